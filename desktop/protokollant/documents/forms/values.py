"""Values on their way into a form: tokens stand for them until the XML is whole again, so that nothing that was said is
ever read as markup; then they become runs, line breaks, paragraphs and real lists."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

from jinja2 import Undefined
from lxml import etree

from protokollant.documents.forms.names import XML_SPACE, w
from protokollant.documents.forms.package import Where

_VALUE = re.compile("\U0010fff8(\\d+)\U0010fff9")


class SectionText(str):
    """The text of a section; `items` are its paragraphs, with `bullets` the points of a list."""

    id: str
    title: str  # type: ignore[assignment]
    statements: tuple[Any, ...]
    items: tuple[str, ...]
    bullets: bool

    @property
    def text(self) -> SectionText:
        return self


class SaidText(str):
    """The text of one statement; `key` is its section and its number there."""

    key: tuple[str, int]


class Values:
    """The values of one filling, and which statements were shown."""

    def __init__(self, spend: Callable[[int], None] = lambda _: None) -> None:
        self._values: list[str] = []
        self.spend = spend
        self.shown: set[tuple[str, int]] = set()

    def seen(self, value: Any) -> None:
        if isinstance(value, SectionText):
            self.shown.update(statement.text.key for statement in value.statements)
        elif isinstance(value, SaidText):
            self.shown.add(value.key)
        elif isinstance(value, list | tuple):
            for each in value:
                self.seen(each)

    def show(self, value: Any) -> str:
        """The token for a value that is to be printed. Raises TypeError for what is no value."""
        if value is None or isinstance(value, Undefined):
            return "" if value is None else str(value)  # a choice without "else"; an unknown name raises here
        self.seen(value)
        if isinstance(value, list | tuple):
            if any(isinstance(each, list | tuple) for each in value):
                raise TypeError("lists in lists")
            value = ", ".join(str(each) for each in value)
        if not isinstance(value, str | int | float):
            raise TypeError("no value")
        text = value if isinstance(value, str) else str(value)
        self.spend(len(text) + 100)
        return self.token(text)

    def token(self, text: str) -> str:
        self._values.append(text)
        return f"\U0010fff8{len(self._values) - 1}\U0010fff9"

    def put(self, root: Any, where: Where) -> None:
        """Put every value in its place."""
        for node in [node for node in root.iter(w("t")) if node.text and _VALUE.search(node.text)]:
            value = self._alone(node, where)
            if value is not None and len(value.items) > (0 if value.bullets else 1):
                _set_paragraphs(node, value)
            else:
                set_text(node, _VALUE.sub(lambda found: str(self._values[int(found[1])]), node.text))

    def _alone(self, node: Any, where: Where) -> SectionText | None:
        """The section that is all there is in its paragraph, where paragraphs may be added."""
        found = _VALUE.fullmatch(node.text.strip())
        value = self._values[int(found[1])] if found else None
        paragraph = next(node.iterancestors(w("p")), None)
        if not isinstance(value, SectionText) or paragraph is None or where is Where.NOTE:
            return None
        if node.getparent().getparent() is not paragraph:  # in a link or an inline control
            return None
        others = [t for t in paragraph.iter(w("t")) if t is not node and (t.text or "").strip()]
        control = next(node.iterancestors(w("sdt")), None)
        plain = control is not None and control.find(f"{w('sdtPr')}/{w('text')}") is not None
        return None if others or plain else value


def set_text(node: Any, text: str) -> None:
    """Give a `w:t` a text; line breaks and tabs become Word's own, beside it in the same run."""
    parts = re.split(r"([\n\t])", text)
    _set(node, parts[0])
    for sign, part in zip(parts[1::2], parts[2::2], strict=True):
        mark = etree.Element(w("br" if sign == "\n" else "tab"))
        following = etree.Element(w("t"))
        _set(following, part)
        node.addnext(mark)
        mark.addnext(following)
        node = following


def _set(node: Any, text: str) -> None:
    node.text = text
    node.set(XML_SPACE, "preserve")


BULLETS = "bullets"  # instead of the number of a list, until the file has one


def _set_paragraphs(node: Any, value: SectionText) -> None:
    """A paragraph for each item, all as the one in the form: its style, its alignment, its type."""
    run = node.getparent()
    paragraph = run.getparent()
    properties, look = paragraph.find(w("pPr")), run.find(w("rPr"))
    last = paragraph
    texts = [node]
    for _ in value.items[1:]:
        following = etree.Element(w("p"))
        if properties is not None:
            following.append(copy.deepcopy(properties))
            for ending in following.findall(f"{w('pPr')}/{w('sectPr')}"):
                ending.getparent().remove(ending)
        of_its_own = etree.SubElement(following, w("r"))
        if look is not None:
            of_its_own.append(copy.deepcopy(look))
        texts.append(etree.SubElement(of_its_own, w("t")))
        last.addnext(following)
        last = following
    if last is not paragraph and (ending := paragraph.find(f"{w('pPr')}/{w('sectPr')}")) is not None:
        last.find(w("pPr")).append(ending)  # the end of a part of the document comes after all of the text
    for text, item in zip(texts, value.items, strict=True):
        if value.bullets:
            _make_point(text.getparent().getparent())
        set_text(text, item)


def _make_point(paragraph: Any) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    if properties.find(w("numPr")) is not None:
        return
    numbering = etree.Element(w("numPr"))
    etree.SubElement(numbering, w("ilvl")).set(w("val"), "0")
    etree.SubElement(numbering, w("numId")).set(w("val"), BULLETS)
    before = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
    at = sum(1 for each in properties if etree.QName(each).localname in before)
    properties.insert(at, numbering)
