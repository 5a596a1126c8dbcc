"""The people of a dictation: which names are the same person's, and what was said of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from protokollant.protocol.redaction import Redacted
from protokollant.structure.fields.persons.meeting import is_companion
from protokollant.structure.fields.persons.seen import Seen
from protokollant.structure.fields.persons.speaking import speaks
from protokollant.structure.fields.reading import Said

_TITLE = re.compile(
    r"(?:Frau|Herrn?|Familie|Ehepaar|Eheleuten?|Geschwistern?|M(?:rs?|s|iss|x)\.?|Dr\.?|Doktor|Doctor|Prof\.?|"
    r"Professor(?:in)?)\s+"
)
_MENTIONS = 25  # of one person are read; who he is has been said by then
_SEVERAL = re.compile(r"(?:Familie|Ehepaar|Eheleuten?|Geschwistern?)\b")
_FEMALE = re.compile(r"(?:Frau|M(?:r?s|iss)\.?|Schwester|Sister|\w+(?:in|ärztin))\s")
_MALE = re.compile(r"(?:Herrn?|Mr\.?|Bruder|Pfleger|Pater)\s")
_ABSENT = re.compile(
    r"\b(?:hätte\b[^.;]*(?:sollen|wollen|müssen)|wollte\b[^.;]*(?:nicht|aber|doch)|konnte\b[^.;]*nicht|verhindert|"
    r"entschuldigt|abgesagt|krank(?:gemeldet)?|liegt\b[^.;]*flach|fehlte?|gefehlt|(?:war|waren|ist|kam|kommt|"
    r"erschien) (?:\w+ ){0,2}nicht|"
    r"nicht (?:da|dabei|gekommen|erschienen|aufgetaucht)|im urlaub|urlaub (?:hat|ist)|gemailt|geschrieben|"
    r"couldn't|could not|"
    r"didn't (?:come|show|make)|unable to|sent (?:apologies|an e?-?mail)|off sick|on leave|absent)\b",
    re.IGNORECASE,
)
_OFF_DUTY = re.compile(r"\b(?:urlaub|krank\w*|verhindert|on leave|off sick)\b", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:(?:ist|sind)\b[^.;]{0,30}\b(?:weg|gegangen|ausgeschieden|in rente|in elternzeit|pensioniert|versetzt)|"
    r"nicht mehr (?:da|dort|zuständig|im amt|im dienst|bei)|hat\b[^.;]{0,30}\b(?:gewechselt|aufgehört)|"
    r"gewechselt hat|has (?:left|moved on|retired)|no longer)\b",
    re.IGNORECASE,
)
_FORMER_BEFORE = re.compile(
    r"\b(?:vorgänger(?:in)?|früher(?:e[nrs]?)?|ehemalige[nrs]?|alte[nr]? [A-ZÄÖÜ]\w+|bisherige[nrs]?|"
    r"bis \w+ (?:war|noch)|"
    r"nachfolge von|statt|anstelle von|vertretung (?:für|von)|vertrete(?: ich)?|former|previous|used to be|"
    r"predecessor|"
    r"covering for|instead of)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_AGE_AFTER = re.compile(
    r"^\s*(?:,|ist|wird|war|is|was|\()\s*(?:jetzt |inzwischen |gerade |grad |schon |erst |fast |bald |knapp |now |"
    r"just |only |nearly |aged )*(?:\d{1,2}(?![.:])|[a-zäöüß]{3,}zehn|zwei|drei|vier|fünf|sechs|sieben|acht|"
    r"neun|zehn|elf|zwölf|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)\b(?!\s*(?:uhr|minuten|stunden|mal|"
    r"minutes|hours))",
    re.IGNORECASE,
)
_CHILD_BESIDE = re.compile(
    r"\b(?:(?:ält|jüng|klein|mittler|größ|groß|zweit|dritt)\w*|monate|wochen|jahre alt|klässler\w*|\d+[a-d]|erste|"
    r"zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte) (?:klasse|von (?:den )?\w+en|alt)\b|"
    r"\b(?:klässler|"
    r"schüler|kindergartenkind|säugling|baby|sohn|tochter|kind|junge|mädchen|bub|months|year|years old|pupil|son|"
    r"daughter|youngest|eldest|oldest)\w*|^\W*(?:also )?(?:der|die|das) (?:mittlere|kleine|große|jüngste|älteste)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False, repr=False)
class Person(Redacted):
    """All mentions of one person."""

    seen: tuple[Seen, ...]

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(t for s in self.seen for t in _tokens(s.name.value))

    @property
    def titled(self) -> bool:
        return any(s.name.titled for s in self.seen)

    @cached_property
    def beside(self) -> str:
        return "\n".join(s.beside for s in self.seen if s.beside)

    @cached_property
    def place(self) -> str:
        return "\n".join(s.place.strip() for s in self.seen if s.place)

    @cached_property
    def present(self) -> bool:
        return not self.absent and any(is_companion(s) for s in self.seen)

    @cached_property
    def absent(self) -> bool:
        return any(_ABSENT.search(s.own_clause) for s in self.seen)

    @property
    def off_duty(self) -> bool:
        return any(_OFF_DUTY.search(s.own_clause) for s in self.seen)

    @cached_property
    def former(self) -> bool:
        """Whether it was said that somebody left an office."""
        return any(_FORMER.search(s.own_clause) for s in self.seen) or self.replaced

    @cached_property
    def replaced(self) -> bool:
        """Whether another one came in somebody's place."""
        return any(_FORMER_BEFORE.search(s.lead) for s in self.seen)

    @cached_property
    def child(self) -> bool:
        """Whether an age or a child's word was said with the name, which has no form of address."""
        return not self.titled and any(_AGE_AFTER.match(s.after) or _CHILD_BESIDE.search(s.beside) for s in self.seen)

    @cached_property
    def speaks(self) -> float:
        """How clearly this is the one who dictates: 2 and more is said, below that it only looks like it."""
        # Who does something later on as well is one who was spoken of.
        spoken_of = any(s.item.position > self.seen[0].item.position and not s.alone for s in self.seen)
        return max(
            min(strength, 1.0) if spoken_of and strength < 3.0 else strength for strength in map(speaks, self.seen)
        )

    @property
    def best(self) -> Seen:
        """The fullest mention, the first of equals."""
        return max(self.seen, key=lambda s: (len(s.name.value.split()) if not s.name.titled else 2, -s.item.position))


