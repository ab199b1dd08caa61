"""Settings of the knowledge base, from the environment and `.env`."""

from pathlib import Path
from urllib.parse import urlsplit

import platformdirs
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.embeddings import Embedder, MiniLM
from knowledge.errors import KnowledgeError


class KnowledgeSettings(BaseSettings):
    """What can be set about the search.

    api_key, base_url: an OpenAI-compatible address. embedding_model: the model asked there for
    vectors; without one the built-in model is used. embedding_url: where, when not at `base_url`.
    data: the folder of the saved cases. knowledge: that of the index and the ingested documents,
    when it is not below `data`. chroma_url: a Chroma server for the vectors, in a private network.
    """

    model_config = SettingsConfigDict(
        frozen=True,
        extra="ignore",
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        populate_by_name=True,
        protected_namespaces=(),
        hide_input_in_errors=True,
    )

    api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    base_url: str | None = Field(default=None, validation_alias="OPENAI_BASE_URL")
    embedding_model: str | None = Field(default=None, validation_alias="REDRESS_EMBEDDING_MODEL")
    embedding_url: str | None = Field(default=None, validation_alias="REDRESS_EMBEDDING_URL")
    data: Path = Field(
        default_factory=lambda: platformdirs.user_data_path("redress"),
        validation_alias="REDRESS_DATA",
    )
    knowledge: Path | None = Field(default=None, validation_alias="REDRESS_KNOWLEDGE")
    chroma_url: str | None = Field(default=None, validation_alias="REDRESS_CHROMA_URL")

    @field_validator("base_url", "embedding_url", "chroma_url")
    @classmethod
    def _web_address(cls, value: str | None) -> str | None:
        """Accepts http and https addresses with a host."""
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("it must be a web address that starts with http:// or https://")
        return value

    @field_validator("data", "knowledge")
    @classmethod
    def _home(cls, value: Path | None) -> Path | None:
        """Resolves a leading `~`."""
        return value.expanduser() if value is not None else None

    @property
    def store(self) -> Path:
        """The folder of the index and the ingested documents."""
        return self.knowledge or self.data / "knowledge"

    def embedder(self) -> Embedder:
        """The embedding model that is set; nothing is loaded or asked yet."""
        if self.embedding_model is None:
            return MiniLM()
        from knowledge.remote import RemoteEmbedder  # only those who set one need it

        key = self.api_key.get_secret_value() if self.api_key else None
        return RemoteEmbedder(self.embedding_model, self.embedding_url or self.base_url, key)


def first_fault(error: ValidationError) -> str:
    """One sentence on the first setting that cannot be used; it never repeats the value."""
    fault = error.errors(include_url=False, include_input=False)[0]
    reason = fault["msg"].removeprefix("Value error, ")
    return f"{fault['loc'][0]} cannot be used: {reason[:1].lower()}{reason[1:]}."


def load_settings() -> KnowledgeSettings:
    """Return the settings of this process. Raises KnowledgeError when a value cannot be used."""
    try:
        return KnowledgeSettings()
    except ValidationError as error:
        raise KnowledgeError(first_fault(error)) from None
