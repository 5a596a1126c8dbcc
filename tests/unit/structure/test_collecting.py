"""Reports: statements of approved protocols collected under other sections; nothing lost, nothing rewritten."""

from __future__ import annotations

import datetime as dt
import io
import time
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protokollant.documents.content import passages
from protokollant.documents.course import Entry, compose_course
from protokollant.documents.details import DocumentDetails, DocumentKind
from protokollant.documents.rendering import render, write
from protokollant.protocol.json_form import protocol_from_json, protocol_to_json
from protokollant.protocol.protocol import FieldValue, Protocol, SectionContent, Statement, accounting_errors
from protokollant.protocol.template import Section, Template
from protokollant.protocol.template_file import parse_template
from protokollant.structure.collecting import Part, collect
from protokollant.structure.roles import load_roles

RESOURCES = Path(__file__).parents[3] / "resources"
ROLES = load_roles((RESOURCES / "roles" / "de.toml").read_text(encoding="utf-8"))


def built_in(id: str) -> Template:
    return parse_template((RESOURCES / "templates" / f"{id}.toml").read_text(encoding="utf-8"), id)


REPORT, PLAN, COUNSEL, VISIT = map(built_in, ("entwicklungsbericht", "hilfeplan", "beratungsprotokoll", "hausbesuch"))


def protocol(template: Template, said: dict[str, tuple[str, ...]], **fields: str) -> Protocol:
    return Protocol(
        template.id,
        template.title,
        "de",
        (),
        tuple((f.id, FieldValue(fields.get(f.id))) for f in template.fields),
        tuple(
            SectionContent(s.id, s.title, tuple(Statement(t, (n,)) for n, t in enumerate(said.get(s.id, ()))))
            for s in template.sections
        ),
    )


def test_equal_ids_first_then_titles_then_roles_and_the_rest_lies_in_the_tray() -> None:
    target = Template(
        "x",
        "Bericht",
        "de",
        (
            Section("anlass", "Hintergrund"),
            Section("b", "Situation"),
            Section("c", "Absprachen"),
        ),
    )
    said = {
        "anlass": ("Kündigung.",),
        "situation": ("Sie lebt allein.",),
        "vereinbarungen": ("Sie ruft an.",),
        "beobachtung": ("Sie weinte.",),
    }
    made = collect([Part(protocol(COUNSEL, said), COUNSEL, "2026-03-12")], target, ROLES)
    assert {s.id: [x.text for x in s.statements] for s in made.sections} == {
        "anlass": ["Kündigung."],
        "b": ["Sie lebt allein."],
        "c": ["Sie ruft an."],
    }
    assert [made.sentence(i).text for i in made.unassigned] == ["Sie weinte."]
    assert accounting_errors(made) == ()


def test_within_a_section_the_oldest_protocol_comes_first_and_each_says_where_it_is_from() -> None:
    later = Part(protocol(VISIT, {"vereinbarungen": ("Zweite.",)}), VISIT, "2026-05-01")
    earlier = Part(protocol(COUNSEL, {"vereinbarungen": ("Erste.", "Noch eine.")}), COUNSEL, "2026-03-12")
    made = collect([later, earlier], PLAN, ROLES)
    (passage,) = [p for p in passages(made, PLAN) if p.statements]
    assert passage.items == (
        "Erste. (Beratungsprotokoll, 12. März 2026)",
        "Noch eine. (Beratungsprotokoll, 12. März 2026)",
        f"Zweite. ({VISIT.title}, 1. Mai 2026)",
    )
    text = render(made, PLAN, DocumentDetails(date=dt.date(2026, 6, 1)), DocumentKind.TXT).decode()
    assert "2 freigegebenen Protokollen" in text
    assert protocol_from_json(protocol_to_json(made, words=True)) == made


def test_a_field_has_a_value_only_where_all_say_the_same() -> None:
    template = Template("x", "Bericht", "de", REPORT.sections, REPORT.fields)
    parts = [
        Part(protocol(template, {}, junger_mensch="Noah K.", hilfeform="Wohngruppe"), template, "2026-01-01"),
        Part(protocol(template, {}, junger_mensch="Noah K.", hilfeform="Tagesgruppe"), template, "2026-02-01"),
    ]
    made = collect(parts, template, ROLES)
    assert made.field("junger_mensch").value == "Noah K."
    assert made.field("hilfeform").value is None
    assert "junger_mensch" not in made.missing


texts = st.text("abcdefghij äöü.\n", min_size=1, max_size=30).filter(lambda t: t.strip())


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([COUNSEL, VISIT]),
            st.dictionaries(
                st.sampled_from([s.id for s in (*COUNSEL.sections, *VISIT.sections)]), st.tuples(texts, texts)
            ),
            st.dates(dt.date(2020, 1, 1), dt.date(2026, 1, 1)),
        ),
        max_size=5,
    ),
    st.sampled_from([REPORT, PLAN]),
)
def test_every_statement_is_in_exactly_one_place_word_for_word(parts, target) -> None:
    given_parts = [Part(protocol(t, said), t, day.isoformat()) for t, said, day in parts]
    made = collect(given_parts, target, ROLES)
    assert accounting_errors(made) == ()
    before = sorted(x.text for part in given_parts for s in part.protocol.sections for x in s.statements)
    placed = [x.text for s in made.sections for x in s.statements]
    assert sorted([*placed, *(made.sentence(i).text for i in made.unassigned)]) == before
    cited = [i for each in made.citations for i in each.source]
    assert sorted(cited) == [sentence.id for sentence in made.transcript]


def many(count: int) -> list[Part]:
    """Protocols of the length of a long session."""
    sentence = "Im {n}. Gespräch berichtete sie ausführlich von der Lage zu Hause, von der Schule und von den Terminen."
    said = {s.id: tuple(sentence.format(n=n) for n in range(8)) for s in COUNSEL.sections}
    day = dt.date(2025, 1, 7)
    return [Part(protocol(COUNSEL, said), COUNSEL, (day + dt.timedelta(days=14 * n)).isoformat()) for n in range(count)]


@pytest.mark.parametrize("kind", [DocumentKind.PDF, DocumentKind.DOCX, DocumentKind.ODT])
def test_a_report_of_forty_pages_from_thirty_protocols_takes_at_most_ten_seconds(kind: DocumentKind) -> None:
    start = time.perf_counter()
    made = collect(many(30), REPORT, ROLES)
    content = render(made, REPORT, DocumentDetails(date=dt.date(2026, 6, 1)), kind)
    assert time.perf_counter() - start < 10
    if kind is DocumentKind.PDF:
        assert len(pypdf.PdfReader(io.BytesIO(content)).pages) >= 40


def test_the_running_documentation_has_every_entry_under_its_day() -> None:
    entries = [Entry(part.day, part.protocol, part.template) for part in many(3)]
    document = compose_course("Verlaufsdokumentation", entries, DocumentDetails(date=dt.date(2026, 6, 1)), "de")
    text = write(document, DocumentKind.MD).decode()
    heads = [line.replace("\\", "") for line in text.splitlines() if line.startswith("## ")]
    assert heads == [
        "## 7. Januar 2025 – Beratungsprotokoll",
        "## 21. Januar 2025 – Beratungsprotokoll",
        "## 4. Februar 2025 – Beratungsprotokoll",
    ]
    assert "### Vereinbarungen" in text
    assert "Entwurf" not in text
    for kind in (DocumentKind.DOCX, DocumentKind.ODT, DocumentKind.PDF, DocumentKind.TXT):
        assert write(document, kind)
