"""No name of a person in a report: paths begin at "~", and where the login name stands elsewhere, it goes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from protokollant.app.doctor.findings import Fact, Finding, Parameter

_HIDDEN = "…"


@dataclass(frozen=True, slots=True)
class Discretion:
    """`home`: the person's folder; `names`: what she is called by the system."""

    home: Path
    names: tuple[str, ...]

    def text(self, text: str) -> str:
        """The text without the person's folder and names. A name is also found beside signs, as in MUELLER.V6."""
        home = str(self.home)
        if len(self.home.parts) > 1:
            text = re.sub(rf"{re.escape(home)}(?![^\W_])", "~", text)
        for name in self.names:
            text = re.sub(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", _HIDDEN, text, flags=re.IGNORECASE)
        return text

    def finding(self, finding: Finding) -> Finding:
        parameters = tuple((key, self._parameter(value)) for key, value in finding.parameters)
        return replace(finding, parameters=parameters, facts=self._facts(finding.facts))

    def _parameter(self, value: Parameter) -> Parameter:
        return self.text(value) if type(value) is str else value

    def _facts(self, facts: Mapping[str, Fact]) -> dict[str, Fact]:
        return {key: self._fact(value) for key, value in facts.items()}

    def _fact(self, value: Fact) -> Fact:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.text(each) for each in value]
        if isinstance(value, dict):
            return {key: self.text(each) for key, each in value.items()}
        return value
