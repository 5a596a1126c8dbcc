"""Placeholders in the texts of a Word file: found whole even where Word has cut them into runs, each with its place.

The signs are docxtpl's: `{{ value }}`, `{% for … %}`, `{# remark #}`; `{%p`, `{%tr`, `{%tc` and `{%r` stand for the
whole paragraph, row, cell or run they are in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from protokollant.documents.forms.names import XML_SPACE, w
from protokollant.documents.forms.package import Story
from protokollant.documents.forms.places import Place, place_of, text_nodes
from protokollant.documents.forms.sandbox import BLOCK_CLOSE, BLOCK_OPEN, VALUE_CLOSE, VALUE_OPEN
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Phrase

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_SCOPE = re.compile(r"-?(p|tr|tc|r)\s+(.*)", re.DOTALL)
_QUOTES = str.maketrans({**dict.fromkeys("“”„", '"'), **dict.fromkeys("‘’‚", "'"), "\xa0": " ", "\u2013": "-"})
_TOKEN = re.compile("\U0010fff6(\\d+)\U0010fff7")

NOT_CLOSED = QT_TRANSLATE_NOOP("documents", "a placeholder is misspelt or not closed")


class FormError(Exception):
    """What is wrong with a form: `reason`, or the name of an `unknown` placeholder; and where, if that is known."""

    def __init__(self, reason: Phrase | None, place: Place | None, unknown: str = "") -> None:
        super().__init__(unknown)
        self.reason = reason
        self.place = place
        self.unknown = unknown


@dataclass(frozen=True, slots=True)
class Tag:
    """A placeholder: `source` is what stands between its signs; `scope` is p, tr, tc, r or nothing."""

    source: str
    place: Place
    is_value: bool
    scope: str = ""

    @property
    def ends(self) -> bool:
        return not self.is_value and self.source.startswith("end")

    def jinja(self) -> str:
        """The tag as the environment reads it; its line break gives every tag a line of its own, to find it by."""
        opens, closes = (VALUE_OPEN, VALUE_CLOSE) if self.is_value else (BLOCK_OPEN, BLOCK_CLOSE)
        return f"{opens}\n {self.source} {closes}"


class Tags:
    """The placeholders of one form, in order; in the tree a token stands for each."""

    def __init__(self) -> None:
        self._known: list[Tag] = []

    def __iter__(self) -> Iterator[Tag]:
        return iter(self._known)

    def at(self, number: int) -> Place | None:
        return self._known[number].place if 0 <= number < len(self._known) else None

    def token(self, tag: Tag) -> str:
        self._known.append(tag)
        return f"\U0010fff6{len(self._known) - 1}\U0010fff7"

    def collect(self, story: Story) -> None:
        """Put tokens for the placeholders of a story. Raises FormError for one that is not closed."""
        for paragraph in list(story.root.iter(w("p"))):
            self._collect(paragraph, story)
        self._widen(story.root)

    def source(self, xml: str) -> tuple[str, tuple[Tag, ...]]:
        """A story's XML as a Jinja source whose n-th line ends before its n-th tag (counted from 0); and the tags."""
        order: list[Tag] = []

        def write(found: re.Match[str]) -> str:
            order.append(self._known[int(found[1])])
            return order[-1].jinja()

        return _TOKEN.sub(write, xml.replace("\r", "&#13;").replace("\n", "&#10;")), tuple(order)

    def _collect(self, paragraph: Any, story: Story) -> None:
        nodes = text_nodes(paragraph)
        whole = "".join(node.text or "" for node in nodes)
        if "{" not in whole:
            return
        place = place_of(paragraph, story.where)
        for node, text in zip(nodes, _whole_tags([node.text or "" for node in nodes]), strict=True):
            made = _TAG.sub(lambda found: self._made(found[0], place), text)
            if "{{" in made or "{%" in made:
                raise FormError(NOT_CLOSED, place)
            if made != node.text:
                node.text = made
                node.set(XML_SPACE, "preserve")

    def _made(self, text: str, place: Place) -> str:
        if text.startswith("{#"):
            return ""
        inner = text[2:-2].translate(_QUOTES)
        is_value = text.startswith("{{")
        scoped = _SCOPE.fullmatch(inner)
        scope, inner = (scoped[1], scoped[2]) if scoped else ("", inner)
        source = inner.strip().strip("-").strip()
        if not source:
            raise FormError(NOT_CLOSED, place)
        return self.token(Tag(source, place, is_value, "" if is_value else scope))

    def _widen(self, root: Any) -> None:
        """Let the tags that stand for a whole element take its place."""
        for scope in ("r", "p", "tc", "tr"):
            for element in list(root.iter(w(scope))):
                own = list(self._own(element, scope))
                if own:
                    _take_place(element, own, self._known)

    def _own(self, element: Any, scope: str) -> Iterator[tuple[Any, int]]:
        """The texts and tags of this scope whose nearest element of that kind is this one."""
        for node in element.iter(w("t")):
            if next(node.iterancestors(w(scope)), None) is element:
                for found in _TOKEN.finditer(node.text or ""):
                    if self._known[int(found[1])].scope == scope:
                        yield node, int(found[1])


def _whole_tags(texts: list[str]) -> list[str]:
    """The texts with each tag whole in that one in which it begins."""
    borders, end = [], 0
    for text in texts:
        borders.append((end, end + len(text)))
        end += len(text)
    whole = "".join(texts)
    taken = [found.span() for found in _TAG.finditer(whole)]

    def text_in(start: int, stop: int) -> str:
        made, at = "", start
        for first, last in taken:
            if first >= stop or last <= at:
                continue
            if first < start:  # the rest of a tag that began in an earlier text
                at = min(last, stop)
            else:
                made += whole[at:last]
                at = last
        return made + whole[at:stop] if at < stop else made

    return [text_in(start, stop) for start, stop in borders]


def _take_place(element: Any, own: list[tuple[Any, int]], known: list[Tag]) -> None:
    tags = [known[number] for _, number in own]
    tokens = [f"\U0010fff6{number}\U0010fff7" for _, number in own]
    repeated = len(tags) == 2 and not tags[0].ends and tags[1].ends
    if repeated or element.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        for (node, _), token in zip(own, tokens, strict=True):
            node.text = (node.text or "").replace(token, "")
        before, after = (tokens[:1], tokens[1:]) if repeated else (tokens, [])
        _text_before(element, "".join(before))
        element.tail = "".join(after) + (element.tail or "")
        return
    _text_before(element, "".join(tokens) + (element.tail or ""))
    element.tail = None
    element.getparent().remove(element)


def _text_before(element: Any, text: str) -> None:
    earlier = element.getprevious()
    if earlier is None:
        parent = element.getparent()
        parent.text = (parent.text or "") + text
    else:
        earlier.tail = (earlier.tail or "") + text
