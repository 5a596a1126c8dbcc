"""A protocol under other names: what was found, what the person made of it, and the export."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from protokollant.app.dictations import Dictations
from protokollant.app.pseudonyms import Findings, Pseudonyms
from protokollant.documents.pseudonyms import Pseudonym, PseudonymStyle
from protokollant.documents.writing import free_name
from protokollant.foundation.errors import Problem
from protokollant.protocol.protocol import Protocol
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.exporter import Exporter, Shown
from protokollant.ui.viewmodels.opening import DictationsOnDemand


class Hiding(QObject):
    """One protocol at a time: `start` it, change what is proposed, `export`. The protocol itself stays as it is; which
    name stands for whom is kept in the vault."""

    changed = Signal()
    failed = Signal(object)  # a Problem

    def __init__(
        self, load: Callable[[], Pseudonyms], dictations: DictationsOnDemand, exporter: Exporter, jobs: Jobs
    ) -> None:
        super().__init__(jobs)
        self._load = load
        self._dictations = dictations
        self._exporter = exporter
        self._jobs = jobs
        self._pseudonyms: Pseudonyms | None = None
        self._source: Shown | None = None
        self._findings = Findings((), ())
        self._earlier: tuple[Pseudonym, ...] = ()
        self._further: tuple[str, ...] = ()
        self._kept: set[tuple[str, ...]] = set()  # keys of what stays as it is
        self.style = PseudonymStyle.INITIALS
        self.proposals: tuple[Pseudonym, ...] = ()

    def start(self, source: Shown) -> None:
        """Look for what would tell who is meant; `changed` follows."""
        self._source = source
        self._further, self.proposals, self._kept = (), (), set()
        self._look()

    def set_style(self, style: PseudonymStyle) -> None:
        """Initials or letters, anew for everybody."""
        if style is not self.style and self._pseudonyms is not None and self._source is not None:
            self.style = style
            self._earlier = ()
            self._propose(self._pseudonyms, self._source.protocol)

    def add(self, word: str) -> None:
        """A word that was not found and is to be hidden too."""
        if word.strip() and word.strip() not in self._further:
            self._further = (*self._further, word.strip())
            self._look()

    def keep(self, pseudonym: Pseudonym, *, kept: bool) -> None:
        """Leave a subject as it is, or hide it again."""
        (self._kept.add if kept else self._kept.discard)(_key(pseudonym))
        self.changed.emit()

    def is_kept(self, pseudonym: Pseudonym) -> bool:
        return _key(pseudonym) in self._kept

    def rename(self, pseudonym: Pseudonym, replacement: str) -> None:
        """Another name for a subject."""
        text = replacement.strip()
        if text and text != pseudonym.replacement:
            self.proposals = tuple(
                replace(each, replacement=text) if _key(each) == _key(pseudonym) else each for each in self.proposals
            )
            self.changed.emit()

    @property
    def result(self) -> Protocol | None:
        """The protocol as it would be exported now."""
        if self._pseudonyms is None or self._source is None:
            return None
        source = self._source
        return self._pseudonyms.apply(source.protocol, source.template, self._findings, self._chosen())

    def suggestion(self, word: str) -> Path | None:
        """A file name with a `word` that tells it from the original's."""
        if self._source is None:
            return None
        path = self._exporter.suggestion(self._source)
        return free_name(path.with_name(f"{path.stem} {word}{path.suffix}"))

    def export(self, path: Path) -> None:
        """Keep the key in the vault, and write the file."""
        result, source = self.result, self._source
        if result is None or source is None:
            return
        chosen, hidden = self._chosen(), replace(source, protocol=result)
        self._jobs.run(
            lanes.STORE,
            lambda _report, _cancelled: _keep(self._dictations(), source.id, chosen),
            done=lambda _: self._exporter.export(hidden, path),
            failed=self.failed.emit,
        )

    def _chosen(self) -> tuple[Pseudonym, ...]:
        return tuple(each for each in self.proposals if not self.is_kept(each))

    def _look(self) -> None:
        source = self._source
        if source is None:
            return
        further, loaded = self._further, self._pseudonyms

        def work(_report: object, _cancelled: object) -> tuple[Pseudonyms, Findings, tuple[Pseudonym, ...]]:
            pseudonyms = loaded or self._load()
            return (
                pseudonyms,
                pseudonyms.find(source.protocol, source.template, further),
                _earlier(self._dictations(), source.id),
            )

        self._jobs.run(lanes.STORE, work, done=lambda found: self._on_found(source, found), failed=self._on_failed)

    def _on_found(self, source: Shown, found: tuple[Pseudonyms, Findings, tuple[Pseudonym, ...]]) -> None:
        if source is not self._source:
            return  # another protocol by now
        self._pseudonyms, self._findings, stored = found
        self._earlier = (*stored, *self.proposals)
        self._propose(self._pseudonyms, source.protocol)

    def _propose(self, pseudonyms: Pseudonyms, protocol: Protocol) -> None:
        self.proposals = pseudonyms.propose(self._findings, self.style, protocol.language, self._earlier)
        self.changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self.failed.emit(problem)


def _earlier(dictations: Dictations, id: str) -> tuple[Pseudonym, ...]:
    return dictations.pseudonyms.of(dictations.cases.scope(id))


def _keep(dictations: Dictations, id: str, pseudonyms: tuple[Pseudonym, ...]) -> None:
    dictations.pseudonyms.keep(dictations.cases.scope(id), pseudonyms)


def _key(pseudonym: Pseudonym) -> tuple[str, ...]:
    return (pseudonym.kind, *pseudonym.subject)
