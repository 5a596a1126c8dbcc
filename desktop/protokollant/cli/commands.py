"""The commands. Each takes the application, the console and its options, and returns an exit code."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from protokollant.app import reading
from protokollant.app.evaluation import evaluate
from protokollant.app.export import check_kinds, check_places, export
from protokollant.app.profiles import facts
from protokollant.app.word_forms import try_form
from protokollant.audio.devices import choose, list_inputs
from protokollant.cli import backup, benefit, cases, events, glossary, learning, settings, vault
from protokollant.cli.console import Console
from protokollant.composition import Application, build_recorder, use_own
from protokollant.dictation.layer import dictate
from protokollant.dictation.rules import FillerLevel
from protokollant.documents.details import DocumentKind
from protokollant.documents.pseudonyms import PseudonymStyle
from protokollant.documents.rendering import render
from protokollant.documents.subtitles import to_srt, to_vtt
from protokollant.documents.writing import write_new
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, Exit, KnownError, Problem
from protokollant.models.catalogue import Kind, Source
from protokollant.models.fetch import fetch_model
from protokollant.models.importing import import_models
from protokollant.models.storage import open_to_all
from protokollant.protocol.json_form import protocol_to_json, sentence_to_json, transcript_to_json
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Transcript, Utterance

Options = argparse.Namespace

_INPUT = QT_TRANSLATE_NOOP("cli", "The input")
_PSEUDONYMS = QT_TRANSLATE_NOOP(
    "cli",
    "Names and numbers that were found are replaced. Read the document before you hand it on: what was not found is "
    "still there.",
)
_WRITTEN = QT_TRANSLATE_NOOP("cli", "Written: {file}")
_KEPT = QT_TRANSLATE_NOOP("cli", "The earlier {file} was kept as {kept}.")
_PROFILES = QT_TRANSLATE_NOOP("cli", "Profiles (choose with --profile; * is used now):")
_READY = QT_TRANSLATE_NOOP("cli", "ready")
_TO_FETCH = QT_TRANSLATE_NOOP("cli", "{size} MB to fetch")
_FALLEN_BACK = QT_TRANSLATE_NOOP(
    "cli", "Recognised with {model} (profile {profile}): the models of the profile {default} are not there."
)
_WITHOUT_OWN = QT_TRANSLATE_NOOP(
    "cli", "Your own glossary, and what was learned from your corrections, are not used this time."
)
_NOTHING_SAID = QT_TRANSLATE_NOOP("cli", "No speech was found in the recording; the transcript is empty.")


def _print_json(console: Console, value: object) -> None:
    console.out(json.dumps(value, ensure_ascii=False, indent=2))


def _today(options: Options) -> dt.date:
    return options.today or dt.date.today()  # noqa: DTZ011 - the person's own calendar day is meant


def _deliver(app: Application, console: Console, options: Options, protocol: Protocol, template: Template) -> Exit:
    """Write the files that were asked for, and print the protocol. A file that cannot be written costs neither the
    others nor the result: the protocol is printed then."""
    details = app.details(_today(options))
    if options.pseudonyms:
        protocol = app.pseudonyms.hide(protocol, template, PseudonymStyle(options.pseudonyms))
        console.note(_PSEUDONYMS)
    failures: list[KnownError] = []
    for path in options.out:
        try:
            kept = export(protocol, template, details, path)
        except KnownError as error:
            failures.append(error)
            continue
        _tell_written(console, path, kept)
    if options.json:
        _print_json(console, protocol_to_json(protocol))
    elif failures or not options.out:
        console.out(render(protocol, template, details, DocumentKind.TXT).decode())
    for failure in failures[1:]:
        console.problem(failure.problem)
    if failures:
        raise failures[0]
    return Exit.DONE


def _tell_written(console: Console, path: Path, kept: Path | None) -> None:
    console.note(_WRITTEN, file=str(path))
    if kept:
        console.note(_KEPT, file=path.name, kept=kept.name)


def _check_targets(app: Application, paths: Sequence[Path]) -> None:
    """What can be known before minutes of work. Raises KnownError FORBIDDEN, OUTPUT_UNWRITABLE."""
    if paths and not app.settings.values.allow_export:
        raise KnownError(ErrorCode.FORBIDDEN, key="allow_export")
    check_places(paths)


def _template(app: Application, options: Options) -> Template:
    app.settings.insist("template", options.template)
    return app.templates.get(options.template)


def process(app: Application, console: Console, options: Options) -> Exit:
    check_kinds(options.out)
    _check_targets(app, options.out)
    template = _template(app, options)
    # Both models are looked for before minutes are spent with one of them.
    app.store.find(app.profile.language)
    transcript = app.pipeline.transcribe_file(options.audio, template.language, console.job, template=template)
    _tell_about(app, console, options.audio, transcript)
    protocol = app.pipeline.structure(transcript, template, _today(options), console.job)
    return _deliver(app, console, options, protocol, template)


def _tell_about(app: Application, console: Console, audio: Path, transcript: Transcript) -> None:
    """What the person should know of how the recording was recognised."""
    if app.fell_back:
        profile, default = app.profile_name, app.catalogue.default
        console.note(_FALLEN_BACK, model=app.speech.model, profile=profile, default=default)
    if transcript.truncated:
        seconds = round(transcript.audio_seconds or 0)
        console.problem(Problem(ErrorCode.AUDIO_TRUNCATED, (("file", audio.name), ("seconds", seconds))))


def transcribe(app: Application, console: Console, options: Options) -> Exit:
    _check_targets(app, [options.out] if options.out else [])
    try:
        transcript = _recognised(app, console, options)
        _tell_about(app, console, options.audio, transcript)
    except KnownError as error:
        if error.code is not ErrorCode.NO_SPEECH:
            raise
        console.note(_NOTHING_SAID)
        transcript = Transcript((), options.language, speech_model=app.speech.model)
    text = {
        "txt": lambda: "".join(f"{s.text}\n" for s in transcript.sentences if s.struck is None),
        "json": lambda: json.dumps(transcript_to_json(transcript), ensure_ascii=False, indent=2) + "\n",
        "srt": lambda: to_srt(transcript),
        "vtt": lambda: to_vtt(transcript),
    }[options.format]()
    if options.out is None:
        console.out(text.rstrip("\n"))
        return Exit.DONE
    _tell_written(console, options.out, write_new(options.out, text.encode()))
    return Exit.DONE


def _recognised(app: Application, console: Console, options: Options) -> Transcript:
    if not options.live:
        return app.pipeline.transcribe_file(options.audio, options.language, console.job)
    app.speech.load(console.job)  # the window has done that before anybody speaks
    clip = app.sound_files.read(options.audio)
    transcript = app.pipeline.transcribe_live(
        clip.samples, options.language, app.folders.data / "recording", options.pace, console.job
    )
    return replace(transcript, truncated=clip.truncated)


def structure(app: Application, console: Console, options: Options) -> Exit:
    check_kinds(options.out)
    _check_targets(app, options.out)
    template = _template(app, options)
    transcript = reading.read_transcript(options.transcript, app.pipeline, template, as_it_is=options.verbatim)
    protocol = app.pipeline.structure(transcript, template, _today(options), console.job)
    return _deliver(app, console, options, protocol, template)


def format_lines(app: Application, console: Console, options: Options) -> Exit:
    text = reading.read_text_file(options.file) if options.file else _read_stdin()
    results = []
    rules = app.pipeline.rules_for(options.language)
    if options.fillers:
        app.settings.insist("fillers", options.fillers)
        rules = replace(rules, fillers=FillerLevel(options.fillers))
    if set(options.off) - rules.off and app.settings.locked("dictation_off"):
        raise KnownError(ErrorCode.FORBIDDEN, key="dictation_off")
    rules = replace(rules, off=rules.off | frozenset(options.off))
    # One line in, one line out: other signs that Unicode counts as line ends do not split one.
    for line in text.removesuffix("\n").split("\n") if text else ():
        sentences = dictate([Utterance.typed(line)], options.language, rules)
        formatted = " ".join(" ".join(s.text for s in sentences if s.struck is None).split())
        if options.json:
            results.append(
                {"raw": line, "text": formatted, "sentences": [sentence_to_json(s, changes=True) for s in sentences]}
            )
        else:
            console.out(formatted)
    if options.json:
        _print_json(console, results)
    return Exit.DONE


def _read_stdin() -> str:
    if sys.stdin is None:
        return ""
    try:
        return reading.read_text(sys.stdin.buffer, _INPUT)
    except OSError:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=_INPUT) from None


def record(app: Application, console: Console, options: Options) -> Exit:
    from protokollant.app.recording import record_to_wav
    from protokollant.audio.portaudio import PortAudio

    if options.device:
        app.settings.insist("microphone", options.device)
    name = options.device or app.settings.values.microphone or None
    choose(list_inputs(PortAudio()), name)  # says what is wrong before anything is announced
    console.note(QT_TRANSLATE_NOOP("cli", "Recording; end with Ctrl+C."))
    recorded = record_to_wav(
        build_recorder(),
        options.out,
        folder=app.folders.data / "recording",
        device_name=name,
        seconds=options.seconds,
    )
    if recorded.problem:
        console.problem(recorded.problem)
    console.note(
        QT_TRANSLATE_NOOP("cli", "{seconds} seconds written to {file}."),
        seconds=recorded.seconds,
        file=str(options.out),
    )
    return Exit.DONE


def devices(app: Application, console: Console, options: Options) -> Exit:  # noqa: ARG001 - one signature for all
    from protokollant.audio.portaudio import PortAudio

    found = list_inputs(PortAudio())
    if options.json:
        _print_json(
            console,
            [
                {"index": d.index, "name": d.name, "host_api": d.host_api, "channels": d.channels,
                 "sample_rate": d.sample_rate, "default": d.is_default}
                for d in found
            ],
        )  # fmt: skip
    elif not found:
        raise KnownError(ErrorCode.NO_MICROPHONE)
    else:
        for device in found:
            console.out(f"{'*' if device.is_default else ' '} {device.name} ({device.host_api})")
    return Exit.DONE


def templates(app: Application, console: Console, options: Options) -> Exit:
    match options.action:
        case "list":
            entries = app.templates.list()
            for problem in app.templates.problems():
                console.problem(problem)
            if options.json:
                _print_json(console, [{**_template_form(e.template), "source": e.source.value} for e in entries])
            else:
                for entry in entries:
                    console.out(f"{entry.template.id:24} {entry.template.title} ({entry.source.value})")
        case "show":
            _show_template(console, options, app.templates.get(options.id))
        case "validate":
            template = app.templates.validate(options.file)
            try_form(template)
            if options.json:
                _show_template(console, options, template)
            else:
                console.out(
                    console.translator.phrase(
                        QT_TRANSLATE_NOOP("cli", "{file} is valid: {title}, {count} sections."),
                        file=options.file.name, title=template.title, count=len(template.sections),
                    )
                )  # fmt: skip
        case _:
            try_form(app.templates.validate(options.file))
            template = app.templates.import_file(options.file)
            console.out(
                console.translator.phrase(QT_TRANSLATE_NOOP("cli", "Imported: {template}"), template=template.id)
            )
    return Exit.DONE


def _template_form(template: Template) -> dict[str, Any]:
    return {
        "id": template.id,
        "title": template.title,
        "language": template.language,
        "description": template.description,
        "sections": [
            {"id": s.id, "title": s.title, "guidance": s.guidance, "cues": s.cues, "examples": s.examples,
             "required": s.required, "style": s.style.value}
            for s in template.sections
        ],
        "fields": [
            {"id": f.id, "label": f.label, "type": f.type.value, "required": f.required, "choices": f.choices}
            for f in template.fields
        ],
    }  # fmt: skip


def _show_template(console: Console, options: Options, template: Template) -> None:
    if options.json:
        _print_json(console, _template_form(template))
        return
    console.out(f"{template.title} ({template.id}, {template.language})")
    for section in template.sections:
        console.out(f"\n{section.title} [{section.id}]\n  {section.guidance}")


def models(app: Application, console: Console, options: Options) -> Exit:
    match options.action:
        case "list":
            return _list_models(app, console, options)
        case "fetch":
            return _fetch_models(app, console, options)
        case "import":
            return _import_models(app, console, options)
        case "verify":
            return _verify_models(app, console, options)
        case _:
            app.store.remove(options.name)
            console.out(console.translator.phrase(QT_TRANSLATE_NOOP("cli", "Removed: {model}"), model=options.name))
            return Exit.DONE


def _list_models(app: Application, console: Console, options: Options) -> Exit:
    statuses = app.store.list()
    if options.json:
        _print_json(
            console,
            [
                {"name": s.model.name, "kind": s.model.kind.value, "title": s.model.title, "state": s.state.value,
                 "folder": str(s.folder) if s.folder else None, "licence": s.model.licence,
                 "memory": s.model.memory, **_profiles_of(app, s.model.name)}
                for s in statuses
            ],
        )  # fmt: skip
        return Exit.DONE
    for status in statuses:
        size = sum(file.size for file in status.model.files) / 1e6
        console.out(f"{status.model.name:36} {size:6.0f} MB  {status.state.value:10} {status.folder or ''}")
    translator = console.translator
    console.out("\n" + translator.phrase(_PROFILES))
    for info in app.profiles():
        used = "*" if info.name == app.profile_name else " "
        state = (
            translator.phrase(_READY) if info.ready else translator.phrase(_TO_FETCH, size=f"{info.missing / 1e6:.0f}")
        )
        console.out(f"{used} {info.name:10} {info.speech.name}, {info.language.name} ({state})")
        console.out(f"             {facts(info, translator.phrase, translator.language)}")
    return Exit.DONE


def _profiles_of(app: Application, model: str) -> dict[str, object]:
    """The profiles that a model belongs to; of a speech model also what is known of its speed and quality."""
    infos = [info for info in app.profiles() if model in (info.speech.name, info.language.name)]
    found: dict[str, object] = {"profiles": [info.name for info in infos]}
    if infos and infos[0].speech.name == model:
        found |= {
            "seconds_per_minute": infos[0].seconds_per_minute,
            "speed": infos[0].speed.value,
            "word_error_rate": infos[0].word_error_rate,
        }
    return found


def _fetch_models(app: Application, console: Console, options: Options) -> Exit:
    if not app.settings.values.allow_fetch:
        raise KnownError(ErrorCode.FORBIDDEN, key="allow_fetch")
    # Without a name the default profile is meant, not the one that stands in for it.
    profile = app.catalogue.profile() if app.fell_back else app.profile
    names = (options.name,) if options.name else profile.models
    source = Source(options.source) if options.source else None
    for name in names:
        folder = fetch_model(app.store, name, source=source, report=console.transfer(name))
        console.note(QT_TRANSLATE_NOOP("cli", "{model} is ready in {folder}"), model=name, folder=str(folder))
        _measure_once(app, name)
    return Exit.DONE


def _import_models(app: Application, console: Console, options: Options) -> Exit:
    if options.public_key:
        app.settings.insist("bundle_public_key", options.public_key)
    key = options.public_key or app.settings.values.bundle_public_key
    store = app.shared_store if options.all_users else app.store
    report = console.transfer(options.path.name)
    for name in import_models(store, options.path, public_key=key, report=report):
        console.out(console.translator.phrase(QT_TRANSLATE_NOOP("cli", "Imported: {template}"), template=name))
        if options.all_users:
            open_to_all(store.target / name)
    return Exit.DONE


def _measure_once(app: Application, name: str) -> None:
    """How fast a speech model is here is worth knowing, but not worth an error."""
    if app.catalogue.model(name).kind is Kind.SPEECH and name not in app.speeds.read():
        with contextlib.suppress(KnownError):
            app.measure_speed(name)


def _verify_models(app: Application, console: Console, options: Options) -> Exit:
    worst = Exit.DONE
    verdicts = app.store.verify(options.name, report=console.transfer(options.name or ""))
    for verdict in verdicts:
        if verdict.problem is None:
            console.out(
                console.translator.phrase(
                    QT_TRANSLATE_NOOP("cli", "{model} is complete and original."), model=verdict.model.name
                )
            )
        elif options.name or verdict.problem.code is not ErrorCode.MODEL_MISSING:
            # Without a name only models that somebody installed count; that others are absent is no fault.
            console.problem(verdict.problem)
            worst = verdict.problem.exit
    return worst


def evaluate_folder(app: Application, console: Console, options: Options) -> Exit:
    report = evaluate(options.folder, app.pipeline, app.templates, console.job)
    if options.json:
        _print_json(console, report.to_json())
        return Exit.DONE
    console.out(f"{'':32} {'sentences':>9} {'sections':>8} {'fields':>7} {'WER':>6} {'lost':>4} {'s':>6}")
    for name, score in [*report.per_file.items(), ("", report.total)]:
        rate = "" if score.word_error_rate is None else f"{score.word_error_rate:.1%}"
        fields = f"{score.field_accuracy:.0%}" if score.fields else ""
        counts = f"{score.sentences:9} {score.section_accuracy:8.0%} {fields:>7} {rate:>6} {score.sentences_lost:4}"
        console.out(f"{name:32} {counts} {score.seconds:6.1f}")
    return Exit.DONE


DICTATING = frozenset({"process", "transcribe", "structure", "format"})


def know_words(app: Application, console: Console) -> None:
    """Take in the person's glossary and what she taught; a dictation does not fail for want of them."""
    for problem in app.glossary.problems():
        console.problem(problem)
    try:
        use_own(app)
    except KnownError as error:
        console.problem(error.problem)
        console.note(_WITHOUT_OWN)


TABLE: Mapping[str, Callable[[Application, Console, Options], int]] = {
    "process": process,
    "transcribe": transcribe,
    "structure": structure,
    "format": format_lines,
    "record": record,
    "devices": devices,
    "templates": templates,
    "models": models,
    "glossary": glossary.run,
    "learning": learning.run,
    "events": events.run,
    "cases": cases.run,
    "benefit": benefit.run,
    "vault": vault.run,
    "settings": settings.run,
    "backup": backup.run,
    "evaluate": evaluate_folder,
}
