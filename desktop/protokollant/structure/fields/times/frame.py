"""Dates, times of day and lengths: those of the conversation itself, or of another occasion that a label names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from protokollant.dictation.values import ValueKind
from protokollant.protocol.template import Field, FieldType, Template
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.mention import Mention
from protokollant.structure.fields.reading import Said
from protokollant.structure.fields.times.beside import (
    BIRTH_AFTER,
    BIRTH_BEFORE,
    DUE_BEFORE,
    NOT_YET,
    SINCE_BEFORE,
    START_WORD,
    letter,
)
from protokollant.structure.fields.times.clock import after_the_beginning, of_the_day, shift_of, unsure
from protokollant.structure.fields.times.labels import Asks, Label, occasion, understand
from protokollant.structure.fields.times.own import lengths_by_the_clock, own, own_end
from protokollant.structure.fields.vocabulary import Vocabulary

_KINDS = {
    FieldType.DATE: ValueKind.DATE,
    FieldType.TIME: ValueKind.TIME,
    FieldType.DURATION: ValueKind.DURATION,
}


_RELATIVE = re.compile(
    r"\b(?:bruder|schwester|mutter|vater|oma|opa|tochter|sohn|kleine|neffe|nichte|cousine?|brother|sister|mother|"
    r"father)\b",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(r"\b(?:nicht|statt|anstatt|not)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_SAME_AGAIN = re.compile(r"\b(?:selbe|gleiche|dieselbe|derselbe|diesmal|dann|gleich|same)\w*\b", re.IGNORECASE)
# What the speaker is going to do with the client.
_VISIT = re.compile(
    r"\b(?:besuche|treffe|sehe|spreche) ich\b|\bich (?:besuche|treffe|sehe|spreche)\b|"
    r"\b(?:treffen|sehen|sprechen|telefonieren|setzen|schalten|hören) wir\b|"
    r"\bwir (?:treffen|sehen|sprechen|telefonieren|setzen|schalten|hören)\b|"
    r"\b(?:bin|komme?|fahre?|gehe?|schaue?) ich (?:wieder|bei|zu|nochmal|noch mal|vorbei)\b|"
    r"\b(?:kommt|schaut) (?:er|sie|frau \w+|herr \w+) (?:wieder|zu mir|zu uns|vorbei|her|rein)\b|"
    r"\b(?:i'll|i will|i'm|i am) (?:see|visit|call|ring|meet|back|seeing|visiting|meeting)|"
    r"\b(?:verabredet|ausgemacht|vereinbart)\b|\bleg\w* (?:ich )?(?:mir|mich)\b|"
    r"\b(?:we meet|we'll meet|we are meeting|back with|back to see)\b",
    re.IGNORECASE,
)
# "Am Freitag kommt der Gerichtsvollzieher wieder"
_SOMEBODY_ELSE = re.compile(
    r"\b(?:kommt|geht|fährt|muss|hat|soll|will)\s+(?:der|die|das|ihre?|seine?)\s+(?!Kl|Frau|Herr)[A-ZÄÖÜ]\w+"
)
_SEE_YOU = re.compile(r"\W*(?:also |dann |und )*bis (?:zum |am )?|(?:so )?(?:see you|until) ", re.IGNORECASE)
_TOGETHER = re.compile(
    r"\b(?:wir|uns|mit mir|bei mir|bei uns|komme? ich|bin ich|besuche|telefonier|we|us)\b", re.IGNORECASE
)
# Who lies, lives or works somewhere since a day was admitted on it.
_HERE_SINCE = re.compile(
    r"\b(?:liegt|ist|wohnt|lebt|arbeitet|lies|lives)\b[^,;.]*\b(?:seit(?: dem)?|since)\s+$", re.IGNORECASE
)
_ENTERED = re.compile(r"aufnahme|einzug|eintritt|zugang|admission", re.IGNORECASE)
_IS_HERE = re.compile(
    r"\b(?:ist|arbeitet|wohnt|lebt|is) (?:schon )?(?:seit|since)\b[^,;]*\b(?:da|hier|bei uns|here)\b", re.IGNORECASE
)
_EXPIRES = re.compile(
    r"\b(?:läuft|laufen|abläuft|ausläuft|endet|erlischt|gilt|gelten|gültig|befristet|verlängert|runs out|expires|valid|"
    r"good until)\b",
    re.IGNORECASE,
)
# Something has to be done: else "bis" says how long a state lasts.
_DUTY = re.compile(
    r"\b(?:braucht|brauchen|zeit|darf|spätestens|frist|widerspruch|unterlagen|antwort|bescheid|beleg\w*|erledig\w*|"
    r"(?:ein|nach|ab|weiter|vor)?(?:reich|geb|leg|schick|meld|zahl)\w*|entscheid\w*|erbitten|bitten|erwarten|rückmeldung|raus|need|reply|send|"
    r"submit|answer|pay|decide)\b|\w*frist\b|gereicht|\w+zu\w+en\b",
    re.IGNORECASE,
)
_RUNS_OUT = re.compile(r"\s+(?:ab|aus)\b", re.IGNORECASE)
_PAPERS = re.compile(
    r"titel|erlaubnis|duldung|gestattung|ausweis|\bpass\b|reisepass|visum|bescheid|bescheinigung|\bkarte\b|papier|"
    r"genehmigung|fiktion|permit|visa|passport|licence",
    re.IGNORECASE,
)
# What did not come about is no day for a form.
_UNREAL = re.compile(
    r"\b(?:hätten?|wären?|gäbe|gäb's|would have|could have)\b|\babgelehnt|lehnt\b.*\bab\b", re.IGNORECASE
)
_JUST_GONE = 60
_MONTH_SAID = re.compile(r"\d\.\s*(?:[A-ZÄÖÜ]|\d)")


def frame_candidates(
    field: Field, template: Template, said: Sequence[Said], day: dt.date, vocabulary: Vocabulary
) -> list[Candidate]:
    """`day`: the day of the conversation where it is known, else that of the dictation."""
    label = understand(field, template, vocabulary)
    kind = _KINDS[field.type]
    shift = shift_of(template.title, said)
    found = []
    for item in said:
        for mention in item.mentions:
            if mention.kind is not kind:
                continue
            placed = _ahead_or_behind(item, mention, label, day)
            ties = _ties(label, kind, item, placed, day)
            if kind is ValueKind.TIME and unsure(item, placed, shift):
                continue
            if kind is ValueKind.TIME:
                placed = of_the_day(item, placed, shift)
            if ties > 0:
                found.append(Candidate(placed.value, item.text[mention.start : mention.end], item.sentence, ties))
    if kind is ValueKind.TIME and label.asks is Asks.END:
        found = list(after_the_beginning(found, said, shift))
    if kind is ValueKind.DURATION and label.asks is Asks.OWN:
        found += lengths_by_the_clock(said, shift)
    return found


def conversation_day(template: Template, said: Sequence[Said], today: dt.date) -> dt.date | None:
    """The day of the conversation, where it was said; `today` is that of the dictation."""
    label = Label(Asks.OWN, (), None, True, occasion=occasion(template))
    best: tuple[float, str] | None = None
    for item in said:
        for mention in item.mentions:
            if mention.kind is ValueKind.DATE and not mention.loose:
                ties = _ties(label, ValueKind.DATE, item, mention, today)
                if ties >= 2.0 and (best is None or ties > best[0]):
                    best = ties, str(mention.value)
    return dt.date.fromisoformat(best[1]) if best else None


def _ahead_or_behind(item: Said, mention: Mention, label: Label, day: dt.date) -> Mention:
    if mention.behind is not None and label.asks in {Asks.OWN, Asks.SINCE, Asks.BIRTH}:
        return replace(mention, value=mention.behind)
    ahead = label.asks in {Asks.NEXT, Asks.DUE} and mention.relative and str(mention.value) < day.isoformat()
    if ahead and _MONTH_SAID.search(item.text[mention.start : mention.end]):  # "am 17. November", said in May
        value = str(mention.value)
        # A day that has just gone by is no next one.
        if (day - dt.date.fromisoformat(value)).days > _JUST_GONE and not value.endswith("02-29"):
            return replace(mention, value=f"{int(value[:4]) + 1}{value[4:]}")
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
            named = label.about is None or bool(label.about.search(item.text)) or bool(_IS_HERE.search(item.text))
            return 3.0 if named and not mention.loose and SINCE_BEFORE.search(before) else 0.0
        case Asks.END:
            return own_end(item, mention)
        case Asks.OTHER:
            # What the label names may be the conversation by another word; then the opening says when.
            maybe = label.first and not label.travel and item.place < 3
            ties = own(kind, item, mention, label, day) if maybe else 0.0
            # What the label names goes first.
            return max(_named(label, item, mention, before), 2.0 if ties >= 2.0 else 0.0)
        case _:
            return own(kind, item, mention, label, day)


def _birth(item: Said, mention: Mention, before: str, after: str) -> float:
    if mention.relative and mention.loose:
        return 0.0
    if not (BIRTH_BEFORE.search(before) or BIRTH_AFTER.match(after)) or mention.relative:
        return 0.0
    if _RELATIVE.search(item.text[max(0, mention.start - 45) : mention.start]):  # "seine Schwester Ina, geboren am ..."
        return 0.0
    return 3.0


def _due(label: Label, item: Said, mention: Mention, before: str) -> float:
    until = bool(DUE_BEFORE.search(before))
    phrase = item.phrase_text(mention.start)
    if label.valid and not mention.loose and _EXPIRES.search(item.text if _about_it(label, item) else phrase):
        return 3.0 if until or _RUNS_OUT.match(item.text, mention.end) or _about_it(label, item) else 0.0
    if label.valid and not label.words:
        # "Bis zum ersten August muss die Kaution zurück": no paper's time.
        return 2.2 if until and not mention.loose and _PAPERS.search(item.text) and not NOT_YET.search(phrase) else 0.0
    if label.about is None or not label.words:
        if re.search(r"\b(?:frist|fällig|deadline)", item.phrase_text(mention.start), re.IGNORECASE):
            return 3.0 if not mention.loose else 0.0
        return 2.0 if until and not mention.loose and (NOT_YET.search(phrase) or _DUTY.search(item.text)) else 0.0
    start, end = item.phrase(mention.start)
    near = label.about.search(item.text[max(0, start - 40) : end])
    anywhere = label.about.search(item.text) or label.about.search(item.heading)
    if until:
        return 3.0 if near else 2.5 if anywhere else 0.0
    if mention.loose:
        return 0.0
    return 2.5 if near and not SINCE_BEFORE.search(before) else 0.0


def _about_it(label: Label, item: Said) -> bool:
    return label.about is None or bool(label.about.search(item.text))


def _named(label: Label, item: Said, mention: Mention, before: str) -> float:
    """Ties to an occasion that the label names ("Datum der Meldung", "Fahrzeit", "Ankunft")."""
    if label.about is None or _UNREAL.search(item.text):
        return 0.0
    if mention.kind is ValueKind.DATE and mention.loose:
        # "Entlassung haben wir auf den zweiundzwanzigsten gelegt"
        appointed = re.search(r"\b(?:auf|für) den\s+$", before) and label.about.search(item.phrase_text(mention.start))
        return 2.2 if appointed else 0.0
    if any(_ENTERED.search(w) for w in label.words) and _HERE_SINCE.search(before) and item.place < 3:
        return 2.5
    if label.begins and START_WORD.search(before[-12:]) and mention.kind is ValueKind.DATE:
        return 2.5
    start, end = item.phrase(mention.start)
    if label.about.search(before[-60:]) and mention.start - start >= 0:
        close = label.about.search(item.text[start : mention.start])
        return (
            3.0 if close or label.about.search(before[-15:]) else 2.0 if mention.kind is not ValueKind.DURATION else 0.0
        )
    if label.about.search(item.text[mention.end : end][:40]):
        return 3.0 if mention.kind is ValueKind.DURATION else 2.5
    if mention.kind is ValueKind.DATE and label.about.search(item.text) and item.position > 0:
        return 2.0
    # Said first of all where the form speaks of it.
    leads = not re.search(
        r"\w{3,}", re.sub(r"\b(?:kam|am|vom|um|gegen|das war)\b", "", item.text[: mention.start], flags=re.I)
    )
    return 2.0 if leads and item.place_in_section == 0 and label.about.search(item.heading) else 0.0


def _next_other(item: Said) -> float:
    return 2.5 if item.about_next else 0.0


def _next(label: Label, item: Said, mention: Mention, before: str, after: str, day: dt.date) -> float:
    if str(mention.value) <= day.isoformat():
        return 0.0
    if item.ends and _SEE_YOU.fullmatch(before) and item.bare(mention.start):  # "Dann bis nächsten Donnerstag"
        return 2.2
    if DUE_BEFORE.search(before) or BIRTH_AFTER.match(after) or BIRTH_BEFORE.search(before) or letter(before):
        return 0.0
    if _SOMEBODY_ELSE.search(item.phrase_text(mention.start)) and not _TOGETHER.search(item.text):
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
    if label.foreign and not (label.about and label.about.search(item.text)):
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
    if not named and (item.ends or item.heading_next) and _VISIT.search(item.phrase_text(mention.start)):
        named = 2.0
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
