"""The 95 % upper bound of a share of failures."""

from math import comb


def upper_bound(failures: int, runs: int) -> float:
    """The one-sided exact (Clopper-Pearson) bound: with 0 of N it is about 3/N."""
    if failures >= runs:
        return 1.0
    low, high = failures / runs, 1.0
    for _ in range(60):
        share = (low + high) / 2
        at_most = sum(
            comb(runs, k) * share**k * (1 - share) ** (runs - k) for k in range(failures + 1)
        )
        low, high = (share, high) if at_most > 0.05 else (low, share)
    return high
