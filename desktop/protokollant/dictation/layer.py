"""From utterances to sentences: commands, glossary, borders, then numbers and dates; what was said stays beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from protokollant.dictation.announcements import set_headings_apart
from protokollant.dictation.commands import Spoken, Written, apply_commands
from protokollant.dictation.corrections import Draft, set_commands_apart, take_back
from protokollant.dictation.glossing import gloss, readings
from protokollant.dictation.rules import CORRECTIONS, HEADINGS, SENTENCES, VALUES, Rules
from protokollant.dictation.sentences import LINE_END, spaced_abbreviations, split
from protokollant.dictation.values import written_values
from protokollant.protocol.transcript import Change, Sentence, Utterance

# An item of a list has no stop.
_BULLETS = "•–"
# The name under which "ß" written as "ss" is noted; it is a setting, not one of the rules.
SWISS = "swiss"
# A typed line at least this long that does not end in a full stop goes on in the next one.
_WRAPPED_LINE = 60


def dictate(utterances: Iterable[Utterance], language: str, rules: Rules) -> tuple[Sentence, ...]:
    """Sentences as a secretary would write them, numbered from 0. Every recognised word is in the `raw` of exactly one.

    A sentence that was taken back, and the command that did it, stay in the list with `struck` set."""
    words = gloss(apply_commands(_with_pauses(utterances), language, rules), rules)
    if rules.on(CORRECTIONS):
        words = set_commands_apart(words, rules.tables)
    if rules.on(HEADINGS):
        words = set_headings_apart(words, rules)
    groups = split(words, rules.tables)
    drafts = take_back(groups, rules.tables) if rules.on(CORRECTIONS) else [Draft(tuple(g), tuple(g)) for g in groups]
    return tuple(_sentence(i, draft, language, rules) for i, draft in enumerate(drafts))


def verbatim(utterances: Iterable[Utterance], rules: Rules) -> tuple[Sentence, ...]:
    """Sentences with nothing changed but their borders."""
    written = [Written(spoken.word.text, (spoken.word,), spoken.pause) for spoken in _with_pauses(utterances)]
    drafts = [Draft(tuple(group), tuple(group)) for group in split(written, rules.tables)]
    return tuple(replace(_sentence(i, draft, "", rules), text=_raw(draft.said)) for i, draft in enumerate(drafts))


def typed_utterances(text: str) -> tuple[Utterance, ...]:
    """One dictation as text: an utterance for each line, where lines that were only wrapped are put together again."""
    lines: list[str] = []
    open_line = False
    for line in text.splitlines():
        stripped = line.strip()
        if not stripped:
            open_line = False
            continue
        if open_line:
            lines[-1] += f" {stripped}"
        else:
            lines.append(stripped)
        open_line = len(stripped) >= _WRAPPED_LINE and stripped[-1] not in ".?!:"
    return tuple(Utterance.typed(line) for line in lines)


def _with_pauses(utterances: Iterable[Utterance]) -> list[Spoken]:
    """Every word with the seconds of silence after it. The end of a typed line is the longest pause."""
    words = [(word, i) for i, utterance in enumerate(utterances) for word in utterance.words if word.text.strip()]
    result = []
    for n, (word, line) in enumerate(words):
        starts = n == 0 or words[n - 1][1] != line
        if n + 1 == len(words):
            result.append(Spoken(word, LINE_END, starts))
            continue
        following, next_line = words[n + 1]
        if word.end is None or following.start is None:
            result.append(Spoken(word, LINE_END if next_line != line else 0.0, starts))
        else:
            result.append(Spoken(word, max(0.0, following.start - word.end), starts))
    return result


def _raw(group: Sequence[Written]) -> str:
    return " ".join(word.text for written in group for word in written.words)


def _sentence(number: int, draft: Draft, language: str, rules: Rules) -> Sentence:
    words = tuple(word for said in draft.said for word in said.words)
    text = " ".join(written.text for written in draft.written if written.text)
    times = [word for word in words if word.start is not None and word.end is not None]
    changes = [change for written in draft.written for change in written.changes]
    if draft.struck is not None:
        changes.append(Change(CORRECTIONS, text, ""))
    elif draft.written != draft.said:
        changes.append(Change(CORRECTIONS, _raw(draft.said), text))
    doubts = readings(draft.written)
    changes += [Change(reading.rule, reading.heard, reading.written) for reading in doubts if reading.rule]
    if language and rules.on(VALUES):
        text, valued = written_values(text, rules.off, language)
        changes += valued
    if language == "de" and rules.swiss and "ß" in text.lower():
        swiss = text.replace("ß", "ss").replace("ẞ", "SS")
        changes.append(Change(SWISS, text, swiss))
        text = swiss
    unfinished = text
    if language == "de" and rules.on(SENTENCES):
        text = spaced_abbreviations(text, rules.tables)
    finished = _finished(text) if rules.on(SENTENCES) else text
    if finished != unfinished.strip():
        changes.append(Change(SENTENCES, unfinished, finished))
    return Sentence(
        id=number,
        text=finished,
        raw=_raw(draft.said),
        start=times[0].start if times else None,
        end=times[-1].end if times else None,
        confidence=sum(word.probability for word in words) / len(words) if words else 1.0,
        words=words if times else (),
        readings=doubts,
        struck=draft.struck if any(c.isalnum() for c in text) else "filler",
        changes=tuple(changes),
    )


def _finished(text: str) -> str:
    """Begin with a capital and end with a sign."""
    text = text.strip()
    if not text:
        return text
    text = text[0].upper() + text[1:]
    if text[-1] in ",;–":
        text = text[:-1].rstrip()
    if not text or text[0] in _BULLETS:
        return text
    closed = text.rstrip("“”\"')»")
    return text if closed[-1:] in ".?!:…" else f"{text}."
