"""Word's content controls: a control whose tag (or title) is the name of a placeholder holds its value."""

from __future__ import annotations

import copy
import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from protokollant.documents.forms.names import WORD, w, w14
from protokollant.documents.forms.places import text_of
from protokollant.documents.forms.values import Values

_NOT_TEXT = ("picture", "docPartObj", "docPartList", "group", "equation", "citation", "bibliography")


@dataclass(frozen=True, slots=True)
class Bound:
    """What a control may hold: the text; of a field its value in normal form (ISO date) and its choices."""

    text: str
    raw: str = ""
    choices: tuple[str, ...] = ()


def names_of(control: Any) -> tuple[str, ...]:
    """What a control is called: its tag, then its title."""
    properties = control.find(w("sdtPr"))
    if properties is None:
        return ()
    found = (properties.find(w(kind)) for kind in ("tag", "alias"))
    names = (each.get(w("val"), "").strip() for each in found if each is not None)
    return tuple(name for name in names if name)


def kind_of(control: Any) -> str:
    """checkbox, dropDownList, comboBox, date, text, richText, or the name of what holds no text."""
    properties = control.find(w("sdtPr"))
    if properties is None:
        return "none"
    if properties.find(w14("checkbox")) is not None:
        return "checkbox"
    local = [etree.QName(each).localname for each in properties if isinstance(each.tag, str)]
    known = ("dropDownList", "comboBox", "date", "text", *_NOT_TEXT)
    if any(name.startswith("repeatingSection") for name in local):
        return "repeatingSection"
    return next((name for name in known if name in local), "richText")


def fill_controls(root: Any, bound: Mapping[str, Bound], values: Values) -> None:
    """Fill the controls of a story that bear the name of a placeholder; all others stay as they are."""
    for control in list(root.iter(w("sdt"))):
        if control.getroottree().getroot() is not root:  # it was inside one that was filled
            continue
        kind = kind_of(control)
        if kind == "checkbox":
            _check(control, bound)
        elif kind not in (*_NOT_TEXT, "repeatingSection", "none"):
            value = next((bound[name] for name in names_of(control) if name in bound), None)
            if value is not None:
                _fill(control, kind, value, values)


def _check(control: Any, bound: Mapping[str, Bound]) -> None:
    """A box is called "field=choice", or it is called like the field and the choice stands beside it."""
    for name in names_of(control):
        field, equals, choice = name.partition("=")
        value = bound.get(field.strip())
        if value is None or not value.choices:
            continue
        wanted = choice if equals else beside(control)
        if not equals and not any(_alike(wanted, each) for each in value.choices):
            return
        _set_box(control, checked=bool(value.raw) and _alike(wanted, value.raw))
        return


def _alike(one: str, other: str) -> bool:
    def bare(text: str) -> str:
        return " ".join(re.sub(r"[^\w\s]", " ", text).casefold().split())

    return bare(one) == bare(other)


def beside(control: Any) -> str:
    """The words after a box, up to the next; in a table those of the next cell where its own has no more."""
    text = ""
    for sibling in control.itersiblings():
        if sibling.tag == w("sdt"):
            break
        text += "".join(t.text or "" for t in sibling.iter(w("t")))
    if not text.strip():
        cell = control if control.find(f"{w('sdtContent')}/{w('tc')}") is not None else None
        cell = cell if cell is not None else next(control.iterancestors(w("tc")), None)
        following = cell.getnext() if cell is not None else None
        if following is not None:
            text = " ".join(text_of(p) for p in following.iter(w("p")))
    return text


def _set_box(control: Any, *, checked: bool) -> None:
    box = control.find(f"{w('sdtPr')}/{w14('checkbox')}")
    state = box.find(w14("checked"))
    if state is None:
        state = etree.Element(w14("checked"))
        box.insert(0, state)
    state.set(w14("val"), "1" if checked else "0")
    look = box.find(w14("checkedState" if checked else "uncheckedState"))
    sign = chr(int(look.get(w14("val"), "2612"), 16)) if look is not None else ("☒" if checked else "☐")
    font = look.get(w14("font"), "") if look is not None else ""
    content = control.find(w("sdtContent"))
    run = next(content.iter(w("r")), None) if content is not None else None
    if run is None:
        return
    for each in list(run):
        if each.tag != w("rPr"):
            run.remove(each)
    etree.SubElement(run, w("t")).text = sign
    fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
    if font and fonts is not None:
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            if fonts.get(w(script)) is not None:
                fonts.set(w(script), font)


def _fill(control: Any, kind: str, value: Bound, values: Values) -> None:
    properties, content = control.find(w("sdtPr")), control.find(w("sdtContent"))
    if content is None:
        return
    text: str = value.text
    if kind == "date":
        text = _set_date(properties.find(w("date")), value)
    if kind == "text" and "\n" in text:
        properties.find(w("text")).set(w("multiLine"), "1")
    was_prompt = properties.find(w("showingPlcHdr")) is not None
    for tag in ("showingPlcHdr", "dataBinding"):  # a bound control would show what the file's own data says
        for each in properties.findall(w(tag)):
            properties.remove(each)
    for each in properties.findall("{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding"):
        properties.remove(each)
    values.seen(value.text)
    _set_content(content, properties.find(w("rPr")), values.token(text), was_prompt=was_prompt)


def _set_content(content: Any, look: Any, token: str, *, was_prompt: bool) -> None:
    paragraph = next(content.iter(w("p")), None)
    first = next(content.iter(w("r")), None)
    own = None if first is None else first.find(w("rPr"))
    if look is None and own is not None:
        look = copy.deepcopy(own)
        if was_prompt:  # grey, as a prompt
            for tag in ("rStyle", "color"):
                for each in look.findall(w(tag)):
                    look.remove(each)
    run = etree.Element(w("r"), nsmap={"w": WORD})
    if look is not None and len(look):
        run.append(copy.deepcopy(look))
    etree.SubElement(run, w("t")).text = token
    if paragraph is None:
        for each in list(content):
            content.remove(each)
        content.append(run)
        return
    holder = paragraph.getparent()  # the control itself, or the cell that it is
    for each in list(holder):
        if each is not paragraph and each.tag != w("tcPr"):
            holder.remove(each)
    for each in list(paragraph):
        if each.tag != w("pPr"):
            paragraph.remove(each)
    paragraph.append(run)


def _set_date(date: Any, value: Bound) -> str:
    """The text of a date as the control wants it written, where the value is a date."""
    try:
        day = datetime.date.fromisoformat(value.raw)
    except ValueError:
        date.attrib.pop(w("fullDate"), None)
        return value.text
    date.set(w("fullDate"), f"{day.isoformat()}T00:00:00Z")
    form = date.find(w("dateFormat"))
    written = _written(day, form.get(w("val"), "")) if form is not None else ""
    return written or value.text


def _written(day: datetime.date, form: str) -> str:
    """`day` in one of Word's forms of figures; empty for forms with names of months or days."""
    signs = {"dd": f"{day.day:02}", "d": str(day.day), "MM": f"{day.month:02}", "M": str(day.month)}
    signs |= {"yyyy": f"{day.year:04}", "yy": f"{day.year % 100:02}"}
    if re.search(r"MMM|ddd|[^dMy.\-/ ]", form):
        return ""
    return re.sub(r"d+|M+|y+", lambda found: signs.get(found[0], found[0]), form)
