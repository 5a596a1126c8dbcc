"""Choices: said in their own words, inflected or compounded, or in words that mean the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from protokollant.protocol.template import Field
from protokollant.structure.fields.candidates import Candidate
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
_NEGATED = re.compile(r"\b(?:nicht|kein\w*|ohne|nie|nein|weder|not|no|never|without)\b", re.IGNORECASE)
_THERE = re.compile(
    r"\b(?:hat|haben|besteht|gibt es|gibt's|liegt vor|liegen vor|vorhanden|läuft|ist da|existiert|eingerichtet)\b",
    re.IGNORECASE,
)
_UNCLEAR = re.compile(r"\b(?:unklar|unbekannt|nicht bekannt|nicht geklärt|ungeklärt)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:ob|falls|wenn|sollte|könnte|würde|müsste|vielleicht|evtl|eventuell|überlegt|if|whether|maybe|might)\b",
    re.IGNORECASE,
)
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
    about = topic([w for w in label_words(field.label) if len(w) > 3], vocabulary)
    if {c.lower() for c in field.choices} & (_YES | _NO):
        return list(_yes_or_no(field, said, about, vocabulary))
    if {"vorhanden", "nicht vorhanden"} <= {c.lower() for c in field.choices}:
        return list(_there_or_not(field, said))
    choices = [_understand(choice, field, vocabulary) for choice in field.choices]
    mentioned = {c.name for item in said for c in choices for _, own in c.find(item.text) if own}
    owns = bool(_OWN_LABEL.search(field.label))
    found: list[Candidate] = []
    for item in said:
        hits = []
        for choice in choices:
            for match, own in choice.find(item.text):
                ties = _ties(choice, match, own, item, owns, about, mentioned == {choice.name})
                if ties > 0:
                    hits.append((match.span(), ties, choice))
        for span, ties, choice in hits:
            # A longer wording includes the shorter one ("unangekündigt", "angekündigt").
            if any(s != span and s[0] <= span[0] and span[1] <= s[1] and c is not choice for s, _, c in hits):
                continue
            found.append(Candidate(choice.name, item.text[span[0] : span[1]], item.sentence, ties))
    return found


def _understand(choice: str, field: Field, vocabulary: Vocabulary) -> _Choice:
    denies = bool(_DENIES.match(choice))
    low = _DENIES.sub("", choice.lower())
    tokens = [w for w in re.findall(r"[^\W\d_]{2,}", low) if w not in {"per", "the"}] or re.findall(r"\w+", low)
    leads = tokens[0] in _NOT_A_WORD and len(tokens) > 1  # "im Büro", "in der Familie"
    words = tokens if leads else [w for w in tokens if w not in _NOT_A_WORD] or tokens
    bodies = [re.escape(w if len(w) < 6 else re.sub(r"(?:e[nrms]?|s|n)$", "", w)) for w in words]
    joined = r"\w*\W+(?:\w+\W+){0,2}".join(bodies)
    own = [rf"\b{joined}\w*" if len(words[0]) > 3 or len(words) > 1 else rf"\b{joined}(?:e[nrms]?|s|n)?\b"]
    if len(words) == 1 and len(words[0]) > 4:
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
        for form in vocabulary.forms
        # Of a choice of several words the form must say all.
        if any(re.search(rf"\b{re.escape(c)}", low) for c in form.choice)
        and all(any(w.startswith(c) or w in c for c in form.choice) for w in words)
        for pattern in form.said
    ]
    return _Choice(choice, tuple(re.compile(p, re.IGNORECASE) for p in own), tuple(others), denies, len(words))


def _ties(
    choice: _Choice, match: re.Match[str], own: bool, item: Said, owns: bool, about: re.Pattern[str] | None, alone: bool
) -> float:
    before, _after = item.text[: match.start()], item.text[match.end() :]
    start, end = item.phrase(match.start())
    phrase = item.text[start:end]
    negated = bool(_NOT_BEFORE.search(before[start:]) or _NOT_AFTER.match(item.text[match.end() : end]))
    if choice.denies != negated:
        # "Keine Sprachmittlung" is said by the label's own word.
        return 0.0
    if item.next_in_phrase(match.start()) or (item.about_next and item.position > 2):
        return 0.0
    if _OPEN.search(phrase):
        return 0.0
    ties = 0.0
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
        elif _OPEN.search(phrase) or not _THERE.search(phrase):
            found = None
        else:
            found = names["nicht vorhanden" if _NEGATED.search(phrase) else "vorhanden"]
        if found is not None:
            yield Candidate(found, phrase.strip(" ,.;:"), item.sentence, 2.4)


def _yes_or_no(
    field: Field, said: Sequence[Said], about: re.Pattern[str] | None, vocabulary: Vocabulary
) -> Iterator[Candidate]:
    """Whether the label's matter was, was not, or was in part; not where it is only asked, planned or supposed."""
    if about is None:
        return
    names = {c.lower(): c for c in field.choices}
    words = [w for w in label_words(field.label) if len(w) > 3]
    first = topic(words[:1], vocabulary) or about
    for item in said:
        match = about.search(item.text)
        if match is None:
            continue
        start, end = item.phrase(match.start())
        phrase = item.text[start:end]
        hits = sum(bool(re.search(re.escape(w[: max(4, len(w) - 3)]), item.text, re.IGNORECASE)) for w in words)
        if _OPEN.search(phrase) or item.about_next or not first.search(item.text):
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
