"""What was said and stands in no section: the tray, and what was discarded with its reason."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from protokollant.app.place import Place
from protokollant.protocol.protocol import DiscardReason, Protocol
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.wording import REASONS, clock
from protokollant.ui.widgets.basics import IconButton, column, label
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.dragging import Grip, drag, dragged_in
from protokollant.ui.widgets.said_label import SaidLabel
from protokollant.ui.widgets.section_picker import SectionPicker
from protokollant.ui.widgets.statement_row import said_text

translate = QCoreApplication.translate


class TrayPanel(QFrame):
    """Sentences that are waiting for a place. A statement that is dropped here waits with them."""

    word_picked = Signal(str, str)

    def __init__(self, draft: Draft, look: Look) -> None:
        super().__init__()
        self._draft = draft
        self._look = look
        self.rows: list[TrayRow] = []
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        outer = column(self, (Space.L, Space.M, Space.M, Space.M), Space.XS)
        outer.addWidget(label(look, translate("protocol", "Not assigned"), Type.HEADING))
        text = translate("protocol", "These sentences were said and stand in no section yet.")
        outer.addWidget(label(look, text, Type.BODY, "muted", wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.XS)
        outer.addLayout(self._rows)

    def show_content(self, protocol: Protocol, deadline: float) -> bool:
        """New rows are made until `deadline` (of `time.monotonic`). Gives whether all are there."""
        self.setVisible(bool(protocol.unassigned))
        for row in [row for row in self.rows if row.sentence not in protocol.unassigned]:
            self.rows.remove(row)
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        there = {row.sentence for row in self.rows}
        for index, sentence in enumerate(protocol.unassigned):
            if sentence in there:
                continue
            if time.monotonic() >= deadline:
                return False
            row = TrayRow(self._draft, protocol, sentence, self._look)
            row.word_picked.connect(self.word_picked)
            self.rows.insert(index, row)
            self._rows.insertWidget(index, row)
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if isinstance(dragged_in(event.mimeData()), Place):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        dragged = dragged_in(event.mimeData())
        if isinstance(dragged, Place):
            event.acceptProposedAction()
            self._draft.set_aside(dragged)


class TrayRow(QWidget):
    word_picked = Signal(str, str)  # as of a statement

    def __init__(self, draft: Draft, protocol: Protocol, sentence: int, look: Look) -> None:
        super().__init__()
        self._draft = draft
        self.sentence = sentence
        said = protocol.sentence(sentence)
        self.source = (sentence,)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.M)
        words = QVBoxLayout()
        words.setSpacing(2)
        text = label(look, said.text, Type.READING, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(text)
        self.said = SaidLabel(look)
        self.said.setText(said_text([said]))
        self.said.word_picked.connect(lambda word: self.word_picked.emit(word, said.raw))
        words.addWidget(self.said)
        row.addLayout(words, 1)
        self.grip = Grip(look, translate("statement", "Drag to move"))
        self.grip.pulled.connect(lambda: drag(self, sentence, text.grab()))
        row.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        self.target = CalmComboBox(look)
        self.target.setAccessibleName(translate("protocol", "Section for: {sentence}").format(sentence=said.text))
        self.target.setToolTip(translate("protocol", "Ctrl+M: choose by typing"))
        self.target.addItem(translate("protocol", "Put into …"), None)
        for section in protocol.sections:
            self.target.addItem(section.title, section.id)
        self.target.setFixedWidth(190)
        self.target.activated.connect(lambda _: self._assign(draft, sentence))
        row.addWidget(self.target, 0, Qt.AlignmentFlag.AlignTop)
        remove = IconButton(look, Icon.CLOSE, translate("protocol", "Remove from the tray"), side=14)
        remove.clicked.connect(lambda: draft.discard_sentence(sentence))
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        for control in (self.target, remove):
            control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if pressed and (pressed.modifiers(), pressed.key()) == (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_M):
            self.pick_section()
            return True
        return super().eventFilter(watched, event)

    def pick_section(self) -> None:
        """Ask for the section by typing."""
        protocol = self._draft.protocol
        sections = [(s.id, s.title) for s in protocol.sections] if protocol else []
        picker = SectionPicker(self, sections)
        picker.picked.connect(lambda section: self._draft.assign(self.sentence, section))
        picker.move(self.target.mapToGlobal(QPoint(0, self.target.height())))
        picker.show()

    def _assign(self, draft: Draft, sentence: int) -> None:
        section = self.target.currentData()
        if section is not None:
            draft.assign(sentence, section)


class DiscardedPanel(QFrame):
    """Collapsed at first: nobody needs it, but nothing that was said is out of reach."""

    def __init__(self, draft: Draft, look: Look) -> None:
        super().__init__()
        self._draft = draft
        self._look = look
        outer = column(self, (0, Space.S, 0, 0), Space.XS)
        self.toggle = QPushButton()
        self.toggle.setCheckable(True)
        self.toggle.setProperty("role", "quiet")
        self.toggle.toggled.connect(self._show_state)
        outer.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.content = QWidget()
        self._rows = column(self.content, (Space.S, 0, 0, 0), 2)
        outer.addWidget(self.content)
        self._count = 0
        self._protocol: Protocol | None = None  # whose content is wanted
        self._built: Protocol | None = None  # whose content is there
        look.changed.connect(self._show_state)
        self._show_state()

    def show_content(self, protocol: Protocol) -> None:
        self._protocol = protocol
        self._count = len(_discarded(protocol)) + len(protocol.dropped)
        self.setVisible(self._count > 0)
        self._show_state()

    def _fill(self) -> None:
        protocol, built = self._protocol, self._built
        if protocol is None or (
            built is not None and (built.discarded, built.dropped) == (protocol.discarded, protocol.dropped)
        ):
            return
        self._built = protocol
        _clear(self._rows)
        for sentence, reason in _discarded(protocol):
            self._rows.addWidget(self._row(protocol, sentence, tr(REASONS[reason])))
        for stretch in protocol.dropped:
            text = translate(
                "protocol", "From {start} to {end} something was heard that is no reliable speech; listen to it"
            )
            times = text.format(start=clock(stretch.start), end=clock(stretch.end))
            self._rows.addWidget(label(self._look, times, Type.BODY, "muted", wrap=True))

    def _row(self, protocol: Protocol, sentence: int, reason: str) -> QWidget:
        said = protocol.sentence(sentence)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(label(self._look, f"{said.raw}  ·  {reason}", Type.BODY, "muted", wrap=True), 1)
        back = IconButton(self._look, Icon.RESTORE, translate("protocol", "Bring back to “Not assigned”"))
        back.clicked.connect(lambda: self._draft.restore(sentence))
        row.addWidget(back)
        return made

    def _show_state(self) -> None:
        is_open = self.toggle.isChecked()
        text = translate("protocol", "Discarded ({count})").format(count=self._count)
        self.toggle.setText(text)
        self.toggle.setAccessibleName(text)
        icon = Icon.CHEVRON_DOWN if is_open else Icon.CHEVRON_RIGHT
        self.toggle.setIcon(self._look.icons.icon(icon, self._look.colours.accent))
        if is_open:
            self._fill()
        self.content.setVisible(is_open)


def _discarded(protocol: Protocol) -> list[tuple[int, DiscardReason]]:
    """Those whose words are there: what was deleted after an approval cannot be brought back."""
    found = [(sentence, entry.reason) for entry in protocol.discarded for sentence in entry.source]
    gone = {sentence.id for sentence in protocol.transcript if sentence.deleted} if found else set()
    return [(sentence, reason) for sentence, reason in found if sentence not in gone]


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
