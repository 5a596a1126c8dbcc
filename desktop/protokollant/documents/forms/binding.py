"""A copy of a plain Word file with placeholders where the person wants them; the file itself stays as it is."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from protokollant.documents.forms.names import XML_SPACE, w
from protokollant.documents.forms.outline import BOX, FILL_IN, SlotKind, heading_styles, places
from protokollant.documents.forms.package import WordPackage
from protokollant.documents.forms.places import text_nodes, text_of

_UNIT = re.compile(r"\s*(?:Minuten|Min\.?|Uhr|minutes|min\.?)(?!\w)")


def bind(package: WordPackage, chosen: Mapping[int, str]) -> None:
    """Put placeholders into the package: `chosen` has the name of what belongs into a place, by the place's number in
    `outline`. A line in bold that heads a section becomes a heading for screen readers too; it looks as before."""
    styles = heading_styles(package)
    for number, (slot, element) in reversed(list(enumerate(places(package)))):  # so that the numbers of boxes hold
        name = chosen.get(number, "")
        if slot.kind is SlotKind.CONTROL:
            _tag(element, name)
        elif name and slot.kind is SlotKind.HEADING:
            _mark_heading(element, styles)
            _below(element, _placeholder(name))
        elif name and slot.kind is SlotKind.CELL:
            paragraph = next(element.iter(w("p")))
            for node in text_nodes(paragraph):
                node.text = ""
            _into(paragraph, _placeholder(name))
        elif name and slot.kind is SlotKind.LINE:
            _at_line(element, _placeholder(name))
        elif name:
            node, box = element
            found = list(BOX.finditer(node.text))[box]
            _set(node, node.text[: found.start()] + _placeholder(name) + node.text[found.end() :])


def _placeholder(name: str) -> str:
    field, equals, choice = name.partition("=")
    if equals:
        quoted = choice.replace("'", "\\'")
        return "{{ " + field.replace("fields.", "choices.", 1).replace("-", "_") + f"['{quoted}'] }}}}"
    return "{{ " + name.replace("-", "_") + " }}"


def _tag(control: Any, name: str) -> None:
    """Name a control after what it holds. One that is to hold nothing loses a name that would have it filled."""
    properties = control.find(w("sdtPr"))
    tag = properties.find(w("tag"))
    if tag is None:
        if not name:
            return
        tag = etree.Element(w("tag"))
        earlier = [each for each in properties if each.tag in (w("rPr"), w("alias"))]
        if earlier:
            earlier[-1].addnext(tag)
        else:
            properties.insert(0, tag)
    tag.set(w("val"), name)


def _mark_heading(paragraph: Any, styles: set[str]) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    style, level = properties.find(w("pStyle")), properties.find(w("outlineLvl"))
    if level is not None or (style is not None and style.get(w("val")) in styles):
        return
    made = etree.Element(w("outlineLvl"), {w("val"): "1"})
    after = ("divId", "cnfStyle", "rPr", "sectPr", "pPrChange")
    later = next((each for each in properties if etree.QName(each).localname in after), None)
    properties.append(made) if later is None else later.addprevious(made)


def _below(heading: Any, text: str) -> None:
    """Into the first empty paragraph below, or into a new one; lines of dots give way."""
    following = heading.getnext()
    if following is not None and following.tag == w("p") and _is_to_fill(following):
        extra = following.getnext()
        while extra is not None and extra.tag == w("p") and FILL_IN.fullmatch(text_of(extra).strip() or "x"):
            extra, gone = extra.getnext(), extra
            gone.getparent().remove(gone)
        for node in text_nodes(following):
            node.text = ""
        _into(following, text)
        return
    made = etree.Element(w("p"))
    heading.addnext(made)
    _into(made, text)


def _is_to_fill(paragraph: Any) -> bool:
    text = text_of(paragraph).strip()
    holds = any(paragraph.find(f".//{w(kind)}") is not None for kind in ("drawing", "pict", "sectPr", "br", "sdt"))
    return not holds and (not text or FILL_IN.fullmatch(text) is not None)


def _into(paragraph: Any, text: str) -> None:
    run = etree.SubElement(paragraph, w("r"))
    look = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    if look is not None:
        of_run = copy.deepcopy(look)
        for mark in ("ins", "del", "moveFrom", "moveTo"):  # of the paragraph's own sign alone
            for each in of_run.findall(w(mark)):
                of_run.remove(each)
        run.append(of_run)
    _set(etree.SubElement(run, w("t")), text)


def _at_line(paragraph: Any, text: str) -> None:
    """In place of the dots, or at the end of the line."""
    nodes = text_nodes(paragraph)
    whole = "".join(node.text or "" for node in nodes)
    found = FILL_IN.search(whole)
    start, stop = found.span() if found else (len(whole), len(whole))
    if found and (unit := _UNIT.match(whole, stop)):
        stop = unit.end()  # the value brings its own
    lead = "" if whole[:start].endswith((" ", "\t")) or not whole[:start] else " "
    at, placed = 0, False
    for node in nodes:
        own, end = node.text or "", at + len(node.text or "")
        before, after = own[: max(min(start, end) - at, 0)], own[max(stop - at, 0) :]
        here = not placed and (at <= start < end or node is nodes[-1])
        _set(node, before + (lead + text if here else "") + after)
        placed = placed or here
        at = end


def _set(node: Any, text: str) -> None:
    node.text = text
    node.set(XML_SPACE, "preserve")
