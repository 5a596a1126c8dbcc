"""Choices: said in their own words, inflected or compounded, or in words that mean the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from protokollant.dictation.numbers import parse_ordinal
from protokollant.dictation.values import ValueKind
from protokollant.protocol.template import Field
from protokollant.structure.fields.candidates import ENOUGH, Candidate
from protokollant.structure.fields.choices.concepts import Meaning, concept_candidates, meanings
from protokollant.structure.fields.choices.matters import matter_candidates
from protokollant.structure.fields.clauses import FORMER, INTENDED, OPEN, answered_no, of_another
from protokollant.structure.fields.reading import ENCOUNTER, Said
from protokollant.structure.fields.vocabulary import Vocabulary
from protokollant.structure.fields.words import label_words, topic

_YES, _NO = {"ja", "yes"}, {"nein", "no"}
_PARTLY = {"teilweise", "zum teil", "partly", "in part"}
_NOT_A_WORD = {
    "per",
    "the",
    "nicht",
    "kein",
    "keine",
    "ohne",
    "not",
    "noch",
    "nur",
    "von",
    "der",
    "die",
    "das",
    "im",
    "in",
    "vor",
    "nach",
    "zu",
    "an",
    "and",
    "und",
    "mit",
}
_SEPARABLE = re.compile(
    r"(?P<prefix>ab|an|auf|aus|bei|ein|fest|her|hin|mit|nach|vor|weg|weiter|zu|zurück)ge(?P<stem>\w{3,}?)(?:t|en)"
)
_DENIES = re.compile(r"^(?:nicht|keine?r?|ohne|not|no)\s+", re.IGNORECASE)
_NOT_BEFORE = re.compile(
    r"\b(?:nicht|kein\w*|statt|ohne|weder|noch nicht|not|no|instead of|without)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_NOT_AFTER = re.compile(r"^[^,;.]{0,25}\b(?:nicht|nein|keine?[nmrs]?|not)\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:nicht|ned|net|kein\w*|ohne|nie|niemals|niemand|nein|weder|not|no|never|nobody|without|\w+n['’]t)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:hat|haben|besteht|gibt es|gab es|gibt's|liegt vor|liegen vor|vorhanden|läuft|ist da|existiert|"
    r"eingerichtet)\b",
    re.IGNORECASE,
)
_EXISTS = re.compile(r"\b(?:besteht|gibt es|gab es|gibt's|liegt vor|liegen vor|vorhanden|existiert)\b", re.IGNORECASE)
_UNCLEAR = re.compile(r"\b(?:unklar|unbekannt|nicht bekannt|nicht geklärt|ungeklärt)\b", re.IGNORECASE)
_PLACE_LABEL = re.compile(r"\b(?:wo|\w*ort|raum|räumlichkeit\w*|where|venue|place)\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:in|im|am|an|auf|bei|beim|at|on)\s+(?:der|dem|den|unserer|unserem|the|our)?\s*$", re.IGNORECASE)
_HAPPENED = re.compile(r"\b(?:war|waren|hat|haben|hatten|fand|saßen|trafen|was|were|met)\b", re.IGNORECASE)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
# Labels that ask how, where or with whom the conversation was.
_OWN_LABEL = re.compile(
    r"kontakt|^art\b|^form\b|form$|besuch|gespräch|sitzung|beratung|setting|modus|richtung|kanal|dienst|schicht|"
    r"einsatz|anruf|weg$|"
    r"leistungsart|hilfeart|visit|contact|session|\bmode\b|\btype\b|ort$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Choice:
    """A choice with the patterns of its own words and of words that mean the same."""

    name: str
    own: tuple[re.Pattern[str], ...]
    others: tuple[re.Pattern[str], ...]
    denies: bool
    words: int

    def find(self, text: str) -> Iterator[tuple[re.Match[str], bool]]:
        """Where it is said, and whether in its own words."""
        for patterns, own in ((self.own, True), (self.others, False)):
            for pattern in patterns:
                for match in pattern.finditer(text):
                    if match.group().strip():
                        yield match, own


def choice_candidates(field: Field, said: Sequence[Said], vocabulary: Vocabulary) -> list[Candidate]:
    """Candidates by the options' own words; by what they mean where those say nothing."""
    if matters := matter_candidates(field, said, vocabulary):
        return matters
    literal = _literal(field, said, vocabulary)
    if any(c.ties >= ENOUGH for c in literal):
        return literal
    return concept_candidates(field, said, vocabulary)


