"""Stock refusals about taking an item back and what came back.

No figure stands here: the last words of a row name the facts of the fact sheet that bear on it.
"""

from agent.domain.denial import Denial, row

ROWS: tuple[Denial, ...] = (
    row(
        "window_closed",
        r"(?:return |refund |replacement )?(?:window|period|deadline|time ?frame)(?: \w+){0,4} "
        r"(?:closed|over|"
        r"ended|expired|passed|lapsed|elapsed)|outside (?:of )?(?:the|your|our) (?:return|"
        r"refund)|too late to "
        r"return|no longer (?:eligible|returnable)|(?:30|thirty)[- ]days? (?:is|are|have|has) "
        r"(?:up|over|passed)",
        "the return window has closed",
        "the tool no longer offers a label, not that nobody may decide otherwise",
        "The date on the order page decides, and a person can still make an exception or "
        "handle a fault.",
        "ask for a one-time exception, or for help with the fault if there is one",
        "amazon.return_window.order_page",
        "amazon.exception.discretion",
    ),
    row(
        "contact_manufacturer",
        r"(?:contact|ring|call|go to|ask|refer\w* (?:you )?to|through|reach out to) (?:\w+ "
        r"){0,2}?(?:manufacturer|"
        r"maker|brand|fabricant\w*|hersteller|produttore)|manufacturer(?:'s)? warranty (?:only|"
        r"applies|covers)",
        "the manufacturer has to deal with it",
        "the window for the easy answer is gone; it does not take away what the shop itself "
        "owes you",
        "A maker's warranty comes on top of your rights against the one who sold it.",
        "ask them to note the fault as reported to the seller, and use the warranty beside it",
        "us.law.warranty_retailer",
    ),
    row(
        "non_returnable",
        r"non[- ]?return\w*|not (?:a )?return\w*|(?:can't|cannot|can not) be returned|not "
        r"eligible for (?:a )?returns?|"
        r"nicht (?:rückgabefähig|umtauschbar)|non (?:retournable|reso)|no (?:se puede|admite) "
        r"(?:devolver|devolución)",
        "the item cannot be returned",
        "the class of goods is shut to a change of mind, while damage and wrong items are "
        "another matter",
        "An item that is damaged, defective or not what was sold is handled apart from the "
        "class it is in.",
        "ask for a refund without return if it came damaged or wrong",
        "amazon.non_returnable.classes",
        "amazon.non_returnable.damaged",
    ),
    row(
        "final_sale",
        r"final sale|all sales (?:are )?final|clearance (?:items?|goods)|sold as[- ]is",
        "it was a final sale",
        "a change of mind is closed; a fault or a false description is not covered by those words",
        "Final sale speaks of liking it, not of what is wrong with it.",
        "ask where the order page said so before you paid",
        "amazon.non_returnable.final_sale",
    ),
    row(
        "hygiene",
        r"hygien\w*|sanitary|health (?:and|&) safety|(?:seal|pouch|tag) (?:was |is |has been "
        r")?(?:broken|removed|opened)|"
        r"personal care|intimate",
        "hygiene rules forbid it",
        "an opened seal ends a change of mind; an unopened one often does not",
        "Say plainly whether the seal is whole.",
        "ask them to note that it is sealed, if it is",
        "amazon.non_returnable.classes",
    ),
    row(
        "perishable",
        r"perishable\w*|groceries|grocery items?|food (?:items?|products?)|fresh (?:items?|"
        r"orders?)",
        "food cannot come back",
        "they will not want the goods; a spoiled delivery is normally refunded, not returned",
        "You do not want to return it, you want the money for food that came spoiled.",
        "ask for a refund without return and send the photos",
        "amazon.non_returnable.fresh",
    ),
    row(
        "personalised",
        r"personali[sz]ed|custom[- ]?(?:made|ised|ized)?(?: items?| products?| goods)?(?= "
        r"(?:are|is|cannot|can't|not|no))|"
        r"made to order|engraved items?|bespoke",
        "it was made for you",
        "a change of mind is out; a mistake in the making is not",
        "What was made must still be what was ordered.",
        "show the order text beside a photo if they made it wrong",
        "amazon.non_returnable.classes",
    ),
    row(
        "hazmat",
        r"hazmat|hazardous|dangerous goods|lithium (?:battery|batteries)(?: \w+){0,4} "
        r"(?:return|ship|sent)",
        "it may not be shipped back",
        "the parcel is the problem, not the refund",
        "If it may not travel, it can be refunded where it is.",
        "ask for a refund without return",
        "amazon.non_returnable.damaged",
    ),
    row(
        "digital_final",
        r"digital (?:\w+ )?(?:\w+ )?(?:final|non[- ]?refundable|not (?:be )?(?:returned|"
        r"refund\w*))|downloaded|accessed the content|"
        r"digitale inhalte|contenu numérique|contenido digital",
        "digital purchases are final",
        "the agent sees no button; an accident or a title that does not play is decided by a "
        "person",
        "Say that it was not used, or that it does not work, if that is so.",
        "ask for a one-time reversal of the unused purchase",
        "amazon.digital.final",
    ),
    row(
        "not_original_condition",
        r"(?:not|n't) (?:be )?(?:returned |received |sent )?(?:back )?in (?:its |the |their "
        r")?(?:original|same|new|sellable|resalable) "
        r"condition|signs of (?:use|wear)|shows? (?:wear|use)|(?:was|were|is|been|item) "
        r"(?:used|worn|washed)",
        "it did not come back in its original condition",
        "someone at the warehouse graded it, often without a photo that you were shown",
        "Your own photos from the day you packed it weigh against an unexplained grade.",
        "ask for the inspection photos and a review by someone else",
        "amazon.fee.damage",
        "amazon.inspection.ask",
    ),
    row(
        "parts_missing",
        r"(?:parts?|accessor\w+|strap|charger|cable|manual|lens cap|remote|pieces?) (?:was |"
        r"were |is |are )?(?:missing|not included|"
        r"not returned)|incomplete return|missing (?:parts?|accessor\w+)",
        "something was missing from the return",
        "the contents were counted after you let go of the box",
        "What you packed, with weight and photo, is your answer.",
        "ask what exactly was missing and for the weight at the warehouse",
        "amazon.inspection.ask",
    ),
    row(
        "restocking_fee",
        r"restocking fee|(?:late|handling|return processing) fee|fee of \d+ ?%",
        "a fee comes off the refund",
        "they apply a rule for late or opened returns, which does not fit a faulty or wrong item",
        "A fee is for a change of mind, not for a fault of theirs.",
        "ask which rule the fee rests on",
        "amazon.fee.restocking",
        "amazon.fee.seller_never",
    ),
    row(
        "partial_refund_final",
        r"partial refund (?:of|is|has|was)|(?:only|just) (?:able to )?(?:refund|issue|give) "
        r"(?:you |a )?(?:part|partial|\d+ ?%|half)",
        "only part of the money comes back",
        "a deduction was made that someone has to explain",
        "A deduction needs a reason that you can check.",
        "ask for the reason in writing and for the rest",
        "amazon.fee.damage",
    ),
    row(
        "customer_damage",
        r"customer[- ](?:damage|misuse|induced)|damaged? by (?:the )?(?:customer|buyer|user|"
        r"you)|misuse|mishandl\w+|physical damage|"
        r"liquid damage|accidental damage",
        "you damaged it",
        "a look from afar, unless they name what they found",
        "If it came that way, the photos of the unpacking say so.",
        "ask what shows it, and send your dated photos",
        "amazon.inspection.ask",
    ),
    row(
        "too_many_returns",
        r"(?:too many|excessive|high (?:number|rate|volume) of|frequent|unusual (?:number|"
        r"rate)) (?:of )?(?:returns?|refunds?|concessions)|"
        r"return (?:rate|history|pattern|activity|privileges?)|returns? (?:is |are "
        r")?restricted|abuse",
        "there were too many returns",
        "a flag set by a machine that weighs your account, not this order",
        "Each return had its own reason; give the one of this order.",
        "ask for a review of this order on its own facts",
        "amazon.account.flag",
    ),
    row(
        "wrong_item_returned",
        r"(?:returned|received|sent|got)(?: back)?(?: \w+){0,3} (?:wrong|different|incorrect|"
        r"another) (?:item|product|one)|"
        r"materially different|serial (?:number )?(?:\w+ ){0,2}(?:not |n't |mis)?match\w*",
        "you sent back another item",
        "a mix-up at the counter or the warehouse, or a swap on the way",
        "The serial number and your photos tell which one you sent.",
        "ask for the photo of what arrived and compare the serial number",
        "amazon.inspection.ask",
        "evidence.drop_off",
    ),
    row(
        "empty_return",
        r"empty (?:box|package|parcel|envelope)(?: \w+){0,4} (?:returned|received|arrived|"
        r"sent)|(?:returned|received|sent)(?: \w+){0,3} "
        r"(?:an )?empty (?:box|package|parcel)",
        "the box came back empty",
        "something happened after the drop-off, where the carrier's weight shows the truth",
        "The weight at the drop-off shows that it was full.",
        "get the carrier's weight record and send it in",
        "evidence.drop_off",
    ),
)
