"""The tables of outcomes: what a clause that tells of a contact says of how it ended.

They stand in the order in which they are tried: what is narrow comes first, and a plain "no"
late, since an offer or a delay often holds one.
"""

from agent.domain.vocabulary import Outcome
from agent.reading.contacts import outcomes_abroad as abroad
from agent.reading.contacts import outcomes_english as english
from agent.reading.contacts import outcomes_remedy as remedy
from agent.reading.message.phrases import phrases
from agent.reading.message.rules import Rule, rule


def _table(outcome: Outcome, *lists: str, deniable: bool = True) -> tuple[Rule[Outcome], ...]:
    return tuple(
        rule(phrases(words, english.SHARED | remedy.SHARED), outcome, deniable=deniable)
        for words in lists
    )


NO_REPLY = _table(Outcome.NO_REPLY, english.NO_REPLY, abroad.NO_REPLY, deniable=False)
# What a refusal and a yes name: the remedy itself, all of it.
NO_REMEDY = _table(Outcome.REFUSED, remedy.NO_REMEDY, deniable=False)
KEEPS = _table(Outcome.STALLED, remedy.KEEPS)
GRANTED = _table(Outcome.AGREED, remedy.GRANTED)
GIVEN = _table(Outcome.PROMISED, remedy.GIVEN)
HOLDS = _table(Outcome.STALLED, english.HOLDS_1, english.HOLDS_2, english.HOLDS_3, abroad.HOLDS)
OFFERED = _table(
    Outcome.OFFERED, english.OFFERED_1, english.OFFERED_2, remedy.OFFERS_A_REPAIR, abroad.OFFERED
)
AGREED = _table(Outcome.AGREED, english.AGREED, abroad.AGREED)
WORD_GIVEN = _table(Outcome.PROMISED, english.PROMISED_1)
PROMISED = _table(Outcome.PROMISED, english.PROMISED_2, abroad.PROMISED)
TRANSFERRED = _table(Outcome.TRANSFERRED, english.TRANSFERRED, abroad.TRANSFERRED)
# A plain no: whoever did it need not be named when the person was at a desk.
REFUSED = _table(Outcome.REFUSED, english.REFUSED, abroad.REFUSED, deniable=False)
# What a refusal is made of; it counts where somebody is said to have said it.
GROUNDS = _table(
    Outcome.REFUSED, english.GROUNDS_1, english.GROUNDS_2, abroad.GROUNDS, deniable=False
)
# A yes that counts where somebody is said to have said it; alone it is a status of the refund.
SAID_YES = _table(Outcome.AGREED, english.SAID_YES)
OPENED = _table(Outcome.OPENED, english.OPENED_1, english.OPENED_2, abroad.OPENED)
# In the order in which they are tried.
TOLD = (
    NO_REPLY,
    WORD_GIVEN,
    NO_REMEDY,
    KEEPS,
    GRANTED,
    GIVEN,
    HOLDS,
    OFFERED,
    AGREED,
    PROMISED,
    TRANSFERRED,
    REFUSED,
)
IF_SAID = (*SAID_YES, *GROUNDS)
