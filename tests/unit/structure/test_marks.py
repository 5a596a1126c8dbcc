from pathlib import Path

import pytest

from protokollant.protocol.protocol import MarkKind
from protokollant.protocol.transcript import Word
from protokollant.structure.marks import find_marks, risk_pattern


def marked(text: str, language: str = "de", *words: Word) -> list[tuple[str, str]]:
    found = find_marks(text, words, risk_pattern(["suizid", "Gewalt", " "]), language)
    assert list(found) == sorted(found, key=lambda m: m.span)
    return [(m.kind.value, text[slice(*m.span)]) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 12. November um 14:30 Uhr.", [("date", "12. November"), ("date", "14:30 Uhr")]),
        ("Frau M. zahlt 50 Euro.", [("name", "Frau M."), ("number", "50 Euro")]),
        ("Er trinkt nicht und hat keine Angst.", [("negation", "nicht"), ("negation", "keine")]),
        ("Suizidgedanken, häusliche Gewalt.", [("risk", "Suizidgedanken"), ("risk", "Gewalt")]),
        ("Ohne Keinath.", [("negation", "Ohne")]),
        ("Alles gut.", []),
    ],
)
def test_passages_to_look_at(text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(text) == expected


def test_english() -> None:
    assert marked("He didn't come at 9:40 pm.", "en") == [("negation", "didn't"), ("date", "9:40 pm")]


def test_an_uncertain_word_is_marked_where_it_stands_and_nowhere_else() -> None:
    words = [Word("der", probability=0.9), Word("er", probability=0.2), Word("zwölfte", probability=0.1)]
    assert marked("Der andere, er kam.", "de", *words) == [(MarkKind.LOW_CONFIDENCE.value, "er")]
    far = "Bald " + "sehr lange Worte " * 6 + "er kam."
    assert marked(far, "de", Word("Bald"), Word("er", probability=0.2), Word("", probability=0.1)) == []


def test_no_risk_words_no_pattern() -> None:
    assert risk_pattern(["", " "]) is None


RISK = risk_pattern(
    (Path(__file__).parents[3] / "resources" / "glossaries" / "risk_de.txt").read_text(encoding="utf-8").splitlines()
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Er will sich was antun.", "was antun"),
        ("Sie mag nicht mehr leben.", "nicht mehr leben"),
        ("Er hat sich das Leben genommen.", "Leben genommen"),
        ("Sie hat sich geritzt.", "geritzt"),
        ("Der Vater schlägt ihn.", "schlägt"),
        ("Suizidgedanken verneint.", "Suizidgedanken"),
        ("Ein Klappmesser lag dort.", "Klappmesser"),
        ("Ich habe eine Reha vorgeschlagen.", None),
        ("Wir haben Waffeln gebacken.", None),
        ("Sie bewältigt das gut.", None),
        ("Der Text ist romanisch.", None),
        ("Herr Hassan kommt.", None),
    ],
)
def test_the_risk_words_of_the_program(text: str, found: str | None) -> None:
    assert RISK is not None
    match = RISK.search(text)
    assert (match.group() if match else None) == found


def test_entries_of_a_list_of_risk_words() -> None:
    pattern = risk_pattern(["# a comment", "=axt", "an die ... wand", "lauf", "-kauflauf"])
    assert pattern is not None
    assert [m.group() for m in pattern.finditer("Axthieb, Text, an die weiße Wand, Amoklauf, Kauflauf")] == [
        "Axthieb",
        "an die weiße Wand",
        "Amoklauf",
    ]
