"""How LangGraph's states are written: packed small, and never half believed when damaged."""

import zlib
from typing import Any

from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from agent.errors import StorageError

FAST = 1  # of zlib: larger by a sixth than the usual level, in a third of the time
PACKED = "+zlib"
DAMAGED = "The saved state of this case is damaged."


class PackedSerializer(JsonPlusSerializer):
    """LangGraph's own serializer with zlib around it; reads what was written without it too.

    A state is mostly text that repeats, and packs to about a sixth; the checksum of zlib shows a
    flipped byte, which would be read as another word without it.
    """

    def dumps_typed(self, obj: Any) -> tuple[str, bytes]:  # noqa: ANN401  (as the base has it)
        """The kind and the bytes of an object."""
        kind, data = super().dumps_typed(obj)
        return f"{kind}{PACKED}", zlib.compress(data, FAST)

    def loads_typed(self, data: tuple[str, bytes]) -> Any:  # noqa: ANN401
        """The object again; raises StorageError when the bytes are damaged."""
        kind, body = data
        if not kind.endswith(PACKED):
            return super().loads_typed(data)
        try:
            return super().loads_typed((kind.removesuffix(PACKED), zlib.decompress(body)))
        except zlib.error as error:
            raise StorageError(DAMAGED) from error
