"""Feeds mutated input to one of the program's readers, in a process of its own with little memory and a clock.

Usage: fuzzing.py TARGET FIRST COUNT FOLDER. The same numbers give the same inputs. Prints one JSON document: how often
there was an answer and which known error; `faults`: everything else, each with its number and, in FOLDER, its input.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import random
import signal
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec
import numpy as np

from protokollant.foundation.confinement import limit_memory
from protokollant.foundation.errors import KnownError

SECONDS = 5
MEMORY = 2 << 30
KEY = bytes(range(32))

_TOKENS = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b'"', b"'", b'"""', b"'''", b"[", b"]", b"[[", b"]]", b"{",
    b"}", b"=", b".", b",", b"#", b"\\", b"\\u0000", b"\\ud800", b"-", b"1e999", b"-0", b"nan", b"inf", b"9" * 5000,
    b"true", b"null", b"1979-05-27", b"0x", b"id", b"title", b"sections", b"schema = 2", b"[" * 3000, b'{"a":' * 3000,
    b"a." * 3000, b"{{", b"}}", b"{%", b"%}", b"{{ fields.x }}", b"{% for a in range(9) %}", b"{% endfor %}",
    b"{{ ''.__class__ }}", b"<w:t>", b"</w:t>", b"&lt;", b"&#0;", b"<!DOCTYPE x>", b"<!--", b"]]>",
    "ß\u202e\U0001f600".encode(), b"\xed\xa0\x80", b"\xc0\x80",
]  # fmt: skip


def mutated(dice: random.Random, seed: bytes) -> bytes:
    """The seed with one to some dozen changes: bytes, pieces, tokens, the end cut off."""
    data = bytearray(seed)
    for _ in range(min(40, 1 + int(dice.expovariate(0.4)))):
        at = dice.randrange(len(data) + 1)
        match dice.randrange(7):
            case 0 if data:
                data[at % len(data)] ^= 1 << dice.randrange(8)
            case 1 if data:
                data[at % len(data)] = dice.randrange(256)
            case 2:
                del data[at : at + dice.randrange(1, 40)]
            case 3:
                data[at:at] = dice.choice(_TOKENS)
            case 4:
                start = dice.randrange(len(data) + 1)
                data[at:at] = data[start : start + dice.randrange(200)]
            case 5 if dice.random() < 0.2:
                del data[at:]
            case _:
                data[at : at + dice.randrange(8)] = dice.choice(_TOKENS)
    return bytes(data)


Feed = Callable[[random.Random, Path], None]


def _template() -> Feed:
    from protokollant.app.templates import TemplateLibrary
    from protokollant.foundation.folders import find_folders

    folder = find_folders({}).resources / "templates"
    seeds = [path.read_bytes() for path in sorted(folder.glob("*.toml"))]
    library = TemplateLibrary(folder, folder)

    def feed(dice: random.Random, path: Path) -> None:
        path.write_bytes(mutated(dice, dice.choice(seeds)))
        library.validate(path)

    return feed


def _transcript() -> Feed:
    from fake_engines import fake_pipeline
    from protokollant.app.reading import read_transcript
    from protokollant.protocol.json_form import transcript_to_json
    from protokollant.protocol.template import Section, Template

    pipeline = fake_pipeline(["Anlass war die Kündigung zum 31. März.", "Sie hat keine Schulden."])
    form = transcript_to_json(pipeline.transcribe_file(Path("x.wav"), "de"))
    seeds = [json.dumps(form, ensure_ascii=False, indent=2).encode(), json.dumps(form).encode()]
    template = Template(id="t", title="T", language="de", sections=(Section("a", "A"),))

    def feed(dice: random.Random, path: Path) -> None:
        path = path.with_suffix(".json")
        path.write_bytes(mutated(dice, dice.choice(seeds)))
        pipeline.structure(read_transcript(path, pipeline, template), template, dt.date(2026, 11, 12))

    return feed


def _policy() -> Feed:
    from protokollant.app.settings import load_settings
    from protokollant.app.settings_schema import Settings

    lines = [
        f"# {name}: what it is for, in a sentence that may be changed\n{name} = {json.dumps(getattr(Settings(), name))}"
        for name in Settings.__dataclass_fields__
    ]
    seed = "\n".join(lines).encode()

    def feed(dice: random.Random, path: Path) -> None:
        own = path.with_name("Einstellungen")
        own.mkdir(exist_ok=True)
        path.write_bytes(mutated(dice, seed))
        (own / "settings.toml").write_bytes(mutated(dice, seed))
        for broken in own.glob("settings.broken*"):
            broken.unlink()
        load_settings(own, [path])

    return feed


def _glossary() -> Feed:
    from protokollant.app.glossary import read_glossary
    from protokollant.dictation.glossary import Entry, EntryKind
    from protokollant.dictation.glossary_file import to_csv, to_toml
    from protokollant.dictation.lexicon import build

    entries = [Entry("ASD", ("a es de", "A|S"), EntryKind.ABBREVIATION, "Dienst"), Entry("Wörther", ("Werter",))]
    seeds = {".csv": to_csv(entries).encode(), ".toml": to_toml(entries).encode()}

    def feed(dice: random.Random, path: Path) -> None:
        kind = dice.choice((".csv", ".toml"))
        path = path.with_suffix(kind)
        path.write_bytes(mutated(dice, seeds[kind]))
        build(read_glossary(path), "de", frozenset(), None)

    return feed


def _learning() -> Feed:
    from protokollant.app.learning_file import read_learned, write_learned
    from protokollant.structure.learning import Fitted
    from protokollant.structure.weights import Basis

    place = io.BytesIO()
    weights = np.ones((2, 8), np.float32)
    part = Fitted(Basis("model", "abc123", 8), "notiz", ("a", "b"), weights, 30, 5)

    def feed(dice: random.Random, path: Path) -> None:
        if not place.getvalue():
            path.unlink(missing_ok=True)
            write_learned(path, [part])
            place.write(path.read_bytes())
        path.write_bytes(mutated(dice, place.getvalue()))
        read_learned(path)

    return feed


