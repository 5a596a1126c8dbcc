"""The grammar of `protokollant backup`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Phrase


def add_backup(sub: argparse.ArgumentParser, t: Callable[[Phrase], str]) -> None:
    actions = sub.add_subparsers(dest="action", required=True, metavar="make|list|verify|restore|salvage|back")

    def action(name: str, text: Phrase, *, folder: bool = True) -> argparse.ArgumentParser:
        made = actions.add_parser(name, help=t(text), description=t(text))
        made.add_argument("--json", action="store_true", help=t(QT_TRANSLATE_NOOP("cli", "print one JSON document")))
        if folder:
            where = QT_TRANSLATE_NOOP("cli", "folder of the backups; else the one of the settings")
            made.add_argument("--folder", type=Path, metavar="FOLDER", help=t(where))
        return made

    which = QT_TRANSLATE_NOOP("cli", "its name in the list; else the newest")
    made = action("make", QT_TRANSLATE_NOOP("cli", "put everything aside, encrypted"))
    many = QT_TRANSLATE_NOOP("cli", "how many to keep; else as in the settings")
    made.add_argument("--keep", type=int, metavar="N", help=t(many))
    action("list", QT_TRANSLATE_NOOP("cli", "show the backups, the newest first"))
    action("verify", QT_TRANSLATE_NOOP("cli", "open a backup and read it to its end")).add_argument(
        "name", nargs="?", help=t(which)
    )
    made = action("restore", QT_TRANSLATE_NOOP("cli", "put a backup in the place of the store; what is there is kept"))
    made.add_argument("name", nargs="?", help=t(which))
    made.add_argument(
        "--damaged-too",
        action="store_true",
        help=t(QT_TRANSLATE_NOOP("cli", "take what is whole of a backup that is damaged")),
    )
    action(
        "salvage", QT_TRANSLATE_NOOP("cli", "save what can still be read of a damaged store; it is kept"), folder=False
    )
    action(
        "back",
        QT_TRANSLATE_NOOP("cli", "go back to the store of before the last update, for the earlier program"),
        folder=False,
    )
