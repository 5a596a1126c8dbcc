"""Finding what would tell who a text speaks of: names, places, numbers. Nothing is changed here."""

from protokollant.protocol.identifiers import Identifier, IdentifierKind
from protokollant.structure.identifiers.finding import find_identifiers
from protokollant.structure.identifiers.knowledge import KnownNames, load_known_names

__all__ = ["Identifier", "IdentifierKind", "KnownNames", "find_identifiers", "load_known_names"]
