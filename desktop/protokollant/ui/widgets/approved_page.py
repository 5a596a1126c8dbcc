"""An approved protocol: to be read, exported, compared with its versions, revised. Nothing on it can be changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from protokollant.app.retention import Part, asked_at, to_ask
from protokollant.documents.details import DocumentDetails
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look, set_property
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.approved import Approved
from protokollant.ui.viewmodels.approved_text import reading
from protokollant.ui.viewmodels.keeping import PARTS, day, ending_text, fate
from protokollant.ui.viewmodels.version_text import approved_line, seal_line, version_title
from protokollant.ui.widgets.basics import IconButton, button, column, label, rule
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.document_view import DocumentView
from protokollant.ui.widgets.versions_dialog import VersionsDialog

translate = QCoreApplication.translate


class ApprovedPage(QWidget):
    """`discarded`: the person wants the whole dictation to go."""

    discarded = Signal(str)

    def __init__(
        self,
        approved: Approved,
        details: Callable[[dt.date], DocumentDetails],
        look: Look,
        copy: QAction,
        export: QAction,
    ) -> None:
        super().__init__()
        self._approved = approved
        self._details = details
        self._look = look
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.title = label(look, "", Type.TITLE, wrap=True)
        self.who = label(look, "", Type.STRONG, wrap=True)
        self.seal = label(look, "", Type.BODY, "muted", wrap=True)
        self.seal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_button = IconButton(look, Icon.COPY, copy.text().replace("&", ""))
        self.copy_button.clicked.connect(copy.trigger)
        self.revise_button = button(translate("approved", "Revise"), approved.revise)
        self.revise_button.setToolTip(translate("approved", "Make a new draft from it; this version stays"))
        self.export_button = button(export.text().replace("&", ""), export.trigger, "primary")
        for action, made in ((copy, self.copy_button), (export, self.export_button)):
            self._follow(action, made)
        self.chooser = CalmComboBox(look)
        self.chooser.setAccessibleName(translate("approved", "Version"))
        self.chooser.setSizeAdjustPolicy(CalmComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chooser.activated.connect(lambda _: approved.select(self.chooser.currentData()))
        self.compare_button = button(translate("approved", "What changed …"), self.compare)
        self.versions = self._versions_row()
        self.question = self._question()
        self.text = DocumentView(look, translate("approved", "Approved protocol"))
        self.kept = label(look, "", Type.BODY, "muted", wrap=True)
        self._lay_out()
        approved.changed.connect(self._show)
        self._show()

    def add_below(self, widget: QWidget) -> None:
        """Something that belongs to the protocol, between its text and what is kept of it."""
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(outer.count() - 2, widget)

    def compare(self) -> None:
        """Show what changed between versions."""
        shown, version = self._approved.shown, self._approved.version
        if shown is not None and version is not None and len(shown.versions) > 1:
            dialog = VersionsDialog(shown.versions, version.number, shown.template, self._look, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _lay_out(self) -> None:
        whole = QVBoxLayout()
        whole.setContentsMargins(Space.XXL, Space.L, Space.XL, Space.M)
        whole.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        if self._look.large:  # no room for both
            whole.addWidget(self.title)
            head.addStretch(1)
        else:
            head.addWidget(self.title, 1)
        whole.addLayout(head)
        whole.addWidget(self.who)
        whole.addWidget(self.seal)
        for made in (self.copy_button, self.revise_button, self.export_button):
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout()
        body.setContentsMargins(Space.XXL, Space.L, Space.XL, Space.S)
        body.setSpacing(Space.M)
        body.addWidget(self.question)
        body.addWidget(self.versions)
        body.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.XXL, Space.S, Space.XL, Space.M)
        foot.addWidget(self.kept, 1)
        outer = column(self)
        outer.addLayout(whole)
        outer.addWidget(rule())
        outer.addLayout(body, 1)
        outer.addWidget(rule())
        outer.addLayout(foot)

    def _versions_row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.chooser)
        row.addWidget(self.compare_button)
        row.addStretch(1)
        return made

    def _question(self) -> QFrame:
        """Whether it is still needed, once its time is over or soon will be."""
        made = QFrame()
        made.setProperty("role", "note")
        made.setProperty("kind", "caution")
        row = QHBoxLayout(made)
        row.setContentsMargins(Space.L, Space.S, Space.M, Space.S)
        row.setSpacing(Space.M)
        self.asked = label(self._look, "", Type.BODY, wrap=True)
        self.keep_button = button(translate("approved", "Keep it"), self._approved.keep)
        self.discard_button = button(translate("approved", "Delete it"), self._discard)
        row.addWidget(self.asked, 1)
        row.addWidget(self.keep_button)
        row.addWidget(self.discard_button)
        return made

    def _discard(self) -> None:
        if self._approved.shown is not None:
            self.discarded.emit(self._approved.shown.id)

    def _show(self) -> None:
        shown, version = self._approved.shown, self._approved.version
        if shown is None or version is None:
            self.text.show_document(None)
            return
        self.title.setText(version.protocol.title)
        self.who.setText(approved_line(version))
        self.seal.setText(seal_line(version))
        set_property(self.seal, "role", "muted" if version.intact else "caution")
        self._show_versions()
        self.text.show_document(reading(version, shown.template, self._details(version.approved_at.date())))
        self._show_kept()

    def _show_versions(self) -> None:
        shown, version = self._approved.shown, self._approved.version
        if shown is None or version is None:
            return
        blocker = QSignalBlocker(self.chooser)
        self.chooser.clear()
        for each in reversed(shown.versions):
            self.chooser.addItem(version_title(each), each.number)
        self.chooser.setCurrentIndex(self.chooser.findData(version.number))
        blocker.unblock()
        self.versions.setVisible(len(shown.versions) > 1)

    def _show_kept(self) -> None:
        shown, periods = self._approved.shown, self._approved.periods()
        held = shown.held if shown is not None else None
        parts = [f"{tr(PARTS[part])}: {fate(held, periods, part)}" for part in Part]
        end = asked_at(held, periods) if held is not None else None
        stays = (
            translate("approved", "Approved protocol: stays until you delete it")
            if end is None
            else translate("approved", "Approved protocol: you are asked on {day}").format(day=day(end))
        )
        self.kept.setText("  ·  ".join((*parts, stays)))
        now = dt.datetime.now(dt.UTC)
        self.question.setVisible(held is not None and bool(to_ask((held,), periods, now)))
        if end is not None:
            text = translate("approved", "This protocol: {ending}. It is not deleted by itself. Is it still needed?")
            self.asked.setText(text.format(ending=ending_text(end, now)))

    def _follow(self, action: QAction, made: QPushButton | IconButton) -> None:
        def follow() -> None:
            made.setEnabled(action.isEnabled())
            made.setToolTip(action.toolTip())

        action.changed.connect(follow)
        follow()
