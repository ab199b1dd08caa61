"""Prompts: one Markdown file each, with `$name` variables that are all given and all used."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from string import Template


class PromptError(Exception):
    """A prompt does not exist, is not a valid template, or got the wrong variables."""


@dataclass(frozen=True)
class Prompt:
    """One prompt file. In its text `$name` is a variable and `$$` a dollar sign."""

    name: str
    text: str

    @property
    def variables(self) -> frozenset[str]:
        """The names that `render` needs."""
        return frozenset(Template(self.text).get_identifiers())

    def render(self, **variables: str) -> str:
        """Returns the text with every variable filled in.

        Raises:
            PromptError: a variable is missing, or one was given that the prompt does not use.
        """
        missing = sorted(self.variables - set(variables))
        unused = sorted(set(variables) - self.variables)
        if missing or unused:
            raise PromptError(f"Prompt {self.name!r}: missing {missing}, unused {unused}.")
        return Template(self.text).substitute(variables).strip()


def _sources() -> dict[str, str]:
    """The text of every prompt file by name, in the order of names."""
    found = (entry for entry in files(__name__).iterdir() if entry.name.endswith(".md"))
    ordered = sorted(found, key=lambda entry: entry.name)
    return {entry.name.removesuffix(".md"): entry.read_text("utf-8") for entry in ordered}


@cache
def load(name: str) -> Prompt:
    """Returns the prompt in `<name>.md`.

    Raises:
        PromptError: there is no such file, or it holds a `$` that starts no variable.
    """
    text = _sources().get(name)
    if text is None:
        raise PromptError(f"There is no prompt named {name!r}.")
    if not Template(text).is_valid():
        raise PromptError(f"Prompt {name!r} holds a stray '$'; write '$$' for a dollar sign.")
    return Prompt(name, text)


@cache
def fingerprint() -> str:
    """A short hash of all prompts, for the records of runs: it changes when any prompt does."""
    digest = sha256()
    for name, text in _sources().items():
        digest.update(f"{name}\0{text}\0".encode())
    return digest.hexdigest()[:12]
