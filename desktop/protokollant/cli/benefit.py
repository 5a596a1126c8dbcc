"""`protokollant benefit ...`: one's own figures, to be handed over, and the sum of what people handed over."""

from __future__ import annotations

import argparse
import datetime as dt
import json

from protokollant.app.benefit import OTHERS, SMALLEST_GROUP, Figures
from protokollant.app.benefit_file import figure_rows, figures_to_json, read_team, write_figures
from protokollant.cli.console import Console
from protokollant.composition import Application, stored_dictations
from protokollant.documents.figures import TEXTS, figure_lines
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Exit

_WRITTEN = QT_TRANSLATE_NOOP("cli", "Written to {file}: figures of {count} dictations")
_KEPT = QT_TRANSLATE_NOOP("cli", "The earlier {file} was kept as {kept}.")


def run(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    """Raises KnownError VAULT_LOCKED, BENEFIT_INVALID, and those of files."""
    language = app.translator.language
    titles = titles_of(app, language)
    if options.action == "export":
        with stored_dictations(app) as dictations:
            figures = dictations.benefit.figures()
        kept = write_figures(options.file, figures, titles, language, dt.datetime.now().astimezone().date())
        if kept is not None:
            console.note(_KEPT, file=options.file.name, kept=kept.name)
        count = figures.whole.dictations
        text = console.translator.phrase(_WRITTEN, file=str(options.file), count=count)
        console.out(json.dumps({"dictations": count}) if options.json else text)
    else:
        _sum(read_team(options.files), titles, language, console, options)
    return Exit.DONE


def _sum(
    figures: Figures, titles: dict[str, str], language: str, console: Console, options: argparse.Namespace
) -> None:
    if options.json:
        console.out(figures_to_json(figures).rstrip())
        return
    texts = TEXTS["en" if language == "en" else "de"]
    console.out(f"{texts.persons}: {figures.persons}")
    for row in figure_rows(figures, titles):
        console.out(f"\n{row.title or texts.whole}")
        for label, value in figure_lines(row, language):
            console.out(f"  {label}: {value}")
    if figures.persons < SMALLEST_GROUP:
        console.out(f"\n{texts.small}")


def titles_of(app: Application, language: str) -> dict[str, str]:
    """Of the templates by their ids."""
    titles = {entry.template.id: entry.template.title for entry in app.templates.list()}
    return titles | {OTHERS: TEXTS["en" if language == "en" else "de"].others}
