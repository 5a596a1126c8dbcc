"""How strongly a name, where it was said, is tied to a field: by the words right beside it and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from protokollant.protocol.template import Field
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.persons.labels import Role, role_of
from protokollant.structure.fields.persons.seen import Seen
from protokollant.structure.fields.persons.speaking import speaks
from protokollant.structure.fields.reading import ENCOUNTER, Said
from protokollant.structure.fields.vocabulary import Vocabulary
from protokollant.structure.fields.words import label_words, tails

ABOUT_BEFORE = re.compile(
    r"\b(?:geht (?:es )?um|ging(?:'s| es)? um|dreht sich um|betrifft|betreff|betreffend|wegen|in sachen|regarding|"
    r"about)\W+(?:die |den |das |der |ihre?n? |seine?n? )?(?:\w+ )?$",
    re.IGNORECASE,
)
_SUBJECT_BEFORE = re.compile(r"\b(?:betreff\w*|betrifft|thema|in sachen|subject)\b[^.;]{0,60}$", re.IGNORECASE)
_CLIENT_BEFORE = re.compile(
    r"\b(?:klient(?:en|in)?|kund(?:e|en|in)|versicherte[nr]?|patient(?:en|in)?|proband(?:en|in)?|betroffene[nr]?|"
    r"ratsuchende[nr]?|betreute[nr]?|unsere?[nmr]?|client|patient)\s+$",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:mit|bei|von|vom|für|beim|zu|zum|über|with|for|to|from|on|about)\s+(?:der |die |dem |den |das |unserem |"
    r"unserer )?(?:klient(?:en|in)? |kund(?:e|en|in) |familie |kleinen |jungen )?$",
    re.IGNORECASE,
)
AFFILIATED = re.compile(
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
# A form about who works there: "Mitarbeiterin" is then the one it was held with.
EMPLOYER_TITLE = re.compile(r"werkstatt|wfbm|jahresgespräch|mitarbeit|personal|appraisal", re.IGNORECASE)
_GIVER_LABEL = re.compile(r"\b(?:übergeben|gebracht|gemeldet|handed over|reported) (?:von|durch|by)\b", re.IGNORECASE)
_HERE_AFTER = re.compile(
    r"^\s+(?:(?:heute|gestern|auch|selbst|wieder)\s+)*(?:da|hier|bei (?:mir|uns))\b", re.IGNORECASE
)
_WAS_BEFORE = re.compile(r"\b(?:war|kam|ist|erschien|saß)\s+(?:der |die )?$", re.IGNORECASE)
_CALLED_AFTER = re.compile(
    r"^\s+(?:hat|hatte|rief|ruft)\b[^;:]*\b(?:angerufen|durchgeklingelt|an|gemeldet)\b", re.IGNORECASE
)
NOT_PRESENT = re.compile(r"\b(?:ohne|nicht|statt|without)\s+(?:den |die |der )?$", re.IGNORECASE)


def called(field: Field, vocabulary: Vocabulary) -> re.Pattern[str] | None:
    """The label's words and their synonyms; closer than a topic: "Supervision" is no "Supervisor"."""
    words = [
        w
        for w in label_words(field.label)
        if len(w) > 2 and w not in {"frau", "herr", "mann", "person", "name", "durch"}
    ]
    parts = [re.escape(w if len(w) < 6 else re.sub(r"(?:in|e[nrs]?|s|n)$", "", w)) for w in words]
    parts += [re.escape(other) for w in words for other in vocabulary.means(w)]
    for word in words:  # "Begleitung Frau E." for "Umgangsbegleitung", "Betreuerin" for "Betreuung"
        parts += [rf"{re.escape(t)}(?![a-zäöüß])" for t in tails(word)]
        if len(word) > 7 and word.endswith("ung"):
            parts.append(rf"{re.escape(word[:-3])}er(?:in)?(?![a-zäöüß])")
    return re.compile(rf"\b(?:{'|'.join(dict.fromkeys(parts))})", re.IGNORECASE) if parts else None


def apposed(field: Field, about: re.Pattern[str] | None, s: Seen, role: Role, vocabulary: Vocabulary) -> float:
    """Whether the label's word stands right beside the name ("Klientin Jana F.", "der Ralf moderiert"), or is part of
    it ("Familie Huber")."""
    if about is None or role in {Role.ABOUT, Role.PARTNER}:
        return 0.0
    start, _end = s.item.phrase(s.name.start)
    links = "von|vom|durch|ist|war|hat|hatte|heute|der|die|den|dem|führte?|machte?|mit|bei|als|by|is|was|with"
    # "Herr K. übergibt an Frau L.": who hands over is not the one behind "an".
    links += "" if _GIVER_LABEL.search(field.label) else "|an"
    # "Ansprechpartnerin ist die Tochter Leyla Ö.", "der Vater war da, Herr J."
    kin = rf"(?:\s+(?:(?:seine|ihre|the|her|his)\s+)?{vocabulary.persons.kin.pattern}\w*,?(?:\s+(?:der|die))?)?"
    family = r"(?:\s+(?:in|aus) der familie)?"
    present = r"(?:,?\s+(?:war(?:en)?|ist|sind)(?:\s+(?:auch|mit|heute))*\s+(?:da|dabei|hier|anwesend|mit),)?"
    link = rf"\w*(?:{present}|{family}(?:\s+(?:{links}))*{kin})\W{{0,3}}$"
    whole = r"\W+".join(map(re.escape, re.findall(r"\w+", field.label)))
    before = s.item.text[max(0, start - 1) : s.name.start] if start else s.before
    if re.search(rf"\b{whole}\W{{1,3}}$", before, re.IGNORECASE):
        return 4.0
    if role is Role.STAFF and re.search(
        r"\b(?:gesetzliche|rechtliche)", f"{before[-60:]} {s.after[:60]}", re.IGNORECASE
    ):
        return 0.0
    if re.search(rf"(?:{about.pattern}){link}", before, re.IGNORECASE) and not re.search(
        r"\bder\s+$|\bdes\s+$", before
    ):
        return 3.5
    if s.name.titled and not s.item.text[start : s.name.start].strip() and not AFFILIATED.match(s.after):
        # "Seine Mutter, Frau S., war dabei"; in a bare list the next name may be anybody's.
        led = rf"\b(?:seine|ihre|die|der|deren|dessen)\s+(?:{about.pattern})\w*{present},?\s+$"
        if re.search(led, s.before, re.IGNORECASE):
            return 3.0
    if re.match(rf"(?:{about.pattern})\w*\s", s.name.value, re.IGNORECASE):
        return 3.5
    if re.match(
        rf"^(?:,\s*(?:die|der|das|ein|eine|unsere?|ihre?|seine?)\s+[A-ZÄÖÜ]\w+(?=,))?,?\s*(?:hat |ist |führt |macht |"
        rf",\s*(?:die |der |das |als |unsere? |meine? |ihre? |seine? |the |"
        rf"my )?(?:\w+e[nr]?\s)?)?(?:{about.pattern})\w*",
        s.after,
        re.IGNORECASE,
    ) and not _verbless_list(s, about):
        return 3.0
    return 0.0


def _verbless_list(s: Seen, about: re.Pattern[str]) -> bool:
    """ "Frau Petersen, Mutter Ines": the word belongs to the next name."""
    following = [n for n in s.item.names if n.start > s.name.end]
    match = about.search(s.after)
    if match and match.group()[:1].islower():  # "Jutta hat den Fall gegeben, Timo ...": that is a verb
        return False
    return bool(following and match and following[0].start - (s.name.end + match.end()) < 3)


def regarding(s: Seen, client_asked: bool) -> float:
    """ "Es geht um Herrn Meier", "Thema Stromsperre Herr Meier", "die Mutter von Jonas"."""
    if s.item.position > 4:
        return 0.0
    if ABOUT_BEFORE.search(s.before):
        return 3.0
    if _SUBJECT_BEFORE.search(s.before) or (
        _CLIENT_BEFORE.search(s.before) and s.item.position < 3 and not client_asked
    ):
        return 2.5
    return 2.2 if _KIN_OF.search(s.before) and s.item.position < 3 else 0.0


