"""A protocol under other names, for handing it on. The draft and the approved protocol stay as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from protokollant.documents.pseudonyms import Pseudonym, PseudonymStyle, propose, replace_identifiers
from protokollant.documents.wording import wording_of
from protokollant.protocol.identifiers import Identifier, IdentifierKind
from protokollant.protocol.protocol import FieldValue, Protocol, Statement
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Field, FieldType, Template
from protokollant.protocol.transcript import Sentence
from protokollant.structure.identifiers import KnownNames, find_identifiers
from protokollant.vault.pseudonym_table import PseudonymRow, PseudonymTable
from protokollant.vault.store import Vault

_BORN = re.compile(r"geb(?:oren|urt)|birth|^geb", re.IGNORECASE)


@dataclass(frozen=True, slots=True, repr=False)
class Findings(Redacted):
    """What was found in a protocol: its texts, and for each what stands in it."""

    texts: tuple[str, ...]
    identifiers: tuple[tuple[Identifier, ...], ...]


class PseudonymKeys:
    """Which pseudonyms were used before, so that the same person is called the same again. `scope`: the id of a
    dictation or the number of a case. Raises the errors of `Vault`."""

    def __init__(self, vault: Vault) -> None:
        self._table = PseudonymTable(vault)

    def of(self, scope: str) -> tuple[Pseudonym, ...]:
        rows = self._table.rows(scope)
        return tuple(Pseudonym(IdentifierKind(r.kind), r.subject, r.said, r.replacement) for r in rows)

    def keep(self, scope: str, pseudonyms: Iterable[Pseudonym]) -> None:
        self._table.put(scope, (PseudonymRow(p.kind, p.subject, p.said, p.replacement) for p in pseudonyms))

    def remove(self, scope: str) -> None:
        self._table.remove(scope)


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """`names`: what is known of the names of each language."""

    names: Mapping[str, KnownNames]

    def hide(self, protocol: Protocol, template: Template, style: PseudonymStyle) -> Protocol:
        """The protocol with everything replaced that was found, without anybody's look at it."""
        findings = self.find(protocol, template)
        return self.apply(protocol, template, findings, self.propose(findings, style, protocol.language))

    def find(self, protocol: Protocol, template: Template, further: Collection[str] = ()) -> Findings:
        """Everything in the protocol's statements, fields and transcript that gives somebody away. `further`: words
        that the person added."""
        texts = tuple(dict.fromkeys(_texts(protocol, template)))
        kinds = {field.id: field for field in template.fields}
        persons = [
            str(value.value)
            for id, value in protocol.fields
            if value.value and id in kinds and kinds[id].type is FieldType.PERSON
        ]
        names = self.names.get(protocol.language, self.names["de"])
        found = [list(each) for each in find_identifiers(texts, names, persons)]
        for text, each in zip(texts, found, strict=True):
            each += _words(text, further, each)
        _hide_parts(texts, found, frozenset(_field_texts(protocol, template)))
        return Findings(texts, tuple(tuple(sorted(each, key=lambda i: i.start)) for each in found))

    def propose(
        self, findings: Findings, style: PseudonymStyle, language: str, earlier: Iterable[Pseudonym] = ()
    ) -> tuple[Pseudonym, ...]:
        """A replacement for each subject; `earlier` ones of the same dictation or case are kept."""
        return propose(findings.texts, findings.identifiers, style, wording_of(language), earlier)

    def apply(
        self, protocol: Protocol, template: Template, findings: Findings, pseudonyms: Iterable[Pseudonym]
    ) -> Protocol:
        """The protocol with the replacements. What was recognised word for word, and what a mark quotes, is left out:
        both would tell the names."""
        known = tuple(pseudonyms)
        places = dict(zip(findings.texts, findings.identifiers, strict=True))

        def new(text: str) -> str:
            return replace_identifiers(text, places.get(text, ()), known)

        def sentence(old: Sentence) -> Sentence:
            text = new(old.text)
            return Sentence(old.id, text, text, old.start, old.end, old.confidence, struck=old.struck)

        fields = {field.id: field for field in template.fields}
        return replace(
            protocol,
            transcript=tuple(sentence(each) for each in protocol.transcript),
            fields=tuple((id, _field(value, fields.get(id), new)) for id, value in protocol.fields),
            sections=tuple(
                replace(section, statements=tuple(_statement(each, new) for each in section.statements))
                for section in protocol.sections
            ),
        )


def _texts(protocol: Protocol, template: Template) -> Iterable[str]:
    for section in protocol.sections:
        for statement in section.statements:
            yield statement.text
    for sentence in protocol.transcript:
        yield sentence.text
    yield from _field_texts(protocol, template)


def _field_texts(protocol: Protocol, template: Template) -> Iterable[str]:
    fields = {field.id: field for field in template.fields}
    for id, value in protocol.fields:
        if isinstance(value.value, str):
            yield _field_text(value.value, fields.get(id))


def _hide_parts(texts: Sequence[str], found: Sequence[list[Identifier]], values: Collection[str]) -> None:
    """A field may hold a part of what was found in a statement: "Park" of "Grundschule am Park"."""
    passages = [(text[i.start : i.end].lower(), i) for text, each in zip(texts, found, strict=True) for i in each]
    for text, each in zip(texts, found, strict=True):
        if text in values and not each and len(text) > 2:
            whole = next((i for passage, i in passages if text.lower() in passage), None)
            if whole is not None:
                each.append(Identifier(whole.kind, 0, len(text), whole.subject))


def _field_text(value: str, field: Field | None) -> str:
    """A field's value as the finder reads it: a date of birth is one by its label alone."""
    if field is not None and field.type is FieldType.DATE and _BORN.search(f"{field.id} {field.label}"):
        return f"geboren am {value}"
    return value


def _field(value: FieldValue, field: Field | None, new: Callable[[str], str]) -> FieldValue:
    if not isinstance(value.value, str):
        return replace(value, said=None, alternatives=())
    text = _field_text(value.value, field)
    changed = new(text)
    if text != value.value:
        changed = changed.removeprefix("geboren am ").removeprefix("geboren ")
    return FieldValue(changed, None, value.source, value.confidence)


def _statement(statement: Statement, new: Callable[[str], str]) -> Statement:
    return replace(statement, text=new(statement.text), marks=())


def _words(text: str, words: Collection[str], found: list[Identifier]) -> list[Identifier]:
    made: list[Identifier] = []
    for word in sorted(filter(None, map(str.strip, words)), key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(word)}(?P<s>s)?(?!\w)", text, re.IGNORECASE):
            if not any(i.start < match.end() and match.start() < i.end for i in (*found, *made)):
                made.append(
                    Identifier(
                        IdentifierKind.PERSON, *match.span(), (word.lower(), ""), genitive=match["s"] is not None
                    )
                )
    return made
