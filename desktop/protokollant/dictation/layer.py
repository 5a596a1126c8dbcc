"""From utterances to sentences: commands, then borders, then numbers and dates; what was said stays beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from protokollant.dictation.commands import Written, apply_commands, is_strike
from protokollant.dictation.sentences import LINE_END, split
from protokollant.dictation.values import write_values
from protokollant.protocol.transcript import Sentence, Utterance, Word

# A typed line at least this long that does not end in a full stop goes on in the next one.
_WRAPPED_LINE = 60


def dictate(utterances: Iterable[Utterance], language: str) -> tuple[Sentence, ...]:
    """Sentences as a secretary would write them, numbered from 0. Every recognised word is in the `raw` of exactly one.

    A sentence that was taken back, and the command that did it, stay in the list with `struck` set."""
    words = _with_pauses(utterances)
    groups = split(apply_commands(words, language))
    sentences = [_sentence(i, group, language) for i, group in enumerate(groups)]
    return tuple(_strike(sentences))


def verbatim(utterances: Iterable[Utterance]) -> tuple[Sentence, ...]:
    """Sentences with nothing changed but their borders."""
    written = [Written(word.text, (word,), pause) for word, pause in _with_pauses(utterances)]
    return tuple(replace(_sentence(i, group, ""), text=_raw(group)) for i, group in enumerate(split(written)))


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


def _with_pauses(utterances: Iterable[Utterance]) -> list[tuple[Word, float]]:
    """Every word with the seconds of silence after it. The end of a typed line is the longest pause."""
    words = [(word, i) for i, utterance in enumerate(utterances) for word in utterance.words if word.text.strip()]
    result = []
    for n, (word, line) in enumerate(words):
        if n + 1 == len(words):
            result.append((word, LINE_END))
            continue
        following, next_line = words[n + 1]
        if word.end is None or following.start is None:
            result.append((word, LINE_END if next_line != line else 0.0))
        else:
            result.append((word, max(0.0, following.start - word.end)))
    return result


def _raw(group: Sequence[Written]) -> str:
    return " ".join(word.text for written in group for word in written.words)


def _sentence(number: int, group: Sequence[Written], language: str) -> Sentence:
    words = tuple(word for written in group for word in written.words)
    text = " ".join(written.text for written in group if written.text)
    times = [word for word in words if word.start is not None and word.end is not None]
    if language == "de":
        text = write_values(text)
    return Sentence(
        id=number,
        text=_finished(text),
        raw=_raw(group),
        start=times[0].start if times else None,
        end=times[-1].end if times else None,
        confidence=sum(word.probability for word in words) / len(words) if words else 1.0,
        words=words if times else (),
        struck=None if any(c.isalnum() for c in text) else "filler",
    )


def _finished(text: str) -> str:
    """Begin with a capital and end with a sign."""
    text = text.strip()
    if not text:
        return text
    text = text[0].upper() + text[1:]
    if text[-1] in ",;–":
        text = text[:-1].rstrip()
    closed = text.rstrip("“”\"')»")
    return text if closed[-1:] in ".?!:…" else f"{text}."


def _strike(sentences: Iterable[Sentence]) -> list[Sentence]:
    result: list[Sentence] = []
    for sentence in sentences:
        if not is_strike(sentence.text):
            result.append(sentence)
            continue
        target = next((i for i in range(len(result) - 1, -1, -1) if result[i].struck is None), None)
        if target is not None:
            result[target] = replace(result[target], struck="struck")
        result.append(replace(sentence, struck="command"))
    return result
