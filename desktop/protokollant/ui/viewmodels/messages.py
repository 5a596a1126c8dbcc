"""What the window says about what happened: sentences beside the work, never a dialog in its way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from protokollant.foundation.errors import ErrorCode, Problem
from protokollant.foundation.texts import Translator


class Kind(StrEnum):
    GOOD = "good"
    INFO = "info"
    CAUTION = "caution"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Action:
    """A button of a message. Pressing it also takes the message away."""

    label: str
    run: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Message:
    """`topic`: a later message on the same topic takes this one's place. `brief`: it goes away by itself."""

    kind: Kind
    text: str
    topic: str
    actions: tuple[Action, ...] = ()
    brief: bool = False


class Messages(QObject):
    """Where view models leave what is to be told."""

    posted = Signal(object)
    withdrawn = Signal(str)

    def __init__(self, translator: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translator = translator

    def tell(self, kind: Kind, text: str, topic: str, *actions: Action, brief: bool = False) -> None:
        self.posted.emit(Message(kind, text, topic, actions, brief))

    def problem(self, problem: Problem, topic: str, *actions: Action) -> None:
        """The problem's own sentences. That the person cancelled something is no news to her."""
        if problem.code is not ErrorCode.CANCELLED:
            self.tell(Kind.PROBLEM, self._translator.problem(problem), topic, *actions)

    def explain(self, problem: Problem) -> str:
        """The problem's own sentences."""
        return self._translator.problem(problem)

    def withdraw(self, topic: str) -> None:
        self.withdrawn.emit(topic)
