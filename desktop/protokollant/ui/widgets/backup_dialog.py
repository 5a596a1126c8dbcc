"""Backups: where they go, when the last one was made, making one, and going back to one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from protokollant.app.backup import Backup, Made, Restored
from protokollant.app.health import Health
from protokollant.app.vault_keys import SlotKind
from protokollant.foundation.errors import ErrorCode, Problem
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.safekeeping import Safekeeping, takes_a_way_in
from protokollant.ui.widgets.backup_way import WayIn
from protokollant.ui.widgets.basics import Sheet, button, label
from protokollant.ui.widgets.dialogs import FileDialogs

translate = QCoreApplication.translate
_BACKUP = Qt.ItemDataRole.UserRole


def damage_text(health: Health) -> str:
    """What is damaged, and what helps."""
    if health.pages:
        return translate(
            "backup",
            "The store of dictations is damaged in places. What can still be read is there. Close the program and run "
            "“protokollant backup salvage”, or go back to a backup; ask your IT if you are not sure.",
        )
    text = translate(
        "backup",
        "Recordings that cannot be opened any more: {count}. Their texts are there, and everything else. A backup may "
        "still have the sound.",
    )
    return text.format(count=len(health.recordings))


def ways_text(backup: Backup) -> str:
    """What opens a backup, in the order in which a person would try."""
    names = {
        SlotKind.PASSPHRASE: translate("backup", "passphrase"),
        SlotKind.BOTH: translate("backup", "passphrase on this computer"),
        SlotKind.CODE: translate("backup", "recovery code"),
        SlotKind.ORGANISATION: translate("backup", "key of your organisation"),
    }
    found = [name for kind, name in names.items() if kind in backup.ways]
    if not backup.portable:
        return found[0] if found else translate("backup", "only this computer’s key")
    return ", ".join(found)


class BackupDialog(Sheet):
    """Shows what `safekeeping` has, and follows it. `quit` ends the program in order."""

    def __init__(
        self, safekeeping: Safekeeping, look: Look, dialogs: FileDialogs, quit: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._safekeeping = safekeeping
        self._look = look
        self._dialogs = dialogs
        self.setWindowTitle(translate("backup", "Backup"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 520)
        self._asked: str | None = None  # for this one, a second click restores
        self.where = label(look, "", Type.BODY, wrap=True)
        self.choose = button(translate("backup", "&Folder …"), self._choose)
        self.choose.setEnabled(not safekeeping.locked)
        if safekeeping.locked:
            self.choose.setToolTip(translate("backup", "Your IT has decided this."))
        self.make = button(translate("backup", "Back up &now"), safekeeping.make, "primary")
        self.table = self._make_table()
        self.restore = button(translate("backup", "&Restore"), self._restore)
        self.way = WayIn(dialogs)
        self.way.hide()
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.bar.setAccessibleName(translate("backup", "Progress"))
        self.stop = button(translate("backup", "Cancel"), safekeeping.cancel)
        self.said = label(look, "", Type.BODY, "muted", wrap=True)
        self.quit = button(translate("backup", "&Quit the program"), quit)
        self.quit.hide()
        self._lay_out()
        safekeeping.changed.connect(self._show)
        safekeeping.made.connect(self._on_made)
        safekeeping.ready.connect(self._on_ready)
        safekeeping.failed.connect(self._on_failed)
        self.way.changed.connect(self._enable)
        self.way.entered.connect(self._restore)
        self._show()
        safekeeping.refresh()
        (self.make if safekeeping.folder is not None else self.choose).setFocus()

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setAccessibleName(translate("backup", "Backups that there are"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHeaderLabels([translate("backup", "Made on"), translate("backup", "Opens with")])
        table.setColumnWidth(0, self._look.scaled(260))
        table.itemSelectionChanged.connect(self._enable)
        return table

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(label(self._look, translate("backup", "Backup"), Type.TITLE))
        about = translate(
            "backup",
            "Dictations, protocols and recordings are put aside encrypted. Best on another disk, for instance a USB "
            "stick that you lock away.",
        )
        outer.addWidget(label(self._look, about, Type.BODY, "muted", wrap=True))
        place = QHBoxLayout()
        place.setSpacing(Space.S)
        place.addWidget(self.where, 1)
        place.addWidget(self.choose)
        place.addWidget(self.make)
        outer.addLayout(place)
        outer.addWidget(self.table, 1)
        outer.addWidget(self.way)
        progress = QHBoxLayout()
        progress.setSpacing(Space.S)
        progress.addWidget(self.bar, 1)
        progress.addWidget(self.stop)
        outer.addLayout(progress)
        outer.addWidget(self.said)
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        below.addWidget(self.restore)
        below.addStretch(1)
        below.addWidget(self.quit)
        below.addWidget(button(translate("backup", "Close"), self.accept))
        outer.addLayout(below)

    def _show(self) -> None:
        keeping = self._safekeeping
        if keeping.folder is None:
            self.where.setText(translate("backup", "No folder is chosen yet. Nothing is backed up."))
        elif keeping.days:
            text = translate("backup", "In {folder}, every {days} days by itself")
            if keeping.days == 1:
                text = translate("backup", "In {folder}, every day by itself")
            self.where.setText(text.format(folder=keeping.folder, days=keeping.days))
        else:
            text = translate("backup", "In {folder}, only when you ask for it")
            self.where.setText(text.format(folder=keeping.folder))
        shown = [self._at(row).name for row in range(self.table.topLevelItemCount())]
        if shown != [backup.name for backup in keeping.listed]:
            self._fill(self._chosen())
        for each in (self.bar, self.stop):
            each.setVisible(keeping.busy)
        self.bar.setValue(round((keeping.fraction or 0) * 1000))
        self._enable()

    def _fill(self, chosen: Backup | None) -> None:
        self.table.clear()
        for backup in self._safekeeping.listed:
            local = QDateTime.fromSecsSinceEpoch(int(backup.made.timestamp()))
            moment = QLocale().toString(local, QLocale.FormatType.ShortFormat)
            item = QTreeWidgetItem(self.table, [moment, ways_text(backup)])
            item.setData(0, _BACKUP, backup)
            if chosen is not None and backup.name == chosen.name:
                self.table.setCurrentItem(item)

    def _at(self, row: int) -> Backup:
        item = self.table.topLevelItem(row)
        assert item is not None
        backup: Backup = item.data(0, _BACKUP)
        return backup

    def _chosen(self) -> Backup | None:
        items = self.table.selectedItems()
        return items[0].data(0, _BACKUP) if items else None

    def _enable(self) -> None:
        busy = self._safekeeping.busy
        chosen = self._chosen()
        if chosen is None or chosen.name != self._asked:
            self._ask(None)
        self.make.setEnabled(self._safekeeping.folder is not None and not busy)
        answered = self.way.isHidden() or self.way.unlock is not None
        self.restore.setEnabled(chosen is not None and answered and not busy)

    def _choose(self) -> None:
        if (folder := self._dialogs.backup_folder(self)) is not None:
            self._safekeeping.choose(folder)

    def _restore(self) -> None:
        """It takes away what was done since, so it takes a second click."""
        chosen = self._chosen()
        if chosen is None or not self.restore.isEnabled():
            return
        if chosen.name != self._asked:
            self._ask(chosen.name)
            self.said.setText(
                translate(
                    "backup",
                    "Everything is put back as it was then. What is there now is kept in a folder, and what you "
                    "deleted since stays deleted. Press the button once more to do it.",
                )
            )
            return
        self._ask(None)
        self.said.clear()
        unlock = None if self.way.isHidden() else self.way.unlock
        self.way.clear()
        self._safekeeping.restore(chosen, unlock)

    def _ask(self, about: str | None) -> None:
        self._asked = about
        text = translate("backup", "&Restore") if about is None else translate("backup", "&Restore it now")
        self.restore.setText(text)
        self.restore.setAccessibleName(text.replace("&", ""))

    def _on_failed(self, problem: Problem) -> None:
        text = self._safekeeping.explain(problem)
        if problem.code is ErrorCode.BACKUP_LOCKED:
            text = translate(
                "backup", "This computer’s own key does not open this backup. Say how it opens, then restore it."
            )
        self.said.setText(text)
        if takes_a_way_in(problem):
            self.way.show()
            self.way.kind.setFocus()
            self._enable()

    def _on_made(self, made: Made) -> None:
        text = translate("backup", "Backed up and checked: {recordings} recordings, {rows} entries.")
        text = text.format(recordings=made.recordings, rows=made.rows)
        if made.missing:
            lacking = translate("backup", "{count} recordings could not be read and are not in it.")
            text += " " + lacking.format(count=len(made.missing))
        if not made.backup.portable:
            text += " " + translate(
                "backup",
                "Only this computer’s key can open it: if the computer is lost, so is the backup. A passphrase or a "
                "recovery code helps.",
            )
        self.said.setText(text)

    def _on_ready(self, _restored: Restored) -> None:
        self.way.hide()
        self.said.setText(
            translate(
                "backup",
                "The backup was checked and is put in place at the next start. Quit the program now, and start it "
                "again.",
            )
        )
        self.quit.show()
        self.quit.setFocus()
