"""What Redress knows about disputes: pure values and rules, no I/O and no framework."""
