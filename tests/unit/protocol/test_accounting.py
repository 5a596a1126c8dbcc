import pytest

from protokollant.protocol.protocol import (
    Discarded,
    DiscardReason,
    Protocol,
    SectionContent,
    Statement,
    accounting_errors,
)
from protokollant.protocol.transcript import Sentence, Transcript, Utterance, Word


def protocol(
    statements: list[tuple[int, ...]], tray: tuple[int, ...], gone: tuple[int, ...], said: int = 3
) -> Protocol:
    return Protocol(
        "t",
        "T",
        "de",
        tuple(Sentence(i, "A.", "a") for i in range(said)),
        (),
        (SectionContent("a", "A", tuple(Statement("A.", source) for source in statements)),),
        tray,
        (Discarded(gone, DiscardReason.COMMAND),) if gone else (),
    )


@pytest.mark.parametrize(
    ("statements", "tray", "gone", "errors"),
    [
        ([(0,)], (1,), (2,), ()),
        ([(0, 1, 2), ()], (), (), ()),
        ([], (), (), (0, 1, 2)),
        ([(0,), (0,)], (1,), (2,), (0,)),
        ([(0,)], (0, 1), (2,), (0,)),
        ([(0,)], (1,), (1, 2), (1,)),
        ([(0,)], (1,), (2, 9), (9,)),
    ],
)
def test_each_sentence_is_in_exactly_one_place(
    statements: list[tuple[int, ...]], tray: tuple[int, ...], gone: tuple[int, ...], errors: tuple[int, ...]
) -> None:
    assert accounting_errors(protocol(statements, tray, gone)) == errors


def test_parts_are_found_by_their_ids() -> None:
    draft = protocol([(0,)], (1,), (2,))
    assert draft.section("a").id == "a"
    assert draft.sentence(2).id == 2


def test_an_utterance_knows_its_words_and_times() -> None:
    spoken = Utterance((Word("zwölf", 1.0, 1.5), Word("Öfen", 2.0, 2.5)))
    assert (spoken.text, spoken.start, spoken.end) == ("zwölf Öfen", 1.0, 2.5)
    assert (Utterance(()).text, Utterance(()).start, Utterance(()).end) == ("", None, None)
    assert Utterance.typed(" zwölf \n Öfen ").text == "zwölf Öfen"


def test_a_transcripts_text_leaves_out_what_was_taken_back() -> None:
    said = Transcript((Sentence(0, "Ja.", "ja"), Sentence(1, "Nein.", "nein", struck="struck")), "de")
    assert said.text == "Ja."
