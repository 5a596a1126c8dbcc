"""Cases in the window: to which one a dictation belongs, what is open from the last time, and a case as a whole."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from protokollant.app.cases import Agreement, AgreementSections, CaseInfo, CaseView, normal_number
from protokollant.app.dictations import Dictations
from protokollant.foundation.errors import Problem
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.desk import Desk, Page
from protokollant.ui.viewmodels.opening import DictationsOnDemand

_EMPTY = CaseView("")


class CaseBook(QObject):
    """`number` is the case of the dictation before the person, or of the next one while there is none; `due` are its
    agreements that were open when it was looked up. `view` is the case that is looked at as a whole."""

    changed = Signal()  # number, due, numbers
    viewed = Signal()
    marked = Signal()  # an agreement is done, or open again
    failed = Signal(object)  # a Problem

    def __init__(self, desk: Desk, dictations: DictationsOnDemand, jobs: Jobs, sections_of: AgreementSections) -> None:
        super().__init__(jobs)
        self._desk = desk
        self._dictations = dictations
        self._jobs = jobs
        self._sections_of = sections_of
        self._next = ""
        self._known: tuple[str, str] | None = None  # a dictation and its number
        self.numbers: tuple[CaseInfo, ...] = ()
        self.due: tuple[Agreement, ...] = ()
        self.view = _EMPTY
        desk.page_changed.connect(self._on_page)
        desk.recording.started.connect(self._on_begun)
        desk.processing.imported.connect(lambda _file, imported: self._on_begun(imported.info.id))
        desk.entries.refreshed.connect(self.refresh)

    @property
    def dictation(self) -> str | None:
        """The one whose number is shown; None for the next one."""
        return self._desk.current

    @property
    def number(self) -> str:
        current = self._desk.current
        if current is None:
            return self._next
        return self._known[1] if self._known is not None and self._known[0] == current else ""

    def refresh(self) -> None:
        """Read the numbers anew. Nothing is known while the store is locked."""
        if self._desk.concealed:
            self._forget()
            return
        self._run(lambda dictations: dictations.cases.list(), self._on_numbers)

    def set_number(self, text: str) -> None:
        """For the dictation before the person, or for the next one."""
        number = normal_number(text)
        if number == self.number:
            return
        current = self._desk.current
        if current is None:
            self._next = number
            self._look_up()
        else:
            self._assign(current, number)

    def look_at(self, number: str) -> None:
        """`viewed` follows."""

        def show(view: CaseView) -> None:
            self.view = view
            self.viewed.emit()

        self._run(lambda dictations: dictations.cases.view(number, self._sections_of), show)

    def set_done(self, agreement: Agreement, *, done: bool) -> None:
        def show(changed: Agreement) -> None:
            self.due = _replaced(self.due, changed)
            self.view = CaseView(self.view.number, self.view.dictations, _replaced(self.view.agreements, changed))
            self.changed.emit()
            self.viewed.emit()
            self.marked.emit()

        self._run(lambda dictations: dictations.cases.set_done(agreement, done=done), show)

    def agreements_of(self, dictation: str, show: Callable[[tuple[Agreement, ...]], None]) -> None:
        """What an approved protocol says was agreed, and whether it is done."""
        self._run(lambda dictations: dictations.cases.agreements(dictation, self._sections_of), show)

    def open(self, dictation: str) -> None:
        """Show a dictation of the case in the window."""
        self._desk.select(dictation)

    def _assign(self, dictation: str, number: str) -> None:
        def done(_: object) -> None:
            self._known = (dictation, number)
            self._look_up()
            self.refresh()

        self._run(lambda dictations: dictations.cases.assign(dictation, number), done)

    def _on_begun(self, dictation: str) -> None:
        """A new dictation takes the number that was given for it. It counts once: the next person's dictation must not
        slip into this case."""
        if self._next and not self._desk.recording.appending:
            number, self._next = self._next, ""
            self._assign(dictation, number)

    def _on_page(self) -> None:
        if self._desk.concealed:
            self._forget()
            return
        current = self._desk.current
        if current is None:
            if self._desk.page is Page.GUIDE:
                self._look_up()
        elif self._known is None or self._known[0] != current:

            def show(number: str | None) -> None:
                if self._desk.current == current:
                    self._known = (current, number or "")
                    self._look_up()

            self._run(lambda dictations: dictations.cases.number(current), show)

    def _look_up(self) -> None:
        """What is open of the case, but for what the dictation itself says."""
        number, current = self.number, self._desk.current
        self.due = ()
        self.changed.emit()
        if not number:
            return

        def show(view: CaseView) -> None:
            if (self.number, self._desk.current) == (number, current):
                self.due = tuple(each for each in view.open if each.dictation != current)
                self.changed.emit()

        self._run(lambda dictations: dictations.cases.view(number, self._sections_of), show)

    def _on_numbers(self, numbers: tuple[CaseInfo, ...]) -> None:
        if not self._desk.concealed and numbers != self.numbers:
            self.numbers = numbers
            self.changed.emit()

    def _forget(self) -> None:
        self._next, self._known = "", None
        self.numbers, self.due, self.view = (), (), _EMPTY
        self.changed.emit()
        self.viewed.emit()

    def _run(self, work: Callable[[Dictations], object], done: Callable[..., None]) -> None:
        self._jobs.run(
            lanes.STORE, lambda _report, _cancelled: work(self._dictations()), done=done, failed=self._on_failed
        )

    def _on_failed(self, problem: Problem) -> None:
        if not self._desk.concealed:
            self.failed.emit(problem)


def _replaced(agreements: tuple[Agreement, ...], changed: Agreement) -> tuple[Agreement, ...]:
    key = (changed.dictation, changed.key)
    return tuple(changed if (each.dictation, each.key) == key else each for each in agreements)
