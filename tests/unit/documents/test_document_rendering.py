import json
from pathlib import Path

import pytest

from protokollant.documents.details import DocumentKind
from protokollant.documents.rendering import render
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.json_form import protocol_from_json, protocol_to_json
from unit.documents.document_samples import DETAILS, NASTY, PROTOCOL, TEMPLATE, saying


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.docx", "docx"),
        ("Übergabe.ODT", "odt"),
        ("a.b.Pdf", "pdf"),
        ("a.md", "md"),
        ("a b.txt", "txt"),
        ("x.json", "json"),
    ],
)
def test_the_ending_chooses_the_kind(name: str, kind: str) -> None:
    assert DocumentKind.from_path(Path("Ordner mit ß") / name) == kind


@pytest.mark.parametrize("name", ["a.doc", "a", ".docx", "a.docx~", "docx"])
def test_any_other_ending_is_refused_and_the_possible_ones_are_named(name: str) -> None:
    with pytest.raises(KnownError) as caught:
        DocumentKind.from_path(Path("Ordner") / name)
    assert caught.value.code is ErrorCode.OUTPUT_KIND
    assert dict(caught.value.problem.parameters) == {
        "file": name,
        "accepted": "docx, odt, pdf, md, txt, json",
    }


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_every_kind_is_written_the_same_twice(kind: DocumentKind) -> None:
    content = render(PROTOCOL, TEMPLATE, DETAILS, kind)
    assert len(content) > 500
    assert render(PROTOCOL, TEMPLATE, DETAILS, kind) == content


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_no_character_stops_a_writer(kind: DocumentKind) -> None:
    assert len(render(*saying(NASTY), DETAILS, kind)) > 500


def test_json_is_the_form_of_the_contract() -> None:
    content = render(PROTOCOL, TEMPLATE, DETAILS, DocumentKind.JSON).decode()
    assert json.loads(content) == protocol_to_json(PROTOCOL)
    assert protocol_to_json(protocol_from_json(json.loads(content))) == protocol_to_json(PROTOCOL)
    assert "Kündigung" in content
