"""What the program keeps and what it was told: vault, policy, and whether it runs already."""

from __future__ import annotations

from collections.abc import Iterator

from protokollant.app.doctor.findings import Fact, Finding, Status, finding, of_problem
from protokollant.app.settings import EffectiveSettings
from protokollant.app.settings_schema import Form, describe_settings
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, KnownError, Problem
from protokollant.foundation.folders import Folders
from protokollant.foundation.instance import is_claimed
from protokollant.vault.keys import BY_BOTH, BY_PASSPHRASE, key_place
from protokollant.vault.store import vault_file

# Values that cannot hold a person's name.
_PLAIN = (Form.SWITCH, Form.NUMBER, Form.CHOICE, Form.PROFILE, Form.TEMPLATE, Form.KEY)


def check_vault(folders: Folders, *, passphrase_required: bool) -> Iterator[Finding]:
    database = vault_file(folders.data)
    facts: dict[str, Fact] = {"exists": database.exists()}
    if database.exists():
        facts["bytes"] = database.stat().st_size
    try:
        place = key_place(folders.config, database)
    except KnownError as error:
        yield of_problem("vault", Status.FAILED, error.problem, facts={**facts, "locked": True})
        return
    yield finding(
        "vault",
        Status.OK,
        QT_TRANSLATE_NOOP("doctor", "Key of the stored dictations: {place}"),
        place=place,
        facts={**facts, "locked": False},
    )
    if passphrase_required and place not in (BY_PASSPHRASE, BY_BOTH):
        yield finding(
            "vault-passphrase",
            Status.WARNING,
            QT_TRANSLATE_NOOP(
                "doctor",
                "Your organisation asks for a passphrase, and there is none: “protokollant vault passphrase set”.",
            ),
        )


def check_policy(settings: EffectiveSettings | None, fault: Problem | None) -> Iterator[Finding]:
    if fault is not None:
        yield of_problem(
            "policy",
            Status.FAILED,
            fault,
            QT_TRANSLATE_NOOP(
                "doctor",
                "Correct it there, and roll it out again; docs/settings.md lists every key and what it may be. "
                "Everything else on this page was looked at with the program's defaults.",
            ),
            facts={"valid": False},
        )
        return
    assert settings is not None
    schema = describe_settings()
    fixed = {key: str(settings.sources.get(key, "")) for key in schema if settings.locked(key)}
    if not fixed:
        yield finding("policy", Status.OK, QT_TRANSLATE_NOOP("doctor", "No policy of your IT."), facts={"valid": True})
        return
    for source in dict.fromkeys(fixed.values()):
        keys = [key for key, its in fixed.items() if its == source]
        yield finding(
            "policy",
            Status.OK,
            QT_TRANSLATE_NOOP("doctor", "Your IT has fixed, in {source}: {keys}"),
            source=source,
            keys=", ".join(_written(settings, key) for key in keys),
            facts={"valid": True, "source": source, "keys": keys},
        )


def _written(settings: EffectiveSettings, key: str) -> str:
    """Texts are not told, only that they are set."""
    if describe_settings()[key].form not in _PLAIN:
        return key
    value = getattr(settings.values, key)
    return f"{key} = {str(value).lower() if isinstance(value, bool) else value}"


def check_instance(folders: Folders) -> Iterator[Finding]:
    if is_claimed(folders.data):
        yield finding(
            "instance",
            Status.WARNING,
            QT_TRANSLATE_NOOP("doctor", "The window of this program is open."),
            QT_TRANSLATE_NOOP(
                "doctor",
                "Close it before installing or restoring anything. One that hangs is ended in the task manager.",
            ),
            facts={"running": True},
        )
    else:
        yield finding(
            "instance",
            Status.OK,
            QT_TRANSLATE_NOOP("doctor", "No window of this program is open."),
            facts={"running": False},
        )
