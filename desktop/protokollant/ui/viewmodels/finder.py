"""Search as you type: what is looked for, and which dictations that shows in the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from protokollant.app.finding import Hit, Query
from protokollant.foundation.errors import ErrorCode, Problem
from protokollant.ui.jobs import Job, Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.dictation_list import DictationList
from protokollant.ui.viewmodels.opening import DictationsOnDemand


class Finder(QObject):
    """Searches in the background; of the letters of a fast typist only the last counts."""

    changed = Signal()  # another query, or the list shows what was found
    failed = Signal(object)  # a Problem

    def __init__(self, entries: DictationList, dictations: DictationsOnDemand, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._entries = entries
        self._dictations = dictations
        self._jobs = jobs
        self._searching: Query | None = None
        self._filling: Job | None = None
        self._looking: Job | None = None
        self.query = Query()
        self.shown = Query()  # what the list shows
        entries.hits_wanted.connect(self._look_up)
        entries.refreshed.connect(self._again)

    def start(self) -> None:
        """Index what is not yet: saved by a version without an index, or changed by approval or deletion. A store that
        cannot be opened is told by others."""
        if self._filling is not None:
            return
        self._filling = self._jobs.run(
            lanes.INDEX,
            lambda _report, cancelled: self._dictations().finding.fill(cancelled),
            done=self._on_filled,
            failed=lambda _: self._on_filled(0),
        )

    def stop(self) -> None:
        if self._filling is not None:
            self._filling.cancel()

    def look_for(self, query: Query) -> None:
        if query != self.query:
            self.query = query
            if self._looking is not None:
                self._looking.cancel()  # what was found before is hardly looked at any more
            self.changed.emit()
            self._search()

    def hit(self, dictation: str) -> Hit | None:
        """Where the words stand in a dictation of the list, as far as that is known."""
        return self._entries.hits.get(dictation) if self.shown.terms else None

    @property
    def pending(self) -> bool:
        """Whether the list does not show yet what is asked for."""
        return self.shown != self.query

    def _search(self) -> None:
        if self._searching is not None:
            return
        if self.query.empty:
            self._show(self.query, None)
            return
        query = self._searching = self.query
        self._jobs.run(
            lanes.FINDING,
            lambda _report, _cancelled: self._dictations().finding.search(query),
            done=lambda found: self._on_found(query, found),
            failed=self._on_failed,
        )

    def _on_found(self, query: Query, found: tuple[str, ...]) -> None:
        self._searching = None
        if query == self.query:
            self._show(query, found)
        else:
            self._search()

    def _on_failed(self, problem: Problem) -> None:
        self._searching = None
        self.failed.emit(problem)

    def _show(self, query: Query, found: tuple[str, ...] | None) -> None:
        self.shown = query
        self._entries.show_only(found, bool(query.terms))
        self.changed.emit()

    def _again(self) -> None:
        self.start()
        if not self.query.empty:
            self._search()

    def _on_filled(self, count: int) -> None:
        self._filling = None
        if count:
            self._entries.refresh()

    def _look_up(self, ids: tuple[str, ...]) -> None:
        wanted = self.shown

        def show(hits: dict[str, Hit]) -> None:
            self._looking = None
            if wanted == self.shown:
                self._entries.add_hits({id: hits.get(id) for id in ids})

        def failed(problem: Problem) -> None:
            self._looking = None
            if problem.code is not ErrorCode.CANCELLED:
                self.failed.emit(problem)

        self._looking = self._jobs.run(
            lanes.FINDING,
            lambda _report, cancelled: self._dictations().finding.hits(ids, wanted.terms, cancelled),
            done=show,
            failed=failed,
        )
