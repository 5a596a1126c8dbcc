"""Written German from spoken: rules that cannot invent, a model that is believed only when every check passes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.structure.corruptions import corruptions, sentences

from protokollant.structure.allowed import Allowed
from protokollant.structure.grammar import load_grammar
from protokollant.structure.marks import risk_pattern
from protokollant.structure.polishing import accepted, by_rule, polish, reported_form, vocabulary

RESOURCES = Path(__file__).parents[3] / "resources"
GRAMMAR = load_grammar((RESOURCES / "grammar" / "de.toml").read_text(encoding="utf-8"))
RISK = risk_pattern((RESOURCES / "glossaries" / "risk_de.txt").read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("Hab ihr die Tagespflege erklärt.", "Ich habe ihr die Tagespflege erklärt."),
        ("Ich hab ihr 'ne Liste gegeben.", "Ich habe ihr eine Liste gegeben."),
        ("Also, sie ruft morgen an.", "Sie ruft morgen an."),
        ("Der Bruder ist halt der der Jüngste.", "Der Bruder ist der der Jüngste."),
        ("Sie hat hat nix gesagt.", "Sie hat nichts gesagt."),
        ("Dafür gibt's keinen Grund.", "Dafür gibt es keinen Grund."),
        ("Frau Meier sagt, sie hat keine Schulden.", "Frau Meier sagt, sie habe keine Schulden."),
        ("Er hat erzählt, dass er bei der Oma wohnt.", "Er hat erzählt, dass er bei der Oma wohne."),
        ("Die Wohnung ist zu klein, sagt sie.", "Die Wohnung sei zu klein, sagt sie."),
        ("Die Eltern sagen, dass sie zufrieden sind.", "Die Eltern sagen, dass sie zufrieden sind."),
    ],
)
def test_rules(spoken: str, written: str) -> None:
    assert by_rule(spoken, GRAMMAR) == written


@pytest.mark.parametrize(
    "sentence",
    [
        "Konto: minus 43 Euro.",
        "Wach, orientiert, kein Fremdeln.",
        "Grad der Behinderung 80.",
        "Bei sechsundzwanzig Grad die Jacke zu.",
        "Also sprach sie.",
        "Ich sage, sie hat Schulden.",
        "Sie sagt, ich soll kommen.",
        "Er sagt nicht, ob er kommt.",
        "Er sagt, sie kam, und dann war Ruhe.",
        "Gudrun hat gesagt: Ich hab keine Oma.",
        "Sie sagt „ich hab genug“.",
        "Mein Mann grillt.",
        "Er gibt ihr Halt.",
        "Der Mann, der der Vater ist.",
        "Und sind die Kinder da?",
    ],
)
def test_where_the_rules_keep_still(sentence: str) -> None:
    assert by_rule(sentence, GRAMMAR) == sentence


def test_what_the_rules_write_passes_every_check_or_is_not_offered() -> None:
    for sentence in sentences():
        offer = polish(sentence, GRAMMAR, RISK)
        assert offer is None or accepted(sentence, offer.text, GRAMMAR, RISK)
        assert offer is None or not offer.model


def test_no_generated_corruption_is_ever_taken() -> None:
    taken = [
        (kind, sentence, wrong)
        for kind, sentence, wrong in corruptions(sentences())
        if (offer := polish(sentence, GRAMMAR, RISK, lambda _s, _w, wrong=wrong: wrong)) and offer.text == wrong
    ]
    assert taken == []


def test_the_model_is_asked_with_words_that_were_said() -> None:
    asked: list[tuple[str, Sequence[str]]] = []

    def write(sentence: str, words: Sequence[str]) -> str:
        asked.append((sentence, words))
        return "Sie berichtet, sie habe keine Angst vor dem Winter."

    offer = polish("Sie sagt, dass sie Angst hat vor dem Winter.", GRAMMAR, RISK, write)
    assert offer is not None
    assert (offer.text, offer.model) == ("Sie sagt, dass sie Angst habe vor dem Winter.", False)
    ((sentence, words),) = asked
    assert sentence == offer.text
    assert {"habe", "Angst", "Winter", "berichtet"} <= set(words)
    assert not {"Sommer", "Alkohol", "nicht", "kein"} & set(words)
    good = "Sie berichtet, sie habe Angst vor dem Winter."
    offer = polish("Sie sagt, dass sie Angst hat vor dem Winter.", GRAMMAR, RISK, lambda _s, _w: good)
    assert offer is not None
    assert (offer.text, offer.model) == (good, True)


def test_the_model_is_not_asked_about_notes() -> None:
    assert polish("Bad sauber, Küche voll.", GRAMMAR, RISK, lambda _s, _w: pytest.fail("asked")) is None


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Da brauche ich nichts.", "Da ich nichts brauche."),
        ("Trinkt täglich Bier.", "Er trinkt täglich Bier."),
        ("Sie schläft schlecht.", "Sie berichtet, sie schlafe schlecht."),
        ("Der Freund der Schwester kam.", "Die Schwester des Freundes kam."),
        ("Er meint, das ist schlecht.", "Er berichtet, das sei schlecht."),
        ("Er war müde.", "Er sei müde."),
        ("Er kommt, sagt die Frau, die trinkt.", "Er kommt, der trinkt, sagt die Frau."),
        ("Es geht ihr gut.", "Es geht ihr gut?"),
        ("Sie korrigiert die Grammatik.", "Sie korrigierte die Grammatik."),
        ("Sie meint, er könne gehen.", "Sie meint, er könnten gehen."),
        ("Dann ging er.", "Er ging."),
        ("Sie korrigiert ihn.", "Sie korrigiere ihn."),
    ],
)
def test_what_is_not_accepted(source: str, text: str) -> None:
    assert not accepted(source, text, GRAMMAR, RISK)


def test_reported_forms() -> None:
    assert [reported_form(v) for v in ("sein", "haben", "können", "schlafen", "tun", "ändern")] == (
        ["sei", "habe", "könne", "schlafe", "tue", "ändere"]
    )


def test_only_allowed_words_can_be_written() -> None:
    allowed = Allowed(["Sie", "schläft", "schlecht"])
    assert all(allowed.continues(text) for text in ("S", "Sie", "Sie ", "Sie sch", "Sie schläft, sie"[:13]))
    assert not any(allowed.continues(text) for text in ("X", "Sie w", "Siesie", "Sie\n", "Sie schlaf "))
    assert allowed.complete("Sie schläft.")
    assert not allowed.complete("Sie schl")
    assert not allowed.complete(" ")


@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    by_rule(text, GRAMMAR)
    vocabulary(text, GRAMMAR)
    offer = polish(text, GRAMMAR, RISK, lambda _s, _w: text[::-1])
    assert offer is None or offer.text