def introduced(s: Seen) -> bool:
    return speaks(s) >= 2.0


def professional(s: Seen, people: Sequence[Field], vocabulary: Vocabulary) -> float:
    """Somebody called a professional ("Berater Benno Kurz") where the form asks for one alone."""
    if s.item.position > 1 or len([f for f in people if role_of(f, vocabulary) is Role.STAFF]) != 1:
        return 0.0
    noun = re.search(r"([^\W\d_]+)\s+(?:ist |war )?(?:der |die )?$", s.before)
    return (
        2.2
        if noun
        and noun[1][:1].isupper()
        and vocabulary.persons.staff.match(noun[1])
        and not re.match(r"\w*(?:beratung|betreuung|begleitung)", noun[1], re.I)
        else 0.0
    )


def is_third(s: Seen, vocabulary: Vocabulary) -> bool:
    """A colleague, an official or a relative, by the words beside the name."""
    persons = vocabulary.persons
    words = re.findall(r"[^\W\d_]+", s.before)
    near = [w for w in words[-2:] if w[:1].isupper() or w.lower() in {"mein", "meine", "meiner"}]
    noun = re.search(r"([^\W\d_]+)\s+(?:ist |heißt |namens )?$", s.before)
    if noun and any(p.match(noun[1]) for p in (persons.third, persons.kin)) and not _KIN_OF.search(s.before):
        return True
    if (
        near
        and not s.name.value.startswith("Familie")
        and re.search(r"\b(?:gegen|vertretung)\s+(?:von )?$", s.before, re.IGNORECASE)
    ):
        return True
    relative = _RELATIVE_AFTER.match(s.after)
    if relative and (persons.third.match(relative[1]) or persons.kin.match(relative[1])):
        return True
    direct = re.match(r"^\s*,\s*([A-ZÄÖÜ]\w+)", s.after)
    if direct and persons.third.match(direct[1]):
        return True
    return bool(_AFFILIATED_HERE.match(s.after))


def main(field: Field, s: Seen, vocabulary: Vocabulary) -> float:
    """Ties to the person whom the conversation was with or about."""
    item = s.item
    staff = re.search(r"([^\W\d_]+)\s+$", s.before)
    if (
        staff
        and vocabulary.persons.staff.match(staff[1])
        and staff[1][:1].isupper() != staff[1].lower().startswith("fallführ")
        and not re.match(r"\w*(?:beratung|betreuung|begleitung)", staff[1], re.I)
    ):
        return 0.0
    young = bool(vocabulary.persons.young.search(field.label))
    if introduced(s) or is_third(s, vocabulary):
        return 0.0
    if young and s.name.titled and not re.search(r"\s\w\.$", s.name.value):
        return 0.0
    family = bool(re.search(r"famili|haushalt", field.label, re.IGNORECASE))
    if item.position > 2:
        late = item.position < 6 and bool(ABOUT_BEFORE.search(s.before))
        return 2.0 if late else 0.0
    if family and not s.name.titled:
        return 0.0
    ties = (1.6, 1.4, 1.2 if ENCOUNTER.search(item.text) else 0.8)[item.position]
    start, _end = item.phrase(s.name.start)
    phrase_before = item.text[start : s.name.start]
    encounter = ENCOUNTER.search(item.text[: s.name.start])
    if encounter and _WITH.search(s.before):
        ties += 1.4
    elif ABOUT_BEFORE.search(s.before) or _KIN_OF.search(s.before):
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
            and s.alone
            and not s.name.titled
            and " " in s.name.value
            and any(n.titled and n is not s.name and not is_third(Seen(item, n), vocabulary) for n in item.names)
        ):
            ties -= 1.2
    elif encounter or (_WAS_BEFORE.search(s.before) and _HERE_AFTER.match(s.after)):
        ties += 0.8  # "heute war Samira da"
    elif s.name.titled:
        ties += 0.4
    elif young and len({n.value for n in item.names if not n.titled}) == 1:
        ties += 0.5
    if family and s.name.value.startswith("Familie"):
        ties += 1.5
    if not family and s.name.value.startswith("Familie"):
        ties -= 0.8
    return ties


