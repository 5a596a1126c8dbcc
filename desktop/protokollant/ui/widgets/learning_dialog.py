"""What the program learned from corrections: how much for each template, forgetting, exchange with colleagues."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from protokollant.app.learning import OWN, Summary
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.lessons import LearnedLessons
from protokollant.ui.widgets.basics import Sheet, button, label
from protokollant.ui.widgets.dialogs import FileDialogs

translate = QCoreApplication.translate
_SUMMARY = Qt.ItemDataRole.UserRole


class LearningDialog(Sheet):
    """Shows what `lessons` has, and follows it. `title_of` gives a template's title, where it is there."""

    def __init__(
        self, lessons: LearnedLessons, title_of: Callable[[str], str], look: Look, dialogs: FileDialogs, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._lessons = lessons
        self._title_of = title_of
        self._look = look
        self._dialogs = dialogs
        self.setWindowTitle(translate("learning", "Learning from corrections"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 480)
        self.switch = QCheckBox(translate("learning", "&Learn from what I move and what I leave in its place"))
        self.switch.setAccessibleName(self.switch.text().replace("&", ""))
        self.switch.setEnabled(not lessons.locked)
        if lessons.locked:
            self.switch.setToolTip(translate("learning", "Your IT has decided this."))
        self.switch.toggled.connect(lessons.switch)
        self._asked: Summary | None = None  # for this one, a second click forgets
        self.table = self._make_table()
        self.forget = button(translate("learning", "&Forget"), self._forget)
        self.load = button(translate("learning", "&Import …"), self._import)
        self.save = button(translate("learning", "&Export …"), self._export)
        self.said = label(look, "", Type.BODY, "muted", wrap=True)
        self._lay_out()
        lessons.changed.connect(self._show)
        lessons.imported.connect(self._on_imported)
        lessons.exported.connect(self._on_exported)
        lessons.failed.connect(lambda problem: self.said.setText(lessons.explain(problem)))
        self._show()
        self.table.setFocus()

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(translate("learning", "What was learned"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHeaderLabels(
            [
                translate("learning", "Template"),
                translate("learning", "Moved"),
                translate("learning", "Left in place"),
                translate("learning", "From"),
            ]
        )
        for column, width in enumerate((250, 90, 110)):
            table.setColumnWidth(column, self._look.scaled(width))
        table.itemSelectionChanged.connect(self._enable)
        return table

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(label(self._look, translate("learning", "Learning from corrections"), Type.TITLE))
        about = translate(
            "learning",
            "Sentences that you move teach at once where such sentences belong. Those you leave in their place teach "
            "when you approve or export the protocol. Everything stays on this computer, and no sentence can be read "
            "from it.",
        )
        outer.addWidget(label(self._look, about, Type.BODY, "muted", wrap=True))
        outer.addWidget(self.switch)
        outer.addWidget(self.table, 1)
        outer.addWidget(self.said)
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        below.addWidget(self.forget)
        below.addStretch(1)
        for made in (self.load, self.save, button(translate("learning", "Close"), self.accept)):
            below.addWidget(made)
        outer.addLayout(below)

    def _show(self) -> None:
        self.switch.setChecked(self._lessons.on)
        chosen = self._chosen()
        self.table.clear()
        for summary in self._lessons.listed:
            origin = translate("learning", "You") if summary.origin == OWN else summary.origin
            if not summary.usable:
                origin = translate("learning", "{origin} (for another language model)").format(origin=origin)
            counts = [str(summary.corrections), str(summary.confirmations)]
            item = QTreeWidgetItem(self.table, [self._title_of(summary.template), *counts, origin])
            item.setData(0, _SUMMARY, summary)
            for column in (1, 2):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if chosen is not None and (summary.template, summary.origin) == (chosen.template, chosen.origin):
                self.table.setCurrentItem(item)
        self._enable()

    def _chosen(self) -> Summary | None:
        items = self.table.selectedItems()
        return items[0].data(0, _SUMMARY) if items else None

    def _enable(self) -> None:
        self._ask(None)
        self.forget.setEnabled(self._chosen() is not None)
        self.load.setEnabled(self._lessons.may_import)
        self.save.setEnabled(self._lessons.may_export and any(s.origin == OWN for s in self._lessons.listed))

    def _forget(self) -> None:
        """It cannot be undone, so it takes a second click."""
        chosen = self._chosen()
        if chosen is None:
            return
        if chosen != self._asked:
            self._ask(chosen)
            self.said.setText(translate("learning", "This cannot be undone. Press the button once more to forget it."))
            return
        self.said.clear()
        self._lessons.forget(chosen)

    def _ask(self, about: Summary | None) -> None:
        self._asked = about
        forget, really = translate("learning", "&Forget"), translate("learning", "&Forget for good")
        text = forget if about is None else really
        self.forget.setText(text)
        self.forget.setAccessibleName(text.replace("&", ""))

    def _import(self) -> None:
        if (path := self._dialogs.learned_to_read(self)) is not None:
            self._lessons.import_file(path)

    def _export(self) -> None:
        if (path := self._dialogs.learned_to_write(self)) is not None:
            self._lessons.export_file(path)

    def _on_imported(self, count: int) -> None:
        self.said.setText(
            translate("learning", "Templates for which something was imported: {count}").format(count=count)
        )

    def _on_exported(self, path: Path, count: int) -> None:
        text = translate("learning", "What you taught for {count} templates was written to {file}.")
        self.said.setText(text.format(count=count, file=path.name))
