"""The tables of the index of words: which dictations have words that begin so. It holds each dictation's words once,
without their order, and nothing of a word stays in it that is no longer in the dictation.

SQLite's FTS5 with `secure-delete`: a removed word is taken out of the index at once, not marked as removed. That costs
time for each word of the entry that changes, so the words of a dictation are spread over eight entries by a checksum
(entry = number * 8 + part): a change of one word touches an entry of a few dozen words, not all of them.
"""

from __future__ import annotations

# What only follows from the dictations, and can be made anew from them: FTS5 keeps its own in tables `search_...`.
INDEX_PREFIX = "search"

SEARCH_TABLES = (
    """
    CREATE TABLE searched (
        number INTEGER PRIMARY KEY,
        dictation TEXT UNIQUE NOT NULL,
        version INTEGER NOT NULL,
        announced INTEGER NOT NULL
    ) STRICT
    """,
    # What the list shows of a dictation, without reading the pages that its protocol lies on.
    "ALTER TABLE dictation ADD COLUMN about TEXT NOT NULL DEFAULT ''",
    """
    CREATE INDEX dictation_listed ON dictation
        (created, id, template_id, template_title, language, state, seconds, about, discarded)
    """,
    "DROP INDEX dictation_created",
    "CREATE TABLE search_words (entry INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT",
    """
    CREATE VIRTUAL TABLE search USING fts5(
        words, content='search_words', content_rowid='entry', detail=none, columnsize=0, prefix='1 2',
        tokenize='ascii'
    )
    """,
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TRIGGER search_words_added AFTER INSERT ON search_words BEGIN
        INSERT INTO search (rowid, words) VALUES (new.entry, new.words);
    END
    """,
    """
    CREATE TRIGGER search_words_changed AFTER UPDATE ON search_words BEGIN
        INSERT INTO search (search, rowid, words) VALUES ('delete', old.entry, old.words);
        INSERT INTO search (rowid, words) VALUES (new.entry, new.words);
    END
    """,
    """
    CREATE TRIGGER search_words_removed AFTER DELETE ON search_words BEGIN
        INSERT INTO search (search, rowid, words) VALUES ('delete', old.entry, old.words);
    END
    """,
    # Whoever removes a dictation removes its words.
    """
    CREATE TRIGGER dictation_removed AFTER DELETE ON dictation BEGIN
        DELETE FROM search_words WHERE entry BETWEEN
            (SELECT number * 8 FROM searched WHERE dictation = old.id)
            AND (SELECT number * 8 + 7 FROM searched WHERE dictation = old.id);
        DELETE FROM searched WHERE dictation = old.id;
    END
    """,
    # Whoever changes a protocol without having put its words here first loses them at once, so that nothing stays that
    # was deleted there. What it says now is indexed a moment later (`SearchTable.outdated`).
    """
    CREATE TRIGGER dictation_changed AFTER UPDATE OF protocol ON dictation BEGIN
        DELETE FROM search_words WHERE entry BETWEEN
            (SELECT number * 8 FROM searched WHERE dictation = new.id AND NOT announced)
            AND (SELECT number * 8 + 7 FROM searched WHERE dictation = new.id AND NOT announced);
        UPDATE searched SET version = iif(announced, version, 0), announced = 0 WHERE dictation = new.id;
    END
    """,
)
