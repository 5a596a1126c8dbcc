import pytest
from tests.dictation_rules import dictate

from protokollant.dictation.layer import typed_utterances


def written(text: str, language: str = "de") -> list[str]:
    return [s.text for s in dictate(typed_utterances(text), language) if s.struck is None]


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ("Er kam Punkt Sie ging Punkt", ["Er kam.", "Sie ging."]),
        ("Er kam Komma weil er wollte Punkt", ["Er kam, weil er wollte."]),
        ("Anlass Doppelpunkt die Kündigung", ["Anlass: die Kündigung."]),
        ("Wie geht es Fragezeichen", ["Wie geht es?"]),
        ("Gut Ausrufezeichen", ["Gut!"]),
        ("Eins Semikolon zwei Strichpunkt drei", ["Eins; zwei; drei."]),
        ("Sie Klammer auf die Mutter Klammer zu war da", ["Sie (die Mutter) war da."]),
        ("Er sagte Doppelpunkt Anführungszeichen auf ich gehe Anführungszeichen zu", ["Er sagte: „ich gehe“."]),
        ("Sie kam Gedankenstrich endlich", ["Sie kam – endlich."]),
        ("Erster Satz neue Zeile zweiter Satz neuer Absatz dritter", ["Erster Satz.", "Zweiter Satz.", "Dritter."]),
        ("Er kam Punkt Absatz Dann ging er Punkt", ["Er kam.", "Dann ging er."]),
        ("Er kam nächste Zeile sie ging", ["Er kam.", "Sie ging."]),
        # The recogniser wrote the sign as well.
        ("Er kam. Punkt. Sie ging, Komma, weil es spät war.", ["Er kam.", "Sie ging, weil es spät war."]),
        ("Er kam Punkt.", ["Er kam."]),
        ("Anlass: Doppelpunkt: die Kündigung.", ["Anlass: die Kündigung."]),
        ("Wie geht es? Fragezeichen? Gut.", ["Wie geht es?", "Gut."]),
        # After a pronoun it is the sign.
        ("Ich sprach mit ihr Punkt Dann ging sie.", ["Ich sprach mit ihr.", "Dann ging sie."]),
        ("Ich weiß das Punkt", ["Ich weiß das."]),
        ("Er kam Punkt Punkt eins Wohnung", ["Er kam.", "Punkt eins Wohnung."]),
        ("Sie überlegte Komma fünf Minuten lang", ["Sie überlegte, 5 Minuten lang."]),
        ("Ähm, das ist äh wichtig.", ["Das ist wichtig."]),
        ("Um die Ecke, hm, ja.", ["Um die Ecke, ja."]),
    ],
)
def test_signs(said: str, result: list[str]) -> None:
    assert written(said) == result


@pytest.mark.parametrize(
    "text",
    [
        "Der Punkt Selbstverletzung wurde besprochen.",
        "Er hat es auf den Punkt gebracht.",
        "Der nächste Punkt war die Schule.",
        "Ein wichtiger Punkt ist das.",
        "An diesem Punkt war Schluss.",
        "Zum Punkt Schule sagte sie nichts.",
        "Ein Fragezeichen bleibt.",
        "Er setzt jedes Komma.",
        "Der wunde Punkt bleibt.",
        "Er schilderte Punkt für Punkt den Ablauf.",
        "Sie redet ohne Punkt und Komma.",
        "Punkt eins der Tagesordnung.",
        "Punkt.",
        "Komma fünf.",
        "Pluspunkt war die Oma.",
    ],
)
def test_words_that_sound_like_signs(text: str) -> None:
    assert written(text) == [text]


def test_a_paragraph_of_a_law_is_no_new_one() -> None:
    assert written("Im Absatz drei steht es.") == ["Im Absatz 3 steht es."]


def test_on_the_dot_of_nine_is_a_time() -> None:
    assert written("Sie kam Punkt neun Uhr.") == ["Sie kam Punkt 9 Uhr."]


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ("He came full stop She left comma because it was late period", ["He came.", "She left, because it was late."]),
        ("Plan colon housing question mark", ["Plan: housing?"]),
        ("He came exclamation mark new line She left", ["He came!", "She left."]),
        ("Rent semicolon food open bracket late close bracket", ["Rent; food (late)."]),
        ("He left, uh, at noon.", ["He left at noon."]),
        ("In that period of time he was calm.", ["In that period of time he was calm."]),
        ("It was a long period", ["It was a long period."]),
        ("Um, he left.", ["He left."]),
    ],
)
def test_english_signs(said: str, result: list[str]) -> None:
    assert written(said, "en") == result


@pytest.mark.parametrize(
    "command",
    [
        "Streich das.",
        "Bitte streiche das.",
        "Streichen Sie das bitte.",
        "Nein, streich das.",
        "Den letzten Satz bitte streichen.",
        "Bitte streiche den letzten Satz wieder.",
        "Lösche das.",
        "Bitte streichen.",
    ],
)
def test_a_sentence_is_taken_back_and_stays_in_the_list(command: str) -> None:
    sentences = dictate(typed_utterances(f"Eins stimmt. Das war falsch. {command} Drei stimmt."), "de")
    assert [s.struck for s in sentences] == [None, "struck", "command", None]
    assert sentences[1].text == "Das war falsch."


