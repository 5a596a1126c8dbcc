"""What Word insists on in a file that was filled: nothing empty that must not be, no number twice."""

from __future__ import annotations

from typing import Any

from lxml import etree

from protokollant.documents.forms.names import DRAWING, w, w14
from protokollant.documents.forms.package import Story

_NEED_PARAGRAPH = ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote")


def mend(stories: list[Story]) -> None:
    """Make the stories of a filled file such that Word opens it without a repair."""
    for story in stories:
        _without_text_between(story.root)
        _mend_tables(story.root)
        for kind in _NEED_PARAGRAPH:
            for each in [story.root, *story.root.iter(w(kind))]:
                if each.tag == w(kind) and (len(each) == 0 or each[-1].tag not in (w("p"), w("sdt"))):
                    etree.SubElement(each, w("p"))
    _number_anew(stories)


def _without_text_between(root: Any) -> None:
    """What stood around tags that took the place of paragraphs, rows or cells."""
    for each in root.iter():
        if isinstance(each.tag, str) and each.tag.startswith(w("")) and len(each):
            if each.text and each.text.strip() == "":
                each.text = None
            for child in each:
                if child.tail and child.tail.strip() == "":
                    child.tail = None


def _mend_tables(root: Any) -> None:
    for row in list(root.iter(w("tr"))):
        if not any(cell.tag in (w("tc"), w("sdt")) for cell in row):
            row.getparent().remove(row)
    for table in list(root.iter(w("tbl"))):
        if next(table.iter(w("tr")), None) is None:
            table.getparent().remove(table)
    for control in list(root.iter(w("sdtContent"))):
        if len(control) == 0:
            holder = control.getparent()
            holder.getparent().remove(holder)


def _number_anew(stories: list[Story]) -> None:
    """Loops copy what has a number or a name of its own."""
    paragraphs: set[str] = set()
    controls: set[str] = set()
    marks: set[str] = set()
    drawings = 0
    for story in stories:
        for each in story.root.iter(w("p"), w("tr")):
            number = each.get(w14("paraId"))
            if number in paragraphs:
                each.attrib.pop(w14("paraId"))
                each.attrib.pop(w14("textId"), None)
            elif number:
                paragraphs.add(number)
        for each in story.root.iter(f"{{{DRAWING}}}docPr"):
            drawings += 1
            each.set("id", str(drawings))
        for each in list(story.root.iter(w("sdtPr"))):
            number = each.find(w("id"))
            if number is not None and number.get(w("val")) in controls:
                each.remove(number)  # Word gives it one
            elif number is not None:
                controls.add(number.get(w("val")))
        seen: set[str] = set()
        for each in list(story.root.iter(w("bookmarkStart"))):
            name, number = each.get(w("name")), each.get(w("id"))
            if name in marks or number in seen:
                each.getparent().remove(each)
            else:
                marks.add(name)
                seen.add(number)
        ended: set[str] = set()
        for each in list(story.root.iter(w("bookmarkEnd"))):
            number = each.get(w("id"))
            if number in ended or number not in seen:
                each.getparent().remove(each)
            ended.add(number)
        for each in list(story.root.iter(w("bookmarkStart"))):
            if each.get(w("id")) not in ended:
                each.getparent().remove(each)
