import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest

from protokollant.documents.details import DocumentKind
from protokollant.documents.rendering import render
from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.protocol.protocol import FieldValue
from protokollant.protocol.template import Field, FieldType
from unit.documents.document_samples import APPROVED, DETAILS, NASTY, PROTOCOL, TEMPLATE, saying


def form_with(folder: Path, *paragraphs: str, header: str = "", title: str = "") -> Path:
    form = docx.Document()
    for paragraph in paragraphs:
        form.add_paragraph(paragraph)
    if header:
        form.sections[0].header.paragraphs[0].text = header
    form.core_properties.title = title
    form.core_properties.author = "Vorlagenersteller"
    path = folder / "Briefbogen Süd.docx"
    form.save(str(path))
    return path


def fill(form: Path, *, protocol: Any = PROTOCOL, template: Any = TEMPLATE, details: Any = DETAILS) -> Any:
    content = render(protocol, replace(template, docx=form), details, DocumentKind.DOCX)
    return docx.Document(io.BytesIO(content))


def filled(folder: Path, *paragraphs: str, **more: Any) -> list[str]:
    return [p.text for p in fill(form_with(folder, *paragraphs), **more).paragraphs]


def test_every_placeholder_of_the_contract_is_filled(tmp_path: Path) -> None:
    lines = filled(
        tmp_path,
        "{{ protocol.title }} vom {{ date }}, {{ fields.datum }}, {{ fields.uhrzeit }}, {{ fields.dauer }}",
        "{{ author }} / {{ organisation }} / {{ version }} / {{ approved_by }} / {{ approved_at }}",
        "{{ sections.anlass }}",
        "{{ transparency }}",
        details=APPROVED,
    )
    assert lines[:2] == [
        "Beratungsprotokoll vom 13. November 2026, 12. November 2026, 14:30 Uhr, 50 Minuten",
        "Anna Größlein / Beratungsstelle Süd e. V. / 2 / Jörg Weiß / 14. November 2026, 09:05 Uhr",
    ]
    assert lines[2] == "Anlass war die Kündigung der Wohnung zum 31. März. Frau Öztürk sagt: „Ich weiß nicht, wohin.“"
    assert lines[3].startswith("Diktiert und maschinell")


def test_sections_can_be_looped_over(tmp_path: Path) -> None:
    lines = filled(
        tmp_path,
        "{%p for s in protocol.sections %}",
        "{{ s.id }}: {{ s.title }}: {{ s.text }}{% for t in s.statements %}[{{ t.origin }} {{ t.text }}]{% endfor %}",
        "{%p endfor %}",
    )
    assert lines[2] == "ressourcen: Ressourcen: "
    assert lines[3] == "gefaehrdung: Gefährdung: Nicht erwähnt"
    assert "[edited Ich rufe die Wohnungsgesellschaft an.]" in lines[4]


def test_unset_values_say_so_or_are_empty(tmp_path: Path) -> None:
    details = replace(DETAILS, author="")
    lines = filled(
        tmp_path,
        "{{ fields.aktenzeichen }}|{{ sections.gefaehrdung }}|{{ sections.ressourcen }}|{{ author }}|{{ approved_at }}",
        details=details,
    )
    assert lines[0] == "Nicht erwähnt|Nicht erwähnt|||"


def test_points_become_a_real_list_and_keep_the_style_of_the_paragraph(tmp_path: Path) -> None:
    path = form_with(tmp_path, "vorher", "{{ sections.vereinbarungen }}", "nachher")
    form = docx.Document(str(path))
    form.paragraphs[1].style = form.styles["Quote"]
    form.paragraphs[1].runs[0].bold = True
    form.save(str(path))
    points = fill(path).paragraphs[1:3]
    assert [p.text for p in points] == [
        "Sie stellt bis Freitag den Antrag auf Wohngeld.",
        "Ich rufe die Wohnungsgesellschaft an.",
    ]
    for point in points:
        assert (point.style.name, point.runs[0].bold) == ("Quote", True)
        number = point._p.pPr.numPr.numId.val
        assert point.part.numbering_part.element.num_having_numId(number) is not None


def test_points_beside_other_words_become_lines_with_real_breaks(tmp_path: Path) -> None:
    paragraph = fill(form_with(tmp_path, "Vereinbart: {{ sections.vereinbarungen }}")).paragraphs[0]
    assert len(paragraph._p.xpath(".//w:br")) == 1
    assert paragraph.text.splitlines()[1] == "• Ich rufe die Wohnungsgesellschaft an."


def test_headers_are_filled_and_the_maker_of_the_form_is_not_named(tmp_path: Path) -> None:
    word = fill(form_with(tmp_path, "x", header="{{ organisation }} {{ draft }}", title="{{ protocol.title }}"))
    header = word.sections[0].header.paragraphs[0].text
    assert header == "Beratungsstelle Süd e. V. Entwurf – noch nicht freigegeben"
    assert (word.core_properties.title, word.core_properties.author) == (
        "Beratungsprotokoll",
        "Anna Größlein",
    )


