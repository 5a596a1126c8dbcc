"""A recording that has no draft yet: that it is safe, and what can be done with it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.desk import Desk, Page
from protokollant.ui.viewmodels.wording import clock, moment
from protokollant.ui.widgets.basics import button, label

translate = QCoreApplication.translate


class WaitingPage(QWidget):
    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.title = label(look, "", Type.TITLE, wrap=True)
        self.about = label(look, "", Type.READING, "muted", wrap=True)
        self.text = label(look, "", Type.READING, wrap=True)
        self.process_button = button(translate("waiting", "Make the protocol"), self._process, "primary")
        self.append_button = button(translate("waiting", "Go on dictating"), self._append)
        self.delete_button = button(translate("waiting", "Discard"), self._delete)
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(600)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XL)
        inner.setSpacing(Space.S)
        for each in (self.title, self.about, self.text):
            inner.addWidget(each)
        inner.addSpacing(Space.S)
        buttons = QHBoxLayout()
        buttons.addWidget(self.process_button)
        buttons.addWidget(self.append_button)
        buttons.addWidget(self.delete_button)
        buttons.addStretch(1)
        inner.addLayout(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XXL, Space.XXL, Space.XXL, Space.XXL)
        outer.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 20)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(3)
        desk.page_changed.connect(self._show)
        desk.processing.changed.connect(self._show)
        desk.entries.refreshed.connect(self._show)

    def _show(self) -> None:
        info = self._desk.current_info
        if self._desk.page is not Page.WAITING or info is None:
            return
        working = self._desk.working_on_current
        self.title.setText(info.template_title)
        parts = [moment(info.created, dt.datetime.now(dt.UTC))]
        if info.seconds is not None:
            parts.append(translate("waiting", "{length} min").format(length=clock(info.seconds)))
        self.about.setText(" · ".join(parts))
        self.text.setText(
            translate("waiting", "The recording is kept. Its protocol is being made; you can go on working meanwhile.")
            if working
            else translate("waiting", "The recording is kept, encrypted on this computer. It has no protocol yet.")
        )
        self.process_button.setVisible(not working)
        self.append_button.setVisible(not working)
        self.delete_button.setVisible(not working)

    def _process(self) -> None:
        if self._desk.current is not None:
            self._desk.process(self._desk.current)

    def _append(self) -> None:
        if self._desk.current is not None:
            self._desk.append(self._desk.current)

    def _delete(self) -> None:
        if self._desk.current is not None:
            self._desk.discard(self._desk.current)
