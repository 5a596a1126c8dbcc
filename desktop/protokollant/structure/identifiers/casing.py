"""Text in capitals, as forms have it, or in small letters, as it is typed on a telephone, in ordinary spelling.
The length stays, so that places in it stay the same."""

from __future__ import annotations

import re

from protokollant.structure.identifiers.institutions_de import KIND
from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.named_houses_de import find_named_houses
from protokollant.structure.identifiers.offices_de import OFFICE_WORD
from protokollant.structure.identifiers.persons_de import KIN, OFFICE, noun_of_person
from protokollant.structure.identifiers.places import looks_like_a_place
from protokollant.structure.identifiers.spoken_de import SPOKEN_NUMBER

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESSED = re.compile(
    r"\b(?:Frau|Herrn?|Familie|Fam\.|Dr\.|Eheleute|Ehepaar|(?:[Nn]ame|[Kk]lientin|[Kk]lient)\s*:)\s+$", re.IGNORECASE
)
_SMALL = frozenset(
    "geb geboren am an in im aus nach bei von vom der die das den dem des und oder mit zu zum zur für auf über unter "
    "ist war hat wird wurde "
    "wohnhaft zuletzt nicht kein keine durch ohne gegen seit bis um".split()
)
_LONGEST_ABBREVIATION = 4


# What day nurseries and homes are called.
_USUAL = frozenset(
    "sonnenschein regenbogen löwenzahn pusteblume wirbelwind schatzkiste schatzinsel spatzennest storchennest arche "
    "rappelkiste kinderland marienkäfer schmetterling schmetterlinge sternschnuppe leuchtturm sonnenblume "
    "sonnenblumen kastanie kunterbunt lichtblick neuland brücke kompass anker oase insel hafen".split()
)
# What somebody's name follows, in small letters.
_FORMS = frozenset("frau herr herrn fräulein familie fam dr doktor prof professor".split())
_FORM = re.compile(r"\b(?:frau|herrn?|familie|dr)\s+\w")
# Of whom several names follow, in small letters.
_SEVERAL = frozenset(
    "zwillinge zwillingen drillinge kinder kindern söhne söhnen töchter töchtern jungs mädchen geschwister brüder "
    "brüdern schwestern enkel enkeln".split()
)
_FIRM = frozenset("firma fa".split())
_ACCENTED = re.compile(r"[^\Wa-zäöüß]")
# A street of two words, and words for what is called by a name or a place behind it.
_STREET = re.compile(
    rf"\b(?!(?:der|die|das|den|dem|des|eine[rs]?|in|auf|zur|an|ihre[rs]?|seine[rs]?|unsere[rs]?|von|"
    rf"diese[rs]?)\b)[a-zäöüß-]{{3,30}}\s(?P<street>straße|strasse|str\.|allee|weg|platz|ring|damm|chaussee)\s(?:\d|"
    rf"{SPOKEN_NUMBER}\b)"
)
_KIND = re.compile(KIND)
_HOUSE = re.compile(rf"{OFFICE_WORD}|\w*(?:straße|strasse|allee|gasse|chaussee)")
# Known names and places that are words where nothing is written with a capital.
_TRAPS = frozenset(
    "weiss darin naja mio roman heiss lasse tore wolle german love dick king les del kenn bergen grand sky can kader "
    "dax "
    "may green doc line son pink ver case han captain uno ned hill bravo page och wei gene sass ali will alle eben nur "
    "lang frei gern gut laut mehr nun oft sehr wohl ganz gar kann mit hat war wer wie was wo da so an in am bei ade "
    "mag "
    "bin sei see sie ich wir ihr uns euch mir dir ihm ihn der die das den dem des strassen wenns siegen gaming hard "
    "much "
    "born court train speyer frechen worms essen singen baden lachen backen reden laufen wangen füssen bad hof halle "
    "hagen "
    "wohnen bau laden bar treff pflege asyl hilfe bank gruppe aufnahme weil steht stehen gehen holen sagen fragen "
    "leben treffen arbeiten plan plan ende anger enge weite breite "
    "lage".split()
)


