"""Texts by what they are: a noun phrase behind words that lead to it, or a noun of the kind that the label asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from protokollant.protocol.template import Field
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.clauses import OPEN, denied, of_another, telling
from protokollant.structure.fields.knowledge import Kind
from protokollant.structure.fields.reading import Said
from protokollant.structure.fields.vocabulary import Vocabulary

_ARTICLE = (
    r"(?:(?:der|die|das|des|dem|den|ein|eine|einen|einem|einer|eines|seine?[nmrs]?|ihre?[nmrs]?|unsere?[nmrs]?|"
    r"meine?[nmrs]?|deren|dessen|so eine?|the|an?|his|her|their|its|our) )"
)
_DROPPED = re.compile(
    rf"^(?:{_ARTICLE}|(?:neuen?|neuer|erneuten?|alten?|akuten?|ständigen?|der frau|dem herrn) )+", re.I
)
_NOUN = r"[A-ZÄÖÜ][\w/&-]*[\w]"
_NOUNS = rf"{_NOUN}(?: {_NOUN}| \d{{1,4}}[a-z]?)*"
_PREPOSITION = (
    r"(?:in|im|ins|am|an|auf|aufs|bei|beim|vor|vorm|mit|ohne|von|vom|zum|zur|zu|um|nach|über|gegen|aus|durch|für|"
    r"zwischen|hinter|unter|wegen|trotz)"
)
_INNER = rf"(?:{_ARTICLE}?(?:[a-zäöüß]+(?:e[nrms]?) )?)"
_PHRASE = re.compile(
    rf"(?P<phrase>(?:[a-zäöüß]+(?:e|er|es|en) )?{_NOUNS}"
    rf"(?: (?:und|oder) {_NOUNS})?(?: (?:der|des|einer|eines|seiner|ihrer|ihres|seines) {_NOUNS})?"
    rf"(?: {_PREPOSITION} {_INNER}{_NOUNS})?)"
)
_NAME = re.compile(rf"(?P<phrase>{_NOUNS})")
_FULL_NAME = re.compile(
    rf"(?P<phrase>{_NOUNS}(?: (?:am|an der|an den|im|in der|zum|zur|vom|von der|auf dem|unter der) {_NOUNS})?)"
)
_ENGLISH = re.compile(
    r"(?P<phrase>[A-Za-z][\w'-]*(?: (?!(?:and|but|so|that|which|who|when|while|because|is|was|were|has|had|will|at|on|"
    r"in|with|for|from|to|since|then|again|today|yesterday|of)\b)[\w'-]+){0,3}"
    r"(?: (?:of|with|at|in) (?:the |her |his )?[\w'-]+)?)"
)
_TIME = re.compile(
    r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|"
    r"August|September|Oktober|November|Dezember|Uhr|Minuten?|Stunden?|Vormittag|Nachmittag|Abend|Morgen|Woche|Monat|"
    r"Jahr|Tag|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\w*"
)
_NO_TEXT = re.compile(
    r"(?:Frau|Herrn?|Familie|Ruhe|Nacht|Thema|Anlass|Grund|Sie|Ihnen|Ihm|Ihr|Sachen?|Dinge|Ding|Fall|Ms|Mr|Mrs|Dr|it|that|this|him|"
    r"her|them|what|how)\b",
)
_TIES = 2.5
_NAMED = 2.39
_DENIED = 2.2


def kind_candidates(field: Field, said: Sequence[Said], vocabulary: Vocabulary, language: str) -> Iterator[Candidate]:
    found = list(_of_kinds(field, said, vocabulary, language))
    yield from (c for c, by_lead in found if by_lead)
    # Of several nouns of the kind, the one that is said where the conversation is told of; else it is not clear which.
    named = [c for c, by_lead in found if not by_lead]
    about = {said[k].sentence.id for k in telling(said)}
    so = [c for c in named if c.ties > _DENIED]
    for group in ([c for c in so if c.sentence.id in about], so, named):
        if len({str(c.value).lower() for c in group}) == 1:
            yield from group
            break


def _of_kinds(
    field: Field, said: Sequence[Said], vocabulary: Vocabulary, language: str
) -> Iterator[tuple[Candidate, bool]]:
    about = telling(said)
    for kind in vocabulary.knowledge.kinds:
        if not kind.label.search(field.label):
            continue
        for item in said:
            if kind.early and item.position not in about:
                continue
            for value, ties in _values(kind, item, language):
                if kind.place and not vocabulary.places.search(value):
                    continue
                named = ties <= _NAMED
                if not kind.early and of_another(item, item.text.find(value), vocabulary):
                    continue
                yield Candidate(value, value, item.sentence, ties - 0.01 * item.position), not named


def _values(kind: Kind, item: Said, language: str) -> Iterator[tuple[str, float]]:
    for value, at, ties in (*_led(kind, item, language), *_trailed(kind, item, language), *_named(kind, item)):
        phrase = item.phrase_text(at)
        if kind.never.search(item.text) or OPEN.search(phrase) or _NO_TEXT.match(value) or item.next_in_phrase(at):
            continue
        if (found := phrase.find(value)) >= 0 and denied(phrase, found, found + len(value), own=True):
            if ties != _NAMED or not kind.denied:
                continue
            ties = _DENIED
        begins = item.text.find(value, at)
        is_person = not kind.full and any(
            name.start <= begins and begins + len(value) <= name.end for name in item.names
        )
        if not is_person and not _TIME.fullmatch(value.split()[0]):
            yield value, ties


def _led(kind: Kind, item: Said, language: str) -> Iterator[tuple[str, int, float]]:
    for rank, pattern in enumerate(kind.lead):
        for match in pattern.finditer(item.text):
            value = _phrase_at(item.text, match.end(), kind, language)
            if value:
                yield value, match.start(), _TIES - 0.03 * rank


def _phrase_at(text: str, at: int, kind: Kind, language: str) -> str:
    """The noun phrase that begins here, without its article."""
    dropped = _DROPPED.match(text[at:])
    at += dropped.end() if dropped else 0
    match = _pattern(kind, language).match(text, at)
    return _without_time(match["phrase"]) if match else ""


def _pattern(kind: Kind, language: str) -> re.Pattern[str]:
    if kind.full:
        return _FULL_NAME
    return _NAME if kind.proper else _PHRASE if language == "de" else _ENGLISH


def _without_time(phrase: str) -> str:
    """ "Streit am Freitag" is a quarrel, the day belongs to the sentence."""
    match = re.search(rf" {_PREPOSITION} {_INNER}(?={_TIME.pattern}$)", phrase)
    phrase = phrase[: match.start()] if match else phrase
    return re.sub(r"^(\S+ \S+) (?:work|job|position|post|role)$", r"\1", phrase)


def _trailed(kind: Kind, item: Said, language: str) -> Iterator[tuple[str, int, float]]:
    for pattern in kind.trail:
        for match in pattern.finditer(item.text):
            start = max((m.end() for m in re.finditer(r"[,.;:] ", item.text[: match.start()])), default=0)
            words = item.text[start : match.start()]
            # The longest phrase that ends here.
            for begin in (m.start() for m in re.finditer(r"\S+", words)):
                if whole := _pattern(kind, language).fullmatch(_DROPPED.sub("", words[begin:])):
                    yield whole["phrase"], match.start() - 1, _TIES + 0.3
                    break


def _named(kind: Kind, item: Said) -> Iterator[tuple[str, int, float]]:
    if kind.near is not None and not kind.near.search(item.text):
        return
    for match in kind.nouns.finditer(item.text):
        yield match.group(), match.start(), _NAMED
