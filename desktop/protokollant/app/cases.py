"""What belongs to one case: its dictations in their order, and what was agreed and is still open.

A case is a number that the organisation gives; no name is needed. Agreements are read from approved versions, so they
outlast recording, transcript and draft, and go with their dictation. That one is done is kept beside it, by a hash of
its section and wording: another wording in a later version is another agreement.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from protokollant.app.approval import Approvals
from protokollant.app.pseudonyms import PseudonymKeys
from protokollant.app.stored_template import template_from_text
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.structure.roles import Role, roles_of
from protokollant.vault.case_table import CaseTable
from protokollant.vault.dictation_table import DictationTable
from protokollant.vault.store import Vault

LONGEST_NUMBER = 60
_ROLE = "agreements"
_SCOPE = "case:"

# Which sections of a template hold agreements, by their ids.
AgreementSections = Callable[[Template], frozenset[str]]


@dataclass(frozen=True, slots=True, repr=False)
class CaseInfo(Redacted):
    """`last`: when its last dictation began, aware (UTC)."""

    number: str
    count: int
    last: dt.datetime


@dataclass(frozen=True, slots=True, repr=False)
class CaseDictation(Redacted):
    """`state` is one of `DictationState`."""

    id: str
    created: dt.datetime
    template_title: str
    state: str


@dataclass(frozen=True, slots=True, repr=False)
class Agreement(Redacted):
    """A statement of an approved protocol. `key` names it within its dictation; `day` is the dictation's; `done` since
    when, aware (UTC), None while it is open."""

    dictation: str
    key: str
    text: str
    day: dt.datetime
    template_title: str
    done: dt.datetime | None = None


@dataclass(frozen=True, slots=True, repr=False)
class CaseView(Redacted):
    """Everything that is shown of a case: the oldest dictation first, the newest protocol's agreements first."""

    number: str
    dictations: tuple[CaseDictation, ...] = ()
    agreements: tuple[Agreement, ...] = ()

    @property
    def open(self) -> tuple[Agreement, ...]:
        return tuple(each for each in self.agreements if each.done is None)


def normal_number(text: str) -> str:
    """A case number as it is kept; empty for none."""
    return " ".join(text.split())[:LONGEST_NUMBER].strip()


def agreement_sections(template: Template, roles: Mapping[str, Sequence[Role]]) -> frozenset[str]:
    """The ids of the sections in which agreements stand."""
    found = roles_of(template, roles.get(template.language, ()))
    return frozenset(
        section.id
        for section, known in zip(template.sections, found, strict=True)
        if any(role.name == _ROLE for role in known)
    )


def agreements_in(protocol: Protocol, sections: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """(key, text) of each agreement, in the protocol's order; equal ones are one."""
    texts = (
        (_key(section.id, statement.text), statement.text)
        for section in protocol.sections
        if section.id in sections
        for statement in section.statements
    )
    return tuple(dict(texts).items())


class Cases:
    """For any number of threads. Methods raise the errors of `Vault`, and KeyError where there is no dictation of an
    id."""

    def __init__(
        self,
        vault: Vault,
        approvals: Approvals,
        pseudonyms: PseudonymKeys,
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        self._vault = vault
        self._table = CaseTable(vault)
        self._dictations = DictationTable(vault)
        self._approvals = approvals
        self._pseudonyms = pseudonyms
        self._now = now

    def list(self) -> tuple[CaseInfo, ...]:
        """The case that was dictated for last comes first."""
        return tuple(CaseInfo(row.number, row.count, _moment(row.last)) for row in self._table.cases())

    def number(self, dictation: str) -> str | None:
        return self._table.number(dictation)

    def assign(self, dictation: str, number: str) -> None:
        """Let a dictation belong to another case; an empty number to none. Whom a pseudonym stands for goes along."""
        with self._vault.transaction():
            before, scope = self._table.number(dictation), self.scope(dictation)
            self._table.set_number(dictation, normal_number(number) or None)
            earlier = self._pseudonyms.of(scope)
            new = self.scope(dictation)
            if new == scope:
                return
            known = {(each.kind, each.subject) for each in self._pseudonyms.of(new)}
            self._pseudonyms.keep(new, [each for each in earlier if (each.kind, each.subject) not in known])
            if before is None:
                self._pseudonyms.remove(scope)
            else:
                self.forget(before)
        self._vault.shred()

    def scope(self, dictation: str) -> str:
        """Of the pseudonyms: the same person has the same one in all dictations of a case."""
        number = self._table.number(dictation)
        return dictation if number is None else f"{_SCOPE}{number}"

    def forget(self, number: str) -> None:
        """To be called when a dictation of the case is gone: with the last one go the pseudonyms."""
        if not self._table.exists(number):
            self._pseudonyms.remove(f"{_SCOPE}{number}")

    def view(self, number: str, sections_of: AgreementSections) -> CaseView:
        """A case with everything that was agreed in it, done or not."""
        rows = self._table.dictations(number)
        found = [a for row in reversed(rows) for a in self.agreements(row.id, sections_of)]
        listed = tuple(CaseDictation(r.id, _moment(r.created), r.template_title, r.state) for r in rows)
        return CaseView(number, listed, tuple(found))

    def agreements(self, dictation: str, sections_of: AgreementSections) -> tuple[Agreement, ...]:
        """What the last approved version of a dictation says was agreed."""
        protocol = self._approvals.current(dictation)
        if protocol is None:
            return ()
        row, done = self._dictations.row(dictation), self._table.done(dictation)
        template = template_from_text(self._dictations.template(dictation))
        return tuple(
            Agreement(
                dictation,
                key,
                text,
                _moment(row.created),
                row.template_title,
                _moment(done[key]) if key in done else None,
            )
            for key, text in agreements_in(protocol, sections_of(template))
        )

    def set_done(self, agreement: Agreement, *, done: bool) -> Agreement:
        """Note that it is done, or that it is open after all."""
        moment = self._now().astimezone(dt.UTC).replace(microsecond=0) if done else None
        self._table.set_done(agreement.dictation, agreement.key, moment.isoformat() if moment else None)
        return replace(agreement, done=moment)


def _key(section: str, text: str) -> str:
    return hashlib.sha256(f"{section}\n{text}".encode()).hexdigest()[:32]


def _moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)
