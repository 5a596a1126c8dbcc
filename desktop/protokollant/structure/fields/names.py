"""Names of persons in a sentence: with a form of address, a first name that is known, or what stands like one."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.structure.fields.mention import Mention
from protokollant.structure.fields.vocabulary import Vocabulary

_WORD = r"[A-ZÄÖÜŞÇİÉÁ][^\W\d_]+(?:-[A-ZÄÖÜ][^\W\d_]+)*"
_TITLED = re.compile(
    rf"\b(?:(?:Ehepaar|Eheleuten?|Geschwistern?)\s+|(?:Dr|Prof)\.?\s+(?:Dr\.\s+)?){_WORD}(?:\s+{_WORD})?"
)
_BORN = re.compile(rf"(?<![^\W\d_]-)\b({_WORD}\s+{_WORD})(?=,?\s+(?:\(?geboren|geb\.|born))")
_CAPITAL = re.compile(_WORD)
_NEAR = 60  # letters beside a word in which its surroundings are looked for
# Endings of common nouns: such a word is no surname after a first name, and no first name.
_NOUN = re.compile(
    r"(?:ung|ungen|heit|keit|schaft|tion|tät|nis|tum|ismus|ment|ling|chen|lein|gespräch|besuch|gruppe|dienst|"
    r"amt|haus|"
    r"stunde|termin|telefonat|hilfe|beratung|sitzung|familie|schule|klasse|raum|kind|heim|werk|markt|platz|tag|"
    r"woche|zeit)$",
    re.IGNORECASE,
)
_NO_SURNAME = re.compile(r"(?:ung|heit|keit|schaft|tion|gespräch|besuch|dienst|termin|telefonat|beratung|sitzung)$")
_DETERMINER = re.compile(
    r"(?:ein|eine|einen|einem|einer|eines|kein\w*|mein\w*|dein\w*|sein\w*|ihre?[nmrs]?|unser\w*|jede\w*|dies\w*|"
    r"zwei|drei|"
    r"vier|viele|alle|beide[nr]?|das|des|\w{2,}(?:es|em|igen|ichen|ische[nr]?)|my|his|her|our)",
)
# Words right before a name that nothing but a name follows without an article.
_CALLED = re.compile(
    r"\b(?:sohn|tochter|bruder|schwester|kolleg(?:e|en|in)|praktikant(?:in)?|klient(?:in)?|schüler(?:in)?|"
    r"pflegekind|mündel|"
    r"namens|heißt|nennt sich|ich bin|mein name ist|enkel(?:in)?|freund(?:in)?|partner(?:in)?|betreuer(?:in)?|"
    r"berater(?:in)?|called|"
    r"named|son|"
    r"daughter|brother|sister|colleague|client|fachkraft|fachkraft ist|es (?:diktiert|spricht|berichtet)|(?:ich|"
    r"mir|mich),|(?:me|myself),)\s+$",
    re.IGNORECASE,
)
_BARE_PREPOSITION = re.compile(r"\b(?:mit|für|von|bei|über|zu|gegen|ohne|with|for|by)\s+$")
_AGED = re.compile(
    r",\s+(?:\d{1,2}|[a-zäöüß]{3,14}zehn|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\s*(?:,|\.|und\b|"
    r"(?:wochen|monate|jahre)(?:\s+alt|\s*[,.]))",
    re.IGNORECASE,
)
# "Ey, Flo vom Jugendtreff, ich sprech das ein": so one begins who says his name.
OWN_WORK = (
    r"[\w-]*(?:beratung|hilfe|dienst|stelle|arbeit|amt|team|schicht|runde|tour|bereitschaft|stützpunkt|treff|"
    r"zentrum|station|"
    r"begleitung|betreuung|assistenz|beistand|pflege|planung|management|haus|mission|wohnen|verein|pädagogik|"
    r"seelsorge|"
    r"service|work|shift|support|outreach|advice|hospice|project|duty|worker|coach|adviser|advisor|counsell?or)"
)
_BEGINS = re.compile(
    rf"(?:\W*(?:{OWN_WORK},|(?:ey|hey|hi|hallo|hello|so|also|ja|servus|moin|guten (?:tag|morgen|abend)|okay|right)\b))*"
    r"\W*",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"\s+(?:vom|von der|aus de[rm]|from(?: the)?)\s+\w+,\s*(?:ich|i)\b|\s+(?:hier|here|speaking)\s*(?:[,.]|vom|"
    r"von|from|mit)|"
    rf"\s+(?-i:{_WORD}),\s+(?:(?:\w+\s+)?{OWN_WORK}(?:,?\s+(?:ende|over))?(?: heute| gestern| today)?[,.]|ich (?:bin|"
    rf"diktier|sprech)|i am)",
    re.IGNORECASE,
)
_VERB_AFTER = re.compile(
    r"\s+(?:hat|ist|war|kam|sagt|meint|will|möchte|kann|soll|muss|geht|kommt|macht|bekommt|wohnt|lebt|schläft|"
    r"darf|braucht|"
    r"erzählt|berichtet|fragt|fand|wirkt|wirkte|hatte|wollte|konnte|has|is|was|says|said|wants|came)\b"
)
# Where only names have a capital letter, somebody who does something within a sentence is named.
_SIGNED = re.compile(r"\b(?:written|recorded|dictated|completed|signed|noted)(?: \w+)? by\s+$", re.IGNORECASE)
# Behind an article or as the last word of a longer name ("Bright Bakery") it is no person's.
_ARTICLE_BEFORE = re.compile(
    r"(?-i:[A-Z]\w+)\s+$|\b(?:the|an?|this|that|my|his|her|our|their|your|its)\s+$", re.IGNORECASE
)
_ACTS_AFTER = re.compile(
    r"\s+(?:has|had|is|was|says|said|wants|wanted|came|told|asked|thinks|feels|lives|lived|does|did|goes|went|"
    r"gets|got|"
    r"looks|looked|needs|knows|rang|called|works|turned|walked|sat|will|would|cannot|can|could|himself|"
    r"herself)\b|,\s+who(?:se)?\b"
)


@dataclass(frozen=True, slots=True, repr=False)
class Name(Redacted):
    """A person's name in a sentence's text[start:end]. `titled`: said with Frau, Herr, Familie, Dr. or the like."""

    start: int
    end: int
    value: str
    titled: bool


def find_names(
    text: str, titled: Sequence[Mention], first_names: Collection[str], vocabulary: Vocabulary
) -> tuple[Name, ...]:
    """All names in a sentence, in order, disjoint."""
    found = [Name(m.start, m.end, str(m.value), _is_titled(str(m.value))) for m in titled]
    taken = [(n.start, n.end) for n in found]

    def free(start: int, end: int) -> bool:
        return not any(s < end and start < e for s, e in taken)

    for match in _TITLED.finditer(text):
        if free(*match.span()):
            found.append(Name(*match.span(), match.group(), True))
            taken.append(match.span())
    for match in _BORN.finditer(text):
        first, last = match[1].split()
        if last in first_names and first not in first_names:  # "Bericht Finn, geboren ..."
            continue
        if free(*match.span(1)):
            found.append(Name(*match.span(1), match[1], False))
            taken.append(match.span(1))
    for name in _with_profession(text, first_names, vocabulary):
        if free(name.start, name.end):
            found.append(name)
            taken.append((name.start, name.end))
    words = list(_CAPITAL.finditer(text))
    for i, match in enumerate(words):
        word = match.group()
        if not free(*match.span()) or not _is_first(word, first_names) or word.lower() in vocabulary.not_names:
            continue
        if _follows_determiner(text, match.start()) or re.match(r"\s\d", text[match.end() : match.end() + 2]):
            continue
        end = match.end()
        surname = words[i + 1] if i + 1 < len(words) else None
        if (
            surname
            and text[end : surname.start()] == " "
            and free(*surname.span())
            and _is_surname(surname.group(), vocabulary)
        ):
            end = surname.end()
        value = text[match.start() : end]
        found.append(Name(match.start(), end, value, False))
        taken.append((match.start(), end))
    return tuple(sorted(found, key=lambda n: n.start))


def _with_profession(text: str, first_names: Collection[str], vocabulary: Vocabulary) -> Iterator[Name]:
    """ "Richterin Staudt", "Schwester Ivana": a profession that stands for the form of address."""
    words = list(_CAPITAL.finditer(text))
    for i, (title, word) in enumerate(itertools.pairwise(words)):
        name = word.group()
        persons = vocabulary.persons
        if not persons.titles.fullmatch(title.group()) or text[title.end() : word.start()] not in {" ", ". "}:
            continue
        if name.lower() in vocabulary.not_names or _NO_SURNAME.search(name) or persons.titles.fullmatch(name):
            continue
        if persons.kin_titles.fullmatch(title.group()) and _is_kin(text, title.start(), word.end()):
            continue
        end = word.end()
        last = words[i + 2] if i + 2 < len(words) else None
        if last and _is_first(name, first_names) and text[end : last.start()] == " ":
            end = last.end() if _is_surname(last.group(), vocabulary) else end
        yield Name(title.start(), end, text[title.start() : end], True)


def _is_kin(text: str, start: int, end: int) -> bool:
    """ "seine Schwester Lena", "die Schwester Lena war dabei": a sister, unless it is said where she works."""
    before = re.search(r"(\S+)\s+$", text[max(0, start - _NEAR) : start])
    if before is None or not re.fullmatch(rf"die|der|the|{_DETERMINER.pattern}", before[1].lower()):
        return False
    return not (before[1].lower() in {"die", "the"} and re.match(r"\s+(?:vom|von der|aus der|from the)\s", text[end:]))


def unknown_names(texts: Sequence[str], vocabulary: Vocabulary) -> frozenset[str]:
    """Words of a dictation that stand as only first names do, and never as a common noun does."""
    speaks_for: defaultdict[str, set[str]] = defaultdict(set)
    common: set[str] = set()
    for text in texts:
        for match in _CAPITAL.finditer(text):
            word = match.group()
            if len(word) < 3 or word.lower() in vocabulary.not_names or _NOUN.search(word) or word.isupper():
                continue
            before = text[max(0, match.start() - _NEAR) : match.start()]
            after = text[match.end() : match.end() + _NEAR]
            if _follows_determiner(text, match.start()) or re.match(r"\s+(?:des|eines)\b", after):
                common.add(word)
            elif _CALLED.search(before):
                speaks_for[word] |= {"called", "certainly"}
            elif _AGED.match(after) and (not before.strip() or re.search(r"(?:[,;:]|\bder|\bdie|\bund)\s+$", before)):
                speaks_for[word] |= {"aged", "certainly"}
            elif (
                not before.strip() or re.search(r"(?:,|\b(?:dass|weil|ob|und|wenn|als))\s+$", before)
            ) and _VERB_AFTER.match(after):
                speaks_for[word].add("acts")
            elif text in {texts[0], texts[-1]} and _BEGINS.fullmatch(before) and _INTRODUCES.match(after):
                speaks_for[word] |= {"introduced", "certainly"}
            elif (vocabulary.persons.capitals and _SIGNED.search(before)) or (
                vocabulary.persons.capitals and _after_role(before, vocabulary)
            ):
                speaks_for[word] |= {"called", "certainly"}
            elif (
                vocabulary.persons.capitals
                and before.strip(" ,.;:")
                and not _ARTICLE_BEFORE.search(before)
                and _ACTS_AFTER.match(after)
            ):
                speaks_for[word] |= {"acts", "certainly"}
            elif (
                vocabulary.persons.capitals
                and not before.strip()
                and re.match(r"\s+(?:[a-z]{2,}ed|[a-z]+s|told|came|said)\s+(?:me|us|her|his|the|that|to)\b", after)
            ):
                speaks_for[word].add("acts")
            elif vocabulary.persons.capitals and re.search(r"[a-z]\s+$", before) and not _ARTICLE_BEFORE.search(before):
                speaks_for[word].add("has a capital letter")
            elif _BARE_PREPOSITION.search(before) and re.match(r"\s*(?:[,.;:]|$|und\b)", after):
                speaks_for[word].add("stands without an article")
    return frozenset(word for word, reasons in speaks_for.items() if len(reasons) >= 2 and word not in common)


def _after_role(before: str, vocabulary: Vocabulary) -> bool:
    """ "Their social worker, Kelechi": what somebody is, then the name."""
    persons = vocabulary.persons
    return bool(re.search(rf"(?:{persons.third.pattern}|{persons.kin.pattern}),?\s+$", before, re.IGNORECASE))


def _is_first(word: str, first_names: Collection[str]) -> bool:
    return word in first_names or ("-" in word and word.split("-")[0] in first_names)


def _is_surname(word: str, vocabulary: Vocabulary) -> bool:
    return not _NO_SURNAME.search(word) and word.lower() not in vocabulary.not_names


def _is_titled(value: str) -> bool:
    return value.split()[0] in {"Frau", "Herr", "Familie", "Mr", "Mrs", "Ms", "Miss", "Dr", "Mr.", "Mrs.", "Ms.", "Dr."}


def _follows_determiner(text: str, start: int) -> bool:
    before = re.search(r"(\S+)\s+$", text[max(0, start - _NEAR) : start])
    return bool(before and _DETERMINER.fullmatch(before[1].lower()))
