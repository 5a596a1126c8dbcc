"""The places of a plain Word file where something belongs: content controls, headings, empty cells, lines to fill in,
boxes to tick; each with the words that say what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lxml import etree

from protokollant.documents.forms.controls import beside, kind_of, names_of
from protokollant.documents.forms.names import COMPATIBILITY, w
from protokollant.documents.forms.package import Story, WordPackage
from protokollant.documents.forms.places import Place, place_of, text_nodes, text_of

BLANK = re.compile(r"[\s._…\-–—:]*")
_DOTS = r"(?:_{3,}|\.{4,}|…{2,})"
FILL_IN = re.compile(rf"{_DOTS}(?:[\s_.…]*{_DOTS})*")
BOX = re.compile(r"[☐□❏❑\uf0a8\uf06f\uf071]")
_LONGEST_HEADING = 90


class SlotKind(StrEnum):
    CONTROL = "control"
    HEADING = "heading"
    CELL = "cell"
    LINE = "line"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place. `label`: what stands there about it; `wants`: the kind of a control; `bound`: its names."""

    kind: SlotKind
    label: str
    place: Place
    wants: str = ""
    bound: tuple[str, ...] = ()


def outline(package: WordPackage) -> tuple[Slot, ...]:
    """The places in the order of the file. Its number in here is that of `elements`."""
    return tuple(slot for slot, _ in places(package))


def places(package: WordPackage) -> Iterator[tuple[Slot, Any]]:
    """Each place with its element: the control, the heading's paragraph, the cell, the line's paragraph; of a box the
    `w:t` and its number in there."""
    styles = heading_styles(package)
    for story in package.stories:
        yield from _of_story(story, styles)


def _of_story(story: Story, styles: set[str]) -> Iterator[tuple[Slot, Any]]:
    taken: set[Any] = set()
    for element in story.root.iter(w("sdt"), w("p"), w("tc")):
        if _in_fallback(element) or element in taken:
            continue
        if element.tag == w("sdt"):
            kind = kind_of(element)
            if kind in ("none", "picture", "docPartObj", "docPartList", "group", "repeatingSection"):
                continue
            taken.update(element.iter(w("sdt"), w("p"), w("tc")))
            yield (
                Slot(SlotKind.CONTROL, _control_label(element, kind), _place(element, story), kind, names_of(element)),
                element,
            )
        elif element.tag == w("tc"):
            label = _cell_label(element)
            if label and not element.findall(f".//{w('sdt')}"):
                taken.update(element.iter(w("p")))
                first = next(element.iter(w("p")))
                yield Slot(SlotKind.CELL, label, place_of(first, story.where)), element
        else:
            yield from _of_paragraph(element, story, styles)


def _of_paragraph(paragraph: Any, story: Story, styles: set[str]) -> Iterator[tuple[Slot, Any]]:
    text = text_of(paragraph)
    if "{{" in text or "{%" in text:
        return
    place = place_of(paragraph, story.where)
    boxes = [(node, number) for node in text_nodes(paragraph) for number in range(len(BOX.findall(node.text or "")))]
    if boxes:
        for box, label in zip(boxes, BOX.split(text)[1:], strict=True):
            yield Slot(SlotKind.BOX, " ".join(label.split()), place), box
        return
    if _is_heading(paragraph, text, styles):
        yield Slot(SlotKind.HEADING, text.strip(" :\t"), place), paragraph
        return
    label = _line_label(text)
    if label and not paragraph.findall(f".//{w('sdt')}") and not _names_a_cell(paragraph, text):
        yield Slot(SlotKind.LINE, label, place), paragraph


def _names_a_cell(paragraph: Any, text: str) -> bool:
    """Whether the place is not here, but the empty cell beside."""
    cell = next(paragraph.iterancestors(w("tc")), None)
    following = cell.getnext() if cell is not None else None
    if FILL_IN.search(text) or following is None or following.tag not in (w("tc"), w("sdt")):
        return False
    return BLANK.fullmatch(_cell_text(following)) is not None or following.tag == w("sdt")


def _line_label(text: str) -> str:
    """What stands before the place to fill in: "Name: ____", "Name:"."""
    found = FILL_IN.search(text)
    before = text[: found.start()] if found else text
    after = text[found.end() :] if found else ""
    if FILL_IN.search(after) or len(before) > _LONGEST_HEADING:
        return ""
    if found is None and not text.rstrip().endswith(":"):
        return ""
    return " ".join(before.split()).strip(" :")


