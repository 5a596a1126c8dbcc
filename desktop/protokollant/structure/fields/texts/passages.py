"""Texts: what follows the label or its synonym, a place, a file number, a class, a period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from protokollant.protocol.template import Field
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.reading import ENCOUNTER, Said
from protokollant.structure.fields.texts.phrases import kind_candidates
from protokollant.structure.fields.vocabulary import Vocabulary
from protokollant.structure.fields.words import label_words

_PLACE_LABEL = re.compile(
    r"\b(?:(?!wohn|herkunft|geburt|heimat)\w*ort|treffpunkt|location|place|venue|where)\b", re.IGNORECASE
)
_CODE_LABEL = re.compile(r"aktenzeichen|nummer|\bnr\b|zeichen|\baz\b|number|reference", re.IGNORECASE)
_CLASS_LABEL = re.compile(r"^(?:schul)?klasse$|^class$", re.IGNORECASE)
_PERIOD_LABEL = re.compile(r"zeitraum|period", re.IGNORECASE)
_FAMILY_LABEL = re.compile(r"famili|family", re.IGNORECASE)
_INSTITUTION_LABEL = re.compile(r"einrichtung|institution|träger|stelle$", re.IGNORECASE)
_TO_LABEL = re.compile(r"empfänger|adressat|recipient", re.IGNORECASE)
_CODE = r"((?=[\w/. -]*\d)[A-ZÄÖÜ0-9][\w/-]*(?:[ .][A-Z0-9][\w/-]*){0,5})"
_NOUNS = r"[A-ZÄÖÜ0-9][\w/&-]*\.?(?:\s+[A-ZÄÖÜ0-9][\w/-]*){0,3}"
_COURT_FILE = re.compile(r"\b\d{1,4} [A-Z][A-Za-z]{0,4} (?:\d+ [A-Z][a-z]? )?\d+/\d{2}\b")
_WARD_LABEL = re.compile(r"^(?:station|ward)$", re.IGNORECASE)
_WARD = re.compile(r"\b(?:auf |on )?(?:station|ward)\s+([A-Z]?\d{1,2}[a-zA-Z]?|[A-Z]\d?)\b", re.IGNORECASE)
_WARD_ALONE = re.compile(r"(?:(?<=^)|(?<=, ))(?:[A-Z]\d{1,2}|\d{1,2}[a-z])(?=\s*[,.])")
_CLASS = re.compile(
    r"\b(?:klasse\s+|aus der\s+|in der\s+|die\s+|der\s+|year\s+)((?:[1-9]|1[0-3])\s?[a-h])\b", re.IGNORECASE
)
_CLASS_NUMBER = re.compile(r"\b(?:klasse|jahrgang|year)\s+(\d{1,2}\s?[a-h]?)\b", re.IGNORECASE)
_PERIOD = re.compile(
    r"\b(?:\w*zeitraum\w*|für die zeit|period\w*)\W+(?:ist |war |vom |von |from )?(?P<period>[^,;:]*?\b(?:bis|"
    r"to)\b[^,;:]*?)(?=[,;:]|\.?$|\s+(?:erstellt|das|der|die)\b)",
    re.IGNORECASE,
)
_FAMILY = re.compile(
    r"\b(?:familie|family|eheleuten?|ehepaar)\s+([A-ZÄÖÜ][^\W\d_]+(?:-[A-ZÄÖÜ][^\W\d_]+)*)", re.IGNORECASE
)
_FAMILY_PLURAL = re.compile(r"\b(?:bei den|die|den)\s+([A-ZÄÖÜ][a-zäöüß]{3,})s\b")
_AT_PLACE = re.compile(
    r"\b(?:in|im|am|an|auf|bei|beim|vor|at)\s+(?:(?:der|dem|den|unserer|unserem|meinem|ihrer|ihrem|seiner|the|"
    r"our)\s+)?(?:kleinen |neuen |alten )?"
    rf"(?!\d)(?P<place>{_NOUNS}(?:\s+(?:in der|am|an der|im|auf dem)\s+[A-ZÄÖÜ]\w+)?)"
)
_BARE_PLACE = re.compile(
    rf"^\s*(?:\w+:\s*)?(?P<place>{_NOUNS}(?:\s+(?:eins|zwei|drei|vier|fünf|sechs))?(?:,?\s+(?:in der|in|im|am|"
    rf"an der)\s+[A-ZÄÖÜ]\w+)?)\s*$"
)
# "Am Mühlgraben 12": a street that is none by its noun.
_ADDRESS = re.compile(
    r"(?:Am|An der|An den|Im|In der|Auf der|Auf dem|Zum|Zur|Unter den|Hinter der) [A-ZÄÖÜ][\w-]+ \d{1,3}[a-z]?"
)
_GROUP_LABEL = re.compile(r"gruppe|bereich|abteilung|\bteam$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?!(?:Haus|Zimmer|Raum|Klasse|Station|Gleis|Stock|Woche|Kalenderwoche|Pflegegrad|Fall|Teil|Punkt|Nummer|Phase|Tag|"
    r"Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)"
    r"[A-ZÄÖÜ][a-zäöüß]{2,} (?:eins|zwei|drei|vier|fünf|\d)"
)
_PROPER = re.compile(
    r"\b(?:in|nach|at)\s+(?P<place>[A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-ZÄÖÜ]\w+)?)(?=\s*(?:[,.;]|$|am\b|an\b|um\b|mit\b|"
    r"heute\b|gestern\b))"
)
_NO_PLACE = re.compile(
    r"^(?:Frau|Herrn?|Familie|Anwesenheit|Absprache|Begleitung|Gespräch|Sitzung|Woche|Früh|Zeit|Ruhe|Gruppe|Rahmen|Anschluss|Vorfeld|"
    r"Moment|Telefon|Video|Folge|Sachen|Bezug|Wunsch|Bitte|Deutsch|"
    r"Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|"
    r"Donnerstag|Freitag|Samstag|Sonntag|Vormittag|Nachmittag|Abend|Mittag|Person|Präsenz|Co)\b"
)
_NOT_THERE = re.compile(r"\b(?:nicht|statt|not)\s+$", re.IGNORECASE)
_ADDRESSEE = re.compile(
    r"\b(?i:adressat(?:in)?|empfänger(?:in)?)(?i: ist| sind)?:?\s+(?:das |die |der )?"
    rf"({_NOUNS}(?:\s+des\s+[A-ZÄÖÜ][\w-]+)?)"
)
_LETTER_TO = re.compile(
    r"\b(?:schreiben|brief|antrag|widerspruch|stellungnahme|bericht|mail|letter)\b[^,;.]{0,20}"
    rf"\b(?:an|to)\s+(?:die|das|den|the|unsere?n?)?\s*({_NOUNS})",
    re.IGNORECASE,
)
_ALIAS_LABEL = re.compile(r"nick|deckname|pseudonym|benutzer|alias|user", re.IGNORECASE)
_ONE_WORD = r"([^\W\d_][\w.-]*(?:\s+\d[\w/-]*)?|\d[\w/-]*)(?=\s*(?:[,.;:]|$))"
_FOLLOWING = r"(:\s*|\s+(?:ist|is|lautet|war)\s+|\s+)"


def text_candidates(field: Field, said: Sequence[Said], vocabulary: Vocabulary, language: str) -> list[Candidate]:
    """By the label's own words and by what kind of text it asks for."""
    return [*_literal(field, said, vocabulary), *kind_candidates(field, said, vocabulary, language)]


