"""The glossary of three layers: the person's own, which lies encrypted in the vault, her organisation's, which IT puts
into a folder or names in the policy, and the program's. Of two entries for a word the earlier layer counts."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from protokollant.app.reading import read_text_file
from protokollant.dictation.glossary import Entry, EntryKind, merged, tidy
from protokollant.dictation.glossary_file import GlossaryError, from_csv, from_toml, to_csv, to_toml
from protokollant.dictation.lexicon import Lexicon, build, read_compounds, read_words
from protokollant.dictation.phonetics import distance, plain
from protokollant.documents.writing import write_new
from protokollant.foundation.errors import ErrorCode, KnownError, Problem
from protokollant.foundation.texts import LANGUAGES
from protokollant.vault.glossary_table import GlossaryRow, GlossaryTable
from protokollant.vault.store import Vault

# The recogniser takes no more in, and a longer list tells it less.
MOST_HINTS = 60
_Form = TypeVar("_Form", bound=Callable[..., Any])
_NAMES = ("glossary.toml", "glossary.csv")


class Layer(StrEnum):
    """Whose an entry is, the strongest first."""

    OWN = "own"
    ORGANISATION = "organisation"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Listed:
    entry: Entry
    layer: Layer


class Glossary:
    """What is known of words now. For any number of threads; reads its files when first asked."""

    def __init__(
        self, resources: Path, organisation: Sequence[Path] = (), *, hint: bool = False, named: Path | None = None
    ) -> None:
        """`organisation`: folders that may hold a glossary. `named`: one more file, which has to be there. `hint`:
        whether the recogniser is to be told what to expect."""
        self._resources = resources
        self._organisation = organisation
        self._named = named
        self._hint = hint
        self._lock = threading.RLock()
        self._own: tuple[Entry, ...] = ()
        self._shared: tuple[tuple[Entry, ...], tuple[Entry, ...]] | None = None
        self._lexicons: dict[str, Lexicon] = {}
        self._problems: list[Problem] = []

    def set_up(self, *, named: Path | None, hint: bool) -> None:
        """Work with another file of the organisation's, or with hints or without, from now on."""
        with self._lock:
            self._hint = hint
            if named != self._named:
                self._named, self._shared, self._lexicons, self._problems = named, None, {}, []

    @property
    def own(self) -> tuple[Entry, ...]:
        return self._own

    def use(self, own: Iterable[Entry]) -> None:
        """Let these be the person's own entries from now on."""
        with self._lock:
            self._own = tuple(own)
            known, self._lexicons = self._lexicons, {}
            for language, lexicon in known.items():  # the lists of words stay
                self._lexicons[language] = build(self._entries(), language, lexicon.ordinary, lexicon.compounds)

    def lexicon(self, language: str) -> Lexicon:
        """What the dictation language is to know of words."""
        with self._lock:
            if language not in self._lexicons:
                folder = self._resources / "dictation"
                words, compounds = folder / f"words_{language}.txt", folder / f"compounds_{language}.txt"
                self._lexicons[language] = build(
                    self._entries(),
                    language,
                    read_words(words.read_text(encoding="utf-8")) if words.exists() else frozenset(),
                    read_compounds(compounds.read_text(encoding="utf-8")) if compounds.exists() else None,
                )
            return self._lexicons[language]

    def hints(self, language: str) -> tuple[str, ...]:
        """What the recogniser is to expect: words of the person and her organisation. Empty unless that is wanted."""
        if not self._hint:
            return ()
        entries = merged(self._own, self._layers()[0])
        return tuple(e.right for e in entries if e.language in ("", language))[:MOST_HINTS]

    def listed(self) -> tuple[Listed, ...]:
        """Every entry of every layer, also those that a stronger layer overrides."""
        organisation, program = self._layers()
        layers = ((Layer.OWN, self._own), (Layer.ORGANISATION, organisation), (Layer.PROGRAM, program))
        return tuple(Listed(entry, layer) for layer, entries in layers for entry in entries)

    def problems(self) -> tuple[Problem, ...]:
        """Files of the organisation that are not used, and why."""
        self._layers()
        return tuple(self._problems)

    def _entries(self) -> tuple[Entry, ...]:
        return merged(self._own, *self._layers())

    def _layers(self) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
        with self._lock:
            if self._shared is None:
                files = [folder / name for folder in self._organisation for name in _NAMES]
                named = () if self._named is None else (self._named,)
                found = [self._read(path) for path in (*named, *filter(Path.is_file, files))]
                program = [
                    replace(entry, language=language)
                    for language in LANGUAGES
                    for entry in read_glossary(self._resources / "glossaries" / f"terms_{language}.toml")
                ]
                self._shared = merged(*found), tuple(program)
            return self._shared

    def _read(self, path: Path) -> tuple[Entry, ...]:
        try:
            return read_glossary(path)
        except KnownError as error:
            self._problems.append(error.problem)
            return ()


