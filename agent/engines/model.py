"""The engine with a model behind any OpenAI-compatible address.

The only file that knows langchain-openai. Its client fails in many ways, some of them silent (a
stream cut in mid-sentence counts as success there), so every answer is checked here and every
failure becomes an EngineError. Importing this file takes seconds; see `engine_for`.
"""

import asyncio
import datetime
import ssl
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from functools import cache
from typing import Any, cast

import httpx2
from langchain_core.exceptions import (
    ContextOverflowError,
    LangChainException,
    ModelAuthenticationError,
    ModelConnectionError,
    ModelError,
    ModelInvalidRequestError,
    ModelNotFoundError,
    ModelPermissionDeniedError,
    ModelRateLimitError,
    ModelTimeoutError,
)
from langchain_core.messages import AIMessageChunk
from langchain_openai import ChatOpenAI
from langchain_openai.chat_models.base import OpenAIRefusalError
from openai import DefaultAsyncHttpxClient, OpenAIError
from pydantic import SecretStr, ValidationError

import prompts
from agent.domain.case import Case
from agent.domain.reading import Reading
from agent.domain.vocabulary import Fulfilment, PaymentMethod, Problem, Wanted
from agent.engines.base import Meter, WriteRequest
from agent.engines.choice import (
    CONTEXT_TOKENS,
    MOST_CALLS,
    ModelChoice,
    Recorder,
    Sent,
    unrecorded,
)
from agent.engines.exchange import Arriving, Request
from agent.engines.placeholders import Placeholders
from agent.engines.quoted import ROUTES, Answer, answer_format, parse
from agent.engines.tokens import count_tokens, first_tokens
from agent.errors import EngineError, EngineMalformed, EngineSpent, EngineUnavailable
from knowledge.redaction import scrub

ANSWER_TOKENS = 1024  # of CONTEXT_TOKENS, kept free for the answer
ANSWER_CHARACTERS = 8 * ANSWER_TOKENS  # a model that goes on behind them cannot stop
LEAST_CHARACTERS = 1_000  # of a limit, however few words are allowed
WORD_CHARACTERS = 16  # for each word that is allowed: nothing twice as long as that is shown
RETRY_PAUSE = 0.4  # seconds

# Not subclasses of one another's base: the SDK, its framework, and what slips through both.
_FAULTS = (
    OpenAIError,
    LangChainException,
    OpenAIRefusalError,
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RuntimeError,
)
_REASONS: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    (
        (ModelAuthenticationError, ModelPermissionDeniedError),
        "Its server refused the key: check OPENAI_API_KEY.",
    ),
    (
        (ModelNotFoundError,),
        "Its server does not know the address or the model: "
        "check OPENAI_BASE_URL and REDRESS_MODEL.",
    ),
    ((ModelRateLimitError,), "Its server is busy or the quota is used up."),
    ((TimeoutError, ModelTimeoutError), "It took too long."),
    ((ModelConnectionError, OSError), "Its server cannot be reached: check OPENAI_BASE_URL."),
    ((ModelError, OpenAIError), "Its server reported an error."),
)
_UNREADABLE = "What came back could not be used."


def _as_engine_error(error: Exception) -> EngineError:
    """The closed form of any failure of the client, with one sentence for the person."""
    for kinds, reason in _REASONS:
        if isinstance(error, kinds):
            return EngineUnavailable(reason)
    return EngineMalformed(_UNREADABLE)


@cache
def _trusted() -> ssl.SSLContext:
    """The certificates that are trusted, read once: that takes longer than a request."""
    return httpx2.create_ssl_context()


class Learnt:
    """What requests have shown of an endpoint. schema: it takes a JSON schema for its answer."""

    def __init__(self) -> None:
        self.schema = True


def _not_understood(error: ModelError) -> bool:
    """Whether a server may have refused the form of a request; many know no JSON schema."""
    overflow = isinstance(error, ContextOverflowError)
    return isinstance(error, ModelInvalidRequestError) and not overflow


