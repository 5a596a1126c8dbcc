"""Do the marks on unsure words mean something? Recognised real speech, word by word against what was said.

Usage: python -m tests.bench.confidence [--json FILE]. For several thresholds: how many wrong words a mark finds, and
how many right ones it disturbs. A word is wrong where the alignment with the fewest edits says so; words that were left
out cannot be marked and are counted apart.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from protokollant.composition import Application, build_application
from protokollant.dictation.confidence import FAMILIAR, UNFAMILIAR, WEIGHTY
from protokollant.dictation.lexicon import Lexicon, keys
from protokollant.dictation.values import find_values
from protokollant.foundation.errors import KnownError
from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.speech.word_error_rate import normalise
from protokollant.structure.marks import find_marks

SPEECH = Path(__file__).resolve().parents[1] / "data" / "speech"
Row = dict[str, Any]


@dataclass(frozen=True)
class Heard:
    """A recognised word: whether it was said so, whether everybody uses it, whether it weighs more (a number, a name, a
    negation)."""

    text: str
    probability: float
    right: bool
    familiar: bool
    weighty: bool


def aligned(said: Sequence[str], heard: Sequence[str]) -> tuple[list[bool], int]:
    """For each heard word whether it was said; and how many said words are missing."""
    cost = [[max(i, j) if not i * j else 0 for j in range(len(heard) + 1)] for i in range(len(said) + 1)]
    for i, word in enumerate(said, 1):
        for j, other in enumerate(heard, 1):
            cost[i][j] = min(cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (word != other))
    right, missing = [False] * len(heard), 0
    i, j = len(said), len(heard)
    while i or j:
        if i and j and cost[i][j] == cost[i - 1][j - 1] + (said[i - 1] != heard[j - 1]):
            i, j = i - 1, j - 1
            right[j] = said[i] == heard[j]
        elif j and cost[i][j] == cost[i][j - 1] + 1:
            j -= 1
        else:
            i, missing = i - 1, missing + 1
    return right, missing


def recognised(app: Application) -> tuple[list[Heard], int]:
    """Every word of the clips, and how many were left out."""
    lexicon = app.pipeline.lexicon("de")
    found: list[Heard] = []
    missing = 0
    for line in (SPEECH / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        try:
            heard = app.speech.recognise_file(SPEECH / entry["file"], "de", no_report, Cancellation())
        except KnownError:
            continue
        words = [word for utterance in heard.utterances for word in utterance.words]
        parts = [(part, i) for i, word in enumerate(words) for part in normalise(word.text)]
        right, lost = aligned(normalise(entry["text"]), [part for part, _ in parts])
        missing += lost
        wrong = {i for (_, i), good in zip(parts, right, strict=True) if not good}
        heavy = _weighty([word.text for word in words])
        for i in sorted({i for _, i in parts}):
            word = words[i]
            found.append(
                Heard(word.text, word.probability, i not in wrong, _is_familiar(word.text, lexicon), i in heavy)
            )
    return found, missing


def _is_familiar(text: str, lexicon: Lexicon) -> bool:
    return all(lexicon.is_familiar(key) for key in keys(text))


def _weighty(words: Sequence[str]) -> set[int]:
    """The words on which marks for numbers, dates, names and negations lie."""
    text, places = "", []
    for word in words:
        text += " " if text else ""
        places.append((len(text), len(text) + len(word)))
        text += word
    spans = [mark.span for mark in find_marks(text, (), None)] + [(v.start, v.end) for v in find_values(text)]
    return {i for i, (start, end) in enumerate(places) if any(start < last and first < end for first, last in spans)}


def measured(name: str, words: Iterable[Heard], marked: Iterable[Heard]) -> Row:
    words, marked = list(words), list(marked)
    wrong, hit = sum(not w.right for w in words), sum(not w.right for w in marked)
    return {
        "name": name,
        "words": len(words),
        "wrong": wrong,
        "marked": len(marked),
        "found": hit / wrong if wrong else 0.0,
        "disturbed": (len(marked) - hit) / max(1, len(words) - wrong),
        "precision": hit / len(marked) if marked else 0.0,
    }


def discrimination(words: Sequence[Heard]) -> float:
    """How often a right word has a higher probability than a wrong one (area under the ROC curve; 0.5 is chance)."""
    right = [w.probability for w in words if w.right]
    wrong = [w.probability for w in words if not w.right]
    pairs = [(p > q) + 0.5 * (p == q) for p in right for q in wrong]
    return sum(pairs) / len(pairs) if pairs else 0.5


def is_marked(word: Heard, familiar: float, unfamiliar: float, weighty: float) -> bool:
    limit = familiar if word.familiar else unfamiliar
    return word.probability < max(limit, weighty if word.weighty else 0.0)


def table(words: Sequence[Heard]) -> Iterator[Row]:
    for limit in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        yield measured(f"all words below {limit}", words, [w for w in words if w.probability < limit])
    for familiar in (0.4, 0.5, 0.6):
        for unfamiliar in (0.7, 0.8, 0.9):
            marked = [w for w in words if is_marked(w, familiar, unfamiliar, 0.0)]
            yield measured(f"familiar below {familiar}, others below {unfamiliar}", words, marked)
    heavy = [w for w in words if w.weighty]
    for limit in (0.5, 0.6, 0.7, 0.8, 0.9):
        yield measured(f"weighty words below {limit}", heavy, [w for w in heavy if w.probability < limit])
    chosen = [w for w in words if is_marked(w, FAMILIAR, UNFAMILIAR, WEIGHTY)]
    yield measured("as the program marks", words, chosen)


def rows(app: Application) -> Iterator[Row]:
    """For `make bench`."""
    words, _ = recognised(app)
    last = list(table(words))[-1]
    of = f"{last['words']} words, {last['wrong']} wrong"
    yield {"name": "marks: share of wrong words found", "value": last["found"], "of": of, "noisy": True}
    yield {"name": "marks: share of right words disturbed", "value": last["disturbed"], "of": of, "noisy": True}
    yield {"name": "marks: right above wrong probability", "value": discrimination(words), "of": of, "noisy": True}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    app = build_application()
    try:
        words, missing = recognised(app)
    finally:
        app.close()
    found = list(table(words))
    print(f"{len(words)} words, {sum(not w.right for w in words)} wrong, {missing} left out")
    print(f"a right word is surer than a wrong one in {discrimination(words):.0%} of all pairs")
    print("| marked | words | found of the wrong | disturbed of the right | wrong among the marked |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for row in found:
        shares = f"{row['found']:.0%} | {row['disturbed']:.1%} | {row['precision']:.0%}"
        print(f"| {row['name']} | {row['marked']} of {row['words']} | {shares} |")
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
