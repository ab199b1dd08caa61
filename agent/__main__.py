"""`python -m agent`: see `python -m agent --help`."""

import gc
import sys


def _main() -> int:
    """Runs the command line, with a garbage collector that does not look through what is loading.

    Nothing that a start loads is garbage. To look for some every 700 objects took a tenth of the
    time of one question, and to take everything apart at the end as much again.
    """
    gc.set_threshold(200_000)
    from agent.cli import main  # under that threshold: here is where most is loaded

    try:
        return main()
    finally:
        gc.freeze()


if __name__ == "__main__":
    sys.exit(_main())
