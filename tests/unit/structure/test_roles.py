"""Which sections are of a well-known kind, and what speaks for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokollant.protocol.template import Section, Template
from protokollant.protocol.template_file import parse_template
from protokollant.structure.roles import load_roles, role_evidence, roles_of

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
GERMAN = load_roles((RESOURCES / "roles" / "de.toml").read_text(encoding="utf-8"))
ENGLISH = load_roles((RESOURCES / "roles" / "en.toml").read_text(encoding="utf-8"))


def names(*sections: Section) -> list[list[str]]:
    return [[role.name for role in found] for found in roles_of(Template("t", "T", "de", sections), GERMAN)]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Rahmendaten", "frame"),
        ("Anlass des Kontakts", "occasion"),
        ("Fachliche Einschätzung", "assessment"),
        ("Gefährdungseinschätzung", "danger"),
        ("Schutzfaktoren", "danger"),
        ("Absprachen", "agreements"),
        ("Nächster Termin", "appointment"),
        ("Beobachtungen", "observation"),
        ("Maßnahmen", "intervention"),
    ],
)
def test_a_title_names_its_role(title: str, role: str) -> None:
    assert role in names(Section("x", title))[0]


def test_an_ordinary_title_has_no_role() -> None:
    assert names(Section("x", "Schulden")) == [[]]


def test_guidance_counts_only_where_no_title_has_the_role() -> None:
    told = Section("x", "Drittes", "Wer was bis wann erledigt.")
    assert names(told) == [["agreements"]]
    assert names(told, Section("y", "Vereinbarungen")) == [[], ["agreements"]]


def test_what_the_guidance_excludes_does_not_count() -> None:
    assert names(Section("x", "Drittes", "Alles Übrige, nicht die Gefährdung.")) == [[]]


def test_every_section_of_the_built_in_counselling_form_has_a_role() -> None:
    file = RESOURCES / "templates" / "beratungsprotokoll.toml"
    template = parse_template(file.read_text(encoding="utf-8"), file.name)
    assert all(roles_of(template, GERMAN))


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Ich habe ihm die Schuldnerberatung erklärt.", "intervention"),
        ("Aus meiner Sicht braucht der Junge mehr Ruhe.", "assessment"),
        ("Er zitterte und hielt den Blick gesenkt.", "observation"),
        ("Der nächste Termin ist am 3. Mai.", "appointment"),
        ("Hinweise auf Gewalt gibt es nicht.", "danger"),
        ("Sie meldet sich bis Freitag.", "agreements"),
        ("Er sagt, er schlafe kaum noch.", "report"),
    ],
)
def test_wordings_speak_for_their_role(sentence: str, role: str) -> None:
    assert next(r for r in GERMAN if r.name == role).evidence(sentence) >= 1.0


def test_more_than_two_wordings_say_nothing_new() -> None:
    danger = next(r for r in GERMAN if r.name == "danger")
    assert danger.evidence("Keine Hinweise auf Gewalt, Suizid wird verneint, akut keine Gefahr.") == 1.4


def test_evidence_has_a_number_for_each_section() -> None:
    template = Template("t", "T", "de", (Section("a", "Anlass"), Section("b", "Schulden"), Section("c", "Termin")))
    evidence = role_evidence("Anlass war ein Streit.", roles_of(template, GERMAN))
    assert evidence[0] >= 1.0
    assert evidence[1:] == [0.0, 0.0]


def test_english_roles_load_and_know_a_plan() -> None:
    plan = next(r for r in ENGLISH if r.name == "agreements")
    assert plan.evidence("She will call the landlord by Friday.") >= 1.0
