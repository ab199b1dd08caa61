"""What only the other side says of itself, of an order and of a case."""

import re

_HAS = r"(?:refund|voucher|coupon|credit|half|full|new|replacement|money|gift)"
_HERE = r"(?:chat|ticket|case|call|conversation|contact|request)"
_REMEDIES = r"(?:refunds?|returns?|replacements?|exceptions?)"

_ENGLISH = (
    # how it greets
    r"(?<=^)(?:dear|respected|hello|hi) (?:valued |our |esteemed )?(?:customer|buyer|client|"
    r"shopper|guest|card ?holder|member)|"
    # what it gives, and on what terms
    rf"i(?:'ll| will| can)? (?:send|give|refund|pay|credit|do|release) (?:you )?(?:back "
    rf")?(?:(?:an?|"
    rf"the|your) )?(?:[$£€]?\d|{_HAS})|so (?:that )?i can (?:release|issue|refund you)|"
    r"i(?:'ve| have) (?:now |just |already )*created (?:an?|the|your) (?:\w+ )?(?:replacement|"
    r"refund|case|ticket|label|pickup)|"
    r"(?<!what )is the (?:most|best|highest|max\w*)(?: \w+)? (?:i|we) can (?:be|do|go|give|"
    r"offer)(?= |[.,!]|$)(?![^.!]*\?)|"
    r"(?:take|accept|keep) [^.?!]{2,40} and we (?:forget|close|settle|are done|call it|finish)|"
    r"(?:need|want) your (?:decision|confirmation)|"
    r"(?<=^)we only (?:do|offer|give|make|have) |"
    r"(?:drop|cancel|close|withdraw|take (?:back|down)|remove|delete) (?:the|your|that) "
    r"[^.?!]{2,30}(?:,| and| then)+ (?:you(?:'ll| will)? (?:get|have|receive)|we(?:'ll| will)? "
    r"(?:refund|pay|send|give|return))|best (?:i|we) can (?:manage|offer) is|i promise you|"
    r"(?:give|tell|name) me (?:a |your )?(?:ballpark|figure|number|price|sum) (?:that )?you|"
    r"you have my word|no need to (?:involve|contact|bother|go to) (?:amazon|the bank|paypal)|"
    # what it will not do
    r"you(?:'ll have to| gotta| have to| need to| must|'d need to) take (?:it|this|that) up with "
    r"(?:the |your )?(?:shipper|sender|seller|merchant|courier|carrier|retailer|maker|"
    r"manufacturer)|"
    rf"or i(?:'ll| will| must| have to)? (?:have to )?(?:close|end) (?:the|this|your) {_HERE}|"
    r"(?:won't|doesn't|will not|does not) (?:let|allow) me (?:to )?(?:put (?:that|it|this) "
    r"through|override|issue|approve)|"
    rf"(?<=^)no {_REMEDIES} (?:is |are )?(?:possible|available|allowed|given)(?!,? (?:says?|said))|"
    r"(?:purchases|sales|codes|downloads) are final|"
    r"i(?:'ve| have) already told you (?:that )?(?:it|we|the|this|no)|"
    r"i (?:don't|do not) have (?:access to (?:that|this|those|your|such)|the (?:authority|"
    r"permission|rights?) to)|"
    r"i(?:'m| am) not (?:allowed|authori[sz]ed|permitted) to (?:share|give|disclose|discuss|"
    r"offer|issue|override|refund|approve)|"
    r"i can't (?:see|find) (?:any )?\w+ (?:\w+ )?(?:in|on) (?:the system|(?:the|our) records?|"
    r"our end|our side)|"
    r"^please (?:contact|try|write|call|chat)(?: us)? again|(?<=^)no (?:refunds?|returns?|"
    r"exchanges?) "
    r"(?:for|on|after|without) |"
    # who it is
    r"i(?:'m| am) (?:the |a )?(?:\w+ )?(?:supervisor|manager|team lead\w*)|(?:all )?(?:my|our) "
    r"(?:managers|supervisors)|"
    r"(?:\w+ here|this is \w+|my name is \w+,?(?: and i'm)?|i'm \w+) (?:from|with|at) (?:amazon|"
    r"the \w+ "
    r"team|customer)|"
    # what it asks
    r"may i (?:please )?(?:have (?:the|your)|know (?:the reason|your|which|why))|"
    r"are you (?:referring|calling|contacting) (?:to|us|about)"
)
_ABROAD = (
    r"einen (?:kleinen )?moment|ihre? (?:bestellung|anliegen|anfrage)|(?:votre|vos) (?:demande|"
    r"commande|dossier)|je vous propose|vous convient|(?:reviendrons|revenons) vers vous|me "
    r"facilita|su (?:pedido|caso|solicitud)|le (?:confermo|confermiamo|comunichiamo)|(?:kunnen|"
    r"hebben) wij|wij (?:kunnen|hebben)|uw (?:bestelling|aanvraag|pakket)"
)
SURELY_A_DESK = re.compile(rf"(?<!\w)(?:{_ENGLISH}|{_ABROAD})(?!\w)")
