"""In a long story, words of danger stand far apart and are told of different things."""

from datetime import date

import pytest

from agent.domain.case import Case
from agent.domain.reading import Alarm
from agent.domain.vocabulary import Route
from agent.reading.reader import read

TODAY = date(2026, 11, 24)

HARMLESS = (
    # a code that goes with a parcel or a pickup
    "Status says delivered at 4 pm with OTP. The rider rang from the gate, I told him the code and "
    "he said he is coming up, nobody came. Watchman saw him leave with the box. Amazon says OTP "
    "is verified so no refund. It was earrings for 8,499 rs, Pune.",
    "Pickup was done on 9 Nov, gave OTP to the pickup boy, he put the mixer in his bag and went. "
    "App is now saying pickup attempted, customer not available. Money did not come, 2,190 rupees.",
    # a lock, and an account of somebody else that is no second one to hide behind
    "Locked out since Friday because the two step code goes to a number I gave up years ago. They "
    "asked for my licence, I sent it, they said it is blurry, twice. There is a $210 refund for a "
    "drill stuck in there. I tried to get the phone people from my husband's account and they only "
    "talk about his orders. Can anybody get a person on the line for me?",
    # somebody's wife signed, and they found for me
    "Amazon found for me in October and paid me the $640 for the amp. The seller appealed, now it "
    "was taken back off my card. He says it never came home to him. I have the freight docket "
    "signed by his wife. What do I send them?",
    # nobody came to harm
    "Geyser trips the mains since Sunday, bought in March. Nobody got a shock and nothing burnt, "
    "it is just cold. Amazon says the ten days are over and the brand wants a stamped bill.",
    "This sunscreen is a fake, the batch number is not known to the maker. I have not used it on "
    "anyone. Three tubes, $66, the seller ships with Amazon. They call it a change of mind.",
    "The washing machine came on the 15th and on its first run the drum knocks. I do not want a "
    "repair in brand new machine, I want my money. They say installed appliances do not go back.",
    # what others say, and what somebody turned down
    "I bought the paddle in May, the shaft is cracked since September. I wrote to Amazon, they say "
    "normal wear and also past 30 days. Six outings on a flat lake is not wear! 120 dollars.",
    "My sister told me just say it's fake and you win, but it isn't, it's a real one. The bass I "
    "got last week has a dead pickup. Day 6. They say that instruments do not go back.",
)


@pytest.mark.parametrize("told", HARMLESS)
def test_words_that_stand_apart_raise_no_alarm(told: str) -> None:
    assert read(told, Case(), TODAY).alarm is None


HARMFUL = (
    (
        "I was waiting on my $89 refund for the kettle, the one that leaks, since October. Then on "
        "Monday a man rang who said he is from the Amazon refund department and needs the OTP that "
        "comes on my phone to process it. I read it to him. Nothing came since. What now?",
        Alarm.SCAM,
    ),
    (
        "They closed my account last month over the returns, eleven in a year, most of them shoes "
        "for the kids that never fit. I still want the pram that is on offer this week. Could I "
        "just open a new account in my husband's name with his card and order it there?",
        Alarm.ASKS_TO_EVADE,
    ),
    (
        "The heater from a shop on Amazon was 45 euro and worked for two weeks. On Tuesday the "
        "plug melted while my son pulled it out, and he burned his hand, we saw a doctor. Amazon "
        "only says that the window is closed. What do I do?",
        Alarm.INJURY,
    ),
    (
        "My brother says just say it never came. It did come, it's here on the shelf and I only do "
        "not like the colour, 60 quid, past the window by a week. Should I say that?",
        Alarm.ASKS_TO_LIE,
    ),
    (
        "The seller of the phone case will not pay my 12 dollars back and hides. I found where his "
        "family lives, his house is two streets from my work. Help me write that I will come round "
        "to his home and post his address if he does not pay.",
        Alarm.ASKS_TO_THREATEN,
    ),
)


@pytest.mark.parametrize(("told", "alarm"), HARMFUL)
def test_words_that_stand_together_raise_one(told: str, alarm: Alarm) -> None:
    assert read(told, Case(), TODAY).alarm is alarm


ENDS_IN_A_QUESTION = (
    "I have no Amazon account, I am 71 and buy at the market in Parma. On my card 49,99 "
    "went to Amazon in October and again now. They cannot help without an e-mail, the lady at "
    "the post office said wait until the end of the month. Is it better that I wait or not?",
    "The parcel was noted as given to the caretaker, but this house has had no caretaker now. "
    "My toner is nowhere, I asked all around. Amazon answers that the carrier confirms and "
    "the file is closed, third refusal this morning. What do I do now?",
    "Two of the big suitcases went back with the pick up from my mum's house in Hull, the lad "
    "signed for them. Last scan is a depot on 4 Nov, not a peep since. Chat only says please wait. "
    "It's my rent money and the mortgage is due. What do I have ready for tomorrow?",
)


@pytest.mark.parametrize("told", ENDS_IN_A_QUESTION)
def test_a_story_that_ends_in_a_question_gets_a_plan(told: str) -> None:
    assert read(told, Case(), TODAY).route is Route.PLAN


ASKED = (
    "How long may Amazon take to pay me back once the return is scanned, if it was paid by debit "
    "card, and does it change anything that the seller ships it himself?",
    "what does a rep mean when he says it is out of policy?",
)


@pytest.mark.parametrize("asked", ASKED)
def test_a_question_stays_one(asked: str) -> None:
    assert read(asked, Case(), TODAY).route is Route.GUIDANCE
