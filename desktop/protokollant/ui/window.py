"""The main window: puts the parts in their places and gives the actions their keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from protokollant.app.editing import Place
from protokollant.app.glossary import likely_entry
from protokollant.dictation.glossary import Entry
from protokollant.protocol.template import Section
from protokollant.structure.polishing import Polished
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.desk import Desk, Page
from protokollant.ui.viewmodels.exporter import Exporter, Source
from protokollant.ui.viewmodels.finishing import Finishing
from protokollant.ui.viewmodels.hiding import Hiding
from protokollant.ui.viewmodels.lessons import LearnedLessons
from protokollant.ui.viewmodels.messages import Action, Kind
from protokollant.ui.viewmodels.words import Words
from protokollant.ui.widgets import shortcuts
from protokollant.ui.widgets.approving import Approving
from protokollant.ui.widgets.basics import page
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.events_dialog import EventsDialog
from protokollant.ui.widgets.glossary_dialog import GlossaryDialog
from protokollant.ui.widgets.guide_page import GuidePage
from protokollant.ui.widgets.hiding_dialog import HidingDialog
from protokollant.ui.widgets.learning_dialog import LearningDialog
from protokollant.ui.widgets.live_panel import LivePanel
from protokollant.ui.widgets.message_area import MessageArea
from protokollant.ui.widgets.models_banner import ModelsBanner
from protokollant.ui.widgets.progress_line import ProgressLine
from protokollant.ui.widgets.protocol_page import ProtocolPage
from protokollant.ui.widgets.recording_bar import RecordingBar
from protokollant.ui.widgets.sidebar import Sidebar
from protokollant.ui.widgets.waiting_page import WaitingPage
from protokollant.ui.widgets.word_dialog import WordDialog
from protokollant.ui.widgets.wording_dialog import WordingDialog

translate = QCoreApplication.translate


class MainWindow(QMainWindow):
    closing = Signal()

    def __init__(
        self,
        desk: Desk,
        words: Words,
        lessons: LearnedLessons,
        finishing: Finishing,
        exporter: Exporter,
        hiding: Hiding,
        look: Look,
        dialogs: FileDialogs,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._lessons = lessons
        self._finishing = finishing
        self._exporter = exporter
        self._hiding = hiding
        self._look = look
        self._dialogs = dialogs
        self.setWindowTitle("Protokollant")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.setMinimumSize(900, 560)
        self._make_actions()
        self.bar = RecordingBar(desk, look, shortcuts.RECORD, shortcuts.PAUSE, self.open_audio)
        self.progress = ProgressLine(desk.processing, look)
        self.messages = MessageArea(desk.messages, look)
        self.banner = ModelsBanner(desk.setup, look, self.import_models)
        self.sidebar = Sidebar(desk, look)
        self.guide = GuidePage(desk, look)
        self.waiting = WaitingPage(desk, look)
        self.protocol = ProtocolPage(desk.draft, look, self.undo, self.redo, self.append, self.copy, self.export)
        self.protocol.word_picked.connect(self.add_word)
        self.approving = Approving(
            desk, finishing, self.protocol, exporter.details, look, (self.approve, self.copy, self.export), self
        )
        self.protocol.dictate.connect(self._dictate_into)
        desk.added.connect(self.protocol.show_section)
        self.live = LivePanel(desk.live, look)
        self.dictating = QSplitter(Qt.Orientation.Vertical)
        self.dictating.setChildrenCollapsible(False)
        self.dictating.addWidget(self.guide)
        self.dictating.addWidget(self.live)
        self.dictating.setSizes([600, 300])
        self._pages = {Page.GUIDE: self.dictating, Page.WAITING: self.waiting, Page.PROTOCOL: self.protocol}
        self._pages[Page.APPROVED] = self.approving.page
        self._lay_out()
        self._make_menus()
        desk.page_changed.connect(self._show_page)
        desk.recording.changed.connect(self._enable)
        desk.processing.changed.connect(self._enable)
        exporter.exported.connect(self._on_exported)
        exporter.rendered.connect(self._on_rendered)
        exporter.failed.connect(lambda problem: desk.messages.problem(problem, "export"))
        hiding.failed.connect(lambda problem: desk.messages.problem(problem, "export"))
        draft = desk.draft
        draft.polishing_changed.connect(self._on_polishing)
        draft.polished.connect(self._on_polished)
        draft.polishing_failed.connect(lambda problem: desk.messages.problem(problem, "polish"))
        self.wording: WordingDialog | None = None
        self._show_page()
        self.bar.record_button.setFocus()

    # ---- parts

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for each in self._pages.values():
            self.stack.addWidget(each)
        centre = page()
        inner = QVBoxLayout(centre)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.messages)
        inner.addWidget(self.banner)
        inner.addWidget(self.stack, 1)
        inner.addWidget(self.approving.bar)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.sidebar)
        below.addWidget(centre, 1)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.bar)
        outer.addWidget(self.progress)
        outer.addLayout(below, 1)
        self.setCentralWidget(whole)
        QWidget.setTabOrder(self.bar, self.sidebar)
        QWidget.setTabOrder(self.sidebar, centre)

    def _make_actions(self) -> None:
        desk, stack = self._desk, self._desk.draft.stack
        self.new = self._action(translate("window", "&New dictation"), shortcuts.NEW, desk.new)
        self.open = self._action(translate("window", "&Open a sound file …"), shortcuts.OPEN, self.open_audio)
        self.export = self._action(translate("window", "&Export …"), shortcuts.EXPORT, self.export_protocol)
        self.hide_names = self._action(
            translate("window", "Export with &pseudonyms …"), QKeySequence(), self.export_hidden
        )
        self.copy = self._action(translate("window", "&Copy the whole protocol"), shortcuts.COPY, self.copy_protocol)
        self.approve = self._action(
            translate("window", "&Approve …"), shortcuts.APPROVE, lambda: self.approving.press()
        )
        self.approve.setShortcuts([shortcuts.APPROVE, QKeySequence("Ctrl+Enter")])
        self.events = self._action(translate("window", "&Log of events …"), QKeySequence(), self._show_events)
        self.quit = self._action(translate("window", "&Quit"), shortcuts.QUIT, self.close)
        self.record = self._action(translate("window", "Start &recording"), shortcuts.RECORD, desk.toggle_recording)
        self.pause = self._action(
            translate("window", "&Pause or continue"), shortcuts.PAUSE, lambda: self.bar.toggle_pause()
        )
        self.mark = self._action(translate("window", "&Mark this moment"), shortcuts.MARK, desk.mark)
        self.append = self._action(
            translate("window", "&Go on with this dictation"),
            shortcuts.APPEND,
            lambda: desk.append(desk.current) if desk.current else None,
        )
        self.discard = self._action(
            translate("window", "&Discard this recording"), QKeySequence(), desk.discard_recording
        )
        self.undo = self._action(translate("window", "&Undo"), shortcuts.UNDO, self._undo)
        self.redo = self._action(translate("window", "&Redo"), shortcuts.REDO, self._redo)
        self.next_spot = self._action(
            translate("window", "&Next passage to check"), shortcuts.NEXT_SPOT, lambda: self.protocol.step(1)
        )
        self.last_spot = self._action(
            translate("window", "&Passage to check before"), shortcuts.LAST_SPOT, lambda: self.protocol.step(-1)
        )
        self.show_list = self._action(translate("window", "List of &dictations"), shortcuts.SIDEBAR, self._toggle_list)
        self.show_list.setCheckable(True)
        self.show_list.setChecked(True)
        self.glossary = self._action(translate("window", "&Glossary …"), shortcuts.GLOSSARY, self._show_glossary)
        self.models = self._action(
            translate("window", "&Models …"), QKeySequence(), lambda: desk.setup.show_profiles(True)
        )
        self.learning = self._action(translate("window", "&Learning …"), QKeySequence(), self._show_learning)
        self.help = self._action(translate("window", "&Keyboard shortcuts"), shortcuts.HELP, self._show_shortcuts)
        stack.indexChanged.connect(self._enable)

    def _action(self, text: str, keys: QKeySequence, run: Callable[[], object]) -> QAction:
        made = QAction(text, self)
        made.setShortcut(keys)
        made.triggered.connect(lambda: run())
        self.addAction(made)
        return made

    def _make_menus(self) -> None:
        bar = self.menuBar()
        menus = (
            (
                translate("window", "&File"),
                (
                    self.new,
                    self.open,
                    None,
                    self.approve,
                    self.export,
                    self.hide_names,
                    self.copy,
                    None,
                    self.quit,
                ),
            ),
            (
                translate("window", "&Edit"),
                (
                    self.undo,
                    self.redo,
                    None,
                    self.next_spot,
                    self.last_spot,
                    None,
                    self.glossary,
                    self.learning,
                ),
            ),
            (
                translate("window", "&Recording"),
                (
                    self.record,
                    self.pause,
                    self.mark,
                    None,
                    self.append,
                    self.discard,
                ),
            ),
            (
                translate("window", "&View"),
                (
                    self.show_list,
                    self.events,
                    self.models,
                ),
            ),
            (
                translate("window", "&Help"),
                (self.help,),
            ),
        )
        for title, actions in menus:
            menu = bar.addMenu(title)
            menu.setAccessibleName(title.replace("&", ""))
            for action in actions:
                menu.addAction(action) if action is not None else menu.addSeparator()
        bar.setAccessibleName(translate("window", "Menu"))

    # ---- what the person does

    def open_audio(self) -> None:
        if not self._desk.recording.running and (path := self._dialogs.audio_file(self)) is not None:
            self._desk.open_audio(path)

    def import_models(self) -> None:
        if (path := self._dialogs.models_folder(self)) is not None:
            self._desk.setup.import_from(path)

    def export_protocol(self) -> None:
        source = self._at_hand()
        if source is None or not self._exporter.allowed:
            return
        path = self._dialogs.export_file(self, self._exporter.suggestion(source.template, _today()))
        if path is not None and (source := self._at_hand()) is not None:
            self._exporter.export(source, _today(), path)
            self._desk.draft.reviewed()

    def export_hidden(self) -> None:
        """Under other names; what was found is shown before anything is written."""
        source = self._at_hand()
        if source is not None and self._exporter.allowed:
            self._hiding.start(source)
            HidingDialog(self._hiding, self._look, self._dialogs, self, _today()).open()

    def copy_protocol(self) -> None:
        source = self._at_hand()
        if source is not None and self._exporter.allowed:
            self._exporter.render_text(source, _today())
            self._desk.draft.reviewed()

    def _at_hand(self) -> Source | None:
        """What is before the person: an approved version, or the draft as it is typed now."""
        approved, draft = self._finishing.approved, self._desk.draft
        if self._desk.page is Page.APPROVED and approved.shown is not None and approved.version is not None:
            return Source(approved.shown.id, approved.version.protocol, approved.shown.template, approved.version)
        self.protocol.commit()
        if draft.id is None or draft.template is None or draft.protocol is None:
            return None
        return Source(draft.id, draft.protocol, draft.template)

    def add_word(self, word: str, raw: str) -> None:
        """Ask for the right form of a word; it is mended here, and known in every later dictation."""
        entry = likely_entry(word, raw)
        title = translate("glossary", "Add to the glossary")
        dialog = WordDialog(self._look, self, entry, title)
        dialog.entered.connect(self._learn)
        dialog.open()

    def _dictate_into(self, section: Section | None) -> None:
        self.protocol.commit()
        if self._desk.current is not None:
            self._desk.append(self._desk.current, section)

    def _learn(self, entry: Entry) -> None:
        self._words.learn(entry)
        self._desk.draft.correct(entry.heard, entry.right)
        text = translate("glossary", "“{word}” is in your glossary.").format(word=entry.right)
        self._desk.messages.tell(Kind.GOOD, text, "glossary", brief=True)

    def _show_glossary(self) -> None:
        self._words.refresh()
        GlossaryDialog(self._words, self._look, self._dialogs, self).open()

    def _show_learning(self) -> None:
        titles = {entry.template.id: entry.template.title for entry in self._desk.templates}
        self._lessons.refresh()
        dialog = LearningDialog(self._lessons, lambda id: titles.get(id, id), self._look, self._dialogs, self)
        dialog.open()

    def _show_events(self) -> None:
        self._finishing.events.refresh()
        EventsDialog(self._finishing.events, self._look, self._dialogs, self).open()

    def _undo(self) -> None:
        self.protocol.commit()
        self._desk.draft.stack.undo()

    def _redo(self) -> None:
        self.protocol.commit()
        self._desk.draft.stack.redo()

    def _toggle_list(self) -> None:
        self.sidebar.setVisible(self.show_list.isChecked())

    def _show_shortcuts(self) -> None:
        shortcuts.ShortcutsDialog(self._look, self).open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := self._dropped_file(event)) is not None:
            event.acceptProposedAction()
            self._desk.open_audio(path)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ActivationChange, QEvent.Type.WindowStateChange):
            self._desk.set_active(self.isActiveWindow() and not self.isMinimized())
        if event.type() is QEvent.Type.PaletteChange:
            self._look.follow_system()

    def closeEvent(self, event: QCloseEvent) -> None:
        """No question that could lose anything: what is typed is saved, what is recorded is kept."""
        self.protocol.commit()
        self.closing.emit()
        event.accept()

    def _dropped_file(self, event: QDropEvent) -> Path | None:
        urls = event.mimeData().urls()
        if self._desk.recording.running or len(urls) != 1 or not urls[0].isLocalFile():
            return None
        return Path(urls[0].toLocalFile())

    # ---- what is shown

    def _show_page(self) -> None:
        self.live.setVisible(self._desk.recording.running)
        self.stack.setCurrentWidget(self._pages[self._desk.page])
        self._enable()

    def _enable(self) -> None:
        shown, approved = self._desk.page is Page.PROTOCOL, self._desk.page is Page.APPROVED
        stack, recording = self._desk.draft.stack, self._desk.recording
        for action in (self.export, self.hide_names, self.copy):
            action.setEnabled((shown or approved) and self._exporter.allowed)
        if not self._exporter.allowed:
            self.export.setToolTip(translate("window", "Your IT has not allowed exports."))
        self.approve.setEnabled(shown and not self._desk.working_on_current)
        for action in (self.next_spot, self.last_spot):
            action.setEnabled(shown)
        self.undo.setEnabled(shown and stack.canUndo())
        self.redo.setEnabled(shown and stack.canRedo())
        self.open.setEnabled(not recording.running)
        self.mark.setEnabled(recording.running and not recording.stopping)
        self.discard.setEnabled(recording.running and not recording.stopping and not recording.appending)
        self.append.setEnabled(
            not recording.running
            and self._desk.page not in (Page.GUIDE, Page.APPROVED)
            and not self._desk.working_on_current
        )
        self.pause.setEnabled(recording.running and not recording.stopping)
        self.record.setText(
            translate("window", "Stop &recording") if recording.running else translate("window", "Start &recording")
        )

    def _on_polishing(self) -> None:
        messages, draft = self._desk.messages, self._desk.draft
        if draft.is_polishing:
            text = translate("window", "Looking for a written form …")
            cancel = Action(translate("window", "Cancel"), draft.cancel_polishing)
            messages.tell(Kind.INFO, text, "polish", cancel)
        else:
            messages.withdraw("polish")

    def _on_polished(self, place: Place, before: str, offer: Polished | None) -> None:
        if offer is None:
            text = translate("window", "No safe written form was found. The spoken wording stays.")
            self._desk.messages.tell(Kind.INFO, text, "polish", brief=True)
            return
        after = offer.text
        self.wording = WordingDialog(before, after, offer.model, self._look, self)
        self.wording.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wording.accepted.connect(lambda: self._desk.draft.take(place, before, after))
        self.wording.open()

    def _on_exported(self, path: Path, kept: Path | None) -> None:
        text = translate("window", "Exported: {file}").format(file=path.name)
        if kept is not None:
            earlier = translate("window", "The earlier file was kept as {file}.").format(file=kept.name)
            text = f"{text}. {earlier}"
        show = Action(translate("window", "Open the folder"), lambda: self._dialogs.show_folder(path.parent))
        self._desk.messages.tell(Kind.GOOD, text, "export", show)

    def _on_rendered(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        copied = translate("window", "The protocol is on the clipboard.")
        self._desk.messages.tell(Kind.GOOD, copied, "export", brief=True)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
