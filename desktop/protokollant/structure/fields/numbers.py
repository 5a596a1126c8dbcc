"""Numbers: an age, a count of something, a number that names something, a sum of money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from protokollant.dictation.numbers import parse_ordinal
from protokollant.dictation.values import ValueKind
from protokollant.protocol.template import Field
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.reading import Said
from protokollant.structure.fields.spoken import Mention
from protokollant.structure.fields.vocabulary import Vocabulary
from protokollant.structure.fields.words import label_words, stem, topic

_AGE_LABEL = re.compile(r"\b(?:\w*alter|age)\b", re.IGNORECASE)
_AGE_AFTER = re.compile(r"\s*(?:-?jährig|jahre alt|jahre jung|jahre\b(?! )|years? old|-year-old)", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(?:aged|age:?|alter:?|im alter von|alter ist|geschätzte?)\s+$", re.IGNORECASE)
_UNIT = re.compile(r"\b(?:in|pro|per|je)\s+(\w+)")
_MONEY = re.compile(r"euro|€|pound|dollar|franken", re.IGNORECASE)
_IN_ALL = re.compile(r"insgesamt|zusammen|gesamt|summe|unterm strich|alles in allem|in total|altogether", re.IGNORECASE)
_HOURS = re.compile(r"stunde|hour", re.IGNORECASE)
_ORDINAL = re.compile(r"\b([a-zäöüß]+(?:te|ter|ten|tes|tem|ste|ster|sten|stes)|\d{1,3}\.)(?=\s)", re.IGNORECASE)
_ORDINAL_LABEL = re.compile(r"\bnr\b|nummer|wievielt|\w{3}woche\b|number(?! of)|\bno\b", re.IGNORECASE)
_ENGLISH_ORDINALS = {
    w: i + 1
    for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
}
_OTHER_AMOUNT = re.compile(
    r"\b(?:mal|euro|€|prozent|kilometer|km|uhr|minuten|jahre|wochen|tage|monate|cent|kilo|meter|grad)\b|%",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(r"\b(?:nicht|statt|von|from|not)\s+$", re.IGNORECASE)
_MINUS = re.compile(r"(?:\bminus|[-–−])\s*$", re.IGNORECASE)
_OUT_OF = re.compile(r"^\s+(?:von|of)\s+(?:den\s+)?$", re.IGNORECASE)


def number_candidates(field: Field, said: Sequence[Said], vocabulary: Vocabulary) -> list[Candidate]:
    label = field.label.lower()
    unit = _UNIT.search(label)
    unit_stem = unit[1][: max(3, len(unit[1]) - 2)] if unit else ""
    if _AGE_LABEL.search(label):
        return list(_ages(label, unit_stem, said, vocabulary))
    words = [w for w in label_words(label) if not (unit_stem and w.startswith(unit_stem)) and not _MONEY.search(w)]
    about = topic(words or label_words(label), vocabulary)
    if about is None:
        return []
    found = []
    for item in said:
        for mention in _amounts(item, label):
            ties = _ties(label, unit_stem, about, words, item, mention)
            if ties > 0:
                found.append(
                    Candidate(_signed(item, mention), item.text[mention.start : mention.end], item.sentence, ties)
                )
    return found


def _amounts(item: Said, label: str) -> Iterator[Mention]:
    money = bool(_MONEY.search(label))
    for m in item.mentions:
        if (m.kind is ValueKind.MONEY and money) or m.kind is ValueKind.NUMBER:
            yield m
        elif m.kind is ValueKind.DURATION and _HOURS.search(label) and not money:
            hours = float(m.value) / 60
            yield Mention(ValueKind.DURATION, m.start, m.end, int(hours) if hours == int(hours) else hours)
    if _ORDINAL_LABEL.search(label):
        for match in _ORDINAL.finditer(item.text):
            word = match[1].lower()
            number = int(word[:-1]) if word.endswith(".") else parse_ordinal(word) or _ENGLISH_ORDINALS.get(word)
            if number and not any(
                m.start <= match.start() < m.end for m in item.mentions if m.kind is not ValueKind.NUMBER
            ):
                yield Mention(ValueKind.LAW, match.start(1), match.end(1), number)
        for match in re.finditer(r"\b(?:" + "|".join(_ENGLISH_ORDINALS) + r")\b", item.text, re.IGNORECASE):
            yield Mention(ValueKind.LAW, match.start(), match.end(), _ENGLISH_ORDINALS[match.group().lower()])


def _signed(item: Said, mention: Mention) -> str | int | float:
    if isinstance(mention.value, (int, float)) and _MINUS.search(item.text[: mention.start]):
        return -mention.value
    return mention.value


def _ties(label: str, unit: str, about: re.Pattern[str], words: Sequence[str], item: Said, mention: Mention) -> float:
    start, end = item.phrase(mention.start)
    if start and item.text[start - 1] == ":":  # "Konto: minus 43 Euro"
        start = item.phrase(max(0, start - 2))[0]
    after, before = item.text[mention.end : end], item.text[start : mention.start]
    if _NOT_BEFORE.search(before) and not _IN_ALL.search(before):
        return 0.0
    money = bool(_MONEY.search(label))
    if money and mention.kind is not ValueKind.MONEY:
        return 0.0
    if mention.kind is ValueKind.LAW:  # an ordinal belongs to the word right behind it
        elided = (
            "woche" in label and re.search(r"\bin der\s+$", before, re.IGNORECASE) and not re.match(r"\s*\w", after)
        )
        return 3.0 if about.match(after.lstrip()) else 2.5 if elided else 0.0
    if _ORDINAL_LABEL.search(label) and about.match(after.lstrip()):  # "25 Sitzungen" are no session 25
        return 0.0
    if mention.kind is ValueKind.DURATION:
        spoken = about.search(before) or about.search(after[:30])
        inside = about.search(item.text[mention.start : mention.end])
        if not spoken and not (inside and item.position < 2):
            return 0.0
        return 2.5 if spoken else 2.0 if item.bare(mention.start) else 0.0
    others = [m for m in item.mentions if m.start >= mention.end and m.start < mention.end + 12]
    out_of = others and _OUT_OF.match(item.text[mention.end : others[0].start])
    first_after = re.match(r"\s*(?:\w+(?:e|en|er|es)\s+)?", after)
    close = after[first_after.end() if first_after else 0 :]
    unit_here = bool(unit) and after.lstrip().lower().startswith(unit)
    if not money and not unit_here and mention.kind is ValueKind.NUMBER:
        counted = re.match(r"\s*(\w+|[%€])", after)
        if counted and _OTHER_AMOUNT.fullmatch(counted[1]) and not about.match(counted[1]):
            return 0.0
    if about.match(after.lstrip()) or about.match(close):
        return 3.5 if not unit or unit_here or money or about.match(after.lstrip()) else 3.0
    if re.search(
        rf"(?:{about.pattern})\w*\W{{0,3}}(?:nr\.?\s|nummer\s|number\s|ist\s|sind\s|von\s|bei\s|liegt bei\s|"
        rf"beträgt\s|auf\s)?(?:minus\s)?$",
        before,
        re.I,
    ):
        return 3.0
    if _ORDINAL_LABEL.search(label):
        return 0.0
    ties = 0.0
    if out_of and about.search(item.text[mention.end : end + 30]):
        ties += 2.5
    between = item.mentions and [m for m in item.mentions if m.start >= mention.end and m.kind is mention.kind]
    until = min([m.start for m in between] or [len(item.text)])
    if about.search(item.text[mention.end : min(until, end, mention.end + 40)]) or about.search(before):
        ties += 2.0
    elif about.search(item.text):
        ties += 1.0 if money else 0.8
    if unit_here:
        ties += 1.5
    if money and _IN_ALL.search(item.text):
        ties += 1.0
    if any(_compounded(word, other) for word in label_words(item.heading) for other in words):
        ties += 1.0 if money or ties >= 0.8 else 0.0
        ties += 1.0 if money and any(stem(word) in item.text.lower() for word in label_words(item.heading)) else 0.0
    return ties


def _ages(label: str, unit: str, said: Sequence[Said], vocabulary: Vocabulary) -> Iterator[Candidate]:
    whose = topic(
        [w for w in label_words(label) if not _AGE_LABEL.search(w) and not w.startswith(("geschätzt", unit or "§"))],
        vocabulary,
    )
    for item in said:
        for mention in item.mentions:
            if mention.kind is not ValueKind.NUMBER or not 0 <= float(mention.value) <= 110:
                continue
            start, _end = item.phrase(mention.start)
            before, after = item.text[: mention.start], item.text[mention.end :]
            phrase_before = item.text[start : mention.start]
            if unit and unit.startswith(("woche", "woch", "mona", "tag", "week", "mont")):
                if not after.lstrip().lower().startswith(unit):
                    continue
                old = re.match(r"\s*\w+\s+(?:alt|old)\b", after)
                named = any(n.end <= mention.start and mention.start - n.end < 6 for n in item.names)
                ties = 3.0 if old or named else 2.0 if item.bare(mention.start) and item.position < 2 else 0.0
            elif _AGE_AFTER.match(after) or _AGE_BEFORE.search(before):
                kin = vocabulary.persons.kin.search(item.text[max(0, start - 30) : mention.start])
                ties = (
                    3.0
                    if item.position < 4 and not kin
                    else 2.0
                    if not kin or (whose and whose.search(item.text))
                    else 0.0
                )
            elif re.match(r"\s*\w", after) and not re.match(r"\s*(?:,|\.|;|$|und\b|ist\b|and\b)", after):
                continue
            else:
                named = any(n.end <= start + 2 and start - n.end < 3 for n in item.names)
                alone = not phrase_before.strip() and item.bare(mention.start) and len(item.rest(mention.start)) == 0
                is_age = re.search(
                    r"\b(?:ist|sie ist|er ist|is|bin)\s+(?:jetzt\s+|schon\s+|grade?\s+|inzwischen\s+)?$",
                    phrase_before,
                    re.I,
                ) or re.match(r"\s*(?:ist|is)\s+(?:sie|er|she|he)\b", after)
                leads = not item.text[: mention.start].strip()
                if float(mention.value) < 10 and not named:
                    continue
                ties = (
                    2.5
                    if (named and item.position < 2) or (is_age and item.position < 3)
                    else 2.0
                    if alone and leads and item.position < 3
                    else 0.0
                )
            if ties:
                yield Candidate(mention.value, item.text[mention.start : mention.end], item.sentence, ties)


def _compounded(one: str, other: str) -> bool:
    """Whether one word is the other, or the beginning or the end of it: "Gesamtschulden" and "Schulden"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 5 and (long.startswith(stem(short)) or long.endswith(short))
