"""Who or what a sign of a fault is said of: a part of the thing, a person, or other orders."""

import re

from agent.reading.message.text import Message

# More parts than those that are never the item itself: a mirror or a lamp can be bought alone.
PARTS = (
    r"(?:handsets?|rollers?|blades?|keys|feet|drawers?|trays?|knobs?|spouts?|jars?|mirror|straps?|"
    r"buckles?|valve|nozzle|gasket|needle|probe|sensors?|dials?|thermostat|elements?|fuse|hose|"
    r"springs?|latch|lock|clips?|hooks?|brackets?|chain|gears?|belt|tread|stitching|lining|cuffs?|"
    r"pockets?|sleeves?|remote|antenna|leds?|lights?|bell|clasp|joints?|glass|base|bottom|top|back|"
    r"front|shell|casing|housing|neck|strings?|bridge|rim|wick|burners?|grates?|racks?|panels?|"
    r"socket|wires?|wiring|ear ?cups?|earpiece|earbuds?|buds?|hinges?|brush(?:es)?|feed|drum|"
    r"spindle|axle|brakes?|pedals?|crank|saddle|spokes?|tubes?|tyres?|tires?|speakers?|legs?|"
    r"handles?|zips?|zippers?|lids?|doors?|wheels?|cables?|buttons?|poles?|arms?|seams?|soles?|"
    r"heels?|lens(?:es)?|pixels?|ports?|plugs?|seals?|motor|engine|compressor|display|screen|"
    r"battery|batteries|touchpad|trackpad|mic|microphone|camera|fan|pump|charger|frame|cord|edges?|"
    r"corners?|halves|half|side)"
)
_PART_BEFORE = re.compile(
    rf"(?<![\w'-])(?P<subject>(?:(?:the|its|my|one|both|all|two|three|some|left|right|front|back|"
    rf"top|bottom|rear) ){{0,3}}(?P<head>{PARTS})"
    rf"(?: (?:on|of|in) (?:the |my |our |its |\w+'s )?(?:\w+ )?\w+)?)"
    rf"(?:'s| has| have| had| is| are| was| were| just| then| also| suddenly| already){{0,3}}\s$"
)
_PEOPLE = (
    r"(?:i|we|you|he|she|who|kids?|son|daughter|child|children|boys?|girls?|wife|husband|hubby|"
    r"partner|mum|mom|mother|dad|father|nan|gran(?:ny|dma|dpa|dson|ddaughter|dad)?|brother|sister|"
    r"friend|mate|students?|teacher|coach|neighbou?r|boss|colleague|nephew|niece|uncle|aunt|"
    r"cousin|guy|bloke|chap|man|men|woman|driver|courier|postman|dog|cat|team|school|patient|client)"
)
_BY_A_PERSON = re.compile(
    rf"(?<![\w'-]){_PEOPLE}(?: (?:just|has|have|had|also|then|finally|already|recently|suddenly))"
    r"{0,2}\s$"
)
_TRIES = re.compile(r"(?:can't|cannot|won't|couldn't|no longer|doesn't)(?!\w)")
_ASIDE = re.compile(
    r"sorry (?:if|for|about)[^.!?\n]{0,20}$|(?:first|initially) (?:thought|figured)[^.!?\n]{0,20}$"
)
# "wrong size, my mistake", "the wrong month": nothing that came wrong.
_OWN_SLIP = re.compile(
    r"(?:open on )?(?:the )?wrong (?:(?:month|date|day|week|year|page|address|e-?mail|"
    r"amount)(?!\w)|"
    r"[^.;!?\n()]{0,30}?(?:my (?:own )?(?:mistake|fault|bad|error|doing)|i (?:misread|mis-?read|"
    r"mixed|picked|chose|clicked)))"
)
_OF_MANY = re.compile(
    r"(?:of (?:them|those|these|(?:my|the)(?: last)? (?:\w+ )?(?:orders|returns|things|items|"
    r"parcels))|(?:the )?others?|(?:some|most|few|many) (?:\w+ )?(?:orders|things|items|parcels|"
    r"clothes)|orders|returns|parcels)(?: (?:were|was|came|are|arrived|had|also|all|just))*\s$"
)
_RETURNS = re.compile(
    r"(?<!\w)(?:\d+|last \w+|most|lots? of|many|\w+) (?:\w+ )?(?:orders|returns|returned|sent back)"
    r"(?!\w)|(?<!\w)returned? (?:maybe |about |like )?\d+|(?:number|amount|volume|rate) of returns|"
    r"rücksendungen|return (?:rate|activity)|return a lot|send (?:\w+ )?back a lot|"
    r"account (?:\w+ )?(?:flagged|blocked|closed|restricted)"
)


def part_before(message: Message, start: int) -> int | None:
    """Where the name of the part begins that what stands at `start` is said of, if it is one."""
    found = _PART_BEFORE.search(message.facts, max(0, start - 60), start)
    return found.start("subject") if found else None


def of_another(message: Message, start: int) -> bool:
    """Whether it is a person who quit or failed, or orders of before that came broken.

    So it is with the person's own slip: "wrong size, my mistake".
    """
    before = message.facts[max(0, start - 60) : start]
    if _ASIDE.search(before) or _OWN_SLIP.match(message.facts, start):
        return True
    if _BY_A_PERSON.search(before):
        return not _TRIES.match(message.facts, start)
    return bool(_OF_MANY.search(before) and _RETURNS.search(message.facts))
