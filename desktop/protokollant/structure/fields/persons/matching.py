"""Persons: the people of a dictation, matched with the fields that ask for one, each person in one field of a form.

A person is tied to a field by what was said of him, never because a field would else be empty; where two people are
tied alike, the one who is tied more clearly to another field goes there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Field, FieldType, Template
from protokollant.structure.fields.candidates import ENOUGH, Candidate
from protokollant.structure.fields.persons.labels import Role, asked_roles, role_of
from protokollant.structure.fields.persons.meeting import is_companion, talked_with
from protokollant.structure.fields.persons.people import Person, find_people
from protokollant.structure.fields.persons.prominence import (
    LOOKS_SO,
    called_professional,
    is_about,
    is_coupled,
    is_said_of,
    met_here,
    most_prominent,
    works,
)
from protokollant.structure.fields.persons.seen import Seen
from protokollant.structure.fields.persons.ties import (
    AFFILIATED,
    EMPLOYER_TITLE,
    NOT_PRESENT,
    apposed,
    called,
    in_the_frame,
    is_third,
    kin,
    main,
    partner,
    professional,
    regarding,
    unexplained,
)
from protokollant.structure.fields.reading import Said
from protokollant.structure.fields.vocabulary import PersonRole, Vocabulary

# A person who was called just so fills two fields, if need be.
_CALLED_SO = 3.0
_OPENING = 3
# So strongly is tied whom most of it is about.
_ABOUT_HIM = 2.05
# That it was about somebody is said.
_SAID_TO_BE = 2.5
# So clear a tie to another field says who somebody is.
_EXPLAINED = 2.4
# "Coaching mit Rosa", "Begleitung von Herrn F.": nor is that the coach.
_HELD_WITH = re.compile(r"\w(?:ung|ing)\s+(?:mit|bei|für|with|of|for)\s+(?:der |dem |den |the )?$", re.IGNORECASE)
# "Beratung Frau K.": rather the one who was counselled.
_ACTIVITY = re.compile(r"(?:beratung|betreuung|assistenz)\s+$", re.IGNORECASE)

_WOMAN = re.compile(
    r"mutter|mama|mutti|tochter|schwester|tante|oma|frau|in$|mother|mum|mom|daughter|sister|aunt|wife", re.IGNORECASE
)
_MAN = re.compile(r"vater|papa|vati|sohn|bruder|onkel|opa|mann|father|dad|son|brother|uncle|husband", re.IGNORECASE)


@dataclass(frozen=True, repr=False)
class _Tie(Redacted):
    """How strongly a person is tied to a field, by which mention."""

    field: Field
    person: Person
    seen: Seen
    strength: float
    role: Role
    free: bool = False  # the field asks for what somebody did, who may fill another field as well


@dataclass(frozen=True, repr=False)
class _Form(Redacted):
    """What a form asks of whom, and who was named."""

    template: Template
    said: tuple[Said, ...]
    people: tuple[Person, ...]
    vocabulary: Vocabulary

    @property
    def fields(self) -> list[Field]:
        return [f for f in self.template.fields if f.type is FieldType.PERSON]

    def role(self, field: Field) -> Role:
        """Whom a field asks for. "Vormund" or "Bewährungshilfe" is the one who dictates where no other field is."""
        role = role_of(field, self.vocabulary)
        staff = self.vocabulary.persons.staff
        if role is Role.OTHER and staff.search(field.label) and not self.vocabulary.persons.other.search(field.label):
            others = any(role_of(f, self.vocabulary) is Role.STAFF for f in self.fields)
            return role if others else Role.STAFF
        return role

    @property
    def main(self) -> Field | None:
        """The field of the person whom the conversation was with or about."""
        roles = {Role.MAIN, Role.PARTNER}
        mains = [f for f in self.fields if self.role(f) in roles]
        mains.sort(key=lambda f: not self.vocabulary.persons.client.search(f.label))
        if not any(self.role(f) in roles | {Role.KIN, Role.ABOUT} for f in self.fields):
            # The conversation was with the volunteer or the trainee; a professional alone is the one who dictates.
            staffed = bool(EMPLOYER_TITLE.search(self.template.title))
            guided = self.vocabulary.persons.guided
            mains = [f for f in self.fields[:1] if guided.search(f.label) or staffed]
        return mains[0] if mains else None


def person_candidates(template: Template, said: Sequence[Said], vocabulary: Vocabulary) -> dict[str, list[Candidate]]:
    """The candidates of each field that asks for a person."""
    form = _Form(template, tuple(said), tuple(find_people(said)), vocabulary)
    ties = all_ties(form)
    taken = _with_the_speaker(_one_to_one(ties), ties, form)
    return {field.id: _of_field(field, ties, taken, form) for field in form.fields}


def _of_field(field: Field, ties: Sequence[_Tie], taken: Mapping[str, _Tie], form: _Form) -> list[Candidate]:
    """The one who was chosen for a field first, then who fills no other."""
    chosen = taken.get(field.id)
    rest = [t for t in ties if t.field.id == field.id and not (chosen and t.person is chosen.person)]
    found = [_candidate(chosen)] if chosen else []
    found += [_candidate(t) for t in rest if not _is_taken(t, taken)]
    found.sort(key=lambda c: -c.ties)
    if form.role(field) is Role.STAFF and not any(c.ties >= ENOUGH for c in found):
        names = [seen for person in form.people for seen in person.seen]
        names.sort(key=lambda s: (s.item.position, s.name.start))
        found += [
            *unexplained(form.fields, names, form.vocabulary),
            *in_the_frame(form.fields, form.said, names, form.vocabulary),
        ]
    return found


def all_ties(form: _Form) -> list[_Tie]:
    """The ties of all people with all fields. Whom it was about is looked for among those first whom no other field
    explains, then among all."""
    main = {Role.MAIN, Role.ABOUT}
    other = [t for f in form.fields if form.role(f) not in main for t in _ties(f, form, form.people)]
    explained = [t.person for t in other if t.strength >= _EXPLAINED]
    left = tuple(p for p in form.people if p not in explained)
    found = list(other)
    for field in (f for f in form.fields if form.role(f) in main):
        ties = _ties(field, form, left)
        if any(t.strength >= ENOUGH and t.person in left for t in ties):
            ties = [
                t if t.person in left or t.strength >= _CALLED_SO else replace(t, strength=t.strength - 1) for t in ties
            ]
        else:
            ties = _ties(field, form, form.people)
        found += ties
    return found


def _with_the_speaker(taken: dict[str, _Tie], ties: Sequence[_Tie], form: _Form) -> dict[str, _Tie]:
    """A full name that stands alone in the opening is that of the one who dictates, where the form asks for nobody else
    or somebody else is the one whom it was about."""
    staff = [f for f in form.fields if form.role(f) is Role.STAFF]
    if len(staff) != 1 or staff[0].id in taken:
        return taken
    alone = [t for t in ties if t.field.id == staff[0].id and LOOKS_SO <= t.strength < ENOUGH]
    if len(alone) != 1 or is_third(alone[0].seen, form.vocabulary) or alone[0].person.child:
        return taken
    tie, mains = alone[0], form.main
    if mains is not None and mains.id != staff[0].id:
        others = [t for t in ties if t.field.id == mains.id and t.person is not tie.person and t.strength >= ENOUGH]
        if not others:
            return taken
        if taken[mains.id].person is tie.person:
            others = [t for t in others if t.person.seen[0].item.position < _OPENING]
            if not others:
                return taken
            taken = {**taken, mains.id: max(others, key=lambda t: t.strength)}
    return {**taken, staff[0].id: replace(tie, strength=ENOUGH)}


def _is_taken(tie: _Tie, taken: Mapping[str, _Tie]) -> bool:
    """Whether somebody fills another field of the form."""
    return any(
        other.person is tie.person and field != tie.field.id and not _goes_with(tie, other)
        for field, other in taken.items()
    )


def _goes_with(one: _Tie, other: _Tie) -> bool:
    """Who sent somebody, or with whom it was talked, may be a doctor, a landlord or an official as well; the client is
    whom it was about."""
    roles = {one.role, other.role}
    if roles == {Role.ABOUT, Role.MAIN}:
        return next(t.strength for t in (one, other) if t.role is Role.ABOUT) >= _SAID_TO_BE
    return one.free or other.free or roles == {Role.PARTNER, Role.OTHER}


def _one_to_one(ties: Sequence[_Tie]) -> dict[str, _Tie]:
    """The strongest ties first: each field gets one person, each person one field, unless he was called both."""
    taken: dict[str, _Tie] = {}  # who sent or reported somebody may be anybody else as well
    for tie in sorted(ties, key=lambda t: -t.strength):
        if tie.strength < ENOUGH or tie.field.id in taken:
            continue
        if not _is_taken(tie, taken) or tie.strength >= _CALLED_SO:
            taken[tie.field.id] = tie
    return taken


def _candidate(tie: _Tie) -> Candidate:
    item, name = tie.seen.item, tie.seen.name
    return Candidate(name.value, item.text[name.start : name.end], item.sentence, tie.strength)


def _ties(field: Field, form: _Form, rivals: Sequence[Person]) -> list[_Tie]:
    role = form.role(field)
    about = called(field, form.vocabulary)
    roles = asked_roles(field, form.vocabulary)
    free = bool(roles) and all(r.kind == "deed" for r in roles)
    found = []
    main = most_prominent(field, rivals, form.said, form.vocabulary) if role in {Role.MAIN, Role.ABOUT} else None
    for person in form.people:
        by_mention = [(_by_mention(field, role, about, person, seen, form), seen) for seen in person.seen]
        strength, seen = max(by_mention, key=lambda pair: (pair[0], _fullness(pair[1])))
        if (said := _by_person(field, role, about, person, main, form)) >= max(strength, 0.1):
            strength, seen = said, person.best
        if strength > 0:
            found.append(_Tie(field, person, seen, strength, role, free))
    return found


def _fullness(seen: Seen) -> int:
    """ "Lukas A." rather than "Lukas"."""
    return 0 if seen.name.titled else len(seen.name.value.split())


def _by_mention(field: Field, role: Role, about: re.Pattern[str] | None, person: Person, s: Seen, form: _Form) -> float:
    vocabulary = form.vocabulary
    if NOT_PRESENT.search(s.before) and not vocabulary.persons.young.search(field.label):
        return 0.0
    ties = 0.0 if role is Role.PRESENT and not is_companion(s) else apposed(field, about, s, role, vocabulary)
    if role is Role.STAFF and s.name.titled and _ACTIVITY.search(s.before):
        ties = min(ties, 2.2)
    if role is Role.STAFF and _HELD_WITH.search(s.before):
        ties = 0.0
    if role is not Role.STAFF and (person.speaks >= ENOUGH or person.replaced):
        return ties
    is_main = form.main is not None and form.main.id == field.id
    match role:
        case Role.STAFF:
            ties = max(ties, professional(s, form.fields, vocabulary))
        case Role.ABOUT:
            ties = max(ties, regarding(s, form.main is not None))
        case Role.PARTNER:
            ties = max(ties, partner(field, s))
        case Role.KIN:
            ties = max(ties, kin(field, s, vocabulary))
        case _:
            pass
    if is_main and role in {Role.MAIN, Role.STAFF}:
        third = called_professional(person, vocabulary) or bool(vocabulary.persons.third.search(person.beside))
        third = third or bool(s.item.position and re.match(r"\s+from (?:the )?[A-Z]", s.after))
        less = 0.8 if third or is_coupled(person) or _another_is_meant(person, form) else 0.0
        ties = max(ties, main(field, s, vocabulary) - less)
        if role is Role.MAIN and 1.7 <= ties < ENOUGH and s.item.position < 2 and _only_one(s, form):
            ties = ENOUGH
    return ties


def _another_is_meant(person: Person, form: _Form) -> bool:
    """Whether it was said of another one, in the same sentence, that it was about him."""
    first = person.seen[0].item
    meant = [p for p in form.people if any(s.item is first and is_about(s) for s in p.seen)]
    return bool(meant) and person not in meant


def _by_person(
    field: Field, role: Role, about: re.Pattern[str] | None, person: Person, main: Person | None, form: _Form
) -> float:
    """Ties by all that was said of a person."""
    speaks = person.speaks >= ENOUGH
    match role:
        case Role.STAFF:
            roles = asked_roles(field, form.vocabulary)
            return max(person.speaks, 0.0 if speaks or not roles else _by_role(roles, None, person, form))
        case Role.OTHER:
            return 0.0 if speaks else _by_role(asked_roles(field, form.vocabulary), about, person, form)
        case Role.PRESENT:
            return 0.0 if speaks or not person.present else 2.4
        case Role.EXTERNAL:
            return 2.4 if not speaks and not person.former and works(person, form.vocabulary) else 0.0
        case Role.KIN:
            if speaks:
                return 0.0
            by_name = 2.1 if _by_surname(field, person, form) else 0.0
            return max(by_name, _by_role(asked_roles(field, form.vocabulary), about, person, form))
        case Role.PARTNER:
            talked = not speaks and any(talked_with(s) for s in person.seen)
            return 2.8 if talked else 0.0
        case Role.MAIN | Role.ABOUT:
            persons = form.vocabulary.persons
            usual = persons.young.search(field.label) or persons.client.search(field.label)
            if role is Role.MAIN and field is not form.main and not usual and not speaks:
                return _by_role((), about, person, form)  # "Advocate": what it asks for is the label's own word
            return _ABOUT_HIM if person is main else 0.0


def _by_role(roles: Sequence[PersonRole], about: re.Pattern[str] | None, person: Person, form: _Form) -> float:
    """Whether somebody was said to be, or to have done, what the label asks for."""
    if person.former:
        return 0.0
    if any(r.sure.search(person.beside) for r in roles):
        return 3.2
    if any(r.said.search(person.beside) for r in roles):
        return 2.9
    if any(is_said_of(r, person) or r.said.search(person.place) for r in roles):
        return 2.7
    if any(s.did(r.deeds) for r in roles for s in person.seen):
        return 2.6
    at_work = works(person, form.vocabulary) or re.search(
        r"^(?:from|at|vom|von|aus|bei|beim)\s", f"{person.beside}\n{person.place}", re.MULTILINE
    )
    headings = {s.item.heading for s in person.seen}
    if at_work and any(r.kind == "work" and (r.label.search(h) or r.said.search(h)) for r in roles for h in headings):
        return 2.4  # in the section about them
    if any(r.kind == "kin" and _implied(r, person, form) for r in roles):
        return 2.2
    if any(r.parent for r in roles) and _came_for_a_child(person, form):
        return 2.1
    if about is not None and any(about.search(s.beside) and not s.item.about_next for s in person.seen):
        return 2.5
    if any(r.weak.search(person.beside) for r in roles):
        rivals = [p for p in form.people if p is not person and any(r.weak.search(p.beside) for r in roles)]
        return 2.2 if not rivals else 1.5
    return 0.0


def _implied(role: PersonRole, person: Person, form: _Form) -> bool:
    """ "The mother was asked to come. Frau W. was on time": the relative just spoken of is named by and by."""
    if works(person, form.vocabulary):
        return False
    for s in person.seen:
        earlier = form.said[s.item.position - 1] if s.item.position else None
        sex = (
            _WOMAN
            if re.match(r"(?:Frau|M(?:r?s|iss)\b)", s.name.value)
            else _MAN
            if re.match(r"(?:Herr|Mr\b)", s.name.value)
            else None
        )
        if earlier is None or sex is None or any(n.titled for n in earlier.names):
            continue
        words = "|".join(p.pattern for p in (role.said, role.weak))
        spoken_of = re.search(
            rf"\b(?:der|die|das|seine?|ihre?|the|his|her)\s+(?:\w+e\s+)?({words})",
            earlier.text,
            re.IGNORECASE,
        )
        if spoken_of and sex.search(spoken_of[1]):
            return True
    return False


def _came_for_a_child(person: Person, form: _Form) -> bool:
    """In a child's form who was talked with and is no professional is a parent, where nobody else may be."""
    young = any(form.vocabulary.persons.young.search(f.label) for f in form.fields)
    if not young or works(person, form.vocabulary):
        return False
    met = [p for p in form.people if p.titled and not works(p, form.vocabulary) and any(met_here(s) for s in p.seen)]
    return met == [person]


def _by_surname(field: Field, person: Person, form: _Form) -> bool:
    """ "Familie K. ... Herr K.": the father is who bears the family's name, where nobody else of that sex does."""
    sex = next(
        (title for word, title in (("mutter", "Frau"), ("vater", "Herr")) if field.label.lower().strip() == word), None
    )
    names = [s.name.value for s in person.seen]
    if sex is None or not any(n.startswith(sex) for n in names) or called_professional(person, form.vocabulary):
        return False
    surname = names[0].split()[-1]
    bearers = [
        s.name.value for p in form.people if p is not person for s in p.seen if s.name.value.split()[-1] == surname
    ]
    return bool(bearers) and not any(b.startswith(sex) for b in bearers)


def _only_one(s: Seen, form: _Form) -> bool:
    """Whether nobody else is named in the whole dictation."""
    surname = s.name.value.split()[-1]
    return (
        s.name.titled
        and not AFFILIATED.match(s.after)
        and all(seen.name.value.split()[-1] == surname for p in form.people for seen in p.seen)
    )
