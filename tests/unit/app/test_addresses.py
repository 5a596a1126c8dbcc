"""The address book: kept, tidied, read from tables of other programs; a letter keeps its own copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from protokollant.app.addresses import AddressBook, parse_addresses, read_addresses
from protokollant.app.dictations import Dictations
from protokollant.documents.addresses import Address, Form
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault.store import Vault, vault_file
from unit.app.test_cases import TEMPLATE, draft

HAHN = Address(form=Form.WOMAN, title="Dr.", first_name="Lena", last_name="Hahn", town="Ort")


@pytest.fixture
def dictations(tmp_path: Path) -> Iterator[Dictations]:
    with Vault.open(vault_file(tmp_path), bytes(range(32))) as vault:
        yield Dictations(vault, tmp_path / "recordings")


@pytest.fixture
def book(dictations: Dictations) -> AddressBook:
    return dictations.addresses


def test_entries_are_kept_changed_and_removed(book: AddressBook) -> None:
    entry = book.save(Address(last_name="  Hahn ", first_name="Lena\n"))
    assert entry.address == Address(last_name="Hahn", first_name="Lena")
    book.save(HAHN, entry.id)
    assert [e.address for e in book.list()] == [HAHN]
    assert book.add([HAHN, Address(organisation="Amt"), Address(organisation="Amt ")]) == 1
    assert [e.address.listed for e in book.list()] == ["Amt", "Hahn, Dr. Lena – Ort"]
    book.remove(entry.id)
    assert [e.address.listed for e in book.list()] == ["Amt"]


def test_a_letter_keeps_the_address_as_it_was(dictations: Dictations, book: AddressBook) -> None:
    letter = dictations.add_draft(TEMPLATE, draft()).id
    assert book.recipient(letter) is None
    entry = book.save(HAHN)
    book.set_recipient(letter, HAHN)
    book.remove(entry.id)
    assert book.recipient(letter) == HAHN
    book.set_recipient(letter, None)
    assert book.recipient(letter) is None
    with pytest.raises(KeyError):
        book.set_recipient("?", HAHN)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_tables_of_other_programs_are_read(separator: str) -> None:
    text = "Anrede;Titel;Vorname;Nachname;Firma;Straße;PLZ;Ort;Haustier\r\nFrau;Dr.;Lena;Hahn;;;;Ort;x\r\n\r\n;;;;Amt"
    assert parse_addresses(text.replace(";", separator), "a.csv") == (HAHN, Address(organisation="Amt"))


@pytest.mark.parametrize(("text", "line"), [("", 1), ("a;b\n1;2", 1), ("Nachname;Ort\nHahn;Ort\n;Ort", 3)])
def test_what_is_no_list_of_addresses_is_refused_with_the_line(text: str, line: int) -> None:
    with pytest.raises(KnownError) as caught:
        parse_addresses(text, "a.csv")
    assert caught.value.code is ErrorCode.ADDRESSES_INVALID
    assert dict(caught.value.problem.parameters)["line"] == line


def test_files_of_office_programs_are_read_in_their_own_letters(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Nachname;Straße\nWeiß;Süd 1".encode("cp1252"))
    assert read_addresses(path) == (Address(last_name="Weiß", street="Süd 1"),)
    with pytest.raises(KnownError) as caught:
        read_addresses(tmp_path / "fehlt.csv")
    assert caught.value.code is ErrorCode.FILE_MISSING
