"""Between the rows of the protocol and the sentences that they stand on: where the focus is, and where it is to go."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from protokollant.ui.widgets.basics import bring_into_view
from protokollant.ui.widgets.protocol_page import ProtocolPage
from protokollant.ui.widgets.statement_row import StatementRow
from protokollant.ui.widgets.tray_panel import TrayRow

_AGAIN_MS = 50


class StatementFocus(QObject):
    """Watches the focus of the whole program, so that rows need not know of it."""

    selected = Signal(tuple)  # ids of the sentences behind the row in which the focus is now

    def __init__(self, page: ProtocolPage) -> None:
        super().__init__(page)
        self._page = page
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def reveal(self, sentence: int) -> None:
        """Go to where a sentence stands: a statement, the tray, or among the discarded."""
        page = self._page
        rows: list[StatementRow | TrayRow] = [row for panel in page.sections.values() for row in panel.rows]
        rows += page.tray.rows if page.tray is not None else []
        found = next((row for row in rows if sentence in row.source), None)
        if found is not None:
            bring_into_view(page.scroller, found)
            wanted = found.edit if isinstance(found, StatementRow) else found.target
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not page.complete:
            QTimer.singleShot(_AGAIN_MS, self, lambda: self.reveal(sentence))
        elif page.discarded is not None and not page.discarded.isHidden():
            page.discarded.toggle.setChecked(True)
            page.discarded.toggle.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(page.scroller, page.discarded)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        while now is not None and now is not self._page:
            if isinstance(now, StatementRow | TrayRow):
                self.selected.emit(now.source)
                return
            now = now.parentWidget()
