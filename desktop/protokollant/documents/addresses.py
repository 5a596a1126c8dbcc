"""Whom a letter goes to, and how that person is addressed. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from protokollant.documents.wording import Wording
from protokollant.protocol.redaction import Redacted


class Form(StrEnum):
    """How a person is addressed. NEUTRAL: by her full name alone, where she is neither woman nor man, or nobody
    knows."""

    WOMAN = "woman"
    MAN = "man"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Address(Redacted):
    """An entry of the address book: a person, an organisation, or a person in one. `remark` stands above the address
    ("Persönlich", "Einschreiben"). All texts may be empty."""

    form: Form = Form.NEUTRAL
    title: str = ""
    first_name: str = ""
    last_name: str = ""
    organisation: str = ""
    department: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    country: str = ""
    remark: str = ""

    @property
    def name(self) -> str:
        return _joined(self.title, self.first_name, self.last_name)

    @property
    def listed(self) -> str:
        """The entry in a line: "Hahn, Dr. Lena - Jobcenter Mitte"."""
        person = ", ".join(part for part in (self.last_name, _joined(self.title, self.first_name)) if part)
        return " – ".join(part for part in (person, self.organisation, self.department, self.town) if part)


def address_lines(address: Address, wording: Wording) -> tuple[str, ...]:
    """What stands in the address window, in the order of DIN 5008."""
    courtesy = {Form.WOMAN: wording.to_woman, Form.MAN: wording.to_man, Form.NEUTRAL: ""}[address.form]
    person = _joined(courtesy, address.name) if address.last_name else address.name
    lines = (
        address.organisation,
        address.department,
        person,
        address.street,
        _joined(address.postcode, address.town),
        address.country.upper(),
    )
    return tuple(line for line in lines if line)


def salutation(address: Address | None, wording: Wording) -> str:
    """The first line of the letter; without a person it is meant for everybody."""
    if address is None or not address.last_name:
        return wording.dear_all
    match address.form:
        case Form.WOMAN:
            return wording.dear_woman.format(name=_joined(address.title, address.last_name))
        case Form.MAN:
            return wording.dear_man.format(name=_joined(address.title, address.last_name))
        case Form.NEUTRAL:
            return wording.dear_person.format(name=address.name)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
