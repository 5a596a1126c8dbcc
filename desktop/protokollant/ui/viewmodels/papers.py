"""What is made of protocols beside their documents: cases, reports, letters, figures."""

from __future__ import annotations

from dataclasses import dataclass

from protokollant.ui.viewmodels.benefit import BenefitFigures
from protokollant.ui.viewmodels.casebook import CaseBook
from protokollant.ui.viewmodels.letters import Letters
from protokollant.ui.viewmodels.reports import Reports


@dataclass(frozen=True)
class Papers:
    book: CaseBook
    reports: Reports
    letters: Letters
    benefit: BenefitFigures
