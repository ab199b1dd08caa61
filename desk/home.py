"""Where the cases live and who else reads the words, as the page says it."""

import ipaddress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Home:
    """What a visitor may know of the computer that serves the page.

    folder: where the cases are kept, when the page serves this computer only; None when others
    can reach it: then each browser sees its own cases only and the folder is not named.
    model: the address of the model that helps with the words, if there is one.
    login: whether visitors log in: each of them has cases of their own, on every device.
    database: whether the cases are in a database and not in the folder.
    """

    folder: Path | None = None
    model: str | None = None
    login: bool = False
    database: bool = False

    @property
    def private(self) -> bool:
        """Whether only this computer can reach the page."""
        return self.folder is not None

    @property
    def personal(self) -> bool:
        """Whether a visitor may see every case that the session lists."""
        return self.private or self.login

    def sentence(self) -> str:
        """One line that says what is kept where."""
        return f"{self._kept()} {self._model()}".strip()

    def _kept(self) -> str:
        if self.login:
            return (
                "Kept by whoever runs this page, for you alone: others who log in cannot open it."
            )
        if self.database:
            return "Kept in the database that this page was set up with."
        if self.private:
            return f"Kept on this computer only, in {self.folder}."
        return "Kept on the computer that serves this page; this page's address opens your case."

    def _model(self) -> str:
        if self.model is None:
            return ""
        host = urlsplit(self.model).hostname or self.model
        return (
            f"A model at {host} helps with the words. Order and tracking numbers, phone numbers, "
            "e-mail and street addresses and names are replaced before they go there, as far as "
            "they are recognised; everything else, with amounts and dates, goes as written."
        )


def is_loopback(host: str) -> bool:
    """Whether `host` is a name or an address that only this computer can reach."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
