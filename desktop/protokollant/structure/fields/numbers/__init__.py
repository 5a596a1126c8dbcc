"""Numbers: ages, counts, sums."""
