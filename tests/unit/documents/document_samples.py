"""A fictional protocol with everything that a document has to show."""

from __future__ import annotations

import datetime
from dataclasses import replace

from protokollant.documents.details import DocumentDetails
from protokollant.protocol.protocol import FieldValue, Origin, Protocol, SectionContent, Statement
from protokollant.protocol.template import Field, FieldType, Section, Style, Template
from protokollant.protocol.transcript import Sentence

TEMPLATE = Template(
    id="beratungsprotokoll",
    title="Beratungsprotokoll",
    language="de",
    fields=(
        Field("datum", "Datum", FieldType.DATE, required=True),
        Field("uhrzeit", "Beginn", FieldType.TIME),
        Field("dauer", "Dauer", FieldType.DURATION),
        Field("person", "Klientin oder Klient", FieldType.PERSON),
        Field("kontakt", "Kontaktart", FieldType.CHOICE, choices=("persönlich", "telefonisch")),
        Field("schulden", "Schulden in Euro", FieldType.NUMBER),
        Field("aktenzeichen", "Aktenzeichen", FieldType.TEXT),
    ),
    sections=(
        Section("anlass", "Anlass", required=True),
        Section("situation", "Situation & Umfeld"),
        Section("ressourcen", "Ressourcen"),
        Section("gefaehrdung", "Gefährdung", required=True),
        Section("vereinbarungen", "Vereinbarungen", style=Style.BULLETS),
    ),
)

_SAID = (
    "Anlass war die Kündigung der Wohnung zum 31. März.",
    "Frau Öztürk sagt: „Ich weiß nicht, wohin.“",
    "Sie lebt seit 2 Jahren mit ihren Söhnen in der Straße Am Süßen Grund 7.",
    "Die Miete beträgt 640 Euro, das Wohngeld ist noch nicht beantragt.",
    "Sie stellt bis Freitag den Antrag auf Wohngeld.",
    "Ich rufe die Wohnungsgesellschaft an.",
    "Der Nachbar hat einen Hund.",
)

PROTOCOL = Protocol(
    template_id="beratungsprotokoll",
    title="Beratungsprotokoll",
    language="de",
    transcript=tuple(Sentence(i, text, text.lower()) for i, text in enumerate(_SAID)),
    fields=(
        ("datum", FieldValue("2026-11-12", "zwölften November", (0,), 0.98)),
        ("uhrzeit", FieldValue("14:30", "halb drei", (0,), 0.9)),
        ("dauer", FieldValue(50, "fünfzig Minuten", (0,), 0.9)),
        ("person", FieldValue("Ayşe Öztürk", "Ayşe Öztürk", (1,), 0.7)),
        ("kontakt", FieldValue("persönlich", "persönlich", (0,), 0.9)),
        ("schulden", FieldValue(12345.5, "…", (3,), 0.9)),
        ("aktenzeichen", FieldValue()),
    ),
    sections=(
        SectionContent("anlass", "Anlass", (Statement(_SAID[0], (0,)), Statement(_SAID[1], (1,)))),
        SectionContent(
            "situation",
            "Situation & Umfeld",
            (Statement(_SAID[2], (2,)), Statement(_SAID[3], (3,), origin=Origin.EDITED)),
        ),
        SectionContent("ressourcen", "Ressourcen"),
        SectionContent("gefaehrdung", "Gefährdung"),
        SectionContent(
            "vereinbarungen",
            "Vereinbarungen",
            (Statement(_SAID[4], (4,)), Statement(_SAID[5], (5,), origin=Origin.EDITED)),
        ),
    ),
    unassigned=(6,),
    missing=("gefaehrdung",),
    speech_model="whisper-base",
    language_model="qwen2.5-coder-1.5b-instruct-q4_k_m",
    audio_seconds=53.6,
)

DETAILS = DocumentDetails(
    date=datetime.date(2026, 11, 13),
    author="Anna Größlein",
    organisation="Beratungsstelle Süd e. V.",
    version="2",
)
APPROVED = replace(DETAILS, approved_by="Jörg Weiß", approved_at=datetime.datetime(2026, 11, 14, 9, 5))  # noqa: DTZ001

NASTY = (
    "".join(map(chr, range(0x20))) + "Ende\x7f\x85\ud800 \ufffe \ue000 😀👨‍👩‍👧 שלום مرحبا 漢字 \u202eabc\u202c "
    '#panic("x") $x$ `code` *fett* _kursiv_ </w:t><text:p> &amp; {{ author }} {% for %} '
    "[a](b) <b> \\ @ref <label>"
)


def saying(text: str, *, style: Style = Style.PROSE) -> tuple[Protocol, Template]:
    """A protocol whose every free text is `text`."""
    template = Template(
        id="frei",
        title="Frei",
        language="de",
        fields=(Field("feld", text, FieldType.TEXT),),
        sections=(
            Section("abschnitt", text, style=style),
            Section("zweiter", "Zweiter", style=Style.BULLETS),
        ),
    )
    protocol = Protocol(
        template_id="frei",
        title=text,
        language="de",
        transcript=(Sentence(0, text, text), Sentence(1, text, text), Sentence(2, text, text)),
        fields=(("feld", FieldValue(text, text, (0,), 1.0)),),
        sections=(
            SectionContent("abschnitt", text, (Statement(text, (0,)),)),
            SectionContent("zweiter", "Zweiter", (Statement(text, (1,)),)),
        ),
        unassigned=(2,),
    )
    return protocol, template
