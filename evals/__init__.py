"""Scripted disputes: what an expert requires of every turn, and the runner that checks it."""
