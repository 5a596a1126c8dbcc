"""Live recognition against plain faster-whisper on the same recording, with the same model, in one run.

The recordings are the real clips of tests/data/speech in random order, over again until they are long enough, with
pauses of 0.3 to 2.5 s of faint room noise between them. No clip comes twice in the first three minutes.
"""

from __future__ import annotations

import json
import os
import resource
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from protokollant.app.live import Live, PacedSource
from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.audio.journal import KEY_BYTES, JournalReader, JournalWriter
from protokollant.audio.reading import read_audio
from protokollant.composition import Application
from protokollant.speech.word_error_rate import edit_distance, normalise
from tests.noises import noise

SPEECH = Path(__file__).resolve().parents[1] / "data" / "speech"
_SETTLED_SECONDS = 120.0  # until then the recogniser's buffers grow to the size of its longest piece
Row = dict[str, Any]


@dataclass(frozen=True)
class Recording:
    samples: Samples
    text: str


def recording(minutes: float, seed: int) -> Recording:
    lines = (SPEECH / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    clips = [(read_audio(SPEECH / entry["file"]).samples, entry["text"]) for entry in map(json.loads, lines)]
    rng, parts, texts = np.random.default_rng(seed), [], []
    hush = noise("room", 60, seed)
    while sum(map(len, parts)) < minutes * 60 * SAMPLE_RATE:
        for number in rng.permutation(len(clips)):
            pause = round(rng.uniform(0.3, 2.5) * SAMPLE_RATE)
            at = int(rng.integers(0, len(hush) - pause))
            parts += [clips[number][0], hush[at : at + pause]]
            texts.append(clips[number][1])
            if sum(map(len, parts)) >= minutes * 60 * SAMPLE_RATE:
                break
    return Recording(np.concatenate(parts), " ".join(texts))


def measured(app: Application, minutes: float, pace: float, seed: int = 7) -> Iterator[Row]:
    """Rows about one recording; `pace` as of `transcribe --pace`."""
    spoken = recording(minutes, seed)
    seconds = len(spoken.samples) / SAMPLE_RATE
    reference = normalise(spoken.text)
    batch_text, batch_seconds, batch_cpu = plain_batch(app, spoken.samples)
    alone_text, _, _ = plain_batch(app, spoken.samples, carry_over=False)
    app.speech.load()
    memory: list[tuple[float, int]] = []
    cpu = _worker_cpu(app) + _own_cpu()
    with tempfile.TemporaryDirectory() as folder:
        path, key = Path(folder) / "bench.journal", os.urandom(KEY_BYTES)
        writer = JournalWriter.create(path, key)
        with JournalReader(path, key) as reader:
            source = PacedSource(spoken.samples, writer, reader, pace)

            def show(live: Live) -> None:
                memory.append((live.heard.audio_seconds, _worker_memory(app)))

            found = app.pipeline.follow(source, "de", show=show)
    after = time.monotonic() - (source.ended_at or 0.0)
    live_cpu = _worker_cpu(app) + _own_cpu() - cpu
    live = normalise(" ".join(u.text for u in found.utterances))
    batch, alone = normalise(batch_text), normalise(alone_text)
    of = f"{seconds:.0f} s, {len(reference)} words, pace {pace:g}"
    name = f"live, {minutes:g} min"
    live_rate, batch_rate, alone_rate = (
        edit_distance(reference, text) / len(reference) for text in (live, batch, alone)
    )
    allowed = max(2.0, batch_seconds / 20)
    yield {
        "name": f"{name}: seconds after the end",
        "value": after,
        "of": f"{of}; allowed {allowed:.1f}",
        "noisy": True,
    }
    yield {"name": f"{name}: word error rate", "value": live_rate, "of": of}
    yield {"name": f"{name}: word error rate minus batch", "value": live_rate - batch_rate, "of": of}
    yield {"name": f"{name}: minus batch without carrying over", "value": live_rate - alone_rate, "of": of}
    yield {"name": f"{name}: words more than batch", "value": len(live) - len(batch), "of": f"of {len(batch)}"}
    yield {"name": f"{name}: processor over batch", "value": live_cpu / batch_cpu, "of": of, "noisy": True}
    settled = [kilobytes for at, kilobytes in memory if at > _SETTLED_SECONDS]
    if settled:
        growth = (max(settled) - settled[0]) / 1024
        yield {"name": f"{name}: growth of memory, MB", "value": growth, "of": "after 2 min to the most", "noisy": True}


def plain_batch(app: Application, samples: Samples, *, carry_over: bool = True) -> tuple[str, float, float]:
    """Text, seconds and processor seconds of the library alone, as its own README calls it, with words and times.

    By default it carries its text over from window to window. Where the same clips come again and again, as in the
    long recordings here, it has then read them before; so the figure without is given too.
    """
    from faster_whisper import WhisperModel

    folder = app.store.find(app.profile.speech)
    model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2, local_files_only=True)
    started, cpu = time.monotonic(), _own_cpu()
    signal = samples.astype(np.float32) / 32768
    segments, _ = model.transcribe(
        signal, language="de", beam_size=5, word_timestamps=True, vad_filter=True, condition_on_previous_text=carry_over
    )
    text = " ".join(segment.text for segment in segments)
    return text, time.monotonic() - started, _own_cpu() - cpu


def _own_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _worker_cpu(app: Application) -> float:
    values = Path(f"/proc/{app.speech.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(values[11]) + int(values[12])) / os.sysconf("SC_CLK_TCK")


def _worker_memory(app: Application) -> int:
    """Resident set in kB."""
    lines = Path(f"/proc/{app.speech.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
