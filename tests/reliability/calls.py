"""What a call to the network is, and whether it stays on this computer; loads nothing else."""

import ipaddress

LOOKED_UP = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
SENT = ("socket.connect", "socket.sendto", "socket.sendmsg")


def named(event: str, arguments: tuple[object, ...]) -> str | None:
    """The name or address that an audit event is about; None when it is no call to a network."""
    if event in LOOKED_UP:
        return str(arguments[0])
    if event in SENT:
        address = arguments[1]
        return str(address[0]) if isinstance(address, tuple) else "unix"
    return None


def is_here(address: str) -> bool:
    """Whether an address, or a name as it was looked up, is this computer."""
    if address in ("unix", "localhost", "None", ""):
        return True
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