def _journal() -> Feed:
    """Whatever is done to a journal: what is read is the beginning of what was said, or nothing."""
    from protokollant.audio.journal import JournalWriter, MarkKind, read_journal

    said = np.random.default_rng(1).integers(-32768, 32768, 9000).astype(np.int16)
    seed = bytearray()

    def feed(dice: random.Random, path: Path) -> None:
        if not seed:
            path.unlink(missing_ok=True)
            writer = JournalWriter.create(path, KEY)
            for at in range(0, 9000, 3000):
                writer.append(said[at : at + 3000])
                writer.mark(MarkKind.BOOKMARK)
            writer.close()
            seed.extend(path.read_bytes())
        path.write_bytes(mutated(dice, bytes(seed)))
        found = read_journal(path, KEY)
        assert np.array_equal(found.samples, said[: len(found.samples)]), "misread"
        assert len(found.samples) % 3000 == 0
        if path.read_bytes() != seed:
            assert not found.complete or len(found.samples) < 9000, "a change went unnoticed"

    return feed


def _frames() -> Feed:
    """What a worker that was taken over may send to the window's process."""
    from protokollant.foundation.errors import ErrorCode
    from protokollant.protocol.transcript import Recognition, Utterance, Word
    from protokollant.workers.frames import FrameError, read_frame, write_frame
    from protokollant.workers.messages import Event, Failed, Result

    heard = Recognition((Utterance((Word("Anlass", 0.0, 0.5, 0.9),)),), 1.0, "m")
    stream = io.BytesIO()
    write_frame(stream, msgspec.json.encode(Result(1, msgspec.Raw(msgspec.json.encode(heard)))), b"payload")
    write_frame(stream, msgspec.json.encode(Failed(1, ErrorCode.BUG, {"kind": "x"})))
    decoder = msgspec.json.Decoder(Event)

    def feed(dice: random.Random, path: Path) -> None:
        data = mutated(dice, stream.getvalue())
        path.write_bytes(data)
        incoming = io.BytesIO(data)
        try:
            while (frame := read_frame(incoming)) is not None:
                event = decoder.decode(frame[0])
                if isinstance(event, Result):
                    msgspec.json.decode(event.body, type=Recognition)
                elif isinstance(event, Failed):
                    raise KnownError(event.code, **event.parameters)
        except (FrameError, msgspec.DecodeError, UnicodeDecodeError):
            pass  # the worker counts as dead

    return feed


def _docx() -> Feed:
    from dataclasses import replace

    import docx

    from protokollant.documents.details import DocumentKind
    from protokollant.documents.rendering import render
    from unit.documents.document_samples import DETAILS, PROTOCOL, TEMPLATE

    form = docx.Document()
    for text in (
        "{{ protocol.title }} {{ fields.datum }} {{ sections.anlass }}",
        "{% for s in protocol.sections %}{{ s.title }}: {{ s.text }}{% endfor %}",
        "{% if author %}{{ author | upper }}{% else %}-{% endif %}",
    ):
        form.add_paragraph(text)
    form.add_table(1, 2).cell(0, 0).text = "{{ date }}"
    target = io.BytesIO()
    form.save(target)
    whole = target.getvalue()
    with zipfile.ZipFile(target) as package:
        parts = {name: package.read(name) for name in package.namelist()}

    def feed(dice: random.Random, path: Path) -> None:
        path = path.with_suffix(".docx")
        if dice.random() < 0.3:
            path.write_bytes(mutated(dice, whole))
        else:
            name = dice.choice(["word/document.xml"] * 6 + list(parts))
            changed = {**parts, name: mutated(dice, parts[name])}
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
                for part, content in changed.items():
                    package.writestr(part, content)
        render(PROTOCOL, replace(TEMPLATE, docx=path), DETAILS, DocumentKind.DOCX)

    return feed


TARGETS: dict[str, Callable[[], Feed]] = {
    "template": _template,
    "transcript": _transcript,
    "policy": _policy,
    "glossary": _glossary,
    "learning": _learning,
    "journal": _journal,
    "frames": _frames,
    "docx": _docx,
}


class TooSlow(BaseException):
    """No library takes it for an error of its own."""


def _alarm(*_: object) -> None:
    raise TooSlow


def main(target: str, first: int, count: int, folder: Path) -> None:
    feed = TARGETS[target]()
    with suppress(KnownError):  # some prepare what they change
        feed(random.Random(0), folder / "erste")
    limit_memory(MEMORY)
    signal.signal(signal.SIGALRM, _alarm)
    outcomes: Counter[str] = Counter()
    faults: list[dict[str, object]] = []
    slowest = 0.0
    for number in range(first, first + count):
        path = folder / "Eingabe"
        started = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        try:
            feed(random.Random(f"{target}-{number}"), path)
            outcomes["answer"] += 1
        except KnownError as error:
            outcomes[error.code.value] += 1
            repr(error), str(error)
        except BaseException as error:
            trace = error.__traceback__
            while trace is not None and trace.tb_next is not None:
                trace = trace.tb_next
            place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
            outcomes["fault"] += 1
            faults.append({"number": number, "kind": type(error).__name__, "text": str(error)[:200], "place": place})
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        slowest = max(slowest, time.monotonic() - started)
    print(json.dumps({"outcomes": outcomes, "faults": faults[:20], "slowest": round(slowest, 3)}))


if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[3])]
    os.environ.setdefault("PROTOKOLLANT_LANGUAGE", "de")
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
