"""Numbers: an age, a count of something, a number that names something, a sum of money."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from protokollant.dictation.numbers import parse_ordinal
from protokollant.dictation.values import ValueKind
from protokollant.protocol.template import Field
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.mention import Mention
from protokollant.structure.fields.numbers.ages import AGE_LABEL, ages
from protokollant.structure.fields.numbers.headcount import NOT_ANY_MORE, counts_children, headcounts
from protokollant.structure.fields.reading import ENCOUNTER, Said
from protokollant.structure.fields.vocabulary import Vocabulary
from protokollant.structure.fields.words import label_words, stem, tails, topic

_UNIT = re.compile(r"(?:\b(?:in|pro|per|je)\s+|\w/)(\w{3,})")
_MONEY = re.compile(r"euro|€|pound|dollar|franken", re.IGNORECASE)
_IN_ALL = re.compile(
    r"insgesamt|zusammen|gesamt|summe|unterm strich|alles in allem|in total|altogether|\ball in\b|comes to",
    re.IGNORECASE,
)
_HOURS = re.compile(r"stunde|hour", re.IGNORECASE)
_ORDINAL = re.compile(r"\b([a-zäöüß]+(?:te|ter|ten|tes|tem|ste|ster|sten|stes)|\d{1,3}\.)(?=[\s.,;]|$)", re.IGNORECASE)
_ORDINAL_LABEL = re.compile(r"\bnr\b|nummer|wievielt|\w{3}woche\b|number(?! of)|\bno\b", re.IGNORECASE)
_ENGLISH_ORDINALS = {
    w: i + 1
    for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
}
_OTHER_AMOUNT = re.compile(
    r"\b(?:mal|euro|€|prozent|kilometer|km|uhr|minuten|jahre|wochen|tage|monate|cent|kilo|meter|grad)\b|%",
    re.IGNORECASE,
)
# "Von den 120 Stunden hat er 84 geleistet": the whole is none of the amounts asked for.
_NOT_BEFORE = re.compile(
    r"\b(?:nicht|statt|from|not|von(?: (?:den|seinen|ihren|diesen|insgesamt))?)\s+(?:\w+en\s+)?$", re.IGNORECASE
)
_LEFT = re.compile(r"\b(?:offen|übrig|fehlen|restlich\w*|ausstehen\w*|left|outstanding)\b", re.IGNORECASE)
_INSTEAD = re.compile(r"\s*(?:statt|anstatt|anstelle von|instead of)\s+(?:bisher |bislang )?[\w.,]+\s+", re.IGNORECASE)
_RATE = re.compile(r"(?:monat|wöchent|woche|täg|jähr|netto|brutto)\w*|monthly|weekly", re.IGNORECASE)
_ANY_SUM = re.compile(r"betrag|summe|\bamount\b", re.IGNORECASE)
# "Er hätte ihn vier Nächte gesehen, sicher sei er sich nicht"
_UNSURE = re.compile(
    r"\b(?:hätten?|üblich|angeblich|vermutlich|(?:nicht|so) sicher|sicher sei|keine ahnung|not sure|supposedly)\b",
    re.IGNORECASE,
)
# Animals are one where one is spoken of: "Futter für den einen Hund", "neben ihm ein alter Schäferhund".
_ANIMAL_LABEL = re.compile(r"\b(?:hunde?|katzen?|(?:haus)?tiere?|dogs?|cats?|pets?)\b", re.IGNORECASE)
_ONE_ANIMAL = re.compile(
    r"\b(?:ein(?:en)?|den einen|a|one)\s+(?:\w+(?:e[rn]?|es)?\s+)?(?:\w*hund|\w*katze|\w*kater|dog|cat)\b",
    re.IGNORECASE,
)
_TIME_UNIT = re.compile(r"tag|woche|monat|jahr|day|week|month|year", re.IGNORECASE)
_IT_IS = re.compile(r"\s*(?:sind|san|waren|macht|sans)(?:'?s\b|\s+(?:es|das|des|insgesamt)\b)", re.IGNORECASE)
_DEBT = re.compile(r"schuld|forderung|gläubiger|debt|creditor", re.IGNORECASE)
_DONE_LABEL = re.compile(r"geleistet|begleitet|gearbeitet|erbracht|betreut|worked|provided", re.IGNORECASE)
# "Paar seit (Jahr)", "Baujahr"
_A_NOUN = re.compile(r"\s+(?:\w+(?:e|en|er)\s+)?[A-ZÄÖÜ]\w+")
_SCALE = re.compile(r"\b(\d{1,3})\s*(?:bis|to|[-–])\s*(\d{1,3})\b")
_YEAR_LABEL = re.compile(r"\(jahr\)|\(year\)|jahr$|\byear$", re.IGNORECASE)
_NO_YEAR_LABEL = re.compile(r"lehrjahr|schuljahr|pro jahr|im jahr|je jahr|per year", re.IGNORECASE)
_MONTHLY = re.compile(r"monat", re.IGNORECASE)
_A_MONTH = re.compile(r"\b(?:im|pro|je|den|jeden) monat\b|\bmonatlich|\ba month\b|\bmonthly\b", re.IGNORECASE)
_COUNT_LABEL = re.compile(r"\b(?:an)?zahl|viele|number of|\bmany\b", re.IGNORECASE)
_WEEKLY = re.compile(
    r"\b(?:(?:die|pro|je|in der|per|a) woche|wöchentlich|wochenstunden|a week|weekly)\b", re.IGNORECASE
)
_DAYS = re.compile(r"tage|wochen", re.IGNORECASE)
_COMPOUND = re.compile(r"(\w{4,}?)s?(?:tage|stunden|wochen)")
_KILOMETRES = re.compile(r"kilometer|km|miles?|mileage", re.IGNORECASE)
_DAILY = re.compile(r"täglich|\b(?:am|pro|je|per|jeden|a|every) (?:tag|day)\b|/tag|daily", re.IGNORECASE)
_WEEKLY_LABEL = re.compile(r"\bwoche|wöchentlich|\bweek", re.IGNORECASE)
_HOURS_COMPOUND = re.compile(r"(\w{4,}?)s?stunden")
# Nouns that anything is measured by: another word of the label must be said as well.
_WIDE_NOUN = re.compile(r"kilometer|km|miles?|mileage|stunden?|hours?|tage?n?|days?|euro|prozent", re.IGNORECASE)
# Units that anything may be counted in.
_WIDE_UNITS = set("euro stunden minuten tagen tage wochen woche monat monaten jahren jahr prozent".split())
_MINUS = re.compile(r"(?:\bminus|[-–−])\s*$", re.IGNORECASE)
_OUT_OF = re.compile(r"^\s+(?:von|of)\s+(?:den\s+)?$", re.IGNORECASE)


@dataclass(frozen=True)
class _Asked:
    """What a number's label asks for."""

    label: str
    unit: str  # the beginning of the word behind "in", "pro", "je"
    about: re.Pattern[str]
    words: tuple[str, ...]
    money: bool  # a sum, by the word "Euro": a bare number is none
    sums: bool  # a sum, by what it names: "Kassenstand"
    serial: bool  # the number that something has in a row
    ends: re.Pattern[str] | None  # the last part of a compound that is numbered through
    measure: re.Pattern[str] | None  # the unit that the label names, where it is a rare one
    per_week: str = ""  # "förder" of "Förderstunden pro Woche"
    weekly: bool = False  # so many hours of every week
    counts: bool = False  # how many there are
    rate: bool = False  # so much of every month
    rare_unit: re.Pattern[str] | None = None  # the unit, where it is one of measures: grams
    compound: re.Pattern[str] | None = None  # the first parts of "Fehltage", "Arbeitsstunden"
    beside: re.Pattern[str] | None = None  # what must be said beside a wide noun: "gefahren" of "gefahrene Kilometer"


