"""What would tell who a text speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from protokollant.protocol.redaction import Redacted


class IdentifierKind(StrEnum):
    """What a passage would give away."""

    PERSON = "person"
    PLACE = "place"
    ADDRESS = "address"
    INSTITUTION = "institution"
    BIRTH_DATE = "birth_date"
    PHONE = "phone"
    EMAIL = "email"
    NUMBER = "number"  # of a file, an account, a policy, a car


@dataclass(frozen=True, slots=True, repr=False)
class Identifier(Redacted):
    """A passage [start, end) of a text, in characters. `subject` is the same wherever the same is meant: of a person
    the family name and the first name in small letters, each empty where it is not known; of everything else the
    passage itself. `form`: what stands before a name and says nothing of the person (Frau, Familie); `genitive`: the
    passage ends in the s of a genitive."""

    kind: IdentifierKind
    start: int
    end: int
    subject: tuple[str, ...]
    form: str = ""
    genitive: bool = False
