"""What the program helps, in figures without content: kept by the person alone, off unless she wants it.

At an approval one row is made of what the program had made of the dictation and what it became. It names the template
and the week, not the dictation, the day or anybody. Rows are only ever added up; what is handed over are the sums.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from protokollant.app.history import History, apply, reverse
from protokollant.protocol.protocol import Origin, Protocol
from protokollant.protocol.template import Template
from protokollant.vault.benefit_table import BenefitTable
from protokollant.vault.store import Vault

SMALLEST_GROUP = 5  # persons; of fewer nothing is broken down
LONGEST_WAIT = 8 * 60.0  # minutes; what lay longer was left lying, and says nothing of the work


@dataclass(frozen=True, slots=True)
class SectionFigures:
    """Statements of an approved section: all; those with another section at first; those with other words than were
    said; those that were typed."""

    statements: int = 0
    moved: int = 0
    reworded: int = 0
    typed: int = 0

    def __add__(self, other: SectionFigures) -> SectionFigures:
        return SectionFigures(
            self.statements + other.statements,
            self.moved + other.moved,
            self.reworded + other.reworded,
            self.typed + other.typed,
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One approval. `week`: ISO (2026-W48); `minutes`: from Stop to the approval, None where that is not known or was
    too long to tell anything. `marks_right` are those of the `marks` shown that led to a change."""

    template: str
    week: str
    seconds: float
    minutes: float | None
    sections: Mapping[str, SectionFigures]
    marks: int = 0
    marks_right: int = 0


@dataclass(frozen=True, slots=True)
class Totals:
    """Rows added up. `timed` of the `dictations` have `minutes`, and for these `timed_seconds` were spoken; `persons`
    is of how many people they are."""

    dictations: int = 0
    seconds: float = 0.0
    timed: int = 0
    minutes: float = 0.0
    timed_seconds: float = 0.0
    marks: int = 0
    marks_right: int = 0
    persons: int = 1
    sections: Mapping[str, SectionFigures] = field(default_factory=dict)

    @property
    def all_sections(self) -> SectionFigures:
        return sum(self.sections.values(), SectionFigures())

    @property
    def minutes_each(self) -> float | None:
        """From the first word to the approval, on average."""
        return (self.minutes + self.timed_seconds / 60) / self.timed if self.timed else None


@dataclass(frozen=True, slots=True)
class Figures:
    """By the id of the template its totals; `weeks`: dictations of each week; `baselines`: minutes for a typed protocol
    of a template, by her own estimate; of a team the average. `persons`: whose figures these are."""

    templates: Mapping[str, Totals] = field(default_factory=dict)
    weeks: Mapping[str, int] = field(default_factory=dict)
    baselines: Mapping[str, float] = field(default_factory=dict)
    persons: int = 1

    @property
    def whole(self) -> Totals:
        """All templates together; its sections are not those of one template."""
        found = Totals(persons=self.persons)
        for totals in self.templates.values():
            found = _sum(found, totals, persons=self.persons, sections=False)
        together = sum((t.all_sections for t in self.templates.values()), SectionFigures())
        return Totals(
            found.dictations,
            found.seconds,
            found.timed,
            found.minutes,
            found.timed_seconds,
            found.marks,
            found.marks_right,
            self.persons,
            {"": together},
        )

    @property
    def saved(self) -> float | None:
        """Minutes saved against typing, over all timed dictations of templates with a baseline; None without any."""
        known = [(t, self.baselines[id]) for id, t in self.templates.items() if id in self.baselines and t.timed]
        if not known:
            return None
        return sum(t.timed * minutes - t.minutes - t.timed_seconds / 60 for t, minutes in known)


def measure(
    protocol: Protocol,
    history: History,
    template: Template,
    seconds: float,
    stopped: dt.datetime | None,
    approved: dt.datetime,
) -> Row:
    """What became of the program's draft. `history` is what was done to it; moments are aware."""
    states = _states(protocol, history, template)
    first: dict[int, str] = {}  # by the sentence: in which section its statement stood at first
    shown: list[tuple[int, str]] = []  # marked passages, each with a sentence of their statement
    for state in states:
        for section in state.sections:
            for statement in section.statements:
                new = [i for i in statement.sentences if i not in first]
                if new:
                    shown += [(new[0], statement.text[slice(*mark.span)]) for mark in statement.marks]
                first |= dict.fromkeys(new, section.id)
    now: dict[int, str] = {}
    sections: dict[str, SectionFigures] = {}
    for section in protocol.sections:
        for statement in section.statements:
            ids = statement.sentences
            for i in ids:
                now[i] = f"{now.get(i, '')} {statement.text}"
            one = SectionFigures(
                1,
                int(bool(ids) and all(first.get(i) != section.id for i in ids)),
                int(bool(ids) and statement.origin is not Origin.DICTATED),
                int(not ids),
            )
            sections[section.id] = sections.get(section.id, SectionFigures()) + one
    year, week, _ = approved.astimezone().isocalendar()
    minutes = None if stopped is None else (approved - stopped).total_seconds() / 60
    return Row(
        template.id,
        f"{year}-W{week:02d}",
        round(seconds, 1),
        round(minutes, 1) if minutes is not None and 0 <= minutes <= LONGEST_WAIT else None,
        sections,
        len(shown),
        sum(passage not in now.get(i, "") for i, passage in shown),
    )


