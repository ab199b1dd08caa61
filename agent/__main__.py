"""`python -m agent`: see `python -m agent --help`."""

import sys

from agent.cli import main

sys.exit(main())
