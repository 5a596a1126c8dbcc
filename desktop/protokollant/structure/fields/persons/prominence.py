"""Whom a dictation is about: who is named first, acts, is met, and is nobody's relative or official."""

from __future__ import annotations

import re
from collections.abc import Sequence

from protokollant.protocol.template import Field
from protokollant.structure.fields.persons.meeting import talked_with
from protokollant.structure.fields.persons.people import Person
from protokollant.structure.fields.persons.seen import Seen
from protokollant.structure.fields.persons.ties import ABOUT_BEFORE, is_third
from protokollant.structure.fields.reading import ENCOUNTER, Said
from protokollant.structure.fields.vocabulary import PersonRole, Vocabulary

_MATTERS_BEFORE = re.compile(
    r"\bum (?:den|die|das|wen|wem) es (?:hier |heute |sich )?(?:geht|ging|dreht)\b[^.;]{0,20}$|\bwho (?:it|"
    r"this) is about\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_MATTERS_AFTER = re.compile(r"^\s*,\s*(?:um (?:den|die|das|wen) (?:es|sich)|who (?:it|this) is about)\b", re.IGNORECASE)
# Somebody is the subject: the verb stands behind the name, or before it where something else came first.
_ACTS_AFTER = re.compile(
    r"^\s+(?:(?:ist|war|hat|hatte|kam|kommt|saß|sitzt|stand|rief|will|wollte|möchte|sagt|sagte|meint|meinte|erzählt|"
    r"erzählte|berichtet|berichtete|wirkt|wirkte|geht|ging|kann|konnte|muss|soll|darf|braucht|lebt|wohnt|"
    r"schläft|klang|"
    r"fragt|fragte|wacht|weint|weinte|bekommt|macht|is|was|has|had|says|said|came|wants|lives|told|looks|looked|"
    r"feels|"
    r"sleeps|rang|turned|walked|sat|spelt)\b|[a-zäöüß]+(?:te|t)\b)"
)
_ACTS_BEFORE = re.compile(
    r"\b(?:war|kam|saß|stand|lag|rief|will|soll|muss|kann|ging|darf|sah|fand|kommt|(?!(?:mit|seit|nicht|jetzt|"
    r"erst|fast|selbst|dort|"
    r"sonst|gut|zeit|halt|laut|statt|heut|oft|bereits|samt|nächst|zuletzt|vielleicht|bit|it|that|at|but|not|"
    r"what|just|about|most|last|next|"
    r"first|left|right)\b)[a-zäöüß]{2,}te?)\s+(?:(?:heute|dann|also|ja|jetzt|schon|auch|wieder|mir|mich|uns|sich|es|"
    r"gestern|da|dort|hier)\s+)*(?:der |die |eine? )?(?:kleine |junge |alte |große )?$"
)
_SUBORDINATE = re.compile(
    r"\W*(?:(?:dass|weil|wo|wenn|als|ob|und|aber|also|denn|der|die|where|that|because|when|and|but|so|as|now|"
    r"today)\W+)*",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:mit|bei|zu|with|to|at)\s+(?:der |dem |den |die )?(?:kleinen |jungen |alten )?$|\b(?:besucht|getroffen|"
    r"gesehen|angetroffen|gesprochen|met|saw|visited)\b[^,.;]{0,20}$",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"\b(?:irgendwer|irgendjemand|jemand|somebody|someone)\b", re.IGNORECASE)
_HE = re.compile(r"\b(?:[Ee]r|[Ii]hn|[Ii]hm|[Hh]e|him)\b")
_SHE = re.compile(r"\b(?:[Ss]ie|ihr|[Ss]he|her)\b")
_PRONOUNS = {"Herr": _HE, "Mr": _HE, "Frau": _SHE, "Mrs": _SHE, "Ms": _SHE}
_OFTEN = 3
# A full name alone in the opening looks like the one who dictates.
LOOKS_SO = 1.9
_SEX = re.compile(r"^(?:Frau|Herrn?|M(?:rs?|s)\.?|Familie|Ehepaar|Eheleuten?|Geschwistern?)\s+")
_ENOUGH_ALONE = 0.6
_ENOUGH_BESIDE = 1.8
_LEAD = 0.6
_PASSING = 0.65  # of one who is named once, in passing
_ANONYMOUS = re.compile(
    r"\b(?:ohne namen|anonym\w*|name unbekannt|namen (?:nicht|wollte)|wie (?:er|sie) heißt|keinen namen|"
    r"(?:would|did)n't (?:give|say) "
    r"(?:his|her|their|a) name|no name|anonymous\w*)\b",
    re.IGNORECASE,
)


def most_prominent(
    field: Field, people: Sequence[Person], said: Sequence[Said], vocabulary: Vocabulary
) -> Person | None:
    """Of these people the one whom the dictation is about; none where another one is as likely."""
    if re.search(r"famil|haushalt|household", field.label, re.IGNORECASE):
        return None
    if any(_ANONYMOUS.search(item.text) for item in said if item.names or not _SOMEBODY.search(item.text)):
        return None
    weighed = sorted(((_weight(field, p, vocabulary), i) for i, p in enumerate(people)), reverse=True)
    if not weighed:
        return None
    weight, best = weighed[0]
    rival = weighed[1][0] if len(weighed) > 1 else 0.0
    person, alone = people[best], rival <= _PASSING
    enough = weight >= _ENOUGH_ALONE if alone else weight >= max(_ENOUGH_BESIDE, rival + _LEAD)
    return person if enough and _may_be(field, person, alone, said, vocabulary) else None


def _may_be(field: Field, person: Person, alone: bool, said: Sequence[Said], vocabulary: Vocabulary) -> bool:
    """Who is first named late was met, or much was said of him without a name; and the label is that of a client."""
    first = person.seen[0].item.position
    if first < 2:
        return True
    met = any(_place(s) >= 1 for s in person.seen)
    usual = any(p.search(field.label) for p in (vocabulary.persons.client, vocabulary.persons.young)) or bool(
        re.search(r"\b(?:name|wer|wen|wem)\b", field.label, re.IGNORECASE)
    )
    if first > 2 and not (usual and (met or alone)):
        return False
    return met or _spoken_of(person, said)


def _spoken_of(person: Person, said: Sequence[Said]) -> bool:
    """Whether much is said of somebody of that sex without a name: "er", "ihm"."""
    titles = {s.name.value.split()[0] for s in person.seen if s.name.titled}
    patterns = [p for title, p in _PRONOUNS.items() if title in titles] or list(_PRONOUNS.values())
    return any(sum(bool(p.search(item.text)) for item in said) >= _OFTEN for p in patterns)


def _weight(field: Field, person: Person, vocabulary: Vocabulary) -> float:
    persons = vocabulary.persons
    young = bool(persons.young.search(field.label))
    if person.speaks >= LOOKS_SO or person.off_duty or person.replaced:
        return 0.0
    if young and person.titled:
        return 0.0
    if any(is_third(s, vocabulary) for s in person.seen) or works(person, vocabulary):
        return 0.0
    if persons.kin.search(person.beside) and not (young and person.child):
        return 0.0
    if is_coupled(person):
        return 0.0
    first = person.seen[0].item.position
    weight = (0.6, 0.5, 0.4)[first] if first < 3 else 0.2
    weight += min(0.8, 0.4 * (len({s.item.position for s in person.seen}) - 1))
    weight += max(_place(s) for s in person.seen)
    return weight + (1.2 if young and person.child else 0.6 if person.child else 0.0)


def works(person: Person, vocabulary: Vocabulary) -> bool:
    """Whether a profession or an organisation was said with somebody's name."""
    return any(r.kind == "work" and is_said_of(r, person) for r in vocabulary.persons.roles)


def called_professional(person: Person, vocabulary: Vocabulary) -> bool:
    return any(r.kind == "work" and r.said.search(person.beside) for r in vocabulary.persons.roles)


def is_said_of(role: PersonRole, person: Person) -> bool:
    """Whether somebody was called so, beside the name or by it ("Richterin Staudt")."""
    return bool(role.said.search(person.beside)) or any(
        s.name.titled and role.said.search(_SEX.sub("", s.name.value)) for s in person.seen
    )


def met_here(s: Seen) -> bool:
    """Whether the sentence says that it was with this one."""
    framed = bool(ENCOUNTER.search(s.item.text) or s.item.position < 2 or s.item.mentions)
    return talked_with(s) or (framed and bool(_MET.search(s.before)))


def is_coupled(person: Person) -> bool:
    """Whether somebody is named only together with another one."""
    return all(_coupled(s) for s in person.seen)


def _coupled(s: Seen) -> bool:
    """ "Mia und Selin standen vor der Tür": neither alone is the one."""
    joined = [n for n in s.item.names if n.titled == s.name.titled and n is not s.name]
    _, end = s.item.phrase(s.name.start)
    if (
        not s.lead.strip()
        and all(n.end <= end for n in joined)
        and not s.item.text[max([s.name.end, *(n.end for n in joined)]) : end].strip(" ,.")
    ):
        return False  # "Tarik und Holger, fünfzig Minuten": that is a heading
    return any(
        re.fullmatch(r"\s+(?:und|and)\s+", s.item.text[min(n.end, s.name.end) : max(n.start, s.name.start)])
        for n in joined
    )


def is_about(s: Seen) -> bool:
    """ "Es geht um Herrn F.", "Herr F., um den es geht"."""
    if re.search(
        r"\b(?:talked|talking|spoke|asked|worried|told \w+|thinks|gesprochen|geredet) (?:\w+ )?about\s+$",
        s.before,
        re.IGNORECASE,
    ):
        return False
    return bool(ABOUT_BEFORE.search(s.before) or _MATTERS_BEFORE.search(s.before) or _MATTERS_AFTER.match(s.after))


def _place(s: Seen) -> float:
    """What the sentence says of the name's part in it."""
    if is_about(s):
        return 1.6
    if talked_with(s):
        return 1.6
    if met_here(s):
        return 1.0
    if _ACTS_BEFORE.search(s.before) or (_SUBORDINATE.fullmatch(s.lead) and _ACTS_AFTER.match(s.after)):
        return 0.8 if s.item.position < 3 else 0.4
    if s.alone and s.item.position == 0 and not s.name.titled:
        return 0.6
    return 0.0
