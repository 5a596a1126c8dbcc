"""The sample dictation: recognised and sorted as any other, marked as a sample, and shown step by step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from protokollant.foundation.errors import Problem
from protokollant.protocol.template import Template
from protokollant.ui.viewmodels.desk import Desk, Page
from protokollant.ui.viewmodels.messages import Kind
from protokollant.ui.viewmodels.processing import Imported

translate = QCoreApplication.translate
_TEMPLATE = "beratungsprotokoll"
_SAMPLE_ID = "beispiel"


class SampleTour(QObject):
    """`sample`: the sound file. One tour at a time."""

    ready = Signal()  # the draft of the sample is before the person

    def __init__(self, desk: Desk, sample: Path) -> None:
        super().__init__(desk)
        self._desk = desk
        self._sample = sample
        self._waiting = False
        self.dictation: str | None = None
        self.running = False
        desk.processing.imported.connect(self._on_imported)
        desk.processing.import_failed.connect(lambda _problem: self.end())
        desk.processing.failed.connect(self._on_failed)
        desk.page_changed.connect(self._on_page)

    @property
    def template(self) -> Template | None:
        """That of a counselling protocol under a name that says what it is; what is corrected in it teaches nothing for
        real dictations."""
        found = next((e.template for e in self._desk.templates if e.template.id == _TEMPLATE), None)
        if found is None:
            return None
        title = translate("tour", "{title} (sample)").format(title=found.title)
        return replace(found, id=_SAMPLE_ID, title=title)

    @property
    def possible(self) -> bool:
        desk = self._desk
        models = not desk.setup.missing and not desk.setup.busy
        return models and not desk.recording.running and not self.running and self.template is not None

    def start(self) -> None:
        """Read the sample and make its draft; `ready` follows."""
        if self.running:
            return
        template = self.template
        if not self.possible or template is None:
            text = translate("tour", "The tour needs the language models, and no recording may be running.")
            self._desk.messages.tell(Kind.INFO, text, "tour")
            return
        self.running = self._waiting = True
        self.dictation = None
        text = translate("tour", "The sample is being recognised. The tour begins when its protocol is there.")
        self._desk.messages.tell(Kind.INFO, text, "tour")
        self._desk.processing.open_file(self._sample, template)

    def end(self) -> None:
        self.running = self._waiting = False
        self._desk.messages.withdraw("tour")

    def remove(self) -> None:
        """Take the sample out of the list for good."""
        if self.dictation is not None:
            self._desk.remove(self.dictation)
            self.dictation = None

    def _on_imported(self, file: str, imported: Imported) -> None:
        if self._waiting and file == self._sample.name:
            self._waiting = False
            self.dictation = imported.info.id

    def _on_failed(self, dictation: str, _problem: Problem) -> None:
        if self.running and dictation == self.dictation:
            self.end()

    def _on_page(self) -> None:
        desk = self._desk
        if self.running and self.dictation and desk.page is Page.PROTOCOL and desk.current == self.dictation:
            desk.messages.withdraw("tour")
            self.ready.emit()
