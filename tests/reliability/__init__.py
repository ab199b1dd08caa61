"""How much the product holds up, measured: `make reliability` writes docs/reliability.md."""

import os

# As the product sets it before langgraph is imported; parts of it are imported alone here.
os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"
