"""True statements of people who were wronged, which sound like a lie.

"I don't have the laptop to send back": a bag of rice came. Who says so, and nothing against it,
wants the truth said. What the other side claims is taken out first: "they say it works fine" is
their word.
"""

import re

from agent.domain.case import Case
from agent.domain.vocabulary import Problem
from agent.reading.alarms.honest import contradicted
from agent.reading.alarms.untrue import asks_for_untrue

P = Problem
_NOT_GOT = (P.WRONG_OR_MISSING_ITEM, P.DELIVERED_NOT_RECEIVED)
_WITHOUT_IT = (*_NOT_GOT, P.RETURN_LOST, P.REFUND_MISSING)
_THEY = (
    r"(?:they|he|she|it|amazon|(?:the |their |an? |my )?(?:\w+ )?(?:seller|agent|rep|chat|bot|"
    r"supervisor|courier|carrier|driver|tracking|photo|picture|page|app|e-?mail|mail|letter|label|"
    r"scan|system|warehouse|desk|support|person|guy|lady|manager)s?)"
)
# What they say, up to where the person speaks again.
_THEIR_CLAIM = re.compile(
    rf"(?<!\w){_THEY}(?:'re|'s)?(?: (?:is|are|just|now|also|still|only|all|keeps?|kept|have|has|"
    r"had|even))* (?:says?|said|saying|claims?|claimed|claiming|insists?|insisted|insisting|"
    r"thinks?|states?|stated|wrote|writes|tells?|told|telling|accus\w+|shows?|showed|showing)"
    r"(?!\w)(?:(?! but(?!\w)| when i(?!\w)| although| though| which is)[^.!?;\n]){0,120}"
)
_NOT = r"(?:don't|do not|dont|didn't|did not|never|haven't|have not|no longer|can't|cannot)"
_THING = (
    r"(?:it|them|this|that|one|any|any of (?:it|them)|(?:the|an?|no|any|my|their) [\w -]{2,30})"
)
_LACKS = re.compile(
    rf"(?<!\w)i(?:'ve| have)? {_NOT}(?: (?:even|actually|ever|really|have|had|got|own|hold))* "
    rf"(?:have|had|got|get|received?|recieved?|hold|seen|saw|own)(?: got)? {_THING}|"
    r"(?<!\w)(?:i have|there (?:is|was|were)|there's) (?:no|nothing)(?!\w)|"
    r"(?<!\w)(?:what|something|one|thing|goods) (?:that )?i never (?:had|got|received)"
)
_WRONGED = re.compile(
    r"(?<!\w)(?:(?:isn't|is not|wasn't|was not|that's not|it's not|not) (?:even )?(?:my|mine|our|"
    r"ours)"
    r"(?: (?:house|home|door|porch|signature|name|street|building|address|handwriting|hallway|"
    r"flat|mat|gate|garden|item|serial))?(?= *(?:[.!?,;\n]|$| but| and| on))|"
    r"(?:didn't|did not|never) sign(?!\w)|(?:some(?:one|body) else|(?:a|the|my) neighbou?r|nobody "
    r"i "
    r"know) (?:has |had )?signed|(?:driver|courier|carrier|postman|delivery \w+) (?:\w+ )?(?:kept|"
    r"took|stole|drove off|threw|left with)|(?:is|was|it's)? ?not here(?!\w)|"
    r"(?:box|parcel|package|bag|carton|envelope)(?: i got| that came)? (?:was|had|held|contained|"
    r"came) (?:empty|full of|only|nothing|an? |\d|two|three|some|with)|(?:same|very|exact) "
    r"(?:one|item|unit|\w+) (?:that )?(?:they|he|she|amazon|you|i) (?:\w+ )?(?:sent|got|received|"
    r"shipped)|(?:it|they|that) (?:really |actually |just |still )?(?:doesn't|does not|don't|"
    r"won't|never|didn't) (?:\w+ )?(?:turn|work\w*|start|charge|switch|power|run|fit|open|close|"
    r"boot|heat|spin|print)|(?:really|actually|honestly|truly) (?:did |have )?(?:get|got|receive|"
    r"received|open|opened|find|found|sent|send)|without (?:sounding|looking|seeming)|sounds? like "
    r"a lie|not (?:lying|a liar)|believes? me|(?:came|arrived|turned up) (?:already )?(?:broken|"
    r"cracked|damaged|"
    r"smashed|empty|dead|torn|used|open\w*|dirty|wet|bent)|did(?:n't| not)? (?:send|put|return|"
    r"swap|switch|pack|give|change|use|open|drop|break|damage))(?!\w)"
)
_ADMITS = re.compile(
    r"(?<!\w)(?:(?:i|we|my \w+|he|she)(?:'ve|'d| have| had| already| actually| just| really| did)* "
    r"(?:sold|kept|keep|have it|have them|got it|got them|received it|still have|gave (?:it|them) "
    r"(?:away|to my)|threw (?:it|them)|dropped|broke|lost it|lied|lying|made (?:it|that) up|"
    r"pawned|swapped|switched|need it|want to keep|wore|spilled|sat on|stepped on|"
    r"hid|hiding)|(?:is|it's|they're|sits|sitting) (?:right |still )?(?:here|on my|in my)|works? "
    r"(?:\w+ )?(?:fine|great|perfectly|well|ok)|changed my mind|not true|even though|although|"
    r"secretly|pretend\w*|won't (?:know|check|notice)|can't (?:prove|check)|easier|faster|"
    r"quicker)(?!\w)"
)
_DENIAL = re.compile(r"(?<!\w)(?:not|never|\w+n't|nobody)(?: \w+){0,2} $")
_TO_SAY = re.compile(
    r"(?<!\w)(?:tell|told|say|said|write|wrote|claim|claimed|report|state|put|saying|telling|"
    r"claiming|"
    r"writing|pretend)(?!\w)[^.!?;\n]{0,120}"
)


def tells_the_truth(text: str, case: Case) -> bool:
    """Whether what `text` (lower case) wants said is what somebody who was wronged tells of it."""
    mine = _THEIR_CLAIM.sub(" ", text)
    if _admitted(mine) or contradicted(mine) or asks_for_untrue(mine, owned_up=case.own_damage):
        return False
    if case.problem in _WITHOUT_IT and _LACKS.search(mine):
        return True
    told = _TO_SAY.sub(" ", mine)
    return _LACKS.search(told) is not None or _WRONGED.search(told) is not None


def _admitted(text: str) -> bool:
    return any(not _DENIAL.search(text[: one.start()]) for one in _ADMITS.finditer(text))
