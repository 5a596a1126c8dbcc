"""Below an approved protocol: what was agreed in it, and what of that is done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QScrollArea

from protokollant.app.cases import Agreement
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.approved import Approved
from protokollant.ui.viewmodels.casebook import CaseBook
from protokollant.ui.widgets.agreement_list import AgreementList
from protokollant.ui.widgets.basics import column, label

translate = QCoreApplication.translate
_HIGHEST = 170


class AgreementStrip(QFrame):
    """Hidden where the protocol holds none."""

    def __init__(self, book: CaseBook, approved: Approved, look: Look) -> None:
        super().__init__()
        self._book = book
        self._approved = approved
        outer = column(self, (Space.XXL, Space.S, Space.XL, Space.S), Space.XS)
        outer.addWidget(label(look, translate("cases", "Agreements of this protocol"), Type.STRONG))
        self.agreements = AgreementList(look, lambda agreement, done: book.set_done(agreement, done=done), headed=False)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(translate("cases", "Agreements of this protocol"))
        self._area.setMaximumHeight(_HIGHEST)
        self._area.setWidget(self.agreements)
        outer.addWidget(self._area)
        self._of: tuple[str, int] | None = None
        approved.changed.connect(self._look_up)
        book.marked.connect(self._look_up_again)
        self.hide()

    def _look_up_again(self) -> None:
        self._of = None
        self._look_up()

    def _look_up(self) -> None:
        shown = self._approved.shown
        now = None if shown is None else (shown.id, len(shown.versions))
        if now == self._of:
            return
        self._of = now
        if shown is None:
            self._show(())
            return

        def show(found: tuple[Agreement, ...]) -> None:
            if self._of == now:
                self._show(found)

        self._book.agreements_of(shown.id, show)

    def _show(self, found: tuple[Agreement, ...]) -> None:
        self.agreements.show_agreements(found)
        self.setVisible(bool(found))
        self._area.setMinimumHeight(min(_HIGHEST, self.agreements.sizeHint().height() + Space.S))
