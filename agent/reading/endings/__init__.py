"""Whether it is over, and how."""
