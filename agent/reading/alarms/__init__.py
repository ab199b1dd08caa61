"""What needs a careful answer first: danger, despair, a scam, a wish to lie."""