def test_any_character_arrives_as_it_is_and_never_as_markup(tmp_path: Path) -> None:
    protocol, template = saying(NASTY)
    lines = filled(tmp_path, "{{ fields.feld }}", "{{ sections.abschnitt }}", protocol=protocol, template=template)
    for line in (lines[0], "\n".join(lines[1:])):
        assert "👨‍👩‍👧 שלום مرحبا" in line
        assert "</w:t><text:p> &amp; {{ author }} {% for %}" in line


def test_the_tray_is_appended_unless_the_form_has_a_place_for_it(tmp_path: Path) -> None:
    without = filled(tmp_path, "{{ sections.anlass }}")
    assert without[-3:] == [
        "Nicht zugeordnet",
        "Diese Sätze wurden gesagt und stehen noch in keinem Abschnitt:",
        "• Der Nachbar hat einen Hund.",
    ]
    assert filled(tmp_path, "{% for u in unassigned %}<{{ u }}>{% endfor %}") == ["<Der Nachbar hat einen Hund.>"]
    assert filled(tmp_path, "x", protocol=replace(PROTOCOL, unassigned=())) == ["x"]


@pytest.mark.parametrize("name", ["items", "values", "get", "pop", "mein-feld", "prefix_"])
def test_a_field_may_have_any_id(tmp_path: Path, name: str) -> None:
    template = replace(TEMPLATE, fields=(Field(name, name, FieldType.TEXT),))
    protocol = replace(PROTOCOL, fields=((name, FieldValue("Wert")),), unassigned=())
    dotted = "{{ fields." + name.replace("-", "_") + " }}"
    lines = filled(tmp_path, dotted, "{{ fields['" + name + "'] }}", protocol=protocol, template=template)
    assert lines == ["Wert", "Wert"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{{ klientin }}", "klientin"),
        ("{{ fields.nirgends }}", "fields.nirgends"),
        ("{{ fields['nirgends'] }}", "fields.nirgends"),
        ("{{ sections.nirgends }}", "sections.nirgends"),
        ("{{ protocol.klient }}", "protocol.klient"),
        ("{% for s in protocol.sektionen %}{% endfor %}", "protocol.sektionen"),
        ("{% for s in protocol.sections %}{{ s.txt }}{% endfor %}", "txt"),
        ("{% if fields.nirgends %}x{% endif %}", "fields.nirgends"),
        ("{{ fields.person.alter }}", "alter"),
    ],
)
def test_an_unknown_placeholder_is_named(tmp_path: Path, text: str, name: str) -> None:
    with pytest.raises(KnownError) as caught:
        filled(tmp_path, text)
    assert caught.value.code is ErrorCode.PLACEHOLDER_UNKNOWN
    known = dict(caught.value.problem.parameters)
    place = known.pop("place")
    assert known == {"file": "Briefbogen Süd.docx", "placeholder": name, "text": text, "row": 0}
    assert isinstance(place, Phrase)
    assert place.source.startswith(", in the text")


@pytest.mark.parametrize(
    "text",
    [
        "{{ fields.datum",
        "{% for s in protocol.sections %}",
        "{{ date | gibtesnicht }}",
        "{{ date + 1 }}",
        "{{ ().__class__.__base__.__subclasses__() }}",
        "{{ author.__class__ }}",
        "{{ author.format.__globals__ }}",
        "{{ unassigned.append('x') }}",
        "{% include 'x' %}",
    ],
)
def test_a_placeholder_that_is_wrong_or_forbidden_is_a_fault_of_the_form(tmp_path: Path, text: str) -> None:
    with pytest.raises(KnownError) as caught:
        filled(tmp_path, text)
    assert caught.value.code is ErrorCode.TEMPLATE_DOCX


def test_no_error_carries_words_of_the_dictation(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        filled(tmp_path, "{{ fields.person + 1 }} {{ fields.person.x }}")
    assert caught.value.__suppress_context__
    assert "Öztürk" not in repr(caught.value.problem)


@pytest.mark.parametrize("content", [b"", b"kein Word", b"PK\x03\x04kaputt", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_not_word_is_refused(tmp_path: Path, content: bytes) -> None:
    form = tmp_path / "kaputt.docx"
    form.write_bytes(content)
    with pytest.raises(KnownError) as caught:
        fill(form)
    assert caught.value.code is ErrorCode.TEMPLATE_DOCX


def test_a_missing_form_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        fill(tmp_path / "weg.docx")
    assert caught.value.code is ErrorCode.FILE_MISSING
    with pytest.raises(KnownError) as caught:
        fill(tmp_path)
    assert caught.value.code is ErrorCode.FILE_UNREADABLE


def test_the_form_is_for_word_only(tmp_path: Path) -> None:
    template = replace(TEMPLATE, docx=tmp_path / "weg.docx")
    assert render(PROTOCOL, template, DETAILS, DocumentKind.TXT).startswith(b"[Entwurf")
