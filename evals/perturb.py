"""The same message as another person might type it: slips, capitals, fragments; same facts.

Seeded, so that a trial can be repeated. What carries a fact stays as it is: anything with a digit,
addresses, names (a capital letter), days, and the words in what the scenario requires.
"""

import re
from collections.abc import Callable, Iterable
from random import Random

WORD = re.compile(r"(?<![\w@.'’-])[a-z]{5,}(?![\w@'’-]|\.\w)")
BETWEEN = re.compile(r"(?<=[A-Za-z,;]) (?=[A-Za-z])")
DATED = re.compile(
    r"(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|"
    r"\w+day|tomorrow|\w+teen|eleven|twelve|\w+ty|seven|eight|three|hundred|thousand|"
    r"dollars|pounds|euros",
    re.IGNORECASE,
)
STOP = re.compile(r"(?<=[a-z\d])[.!](?:\s+(?=[A-Z])|\s*$)")
SENTENCE = re.compile(r"(?<=[a-z\d]{2}[.!])\s+(?=[A-Z])")
SLIP_EVERY = 12  # words
PASTED = (
    "\n\n> Hello,\n> thank you for contacting us. We have received your message.\n> Kind regards",
    "\n\n> Dear customer,\n> this is a confirmation that we received your message.",
)
LATE_FROM = 3  # sentences: a shorter message has nothing to spare


def slips(text: str, chance: Random, keep: frozenset[str]) -> str:
    """Swaps or drops a letter inside about one long word in a dozen, at least in one."""
    words = (m for m in WORD.finditer(text) if not DATED.fullmatch(m.group()))
    places = [m for m in words if m.group().lower() not in keep]
    count = min(len(places), max(1, len(text.split()) // SLIP_EVERY))
    for match in sorted(chance.sample(places, count), key=lambda m: -m.start()):
        text = text[: match.start()] + _slip(match.group(), chance) + text[match.end() :]
    return text


def _slip(word: str, chance: Random) -> str:
    place = chance.randrange(1, len(word) - 2)
    if chance.random() < 0.5:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + word[place + 1 :]


def shouted(text: str, chance: Random, keep: frozenset[str]) -> str:
    """All capitals, except what has a digit, an @ or a slash in it."""
    return " ".join(w if re.search(r"[\d@/]", w) else w.upper() for w in text.split(" "))


def lowered(text: str, chance: Random, keep: frozenset[str]) -> str:
    """No capitals."""
    return text.lower()


def spaced(text: str, chance: Random, keep: frozenset[str]) -> str:
    """Doubles some spaces and breaks some lines between words."""
    return BETWEEN.sub(lambda _: chance.choice((" ", " ", " ", "  ", "\n")), text)


def fragments(text: str, chance: Random, keep: frozenset[str]) -> str:
    """One line a sentence, with no full stops, as in a messenger."""
    return STOP.sub("\n", text).strip()


def pasted(text: str, chance: Random, keep: frozenset[str]) -> str:
    """With an answering machine's mail below it."""
    return text + chance.choice(PASTED)


WAYS: tuple[Callable[[str, Random, frozenset[str]], str], ...] = (
    slips,
    shouted,
    lowered,
    spaced,
    fragments,
    pasted,
)


def perturbed(text: str, seed: str, keep: Iterable[str] = ()) -> str:
    """Returns `text` changed in one way that `seed` decides; words in `keep` get no slip.

    A pasted mail (from the first line that begins with ">") stays as it was pasted.
    """
    chance = Random(seed)
    kept = frozenset(word for words in keep for word in re.findall(r"[a-z]+", words.lower()))
    there = re.search(r"^>", text, re.MULTILINE)
    ways = [way for way in WAYS if not (there and way is pasted)]
    end = there.start() if there else len(text)
    changed = chance.choice(ways)(text[:end], chance, kept)
    return (
        f"{changed}\n{text[end:]}" if there and not changed.endswith("\n") else changed + text[end:]
    )


def late(text: str, seed: str) -> tuple[str, ...]:
    """The message in two, the second with a fact that the first forgot; in one when it is short."""
    parts = SENTENCE.split(text)
    if len(parts) < LATE_FROM or re.search(r"^>", text, re.MULTILINE):
        return (text,)
    place = Random(seed).randrange(1, len(parts))
    first = " ".join(part for at, part in enumerate(parts) if at != place)
    return (first, parts[place])
