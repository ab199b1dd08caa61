"""The base of every domain value."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """An immutable value; unknown fields are an error, so a misspelling never passes."""

    model_config = ConfigDict(frozen=True, extra="forbid")
