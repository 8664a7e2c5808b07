"""
A forked child that runs one function and returns its result to the parent.
"""

import logging
import os
import pickle
import select
import signal
import traceback
import warnings


def start_child(function):
    """Fork; return a function that waits for the child's result. The child never returns to the test session."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # forking with threads is what is tested
        pid = os.fork()
    if pid == 0:
        signal.alarm(60)
        logging.disable()  # pytest's log file has a lock that a child finds held
        try:
            result = (True, function())
        except BaseException:  # noqa: BLE001  # the parent raises it
            result = (False, traceback.format_exc())
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(result, pipe)
        os._exit(0)
    os.close(writing)

    def finish():
        waiting = select.poll()  # select knows the first thousand descriptors only
        waiting.register(reading)
        if not waiting.poll(90_000):  # it hangs before its alarm was set
            os.kill(pid, signal.SIGKILL)
        with os.fdopen(reading, "rb") as pipe:
            text = pipe.read()
        os.waitpid(pid, 0)
        worked, value = pickle.loads(text) if text else (False, "the child died")
        assert worked, value
        return value

    return finish
