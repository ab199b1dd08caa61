"""Which model to ask, and what was sent to it."""

import datetime
import ipaddress
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from pydantic import Field, SecretStr

from agent.domain.base import Value
from agent.errors import InputError

MODEL = "gpt-4.1-mini"  # where none is named
TIMEOUT = 20  # seconds
CONTEXT_TOKENS = 4096  # of one request and its answer: what small and local models can take
MOST_CALLS = 3  # of one turn: to read, to write, and one more
OPENAI = "https://api.openai.com/v1"
NOT_AN_ADDRESS = "The address must start with http:// or https:// and name a server."
NOT_FROM_HERE = (
    "On a page that several people share, the model must be at a public https:// address."
)
# What a person can choose by name. LM Studio, llama.cpp and vLLM: their usual ports.
LOCAL_SERVERS: Mapping[str, str] = {
    "Ollama": "http://127.0.0.1:11434/v1",
    "LM Studio": "http://127.0.0.1:1234/v1",
    "llama.cpp": "http://127.0.0.1:8080/v1",
    "vLLM": "http://127.0.0.1:8000/v1",
}
PRESETS: Mapping[str, str] = {"OpenAI": OPENAI, **LOCAL_SERVERS}


class ModelChoice(Value):
    """A model behind an OpenAI-compatible address, chosen for one turn; kept nowhere.

    model_timeout: whole seconds for all model work of a turn.
    """

    base_url: str | None = None
    api_key: SecretStr | None = None
    model: str = Field(default=MODEL, min_length=1)
    model_timeout: int = Field(default=TIMEOUT, ge=1, le=600)

    @property
    def address(self) -> str:
        """Where requests go: without an address of its own, to OpenAI."""
        return self.base_url or OPENAI

    @property
    def model_on(self) -> bool:
        """Whether a model is to be asked at all: an address or a key turns it on."""
        return self.api_key is not None or self.base_url is not None


class Sent(Value):
    """One request as it left: the address, and the body letter by letter; never the key.

    prompts: the fingerprint of the prompts it was made with.
    """

    at: datetime.datetime
    url: str
    body: str
    prompts: str


Recorder = Callable[[Sent], None]


def unrecorded(_: Sent) -> None:
    """Keeps nothing; for engines that are used outside a case."""


def choose(address: str, key: str, model: str, *, shared: bool) -> ModelChoice:
    """The choice a person typed.

    shared: the page serves other machines too. Then only public addresses are taken, so that
    nobody makes the server ask what only the server can reach, and no key travels in the clear.

    Raises:
        InputError: the address is none, or none that may be asked from here.
    """
    parts = urlsplit(address.strip())
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        raise InputError(NOT_AN_ADDRESS)
    if shared and (parts.scheme != "https" or not _public(host)):
        raise InputError(NOT_FROM_HERE)
    return ModelChoice(
        base_url=address.strip().rstrip("/"),
        api_key=SecretStr(key.strip()) if key.strip() else None,
        model=model.strip() or MODEL,
    )


def _public(host: str) -> bool:
    """Whether `host` is a global address or a name with a dot; "0x7f.1" is neither."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_global
    except ValueError:
        top = host.rstrip(".").rpartition(".")
        return (
            bool(top[0]) and top[2].isalpha() and top[2] not in ("local", "internal", "localhost")
        )
