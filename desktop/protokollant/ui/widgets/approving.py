"""Everything about approval in the window: puts bar, page and dialogs together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from protokollant.app.approval import Version
from protokollant.app.open_points import OpenPoint
from protokollant.documents.details import DocumentDetails
from protokollant.protocol.protocol import PointKind
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.desk import Desk, Page
from protokollant.ui.viewmodels.finishing import Finishing
from protokollant.ui.viewmodels.messages import Action, Kind
from protokollant.ui.widgets.approval_bar import ApprovalBar
from protokollant.ui.widgets.approve_dialog import ApproveDialog
from protokollant.ui.widgets.approved_page import ApprovedPage
from protokollant.ui.widgets.basics import bring_into_view
from protokollant.ui.widgets.protocol_page import ProtocolPage

translate = QCoreApplication.translate


class Approving(QObject):
    """`bar` belongs below the draft, `page` is for what is approved."""

    def __init__(
        self,
        desk: Desk,
        finishing: Finishing,
        protocol: ProtocolPage,
        details: Callable[[dt.date], DocumentDetails],
        look: Look,
        actions: tuple[QAction, QAction, QAction],
        parent: QWidget,
    ) -> None:
        """`actions`: approve, copy, export."""
        super().__init__(parent)
        self._desk = desk
        self._finishing = finishing
        self._protocol = protocol
        self._look = look
        self._window = parent
        approve, copy, export = actions
        self.bar = ApprovalBar(finishing.approval, self._title_of, approve, look)
        self.page = ApprovedPage(finishing.approved, details, look, copy, export)
        self.dialog: ApproveDialog | None = None
        self.bar.wanted.connect(self._ask)
        self.bar.led.connect(self._lead)
        self.page.discarded.connect(desk.discard)
        approval, keeping = finishing.approval, finishing.keeping
        approval.changed.connect(lambda: protocol.setEnabled(not approval.busy))
        approval.approved.connect(self._on_approved)
        approval.taken_back.connect(desk.show_again)
        approval.failed.connect(lambda problem: desk.messages.problem(problem, "approve"))
        finishing.approved.revised.connect(desk.show_again)
        finishing.approved.failed.connect(lambda problem: desk.messages.problem(problem, "store"))
        finishing.events.failed.connect(lambda problem: desk.messages.problem(problem, "events"))
        keeping.purged.connect(finishing.approved.refresh)
        keeping.changed.connect(self._on_ending)
        keeping.failed.connect(lambda problem: desk.messages.problem(problem, "purge"))
        desk.page_changed.connect(self._show_page)
        self._show_page()

    def press(self) -> None:
        """Approve, or go to what is open."""
        if self._desk.page is Page.PROTOCOL:
            self._protocol.commit()
            self.bar.press()

    def _ask(self) -> None:
        self.dialog = ApproveDialog(self._finishing.approval, self._look, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.approved.connect(self._finishing.approval.approve)
        self.dialog.finished.connect(self._on_asked)
        self.dialog.open()

    def _on_asked(self) -> None:
        self.dialog = None

    def _on_approved(self, dictation: str, version: Version) -> None:
        self._finishing.keeping.run()
        self._desk.show_again(dictation)
        text = translate("approval", "Approved as version {number}.").format(number=version.number)
        self._desk.messages.tell(Kind.GOOD, text, "approve", brief=True)

    def _on_ending(self) -> None:
        ending = self._finishing.keeping.ending
        self._desk.entries.set_ending(ending)
        if not ending:
            self._desk.messages.withdraw("keeping")
            return
        first = min(ending, key=lambda id: ending[id])
        text = translate(
            "approval",
            "Approved protocols whose time is over or ends within 30 days: {count}. Nothing is deleted before you "
            "decide.",
        )
        show = Action(translate("approval", "Show"), lambda: self._desk.select(first))
        self._desk.messages.tell(Kind.CAUTION, text.format(count=len(ending)), "keeping", show)

    def _show_page(self) -> None:
        self.bar.setVisible(self._desk.page is Page.PROTOCOL)
        focused = QApplication.focusWidget()
        if self._desk.page is Page.APPROVED and (focused is None or self._protocol.isAncestorOf(focused)):
            self.page.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title_of(self, point: OpenPoint) -> str:
        draft = self._desk.draft
        if point.kind is PointKind.FIELD:
            fields = draft.template.fields if draft.template else ()
            return next((field.label for field in fields if field.id == point.subject), point.subject)
        section = point.place.section if point.place else point.subject
        sections = draft.protocol.sections if draft.protocol else ()
        return next((each.title for each in sections if each.id == section), section)

    def _lead(self, point: OpenPoint) -> None:
        """Bring what is open before the person, with the focus on it."""
        page = self._protocol
        if point.place is not None:
            if page.walk is not None:
                page.walk.focus(point.place, 0, 0)
            return
        form = page.form.inputs if page.form is not None and point.kind is PointKind.FIELD else {}
        section = page.sections.get(point.subject)
        target = form.get(point.subject) or (section.missing.add_button if section is not None else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            bring_into_view(page.scroller, target)
