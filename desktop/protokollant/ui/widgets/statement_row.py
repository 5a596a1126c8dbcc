"""A statement beside what was said, and the ways to put it elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from protokollant.app.editing import Place
from protokollant.protocol.protocol import Origin, Protocol, Statement
from protokollant.protocol.transcript import Sentence
from protokollant.ui.design import Space
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.wording import clock
from protokollant.ui.widgets.basics import IconButton
from protokollant.ui.widgets.said_label import SaidLabel, add_to_glossary
from protokollant.ui.widgets.statement_edit import StatementEdit

translate = QCoreApplication.translate
_CONTROL = Qt.KeyboardModifier.ControlModifier
_CONTROL_SHIFT = _CONTROL | Qt.KeyboardModifier.ShiftModifier


class StatementRow(QWidget):
    """Shows whatever statement stands at its place."""

    moved = Signal(tuple)  # the source of a statement that the person put elsewhere: the focus is to follow
    word_picked = Signal(str, str)  # a word for the glossary, and all that was said in the statement

    def __init__(self, draft: Draft, place: Place, look: Look) -> None:
        super().__init__()
        self._draft = draft
        self._place = place
        self._source: tuple[int, ...] = ()
        self._shown: Statement | None = None
        self._raw = ""
        self.edit = StatementEdit(look)
        self.said = SaidLabel(look)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.said.setContentsMargins(0, 6, 0, 4)
        self.more = IconButton(look, Icon.MORE, translate("statement", "Move or remove"))
        self.more.setFixedSize(28, 28)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.edit, 58, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.said, 36, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.more.clicked.connect(self.open_menu)
        self.said.word_picked.connect(self._pick)
        self.edit.committed.connect(self._rewrite)
        self.edit.left_empty.connect(lambda: draft.discard(self._place))
        self.edit.key_pressed.connect(self._on_key)
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    @property
    def source(self) -> tuple[int, ...]:
        return self._source

    def show_statement(self, protocol: Protocol, statement: Statement, section: str) -> None:
        if statement == self._shown:
            return
        self._shown, self._source = statement, statement.source
        self.edit.show_statement(statement)
        sentences = [protocol.sentence(i) for i in statement.source]
        self._raw = " ".join(sentence.raw for sentence in sentences)
        self.said.setText(said_text(sentences, statement.origin))
        number = self._place.index + 1
        name = translate("statement", "Statement {number} in {section}").format(number=number, section=section)
        self.edit.setAccessibleName(name)
        self.more.setAccessibleName(f"{translate('statement', 'Move or remove')}: {name}")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu_at(event.globalPos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def menu_at(self, place: QPoint) -> QMenu:
        """The menu of the statement; on a word of its text with what can be done with that word. `place` on the
        screen."""
        menu = QMenu(self)
        picked = self.edit.picked_at(place)
        for text in picked.alternatives:
            write = translate("statement", "Write “{word}”").format(word=text.replace("&", "&&"))
            menu.addAction(write).triggered.connect(lambda _=False, new=text: self.edit.write(picked, new))
        add_to_glossary(menu, picked.text, self._pick)
        if menu.actions():
            menu.addSeparator()
        return self._menu(menu)

    def open_menu(self) -> None:
        menu = self._menu(QMenu(self))
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        menu.deleteLater()

    def _pick(self, word: str) -> None:
        self.edit.commit()
        self.word_picked.emit(word, self._raw)

    def _menu(self, menu: QMenu) -> QMenu:
        sections = self._sections()
        move = menu.addMenu(translate("statement", "Move to"))
        for section, title in sections:
            action = move.addAction(title.replace("&", "&&"))
            action.setEnabled(section != self._place.section)
            action.triggered.connect(lambda _=False, to=section: self._move(to))
        if self._draft.can_polish(self._place):
            _add(menu, translate("statement", "Put into written German"), "Ctrl+E", self._polish)
        _add(menu, translate("statement", "Set aside as not assigned"), "Ctrl+T", self._set_aside)
        _add(menu, translate("statement", "Remove from the protocol"), "Ctrl+Shift+Del", self._discard)
        menu.addSeparator()
        _add(menu, translate("statement", "Cut"), "Ctrl+X", self.edit.cut)
        _add(menu, translate("statement", "Copy"), "Ctrl+C", self.edit.copy)
        _add(menu, translate("statement", "Paste"), "Ctrl+V", self.edit.paste)
        return menu

    def _sections(self) -> list[tuple[str, str]]:
        protocol = self._draft.protocol
        return [] if protocol is None else [(section.id, section.title) for section in protocol.sections]

    def _on_key(self, event: QKeyEvent) -> None:
        commands: dict[tuple[Qt.KeyboardModifier, int], Callable[[], None]] = {
            (_CONTROL, Qt.Key.Key_M): self.open_menu,
            (_CONTROL, Qt.Key.Key_E): self._polish,
            (_CONTROL, Qt.Key.Key_T): self._set_aside,
            (_CONTROL_SHIFT, Qt.Key.Key_Delete): self._discard,
            (_CONTROL_SHIFT, Qt.Key.Key_Up): lambda: self._move_by(-1),
            (_CONTROL_SHIFT, Qt.Key.Key_Down): lambda: self._move_by(1),
        }
        # Arrows count as keys of the number pad on some systems.
        command = commands.get((event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()))
        if command is not None:
            event.accept()
            command()

    def _rewrite(self, text: str) -> None:
        self._draft.rewrite(self._place, text, f"{self._place}{self.edit.stroke}")

    def _move_by(self, step: int) -> None:
        ids = [section for section, _ in self._sections()]
        target = ids.index(self._place.section) + step
        if 0 <= target < len(ids):
            self._move(ids[target])

    def _move(self, section: str) -> None:
        self.edit.commit()
        source = self._source
        self._draft.move(self._place, section)
        self.moved.emit(source)

    def _set_aside(self) -> None:
        self.edit.commit()
        self._draft.set_aside(self._place)

    def _polish(self) -> None:
        self.edit.commit()
        self._draft.polish(self._place)

    def _discard(self) -> None:
        self.edit.commit()
        self._draft.discard(self._place)


def said_text(sentences: list[Sentence], origin: Origin = Origin.DICTATED) -> str:
    """What was said, as it was recognised, and when; for typed text that it is typed."""
    if not sentences:
        return translate("statement", "Written by you")
    words = " … ".join(sentence.raw for sentence in sentences)
    text = translate("statement", "Said: “{words}”").format(words=words)
    notes = []
    if sentences[0].start is not None:
        notes.append(clock(sentences[0].start))
    if origin is Origin.EDITED:
        notes.append(translate("statement", "changed by you"))
    if origin is Origin.POLISHED:
        notes.append(translate("statement", "smoothed by the program"))
    return "\u00a0\u00b7\u00a0".join([text, *notes])  # the time stays on the line of the last word


def _add(menu: QMenu, text: str, keys: str, run: Callable[[], None]) -> None:
    action = menu.addAction(text)
    action.setShortcut(keys)
    action.triggered.connect(lambda: run())
