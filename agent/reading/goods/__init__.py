"""What was bought, and what is wrong with it."""
