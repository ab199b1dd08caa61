"""What a turn is about: its route, requests, questions about the plan, wishes for a draft."""
