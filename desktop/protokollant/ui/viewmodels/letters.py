"""Letters: whom the one before the person goes to, and the address book."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from protokollant.app.addresses import Entry, read_addresses
from protokollant.app.dictations import Dictations
from protokollant.documents.addresses import Address
from protokollant.foundation.errors import Problem
from protokollant.protocol.template import Layout, Template
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.desk import Desk, Page
from protokollant.ui.viewmodels.opening import DictationsOnDemand


class Letters(QObject):
    """`recipient` is that of the dictation that is shown. `entries` is the address book."""

    changed = Signal()  # whether a letter is shown, and to whom it goes
    listed = Signal()
    imported = Signal(int)  # how many new addresses
    failed = Signal(object)  # a Problem

    def __init__(
        self, desk: Desk, dictations: DictationsOnDemand, jobs: Jobs, explain: Callable[[Problem], str]
    ) -> None:
        super().__init__(jobs)
        self._desk = desk
        self._dictations = dictations
        self._jobs = jobs
        self.explain = explain
        self._of: str | None = None  # the dictation whose recipient is known
        self._recipient: Address | None = None
        self.entries: tuple[Entry, ...] = ()
        desk.page_changed.connect(self._on_page)

    @property
    def shown(self) -> bool:
        """Whether a letter is before the person."""
        template = self._template
        return template is not None and template.layout is Layout.LETTER

    @property
    def recipient(self) -> Address | None:
        return self._recipient if self._of is not None and self._of == self._desk.current else None

    @property
    def _template(self) -> Template | None:
        match self._desk.page:
            case Page.PROTOCOL:
                return self._desk.draft.template
            case Page.APPROVED:
                return self._desk.approved.template
        return None

    def refresh(self) -> None:
        """`listed` follows."""
        self._run(lambda dictations: dictations.addresses.list(), self._list)

    def choose(self, address: Address | None) -> None:
        """Whom the letter goes to; None for nobody yet."""
        if (current := self._desk.current) is None or not self.shown:
            return

        def done(_: object) -> None:
            self._of, self._recipient = current, address
            self.changed.emit()

        self._run(lambda dictations: dictations.addresses.set_recipient(current, address), done)

    def save(self, address: Address, id: str = "") -> None:
        self._change(lambda dictations: dictations.addresses.save(address, id))

    def remove(self, id: str) -> None:
        self._change(lambda dictations: dictations.addresses.remove(id))

    def import_file(self, path: Path) -> None:
        """`imported` or `failed` follows."""

        def done(count: int) -> None:
            self.imported.emit(count)
            self.refresh()

        self._run(lambda dictations: dictations.addresses.add(read_addresses(path)), done)

    def _change(self, work: Callable[[Dictations], object]) -> None:
        self._run(work, lambda _: self.refresh())

    def _list(self, entries: tuple[Entry, ...]) -> None:
        self.entries = () if self._desk.concealed else entries
        self.listed.emit()

    def _on_page(self) -> None:
        if self._desk.concealed:
            self._of, self._recipient, self.entries = None, None, ()
            self.listed.emit()
        current = self._desk.current
        if self.shown and current is not None and current != self._of:

            def show(address: Address | None) -> None:
                if self._desk.current == current:
                    self._of, self._recipient = current, address
                    self.changed.emit()

            self._run(lambda dictations: dictations.addresses.recipient(current), show)
        self.changed.emit()

    def _run(self, work: Callable[[Dictations], object], done: Callable[..., None]) -> None:
        self._jobs.run(
            lanes.STORE, lambda _report, _cancelled: work(self._dictations()), done=done, failed=self.failed.emit
        )