def number_candidates(field: Field, said: Sequence[Said], vocabulary: Vocabulary) -> list[Candidate]:
    label = field.label.lower()
    unit = _UNIT.search(label)
    unit_stem = unit[1][: max(3, len(unit[1]) - 2)] if unit else ""
    if AGE_LABEL.search(label):
        return list(ages(label, unit_stem, said, vocabulary))
    asked = _understand(label, unit_stem, unit[1] if unit else "", vocabulary)
    if asked is None:
        return []
    found = list(headcounts(label, said, vocabulary))
    if counts_children(label):
        return found
    found += _only_animal(asked, said)
    for item in said:
        for mention in _amounts(item, asked):
            if not _in_range(label, float(mention.value)):
                continue
            if _asks_year(label) and not 1900 <= float(mention.value) <= 2100:
                continue
            ties = max(_ties(asked, item, mention), _measured(asked, item, mention, said))
            if ties > 0:
                found.append(
                    Candidate(_signed(item, mention), item.text[mention.start : mention.end], item.sentence, ties)
                )
    return found


def _in_range(label: str, value: float) -> bool:
    """ "Zufriedenheit von 0 bis 10" is none of 46."""
    scale = _SCALE.search(label)
    return scale is None or int(scale[1]) <= value <= int(scale[2])


def _asks_year(label: str) -> bool:
    return bool(_YEAR_LABEL.search(label)) and not _NO_YEAR_LABEL.search(label)


def _understand(label: str, unit_stem: str, unit: str, vocabulary: Vocabulary) -> _Asked | None:
    words = [w for w in label_words(label) if not (unit_stem and w.startswith(unit_stem)) and not _MONEY.search(w)]
    words = [w for w in words if not _RATE.fullmatch(w)] or words
    words = [w for w in words if w not in {"jahr", "year", "bis", "von"}] or words
    about = topic(words or label_words(label), vocabulary)
    if about is None:
        return None
    money, counts = bool(_MONEY.search(label)), bool(_COUNT_LABEL.search(label))
    serial = bool(_ORDINAL_LABEL.search(label) or (vocabulary.numbers.serial.search(label) and not counts))
    ends = [re.escape(t) for w in words for t in tails(w, shortest=5)]
    hours = _HOURS_COMPOUND.fullmatch(words[0]) if words and unit_stem.startswith("woc") else None
    narrow = [w for w in words if not _WIDE_NOUN.fullmatch(w) and not _WEEKLY_LABEL.search(w)]
    return _Asked(
        label,
        unit_stem,
        about,
        tuple(words),
        money,
        money or bool(vocabulary.numbers.money.search(label) and not counts),
        serial,
        re.compile(rf"(?:{'|'.join(ends)})\b", re.IGNORECASE) if serial and ends else None,
        _measure(label, unit, vocabulary),
        hours[1] if hours else "",
        bool(_WEEKLY_LABEL.search(label) and _HOURS.search(label)),
        bool(_COUNT_LABEL.search(label)),
        bool(_MONTHLY.search(label)),
        _measure(label, unit, vocabulary)
        if unit in dict(vocabulary.numbers.units) or _units(vocabulary, unit)
        else None,
        _first_parts(words, narrow, vocabulary),
        _beside(words, narrow, vocabulary),
    )


def _first_parts(words: Sequence[str], narrow: Sequence[str], vocabulary: Vocabulary) -> re.Pattern[str] | None:
    """ "Tage ohne Entschuldigung" and "gefehlt" speak of "unentschuldigte Fehltage"."""
    parts = [found[1] for w in words if (found := _COMPOUND.fullmatch(w))]
    if not parts:
        return None
    told = topic([w for w in narrow if not _COMPOUND.fullmatch(w)], vocabulary)
    return told or re.compile("|".join(rf"\b(?:ge|ab)?{re.escape(p)}" for p in parts), re.IGNORECASE)


def _beside(words: Sequence[str], narrow: Sequence[str], vocabulary: Vocabulary) -> re.Pattern[str] | None:
    if all(_KILOMETRES.fullmatch(w) for w in words):  # what else is counted in them was not driven
        return topic(["gefahren", "driven"], vocabulary)
    return topic(narrow, vocabulary) if narrow and len(narrow) < len(words) else None


def _measure(label: str, unit: str, vocabulary: Vocabulary) -> re.Pattern[str] | None:
    """The unit that a label names, "(mg)" or "in Hektar", where it is a rare one: what is counted in it is meant."""
    short = re.search(r"\((\w{1,10})\)", label)
    name = short[1] if short else unit if re.search(rf"\bin {re.escape(unit)}\b", label) else ""
    if not name or name in _WIDE_UNITS:
        return None
    means = [w for key, words in vocabulary.numbers.units if name in (key, *words) for w in words] or [name]
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, means))})\b", re.IGNORECASE)


def _units(vocabulary: Vocabulary, unit: str) -> bool:
    return any(unit in words for _, words in vocabulary.numbers.units)