def _literal(field: Field, said: Sequence[Said], vocabulary: Vocabulary) -> list[Candidate]:
    about = topic([w for w in label_words(field.label) if len(w) > 3], vocabulary)
    plain = {c.lower() for c in field.choices} <= _YES | _NO | _PARTLY
    if plain and any(matter.label.search(field.label) for matter in vocabulary.knowledge.matters):
        return []  # how it is said is known; that it is spoken of says nothing
    if {c.lower() for c in field.choices} & (_YES | _NO):
        return list(_yes_or_no(field, said, about, vocabulary))
    if {"vorhanden", "nicht vorhanden"} <= {c.lower() for c in field.choices}:
        return list(_there_or_not(field, said))
    understood = meanings(field, vocabulary.knowledge)
    known = {m.choice: m for m in understood[1]} if understood else {}
    choices = [_understand(choice, field, vocabulary, choice in known) for choice in field.choices]
    if numbered := _numbered(field, said, vocabulary):
        return numbered
    mentioned = {c.name for item in said for c in choices for _, own in c.find(item.text) if own}
    placed = bool(_PLACE_LABEL.search(field.label))
    owns = placed or bool(_OWN_LABEL.search(field.label))
    of_client = understood is not None and understood[0].client
    found: list[Candidate] = []
    for item in said:
        hits = []
        for choice in choices:
            for match, own in choice.find(item.text):
                if choice.name in known and _other_matter(choice.name, match, item, known):
                    continue
                if of_client and of_another(item, match.start(), vocabulary):
                    continue
                ties = _ties(choice, match, own, item, owns, about, mentioned == {choice.name}, placed)
                if ties > 0:
                    hits.append((match.span(), ties, choice))
        for span, ties, choice in hits:
            # A longer wording includes the shorter one ("unangekündigt", "angekündigt").
            if any(s != span and s[0] <= span[0] and span[1] <= s[1] and c is not choice for s, _, c in hits):
                continue
            found.append(Candidate(choice.name, item.text[span[0] : span[1]], item.sentence, ties))
    return found


def _understand(choice: str, field: Field, vocabulary: Vocabulary, known: bool = False) -> _Choice:
    denies = bool(_DENIES.match(choice))
    low = _DENIES.sub("", choice.lower())
    tokens = [w for w in re.findall(r"[^\W\d_]{2,}", low) if w not in {"per", "the"}] or re.findall(r"\w+", low)
    leads = tokens[0] in _NOT_A_WORD and len(tokens) > 1  # "im Büro", "in der Familie"
    words = tokens if leads else [w for w in tokens if w not in _NOT_A_WORD] or tokens
    bodies = [re.escape(w if len(w) < 6 else re.sub(r"(?:e[nrms]?|s|n)$", "", w)) for w in words]
    joined = r"\w*\W+(?:\w+\W+){0,2}".join(bodies)
    own = [rf"\b{joined}\w*" if len(words[0]) > 3 or len(words) > 1 else rf"\b{joined}(?:e[nrms]?|s|n)?\b"]
    if known and len(words) == 1:  # its compounds are known as well, and others are something else
        own = [rf"\b{joined}(?:e[nrms]?|s|n)?\b"]
    elif len(words) == 1 and len(words[0]) > 4:
        own.append(rf"\b(?!un|nicht)\w+{bodies[0]}\w{{0,2}}\b")  # "Familiengericht" for "Gericht"
    if len(words) == 1:
        for head in ("dienst", "schicht", *(w for w in label_words(field.label) if len(w) > 3)):
            own.append(rf"\b{bodies[0]}-?{re.escape(head)}\w*")
    if len(words) == 1 and words[0] in {"nacht"}:
        own.append(r"\bnacht (?:auf|zum|vom|von)\b")
    if len(words) == 1 and (verb := _SEPARABLE.fullmatch(words[0])):  # "stelle ich zurück" for "zurückgestellt"
        own.append(rf"\b{re.escape(verb['stem'])}\w*\b[^,;.]*\b{verb['prefix']}\b")
    others = [
        pattern
        for form in (vocabulary.forms if not known else ())
        # Of a choice of several words the form must say all.
        if any(re.search(rf"\b{re.escape(c)}", low) for c in form.choice)
        and all(any(w.startswith(c) or w in c for c in form.choice) for w in words)
        for pattern in form.said
    ]
    if not known and len(words) == 1:  # a single option of the kind, in a form that asks for something else
        own_ways = {d.name for d in vocabulary.knowledge.dimensions if d.own}
        concept = next(
            (c for c in vocabulary.knowledge.concepts if c.dimension in own_ways and c.option.match(low)), None
        )
        others += concept.said if concept else ()
    return _Choice(choice, tuple(re.compile(p, re.IGNORECASE) for p in own), tuple(others), denies, len(words))


