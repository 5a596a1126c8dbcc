r"""IT's policy from the registry: types, names, precedence, and that a mistake stops the program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.registry_policy import KEY, SOURCE, read_registry
from protokollant.app.settings import Origin, load_settings
from protokollant.app.settings_schema import Form, Setting, Value, describe_settings
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.windows_registry import MachineRegistry, RegistryType, RegistryValue

SZ, EXPAND_SZ, DWORD, MULTI_SZ, BINARY = *RegistryType, 3


class FakeRegistry:
    def __init__(self, keys: Mapping[str, Mapping[str, tuple[int, object]]], *, closed: bool = False) -> None:
        self._keys, self._closed = keys, closed

    def values(self, key: str) -> Mapping[str, RegistryValue]:
        if self._closed:
            raise PermissionError(5, "denied")
        return {name: RegistryValue(*entry) for name, entry in self._keys.get(key, {}).items()}


def registry(**values: tuple[int, object]) -> FakeRegistry:
    return FakeRegistry({KEY: values})


def test_every_type() -> None:
    given = registry(
        allow_fetch=(DWORD, 0), preroll=(DWORD, 1), author=(SZ, "Träger e. V."), Profile=(SZ, "compact"),
        risk_words=(MULTI_SZ, ["Messer", " Strick ", ""]), dictation_off=(SZ, "law, date"),
    )  # fmt: skip
    assert read_registry(given) == {
        "allow_fetch": False,
        "preroll": True,
        "author": "Träger e. V.",
        "profile": "compact",
        "risk_words": "Messer, Strick",
        "dictation_off": "law, date",
    }


def test_a_path_may_hold_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FREIGABE", "/srv/fachstelle")
    assert read_registry(registry(glossary=(EXPAND_SZ, "$FREIGABE/glossar.csv"))) == {
        "glossary": "/srv/fachstelle/glossar.csv"
    }


def test_a_list_as_group_policy_writes_it() -> None:
    entries = {str(number): (SZ, f"Wort{number}") for number in (10, 9, 1)}
    found = read_registry(FakeRegistry({KEY: {}, rf"{KEY}\risk_words": entries}))
    assert found == {"risk_words": "Wort1, Wort9, Wort10"}


@pytest.mark.parametrize(
    "value",
    [
        {"alow_fetch": (DWORD, 0)},
        {"allow_fetch": (DWORD, 2)},
        {"allow_fetch": (SZ, "no")},
        {"author": (DWORD, 1)},
        {"author": (BINARY, b"x")},
        {"author": (MULTI_SZ, ["a"])},
        {"fillers": (SZ, "some")},
        {"dictation_off": (SZ, "law, tariff")},
        {"key_record": (SZ, "Strg+R")},
    ],
)
def test_a_mistake_stops_the_program_and_is_named(tmp_path: Path, value: dict[str, tuple[int, object]]) -> None:
    with pytest.raises(KnownError) as raised:
        load_settings(tmp_path, [], registry(**value))
    assert raised.value.code is ErrorCode.POLICY_INVALID
    parameters = dict(raised.value.problem.parameters)
    assert parameters["file"] == SOURCE == r"HKLM\SOFTWARE\Policies\Protokollant"
    assert next(iter(value)) in str(parameters["reason"])


def test_a_registry_that_cannot_be_read_stops_the_program(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as raised:
        load_settings(tmp_path, [], FakeRegistry({}, closed=True))
    assert raised.value.code is ErrorCode.POLICY_INVALID


def test_the_registry_goes_before_the_file_and_the_file_before_the_person(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('author = "ich"\norganisation = "ich"\nfillers = "on"\n', encoding="utf-8")
    policy = tmp_path / "policy.toml"
    policy.write_text('author = "Datei"\norganisation = "Datei"\n', encoding="utf-8")
    settings = load_settings(tmp_path, [policy], registry(author=(SZ, "Register")))
    assert (settings.values.author, settings.values.organisation, settings.values.fillers) == (
        "Register",
        "Datei",
        "on",
    )
    assert settings.sources == {"author": SOURCE, "organisation": policy}
    assert settings.origins["fillers"] is Origin.USER
    assert settings.locked("author")


def test_the_key_s_own_empty_value_says_nothing() -> None:
    assert read_registry(FakeRegistry({KEY: {"": (SZ, "")}})) == {}


def written(setting: Setting, value: Value) -> tuple[int, object]:
    """As Windows writes it from the ADMX."""
    if isinstance(value, bool):
        return DWORD, int(value)
    if isinstance(value, int):
        return DWORD, value % (1 << 32)
    return SZ, value


def allowed(setting: Setting) -> st.SearchStrategy[Value]:
    if setting.choices:
        return st.sampled_from([value for value, _ in setting.choices])
    if setting.form is Form.SWITCH:
        return st.booleans()
    if setting.form is Form.NUMBER:
        return st.integers(setting.least, setting.most)
    if setting.names is not None:
        return st.lists(st.sampled_from(sorted(setting.names)), unique=True).map(", ".join)
    if setting.check is not None:
        return st.just(setting.default)
    return st.sampled_from(["", "F9"]) if setting.form is Form.KEY else st.text()


@pytest.mark.parametrize("setting", describe_settings().values(), ids=lambda setting: setting.key)
@given(data=st.data())
def test_what_was_written_is_read(setting: Setting, data: st.DataObject) -> None:
    value = data.draw(allowed(setting))
    assert read_registry(registry(**{setting.key: written(setting, value)})) == {setting.key: value}
    assert not setting.fault(value)


def test_no_registry_here() -> None:
    assert MachineRegistry().values(KEY) == {}
