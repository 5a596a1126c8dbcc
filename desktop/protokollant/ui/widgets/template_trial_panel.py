"""Try a template on an old dictation: its sentences, where they stand and where they would stand."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QProgressBar, QWidget

from protokollant.app.dictations import DictationState
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.dictation_list import DictationList
from protokollant.ui.viewmodels.template_workshop import TemplateWorkshop
from protokollant.ui.viewmodels.wording import moment
from protokollant.ui.widgets.basics import button, column, label
from protokollant.ui.widgets.combo_box import CalmComboBox

translate = QCoreApplication.translate
_OFFERED = 200  # dictations; older ones are hardly tried


class TrialPanel(QWidget):
    def __init__(self, workshop: TemplateWorkshop, entries: DictationList, look: Look) -> None:
        super().__init__()
        self._workshop = workshop
        self._entries = entries
        self._look = look
        outer = column(self, (Space.M, Space.M, Space.M, Space.M), Space.S)
        about = translate(
            "templates", "The sentences of an old dictation are sorted with this template. Nothing is changed or saved."
        )
        outer.addWidget(label(look, about, Type.BODY, "muted", wrap=True))
        self.dictation = CalmComboBox(look)
        self.dictation.setAccessibleName(translate("templates", "Dictation to try it on"))
        outer.addWidget(self.dictation)
        row = QHBoxLayout()
        self.start = button(translate("templates", "Try it"), self._start, "primary")
        self.cancel = button(translate("templates", "Cancel"), workshop.cancel_trial)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("templates", "Progress"))
        for each in (self.start, self.cancel):
            row.addWidget(each)
        row.addWidget(self.bar, 1)
        outer.addLayout(row)
        self.said = label(look, "", Type.BODY, wrap=True)
        outer.addWidget(self.said)
        self.only_changed = QCheckBox(translate("templates", "Only what stands elsewhere"))
        self.only_changed.setAccessibleName(self.only_changed.text())
        self.only_changed.toggled.connect(self._show)
        outer.addWidget(self.only_changed)
        self.table = QListWidget()
        self.table.setAccessibleName(translate("templates", "Sentences and their sections"))
        self.table.setWordWrap(True)
        self.table.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setSpacing(2)
        outer.addWidget(self.table, 1)
        workshop.trial_changed.connect(self._show)
        workshop.changed.connect(self._enable)
        entries.refreshed.connect(self._fill)
        self._fill()
        self._show()

    def _fill(self) -> None:
        chosen = self.dictation.currentData()
        self.dictation.clear()
        now = dt.datetime.now(dt.UTC)
        with_protocol = (
            i for i in self._entries.items if i.state not in (DictationState.RECORDING, DictationState.RECORDED)
        )
        for _, item in zip(range(_OFFERED), with_protocol, strict=False):
            about = f"{item.about} · " if item.about else ""
            self.dictation.addItem(f"{about}{item.template_title} · {moment(item.created, now)}", item.id)
        self.dictation.setCurrentIndex(max(0, self.dictation.findData(chosen)))
        self._enable()

    def _enable(self) -> None:
        shown = self._workshop.template is not None and not self._workshop.faults
        self.start.setEnabled(shown and self.dictation.count() > 0 and not self._workshop.trying)

    def _start(self) -> None:
        info = self._entries.info(self.dictation.currentData())
        if info is not None:
            self._workshop.start_trial(info.id, info.created.astimezone().date())

    def _show(self) -> None:
        trying, progress, trial = self._workshop.trying, self._workshop.progress, self._workshop.trial
        self.cancel.setVisible(trying)
        self.bar.setVisible(trying)
        self.bar.setRange(0, 0 if progress is None else 100)
        if progress is not None:
            self.bar.setValue(round(progress.fraction * 100))
        self._enable()
        self.table.clear()
        for each in (self.table, self.only_changed):
            each.setVisible(trial is not None)
        self.said.setText("" if self.dictation.count() else translate("templates", "There is no protocol yet."))
        if trial is None:
            return
        text = translate("templates", "Sentences: {all}. In another section: {changed}. In none: {nowhere}.")
        self.said.setText(text.format(all=len(trial.rows), changed=trial.changed, nowhere=trial.nowhere))
        nowhere = translate("templates", "(no section)")
        strong = self._look.font(Type.STRONG)
        for row in trial.rows:
            other = row.before != row.after
            before, after = row.before or nowhere, row.after or nowhere
            if other:
                item = QListWidgetItem(f"{row.text}\n{before} → {after}", self.table)
                item.setFont(strong)
            elif not self.only_changed.isChecked():
                QListWidgetItem(f"{row.text}\n= {after}", self.table)
        for name, value in trial.values:
            QListWidgetItem(f"{name}: {value}", self.table)
