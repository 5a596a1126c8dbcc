"""The composition root: what is asked for must exist, an old setting must not stop the program."""

from __future__ import annotations

import os

import pytest

from protokollant.app.profiles import default_profile
from protokollant.app.settings import save_setting
from protokollant.composition import build_application
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.folders import find_folders


def test_a_profile_that_is_gone_from_the_catalogue_falls_back_to_the_default() -> None:
    save_setting(find_folders(os.environ).config, "profile", "früher")
    application = build_application()
    assert application.profile_name == default_profile(application.catalogue, application.store)


def test_a_profile_that_is_asked_for_must_exist() -> None:
    with pytest.raises(KnownError) as caught:
        build_application(profile="früher")
    assert caught.value.code is ErrorCode.PROFILE_UNKNOWN


def test_building_starts_no_process() -> None:
    application = build_application()
    assert (application.speech.pid, application.language.pid) == (None, None)


def test_an_organisation_and_a_person_add_their_own_risk_words() -> None:
    folders = find_folders(os.environ)
    save_setting(folders.config, "risk_words", "Kettenbrief, =gasse")
    own = folders.data / "glossaries" / "risk_de.txt"
    own.parent.mkdir(parents=True)
    own.write_text("\ufeff# unsere\r\nBrückengeländer\r\n", encoding="utf-8")
    risk = build_application().pipeline.risk["de"]
    assert risk is not None
    found = [m.group() for m in risk.finditer("Kettenbriefe am Brückengeländer der Gasse, Suizid, Sackgasse")]
    assert found == ["Kettenbriefe", "Brückengeländer", "Gasse", "Suizid"]
