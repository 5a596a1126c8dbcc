"""The tables of what was learned: rows in, rows out. Nothing in them can be read as text."""

from __future__ import annotations

from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.vault.store import Vault

OWN = ""  # the origin of what the person taught herself


@dataclass(frozen=True, slots=True, repr=False)
class LessonRow(Redacted):
    """What one dictation teaches."""

    dictation: str
    template: str
    content: bytes


@dataclass(frozen=True, slots=True, repr=False)
class LearnedRow(Redacted):
    """What lessons came to. `origin` names the file from which it came; OWN for the person's own."""

    origin: str
    template: str
    model: str
    digest: str
    content: bytes


class LearningTable:
    """Raises the errors of `Vault`."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def seen(self, dictation: str) -> tuple[bytes | None, bool]:
        """What the sorter saw of a dictation, and whether the person has reviewed its draft; (None, False) for one that
        is not there. Empty: it is to teach nothing."""
        found = self._vault.read("SELECT seen, reviewed FROM dictation WHERE id = ?", dictation)
        return (found[0][0], bool(found[0][1])) if found else (None, False)

    def set_seen(self, dictation: str, content: bytes, *, reviewed: bool) -> None:
        self._vault.write("UPDATE dictation SET seen = ?, reviewed = ? WHERE id = ?", content, reviewed, dictation)

    def set_mute(self, dictation: str) -> None:
        """It is to teach nothing any more."""
        self._vault.write("UPDATE dictation SET seen = x'' WHERE id = ?", dictation)

    def set_reviewed(self, dictation: str) -> None:
        self._vault.write("UPDATE dictation SET reviewed = 1 WHERE id = ?", dictation)

    def lessons(self, template: str | None = None, dictation: str | None = None) -> tuple[LessonRow, ...]:
        """All of them, those of a template, or that of a dictation; the oldest first."""
        found = self._vault.read(
            "SELECT dictation, template, content FROM lesson "
            "WHERE (?1 IS NULL OR template = ?1) AND (?2 IS NULL OR dictation = ?2) ORDER BY rowid",
            template,
            dictation,
        )
        return tuple(LessonRow(*row) for row in found)

    def put_lessons(self, row: LessonRow) -> None:
        """In the place of what the dictation taught before."""
        self._vault.write(
            "INSERT INTO lesson (dictation, template, content) VALUES (?, ?, ?) "
            "ON CONFLICT (dictation) DO UPDATE SET template = excluded.template, content = excluded.content",
            row.dictation,
            row.template,
            row.content,
        )

    def remove_lessons(self, dictation: str) -> bool:
        """Whether there were any."""
        return self._vault.write("DELETE FROM lesson WHERE dictation = ?", dictation) > 0

    def orphans(self) -> tuple[str, ...]:
        """Dictations that are gone and whose lessons are still there."""
        found = self._vault.read("SELECT dictation FROM lesson WHERE dictation NOT IN (SELECT id FROM dictation)")
        return tuple(str(row[0]) for row in found)

    def learned(self) -> tuple[LearnedRow, ...]:
        found = self._vault.read(
            "SELECT origin, template, model, digest, content FROM learned ORDER BY origin, template, model, digest"
        )
        return tuple(LearnedRow(*row) for row in found)

    def put_learned(self, row: LearnedRow) -> None:
        """In the place of one with the same names."""
        self._vault.write(
            "INSERT OR REPLACE INTO learned (origin, template, model, digest, content) VALUES (?, ?, ?, ?, ?)",
            row.origin,
            row.template,
            row.model,
            row.digest,
            row.content,
        )

    def forget_origin(self, origin: str) -> None:
        """What lessons came to elsewhere."""
        self._vault.write("DELETE FROM learned WHERE origin = ?", origin)

    def forget(self, template: str | None, origin: str | None) -> None:
        """Everything that was learned of a template (None: of all), or only what came from one origin. Drafts that are
        there do not teach it again."""
        with self._vault.transaction():
            which = "(?1 IS NULL OR template = ?1) AND (?2 IS NULL OR origin = ?2)"
            self._vault.write(f"DELETE FROM learned WHERE {which}", template, origin)
            if origin in (None, OWN):
                self._vault.write("DELETE FROM lesson WHERE (?1 IS NULL OR template = ?1)", template)
                self._vault.write("UPDATE dictation SET seen = x'' WHERE (?1 IS NULL OR template_id = ?1)", template)
        self._vault.shred()
