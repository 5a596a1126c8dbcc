"""The address book in the vault, and whom a letter goes to."""

from __future__ import annotations

import csv
import io
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

import msgspec

from protokollant.documents.addresses import Address, Form
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.redaction import Redacted
from protokollant.vault.address_table import AddressTable
from protokollant.vault.store import Vault

LARGEST_FILE = 5_000_000
# How the columns of a list are called, in small letters; what office programs and address books export.
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "form": ("form", "anrede", "salutation", "geschlecht", "gender"),
    "title": ("title", "titel", "akademischer titel"),
    "first_name": ("first_name", "first name", "vorname"),
    "last_name": ("last_name", "last name", "nachname", "name", "familienname"),
    "organisation": ("organisation", "organization", "firma", "einrichtung", "behörde", "institution", "company"),
    "department": ("department", "abteilung", "referat"),
    "street": ("street", "straße", "strasse", "anschrift", "address", "straße und hausnummer"),
    "postcode": ("postcode", "plz", "postleitzahl", "zip"),
    "town": ("town", "ort", "stadt", "city"),
    "country": ("country", "land"),
    "remark": ("remark", "vermerk", "zusatz"),
}
_FORMS = {
    Form.WOMAN: ("woman", "frau", "w", "f", "weiblich", "female", "ms", "mrs"),
    Form.MAN: ("man", "herr", "herrn", "m", "männlich", "male", "mr"),
}


@dataclass(frozen=True, slots=True, repr=False)
class Entry(Redacted):
    id: str
    address: Address


class AddressBook:
    """For any number of threads. Methods raise the errors of `Vault`, and KeyError where there is no dictation of an
    id."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._table = AddressTable(vault)

    def list(self) -> tuple[Entry, ...]:
        """By name; what another version of the program kept otherwise is left out."""
        found = ((id, _read(content)) for id, content in self._table.rows())
        entries = [Entry(id, address) for id, address in found if address is not None]
        return tuple(sorted(entries, key=lambda entry: entry.address.listed.casefold()))

    def save(self, address: Address, id: str = "") -> Entry:
        """A new entry, or another content of one."""
        entry = Entry(id or uuid.uuid4().hex, tidy(address))
        self._table.put(entry.id, _write(entry.address))
        return entry

    def remove(self, id: str) -> None:
        self._table.remove(id)
        self._vault.shred()

    def add(self, addresses: Iterable[Address]) -> int:
        """All or none; what is in the book already is not added twice. Gives how many are new."""
        with self._vault.transaction():
            known = {entry.address for entry in self.list()}
            new = [address for address in dict.fromkeys(map(tidy, addresses)) if address not in known]
            for address in new:
                self.save(address)
        return len(new)

    def recipient(self, dictation: str) -> Address | None:
        """Whom a letter goes to; None while nobody was chosen."""
        content = self._table.recipient(dictation)
        return None if content is None else _read(content)

    def set_recipient(self, dictation: str, address: Address | None) -> None:
        """The letter keeps the address as it is now."""
        self._table.set_recipient(dictation, None if address is None else _write(address))


def tidy(address: Address) -> Address:
    """Without blanks too many."""
    names = (each.name for each in fields(Address) if each.name != "form")
    texts = {name: " ".join(getattr(address, name).split()) for name in names}
    return Address(form=address.form, **texts)


def is_empty(address: Address) -> bool:
    """Whether it names nobody."""
    return not (address.last_name.strip() or address.organisation.strip())


def read_addresses(path: Path) -> tuple[Address, ...]:
    """A list from another program: CSV with names of columns in the first line, in UTF-8 or as Excel writes it.

    Raises KnownError FILE_MISSING, FILE_UNREADABLE, FILE_TOO_LARGE, ADDRESSES_INVALID.
    """
    try:
        if (size := path.stat().st_size) > LARGEST_FILE:
            megabytes, limit = -(-size // 1_000_000), LARGEST_FILE // 1_000_000
            raise KnownError(ErrorCode.FILE_TOO_LARGE, file=path.name, megabytes=megabytes, limit=limit)
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise KnownError(ErrorCode.FILE_MISSING, file=path.name) from error
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=path.name) from error
    return parse_addresses(_decoded(content), path.name)


def parse_addresses(text: str, file: str) -> tuple[Address, ...]:
    """Raises KnownError ADDRESSES_INVALID with the line."""
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count)
    rows = csv.reader(io.StringIO(text), delimiter=separator)
    found: list[Address] = []
    columns: dict[str, int] = {}
    try:
        for row in rows:
            if not columns:
                columns = _columns(row)
                if not {"organisation", "last_name"} & columns.keys():
                    raise KnownError(ErrorCode.ADDRESSES_INVALID, file=file, line=1)
            elif any(cell.strip() for cell in row):
                address = tidy(_address(row, columns))
                if is_empty(address):
                    raise KnownError(ErrorCode.ADDRESSES_INVALID, file=file, line=rows.line_num)
                found.append(address)
    except csv.Error:
        raise KnownError(ErrorCode.ADDRESSES_INVALID, file=file, line=rows.line_num) from None
    if not columns:
        raise KnownError(ErrorCode.ADDRESSES_INVALID, file=file, line=1)
    return tuple(found)


def _columns(row: Iterable[str]) -> dict[str, int]:
    names = [cell.strip().casefold() for cell in row]
    return {
        key: next(names.index(name) for name in known if name in names)
        for key, known in _COLUMNS.items()
        if set(known) & set(names)
    }


def _address(row: list[str], columns: Mapping[str, int]) -> Address:
    values = {key: row[at] for key, at in columns.items() if at < len(row)}
    said = values.pop("form", "").strip().casefold().rstrip(".")
    form = next((form for form, words in _FORMS.items() if said in words), Form.NEUTRAL)
    return Address(form=form, **values)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _write(address: Address) -> str:
    return msgspec.json.encode(address).decode()


def _read(content: str) -> Address | None:
    try:
        return msgspec.json.decode(content, type=Address)
    except msgspec.MsgspecError:
        return None
