"""The glossary as a table: the person's own words to change, the organisation's and the program's to look at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from protokollant.app.glossary import Layer, Listed
from protokollant.dictation.glossary import Entry
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.protocol.finding import terms, words_of
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.words import Words
from protokollant.ui.widgets.basics import Sheet, button, label, search_field
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.glossary_trial import GlossaryTrial
from protokollant.ui.widgets.word_dialog import BETWEEN, KINDS, WordDialog

translate = QCoreApplication.translate
_LAYERS = {
    Layer.OWN: QT_TRANSLATE_NOOP("glossary", "You"),
    Layer.ORGANISATION: QT_TRANSLATE_NOOP("glossary", "Organisation"),
    Layer.PROGRAM: QT_TRANSLATE_NOOP("glossary", "Program"),
}
_LISTED = Qt.ItemDataRole.UserRole


class GlossaryDialog(Sheet):
    """Shows what `words` has, and follows it."""

    def __init__(self, words: Words, look: Look, dialogs: FileDialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._look = look
        self._dialogs = dialogs
        self.setWindowTitle(translate("glossary", "Glossary"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(900, 660)
        self.search = search_field(translate("glossary", "Search in the glossary"), translate("glossary", "Search"))
        self.search.textChanged.connect(self._filter)
        self.kind = CalmComboBox(look)
        self.kind.setAccessibleName(translate("glossary", "Kind"))
        self.kind.addItem(translate("glossary", "All kinds"), None)
        for phrase in KINDS.values():
            self.kind.addItem(tr(phrase), tr(phrase))
        self.kind.activated.connect(self._filter)
        self.count = label(look, "", Type.SMALL, "muted")
        self.trial = GlossaryTrial(words, look)
        self.table = self._make_table()
        self.add = button(translate("glossary", "&Add …"), self._add, "primary")
        self.edit = button(translate("glossary", "&Change …"), self._change)
        self.remove = button(translate("glossary", "&Remove"), self._remove)
        self.load = button(translate("glossary", "&Import …"), self._import)
        self.save = button(translate("glossary", "&Export …"), self._export)
        self.said = label(look, "", Type.BODY, "muted", wrap=True)
        self._lay_out()
        words.changed.connect(self._show)
        words.changed.connect(self.trial.ask)
        words.imported.connect(self._on_imported)
        words.exported.connect(self._on_exported)
        words.failed.connect(lambda problem: self.said.setText(words.explain(problem)))
        self._show()
        self.search.setFocus()

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(translate("glossary", "Glossary"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setSortingEnabled(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHeaderLabels(
            [
                translate("glossary", "Is written"),
                translate("glossary", "Was heard as"),
                translate("glossary", "Kind"),
                translate("glossary", "Note"),
                translate("glossary", "From"),
            ]
        )
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((170, 210, 130, 170)):
            table.setColumnWidth(column, self._look.scaled(width))
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.itemSelectionChanged.connect(self._enable)
        table.itemActivated.connect(lambda _item: self._change())
        return table

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(label(self._look, translate("glossary", "Glossary"), Type.TITLE))
        about = translate(
            "glossary",
            "Words that the program cannot know: names, places, offices, abbreviations. Your own words are kept "
            "encrypted on this computer.",
        )
        outer.addWidget(label(self._look, about, Type.BODY, "muted", wrap=True))
        searching = QHBoxLayout()
        searching.setSpacing(Space.S)
        searching.addWidget(self.search, 1)
        searching.addWidget(self.kind)
        searching.addWidget(self.count)
        outer.addLayout(searching)
        outer.addWidget(self.table, 1)
        outer.addWidget(self.trial)
        outer.addWidget(self.said)
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        for made in (self.add, self.edit, self.remove):
            below.addWidget(made)
        below.addStretch(1)
        for made in (self.load, self.save, button(translate("glossary", "Close"), self.accept)):
            below.addWidget(made)
        outer.addLayout(below)

    def _show(self) -> None:
        chosen = self._chosen()
        self.table.clear()
        for listed in self._words.listed:
            entry = listed.entry
            kind, layer = tr(KINDS[entry.kind]), tr(_LAYERS[listed.layer])
            item = QTreeWidgetItem(self.table, [entry.right, BETWEEN.join(entry.heard), kind, entry.note, layer])
            item.setData(0, _LISTED, listed)
            if chosen is not None and (listed.layer, entry.key) == (chosen.layer, chosen.entry.key):
                self.table.setCurrentItem(item)
        self._filter()
        self._enable()

    def _filter(self) -> None:
        """By any part of a word, spelt with ä, ae or a."""
        wanted, kind = terms(self.search.text()), self.kind.currentData()
        shown = 0
        for row in range(self.table.topLevelItemCount()):
            if (item := self.table.topLevelItem(row)) is None:
                continue
            text = " ".join(word for column in (0, 1, 3) for word, _, _ in words_of(item.text(column)))
            hidden = not all(term in text for term in wanted) or (kind is not None and item.text(2) != kind)
            item.setHidden(hidden)
            shown += not hidden
        self.count.setText(translate("glossary", "Words: {count}").format(count=shown))

    def _chosen(self) -> Listed | None:
        items = self.table.selectedItems()
        return items[0].data(0, _LISTED) if items else None

    def _enable(self) -> None:
        chosen = self._chosen()
        own = chosen is not None and chosen.layer is Layer.OWN
        self.edit.setEnabled(own)
        self.remove.setEnabled(own)
        self.save.setEnabled(self._words.may_export and any(item.layer is Layer.OWN for item in self._words.listed))

    def _add(self) -> None:
        dialog = WordDialog(self._look, self, Entry(""), translate("glossary", "A new word"))
        dialog.entered.connect(self._words.learn)
        dialog.open()

    def _change(self) -> None:
        chosen = self._chosen()
        if chosen is None or chosen.layer is not Layer.OWN:
            return
        dialog = WordDialog(self._look, self, chosen.entry, translate("glossary", "Change a word"))
        dialog.ok.setText(translate("glossary", "Save"))
        dialog.entered.connect(lambda entry: self._words.change(chosen.entry, entry))
        dialog.open()

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.layer is Layer.OWN:
            self._words.remove(chosen.entry)

    def _import(self) -> None:
        if (path := self._dialogs.glossary_to_read(self)) is not None:
            self._words.import_file(path)

    def _export(self) -> None:
        if (path := self._dialogs.glossary_to_write(self)) is not None:
            self._words.export_file(path)

    def _on_imported(self, count: int) -> None:
        self.said.setText(translate("glossary", "Words added: {count}").format(count=count))

    def _on_exported(self, path: object) -> None:
        name = getattr(path, "name", "")
        self.said.setText(translate("glossary", "Your words were written to {file}.").format(file=name))
