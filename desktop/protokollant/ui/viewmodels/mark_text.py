"""What a mark is about, in words: for the explanation, and for those who do not see the underline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from protokollant.protocol.protocol import Mark
from protokollant.structure.checks import LOST, MOVED
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.wording import MARKS

translate = QCoreApplication.translate


def hint(mark: Mark, text: str) -> str:
    """`text` is the statement's."""
    words = text[mark.span[0] : mark.span[1]]
    if mark.detail.startswith(LOST):
        missing = translate("statement", "“{lost}” was said and is missing here: please check.")
        return f"„{words}“: {missing.format(lost=mark.detail.removeprefix(LOST))}"
    if mark.detail == MOVED:
        changed = translate("statement", "This changes what was said: please check.")
        return f"„{words}“: {changed}"
    about = f"„{words}“: {tr(MARKS[mark.kind])}"
    if not mark.alternatives:
        return about
    # Of a word that was replaced by its sound the first of the others is what was heard.
    more = (
        translate("statement", "Recognised as: {words}") if mark.detail else translate("statement", "Perhaps: {words}")
    )
    return f"{about} {more.format(words=', '.join(mark.alternatives))}"
