"""One request to a model, and what arrives of its answer."""

from typing import Any, NamedTuple

from langchain_core.messages import AIMessageChunk

from agent.errors import EngineMalformed


class Request(NamedTuple):
    """One request: `body` is what goes in beside the messages, `most` the characters wanted."""

    messages: list[tuple[str, str]]
    most: int
    body: dict[str, Any]


class Arriving:
    """What has arrived of one answer, of at most so many characters."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.pieces: list[str] = []
        self.length = 0
        self.finish_reason: str | None = None
        self.tokens: tuple[int, int] | None = None

    def take(self, chunk: AIMessageChunk) -> None:
        """Adds one chunk; raises EngineMalformed when the answer grows without end."""
        self.pieces.append(chunk.text)
        self.length += len(chunk.text)
        self.finish_reason = chunk.response_metadata.get("finish_reason") or self.finish_reason
        if usage := chunk.usage_metadata:
            self.tokens = usage["input_tokens"], usage["output_tokens"]
        if self.length > self._most:
            raise EngineMalformed("Its answer did not end.")

    def finished(self) -> str:
        """The whole answer; raises EngineMalformed when it is empty or was cut off."""
        text = "".join(self.pieces).strip()
        if self.finish_reason != "stop":
            raise EngineMalformed("Its answer broke off.")
        if not text:
            raise EngineMalformed("Its answer was empty.")
        return text
