"""How LangGraph's states are written: packed small, and never half believed when damaged."""

import weakref
import zlib
from collections import OrderedDict
from typing import Any

import ormsgpack
import zstandard
from langgraph.checkpoint.serde.jsonplus import EXT_PYDANTIC_V2, JsonPlusSerializer
from pydantic import BaseModel

from agent.domain.base import Value
from agent.errors import StorageError

MOST_KEPT = 64  # states kept as they were: those of the cases that are talked in now
PACKED, EARLIER = "+zstd", "+zlib"
_METHOD = "model_validate_json"
_OPTIONS = ormsgpack.OPT_NON_STR_KEYS | ormsgpack.OPT_REPLACE_SURROGATES
_PLAIN = (Value, str, int, float, bytes, type(None))  # nothing in them can change
DAMAGED = "The saved state of this case is damaged."


class PackedSerializer(JsonPlusSerializer):
    """LangGraph's own serializer with Zstandard around it; reads what was written without it too.

    A state tells the same of its case several times, and packs to about a twentieth; the checksum
    shows a flipped byte, which would be read as another word without it. A model is written as
    LangGraph writes it, with its values as JSON has them: each enum or date by itself would take
    longer than all the rest of a turn, late in a long case. An immutable value that stands in one
    state after the other, as most do in a turn, is written once and kept while it lives; a state
    that was written or read here is not made again from the same bytes.
    """

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  (those of the base)
        super().__init__(**options)
        self._packed: dict[int, tuple[weakref.ref[Value], ormsgpack.Ext]] = {}
        self._states: OrderedDict[tuple[str, bytes], Any] = OrderedDict()

    def dumps_typed(self, obj: Any) -> tuple[str, bytes]:  # noqa: ANN401  (as the base has it)
        """The kind and the bytes of an object."""
        kind, data = super().dumps_typed(self._written(obj))
        packed = f"{kind}{PACKED}", zstandard.ZstdCompressor(write_checksum=True).compress(data)
        if _fixed(obj):
            self._keep(packed, obj)
        return packed

    def loads_typed(self, data: tuple[str, bytes]) -> Any:  # noqa: ANN401
        """The object again; raises StorageError when the bytes are damaged."""
        obj = self._states.get(data)
        if obj is None:
            kind, body = data
            plain = kind.removesuffix(PACKED).removesuffix(EARLIER)
            obj = super().loads_typed((plain, _unpacked(kind, body)))
            if not _fixed(obj):
                return obj
        self._keep(data, obj)
        return _afresh(obj)

    def forget(self) -> None:
        """Drops the states that are kept in memory."""
        self._states.clear()

    def _keep(self, packed: tuple[str, bytes], obj: Any) -> None:  # noqa: ANN401
        self._states[packed] = _afresh(obj)
        self._states.move_to_end(packed)
        while len(self._states) > MOST_KEPT:
            self._states.popitem(last=False)

    def _written(self, obj: Any) -> Any:  # noqa: ANN401
        """`obj` with its models as LangGraph's reader knows them."""
        if isinstance(obj, Value):
            return self._kept(obj)
        if isinstance(obj, BaseModel):
            return _model(obj)
        if isinstance(obj, dict):
            return {key: self._written(value) for key, value in obj.items()}
        return [self._written(one) for one in obj] if isinstance(obj, tuple | list) else obj

    def _kept(self, value: Value) -> ormsgpack.Ext:
        key = id(value)
        known = self._packed.get(key)
        if known is None:
            # Called before the id of a value that is gone can be that of another one.
            reference = weakref.ref(value, lambda _: self._packed.pop(key, None))
            known = self._packed[key] = reference, _model(value)
        return known[1]


def _unpacked(kind: str, body: bytes) -> bytes:
    """The bytes that were packed; raises StorageError when they are damaged."""
    try:
        if kind.endswith(PACKED):
            return zstandard.ZstdDecompressor().decompress(body)
        return zlib.decompress(body) if kind.endswith(EARLIER) else body
    except (zstandard.ZstdError, zlib.error, MemoryError) as error:
        raise StorageError(DAMAGED) from error


def _fixed(obj: Any) -> bool:  # noqa: ANN401
    """Whether nothing but the dictionaries and lists of `obj` can be changed."""
    parts = obj.values() if isinstance(obj, dict) else obj
    if not isinstance(obj, dict | list | tuple):
        return isinstance(obj, _PLAIN)
    return all(isinstance(one, _PLAIN) or _fixed(one) for one in parts)


def _afresh(obj: Any) -> Any:  # noqa: ANN401
    """`obj` as it is read: new dictionaries and lists, which LangGraph changes, of its values."""
    if isinstance(obj, dict):
        return {k: one if isinstance(one, _PLAIN) else _afresh(one) for k, one in obj.items()}
    if isinstance(obj, list | tuple):
        return [one if isinstance(one, _PLAIN) else _afresh(one) for one in obj]
    return obj


def _model(obj: BaseModel) -> ormsgpack.Ext:
    """Module, class, values and method, by which LangGraph's reader makes it again."""
    told = type(obj).__module__, type(obj).__name__, obj.model_dump(mode="json"), _METHOD
    return ormsgpack.Ext(EXT_PYDANTIC_V2, ormsgpack.packb(told, option=_OPTIONS))
