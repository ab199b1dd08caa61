"""How the name of a thing is written inside a sentence: "standing desk", but "Kindle"."""

from agent.reading.goods.goods import NOUNS
from agent.reading.goods.item_words import LEADING
from agent.reading.message.text import Message

# First words of names that people capitalise only where a sentence begins.
_ORDINARY_WORDS = (
    "air electric electronic cordless wireless wired portable inflatable foldable folding "
    "adjustable rechargeable automatic digital smart standing gaming graphics coffee water garden "
    "garage kitchen bathroom bedroom office desk table floor wall ceiling door window hair face "
    "hand foot body back neck baby child children kids toddler dog cat pet horse fish bird car "
    "bike motorcycle truck boat robot robotic handheld mini small large big medium long short "
    "heavy light thick thin soft hard hot cold warm cool fresh dry wet wood wooden metal steel "
    "stainless iron glass plastic leather cotton wool silk linen rubber paper stone ceramic "
    "copper gold golden silver black white red blue green yellow pink purple brown grey gray "
    "beige orange dark bright men women mens womens boys girls adult winter summer spring autumn "
    "rain snow sun beach pool camping hiking running cycling swimming skiing fishing hunting "
    "sewing knitting cooking baking cleaning washing drying space room tower fan oven gas oil "
    "solar battery power charging external internal solid memory optical blood breast nursing "
    "hearing walking massage heating weighted memory-foam single double twin triple queen king "
    "full half set pair pack box case bag bottle stand storage shoe shower toilet bath bed night "
    "reading outdoor indoor waterproof vintage antique handmade renewed refurbished second-hand "
    "secondhand brand-new inkjet laser noise noise-cancelling over-ear in-ear bluetooth-enabled "
    "professional acoustic classical school lunch dining rocking sofa corner carpet pressure lawn "
    "hedge leaf grass chain circular jig tool drill screw work safety climbing ice hockey soccer "
    "tennis golf yoga exercise rowing mountain road trail pop-up pop tent sleeping picnic "
    "barbecue induction slow rice bread toaster burr pasta meat food milk egg wine beer tea juice "
    "family seat pillow travel kettle"
)
_BRANDS = (
    "kindle nintendo playstation xbox lego fitbit roomba keurig nespresso sodastream ring hoover "
    "ipad iphone macbook chromebook airpods"
)
_ORDINARY = (NOUNS | frozenset(_ORDINARY_WORDS.split()) | LEADING) - frozenset(_BRANDS.split())


def in_a_sentence(name: str, message: Message, start: int) -> str:
    """`name` without the capital of a sentence that begins with it; a name of its own keeps it."""
    first = name.split(" ", 1)[0]
    begins = not message.facts[message.sentence(start)[0] : start].strip()
    if begins and first[1:].islower() and first.lower().removesuffix("'s") in _ORDINARY:
        return f"{name[0].lower()}{name[1:]}"
    return name
