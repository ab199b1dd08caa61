"""Settings, read once at the edge from the environment and `.env`."""

import difflib
import os

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator

from agent.engines.choice import MODEL, TIMEOUT, ModelChoice
from agent.errors import ConfigError
from knowledge.settings import KnowledgeSettings, first_fault

PREFIX = "REDRESS_"
# Read by the build and the tests, never by the product.
NOT_SETTINGS = frozenset({"REDRESS_CI", "REDRESS_SHARED_DATA", "REDRESS_CHROMIUM"})
POSTGRES = ("postgresql://", "postgres://")


class Settings(KnowledgeSettings):
    """What can be set. Every value has a default with which Redress works, without a model.

    api_key, base_url: a model behind any OpenAI-compatible address; either one turns it on.
    model_timeout: whole seconds for all model work of a turn, retries included.
    database_url: a PostgreSQL for the cases, which any number of processes share; without one they
    are in a file below `data`. The settings of the knowledge base are among them.
    """

    model: str = Field(default=MODEL, validation_alias="REDRESS_MODEL", min_length=1)
    model_timeout: int = Field(
        default=TIMEOUT, validation_alias="REDRESS_MODEL_TIMEOUT", ge=1, le=600
    )

    database_url: SecretStr | None = Field(default=None, validation_alias="REDRESS_DATABASE_URL")

    @field_validator("database_url")
    @classmethod
    def _postgres(cls, value: SecretStr | None) -> SecretStr | None:
        """Accepts addresses of PostgreSQL."""
        if value is not None and not value.get_secret_value().startswith(POSTGRES):
            raise ValueError("it must be an address that starts with postgresql://")
        return value

    @property
    def cases_at(self) -> str | None:
        """The address of the database of the cases, with its password; None for a file."""
        return self.database_url.get_secret_value() if self.database_url else None

    @property
    def model_on(self) -> bool:
        """Whether a model is to be asked at all."""
        return self.choice.model_on

    @property
    def choice(self) -> ModelChoice:
        """The model of every turn that chooses none itself."""
        return ModelChoice(
            base_url=self.base_url,
            api_key=self.api_key,
            model=self.model,
            model_timeout=self.model_timeout,
        )


def _known_names() -> frozenset[str]:
    """The environment names that are settings."""
    return frozenset(str(field.validation_alias) for field in Settings.model_fields.values())


def _check_names() -> None:
    """Raises ConfigError for an unknown `REDRESS_` name: a misspelling would be silent."""
    env_file = Settings.model_config.get("env_file")
    in_file = dotenv_values(env_file) if isinstance(env_file, str | os.PathLike) else {}
    given = {name.upper() for name in (*os.environ, *in_file) if name.upper().startswith(PREFIX)}
    for name in sorted(given - _known_names() - NOT_SETTINGS):
        close = difflib.get_close_matches(name, sorted(_known_names()), n=1)
        hint = f"did you mean {close[0]}?" if close else "remove it or see .env.example."
        raise ConfigError(f"{name} is not a setting of Redress; {hint}")


def load_settings() -> Settings:
    """Returns the settings of this process.

    Raises:
        ConfigError: a name is unknown or a value cannot be used; the sentence names it.
    """
    _check_names()
    try:
        return Settings()
    except ValidationError as error:
        raise ConfigError(first_fault(error)) from None
