"""Figures about the benefit as a document for a funding report. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from protokollant.documents.blocks import Block, Document, FieldTable, Heading, Paragraph, document
from protokollant.documents.characters import clean
from protokollant.documents.content import Entry
from protokollant.documents.details import DocumentDetails
from protokollant.documents.wording import Wording, format_number, wording_of


@dataclass(frozen=True, slots=True)
class FigureRow:
    """What is told of one template, or of all where `title` is empty. Minutes; None where nothing is known."""

    title: str
    dictations: int
    spoken: float
    minutes_each: float | None
    typed_each: float | None
    saved: float | None
    statements: int
    moved: int
    reworded: int
    marks: int
    marks_right: int


@dataclass(frozen=True, slots=True)
class FigureTexts:
    title: str
    about: str
    whole: str
    persons: str
    small: str
    others: str
    dictations: str
    spoken: str
    minutes_each: str
    typed_each: str
    saved: str
    moved: str
    reworded: str
    marks: str
    minutes: str
    share: str
    unknown: str


TEXTS = {
    "de": FigureTexts(
        title="Nutzen in Zahlen",
        about="Summen ohne Inhalte und ohne Namen. Die Dauer ist der Durchschnitt vom ersten Wort bis zur Freigabe; "
        "was länger als acht Stunden lag, zählt dafür nicht. Die Dauer beim Tippen ist eine eigene Schätzung.",
        whole="Insgesamt",
        persons="Personen",
        small="Weniger als 5 Personen: nach Vorlagen und Abschnitten wird nicht aufgeschlüsselt.",
        others="Weitere Vorlagen zusammen",
        dictations="Freigegebene Diktate",
        spoken="Gesprochen",
        minutes_each="Dauer je Protokoll",
        typed_each="Dauer beim Tippen",
        saved="Gegenüber dem Tippen gespart",
        moved="Aussagen in einen anderen Abschnitt verschoben",
        reworded="Aussagen umformuliert",
        marks="Hinweise, die zu einer Änderung führten",
        minutes="{number} Minuten",
        share="{count} von {total} ({percent} %)",
        unknown="nicht bekannt",
    ),
    "en": FigureTexts(
        title="Benefit in figures",
        about="Sums without content and without names. The time is the average from the first word to the approval; "
        "what lay for more than eight hours does not count for it. The time for typing is one's own estimate.",
        whole="Altogether",
        persons="Persons",
        small="Fewer than 5 persons: nothing is broken down by template and section.",
        others="Other templates together",
        dictations="Approved dictations",
        spoken="Spoken",
        minutes_each="Time for a protocol",
        typed_each="Time when typed",
        saved="Saved against typing",
        moved="Statements moved to another section",
        reworded="Statements reworded",
        marks="Marks that led to a change",
        minutes="{number} minutes",
        share="{count} of {total} ({percent} %)",
        unknown="not known",
    ),
}


def compose_figures(rows: Sequence[FigureRow], persons: int, language: str, today: datetime.date) -> Document:
    """The whole, then each template."""
    wording = wording_of(language)
    texts = TEXTS[wording.language]
    blocks = tuple(_blocks(rows, persons, wording, texts))
    return document(texts.title, DocumentDetails(date=today), wording, blocks, (), draft="")


def figure_lines(row: FigureRow, language: str) -> tuple[tuple[str, str], ...]:
    """Label and value of everything that is told of a row."""
    wording = wording_of(language)
    texts = TEXTS[wording.language]

    def minutes(value: float | None) -> str:
        if value is None:
            return texts.unknown
        return texts.minutes.format(number=format_number(round(value, 1), wording))

    def share(count: int, total: int) -> str:
        percent = format_number(round(100 * count / total, 1), wording) if total else "0"
        return texts.share.format(count=count, total=total, percent=percent)

    typed = ((texts.typed_each, minutes(row.typed_each)),) if row.title else ()
    return (
        (texts.dictations, str(row.dictations)),
        (texts.spoken, minutes(row.spoken)),
        (texts.minutes_each, minutes(row.minutes_each)),
        *typed,
        (texts.saved, minutes(row.saved)),
        (texts.moved, share(row.moved, row.statements)),
        (texts.reworded, share(row.reworded, row.statements)),
        (texts.marks, share(row.marks_right, row.marks)),
    )


def _blocks(rows: Sequence[FigureRow], persons: int, wording: Wording, texts: FigureTexts) -> Iterator[Block]:
    yield Paragraph(texts.about)
    for row in rows:
        yield Heading(clean(row.title) or texts.whole)
        lines = figure_lines(row, wording.language)
        if not row.title:
            lines = ((texts.persons, str(persons)), *lines)
        yield FieldTable(tuple(Entry(label, label, value, False) for label, value in lines))
    if 1 < persons < 5:
        yield Paragraph(texts.small, quiet=True)
