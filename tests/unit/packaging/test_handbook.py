"""The handbooks for IT name only what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from protokollant.app.settings_schema import describe_settings
from protokollant.cli.arguments import parse
from protokollant.foundation.texts import Translator

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "docs" / "it"
BOOKS = {name: (FOLDER / name).read_text(encoding="utf-8") for name in ("handbuch.md", "handbook.md")}


@pytest.mark.parametrize("name", BOOKS)
def test_links_and_headings(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", BOOKS[name]):
        assert (FOLDER / target).exists(), target


def test_both_have_the_same_parts_and_checks() -> None:
    german, english = (re.findall(r"(?m)^##? ", text) for text in BOOKS.values())
    assert len(german) == len(english)
    codes = [sorted(set(re.findall(r"`([a-z0-9_.-]+)`", text))) for text in BOOKS.values()]
    assert codes[0] == codes[1]


@pytest.mark.parametrize("name", BOOKS)
def test_keys_of_the_example_are_in_the_schema(name: str) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", BOOKS[name], re.DOTALL)
    keys = re.findall(r"(?m)^([a-z_]+) =", block)
    assert len(keys) > 3
    assert set(keys) <= set(describe_settings())
    inline = set(re.findall(r"`([a-z]+_[a-z_]+)(?: = [a-z]+)?`", BOOKS[name]))
    assert inline <= set(describe_settings()) | {"peak_dbfs"}


@pytest.mark.parametrize("name", BOOKS)
def test_commands_exist(name: str) -> None:
    found = re.findall(r"`protokollant ([a-z][^`]*)`", BOOKS[name].replace("\n", " "))
    assert len(found) > 8
    for command in found:
        words = [re.sub(r"^[A-Z_]+$", "x", word) for word in command.split()]
        parse(words, Translator("en", {}))


def test_every_check_of_the_doctor_is_documented() -> None:
    folder = ROOT / "desktop" / "protokollant" / "app" / "doctor"
    source = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    names = set(re.findall(r"(?:finding|of_problem)\(\s*f?\"([a-z{}-]+)\"", source))
    written = {re.sub(r"\{.*\}", "", each) for each in names}
    for text in BOOKS.values():
        for each in written:
            assert f"`{each}" in text, each
