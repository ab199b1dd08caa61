"""A plain LangChain chain: search with the message, put passages and talk in one prompt."""

from datetime import date

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder
from langchain_core.runnables import Runnable

from agent.events import TurnResult, Usage
from evals.baselines.base import PAGE, Search, answered, shown, task

WINDOW = 9  # messages of the talk that are sent again
PROMPT = ChatPromptTemplate.from_messages(
    [
        ("system", "{task}\n\nPassages:\n{passages}"),
        MessagesPlaceholder("talk"),
        ("human", "{message}"),
    ]
)


class PlainRag:
    """One call a turn, over the passages nearest to the message.

    Args:
        today: the day of the talk.
        model: answers the prompt.
        search: gives the passages for a question, best first.
    """

    name = "LangChain RAG"

    def __init__(self, today: date, model: BaseChatModel, search: Search) -> None:
        self._chain: Runnable[dict[str, object], BaseMessage] = PROMPT | model
        self._search = search
        self._task = task(today)
        self._talk: list[BaseMessage] = []

    async def ask(self, case_id: str | None, text: str) -> TurnResult:
        """Searches, asks the model once and returns what it says."""
        found = await self._chain.ainvoke(
            {
                "task": self._task,
                "passages": shown(self._search(text)[:PAGE]),
                "talk": self._talk[-WINDOW:],
                "message": text,
            }
        )
        self._talk += [HumanMessage(text), AIMessage(found.text)]
        turn = len(self._talk) // 2
        return answered(case_id, turn, self.name, found.text, spent([found]))


def spent(messages: list[BaseMessage]) -> Usage:
    """What the model's messages cost, as the endpoint counted it."""
    made = [m for m in messages if isinstance(m, AIMessage)]
    used = [m.usage_metadata for m in made if m.usage_metadata]
    return Usage(
        model_calls=len(made),
        prompt_tokens=sum(one["input_tokens"] for one in used),
        completion_tokens=sum(one["output_tokens"] for one in used),
    )
