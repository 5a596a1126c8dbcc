"""The protocol: what it is about, its fields, its sections, and what stands in none of them."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from protokollant.app.place import Place
from protokollant.protocol.template import Section, Template
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.wording import clock
from protokollant.ui.widgets.basics import IconButton, button, column, label, page, rule
from protokollant.ui.widgets.fields_form import FieldsForm
from protokollant.ui.widgets.review_walk import ReviewWalk
from protokollant.ui.widgets.section_panel import SectionPanel
from protokollant.ui.widgets.statement_edit import INDENT, StatementEdit
from protokollant.ui.widgets.tray_panel import DiscardedPanel, TrayPanel

translate = QCoreApplication.translate
_SLICE_SECONDS = 0.015
_PIECE = 20  # rows
_EDGE = 60  # pixels


class ProtocolPage(QWidget):
    """Built anew for each draft; within a draft only what has changed is shown anew."""

    word_picked = Signal(str, str)  # a word for the glossary, and all that was said around it
    dictate = Signal(object)  # more for a Section, or for None in particular

    def __init__(
        self, draft: Draft, look: Look, undo: QAction, redo: QAction, append: QAction, copy: QAction, export: QAction
    ) -> None:
        super().__init__()
        self._draft = draft
        self._look = look
        self.form: FieldsForm | None = None
        self.sections: dict[str, SectionPanel] = {}  # those made so far, from the top
        self._panels: QVBoxLayout | None = None  # where they stand
        self.tray: TrayPanel | None = None
        self.discarded: DiscardedPanel | None = None
        self._ordered = 0  # how many rows Tab knows the order of
        self.complete = True  # whether all statements are there
        self._waiting: list[Callable[[], None]] = []  # what is to be done as soon as they are
        self._old: list[QWidget] = []  # of the draft before, to be taken down piece by piece
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._fill)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.title = label(look, "", Type.TITLE, wrap=True)
        self.about = label(look, "", Type.BODY, "muted")
        self.saved = label(look, "", Type.BODY, "muted")
        self.left = button("", lambda: self.step(1), "inline", "F8")  # how much is left to be checked
        self.left.setAccessibleName(translate("protocol", "Everything is checked"))
        self.walk: ReviewWalk | None = None
        self._quoting = True
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = page()
        self._content = QHBoxLayout(content)
        self._content.setContentsMargins(Space.XXL - INDENT, Space.L, Space.XL, Space.XXL)
        self._content.addStretch(0)
        self._middle: QWidget | None = None
        self.scroller.setWidget(content)
        outer = column(self)
        outer.addLayout(self._head(undo, redo, append, copy, export))
        outer.addWidget(rule())
        outer.addWidget(self.scroller, 1)
        draft.opened.connect(self._build)
        draft.changed.connect(lambda: self._show())
        draft.saved_changed.connect(self._show_saved)

    def commit(self) -> None:
        """Hand over what is being typed just now."""
        focused = QApplication.focusWidget()
        if isinstance(focused, StatementEdit) and self.isAncestorOf(focused):
            focused.commit()
        if self.form is not None:
            self.form.commit()

    def quote(self, quoting: bool) -> None:
        """Whether the spoken words stand beside each statement: not where the transcript has them."""
        self._quoting = quoting
        for panel in self.sections.values():
            panel.quote(quoting)

    def _head(self, undo: QAction, redo: QAction, append: QAction, copy: QAction, export: QAction) -> QVBoxLayout:
        whole = QVBoxLayout()
        whole.setContentsMargins(Space.XXL, Space.L, Space.XL, Space.M)
        whole.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(Space.XS)
        if self._look.large:  # no room for both
            whole.addWidget(self.title)
            head.addStretch(1)
        else:
            head.addWidget(self.title, 1)
        below = QHBoxLayout()
        below.setSpacing(Space.L)
        below.addWidget(self.about)
        below.addWidget(self.saved)
        below.addWidget(self.left)
        below.addStretch(1)
        for action, icon in ((undo, Icon.UNDO), (redo, Icon.REDO), (append, Icon.RECORD), (copy, Icon.COPY)):
            head.addWidget(_action_button(self._look, action, icon))
        head.addSpacing(Space.S)
        self.export_button = QPushButton()
        self.export_button.setProperty("role", "primary")
        self.export_button.setText(export.text().replace("&", ""))
        self.export_button.setAccessibleName(self.export_button.text())
        self.export_button.setToolTip(_tip(export))
        self.export_button.clicked.connect(export.trigger)
        export.changed.connect(lambda: self.export_button.setEnabled(export.isEnabled()))
        head.addWidget(self.export_button)
        whole.addLayout(head)
        whole.addLayout(below)
        return whole

    def _build(self) -> None:
        template, protocol = self._draft.template, self._draft.protocol
        if template is None or protocol is None:
            return
        self._clear()
        self.form = self.tray = self.discarded = self.walk = None
        self.sections = {}
        self._ordered = 0
        self.title.setText(protocol.title)
        seconds = protocol.audio_seconds
        self.about.setText(
            translate("protocol", "Draft, {length} min").format(length=clock(seconds))
            if seconds
            else translate("protocol", "Draft")
        )
        self.complete = False
        self._waiting.clear()
        self._later.start()
        self._show_saved()

    def _begin(self, template: Template) -> None:
        """What stands around the sections."""
        middle = self._middle = QWidget()
        middle.setMaximumWidth(Space.READING_WIDTH)
        inner = column(middle)
        self.form = FieldsForm(self._draft, template, self._look) if template.fields else None
        if self.form is not None:
            self.form.dictate.connect(lambda: self.dictate.emit(None))
            inner.addWidget(self.form)
            inner.addSpacing(Space.S)
        self._panels = QVBoxLayout()
        inner.addLayout(self._panels)
        self.tray = TrayPanel(self._draft, self._look)
        self.tray.word_picked.connect(self.word_picked)
        self.discarded = DiscardedPanel(self._draft, self._look)
        inner.addSpacing(Space.S)
        inner.addWidget(self.tray)
        inner.addWidget(self.discarded)
        inner.addStretch(1)
        self._content.insertWidget(0, middle, 1)
        self.scroller.verticalScrollBar().setValue(0)
        self.walk = ReviewWalk(self._draft, self.scroller, self.form, self.sections, self.tray, self.left)
        self._show(fill=False)

    def _show(self, *, fill: bool = True) -> None:
        protocol = self._draft.protocol
        if protocol is None or self.tray is None or self.discarded is None:
            return
        self.setUpdatesEnabled(False)
        if self.form is not None:
            self.form.show_content(protocol)
        for panel in self.sections.values():
            panel.show_content(protocol)
        if fill:
            self._fill()
        self.discarded.show_content(protocol)
        if self.walk is not None:
            self.walk.show_count()
        self.setUpdatesEnabled(True)

    def _fill(self) -> None:
        """A long protocol is built in slices, so that the window answers meanwhile; what is on top comes first."""
        template, protocol = self._draft.template, self._draft.protocol
        if template is None or protocol is None:
            return
        if self.tray is None:
            self._begin(template)
            self._later.start()
            return
        deadline = time.monotonic() + _SLICE_SECONDS
        made = (self._panel(section.id, section.title).complete(protocol, deadline) for section in protocol.sections)
        self.complete = all(made) and self.tray.show_content(protocol, deadline)
        if not self.complete:
            self._later.start()
            return
        chain = [control for panel in self.sections.values() for control in panel.controls()]
        if len(chain) != self._ordered:
            self._ordered = len(chain)
            _order_tabs(chain)
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each()

    def _panel(self, section: str, title: str) -> SectionPanel:
        panel = self.sections.get(section)
        if panel is not None:
            return panel
        known = self._draft.template.sections if self._draft.template else ()
        panel = SectionPanel(
            self._draft, next((each for each in known if each.id == section), Section(section, title)), self._look
        )
        panel.quote(self._quoting)
        panel.placed.connect(self._focus)
        panel.word_picked.connect(self.word_picked)
        panel.dictate.connect(self.dictate)
        panel.stepped.connect(self.step)
        panel.dragged_over.connect(self._scroll_along)
        if self._draft.protocol is not None:
            panel.show_content(self._draft.protocol)
        if self._panels is not None:
            if self.sections:
                self._panels.addWidget(rule())
            self._panels.addWidget(panel)
        self.sections[section] = panel
        return panel

    def _clear(self) -> None:
        """Put the draft before out of sight."""
        if self._middle is None:
            return
        rows = [row for panel in self.sections.values() for row in panel.rows]
        for row in rows:
            row.edit.blockSignals(True)  # nothing of the draft before gets into the next one
        self._middle.hide()
        self._content.removeWidget(self._middle)
        self._old += [self._middle, *rows]
        self._middle = None
        self._take_down()

    def _take_down(self) -> None:
        """All at once would hold up the window as much as building would."""
        for row in self._old[-_PIECE:]:
            row.deleteLater()
        del self._old[-_PIECE:]
        if self._old:
            QTimer.singleShot(0, self._take_down)

    def _show_saved(self) -> None:
        self.saved.setText(translate("protocol", "Saved") if self._draft.saved else translate("protocol", "Saving …"))

    def step(self, step: int) -> None:
        """To the next passage that needs a look (1), or the one before (-1)."""
        if not self.complete:
            self._waiting.append(lambda: self.step(step))
            return
        self.commit()
        if self.walk is not None:
            self.walk.step(step)

    def show_section(self, section: str) -> None:
        """Put the focus on what is last in a section."""
        if not self.complete:
            self._waiting.append(lambda: self.show_section(section))
            return
        panel = self.sections.get(section)
        if panel is not None and panel.rows:
            self._focus(panel.rows[-1].place, 0, 0)

    def _focus(self, place: Place, first: int, last: int) -> None:
        """The focus follows what was moved, split or joined."""
        panel, protocol = self.sections.get(place.section), self._draft.protocol
        if panel is not None and protocol is not None:
            panel.complete(protocol)
        if self.walk is not None:
            self.walk.focus(place, first, last)

    def _scroll_along(self, at: QPoint) -> None:
        """What is dragged to the edge scrolls on."""
        content = self.scroller.widget()
        if content is not None:
            inside = content.mapFromGlobal(at)
            self.scroller.ensureVisible(inside.x(), inside.y(), 0, _EDGE)


def _tip(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    name = action.text().replace("&", "")
    return f"{name} ({keys})" if keys else name


def _action_button(look: Look, action: QAction, icon: Icon) -> IconButton:
    made = IconButton(look, icon, action.text().replace("&", ""))
    made.setToolTip(_tip(action))
    made.clicked.connect(action.trigger)

    def follow() -> None:
        made.setEnabled(action.isEnabled())

    action.changed.connect(follow)
    follow()
    return made


def _order_tabs(chain: list[QWidget]) -> None:
    """Tab follows the page; by itself Qt would come to a new row last."""
    for sooner, later in pairwise(chain):
        QWidget.setTabOrder(sooner, later)
