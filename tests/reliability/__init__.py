"""How much the product holds up, measured: `make reliability` writes docs/reliability.md."""
