"""The words of a log of contacts: who was reached, what goes on from day to day, who is none."""

import re

# Talking and writing, whoever is at the other end: Amazon where nothing else tells.
REACHED = re.compile(
    r"(?<!\w)(?:chat\w*|phon(?:e|ed|ing)|call(?:s|ed)?(?! it)|rang|ring|spoke|spoken|speak|"
    r"talk(?:ed)?|"
    r"e-?mail(?:ed|s)?|mailed|messag(?:e|es|ed)|wrote|write|written|asked|contacted|contact|told|"
    r"answer(?:s|ed)?|reply|replied|replies|tried|customer (?:care|service|support)|support|"
    r"hotline|"
    r"agent|rep|"
    r"telefon\w*|anruf|angerufen|geschrieben|angeschrieben|schrieb(?:en)?|schreiben|antwort\w*|"
    r"gechattet|appel|appelé|écrit|réponse|répond\w*|tél\w*|escrib\w+|llam\w+|respuesta|"
    r"respond\w+|hablé|chiamat\w+|scritto|risposta|rispost\w+|gebeld|gemaild|geschreven|antwoord)"
    r"(?!\w)"
)
# What the other side did stands right behind the day: "9 Nov no answer", "Nov 12 (Pavel, no)".
DOES = re.compile(
    r"[\s,]*(?:[(:=\"-]|(?:(?:again|also|once more|and|then|another|a different|some|the same|one|"
    r"a|"
    r"an|to|with|mit|avec|con|met|by|from|via|it was|got) )*(?:no|nope|nah|nein|non|nee|nothing|"
    r"nada|"
    r"silence|crickets|same|ditto|again|also|likewise|he|she|they|said|says?|told|tells|refus\w+|"
    r"denied|declined|rejected|wait\w*|offered|promised|guy|lady|woman|man|girl|bloke|chap|person|"
    r"agent|rep|mrs?|ms|miss|herr|frau|mme|monsieur|madame|señora?|signora?)(?!\w))"
)
# Fragments that go on with what was told: "Nothing.", "Not one word."
GOES_ON = re.compile(
    r"\W*(?:he|she|they|and (?:he|she)|denied|refused|declined|rejected|no|nope|flat no|nothing|"
    r"not a (?:word|peep)|not one|silence|crickets|still|never|got told|(?=\"))(?!\w)"
)
WAITS = re.compile(
    r"(?<!\w)(?:wait\w*|warten|attend(?:re|ez)|patient\w*|esper(?:e|ar|a)|aspett\w+|wachten|"
    r"intezaar|"
    r"look(?:ing)? into|check(?:ing)? with|escalate)(?!\w)"
)
TIME = re.compile(
    r"(?<!\w)\d{1,2}(?: ?- ?\d{1,2})? (?:(?:more|further|other|business|working) )+"
    r"(?:days?|hours?|weeks?|hrs?)(?!\w)"
)
# "She'd mail me by tonight", "box 2 comes by the 19th": what is to come, and no wait for it.
TO_COME = re.compile(
    r"(?<!\w)(?:(?:he|she|they|it|we|i)(?:'d|'ll| will| would)(?! (?:have|be (?:able|looking)|need|"
    r"check|look|see|ask|get back|try|escalate|investigate|review|not|never|only|rather))|"
    r"(?:comes?|coming|arrives?|arriving|is due|ships?|on its way) (?:by|on|before|within|in) )"
)
NO = re.compile(
    r"(?<!\w)(?:no|nope|nah|nein|non|nee|nej|nie|refus|abgelehnt|niet|nada de|nahi)(?!\w)"
    r"(?! (?:name|idea|answer|reply|response|word|one|stock|picture|slip)(?!\w))"
)
SAME = re.compile(
    r"(?<!\w)(?:same|ditto|likewise|idem|pareil|lo mismo|dasselbe|das gleiche|lo stesso|hetzelfde|"
    r"auch nein)(?!\w)"
)
# The person's own no to them tells nothing of how it ended.
OWN_NO = re.compile(
    r"(?<!\w)(?:(?:i|we|ich|je|j'ai|yo|io|ik)(?:'ve|'d)?(?: (?:\w+ly|just|have|then|also))* "
    r"(?:(?:said|say|told (?:him|her|them)|answered|replied)[ :,]*\"?(?:no|nope|thanks but no)\b"
    r"(?: thanks| way| thank you)?\"?|declin\w+|refus\w+|reject\w+|turned (?:it|that|him|her|them) "
    r"down|ablehn\w+|lehnte ab|rifiut\w+|rechac\w+)(?: (?:it|that|this))?|(?:lol|haha|um|ha) no"
    r"(?: way)?|no (?:thanks|thank you|way)(?=\W|$))(?!\w)"
)
# Somebody with more say who rang back; one who was only asked for did nothing.
ABOVE = re.compile(
    r"(?<!\w)(?:supervisor|manager|team lead(?:er)?|leader(?:ship)?(?: team)?(?: member)?|"
    r"vorgesetzte\w*|"
    r"teamleiter\w*|superviseu\w+|responsable|supervisora?|responsabile|chefin|chef)(?!\w)"
)
ASKED_FOR = re.compile(
    r"(?:ask(?:ed|ing)? for|want(?:ed)?|demand(?:ed)?|request(?:ed)?|transfer\w* (?:me )?to|passed "
    r"(?:me )?(?:on )?to|waiting for|speak to|get) (?:a |the |her |his |their |another )?$"
)
WHO_CAME = re.compile(
    r",? (?:and |then )?(?:who|that|which|he|she|got|came|called|rang|phoned|said|told)(?!\w)"
)
# The person wrote or rang, and nothing is told yet of what came of it.
MINE = re.compile(
    r"\W*(?:(?:and|then|so|yes|yeah|oh|ok|also|i|we|ich|je|yo|io|le|ik|again|first|next|i've|"
    r"we've|have|hab|"
    r"habe|j'ai|he|ho|heb) )*(?:wrote|write|messaged|message|e-?mailed|mailed|asked|contacted|told|"
    r"replied|answered|tried|reminded|chased|nudged|angeschrieben|geschrieben|schrieb|écrit|"
    r"escribí|scritto|geschreven|gemaild)(?! me(?!\w))(?!\w)"
)
# What follows is their answer to it.
ANSWER = re.compile(
    r"\W*(?:(?:and|but|then|their|his|her|the|an|got|i got|came) )*(?:answer\w*|reply|replies|"
    r"replied|"
    r"respon\w+|they|he|she|seller|robot|automatic|antwort\w*|réponse|répond\w*|respondió|"
    r"respuesta|contest\w+|risposta|rispost\w+|antwoord\w*|came back|got back|wrote back)(?!\w)"
)
# Days on which something else happened, told behind the day.
OTHER_THING = re.compile(
    r"[\s,:]*(?:it|the (?!chat|agent|rep|supervisor|manager|seller|woman|man|lady|guy|same|second|"
    r"next)"
    r"\w+|my|parcel|package|delivered|arriv\w+|came|landed|showed up|ordered|bought|shipped|sent "
    r"it|"
    r"posted|dropped|returned|delivery|charged|tracking|technician)(?!\w)"
)
OF_A_WINDOW = re.compile(
    r"(?<!\w)(?:(?:last|final) (?:day|date)|return by|until|till|deadline|window|"
    r"by)(?!\w)[^.;]{0,20}$"
)
# Behind the day of a note: "Chat 15 Nov, Fern: wait a week", "the seller on the 15th: 30% back".
NOTED = re.compile(
    r"(?: \(?\w+\)?)?[\s,]*(?:(?:an?|with|mit|avec|con|mr|mrs|ms|miss|herr|frau|mme|signora?)\.? )?"
    r"(?:\w+ ?(?:\w\.)?)?\s*(?:: ?\S|= ?\S|\([^)]{4,}\)|\"[^\"]{4,}\")"
)
# A share or a sum that is set behind the day without a verb: "£15 off my next order".
GIVES = re.compile(
    r"[:=(-]\s*\"?(?:only |just |max |up to )?(?:[$£€₹] ?\d[\d.,]*|\d[\d.,]* ?(?:%|percent|€|"
    r"euros?|dollars?|"
    r"pounds?|rs)|bon |gutschein|half|a (?:voucher|credit|gift))"
)
# What Amazon sends on its own: "my account was shut, e-mail on 11 Nov".
NOTICE = re.compile(
    r"(?<!\w)(?:account|membership|profile)(?: \w+){0,4}? (?:closed|shut|blocked|locked|suspended|"
    r"hold|"
    r"restricted|banned|deactivated|disabled)(?!\w)|(?<!\w)(?:closed|shut|blocked|locked|suspended|"
    r"banned|disabled) (?:down )?(?:my|our|the) (?:\w+ )?account(?!\w)"
)
TALKED = re.compile(
    r"(?<!\w)(?:chat\w*|phon\w+|call(?:s|ed)|rang|spoke|talked|wrote|answered|replied|he|she|guy|"
    r"lady|agent|rep|supervisor)(?!\w)"
)
ANSWERED_THEN = re.compile(
    r" (?:they|he|she|the \w+|seller|i got|got|came)(?: \w+)? ?(?:answer\w*|repl\w+|respon\w+|"
    r"wrote|"
    r"writes?|said|says?|told|tells?|came back|refused?|denied|declined|rejected|offer\w*|"
    r"gave)(?!\w)"
)
# What stands behind the day is what the person wrote, or what a paper says.
OWN_WORDS = re.compile(
    r"(?<!\w)(?:(?:i|we)(?:'ve| have| had)? (?:just |then |also )?(?:wrote|written|sent|messaged|"
    r"e-?mailed|texted|told|said|asked|replied|answered)|(?:e-?mail|mail|letter|notice|statement) "
    r"(?:of|from|dated))(?!\w)"
)
