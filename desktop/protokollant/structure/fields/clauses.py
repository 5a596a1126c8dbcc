"""What a clause says of its own matter: whether it denies it, doubts it, tells of another time or of another person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from protokollant.dictation.values import ValueKind
from protokollant.structure.fields.reading import ENCOUNTER, Said
from protokollant.structure.fields.vocabulary import Vocabulary

OPEN = re.compile(
    r"\b(?:ob|falls|wenn|sollte|könnten?|würd(?:en?)?|wären?|müsste|hätte|vielleicht|evtl|eventuell|womöglich|"
    r"möglicherweise|überlegt|angeblich|unklar|fraglich|sobald|sofern|"
    r"if|whether|maybe|might|perhaps|possibly|unclear|would|unless)\b",
    re.IGNORECASE,
)
# What was there before, or is only intended, is not what was asked for.
FORMER = re.compile(
    r"\b(?:vorher|früher|zuvor|davor|bisher|bislang|ehemals|damals|voriges?|letztes mal|beim letzten mal|sonst|"
    r"einst|jahrelang|(?:ist|sind) (?:weg|vorbei|verschwunden|überstanden)|"
    r"previously|formerly|last time|used to|before that)\b",
    re.IGNORECASE,
)
INTENDED = re.compile(
    r"\b(?:woll(?:en|te|ten)|will|möchten?|soll(?:en)?|werden|wird|würden?|künftig|demnächst|nächste[nrs]? woche|"
    r"morgen|übermorgen|planen|geplant ist|will|wants? to|going to)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:nicht|nich|ned|net|kein\w*|nie|niemals|nichts|nix|niemand|keiner|ohne|weder|statt|not|no|never|nobody|nothing|"
    r"without|neither|\w+n['’]t)\b",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\bnicht|\bnich\||kein|\bnie\b|\bniemand|\bohne\b|\bnull\b|\bnot\b|n\\Wt|\bno\b|\bnever\b|\bnothing\b"
)
# "nicht nur", "nicht mehr als": no denial of what follows.
_NO_DENIAL = re.compile(r"\b(?:nicht (?:nur|bloß|allein)|not (?:only|just)|ohne (?:zweifel|frage))\b", re.IGNORECASE)
_SUBORDINATE = re.compile(
    r"^\W*(?:weil|da(?= (?:er|sie|es|ihr|sein|die|der|das)\b.*(?:hat|ist|war|sind)\W*$)|damit|obwohl|bevor|nachdem|"
    r"solange|sobald|seit(?:dem)?(?= (?:er|sie|es)\b)|because|although|since|until)\b",
    re.IGNORECASE,
)
_THIRD = re.compile(
    r"\b(?:(?:seine|ihre) frau|(?:die|das|der|vom|von der|the) (?:[^\W\d_]*(?:amt|kasse|schule|klinik|praxis|center|"
    r"gericht|verwaltung|bank|kita|polizei|firma|versicherung|stelle|behörde|vermieter|eltern|tochter|kollegin?|logopädin?|ergotherapeutin?|sprachmittlerin?|dolmetscherin?|erzieherin|school|"
    r"landlord|agency|council)))\b",
    re.IGNORECASE,
)
# What goes on all the time is not this conversation: "sie ruft jeden Tag an"; "wie jeden Montag" is.
HABIT = re.compile(
    r"(?<!wie )\b(?:jeden|jede|ständig|dauernd|täglich|manchmal|oft|ab und zu|every|always|often|daily|sometimes)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\W*(?:und |aber )?(?:der|die|das|who|which)\b", re.IGNORECASE)
_LATER = re.compile(
    r"\b(?:ruf|rufe|melde|schreib|schreibe|mail|maile|telefoniere|fahre?|gehe?|schau|schaue|frage?) (?:ich|wir)\b|"
    r"\b(?:ich|wir) (?:ruf|rufe|rufen|melden?|schreibe?|maile?|telefoniere|fahre?|frage?)\b",
    re.IGNORECASE,
)
_MOST_IN_SECTION = 8
# Headings of what stands at the head of a form.
_HEAD = re.compile(
    r"kopf|rahmen|eckdaten|kontakt|allgemein|anlass|angaben|daten\b|formal|einsatz|\bstand\b|anfrage|wann|visit|details|"
    r"overview|basics|contact",
    re.IGNORECASE,
)


def denied(text: str, start: int, end: int, own: bool = False) -> bool:
    """Whether a clause denies what stands at these characters of it; `own`: a denial within them belongs to it."""
    rest = text[:start] + (" | " if own else text[start:end]) + text[end:]
    return bool(_DENIAL.search(_NO_DENIAL.sub(" ", rest)))


def answered_no(text: str, end: int) -> bool:
    """Whether what ends at this character is asked like a heading and denied: "Akute Gefährdung: derzeit nicht"."""
    answer = re.match(r"\s*:([^,.;:]{0,40})", text[end:])
    return bool(answer and _DENIAL.search(answer[1]))


def denies(pattern: str) -> bool:
    """Whether an expression is itself a denial: "hat keine Eile"."""
    return bool(_DENYING.search(pattern))


def subordinate(phrase: str) -> bool:
    """Whether a clause only gives a reason or a condition: "weil daheim die Handwerker sind"."""
    return bool(_SUBORDINATE.match(phrase))


def announces(phrase: str) -> bool:
    """Whether it says what the speaker is going to do: "ich ruf beim Bauhof an"."""
    return bool(_LATER.search(phrase))


def of_another(item: Said, at: int, vocabulary: Vocabulary) -> bool:
    """Whether the subject of the clause in which the character `at` stands is a relative or a third person; that of a
    relative clause stands before it."""
    start, _ = item.phrase(at)
    if start > 1 and _RELATIVE.match(item.text[start:]):
        start, _ = item.phrase(start - 2)
    lead = item.text[start:at]
    persons = vocabulary.persons
    # "geweint hat die Dolmetscherin"
    behind = re.match(r"\w*\s+(?:hat|haben|war|ist)\s+(?=(?:die|der|sein|seine|ihr|ihre) )", item.text[at:])
    if _THIRD.search(lead) or (behind and _THIRD.match(item.text[at:], behind.end())):
        return True
    return any(
        re.search(
            rf"\b(?:der|die|das|sein|seine|ihr|ihre|my|his|her|the|their|\w+['’]s)\s+(?:[^\W\d_]+e\s+)?{pattern.pattern}",
            lead,
            re.IGNORECASE,
        )
        for pattern in (persons.kin, persons.third)
    )


def telling(said: Sequence[Said]) -> frozenset[int]:
    """The sentences that tell of the conversation itself: when, where and how it was. They stand at the beginning, have
    its hour or its length, or stand under the heading where those are."""
    weight: Counter[str] = Counter()
    for item in said:
        if not item.about_next and item.heading:
            weight[item.heading] += sum(m.kind in _FRAME and not m.loose for m in item.mentions)
            weight[item.heading] += bool(ENCOUNTER.search(item.text)) + item.opens
    sizes = Counter(item.heading for item in said)
    for heading in weight:
        weight[heading] += 2 if _HEAD.search(heading) else 0
    best = max(weight, key=lambda heading: weight[heading], default="")
    framed = best if weight[best] >= 2 and sizes[best] <= max(_MOST_IN_SECTION, len(said) // 3) else ""
    found = set()
    for item in said:
        inside = bool(framed) and item.heading == framed
        first = item.position < 3 if not framed else item.position == 0 and bool(item.mentions)
        if inside or first or (item.opens and not item.about_next):
            found.add(item.position)
    return frozenset(found)


_FRAME = {ValueKind.TIME, ValueKind.DURATION, ValueKind.DATE}
