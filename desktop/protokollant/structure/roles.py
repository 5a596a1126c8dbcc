"""Sections of well-known kinds: what a section's title says it is for, and which wordings speak for that.

The knowledge is a resource file that an organisation can extend; this module only applies it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

from protokollant.protocol.template import Section, Template

# A second wording for the same role says less than the first, a third nothing new.
_SECOND = 0.4


@dataclass(frozen=True, slots=True)
class Role:
    """`titles` and `guidance` are lower-case stems by which a section is recognised."""

    name: str
    titles: tuple[str, ...]
    guidance: tuple[str, ...]
    patterns: tuple[re.Pattern[str], ...]

    def evidence(self, sentence: str) -> float:
        """0 where no wording speaks for the role, 1 for one, 1.4 for more."""
        hits = 0
        for pattern in self.patterns:
            hits += pattern.search(sentence) is not None
            if hits == 2:
                return 1.0 + _SECOND
        return float(hits)


def load_roles(text: str) -> tuple[Role, ...]:
    """The roles of a resource file (TOML). Raises KeyError, re.error or TOMLDecodeError for a broken one."""
    return tuple(
        Role(
            name,
            tuple(entry["titles"]),
            tuple(entry["guidance"]),
            tuple(re.compile(pattern, re.IGNORECASE) for pattern in entry["patterns"]),
        )
        for name, entry in tomllib.loads(text).items()
    )


def roles_of(template: Template, roles: Sequence[Role]) -> tuple[tuple[Role, ...], ...]:
    """The roles of each section, mostly one or none. A title decides; guidance counts for a role that no title has."""
    by_title = [tuple(role for role in roles if _titled(section, role)) for section in template.sections]
    taken = {role.name for found in by_title for role in found}
    return tuple(
        found or tuple(role for role in roles if role.name not in taken and _guided(section, role))
        for section, found in zip(template.sections, by_title, strict=True)
    )


def _titled(section: Section, role: Role) -> bool:
    names = (section.title.lower(), section.id.replace("_", " "))
    return any(re.search(rf"\b{re.escape(stem)}", name) for stem in role.titles for name in names)


def _guided(section: Section, role: Role) -> bool:
    # What follows "nicht" or "not" names the neighbours, not the section.
    says = re.split(r"\b(?:nicht|not)\b", section.guidance.lower(), maxsplit=1)[0]
    return any(stem in says for stem in role.guidance)


def role_evidence(sentence: str, roles: Sequence[Sequence[Role]]) -> list[float]:
    """How much the wording of a sentence speaks for each section, 0 to 1.4."""
    known: dict[str, float] = {}
    result = []
    for section in roles:
        for role in section:
            if role.name not in known:
                known[role.name] = role.evidence(sentence)
        result.append(max((known[role.name] for role in section), default=0.0))
    return result
