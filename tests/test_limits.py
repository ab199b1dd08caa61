"""Floods get a polite refusal; who asks calmly does not notice them."""

from desk.limits import LOGINS, READS, WRITES, Limits
from desk.web import Message


class Counter:
    """An application that counts, a clock that is set, and a client."""

    def __init__(self) -> None:
        self.now, self.served = 0.0, 0
        self.limits = Limits(self._serve, lambda: self.now)
        self.sent: list[Message] = []

    async def _serve(self, *_: object) -> None:
        self.served += 1

    async def ask(self, client: str, method: str = "GET", path: str = "/") -> bool:
        """Whether a request was served."""
        before = self.served

        async def send(message: Message) -> None:
            self.sent.append(message)

        async def receive() -> Message:
            return {}

        scope = {"type": "http", "client": (client, 1), "method": method, "path": path}
        await self.limits(scope, receive, send)
        return self.served > before


async def test_a_flood_is_refused_and_a_calm_client_is_served() -> None:
    counter = Counter()
    served = 0
    for moment in range(10_000):  # 1,000 a second for 10 seconds
        counter.now = moment / 1_000
        served += await counter.ask("198.51.100.1", "POST", "/gradio_api/queue/join")
        if moment % 1_000 == 0:
            assert await counter.ask("198.51.100.2", "POST", "/gradio_api/queue/join")
    assert served <= WRITES.at_once + WRITES.a_second * 10 + 1
    assert {message.get("status") for message in counter.sent} == {429, None}
    headers = dict(counter.sent[0]["headers"])
    assert int(headers[b"retry-after"]) >= 1


async def test_a_page_opens_a_few_times_at_once() -> None:
    counter = Counter()
    assert all([await counter.ask("198.51.100.1") for _ in range(400)])


async def test_the_allowance_comes_back() -> None:
    counter = Counter()
    tries = [await counter.ask("a", "POST", "/login") for _ in range(20)]
    assert sum(tries) == LOGINS.at_once
    counter.now = 1 / LOGINS.a_second
    assert await counter.ask("a", "POST", "/login")
    assert not await counter.ask("a", "POST", "/login")


async def test_many_addresses_do_not_fill_the_memory() -> None:
    counter = Counter()
    for number in range(12_000):
        assert await counter.ask(f"client {number}")
    assert len(counter.limits._left) <= 10_000
    assert READS.at_once > WRITES.at_once > LOGINS.at_once
