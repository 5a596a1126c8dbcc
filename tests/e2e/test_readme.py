"""Every command that the README names is run here, or by CI itself."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from sound import virtual_microphone

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
COMMANDS = [line.strip() for block in BLOCKS for line in block.splitlines() if line.strip()]
# These would call this test again, or are done by test_window_e2e and, word for word, by test_main_job.
RUN_BY_CI = {"make test", "make demo", "make run"} | {c for c in COMMANDS if c.startswith("protokollant process")}
RECORD = next(command for command in COMMANDS if command.startswith("protokollant record"))


def test_the_readme_names_commands() -> None:
    assert len(COMMANDS) > 10
    assert all(command.startswith(("protokollant ", "make ")) for command in COMMANDS)


def test_make_targets_of_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"make ([a-z-]+)", README):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_links_of_the_readme_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target


@pytest.mark.models
@pytest.mark.parametrize("command", [c for c in COMMANDS if c not in {*RUN_BY_CI, RECORD}])
def test_command_works(command: str, tmp_path: Path, default_models: Path) -> None:
    if "evaluate" in command:
        # The whole part takes minutes and belongs to the benchmark; the call works on one sentence too.
        folder = tmp_path / "dictations"
        folder.mkdir()
        labelled = "# template: telefonnotiz\ninhalt\tSie fragt nach dem Stand des Antrags.\n"
        (folder / "eins.tsv").write_text(labelled, encoding="utf-8")
        command = command.replace("tests/data/dictations/dev", str(folder))
    if "structure" in command:
        short = tmp_path / "kurz.txt"
        short.write_text("Anlass war die Kündigung der Wohnung. Sie bringt den Bescheid bis Freitag.", encoding="utf-8")
        command = command.replace("resources/samples/beratung.txt", str(short))
    command = command.replace("/media/stick/modelle", str(default_models / "whisper-base"))
    result = run(command, tmp_path, default_models)
    # The doctor may find that a test machine has something missing; it still has to say so properly.
    assert result.returncode in ((0, 1) if "doctor" in command or "devices" in command else (0,)), result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.sound
def test_record_works(tmp_path: Path) -> None:
    with virtual_microphone() as microphone:
        microphone.start_playing(ROOT / "resources/samples/beratung.flac")
        result = run(f"{RECORD} --device pulse", tmp_path, None, microphone.environment)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "Aufnahme.wav").stat().st_size > 4 * 16_000 * 2


def run(
    command: str, folder: Path, models: Path | None, extra: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **(extra or {}), "PROTOKOLLANT_HOME": str(folder / "home")}
    if models:
        environment["PROTOKOLLANT_MODELS"] = str(models)
    words = [str(ROOT / word) if (ROOT / word).exists() and "/" in word else word for word in shlex.split(command)]
    program = [sys.executable, "-m", "protokollant", *words[1:]]
    return subprocess.run(program, cwd=folder, env=environment, capture_output=True, text=True, timeout=240)
