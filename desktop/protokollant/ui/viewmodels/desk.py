"""The work at hand: which dictation is before the person, and what follows from what she does with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from protokollant.app.dictations import DictationInfo, Dictations, DictationState
from protokollant.app.history import History
from protokollant.app.recording import RecordedAudio
from protokollant.app.templates import TemplateEntry, TemplateLibrary
from protokollant.audio.clip import Samples
from protokollant.foundation.errors import ErrorCode, Problem
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Section, Template
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.approved import Approved
from protokollant.ui.viewmodels.dictation_list import DictationList
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.guide import Guide
from protokollant.ui.viewmodels.listening import Listening
from protokollant.ui.viewmodels.live_text import LiveText, Rest
from protokollant.ui.viewmodels.messages import Action, Kind, Messages
from protokollant.ui.viewmodels.microphones import Microphones
from protokollant.ui.viewmodels.model_setup import ModelSetup
from protokollant.ui.viewmodels.opening import DictationsOnDemand
from protokollant.ui.viewmodels.processing import Imported, Processing
from protokollant.ui.viewmodels.recording import Recording
from protokollant.ui.viewmodels.wording import clock

translate = QCoreApplication.translate


class Page(StrEnum):
    """What the centre of the window shows."""

    GUIDE = "guide"  # the template's sections, before and while dictating
    WAITING = "waiting"  # a recording without a draft
    PROTOCOL = "protocol"  # a draft
    APPROVED = "approved"


class Desk(QObject):
    """Joins the other view models. `remember_template` keeps the choice for the next start."""

    page_changed = Signal()
    added = Signal(str)  # the section into which more was dictated; its draft is shown
    template_changed = Signal()  # the template that the next dictation will have

    def __init__(
        self,
        *,
        templates: TemplateLibrary,
        chosen: str,
        remember_template: Callable[[str], None],
        dictations: DictationsOnDemand,
        jobs: Jobs,
        recording: Recording,
        live: LiveText,
        processing: Processing,
        draft: Draft,
        approved: Approved,
        listening: Listening,
        entries: DictationList,
        microphones: Microphones,
        setup: ModelSetup,
        messages: Messages,
        preroll: bool,
        template_locked: bool = False,
    ) -> None:
        super().__init__(jobs)
        self.templates: tuple[TemplateEntry, ...] = templates.list()
        self.template: Template = self._find_template(chosen) or self.templates[0].template
        self.page = Page.GUIDE
        self.current: str | None = None
        self._remember_template = remember_template
        self._dictations = dictations
        self._jobs = jobs
        self.recording = recording
        self.live = live
        self.processing = processing
        self.guide = Guide(recording, processing)
        self.draft = draft
        self.approved = approved
        self.listening = listening
        self.entries = entries
        self.microphones = microphones
        self.setup = setup
        self.messages = messages
        recording.started.connect(self._on_started)
        recording.finished.connect(self._on_recorded)
        recording.failed.connect(self._on_recording_failed)
        recording.changed.connect(self._on_recording_changed)
        live.grown.connect(lambda heard: processing.prepare(self.template, heard))
        processing.changed.connect(self._on_processing_changed)
        processing.imported.connect(self._on_imported)
        processing.import_failed.connect(lambda problem: messages.problem(problem, "import"))
        processing.finished.connect(self._on_processed)
        processing.failed.connect(self._on_processing_failed)
        draft.failed.connect(lambda problem: messages.problem(problem, "save"))
        approved.opened.connect(self._on_approved_opened)
        listening.failed.connect(lambda problem: messages.problem(problem, "playing"))
        listening.played.connect(lambda: messages.withdraw("playing") if listening.playing else None)
        entries.failed.connect(self._on_store_failed)
        entries.recovered.connect(self._on_recovered)
        setup.failed.connect(lambda problem: messages.problem(problem, "models"))
        setup.completed.connect(self._on_models_complete)
        recording.moved.connect(self._on_moved)
        # Once everything that belongs together has happened: a page may change right after a recording.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._listen_or_not)
        microphones.changed.connect(recording.listen_anew)
        for signal in (self.page_changed, recording.changed, microphones.changed):
            signal.connect(self._soon.start)
        self._preroll = preroll
        self.template_locked = template_locked
        """IT has chosen the template of every dictation."""
        self._active = self._checking = False
        self._discarding = False
        self._adding: tuple[str, str] | None = None  # the dictation and section that more was said for
        self.concealed = False
        self._postponed: set[str] = set()  # dictations whose processing the lock broke off
        self._shown_before: str | None = None
        recording.kept.connect(self._on_kept)
        self._template_problems = templates.problems()

    def start(self) -> None:
        """To be called once, when the window is there: everything that takes time is done in the background."""
        for problem in self._template_problems:
            self.messages.problem(problem, f"template {dict(problem.parameters).get('file')}")
        self.entries.recover()
        self.microphones.refresh()
        self.setup.check()

    # ---- what the person does

    def choose_template(self, template_id: str) -> None:
        """The template of the next dictation; its guide is shown."""
        template = self._find_template(template_id)
        if template is None or self.recording.running or self.template_locked:
            return
        if template != self.template:
            self.template = template
            self._remember_template(template_id)
            self.template_changed.emit()
        self.new()

    def prefer_template(self, template_id: str) -> None:
        """The template of the next dictation, without leaving what is before the person."""
        template = self._find_template(template_id)
        if template is not None and not self.recording.running:
            self.template = template
            self.template_changed.emit()

    def hold_first_word(self, wanted: bool) -> None:
        """Whether the microphone is open before a recording."""
        self._preroll = wanted
        self._listen_or_not()

    def check_microphone(self, wanted: bool) -> None:
        """Have the microphone open so that its level can be seen, whatever else is before the person."""
        self._checking = wanted
        self.microphones.watch(wanted or self._active)
        self._listen_or_not()

    def use_templates(self, templates: tuple[TemplateEntry, ...]) -> None:
        """There are others now, or they are other ones; the one that is chosen stays it where it can."""
        self.templates = templates
        if not self.recording.running:
            self.template = self._find_template(self.template.id) or templates[0].template
        self.template_changed.emit()

    def new(self) -> None:
        """Back to the guide: to the running recording, or to a clean desk."""
        self._show(self.recording.id, Page.GUIDE)

    def toggle_recording(self) -> None:
        if self.recording.running:
            self.recording.stop()
        else:
            self.messages.withdraw("recording")
            self._show(None, Page.GUIDE)
            self.recording.start(self.template, self.microphones.chosen)

    def append(self, dictation: str, section: Section | None = None) -> None:
        """Go on dictating where an earlier dictation ended; what is said now goes into one `section` where that is
        given, until another heading is spoken."""
        if self.recording.running or self.processing.works_on(dictation):
            return
        self.messages.withdraw("recording")
        self._show(dictation, Page.GUIDE)
        self.recording.start(self.template, self.microphones.chosen, dictation, section.id if section else None)
        self._adding = (dictation, section.id) if section else None
        if section is not None:
            text = translate("desk", "What you say now goes into “{section}”. Stop the recording when you are done.")
            self.messages.tell(Kind.INFO, text.format(section=section.title), "adding")

    def mark(self) -> None:
        """Note this moment of the recording."""
        if self.recording.running:
            self.recording.mark()
            self.guide.mark()
            text = translate("desk", "Marked at {time}.").format(time=clock(self.recording.elapsed))
            self.messages.tell(Kind.INFO, text, "mark", brief=True)

    def discard_recording(self) -> None:
        """Stop, and take what was recorded out of the list; it can be undone. Not where an earlier dictation is gone on
        with: its words would go too."""
        if self.recording.running and not self.recording.appending:
            self._discarding = True
            self.recording.stop()

    def set_active(self, active: bool) -> None:
        """Whether the window is before the person: only then is the microphone open before a recording."""
        self._active = active
        self.microphones.watch(active or self._checking)
        self._listen_or_not()

    def open_audio(self, path: Path) -> None:
        """Make a dictation of a sound file."""
        self.messages.withdraw("import")
        self.processing.open_file(path, self.template)

    def select(self, dictation: str) -> None:
        """Show a dictation of the list."""
        info = self.entries.info(dictation)
        if info is None or (dictation == self.current and self.page is not Page.GUIDE):
            return
        if dictation == self.recording.id:
            self.new()
        elif info.state is DictationState.DRAFT and not self.processing.works_on(dictation):
            self._load(dictation)
        elif info.state is DictationState.APPROVED:
            self.current = dictation
            self.approved.open(dictation)
        else:
            self._show(dictation, Page.WAITING)

    def show_new(self, dictation: str) -> None:
        """One that was made elsewhere, once the list has it."""

        def show() -> None:
            self.entries.refreshed.disconnect(show)
            if not self.concealed:
                self.select(dictation)

        self.entries.refreshed.connect(show)
        self.entries.refresh()

    def show_again(self, dictation: str) -> None:
        """After it was approved, or is a draft again."""

        def show(state: DictationState) -> None:
            self.entries.refresh()
            if self.current == dictation:
                self.approved.open(dictation) if state is DictationState.APPROVED else self._load(dictation)

        self._in_store(lambda dictations: dictations.state(dictation), show)

    def process(self, dictation: str, samples: Samples | None = None, rest: Rest | None = None) -> None:
        """Turn a recording into a draft. Without models the recording waits. `rest`: what live recognition still
        has to do first."""
        if self.setup.missing:
            self._tell_models_missing()
            return
        self.messages.withdraw(f"process {dictation}")
        self.processing.start(dictation, self._day(dictation), samples, rest)

    def discard(self, dictation: str) -> None:
        """Out of the list, with a way back."""
        if dictation == self.recording.id or self.processing.works_on(dictation):
            return

        def gone(_: object) -> None:
            self.entries.refresh()
            if self.current == dictation:
                self._show(None, Page.GUIDE)
            self.messages.tell(
                Kind.INFO,
                translate("desk", "The dictation is discarded. It is deleted for good after a day."),
                "discarded",
                Action(translate("desk", "Undo"), lambda: self._restore(dictation)),
                Action(translate("desk", "Delete for good now"), lambda: self._delete(dictation)),
            )

        self._in_store(lambda dictations: dictations.discard(dictation), gone)

    def conceal(self) -> None:
        """The store is about to be locked: save what is typed, and show nothing of any dictation. A recording goes
        on."""
        self.draft.flush()
        self._shown_before, self.concealed = self.current, True
        self._postponed |= {item.id for item in self.entries.items if self.processing.works_on(item.id)}
        self.processing.cancel_all()
        self.live.cancel()
        self._show(None, Page.GUIDE)
        self.entries.clear()

    def reveal(self) -> None:
        """The store is open again: go on where the lock came between."""
        self.concealed = False
        before, self._shown_before = self._shown_before, None

        def go_on() -> None:
            self.entries.refreshed.disconnect(go_on)
            if self.concealed:  # locked again meanwhile
                return
            for dictation in self._postponed:
                self.process(dictation)
            self._postponed = set()
            if before is not None and not self.recording.running:
                self.select(before)
            else:
                self._show(self.recording.id, Page.GUIDE)

        self.entries.refreshed.connect(go_on)
        self.entries.recover()

    def remove(self, dictation: str) -> None:
        """For good, without a way back."""
        if self.current == dictation:
            self._show(None, Page.GUIDE)
        self._delete(dictation)

    def shut_down(self) -> None:
        """End everything that runs; the recording is kept. Jobs that were asked for are still carried out."""
        self.listening.pause()
        self.processing.cancel_all()
        self.setup.cancel()
        self._active = self._checking = False
        self.microphones.watch(False)
        self.recording.shut_down()
        self.live.cancel()
        self.draft.flush()

    # ---- what is shown

    @property
    def current_info(self) -> DictationInfo | None:
        return self.entries.info(self.current)

    @property
    def working_on_current(self) -> bool:
        return self.current is not None and self.processing.works_on(self.current)

    def _show(self, dictation: str | None, page: Page) -> None:
        if page is not Page.PROTOCOL:
            self.draft.close()
        if page is not Page.APPROVED:
            self.approved.close()
        self.current, self.page = dictation, page
        self.page_changed.emit()

    def _load(self, dictation: str) -> None:
        def work(report: Callable[[Problem], None], _cancelled: object) -> tuple[Template, Protocol | None, History]:
            dictations = self._dictations()
            if (problem := dictations.opened(dictation)) is not None:
                report(problem)
            return dictations.template(dictation), dictations.protocol(dictation), dictations.history(dictation)

        def show(loaded: tuple[Template, Protocol | None, History]) -> None:
            template, protocol, history = loaded
            if protocol is not None and self.current == dictation:
                self.draft.open(dictation, template, protocol, history)
                self._show(dictation, Page.PROTOCOL)
                if self._adding is not None and self._adding[0] == dictation:
                    section, self._adding = self._adding[1], None
                    self.added.emit(section)

        self.current = dictation
        self._jobs.run(
            lanes.STORE,
            work,
            done=show,
            failed=lambda p: self.messages.problem(p, "store"),
            progressed=lambda p: self.messages.problem(p, "events"),  # what could not be noted
        )

    def _on_approved_opened(self, dictation: str) -> None:
        if self.current == dictation:
            self._show(dictation, Page.APPROVED)

    def _find_template(self, template_id: str) -> Template | None:
        return next((e.template for e in self.templates if e.template.id == template_id), None)

    def _day(self, dictation: str) -> dt.date:
        """Relative dates ("tomorrow") count from the day of the recording, not from the day of the processing."""
        info = self.entries.info(dictation)
        when = info.created if info else dt.datetime.now(dt.UTC)
        return when.astimezone().date()

    # ---- what happens

    def _on_started(self, dictation: str) -> None:
        new, template = self.recording.current, self.recording.template
        if template is not None and template != self.template:
            self.template = template  # for this dictation; the choice for the next one is not remembered
            self.template_changed.emit()
        self._show(dictation, Page.GUIDE)
        self.entries.refresh()
        if not self.setup.missing and new is not None:
            self.live.start(new, self.template)
            self.processing.prepare(self.template)

    def _on_recording_changed(self) -> None:
        problem = self.recording.problem
        if problem is None:
            self.messages.withdraw("microphone")
        else:
            self.messages.problem(problem, "microphone")

    def _on_recorded(self, dictation: str, audio: RecordedAudio) -> None:
        if self.concealed:
            self._on_kept(dictation)
            return
        self.messages.withdraw("microphone")
        self.messages.withdraw("adding")
        if audio.problem is not None:
            self.messages.problem(audio.problem, "recording")
        self.entries.refresh()
        if self._discarding:
            self._discarding = False
            self.live.cancel()
            self.discard(dictation)
            return
        if self.current == dictation:
            self._show(dictation, Page.WAITING)
        self.process(dictation, audio.samples, self.live.stop())
        self.page_changed.emit()

    def _on_recording_failed(self, problem: Problem) -> None:
        self.live.cancel()
        self._discarding, self._adding = False, None
        self.messages.withdraw("microphone")
        self.messages.withdraw("adding")
        self.messages.problem(problem, "recording")
        self.entries.refresh()
        if self.page is Page.GUIDE:
            self._show(None, Page.GUIDE)

    def _on_imported(self, file: str, imported: Imported) -> None:
        if imported.truncated:
            seconds = round(imported.info.seconds or 0)
            self.messages.problem(Problem(ErrorCode.AUDIO_TRUNCATED, (("file", file), ("seconds", seconds))), "import")
        self.entries.refresh()
        if not self.recording.running:
            self._show(imported.info.id, Page.WAITING)
        self.process(imported.info.id, imported.samples)
        self.page_changed.emit()

    def _on_processing_changed(self) -> None:
        self.entries.set_working({i.id for i in self.entries.items if self.processing.works_on(i.id)})

    def _on_kept(self, dictation: str) -> None:
        """A recording ended behind the lock."""
        self.live.cancel()
        self._postponed.add(dictation)

    def _on_processed(self, dictation: str) -> None:
        if self.concealed:
            return
        self.entries.refresh()
        if self.current == dictation:
            self._load(dictation)
        else:
            self.messages.tell(
                Kind.GOOD,
                translate("desk", "Another protocol is ready."),
                f"ready {dictation}",
                Action(translate("desk", "Show"), lambda: self.select(dictation)),
            )

    def _on_processing_failed(self, dictation: str, problem: Problem) -> None:
        if self.concealed:
            self._postponed.add(dictation)
            return
        self.entries.refresh()
        again = Action(translate("desk", "Try again"), lambda: self.process(dictation))
        if problem.code is ErrorCode.CANCELLED:
            text = translate("desk", "Cancelled. The recording is kept and can be processed at any time.")
            self.messages.tell(Kind.INFO, text, f"process {dictation}", brief=True)
        elif problem.code is ErrorCode.MODEL_MISSING:
            self.setup.check()
            self._tell_models_missing()
        else:
            self.messages.problem(problem, f"process {dictation}", again)
        self.page_changed.emit()

    def _on_store_failed(self, problem: Problem) -> None:
        if self.concealed:
            return
        again = Action(translate("desk", "Try again"), self.entries.recover)
        self.messages.problem(problem, "store", again)

    def _on_recovered(self, count: int) -> None:
        text = translate(
            "desk", "Recordings that were interrupted and are kept: {count}. They are in the list on the left."
        )
        self.messages.tell(Kind.INFO, text.format(count=count), "recovered")

    def _on_models_complete(self) -> None:
        self.messages.withdraw("models")
        text = translate("desk", "The language models are ready.")
        self.messages.tell(Kind.GOOD, text, "models", brief=True)

    def _tell_models_missing(self) -> None:
        text = translate("desk", "The recording is kept. It can be processed as soon as the language models are there.")
        self.messages.tell(Kind.INFO, text, "models-needed")

    def _restore(self, dictation: str) -> None:
        self._in_store(lambda dictations: dictations.restore(dictation), lambda _: self.entries.refresh())

    def _delete(self, dictation: str) -> None:
        self._in_store(lambda dictations: dictations.delete(dictation), lambda _: self.entries.refresh())

    def _in_store(self, work: Callable[[Dictations], object], done: Callable[..., None]) -> None:
        self._jobs.run(
            lanes.STORE,
            lambda _report, _cancelled: work(self._dictations()),
            done=done,
            failed=lambda problem: self.messages.problem(problem, "store"),
        )

    def _listen_or_not(self) -> None:
        if self.recording.running:
            return
        if self._checking or (self._preroll and self._active and not self.concealed and self.page is Page.GUIDE):
            self.recording.listen(self.microphones.chosen)
        else:
            self.recording.stop_listening()

    def _on_moved(self, name: str) -> None:
        text = translate("desk", "The recording goes on with the microphone “{name}”.").format(name=name)
        self.messages.tell(Kind.CAUTION, text, "moved")
