"""What can be said about a template, a section, a field: each value with its name, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from protokollant.app.template_editing import lines_of
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.protocol.template import FieldType, Style
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.template_workshop import TemplateWorkshop
from protokollant.ui.widgets.basics import button, column, label
from protokollant.ui.widgets.combo_box import CalmComboBox

translate = QCoreApplication.translate
TYPES = {
    FieldType.TEXT: QT_TRANSLATE_NOOP("templates", "Text"),
    FieldType.NUMBER: QT_TRANSLATE_NOOP("templates", "Number"),
    FieldType.DATE: QT_TRANSLATE_NOOP("templates", "Date"),
    FieldType.TIME: QT_TRANSLATE_NOOP("templates", "Time of day"),
    FieldType.DURATION: QT_TRANSLATE_NOOP("templates", "Duration in minutes"),
    FieldType.CHOICE: QT_TRANSLATE_NOOP("templates", "Choice from a list"),
    FieldType.PERSON: QT_TRANSLATE_NOOP("templates", "Person"),
}
STYLES = {
    Style.PROSE: QT_TRANSLATE_NOOP("templates", "Running text"),
    Style.BULLETS: QT_TRANSLATE_NOOP("templates", "Bullet points"),
}
LANGUAGES = {"de": QT_TRANSLATE_NOOP("templates", "German"), "en": QT_TRANSLATE_NOOP("templates", "English")}


class Form(QScrollArea):
    """Base: rows of a name, a hint, a control and a line for a fault; at the end the id, below "More"."""

    def __init__(self, workshop: TemplateWorkshop, look: Look) -> None:
        super().__init__()
        self._workshop = workshop
        self._look = look
        self.faults: dict[str, QLabel] = {}
        self._described: dict[str, tuple[QWidget, str]] = {}
        self.controls: list[QWidget] = []
        self._names: list[QLabel] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("role", "page")
        self._rows = column(content, (Space.XS, 0, Space.M, Space.M), Space.XS)
        self.setWidget(content)

    def _row(self, key: str, name: str, control: QWidget, hint: str = "") -> None:
        caption = label(self._look, name, Type.STRONG)
        caption.setBuddy(control)
        control.setAccessibleName(name)
        control.setAccessibleDescription(hint)
        self._rows.addWidget(caption)
        self._names.append(caption)
        if hint:
            self._rows.addWidget(label(self._look, hint, Type.SMALL, "muted", wrap=True))
        self._rows.addWidget(control)
        fault = label(self._look, "", Type.BODY, "caution", wrap=True)
        fault.hide()
        self.faults[key] = fault
        self._described[key] = (control, hint)
        self._rows.addWidget(fault)
        self._rows.addSpacing(Space.S)
        self.controls.append(control)

    def _end(self) -> None:
        self.more = button(translate("templates", "More"), self._toggle_id, "quiet")
        self.id = label(self._look, "", Type.SMALL, "muted", wrap=True)
        self.id.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.id.hide()
        self._rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addWidget(self.id)
        self._rows.addStretch(1)

    def _toggle_id(self) -> None:
        self.id.setVisible(not self.id.isVisible())

    def _line(self, changed: Callable[[str], None]) -> QLineEdit:
        made = QLineEdit()
        made.textEdited.connect(changed)
        made.installEventFilter(self)
        return made

    def _text(self, changed: Callable[[str], None], lines: int) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setTabChangesFocus(True)
        made.setUndoRedoEnabled(False)
        made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + 2 * Space.S)
        made.textChanged.connect(lambda: changed(made.toPlainText()))
        made.installEventFilter(self)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo is that of the template, which knows more than letters."""
        undo = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        override = event.type() is QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and any(map(event.matches, undo)):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _finish(self, id: str, part: str, index: int) -> None:
        """Show faults, and whether anything can be changed."""
        for key, shown in self.faults.items():
            found = [f for f in self._workshop.faults if (f.part, f.index, f.key) == (part, index, key)]
            shown.setText("⚠ " + tr(found[0].message) if found else "")
            shown.setVisible(bool(found))
            if key in self._described:
                control, hint = self._described[key]
                control.setAccessibleDescription(" ".join([tr(f.message) for f in found[:1]] + [hint]).strip())
        self.id.setText(translate("templates", "Internal id: {id}").format(id=id))
        for control in self.controls:
            control.setEnabled(self._workshop.editable)


class GeneralForm(Form):
    def __init__(self, workshop: TemplateWorkshop, look: Look) -> None:
        super().__init__(workshop, look)
        self.title = self._line(lambda text: workshop.describe("title", title=text))
        self.description = self._text(lambda text: workshop.describe("description", description=text), 3)
        self.language = _choice(look, LANGUAGES)
        self.language.activated.connect(lambda _: workshop.describe("", language=self.language.currentData()))
        self._row("title", translate("templates", "Title of the template"), self.title)
        self._row("description", translate("templates", "What it is for"), self.description)
        self._row("language", translate("templates", "Language of the protocol"), self.language)
        self.sections_fault = self.faults["sections"] = label(look, "", Type.BODY, "caution", wrap=True)
        self._rows.addWidget(self.sections_fault)
        self.docx = label(look, "", Type.BODY, "muted", wrap=True)
        self._rows.addWidget(self.docx)
        self._end()

    def show_part(self) -> None:
        template = self._workshop.template
        if template is None:
            return
        _put_line(self.title, template.title)
        _put_text(self.description, template.description)
        self.language.setCurrentIndex(self.language.findData(template.language))
        name = "" if template.docx is None else template.docx.name
        self.docx.setText(translate("templates", "Word file: {file}").format(file=name) if name else "")
        self._finish(template.id, "", -1)


