"""The checkout, and its terminal front run in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def agent(*arguments: str, given: str | bytes = "", **env: str) -> subprocess.CompletedProcess[str]:
    """Runs `python -m agent` with warnings as errors; `env` is added to the environment."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "agent", *arguments],
        input=given.encode("utf-8") if isinstance(given, str) else given,
        capture_output=True,
        cwd=ROOT,
        env=os.environ | env,
        check=False,
        timeout=120,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )
