"""Persons: who the conversation was with, who held it, and who else a label names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Field, FieldType, Template
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.names import Name
from protokollant.structure.fields.reading import ENCOUNTER, Said
from protokollant.structure.fields.vocabulary import Vocabulary
from protokollant.structure.fields.words import label_words

_ABOUT_LABEL = re.compile(r"betrifft|betreff|regarding|concerning", re.IGNORECASE)
_ABOUT_BEFORE = re.compile(
    r"\b(?:geht (?:es )?um|ging(?:'s| es)? um|dreht sich um|betrifft|betreff|betreffend|wegen|in sachen|regarding|"
    r"about)\W+(?:die |den |das |der )?(?:\w+ )?$",
    re.IGNORECASE,
)
_SUBJECT_BEFORE = re.compile(r"\b(?:betreff\w*|betrifft|thema|in sachen|subject)\b[^.;]{0,60}$", re.IGNORECASE)
_CLIENT_BEFORE = re.compile(
    r"\b(?:klient(?:en|in)?|kund(?:e|en|in)|versicherte[nr]?|patient(?:en|in)?|proband(?:en|in)?|betroffene[nr]?|"
    r"ratsuchende[nr]?|betreute[nr]?|unsere?[nmr]?|client|patient)\s+$",
    re.IGNORECASE,
)
_SELF_BEFORE = re.compile(
    r"(?:\b(?:ich|mir|mich)\s*,\s*|\bes (?:diktiert|berichtet|spricht|schreibt|dokumentiert)\s+|\bes (?:diktiert|"
    r"berichtet|spricht|schreibt)[^,.;]{0,20}\s|"
    r"\b(?:diktiert|geschrieben|verfasst|erstellt|aufgenommen|protokolliert|berichtet|notiert|dokumentiert|"
    r"aufgeschrieben|bearbeitet|geführt|gehalten)\b[^,;]{0,25}\b(?:von|vom|durch)\s+(?:mir,?\s+)?|"
    r"\bhier (?:ist|spricht|diktiert|schreibt)\s+|\b(?:gez\.|gezeichnet)\s+|\bich bin(?:'s)?\s*,?\s*|"
    r"\bmein name ist\s+|\bich heiße\s+|"
    r"\bi am\s+|\bi'm\s+|\b(?:written|recorded|dictated|completed|facilitated|delivered) by\s+|\bme,\s+|"
    r"\bmyself,\s+)(?:der |die )?(?:Frau |Herrn? )?$",
    re.IGNORECASE,
)
_SELF_AFTER = re.compile(
    r"^(?:\s*,\s*ich\b|\s*,?\s*(?:hier\s*(?:[,.;]|$)|am diktiergerät|am mikro\w*|diktiert\b|spricht\s*(?:[.,;]|$)|"
    r"berichtet\s*(?:[.,;]|$)|protokolliert\b|dokumentiert\b|schreibt\s*(?:[.,;]|$)|speaking\b|talking\b|"
    r"dictating\b|here\b))",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:mit|bei|von|vom|für|beim|zu|zum|über|with|for|to|from|on|about)\s+(?:der |die |dem |den |das |unserem |"
    r"unserer )?(?:klient(?:en|in)? |kund(?:e|en|in) |familie |kleinen |jungen )?$",
    re.IGNORECASE,
)
_AFFILIATED = re.compile(
    r"^\s*(?:\(|,\s*(?:der|die|das|ein|eine|unsere?|ihre?|seine?|the|her|his)\s+\w+|vo[mn]\s+(?:der\s+|"
    r"den\s+)?[A-ZÄÖÜ]|aus der (?:klinik|schule|praxis)|from (?:the )?[A-Z])",
)
_AFFILIATED_HERE = re.compile(
    r"^\s*vo[mn]\s+(?:der\s+)?(?:[A-ZÄÖÜ]\w*(?:amt|hilfe|dienst|verwaltung|stelle|klinik|schule|kita|management|"
    r"kasse|gericht|träger|werk|team)\w*)|^\s*von der (?:[A-ZÄÖÜ])",
    re.IGNORECASE,
)
_RELATIVE_AFTER = re.compile(
    r"^\s*,\s*(?:der|die|das|seine?|ihre?|meine?|unsere?|the|his|her|my)\s+(?:\w+\s+)?(\w+)", re.IGNORECASE
)
_OF_AFTER = re.compile(r"^\s+(?:von|des|der)\s+", re.IGNORECASE)
_KIN_OF = re.compile(
    r"\b(?:mutter|vater|eltern|bruder|schwester|oma|opa|lehrerin|lehrer|mother|father|mum|dad)\s+(?:von|"
    r"of)\s+(?:der |dem )?$",
    re.IGNORECASE,
)
_GENDER = {"mutter": "Frau", "vater": "Herr", "mother": "Ms", "father": "Mr", "frau": "Frau", "mann": "Herr"}
_PREPOSITION_LABEL = re.compile(r"\b(?:mit|von|durch|with|by)$", re.IGNORECASE)
_CALLER = re.compile(
    r"\b(?:anruf|telefonat|telefoniert|rückruf|gespräch|call|rang|spoke)\b[^.;]{0,40}\b(?:von|vom|mit|der|des|"
    r"with|from)\s+(?:der |dem )?(?:\w+ )?$|\b(?:angerufen|dran gehabt)\b",
    re.IGNORECASE,
)
_NOT_PRESENT = re.compile(r"\b(?:ohne|nicht|statt|without)\s+(?:den |die |der )?$", re.IGNORECASE)


class Role(StrEnum):
    STAFF = "staff"
    OTHER = "other"
    ABOUT = "about"
    PARTNER = "partner"
    KIN = "kin"
    MAIN = "main"


@dataclass(frozen=True, repr=False)
class _Seen(Redacted):
    item: Said
    name: Name

    @property
    def before(self) -> str:
        return self.item.text[: self.name.start]

    @property
    def after(self) -> str:
        return self.item.text[self.name.end :]


def role_of(field: Field, vocabulary: Vocabulary) -> Role:
    """Whom a label asks for."""
    persons, label = vocabulary.persons, field.label
    if _ABOUT_LABEL.search(label):
        return Role.ABOUT
    if persons.partner.search(label):
        return Role.PARTNER
    if persons.other.search(label):
        return Role.OTHER
    if persons.young.search(label):
        return Role.MAIN
    if persons.staff.search(label):
        return Role.STAFF
    words = label_words(label)
    if words and len(words) <= 2 and all(persons.kin.match(w) for w in words):
        return Role.KIN
    return Role.MAIN


def person_candidates(
    field: Field, template: Template, said: Sequence[Said], vocabulary: Vocabulary
) -> list[Candidate]:
    role = role_of(field, vocabulary)
    seen = [_Seen(item, name) for item in said for name in item.names]
    about = _called(field, vocabulary)
    people = [f for f in template.fields if f.type is FieldType.PERSON]
    mains = [f for f in people if role_of(f, vocabulary) in {Role.MAIN, Role.PARTNER}]
    if not any(role_of(f, vocabulary) in {Role.MAIN, Role.PARTNER, Role.KIN, Role.ABOUT} for f in people):
        mains = people[:1]  # the conversation was with the volunteer, the trainee
    found = []
    for s in seen:
        if _NOT_PRESENT.search(s.before) and not vocabulary.persons.young.search(field.label):
            continue
        ties = _apposed(field, about, s, role)
        match role:
            case Role.STAFF:
                ties = max(ties, _self(s), _professional(s, people, vocabulary))
                if mains and mains[0].id == field.id:
                    ties = max(ties, _main(field, s, vocabulary))
            case Role.OTHER:
                pass
            case Role.ABOUT:
                ties = max(ties, _about(s, bool(mains)))
            case Role.PARTNER:
                ties = max(ties, _partner(field, s))
            case Role.KIN:
                ties = max(ties, _kin(field, s, vocabulary))
            case Role.MAIN:
                if mains and mains[0].id == field.id:
                    ties = max(ties, _main(field, s, vocabulary))
        if ties > 0:
            found.append(Candidate(s.name.value, s.item.text[s.name.start : s.name.end], s.item.sentence, ties))
    if role is Role.STAFF and not any(c.ties >= 2.0 for c in found):
        found += _unexplained(people, seen, vocabulary)
    return _fullest(found)


def _called(field: Field, vocabulary: Vocabulary) -> re.Pattern[str] | None:
    """The label's words and their synonyms; closer than a topic: "Supervision" is no "Supervisor"."""
    words = [w for w in label_words(field.label) if len(w) > 2]
    parts = [re.escape(w if len(w) < 6 else re.sub(r"(?:in|e[nrs]?|s|n)$", "", w)) for w in words]
    parts += [re.escape(other) for w in words for other in vocabulary.means(w)]
    return re.compile(rf"\b(?:{'|'.join(dict.fromkeys(parts))})", re.IGNORECASE) if parts else None


def _apposed(field: Field, about: re.Pattern[str] | None, s: _Seen, role: Role) -> float:
    """Whether the label's word stands right beside the name ("Klientin Jana F.", "der Ralf moderiert"), or is part of
    it ("Familie Huber")."""
    if about is None or role in {Role.ABOUT, Role.PARTNER}:
        return 0.0
    start, _end = s.item.phrase(s.name.start)
    links = "von|vom|durch|ist|war|hat|hatte|heute|der|die|den|dem|an|führte?|machte?|mit|bei|als|by|is|was|with"
    link = rf"\w*(?:\s+(?:{links}))*\W{{0,3}}$"
    whole = r"\W+".join(map(re.escape, re.findall(r"\w+", field.label)))
    before = s.item.text[max(0, start - 1) : s.name.start] if start else s.before
    if re.search(rf"\b{whole}\W{{1,3}}$", before, re.IGNORECASE):
        return 4.0
    if re.search(rf"(?:{about.pattern}){link}", before, re.IGNORECASE) and not re.search(
        r"\bder\s+$|\bdes\s+$", before
    ):
        return 3.5
    if re.match(rf"(?:{about.pattern})\w*\s", s.name.value, re.IGNORECASE):
        return 3.5
    if re.match(
        rf"^(?:,\s*(?:die|der|das|ein|eine|unsere?|ihre?|seine?)\s+[A-ZÄÖÜ]\w+,)?\s*(?:hat |ist |führt |macht |"
        rf",\s*(?:die |der |das |als |unsere? |meine? |ihre? |seine? |the |"
        rf"my )?(?:\w+e[nr]?\s)?)?(?:{about.pattern})\w*",
        s.after,
        re.IGNORECASE,
    ) and not _verbless_list(s, about):
        return 3.0
    return 0.0


def _verbless_list(s: _Seen, about: re.Pattern[str]) -> bool:
    """ "Frau Petersen, Mutter Ines": the word belongs to the next name."""
    following = [n for n in s.item.names if n.start > s.name.end]
    match = about.search(s.after)
    return bool(following and match and following[0].start - (s.name.end + match.end()) < 3)


def _about(s: _Seen, client_asked: bool) -> float:
    """ "Es geht um Herrn Meier", "Thema Stromsperre Herr Meier", "die Mutter von Jonas"."""
    if s.item.position > 4:
        return 0.0
    if _ABOUT_BEFORE.search(s.before):
        return 3.0
    if _SUBJECT_BEFORE.search(s.before) or (
        _CLIENT_BEFORE.search(s.before) and s.item.position < 3 and not client_asked
    ):
        return 2.5
    return 2.2 if _KIN_OF.search(s.before) and s.item.position < 3 else 0.0


def _self(s: _Seen) -> float:
    # Who is quoted may say "ich heiße ..." as well.
    if 2 < s.item.position < s.item.count - 2 or re.search(r"\w\s[^:]*:\s.*\bich\b", s.before, re.IGNORECASE):
        return 0.0
    if _SELF_BEFORE.search(s.before) or _SELF_AFTER.match(s.after):
        return 3.0
    if s.item.position == 0 and not s.name.titled and re.search(r"\bthis is\s+$", s.before, re.IGNORECASE):
        return 3.0
    return 0.0


def _professional(s: _Seen, people: Sequence[Field], vocabulary: Vocabulary) -> float:
    """Somebody called a professional ("Berater Benno Kurz") where the form asks for one alone."""
    if s.item.position > 1 or len([f for f in people if role_of(f, vocabulary) is Role.STAFF]) != 1:
        return 0.0
    noun = re.search(r"([^\W\d_]+)\s+(?:ist |war )?(?:der |die )?$", s.before)
    return (
        2.2
        if noun
        and noun[1][:1].isupper()
        and vocabulary.persons.staff.match(noun[1])
        and not re.match(r"(?:beratung|betreuung|begleitung)", noun[1], re.I)
        else 0.0
    )


def _is_third(s: _Seen, vocabulary: Vocabulary) -> bool:
    """A colleague, an official or a relative, by the words beside the name."""
    persons = vocabulary.persons
    words = re.findall(r"[^\W\d_]+", s.before)
    near = [w for w in words[-2:] if w[:1].isupper() or w.lower() in {"mein", "meine", "meiner"}]
    noun = re.search(r"([^\W\d_]+)\s+(?:ist |heißt |namens )?$", s.before)
    if noun and any(p.match(noun[1]) for p in (persons.third, persons.kin)) and not _KIN_OF.search(s.before):
        return True
    if near and re.search(r"\b(?:gegen|vertretung)\s+(?:von )?$", s.before, re.IGNORECASE):
        return True
    relative = _RELATIVE_AFTER.match(s.after)
    if relative and (persons.third.match(relative[1]) or persons.kin.match(relative[1])):
        return True
    direct = re.match(r"^\s*,\s*([A-ZÄÖÜ]\w+)", s.after)
    if direct and persons.third.match(direct[1]):
        return True
    return bool(_AFFILIATED_HERE.match(s.after))


def _main(field: Field, s: _Seen, vocabulary: Vocabulary) -> float:
    """Ties to the person whom the conversation was with or about."""
    item = s.item
    staff = re.search(r"([^\W\d_]+)\s+$", s.before)
    if (
        staff
        and vocabulary.persons.staff.match(staff[1])
        and staff[1][:1].isupper() != staff[1].lower().startswith("fallführ")
        and not re.match(r"(?:beratung|betreuung|begleitung)", staff[1], re.I)
    ):
        return 0.0
    young = bool(vocabulary.persons.young.search(field.label))
    if _self(s) or _is_third(s, vocabulary):
        return 0.0
    if young and s.name.titled and not re.search(r"\s\w\.$", s.name.value):
        return 0.0
    family = "famili" in field.label.lower()
    if item.position > 2:
        late = item.position < 6 and bool(_ABOUT_BEFORE.search(s.before))
        return 2.0 if late else 0.0
    if family and not s.name.titled:
        return 0.0
    ties = (1.6, 1.4, 1.2 if ENCOUNTER.search(item.text) else 0.8)[item.position]
    start, _end = item.phrase(s.name.start)
    phrase_before = item.text[start : s.name.start]
    encounter = ENCOUNTER.search(item.text[: s.name.start])
    if encounter and _WITH.search(s.before):
        ties += 1.4
    elif _ABOUT_BEFORE.search(s.before) or _KIN_OF.search(s.before):
        ties += 1.2
    elif _WITH.search(s.before):
        ties += 0.7
    elif not phrase_before.strip() or re.fullmatch(
        r"\W*(?:(?:der|die|den|das|so|also|ja|nu|und|heute|gestern|protokoll|vermerk|bericht|verlauf|akte|fall|"
        r"thema|notiz)\W+)*",
        phrase_before,
        re.IGNORECASE,
    ):
        # The phrase begins with the name; further down that may be anybody.
        ties += 0.9 if item.position == 0 or s.name.titled or young else 0.5
        # "Jule Harms, Verlauf Herr Vogelsang": the full name without a title is that of the one who dictates.
        if (
            item.position == 0
            and _alone(s)
            and not s.name.titled
            and " " in s.name.value
            and any(n.titled and n is not s.name and not _is_third(_Seen(item, n), vocabulary) for n in item.names)
        ):
            ties -= 1.2
    elif encounter:
        ties += 0.8
    elif s.name.titled:
        ties += 0.4
    elif young and len({n.value for n in item.names}) == 1:
        ties += 0.5
    if family and s.name.value.startswith("Familie"):
        ties += 1.5
    if not family and s.name.value.startswith("Familie"):
        ties -= 0.8
    return ties


def _partner(field: Field, s: _Seen) -> float:
    """Whom one telephoned or was on the way with; a third person as well."""
    if s.item.position > 2 or _self(s) or _ABOUT_BEFORE.search(s.before) or _KIN_OF.search(s.before):
        return 0.0
    ties = (1.0, 0.9, 0.2)[s.item.position]
    start, _ = s.item.phrase(s.name.start)
    if _CALLER.search(s.before):
        return ties + 2.0
    if _PREPOSITION_LABEL.search(field.label) and _WITH.search(s.before):
        return ties + 1.8
    if not s.item.text[start : s.name.start].strip() or s.name.titled:
        return ties + 1.1
    return ties


def _kin(field: Field, s: _Seen, vocabulary: Vocabulary) -> float:
    """A mother or father who is named in the opening without being called so: "Frau" beside "Mutter"."""
    if s.item.position > 1 or _self(s) or _is_third(s, vocabulary):
        return 0.0
    word = next((w for w in label_words(field.label) if w in _GENDER), None)
    title = s.name.value.split()[0]
    return 2.2 - 0.2 * s.item.position if word and title == _GENDER[word] else 0.0


def _unexplained(people: Sequence[Field], seen: Sequence[_Seen], vocabulary: Vocabulary) -> Iterator[Candidate]:
    """A full name that stands alone in the opening beside the person it was about is the one who dictates."""
    staff = [f for f in people if role_of(f, vocabulary) is Role.STAFF]
    if len(staff) != 1 or len(people) < 2:
        return
    opening = [s for s in seen if s.item.position == 0]
    others = [s for s in opening if not _alone(s)]
    alone = [
        s
        for s in opening
        if _alone(s)
        and len(s.name.value.split()) == 2
        and not re.match(r"(?:Frau|Herr|Familie|M[rs]+)\b", s.name.value)
    ]
    if len(alone) == 1 and len({s.name.value for s in opening}) == 2 and not _is_third(alone[0], vocabulary):
        first = alone[0] is opening[0]
        explained = any(s.name.titled or (ENCOUNTER.search(s.before) and _WITH.search(s.before)) for s in others) or (
            not first and opening[0].name.start < 4
        )
        if explained:
            s = alone[0]
            yield Candidate(s.name.value, s.item.text[s.name.start : s.name.end], s.item.sentence, 2.0)


def _alone(s: _Seen) -> bool:
    start, end = s.item.phrase(s.name.start)
    return not s.item.text[start : s.name.start].strip(" ,.;:") and not s.item.text[s.name.end : end].strip(" ,.;:")


def _fullest(found: Sequence[Candidate]) -> list[Candidate]:
    """Of "Linus" and "Linus Berger" in equal ties the fuller one."""
    return sorted(found, key=lambda c: -c.ties)
