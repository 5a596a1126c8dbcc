"""The main window: puts the parts in their places and gives the actions their keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from protokollant.protocol.template import Section, Template
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.desk import Desk, Page
from protokollant.ui.viewmodels.exporter import Exporter, Shown
from protokollant.ui.viewmodels.finder import Finder
from protokollant.ui.viewmodels.finishing import Finishing
from protokollant.ui.viewmodels.hiding import Hiding
from protokollant.ui.viewmodels.papers import Papers
from protokollant.ui.viewmodels.word_forms import WordForms
from protokollant.ui.widgets import shortcuts
from protokollant.ui.widgets.announcer import Announcer
from protokollant.ui.widgets.approving import Approving
from protokollant.ui.widgets.basics import column, page
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.form_actions import FormActions
from protokollant.ui.widgets.guide_page import GuidePage
from protokollant.ui.widgets.live_panel import LivePanel
from protokollant.ui.widgets.menus import fill_menu_bar, make_action
from protokollant.ui.widgets.message_area import MessageArea
from protokollant.ui.widgets.models_banner import ModelsBanner
from protokollant.ui.widgets.paper_actions import PaperActions
from protokollant.ui.widgets.playing import Playing
from protokollant.ui.widgets.polishing_offer import PolishingOffer
from protokollant.ui.widgets.progress_line import ProgressLine
from protokollant.ui.widgets.protocol_page import ProtocolPage
from protokollant.ui.widgets.recording_bar import RecordingBar
from protokollant.ui.widgets.reveal import Revealer
from protokollant.ui.widgets.sidebar import Sidebar
from protokollant.ui.widgets.small_window import SmallWindow
from protokollant.ui.widgets.tools import Kept, Tools
from protokollant.ui.widgets.waiting_page import WaitingPage
from protokollant.ui.widgets.ways_out import WaysOut

translate = QCoreApplication.translate
_LEAST_WIDTH = 900


class MainWindow(QMainWindow):
    closing = Signal()
    backups_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        finder: Finder,
        kept: Kept,
        finishing: Finishing,
        exporter: Exporter,
        hiding: Hiding,
        forms: WordForms,
        put: Callable[[str, str], None],
        look: Look,
        dialogs: FileDialogs,
        papers: Papers,
    ) -> None:
        """`put` puts a text, plain and formatted, on the clipboard."""
        super().__init__()
        self._desk = desk
        self._finishing = finishing
        self._exporter = exporter
        self._look = look
        self._dialogs = dialogs
        self.setWindowTitle("Protokollant")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.setMinimumSize(_LEAST_WIDTH, 560)
        self._list_wanted, self._dictating = True, False
        self.tools = Tools(kept, desk, look, dialogs, self)
        self.forms = FormActions(forms, desk.messages, self._template, look, dialogs, self)
        self.ways_out = WaysOut(
            exporter, desk.messages, self._shown, desk.draft.reviewed, hiding, put, look, dialogs, self
        )
        self.papers = PaperActions(papers, desk, finishing.approved, look, dialogs, self)
        self.export, self.copy = self.ways_out.export, self.ways_out.copy
        self._make_actions()
        self.bar = RecordingBar(desk, look, shortcuts.RECORD, shortcuts.PAUSE, self.open_audio)
        self.progress = ProgressLine(desk.processing, look)
        self.messages = MessageArea(desk.messages, look)
        self.banner = ModelsBanner(desk.setup, look, self.import_models)
        self.sidebar = Sidebar(desk, finder, look)
        self.guide = GuidePage(desk, look)
        self.waiting = WaitingPage(desk, look)
        self.protocol = ProtocolPage(desk.draft, look, self.undo, self.redo, self.append, self.copy, self.export)
        self.protocol.word_picked.connect(self.tools.add_word)
        self.protocol.dictate.connect(self._dictate_into)
        desk.added.connect(self.protocol.show_section)
        self.approving = Approving(
            desk, finishing, self.protocol, exporter.details, look, (self.approve, self.copy, self.export), self
        )
        self.revealer = Revealer(desk, self.protocol, reading=self.approving.page.text)
        self.sidebar.found.connect(self.revealer.go)
        self.polishing = PolishingOffer(desk.draft, desk.messages, look, self)
        self.live = LivePanel(desk.live, desk.guide, look)
        self.dictating = QSplitter(Qt.Orientation.Vertical)
        self.dictating.setChildrenCollapsible(False)
        begin = page()
        before = column(begin)
        before.addWidget(self.papers.panel)
        before.addWidget(self.guide, 1)
        self.dictating.addWidget(begin)
        self.dictating.addWidget(self.live)
        self.dictating.setSizes([640, 190])
        self._pages = {
            Page.GUIDE: self.dictating,
            Page.WAITING: self.waiting,
            Page.PROTOCOL: self.protocol,
            Page.APPROVED: self.approving.page,
        }
        self.approving.page.add_below(self.papers.strip)
        self.small_window = SmallWindow(desk, look, self.bar.toggle_pause)
        self.announcer = Announcer(desk, self)
        self.small_window.returned.connect(self._toggle_small)
        self._lay_out()
        self._make_menus()
        self.setMinimumWidth(max(_LEAST_WIDTH, self.bar.minimumSizeHint().width()))
        desk.page_changed.connect(self._show_page)
        desk.recording.changed.connect(self._enable)
        desk.processing.changed.connect(self._enable)
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
        inner.addWidget(self.papers.bar)
        inner.addWidget(self.stack, 1)
        inner.addWidget(self.approving.bar)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.sidebar)
        self.playing = Playing(self._desk, self.protocol, centre, self._look, self)
        self.playing.room_wanted.connect(self.show_list.trigger)  # rather the transcript than the list
        below.addWidget(self.playing.beside, 1)
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
        QWidget.setTabOrder(centre, self.playing.pane)

    def _make_actions(self) -> None:
        desk, stack = self._desk, self._desk.draft.stack
        self.new = self._action(translate("window", "&New dictation"), shortcuts.NEW, desk.new)
        self.open = self._action(translate("window", "&Open a sound file …"), shortcuts.OPEN, self.open_audio)
        self.approve = self._action(
            translate("window", "&Approve …"), shortcuts.APPROVE, lambda: self.approving.press()
        )
        self.approve.setShortcuts([shortcuts.APPROVE, QKeySequence("Ctrl+Enter")])
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
        self.show_list = self._action(
            translate("window", "List of &dictations"), shortcuts.SIDEBAR, self._toggle_list, checkable=True
        )
        self.small = self._action(translate("window", "&Small window"), shortcuts.SMALL, self._toggle_small)
        self.show_list.setChecked(True)
        self.search = self._action(translate("window", "&Search …"), shortcuts.FIND, self._find)
        self.models = self._action(
            translate("window", "&Models …"), QKeySequence(), lambda: desk.setup.show_profiles(True)
        )
        self.backups = self._action(translate("window", "&Backup …"), QKeySequence(), self.backups_wanted.emit)
        self.first_steps = self._action(translate("window", "&First steps …"), QKeySequence(), lambda: None)
        self.tour = self._action(translate("window", "&Tour with the sample dictation"), QKeySequence(), lambda: None)
        self.help = self._action(translate("window", "&Keyboard shortcuts"), shortcuts.HELP, self._show_shortcuts)
        stack.indexChanged.connect(self._enable)

    def _action(self, text: str, keys: QKeySequence, run: Callable[[], object], *, checkable: bool = False) -> QAction:
        return make_action(self, text, keys, run, checkable=checkable)

    def _make_menus(self) -> None:
        tools, playing = self.tools, self.playing
        fill_menu_bar(
            self,
            (
                (
                    translate("window", "&File"),
                    (
                        self.new,
                        self.open,
                        None,
                        self.approve,
                        self.ways_out,
                        self.forms,
                        self.papers,
                        None,
                        self.backups,
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
                        self.search,
                        None,
                        tools.templates,
                        tools.glossary,
                        tools.learning,
                        tools.settings,
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
                    translate("window", "&Playback"),
                    (
                        playing.play,
                        playing.passage,
                        playing.back,
                        None,
                        playing.slower,
                        playing.faster,
                    ),
                ),
                (
                    translate("window", "&View"),
                    (
                        self.show_list,
                        self.small,
                        playing.show_said,
                        playing.cross,
                        tools.events,
                        self.models,
                    ),
                ),
                (
                    translate("window", "&Help"),
                    (
                        self.first_steps,
                        self.tour,
                        None,
                        self.help,
                    ),
                ),
            ),
        )

    # ---- what the person does

    def open_audio(self) -> None:
        if not self._desk.recording.running and (path := self._dialogs.audio_file(self)) is not None:
            self._desk.open_audio(path)

    def import_models(self) -> None:
        if (path := self._dialogs.models_folder(self)) is not None:
            self._desk.setup.import_from(path)

    def _template(self) -> Template:
        """Of what is shown, or of the next dictation."""
        shown = self._desk.draft.template if self._desk.page is Page.PROTOCOL else None
        return shown or self._desk.template

    def _shown(self) -> Shown | None:
        """What is before the person: an approved version, or the draft as it is typed now."""
        approved, draft = self._finishing.approved, self._desk.draft
        if self._desk.page is Page.APPROVED and approved.shown is not None and approved.version is not None:
            version = approved.version
            return self._exporter.shown(approved.shown.id, version.protocol, approved.shown.template, version)
        self.protocol.commit()
        if self._desk.page is not Page.PROTOCOL or draft.id is None or draft.template is None or draft.protocol is None:
            return None
        return self._exporter.shown(draft.id, draft.protocol, draft.template)

    def _dictate_into(self, section: Section | None) -> None:
        self.protocol.commit()
        if self._desk.current is not None:
            self._desk.append(self._desk.current, section)

    def _undo(self) -> None:
        self.protocol.commit()
        self._desk.draft.stack.undo()

    def _redo(self) -> None:
        self.protocol.commit()
        self._desk.draft.stack.redo()

    def _toggle_small(self) -> None:
        self.small_window.setVisible(not self.small_window.isVisible())
        self.setVisible(not self.small_window.isVisible())
        if self.isVisible():
            self.activateWindow()

    def _toggle_list(self) -> None:
        self.sidebar.setVisible(self.show_list.isChecked())

    def _find(self) -> None:
        self.show_list.setChecked(True)
        self._toggle_list()
        self.sidebar.search.focus()

    def _show_shortcuts(self) -> None:
        chosen = (self.record.shortcut(), self.pause.shortcut(), self.mark.shortcut())
        shortcuts.ShortcutsDialog(self._look, self, chosen).open()

    def use_key(self, action: QAction, key: str) -> None:
        """Give one of the recording's actions the key that the person chose."""
        action.setShortcut(QKeySequence(key))
        keys = (self.record.shortcut(), self.pause.shortcut(), self.mark.shortcut())
        self.bar.use_keys(*keys[:2])
        self.small_window.use_keys(*keys)

    def has_key(self, key: str) -> bool:
        """Whether an action has it already."""
        wanted = QKeySequence(key)
        return shortcuts.is_taken(wanted) or any(wanted in action.shortcuts() for action in self.actions())

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
        self.small_window.hide()
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
        self._focus_on_dictating(self._desk.recording.running and self._desk.page is Page.GUIDE)
        self.stack.setCurrentWidget(self._pages[self._desk.page])
        self.playing.refresh()
        self._enable()

    def _focus_on_dictating(self, dictating: bool) -> None:
        """While she speaks, nothing but the guide and her words; the list comes back afterwards, or when asked for."""
        if dictating == self._dictating:
            return
        self._dictating = dictating
        if dictating:
            self._list_wanted = self.show_list.isChecked()
        self.show_list.setChecked(self._list_wanted and not dictating)
        self._toggle_list()

    def _enable(self) -> None:
        shown, approved = self._desk.page is Page.PROTOCOL, self._desk.page is Page.APPROVED
        stack, recording = self._desk.draft.stack, self._desk.recording
        self.ways_out.enable(shown or approved)
        self.approve.setEnabled(shown and not self._desk.working_on_current)
        for action in (self.next_spot, self.last_spot):
            action.setEnabled(shown)
        self.undo.setEnabled(shown and stack.canUndo())
        self.redo.setEnabled(shown and stack.canRedo())
        self.first_steps.setEnabled(not recording.running)
        self.tour.setEnabled(not recording.running)
        self.open.setEnabled(not recording.running)
        self.small.setEnabled(recording.running and not recording.stopping)
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
