"""The actions for cases, reports, letters and figures, and their dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from protokollant.protocol.template import Template
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.approved import Approved
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.papers import Papers
from protokollant.ui.widgets import shortcuts
from protokollant.ui.widgets.address_dialog import AddressDialog
from protokollant.ui.widgets.agreement_strip import AgreementStrip
from protokollant.ui.widgets.benefit_dialog import BenefitDialog
from protokollant.ui.widgets.case_panel import CasePanel
from protokollant.ui.widgets.cases_dialog import CasesDialog
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.letter_bar import LetterBar
from protokollant.ui.widgets.menus import make_action

translate = QCoreApplication.translate


class PaperActions(QObject):
    """For menus of `window`; and the parts that stand in it."""

    def __init__(
        self,
        papers: Papers,
        desk: Desk,
        approved: Approved,
        look: Look,
        dialogs: FileDialogs,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._papers = papers
        self._desk = desk
        self._look = look
        self._dialogs = dialogs
        self._window = window
        self.cases = make_action(window, translate("window", "&Cases and reports …"), shortcuts.CASES, self.show_cases)
        self.addresses = make_action(
            window, translate("window", "A&ddress book and recipient …"), QKeySequence(), self.show_addresses
        )
        self.benefit = make_action(window, translate("window", "&Benefit …"), QKeySequence(), self.show_benefit)
        self.panel = CasePanel(papers.book, look)
        self.bar = LetterBar(papers.letters, look, self.show_addresses)
        self.strip = AgreementStrip(papers.book, approved, look)
        for source, place in ((papers.book, "cases"), (papers.letters, "letters"), (papers.benefit, "benefit")):
            source.failed.connect(lambda problem, place=place: desk.messages.problem(problem, place))

    def add_to(self, menu: QMenu) -> None:
        menu.addActions([self.cases, self.addresses, self.benefit])

    def _templates(self) -> list[Template]:
        return [entry.template for entry in self._desk.templates]

    def show_cases(self) -> None:
        CasesDialog(
            self._papers.book, self._papers.reports, self._templates(), self._look, self._dialogs, self._window
        ).open()

    def show_addresses(self) -> None:
        AddressDialog(self._papers.letters, self._look, self._dialogs, self._window, "de").open()

    def show_benefit(self) -> None:
        BenefitDialog(self._papers.benefit, self._templates(), self._look, self._dialogs, self._window).open()
