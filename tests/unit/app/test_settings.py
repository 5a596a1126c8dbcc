from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.settings import EffectiveSettings, Origin, load_settings, save_setting
from protokollant.app.settings_schema import Group, Setting, Settings, describe_settings, listed
from protokollant.foundation.errors import ErrorCode, KnownError, Phrase

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.fixture
def user(tmp_path: Path) -> Path:
    folder = tmp_path / "Jörgs Einstellungen"
    folder.mkdir()
    return folder


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    return tmp_path / "etc" / "policy.toml"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_without_files_the_defaults_hold(user: Path, policy: Path) -> None:
    loaded = load_settings(user, [policy])
    assert loaded.values == Settings()
    assert set(loaded.origins.values()) == {Origin.DEFAULT}
    assert loaded.notice is None
    assert list(user.iterdir()) == []


def test_policy_wins_over_the_person_and_she_over_the_defaults(user: Path, policy: Path) -> None:
    write(user / "settings.toml", 'author = "Jörg Müller"\norganisation = "Eigene"\n')
    write(policy, 'organisation = "Träger e. V."\nallow_fetch = false\n')
    loaded = load_settings(user, [policy])
    assert loaded.values == Settings(author="Jörg Müller", organisation="Träger e. V.", allow_fetch=False)
    assert [loaded.origins[k] for k in ("author", "organisation", "allow_fetch", "template")] == [
        Origin.USER,
        Origin.POLICY,
        Origin.POLICY,
        Origin.DEFAULT,
    ]
    assert loaded.locked("allow_fetch")
    assert not loaded.locked("author")


def test_the_first_policy_folder_is_the_strongest(user: Path, tmp_path: Path) -> None:
    write(tmp_path / "a.toml", 'author = "a"')
    write(tmp_path / "b.toml", 'author = "b"\norganisation = "b"')
    loaded = load_settings(user, [tmp_path / "a.toml", tmp_path / "b.toml"])
    assert (loaded.values.author, loaded.values.organisation) == ("a", "b")


@pytest.mark.parametrize(
    "text",
    [
        "author = Jörg",
        "author = 5",
        "allow_fetch = 1",
        'allow_fetch = "false"',
        'colour = "blue"',
        'language = "fr"',
        "[author]\nname = 'x'",
        "a = " + "[" * 5000,
        "\x00",
    ],
)
class TestBroken:
    def test_the_persons_file_is_set_aside_with_a_notice(self, user: Path, text: str) -> None:
        write(user / "settings.toml", text)
        loaded = load_settings(user, [])
        assert loaded.values == Settings()
        assert loaded.notice is not None
        assert loaded.notice.code is ErrorCode.SETTINGS_INVALID
        assert [p.name for p in user.iterdir()] == ["settings.broken.toml"]
        assert (user / "settings.broken.toml").read_text(encoding="utf-8") == text
        assert load_settings(user, []).notice is None

    def test_a_policy_stops_the_program(self, user: Path, policy: Path, text: str) -> None:
        write(policy, text)
        with pytest.raises(KnownError) as caught:
            load_settings(user, [policy])
        assert caught.value.code is ErrorCode.POLICY_INVALID
        assert policy.read_text(encoding="utf-8") == text


def test_a_second_broken_file_does_not_replace_the_first(user: Path) -> None:
    for text in ("first =", "second =", "third ="):
        write(user / "settings.toml", text)
        load_settings(user, [])
    assert sorted(p.read_text(encoding="utf-8") for p in user.iterdir()) == ["first =", "second =", "third ="]


@pytest.mark.skipif(os.name == "nt", reason="a folder is something else there")
def test_a_policy_that_cannot_be_read_stops_the_program(user: Path, policy: Path) -> None:
    policy.mkdir(parents=True)
    with pytest.raises(KnownError) as caught:
        load_settings(user, [policy])
    assert caught.value.code is ErrorCode.POLICY_INVALID


def test_a_policy_in_another_encoding_stops_the_program(user: Path, policy: Path) -> None:
    policy.parent.mkdir()
    policy.write_bytes('organisation = "Träger"'.encode("latin-1"))
    with pytest.raises(KnownError):
        load_settings(user, [policy])


def test_the_mark_of_windows_editors_is_no_fault(user: Path, policy: Path) -> None:
    policy.parent.mkdir()
    policy.write_bytes(b"\xef\xbb\xbfallow_export = false\r\n")
    assert load_settings(user, [policy]).values.allow_export is False


