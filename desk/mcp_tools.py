"""The page for assistants: its four endpoints as tools of an MCP server at `/mcp` (`--mcp`)."""

from mcp.server.fastmcp import FastMCP
from mcp.server.transport_security import TransportSecuritySettings

from agent import Session
from desk.api import endpoints

ADDRESS = "/mcp"
WHAT = (
    "Redress gets a person from a denied Amazon return to a refund: tell `turn` what happened, in "
    "the person's own words; it answers with the plan, the clocks and the words to send."
)


def mcp_server(session: Session) -> FastMCP:
    """The tools over `session`, as JSON over HTTP.

    No request leaves anything behind for the next one, so each is answered for who sent it. Which
    hosts may ask is for `Guard` to say, which stands before the whole application.
    """
    server = FastMCP(
        "Redress",
        instructions=WHAT,
        log_level="WARNING",
        streamable_http_path=ADDRESS,
        json_response=True,
        stateless_http=True,
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    for name, endpoint in endpoints(session).items():
        server.add_tool(endpoint, name)
    return server