class OwnGlossary:
    """The person's entries in the vault. Methods raise the errors of `Vault`."""

    def __init__(self, vault: Vault) -> None:
        self._table = GlossaryTable(vault)

    def entries(self) -> tuple[Entry, ...]:
        return tuple(Entry(r.written, r.heard, _kind(r.kind), r.note, r.language) for r in self._table.rows())

    def put(self, entries: Iterable[Entry]) -> None:
        """Add them, all or none; one for the same word is replaced. Raises KnownError GLOSSARY_WORD."""
        self._table.put([_row(_checked(entry)) for entry in entries])

    def learn(self, entry: Entry) -> None:
        """Add one; what its word was already known to be taken for stays. Raises KnownError GLOSSARY_WORD."""
        new = _checked(entry)
        known = next((old for old in self.entries() if old.key == new.key), new)
        self.put([replace(new, heard=(*new.heard, *known.heard), note=new.note or known.note)])

    def change(self, old: Entry, new: Entry) -> None:
        """Put `new` in the place of `old`. Raises KnownError GLOSSARY_WORD."""
        self.put([new])
        if _checked(new).key != old.key:
            self.remove(old)

    def remove(self, entry: Entry) -> None:
        """Raises KnownError GLOSSARY_UNKNOWN where there is none for its word."""
        if not self._table.remove(*entry.key):
            raise KnownError(ErrorCode.GLOSSARY_UNKNOWN)


def likely_entry(word: str, raw: str, language: str = "") -> Entry:
    """What somebody who picks a word in a protocol probably wants to add: a word that was heard so is misheard, one
    that was not heard is right, and was heard as the most alike of the `raw` ones."""
    said = [part.strip(".,:;?!…„“”\"'()»«") for part in raw.split()]
    low = [part.casefold() for part in said]
    if word.casefold() in low or len(word.split()) > 1 or not said:
        return Entry("", (word,), EntryKind.TERM, "", language)
    nearest = min(said, key=lambda part: distance(plain(part), plain(word)) / max(len(part), len(word)))
    heard = (nearest,) if distance(plain(nearest), plain(word)) <= max(len(nearest), len(word)) / 2 else ()
    return Entry(word, heard, likely_kind(word), "", language)


def likely_kind(right: str) -> EntryKind:
    """What somebody who writes a word so probably means by it."""
    capitals = sum(1 for c in right if c.isupper())
    return EntryKind.ABBREVIATION if capitals > 1 and right.isalpha() and len(right) <= 8 else EntryKind.TERM


def read_glossary(path: Path) -> tuple[Entry, ...]:
    """The entries of a .csv or .toml file. Raises KnownError GLOSSARY_KIND, GLOSSARY_INVALID and those of
    `read_text_file`."""
    parse = _form(path, {".toml": from_toml, ".csv": from_csv})
    try:
        return parse(read_text_file(path))
    except GlossaryError as error:
        raise KnownError(ErrorCode.GLOSSARY_INVALID, file=path.name, line=error.line, expected=error.expected) from None


def write_glossary(path: Path, entries: Iterable[Entry]) -> Path | None:
    """Write a .csv or .toml file; gives where an earlier file of that name was kept. Raises KnownError GLOSSARY_KIND,
    OUTPUT_UNWRITABLE, DISK_FULL."""
    text = _form(path, {".toml": to_toml, ".csv": to_csv})(entries)
    # Spreadsheets take a CSV file for UTF-8 only where it begins with this mark.
    return write_new(path, text.encode("utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8"))


def _form(path: Path, forms: Mapping[str, _Form]) -> _Form:
    form = forms.get(path.suffix.lower())
    if form is None:
        raise KnownError(ErrorCode.GLOSSARY_KIND, file=path.name)
    return form


def _checked(entry: Entry) -> Entry:
    try:
        return tidy(entry)
    except ValueError:
        raise KnownError(ErrorCode.GLOSSARY_WORD) from None


def _row(entry: Entry) -> GlossaryRow:
    return GlossaryRow(*entry.key, entry.right, entry.heard, entry.kind.value, entry.note)


def _kind(name: str) -> EntryKind:
    """A kind that a later version of the program kept counts as a term."""
    return EntryKind(name) if name in set(EntryKind) else EntryKind.TERM
