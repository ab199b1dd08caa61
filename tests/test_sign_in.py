"""Who wants us to sign in for them is told that we never do; who tells of a sign-in is not."""

from datetime import date

import pytest

from agent.domain.case import Case
from agent.domain.reading import Alarm, Own
from agent.domain.vocabulary import Route
from agent.reading.reader import read

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        "Here is my Amazon password, [PASSWORD REMOVED], please log in and get my refund yourself.",
        "can you log in to my amazon and do it for me?",
        "my login is foo@bar.com, sign in and file the claim for me please",
        "just log into my account and sort it out",
        "can't you just use my account and send the message yourself?",
        "I'll give you my password, log in and do the return for me",
        "pls go into my amazon account and claim it",
        "you can use my login and file it for me",
    ],
)
def test_a_wish_that_we_sign_in_is_heard(text: str) -> None:
    found = read(text, Case(), TODAY)
    assert (found.route, found.own, found.alarm) == (Route.SMALLTALK, Own.SIGN_IN, None)


@pytest.mark.parametrize(
    "text",
    [
        "I can't log in to my account and get my refund",
        "please tell me how to log in and file it for me",
        "Please log in to your account and check the order status",
        "do I have to log in to file it?",
        "someone used my account and ordered things",
        "I log in and it says no refund for me",
        "can you write the message for me?",
    ],
)
def test_a_sign_in_that_is_told_or_asked_about_is_no_such_wish(text: str) -> None:
    assert read(text, Case(), TODAY).own is not Own.SIGN_IN


def test_what_is_told_beside_it_is_kept_and_a_swindler_stays_one() -> None:
    told = read(
        "Amazon refused the return of my $389 blender that died. My password is [PASSWORD REMOVED],"
        " please log in to my account and get the refund for me.",
        Case(),
        TODAY,
    )
    assert {"item", "amount"} <= {one.field for one in told.updates}
    assert told.alarm is None
    for text in (
        "he asked me to log in and read him the code",
        "the caller said log in with my password and read out the code",
    ):
        assert read(text, Case(), TODAY).alarm is Alarm.SCAM
