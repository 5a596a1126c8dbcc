"""The ways out of the program: files, paper, the clipboard; and the questions that belong to them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from protokollant.documents.excerpts import Excerpt
from protokollant.ui.look import Look
from protokollant.ui.printing import PrintPreview
from protokollant.ui.viewmodels.exporter import Exported, Exporter, Shown, name_parts
from protokollant.ui.viewmodels.field_copy import FieldCopy
from protokollant.ui.viewmodels.hiding import Hiding
from protokollant.ui.viewmodels.messages import Action, Kind, Messages
from protokollant.ui.widgets import shortcuts
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.field_copy_dialog import FieldCopyDialog
from protokollant.ui.widgets.hiding_dialog import HidingDialog
from protokollant.ui.widgets.output_dialog import OutputDialog

translate = QCoreApplication.translate


class WaysOut(QObject):
    """The actions, for menus and buttons of `window`. `shown` gives what is shown now, with what was typed last, or
    None; `left` is told that it left the program; `put` puts a text, plain and formatted, on the clipboard."""

    def __init__(
        self,
        exporter: Exporter,
        messages: Messages,
        shown: Callable[[], Shown | None],
        left: Callable[[], None],
        hiding: Hiding,
        put: Callable[[str, str], None],
        look: Look,
        dialogs: FileDialogs,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._exporter = exporter
        self._hiding = hiding
        self._put = put
        self._messages = messages
        self._shown = shown
        self._left = left
        self._look = look
        self._dialogs = dialogs
        self._window = window
        self.export = self._action(translate("window", "&Export …"), shortcuts.EXPORT, self._export)
        self.export_as = self._action(translate("window", "Export &as …"), shortcuts.EXPORT_AS, self._export_as)
        self.hide_names = self._action(
            translate("window", "Export with &pseudonyms …"), QKeySequence(), self._export_hidden
        )
        self.output = self._action(translate("window", "Output &folder …"), QKeySequence(), self._choose_output)
        self.print = self._action(translate("window", "&Print …"), shortcuts.PRINT, self._print)
        self.copy = self._action(translate("window", "&Copy the whole protocol"), shortcuts.COPY, self._copy)
        self.copy_fields = self._action(
            translate("window", "Copy field a&fter field …"), shortcuts.COPY_FIELDS, self._copy_fields
        )
        self.sections = QMenu(translate("window", "Copy a &section"), window)
        self.sections.setAccessibleName(translate("window", "Copy a section"))
        self.sections.aboutToShow.connect(self._list_sections)
        exporter.exported.connect(self._on_exported)
        exporter.rendered.connect(self._on_rendered)
        exporter.listed.connect(self._on_listed)
        exporter.drawn.connect(self._on_drawn)
        for source in (exporter, hiding):
            source.failed.connect(lambda problem: messages.problem(problem, "export"))
        if not exporter.allowed:
            self.export.setToolTip(translate("window", "Your IT has not allowed exports."))

    @property
    def actions(self) -> tuple[QAction, ...]:
        return (self.export, self.export_as, self.hide_names, self.output, self.print, self.copy, self.copy_fields)

    def enable(self, shown: bool) -> None:
        """Whether a protocol is shown that may go out."""
        for action in (*self.actions, self.sections.menuAction()):
            action.setEnabled(shown and self._exporter.allowed)

    def add_to(self, menu: QMenu) -> None:
        menu.addActions([self.export, self.export_as, self.hide_names, self.output, self.print])
        menu.addSeparator()
        menu.addAction(self.copy)
        menu.addMenu(self.sections)
        menu.addAction(self.copy_fields)

    def _action(self, text: str, keys: QKeySequence, run: Callable[[Shown], None]) -> QAction:
        made = QAction(text, self)
        made.setShortcut(keys)
        made.triggered.connect(lambda: self._with_shown(run))
        self._window.addAction(made)
        return made

    def _with_shown(self, run: Callable[[Shown], None]) -> None:
        shown = self._shown() if self._exporter.allowed else None
        if shown is not None:
            run(shown)

    def _export(self, shown: Shown) -> None:
        if self._exporter.output(shown.template.id) is None:
            self._export_as(shown)
        else:
            self._exporter.export_to_output(shown)
            self._left()

    def _export_as(self, shown: Shown) -> None:
        path = self._dialogs.export_file(self._window, self._exporter.suggestion(shown))
        now = self._shown()  # the dialog may have stood open for long
        if path is not None and now is not None:
            self._exporter.export(now, path)
            self._left()

    def _export_hidden(self, shown: Shown) -> None:
        """Under other names; what was found is shown before anything is written."""
        self._hiding.start(shown)
        HidingDialog(self._hiding, self._look, self._dialogs, self._window).open()

    def _choose_output(self, shown: Shown) -> None:
        exporter, template = self._exporter, shown.template
        OutputDialog(
            exporter.output(template.id),
            name_parts(shown),
            self._look,
            self._dialogs.output_folder,
            lambda output: exporter.set_output(template.id, output),
            self._window,
            locked=exporter.outputs_locked,
        ).open()

    def _print(self, shown: Shown) -> None:
        self._exporter.draw(shown)
        self._left()

    def _copy(self, shown: Shown) -> None:
        self._exporter.render(shown)
        self._left()

    def _copy_fields(self, shown: Shown) -> None:
        self._exporter.list_excerpts(shown)
        self._left()

    def _list_sections(self) -> None:
        self.sections.clear()
        shown = self._shown()
        if shown is None:
            return
        for section in shown.template.sections:
            has_text = any(each.id == section.id and each.statements for each in shown.protocol.sections)
            made = self.sections.addAction(section.title.replace("&", "&&"))
            made.setEnabled(has_text)
            made.triggered.connect(lambda _checked=False, id=section.id: self._copy_section(id))

    def _copy_section(self, section_id: str) -> None:
        self._with_shown(lambda shown: self._exporter.render_section(shown, section_id))

    # ---- what came of it

    def _on_exported(self, done: Exported) -> None:
        text = translate("window", "Exported: {file}").format(file=done.path.name)
        if done.kept is not None:
            earlier = translate("window", "The earlier file was kept as {file}.").format(file=done.kept.name)
            text = f"{text}. {earlier}"
        if done.left_out:
            missing = translate("window", "The Word file has no place for: {sections}. These are not in the document.")
            text = f"{text}. {missing.format(sections=', '.join(done.left_out))}"
        show = Action(translate("window", "Open the folder"), lambda: self._dialogs.show_folder(done.path.parent))
        self._messages.tell(Kind.CAUTION if done.left_out else Kind.GOOD, text, "export", show)

    def _on_rendered(self, excerpt: Excerpt) -> None:
        self._put(excerpt.plain, excerpt.html)
        copied = translate("window", "The protocol is on the clipboard.")
        if excerpt.id:
            copied = translate("window", "On the clipboard: {section}").format(section=excerpt.label)
        self._messages.tell(Kind.GOOD, copied, "export", brief=True)

    def _on_listed(self, items: tuple[Excerpt, ...]) -> None:
        steps = FieldCopy(items, lambda excerpt: self._put(excerpt.plain, excerpt.html))
        self.field_copy = FieldCopyDialog(steps, self._look, self._window)
        self.field_copy.show()

    def _on_drawn(self, pages: tuple[bytes, ...], title: str) -> None:
        self.preview = PrintPreview(pages, title, self._window)
        self.preview.open()