def partner(field: Field, s: Seen) -> float:
    """Whom one telephoned or was on the way with; a third person as well."""
    if s.item.position > 2 or introduced(s) or ABOUT_BEFORE.search(s.before) or _KIN_OF.search(s.before):
        return 0.0
    ties = (1.0, 0.9, 0.2)[s.item.position]
    if _CALLED_AFTER.match(s.after) and not re.search(r"\b(?:ich|wir)\b", s.after[:20]):
        return ties + 2.2
    start, _ = s.item.phrase(s.name.start)
    if _CALLER.search(s.before):
        return ties + 2.0
    if _PREPOSITION_LABEL.search(field.label) and _WITH.search(s.before):
        return ties + 1.8
    if not s.item.text[start : s.name.start].strip() or s.name.titled:
        return ties + 1.1
    return ties


def kin(field: Field, s: Seen, vocabulary: Vocabulary) -> float:
    """A mother or father who is named in the opening without being called so: "Frau" beside "Mutter"."""
    if s.item.position > 1 or introduced(s) or is_third(s, vocabulary):
        return 0.0
    word = next((w for w in label_words(field.label) if w in _GENDER), None)
    title = s.name.value.split()[0]
    return 2.2 - 0.2 * s.item.position if word and title == _GENDER[word] else 0.0


def unexplained(people: Sequence[Field], seen: Sequence[Seen], vocabulary: Vocabulary) -> Iterator[Candidate]:
    """A full name that stands alone in the opening beside the person it was about is the one who dictates."""
    staff = [f for f in people if role_of(f, vocabulary) is Role.STAFF]
    if len(staff) != 1 or len(people) < 2:
        return
    opening = [s for s in seen if s.item.position == 0]
    others = [s for s in opening if not s.alone]
    alone = [
        s
        for s in opening
        if s.alone and len(s.name.value.split()) == 2 and not re.match(r"(?:Frau|Herr|Familie|M[rs]+)\b", s.name.value)
    ]
    if len(alone) == 1 and len({s.name.value for s in opening}) == 2 and not is_third(alone[0], vocabulary):
        first = alone[0] is opening[0]
        explained = any(s.name.titled or (ENCOUNTER.search(s.before) and _WITH.search(s.before)) for s in others) or (
            not first and opening[0].name.start < 4
        )
        if explained:
            s = alone[0]
            yield Candidate(s.name.value, s.item.text[s.name.start : s.name.end], s.item.sentence, 2.0)


def in_the_frame(
    people: Sequence[Field], said: Sequence[Said], seen: Sequence[Seen], vocabulary: Vocabulary
) -> Iterator[Candidate]:
    """A full name alone in the line that says when and how long, in a form about a family that is named: who was there
    for the service."""
    families = [f for f in people if re.search(r"famil|haushalt", f.label, re.IGNORECASE)]
    if len([f for f in people if role_of(f, vocabulary) is Role.STAFF]) != 1 or not families:
        return
    frame = next((i for i in said[:2] if len({m.kind for m in i.mentions if not m.loose}) >= 2), None)
    here = [s for s in seen if s.item is frame and not s.name.titled and " " in s.name.value]
    named = any(s.name.titled and s.item.position < 3 for s in seen)
    if len(here) == 1 and named and frame is not None:
        s = here[0]
        start, _ = s.item.phrase(s.name.start)
        alone = not s.item.text[start : s.name.start].strip() and re.match(
            r"\s*(?:[,.;]|$|mit kolleg)", s.after, re.IGNORECASE
        )
        if alone and not is_third(s, vocabulary):
            yield Candidate(s.name.value, s.item.text[s.name.start : s.name.end], s.item.sentence, 2.0)
