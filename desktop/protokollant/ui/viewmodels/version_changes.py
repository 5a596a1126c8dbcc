"""What changed between two versions, statement by statement. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from protokollant.documents.content import entries, unassigned
from protokollant.documents.wording import Wording, wording_of
from protokollant.protocol.protocol import Protocol, Statement
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template


class ChangeKind(StrEnum):
    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"  # `before` is the title of the section it came from


@dataclass(frozen=True, slots=True, repr=False)
class Change(Redacted):
    """A statement or value; `before` is empty for what was added, `after` for what was removed."""

    kind: ChangeKind
    before: str
    after: str


@dataclass(frozen=True, slots=True, repr=False)
class Group(Redacted):
    """A section, or the values of the fields, or the tray."""

    title: str
    changes: tuple[Change, ...]

    @property
    def differs(self) -> bool:
        return any(change.kind is not ChangeKind.SAME for change in self.changes)


def compare(before: Protocol, after: Protocol, template: Template) -> tuple[Group, ...]:
    """In the order of the page; groups with nothing in either are left out."""
    wording = wording_of(after.language)
    groups = [Group(wording.details, tuple(_fields(before, after, template, wording)))]
    titles = {section.id: section.title for section in (*before.sections, *after.sections)}
    old = {section.id: section.statements for section in before.sections}
    new = {section.id: section.statements for section in after.sections}
    compared = {id: list(_aligned(old.get(id, ()), new.get(id, ()))) for id in titles}
    _find_moved(compared, titles)
    groups += [Group(titles[id], tuple(changes)) for id, changes in compared.items()]
    groups.append(Group(wording.unassigned, tuple(_tray(unassigned(before), unassigned(after)))))
    return tuple(group for group in groups if group.changes)


def _fields(before: Protocol, after: Protocol, template: Template, wording: Wording) -> Iterator[Change]:
    old = {entry.id: entry for entry in entries(before, template, wording)}
    for entry in entries(after, template, wording):
        earlier = old.get(entry.id, entry)
        texts = f"{entry.label}: {earlier.value}", f"{entry.label}: {entry.value}"
        yield Change(ChangeKind.SAME if texts[0] == texts[1] else ChangeKind.CHANGED, *texts)


def _tray(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    for sentence in before:
        yield Change(ChangeKind.SAME, sentence, sentence) if sentence in after else _removed(sentence)
    for sentence in after:
        if sentence not in before:
            yield _added(sentence)


def _aligned(before: Sequence[Statement], after: Sequence[Statement]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, [s.text for s in before], [s.text for s in after], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield from (Change(ChangeKind.SAME, s.text, s.text) for s in after[c:d])
        else:
            yield from _paired(list(before[a:b]), after[c:d])


def _paired(old: list[Statement], new: Sequence[Statement]) -> Iterator[Change]:
    """Those that stand on the same sentences are one that was changed, and so are those that hardly differ."""
    for statement in new:
        earlier = next((s for s in old if set(s.source) & set(statement.source)), None)
        earlier = earlier or next((s for s in old if _alike(s.text, statement.text)), None)
        if earlier is None:
            yield _added(statement.text)
            continue
        yield from (_removed(s.text) for s in old[: old.index(earlier)])
        del old[: old.index(earlier) + 1]
        yield Change(ChangeKind.CHANGED, earlier.text, statement.text)
    yield from (_removed(s.text) for s in old)


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio() > 0.5


def _find_moved(compared: dict[str, list[Change]], titles: dict[str, str]) -> None:
    """What went in one section and came as it was in another was moved."""
    for target, changes in compared.items():
        for place, change in enumerate(changes):
            if change.kind is not ChangeKind.ADDED:
                continue
            for source, others in compared.items():
                gone = _removed(change.after)
                if source != target and gone in others:
                    others.remove(gone)
                    changes[place] = Change(ChangeKind.MOVED, titles[source], change.after)
                    break


def _added(text: str) -> Change:
    return Change(ChangeKind.ADDED, "", text)


def _removed(text: str) -> Change:
    return Change(ChangeKind.REMOVED, text, "")