class ModelEngine:
    """Reads and writes with a model; one object serves the requests of one turn.

    choice: the address, the key, the model and the seconds all work of the turn may take.
    placeholders: what keeps private details at home, shared by the requests of the case.
    record: is given every request as it leaves. learnt: what is known of the endpoint, kept from
    turn to turn.
    """

    name = "model"
    notices: tuple[str, ...] = ()

    def __init__(
        self,
        choice: ModelChoice,
        meter: Meter,
        placeholders: Placeholders | None = None,
        record: Recorder = unrecorded,
        learnt: Learnt | None = None,
    ) -> None:
        self._choice = choice
        self._meter = meter
        self._placeholders = placeholders or Placeholders()
        self._record = record
        self._learnt = learnt or Learnt()
        self._left = float(choice.model_timeout)
        self._calls = 0

    async def read(self, message: str, case: Case, today: datetime.date) -> Reading:
        """Reads the closed-set values of `message`, each backed by its own words.

        Raises:
            EngineUnavailable: no connection, no time, or an error of the server.
            EngineMalformed: the answer was cut off, empty or not in the agreed form.
        """
        clean = scrub(message).text
        self._placeholders.learn(clean)
        system = _read_prompt(case)
        room = CONTEXT_TOKENS - ANSWER_TOKENS - count_tokens(system)
        user = prompts.load("message").render(message=first_tokens(clean, room))
        body = {"response_format": answer_format()} if self._learnt.schema else {}
        answer = await self._ask(system, user, ANSWER_CHARACTERS, **body)
        return parse(self._with_details(answer), clean)

    def _with_details(self, answer: str) -> str:
        """`answer` with the details put back in its quotes, after parsing: one may hold a quotation
        mark or a line break. What is not in the agreed form stays, for `parse` to report.
        """
        try:
            read = Answer.model_validate_json(answer[answer.find("{") : answer.rfind("}") + 1])
        except ValidationError:
            return answer
        found = tuple(
            finding.model_copy(update={"quote": self._placeholders.restore(finding.quote)})
            for finding in read.found
        )
        return read.model_copy(update={"found": found}).model_dump_json()

    async def write(self, request: WriteRequest) -> AsyncIterator[str]:
        """Yields the words once they are complete, with private details put back.

        Raises:
            EngineUnavailable: no connection, no time, too much material, or a server error.
            EngineMalformed: the answer was cut off, empty, or holds marks it was never given.
        """
        system = prompts.load(request.purpose).render(
            audience=request.audience, limit_words=str(request.limit_words)
        )
        room = CONTEXT_TOKENS - ANSWER_TOKENS - count_tokens(system)
        most = max(LEAST_CHARACTERS, request.limit_words * WORD_CHARACTERS)
        answer = await self._ask(system, scrub(_material(request, room)).text, most)
        if self._placeholders.unknown(answer):
            raise EngineMalformed(_UNREADABLE)
        yield self._placeholders.restore(answer)

    async def _ask(self, system: str, user: str, most: int, **body: Any) -> str:  # noqa: ANN401
        """The model's complete answer, before details are put back; raises EngineError only."""
        messages = [("system", system), ("user", self._placeholders.hide(user))]
        request = Request(messages, most, body)
        started = time.monotonic()
        try:
            async with asyncio.timeout(self._left):  # what is left of the turn's time
                return await self._try_twice(request)
        except EngineError:
            raise
        except _FAULTS as error:
            raise _as_engine_error(error) from error
        finally:
            self._left -= time.monotonic() - started

    async def _try_twice(self, request: Request) -> str:
        """One more try for what may pass: no connection, a busy or a broken server, a form that the
        server does not know.
        """
        try:
            return await self._once(request)
        except ModelError as error:
            if self._calls >= MOST_CALLS:
                raise
            if request.body and _not_understood(error):
                self._learnt.schema = False
                return await self._once(request._replace(body={}))
            if not error.is_retryable:
                raise
        await asyncio.sleep(RETRY_PAUSE)
        return await self._once(request)

    async def _once(self, request: Request) -> str:
        """One request. The client is closed with it, so that none outlives its event loop.

        A redirect is a failure: what is sent goes to the address that was chosen and to no other.
        """
        if self._calls >= MOST_CALLS:
            raise EngineSpent("The model was asked often enough for one answer.")
        self._calls += 1
        stream = Arriving(request.most)
        hooks = {"request": [self._leaving]}
        try:
            async with DefaultAsyncHttpxClient(
                follow_redirects=False, event_hooks=hooks, verify=_trusted()
            ) as http:
                # Typed as an iterator there, and a generator: closed here, not by the collector.
                arriving = cast(
                    "AsyncGenerator[AIMessageChunk]",
                    self._client(http, request.body).astream(request.messages),
                )
                async with aclosing(arriving) as chunks:
                    async for chunk in chunks:
                        stream.take(chunk)
        finally:
            self._count(request.messages, stream)
        return stream.finished()

    async def _leaving(self, request: Any) -> None:  # noqa: ANN401  # of the SDK's own HTTP client
        """Records a request as it leaves."""
        body = (await request.aread()).decode()
        now = datetime.datetime.now(datetime.UTC)
        self._record(Sent(at=now, url=str(request.url), body=body, prompts=prompts.fingerprint()))

    def _client(self, http: DefaultAsyncHttpxClient, body: dict[str, Any]) -> ChatOpenAI:
        """The client of one request. `body` goes in as it is: given `response_format` by name, the
        SDK parses the stream itself and fails in ways of its own.
        """
        return ChatOpenAI(
            model=self._choice.model,
            base_url=self._choice.base_url,
            api_key=self._choice.api_key or SecretStr("none"),  # local servers want no key
            timeout=self._choice.model_timeout,
            max_retries=0,
            stream_usage=True,
            stream_chunk_timeout=None,
            use_responses_api=False,
            http_socket_options=(),
            http_async_client=http,
            extra_body=body or None,
        )

    def _count(self, messages: list[tuple[str, str]], stream: Arriving) -> None:
        """Adds one request to the turn's usage, with our own count where the server gives none."""
        if stream.tokens is not None:
            self._meter.add(1, *stream.tokens)
        elif stream.pieces:
            sent = sum(count_tokens(text) for _, text in messages)
            self._meter.add(1, sent, count_tokens("".join(stream.pieces)))
        else:
            self._meter.add(1, 0, 0)


def _read_prompt(case: Case) -> str:
    """The instructions for reading a message in the light of `case`."""
    known = {
        "problem": case.problem,
        "fulfilment": case.fulfilment,
        "country": case.country or "unknown",
    }
    return prompts.load("read").render(
        routes=", ".join(ROUTES),
        problems=", ".join(Problem),
        fulfilments=", ".join(Fulfilment),
        wanted=", ".join(Wanted),
        payment_methods=", ".join(PaymentMethod),
        known=", ".join(f"{name} {value}" for name, value in known.items()),
    )


def _material(request: WriteRequest, room: int) -> str:
    """The material of `request` in `room` tokens; passages go first, the last ones before others.

    Raises:
        EngineUnavailable: it does not fit without any passage either.
    """
    prompt = prompts.load("material")
    for kept in range(len(request.passages), -1, -1):
        text = prompt.render(
            question=request.question,
            facts="\n".join(f"- {fact}" for fact in request.facts),
            passages="\n\n".join(request.passages[:kept]),
            baseline=request.baseline,
            issues="\n".join(f"- {issue}" for issue in request.issues),
        )
        if len(text) <= room * 8 and count_tokens(text) <= room:
            return text
    raise EngineUnavailable("There is too much to send at once.")
