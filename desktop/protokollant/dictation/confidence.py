"""From which probability on a recognised word is believed.

Chosen from the table in docs/evaluation.md (`tests/bench/confidence.py`): a probability alone tells little, since
Whisper is sure of most of what it mishears, but a word that nobody uses is misheard as often as not.
"""

from __future__ import annotations

# A word that everybody uses, or that the glossary knows, is doubted below this,
FAMILIAR = 0.5
# any other word below this,
UNFAMILIAR = 0.8
# and numbers, dates, names, negations and words of risk below this.
WEIGHTY = 0.7
