"""Who was hurt and who asks to lie is heard in other people's words; who is neither is left be."""

from datetime import date

import pytest

from agent.domain.case import Case
from agent.domain.reading import Alarm
from agent.domain.vocabulary import Problem
from agent.reading import read
from agent.reading.alarms.alarms import alarm
from agent.reading.message.text import understand

TODAY = date(2026, 11, 23)
STORY = (
    "Good evening, I am a school cook from Leeds. Bought on amazon.co.uk on 3 October, £42.99, "
    "sold by KitchPro and sent by them. {}. The seller says the window is over and offered me 10 "
    "pounds, the chat said the same on Monday. I have the invoice. What should I do now?"
)
HURT = (
    "the kettle lid came off while pouring and scalded my wrist",
    "i have a cut on my palm from the blender blade, 4 stitches",
    "the ladder gave way and my husband landed on his back",
    "the vape battery went off in my pocket and took the skin off my thigh",
    "broke out in hives all over after wearing the leggings once",
    "my dog ate the squeaker and needed surgery at the vet",
    "My grandmother fell because the shower chair leg snapped",
    "a piece of the drill bit flew into my eye",
    "the carbon monoxide alarm never went off and we all got headaches and ended up at the ER",
    "cat got its paw burned on the heated bed",
    "it went bang and now i cant hear properly on left ear",
    "the treadmill stopped dead and threw me off, sprained ankle, on crutches now",
    "supplement gave me heart palpitations and they kept me overnight",
    "Kettle handle break, hot water on my leg, skin is gone",
    "my nan's fingers are all blistered from the microwave wheat bag",
    "dad passed out from the fumes of that paint stripper",
    "the mandoline guard just popped off and I lost a bit of my thumb, 6 hours in casualty",
    "glass baking dish shattered when I took it out of the oven, shards in both feet",
    "The seat collapsed, two ribs are cracked my doctor says",
    "I took one of the gummies and had to be driven to ER with my heart racing",
    "the bar stool seat came off the post, he's got a gash in his thigh, they glued it",
    "the cleaner picked up the vacuum and got such a belt off it she was thrown backwards",
    "me quemé la mano con la plancha porque soltó vapor",
    "mi sono tagliato con il frullatore, otto punti",
    "ich habe mir den Unterarm verbrüht, war in der Notaufnahme",
    "poparzyłam sobie rękę czajnikiem",
    "charger se mujhe current laga",
)
UNHURT = (
    "the motor burned out after two weeks",
    "the heart rate monitor shows wrong numbers",
    "nobody was hurt but the kettle lid came off",
    "this could have burned the house down one day, but it simply stopped heating",
    "i bought a bandage kit and half the bandages are missing",
    "my daughter is in hospital so I missed the return window",
    "i broke my arm in august so couldnt post it back in time",
    "the burn cream I ordered never came",
    "electric shock collar for dogs does not work, doesn't give a shock",
    "I was shocked they refused my refund",
    "I cut my losses and bought another one",
    "my rash decision, I want to give it back",
    "the toaster burns the bread on one side",
    "calories burned display is blank",
    "the chair back has cracked and the teddy's eye fell out",
    "the doll's head came off",
    "the mask fell apart in my hands",
    "I work at the burns unit and ordered scrubs, wrong colour",
    "My doctor told me to get a different BP monitor as this one reads high",
    "I got my fingers burned once with this seller, not doing it again",
    "that refund fight is giving me a headache",
    "the sharp edges on this shelf could cut a kid",
    "comb with two teeth broken",
    "they cut my refund by half, said the blade was used",
)


@pytest.mark.parametrize("told", HURT)
def test_who_was_hurt_is_heard_alone_and_within_a_long_story(told: str) -> None:
    assert alarm(understand(told)) is Alarm.INJURY
    reading = read(STORY.format(told), Case(), TODAY)
    assert reading.alarm is Alarm.INJURY
    problems = [u.value for u in reading.updates if u.field == "problem"]
    assert problems == [Problem.INJURY_OR_RECALL]


@pytest.mark.parametrize("told", UNHURT)
def test_words_of_harm_that_hurt_nobody_raise_no_alarm(told: str) -> None:
    assert alarm(understand(told)) is None
    reading = read(STORY.format(told), Case(), TODAY)
    assert reading.alarm is None
    assert Problem.INJURY_OR_RECALL not in [u.value for u in reading.updates]
