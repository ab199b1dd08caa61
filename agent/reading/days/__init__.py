"""Dates, and what happened on them."""
