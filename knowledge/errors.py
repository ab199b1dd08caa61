"""What can go wrong with the knowledge base:

KnowledgeError               the fact sheet, a guide or the index cannot be used
├── UnknownReference         a fact or a figure that is not on the sheet (also a KeyError)
└── EmbeddingUnavailable     the embedding model that was set does not answer
"""


class KnowledgeError(Exception):
    """The knowledge base cannot be used; the text names the entry and the fault."""


class UnknownReference(KnowledgeError, KeyError):
    """A reference names a fact or a figure that is not on the sheet."""

    __str__ = Exception.__str__  # KeyError would show the sentence in quotes


class EmbeddingUnavailable(KnowledgeError):
    """The embedding model that was set does not answer as it should."""
