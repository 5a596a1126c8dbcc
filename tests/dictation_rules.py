"""The dictation layer with the rules and words that come with the program."""

from __future__ import annotations

from collections.abc import Iterable

from protokollant.app.glossary import Glossary
from protokollant.dictation import layer
from protokollant.dictation.rules import Rules, load_tables
from protokollant.foundation.folders import find_folders
from protokollant.foundation.texts import LANGUAGES
from protokollant.protocol.transcript import Sentence, Utterance

RESOURCES = find_folders({}).resources
_GLOSSARY = Glossary(RESOURCES)
RULES = {
    language: Rules(
        load_tables((RESOURCES / "dictation" / f"{language}.toml").read_text("utf-8")),
        lexicon=_GLOSSARY.lexicon(language),
    )
    for language in LANGUAGES
}


def dictate(utterances: Iterable[Utterance], language: str) -> tuple[Sentence, ...]:
    return layer.dictate(utterances, language, RULES[language])


def verbatim(utterances: Iterable[Utterance]) -> tuple[Sentence, ...]:
    return layer.verbatim(utterances, RULES["de"])
