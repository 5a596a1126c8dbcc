"""Copying field after field into another program: what is next, what was copied, one step back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from protokollant.documents.excerpts import Excerpt


class FieldCopy(QObject):
    """Steps through `items`; each step hands one to `put`. `copied` is the number of the last one (None before the
    first), `next` that of the one that comes (None after the last)."""

    changed = Signal()

    def __init__(self, items: Sequence[Excerpt], put: Callable[[Excerpt], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items = tuple(items)
        self.copied: int | None = None
        self._put = put
        self.done: set[int] = set()

    @property
    def next(self) -> int | None:
        following = 0 if self.copied is None else self.copied + 1
        return following if following < len(self.items) else None

    def step(self) -> None:
        """Copy the next one; nothing after the last."""
        if self.next is not None:
            self.choose(self.next)

    def back(self) -> None:
        """Copy the one before once more."""
        if self.copied:
            self.choose(self.copied - 1)

    def choose(self, number: int) -> None:
        self.copied = number
        self.done.add(number)
        self._put(self.items[number])
        self.changed.emit()
