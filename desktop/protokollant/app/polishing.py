"""Offer a written form of a spoken statement. Nothing changes before the person takes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from protokollant.app.editing import Editor, Place, statement_at
from protokollant.foundation.jobs import Cancellation, Report
from protokollant.protocol.protocol import Origin, Protocol
from protokollant.structure.grammar import Grammar
from protokollant.structure.polishing import Polished, Writer, polish

# Longer than this nobody waits for one sentence.
_SECONDS = 30.0
# The rules and the comparison know German well enough to promise something, and only German.
_LANGUAGES = frozenset({"de"})


@dataclass(frozen=True)
class Polishing:
    """`grammar` and `risk` by language. `on`: whether it is switched on in the settings now."""

    grammar: Mapping[str, Grammar]
    risk: Mapping[str, re.Pattern[str] | None]
    writer: Writer
    on: Callable[[], bool] = lambda: False

    def possible(self, protocol: Protocol, place: Place) -> bool:
        """Only for words as they were said: what the person wrote is hers. Raises LookupError."""
        statement = statement_at(protocol, place)
        return self.on() and protocol.language in _LANGUAGES and statement.origin is Origin.DICTATED

    def offer(self, text: str, language: str, report: Report, cancelled: Cancellation) -> Polished | None:
        """A written form that passed every check; None where there is none. Raises what the writer raises."""
        return polish(
            text,
            self.grammar[language],
            self.risk.get(language),
            lambda sentence, words: self.writer.reword(sentence, words, _SECONDS, report, cancelled),
        )


def take(editor: Editor, protocol: Protocol, place: Place, before: str, text: str) -> Protocol:
    """The statement in its written form. Raises LookupError where it is no longer the one that was looked at."""
    if statement_at(protocol, place).text != before:
        raise LookupError(place)
    return editor.rewrite(protocol, place, text, Origin.POLISHED)
