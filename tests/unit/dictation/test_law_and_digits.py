import pytest

from protokollant.dictation.values import write_values


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Es ging um Paragraf acht a SGB acht.", "Es ging um § 8a SGB VIII."),
        ("Nach Paragraph 31 SGB 8 beantragt.", "Nach § 31 SGB VIII beantragt."),
        (
            "Hilfe nach Paragraf fünfunddreißig a Absatz eins Satz zwei SGB acht.",
            "Hilfe nach § 35a Abs. 1 Satz 2 SGB VIII.",
        ),
        ("Artikel sechs Absatz zwei Grundgesetz gilt.", "Art. 6 Abs. 2 GG gilt."),
        ("Laut Paragraf sechzehnhundertsechsundsechzig BGB.", "Laut § 1666 BGB."),
        ("Leistungen nach dem SGB zwölf.", "Leistungen nach dem SGB XII."),
        ("Die Nummer ist null eins sieben sechs zwo drei vier.", "Die Nummer ist 0176234."),
        (
            "Sie ist unter der Telefonnummer null vierzig dreiundzwanzig elf erreichbar.",
            "Sie ist unter der Telefonnummer 040 23 11 erreichbar.",
        ),
        ("Aktenzeichen vier F zwölf/sechsundzwanzig.", "Aktenzeichen 4 F 12/26."),
    ],
)
def test_written(said: str, written: str) -> None:
    assert write_values(said) == written


@pytest.mark.parametrize(
    "text",
    [
        "Das SGB ist dick.",
        "Der Paragraf ist neu.",
        "Ein Artikel stand in der Zeitung.",
        "Die Nummer drei wurde gezogen.",
        "Eins zwei drei zählte das Kind.",
        "Das Aktenzeichen liegt vor.",
    ],
)
def test_left_as_it_is(text: str) -> None:
    assert write_values(text) == text
