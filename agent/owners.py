"""Whose case it is, where several people use one page: the id of a case begins with its owner.

So no list of owners can be lost or out of step with the cases, and every front that names a case
names its owner too.
"""

import hashlib
import secrets

from agent.errors import InputError

UNKNOWN_CASE = "There is no case {case_id!r}; leave the case empty to start a new one."
_BYTES = 12


def new_case(owner: str | None) -> str:
    """An id that nobody can guess, of a case of `owner`; it never begins with a hyphen."""
    return f"{_mark(owner)}{secrets.token_hex(_BYTES)}"


def owns(owner: str | None, case_id: str) -> bool:
    """Whether `owner` may see a case; without an owner all cases are one's own."""
    return owner is None or case_id.startswith(_mark(owner))


def check(case_id: str | None, owner: str | None) -> None:
    """Raises InputError, as for a case that does not exist, when it is another person's.

    None is a case that is still to be made, which is nobody's yet.
    """
    if case_id is not None and not owns(owner, case_id):
        raise InputError(UNKNOWN_CASE.format(case_id=case_id))


def _mark(owner: str | None) -> str:
    if owner is None:
        return ""
    return hashlib.sha256(f"redress owner {owner}".encode()).hexdigest()[:16] + "_"
