"""The real language model: what is moved in one dictation is in its place in the next one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import numpy as np
import pytest

from protokollant.app.editing import Editor, Place
from protokollant.app.learning import teach
from protokollant.composition import Application, build_application, build_dictations
from protokollant.models.store import State
from protokollant.protocol.protocol import Protocol
from protokollant.structure.learning import Observed

pytestmark = [pytest.mark.models, pytest.mark.timeout(280)]

FIRST = (
    "Anruf von Frau Berger vom Jugendamt um zehn Uhr.",
    "Ich habe zugesagt, bis Freitag zu berichten.",
    "Die Mutter war seit drei Wochen nicht mehr in der Kita.",
)
SECOND = (
    "Anruf von Herrn Lang von der Schule gegen elf.",
    "Ich habe zugesagt, mich bis Montag zu melden.",
    "Jonas fehlt seit zwei Wochen im Unterricht.",
)


@pytest.fixture
def application() -> Iterator[Application]:
    made = build_application(profile="compact")
    states = {status.model.name: status.state for status in made.store.list()}
    if states[made.profile.language] is State.MISSING:
        pytest.skip("the default models have not been fetched")
    yield made
    made.close()


def section_of(protocol: Protocol, sentence: int) -> str:
    return next(s.id for s in protocol.sections if any(sentence in t.source for t in s.statements))


def test_one_correction_teaches_and_outlives_its_dictation(application: Application) -> None:
    template, pipeline = application.templates.get("telefonnotiz"), application.pipeline

    def sorted_now(said: tuple[str, ...], seen: list[Observed]) -> Protocol:
        transcript = pipeline.read_text("\n\n".join(said), "de", template=template, as_it_is=True)
        return pipeline.structure(transcript, template, dt.date(2026, 11, 26), notice=seen.append)

    seen: list[Observed] = []
    draft = sorted_now(FIRST, seen)
    usual = sorted_now(SECOND, [])
    here = section_of(draft, 1)
    assert section_of(usual, 1) == here
    hers = next(section.id for section in template.sections[1:] if section.id != here)
    dictations = build_dictations(application)
    dictation = dictations.import_audio(template, np.zeros(16_000, np.int16)).id
    dictations.save(dictation, draft)
    dictations.lessons.observe(dictation, seen[0])
    index = next(i for i, s in enumerate(draft.section(here).statements) if 1 in s.source)
    moved = Editor(template).move(draft, Place(here, index), hers)
    teach(application.learning, dictations.lessons, dictation, moved)
    taught = sorted_now(SECOND, [])
    assert section_of(taught, 1) == hers
    assert [section_of(taught, i) for i in (0, 2)] == [section_of(usual, i) for i in (0, 2)]
    dictations.delete(dictation)
    application.learning.use(dictations.lessons.known())
    assert section_of(sorted_now(SECOND, []), 1) == hers