def recased(text: str, names: KnownNames) -> str:
    """Words in capitals as they are written elsewhere: all where most words are in capitals, otherwise known names and
    what follows a form of address."""
    words = list(_WORD.finditer(text))
    small = text == text.lower() or (text[1:] == text[1:].lower() and _FORM.search(text))
    if small and len(words) > 4:
        return _capitalised(text, words, names)
    long = [word.group() for word in words if len(word.group()) > 1]
    shouted = sum(word.isupper() for word in long)
    mostly = shouted >= 3 and 2 * shouted > len(long)
    if not shouted:
        return text
    result = list(text)
    for match in words:
        word = match.group()
        title = word[0] + word[1:].lower()
        if len(word) < 2 or not word.isupper() or len(title) != len(word):
            continue
        if mostly and word.lower() in _SMALL and len(word.lower()) == len(word):
            title = word.lower()
        elif not (
            (mostly and (len(word) > _LONGEST_ABBREVIATION or names.is_known(title) or title in names.places))
            or (mostly and word.lower() in names.words)
            or (len(word) >= _LONGEST_ABBREVIATION and names.is_known(title))
            or _ADDRESSED.search(text, max(0, match.start() - 20), match.start())
        ):
            continue
        result[match.start() : match.end()] = title
    return "".join(result)


def _capitalised(text: str, words: list[re.Match[str]], names: KnownNames) -> str:
    """A text in small letters, with capitals for what is somebody's name, a place, and the words that names follow."""
    result = list(text)
    before, earlier = "", ""
    for match in words:
        word = match.group()
        title = word[0].upper() + word[1:]
        if len(title) == len(word) and (
            word in _FORMS
            or word in _SEVERAL
            or (word not in _TRAPS and (_KIND.fullmatch(title) or _HOUSE.fullmatch(title)))
            or _is_called(word, title, before, names)
            or _is_firm(word, before, earlier, names)
        ):
            result[match.start()] = title[0]
        before, earlier = word, before
    for match in _STREET.finditer(text):  # thuner straße sechs
        for start in (match.start(), match.start("street")):
            result[start] = text[start].upper()
    return "".join(result)


def _is_called(word: str, title: str, before: str, names: KnownNames) -> bool:
    if before in _FORMS and title in names.unclear_family:
        return True
    if len(word) < 3 or word in _TRAPS or word in _SMALL or word in names.not_names:
        return False
    if names.is_known(title) or names.is_first(title.removesuffix("s")) or title in names.places:
        return True
    if noun_of_person(title) in (KIN, OFFICE):
        return True
    if before in _FORMS:
        return names.is_rare(title) or title in names.unclear_family
    if names.is_strange(title) and (before in _SEVERAL or _ACCENTED.search(word)):
        return True
    if next(find_named_houses(title, names), None) is not None:
        return True
    return bool(before) and _is_named_by(before.capitalize(), title, names)


def _is_firm(word: str, before: str, earlier: str, names: KnownNames) -> bool:
    """Whether a word is what a firm is called by, itself or behind what it does: firma gebäudereinigung sauberland."""
    if len(word) < 4 or word in _SMALL or word in _TRAPS or word in names.words or word in names.not_names:
        return False
    return before in _FIRM or (earlier in _FIRM and _KIND.fullmatch(before.capitalize()) is not None)


def _is_named_by(before: str, title: str, names: KnownNames) -> bool:
    """Whether a word is somebody's or something's name because of the one before it."""
    if noun_of_person(before) in (KIN, OFFICE):
        return names.is_strange(title)
    if names.is_first(before) and before.lower() not in _TRAPS:  # sabrina mewes
        return names.is_uncommon(title) and not names.is_noun(title)
    if before in ("In", "Nach", "Aus", "Bei"):
        return looks_like_a_place(title, names) or title in names.unclear
    if before in ("Klein", "Groß", "Bad", "Neu", "Alt"):
        return names.is_uncommon(title)
    called = names.is_uncommon(title) or names.is_noun(title) or title.lower() in _USUAL
    return called and _KIND.fullmatch(before) is not None
