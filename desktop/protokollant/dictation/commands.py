"""Spoken punctuation, layout, fillers and corrections. A command and a word that sounds the same are told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from protokollant.dictation.numbers import parse, parse_ordinal
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.transcript import Word

# Symbols that are joined to the word before, and those that open (joined to the word after).
_CLOSING_DE = {
    "punkt": ".",
    "komma": ",",
    "doppelpunkt": ":",
    "fragezeichen": "?",
    "ausrufezeichen": "!",
    "semikolon": ";",
    "strichpunkt": ";",
    "klammer zu": ")",
    "anführungszeichen zu": "“",
}
_OPENING_DE = {"klammer auf": "(", "anführungszeichen auf": "„"}
_SPACED_DE = {"gedankenstrich": "–"}
_BREAKS_DE = {"neue zeile", "nächste zeile", "neuer absatz", "nächster absatz", "absatz neu", "absatz"}
_CLOSING_EN = {
    "full stop": ".",
    "period": ".",
    "comma": ",",
    "colon": ":",
    "question mark": "?",
    "exclamation mark": "!",
    "semicolon": ";",
    "close bracket": ")",
}
_OPENING_EN = {"open bracket": "("}
_BREAKS_EN = {"new line", "new paragraph"}

# After one of these the word is meant, not the sign: "der Punkt", "auf den Punkt", "ein Fragezeichen", "jedem Komma".
# They agree in gender: after "das" or "mit ihr" a "Punkt" is the sign.
_ANY_GENDER = set("dem des einem eines ein kein mein sein unser zum vom im am beim ohne jedem diesem keinem".split())
_MASCULINE = _ANY_GENDER | set("der den einen keinen meinen seinen ihren unseren dieser diesen jeder jeden".split())
_NEUTER = _ANY_GENDER | set("das dieses jedes welches ins ans".split())
_ENGLISH = set("a an the this that every no each".split())
_GENDERS = {
    "fragezeichen": _NEUTER,
    "ausrufezeichen": _NEUTER,
    "komma": _NEUTER,
    "semikolon": _NEUTER,
    "absatz": _MASCULINE,
    "punkt": _MASCULINE,
    "doppelpunkt": _MASCULINE,
    "strichpunkt": _MASCULINE,
    "gedankenstrich": _MASCULINE,
}
# An adjective between the two: "der nächste Punkt", "ein wichtiger Punkt". These only sound like one.
_NO_ADJECTIVES = set("immer wieder später früher weiter leider lieber gerne heute eine keine meine seine".split())
_KINDS_OF_PERIOD = set("long short brief certain whole same entire difficult trial notice waiting settling".split())
# Seconds after which a word stands for itself.
_PAUSE = 0.5
_FILLERS = {"äh", "ähm", "öhm", "hm", "hmm", "mhm", "ehm", "uh", "uhm", "erm"}
_STRIKE = re.compile(
    r"(?:nein,? )?(?:"
    r"(?:bitte )?(?:streich(?:en?)?|lösch(?:en?)?|strike|delete)(?: sie)? (?:bitte )?"
    r"(?:das|dies|den letzten satz|den satz|that|the last sentence)(?: bitte)?(?: wieder)?(?: bitte)?"
    r"|(?:bitte )?(?:das|dies|den letzten satz|letzten satz)(?: bitte)?(?: wieder)? (?:streichen|löschen)"
    r"|bitte (?:wieder )?(?:streichen|löschen))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, repr=False)
class Written(Redacted):
    """A word of the sentence as it is written, and the recognised words behind it. `breaks`: a sentence ends here."""

    text: str
    words: tuple[Word, ...]
    pause: float = 0.0
    breaks: bool = False


def _bare(word: str) -> str:
    return word.strip(".,:;?!…").lower()


def is_filler(word: str) -> bool:
    return _bare(word) in _FILLERS


def is_strike(sentence: str) -> bool:
    """Whether a sentence takes back the one before: "Streich das.", "Bitte streiche den letzten Satz"."""
    return _STRIKE.fullmatch(sentence.strip(" .,!")) is not None


def apply_commands(words: list[tuple[Word, float]], language: str) -> list[Written]:
    """Words with the pause (seconds) after each -> written words, where spoken signs have become signs."""
    closing = _CLOSING_DE if language == "de" else _CLOSING_EN
    opening = _OPENING_DE if language == "de" else _OPENING_EN
    spaced = _SPACED_DE if language == "de" else {}
    breaks = _BREAKS_DE if language == "de" else _BREAKS_EN
    result: list[Written] = []
    opened: tuple[str, tuple[Word, ...]] = ("", ())
    i = 0
    while i < len(words):
        word, pause = words[i]
        pair = f"{_bare(word.text)} {_bare(words[i + 1][0].text)}" if i + 1 < len(words) else ""
        count, command = (2, pair) if pair in closing or pair in opening or pair in breaks else (1, _bare(word.text))
        said = tuple(w for w, _ in words[i : i + count])
        pause = words[i + count - 1][1]
        is_command = command in closing or command in opening or command in breaks or command in spaced
        if is_command and _means_the_sign(command, words, i, count):
            if command in opening:
                opened = (opened[0] + opening[command], opened[1] + said)
            elif command in spaced:
                result.append(Written(spaced[command], said, pause))
            else:
                _attach(result, closing.get(command, ""), said, pause, command in breaks)
            i += count
            continue
        if is_filler(word.text):
            _attach(result, "", (word,), words[i][1], False)
            i += 1
            continue
        result.append(Written(opened[0] + word.text, (*opened[1], word), words[i][1]))
        opened = ("", ())
        i += 1
    if opened[1]:
        _attach(result, "", opened[1], 0.0, False)
    return result


def _attach(result: list[Written], sign: str, said: tuple[Word, ...], pause: float, breaks: bool) -> None:
    """Join a sign to the word before; a sign that the recogniser wrote already is not doubled."""
    if not result:
        result.append(Written("", said, pause, breaks))
        return
    last = result[-1]
    text = last.text
    if sign and sign not in ")“":
        text = text.rstrip(".,:;?!")
    if sign and last.text:
        text += sign
    # A spoken stop ends the sentence, whatever follows; but not inside "z Punkt B Punkt" or "12 Punkt 11 Punkt".
    ends = sign in {".", "?", "!"} and len(last.text) > 1 and not last.text[-1:].isdigit()
    result[-1] = Written(text, (*last.words, *said), pause, last.breaks or breaks or ends)


def _means_the_sign(command: str, words: list[tuple[Word, float]], i: int, count: int) -> bool:
    before = _bare(words[i - 1][0].text) if i else ""
    after = _bare(words[i + count][0].text) if i + count < len(words) else ""
    last = i + count == len(words) or words[i + count - 1][1] > _PAUSE
    ended_before = i > 0 and words[i - 1][0].text[-1:] in ".?!:"
    if not ended_before and _is_noun(command, before, _bare(words[i - 2][0].text) if i > 1 else "", last):
        return False
    if command == "absatz":  # "Punkt Absatz"; not "Absatz drei"
        return bool(before) and (ended_before or before in _CLOSING_DE) and not _is_number(after)
    if command == "punkt":
        if after == "uhr" or (_is_number(after) and _bare(_text(words, i + count + 1)) == "uhr"):
            return False
        if "für" in (before, after) and "punkt" in (_bare(_text(words, i - 2)), _bare(_text(words, i + 2))):
            return False  # "Punkt für Punkt"
        # "Punkt eins", "Punkt 3": an item of an agenda, unless a sentence ended right before.
        return bool(before) and not (_is_number(after) and len(after) <= 6 and not _ends_sentence(words, i))
    if command == "komma":
        if before == "und" and _bare(_text(words, i - 2)) == "punkt":
            return False  # "ohne Punkt und Komma"
        return not (_is_number(after) and (not before or _is_number(before)))
    if command in ("period", "colon"):
        return bool(before)
    return True


def _text(words: list[tuple[Word, float]], i: int) -> str:
    return words[i][0].text if 0 <= i < len(words) else ""


def _is_noun(command: str, before: str, two_before: str, last: bool) -> bool:
    """Whether what stands before it makes the word a noun of the sentence."""
    if command == "period":
        return before in _ENGLISH or (before in _KINDS_OF_PERIOD and (two_before in _ENGLISH or not last))
    genders = _GENDERS.get(command, _ENGLISH)
    if before in genders:
        return True
    adjective = before.endswith(("e", "en", "er", "es")) and before not in _NO_ADJECTIVES
    return adjective and before.isalpha() and two_before in genders and _agree(two_before, before)


def _agree(determiner: str, adjective: str) -> bool:
    """The ending of a German adjective after its determiner: "der nächste", "ein wichtiger", "den springenden"."""
    if determiner in {"der", "dieser", "jeder", "das", "dieses", "jedes"}:
        return adjective.endswith("e")
    return adjective.endswith(("er", "es") if determiner in {"ein", "kein", "mein", "sein", "unser"} else "en")


def _ends_sentence(words: list[tuple[Word, float]], i: int) -> bool:
    return words[i][1] > _PAUSE


def _is_number(word: str) -> bool:
    return word.isdigit() or parse(word) is not None or parse_ordinal(word) is not None
