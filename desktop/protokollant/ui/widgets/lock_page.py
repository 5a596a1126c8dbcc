"""What is shown while the stored dictations are locked: how to unlock, and nothing of what they say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from protokollant.foundation.errors import Problem
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.access import Access, AccessState
from protokollant.ui.viewmodels.wording import clock
from protokollant.ui.widgets.basics import button, column, label
from protokollant.ui.widgets.passphrase_fields import NewPassphrase, secret_line

translate = QCoreApplication.translate


class LockPage(QWidget):
    def __init__(self, access: Access, look: Look, explain: Callable[[Problem], str]) -> None:
        """`explain`: a problem in the person's language."""
        super().__init__()
        self._access = access
        self._explain = explain
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.title = label(look, "", Type.TITLE, wrap=True)
        self.about = label(look, "", Type.READING, "muted", wrap=True)
        self.said = label(look, "", Type.BODY, "caution", wrap=True)
        self.passphrase = secret_line(translate("keys", "Passphrase"))
        self.unlock = button(translate("keys", "&Unlock"), self._unlock, "primary")
        self.other = button(translate("keys", "Use the &recovery code"), lambda: self._turn(self.code_part), "quiet")
        self.code = QLineEdit()
        self.code.setAccessibleName(translate("keys", "Recovery code"))
        self.code.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self.use_code = button(translate("keys", "&Unlock"), self._use_code, "primary")
        self.back = button(translate("keys", "&Back"), lambda: self._turn(self.entry_part), "quiet")
        self.fresh = NewPassphrase(access, look)
        self.keep = button(translate("keys", "&Set the passphrase"), self._settle, "primary")
        self.without = button(translate("keys", "&Without a passphrase"), lambda: access.settle(None))
        self.recording = label(look, "", Type.BODY)
        self.stop = button(translate("keys", "&Stop the recording"), access.desk.recording.stop)
        self.entry_part = self._part((self.passphrase,), (self.unlock, self.other))
        self.code_part = self._part((self.code,), (self.use_code, self.back))
        self.new_part = self._part((self.fresh,), (self.keep, self.without))
        self._lay_out()
        self.passphrase.returnPressed.connect(self._unlock)
        self.code.returnPressed.connect(self._use_code)
        self.fresh.changed.connect(lambda: self.keep.setEnabled(bool(self.fresh.passphrase)))
        self.keep.setEnabled(False)
        access.changed.connect(self._show)
        access.failed.connect(self._on_failed)
        access.desk.recording.changed.connect(self._show_recording)
        access.desk.recording.measured.connect(self._show_recording)
        self._show_recording()

    def _part(self, fields: tuple[QWidget, ...], buttons: tuple[QWidget, ...]) -> QWidget:
        part = QWidget()
        part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        inner = column(part, spacing=Space.M)
        for field in fields:
            inner.addWidget(field)
        row = QHBoxLayout()
        for each in buttons:
            row.addWidget(each)
        row.addStretch(1)
        inner.addLayout(row)
        return part

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(620)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XL)
        inner.setSpacing(Space.M)
        for each in (self.title, self.about, self.entry_part, self.code_part, self.new_part, self.said):
            inner.addWidget(each)
        self._bring(self.entry_part)
        row = QHBoxLayout()
        row.addWidget(self.recording)
        row.addStretch(1)
        row.addWidget(self.stop)
        inner.addLayout(row)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 20)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)

    def focus(self) -> None:
        """Where the person types, or clicks, next."""
        if self._part_shown is self.entry_part:
            (self.passphrase if self._access.needs_passphrase else self.unlock).setFocus()
        else:
            (self.code if self._part_shown is self.code_part else self.fresh.first).setFocus()

    def _bring(self, part: QWidget) -> None:
        """Only this one takes room."""
        self._part_shown = part
        for each in (self.entry_part, self.code_part, self.new_part):
            each.setVisible(each is part)

    # ---- what the person does

    def _unlock(self) -> None:
        typed = self.passphrase.text()
        if self._access.needs_passphrase and not typed:
            return
        self.passphrase.clear()
        self._access.unlock(typed)

    def _use_code(self) -> None:
        if self.code.text().strip():
            self._access.unlock_with_code(self.code.text())

    def _settle(self) -> None:
        if passphrase := self.fresh.passphrase:
            self._access.settle(passphrase)

    def _turn(self, part: QWidget) -> None:
        self.said.clear()
        self._bring(part)
        self.focus()

    # ---- what is shown

    def _show(self) -> None:
        access = self._access
        if access.shown:
            self._forget()
            return
        if access.state in (AccessState.RECOVERED, AccessState.DUE):
            self._show_new(recovered=access.state is AccessState.RECOVERED)
            return
        waiting = access.state is AccessState.UNLOCKING
        self.title.setText(translate("keys", "Locked"))
        if access.needs_passphrase:
            about = translate("keys", "Your dictations are closed. Enter your passphrase to go on.")
        elif access.problem is not None:
            about = translate("keys", "Your dictations are here, but their key is not.")
        else:
            about = translate(
                "keys",
                "Your dictations are closed. Without a passphrase a click opens them again, for anybody before this "
                "screen. You can set one under File, Keys.",
            )
        if access.status is not None and access.status.organisation is not None:
            about += " " + translate("keys", "Your IT can also open them with the organisation's recovery key.")
        self.about.setText(about)
        if waiting:
            self.said.setText(translate("keys", "One moment …"))
        elif access.problem is not None:
            self.said.setText(self._explain(access.problem))
        self.passphrase.setVisible(access.needs_passphrase)
        self.unlock.setText(
            translate("keys", "&Try again") if access.problem is not None else translate("keys", "&Unlock")
        )
        self.other.setVisible(access.status is not None and access.status.code_made is not None)
        for each in (self.passphrase, self.unlock, self.other, self.code, self.use_code, self.back):
            each.setEnabled(not waiting)
        if not waiting:
            self.focus()

    def _show_new(self, *, recovered: bool) -> None:
        self.said.clear()
        self.code.clear()
        if recovered:
            self.title.setText(translate("keys", "The recovery code fits"))
            about = translate("keys", "Nothing is lost. Now set a new passphrase; the recovery code stays valid.")
        else:
            self.title.setText(translate("keys", "Set a passphrase"))
            about = translate(
                "keys",
                "Your organisation asks for a passphrase before your dictations are opened. Make a recovery code "
                "afterwards, under File, Keys.",
            )
        self.about.setText(about)
        self.without.setVisible(not self._access.required)
        self._turn(self.new_part)

    def _on_failed(self, problem: Problem) -> None:
        self.said.setText(self._explain(problem))

    def _forget(self) -> None:
        for line in (self.passphrase, self.code):
            line.clear()
        self.fresh.clear()
        self.said.clear()
        self._bring(self.entry_part)

    def _show_recording(self) -> None:
        recording = self._access.desk.recording
        self.recording.setVisible(recording.running)
        self.stop.setVisible(recording.running)
        self.stop.setEnabled(not recording.stopping)
        if recording.running:
            time = clock(recording.elapsed)
            self.recording.setText(translate("keys", "The recording goes on: {time} min").format(time=time))
