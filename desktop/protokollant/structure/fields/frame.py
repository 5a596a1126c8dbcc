"""Dates, times of day and lengths: those of the conversation itself, or of another occasion that a label names."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from protokollant.dictation.values import ValueKind
from protokollant.protocol.template import Field, FieldType, Template
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.labels import Asks, Label, understand
from protokollant.structure.fields.reading import ENCOUNTER, Said
from protokollant.structure.fields.spoken import Mention
from protokollant.structure.fields.vocabulary import Vocabulary

_KINDS = {
    FieldType.DATE: ValueKind.DATE,
    FieldType.TIME: ValueKind.TIME,
    FieldType.DURATION: ValueKind.DURATION,
}


_WEEKDAY = r"(?:\w+tag|mittwoch|sonnabend|heute),?\s+(?:der|den|dem)?\s*"
_DUE_BEFORE = re.compile(
    rf"\b(?:bis(?: zum| spätestens| einschließlich)?|spätestens(?: am| zum| bis)?|endet (?:am|zum)|until|"
    rf"by)\s+(?:{_WEEKDAY}|\w+day,?\s+)?$",
    re.IGNORECASE,
)
_SINCE_BEFORE = re.compile(rf"\b(?:seit(?: dem)?|since)\s+(?:{_WEEKDAY})?$", re.IGNORECASE)
# Another day than that of the conversation: since when, a birthday, the date of a letter.
_OTHER_DAY_BEFORE = re.compile(
    rf"\b(?:seit(?: dem)?|vor(?: dem)?|nach(?: dem)?|ab(?: dem)?|zum|noch|datiert(?: auf)?"
    rf"|(?:zugegangen|zugestellt|ausgestellt|datiert) am|since|before|"
    rf"after)\s+(?:{_WEEKDAY})?$",
    re.IGNORECASE,
)
_BIRTH_BEFORE = re.compile(
    r"(?:\bgeb\.|\bgeboren\b[^,.;]{0,30}|geburtsdatum\W*(?:ist )?(?:der )?|"
    r"geburtstag\W*(?:hat \w+ )?(?:ist )?(?:am |der )?|\bborn\b[\w ]*|\bbirth\W*)\s*$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:bruder|schwester|mutter|vater|oma|opa|tochter|sohn|kleine|neffe|nichte|cousine?|brother|sister|mother|"
    r"father)\b",
    re.IGNORECASE,
)
_BIRTH_AFTER = re.compile(r"[^,;:.]{0,40}\b(?:geboren|geb\.|zur welt|geburtstag)", re.IGNORECASE)
_LETTER_BEFORE = re.compile(r"\b([A-ZÄÖÜ]\w+)\s+(?:vom|of)\s+$")
_END_BEFORE = re.compile(
    r"(?:\bbis|\bende\w*|\bschluss|\bfertig|\buntil|\btill|\bto|\bended|\bfinished)\W*(?:um |gegen |kurz vor |at )?$",
    re.IGNORECASE,
)
_START_BEFORE = re.compile(
    r"(?:\bab|\bbeginn\w*|\blos(?:gegangen|gefahren)?|\bstart\w*|\btreffpunkt|\bvon|\banfang\w*|\bangefangen|"
    r"\bfrom|\bstarting)\W*(?:\w+ )?(?:um |at )?$",
    re.IGNORECASE,
)
_MACHINE = re.compile(r"\bAB\b|\b(?i:anrufbeantworter|mailbox|nachricht hinterlassen|voicemail)")
# A length of time that is none of the conversation: how long ago, how late, how often.
_OTHER_LENGTH_BEFORE = re.compile(
    r"(?:\b(?:nach|vor|in|seit|alle|jede\w*|innerhalb|binnen|erst\w*|statt|halbe\w*|täglich|weitere|noch|after|"
    r"every|within|another)\s+"
    r"(?:\w+(?:en|er)\s+)?|\b(?:fahr|anfahr|warte)\w*\W+)$",
    re.IGNORECASE,
)
_OTHER_LENGTH_AFTER = re.compile(
    r"\s*(?:zu )?(?:spät|früh|später|früher|verspätung|verspätet|vorher|nachher|danach|davor|davon|entfernt|fahrt|"
    r"anfahrt|fußweg|"
    r"warteschleife|gewartet|wartezeit|pause|geplant|angesetzt|vorgesehen|lang geweint|täglich|am tag|die woche|"
    r"pro|in der woche|"
    r"late|early|ago|away|later|drive|journey|wait)",
    re.IGNORECASE,
)
_LENGTH_WORDS = re.compile(
    r"dauer|gedauert|gebraucht|geblieben|gesprochen|geredet|dagewesen|da gewesen|zusammengesessen|saßen|gesessen|"
    r"bei mir|bei uns|"
    r"telefoniert|\blang\b|wurden es|lasted|spent|stayed|talked",
    re.IGNORECASE,
)
_NOT_TALKING = re.compile(r"\b(?:fahr|anfahrt|hinfahrt|weg\b|warte|gewartet|verspät|vorgespräch)", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:ich|mir|mich|mein\w*|wir|uns|unser\w*|i|me|my|we|us|our)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:war|waren|hat|habe|hab|haben|hatte|hatten|kam|kamen|saß|saßen|stand|standen|ist|sind|gab|ging|brachte|"
    r"erschien|"
    r"wirkte|\w+te|\w+ten|ge\w{3,}(?:t|en)|was|were|came|had|said|met)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:soll|sollen|will|wollen|muss|müssen|möchte|werde|wird|werden|geht noch|kann|falls|wenn|will|shall|must)\b",
    re.IGNORECASE,
)
_BOUNDED_BEFORE = re.compile(r"\b(?:bis|ab|seit|noch|erst|until|since|from)\s+$", re.IGNORECASE)
_NOT_BEFORE = re.compile(r"\b(?:nicht|statt|anstatt|not)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_SAME_AGAIN = re.compile(r"\b(?:selbe|gleiche|dieselbe|derselbe|diesmal|dann|gleich|same)\w*\b", re.IGNORECASE)
_TOGETHER = re.compile(
    r"\b(?:wir|uns|mit mir|bei mir|bei uns|komme? ich|bin ich|besuche|telefonier|we|us)\b", re.IGNORECASE
)
_REPORTED = re.compile(
    r"angefordert|\bmeldung\b|\bmail\b|beantragt|zugegangen|geschrieben|anzeige|\breported\b|\bemailed\b", re.IGNORECASE
)
_EARLIER = {"gestern", "vorgestern", "yesterday"}
_DAYWORDS = {"heute", "heut", "heutige", "heutiger", "heutiges", "heutigen", "heutigem", "today", *_EARLIER}
_EXACT_TIME = re.compile(r"\buhr\b|\d[:.]\d\d", re.IGNORECASE)
_NIGHT = re.compile(
    r"\b(?:\w*nachts?|früh|\w*morgens?|morgen|vormittags?|frühschicht|frühdienst|night|morning|am|a\.m)\b",
    re.IGNORECASE,
)
_LATE_SHIFT = re.compile(r"\b(?:spätdienst|spätschicht|abenddienst|late shift|(?:last )?night's shift)", re.IGNORECASE)
_ON_TO = re.compile(r"^\s*(?:uhr\s*)?(?:bis|-|–|to|until)\s+(?:um |gegen |kurz vor )?$", re.IGNORECASE)


def frame_candidates(
    field: Field, template: Template, said: Sequence[Said], day: dt.date, vocabulary: Vocabulary
) -> list[Candidate]:
    """`day`: the day of the conversation where it is known, else that of the dictation."""
    label = understand(field, template, vocabulary)
    kind = _KINDS[field.type]
    late = any(_LATE_SHIFT.search(item.text) for item in said[:2])
    found = []
    for item in said:
        for mention in item.mentions:
            if mention.kind is not kind:
                continue
            placed = _ahead_or_behind(mention, label)
            ties = _ties(label, kind, item, placed, day)
            if kind is ValueKind.TIME:
                placed = _of_the_day(item, placed, late)
            if ties > 0:
                found.append(Candidate(placed.value, item.text[mention.start : mention.end], item.sentence, ties))
    if kind is ValueKind.TIME and label.asks is Asks.END:
        found = list(_after_the_beginning(found, said, late))
    if kind is ValueKind.DURATION and label.asks is Asks.OWN:
        found += _between_times(said, late)
    return found


def conversation_day(said: Sequence[Said], today: dt.date) -> dt.date | None:
    """The day of the conversation, where it was said; `today` is that of the dictation."""
    label = Label(Asks.OWN, (), None, True)
    best: tuple[float, str] | None = None
    for item in said:
        for mention in item.mentions:
            if mention.kind is ValueKind.DATE and not mention.loose:
                ties = _ties(label, ValueKind.DATE, item, mention, today)
                if ties >= 2.0 and (best is None or ties > best[0]):
                    best = ties, str(mention.value)
    return dt.date.fromisoformat(best[1]) if best else None


def _ahead_or_behind(mention: Mention, label: Label) -> Mention:
    if mention.behind is not None and label.asks in {Asks.OWN, Asks.SINCE, Asks.BIRTH}:
        return replace(mention, value=mention.behind)
    return mention


def _ties(label: Label, kind: ValueKind, item: Said, mention: Mention, day: dt.date) -> float:
    before, after = item.before(mention.start), item.after(mention.end)
    if _NOT_BEFORE.search(before):
        return 0.0
    match label.asks:
        case Asks.BIRTH:
            return _birth(item, mention, before, after)
        case Asks.NEXT:
            return _next(label, item, mention, before, after, day) if kind is ValueKind.DATE else _next_other(item)
        case Asks.DUE:
            return _due(label, item, mention, before)
        case Asks.SINCE:
            named = label.about is None or bool(label.about.search(item.text))
            return 3.0 if named and not mention.loose and _SINCE_BEFORE.search(before) else 0.0
        case Asks.END:
            return _end(item, mention, before)
        case Asks.OTHER:
            own = _own(kind, item, mention, before, after, label, day) if label.first and not label.travel else 0.0
            return max(
                _named(label, item, mention, before), min(own, 2.0) if own >= 2.0 else 0.0
            )  # what the label names goes first
        case _:
            return _own(kind, item, mention, before, after, label, day)


def _birth(item: Said, mention: Mention, before: str, after: str) -> float:
    if mention.relative and mention.loose:
        return 0.0
    if not (_BIRTH_BEFORE.search(before) or _BIRTH_AFTER.match(after)) or mention.relative:
        return 0.0
    if _RELATIVE.search(item.text[max(0, mention.start - 45) : mention.start]):  # "seine Schwester Ina, geboren am ..."
        return 0.0
    return 3.0


def _due(label: Label, item: Said, mention: Mention, before: str) -> float:
    until = bool(_DUE_BEFORE.search(before))
    if label.about is None or not label.words:
        if re.search(r"\b(?:frist|fällig|deadline)", item.phrase_text(mention.start), re.IGNORECASE):
            return 3.0 if not mention.loose else 0.0
        return 2.0 if until and not mention.loose else 0.0
    start, end = item.phrase(mention.start)
    near = label.about.search(item.text[max(0, start - 40) : end])
    anywhere = label.about.search(item.text) or label.about.search(item.heading)
    if until:
        return 3.0 if near else 2.5 if anywhere else 0.0
    if mention.loose:
        return 0.0
    return 2.5 if near and not _SINCE_BEFORE.search(before) else 0.0


def _end(item: Said, mention: Mention, before: str) -> float:
    earlier = [m for m in item.mentions if m.kind is ValueKind.TIME and m.end <= mention.start]
    if earlier and _ON_TO.match(item.text[earlier[-1].end : mention.start]):
        return 3.0 if item.opens else 2.0
    if re.search(
        r"\b(?:ende|schluss|ended|finished|fertig|feierabend)\b", before, re.IGNORECASE
    ) and _END_BEFORE.search(before):
        return 3.0
    if _END_BEFORE.search(before) and item.position < 3 and item.bare(mention.start):
        return 2.5
    return 0.0


def _named(label: Label, item: Said, mention: Mention, before: str) -> float:
    """Ties to an occasion that the label names ("Datum der Meldung", "Fahrzeit", "Ankunft")."""
    if label.about is None:
        return 0.0
    if mention.kind is ValueKind.DATE and mention.loose:
        return 0.0
    start, end = item.phrase(mention.start)
    if label.about.search(before[-60:]) and mention.start - start >= 0:
        close = label.about.search(item.text[start : mention.start])
        return (
            3.0 if close or label.about.search(before[-15:]) else 2.0 if mention.kind is not ValueKind.DURATION else 0.0
        )
    if label.about.search(item.text[mention.end : end][:40]):
        return 3.0 if mention.kind is ValueKind.DURATION else 2.5
    return 2.0 if mention.kind is ValueKind.DATE and label.about.search(item.text) and item.position > 0 else 0.0


def _next_other(item: Said) -> float:
    return 2.5 if item.about_next else 0.0


def _next(label: Label, item: Said, mention: Mention, before: str, after: str, day: dt.date) -> float:
    if str(mention.value) <= day.isoformat():
        return 0.0
    if _DUE_BEFORE.search(before) or _BIRTH_AFTER.match(after) or _BIRTH_BEFORE.search(before) or _letter(before):
        return 0.0
    if re.search(r"\b(?:seit|ab dem|ab|von|nach|vor)\s+(?:dem\s+)?$", before, re.IGNORECASE):
        return 0.0
    fuller = [
        m
        for m in item.mentions
        if m.kind is ValueKind.DATE and m is not mention and abs(m.start - mention.start) < 45 and not m.loose
    ]
    if mention.loose and fuller:
        return 0.0
    if (label.words and label.about and label.about.search(item.text)) or item.next_in_phrase(mention.start):
        named = 2.5
    elif (item.about_next and not item.heading_next) or (
        item.heading_next and (item.bare(mention.start) or _TOGETHER.search(item.text))
    ):
        named = 2.0
    else:
        named = 0.0
    leads = not item.text[: mention.start].strip(" ,") or re.fullmatch(
        r"(?:\w+:)?\W*(?:am|um|dann|termin\W*|\w+tag,?|mittwoch,?)?\W*(?:der|den|dem)?\W*",
        item.text[: mention.start],
        re.I,
    )
    if not named and item.ends and leads and item.bare(mention.start):
        named = 2.0
    if not named:
        return 0.0
    exact = 0.3 if not mention.loose else 0.0
    again = 0.2 if _SAME_AGAIN.search(item.text) or _TOGETHER.search(item.text) else 0.0
    # "nächsten Mittwoch" names another matter where somebody else does it.
    if mention.loose and not again and not item.next_in_phrase(mention.start) and not item.ends:
        return 0.0
    return named + exact + again


def _letter(before: str) -> bool:
    letter = _LETTER_BEFORE.search(before)
    return bool(letter and not ENCOUNTER.search(letter[1]) and letter[1] not in {"Datum", "Nacht"})


def _own(kind: ValueKind, item: Said, mention: Mention, before: str, after: str, label: Label, day: dt.date) -> float:
    """Ties to the conversation itself."""
    # "Heute nochmal bei Frau M." is about this one.
    here = item.position < 3 and item.text[mention.start : mention.end].lower() in _DAYWORDS
    if not here and (item.next_in_phrase(mention.start) or (item.position > 2 and item.about_next)):
        return 0.0
    named = any(
        re.search(rf"\b{re.escape(w)}\W{{0,3}}(?:ist |war |der )?$", before, re.IGNORECASE) for w in _names_of(kind)
    )
    match kind:
        case ValueKind.DATE:
            return _own_day(item, mention, before, after, named, day)
        case ValueKind.TIME:
            return _own_hour(item, mention, before, named, label)
        case _:
            return _own_length(item, mention, before, after, named)


def _names_of(kind: ValueKind) -> tuple[str, ...]:
    return {
        ValueKind.DATE: ("datum", "date"),
        ValueKind.TIME: ("uhrzeit", "beginn", "start", "anfang", "time"),
        ValueKind.DURATION: ("dauer", "gesprächsdauer", "duration", "length"),
    }[kind]


def _own_day(item: Said, mention: Mention, before: str, after: str, named: bool, today: dt.date) -> float:
    other = (
        _DUE_BEFORE.search(before)
        or _OTHER_DAY_BEFORE.search(before)
        or _BIRTH_BEFORE.search(before)
        or _BIRTH_AFTER.match(after)
        or _letter(before)
        or re.match(r"\s*(?:bis|to|until)\b", after)
    )
    if other:
        return 0.0
    if named:
        return 4.0
    said = item.text[mention.start : mention.end].lower()
    phrase = item.phrase_text(mention.start)
    ties = (1.5, 1.0, 0.5)[item.position] if item.position < 3 else 0.0
    encounter = bool(ENCOUNTER.search(phrase))
    if said in _DAYWORDS:
        if _BOUNDED_BEFORE.search(before) or _NOT_YET.search(phrase):
            return 0.0
        if (
            said in {"heute", "today"}
            and re.match(r"\s+(?:abend|nacht|mittag)\b", after, re.I)
            and not _PAST.search(phrase)
            and item.position > 1
        ):
            return 0.0
        if item.position < 3:
            # What somebody else did yesterday says nothing of the conversation.
            elsewhere = said in _EARLIER and not encounter and _REPORTED.search(phrase)
            return ties + 1.5 + (0.5 if encounter else 0.0) - (1.2 if elsewhere else 0.0)
        if said in _EARLIER:
            return 2.0 if encounter and _PAST.search(item.text) and _FIRST_PERSON.search(item.text) else 0.0
        return 2.0 if _PAST.search(phrase) and not re.search(r"\b(?:nicht mehr|bis heute)\b", phrase, re.I) else 0.0
    if mention.loose:
        full = any(m.kind is ValueKind.DATE and not m.loose for m in item.mentions)
        past = _PAST.search(item.text) and (encounter or _FIRST_PERSON.search(phrase))
        return 0.0 if full or item.position > 1 or not past else ties + 0.5
    lead = not item.text[: mention.start].strip(" ,") or re.fullmatch(
        r"\W*(?:\w+tag|mittwoch|sonnabend)\W*(?:der|den|dem)?\W*", item.text[: mention.start], re.I
    )
    ties += 1.5 if item.bare(mention.start) or (lead and item.position == 0) else 0.0
    ties += 1.5 if encounter else 1.0 if ENCOUNTER.search(item.text) and item.position < 3 else 0.0
    ties += 1.0 if ENCOUNTER.search(item.heading) and item.position < 3 else 0.0
    ties += 0.5 if _FIRST_PERSON.search(phrase) and item.position < 3 else 0.0
    if item.position > 2 and not (encounter and _PAST.search(item.text)):
        return 0.0
    return ties - (
        1.0 if mention.relative and str(mention.value) > today.isoformat() else 0.1 if mention.relative else 0.0
    )


def _own_hour(item: Said, mention: Mention, before: str, named: bool, label: Label) -> float:
    end = _END_BEFORE.search(before) and not re.search(r"\bvon\b", before[-12:], re.I)
    if end or _DUE_BEFORE.search(before) or re.search(r"\b(?:seit|statt|vor|nach|since)\s+$", before, re.I):
        return 0.0
    phrase = item.phrase_text(mention.start)
    if _MACHINE.search(phrase) or _NOT_YET.search(phrase):
        return 0.0
    if named:
        return 4.0
    if item.position > 2 and not item.opens:
        return 0.0
    day = [m for m in item.mentions if m.kind is ValueKind.DATE and item.phrase(m.start) == item.phrase(mention.start)]
    yesterday = any(item.text[m.start : m.end].lower() in {"gestern", "vorgestern", "yesterday"} for m in day)
    ties = (0.5, 0.3, 0.2)[item.position] if item.position < 3 else 0.0
    if item.bare(mention.start) or _START_BEFORE.search(before):
        ties += 2.0
    elif (
        day
        and not (yesterday and not ENCOUNTER.search(phrase) and not _FIRST_PERSON.search(phrase) and item.position > 0)
    ) or ENCOUNTER.search(phrase):
        ties += 1.8
    elif _FIRST_PERSON.search(phrase) and item.position < 2:
        ties += 1.6
    elif (
        label.loose
        and item.position < 2
        and re.fullmatch(r"(?:\w+:)?\W*(?:um|gegen|kurz nach|at)?\W*", item.text[: mention.start], re.I)
    ):
        ties += 1.7
    return ties


def _own_length(item: Said, mention: Mention, before: str, after: str, named: bool) -> float:
    if _OTHER_LENGTH_BEFORE.search(before) or _OTHER_LENGTH_AFTER.match(after):
        return 0.0
    if named:
        return 4.0
    phrase = item.phrase_text(mention.start)
    if _NOT_TALKING.search(phrase) or _NOT_TALKING.search(before[-45:]):
        return 0.0
    words = bool(_LENGTH_WORDS.search(phrase))
    if item.position > 2 and not (item.opens and (words or item.bare(mention.start))):
        return 2.0 if words and ENCOUNTER.search(item.text) and _FIRST_PERSON.search(item.text) else 0.0
    ties = (0.5, 0.4, 0.2)[item.position] if item.position < 3 else 0.2
    if item.bare(mention.start):
        return ties + (2.0 if item.opens else 1.8)
    if words or ENCOUNTER.search(phrase):
        return ties + 1.8
    leads = not item.text[item.phrase(mention.start)[0] : mention.start].strip()
    return ties + (1.6 if leads else 1.0) if item.opens else 0.0


def _of_the_day(item: Said, mention: Mention, late: bool) -> Mention:
    """Of the twelve on the clock, one to six are hours of the afternoon where nothing says night or morning; all are
    in the evening in a dictation about a `late` shift."""
    hour, minute = map(int, str(mention.value).split(":"))
    exact = not mention.loose and _EXACT_TIME.search(_raw_words(item, mention))
    if not 1 <= hour <= (11 if late else 6) or exact or _NIGHT.search(item.text):
        return mention
    return replace(mention, value=f"{hour + 12:02d}:{minute:02d}")


def _raw_words(item: Said, mention: Mention) -> str:
    """The recognised words around a time; written "2:30 Uhr" may have been said as "halb drei"."""
    written = item.text[mention.start : mention.end]
    raw = item.sentence.raw
    return written if written.lower() in raw.lower() else " ".join(re.findall(r"\S*\d[:.]\d\d\S*|\S+ uhr\b", raw, re.I))


def _after_the_beginning(found: Sequence[Candidate], said: Sequence[Said], late: bool) -> Iterator[Candidate]:
    """ "Zwanzig Uhr bis halb zwölf": the end comes after the beginning."""
    by_id = {item.sentence.id: item for item in said}
    for candidate in found:
        item = by_id[candidate.sentence.id]
        at = item.text.find(candidate.said)
        earlier = [m for m in item.mentions if m.kind is ValueKind.TIME and m.end <= at]
        value = str(candidate.value)
        if earlier and value <= (start := str(_of_the_day(item, earlier[-1], late).value)):
            later = f"{(int(value[:2]) + 12) % 24:02d}{value[2:]}"
            value = later if later > start and int(value[:2]) < 12 else value
        yield replace(candidate, value=value)


def _between_times(said: Sequence[Said], late: bool) -> list[Candidate]:
    """A length is said as well by "von zehn bis elf", where both stand in one phrase and are the conversation's."""
    found = []
    label = Label(Asks.OWN, (), None, True)
    for item in said:
        times = [m for m in item.mentions if m.kind is ValueKind.TIME]
        for start, end in itertools.pairwise(times):
            if not _ON_TO.match(item.text[start.end : end.start]) or item.position > 2:
                continue
            if _own_hour(item, start, item.before(start.start), False, label) < 2.0:
                continue
            words = item.text[start.start : end.end]
            ended = next(
                _after_the_beginning(
                    [Candidate(_of_the_day(item, end, late).value, item.text[end.start : end.end], item.sentence, 2.0)],
                    said,
                    late,
                )
            )
            minutes = _minutes(str(ended.value)) - _minutes(str(_of_the_day(item, start, late).value))
            if 0 < minutes <= 12 * 60:
                found.append(Candidate(minutes, words, item.sentence, 2.0))
    return found


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])