@pytest.mark.parametrize("command", ["Strike that.", "Delete the last sentence.", "Scratch that."])
def test_a_sentence_is_taken_back_in_english(command: str) -> None:
    sentences = dictate(typed_utterances(f"One is right. That was wrong. {command} Three is right."), "en")
    assert [s.struck for s in sentences] == [None, "struck", "command", None]


def test_two_strikes_take_back_two_sentences_and_one_alone_none() -> None:
    sentences = dictate(typed_utterances("Eins. Zwei. Streich das. Streich das."), "de")
    assert [s.struck for s in sentences] == ["struck", "struck", "command", "command"]
    assert [s.struck for s in dictate(typed_utterances("Streich das."), "de")] == ["command"]


@pytest.mark.parametrize(
    "text", ["Ich habe gesagt, streich das.", "Er will das Zimmer streichen.", "Streich das Fenster."]
)
def test_other_sentences_take_nothing_back(text: str) -> None:
    assert [s.struck for s in dictate(typed_utterances(f"Eins. {text}"), "de")] == [None, None]


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        (
            "der termin war gut punkt streich das punkt",
            [("Der termin war gut.", "struck"), ("Streich das.", "command")],
        ),
        ("sie kam Punkt danach ging sie Punkt", [("Sie kam.", None), ("Danach ging sie.", None)]),
    ],
)
def test_a_spoken_stop_ends_a_sentence_also_where_nothing_is_capitalised(
    said: str, sentences: list[tuple[str, str | None]]
) -> None:
    assert [(s.text, s.struck) for s in dictate(typed_utterances(said), "de")] == sentences


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        (
            "Sie kam am Montag, nein, ich meine am Dienstag in die Praxis.",
            [
                ("Sie kam am Montag.", "struck", "Sie kam am Montag, nein, ich meine"),
                ("Sie kam am Dienstag in die Praxis.", None, "am Dienstag in die Praxis."),
            ],
        ),
        (
            "Das Treffen war im Juni Korrektur im Juli",
            [
                ("Das Treffen war im Juni.", "struck", "Das Treffen war im Juni Korrektur"),
                ("Das Treffen war im Juli.", None, "im Juli"),
            ],
        ),
        (
            "Der Vater heißt Peter. Korrektur: Der Vater heißt Paul.",
            [
                ("Der Vater heißt Peter.", "struck", "Der Vater heißt Peter."),
                ("Der Vater heißt Paul.", None, "Korrektur: Der Vater heißt Paul."),
            ],
        ),
        (
            "Es dauerte fünfzig, Entschuldigung, sechzig Minuten.",
            [
                ("Es dauerte 50.", "struck", "Es dauerte fünfzig, Entschuldigung,"),
                ("Es dauerte 60 Minuten.", None, "sechzig Minuten."),
            ],
        ),
    ],
)
def test_what_was_corrected_is_kept_beside_its_correction(
    said: str, sentences: list[tuple[str, str | None, str]]
) -> None:
    assert [(s.text, s.struck, s.raw) for s in dictate(typed_utterances(said), "de")] == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Er sagte nein, ich meine es ernst.",
        "Ob er am Montag kommt, nein, das weiß er nicht.",
        "Sie fragte, ob er am Montag kommt, nein, sagte er, am Dienstag.",
        "Der Onkel, nein, der Großvater kam.",
        "Er will zwei Kinder, nein, mehr will er nicht.",
        "Die Antwort war Ja/Nein/Korrektur, sagte er.",
        "Ich wiederhole mich ungern.",
        "Er bat im Flur um Verzeihung im Namen der Klasse.",
        "Die Korrektur im Juli steht aus.",
        "Nein, ich meine es gut.",
    ],
)
def test_words_that_sound_like_corrections(text: str) -> None:
    assert [(s.text, s.struck) for s in dictate(typed_utterances(text), "de")] == [(text, None)]


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ("Sie kommt am Montag, nein, am Dienstag um zehn Uhr.", "Sie kommt am Dienstag um 10 Uhr."),
        ("Sie hat drei, nein, vier Kinder.", "Sie hat vier Kinder."),
        ("Sie hat drei Kinder, nein, vier.", "Sie hat vier Kinder."),
        ("Es dauerte fünfzig Minuten, Korrektur, sechzig.", "Es dauerte 60 Minuten."),
        ("Die Miete beträgt drei hundert Euro, Korrektur, vier hundert Euro.", "Die Miete beträgt 400 Euro."),
        ("Er kam um neun Uhr, nein, um zehn Uhr.", "Er kam um 10 Uhr."),
    ],
)
def test_days_and_numbers_said_anew(said: str, result: str) -> None:
    assert written(said) == [result]


def test_a_command_before_a_heading_is_heard_without_a_pause() -> None:
    sentences = dictate(typed_utterances("sie war müde Punkt streich das Abschnitt Anlass Punkt sie kam"), "de")
    assert [(s.text, s.struck) for s in sentences] == [
        ("Sie war müde.", "struck"),
        ("Streich das.", "command"),
        ("Abschnitt Anlass.", None),
        ("Sie kam.", None),
    ]
