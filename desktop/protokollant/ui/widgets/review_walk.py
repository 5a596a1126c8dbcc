"""From one passage that needs a look to the next, in the order of reading."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from protokollant.app.attention import Spot, SpotKind, following, order_of, spots
from protokollant.app.place import Place
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.widgets.announcement import announce
from protokollant.ui.widgets.basics import bring_into_view
from protokollant.ui.widgets.fields_form import FieldsForm
from protokollant.ui.widgets.section_panel import SectionPanel
from protokollant.ui.widgets.statement_row import StatementRow
from protokollant.ui.widgets.tray_panel import TrayPanel, TrayRow

translate = QCoreApplication.translate


class ReviewWalk:
    """Works on the parts of one page. `left` is the line that says how many passages are left."""

    def __init__(
        self,
        draft: Draft,
        scroller: QScrollArea,
        form: FieldsForm | None,
        sections: dict[str, SectionPanel],
        tray: TrayPanel,
        left: QPushButton,
    ) -> None:
        self._draft = draft
        self._scroller = scroller
        self._form = form
        self._sections = sections
        self._tray = tray
        self._left = left
        self._count: int | None = None

    def show_count(self) -> None:
        count = len(self._spots())
        if count == self._count:
            return
        text = (
            translate("protocol", "Left to check: {count}").format(count=count)
            if count
            else translate("protocol", "Everything is checked")
        )
        self._left.setText(text)
        self._left.setAccessibleName(text)
        self._left.setEnabled(count > 0)
        if self._count is not None:
            announce(self._left, text)
        self._count = count

    def step(self, step: int) -> None:
        """To the next passage (1), or the one before (-1), round the end; its explanation opens."""
        protocol = self._draft.protocol
        spot = following(self._spots(), self._here(), step)
        if protocol is None or spot is None:
            return
        match spot.kind:
            case SpotKind.MARKS if spot.place is not None:
                self._show_marks(spot, spot.place)
            case SpotKind.FIELD if self._form is not None:
                self._show(self._form.inputs[spot.subject])
            case SpotKind.SECTION:
                self._show(self._sections[spot.subject].missing.add_button)
            case SpotKind.SENTENCE:
                row = next((row for row in self._tray.rows if row.sentence == spot.sentence), None)
                if row is not None:
                    self._show(row.target)

    def focus(self, place: Place, first: int, last: int) -> None:
        """Put the focus into a statement, with its characters from `first` to `last` selected."""
        rows = self._rows(place)
        if place.index < len(rows):
            row = rows[place.index]
            row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            row.edit.select(first, last)
            bring_into_view(self._scroller, row)

    def _show_marks(self, spot: Spot, place: Place) -> None:
        self.focus(place, *spot.marks[0].span)
        rows = self._rows(place)
        if place.index < len(rows):
            rows[place.index].explain(spot.marks)

    def _rows(self, place: Place) -> list[StatementRow]:
        """Those that are there: a long protocol is built piece by piece."""
        panel = self._sections.get(place.section)
        return [] if panel is None else panel.rows

    def _show(self, control: QWidget) -> None:
        control.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(self._scroller, control)

    def _spots(self) -> tuple[Spot, ...]:
        protocol, template = self._draft.protocol, self._draft.template
        return () if protocol is None or template is None else spots(protocol, template)

    def _here(self) -> tuple[int, int, int]:
        """Where the focus is, as a place in reading."""
        protocol, focused = self._draft.protocol, QApplication.focusWidget()
        if protocol is None:
            return (-1, -1, 0)
        if self._form is not None:
            for name, control in self._form.inputs.items():
                if control is focused:
                    return order_of(protocol, field=name)
        widget = focused
        while widget is not None:
            if isinstance(widget, StatementRow):
                return order_of(protocol, section=widget.place.section, index=widget.place.index, at=widget.edit.at)
            if isinstance(widget, TrayRow):
                return order_of(protocol, sentence=widget.sentence)
            section = next((id for id, panel in self._sections.items() if panel is widget), None)
            if section is not None:
                return order_of(protocol, section=section)
            widget = widget.parentWidget()
        return order_of(protocol)
