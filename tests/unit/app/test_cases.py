"""Cases: what belongs together, what is open of what was agreed, and what goes with the last dictation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from protokollant.app.cases import CaseView, agreement_sections, normal_number
from protokollant.app.dictations import Dictations, DictationState
from protokollant.app.learning import Learning
from protokollant.app.reports import make_report, read_course, report_templates
from protokollant.app.retention import Part as Held
from protokollant.documents.pseudonyms import Pseudonym
from protokollant.protocol.identifiers import IdentifierKind
from protokollant.protocol.protocol import Protocol, SectionContent, Statement
from protokollant.protocol.template import Layout, Section, Template
from protokollant.structure.roles import load_roles
from protokollant.vault.store import Vault, vault_file

ROLES = {"de": load_roles((Path(__file__).parents[3] / "resources" / "roles" / "de.toml").read_text(encoding="utf-8"))}
TEMPLATE = Template("notiz", "Notiz", "de", (Section("lage", "Lage"), Section("todo", "Vereinbarungen")))
REPORT = Template("bericht", "Bericht", "de", (Section("lage", "Lage"), Section("naechstes", "Nächste Schritte")))


def sections(template: Template) -> frozenset[str]:
    return agreement_sections(template, ROLES)


@pytest.fixture
def dictations(tmp_path: Path) -> Iterator[Dictations]:
    with Vault.open(vault_file(tmp_path), bytes(range(32))) as vault:
        yield Dictations(vault, tmp_path / "recordings")


def approved(dictations: Dictations, case: str, *agreed: str, lage: str = "Es geht ihr besser.") -> str:
    protocol = draft(*agreed, lage=lage)
    id = dictations.add_draft(TEMPLATE, protocol).id
    dictations.cases.assign(id, case)
    dictations.approvals.approve(id, protocol, TEMPLATE, "Anna Beispiel", Learning())
    return id


def draft(*agreed: str, lage: str = "Es geht ihr besser.") -> Protocol:
    return Protocol(
        TEMPLATE.id,
        TEMPLATE.title,
        "de",
        (),
        (),
        (
            SectionContent("lage", "Lage", (Statement(lage, ()),)),
            SectionContent("todo", "Vereinbarungen", tuple(Statement(text, ()) for text in agreed)),
        ),
    )


def view(dictations: Dictations, number: str = "F-7") -> CaseView:
    return dictations.cases.view(number, sections)


def test_a_case_has_its_dictations_in_order_and_numbers_are_listed_newest_first(dictations: Dictations) -> None:
    first = approved(dictations, "F-7")
    approved(dictations, "F-8")
    second = approved(dictations, "  F-7 ")
    assert [d.id for d in view(dictations).dictations] == [first, second]
    assert [(c.number, c.count) for c in dictations.cases.list()] == [("F-7", 2), ("F-8", 1)]
    dictations.discard(second)
    assert [d.id for d in view(dictations).dictations] == [first]
    dictations.cases.assign(first, "")
    assert dictations.cases.number(first) is None
    assert normal_number(" a \n b ") == "a b"


def test_agreements_of_approved_protocols_are_open_until_they_are_done(dictations: Dictations) -> None:
    approved(dictations, "F-7", "Sie ruft beim Jobcenter an.")
    last = approved(dictations, "F-7", "Ich schicke den Antrag.", "Ich schicke den Antrag.")
    waiting = dictations.add_draft(TEMPLATE, draft("Noch nicht freigegeben."))
    dictations.cases.assign(waiting.id, "F-7")
    texts = [a.text for a in view(dictations).open]
    assert texts == ["Ich schicke den Antrag.", "Sie ruft beim Jobcenter an."]
    done = dictations.cases.set_done(view(dictations).open[0], done=True)
    assert done.done is not None
    assert [a.text for a in view(dictations).open] == ["Sie ruft beim Jobcenter an."]
    (shown,) = dictations.cases.agreements(last, sections)
    assert shown.done == done.done
    dictations.cases.set_done(done, done=False)
    assert len(view(dictations).open) == 2


def test_they_outlast_recording_transcript_and_draft_and_go_with_the_dictation(dictations: Dictations) -> None:
    id = approved(dictations, "F-7", "Sie ruft an.")
    dictations.cases.set_done(view(dictations).open[0], done=True)
    for part in Held:
        dictations.retention.delete(id, part)
    (agreement,) = view(dictations).agreements
    assert (agreement.text, agreement.done is not None) == ("Sie ruft an.", True)
    dictations.delete(id)
    assert view(dictations) == CaseView("F-7")


def test_another_wording_in_a_later_version_is_another_agreement(dictations: Dictations) -> None:
    id = approved(dictations, "F-7", "Sie ruft an.")
    dictations.cases.set_done(view(dictations).open[0], done=True)
    dictations.approvals.revise(id)
    dictations.approvals.approve(id, draft("Sie ruft morgen an."), TEMPLATE, "Anna Beispiel", Learning())
    assert [(a.text, a.done) for a in view(dictations).agreements] == [("Sie ruft morgen an.", None)]


def pseudonym(subject: str, replacement: str) -> Pseudonym:
    return Pseudonym(IdentifierKind.PERSON, (subject,), subject, replacement)


def test_pseudonyms_count_for_the_case_and_go_with_its_last_dictation(dictations: Dictations) -> None:
    one, two = approved(dictations, ""), approved(dictations, "F-7")
    keys, cases = dictations.pseudonyms, dictations.cases
    keys.keep(cases.scope(one), [pseudonym("sommer", "Klientin A"), pseudonym("berger", "B.")])
    keys.keep(cases.scope(two), [pseudonym("sommer", "Klientin B")])
    cases.assign(one, "F-7")
    assert cases.scope(one) == cases.scope(two) == "case:F-7"
    assert {p.replacement for p in keys.of("case:F-7")} == {"Klientin B", "B."}
    assert keys.of(one) == ()
    dictations.delete(two)
    assert keys.of("case:F-7")
    dictations.delete(one)
    assert keys.of("case:F-7") == ()


def test_a_report_is_a_draft_of_the_case_with_the_words_of_its_approved_protocols(dictations: Dictations) -> None:
    one = approved(dictations, "F-7", "Sie ruft an.", lage="Erste Lage.")
    two = approved(dictations, "F-7", lage="Zweite Lage.")
    never = dictations.add_draft(TEMPLATE, draft()).id
    info = make_report(dictations, [two, one, never], REPORT, ROLES, "F-7")
    assert dictations.state(info.id) is DictationState.DRAFT
    made = dictations.protocol(info.id)
    assert made is not None
    assert [x.text for x in made.section("lage").statements] == ["Erste Lage.", "Zweite Lage."]
    assert [x.text for x in made.section("naechstes").statements] == ["Sie ruft an."]
    assert [c.dictation for c in made.citations] == [one, two]
    assert dictations.cases.number(info.id) == "F-7"
    assert dictations.recover() == ()
    version = dictations.approvals.approve(info.id, made, REPORT, "Anna Beispiel", Learning())
    assert version.protocol.citations == made.citations
    assert [e.day for e in read_course(dictations, [one, two])] == [dt.date.today().isoformat()] * 2  # noqa: DTZ011


def test_letters_are_no_reports() -> None:
    letter = Template("brief", "Brief", "de", (Section("a", "A"),), layout=Layout.LETTER)
    plan = Template("hilfeplan", "Hilfeplan", "de", (Section("a", "A"),))
    assert report_templates([TEMPLATE, letter, plan]) == (plan, TEMPLATE)
