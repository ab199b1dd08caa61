"""Words that lean to one of the twenty problems without proving it.

Each says a little; together they tip the scale where the signs leave it even or say nothing.
"""

import re

from agent.domain.vocabulary import Problem

_P = Problem

# Problem -> words of one point each; "*" stands for any ending, "_" for a blank.
_WORDS: dict[Problem, str] = {
    _P.WINDOW_PASSED_CHANGE_OF_MIND: (
        "window days_late too_late past_the unopened sealed unused never_used never_opened "
        "changed_my_mind don't_want don't_need no_longer colour color style size regret missed "
        "overdue expired_window forgot holiday travelling hospital tags_on still_boxed "
        "deadline return_date"
    ),
    _P.WINDOW_PASSED_DEFECT: (
        "warranty manufacturer maker fabricant fabricante hersteller brand's months "
        "weeks_later died stopped "
        "quit failed after_* lasted motor battery screen_went packed_* conked months_old "
        "weeks_old day_* garantie garantía wear_and_tear out_of_warranty window"
    ),
    _P.NON_RETURNABLE_CHANGE_OF_MIND: (
        "non-?returnable nonreturnable hygiene final_sale personali[sz]ed customi[sz]ed engraved "
        "perishable* cosmetic* underwear swimwear earrings pierced monogram* made_to_order bespoke "
        "software opened_seal clearance not_eligible_for_return* can't_be_returned hazmat beauty"
    ),
    _P.NON_RETURNABLE_DAMAGED: (
        "non-?returnable nonreturnable perishable* grocer* food fresh mould* mold* rotten spoil* "
        "rancid expired thawed melted stale leaked leaking maggot* sour burst dented inedible "
        "hygiene warm off smell*"
    ),
    _P.EXCESSIVE_RETURNS: (
        "too_many excessive return_rate returns_this_year return_history abuse flagged frequent "
        "restricted return_privileges warning_email pattern_of returns_policy_violation serial "
        "unusual_number high_number limit_on_returns"
    ),
    _P.SELLER_REFUSES: (
        "seller* vendor* merchant* marketplace third[-_]party 3rd[-_]party vendedor vendeur "
        "verkäufer venditore ships_from sold_by return_address return_shipping china label "
        "restocking ignores ignored policy_says he_says his_own_cost shop store"
    ),
    _P.CONDITION_DISPUTE: (
        "condition deduct* partial inspection inspected scratch* used worn missing_accessor* "
        "withheld kept held_back half restocking original_condition not_as_sent damaged_by "
        "dirty stains smell_of wear reduced only_refunded signs_of_use incomplete fee"
    ),
    _P.RETURN_LOST: (
        "returned sent_back return_label dropped_off drop-?off tracking_shows warehouse "
        "never_received "
        "return_centre return_center lost_in empty_box wrong_item_back scan scanned no_record ups "
        "fedex kohl's whole_foods locker qr courier hermes evri dpd pickup picked_up in_transit "
        "received_by_them not_arrived"
    ),
    _P.REFUND_MISSING: (
        "refund_issued refund_approved refund_processed completed still_not not_in_my bank_says "
        "pending posted statement card_shows nothing_in days_ago credited no_money still_waiting "
        "gift_card_balance wrong_card old_card closed_card arn trace 3-5 5-7 business_days "
        "hasn't_arrived nowhere"
    ),
    _P.REFUND_CLAWED_BACK: (
        "clawed recharged re-?charged charged_again charged_me_again took_it_back took_back "
        "taken_back reversed reversal deducted_back instant_refund advance_refund retrocharge* "
        "debited_again undone pulled_back revoked months_after"
    ),
    _P.DEFECTIVE_ON_ARRIVAL: (
        "arrived came out_of_the_box on_arrival doa dead cracked broken shattered smashed bent "
        "dented brand_new won't_turn_on never_worked unboxed unboxing opened_it first_use "
        "bubble_wrap damaged packaging transit defective new"
    ),
    _P.NOT_AS_DESCRIBED: (
        "listing description described advertised advert photos_show picture fake counterfeit "
        "replica genuine authentic refurbished used_instead sold_as supposed_to_be says_it_is "
        "material size_chart watts capacity version model misleading knock-?off imitation label "
        "original real serial_number_check"
    ),
    _P.WRONG_OR_MISSING_ITEM: (
        "wrong instead_of instead missing empty parts_missing incomplete different_item "
        "someone_else's "
        "inside_was box_had only_one not_in_the_box brick* soap rice weight weigh* swapped "
        "another_product sent_me_a ordered_a received_a contents pieces not_what_i_ordered"
    ),
    _P.DELIVERED_NOT_RECEIVED: (
        "marked_delivered says_delivered delivered porch doorstep driver neighbou?r* mailbox "
        "lobby concierge signature signed_for gps photo_of_delivery never_came never_arrived "
        "stolen "
        "wrong_house wrong_address safe_place not_here left_with letterbox security_camera "
        "doorbell_camera gate reception no_parcel missing_parcel otp lost_in_transit"
    ),
    _P.DIGITAL_OR_SUBSCRIPTION: (
        "prime subscription subscri* membership renewal renewed auto-?renew* kindle audible ebook* "
        "e-?book* movie film rented streaming trial cancel* in-app app game_code download digital "
        "channel music_unlimited photos_plan"
    ),
    _P.GIFT_CARD: (
        "gift[-_]?cards? voucher code redeem* activate* activation scratch* pin claim_code balance "
        "egift e-gift top-?up loaded"
    ),
    _P.GIFT_RECIPIENT: (
        "gift present registry birthday wedding christmas gift_receipt gift_slip gifted "
        "given_to_me "
        "gave_me bought_me aunt grandma uncle buyer purchaser not_the_buyer baby_shower "
        "mother-in-law "
        "without_telling recipient secret_santa"
    ),
    _P.ACCOUNT_LOCKED: (
        "account locked suspended banned closed_my blocked hold log_in login sign_in verification "
        "verify id_upload access reactivate appeal_email restored password reset deactivated"
    ),
    _P.UNRECOGNISED_CHARGE: (
        "charge charges unknown unauthori[sz]ed fraud* recogni[sz]e mktp hacked stranger "
        "someone_used "
        "not_mine never_ordered didn't_order statement_shows mystery stolen_card no_order "
        "not_in_my_orders don't_have_an_account suspicious"
    ),
    _P.INJURY_OR_RECALL: (
        "burn* fire smoke injur* hospital recall* shock* exploded doctor stitches emergency rash "
        "allergic melted_socket choking cut_my hurt hazard safety_notice cpsc swelled"
    ),
}
WEIGHT, MOST = 0.8, 4  # what one word adds, and how many count


def _pattern(words: str) -> re.Pattern[str]:
    forms = (word.replace("_", " ").replace("*", r"\w*") for word in words.split())
    return re.compile(rf"(?<![\w])(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?!\w)")


_PATTERNS = {problem: _pattern(words) for problem, words in _WORDS.items()}


def leanings(text: str) -> dict[Problem, float]:
    """How far the words of `text` (lower case) lean to each problem, 0 to WEIGHT * MOST."""
    counts = {problem: len(set(p.findall(text))) for problem, p in _PATTERNS.items()}
    return {problem: WEIGHT * min(count, MOST) for problem, count in counts.items() if count}
