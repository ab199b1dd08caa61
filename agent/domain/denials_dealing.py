"""Stock refusals about money, delivery, sellers, accounts and decisions.

No figure stands here: the last words of a row name the facts of the fact sheet that bear on it.
"""

from agent.domain.denial import Denial, row

ROWS: tuple[Denial, ...] = (
    row(
        "return_not_received",
        r"(?:not|never|n't|nothing)(?: \w+){0,2} (?:received|arrived|reached|scanned|got)(?: "
        r"\w+){0,4} (?:warehouse|return|facility|centre|"
        r"center|fulfil\w+|back)|no record of (?:the |your )?return|return (?:is |was )?not "
        r"(?:received|scanned)",
        "the return never arrived",
        "the last scan is missing, while the duty to find it lies with them once the carrier "
        "took it",
        "Your receipt shows that their carrier has it.",
        "send the drop-off receipt and ask for a trace",
        "evidence.drop_off",
        "amazon.refund_time.processing",
    ),
    row(
        "wait_longer",
        r"(?:please )?(?:wait|allow|be patient)(?: \w+){0,3} (?:\d+|few|some|another|more|"
        r"until)(?: \w+){0,3}|patientez|bitte warten|"
        r"(?:business|working) days? (?:more|for)",
        "you should wait",
        "nobody has looked yet, and the clock is being pushed on",
        "A wait without a date is no answer.",
        "ask for the exact date and what happens if it passes",
        "pacing.silence",
        "amazon.refund_time.processing",
    ),
    row(
        "under_investigation",
        r"under (?:investigation|review)|(?:still )?(?:investigating|reviewing|looking into)|"
        r"opened an investigation|"
        r"(?:specialist|dedicated|relevant|concerned) team",
        "it is being investigated",
        "it moved to a team that you cannot reach; the case number keeps it alive",
        "An inquiry has a number and an end.",
        "ask for the case number and the date of the answer",
        "pacing.silence",
    ),
    row(
        "refund_processed_ask_bank",
        r"(?:contact|ask|check with|call|speak to) (?:your |the )?(?:bank|card issuer|"
        r"financial institution)|(?:refund|it) (?:was|has been|is) "
        r"(?:already )?(?:processed|completed|issued) (?:from|on) our (?:side|end)|already "
        r"(?:been )?refunded",
        "the refund has left them",
        "it sits with the bank, or went to a card that you no longer hold",
        "A reference number lets the bank find it.",
        "ask for the reference number of the refund and give it to the bank",
        "amazon.refund_time.credit_card",
    ),
    row(
        "refund_to_balance",
        r"(?:refund\w*|credited|issued) (?:\w+ ){0,4}?(?:to|as|on|onto) (?:\w+ ){0,3}?(?:gift "
        r"?card|store credit|amazon (?:pay )?balance|promotional)",
        "the refund goes to a balance",
        "the quickest way for them; the way you paid is the one to ask for",
        "You paid by another method and want it back there.",
        "ask for it on the payment method you used",
        "amazon.refund_time.gift_card",
    ),
    row(
        "delivered_per_records",
        r"(?:records?|tracking|system|gps|carrier|courier|driver)(?: \w+){0,4} (?:shows?|says?|"
        r"indicates?|confirms?|states?)(?: \w+){0,5} "
        r"(?:delivered|signed|handed|received)|marked (?:as )?delivered|proof of delivery|"
        r"successfully delivered",
        "it was delivered",
        "a scan or a photo exists, which shows a place and not who has it",
        "A scan shows where a driver stood, not that you have it.",
        "ask for the delivery photo and the place, and say what does not fit",
        "amazon.delivered_missing.wait",
        "uk.delivery_risk",
    ),
    row(
        "police_report",
        r"police (?:report|complaint|form|reference)|file a report with (?:the )?police|"
        r"anzeige|denuncia|denunciar|plainte",
        "a police report comes first",
        "a hurdle that many drop out at; it does not have to be more than a short true report",
        "Say only what you know: that it is missing.",
        "ask whether an incident form or a reference number will do",
        "amazon.delivered_missing.police_report",
    ),
    row(
        "otp_given",
        r"(?:otp|one[- ]time (?:password|code)|delivery code)(?: \w+){0,4} (?:given|used|"
        r"entered|verified|shared|confirmed)",
        "the delivery code was used",
        "the code was entered somewhere, by you, the driver or another person",
        "Say whether you gave the code to anyone.",
        "ask when and where it was entered",
        "scam.delivery_code",
    ),
    row(
        "signature",
        r"(?:signed (?:for )?by|signature (?:on file|shows|was)|somebody signed)",
        "someone signed for it",
        "a name stands on a screen, which need not be yours",
        "If it is not your hand, say so.",
        "ask for a copy of the signature",
        "amazon.delivered_missing.wait",
    ),
    row(
        "seller_policy",
        r"(?:seller|shop|store|our)(?:'s)? (?:own )?(?:policy|terms|conditions|rules)|see our "
        r"terms|we (?:don't|do not) (?:do|accept|offer) (?:any )?"
        r"(?:returns?|refunds?)|no returns? (?:on|for|policy)",
        "their own rules do not allow it",
        "a seller's rule, which cannot be worse than the marketplace's",
        "Sellers here have to match the marketplace's return policy or better it.",
        "write once through the order page, then use the guarantee",
        "amazon.seller.match_policy",
    ),
    row(
        "buyer_pays_return",
        r"(?:you|buyer|customer|i) (?:must |have to |has to |need to |should |will )?(?:pay|"
        r"cover|bear)(?: \w+){0,4} (?:return|shipping|postage|freight)|"
        r"at (?:your|my|the buyer's) (?:own )?(?:cost|expense)|own expense|(?:ship|send) (?:it "
        r")?(?:back )?to china",
        "you pay to send it back",
        "a way to make you give up where the postage costs more than the thing",
        "For a faulty or wrong item the way back is theirs to pay.",
        "ask for a prepaid label or a local address",
        "amazon.seller.foreign",
        "amazon.seller.shipping_fault",
    ),
    row(
        "seller_no_blame",
        r"not (?:our|their|my) (?:problem|fault|responsibility)|(?:courier|carrier|shipping "
        r"company|post)(?:'s)? (?:fault|problem|responsibility)|"
        r"blames? the (?:carrier|courier|post)|(?:contact|ask|claim (?:with|from)) (?:the "
        r")?(?:carrier|courier|delivery company)",
        "the carrier is to blame",
        "they want to send you to someone you have no contract with",
        "Your contract is with the one who sold it; the carrier is theirs.",
        "hold to the seller, and to the guarantee if they do not act",
        "amazon.seller.shipping_fault",
        "uk.delivery_risk",
    ),
    row(
        "photos_not_enough",
        r"(?:photos?|pictures?|images?|evidence|proof|video)(?: \w+){0,4} (?:not (?:clear|"
        r"enough|sufficient|acceptable)|insufficient|unclear)|"
        r"(?:insufficient|not enough|no) (?:evidence|proof)",
        "the proof is not enough",
        "one thing is missing from it, mostly the date or the whole item in view",
        "Ask what would be enough, then give just that.",
        "ask which photo would settle it",
        "evidence.keep",
    ),
    row(
        "within_tolerance",
        r"within (?:tolerance|normal|specification|acceptable)|normal (?:wear|behaviou?r|"
        r"variation)|(?:this|it) is (?:expected|by design)|"
        r"not (?:considered )?a defect",
        "that is normal",
        "a maker's tolerance is held against what the page promised you",
        "What counts is what was described and what a buyer may expect.",
        "ask for the page of the maker that says so",
        "amazon.terms.not_as_described",
    ),
    row(
        "change_of_mind",
        r"(?:it(?:'s| is)|as|considered|treated as|classified as|only) (?:a )?(?:change of "
        r"mind|buyer'?s? remorse|no longer needed)|buyer'?s? remorse",
        "you changed your mind",
        "the reason code was set to the one that costs them least",
        "Say the true reason, and that the code is wrong.",
        "ask them to correct the reason of the return",
        "amazon.non_returnable.damaged",
    ),
    row(
        "matches_listing",
        r"(?:matches|as per|according to|same as|consistent with) (?:the )?(?:listing|"
        r"description|specification|product page)|as described|didn't read|"
        r"did not read|read the (?:listing|description)",
        "it is as described",
        "they read the page in their favour, and pages change",
        "The listing as it was on the day decides.",
        "save the listing and set its words beside your photo",
        "amazon.a_to_z.damaged",
    ),
    row(
        "genuine",
        r"(?:is|are|only sell|guarantee\w*|sourced) (?:100 ?% )?(?:genuine|authentic|"
        r"original)(?: \w+)?(?= |[.,!\"']|$)",
        "it is genuine",
        "nobody tested it; the brand itself can",
        "A word from the brand weighs more than either side's.",
        "ask the brand to check the serial number, and give the answer in",
        "card.network.counterfeit",
    ),
    row(
        "account_blocked",
        r"account (?:has been |was |is )?(?:temporarily |permanently )?(?:suspended|closed|on "
        r"hold|locked|restricted|blocked)|unusual (?:activity|"
        r"sign[- ]in)|suspicious activity",
        "the account is on hold",
        "a security check or a return flag, each with its own way back",
        "Money that is owed for an order stays owed.",
        "answer the request in your own account only, and ask what happens to the refund",
        "amazon.account.appeal",
        "amazon.account.effects",
    ),
    row(
        "verify_identity",
        r"(?:verify|confirm|upload|provide|send)(?: \w+){0,4} (?:identity|id|identification|"
        r"billing statement|utility bill|passport|document)",
        "you must prove who you are",
        "a check of the account; the honest way in is the page you open yourself",
        "Give it only on the site that you opened, never by a link.",
        "sign in yourself and look for the same request there",
        "scam.open_it_yourself",
    ),
    row(
        "gift_buyer_only",
        r"(?:only )?(?:the )?(?:buyer|purchaser|giver|original customer|account holder)(?: "
        r"only| must| has to| needs to| can| should)|not the (?:buyer|"
        r"purchaser|account holder)|can't (?:find|locate) (?:the |your )?gift|käufer",
        "only the buyer can ask",
        "they looked under your account and not under the gift number",
        "A gift can be returned by the one who got it.",
        "give the order number from the gift slip and ask for a gift return",
        "amazon.gift_return",
    ),
    row(
        "card_redeemed",
        r"(?:already|been|was) (?:redeemed|used|claimed|applied|added)(?: \w+){0,4}|gift "
        r"?cards? (?:are |is )?(?:non[- ]?refundable|not refundable|final)",
        "the gift card is used up or cannot be refunded",
        "someone loaded the code, which they can see and you cannot",
        "They can see when and where it was loaded.",
        "send the card, the receipt and the number, and ask for a check of the redemption",
        "amazon.gift_card.redeemed",
    ),
    row(
        "membership_used",
        r"(?:benefits?|membership|prime|subscription)(?: \w+){0,4} (?:used|been used|enjoyed|"
        r"non[- ]?refundable|not refundable)",
        "the membership was used",
        "one benefit since the renewal is on record",
        "If nothing was used since it renewed, say so.",
        "ask which benefit, on which day, and for the unused part",
        "amazon.prime.refund",
    ),
    row(
        "a_to_z_denied",
        r"a[- ]?(?:to|2)[- ]?z(?: \w+){0,5} (?:denied|declined|rejected|closed|not (?:eligible|"
        r"covered))|not (?:eligible|covered) (?:for|by|under) "
        r"(?:the |an? )?(?:a[- ]?to[- ]?z|guarantee)",
        "the guarantee claim is denied",
        "the first look did not see what you have; an appeal gets a second one",
        "New proof is what an appeal lives on.",
        "appeal once, with what they have not seen",
        "amazon.a_to_z.appeal",
    ),
    row(
        "contact_seller_first",
        r"(?:contact|message|write to|reach out to|speak to|ask) (?:the |your )?seller(?: "
        r"\w+){0,3}|seller'?s? responsibility|"
        r"sold by (?:a )?third[- ]part\w+",
        "the seller must be asked first",
        "a rule that fits seller-shipped orders; where Amazon ships, Amazon handles the return",
        "Who shipped it decides who must act.",
        "say who shipped it, and ask them to take it if that was Amazon",
        "amazon.a_to_z.wait_for_seller",
        "amazon.seller.fba",
    ),
    row(
        "dispute_open",
        r"(?:dispute|chargeback)(?: \w+){0,5} (?:open|filed|pending|active|bank)(?: "
        r"\w+){0,6}(?:can't|cannot|unable|not|closed)?",
        "a bank dispute is in the way",
        "they stop their own help while the bank decides",
        "Two claims for the same money shut each other out.",
        "do not open a second claim before the first is decided",
        "amazon.a_to_z.bank_dispute_closes",
    ),
    row(
        "charge_from_family",
        r"(?:another|other|different|family|household|child'?s?|kid'?s?)(?: \w+)? (?:account|"
        r"profile|member|device)|subscription on another account",
        "someone in your home bought it",
        "the charge belongs to an account that is not the one you asked with",
        "Look at every account that holds the card before you call it fraud.",
        "ask for the last part of the account's e-mail and the date of the order",
        "us.card.billing_letter.covers",
    ),
    row(
        "final_decision",
        r"(?:final|our) (?:decision|answer|position)|decision (?:is|remains|stands|stays)(?: "
        r"\w+)? (?:final|the same|unchanged)|(?:can't|cannot|unable to|not able to) "
        r"(?:\w+ ){0,3}?(?:further|anything (?:more|else))|no (?:further|more) (?:action|help|"
        r"assistance)|investigation (?:is )?closed|case (?:is )?closed",
        "the decision is final",
        "final at this desk, not at the next one",
        "A desk that is done is the reason to go to the next.",
        "ask for the decision in writing and take the next step of the plan",
        "pacing.refusals",
    ),
    row(
        "system_does_not_allow",
        r"(?:system|tool|policy|policies|option)(?: \w+){0,3} (?:won't|doesn't|does not|not|"
        r"isn't)(?: \w+){0,2} (?:allow|let|permit|available|possible|"
        r"showing)|not (?:possible|allowed) (?:in|by|from) (?:my|the|our) (?:system|end|side)|"
        r"no option",
        "the system does not allow it",
        "this agent has no button, and another has",
        "Somebody can decide what a button cannot.",
        "ask for a person who may make an exception",
        "amazon.exception.discretion",
    ),
    row(
        "recall_maker_gone",
        r"recall(?:ed|s)?(?: \w+){0,6} (?:manufacturer|maker|brand|seller|expired|closed|over)",
        "the recall is the maker's affair",
        "a recall does not end what the one who sold it owes for an unsafe item",
        "Stop using it and keep it.",
        "ask for the recall remedy and, beside it, for the refund",
        "safety.stop_use",
    ),
)
