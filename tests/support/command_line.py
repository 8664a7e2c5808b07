"""
Processes of the command line, forked from one that has loaded what commands use: a tenth of the price of a fresh one.

Such a process differs in nothing that a command can see, but for settings that count when an interpreter starts or a
library is loaded. Systems without fork cannot run the tests that use it.
"""

import gc
import importlib
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

USED = (
    *("backoff", "cattrs", "click", "pyarrow.csv", "pyarrow.parquet", "requests", "rich.progress", "yaml"),
    *("lakewire.cli", "lakewire.client", "lakewire.auth.source"),
    *("lakewire.catalog", "lakewire.delta", "lakewire.files", "lakewire.governance", "lakewire.jobs", "lakewire.sql"),
)


class CommandLine:
    """The side of the tests; one command runs at a time."""

    def __init__(self):
        self._calls, theirs = socket.socketpair()
        with theirs:  # the output is not used; its kind is that of each command, as some libraries ask for it
            self._forking = subprocess.Popen([sys.executable, __file__], stdin=theirs, stdout=subprocess.PIPE)

    def run(self, words, *, given="", stdin=None, stderr=None, cwd, env):
        """Run one command to its end; its streams are pipes, or the descriptors that are given for them."""
        (read, typed), (printed, out), (said, err) = os.pipe(), os.pipe(), os.pipe()
        call = json.dumps([words, cwd, env]).encode() + b"\n"
        socket.send_fds(self._calls, [call], [stdin or read, out, stderr or err])
        for end in (read, out, err):
            os.close(end)
        with ThreadPoolExecutor(3) as pool:
            pool.submit(_write, typed, given)
            texts = list(pool.map(_read, (printed, said)))
        return subprocess.CompletedProcess(words, int(self._calls.recv(16)), *texts)

    def close(self):
        """End the process that forks."""
        self._calls.close()
        self._forking.communicate()


def _write(pipe, text):
    with suppress(BrokenPipeError), os.fdopen(pipe, "w") as stream:
        stream.write(text)


def _read(pipe):
    with os.fdopen(pipe) as stream:
        return stream.read()


def next_call(calls):
    """Fork for each call: return it in the child, and None here after the last."""
    while (received := socket.recv_fds(calls, 1 << 20, 3))[0]:
        call, streams, *_ = received
        while not call.endswith(b"\n"):
            call += calls.recv(1 << 20)
        if not (child := os.fork()):
            calls.detach()  # its number is that of standard input
            return (*json.loads(call), streams)
        for stream in streams:
            os.close(stream)
        calls.send(b"%d" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    return None


def become(words, cwd, env, streams):
    """Be as a fresh process of these arguments, folder, environment and streams; two minutes are its end."""
    for number, stream in enumerate(streams):  # of sys.stdin and the like, which were not used yet
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.path[0] = str(Path.cwd())
    sys.argv[1:] = words
    signal.alarm(120)


if __name__ == "__main__":
    for module in USED:
        importlib.import_module(module)
    gc.freeze()  # most of the price of a fork would be to look through all this, and to copy it, at its end
    if call := next_call(socket.socket(fileno=0)):
        become(*call)
        runpy.run_module("lakewire", run_name="__main__", alter_sys=True)
