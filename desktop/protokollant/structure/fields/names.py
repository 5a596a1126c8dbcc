"""Names of persons in a sentence: with a form of address, a first name that is known, or what stands like one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.structure.fields.spoken import Mention
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
    r"(?:ung|ungen|heit|keit|schaft|tion|tät|nis|tum|ismus|ment|ling|chen|lein|gespräch|besuch|gruppe|dienst|amt|haus|"
    r"stunde|termin|telefonat|hilfe|beratung|sitzung|familie|schule|klasse|raum|kind|heim|werk|markt|platz|tag|"
    r"woche|zeit)$",
    re.IGNORECASE,
)
_NO_SURNAME = re.compile(r"(?:ung|heit|keit|schaft|tion|gespräch|besuch|dienst|termin|telefonat|beratung|sitzung)$")
_DETERMINER = re.compile(
    r"(?:ein|eine|einen|einem|einer|eines|kein\w*|mein\w*|dein\w*|sein\w*|ihre?[nmrs]?|unser\w*|jede\w*|dies\w*|"
    r"zwei|drei|"
    r"vier|viele|alle|beide[nr]?|das|des|\w+(?:es|em|igen|ichen|ische[nr]?)|my|his|her|our)",
)
# Words right before a name that nothing but a name follows without an article.
_CALLED = re.compile(
    r"\b(?:sohn|tochter|bruder|schwester|kolleg(?:e|en|in)|praktikant(?:in)?|klient(?:in)?|schüler(?:in)?|"
    r"pflegekind|mündel|"
    r"namens|heißt|nennt sich|enkel(?:in)?|freund(?:in)?|partner(?:in)?|betreuer(?:in)?|berater(?:in)?|called|"
    r"named|son|"
    r"daughter|brother|sister|colleague|client|fachkraft|fachkraft ist|es (?:diktiert|spricht|berichtet)|(?:ich|"
    r"mir|mich),|(?:me|myself),)\s+$",
    re.IGNORECASE,
)
_BARE_PREPOSITION = re.compile(r"\b(?:mit|für|von|bei|über|zu|gegen|ohne|with|for|by)\s+$")
_AGED = re.compile(
    r",\s+(?:\d{1,2}|[a-zäöüß]{3,14}zehn|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\s*(?:,|\.|und\b|"
    r"wochen|monate|jahre)"
)
_VERB_AFTER = re.compile(
    r"\s+(?:hat|ist|war|kam|sagt|meint|will|möchte|kann|soll|muss|geht|kommt|macht|bekommt|wohnt|lebt|schläft|"
    r"darf|braucht|"
    r"erzählt|berichtet|fragt|fand|wirkt|wirkte|hatte|wollte|konnte|has|is|was|says|said|wants|came)\b"
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
        if free(*match.span(1)):
            found.append(Name(*match.span(1), match[1], False))
            taken.append(match.span(1))
    words = list(_CAPITAL.finditer(text))
    for i, match in enumerate(words):
        word = match.group()
        if not free(*match.span()) or not _is_first(word, first_names) or word.lower() in vocabulary.not_names:
            continue
        if _follows_determiner(text, match.start()):
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
            elif _BARE_PREPOSITION.search(before) and re.match(r"\s*(?:[,.;:]|$|und\b)", after):
                speaks_for[word].add("stands without an article")
    return frozenset(word for word, reasons in speaks_for.items() if len(reasons) >= 2 and word not in common)


def _is_first(word: str, first_names: Collection[str]) -> bool:
    return word in first_names or ("-" in word and word.split("-")[0] in first_names)


def _is_surname(word: str, vocabulary: Vocabulary) -> bool:
    return not _NO_SURNAME.search(word) and word.lower() not in vocabulary.not_names


def _is_titled(value: str) -> bool:
    return value.split()[0] in {"Frau", "Herr", "Familie", "Mr", "Mrs", "Ms", "Miss", "Dr", "Mr.", "Mrs.", "Ms.", "Dr."}


def _follows_determiner(text: str, start: int) -> bool:
    before = re.search(r"(\S+)\s+$", text[max(0, start - _NEAR) : start])
    return bool(before and _DETERMINER.fullmatch(before[1].lower()))
