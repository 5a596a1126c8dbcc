"""The glossary in the window: read and changed in the background, and known to every dictation from then on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from protokollant.app.glossary import Glossary, Listed, OwnGlossary, read_glossary, write_glossary
from protokollant.app.glossary_trial import Tried
from protokollant.dictation.glossary import Entry
from protokollant.foundation.errors import Problem
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand


class Words(QObject):
    """The person's own words can be changed; those of the organisation and of the program are only shown."""

    changed = Signal()
    imported = Signal(int)  # how many words a file had
    exported = Signal(object)  # the Path that was written
    failed = Signal(object)  # a Problem
    tried = Signal(object)  # a Tried

    def __init__(
        self,
        glossary: Glossary,
        dictations: DictationsOnDemand,
        jobs: Jobs,
        explain: Callable[[Problem], str],
        try_out: Callable[[str, bool], Tried],
        *,
        may_export: bool,
    ) -> None:
        """`explain`: a problem in the person's language. `try_out`: what becomes of a sentence, heard unclearly or
        not."""
        super().__init__(jobs)
        self._glossary = glossary
        self._dictations = dictations
        self._jobs = jobs
        self.explain = explain
        self._try_out = try_out
        self._to_try: tuple[str, bool] | None = None
        self._trying = False
        self.may_export = may_export
        self.listed: tuple[Listed, ...] = ()

    def start(self) -> None:
        """Once, in the background: read the files, and let dictations know the person's words. A store that cannot be
        opened is told by others."""
        self._jobs.run(lanes.STORE, lambda _report, _cancelled: self._glossary.problems(), done=self._on_problems)
        self._jobs.run(lanes.STORE, lambda _report, _cancelled: self._read(), done=self._show)

    def refresh(self) -> None:
        self._jobs.run(lanes.STORE, lambda _report, _cancelled: self._read(), done=self._show, failed=self.failed.emit)

    def try_text(self, said: str, unclear: bool) -> None:
        """`tried` follows; of a fast typist's letters only the last count."""
        self._to_try = said, unclear
        self._try_next()

    def _try_next(self) -> None:
        if self._trying or self._to_try is None:
            return
        self._trying = True
        (said, unclear), self._to_try = self._to_try, None

        def done(tried: Tried) -> None:
            self._trying = False
            if self._to_try is None:
                self.tried.emit(tried)
            self._try_next()

        self._jobs.run(lanes.FILES, lambda _r, _c: self._try_out(said, unclear), done=done, failed=self._on_not_tried)

    def _on_not_tried(self, problem: Problem) -> None:
        self._trying = False
        self.failed.emit(problem)

    def learn(self, entry: Entry) -> None:
        """Add a word, beside what it was already known to be taken for."""
        self._in_store(lambda own: own.learn(entry))

    def change(self, old: Entry, new: Entry) -> None:
        self._in_store(lambda own: own.change(old, new))

    def remove(self, entry: Entry) -> None:
        self._in_store(lambda own: own.remove(entry))

    def import_file(self, path: Path) -> None:
        def work(own: OwnGlossary) -> int:
            entries = read_glossary(path)
            own.put(entries)
            return len(entries)

        self._in_store(work, lambda count: self.imported.emit(count))

    def export_file(self, path: Path) -> None:
        """Write the person's own words."""
        if self.may_export:
            self._in_store(
                lambda own: write_glossary(path, own.entries()), lambda _: self.exported.emit(path)
            )  # fmt: skip

    def _in_store(self, work: Callable[[OwnGlossary], object], done: Callable[..., None] = lambda _: None) -> None:
        def run(_report: object, _cancelled: object) -> tuple[object, tuple[Listed, ...]]:
            result = work(self._dictations().glossary)
            return result, self._read()

        def show(found: tuple[object, tuple[Listed, ...]]) -> None:
            self._show(found[1])
            done(found[0])

        self._jobs.run(lanes.STORE, run, done=show, failed=self.failed.emit)

    def _read(self) -> tuple[Listed, ...]:
        self._glossary.use(self._dictations().glossary.entries())
        return self._glossary.listed()

    def _show(self, listed: tuple[Listed, ...]) -> None:
        self.listed = listed
        self.changed.emit()

    def _on_problems(self, problems: tuple[Problem, ...]) -> None:
        for problem in problems:
            self.failed.emit(problem)