def _measured(asked: _Asked, item: Said, mention: Mention, said: Sequence[Said]) -> float:
    """The only amount that was said in the label's unit."""
    if asked.measure is None or mention.kind is not ValueKind.NUMBER:
        return 0.0
    if not asked.measure.match(item.text, mention.end) or _NOT_BEFORE.search(item.text[: mention.start]):
        return 0.0
    same = {
        m.value for i in said for m in i.mentions if m.kind is ValueKind.NUMBER and asked.measure.match(i.text, m.end)
    }
    return 2.2 if len(same) == 1 else 0.0


def _amounts(item: Said, asked: _Asked) -> Iterator[Mention]:
    if asked.money:
        yield from _prices(item)
    for m in item.mentions:
        if (m.kind is ValueKind.MONEY and asked.sums) or m.kind is ValueKind.NUMBER:
            yield m
        elif m.kind is ValueKind.DURATION and _HOURS.search(asked.label) and not asked.money:
            hours = float(m.value) / 60
            yield Mention(ValueKind.DURATION, m.start, m.end, int(hours) if hours == int(hours) else hours)
    if asked.serial:
        for match in _ORDINAL.finditer(item.text):
            word = match[1].lower()
            number = int(word[:-1]) if word.endswith(".") else parse_ordinal(word) or _ENGLISH_ORDINALS.get(word)
            if number and not any(
                m.start <= match.start() < m.end for m in item.mentions if m.kind is not ValueKind.NUMBER
            ):
                yield Mention(ValueKind.LAW, match.start(1), match.end(1), number)
        for match in re.finditer(r"\b(?:" + "|".join(_ENGLISH_ORDINALS) + r")\b", item.text, re.IGNORECASE):
            yield Mention(ValueKind.LAW, match.start(), match.end(), _ENGLISH_ORDINALS[match.group().lower()])


def _between(item: Said, mention: Mention) -> bool:
    """ "Drei bis vier Bier": neither is the number."""
    numbers = [m for m in item.mentions if m.kind is mention.kind]
    gaps = [item.text[a.end : b.start] for a, b in itertools.pairwise(numbers) if mention in (a, b)]
    return any(re.fullmatch(r"\s+(?:bis|oder|to|or)\s+", gap) for gap in gaps)


def _same_matter(asked: _Asked, item: Said) -> bool:
    """Whether the section is about what the label asks for: debts are the creditors' claims."""
    debts = _DEBT.search(asked.label) and _DEBT.search(f"{item.heading} {item.text}")
    return bool(debts or asked.about.search(item.heading))


def _only_sum(item: Said) -> bool:
    return sum(m.kind is ValueKind.MONEY for m in item.mentions) == 1


def _only_animal(asked: _Asked, said: Sequence[Said]) -> list[Candidate]:
    if not _ANIMAL_LABEL.search(asked.label):
        return []
    return [
        Candidate(1, match.group(), item.sentence, 2.0)
        for item in said
        for match in _ONE_ANIMAL.finditer(item.text)
        if _same_animal(asked.label, match.group().split()[-1].lower())
        if not NOT_ANY_MORE.search(item.text) and not re.search(r"\b(?:will|möchte|wünscht|wants?)\b", item.text, re.I)
    ]


def _same_animal(label: str, said: str) -> bool:
    """ "Schäferhund" for "Zahl der Hunde", any for "Haustiere"."""
    return bool(re.search(r"tier|pet", label)) or any(k in label and k in said for k in ("hund", "katze", "dog", "cat"))


def _signed(item: Said, mention: Mention) -> str | int | float:
    if isinstance(mention.value, (int, float)) and _MINUS.search(item.text[: mention.start]):
        return -mention.value
    return mention.value


def _ordinal(asked: _Asked, item: Said, before: str, after: str) -> float:
    """An ordinal belongs to the word right behind it."""
    elided = (
        "woche" in asked.label and re.search(r"\bin der\s+$", before, re.IGNORECASE) and not re.match(r"\s*\w", after)
    )
    if elided:
        return 2.5
    next_word = re.match(r"\s*([\w-]+)", after)
    own_word = next_word and any(next_word[1].lower().startswith(stem(w)) for w in asked.words)
    if asked.about.match(after.lstrip()) and (own_word or item.place < 3 or not ENCOUNTER.search(asked.label)):
        return 3.0
    # "Zweites BEM-Gespräch", "17. Einheit": further down any may be spoken of.
    near = (
        item.place < 2
        and next_word
        and (
            asked.about.search(next_word[1])
            or (asked.ends and asked.ends.match(next_word[1]))
            or (ENCOUNTER.search(next_word[1]) and ENCOUNTER.search(asked.label))
        )
    )
    return 2.5 if near else 0.0


