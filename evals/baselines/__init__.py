"""What a team would build in an afternoon, run on the same scenarios with the same scoring.

`letter` needs no model; `rag` (a LangChain chain) and `react` (a LangGraph agent with a retrieval
tool) use the same guidance index and the same model endpoint as Redress.
"""
