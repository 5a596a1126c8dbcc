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

    def opening(made: argparse.ArgumentParser) -> None:
        """No secret is ever an argument: others on the computer can read those."""
        way = made.add_mutually_exclusive_group()
        by_code = QT_TRANSLATE_NOOP("cli", "open it with the recovery code, which is asked for")
        way.add_argument("--code", action="store_true", help=t(by_code))
        by_key = QT_TRANSLATE_NOOP("cli", "open it with the private recovery key of your organisation")
        way.add_argument("--key", type=Path, metavar="FILE", help=t(by_key))
        answer = QT_TRANSLATE_NOOP(
            "cli",
            "take the answer from a line of the input: the recovery code, the passphrase of the file with the key, or "
            "else the passphrase of the backup",
        )
        made.add_argument("--stdin", action="store_true", help=t(answer))

    which = QT_TRANSLATE_NOOP("cli", "its name in the list; else the newest")
    made = action("make", QT_TRANSLATE_NOOP("cli", "put everything aside, encrypted"))
    many = QT_TRANSLATE_NOOP("cli", "how many to keep; else as in the settings")
    made.add_argument("--keep", type=int, metavar="N", help=t(many))
    action("list", QT_TRANSLATE_NOOP("cli", "show the backups, the newest first"))
    made = action("verify", QT_TRANSLATE_NOOP("cli", "open a backup and read it to its end"))
    made.add_argument("name", nargs="?", help=t(which))
    opening(made)
    made = action("restore", QT_TRANSLATE_NOOP("cli", "put a backup in the place of the store; what is there is kept"))
    made.add_argument("name", nargs="?", help=t(which))
    opening(made)
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
