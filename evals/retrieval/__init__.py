"""How well a question finds its passage: labelled questions, and a table beside simpler ways."""
