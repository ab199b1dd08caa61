"""Redress: from a denied Amazon return to a plan and the words to send.

The only door of the page: `from agent import Session, Settings`. Everything is imported when it is
first used, so that a path pays only for what it needs.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agent.checking import report as report
    from agent.domain.case import Case as Case
    from agent.domain.case import Contact as Contact
    from agent.domain.contact_corrections import ended as ended
    from agent.domain.corrections import FIELDS as FIELDS
    from agent.domain.corrections import holding as holding
    from agent.domain.drafts import Draft as Draft
    from agent.domain.marketplace import country_name as country_name
    from agent.domain.present import count as count
    from agent.domain.present import money as money
    from agent.domain.present import time_left as time_left
    from agent.domain.routes import only_waits as only_waits
    from agent.domain.strength import in_hand as in_hand
    from agent.engines.choice import PRESETS as PRESETS
    from agent.engines.choice import ModelChoice as ModelChoice
    from agent.engines.choice import Sent as Sent
    from agent.engines.choice import choose as choose
    from agent.engines.probe import Abilities as Abilities
    from agent.engines.probe import local_servers as local_servers
    from agent.engines.probe import probe as probe
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
    "Abilities": "agent.engines.probe",
    "Case": "agent.domain.case",
    "Contact": "agent.domain.case",
    "Draft": "agent.domain.drafts",
    "Event": "agent.events",
    "FIELDS": "agent.domain.corrections",
    "ModelChoice": "agent.engines.choice",
    "PRESETS": "agent.engines.choice",
    "Packet": "agent.packet.archive",
    "RedressError": "agent.errors",
    "Sent": "agent.engines.choice",
    "Session": "agent.session",
    "Settings": "agent.settings",
    "TurnResult": "agent.events",
    "count": "agent.domain.present",
    "country_name": "agent.domain.marketplace",
    "choose": "agent.engines.choice",
    "ended": "agent.domain.contact_corrections",
    "evidence_of": "agent.provenance",
    "holding": "agent.domain.corrections",
    "in_hand": "agent.domain.strength",
    "load_settings": "agent.settings",
    "local_servers": "agent.engines.probe",
    "local_today": "agent.session",
    "money": "agent.domain.present",
    "only_waits": "agent.domain.routes",
    "place_of": "agent.provenance",
    "probe": "agent.engines.probe",
    "report": "agent.checking",
    "time_left": "agent.domain.present",
}

__all__ = [
    "FIELDS",
    "PRESETS",
    "Abilities",
    "Case",
    "Contact",
    "Draft",
    "Event",
    "ModelChoice",
    "Packet",
    "RedressError",
    "Sent",
    "Session",
    "Settings",
    "TurnResult",
    "choose",
    "count",
    "country_name",
    "ended",
    "evidence_of",
    "holding",
    "in_hand",
    "load_settings",
    "local_servers",
    "local_today",
    "money",
    "only_waits",
    "place_of",
    "probe",
    "report",
    "time_left",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'agent' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
