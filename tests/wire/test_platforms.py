"""Operating systems other than the one that runs the tests."""

import subprocess
import sys

from tests.support.scripted import answer

MODULES = "fcntl grp pty pwd readline resource syslog termios tty"
FUNCTIONS = {  # what the standard library has on POSIX only, by module
    "os": """
        chown chroot copy_file_range ctermid eventfd fchdir fchmod fchown fdatasync fork forkpty fpathconf fstatvfs
        get_blocking getegid geteuid getgid getgroups getloadavg getpgid getpgrp getpriority getresgid getresuid getsid
        getuid killpg lchown lockf makedev memfd_create mkfifo mknod nice openpty pathconf pidfd_open pipe2
        posix_fallocate posix_spawn posix_spawnp pread preadv pwrite pwritev readv register_at_fork sched_getaffinity
        sendfile set_blocking setegid seteuid setgid setgroups setpgid setpgrp setpriority setsid setuid statvfs sync
        sysconf tcgetpgrp ttyname uname wait wait3 wait4 waitid writev
        O_CLOEXEC O_DIRECTORY O_NOFOLLOW O_NONBLOCK O_SYNC
    """,
    "select": "epoll poll",
    "signal": """
        alarm getitimer pause pthread_kill pthread_sigmask setitimer siginterrupt sigpending sigwait
        SIGALRM SIGCHLD SIGHUP SIGKILL SIGPIPE SIGQUIT SIGSTOP SIGUSR1 SIGUSR2
    """,
    "socket": "AF_UNIX CMSG_LEN EAI_ADDRFAMILY EAI_OVERFLOW EAI_SYSTEM MSG_DONTWAIT MSG_NOSIGNAL SO_REUSEPORT",
    "time": "clock_gettime clock_getres tzset",
}
WITHOUT_POSIX = f"""
import importlib, sys
for name in {MODULES.split()}:
    sys.modules[name] = None  # importing it fails
for module, names in { {module: names.split() for module, names in FUNCTIONS.items()} }.items():
    for name in names:
        vars(importlib.import_module(module)).pop(name, None)
"""


def run_without_posix(code, *arguments, before="", **environment):
    """Run *code* in a Python that lacks what Windows lacks, and return what it printed; *before* has it still."""
    command = [sys.executable, "-W", "error", "-c", f"{before}\n{WITHOUT_POSIX}{code}", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment or None, check=False)
    assert "" == done.stderr
    return done.stdout


def test_the_client_works_without_what_only_posix_has(server, tmp_path):
    """Import, a profile as Windows editors write it, a call, an upload and a download to a file."""
    profiles, source, target = tmp_path / "databrickscfg", tmp_path / "source", tmp_path / "target"
    profiles.write_bytes(f"[DEFAULT]\r\nhost = {server.host}\r\ntoken = t\r\n".encode("utf-8-sig"))
    source.write_bytes(b"up")
    server.script(
        answer(200, {"run_id": 7}),
        answer(204, b""),
        answer(200, b"down", {"Content-Type": "application/octet-stream"}),
    )

    printed = run_without_posix(
        """
from lakewire import DatabricksClient
with DatabricksClient() as client:
    print(client.api.jobs.get_run(7).run_id)
    client.files.upload("/Volumes/a/b/c/f", sys.argv[1])
    print(client.files.download("/Volumes/a/b/c/f", sys.argv[2]))
""",
        source,
        target,
        DATABRICKS_CONFIG_FILE=str(profiles),
    )

    assert "7\n4\n" == printed
    assert (b"up", b"down") == (server.seen[1].body, target.read_bytes())


def test_every_module_of_the_client_can_be_imported_without_what_only_posix_has():
    """Also those that no call needs at first."""
    printed = run_without_posix(
        """
import pkgutil
import lakewire
names = [module.name for module in pkgutil.walk_packages(lakewire.__path__, "lakewire.")]
names = [name for name in names if not name.startswith(("lakewire.local", "lakewire.airflow"))]
for name in names:
    importlib.import_module(name)
print(len(names) > 50)
""",
        before="import pyarrow",  # its numpy is that of Linux
    )

    assert "True\n" == printed
