"""The embedding model that is shipped, and how it was tuned."""