def _other_matter(choice: str, match: re.Match[str], item: Said, known: Mapping[str, Meaning]) -> bool:
    """Whether an option's word stands for something else: "Familie Berger", "der Dolmetscher am Telefon"."""
    name = bool(re.match(r" [A-ZÄÖÜ]", item.text[match.end() :])) and match.group().lower() in {"familie", "family"}
    return name or any(c.never.search(item.phrase_text(match.start())) for c in known[choice].concepts)


def _ties(
    choice: _Choice,
    match: re.Match[str],
    own: bool,
    item: Said,
    owns: bool,
    about: re.Pattern[str] | None,
    alone: bool,
    placed: bool,
) -> float:
    before, _after = item.text[: match.start()], item.text[match.end() :]
    start, end = item.phrase(match.start())
    phrase = item.text[start:end]
    negated = bool(_NOT_BEFORE.search(before[start:]) or _NOT_AFTER.match(item.text[match.end() : end]))
    negated = negated or answered_no(item.text, match.end())
    if choice.denies != negated:
        # "Keine Sprachmittlung" is said by the label's own word.
        return 0.0
    if item.next_in_phrase(match.start()) or (item.about_next and item.position > 2):
        return 0.0
    if OPEN.search(phrase) or FORMER.search(phrase) or (owns and INTENDED.search(phrase)):
        return 0.0
    ties = 0.0
    if own and alone and placed and _AT.search(before) and _HAPPENED.search(item.text) and item.position < 6:
        ties += 2.0
    if about is not None:
        outside = item.text[: match.start()] + " " + item.text[match.end() :]
        if re.search(rf"(?:{about.pattern})\w*\W{{0,3}}(?:ist |war |wurde |nicht |kein\w* )?$", before, re.I):
            ties += 3.0
        elif about.search(outside) or about.search(match.group()):
            ties += 1.5
        elif about.search(item.heading):
            ties += 1.0
    if owns:
        ties += (1.5, 1.2, 0.8)[item.position] if item.position < 3 else 0.0
        if item.position < 3 and (item.opens or ENCOUNTER.search(phrase)):
            ties += 0.8
        ties += (
            1.0 if own and alone and choice.name[0].isupper() and len(choice.name) > 8 and item.position < 3 else 0.0
        )
        if item.position > 2 and ties < 3.0 and not item.opens:
            ties = 1.8 if own and alone and ties >= 1.5 else 0.5
    else:
        ties += 1.0 if item.position == 0 else 0.5 if item.position < 3 else 0.0
        ties += 1.6 if own and choice.words > 1 else 0.5 if own and len(choice.name) > 6 else 0.0
        ties += 1.2 if own and alone and len(choice.name) > 6 else 0.0
        ties += (
            1.0
            if own
            and item.position < 2
            and not re.sub(r"\W+", "", phrase[: match.start() - start] + phrase[match.end() - start :])
            else 0.0
        )
    ties += 0.4 if own else 0.0
    ties += 0.2 if own and owns and choice.words > 1 else 0.0
    return ties


def _numbered(field: Field, said: Sequence[Said], vocabulary: Vocabulary) -> list[Candidate]:
    """Choices that are numbers: "viertes Quartal" for "IV", "Pflegegrad drei" for "3"."""
    names = {c.strip(".").lower(): c for c in field.choices}
    if all(n in _ROMAN for n in names):
        values = {_ROMAN.index(n) + 1: c for n, c in names.items()}
    elif all(n.isdigit() for n in names):
        values = {int(n): c for n, c in names.items()}
    else:
        return []
    about = topic(label_words(field.label), vocabulary)
    if about is None:
        return []
    found = []
    for item in said:
        for match in re.finditer(r"\b[^\W\d_]+te[nrs]?\b|\d{1,2}\.", item.text):
            word = match.group().lower()
            number = int(word[:-1]) if word.endswith(".") else parse_ordinal(word)
            if number in values and about.match(item.text[match.end() :].lstrip()):
                found.append(Candidate(values[number], match.group(), item.sentence, 2.5))
        for m in item.mentions:
            phrase_start, _ = item.phrase(m.start)
            before = item.text[phrase_start : m.start]
            led = re.search(
                rf"(?:{about.pattern})\w*\W{{0,3}}(?:ist |war |von |nummer |nr\.? )?$", before, re.IGNORECASE
            )
            if m.kind is ValueKind.NUMBER and m.value in values and led and not OPEN.search(item.phrase_text(m.start)):
                found.append(Candidate(values[int(m.value)], item.text[m.start : m.end], item.sentence, 3.0))
    return found


