from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from protokollant.foundation.jobs import Cancellation, Report, no_report
from protokollant.protocol.template import Section, Template
from protokollant.structure.reading import Reading, packed
from protokollant.structure.remembering import RememberingReader

LETTER = Template("t", "T", "de", (Section("a", "Anlass"), Section("b", "Verlauf")))
OTHER = Template("o", "O", "de", (Section("a", "Anlass"), Section("b", "Verlauf")))


@dataclass
class FakeEngine:
    """A sentence's state is how many letters there were from the first sentence to its end."""

    model: str = "fake"
    asked: list[tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=list)

    def read(
        self,
        template: Template,
        before: Sequence[str],
        sentences: Sequence[str],
        report: Report,
        cancelled: Cancellation,
    ) -> Reading:
        self.asked.append((tuple(before), tuple(sentences)))
        said = [*before, *sentences]
        totals = [np.array([sum(map(len, said[: i + 1]))]) for i in range(len(before), len(said))]
        return Reading(1, packed([np.array([1.0]), np.array([2.0])]), b"", packed(totals))


def read(reader: RememberingReader, template: Template, *sentences: str) -> list[float]:
    found = reader.read(template, sentences, no_report, Cancellation())
    assert found.rows(found.sections).tolist() == [[1.0], [2.0]]
    return [float(row[0]) for row in found.rows(found.sentences)]


def test_only_what_is_new_is_read_and_the_answer_is_whole() -> None:
    engine = FakeEngine()
    reader = RememberingReader(engine)
    assert read(reader, LETTER, "eins", "zwei") == [4, 8]
    assert read(reader, LETTER, "eins", "zwei", "drei") == [4, 8, 12]
    assert engine.asked == [((), ("eins", "zwei")), (("eins", "zwei"), ("drei",))]


def test_what_follows_a_changed_sentence_is_read_anew() -> None:
    engine = FakeEngine()
    reader = RememberingReader(engine)
    read(reader, LETTER, "eins", "zwei", "drei")
    assert read(reader, LETTER, "eins", "zweitens", "drei") == [4, 12, 16]
    assert engine.asked[1] == (("eins",), ("zweitens", "drei"))


def test_a_beginning_of_what_is_known_asks_nothing_and_forgets_nothing() -> None:
    engine = FakeEngine()
    reader = RememberingReader(engine)
    read(reader, LETTER, "eins", "zwei")
    assert read(reader, LETTER, "eins") == [4]
    assert read(reader, LETTER, "eins", "zwei") == [4, 8]
    assert len(engine.asked) == 1


def test_reading_the_template_alone_reaches_the_model() -> None:
    engine = FakeEngine()
    assert read(RememberingReader(engine), LETTER) == []
    assert engine.asked == [((), ())]


def test_another_template_is_read_anew() -> None:
    engine = FakeEngine()
    reader = RememberingReader(engine)
    for template in (LETTER, OTHER, LETTER):
        read(reader, template, "eins")
    assert engine.asked == [((), ("eins",))] * 3


def test_what_it_remembers_is_not_shown() -> None:
    reader = RememberingReader(FakeEngine())
    read(reader, LETTER, "geheim")
    assert "geheim" not in repr(reader)
