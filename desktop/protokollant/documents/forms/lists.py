"""Real Word lists for the points of a section, in files that may know no list yet."""

from __future__ import annotations

from typing import Any

from lxml import etree

from protokollant.documents.forms.names import WORD, w
from protokollant.documents.forms.package import WordPackage
from protokollant.documents.forms.values import BULLETS


def number_points(package: WordPackage) -> None:
    """Give the points a list of the file; a paragraph whose style makes it one already keeps that."""
    waiting = [
        number for story in package.stories for number in story.root.iter(w("numId")) if number.get(w("val")) == BULLETS
    ]
    styled = _list_styles(package)
    for number in list(waiting):
        properties = number.getparent().getparent()
        style = properties.find(w("pStyle"))
        if style is not None and style.get(w("val")) in styled:
            properties.remove(number.getparent())
            waiting.remove(number)
    if waiting:
        made = _new_list(package)
        for number in waiting:
            number.set(w("val"), made)


def _list_styles(package: WordPackage) -> set[str]:
    """The ids of the paragraph styles that make a list, themselves or by what they are based on."""
    name = package.target("styles")
    root = package.tree(name) if name else None
    styles = {style.get(w("styleId")): style for style in root.iter(w("style"))} if root is not None else {}

    def makes_list(style: Any, depth: int = 0) -> bool:
        if style is None or depth > 20:
            return False
        if style.find(f"{w('pPr')}/{w('numPr')}") is not None:
            return True
        base = style.find(w("basedOn"))
        return base is not None and makes_list(styles.get(base.get(w("val"))), depth + 1)

    return {id for id, style in styles.items() if makes_list(style)}


def _id(element: Any, name: str) -> int:
    """0 where a damaged file has no number."""
    try:
        return int(element.get(w(name)))
    except (TypeError, ValueError):
        return 0


def _new_list(package: WordPackage) -> str:
    name = package.target("numbering")
    root = package.tree(name) if name else None
    if root is None:
        root = etree.Element(w("numbering"), nsmap={"w": WORD})
        name = None
    abstract = str(1 + max((_id(e, "abstractNumId") for e in root.iter(w("abstractNum"))), default=-1))
    number = str(1 + max((_id(e, "numId") for e in root.findall(w("num"))), default=0))
    form = etree.Element(w("abstractNum"), {w("abstractNumId"): abstract})
    _with(form, "multiLevelType", "hybridMultilevel")
    level = etree.SubElement(form, w("lvl"), {w("ilvl"): "0"})
    for tag, value in (("start", "1"), ("numFmt", "bullet"), ("lvlText", "•"), ("lvlJc", "left")):
        _with(level, tag, value)
    indent = etree.SubElement(etree.SubElement(level, w("pPr")), w("ind"))
    indent.set(w("left"), "284")
    indent.set(w("hanging"), "284")
    # The schema: all abstract lists stand before the lists.
    first = next(iter(root.findall(w("num"))), None)
    if first is not None:
        first.addprevious(form)
    else:
        root.insert(len(root.findall(w("numPicBullet"))) + len(root.findall(w("abstractNum"))), form)
    made = etree.Element(w("num"), {w("numId"): number})
    _with(made, "abstractNumId", abstract)
    numbers = root.findall(w("num"))
    (numbers[-1] if numbers else form).addnext(made)
    if name is None:
        package.add_numbering(root)
    else:
        package.put(name, root)
    return number


def _with(parent: Any, tag: str, value: str) -> None:
    etree.SubElement(parent, w(tag)).set(w("val"), value)
