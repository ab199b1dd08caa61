"""What a desk asks for, of whom it speaks and where it sends somebody: nouns of its moves."""

from agent.reading.contacts.contact_words import BRANDS

DATA = (
    r"(?:(?:full |whole |complete |credit |debit )*card (?:number|details)|cvv|cvc|passwords?|otp|"
    r"one[- ]time (?:code|password|pin)|verification code|pin(?: code| number)?|bank (?:account|"
    r"details|log ?in)|account number|sort code|iban|routing number|date of birth|social(?: "
    r"security)?(?: number)?|ssn|full social|passport|driv\w+(?:'s)? licen[cs]e|utility bill|"
    r"passbook|whats ?app|expiry date|(?:photo|government|national) id|id card|security code|"
    r"maiden name|log ?in (?:details|data)|aadhaar|pan card)"
    r"(?! (?:(?:was|were|is|has|had|been|got) )*(?:\w+ly )?(?:provided|given|entered|used|shared|"
    r"confirmed|verified|accepted|matched|read out)(?!\w))"  # told of as done: nobody asks for it
)
PERSON = (
    r"(?<!warehouse )(?<!stock )(?<!store )(?<!shop )(?<!account )(?<!accounts )(?<!office )"
    r"(?<!sales )(?:supervisor|manager|superior|team lead(?:er)?)s?"
)
PROOF = (
    r"(?:photos?|pictures?|pics|images?|videos?|proof|evidence|receipts?|invoices?|serial number|"
    r"(?:police|incident|engineer\w*'?s?|technician'?s?|inspection|expert\w*) report|report from|"
    r"(?:crime|police|incident) (?:reference|number)|certificate|affidavit|attestations?|imei|"
    r"(?:signed )?(?:statement|declaration|form)s?(?= (?:and|of|from|by|signed|confirming))|"
    rf"signed \w+|cop(?:y|ies) of(?! (?:your |my |the )?{DATA})|"
    r"screen ?shots?|tracking number|document(?:s|ation)?|"
    r"anything (?:\w+ ){1,8}?(?:proves?|shows?|confirms?))"
)
MAKER = r"(?:manufacturer|maker|brand)(?:'s)?"
SHOP = r"(?:(?:third[- ]party |marketplace )?seller|merchant|vendor|shop|third[- ]party)(?:'s)?"
A_BRAND = rf"(?:the )?(?:{BRANDS}|company that made it|service cent(?:re|er))"
GO_TO = (
    r"(?:contact(?:ing)?|ring(?:ing)?|call|ask(?:ing)?|see|reach(?:ing)?(?: out to)?|approach|"
    r"speak (?:to|with)|talk (?:to|with)|"
    r"try|connect (?:with|to)|go (?:to|through)|take it up with|turn to|write to|message)"
)
_A_CODE = (
    r"(?:otp|pin|pass ?code|(?:(?:one[- ]time|delivery|verification|security) )?(?:code|password))"
)
CODE_GIVEN = (
    rf"{_A_CODE} (?:(?:was|is|has been|have been|correctly|already|then) )*(?:given|entered|"
    r"provided|shared|used|verified|confirmed|matched|read out)|(?:you|i|we|she|he|customer|buyer|"
    r"recipient) (?:(?:must|have|has|had) )*(?:gave|given|provided|shared|entered) (?:\w+ ){0,4}?"
    rf"{_A_CODE}|delivered (?:\w+ ){{0,4}}?(?:with|by|against|after|using) (?:an? |the |your )?"
    rf"{_A_CODE}(?! (?:(?:was|is) )?(?:not|never))"
)
"""What is said of a code that a driver asks for at the door."""
