"""Who was asked, when, how it ended and what was offered."""
