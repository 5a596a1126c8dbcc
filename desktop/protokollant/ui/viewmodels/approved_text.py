"""An approved version as it is read in the window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from protokollant.app.approval import Version, stamped
from protokollant.documents.blocks import Bullets, Document, Heading, flat
from protokollant.documents.composing import compose_paper
from protokollant.documents.details import DocumentDetails
from protokollant.protocol.protocol import PointKind, Protocol, Waiver
from protokollant.protocol.template import Template

translate = QCoreApplication.translate


def reading(version: Version, template: Template, details: DocumentDetails) -> Document:
    """The document as it is exported, and below it what was waved through and why."""
    document = flat(compose_paper(version.protocol, template, stamped(details, version)))
    waivers = tuple(_waiver(waiver, version.protocol, template) for waiver in version.protocol.waived)
    if not waivers:
        return document
    heading = Heading(translate("approved", "Waved through at the approval"))
    return replace(document, blocks=(*document.blocks, heading, Bullets(waivers)))


def _waiver(waiver: Waiver, protocol: Protocol, template: Template) -> str:
    titles = {section.id: section.title for section in protocol.sections}
    titles |= {field.id: field.label for field in template.fields} if waiver.kind is PointKind.FIELD else {}
    form = {
        PointKind.FIELD: translate("approved", "“{subject}” is not filled in. Reason: {reason}"),
        PointKind.SECTION: translate("approved", "The section “{subject}” is empty. Reason: {reason}"),
        PointKind.UNSUPPORTED: translate("approved", "“{subject}” was not said. Reason: {reason}"),
    }[waiver.kind]
    return form.format(subject=titles.get(waiver.subject, waiver.subject), reason=waiver.reason)
