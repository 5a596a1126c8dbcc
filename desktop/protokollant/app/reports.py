"""Reports over a case: from approved protocols to a draft, or to one running document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from protokollant.app.dictations import DictationInfo, Dictations
from protokollant.documents.course import Entry
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import FieldType, Layout, Template
from protokollant.structure.collecting import Part, collect
from protokollant.structure.roles import Role

_DAYS = ("datum", "date")


def read_parts(dictations: Dictations, ids: Iterable[str]) -> tuple[Part, ...]:
    """The last approved versions of dictations; the oldest dictation first; one that was never approved is left
    out. Raises as `Dictations`."""
    found = ((id, dictations.approvals.current(id)) for id in sorted(ids, key=dictations.created))
    return tuple(
        Part(protocol, template := dictations.template(id), _day(dictations, id, protocol, template), id)
        for id, protocol in found
        if protocol is not None
    )


def _day(dictations: Dictations, id: str, protocol: Protocol, template: Template) -> str:
    """The day that the protocol gives for itself, else the day of the dictation."""
    dates = {field.id for field in template.fields if field.type is FieldType.DATE and field.id in _DAYS}
    for id, value in protocol.fields:
        if id in dates and value.value is not None:
            with suppress(ValueError):
                return dt.date.fromisoformat(str(value.value)).isoformat()
    return dictations.created(id).astimezone().date().isoformat()


def make_report(
    dictations: Dictations,
    ids: Iterable[str],
    template: Template,
    roles: Mapping[str, Sequence[Role]],
    case: str,
) -> DictationInfo:
    """A new draft with what the protocols say; it belongs to the same case. Raises as `Dictations`."""
    parts = read_parts(dictations, ids)
    protocol = collect(parts, template, roles.get(template.language, ()))
    info = dictations.add_draft(template, protocol)
    if case:
        dictations.cases.assign(info.id, case)
    return info


def read_course(dictations: Dictations, ids: Iterable[str]) -> tuple[Entry, ...]:
    """The approved protocols as entries of a running documentation, the oldest first."""
    parts = sorted(read_parts(dictations, ids), key=lambda part: part.day)
    return tuple(Entry(part.day, part.protocol, part.template) for part in parts)


def report_templates(templates: Iterable[Template]) -> tuple[Template, ...]:
    """Those that a report can be made with: letters are not; the usual reports come first."""
    fitting = [template for template in templates if template.layout is Layout.PROTOCOL]
    usual = ("entwicklungsbericht", "hilfeplan", "verlaufsdokumentation")
    order = {id: number for number, id in enumerate(usual)}
    return tuple(sorted(fitting, key=lambda template: order.get(template.id, len(order))))
