import pytest

from protokollant.protocol.template import Section, Template
from protokollant.structure.headings import find_heading

TEMPLATE = Template(
    "t",
    "T",
    "de",
    (
        Section("anlass", "Anlass und Auftrag", cues=("Anlass", "Grund des Gesprächs")),
        Section("gefaehrdung", "Gefährdungseinschätzung"),
        Section("vereinbarungen", "Vereinbarungen", cues=("Absprachen",)),
    ),
)


@pytest.mark.parametrize(
    ("text", "section", "rest"),
    [
        ("Vereinbarungen: die Mutter ruft an.", 2, "Die Mutter ruft an."),
        ("Vereinbarungen:", 2, ""),
        ("Vereinbarungen.", 2, ""),
        ("ABSPRACHEN: keine.", 2, "Keine."),
        ("Anlass.", 0, ""),
        ("Anlass und Auftrag: Kündigung.", 0, "Kündigung."),
        ("Grund des Gesprächs: Kündigung.", 0, "Kündigung."),
        ("Abschnitt Anlass.", 0, ""),
        ("Abschnitt: Anlass.", 0, ""),
        ("Nächster Abschnitt Vereinbarungen.", 2, ""),
        ("Überschrift Gefährdungseinschätzung: keine.", 1, "Keine."),
        ("Abschnitt Vereinbarungen Frau M. bringt den Bescheid.", 2, "Frau M. bringt den Bescheid."),
        ("Gefaehrdung: keine.", 1, "Keine."),
    ],
)
def test_headings(text: str, section: int, rest: str) -> None:
    heading = find_heading(text, TEMPLATE)
    assert heading is not None
    assert (heading.section, heading.rest) == (section, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Anlass war die Kündigung.",
        "Sie sagte: die Vereinbarungen gelten.",
        "Eines ist klar: der Anlass fehlt.",
        "Zu den Vereinbarungen gibt es nichts.",
        "Der letzte Abschnitt war schwer.",
        "Abschnitt drei des Vertrags fehlt.",
        "Um 14:30 Uhr: Absprachen.",
        ":",
        "",
    ],
)
def test_ordinary_sentences(text: str) -> None:
    assert find_heading(text, TEMPLATE) is None
