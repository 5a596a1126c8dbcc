"""Finding what would tell who a text speaks of: names, places, numbers. Nothing is changed here."""

from __future__ import annotations

from collections.abc import Sequence

from protokollant.protocol.identifiers import Identifier, IdentifierKind
from protokollant.structure.identifiers.knowledge import KnownNames, load_known_names

__all__ = ["Identifier", "IdentifierKind", "KnownNames", "find_identifiers", "load_known_names"]


def find_identifiers(
    texts: Sequence[str], names: KnownNames, persons: Sequence[str] = ()
) -> tuple[tuple[Identifier, ...], ...]:
    """See `finding.find_identifiers`. Its patterns are compiled at the first call, not when the program starts: that
    takes most of a second."""
    from protokollant.structure.identifiers.finding import find_identifiers as find

    return find(texts, names, persons)
