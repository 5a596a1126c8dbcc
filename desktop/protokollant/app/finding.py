"""Finding a dictation again: by its words, its template, its state and its day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from protokollant.app.stored_template import template_from_text
from protokollant.foundation.jobs import Cancellation
from protokollant.protocol.finding import (
    Findable,
    Passage,
    PassageKind,
    about,
    best_passage,
    findable,
    terms,
    vocabulary,
)
from protokollant.protocol.json_form import protocol_from_json
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.vault.dictation_table import DictationTable
from protokollant.vault.search_table import SearchTable
from protokollant.vault.store import Vault

# Dictations that are indexed in one go; meanwhile nobody else reads or saves.
_BATCH = 10


@dataclass(frozen=True, slots=True, repr=False)
class Query(Redacted):
    """What is looked for: all of these words, or their beginnings. `since` and `until` are days here, both included."""

    text: str = ""
    template: str | None = None
    states: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def terms(self) -> tuple[str, ...]:
        return terms(self.text)

    @property
    def empty(self) -> bool:
        return not (self.terms or self.filtered)

    @property
    def filtered(self) -> bool:
        """Whether anything but words is asked for."""
        return bool(self.template or self.states or self.since or self.until)


@dataclass(frozen=True, slots=True, repr=False)
class Hit(Redacted):
    """Where something was found in a dictation; `where` is the title of the section or the label of the field."""

    passage: Passage
    where: str


class Finding:
    """For any number of threads. Methods raise the errors of `Vault`."""

    def __init__(self, vault: Vault, approved: Callable[[str], Protocol | None] = lambda _id: None) -> None:
        """`approved`: what counts of a dictation whose draft is gone."""
        self._approved = approved
        self._vault = vault
        self._dictations = DictationTable(vault)
        self._table = SearchTable(vault)

    def search(self, query: Query) -> tuple[str, ...]:
        """Ids of the dictations that are meant, the newest first."""
        return self._table.find(
            query.terms, query.template, query.states, _moment(query.since), _moment(query.until, days=1)
        )

    def hits(self, ids: Iterable[str], wanted: Sequence[str], cancelled: Cancellation | None = None) -> dict[str, Hit]:
        """Where the wanted terms stand in these dictations; those that are no longer there, or have no protocol, are
        left out. Raises KnownError CANCELLED."""
        found = {}
        for id in ids:
            if cancelled is not None:
                cancelled.raise_if_cancelled()
            if (hit := self._hit(id, wanted)) is not None:
                found[id] = hit
        return found

    def index(self, id: str, template: Template, protocol: Protocol | None, *, announced: bool = False) -> None:
        """Make what a dictation says now findable. `announced`: it is saved right after this, in the same
        transaction."""
        texts = [Findable(PassageKind.TITLE, template.title), *(() if protocol is None else findable(protocol))]
        self._table.put(id, vocabulary(text.text for text in texts), announced=announced)
        self._dictations.set_about(id, "" if protocol is None else about(template, protocol))

    def fill(self, cancelled: Cancellation) -> int:
        """Index what was saved before there was an index, or by anybody who did not. Gives how many."""
        ids = self._table.outdated()
        for first in range(0, len(ids), _BATCH):
            cancelled.raise_if_cancelled()
            with self._vault.transaction():
                for id in ids[first : first + _BATCH]:
                    self._index_anew(id)
        return len(ids)

    def _index_anew(self, id: str) -> None:
        try:
            template = template_from_text(self._dictations.template(id))
            protocol = self._protocol(id)
        except KeyError:  # just deleted
            return
        self.index(id, template, protocol)

    def _hit(self, id: str, wanted: Sequence[str]) -> Hit | None:
        try:
            protocol = self._protocol(id)
            if protocol is None or (passage := best_passage(findable(protocol), wanted)) is None:
                return None
            return Hit(passage, self._where(id, protocol, passage.found))
        except KeyError:
            return None

    def _where(self, id: str, protocol: Protocol, found: Findable) -> str:
        if found.kind is PassageKind.FIELD:
            return template_from_text(self._dictations.template(id)).field(found.place).label
        return protocol.section(found.place).title if found.kind is PassageKind.STATEMENT else ""

    def _protocol(self, id: str) -> Protocol | None:
        """None also where another version of the program wrote it in another form."""
        text = self._dictations.protocol(id)
        try:
            if text is None:
                return self._approved(id)
            form = msgspec.json.decode(text)
            for sentence in form["transcript"]:  # the greater part, and nobody looks for times
                sentence.pop("words", None)
            return protocol_from_json(form)
        except (LookupError, ValueError, TypeError, AttributeError, msgspec.DecodeError):
            return None


def _moment(day: dt.date | None, days: int = 0) -> str | None:
    """The beginning of a day here, or of one `days` later, as the table has it: UTC, ISO 8601."""
    if day is None:
        return None
    local = dt.datetime.combine(day + dt.timedelta(days=days), dt.time()).astimezone()
    return local.astimezone(dt.UTC).isoformat(timespec="microseconds")
