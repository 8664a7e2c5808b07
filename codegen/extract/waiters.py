"""
Long-running calls: ``wait_*`` methods and the helper classes of resource operations, as data.
"""

from __future__ import annotations

import ast
from typing import Any

from codegen.errors import CodegenError
from codegen.extract.shapes import Found, Reader, Rules, literal, methods_of, text_of, without_docstrings
from codegen.extract.types import reference

Facts = dict[str, Any]

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


def is_operation_class(node: ast.ClassDef) -> bool:
    """
    Return whether a class follows one resource operation to its end.
    """
    return {"wait", "done", "metadata"} <= methods_of(node).keys()


def read_waiter(owner: str, method: ast.FunctionDef) -> Facts:
    """
    Return what a ``wait_*`` method polls, where the state is, which states end it, and its timeout in seconds.

    States are named as in the source, ``State.RUNNING``.
    """
    facts: Facts = {"failure": [], "timeout": _timeout(method)}
    for statement in without_docstrings(method.body):
        inner = statement.body if isinstance(statement, ast.While) else [statement]
        _WAIT.read(f"{owner}.{method.name}", inner, facts)
    return facts


def read_operation_class(node: ast.ClassDef) -> Facts:
    """
    Return the polling operation, the result and the metadata type of a resource operation.
    """
    facts: Facts = {}
    for name, method in methods_of(node).items():
        _OPERATION.read(f"{node.name}.{name}", without_docstrings(method.body), facts)
    return facts


def _timeout(method: ast.FunctionDef) -> float:
    """Return the default of a ``timeout=timedelta(minutes=…)`` argument in seconds."""
    for argument, default in zip(reversed(method.args.args), reversed(method.args.defaults), strict=False):
        if argument.arg == "timeout" and isinstance(default, ast.Call):
            return float(literal(default.keywords[0].value)) * 60
    raise CodegenError(f"read {method.name}", ["no timeout"])


def _set_poll(found: Found, facts: Facts) -> None:
    facts["poll"] = text_of(found["CALL_"].func).removeprefix("self.")
    facts["arguments"] = [str(item.arg) for item in found["CALL_"].keywords]


def _set_states(key: str) -> Reader:
    return lambda found, facts: facts.update({key: [text_of(item) for item in found["STATES_"].elts]})


def _set_path(key: str) -> Reader:
    def read(found: Found, facts: Facts) -> None:
        if not isinstance(found["PATH_"], ast.Constant | ast.JoinedStr):  # a text that the SDK composes
            facts[key] = text_of(found["PATH_"]).removeprefix("poll.")

    return read


def _set_result(found: Found, facts: Facts) -> None:
    # types are not under the key "$ref": resolvers would follow it inside an extension
    facts |= {"poll": found["GET_"]} | ({"result": reference(found["TYPE_"])} if "TYPE_" in found else {})


def _set_metadata(found: Found, facts: Facts) -> None:
    facts["metadata"] = reference(found["TYPE_"])


_WAIT = Rules(
    {
        "target_states = STATES_": _set_states("success"),
        "failure_states = STATES_": _set_states("failure"),
        "poll = CALL_": _set_poll,
        "status = PATH_": _set_path("status"),
        "status_message = PATH_": _set_path("message"),
        "if GUARD_:\n    status_message = PATH_": _set_path("message"),
        "deadline = time.time() + timeout.total_seconds()": None,
        "attempt = 1": None,
        "if status in target_states:\n    return poll": None,
        "if callback:\n    callback(poll)": None,
        "if status in failure_states:\n    msg = TEXT_\n    raise OperationFailed(msg)": None,
        "prefix = TEXT_": None,
        "sleep = attempt": None,
        "if sleep > 10:\n    sleep = 10": None,
        "_LOG.debug(TEXT_)": None,
        "time.sleep(sleep + random.random())": None,
        "attempt += 1": None,
        "raise TimeoutError(TEXT_)": None,
    }
)
_OPERATION = Rules(
    {
        f"{_POLL}    LOCAL_ = TYPE_.from_dict(operation.response)\n    return (LOCAL_, None)": _set_result,
        f"{_POLL}    return ({{}}, None)": _set_result,
        "return TYPE_.from_dict(self._operation.metadata)": _set_metadata,
        "self._impl = impl": None,
        "self._operation = operation": None,
        "operation = self._impl.GET_(name=self._operation.name)": None,
        "return operation.done": None,
        "return self._operation.name": None,
        "if self._operation.metadata is None:\n    return None": None,
        "self._impl.cancel_operation(name=self._operation.name)": None,
        "return poll(poll_operation, timeout=opts.timeout if opts is not None else None)": None,
        "poll(poll_operation, timeout=opts.timeout if opts is not None else None)": None,
    }
)
