"""Which letters of a text belong to something found already."""

from __future__ import annotations


class Occupied:
    """The passages of a text that are taken; each letter once, in constant time for a letter."""

    def __init__(self, length: int) -> None:
        self._letters = bytearray(length)

    def take(self, start: int, end: int) -> bool:
        """Takes [start, end) if all of it is free, and tells whether it was."""
        if any(self._letters[start:end]):
            return False
        self._letters[start:end] = b"\x01" * (end - start)
        return True

    def widen(self, inner: tuple[int, int], start: int, end: int) -> bool:
        """Takes what [start, end) has around `inner`, which is taken already, if all of that is free."""
        if any(self._letters[start : inner[0]]) or any(self._letters[inner[1] : end]):
            return False
        self._letters[start:end] = b"\x01" * (end - start)
        return True