def _bare_sum(asked: _Asked, item: Said, mention: Mention, before: str) -> float:
    """A sum without its currency: "all in it comes to eighteen thousand", "sieben achtzig ausgelegt"."""
    if mention.kind is not ValueKind.NUMBER:
        return 0.0
    if _IN_ALL.search(before) and float(mention.value) >= 100:
        return 2.0 if asked.about.search(item.text) or asked.about.search(item.heading) else 0.0
    price = isinstance(mention.value, float) and mention.end - mention.start > 5
    return 2.2 if price and asked.about.search(item.phrase_text(mention.start)) else 0.0


def _prices(item: Said) -> Iterator[Mention]:
    """ "Sieben achtzig": euros and cents."""
    for one, two in itertools.pairwise(item.mentions):
        plain = one.kind is two.kind is ValueKind.NUMBER and item.text[one.end : two.start] == " "
        if plain and 0 < float(one.value) < 100 and 10 <= float(two.value) < 100 and float(two.value) % 5 == 0:
            yield Mention(ValueKind.NUMBER, one.start, two.end, int(float(one.value)) + int(float(two.value)) / 100)


def _lasting(asked: _Asked, item: Said, mention: Mention, before: str, after: str) -> float:
    """Hours that are counted: "zwölf Stunden in der Wäscherei"."""
    about = asked.about
    if not _HOURS.search(item.text[mention.start : mention.end]):
        return 0.0
    if asked.weekly:
        return _in_a_week(asked, item, mention, before, after)
    spoken = about.search(before) or about.search(after[:30])
    inside = about.search(item.text[mention.start : mention.end])
    if asked.beside is not None and not asked.beside.search(item.text):
        if _DAILY.search(asked.label) and _DAILY.search(item.phrase_text(mention.start)):
            return 2.2
        # The conversation's own length, where the form asks for what was done.
        done = bool(_DONE_LABEL.search(asked.label)) and "arbeitss" not in asked.label
        return 2.2 if done and item.place == 0 and item.bare(mention.start) else 0.0
    if not spoken and asked.compound is not None and asked.compound.search(item.text):
        return 2.2
    if not spoken and not (inside and item.position < 2):
        return 0.0
    return 2.5 if spoken else 2.0 if item.bare(mention.start) else 0.0


def _in_a_week(asked: _Asked, item: Said, mention: Mention, before: str, after: str) -> float:
    """ "Zwei Stunden Förderung die Woche", "sechzehn Stunden in der Woche will sie"."""
    if not _WEEKLY.search(item.phrase_text(mention.start)):
        return 2.5 if asked.beside is None and asked.about.search(before) else 0.0
    around = f"{before} {after}"
    if asked.per_week:
        head = re.search(rf"\b{re.escape(asked.per_week)}", around, re.IGNORECASE)
        return 3.0 if head else 2.2 if asked.about.search(around) else 0.0
    return 3.0 if asked.beside is not None and asked.beside.search(item.text) else 2.2


