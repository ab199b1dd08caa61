"""The ground that the other side gave for a refusal."""
