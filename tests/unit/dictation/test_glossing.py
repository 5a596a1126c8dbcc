"""The glossary at work: what is replaced, what is not, and that nothing is lost by it."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.glossaries import OWN, heard, program_glossary, rules, sentences, written

from protokollant.dictation.commands import Written
from protokollant.dictation.glossary import Entry, EntryKind
from protokollant.dictation.glossing import gloss
from protokollant.dictation.lexicon import LETTERS, keys
from protokollant.protocol.transcript import Reading, Word


@pytest.mark.parametrize(
    ("said", "text"),
    [
        # exact: whole words, any capitals, the genitive, signs around them, the longest phrase first
        ("Frau Jil Dirim kam.", "Frau Yıldırım kam."),
        ("Wir trafen frau JILDIRIM, danach ihn.", "Wir trafen frau Yıldırım, danach ihn."),
        ("Das ist Jildirims Sohn.", "Das ist Yıldırıms Sohn."),
        ("Sie wohnt im Haus Sonnen Blick, dort am Rand.", "Sie wohnt im Haus Sonnenblick, dort am Rand."),
        ("Sie wohnt (im Birken Hoff).", "Sie wohnt (im Birkenhof)."),
        ("Zwei Lehrtreffs sind offen.", "Zwei Lerntreffs sind offen."),
        ("Der Lehrtreffer war gut.", "Der Lerntreffer war gut."),
        ("Die Birken, Hoff und andere.", "Die Birken, Hoff und andere."),
        # only the capitals were missing
        ("Sie wohnt im birkenhof.", "Sie wohnt im Birkenhof."),
        # spelled
        ("Wir riefen beim a s d an.", "Wir riefen beim ASD an."),
        ("Wir riefen beim A. S. D. an.", "Wir riefen beim ASD an."),
        ("Das sagte die A.S.D.-Kollegin.", "Das sagte die ASD-Kollegin."),
        ("Es lag beim A.S.D. Danach kam er.", "Es lag beim ASD. Danach kam er."),
        ("Die es pe ef ha kommt.", "Die SPFH kommt."),
        ("Die Spfh kommt.", "Die SPFH kommt."),
        ("Nach es ge be acht.", "Nach SGB VIII."),
        ("Nach Paragraf acht a es ge be acht.", "Nach § 8a SGB VIII."),
        ("Der em de ka prüft.", "Der MDK prüft."),
        ("Die Isef und die in so Fa.", "Die ISEF und die in so Fa."),
        ("Es gab ein ha pe ge.", "Es gab ein HPG."),
        # no letters
        ("Uma kam, es er wusste.", "Uma kam, es er wusste."),
        ("Er hat es gesehen, ehe er ging.", "Er hat es gesehen, ehe er ging."),
        # bundled offices
        ("Das Job Center und das BAMF, die Kitta.", "Das Jobcenter und das BAMF, die Kita."),
    ],
)
def test_what_the_glossary_writes(said: str, text: str) -> None:
    assert written(said) == text


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Das Jugend Amt rief an.", "Das Jugendamt rief an."),
        ("Im Kinder Garten war es laut.", "Im Kindergarten war es laut."),
        ("Die Kinder gärten sind voll.", "Die Kindergärten sind voll."),
        ("Die Erziehungs Beratung hilft.", "Die Erziehungsberatung hilft."),
        ("Die Jugendgericht hilfe kam.", "Die Jugendgerichtshilfe kam."),
        ("Sie kam zum Eltern Abend.", "Sie kam zum Elternabend."),
        ("Er blieb in der Kinder Betreuung.", "Er blieb in der Kinderbetreuung."),
        ("Ein Wohnungs Schlüssel fehlt.", "Ein Wohnungsschlüssel fehlt."),
        ("Sie lebt im Birken Hof.", "Sie lebt im Birkenhof."),
        ("Die Inobhut Nahme war gestern.", "Die Inobhutnahme war gestern."),
    ],
)
def test_compounds_are_joined(said: str, text: str) -> None:
    assert written(said) == text


@pytest.mark.parametrize(
    "phrase",
    [
        "Frau Keller kam.",
        "Er war drei Tage da.",
        "Sie nahm sich die Woche Urlaub.",
        "Weil die Eltern Gespräche führen, warten wir.",
        "Ich sah, dass die Familie Hilfe bekommt.",
        "Heute brauchen die Kinder Betreuung.",
        "Wenn Eltern arbeiten, wartet das Kind.",
        "Die Kinder planen einen Ausflug.",
        "Die Kinder suche ich später.",
        "Sie hat mehr Bedarf und erst Gespräche geführt.",
        "Mehr Arbeit schafft er nicht.",
        "Es geht um des kleinen Kindes Wohl.",
        "Des Kindes Wohl geht vor.",
        "Dass die Lehrer Gespräche führen, ist neu.",
        "Er gibt dem Jugendamt Auskunft.",
        "Sie hat nach Hilfe gefragt.",
        "Die Jugend, Amt und Würden.",
        "Er macht mittags Pause.",
        "Ein Teil der Eltern Zeit hatte keine Pause.",
        "Das Kind Anna kam.",
        "Er hat selbst Verantwortung übernommen.",
        "Da die Mutter Liebe zeigt, bleibt er.",
        "Am Montag Morgen kam er.",
    ],
)
def test_phrases_are_left_alone(phrase: str) -> None:
    assert written(phrase, rules("values")) == phrase


def test_every_change_says_what_was_heard_and_why() -> None:
    (sentence,) = sentences(heard("Die Isef war im Birken Hof beim a s d."))
    assert sentence.text == "Die ISEF war im Birkenhof beim ASD."
    assert sentence.raw == "Die Isef war im Birken Hof beim a s d."
    assert sentence.readings == (
        Reading("ISEF", "Isef", "glossary"),
        Reading("Birkenhof", "Birken Hof", "compounds"),
        Reading("ASD", "a s d", "glossary"),
    )
    assert len(sentence.words) == 10


@pytest.mark.parametrize(
    ("rule", "said", "on", "off"),
    [
        ("glossary", "Beim a s d.", "Beim ASD.", "Beim a s d."),
        ("compounds", "Das Jugend Amt.", "Das Jugendamt.", "Das Jugend Amt."),
    ],
)
def test_each_step_can_be_switched_off(rule: str, said: str, on: str, off: str) -> None:
    assert written(said) == on
    assert written(said, rules(rule)) == off


def test_an_unsure_word_that_nobody_uses_becomes_the_name_that_sounds_like_it() -> None:
    said = heard("Frau Jildirem kam.", Jildirem=0.55)
    (sentence,) = sentences(said)
    assert sentence.text == "Frau Yıldırım kam."
    assert sentence.readings == (Reading("Yıldırım", "Jildirem", "phonetics", True, ("Jildirem",)),)
    (kept,) = sentences(said, rules("phonetics"))
    assert kept.text == "Frau Jildirem kam."
    assert kept.readings == (Reading("Jildirem", "Jildirem", "", alternatives=("Yıldırım",)),)


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("Frau Jildirem kam.", {}),  # the recogniser is sure
        ("Sie war im Bergdorf.", {"Bergdorf": 0.4}),  # sounds like nothing that is known
        ("Herr Neumann kam.", {"Neumann": 0.3}),  # everybody knows that name, though Naumann is alike
    ],
)
def test_sure_or_ordinary_words_are_not_replaced_by_sound(text: str, unsure: dict[str, float]) -> None:
    assert written(heard(text, **unsure)) == text


def test_between_two_names_that_are_equally_alike_the_program_does_not_choose() -> None:
    own = (Entry("Hoffmeier", kind=EntryKind.NAME), Entry("Hoffmaier", kind=EntryKind.NAME))
    (sentence,) = sentences(heard("Frau Hoffmoier kam.", Hoffmoier=0.4), rules(own=own))
    assert sentence.text == "Frau Hoffmoier kam."
    assert set(sentence.readings[0].alternatives) == {"Hoffmeier", "Hoffmaier"}


def test_a_name_heard_as_two_unsure_words() -> None:
    said = heard("Sie war im Birgen Hof gestern.", Birgen=0.4, Hof=0.6)
    assert written(said) == "Sie war im Birkenhof gestern."


def test_swiss_spelling_changes_the_text_alone() -> None:
    (sentence,) = sentences("Die große Straße, außerdem GROẞ.", rules(swiss=True))
    assert sentence.text == "Die grosse Strasse, ausserdem GROSS."
    assert sentence.raw == "Die große Straße, außerdem GROẞ."


def test_every_abbreviation_of_the_program_is_known_by_its_letters() -> None:
    names = {letter: [n for n, x in LETTERS["de"].items() if x == letter] for letter in LETTERS["de"].values()}
    pick = random.Random(5)
    for entry in program_glossary():
        if entry.kind is EntryKind.ABBREVIATION:
            letters = "".join(keys(entry.right))
            for form in (
                " ".join(letters),
                ".".join(letters.upper()) + ".",
                "-".join(letters),
                " ".join(pick.choice(names.get(c, [c])) for c in letters),
            ):
                if form == letters or (len(letters) == 2 and form.count(" ") and len(form) > 3):
                    continue
                assert written(f"Er sah {form} heute.", rules("values", "fillers")) == f"Er sah {entry.right} heute.", (
                    form
                )


def test_everything_that_the_program_knows_to_be_misheard_becomes_right() -> None:
    for entry in program_glossary():
        for said in entry.heard:
            assert written(f"Dort war {said} heute.", rules(own=())) == f"Dort war {entry.right} heute.", said


_WORDS = """
Das das Frau der die im zum Jugend Amt Kinder Garten garten a s d es ge be Isef Jil Dirim birkenhof Birken Hof Hoff,
Neumann Erziehungs Beratung. A. S. D. (A.S.D.) Spfh-Stunde kam er und, Jildirem – „Isef“ §
""".split()


@settings(max_examples=300)
@given(st.lists(st.tuples(st.sampled_from(_WORDS), st.floats(0, 1)), max_size=14))
def test_every_recognised_word_stays_behind_exactly_one_written_word(said: list[tuple[str, float]]) -> None:
    words = [Written(text, (Word(text, float(i), i + 0.5, sure),)) for i, (text, sure) in enumerate(said)]
    glossed = gloss(words, rules())
    assert [word for written in glossed for word in written.words] == [w for written in words for w in written.words]
    assert all(written.text.strip() for written in glossed)


def test_the_layer_with_a_large_glossary_stays_fast() -> None:
    pick = random.Random(3)
    syllables = "ba be bir brun dal der dorf eck feld fried gar gold hag heim horn kall kirch lau lin".split()
    own = tuple(
        Entry("".join(pick.choices(syllables, k=3)).capitalize() + str(i % 7 or ""), (f"gehört {i}",), EntryKind.NAME)
        for i in range(2000)
    )
    using = rules(own=own)
    said = heard(
        "Das Jugend Amt und der a s d sprachen mit Frau Dalbirgard über die Erziehungs Beratung im Brundoreck.",
        Dalbirgard=0.3,
        Brundoreck=0.4,
    )
    sentences(said, using)  # builds what is kept
    times = []
    for _ in range(30):
        started = time.process_time()
        sentences(said, using)
        times.append(time.process_time() - started)
    assert sorted(times)[len(times) // 2] < 0.003  # a machine under load; docs/evaluation.md has the figure


def test_own_words_go_before_the_programs() -> None:
    own = (*OWN, Entry("KiTa", kind=EntryKind.OFFICE))
    assert written("Die Kitta rief an.", rules(own=own)) == "Die KiTa rief an."