class TestSaving:
    @given(author=TEXT, organisation=TEXT, fetch=st.booleans())
    def test_what_is_saved_is_loaded(
        self, tmp_path_factory: pytest.TempPathFactory, author: str, organisation: str, fetch: bool
    ) -> None:
        user = tmp_path_factory.mktemp("e") / "neu"
        save_setting(user, "author", author)
        save_setting(user, "organisation", organisation)
        save_setting(user, "allow_fetch", fetch)
        loaded: EffectiveSettings = load_settings(user, [])
        assert loaded.notice is None
        assert loaded.values == Settings(author=author, organisation=organisation, allow_fetch=fetch)
        assert [p.name for p in user.iterdir()] == ["settings.toml"]

    @pytest.mark.parametrize(("key", "value"), [("author", True), ("allow_fetch", "x"), ("nothing", "x")])
    def test_what_could_not_be_loaded_again_is_not_saved(self, user: Path, key: str, value: str | bool) -> None:
        save_setting(user, "author", "Jörg")
        with pytest.raises(ValueError, match=key):
            save_setting(user, key, value)
        assert load_settings(user, []).values == Settings(author="Jörg")

    def test_a_broken_file_is_not_overwritten(self, user: Path) -> None:
        write(user / "settings.toml", "by hand =")
        save_setting(user, "author", "Jörg")
        assert load_settings(user, []).values.author == "Jörg"
        assert (user / "settings.broken.toml").read_text(encoding="utf-8") == "by hand ="

    @pytest.mark.parametrize(
        ("number", "code"), [(errno.ENOSPC, ErrorCode.DISK_FULL), (errno.EACCES, ErrorCode.OUTPUT_UNWRITABLE)]
    )
    def test_a_failure_leaves_the_earlier_settings(
        self, user: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: ErrorCode
    ) -> None:
        save_setting(user, "author", "vorher")

        def fail(_: int) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr("protokollant.foundation.disk.os.fsync", fail)
        with pytest.raises(KnownError) as caught:
            save_setting(user, "author", "nachher")
        assert caught.value.code is code
        assert load_settings(user, []).values.author == "vorher"
        assert [p.name for p in user.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    "text", ['fillers = "much"', 'dictation_off = "commas"', 'dictation_off = "punctuation, commas"']
)
def test_a_rule_of_dictation_that_there_is_not_is_refused(user: Path, policy: Path, text: str) -> None:
    write(policy, text)
    with pytest.raises(KnownError) as caught:
        load_settings(user, [policy])
    assert caught.value.code is ErrorCode.POLICY_INVALID


def test_rules_of_dictation_are_switched_off_by_name(user: Path) -> None:
    write(user / "settings.toml", 'fillers = "on"\ndictation_off = "headings, law"')
    values = load_settings(user, []).values
    assert (values.fillers, listed(values.dictation_off)) == ("on", ("headings", "law"))


class TestSchema:
    def test_every_default_is_allowed(self) -> None:
        assert [key for key, setting in describe_settings().items() if setting.fault(setting.default)] == []

    def test_a_choice_is_one_of_its_values(self) -> None:
        fillers = describe_settings()["fillers"]
        assert fillers.fault("most")
        assert not fillers.fault("off")

    def test_a_number_keeps_its_bounds(self) -> None:
        days = Setting("days", 7, Group.PRIVACY, Phrase("t", "Days"), Phrase("t", "Days."), least=0, most=30)
        assert [value for value in (-1, 0, 30, 31, True, "7") if not days.fault(value)] == [0, 30]

    def test_a_list_holds_known_names_only(self) -> None:
        off = describe_settings()["dictation_off"]
        assert off.fault("numbers, nothing")


class TestChanging:
    def test_it_holds_at_once_and_at_the_next_start(self, user: Path) -> None:
        settings = load_settings(user, [])
        settings.change(user, "author", "Anna Keller")
        assert (settings.values.author, settings.origins["author"]) == ("Anna Keller", Origin.USER)
        assert load_settings(user, []).values.author == "Anna Keller"

    def test_back_to_the_default(self, user: Path) -> None:
        write(user / "settings.toml", 'author = "x"\norganisation = "y"\n')
        settings = load_settings(user, [])
        settings.change(user, "author", None)
        assert (settings.values.author, settings.origins["author"]) == ("", Origin.DEFAULT)
        assert (user / "settings.toml").read_text(encoding="utf-8") == 'organisation = "y"\n'

    @pytest.mark.parametrize("key", ["author", "allow_export"])
    def test_what_is_closed_is_not_changed(self, user: Path, policy: Path, key: str) -> None:
        write(policy, 'author = "Team"\n')
        settings = load_settings(user, [policy])
        for value in ("Anna", None):
            with pytest.raises(KnownError) as caught:
                settings.change(user, key, value)
            assert caught.value.code is ErrorCode.FORBIDDEN
        assert settings.values.author == "Team"
        assert not (user / "settings.toml").exists()

    def test_a_fixed_value_may_be_asked_for_and_no_other(self, user: Path, policy: Path) -> None:
        write(policy, 'profile = "compact"\n')
        settings = load_settings(user, [policy])
        settings.insist("profile", "compact")
        settings.insist("author", "anybody")
        with pytest.raises(KnownError):
            settings.insist("profile", "large")

    def test_each_fixed_key_names_its_file(self, user: Path, tmp_path: Path) -> None:
        write(tmp_path / "a.toml", 'author = "a"')
        write(tmp_path / "b.toml", 'author = "b"\norganisation = "b"')
        sources = load_settings(user, [tmp_path / "a.toml", tmp_path / "b.toml"]).sources
        assert sources == {"author": tmp_path / "a.toml", "organisation": tmp_path / "b.toml"}


def test_every_name_of_a_list_that_the_page_shows_has_words() -> None:
    for key, setting in describe_settings().items():
        if setting.names is not None:
            assert set(setting.named) == set(setting.names), key
