"""What was said and stands in no section: the tray, and what was discarded with its reason."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from protokollant.protocol.protocol import Protocol
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.wording import REASONS, clock
from protokollant.ui.widgets.basics import IconButton, column, label
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.said_label import SaidLabel
from protokollant.ui.widgets.statement_row import said_text

translate = QCoreApplication.translate


class TrayPanel(QFrame):
    """Sentences that are waiting for a place."""

    word_picked = Signal(str, str)

    def __init__(self, draft: Draft, look: Look) -> None:
        super().__init__()
        self._draft = draft
        self._look = look
        self._shown: tuple[int, ...] | None = None
        self.rows: list[TrayRow] = []
        self.setProperty("role", "card")
        outer = column(self, (Space.L, Space.M, Space.M, Space.M), Space.XS)
        outer.addWidget(label(look, translate("protocol", "Not assigned"), Type.HEADING))
        text = translate("protocol", "These sentences were said and stand in no section yet.")
        outer.addWidget(label(look, text, Type.BODY, "muted", wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.XS)
        outer.addLayout(self._rows)

    def show_content(self, protocol: Protocol) -> None:
        self.setVisible(bool(protocol.unassigned))
        if protocol.unassigned == self._shown:
            return
        self._shown = protocol.unassigned
        _clear(self._rows)
        self.rows = [TrayRow(self._draft, protocol, sentence, self._look) for sentence in protocol.unassigned]
        for row in self.rows:
            row.word_picked.connect(self.word_picked)
            self._rows.addWidget(row)


class TrayRow(QWidget):
    word_picked = Signal(str, str)  # as of a statement

    def __init__(self, draft: Draft, protocol: Protocol, sentence: int, look: Look) -> None:
        super().__init__()
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
        self.target = CalmComboBox(look)
        self.target.setAccessibleName(translate("protocol", "Section for: {sentence}").format(sentence=said.text))
        self.target.addItem(translate("protocol", "Put into …"), None)
        for section in protocol.sections:
            self.target.addItem(section.title, section.id)
        self.target.setFixedWidth(190)
        self.target.activated.connect(lambda _: self._assign(draft, sentence))
        row.addWidget(self.target, 0, Qt.AlignmentFlag.AlignTop)
        remove = IconButton(look, Icon.CLOSE, translate("protocol", "Remove from the tray"), side=14)
        remove.clicked.connect(lambda: draft.discard_sentence(sentence))
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)

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
        look.changed.connect(self._show_state)
        self._show_state()

    def show_content(self, protocol: Protocol) -> None:
        self._count = sum(len(entry.source) for entry in protocol.discarded) + len(protocol.dropped)
        self.setVisible(self._count > 0)
        _clear(self._rows)
        for entry in protocol.discarded:
            for sentence in entry.source:
                self._rows.addWidget(self._row(protocol, sentence, tr(REASONS[entry.reason])))
        for stretch in protocol.dropped:
            text = translate(
                "protocol", "From {start} to {end} something was heard that is no reliable speech; listen to it"
            )
            times = text.format(start=clock(stretch.start), end=clock(stretch.end))
            self._rows.addWidget(label(self._look, times, Type.BODY, "muted", wrap=True))
        self._show_state()

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
        self.content.setVisible(is_open)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
