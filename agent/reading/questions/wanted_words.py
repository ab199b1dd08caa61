"""The words by which a person names the route whose words or deadline they ask for."""

from agent.domain.vocabulary import Channel
from agent.reading.contacts.contact_words import ACTORS
from agent.reading.message.rules import Rule, rule
from agent.reading.questions.requests import NAMED_WORDS

WANTED_CHANNEL: tuple[Rule[Channel], ...] = (
    rule(
        r"appeal(?:ing)? (?:\w+ ){0,3}?(?:a[- ]?to[- ]?z|claim|guarantee|decision)|"
        r"a[- ]?to[- ]?z(?: claim)? (?:appeal|denial)",
        Channel.A_TO_Z_APPEAL,
    ),
    rule(
        r"dispute (?:letter|e-?mail|form|text|message)|dispute (?:letter|e-?mail|form|text|"
        r"message)|dispute (?:the |a |this |my |"
        r"that )?(?:\w+ )?(?:charge|payment|transaction)|"
        r"charge ?-?backs?|charg(?:e|ing) (?:it|this|them|that) back|"
        r"card dispute|bank dispute|dispute (?:it )?with (?:my |"
        r"the )?(?:bank|card|issuer)|section 75|my bank|the bank|card (?:company|issuer)",
        Channel.CARD_DISPUTE,
    ),
    rule(
        r"complain(?:ing|ts?)? (?:to|about|against|with)|complaint (?:body|office|form)|"
        r"ombuds\w+|regulators?|consumer (?:office|protection|cent(?:er|re))|attorney general|"
        r"better business bureau|bbb|trading standards|citizens advice|fair trading|cfpb|ftc",
        Channel.COMPLAINT_BODY,
    ),
    *NAMED_WORDS,
    *ACTORS,
)
