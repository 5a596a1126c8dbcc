"""The dictation layer with the rules that come with the program."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from protokollant.dictation import layer
from protokollant.dictation.rules import Rules, load_tables
from protokollant.foundation.texts import LANGUAGES
from protokollant.protocol.transcript import Sentence, Utterance

_FOLDER = Path(__file__).parents[1] / "resources" / "dictation"
RULES = {language: Rules(load_tables((_FOLDER / f"{language}.toml").read_text("utf-8"))) for language in LANGUAGES}


def dictate(utterances: Iterable[Utterance], language: str) -> tuple[Sentence, ...]:
    return layer.dictate(utterances, language, RULES[language])


def verbatim(utterances: Iterable[Utterance]) -> tuple[Sentence, ...]:
    return layer.verbatim(utterances, RULES["de"])
