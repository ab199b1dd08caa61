"""How LangGraph's states are written: packed small, and never half believed when damaged."""

import weakref
import zlib
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import ormsgpack
from langgraph.checkpoint.serde.jsonplus import EXT_PYDANTIC_V2, JsonPlusSerializer
from pydantic import BaseModel

from agent.domain.base import Value
from agent.errors import StorageError

MOST_READ = 64  # states kept as they were read: those of the cases that are talked in now
FAST = 1  # of zlib: an eighth larger than at the usual level, in less than half of the time
PACKED = "+zlib"
_METHOD = "model_validate_json"
_OPTIONS = ormsgpack.OPT_NON_STR_KEYS | ormsgpack.OPT_REPLACE_SURROGATES
DAMAGED = "The saved state of this case is damaged."


class PackedSerializer(JsonPlusSerializer):
    """LangGraph's own serializer with zlib around it; reads what was written without it too.

    A state is mostly text that repeats, and packs to about a sixth; the checksum of zlib shows a
    flipped byte, which would be read as another word without it. A model is written as LangGraph
    writes it, with its values as JSON has them: each enum or date by itself would take longer than
    all the rest of a turn, late in a long case. An immutable value that stands in one state after
    the other, as most do in a turn, is written once and kept while it lives; a state that a turn
    reads several times is unpacked once.
    """

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  (those of the base)
        super().__init__(**options)
        self._packed: dict[int, tuple[weakref.ref[Value], ormsgpack.Ext]] = {}

    def dumps_typed(self, obj: Any) -> tuple[str, bytes]:  # noqa: ANN401  (as the base has it)
        """The kind and the bytes of an object."""
        kind, data = super().dumps_typed(self._written(obj))
        return f"{kind}{PACKED}", zlib.compress(data, FAST)

    def loads_typed(self, data: tuple[str, bytes]) -> Any:  # noqa: ANN401
        """The object again; raises StorageError when the bytes are damaged."""
        kind, body = data
        if not kind.endswith(PACKED):
            return super().loads_typed(data)
        try:
            return _afresh(_unpacked(super().loads_typed, kind.removesuffix(PACKED), body))
        except zlib.error as error:
            raise StorageError(DAMAGED) from error

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


@lru_cache(maxsize=MOST_READ)
def _unpacked(load: Callable[[tuple[str, bytes]], Any], kind: str, body: bytes) -> Any:  # noqa: ANN401
    return load((kind, zlib.decompress(body)))


def _afresh(obj: Any) -> Any:  # noqa: ANN401
    """`obj` with new dictionaries and lists, which LangGraph changes, around the same values."""
    if isinstance(obj, dict):
        return {key: _afresh(value) for key, value in obj.items()}
    return [_afresh(one) for one in obj] if isinstance(obj, list) else obj


def _model(obj: BaseModel) -> ormsgpack.Ext:
    """Module, class, values and method, by which LangGraph's reader makes it again."""
    told = type(obj).__module__, type(obj).__name__, obj.model_dump(mode="json"), _METHOD
    return ormsgpack.Ext(EXT_PYDANTIC_V2, ormsgpack.packb(told, option=_OPTIONS))
