"""How the stored dictations are locked, and what the person can do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from protokollant.app.vault_keys import KeyStatus, SlotKind
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Problem
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.access import Access
from protokollant.ui.widgets.basics import Sheet, button, column, label, rule
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.passphrase_fields import NewPassphrase, secret_line

translate = QCoreApplication.translate
_PROTECTIONS = {
    SlotKind.KEYRING: QT_TRANSLATE_NOOP(
        "keys", "Your dictations open by themselves when you are signed in to this computer: its keyring has the key."
    ),
    SlotKind.FILE: QT_TRANSLATE_NOOP(
        "keys",
        "Your dictations open by themselves. This computer has no keyring, so the key lies in a file: whoever can read "
        "your files can open them. A passphrase would change that.",
    ),
    SlotKind.PASSPHRASE: QT_TRANSLATE_NOOP("keys", "Your dictations open with your passphrase alone."),
    SlotKind.BOTH: QT_TRANSLATE_NOOP(
        "keys", "Your dictations open with your passphrase, and on this computer only: both are needed."
    ),
}


class KeysDialog(Sheet):
    """Follows `access`. `explain`: a problem in the person's language."""

    def __init__(
        self, access: Access, look: Look, dialogs: FileDialogs, explain: Callable[[Problem], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._access = access
        self._look = look
        self._dialogs = dialogs
        self._explain = explain
        self._code = ""
        self.setWindowTitle(translate("keys", "Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(look.scaled(640))
        self.parts = QStackedWidget()
        self.said = label(look, "", Type.BODY, "caution", wrap=True)
        self.overview = self._make_overview()
        self.entry = self._make_entry()
        self.shown_code = self._make_code()
        for part in (self.overview, self.entry, self.shown_code):
            self.parts.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(label(look, translate("keys", "Keys"), Type.TITLE))
        outer.addWidget(self.parts)
        outer.addWidget(self.said)
        access.keys_changed.connect(self._show)
        access.keys_failed.connect(self._on_failed)
        access.code_made.connect(self._show_code)
        self._show()

    # ---- parts

    def _make_overview(self) -> QWidget:
        part, inner = self._part()
        self.protection = label(self._look, "", Type.BODY, wrap=True)
        self.set = button(translate("keys", "Set a &passphrase …"), self._enter_new, "primary")
        self.change = button(translate("keys", "&Change the passphrase …"), self._enter_new)
        self.remove = button(translate("keys", "&Remove the passphrase …"), self._enter_removal)
        self.code_state = label(self._look, "", Type.BODY, wrap=True)
        self.renew = button(translate("keys", "New recovery c&ode …"), self._enter_code)
        self.organisation = label(self._look, "", Type.BODY, wrap=True)
        headings = (
            translate("keys", "Passphrase"),
            translate("keys", "Recovery code"),
            translate("keys", "Your organisation's recovery key"),
        )
        contents = (
            (self.protection, (self.set, self.change, self.remove)),
            (self.code_state, (self.renew,)),
            (self.organisation, ()),
        )
        for number, (heading, (text, buttons)) in enumerate(zip(headings, contents, strict=True)):
            if number:
                inner.addWidget(rule())
            inner.addWidget(label(self._look, heading, Type.STRONG))
            inner.addWidget(text)
            if buttons:
                inner.addLayout(self._row(*buttons))
        self.close_button = button(translate("keys", "Close"), self.accept)
        inner.addLayout(self._row(self.close_button, right=True))
        return part

    def _make_entry(self) -> QWidget:
        part, inner = self._part()
        self.entry_about = label(self._look, "", Type.BODY, "muted", wrap=True)
        self.current = secret_line(translate("keys", "Present passphrase"))
        self.fresh = NewPassphrase(self._access, self._look)
        self.both = QCheckBox(translate("keys", "Also need this computer's keyring"))
        self.both.setAccessibleName(self.both.text())
        self.both.setToolTip(
            translate("keys", "A copy of your files cannot be opened elsewhere then, even with the passphrase.")
        )
        self.ok = button(translate("keys", "Set the passphrase"), self._enter, "primary")
        self.cancel = button(translate("keys", "Cancel"), self._back)
        for each in (self.entry_about, self.current, self.fresh, self.both):
            inner.addWidget(each)
        inner.addLayout(self._row(self.cancel, self.ok, right=True))
        self.fresh.changed.connect(self._enable)
        self.current.textChanged.connect(self._enable)
        for line in (self.current, self.fresh.second):
            line.returnPressed.connect(self._enter)
        return part

    def _make_code(self) -> QWidget:
        part, inner = self._part()
        about = translate(
            "keys",
            "This is your recovery code. It opens your dictations when the passphrase is forgotten or the computer is "
            "another one. It is shown only now; earlier ones are void. Keep it on paper, apart from the computer.",
        )
        inner.addWidget(label(self._look, about, Type.BODY, wrap=True))
        self.code = label(self._look, "", Type.HEADING, wrap=True)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(translate("keys", "Recovery code"))
        inner.addWidget(self.code)
        self.print = button(translate("keys", "&Print …"), self._print)
        self.kept = QCheckBox(translate("keys", "I have put it in a safe place"))
        self.kept.setAccessibleName(self.kept.text())
        self.finish = button(translate("keys", "Done"), self._back, "primary")
        self.kept.toggled.connect(self.finish.setEnabled)
        inner.addWidget(self.kept)
        inner.addLayout(self._row(self.print, self.finish, right=True))
        return part

    def _part(self) -> tuple[QWidget, QVBoxLayout]:
        part = QWidget()
        inner = column(part, spacing=Space.M)
        inner.setAlignment(Qt.AlignmentFlag.AlignTop)
        return part, inner

    def _row(self, *buttons: QWidget, right: bool = False) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        if right:
            row.addStretch(1)
        for each in buttons:
            row.addWidget(each)
        if not right:
            row.addStretch(1)
        return row

    # ---- what the person does

    def _enter_new(self) -> None:
        has_one = self._access.needs_passphrase
        self._begin_entry(
            translate("keys", "The new passphrase opens your dictations from now on. If you forget it, only a recovery "
                      "code or your organisation can help.") if has_one
            else translate("keys", "From now on the passphrase is asked for at each start and after each lock. If you "
                           "forget it, only a recovery code or your organisation can help."),
            translate("keys", "Change the passphrase") if has_one else translate("keys", "Set the passphrase"),
            self._set, new=True,
        )  # fmt: skip

    def _enter_removal(self) -> None:
        text = translate("keys", "After that your dictations open by themselves when you are signed in.")
        self._begin_entry(text, translate("keys", "Remove the passphrase"), self._remove)

    def _enter_code(self) -> None:
        if not self._access.needs_passphrase:
            self._access.renew_code()
            return
        text = translate("keys", "A new recovery code makes the earlier one void.")
        self._begin_entry(text, translate("keys", "Make a recovery code"), self._renew)

    def _begin_entry(self, about: str, name: str, act: Callable[[], None], *, new: bool = False) -> None:
        status = self._access.status
        self._act, self._new = act, new
        self.said.clear()
        self.entry_about.setText(about)
        self.ok.setText(name)
        self.ok.setAccessibleName(name)
        self.current.setVisible(self._access.needs_passphrase)
        self.fresh.setVisible(new)
        self.both.setVisible(new and self._access.has_keyring)
        self.both.setChecked(status is not None and status.protection is SlotKind.BOTH)
        self._turn(self.entry)
        (self.current if self._access.needs_passphrase else self.fresh.first).setFocus()
        self._enable()

    def _enter(self) -> None:
        if self.ok.isEnabled():
            self.said.setText(translate("keys", "One moment …"))
            self._act()
            self.ok.setEnabled(False)

    def _set(self) -> None:
        both = self.both.isVisible() and self.both.isChecked()
        self._access.set_passphrase(self.fresh.passphrase, self.current.text(), and_keyring=both)

    def _remove(self) -> None:
        self._access.remove_passphrase(self.current.text())

    def _renew(self) -> None:
        self._access.renew_code(self.current.text())

    def _print(self) -> None:
        title = translate("keys", "Recovery code for Protokollant")
        text = translate("keys", "Keep this sheet apart from the computer. Whoever has it can open the dictations.")
        self._dialogs.print_sheet(self, title, self._code, text)

    def _back(self) -> None:
        self._code = ""
        self.code.clear()
        self.said.clear()
        self.current.clear()
        self.fresh.clear()
        self._turn(self.overview)
        self._show()

    def _turn(self, part: QWidget) -> None:
        self.parts.setCurrentWidget(part)

    # ---- what is shown

    def _show(self) -> None:
        status = self._access.status
        if status is None:
            return
        if self.parts.currentWidget() is self.entry:
            self._back()
        has_one = status.has_passphrase
        due = translate("keys", "Your organisation asks for a passphrase.") + " " if self._access.passphrase_due else ""
        self.protection.setText(due + tr(_PROTECTIONS[status.protection]))
        self.set.setVisible(not has_one)
        self.change.setVisible(has_one)
        self.remove.setVisible(has_one and not self._access.required)
        self.code_state.setText(_about_code(status))
        self.organisation.setText(_about_organisation(status))

    def _show_code(self, code: str) -> None:
        self._code = code
        groups = code.split("-")
        self.code.setText("\n".join("  ".join(groups[at : at + 4]) for at in range(0, len(groups), 4)))
        self.kept.setChecked(False)
        self.finish.setEnabled(False)
        self._turn(self.shown_code)
        self.print.setFocus()

    def _enable(self) -> None:
        current = not self.current.isVisibleTo(self) or bool(self.current.text())
        self.ok.setEnabled(current and (not self.fresh.isVisibleTo(self) or bool(self.fresh.passphrase)))

    def _on_failed(self, problem: Problem) -> None:
        self.said.setText(self._explain(problem))
        self._enable()

    def reject(self) -> None:
        """Escape goes back first; a recovery code that was not kept yet stays."""
        if self.parts.currentWidget() is self.overview:
            super().reject()
        elif self.parts.currentWidget() is self.entry or self.kept.isChecked():
            self._back()


def _about_code(status: KeyStatus) -> str:
    if status.code_made is None and status.has_passphrase and status.organisation is None:
        return translate("keys", "There is none yet. If you forget the passphrase, your dictations are lost. Make one.")
    if status.code_made is None:
        return translate(
            "keys",
            "There is none yet. It brings you back to your dictations when the passphrase or the computer is lost.",
        )
    day = QLocale().toString(QDate.fromString(status.code_made, Qt.DateFormat.ISODate), QLocale.FormatType.ShortFormat)
    return translate("keys", "Made on {day}. Only you have it.").format(day=day)


def _about_organisation(status: KeyStatus) -> str:
    if status.organisation is not None:
        text = translate("keys", "Your organisation can open your dictations with its key {key}; the log says so then.")
        return text.format(key=status.organisation)
    if status.announced is not None:
        return translate("keys", "Your organisation's key {key} is added at the next opening.").format(
            key=status.announced
        )
    return translate("keys", "None: nobody but you can open your dictations.")