def _states(protocol: Protocol, history: History, template: Template) -> list[Protocol]:
    """What the program made: its first draft, and what it added later. What the history does not fit on is the
    first."""
    states, state = [], protocol
    for step in reversed(history.steps[: history.done]):
        if step.by_program:
            states.append(state)
        try:
            state = apply(reverse(step), state, template)
        except ValueError:
            break
    return [state, *reversed(states)]


def add_up(rows: Iterable[Row], baselines: Mapping[str, float]) -> Figures:
    """The rows of one person."""
    templates: dict[str, Totals] = {}
    weeks: dict[str, int] = {}
    for row in rows:
        one = Totals(
            1,
            row.seconds,
            int(row.minutes is not None),
            row.minutes or 0.0,
            row.seconds if row.minutes is not None else 0.0,
            row.marks,
            row.marks_right,
            1,
            row.sections,
        )
        templates[row.template] = _sum(templates.get(row.template, Totals()), one, persons=1)
        weeks[row.week] = weeks.get(row.week, 0) + 1
    return Figures(templates, weeks, dict(baselines))


def team(all_figures: Iterable[Figures]) -> Figures:
    """The sum over a team. What fewer than SMALLEST_GROUP persons did is not told apart: templates are put together
    then, and weeks and sections left out."""
    given = list(all_figures)
    persons = sum(each.persons for each in given)
    templates: dict[str, Totals] = {}
    weeks: dict[str, int] = {}
    estimates: dict[str, list[float]] = {}
    for figures in given:
        for id, totals in figures.templates.items():
            before = templates.get(id, Totals(persons=0))
            templates[id] = _sum(before, totals, persons=before.persons + totals.persons)
        for week, count in figures.weeks.items():
            weeks[week] = weeks.get(week, 0) + count
        for id, minutes in figures.baselines.items():
            estimates.setdefault(id, []).append(minutes)
    means = {id: sum(found) / len(found) for id, found in estimates.items()}
    large = _told_apart(templates)
    small = [t for id, t in templates.items() if id not in large]
    if small:
        rest = Totals(persons=0)
        for totals in small:
            rest = _sum(rest, totals, persons=persons)
        large[OTHERS] = Totals(
            rest.dictations,
            rest.seconds,
            rest.timed,
            rest.minutes,
            rest.timed_seconds,
            rest.marks,
            rest.marks_right,
            persons,
            {"": rest.all_sections},
        )
        weights = [(t.timed, means[id]) for id, t in templates.items() if id not in large and id in means and t.timed]
        timed = sum(count for count, _ in weights)
        if timed and timed == rest.timed:
            means[OTHERS] = sum(count * mean for count, mean in weights) / timed
    return Figures(
        large,
        weeks if persons >= SMALLEST_GROUP else {},
        {id: mean for id, mean in means.items() if id in large},
        persons,
    )


def _told_apart(templates: Mapping[str, Totals]) -> dict[str, Totals]:
    """The templates of at least SMALLEST_GROUP persons each. Where there are others, the smallest of these goes with
    them, so that what is left when all others are taken from the whole is no small group either."""
    large = {id: t for id, t in templates.items() if t.persons >= SMALLEST_GROUP}
    if large and len(large) < len(templates):
        del large[min(large, key=lambda id: large[id].persons)]
    return large


OTHERS = "*"  # templates that are not told apart


def _sum(one: Totals, other: Totals, *, persons: int, sections: bool = True) -> Totals:
    ids = dict.fromkeys((*one.sections, *other.sections)) if sections else {}
    empty = SectionFigures()
    return Totals(
        one.dictations + other.dictations,
        one.seconds + other.seconds,
        one.timed + other.timed,
        one.minutes + other.minutes,
        one.timed_seconds + other.timed_seconds,
        one.marks + other.marks,
        one.marks_right + other.marks_right,
        persons,
        {id: one.sections.get(id, empty) + other.sections.get(id, empty) for id in ids},
    )


class BenefitBook:
    """The person's own rows in the vault. Methods raise the errors of `Vault`."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._table = BenefitTable(vault)

    def note_stop(self, dictation: str) -> None:
        self._table.set_stopped(dictation, dt.datetime.now(dt.UTC).isoformat(timespec="seconds"))

    def stopped(self, dictation: str) -> dt.datetime | None:
        text = self._table.stopped(dictation)
        return None if text is None else dt.datetime.fromisoformat(text)

    def add(self, row: Row) -> None:
        self._table.add(msgspec.json.encode(row).decode())

    def rows(self) -> tuple[Row, ...]:
        """What another version of the program kept otherwise is left out."""
        found = []
        for content in self._table.rows():
            try:
                found.append(msgspec.json.decode(content, type=Row))
            except msgspec.MsgspecError:
                continue
        return tuple(found)

    def figures(self) -> Figures:
        return add_up(self.rows(), self._table.baselines())

    def set_baseline(self, template: str, minutes: float | None) -> None:
        """How long a typed protocol takes her; None: not known."""
        self._table.set_baseline(template, minutes)

    def clear(self) -> None:
        """Forget all rows; the baselines stay."""
        self._table.clear()
        self._vault.shred()
