"""Where the documents of a template go without a question."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from protokollant.app.outputs import (
    DEFAULT_PATTERN,
    PLACEHOLDERS,
    NameParts,
    Output,
    PatternError,
    file_name,
)
from protokollant.documents.details import DocumentKind
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.widgets.basics import Sheet, button, label
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.dialogs import KINDS

translate = QCoreApplication.translate


class OutputDialog(Sheet):
    """`keep` is given the new output, None for "ask each time". `locked`: IT has set it, so it is only shown."""

    def __init__(
        self,
        output: Output | None,
        parts: NameParts,
        look: Look,
        choose_folder: Callable[[QWidget], Path | None],
        keep: Callable[[Output | None], None],
        parent: QWidget,
        *,
        locked: bool,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._choose_folder = choose_folder
        self._keep = keep
        self._locked = locked
        self.setWindowTitle(translate("outputs", "Output folder"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(look.scaled(620), 0)
        self.folder = QLineEdit(str(output.folder) if output else "")
        self.folder.setAccessibleName(translate("outputs", "Folder"))
        self.pattern = QLineEdit(output.pattern if output else DEFAULT_PATTERN)
        self.pattern.setAccessibleName(translate("outputs", "Pattern of the file name"))
        self.kind = CalmComboBox(look)
        self.kind.setAccessibleName(translate("outputs", "Kind of file"))
        for kind, phrase in KINDS.items():
            self.kind.addItem(tr(phrase), kind)
        self.kind.setCurrentIndex(list(KINDS).index(output.kind if output else DocumentKind.DOCX))
        self.example = label(look, "", Type.BODY, wrap=True)
        self.example.setAccessibleName(translate("outputs", "Example"))
        self.browse = button(translate("outputs", "C&hoose …"), self._browse)
        self.ok = button(translate("outputs", "Write there without a question"), self._accept, "primary")
        self.off = button(translate("outputs", "Ask each time"), self._ask_each_time)
        self._lay_out(look)
        for changed in (self.folder.textChanged, self.pattern.textChanged, self.kind.currentIndexChanged):
            changed.connect(lambda *_: self._show())
        for each in (self.folder, self.pattern, self.kind, self.browse, self.off):
            each.setEnabled(not locked)
        self._show()

    def _lay_out(self, look: Look) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        title = translate("outputs", "Documents of “{template}”").format(template=self._parts.template)
        outer.addWidget(label(look, title, Type.TITLE, wrap=True))
        about = translate("outputs", "What you export goes to this folder. A file that is there is never replaced.")
        if self._locked:
            about = translate("outputs", "Your IT has set where documents go.")
        outer.addWidget(label(look, about, Type.BODY, "muted", wrap=True))
        form = QFormLayout()
        form.setSpacing(Space.M)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        form.addRow(translate("outputs", "Folder"), row)
        form.addRow(translate("outputs", "File name"), self.pattern)
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        form.addRow(
            "",
            label(
                look, translate("outputs", "Placeholders: {known}").format(known=known), Type.SMALL, "muted", wrap=True
            ),
        )
        form.addRow(translate("outputs", "Kind"), self.kind)
        form.addRow(translate("outputs", "Example"), self.example)
        outer.addLayout(form)
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        below.addWidget(self.off)
        below.addStretch(1)
        below.addWidget(button(translate("outputs", "Cancel"), self.reject))
        below.addWidget(self.ok)
        outer.addLayout(below)

    def _show(self) -> None:
        try:
            said, good = f"{file_name(self.pattern.text(), self._parts, 1)}.{self.kind.currentData()}", True
        except PatternError as error:
            said, good = tr(error.reason).format(**error.parameters), False
        folder = self.folder.text().strip()
        if good and folder and not Path(folder).expanduser().is_dir():
            said, good = translate("outputs", "This folder does not exist."), False
        self.example.setText(said)
        self.ok.setEnabled(good and bool(folder) and not self._locked)

    def _browse(self) -> None:
        if (folder := self._choose_folder(self)) is not None:
            self.folder.setText(str(folder))

    def _accept(self) -> None:
        folder = Path(self.folder.text().strip()).expanduser()
        self._keep(Output(folder, self.pattern.text(), DocumentKind(self.kind.currentData())))
        self.accept()

    def _ask_each_time(self) -> None:
        self._keep(None)
        self.accept()
