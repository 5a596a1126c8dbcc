"""A vault with very many protocols, as years of an advice centre's work would leave it. All of it is made up."""

from __future__ import annotations

import datetime as dt
import random

import msgspec

from protokollant.app.dictations import Dictations, DictationState
from protokollant.app.stored_template import template_to_text
from protokollant.protocol.json_form import protocol_to_json
from protokollant.protocol.protocol import FieldValue, Protocol, SectionContent, Statement
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Sentence, Word
from protokollant.vault.dictation_table import DictationRow, DictationTable
from protokollant.vault.store import Vault

_FIRST = (
    "Auer Bäcker Çelik Demir Ebert Fuchs Groß Hübner Iłowska Jäger Kaya Löwe Müller Nguyễn Özdemir Peters Quast".split()
)
_SECOND = "berger feld hauser mann meier schmidt stein thal wald weiß".split()
_STARTS = "an be durch ein er frei ge heim hin los mit nach über um unter ver vor weg zer zu".split()
_MIDDLES = "arbeit bau bild fahr geld haus kind land leit mut pfleg rat schuld sorg spiel sprech wohn zahl".split()
_ENDS = "chen en er heit ig keit lich los ling sam schaft tum ung ungen".split()
_COMMON = "die der und sie er hat war nicht ist mit das ein eine zu auf für von dem den im noch sehr mehr wurde".split()


def words(random_: random.Random, count: int) -> list[str]:
    """About as varied as spoken German: some words all the time, many rarely."""
    made = []
    for _ in range(count):
        if random_.random() < 0.45:
            made.append(random_.choice(_COMMON))
            continue
        middle = random_.choice(_MIDDLES)
        if random_.random() < 0.2:
            middle += random_.choice(_STARTS) + random_.choice(_MIDDLES)
        made.append(random_.choice(_STARTS) + middle + random_.choice(_ENDS))
    return made


def protocol(random_: random.Random, template: Template, sentences: int = 40) -> Protocol:
    """A protocol of some minutes, with the times of every word."""
    transcript, at = [], 0.0
    for number in range(sentences):
        spoken = words(random_, random_.randint(6, 16))
        text = f"{' '.join(spoken).capitalize()}."
        timed = tuple(Word(word, at + i * 0.3, at + i * 0.3 + 0.28, 0.9) for i, word in enumerate(spoken))
        transcript.append(Sentence(number, text, " ".join(spoken), at, at + 5.0, 0.9, timed))
        at += 6.0
    who = f"{random_.choice(('Frau', 'Herr'))} {random_.choice(_FIRST)}{random_.choice(_SECOND)}"
    fields = tuple((f.id, FieldValue(who if f.type == "person" else None)) for f in template.fields)
    count = len(template.sections)
    sections = tuple(
        SectionContent(s.id, s.title, tuple(Statement(t.text, (t.id,)) for t in transcript if t.id % count == position))
        for position, s in enumerate(template.sections)
    )
    return Protocol(template.id, template.title, "de", tuple(transcript), fields, sections, audio_seconds=at)


def fill(vault: Vault, dictations: Dictations, templates: tuple[Template, ...], count: int, *, index: bool) -> None:
    """`count` drafts over ten years; with a hundred protocols' worth of words each hundred times other names."""
    table, random_ = DictationTable(vault), random.Random(20)
    now = dt.datetime.now(dt.UTC)
    for first in range(0, count, 200):
        with vault.transaction():
            for number in range(first, min(count, first + 200)):
                template = templates[number % len(templates)]
                created = now - dt.timedelta(days=3650 * number / count, minutes=number % 600)
                row = DictationRow(
                    f"{number:032x}", created.isoformat(timespec="microseconds"), template.id, template.title,
                    template.language, DictationState.DRAFT, 240.0,
                )  # fmt: skip
                made = protocol(random_, template)
                table.add(row, bytes(32), template_to_text(template))
                text = msgspec.json.encode(protocol_to_json(made, words=True)).decode()
                table.set_protocol(row.id, DictationState.DRAFT, text)
                if index:
                    dictations.finding.index(row.id, template, made)
