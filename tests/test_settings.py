"""Settings come from the environment, and a bad one is named in one sentence."""

import pytest

from agent.errors import ConfigError
from agent.settings import load_settings


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "secret-key")
    monkeypatch.setenv("REDRESS_MODEL", "small")
    monkeypatch.setenv("REDRESS_CI", "1")
    loaded = load_settings()
    assert (loaded.model, loaded.model_on, loaded.model_timeout) == ("small", True, 20)
    assert "secret-key" not in repr(loaded)


def test_nothing_set_means_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "")
    assert not load_settings().model_on


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        (
            "REDRESS_MODLE",
            "x",
            "REDRESS_MODLE is not a setting of Redress; did you mean REDRESS_MODEL",
        ),
        (
            "OPENAI_BASE_URL",
            "ftp://example.org",
            "OPENAI_BASE_URL cannot be used: it must be a web",
        ),
        ("OPENAI_BASE_URL", "http://", "OPENAI_BASE_URL cannot be used"),
        ("REDRESS_MODEL_TIMEOUT", "soon", "REDRESS_MODEL_TIMEOUT cannot be used"),
        ("REDRESS_MODEL_TIMEOUT", "0", "REDRESS_MODEL_TIMEOUT cannot be used"),
    ],
)
def test_a_bad_setting_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError, match=said):
        load_settings()