def find_people(said: Sequence[Said]) -> list[Person]:
    """The people of a dictation, in the order in which they are first named."""
    people: list[Person] = []
    for item in said:
        for name in item.names:
            seen = Seen(item, name)
            # Of "Frau Behrens" and "Lutz", "Lutz Behrens" is the latter.
            first = name.value.split()[0]
            known = sorted(people, key=lambda p: first not in p.names)
            same = next((p for p in known if _same(p, seen)), None)
            if same is None:
                people.append(Person((seen,)))
            elif len(same.seen) < _MENTIONS:
                people[people.index(same)] = replace(same, seen=(*same.seen, seen))
    return people


_RELATED = re.compile(
    r"(?:tochter|sohn|mutter|vater|bruder|schwester|frau|mann|enkel\w*|nichte|neffe|daughter|son|mother|father|"
    r"brother|sister|wife|husband)\b",
    re.IGNORECASE,
)


def _same(person: Person, seen: Seen) -> bool:
    """Whether a name is one of a person's: they share a name, and no form of address or first name contradicts."""
    value = seen.name.value
    tokens = _tokens(value)
    for other in {s.name.value: s for s in person.seen}.values():
        known = _tokens(other.name.value)
        if not tokens & known:
            continue
        if bool(_SEVERAL.match(value)) != bool(_SEVERAL.match(other.name.value)):
            return False
        if _FEMALE.match(value) and _MALE.match(other.name.value):
            return False
        if _MALE.match(value) and _FEMALE.match(other.name.value):
            return False
        # "Frau A. ... die Schwiegertochter, Sabine A."
        if seen.name.titled != other.name.titled and len(tokens | known) > 1 and _RELATED.search(seen.beside):
            return False
        bare = not seen.name.titled and not other.name.titled
        return not (bare and len(tokens) == len(known) == 2 and tokens != known)
    return False


def _tokens(value: str) -> frozenset[str]:
    rest = _TITLE.sub("", value + " ").split()
    return frozenset(t.rstrip(".") for t in rest)
