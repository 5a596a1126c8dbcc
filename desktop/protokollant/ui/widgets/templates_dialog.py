"""The templates: to choose from, to make, to change, to try."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from protokollant.app.templates import TemplateSource
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.dictation_list import DictationList
from protokollant.ui.viewmodels.template_workshop import TemplateWorkshop
from protokollant.ui.widgets import shortcuts
from protokollant.ui.widgets.basics import IconButton, Sheet, button, label
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.part_list import PartList
from protokollant.ui.widgets.template_forms import FieldForm, GeneralForm, SectionForm
from protokollant.ui.widgets.template_preview import TemplatePreview
from protokollant.ui.widgets.template_trial_panel import TrialPanel

translate = QCoreApplication.translate
_SOURCES = {
    TemplateSource.BUILTIN: QT_TRANSLATE_NOOP("templates", "Program"),
    TemplateSource.USER: QT_TRANSLATE_NOOP("templates", "Own"),
    TemplateSource.SITE: QT_TRANSLATE_NOOP("templates", "Organisation"),
}


class TemplatesDialog(Sheet):
    """Three columns: the templates, what one is made of, and what it looks like."""

    def __init__(
        self, workshop: TemplateWorkshop, entries: DictationList, look: Look, dialogs: FileDialogs, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._look = look
        self._dialogs = dialogs
        self.setWindowTitle(translate("templates", "Templates"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1240, 760)
        self._make_controls(entries)
        self._lay_out()
        self._connect()
        self._show_list()
        self._show_part("", -1)
        self.list.setFocus()

    # ---- parts

    def _make_controls(self, entries: DictationList) -> None:
        workshop, look = self._workshop, self._look
        self.list = QListWidget()
        self.list.setAccessibleName(translate("templates", "Templates"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.new = button(translate("templates", "&New"), lambda: self._leave(workshop.new))
        self.from_word = button(translate("templates", "From a &Word document …"), lambda: self._leave(self._from_word))
        self.load = button(translate("templates", "&Import …"), lambda: self._leave(self._import))
        self.title = label(look, "", Type.TITLE, wrap=True)
        self.whose = label(look, "", Type.BODY, "muted", wrap=True)
        self.copy = button(
            translate("templates", "&Edit as an own template"), lambda: self._leave(workshop.copy), "primary"
        )
        self.undo = IconButton(look, Icon.UNDO, translate("templates", "Undo"))
        self.redo = IconButton(look, Icon.REDO, translate("templates", "Redo"))
        self.export = button(translate("templates", "E&xport …"), self._export)
        self.remove = button(translate("templates", "&Delete"), self._remove)
        self.save = button(translate("templates", "&Save"), workshop.save, "primary")
        self.said = label(look, "", Type.BODY, "muted", wrap=True)
        self.general = button(translate("templates", "Title and language"), lambda: self._show_part("", -1))
        self.sections = PartList(
            workshop, look, "sections", translate("templates", "Sections"),
            translate("templates", "Add a section"), translate("templates", "Remove the section"),
        )  # fmt: skip
        self.fields = PartList(
            workshop, look, "fields", translate("templates", "Fields"),
            translate("templates", "Add a field"), translate("templates", "Remove the field"),
        )  # fmt: skip
        self.forms = QStackedWidget()
        self.general_form, self.section_form = GeneralForm(workshop, look), SectionForm(workshop, look)
        self.field_form = FieldForm(workshop, look)
        for form in (self.general_form, self.section_form, self.field_form):
            self.forms.addWidget(form)
        self.views = QTabWidget()
        self.views.setAccessibleName(translate("templates", "Preview"))
        self.views.setDocumentMode(True)
        self.views.tabBar().setDrawBase(False)
        self.guide = TemplatePreview(look, translate("templates", "Guide"))
        self.document = TemplatePreview(look, translate("templates", "Empty document"))
        self.trial = TrialPanel(workshop, entries, look)
        self.views.addTab(self.guide, translate("templates", "Guide"))
        self.views.addTab(self.document, translate("templates", "Empty document"))
        self.views.addTab(self.trial, translate("templates", "Try it"))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(label(self._look, translate("templates", "Templates"), Type.TITLE))
        left.addWidget(self.list, 1)
        for below_list in (self.new, self.from_word, self.load):
            left.addWidget(below_list)
        large = self._look.large  # there is no room for as much side by side
        head = QVBoxLayout() if large else QHBoxLayout()
        head.setSpacing(Space.S)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.whose)
        head.addLayout(names, 1)
        tools: tuple[QWidget, ...] = (self.undo, self.redo, self.copy, self.remove, self.export, self.save)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for each in tools:
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        if large:
            row.addStretch(1)
        head.addLayout(row)
        parts = QVBoxLayout()
        parts.setSpacing(Space.M)
        parts.addWidget(self.general)
        parts.addWidget(self.sections, 3)
        parts.addWidget(self.fields, 2)
        work = QHBoxLayout()
        work.setSpacing(Space.L)
        work.addLayout(parts, 22)
        if large:
            self.views.insertTab(0, self.forms, translate("templates", "Details"))
            self.views.setCurrentIndex(0)
        else:
            work.addWidget(self.forms, 34)
        work.addWidget(self.views, 40)
        right = QVBoxLayout()
        right.setSpacing(Space.M)
        right.addLayout(head)
        right.addLayout(work, 1)
        below = QHBoxLayout()
        below.addWidget(self.said, 1)
        below.addWidget(button(translate("templates", "Close"), self.close))
        right.addLayout(below)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.XL)
        outer.addLayout(left, 20)
        outer.addLayout(right, 96)

    def _connect(self) -> None:
        workshop = self._workshop
        workshop.listed_changed.connect(self._show_list)
        workshop.opened.connect(self._on_opened)
        workshop.changed.connect(self._show)
        workshop.told.connect(self.said.setText)
        self.list.currentItemChanged.connect(self._on_chosen)
        for each in (self.sections, self.fields):
            each.chosen.connect(self._show_part)
        for keys, run, control in (
            (shortcuts.UNDO, workshop.stack.undo, self.undo),
            (shortcuts.REDO, workshop.stack.redo, self.redo),
        ):
            action = QAction(self)
            action.setShortcut(keys)
            action.triggered.connect(run)
            self.addAction(action)
            control.clicked.connect(run)

    # ---- what is shown

    def _show_list(self) -> None:
        template = self._workshop.template
        with QSignalBlocker(self.list):
            self.list.clear()
            if template is not None and self._workshop.unlisted:
                not_saved = translate("templates", "Not saved yet")
                text = f"{template.title}\n{not_saved}"
                item = QListWidgetItem(text, self.list)
                item.setData(Qt.ItemDataRole.UserRole, template.id)
                self.list.setCurrentItem(item)
            for entry in self._workshop.entries:
                text = f"{entry.template.title}\n{tr(_SOURCES[entry.source])} · {entry.template.language.upper()}"
                item = QListWidgetItem(text, self.list)
                item.setData(Qt.ItemDataRole.UserRole, entry.template.id)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, text.replace("\n", ", "))
                if template is not None and entry.template.id == template.id and not self._workshop.unlisted:
                    self.list.setCurrentItem(item)
        self._show()

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        id = item.data(Qt.ItemDataRole.UserRole)
        if self._workshop.template is not None and id == self._workshop.template.id:
            return
        if not self._leave(lambda: self._workshop.open(id)):
            self._show_list()

    def _on_opened(self) -> None:
        self.said.clear()
        self._show_list()
        self._show_part("", -1)
        if self._workshop.editable and self._workshop.unsaved:
            self.general_form.title.setFocus()
            self.general_form.title.selectAll()

    def _show_part(self, part: str, index: int) -> None:
        if part != "sections":
            self.sections.forget()
        if part != "fields":
            self.fields.forget()
        if part == "sections":
            self.section_form.index = index
            self.forms.setCurrentWidget(self.section_form)
        elif part == "fields":
            self.field_form.index = index
            self.forms.setCurrentWidget(self.field_form)
        else:
            self.forms.setCurrentWidget(self.general_form)
        if (at := self.views.indexOf(self.forms)) >= 0:
            self.views.setCurrentIndex(at)
        self._show()

    def _show(self) -> None:
        workshop, template = self._workshop, self._workshop.template
        whose = {
            TemplateSource.BUILTIN: translate("templates", "Comes with the program and cannot be changed."),
            TemplateSource.SITE: translate("templates", "Belongs to your organisation and cannot be changed here."),
            TemplateSource.USER: translate("templates", "Your own template. Not saved yet.")
            if workshop.unsaved
            else translate("templates", "Your own template."),
        }
        self.title.setText("" if template is None else template.title)
        self.whose.setText("" if template is None else whose[workshop.source])
        own = workshop.editable
        own_only: tuple[QWidget, ...] = (self.undo, self.redo, self.remove, self.save)
        for control in own_only:
            control.setVisible(own)
        self.copy.setVisible(template is not None and not own)
        self.undo.setEnabled(workshop.stack.canUndo())
        self.redo.setEnabled(workshop.stack.canRedo())
        self.save.setEnabled(workshop.unsaved and not workshop.faults)
        self.export.setEnabled(template is not None and not workshop.faults)
        if template is None:
            return
        self._mend_part(len(template.sections), len(template.fields))
        self.general_form.show_part()
        self.section_form.show_part()
        self.field_form.show_part()
        self.guide.show_guide(template)
        self.document.show_document(template)

    def _mend_part(self, sections: int, fields: int) -> None:
        """The part that is shown may have been taken out, or moved by undo."""
        form = self.forms.currentWidget()
        if form is self.section_form and self.section_form.index >= sections:
            self.section_form.index = max(0, sections - 1)
        if form is self.field_form and self.field_form.index >= fields:
            self.field_form.index = max(0, fields - 1)
        if (form is self.section_form and not sections) or (form is self.field_form and not fields):
            self.forms.setCurrentWidget(self.general_form)

    # ---- what the person does

    def _leave(self, go: Callable[[], object]) -> bool:
        """Go elsewhere, unless there is work that is not saved and the person wants to keep it."""
        if self._workshop.worth_keeping and not self._may_throw_away():
            return False
        go()
        return True

    def _may_throw_away(self) -> bool:
        box = QMessageBox(self)
        box.setWindowTitle(translate("templates", "Templates"))
        box.setText(translate("templates", "The changes of this template are not saved."))
        drop = box.addButton(translate("templates", "Throw the changes away"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(translate("templates", "Go on editing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is drop

    def _from_word(self) -> None:
        if (path := self._dialogs.word_document(self)) is not None:
            self._workshop.from_word(path)

    def _import(self) -> None:
        if (path := self._dialogs.template_to_read(self)) is not None:
            self._workshop.import_file(path)

    def _export(self) -> None:
        template = self._workshop.template
        if template is not None and (path := self._dialogs.template_to_write(self, f"{template.id}.toml")) is not None:
            self._workshop.export_file(path)

    def _remove(self) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(translate("templates", "Templates"))
        box.setText(translate("templates", "Delete this template? Dictations that were made with it keep it."))
        delete = box.addButton(translate("templates", "Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(translate("templates", "Keep it"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        if box.clickedButton() is delete:
            self._workshop.remove()

    def reject(self) -> None:
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._workshop.worth_keeping and not self._may_throw_away():
            event.ignore()
            return
        self._workshop.put_away()
        event.accept()
