"""What was said for one section of a draft."""

from __future__ import annotations

from protokollant.app.editing import Editor
from protokollant.app.place import Place
from protokollant.protocol.protocol import Protocol
from protokollant.structure.headings import find_heading


def gathered(editor: Editor, protocol: Protocol, section: str) -> Protocol:
    """Everything in one section, in the order in which it was said; from the first spoken heading on it stays where it
    is. Unchanged where there is no such section."""
    if all(content.id != section for content in protocol.sections):
        return protocol
    announced = (s.id for s in protocol.transcript if s.struck is None and find_heading(s.text, editor.template))
    end = next(announced, max((s.id for s in protocol.transcript), default=0) + 1)
    for sentence in protocol.unassigned:
        if sentence < end:
            protocol = editor.assign(protocol, sentence, section)
    for content in protocol.sections:
        if content.id != section:
            early = [i for i, statement in enumerate(content.statements) if max(statement.source) < end]
            for index in reversed(early):
                protocol = editor.move(protocol, Place(content.id, index), section)
    return protocol
