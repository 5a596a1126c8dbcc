"""Agreements with a box each to mark them as done; done ones stay where they are, and can be opened again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLayout, QWidget

from protokollant.app.cases import Agreement
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.keeping import day
from protokollant.ui.widgets.basics import column, label

translate = QCoreApplication.translate


class AgreementList(QWidget):
    """One protocol's agreements after the other, each under its day and kind where `headed`."""

    def __init__(self, look: Look, mark: Callable[[Agreement, bool], None], *, headed: bool = True) -> None:
        super().__init__()
        self._look = look
        self._mark = mark
        self._headed = headed
        self._shown: tuple[Agreement, ...] = ()
        self.boxes: list[QCheckBox] = []
        self._outer = column(self, spacing=Space.XS)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)

    def show_agreements(self, agreements: Sequence[Agreement]) -> None:
        if tuple(agreements) == self._shown:
            return
        focused = next((i for i, box in enumerate(self.boxes) if box.hasFocus()), None)
        same = [a.key for a in agreements] == [a.key for a in self._shown]
        self._shown = tuple(agreements)
        _empty(self._outer)
        self.boxes = []
        before = ""
        for each in self._shown:
            if self._headed and each.dictation != before:
                before = each.dictation
                text = translate("cases", "{day}, {kind}").format(day=day(each.day), kind=each.template_title)
                self._outer.addWidget(label(self._look, text, Type.STRONG))
            self._outer.addLayout(self._row(each))
        if same and focused is not None:
            self.boxes[focused].setFocus()

    def _row(self, agreement: Agreement) -> QHBoxLayout:
        done = agreement.done is not None
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        box = QCheckBox()
        box.setChecked(done)
        state = translate("cases", "done") if done else translate("cases", "open")
        box.setAccessibleName(f"{agreement.text} ({state})")
        box.setToolTip(translate("cases", "Done"))
        box.toggled.connect(lambda checked: self._mark(agreement, checked))
        text = agreement.text
        if agreement.done is not None:
            text = translate("cases", "{text} (done on {day})").format(text=text, day=day(agreement.done))
        shown = label(self._look, text, Type.BODY, "muted" if done else "", wrap=True)
        shown.setBuddy(box)
        self.boxes.append(box)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(shown, 1)
        return row


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            _empty(inner)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
