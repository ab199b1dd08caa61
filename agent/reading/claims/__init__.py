"""What ready-made words may state, and what a passing remark must not rewrite."""
