"""The words by which fields are filled, as the program ships them."""

from __future__ import annotations

from pathlib import Path

from protokollant.structure.fields import load_vocabulary, read_names

_FOLDER = Path(__file__).parents[1] / "resources/fields"
_NAMES = read_names((_FOLDER / "first_names.txt").read_text("utf-8"))
VOCABULARIES = {
    language: load_vocabulary((_FOLDER / f"{language}.toml").read_text("utf-8"), _NAMES) for language in ("de", "en")
}
