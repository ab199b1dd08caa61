"""The LangGraph graph: one turn is one pass from intake to reply."""
