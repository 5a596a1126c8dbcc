"""A written form of a statement, offered beside the spoken one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from protokollant.app.editing import Place
from protokollant.structure.polishing import Polished
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.messages import Action, Kind, Messages
from protokollant.ui.widgets.wording_dialog import WordingDialog

translate = QCoreApplication.translate


class PolishingOffer(QObject):
    """Says that one is looked for, and shows what was found."""

    def __init__(self, draft: Draft, messages: Messages, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._draft = draft
        self._messages = messages
        self._look = look
        self._window = window
        self.dialog: WordingDialog | None = None
        draft.polishing_changed.connect(self._tell)
        draft.polished.connect(self._show)
        draft.polishing_failed.connect(lambda problem: messages.problem(problem, "polish"))

    def _tell(self) -> None:
        if self._draft.is_polishing:
            text = translate("window", "Looking for a written form …")
            cancel = Action(translate("window", "Cancel"), self._draft.cancel_polishing)
            self._messages.tell(Kind.INFO, text, "polish", cancel)
        else:
            self._messages.withdraw("polish")

    def _show(self, place: Place, before: str, offer: Polished | None) -> None:
        if offer is None:
            text = translate("window", "No safe written form was found. The spoken wording stays.")
            self._messages.tell(Kind.INFO, text, "polish", brief=True)
            return
        after = offer.text
        self.dialog = WordingDialog(before, after, offer.model, self._look, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.accepted.connect(lambda: self._draft.take(place, before, after))
        self.dialog.open()
