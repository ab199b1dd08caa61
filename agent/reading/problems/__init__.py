"""Which of the twenty problems it is."""