class SectionForm(Form):
    def __init__(self, workshop: TemplateWorkshop, look: Look) -> None:
        super().__init__(workshop, look)
        self.index = 0
        self.title = self._line(lambda text: self._change("title", title=text))
        self.guidance = self._text(lambda text: self._change("guidance", guidance=text), 4)
        self.cues = self._text(lambda text: self._change("cues", cues=lines_of(text)), 3)
        self.examples = self._text(lambda text: self._change("examples", examples=lines_of(text)), 4)
        self.set_as = _choice(look, STYLES)
        self.set_as.activated.connect(lambda _: self._change("", style=Style(self.set_as.currentData())))
        self.required = QCheckBox(translate("templates", "Must not be empty"))
        self.required.setAccessibleName(self.required.text())
        self.required.clicked.connect(lambda on: self._change("", required=on))
        self._row("title", translate("templates", "Heading"), self.title)
        hint = translate("templates", "What belongs here, and what does not. Shown while dictating.")
        self._row("guidance", translate("templates", "Guidance"), self.guidance, hint)
        hint = translate("templates", "Other words that announce this section when they are spoken, one a line.")
        self._row("cues", translate("templates", "Spoken headings"), self.cues, hint)
        hint = translate("templates", "Sentences that belong here, one a line. They help with sorting.")
        self._row("examples", translate("templates", "Examples"), self.examples, hint)
        self._row("style", translate("templates", "Set as"), self.set_as)
        self._rows.addWidget(self.required)
        self.controls.append(self.required)
        self._end()

    def _change(self, key: str, **values: object) -> None:
        self._workshop.change_section(self.index, f"section {self.index} {key}" if key else "", **values)

    def show_part(self) -> None:
        template = self._workshop.template
        if template is None or self.index >= len(template.sections):
            return
        section = template.sections[self.index]
        _put_line(self.title, section.title)
        _put_text(self.guidance, section.guidance)
        _put_lines(self.cues, section.cues)
        _put_lines(self.examples, section.examples)
        self.set_as.setCurrentIndex(self.set_as.findData(section.style.value))
        self.required.setChecked(section.required)
        self._finish(section.id, "sections", self.index)


class FieldForm(Form):
    def __init__(self, workshop: TemplateWorkshop, look: Look) -> None:
        super().__init__(workshop, look)
        self.index = 0
        self.label = self._line(lambda text: self._change("label", label=text))
        self.type = _choice(look, TYPES)
        self.type.activated.connect(self._retype)
        self.choices = self._text(lambda text: self._change("choices", choices=lines_of(text)), 5)
        self.required = QCheckBox(translate("templates", "Must not be empty"))
        self.required.setAccessibleName(self.required.text())
        self.required.clicked.connect(lambda on: self._change("", required=on))
        self._row("label", translate("templates", "Name of the field"), self.label)
        self._row("type", translate("templates", "Kind of value"), self.type)
        self._choices_at = self._rows.count()
        self._row("choices", translate("templates", "Choices"), self.choices, translate("templates", "One a line."))
        self._choice_widgets = [
            widget
            for at in range(self._choices_at, self._rows.count())
            if (item := self._rows.itemAt(at)) is not None and (widget := item.widget()) is not None
        ]
        self._rows.addWidget(self.required)
        self.controls.append(self.required)
        self._end()

    def _change(self, key: str, **values: object) -> None:
        self._workshop.change_field(self.index, f"field {self.index} {key}" if key else "", **values)

    def _retype(self) -> None:
        kind = FieldType(self.type.currentData())
        kept = lines_of(self.choices.toPlainText()) if kind is FieldType.CHOICE else ()
        self._change("", type=kind, choices=kept)

    def show_part(self) -> None:
        template = self._workshop.template
        if template is None or self.index >= len(template.fields):
            return
        field = template.fields[self.index]
        _put_line(self.label, field.label)
        self.type.setCurrentIndex(self.type.findData(field.type.value))
        for widget in self._choice_widgets:
            widget.setVisible(field.type is FieldType.CHOICE)
        if field.type is FieldType.CHOICE:
            _put_lines(self.choices, field.choices)
        self.required.setChecked(field.required)
        self._finish(field.id, "fields", self.index)
        self.faults["choices"].setVisible(bool(self.faults["choices"].text()))


def _choice(look: Look, names: object) -> CalmComboBox:
    made = CalmComboBox(look)
    for value, phrase in names.items():  # type: ignore[attr-defined]
        made.addItem(tr(phrase), str(value))
    return made


def _put_line(control: QLineEdit, text: str) -> None:
    if control.text() != text:
        control.setText(text)


def _put_text(control: QPlainTextEdit, text: str) -> None:
    if control.toPlainText() != text:
        with QSignalBlocker(control):
            control.setPlainText(text)


def _put_lines(control: QPlainTextEdit, items: tuple[str, ...]) -> None:
    """What is being typed stays as it is where it means the same."""
    if lines_of(control.toPlainText()) != items:
        _put_text(control, "\n".join(items))