def _there_or_not(field: Field, said: Sequence[Said]) -> Iterator[Candidate]:
    """Whether the label's matter is there: "hat kein P-Konto", "Vollmacht liegt vor", "ist unklar"."""
    names = {c.lower(): c for c in field.choices}
    words = label_words(field.label)
    for item in said:
        match = next(
            (
                m
                for m in re.finditer(r"[^\W_]+(?:-[^\W_]+)*", item.text)
                if m.group().lower() == field.label.lower()
                or (len(m.group()) > 5 and any(word.endswith(m.group().lower()) for word in words))
            ),
            None,
        )
        if match is None:
            continue
        start, end = item.phrase(match.start())
        phrase = item.text[start:end]
        if _UNCLEAR.search(item.text[start:]) and "unklar" in names:
            found: str | None = names["unklar"]
        elif "beantragt" in names and re.search(r"\bbeantrag|\bantrag", phrase, re.IGNORECASE):
            found = names["beantragt"]
        elif OPEN.search(phrase) or not _THERE.search(phrase):
            found = None
        else:
            found = names["nicht vorhanden" if _NEGATED.search(phrase) else "vorhanden"]
        if found is not None:
            yield Candidate(found, phrase.strip(" ,.;:"), item.sentence, 2.4)


def _says(word: str, text: str) -> bool:
    """Whether a label's word is said: "gerufen" by "rufen" as well, "vorhanden" by "gab es"."""
    if word == "vorhanden":
        return bool(_EXISTS.search(text))
    stems = [re.escape(word[: max(4, len(word) - 3)])]
    if participle := re.fullmatch(r"ge(\w{3,}?)(?:t|en)", word):
        stems.append(rf"\b{participle[1]}")
    return bool(re.search("|".join(stems), text, re.IGNORECASE))


def _bare(phrase: str, words: Sequence[str], names: Mapping[str, str], vocabulary: Vocabulary) -> str | None:
    """The choice where a phrase says nothing but a word of the label, and at most "nicht" or "teilweise" with it."""
    said = re.findall(r"[^\W\d_]+", phrase.lower())
    partly = any(p in phrase.lower() for p in _PARTLY)
    about = topic(words[1:], vocabulary) if len(words) > 1 else None
    if about is None or not 1 <= len(said) <= 4:
        return None
    rest = re.sub(rf"(?:{about.pattern})\w*", " ", phrase.lower(), flags=re.IGNORECASE)
    if rest == phrase.lower():
        return None
    left = set(re.findall(r"[^\W\d_]+", rest))
    if left - {"nicht", "kein", "keine", "not"} - _PARTLY:
        return None
    wanted = _PARTLY if partly else _NO if left else _YES
    return next((choice for low, choice in names.items() if low in wanted), None) if left else None


def _yes_or_no(
    field: Field, said: Sequence[Said], about: re.Pattern[str] | None, vocabulary: Vocabulary
) -> Iterator[Candidate]:
    """Whether the label's matter was, was not, or was in part; not where it is only asked, planned or supposed."""
    if about is None:
        return
    names = {c.lower(): c for c in field.choices}
    words = [w for w in label_words(field.label) if len(w) > 3]
    first = topic(words[:1], vocabulary) or about
    hyphened = re.search(r"\b\w+-\w+\b", field.label)  # a "Konto" is no "P-Konto"
    about = re.compile(re.escape(hyphened[0]), re.IGNORECASE) if hyphened else about
    for item in said:
        match = about.search(item.text)
        if match is None:
            continue
        start, end = item.phrase(match.start())
        phrase = item.text[start:end]
        if bare := _bare(phrase, words, names, vocabulary):
            yield Candidate(bare, phrase.strip(" ,.;:"), item.sentence, 2.6)
            continue
        hits = sum(_says(w, item.text) for w in words)
        if OPEN.search(phrase) or item.about_next or not first.search(item.text):
            continue
        strength = 2.0 + 0.5 * (hits / max(1, len(words))) if hits * 2 >= len(words) else 0.0
        if item.position > 3:
            strength -= 0.3
        spoken = next((names[w] for w in re.findall(r"\w+", phrase.lower()) if w in names), None)
        if spoken is None and any(p in phrase.lower() for p in _PARTLY):
            spoken = next((c for c in field.choices if c.lower() in _PARTLY), None)
        if spoken is None:
            wanted = _NO if _NEGATED.search(phrase) else _YES
            spoken = next((c for c in field.choices if c.lower() in wanted), None)
        if spoken is not None and strength >= 2.0:
            yield Candidate(spoken, phrase.strip(" ,.;:"), item.sentence, strength)
