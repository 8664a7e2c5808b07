"""
Long-running calls: ``wait_*`` methods and the helper classes of resource operations, as data.
"""

from __future__ import annotations

import ast
from typing import Any

from codegen.errors import CodegenError
from codegen.extract.models import without_docstrings
from codegen.extract.shapes import Shape, literal, text_of
from codegen.extract.types import reference

_STATES = {"success": Shape("target_states = STATES_"), "failure": Shape("failure_states = STATES_")}
_KNOWN = [
    Shape("deadline = time.time() + timeout.total_seconds()"),
    Shape("attempt = 1"),
    Shape("status_message = TEXT_"),
    Shape("raise TimeoutError(TEXT_)"),
]
_LOOP_KNOWN = [
    Shape("if status in target_states:\n    return poll"),
    Shape("if callback:\n    callback(poll)"),
    Shape("if status in failure_states:\n    msg = TEXT_\n    raise OperationFailed(msg)"),
    Shape("prefix = TEXT_"),
    Shape("sleep = attempt"),
    Shape("if sleep > 10:\n    sleep = 10"),
    Shape("_LOG.debug(TEXT_)"),
    Shape("time.sleep(sleep + random.random())"),
    Shape("attempt += 1"),
]
_STATUS = Shape("status = PATH_")
_MESSAGE = Shape("status_message = PATH_")
_NESTED_MESSAGE = Shape("if GUARD_:\n    status_message = PATH_")

_POLL = """
def poll_operation():
    operation = self._impl.GET_(name=self._operation.name)
    self._operation = operation
    if not operation.done:
        return (None, RetryError.continues(A_))
    if operation.error:
        error_msg = operation.error.message if operation.error.message else B_
        if operation.error.error_code:
            error_msg = C_
        return (None, RetryError.halt(Exception(D_)))
    if operation.response is None:
        return (None, RetryError.halt(Exception(E_)))
"""
_RESULTS = [
    Shape(_POLL + "    LOCAL_ = TYPE_.from_dict(operation.response)\n    return (LOCAL_, None)"),
    Shape(_POLL + "    return ({}, None)"),
]
_METADATA = Shape("return TYPE_.from_dict(self._operation.metadata)")
_OPERATION_KNOWN = [
    Shape("self._impl = impl"),
    Shape("self._operation = operation"),
    Shape("operation = self._impl.GET_(name=self._operation.name)"),
    Shape("return operation.done"),
    Shape("return self._operation.name"),
    Shape("if self._operation.metadata is None:\n    return None"),
    Shape("self._impl.cancel_operation(name=self._operation.name)"),
    Shape("return poll(poll_operation, timeout=opts.timeout if opts is not None else None)"),
    Shape("poll(poll_operation, timeout=opts.timeout if opts is not None else None)"),
]


def is_operation_class(node: ast.ClassDef) -> bool:
    """
    Say whether a class follows one resource operation to its end.
    """
    methods = {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
    return {"wait", "done", "metadata"} <= methods


def read_waiter(owner: str, method: ast.FunctionDef) -> dict[str, Any]:
    """
    Return what a ``wait_*`` method polls, where the state is and which states end it.
    """
    facts: dict[str, Any] = {"failure": []}
    for statement in without_docstrings(method.body):
        if isinstance(statement, ast.While):
            _read_loop(owner, method.name, statement, facts)
        elif not _read_states(statement, facts):
            _expect(f"{owner}.{method.name}", statement, _KNOWN)
    return facts


def read_operation_class(node: ast.ClassDef) -> dict[str, Any]:
    """
    Return the polling operation, the result and the metadata type of a resource operation.
    """
    facts: dict[str, Any] = {}
    for method in node.body:
        if not isinstance(method, ast.FunctionDef):
            continue
        for statement in without_docstrings(method.body):
            if not _read_result(statement, facts):
                _expect(f"{node.name}.{method.name}", statement, _OPERATION_KNOWN)
    return facts


def _read_states(statement: ast.stmt, facts: dict[str, Any]) -> bool:
    for key, shape in _STATES.items():
        if found := shape.match(statement):
            facts[key] = [item.attr for item in found["STATES_"].elts]
            return True
    return False


def _read_loop(owner: str, name: str, loop: ast.While, facts: dict[str, Any]) -> None:
    for statement in loop.body:
        call = statement.value if isinstance(statement, ast.Assign) else None
        if isinstance(call, ast.Call) and text_of(call.func).startswith("self."):
            facts["poll"] = text_of(call.func).removeprefix("self.")
            facts["arguments"] = [str(item.arg) for item in call.keywords]
        elif found := _STATUS.match(statement):
            facts["status"] = _path(found["PATH_"])
        elif found := _NESTED_MESSAGE.match(statement) or _MESSAGE.match(statement):
            if not isinstance(found["PATH_"], ast.JoinedStr):
                facts["message"] = _path(found["PATH_"])
        else:
            _expect(f"{owner}.{name}", statement, _LOOP_KNOWN)


def _path(node: Any) -> str:
    return text_of(node).removeprefix("poll.")


def _read_result(statement: ast.stmt, facts: dict[str, Any]) -> bool:
    for shape in _RESULTS:
        if found := shape.match(statement):
            facts["poll"] = found["GET_"]
            if "TYPE_" in found:
                facts["result"] = _type_name(found["TYPE_"])
            return True
    if found := _METADATA.match(statement):
        facts["metadata"] = _type_name(found["TYPE_"])
        return True
    return False


def _type_name(node: ast.expr) -> str:
    # not under the key "$ref": resolvers would follow it inside an extension
    return reference(node)


def _expect(where: str, statement: ast.stmt, known: list[Shape]) -> None:
    if not any(shape.match(statement) is not None for shape in known):
        raise CodegenError(f"read {where}", [text_of(statement)])


def timeout_seconds(method: ast.FunctionDef) -> float:
    """
    Return the default of a ``timeout=timedelta(minutes=…)`` argument in seconds.
    """
    for argument, default in zip(reversed(method.args.args), reversed(method.args.defaults), strict=False):
        if argument.arg == "timeout" and isinstance(default, ast.Call):
            return float(literal(default.keywords[0].value)) * 60
    raise CodegenError(f"read {method.name}", ["no timeout"])
