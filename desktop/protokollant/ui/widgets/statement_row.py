"""A statement beside what was said, and the ways to put it elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from protokollant.app.attention import point_at
from protokollant.app.editing import Place, neighbour
from protokollant.app.open_points import OpenPoint
from protokollant.protocol.protocol import Mark, Origin, Protocol, Statement
from protokollant.protocol.transcript import Sentence
from protokollant.ui.design import Space
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.wording import clock
from protokollant.ui.widgets.basics import IconButton
from protokollant.ui.widgets.dragging import Grip, drag
from protokollant.ui.widgets.mark_menu import MarkMenu
from protokollant.ui.widgets.said_label import SaidLabel, add_to_glossary
from protokollant.ui.widgets.section_picker import SectionPicker
from protokollant.ui.widgets.statement_edit import StatementEdit

translate = QCoreApplication.translate
_NONE = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_CONTROL_SHIFT = _CONTROL | Qt.KeyboardModifier.ShiftModifier
_BUTTON = 28
_TEXT_SHARE = 0.617  # of the width, beside what was said
_NOTE = 84  # wide enough for when it was said, where the words stand in the transcript


class StatementRow(QWidget):
    """Shows whatever statement stands at its place. Arranges its parts itself: layouts ask every row of a long protocol
    for its height whenever one changes."""

    placed = Signal(object, int, int)  # focus is to go to a Place, its characters from and to being selected
    word_picked = Signal(str, str)  # a word for the glossary, and all that was said in the statement
    dictate = Signal()  # more is to be said for this section
    stepped = Signal(int)  # on to the next passage that needs a look, or back

    def __init__(self, draft: Draft, place: Place, look: Look) -> None:
        super().__init__()
        self._draft = draft
        self._look = look
        self.place = place
        self._shown: Statement | None = None
        self._waived = False
        self._sentences: tuple[Sentence, ...] = ()
        self._quoting = True
        self._arranged: tuple[int, int, str, bool] | None = None
        self.edit = StatementEdit(look)
        self.said = SaidLabel(look)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.said.setContentsMargins(0, 6, 0, 4)
        self.grip = Grip(look, translate("statement", "Drag to move"))
        self.more = IconButton(look, Icon.MORE, translate("statement", "Move or remove"), muted=True)
        self._button = look.scaled(_BUTTON)
        self.more.setFixedSize(self._button, self._button)
        for part in (self.edit, self.said, self.grip, self.more):
            part.setParent(self)
        self.grip.pulled.connect(self._drag)
        self.more.clicked.connect(self.open_menu)
        self.said.word_picked.connect(self._pick)
        self.edit.committed.connect(self._rewrite)
        self.edit.left_empty.connect(lambda: draft.discard(self.place))
        self.edit.key_pressed.connect(self._on_key)
        self.edit.fitted.connect(self._arrange)
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        look.changed.connect(self._arrange)

    @property
    def source(self) -> tuple[int, ...]:
        """The sentences that the statement stands on."""
        return self._shown.sentences if self._shown is not None else ()

    def show_statement(self, protocol: Protocol, statement: Statement, section: str, *, waived: bool) -> None:
        """`waived`: what was not said may stay."""
        if statement == self._shown and waived == self._waived:
            return
        self._shown, self._waived = statement, waived
        self.edit.show_statement(statement, waived=waived)
        self._sentences = tuple(protocol.sentence(i) for i in statement.sentences)
        self._show_said(statement)
        number = self.place.index + 1
        name = translate("statement", "Statement {number} in {section}").format(number=number, section=section)
        self.edit.setAccessibleName(name)
        self.more.setAccessibleName(translate("statement", "Move or remove: {name}").format(name=name))
        self._arrange()

    def quote(self, quoting: bool) -> None:
        """Whether the spoken words stand beside the text, or only when they were said."""
        if quoting != self._quoting:
            self._quoting = quoting
            if self._shown is not None:
                self._show_said(self._shown)
            self._arrange()

    def _show_said(self, statement: Statement) -> None:
        self.said.setText(said_text(self._sentences, statement.origin, quoting=self._quoting))

    # ---- where its parts are

    def sizeHint(self) -> QSize:
        return QSize(4 * self._button, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width = self.width()
        if (width, self.edit.height(), self.said.text(), self._quoting) == self._arranged:
            return
        room = max(100, width - self._button - self.grip.width() - 2 * Space.M)
        text = round(room * _TEXT_SHARE) if self._quoting else room - self._look.scaled(_NOTE)
        self.edit.move(0, 0)
        self.edit.set_width(text)
        beside = room - text
        said = self.said.heightForWidth(beside)
        self.said.setGeometry(text + Space.M, 0, beside, said)
        self.grip.move(width - self._button - self.grip.width(), 0)
        self.more.move(width - self._button, 0)
        self._arranged = (width, self.edit.height(), self.said.text(), self._quoting)
        self.setFixedHeight(max(self.edit.height(), said, self._button))

    # ---- menus

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

    def _menu(self, menu: QMenu) -> QMenu:
        move = menu.addMenu(translate("statement", "Move to"))
        for section, title in self._sections():
            action = move.addAction(title.replace("&", "&&"))
            action.setEnabled(section != self.place.section)
            action.triggered.connect(lambda _=False, to=section: self._move(to))
        _add(menu, translate("statement", "Move to a section by typing …"), "Ctrl+M", self.pick_section)
        _add(menu, translate("statement", "Move up"), "Alt+Up", lambda: self._shift(-1))
        _add(menu, translate("statement", "Move down"), "Alt+Down", lambda: self._shift(1))
        _add(menu, translate("statement", "Set aside as not assigned"), "Ctrl+T", self._set_aside)
        _add(menu, translate("statement", "Remove from the protocol"), "Ctrl+Shift+Del", self._discard)
        menu.addSeparator()
        _add(menu, translate("statement", "Split at the cursor"), "Return", self._split)
        if self.place.index > 0:
            _add(menu, translate("statement", "Join with the one before"), "", lambda: self._join(-1))
        if self._has_next():
            _add(menu, translate("statement", "Join with the next one"), "", lambda: self._join(1))
        if self._draft.can_say_again(self.place):
            _add(menu, translate("statement", "Back to the spoken words"), "", self._as_said)
        if self._draft.can_polish(self.place):
            _add(menu, translate("statement", "Put into written German"), "Ctrl+E", self._polish)
        if self.edit.marks:
            _add(menu, translate("statement", "Explain what is underlined"), "Ctrl+.", lambda: self.explain())
        _add(menu, translate("statement", "Dictate more for this section"), "Ctrl+Shift+A", self.dictate.emit)
        menu.addSeparator()
        _add(menu, translate("statement", "Cut"), "Ctrl+X", self.edit.cut)
        _add(menu, translate("statement", "Copy"), "Ctrl+C", self.edit.copy)
        _add(menu, translate("statement", "Paste"), "Ctrl+V", self.edit.paste)
        return menu

    def pick_section(self) -> None:
        """Ask for the section by typing."""
        self.edit.commit()
        picker = SectionPicker(self, self._sections(), self.place.section)
        picker.picked.connect(self._move)
        picker.move(self.edit.mapToGlobal(self.edit.cursorRect().bottomLeft()))
        picker.show()

    def explain(self, passage: Sequence[Mark] = ()) -> None:
        """Open the explanation of the marks at the cursor, or of the first ones. `passage`: the marks to which F8 came;
        what is decided there leads on to the next passage."""
        self.edit.commit()
        protocol, template, statement = self._draft.protocol, self._draft.template, self._shown
        marks = self.edit.marks
        if not marks or protocol is None or template is None or statement is None:
            return
        at = self.edit.at
        around = [mark.span[0] for mark in marks if mark.span[0] <= at < mark.span[1]]
        start = max(around, default=marks[0].span[0])  # the innermost
        here = list(passage) or [mark for mark in marks if mark.span[0] == start]
        start = here[0].span[0]
        self.edit.select(start, max(mark.span[1] for mark in here if mark.span[0] == start))
        point = point_at(protocol, template, self.place)
        again = self._draft.can_say_again(self.place)
        menu = MarkMenu(self, self._look, statement.text, here, point, can_undo=again)
        menu.confirmed.connect(self._confirm)
        menu.rewritten.connect(self._take)
        menu.to_glossary.connect(self._pick)
        menu.as_said.connect(self._as_said)
        menu.waived.connect(self._draft.waive)
        menu.reason_wanted.connect(self._ask_why)
        menu.stepped.connect(self.stepped)
        if passage:
            for decided in (menu.confirmed, menu.rewritten, menu.waived):
                decided.connect(self._walk_on)
        menu.typed.connect(self._type)
        menu.popup(self.edit.viewport().mapToGlobal(self.edit.cursorRect().bottomLeft() + QPoint(0, Space.XS)))

    # ---- what the person does

    def _on_key(self, event: QKeyEvent) -> None:
        edit = self.edit
        commands: dict[tuple[Qt.KeyboardModifier, int], Callable[[], object]] = {
            (_NONE, Qt.Key.Key_Return): self._split,
            (_NONE, Qt.Key.Key_Enter): self._split,
            (_CONTROL, Qt.Key.Key_M): self.pick_section,
            (_CONTROL, Qt.Key.Key_Period): self.explain,
            (_CONTROL, Qt.Key.Key_E): self._polish,
            (_CONTROL, Qt.Key.Key_T): self._set_aside,
            (_CONTROL_SHIFT, Qt.Key.Key_A): self.dictate.emit,
            (_CONTROL_SHIFT, Qt.Key.Key_Delete): self._discard,
            (_CONTROL_SHIFT, Qt.Key.Key_Up): lambda: self._move_by(-1),
            (_CONTROL_SHIFT, Qt.Key.Key_Down): lambda: self._move_by(1),
            (_ALT, Qt.Key.Key_Up): lambda: self._shift(-1),
            (_ALT, Qt.Key.Key_Down): lambda: self._shift(1),
        }
        if not event.isAutoRepeat():  # who holds the key to delete does not want the statement before as well
            if edit.at_start and self.place.index > 0:
                commands[_NONE, Qt.Key.Key_Backspace] = partial(self._join, -1)
            if edit.at_end and self._has_next():
                commands[_NONE, Qt.Key.Key_Delete] = partial(self._join, 1)
        # Arrows count as keys of the number pad on some systems.
        command = commands.get((event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()))
        if command is not None:
            event.accept()
            command()

    def _rewrite(self, text: str) -> None:
        self._draft.rewrite(self.place, text, f"{self.place}{self.edit.stroke}")

    def _split(self) -> None:
        """At the cursor; at the end or beginning of the text there is room for a new statement."""
        if not self.edit.toPlainText().strip():
            return
        self.edit.commit()
        text, at = self._draft.text_at(self.place) or "", self.edit.at
        following = Place(self.place.section, self.place.index + 1)
        if text[:at].strip() and text[at:].strip():
            self._draft.split(self.place, at)
            self.placed.emit(following, 0, 0)
        else:
            place = following if text[:at].strip() else self.place
            new = translate("protocol", "New text")
            self._draft.add(place.section, new, place.index)
            self.placed.emit(place, 0, len(new))

    def _join(self, step: int) -> None:
        """With the one before (-1) or the next one (1)."""
        first = self.place if step > 0 else Place(self.place.section, self.place.index - 1)
        empty = not self.edit.toPlainText().strip()
        self.edit.commit()
        seam = len(self._draft.text_at(first) or "")
        if empty:
            self._draft.discard(self.place)
            self.placed.emit(first, 0 if step > 0 else seam, 0 if step > 0 else seam)
        else:
            self._draft.join(first)
            self.placed.emit(first, seam, seam)

    def _has_next(self) -> bool:
        return self._draft.text_at(Place(self.place.section, self.place.index + 1)) is not None

    def _shift(self, step: int) -> None:
        """Up or down by one, over the border of the section too."""
        self.edit.commit()
        protocol = self._draft.protocol
        to = None if protocol is None else neighbour(protocol, self.place, step)
        if to is not None:
            at = self.edit.at
            self._draft.move_to(self.place, to)
            self.placed.emit(to, at, at)

    def _move_by(self, step: int) -> None:
        ids = [section for section, _ in self._sections()]
        target = ids.index(self.place.section) + step
        if 0 <= target < len(ids):
            self._move(ids[target])

    def _move(self, section: str) -> None:
        """Into another section, to where it was said."""
        self.edit.commit()
        moved, at = self._shown, self.edit.at
        self._draft.move(self.place, section)
        if moved is not None and self._draft.protocol is not None:
            there = self._draft.protocol.section(section).statements
            same = [i for i, s in enumerate(there) if (s.text, s.source) == (moved.text, moved.source)]
            self.placed.emit(Place(section, same[-1] if same else len(there) - 1), at, at)

    def _drag(self) -> None:
        self.edit.commit()
        drag(self, self.place, self.edit.grab())

    def _set_aside(self) -> None:
        self.edit.commit()
        self._draft.set_aside(self.place)

    def _discard(self) -> None:
        self.edit.commit()
        self._draft.discard(self.place)

    def _polish(self) -> None:
        self.edit.commit()
        self._draft.polish(self.place)

    def _as_said(self) -> None:
        self._draft.as_said(self.place)

    def _confirm(self, marks: list[Mark]) -> None:
        self._draft.confirm(self.place, marks)

    def _walk_on(self) -> None:
        QTimer.singleShot(0, self, lambda: self.stepped.emit(1))  # once the menu is closed and the page shows it

    def _ask_why(self, point: OpenPoint) -> None:
        """Why what was not said may stay, in the person's own words."""
        dialog = QInputDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(translate("marks", "Leave it"))
        dialog.setLabelText(translate("marks", "Why may this stay, although it was not said?"))
        dialog.setOkButtonText(translate("marks", "Leave it"))
        dialog.setCancelButtonText(translate("marks", "Cancel"))
        dialog.textValueSelected.connect(lambda why: self._draft.waive(point, why) if why.strip() else None)
        dialog.open()

    def _take(self, mark: Mark, words: str) -> None:
        text = self._draft.text_at(self.place) or ""
        self._draft.rewrite(self.place, text[: mark.span[0]] + words + text[mark.span[1] :])

    def _type(self, letters: str) -> None:
        """In the place of what is selected."""
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self.edit.textCursor().insertText(letters)

    def _pick(self, word: str) -> None:
        self.edit.commit()
        self.word_picked.emit(word, " ".join(sentence.raw for sentence in self._sentences))

    def _sections(self) -> list[tuple[str, str]]:
        protocol = self._draft.protocol
        return [] if protocol is None else [(section.id, section.title) for section in protocol.sections]


def said_text(sentences: Sequence[Sentence], origin: Origin = Origin.DICTATED, *, quoting: bool = True) -> str:
    """What was said, as it was recognised, and when; for typed text that it is typed."""
    if not sentences:
        return translate("statement", "Written by you")
    notes = []
    if all(sentence.deleted for sentence in sentences):
        notes.append(translate("statement", "Dictated; the spoken words are deleted"))
    elif quoting or sentences[0].start is None:
        words = " … ".join(sentence.raw for sentence in sentences)
        notes.append(translate("statement", "Said: “{words}”").format(words=words))
    if sentences[0].start is not None:
        notes.append(clock(sentences[0].start))
    if origin is Origin.EDITED:
        notes.append(translate("statement", "changed by you"))
    if origin is Origin.POLISHED:
        notes.append(translate("statement", "smoothed by the program"))
    return "\u00a0\u00b7\u00a0".join(notes)  # the time stays on the line of the last word


def _add(menu: QMenu, text: str, keys: str, run: Callable[[], object]) -> None:
    action = menu.addAction(text)
    action.setShortcut(keys)
    action.triggered.connect(lambda: run())
