"""The grammar of `protokollant vault ...`. No secret is ever an argument: others on the computer can read those."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Phrase


def add_vault(vault: argparse.ArgumentParser, t: Callable[[Phrase], str]) -> None:
    actions = vault.add_subparsers(
        dest="action",
        required=True,
        metavar="status|passphrase|recovery-code|unlock-with-code|recovery-key|recover",
    )

    def made(
        to: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: Phrase
    ) -> argparse.ArgumentParser:
        sub = to.add_parser(name, help=t(text), description=t(text))
        sub.add_argument("--json", action="store_true", help=t(QT_TRANSLATE_NOOP("cli", "print one JSON document")))
        return sub

    def asking(sub: argparse.ArgumentParser, order: Phrase) -> None:
        text = QT_TRANSLATE_NOOP("cli", "take the answers from the input, one on a line, in this order: {order}")
        sub.add_argument("--stdin", action="store_true", help=t(text).format(order=t(order)))

    def new_way(sub: argparse.ArgumentParser) -> None:
        sub.add_argument(
            "--keyring",
            action="store_true",
            help=t(QT_TRANSLATE_NOOP("cli", "set no new passphrase: this computer's keyring keeps the key")),
        )

    made(actions, "status", QT_TRANSLATE_NOOP("cli", "show how the stored dictations are locked"))

    passphrase = actions.add_parser(
        "passphrase", help=t(QT_TRANSLATE_NOOP("cli", "set, change or remove a passphrase"))
    )
    steps = passphrase.add_subparsers(dest="step", required=True, metavar="set|change|remove")
    for name, text, order in (
        (
            "set",
            QT_TRANSLATE_NOOP("cli", "lock the stored dictations with a passphrase"),
            QT_TRANSLATE_NOOP("cli", "the new passphrase"),
        ),
        (
            "change",
            QT_TRANSLATE_NOOP("cli", "exchange the passphrase for another"),
            QT_TRANSLATE_NOOP("cli", "the passphrase, the new one"),
        ),
    ):
        sub = made(steps, name, text)
        sub.add_argument(
            "--with-keyring",
            action="store_true",
            help=t(QT_TRANSLATE_NOOP("cli", "this computer's keyring is needed as well as the passphrase")),
        )
        asking(sub, order)
    sub = made(steps, "remove", QT_TRANSLATE_NOOP("cli", "lock with this computer's keyring alone"))
    asking(sub, QT_TRANSLATE_NOOP("cli", "the passphrase"))

    code = actions.add_parser("recovery-code", help=t(QT_TRANSLATE_NOOP("cli", "make a new recovery code")))
    steps = code.add_subparsers(dest="step", required=True, metavar="new")
    sub = made(
        steps, "new", QT_TRANSLATE_NOOP("cli", "make a new recovery code; it is shown once, and replaces others")
    )
    asking(sub, QT_TRANSLATE_NOOP("cli", "the passphrase, where there is one"))

    sub = made(
        actions, "unlock-with-code", QT_TRANSLATE_NOOP("cli", "unlock with the recovery code, and set a new way in")
    )
    new_way(sub)
    asking(sub, QT_TRANSLATE_NOOP("cli", "the recovery code, the new passphrase"))

    key = actions.add_parser(
        "recovery-key", help=t(QT_TRANSLATE_NOOP("cli", "for IT: the organisation's recovery key"))
    )
    steps = key.add_subparsers(dest="step", required=True, metavar="generate")
    sub = made(
        steps,
        "generate",
        QT_TRANSLATE_NOOP("cli", "make a recovery key: a private file, and a public line for the policy"),
    )
    sub.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=t(QT_TRANSLATE_NOOP("cli", "the private file"))
    )
    sub.add_argument(
        "--unprotected",
        action="store_true",
        help=t(QT_TRANSLATE_NOOP("cli", "without a passphrase: whoever has the file can open every vault")),
    )
    asking(sub, QT_TRANSLATE_NOOP("cli", "the passphrase for the file"))

    sub = made(
        actions,
        "recover",
        QT_TRANSLATE_NOOP("cli", "for IT: unlock with the organisation's recovery key; it is logged"),
    )
    sub.add_argument(
        "--key", type=Path, required=True, metavar="FILE", help=t(QT_TRANSLATE_NOOP("cli", "the private file"))
    )
    new_way(sub)
    asking(
        sub, QT_TRANSLATE_NOOP("cli", "the passphrase of the file, where it has one, and the new one of the dictations")
    )
