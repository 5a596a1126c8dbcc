"""What took part in a draft stands in its data: the program's version, and each model with the hash of its weights."""

from __future__ import annotations

from dataclasses import replace

from protokollant import __version__
from protokollant.composition import build_application
from protokollant.protocol.json_form import protocol_from_json, protocol_to_json
from protokollant.protocol.protocol import ModelUsed
from unit.app.test_cases import draft


def test_the_hashes_are_those_that_the_catalogue_checks() -> None:
    application = build_application()
    try:
        used = application.pipeline.models["whisper-base"]
        files = {file.sha256: file.name for file in application.catalogue.model("whisper-base").files}
        assert application.pipeline.program == __version__
        assert files[used.sha256] == "model.bin"
        assert used.title
    finally:
        application.close()


def test_they_stand_in_the_data_and_are_read_again() -> None:
    made = replace(draft("Ja."), program="1.2", models=(ModelUsed("whisper-base", "Whisper, float16", "ab12"),))
    form = protocol_to_json(made, words=True)
    assert form["made_with"] == {
        "program": "1.2",
        "models": [{"name": "whisper-base", "title": "Whisper, float16", "sha256": "ab12"}],
    }
    assert protocol_from_json(form) == made
    assert "made_with" not in protocol_to_json(draft("Ja."))
