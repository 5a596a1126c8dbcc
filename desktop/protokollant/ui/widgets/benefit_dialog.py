"""What the program helps, in figures: one's own, or the sum of what colleagues handed over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from protokollant.app.benefit import OTHERS, SMALLEST_GROUP, Figures
from protokollant.app.benefit_file import figure_rows
from protokollant.documents.figures import TEXTS, figure_lines
from protokollant.protocol.template import Template
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.benefit import BenefitFigures
from protokollant.ui.widgets.bar_chart import Bar, BarChart
from protokollant.ui.widgets.basics import button, column, label, page
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.dialogs import FileDialogs

translate = QCoreApplication.translate
_LONGEST_TYPED = 600.0  # minutes


class BenefitDialog(QDialog):
    """`templates` are those that there are, for their titles."""

    def __init__(
        self,
        benefit: BenefitFigures,
        templates: Sequence[Template],
        look: Look,
        dialogs: FileDialogs,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._benefit = benefit
        texts = TEXTS["en" if benefit.language == "en" else "de"]
        self._titles = {template.id: template.title for template in templates} | {OTHERS: texts.others}
        self._sections = {(t.id, section.id): section.title for t in templates for section in t.sections}
        self._look = look
        self._dialogs = dialogs
        self._asked = False
        self.setWindowTitle(translate("benefit", "Benefit"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(940, 700)
        self.switch = QCheckBox(translate("benefit", "&Count at each approval, for me alone"))
        self.switch.setEnabled(not benefit.locked)
        if benefit.locked:
            self.switch.setToolTip(translate("benefit", "Your IT has decided this."))
        self.switch.toggled.connect(benefit.switch)
        self.whose = label(look, "", Type.HEADING)
        self.note = label(look, "", Type.BODY, "muted", wrap=True)
        self.table = self._make_table()
        self.moved = BarChart(look, translate("benefit", "Moved to another section, per cent of statements"))
        self.reworded = BarChart(look, translate("benefit", "Reworded, per cent of statements"))
        self.time = BarChart(look, translate("benefit", "Minutes for a protocol, dictated and typed"))
        self.weeks = BarChart(look, translate("benefit", "Approved dictations by week"))
        self.template = CalmComboBox(look)
        self.template.setAccessibleName(translate("benefit", "Template"))
        self.template.setSizeAdjustPolicy(CalmComboBox.SizeAdjustPolicy.AdjustToContents)
        for template in templates:
            self.template.addItem(template.title, template.id)
        self.typed = QDoubleSpinBox()
        self.typed.setRange(0, _LONGEST_TYPED)
        self.typed.setDecimals(0)
        self.typed.setMinimumHeight(Space.CONTROL)
        self.typed.setSuffix(translate("benefit", " minutes"))
        self.typed.setSpecialValueText(translate("benefit", "not known"))
        self.typed.setAccessibleName(translate("benefit", "How long such a protocol takes me when I type it"))
        self.template.currentIndexChanged.connect(lambda _: self._show_typed())
        self.typed.editingFinished.connect(self._set_typed)
        self.own_button = button(translate("benefit", "&My figures"), benefit.refresh)
        self.team_button = button(translate("benefit", "Sum of a &team …"), self._team)
        self.save_button = button(translate("benefit", "&Save …"), self._save)
        self.clear_button = button(translate("benefit", "&Forget my figures"), self._clear)
        self.said = label(look, "", Type.BODY, "muted", wrap=True)
        self._lay_out()
        benefit.changed.connect(self._show)
        benefit.written.connect(self._on_written)
        benefit.failed.connect(lambda problem: self.said.setText(benefit.explain(problem)))
        self._show()
        benefit.refresh()

    def _make_table(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setAccessibleName(translate("benefit", "Figures"))
        made.setHeaderLabels([translate("benefit", "Figure"), translate("benefit", "Value")])
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        made.setMinimumHeight(230)
        return made

    def _lay_out(self) -> None:
        outer = column(self, (Space.XL, Space.XL, Space.XL, Space.L), Space.M)
        outer.addWidget(label(self._look, translate("benefit", "Benefit"), Type.TITLE))
        about = translate(
            "benefit",
            "Figures without any content: how long dictations took, and how much of the draft stayed as it was. They "
            "are kept on this computer, encrypted, and only you see them. A team can add up files that each person "
            "hands over; these hold sums and no names.",
        )
        outer.addWidget(label(self._look, about, Type.BODY, "muted", wrap=True))
        outer.addWidget(self.switch)
        baseline = QHBoxLayout()
        baseline.setSpacing(Space.S)
        baseline.addWidget(label(self._look, translate("benefit", "Typed, such a protocol takes me"), Type.BODY))
        baseline.addWidget(self.template)
        baseline.addWidget(self.typed)
        baseline.addStretch(1)
        outer.addLayout(baseline)
        outer.addWidget(self.whose)
        outer.addWidget(self.note)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(translate("benefit", "Figures"))
        inner = page()
        rows = column(inner, (0, 0, Space.M, 0), Space.L)
        rows.addWidget(self.table)
        for chart in (self.time, self.moved, self.reworded, self.weeks):
            rows.addWidget(chart)
        rows.addStretch(1)
        area.setWidget(inner)
        outer.addWidget(area, 1)
        outer.addWidget(self.said)
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        for each in (self.own_button, self.team_button, self.clear_button):
            below.addWidget(each)
        below.addStretch(1)
        below.addWidget(self.save_button)
        below.addWidget(button(translate("benefit", "Close"), self.accept))
        outer.addLayout(below)

    def _show(self) -> None:
        benefit, figures = self._benefit, self._benefit.figures
        blocker = QSignalBlocker(self.switch)
        self.switch.setChecked(benefit.on)
        blocker.unblock()
        team = translate("benefit", "A team of {count}").format(count=figures.persons)
        self.whose.setText(team if benefit.of_team else translate("benefit", "My figures"))
        self.note.setText(self._remark(figures))
        self.note.setVisible(bool(self.note.text()))
        self._ask(False)
        self.clear_button.setEnabled(not benefit.of_team and bool(figures.templates))
        self.save_button.setEnabled(bool(figures.templates))
        self._show_table(figures)
        self._show_charts(figures)
        self._show_typed()

    def _remark(self, figures: Figures) -> str:
        if self._benefit.of_team and figures.persons < SMALLEST_GROUP:
            return translate("benefit", "Fewer than 5 persons: nothing is broken down by template, section or week.")
        if not figures.templates:
            return translate("benefit", "Nothing was counted yet.")
        return ""

    def _show_table(self, figures: Figures) -> None:
        self.table.clear()
        texts = TEXTS["en" if self._benefit.language == "en" else "de"]
        for row in figure_rows(figures, self._titles) if figures.templates else ():
            item = QTreeWidgetItem(self.table, [row.title or texts.whole, ""])
            for name, value in figure_lines(row, self._benefit.language):
                QTreeWidgetItem(item, [name, value])
            item.setExpanded(not row.title)

    def _show_charts(self, figures: Figures) -> None:
        apart = {id: totals for id, totals in figures.templates.items() if id != OTHERS or len(figures.templates) > 1}
        named = [
            (f"{self._titles.get(id, id)}: {self._sections.get((id, section), section)}", one)
            for id, totals in apart.items()
            for section, one in totals.sections.items()
            if section and one.statements
        ]
        self.moved.show_bars(_shares((name, one.moved, one.statements) for name, one in named if one.moved))
        self.reworded.show_bars(_shares((name, one.reworded, one.statements) for name, one in named if one.reworded))
        bars: list[Bar] = []
        for id, totals in apart.items():
            typed, title = figures.baselines.get(id), self._titles.get(id, id)
            if totals.minutes_each is not None:
                name = translate("benefit", "{template}, dictated").format(template=title)
                bars.append(Bar(name, totals.minutes_each, _number(totals.minutes_each)))
            if typed is not None and totals.minutes_each is not None:
                bars.append(
                    Bar(translate("benefit", "{template}, typed").format(template=title), typed, _number(typed))
                )
        self.time.show_bars(bars)
        self.weeks.show_bars([Bar(week, count, str(count)) for week, count in sorted(figures.weeks.items())[-26:]])

    def _show_typed(self) -> None:
        own = not self._benefit.of_team
        for each in (self.template, self.typed):
            each.setEnabled(own)
        if own and not self.typed.hasFocus():
            self.typed.setValue(self._benefit.figures.baselines.get(self.template.currentData(), 0.0))

    def _set_typed(self) -> None:
        template, minutes = self.template.currentData(), self.typed.value()
        if template is not None and minutes != self._benefit.figures.baselines.get(template, 0.0):
            self._benefit.set_baseline(template, minutes or None)

    def _team(self) -> None:
        if files := self._dialogs.figures_to_read(self):
            self.said.clear()
            self._benefit.add_up(files)

    def _save(self) -> None:
        path = self._dialogs.figures_to_write(self, translate("benefit", "Figures.json"))
        if path is not None:
            self._benefit.write(path, self._titles)

    def _clear(self) -> None:
        """It cannot be undone, so it takes a second click."""
        if self._asked:
            self._benefit.clear()
            self.said.clear()
            return
        self._ask(True)
        self.said.setText(translate("benefit", "This cannot be undone. Press the button once more to forget them."))

    def _ask(self, asked: bool) -> None:
        self._asked = asked
        text = translate("benefit", "&Forget for good") if asked else translate("benefit", "&Forget my figures")
        self.clear_button.setText(text)
        self.clear_button.setAccessibleName(text.replace("&", ""))

    def _on_written(self, path: Path) -> None:
        self.said.setText(translate("benefit", "The figures were written to {file}.").format(file=path.name))


def _shares(counts: Iterable[tuple[str, int, int]]) -> list[Bar]:
    return [
        Bar(name, 100 * part / whole, translate("benefit", "{percent} %").format(percent=_number(100 * part / whole)))
        for name, part, whole in counts
    ]


def _number(value: float) -> str:
    return QLocale().toString(value, "f", 1)
