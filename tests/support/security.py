"""What the tests of secrets and of TLS have in common."""

import pickle
import ssl
import traceback

from lakewire_runtime import Operation
from tests.support.scripted import ScriptedServer, answer

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
ONCE = Operation(name="tests.once", method="POST", path="/x", returns=dict)


def send(client, operation=READ, **arguments):
    """Make one call, bounded by twenty seconds."""
    return client._transport.with_deadline(20).send(operation, "/x", **arguments)


def everything(error):
    """Return everything that a person or a tool sees of an exception."""
    shown = "".join(traceback.format_exception(error))
    chain = []
    while error is not None:
        chain.append(f"{error!r} {error} {vars(error)} {pickle.dumps(error)}")
        error = error.__cause__ or error.__context__
    return shown + "".join(chain)


def tls_server(authority, *names):
    """Start a server with a certificate for these names."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(context)
    served = ScriptedServer(tls=context)
    served.script(answer(200, {"a": 1}))
    return served
