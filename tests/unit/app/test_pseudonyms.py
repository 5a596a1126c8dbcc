from __future__ import annotations

import json

import pytest

from protokollant.app.pseudonyms import Pseudonyms
from protokollant.composition import build_application
from protokollant.documents.pseudonyms import PseudonymStyle
from protokollant.protocol.json_form import protocol_to_json
from protokollant.protocol.protocol import FieldValue, Mark, MarkKind, Protocol, SectionContent, Statement
from protokollant.protocol.template import Field, FieldType, Section, Template
from protokollant.protocol.transcript import Sentence, Word

SAID = (
    "Frau Petersen aus Husum kam mit ihrem Sohn Emil.",
    "Emil ist am 3. April 2019 geboren.",
    "Petersen ist unter 0431 5583-217 erreichbar.",
)
TEMPLATE = Template(
    "t",
    "T",
    "de",
    (Section("a", "A"),),
    (
        Field("klientin", "Klientin", FieldType.PERSON),
        Field("geburtsdatum", "Geburtsdatum", FieldType.DATE),
        Field("datum", "Datum", FieldType.DATE),
    ),
)
PROTOCOL = Protocol(
    "t",
    "T",
    "de",
    tuple(Sentence(i, text, text.lower(), words=(Word(text.lower()),)) for i, text in enumerate(SAID)),
    (
        ("klientin", FieldValue("Frau Petersen", "frau petersen", (0,), 0.9)),
        ("geburtsdatum", FieldValue("2019-04-03", "dritten vierten", (1,), 0.9)),
        ("datum", FieldValue("2026-11-12", "zwölften elften", (1,), 0.9)),
    ),
    (
        SectionContent(
            "a",
            "A",
            tuple(
                Statement(text, (i,), marks=(Mark(MarkKind.NAME, (0, 13), "Frau Petersen"),))
                for i, text in enumerate(SAID)
            ),
        ),
    ),
)


@pytest.fixture(scope="module")
def pseudonyms(tmp_path_factory: pytest.TempPathFactory) -> Pseudonyms:
    return build_application({"PROTOKOLLANT_HOME": str(tmp_path_factory.mktemp("home"))}).pseudonyms


def test_statements_fields_and_transcript_are_hidden_alike(pseudonyms: Pseudonyms) -> None:
    hidden = pseudonyms.hide(PROTOCOL, TEMPLATE, PseudonymStyle.LETTERS)
    assert [s.text for s in hidden.section("a").statements] == [
        "Frau A aus Ort A kam mit ihrem Sohn B.",
        "B ist 2019 geboren.",
        "A ist unter [Telefonnummer] erreichbar.",
    ]
    assert hidden.field("klientin").value == "Frau A"
    assert hidden.field("geburtsdatum").value == "2019"
    assert hidden.field("datum").value == "2026-11-12"


def test_nothing_of_the_names_is_left_in_the_json(pseudonyms: Pseudonyms) -> None:
    for style in PseudonymStyle:
        text = json.dumps(protocol_to_json(pseudonyms.hide(PROTOCOL, TEMPLATE, style), words=True)).lower()
        assert not any(word in text for word in ("petersen", "emil", "husum", "5583", "april", "dritten"))


def test_what_the_person_adds_is_hidden_too(pseudonyms: Pseudonyms) -> None:
    findings = pseudonyms.find(PROTOCOL, TEMPLATE, further=("erreichbar",))
    proposals = pseudonyms.propose(findings, PseudonymStyle.LETTERS, "de")
    assert "erreichbar" in [each.said for each in proposals]


def test_what_she_takes_out_stays(pseudonyms: Pseudonyms) -> None:
    findings = pseudonyms.find(PROTOCOL, TEMPLATE)
    kept = [p for p in pseudonyms.propose(findings, PseudonymStyle.LETTERS, "de") if p.said != "Husum"]
    assert "Husum" in pseudonyms.apply(PROTOCOL, TEMPLATE, findings, kept).section("a").statements[0].text
