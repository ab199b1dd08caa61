"""What a desk asks beside the facts: a figure, a code for its form, who is writing."""

import re

# A figure that is demanded and not asked for: "give me your rock bottom price".
TELL_A_FIGURE = re.compile(
    r"(?<!\w)(?:give|name|tell|send|quote|say|state|put)\b[^.?!\n]{0,25}\b(?:rock[- ]?bottom|"
    r"lowest|"
    r"smallest|minimum|bottom|best|least|walk[- ]?away)\b|(?<!\w)name (?:me )?(?:a|your|"
    r"the) (?:price|"
    r"figure|sum|number|amount)(?!\w)"
)
# Which words they shall enter: a bank's "is it fraud, or about the merchandise", a maker's form.
CODE_IT = re.compile(
    r"(?:fraud|unauthori[sz]ed|recogni[sz]\w+)[^.!]{0,60}(?:,| or )[^.!]{0,60}(?:merchandise|goods|"
    r"service|quality|dispute|not received|something)|(?:specify|state|explain|describe|give|need|"
    r"select|choose|pick|know)\W+(?:[\w']+\W+){0,4}?(?:reasons?|grounds?|category)(?= (?:for|of|"
    r"why|"
    r"code|from|so)|\W*$)|why (?:exactly |precisely )?(?:i'm|i am|you're|you are) (?:disput|claim|"
    r"return|complain)\w+"
)
ARE_YOU_REAL = re.compile(
    r"(?<!\w)(?:am i|are you|is this|is that|are we|who am i|have i got|do i have|is there|i|we)"
    r"(?: \w+){0,4}? (?:talk\w*|speak\w*|chat\w*|deal\w*|with|an?|the|really|actually|written|"
    r"typed)"
    r"\b[^.?!]{0,60}\b(?:software|bots?|robots?|a\.?i\.?|chat ?gpt|machine|program(?:me)?|"
    r"automat\w+|"
    r"assistant|computer|real (?:person|human|customer)|human(?: being)?)(?!\w)[^.!]{0,40}\?"
)
