"""Runs a module or a file with every call to the network written down, from its start to its end.

`python -m tests.reliability.hook LOG -m MODULE …` or `python -m tests.reliability.hook LOG FILE …`
"""

import os
import runpy
import socket
import sys

from tests.reliability.calls import named


def _watch(place: str) -> None:
    log = os.open(place, os.O_WRONLY | os.O_APPEND | os.O_CREAT)  # open until the process ends

    def heard(event: str, arguments: tuple[object, ...]) -> None:
        address = named(event, arguments)
        if address is not None:
            os.write(log, f"{event} {address}\n".encode())

    sys.addaudithook(heard)
    socket.getaddrinfo("127.0.0.1", 9)  # so that a hook which sees nothing is noticed


def _run(target: str, *arguments: str) -> None:
    if target == "-m":
        sys.argv[:] = arguments
        runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)
    else:
        sys.argv[:] = [target, *arguments]
        runpy.run_path(target, run_name="__main__")


if __name__ == "__main__":
    _, log, *command = sys.argv
    _watch(log)
    _run(*command)
