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
_BREAKS_DE = {"neue zeile", "neuer absatz", "nächster absatz", "absatz neu"}
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
_DETERMINERS = set(
    (
        "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem jeder jede jedes jeden "
        "jedem dieser diese dieses diesen diesem welcher welchen mein meinen meinem ihr ihren ihrem ihre sein "
        "seinen seinem seine unser unseren unserem zum zur im am vom beim ans ins auf mit ohne dieselbe derselbe "
        "wunder wichtiger wichtigen letzter letzten nächster nächsten springender springende springenden zweiter "
        "zweiten anderer anderen einziger einzigen a the an this that every no each"
    ).split()
)
_FILLERS = {"äh", "ähm", "öhm", "hm", "hmm", "mhm", "ehm", "uh", "uhm", "erm"}
_STRIKE = re.compile(
    r"(?:bitte )?(?:streiche?|lösche?|strike|delete) (?:bitte )?(?:das|dies|den letzten satz|den satz|that|the last sentence)(?: wieder| bitte)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, repr=False)
class Written(Redacted):
    """A word of the sentence as it is written, and the recognised words behind it. `breaks`: a line ends here."""

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
    result[-1] = Written(text, (*last.words, *said), pause, last.breaks or breaks)


def _means_the_sign(command: str, words: list[tuple[Word, float]], i: int, count: int) -> bool:
    before = _bare(words[i - 1][0].text) if i else ""
    after = _bare(words[i + count][0].text) if i + count < len(words) else ""
    ended_before = i > 0 and words[i - 1][0].text[-1:] in ".?!:"
    if before in _DETERMINERS and not ended_before:
        return False
    if command in ("punkt", "period"):
        if after == "uhr" or (
            _is_number(after) and (i + count + 1 < len(words)) and _bare(words[i + count + 1][0].text) == "uhr"
        ):
            return False
        # "Punkt eins", "Punkt 3": an item of an agenda, unless a sentence ended right before.
        if not before or (_is_number(after) and len(after) <= 6 and not _ends_sentence(words, i)):
            return False
    if command == "komma":
        return not (_is_number(before) and _is_number(after))
    if command in ("period", "colon"):
        return bool(before)
    return True


def _ends_sentence(words: list[tuple[Word, float]], i: int) -> bool:
    return words[i][1] > 0.5


def _is_number(word: str) -> bool:
    return word.isdigit() or parse(word) is not None or parse_ordinal(word) is not None
