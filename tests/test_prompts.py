"""The prompt loader is strict, and every shipped prompt renders."""

import pytest

import prompts
from prompts import Prompt, PromptError

SHIPPED = ["answer", "draft", "material", "message", "read"]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_prompt_renders_with_its_variables(name: str) -> None:
    prompt = prompts.load(name)
    text = prompt.render(**{variable: f"<{variable}>" for variable in prompt.variables})
    assert "$" not in text
    assert all(f"<{variable}>" in text for variable in prompt.variables)


def test_a_missing_name_is_refused() -> None:
    with pytest.raises(PromptError, match=r"missing \['limit_words'\]"):
        prompts.load("draft").render(audience="the bank")


def test_an_unused_name_is_refused() -> None:
    with pytest.raises(PromptError, match=r"unused \['tone'\]"):
        Prompt("p", "Dear $who").render(who="bank", tone="kind")


def test_values_are_not_rendered_again() -> None:
    assert Prompt("p", "Pay $amount now, $$5 fee").render(amount="$379 $x") == (
        "Pay $379 $x now, $5 fee"
    )


@pytest.mark.parametrize("name", ["nothing", "", "../pyproject", "__init__"])
def test_unknown_prompts_are_refused(name: str) -> None:
    with pytest.raises(PromptError, match="no prompt named"):
        prompts.load(name)


def test_a_stray_dollar_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prompts, "_sources", lambda: {"price": "It costs $5"})
    with pytest.raises(PromptError, match="stray"):
        prompts.load.__wrapped__("price")


def test_the_fingerprint_follows_every_text(monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = prompts.fingerprint()
    assert shipped == prompts.fingerprint.__wrapped__()
    texts = {name: prompts.load(name).text for name in SHIPPED}
    for name in SHIPPED:
        changed = texts | {name: texts[name] + "."}
        monkeypatch.setattr(prompts, "_sources", lambda changed=changed: changed)
        assert prompts.fingerprint.__wrapped__() != shipped
