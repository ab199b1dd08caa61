"""Redress: from a denied Amazon return to a plan and the words to send.

The only door of the page: `from agent import Session, Settings`. Everything is imported when it is
first used, so that a path pays only for what it needs.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agent.domain.present import money as money
    from agent.errors import RedressError as RedressError
    from agent.events import Event as Event
    from agent.events import TurnResult as TurnResult
    from agent.packet.archive import Packet as Packet
    from agent.provenance import evidence_of as evidence_of
    from agent.provenance import place_of as place_of
    from agent.session import Session as Session
    from agent.session import local_today as local_today
    from agent.settings import Settings as Settings
    from agent.settings import load_settings as load_settings

_HOMES = {
    "Event": "agent.events",
    "Packet": "agent.packet.archive",
    "RedressError": "agent.errors",
    "Session": "agent.session",
    "Settings": "agent.settings",
    "TurnResult": "agent.events",
    "evidence_of": "agent.provenance",
    "load_settings": "agent.settings",
    "local_today": "agent.session",
    "money": "agent.domain.present",
    "place_of": "agent.provenance",
}

__all__ = [
    "Event",
    "Packet",
    "RedressError",
    "Session",
    "Settings",
    "TurnResult",
    "evidence_of",
    "load_settings",
    "local_today",
    "money",
    "place_of",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'agent' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
