"""What is looked for among the dictations: words, and in a second row template, state and time."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from protokollant.app.dictations import DictationState
from protokollant.app.finding import Query
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.dictation_list import DictationList
from protokollant.ui.viewmodels.finder import Finder
from protokollant.ui.viewmodels.periods import PERIODS, Period, days_of
from protokollant.ui.widgets.basics import IconButton, button, column, label, search_field
from protokollant.ui.widgets.combo_box import CalmComboBox

translate = QCoreApplication.translate
# What a person tells apart; a recording that runs is among what is not processed yet.
_STATES = {
    "recorded": QT_TRANSLATE_NOOP("finding", "Not processed yet"),
    "draft": QT_TRANSLATE_NOOP("finding", "Drafts"),
    "approved": QT_TRANSLATE_NOOP("finding", "Approved"),
}


class SearchBox(QWidget):
    """Down and Enter in the words lead to what was found, Esc forgets the words."""

    leave_down = Signal()
    open_first = Signal()

    def __init__(self, finder: Finder, entries: DictationList, look: Look) -> None:
        super().__init__()
        self._finder = finder
        self._entries = entries
        self.words = search_field(translate("finding", "Search in all dictations"), translate("finding", "Search"))
        self.words.setToolTip(translate("finding", "Every word, or its beginning; spelling with ae, ä or a alike"))
        self.words.installEventFilter(self)
        self.more = IconButton(look, Icon.FILTER, translate("finding", "Filters"), quiet=False)
        self.more.setCheckable(True)
        self.template = self._box(look, translate("finding", "Template"))
        self.state = self._box(look, translate("finding", "State"))
        self.period = self._box(look, translate("finding", "Time"))
        self.first, self.last = self._day(translate("finding", "From")), self._day(translate("finding", "To"))
        self.said = label(look, "", Type.SMALL, "muted")
        self.said.setAccessibleName(translate("finding", "Result of the search"))
        self.reset = button(translate("finding", "Show all"), self.clear, "quiet")
        self._fill()
        self._lay_out()
        self.words.textChanged.connect(self._ask)
        self.more.toggled.connect(self._show_filters)
        for each in (self.template, self.state, self.period):
            each.activated.connect(self._ask)
        for day in (self.first, self.last):
            day.dateChanged.connect(self._ask)
        finder.changed.connect(self._show)
        entries.refreshed.connect(self._fill_templates)
        self._show_filters(False)
        self._show()

    def clear(self) -> None:
        """Look for nothing any more."""
        for box in (self.template, self.state, self.period):
            box.setCurrentIndex(0)
        with QSignalBlocker(self.words):
            self.words.clear()
        self.more.setChecked(False)
        self._ask()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus(self) -> None:
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.leave_down.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.open_first.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.words.text():
                self.words.clear()
                return True
        return super().eventFilter(watched, event)

    # ---- parts

    def _box(self, look: Look, name: str) -> CalmComboBox:
        made = CalmComboBox(look)
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made

    def _day(self, name: str) -> QDateEdit:
        today = dt.datetime.now().astimezone().date()
        made = QDateEdit(QDate(today.year, today.month, today.day))
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setDisplayFormat("dd.MM.yyyy")
        made.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        return made

    def _lay_out(self) -> None:
        outer = column(self, (Space.M, 0, Space.M, 0), Space.S)
        top = QHBoxLayout()
        top.setSpacing(Space.XS)
        top.addWidget(self.words, 1)
        top.addWidget(self.more)
        outer.addLayout(top)
        self._filters = QWidget()
        inner = column(self._filters, spacing=Space.XS)
        for box in (self.template, self.state, self.period):
            inner.addWidget(box)
        self._days = QWidget()
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(Space.XS)
        days.addWidget(self.first, 1)
        days.addWidget(self.last, 1)
        inner.addWidget(self._days)
        outer.addWidget(self._filters)
        self._result = QWidget()
        below = QHBoxLayout(self._result)
        below.setContentsMargins(Space.XS, 0, 0, 0)
        below.addWidget(self.said, 1)
        below.addWidget(self.reset)
        outer.addWidget(self._result)

    def _fill(self) -> None:
        self.template.addItem(translate("finding", "All templates"), None)
        self.state.addItem(translate("finding", "All states"), None)
        for state in DictationState:
            if phrase := _STATES.get(state.value):
                self.state.addItem(tr(phrase), state.value)
        for period, phrase in PERIODS.items():
            self.period.addItem(tr(phrase), period.value)
        self._fill_templates()

    def _fill_templates(self) -> None:
        """Those that were ever used here."""
        titles = {item.template_id: item.template_title for item in reversed(self._entries.items)}
        known = {self.template.itemData(i): self.template.itemText(i) for i in range(1, self.template.count())}
        if titles == known:
            return
        chosen = self.template.currentData()
        while self.template.count() > 1:
            self.template.removeItem(1)
        for id, title in sorted(titles.items(), key=lambda pair: pair[1].casefold()):
            self.template.addItem(title, id)
        self.template.setCurrentIndex(max(0, self.template.findData(chosen)))

    # ---- what is asked, and shown

    def _ask(self) -> None:
        period = Period(self.period.currentData())
        days = days_of(period, dt.datetime.now().astimezone().date())
        if period is Period.CHOSEN:
            one, other = _day_of(self.first), _day_of(self.last)
            days = min(one, other), max(one, other)
        state = self.state.currentData()
        self._days.setVisible(period is Period.CHOSEN)
        self._finder.look_for(
            Query(
                self.words.text().strip(),
                self.template.currentData(),
                () if state is None else _among(state),
                days[0] if days else None,
                days[1] if days else None,
            )
        )

    def _show_filters(self, shown: bool) -> None:
        self._filters.setVisible(shown)
        self._days.setVisible(self.period.currentData() == Period.CHOSEN.value)
        if shown:
            self.template.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        query = self._finder.shown
        self._result.setVisible(not (query.empty and self._finder.query.empty))
        name = translate("finding", "Filters")
        self.more.set_name(translate("finding", "Filters (in use)") if query.filtered else name)
        if query.empty or self._finder.pending:
            return
        count = self._entries.rowCount()
        text = translate("finding", "Found: {count}").format(count=count) if count else _nothing()
        if text != self.said.text():
            self.said.setText(text)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.words, text))


def _nothing() -> str:
    return translate("finding", "Nothing found")


def _among(state: str) -> tuple[str, ...]:
    recording = DictationState.RECORDING.value
    return (state, recording) if state == DictationState.RECORDED.value else (state,)


def _day_of(edit: QDateEdit) -> dt.date:
    day = edit.date()
    return dt.date(day.year(), day.month(), day.day())
