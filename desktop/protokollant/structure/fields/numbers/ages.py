"""How old somebody is, by years, months or weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from protokollant.dictation.values import ValueKind
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.mention import Mention
from protokollant.structure.fields.reading import Said
from protokollant.structure.fields.vocabulary import Vocabulary
from protokollant.structure.fields.words import label_words, topic

AGE_LABEL = re.compile(r"\b(?:\w*alter|age)\b", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:-?jährig|jahre alt|jahre jung|years? old|-year-old)", re.IGNORECASE)
_YEARS = re.compile(r"\s*(?:jahre|years)\b(?! )", re.IGNORECASE)
# "Wie ein 60-Jähriger", "ihr 15-Jähriger", "Mitte fünfzig": nobody's age, somebody else's, no exact one.
_NO_AGE_BEFORE = re.compile(
    r"\b(?:wie (?:ein\w*|mit)|like an?|(?:ihr|sein|mein)e?[rnms]?|(?:his|her|my)|(?:anfang|mitte|ende))\s+$",
    re.IGNORECASE,
)
_CHILD = re.compile(r"kind|baby|säugling|child", re.IGNORECASE)
_MALE = re.compile(r"\b(?:er|der|junge|bub|mann|herr|sohn|he|man|boy)\b|jähriger", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:aged|age:?|alter:?|im alter von|alter ist|geschätzte?)\s+$", re.IGNORECASE)
_SHORT_UNITS = ("woche", "woch", "mona", "tag", "week", "mont")
_NO_NOUN = re.compile(r"\s*(?:[,.;!]|$|(?:und|ist|and|now|jetzt|already|geworden)\b)", re.IGNORECASE)
# Who "is seven", in a phrase that says no more of the number: a person, no clock and no count.
_PERSON = (
    r"er|sie|ich|he|she|i|klein[es]\w*|große?r?s?|jüngste[rs]?|älteste[rs]?|mittlere[rs]?|jung[e]?|mädchen|bub|kind|"
    r"baby|sohn|tochter|bruder|schwester|son|daughter|child|boy|girl|youngest|oldest|eldest"
)
_IS = re.compile(
    r"(?P<who>[\w-]+)(?:'s|\s+(?:ist|wird|bin|is|turned|turns))\s+(?:(?:jetzt|schon|grade?|gerade|inzwischen|"
    r"mittlerweile|nun|erst|halt|ja|now|only|just|already)\s+){0,2}$",
    re.IGNORECASE,
)
_YOUNGEST = re.compile(r"jüngst|youngest", re.IGNORECASE)
_OLDEST = re.compile(r"ältest|oldest|eldest", re.IGNORECASE)
_IS_YOUNG = re.compile(r"\b(?:jüngst|klein[es]|baby|säugling|nesthäkchen|youngest|little one)", re.IGNORECASE)
_IS_OLD = re.compile(r"\b(?:ältest|groß[er]|oldest|eldest)", re.IGNORECASE)
_ONLY_CHILD = re.compile(
    r"\b(?:ein(?:en)? (?:sohn|kind|junge)|eine tochter|einzelkind|one (?:son|daughter|child)|(?:only|a) "
    r"(?:son|daughter|child))\b",
    re.IGNORECASE,
)


def ages(label: str, unit: str, said: Sequence[Said], vocabulary: Vocabulary) -> Iterator[Candidate]:
    whose = topic(
        [w for w in label_words(label) if not AGE_LABEL.search(w) and not w.startswith(("geschätzt", unit or "§"))],
        vocabulary,
    )
    which = _IS_YOUNG if _YOUNGEST.search(label) else _IS_OLD if _OLDEST.search(label) else None
    short = bool(unit) and unit.startswith(_SHORT_UNITS)
    for item in said:
        for mention in item.mentions:
            if mention.kind is not ValueKind.NUMBER or not 0 <= float(mention.value) <= 110:
                continue
            if short:
                ties = _in_units(item, mention, unit)
            elif which is not None:
                ties = _of_several(item, mention, which)
            else:
                ties = _in_years(item, mention, whose, vocabulary)
                start, _end = item.phrase(mention.start)
                child = bool(_CHILD.search(label)) and float(mention.value) >= 18
                he = "frau" in label and _MALE.search(item.text[start : mention.end + 12])
                ties = 0.0 if child or he else ties
            if ties:
                yield Candidate(mention.value, item.text[mention.start : mention.end], item.sentence, ties)


def _in_units(item: Said, mention: Mention, unit: str) -> float:
    after = item.text[mention.end :]
    if not after.lstrip().lower().startswith(unit):
        return 0.0
    old = re.match(r"\s*\w+\s+(?:alt|old)\b", after)
    named = any(n.end <= mention.start and mention.start - n.end < 6 for n in item.names)
    return 3.0 if old or named else 2.0 if item.bare(mention.start) and item.position < 2 else 0.0


def _of_several(item: Said, mention: Mention, which: re.Pattern[str]) -> float:
    """The age of the youngest or the oldest: said of that one, or of the only one."""
    start, _end = item.phrase(mention.start)
    phrase_before, after = item.text[start : mention.start], item.text[mention.end :]
    aged = bool(_AFTER.match(after))
    if not aged and not (_NO_NOUN.match(after) and _IS.search(phrase_before)):
        alone = not phrase_before.strip() and _NO_NOUN.match(after)
        if not alone:
            return 0.0
    near = item.text[max(0, mention.start - 30) : mention.start]
    said = which.search(phrase_before) or (not phrase_before.strip() and which.search(near))
    return 2.5 if said or (aged and _ONLY_CHILD.search(near)) else 0.0


def _in_years(item: Said, mention: Mention, whose: re.Pattern[str] | None, vocabulary: Vocabulary) -> float:
    start, _end = item.phrase(mention.start)
    before, after = item.text[: mention.start], item.text[mention.end :]
    phrase_before = item.text[start : mention.start]
    kin = vocabulary.persons.kin.search(item.text[max(0, start - 30) : mention.start])
    about = bool(whose and whose.search(item.text))
    if _NO_AGE_BEFORE.search(before):
        return 0.0
    named = any(n.end <= start + 2 and start - n.end < 3 for n in item.names)
    if _YEARS.match(after):  # "Kind Lotta, fünf Jahre"; "dreißig Jahre auf dem Bau" is no age
        return 3.0 if named and not phrase_before.strip() and item.position < 4 else 0.0
    if _AFTER.match(after) or _BEFORE.search(before):
        if item.position < 4 and not kin:
            return 3.0
        somebody = re.match(r"\s*-?Jährige", after) and not about  # "mit einer Achtjährigen", said in passing
        return 0.0 if somebody else 2.0 if not kin or about else 0.0
    if not _NO_NOUN.match(after):
        return 0.0
    if _is_somebody(item, phrase_before) and not kin:
        own_section = whose is not None and whose.search(item.heading)
        return 2.5 if item.position < 3 or own_section else 0.0
    if float(mention.value) < 10 and not named:
        return 0.0
    if (named and item.position < 2) or (re.match(r"\s*(?:ist|is)\s+(?:sie|er|she|he)\b", after) and item.position < 3):
        return 2.5
    alone = not phrase_before.strip() and item.bare(mention.start) and not item.rest(mention.start)
    return 2.0 if alone and not before.strip() and item.position < 3 else 0.0


def _is_somebody(item: Said, phrase_before: str) -> bool:
    """ "Leon ist jetzt sieben", "der Kleine ist drei"."""
    found = _IS.search(phrase_before)
    if found is None:
        return False
    names = {word for name in item.names for word in name.value.lower().split()}
    return bool(re.fullmatch(_PERSON, found["who"], re.IGNORECASE)) or found["who"].lower() in names