def _ties(asked: _Asked, item: Said, mention: Mention) -> float:
    label, unit, about, words, money = asked.label, asked.unit, asked.about, asked.words, asked.money
    start, end = item.phrase(mention.start)
    if start and item.text[start - 1] == ":":  # "Konto: minus 43 Euro"
        start = item.phrase(max(0, start - 2))[0]
    after, before = item.text[mention.end : end], item.text[start : mention.start]
    if _NOT_BEFORE.search(before) and not _IN_ALL.search(before):
        return 0.0
    if _between(item, mention):
        return 0.0
    if _UNSURE.search(item.phrase_text(mention.start)) or (asked.counts and NOT_ANY_MORE.search(item.text)):
        return 0.0
    if money and mention.kind is not ValueKind.MONEY:
        return _bare_sum(asked, item, mention, before)
    if mention.kind is ValueKind.LAW:
        return _ordinal(asked, item, before, after)
    if _ORDINAL_LABEL.search(label) and about.match(after.lstrip()):  # "25 Sitzungen" are no session 25
        return 0.0
    left = _LEFT.search(after[:30])
    if left and not about.search(left[0]) and _LEFT.search(label) is None:
        return 0.0
    if mention.kind is ValueKind.DURATION:
        return _lasting(asked, item, mention, before, after)
    instead = _INSTEAD.match(after)
    if instead and about.match(after[instead.end() :]):  # "fünf statt acht Stunden"
        return 3.0
    others = [m for m in item.mentions if m.start >= mention.end and m.start < mention.end + 12]
    out_of = others and _OUT_OF.match(item.text[mention.end : others[0].start])
    first_after = re.match(r"\s*(?:\w+(?:e|en|er|es)\s+)?", after)
    close = after[first_after.end() if first_after else 0 :]
    wide = re.match(r"\s*(?:\w+(?:e|en|er|es)\s+)?(?=kilometer|km|stunden|hours|tage|days|miles)(\w+)", after, re.I)
    wide = wide or re.match(r"\s*(\w+)", after)
    here = bool(wide and _WIDE_NOUN.fullmatch(wide[1]))
    if (
        asked.beside is not None
        and mention.kind is ValueKind.NUMBER
        and not here
        and not asked.beside.search(item.text)
    ):
        return 0.0
    if asked.beside is not None and wide and here:
        if not about.match(wide[1]):
            return 0.0
        # "Vierhundert Kilometer sind ihr zu weit" were driven by nobody.
        if asked.beside.search(item.text):
            return 3.0
        alone = wide[1].lower() in {"tage", "tagen", "days"} or len(item.rest(mention.start)) <= 2
        return 2.2 if item.place == 0 and alone else 0.0
    unit_here = bool(unit) and after.lstrip().lower().startswith(unit)
    money = money or mention.kind is ValueKind.MONEY
    if not money and not unit_here and mention.kind is ValueKind.NUMBER:
        counted = re.match(r"\s*(\w+|[%€])", after)
        if counted and _OTHER_AMOUNT.fullmatch(counted[1]) and not about.match(counted[1]):
            return 0.0
    if wide and asked.compound is not None and _DAYS.fullmatch(wide[1]) and asked.compound.search(item.text):
        return 2.5
    if about.match(after.lstrip()) or about.match(close):
        return 3.5 if not unit or unit_here or money or about.match(after.lstrip()) else 3.0
    if re.search(
        rf"(?:{about.pattern})\w*\W{{0,3}}(?:nr\.?\s|nummer\s|number\s|ist\s|sind\s|von\s|bei\s|liegt bei\s|"
        rf"beträgt\s|auf\s)?(?:minus\s)?$",
        before,
        re.I,
    ):
        return 3.0
    counted_else = asked.rare_unit and _A_NOUN.match(after) and not asked.rare_unit.match(after)
    if _ORDINAL_LABEL.search(label) or counted_else:  # "drei Kinder" are no grams
        return 0.0
    if _TIME_UNIT.match(unit) and unit and not unit_here and mention.kind is ValueKind.NUMBER:
        return 0.0
    # "Achttausend Euro sind's, sagt er", said where the form speaks of debts.
    predicate = mention.kind is ValueKind.MONEY and not before.strip() and _IT_IS.match(after)
    if predicate and asked.sums and not asked.rate and _same_matter(asked, item):
        return 2.2
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
    # "Dreihundertfünfzig Euro, in zwei Raten", said where the form speaks of what was agreed.
    if money and _ANY_SUM.search(asked.label) and item.heading and about.search(item.heading) and _only_sum(item):
        ties += 2.0
    if money and asked.rate and _A_MONTH.search(item.phrase_text(mention.start)):
        ties += 1.0
    if money and _IN_ALL.search(item.text):
        ties += 1.0
        if _DEBT.search(asked.label) and _DEBT.search(item.text) and _IN_ALL.search(before):
            ties += 1.0
    if any(_compounded(word, other) for word in label_words(item.heading) for other in words):
        ties += 1.0 if money or ties >= 0.8 else 0.0
        ties += 1.0 if money and any(stem(word) in item.text.lower() for word in label_words(item.heading)) else 0.0
    return ties


def _compounded(one: str, other: str) -> bool:
    """Whether one word is the other, or the beginning or the end of it: "Gesamtschulden" and "Schulden"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 5 and (long.startswith(stem(short)) or long.endswith(short))
