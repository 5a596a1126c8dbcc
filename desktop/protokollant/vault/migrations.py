"""The shape of the tables, and how it came to be: one entry for each version of the schema."""

from __future__ import annotations

from protokollant.vault.search_schema import SEARCH_TABLES

# An entry that was ever released is never changed.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE dictation (
            id TEXT PRIMARY KEY NOT NULL,
            created TEXT NOT NULL,
            template_id TEXT NOT NULL,
            template_title TEXT NOT NULL,
            language TEXT NOT NULL,
            state TEXT NOT NULL,
            seconds REAL,
            journal_key BLOB NOT NULL,
            template TEXT NOT NULL,
            protocol TEXT,
            updated TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX dictation_created ON dictation (created)",
    ),
    ("ALTER TABLE dictation ADD COLUMN heard TEXT", "ALTER TABLE dictation ADD COLUMN discarded TEXT"),
    (
        """
        CREATE TABLE glossary (
            word TEXT NOT NULL,
            language TEXT NOT NULL,
            written TEXT NOT NULL,
            heard TEXT NOT NULL,
            kind TEXT NOT NULL,
            note TEXT NOT NULL,
            PRIMARY KEY (word, language)
        ) STRICT
        """,
    ),
    (
        "ALTER TABLE dictation ADD COLUMN seen BLOB",
        "ALTER TABLE dictation ADD COLUMN reviewed INTEGER NOT NULL DEFAULT 0",
        """
        CREATE TABLE lesson (
            dictation TEXT PRIMARY KEY NOT NULL,
            template TEXT NOT NULL,
            content BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE learned (
            origin TEXT NOT NULL,
            template TEXT NOT NULL,
            model TEXT NOT NULL,
            digest TEXT NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (origin, template, model, digest)
        ) STRICT
        """,
    ),
    (
        """
        CREATE TABLE event (
            number INTEGER PRIMARY KEY,
            moment TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE event_end (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            number INTEGER NOT NULL,
            hash TEXT NOT NULL
        ) STRICT
        """,
    ),
    (
        # Steps of editing a draft; as many as `dictation.step` says are done, the others are undone.
        """
        CREATE TABLE step (
            dictation TEXT NOT NULL REFERENCES dictation (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (dictation, number)
        ) STRICT, WITHOUT ROWID
        """,
        "ALTER TABLE dictation ADD COLUMN step INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE dictation ADD COLUMN adding TEXT",
    ),
    (
        """
        CREATE TABLE version (
            dictation TEXT NOT NULL REFERENCES dictation (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            approved_by TEXT NOT NULL,
            approved_at TEXT NOT NULL,
            hash TEXT NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (dictation, number)
        ) STRICT
        """,
        # Recordings whose key is gone and whose file is still to be removed.
        "CREATE TABLE doomed_journal (dictation TEXT PRIMARY KEY NOT NULL) STRICT",
        "ALTER TABLE dictation ADD COLUMN worded INTEGER NOT NULL DEFAULT 1",
        "ALTER TABLE dictation ADD COLUMN kept TEXT",
    ),
    (
        """
        CREATE TABLE pseudonym (
            scope TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            said TEXT NOT NULL,
            replacement TEXT NOT NULL,
            PRIMARY KEY (scope, kind, subject)
        ) STRICT
        """,
    ),
    SEARCH_TABLES,
    (
        # What belongs together: dictations of one case, what of its agreements is done, whom letters go to.
        "ALTER TABLE dictation ADD COLUMN case_number TEXT",
        "CREATE INDEX dictation_case ON dictation (case_number)",
        """
        CREATE TABLE agreement_done (
            dictation TEXT NOT NULL REFERENCES dictation (id) ON DELETE CASCADE,
            agreement TEXT NOT NULL,
            moment TEXT NOT NULL,
            PRIMARY KEY (dictation, agreement)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE TABLE address (id TEXT PRIMARY KEY NOT NULL, content TEXT NOT NULL) STRICT",
        "ALTER TABLE dictation ADD COLUMN recipient TEXT",
        # Figures without content: they name no dictation.
        "ALTER TABLE dictation ADD COLUMN stopped TEXT",
        "CREATE TABLE benefit (number INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT",
        "CREATE TABLE baseline (template TEXT PRIMARY KEY NOT NULL, minutes REAL NOT NULL) STRICT",
    ),
)
