"""Sums of money, and what each of them is."""
