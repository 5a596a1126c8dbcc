"""Whom a label asks for."""

from __future__ import annotations

import re
from enum import StrEnum

from protokollant.protocol.template import Field
from protokollant.structure.fields.vocabulary import PersonRole, Vocabulary
from protokollant.structure.fields.words import label_words

_ABOUT_LABEL = re.compile(r"betrifft|betreff|regarding|concerning", re.IGNORECASE)


class Role(StrEnum):
    STAFF = "who dictates"
    OTHER = "somebody by what he is or did"
    PRESENT = "who else was there"
    EXTERNAL = "a professional of another organisation"
    ABOUT = "whom it was about, beside whom it was with"
    PARTNER = "whom it was held with"
    KIN = "a relative"
    MAIN = "whom the form is for"


def asked_roles(field: Field, vocabulary: Vocabulary) -> tuple[PersonRole, ...]:
    """What a label wants a person to be."""
    return tuple(role for role in vocabulary.persons.roles if role.label.search(field.label))


def role_of(field: Field, vocabulary: Vocabulary) -> Role:
    """Whom a label asks for."""
    persons, label = vocabulary.persons, field.label
    if _ABOUT_LABEL.search(label):
        return Role.ABOUT
    if persons.external.search(label):
        return Role.EXTERNAL
    roles = asked_roles(field, vocabulary)
    if persons.partner.search(label) and not any(r.kind == "kin" for r in roles):
        return Role.PARTNER
    if persons.present.search(label) and roles:
        return Role.OTHER
    if persons.present.search(label):
        return Role.PRESENT
    words = label_words(label)
    if words and len(words) <= 2 and all(persons.kin.match(w) for w in words) and not persons.young.search(label):
        return Role.KIN
    if persons.other.search(label) or roles:
        return Role.OTHER
    if persons.young.search(label):
        return Role.MAIN
    if persons.staff.search(label):
        return Role.STAFF
    return Role.MAIN
