"""Facts of the order and the person: who sold and paid how, where, proof, wishes, secrets."""