def _literal(field: Field, said: Sequence[Said], vocabulary: Vocabulary) -> list[Candidate]:
    return [
        Candidate(value, value, item.sentence, ties)
        for item in said
        for value, ties in _find(field, item, said, vocabulary)
        if value
    ]


def _find(field: Field, item: Said, said: Sequence[Said], vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    label = field.label
    yield from _after_label(field, item)
    if _CODE_LABEL.search(label):
        yield from _codes(field, item, said, vocabulary)
        if re.search(r"aktenzeichen", label, re.IGNORECASE):
            yield from ((m[0], 2.2) for m in _COURT_FILE.finditer(item.text))
    elif _CLASS_LABEL.search(label):
        if item.position < 4:
            yield from ((m[1], 3.0) for p in (_CLASS, _CLASS_NUMBER) for m in p.finditer(item.text))
    elif _PERIOD_LABEL.search(label):
        yield from ((m["period"].strip(), 3.5) for m in _PERIOD.finditer(item.text))
    elif _FAMILY_LABEL.search(label):
        if item.position < 3:
            yield from ((m[1], 3.0) for m in _FAMILY.finditer(item.text))
            yield from ((m[1], 2.0) for m in _FAMILY_PLURAL.finditer(item.text) if item.position == 0)
    elif _PLACE_LABEL.search(label):
        yield from _places(item, vocabulary)
    elif _INSTITUTION_LABEL.search(label):
        yield from _institutions(item, vocabulary)
    elif _WARD_LABEL.search(label):
        yield from ((m[1], 3.0) for m in _WARD.finditer(item.text) if item.position < 3)
        yield from ((m[0], 2.2) for m in _WARD_ALONE.finditer(item.text) if item.position == 0)
    elif _TO_LABEL.search(label):
        yield from _recipients(item)
    elif _GROUP_LABEL.search(label):
        yield from _groups(item)
        yield from _after_synonym(field, item, vocabulary)
    else:
        yield from _after_synonym(field, item, vocabulary)


def _after_label(field: Field, item: Said) -> Iterator[tuple[str, float]]:
    """What follows the label itself: "Aktenzeichen SB 218", "Ort: Beratungsstelle". In the midst of a sentence only
    what has a figure in it: "vor Ort Frau M." is no place."""
    label = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", field.label))
    pattern = re.compile(
        rf"(^|[,;.:]\s+)?\b(?i:{label}){_FOLLOWING}((?:[A-ZÄÖÜ0-9][\w/.-]*)(?:\s+[A-ZÄÖÜ0-9][\w/-]*){{0,3}})"
    )
    for match in pattern.finditer(item.text):
        value = match.group(3).rstrip(".,")
        if re.match(r"(?:Der|Die|Das|Ein|Eine|Es|Er|Sie|The|He|She)\b", value):
            continue  # a sentence of its own begins
        apart = match.group(1) is not None or match.group(2).startswith(":")
        if apart or any(c.isdigit() for c in value):
            yield value, 3.2


def _after_synonym(field: Field, item: Said, vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    alias = _ALIAS_LABEL.search(field.label)
    for word in label_words(field.label):
        for other in (word, *vocabulary.means(word)):
            pattern = rf"\b{re.escape(other)}(?::\s*|\s+(?:ist|war|heißt|is)?\s*){_ONE_WORD}"
            for match in re.finditer(pattern, item.text, re.IGNORECASE):
                if len(other) > 3 and item.position < 3 and (match[1][0].isupper() or match[1][0].isdigit() or alias):
                    yield match[1].rstrip("."), 2.2


def _codes(field: Field, item: Said, said: Sequence[Said], vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    names = [
        *re.findall(r"\b[A-ZÄÖÜ]{2,}\b", field.label),
        *label_words(field.label),
        *(s for w in label_words(field.label) for s in vocabulary.means(w)),
    ]
    for name in names:
        lead = rf"\b{re.escape(name)}\.?(?:\s*(?:nummer|nr\.?|ist|lautet|:))*\s*"
        for match in re.finditer(rf"(?i:{lead}){_CODE}", item.text):
            yield match[1].rstrip(".,"), 3.0
        earlier = said[item.position - 1].text if item.position else ""  # "Az." may have ended a sentence
        if re.search(rf"(?i:\b{re.escape(name)}\.?\s*)$", earlier) and (code := re.match(_CODE, item.text)):
            yield code[1].rstrip(".,"), 3.0


def _places(item: Said, vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    if item.position > 1 or re.search(r"\b(?:telefon|video|online|mail|chat)", item.text, re.IGNORECASE):
        return
    for match in _AT_PLACE.finditer(item.text):
        place = match["place"].strip(" ,.")
        if (
            _NO_PLACE.match(place)
            or not vocabulary.places.search(place)
            or _NOT_THERE.search(item.text[: match.start()])
        ):
            continue
        if (item.position > 0 and not ENCOUNTER.search(item.text)) or place in {"Haus", "Hause"}:
            continue
        start, end = item.phrase(match.start())
        phrase = item.text[start:end]
        framed = (
            ENCOUNTER.search(phrase)
            or any(start <= m.start < end for m in item.mentions)
            or not phrase[: match.start() - start].strip()
        )
        ties = 2.6 - 0.4 * item.position if framed or item.position == 0 else 0.0
        yield place, ties
    for match in _PROPER.finditer(item.text):
        place = match["place"]
        start, end = item.phrase(match.start())
        if not _NO_PLACE.match(place) and item.position == 0 and ENCOUNTER.search(item.text[start:end]):
            yield place, 2.0
    start = 0
    while start < len(item.text) and (item.position == 0 or item.opens):
        left, right = item.phrase(start)
        match_ = _BARE_PLACE.match(item.text[left:right].strip(" ,.;"))
        if match_ and _is_place(match_["place"], vocabulary):
            yield match_["place"], 2.1
        elif address := _ADDRESS.fullmatch(item.text[left:right].strip(" ,.;")):
            yield address.group(), 2.1
        start = right if right > start else len(item.text)


def _is_place(phrase: str, vocabulary: Vocabulary) -> bool:
    """Whether a noun for a place is the head of one of its words: a "Beratungszimmer" is one, a "Hausbesuch" is not."""
    return any(
        found.end() == len(word) or not ENCOUNTER.search(word)
        for word in phrase.split()
        for found in vocabulary.places.finditer(word)
    )


def _groups(item: Said) -> Iterator[tuple[str, float]]:
    """A numbered name that stands alone at the head: "Frau Abel, Montage zwei"."""
    start = 0
    while start < len(item.text) and item.position < 2:
        left, right = item.phrase(start)
        phrase = item.text[left:right].strip(" ,.;")
        if _NUMBERED.fullmatch(phrase) and not ENCOUNTER.search(phrase):
            yield phrase, 2.1
        start = right if right > start else len(item.text)


def _institutions(item: Said, vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    if item.position > 1:
        return
    start = 0
    while start < len(item.text):
        left, right = item.phrase(start)
        match = _BARE_PLACE.match(item.text[left:right].strip(" ,.;"))
        if match and vocabulary.places.search(match["place"]):
            yield match["place"], 2.2 - 0.1 * item.position
        start = right if right > start else len(item.text)


def _recipients(item: Said) -> Iterator[tuple[str, float]]:
    if item.position > 2:
        return
    for match in _ADDRESSEE.finditer(item.text):
        yield match[1].rstrip("."), 3.0
    for match in _LETTER_TO.finditer(item.text):
        if match[1][:1].isupper():
            yield match[1].rstrip("."), 2.5
    for match in re.finditer(rf"^(?:an|to)\s+(?:die|das|den|the)?\s*({_NOUNS})", item.text, re.IGNORECASE):
        if match[1][:1].isupper():
            yield match[1].rstrip("."), 2.5