def _is_heading(paragraph: Any, text: str, styles: set[str]) -> bool:
    if not text.strip() or len(text) > _LONGEST_HEADING:
        return False
    properties = paragraph.find(w("pPr"))
    if properties is not None:
        style, level = properties.find(w("pStyle")), properties.find(w("outlineLvl"))
        if style is not None and style.get(w("val")) in styles:
            return True
        if level is not None and level.get(w("val")) != "9":
            return True
    if next(paragraph.iterancestors(w("tc")), None) is not None or FILL_IN.search(text):
        return False
    runs = [run for run in paragraph.iter(w("r")) if any((t.text or "").strip() for t in run.iter(w("t")))]
    return bool(runs) and all(_bold(run) for run in runs)


def _bold(run: Any) -> bool:
    mark = run.find(f"{w('rPr')}/{w('b')}")
    return mark is not None and mark.get(w("val"), "1") not in ("0", "false", "off")


def heading_styles(package: WordPackage) -> set[str]:
    """The ids of the styles by which a screen reader knows a heading."""
    name = package.target("styles")
    root = package.tree(name) if name else None
    found = set()
    for style in root.iter(w("style")) if root is not None else ():
        called = style.find(w("name"))
        level = style.find(f"{w('pPr')}/{w('outlineLvl')}")
        if (called is not None and called.get(w("val"), "").lower().startswith("heading")) or (
            level is not None and level.get(w("val")) != "9"
        ):
            found.add(style.get(w("styleId")))
    return found


def _cell_label(cell: Any) -> str:
    """Of an empty cell: the words of the cell before it, or else of that above it; empty for a cell with words."""
    if not BLANK.fullmatch(_cell_text(cell)) or cell.findall(f".//{w('drawing')}") or cell.findall(f".//{w('tbl')}"):
        return ""
    earlier = cell.getprevious()
    while earlier is not None and earlier.tag not in (w("tc"), w("sdt")):
        earlier = earlier.getprevious()
    if earlier is not None:
        text = _cell_text(earlier)
        return _shortened(text) if not BLANK.fullmatch(text) else ""
    row = cell.getparent()
    above = row.getprevious() if row is not None else None
    if above is None or above.tag != w("tr"):
        return ""
    column = sum(1 for each in cell.itersiblings(w("tc"), preceding=True))
    cells = above.findall(w("tc"))
    same = len(cells) == len(row.findall(w("tc")))
    return _shortened(_cell_text(cells[column])) if same and column < len(cells) else ""


def _cell_text(cell: Any) -> str:
    return " ".join(text_of(p) for p in cell.iter(w("p"))).strip()


def _shortened(text: str) -> str:
    text = " ".join(text.split()).strip(" :")
    return text if len(text) <= _LONGEST_HEADING and "{{" not in text else ""


def _control_label(control: Any, kind: str) -> str:
    """Its title or tag, or what stands before it; of a box what stands after it."""
    if kind == "checkbox":
        return " ".join(beside(control).split())
    properties = control.find(w("sdtPr"))
    alias, tag = properties.find(w("alias")), properties.find(w("tag"))
    named = [each.get(w("val"), "").strip() for each in (alias, tag) if each is not None]
    around = _before(control)
    return next((name for name in (*named[:1], around, *named[1:]) if name), "")


def _before(control: Any) -> str:
    text = ""
    for sibling in control.itersiblings(preceding=True):
        if sibling.tag == w("sdt"):
            break
        text = "".join(t.text or "" for t in sibling.iter(w("t"))) + text
        if sibling.tag == w("p") and text.strip():
            break
    cell = next(control.iterancestors(w("tc")), None)
    if not text.strip() and cell is not None:
        earlier = cell.getprevious()
        if earlier is not None and earlier.tag == w("tc"):
            text = _cell_text(earlier)
    return " ".join(text.split()).strip(" :") if len(text) <= _LONGEST_HEADING else ""


def _place(control: Any, story: Story) -> Place:
    paragraph = next(control.iterancestors(w("p")), None)
    if paragraph is None:
        paragraph = next(control.iter(w("p")), None)
    return place_of(paragraph if paragraph is not None else etree.SubElement(etree.Element("x"), w("p")), story.where)


def _in_fallback(element: Any) -> bool:
    return next(element.iterancestors(f"{{{COMPATIBILITY}}}Fallback"), None) is not None
