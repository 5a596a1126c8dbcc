"""Figures as a file: sums to be handed over (JSON), a table (CSV), a report (PDF). No file names anybody."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from protokollant.app.benefit import OTHERS, Figures, Totals, team
from protokollant.documents.details import DocumentKind
from protokollant.documents.figures import FigureRow, compose_figures
from protokollant.documents.rendering import write
from protokollant.documents.writing import write_new
from protokollant.foundation.errors import ErrorCode, KnownError

_KIND = "protokollant-benefit"
_LARGEST = 5_000_000
KINDS = ("json", "csv", "pdf")


def write_figures(
    path: Path, figures: Figures, titles: Mapping[str, str], language: str, today: dt.date
) -> Path | None:
    """The ending of `path` says how; gives where an earlier file was kept. `titles` of templates by their ids.

    Raises KnownError OUTPUT_KIND, OUTPUT_UNWRITABLE, DISK_FULL."""
    kind = path.suffix.removeprefix(".").lower()
    match kind:
        case "json":
            content = figures_to_json(figures).encode()
        case "csv":
            content = ("\ufeff" + figures_to_csv(figures, titles)).encode()
        case "pdf":
            document = compose_figures(figure_rows(figures, titles), figures.persons, language, today)
            content = write(document, DocumentKind.PDF)
        case _:
            raise KnownError(ErrorCode.OUTPUT_KIND, file=path.name, accepted=", ".join(KINDS))
    return write_new(path, content)


def figures_to_json(figures: Figures) -> str:
    return msgspec.json.format(msgspec.json.encode({"schema": 1, "kind": _KIND, "figures": figures}), indent=2).decode()


def read_figures(path: Path) -> Figures:
    """Raises KnownError FILE_MISSING, BENEFIT_INVALID."""
    try:
        if path.stat().st_size > _LARGEST:
            raise KnownError(ErrorCode.BENEFIT_INVALID, file=path.name)
        form = msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
        if form.get("schema") != 1 or form.get("kind") != _KIND:
            raise KnownError(ErrorCode.BENEFIT_INVALID, file=path.name)
        return msgspec.convert(form["figures"], Figures)
    except FileNotFoundError as error:
        raise KnownError(ErrorCode.FILE_MISSING, file=path.name) from error
    except (OSError, KeyError, msgspec.MsgspecError) as error:
        raise KnownError(ErrorCode.BENEFIT_INVALID, file=path.name) from error


def read_team(paths: Iterable[Path]) -> Figures:
    """The sum of what people handed over; the same file given twice counts once. Raises as `read_figures`."""
    found: list[Figures] = []
    for path in paths:
        figures = read_figures(path)
        if figures not in found:
            found.append(figures)
    return team(found)


def figure_rows(figures: Figures, titles: Mapping[str, str]) -> tuple[FigureRow, ...]:
    """The whole first, with an empty title; then each template, where they are told apart."""
    whole = _row("", figures.whole, figures.saved, None)
    rows = [
        _row(titles.get(id, id), totals, _saved(id, totals, figures.baselines), figures.baselines.get(id))
        for id, totals in sorted(figures.templates.items(), key=lambda item: titles.get(item[0], item[0]))
        if len(figures.templates) > 1 or id != OTHERS
    ]
    return (whole, *rows)


def _row(title: str, totals: Totals, saved: float | None, baseline: float | None) -> FigureRow:
    sections = totals.all_sections
    return FigureRow(
        title,
        totals.dictations,
        totals.seconds / 60,
        totals.minutes_each,
        baseline,
        saved,
        sections.statements,
        sections.moved,
        sections.reworded,
        totals.marks,
        totals.marks_right,
    )


def _saved(id: str, totals: Totals, baselines: Mapping[str, float]) -> float | None:
    if id not in baselines or not totals.timed:
        return None
    return totals.timed * baselines[id] - totals.minutes - totals.timed_seconds / 60


def figures_to_csv(figures: Figures, titles: Mapping[str, str]) -> str:
    """A line for each template and each of its sections; semicolons, for office programs."""
    target = io.StringIO()
    table = csv.writer(target, delimiter=";", lineterminator="\r\n")
    table.writerow(
        (
            *("template", "section", "persons", "dictations", "minutes_spoken", "minutes_each", "minutes_typed"),
            *("minutes_saved", "statements", "moved", "reworded", "typed", "marks", "marks_right"),
        )
    )
    for id, totals in figures.templates.items():
        title, saved = titles.get(id, id), _saved(id, totals, figures.baselines)
        whole = totals.all_sections
        table.writerow(
            (
                *(_plain(title), "", totals.persons, totals.dictations, _number(totals.seconds / 60)),
                *(_number(totals.minutes_each), _number(figures.baselines.get(id)), _number(saved)),
                *(whole.statements, whole.moved, whole.reworded, whole.typed, totals.marks, totals.marks_right),
            )
        )
        for section, one in totals.sections.items():
            if section:
                counts = (one.statements, one.moved, one.reworded, one.typed)
                table.writerow((_plain(title), _plain(section), *[""] * 6, *counts, "", ""))
    return target.getvalue()


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


def _plain(text: str) -> str:
    """No cell begins a formula."""
    return f"'{text}" if text[:1] in "=+-@\t" else text
