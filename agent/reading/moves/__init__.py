"""What the other side just did, and whose voice a line is in."""
