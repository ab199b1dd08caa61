"""Good prose, as a model writes it: other words and notations for what was told pass whole."""

import datetime

import pytest

from agent.domain.case import Private
from agent.grounding import Grounds, check_draft

TODAY = datetime.date(2026, 11, 22)
CASES = {
    "blender": Grounds(
        texts=(
            "My blender ($389, order 112-1234567-7654321) stopped working on day 45. It was "
            "delivered on September 3, 2026. I asked the chat and they refused because the return "
            "window is closed. I have photos and a video. I'd take $200, but keep that "
            "to yourself.",
            "Hello, I need help with order 112-1234567-7654321: a blender for $389. The blender "
            "stopped working on day 45. I am asking for a refund to my original payment method. I "
            "can send photos and a video. Please tell me the result here in the chat.",
        ),
        today=TODAY,
        private=(Private(name="floor", value="I'd take $200"),),
        complete=True,
    ),
    "coat": Grounds(
        texts=(
            "I sent a coat back on 14 October 2026, the Royal Mail receipt says it was delivered. "
            "Amazon says they never got it. £79.50, order 203-7654321-1234567. I wrote to them "
            "twice and nobody answered. I have not been refunded.",
            "Hello, I need help with order 203-7654321-1234567: a coat for £79.50. I handed the "
            "return over on 14 October 2026. I sent the item back and the refund has not come. I "
            "can send the Royal Mail receipt. I am asking for the refund of £79.50.",
        ),
        today=TODAY,
        complete=True,
    ),
    "parcel": Grounds(
        texts=(
            "Tracking says my headphones were delivered last Tuesday but they are not here. The "
            "neighbours have nothing and the driver left no photo. 149.00 EUR, order "
            "302-1112223-4445556, I live in a flat with a locked door.",
            "Hello, I need help with order 302-1112223-4445556: headphones for €149. Tracking says "
            "it was delivered, but the parcel is not here. I am asking for a refund or a "
            "replacement.",
        ),
        today=TODAY,
        complete=True,
    ),
    "shoes": Grounds(
        texts=(
            "The seller sent size 9 instead of size 11 boots. I paid $120 by credit card, order "
            "114-9998887-6665554. The listing says size 11. The seller wants me to pay $25 for the "
            "return and offered me a 20% refund. I told them no on November 18.",
            "Hello, this is about order 114-9998887-6665554, boots for $120. What came is not what "
            "I ordered: size 9 instead of size 11. I am asking for a full refund and a prepaid "
            "label. Please answer here within 48 hours. After that I will ask Amazon to look at it "
            "under the A-to-z Guarantee.",
        ),
        today=TODAY,
        complete=True,
    ),
    "laptop": Grounds(
        texts=(
            "I got a laptop on the 2nd of November, order 404-5556667-8889990, ₹54,990. The screen "
            "has a line across it since the first start. The agent, Ravi, promised a replacement "
            "within 3 days, then it was cancelled without any reason. I have a screenshot of the "
            "chat.",
            "Hello, I need help with order 404-5556667-8889990: a laptop for ₹54,990. The laptop "
            "has a line across the screen. I was promised a replacement and it was cancelled. I "
            "can send a screenshot of the chat.",
        ),
        today=TODAY,
        complete=True,
    ),
}
PROSE = {
    "blender": (
        "Hi, I'm writing about order 112-1234567-7654321. My blender quit working on day 45, and I "
        "would like a refund of $389.00. I have photos and a video to show the problem.",
        "Hello, could you please help me? The blender I bought for three hundred and eighty-nine "
        "dollars no longer works. It failed on day 45.",
        "I understand that the return window is closed. Even so, the blender stopped working, and "
        "I'd be grateful if you could look into a refund.",
        "My blender broke down after only 45 days. I paid 389 USD for it. Would you please review "
        "the refusal?",
        "Good afternoon. The blender arrived on 3 September 2026 and stopped working on day 45. "
        "I'm asking for a full refund to my original payment method.",
        "The blender is defective. Please refund $389 to the card I used.",
        "Your chat team refused my request because the return window is closed. Please escalate "
        "this to a supervisor.",
        "I have pictures and a video of the fault. Where should I send them?",
        "Could you kindly process a refund for my faulty blender? The order number is "
        "112-1234567-7654321.",
        "The blender was delivered on 2026-09-03. On day 45 it stopped working. I can provide "
        "photos and a video.",
        "I'd appreciate it if a supervisor could take another look at this. The blender cost $389.",
        "Please reconsider. A blender should last longer than 45 days.",
        "What can you do for me? My blender stopped working and I was told the window is closed.",
        "Thanks for your time. To sum up: the blender failed on day 45 and I want my $389 back.",
        "I was refused in chat. If the decision stays the same, please give me the reason in "
        "writing.",
        "Hello. My blender no longer works, and I hope we can find a solution today. I am asking "
        "for the full $389.",
        "I know the window has closed, but the product is faulty. Can you make an exception?",
        "Let me know which photos you need. I also have a video.",
        "I'm disappointed that the blender stopped working so soon. Please refund me.",
        "The item stopped working on day 45, which is why I am asking you to refund the purchase "
        "price of $389.",
    ),
    "coat": (
        "Hello, I returned a coat on 14/10/2026 and I am still waiting for my refund of £79.50.",
        "The Royal Mail receipt shows that the parcel was delivered. Please issue the refund.",
        "I sent the coat back on October 14th. Nobody has answered my messages so far.",
        "I have written to you twice and have had no reply. Please refund 79.50 GBP.",
        "Order 203-7654321-1234567: the coat went back on 14 Oct 2026. I have not received the "
        "refund.",
        "You say the return never arrived. My Royal Mail receipt says it was delivered.",
        "Could you please check with your warehouse and refund £79.50?",
        "I can send you the receipt if that helps. I would like my refund, please.",
        "I have contacted you twice about this and nobody has answered.",
        "Please trace the return and confirm when the money will be sent.",
        "The coat was handed over to Royal Mail on 14 October. I'm asking for the £79.50 I paid.",
        "I'd like to know why the refund has not been issued yet.",
        "My refund is outstanding. The amount is £79.50, and I have proof of delivery from Royal "
        "Mail.",
        "It was delivered according to Royal Mail, so please release the refund.",
        "I have not been refunded. Please look into it and let me know the next step.",
        "Dear Amazon team, I returned my coat (order 203-7654321-1234567). The refund of "
        "£79.50 is still missing. Kind regards, [YOUR NAME]",
        "Thank you for looking into this. I have the receipt ready to share.",
        "I returned the coat. Where is my refund?",
        "Would you mind checking the status of return order 203-7654321-1234567?",
        "I sent it back and the refund hasn't come. Can you fix this, please?",
    ),
    "parcel": (
        "My headphones are marked as delivered, but I do not have them.",
        "Hello, tracking says the headphones were delivered, yet nothing has reached me.",
        "The neighbours do not have the parcel, and the driver left no photo.",
        "I never received my headphones. Please send a replacement or refund €149.",
        "Order 302-1112223-4445556 is shown as delivered. It is not here.",
        "My neighbours have nothing.",
        "Could you open an investigation with the carrier? The headphones have not arrived.",
        "I live in a flat with a locked door. The parcel is missing.",
        "The driver did not leave a photo. Please check where the parcel is.",
        "I would prefer a refund of 149 euros. A replacement is also possible.",
        "The parcel with my headphones has not turned up. I'm asking for 149,00 EUR back.",
        "Please let me know what you need from me to refund the headphones.",
        "It was supposed to be delivered last Tuesday, but it is not here.",
        "Hi, I'm missing a parcel: headphones for €149.00, order 302-1112223-4445556.",
        "Can you tell me where the headphones were left? There is no photo.",
        "I have not received the headphones. Please confirm the refund in writing.",
        "Nothing has arrived. I'd like a refund, please.",
        "Please check the tracking for my order and tell me what you can do.",
        "According to tracking the headphones were delivered. They are not here, and the "
        "neighbours have nothing.",
        "The headphones never came. How can we resolve this?",
    ),
    "shoes": (
        "Hello, you sent me size 9 boots. I ordered size 11, and the listing says size 11.",
        "The boots are the wrong size: I received a 9 instead of an 11.",
        "I paid $120 for these boots and I am asking for a full refund.",
        "A 20% refund does not put this right. Please refund the whole $120.",
        "You asked me to pay $25 for the return. Since you sent the wrong size, please send a "
        "prepaid label.",
        "Please reply within two days. After that I will ask Amazon to look at it under the A-to-z "
        "Guarantee.",
        "I declined your offer of 20 percent on November 18. I would still like a full refund.",
        "Order 114-9998887-6665554: wrong size received. Please refund one hundred and twenty "
        "dollars and provide a return label.",
        "The listing says size 11. What came is size 9.",
        "I'm happy to return the boots with a prepaid label.",
        "I do not want a partial refund. I am asking for the full amount of $120.00.",
        "Could you please send me a prepaid return label for the size 9 boots?",
        "I paid by credit card. Please refund that card.",
        "As the boots are not what I ordered, I should not have to pay for the return.",
        "I told you no on Nov 18. Please refund me in full.",
        "Thanks for your message. Please refund $120 and send a label for the return.",
        "The boots you sent are size 9. I am asking for a refund of $120.",
        "Please answer here within 48 hours.",
        "You offered 20%. I am asking for all of it: $120.",
        "Hi, these boots don't match the listing. It says size 11; I got size 9.",
    ),
    "laptop": (
        "Hello, my laptop has a line across the screen. It has been there since the first start.",
        "I received the laptop on November 2, and the screen shows a line across it.",
        "Ravi promised me a replacement within three days. It was then cancelled.",
        "The replacement I was promised has been cancelled, and I was given no reason.",
        "Please send the replacement or refund INR 54,990.",
        "I have a screenshot of the chat in which Ravi promised a replacement.",
        "Order 404-5556667-8889990: a laptop for 54990 rupees with a faulty screen.",
        "Could you tell me why the replacement was cancelled?",
        "Your agent promised a replacement. Please send it now.",
        "The laptop came on 2 Nov 2026 with a line across its screen. I'm asking for a refund.",
        "There is a line across the screen. I can share a screenshot of the chat.",
        "I was promised a replacement within 3 days, but it was cancelled without a reason.",
        "I would like a replacement for my laptop, please.",
        "Since the replacement was cancelled, I now ask for a refund of ₹54,990.00.",
        "Please escalate this. I was promised a replacement.",
        "Dear team, the screen of my laptop has had a line across it from the start. Please help.",
        "I look forward to your reply about the cancelled replacement.",
        "The screen is defective. When can I expect the replacement?",
        "Why was my replacement cancelled? I was not given any reason.",
        "I can send you the screenshot of the chat.",
    ),
}
GOOD = [(case, draft) for case, drafts in PROSE.items() for draft in drafts]


def test_there_is_enough_of_it() -> None:
    assert len(set(GOOD)) >= 100


@pytest.mark.parametrize(("case", "draft"), GOOD)
def test_good_prose_passes_untouched(case: str, draft: str) -> None:
    assert check_draft(draft, CASES[case], 80) == []
