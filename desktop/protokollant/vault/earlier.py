"""The database as it was before its schema was changed: kept until the next good start, and a way back to it."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from protokollant.foundation.disk import sync_folder, write_error
from protokollant.foundation.errors import ErrorCode, KnownError

_NAME = re.compile(r"before-(\d+)\.db")
_AFTER = "after-going-back.db"


def earlier_copy(database: Path, version: int) -> Path:
    """Where the copy of a database of this version of the schema lies."""
    return database.with_name(f"before-{version}.db")


def earlier_copies(database: Path) -> tuple[tuple[int, Path], ...]:
    """Those that there are, the newest version last."""
    found = ((_NAME.fullmatch(path.name), path) for path in database.parent.glob("before-*.db"))
    return tuple(sorted((int(match[1]), path) for match, path in found if match))


def forget_earlier(database: Path) -> None:
    """After a good start nobody needs the copies any more; they hold what was deleted since."""
    kept = (database.with_name(f"{_AFTER}{ending}") for ending in ("", "-wal"))
    for path in (*(path for _, path in earlier_copies(database)), *kept):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def go_back(database: Path) -> Path:
    """Put the newest copy in the place of the database, for the version of the program before; nobody may have it open.
    What was there is kept, and its place is given. Raises KnownError BACKUP_MISSING where there is no copy,
    OUTPUT_UNWRITABLE."""
    copies = earlier_copies(database)
    if not copies:
        raise KnownError(ErrorCode.BACKUP_MISSING)
    kept = database.with_name(_AFTER)
    try:
        database.with_name(f"{database.name}-shm").unlink(missing_ok=True)
        for ending in ("-wal", ""):  # the log of changes goes with its database
            if (there := database.with_name(f"{database.name}{ending}")).exists():
                there.replace(kept.with_name(f"{kept.name}{ending}"))
        copies[-1][1].replace(database)
        sync_folder(database.parent)
    except OSError as error:
        raise write_error(error, database) from error
    return kept
