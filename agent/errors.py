"""Everything that can go wrong, as a tree:

RedressError            one clear sentence that says what to do
├── ConfigError         a setting, a port, a folder
├── InputError          a message, a file or a case id that cannot be used
├── StorageError        the saved cases cannot be read, written or erased
├── KnowledgeMissing    the guidance index cannot be built or read
└── EngineError         the words could not be made
    ├── EngineUnavailable   no key, no connection, no time
    ├── EngineMalformed     an answer that is not what was asked for
    └── EngineSpent         the model was asked as often as one turn allows
"""

from collections.abc import Iterator
from contextlib import contextmanager


class RedressError(Exception):
    """Base of all errors shown to a person; its text is one sentence that says what to do."""


class ConfigError(RedressError):
    """A setting, a port or a folder cannot be used."""


class InputError(RedressError):
    """A message, a file or a case id cannot be used."""


class StorageError(RedressError):
    """The saved cases cannot be read, written or erased."""


class KnowledgeMissing(RedressError):
    """The guidance index cannot be built or read."""


class EngineError(RedressError):
    """An engine could not read or write."""


class EngineUnavailable(EngineError):
    """No key, no connection, an error of the server, or no time left."""


class EngineMalformed(EngineError):
    """The model answered with something other than what was asked for."""


class EngineSpent(EngineError):
    """The model was asked as often as one turn allows; it may be all right."""


@contextmanager
def one_sentence() -> Iterator[None]:
    """Turns a value that is none into InputError with the sentence that says so."""
    try:
        yield
    except ValueError as error:
        raise InputError(str(error)) from None
