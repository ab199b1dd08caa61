"""A message made ready to read: its layers, whose words they are, tables of words, likeness."""
