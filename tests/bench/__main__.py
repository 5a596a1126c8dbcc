"""Print one table and write bench.json: recognition on real speech, sorting on the labelled dictations.

Usage: python -m tests.bench [--quick] [--save-baseline]. Rates are compared with the stored baseline in
tests/bench/baseline.json; the exit code says whether one fell by more than the tolerance.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from protokollant.app.evaluation import evaluate
from protokollant.composition import Application, build_application
from protokollant.foundation.errors import KnownError
from protokollant.speech.word_error_rate import edit_distance, normalise
from tests.bench import confidence, learning, pseudonyms
from tests.bench.live import measured
from tests.bench.recognition import measured as each_model
from tests.bench.recognition import read_clips

ROOT = Path(__file__).resolve().parent.parent.parent
SPEECH = ROOT / "tests" / "data" / "speech"
SAMPLES = ROOT / "resources" / "samples"
DICTATIONS = ROOT / "tests" / "data" / "dictations"
BASELINE = Path(__file__).with_name("baseline.json")
TOLERANCE = 0.02

Row = dict[str, Any]


def recognition(app: Application, name: str, clips: list[tuple[Path, str]]) -> Iterator[Row]:
    """Word error rate and real-time factor over clips, each recognised as a dictation of its own."""
    words = errors = 0
    audio = spent = 0.0
    app.speech.load()  # the model is loaded once and not part of the real-time factor
    for path, text in clips:
        started = time.monotonic()
        try:
            transcript = app.pipeline.transcribe_file(path, "de")
            heard, seconds = " ".join(s.raw for s in transcript.sentences), transcript.audio_seconds or 0.0
        except KnownError:
            heard, seconds = "", 0.0
        spent += time.monotonic() - started
        audio += seconds
        words += len(normalise(text))
        errors += edit_distance(normalise(text), normalise(heard))
    yield {"name": f"word error rate, {name}", "value": errors / words, "of": f"{len(clips)} clips, {words} words"}
    yield {"name": f"real-time factor, {name}", "value": spent / audio, "of": f"{audio:.0f} s of sound", "noisy": True}


def sorting(app: Application, part: str) -> Iterator[Row]:
    """Section and field accuracy on one part of the labelled dictations."""
    report = evaluate(DICTATIONS / part, app.pipeline, app.templates)
    total = report.total
    of = f"{len(report.per_file)} dictations, {total.sentences} sentences"
    yield {"name": f"section accuracy, {part}", "value": total.section_accuracy, "of": of}
    yield {"name": f"section precision, {part}", "value": total.section_precision, "of": of}
    yield {"name": f"field accuracy, {part}", "value": total.field_accuracy, "of": f"{total.fields} fields"}
    yield {"name": f"sentences lost, {part}", "value": total.sentences_lost, "of": of}
    yield {"name": f"statements without support, {part}", "value": total.statements_without_support, "of": of}
    yield {"name": f"seconds a sentence, {part}", "value": total.seconds / total.sentences, "of": of, "noisy": True}


def rows(app: Application, quick: bool) -> Iterator[Row]:
    sample = (SAMPLES / "beratung.flac", (SAMPLES / "beratung.txt").read_text(encoding="utf-8"))
    yield from recognition(app, "sample (synthetic)", [sample])
    clips = read_clips(SPEECH)
    yield from recognition(app, "real speech", clips[:8] if quick else clips)
    yield from confidence.rows(app)
    yield from each_model("real speech", clips[:8] if quick else clips)
    yield from measured(app, 1, pace=1.0)
    if not quick:
        yield from measured(app, 5, pace=1.0)
        yield from measured(app, 30, pace=0.0)
    yield from pseudonyms.rows(app)
    for part in ("dev",) if quick else ("dev", "test", "unseen", "unseen_2"):
        yield from sorting(app, part)
    if not quick:
        yield from learning.rows(app)
    app.close()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN)
    yield {"name": "memory of the larger worker, MB", "value": peak.ru_maxrss / 1024, "of": "peak", "noisy": True}


def worse_than_baseline(found: list[Row]) -> list[str]:
    """Names of rates that fell by more than the tolerance. Times and memory depend on the machine: not judged."""
    known = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    fallen = []
    for row in found:
        before = known.get(row["name"])
        if before is None or row.get("noisy") or any(w in row["name"] for w in ("minus", "more than", "change by")):
            continue
        sign = 1 if any(word in row["name"] for word in ("accuracy", "precision", "recall")) else -1
        if sign * (row["value"] - before) < -TOLERANCE:
            fallen.append(row["name"])
    return fallen


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few clips, and the development part alone")
    parser.add_argument("--save-baseline", action="store_true")
    options = parser.parse_args()
    app = build_application()
    found: list[Row] = []
    for row in rows(app, options.quick):
        found.append(row)
        print(f"{row['name']:44} {row['value']:10.3f}   {row['of']}", flush=True)
    (ROOT / "bench.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    if options.save_baseline:
        rates = {row["name"]: round(row["value"], 4) for row in found if not row.get("noisy")}
        BASELINE.write_text(json.dumps(rates, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    fallen = worse_than_baseline(found)
    if fallen:
        print(f"worse than the baseline: {', '.join(fallen)}", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
