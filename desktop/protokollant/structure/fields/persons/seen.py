"""A name where it was said, and what the sentence says right beside it.

What stands beside a name is read by grammar, not by field: an apposition ("die Tochter, Frau H.", "Frau R., seine
Gruppenleiterin"), where somebody is from ("Herr P. vom Amt"), what a relative clause adds, what the sentence goes on
with. `persons` asks these stretches what a label wants to know.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from protokollant.protocol.redaction import Redacted
from protokollant.structure.fields.names import Name
from protokollant.structure.fields.reading import Said

_ARTICLE = r"(?:der|die|das|den|dem|the|a|an|eine?|einer|einem|einen)"
BARE_LEAD = re.compile(
    rf"\W*(?:(?:{_ARTICLE}|also|nämlich|und zwar|mit|von|zu|bei|gegen|namens|so|dort|da|drüben|there|(?:ein|"
    rf"eine|einen|einem) gewisse[nrm]?|(?:jung|alt|neu|klein|groß|lieb|gut)e[nr]?|young|old|in the person of|"
    rf"namely|in (?:person|gestalt) (?:von|der|des))\W+)*$",
    re.IGNORECASE,
)
# A name that is not the one the noun before it speaks of: "der Sohn von Frau M.", "die Mutter der Lena".
OF_BEFORE = re.compile(r"\b(?:von|vom|of|des)\s+(?:der |dem |den |the )?$|[a-zäöüß]\s+der\s+$", re.IGNORECASE)
_NOUN_BEFORE = re.compile(
    rf"(?:^|\s)((?:(?:my|his|her|their|our|the|an?|your|mein\w*|sein\w*|ihr\w*|unser\w*|"
    rf"{_ARTICLE})\s+)(?:\w+(?:e[nrms]?|al|ing)?\s+)?)?"
    rf"((?!(?:ist|war|heißt|hieß|is|was|called|named)\b)[^\W\d_][\w/-]*)\s+((?:(?:ist|war|heißt|hieß|is|was|"
    rf"called|named|namens|jetzt|weiterhin|noch|immer|still|now|currently)\s+)*)(?:(?:die|der|den|dem|the|eine?|"
    rf"einem|einer|an?)\s+)?$",
    re.IGNORECASE,
)
# "Beim Amt ist jetzt Herr T. zuständig", "vom Jugendamt war Frau O. da".
_AT_WORK = re.compile(
    r"\b((?:für die|seitens der|für den|for the|beim|auf de[rmn]|bei de[rmn]|vom|von de[rmn]|aus de[rm]|at|"
    r"from)\s+(?:the\s+)?(?:\w+e[nr]\s+)?[^\W\d_][\w-]+)\s+(?:ist|sitzt|war|waren|kam|hat|"
    r"hatte|macht|arbeitet|bearbeitet|betreut|prüft|führt|kümmert sich|saß|is|was|came)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "In der Tagesklinik hat sie mit Frau M. gesprochen", "in der Behörde liegt die Akte bei der Frau G."
_FOUND_THERE = re.compile(
    r"\W*(?:und |also |dann )?((?:in|bei|auf|an|beim|im|am|at)\s+(?:de[rmn]\s+|"
    r"the\s+)?(?:\w+e[nr]\s+)?[^\W\d_][\w-]+)\s+(?:\S+\s+){1,6}"
    r"(?:bei|mit|von|with|to)\s+(?:(?:der|dem|the)\s+)?$",
    re.IGNORECASE,
)
# The last words of a phrase, where they name somebody: "dran war der Vater", "mit dem Mann vom Sanitätshaus".
_LAST_NOUN = re.compile(
    rf"((?:\b(?:{_ARTICLE}|my|his|her|their|our|mein\w*|sein\w*|ihr\w*|"
    rf"unser\w*)\s+)?(?:[\w-]+\s+)?[^\W\d_][\w/-]*(?:\s+(?:vo[mn]|aus|from|at)\s+"
    r"(?:de[rmn]\s+|the\s+)?[\w-]+)?)(?:\s+(?:war|ist|saß|kam|was|is)(?:\s+(?:auch|mit|noch|heute))*\s+(?:da|"
    r"dabei|hier|there))?[\s,;:–-]*$",
    re.IGNORECASE,
)
# "bei der Firma K., Herr O., sein Bruder und ich": where it was.
_PLACED = re.compile(r"\b(?:bei|in|auf|an|im|am|at|in the)\s*$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\W*((?:sein|ihr|unser)e?\s+[A-ZÄÖÜ]\w+)\s+(?:hat|ist|war|kam|kommt|macht|sagt)\b", re.IGNORECASE
)
# How a stretch goes on that still speaks of the name before it.
_GOES_ON = re.compile(
    r"^(?:also|nämlich|das (?:ist|war)|so (?:heißt|hieß)|(?:she|he|they)(?:'s| is| was| has)|who|which|from|at|"
    r"our|her|"
    r"his|their|my|the|an?|vom|von|aus|bei|beim|dem|der|die|das|den|ein|eine|(?:sein|ihr|unser|mein|dein|euer|"
    r"eur)\w*|"
    r"ist|war|als|zuständig|ebenfalls|auch)\b",
    re.IGNORECASE,
)
# What leads on to another name: "Herr R. von der Lebenshilfe wegen Frau O."
_LEADS_ON = re.compile(
    r"(?<=\w)\s+(?:wegen|mit|und|für|zu|an|über|about|and|with|for|to|regarding)\s+(?:(?:der|dem|den|die|the|"
    r"his|her|sein\w*|ihr\w*)\s+)?$|(?<=\w)\s+(?:und|and)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_HE_IS = re.compile(r"(?:she|he|they|sie|er|das|die|der)(?:'s| is| was| ist| war)\b", re.IGNORECASE)
_FROM = re.compile(
    r"^\s*(\(|,?\s*(?:vom|von de[rnm]|von|aus de[rm]|als|as|from|of)\b|(?:who|which)\b)(?:\s+\S+){1,4}", re.IGNORECASE
)
_AT = re.compile(
    r"^\s*,?\s*(?:(?:dort|drüben|da|oben|over)\s+)?(?:auf de[rm]|beim|bei de[rmn]|im|in de[rm]|at|"
    r"with the)(?:\s+\S+){1,4}",
    re.IGNORECASE,
)
_IS = re.compile(
    rf"^\s*(?:ist|war|is|was|heißt|hieß)\s+(?:(?:auch|ja|jetzt|now|also)\s+)?(?:{_ARTICLE}|my|his|her|their|our|"
    rf"mein\w*|sein\w*|ihr\w*|unser\w*)\b(?:\s+\S+){{1,7}}",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:vo[nm]|durch|über|from|via|through|by)$", re.IGNORECASE)
_CLAUSE = 140  # letters behind a name that may still be about it
_BESIDE = 90


@dataclass(frozen=True, eq=False, repr=False)
class Seen(Redacted):
    """A name where it was said."""

    item: Said
    name: Name

    @property
    def before(self) -> str:
        return self.item.text[: self.name.start]

    @property
    def after(self) -> str:
        return self.item.text[self.name.end :]

    @cached_property
    def lead(self) -> str:
        """What stands before the name in its own phrase."""
        start, _ = self.item.phrase(self.name.start)
        return self.item.text[start : self.name.start]

    @cached_property
    def tail(self) -> str:
        """What stands behind the name in its own phrase."""
        _, end = self.item.phrase(self.name.start)
        return self.item.text[self.name.end : max(end, self.name.end)]

    @property
    def alone(self) -> bool:
        return not self.lead.strip(" ,.;:!") and not self.tail.strip(" ,.;:!")

    @cached_property
    def place(self) -> str:
        """Where somebody may work: "Frau G. bei der Behörde", "Herr P. auf der Station"; not where he was met."""
        if re.search(r"\b(?:mit|with|bei|besuch|zu)\s+(?:der |dem )?$", self.lead, re.IGNORECASE):
            return ""
        at = _AT.match(self.tail)
        return at.group() if at else ""

    @cached_property
    def earlier(self) -> str:
        """The phrase before that of the name, where a comma joins them and no other name stands in it."""
        start, _ = self.item.phrase(self.name.start)
        if not self.item.text[:start].rstrip().endswith(","):
            return ""
        since, _ = self.item.phrase(max(0, start - 1)) if start else (0, 0)
        inside = [n for n in self._others if since <= n.start < start]
        if inside:  # "mit Emilia und ihrem Papa, Herrn S."
            rest = self.item.text[inside[-1].end : start].strip(" ,")
            if re.match(r"(?:und|and|sowie)\s+\w+(?:\s+\w+){1,3}$", rest):
                return rest
            # "Leo was brought by his foster carer, Mr. T."
            own = re.search(r"\b(?:sein|ihr|his|her|their|our|my|unser|mein)\w*\s+(?:\w+\s+)?\w+$", rest, re.IGNORECASE)
            return own.group() if own else ""
        return self.item.text[since:start].strip(" ,")

    @cached_property
    def beside(self) -> str:
        """What is said of the name right beside it, one stretch a line."""
        return "\n".join(s.strip() for s in (*self._beside_before(), *self._beside_after()) if s.strip())

    @property
    def _others(self) -> list[Name]:
        return [n for n in self.item.names if n is not self.name]

    def _beside_before(self) -> Iterator[str]:
        for at in (_AT_WORK.search(self.lead), _FOUND_THERE.match(self.lead)):
            if at:
                yield at[1]
        there = re.match(
            r"\W*(?:da|dort|there)\s+(?:ist|sitzt|war|hab(?:e)? ich|heißt|is|was)\b", self.lead, re.IGNORECASE
        )
        if there or re.match(r"\s+(?:dort|drüben|there)\b", self.tail):
            yield self.earlier
        bare = bool(BARE_LEAD.fullmatch(self.lead))
        if not bare and OF_BEFORE.search(self.lead) and not re.search(r"\bvon\s+de[rm]\s+$", self.lead, re.IGNORECASE):
            return
        if not BARE_LEAD.fullmatch(self.lead):
            noun = _NOUN_BEFORE.search(self.lead)
            # "der Betrieb hat J. heimgeschickt": that is a verb.
            if noun and (noun[2][:1].isupper() or noun[3] or (noun[1] and not re.search(r"\s[A-ZÄÖÜ]", noun[1]))):
                yield f"{noun[1] or ''}{noun[2]}"
            return
        if re.match(r"\W*(?:mit|von|zu|bei|gegen)\b", self.lead, re.IGNORECASE):
            return
        # "die Tochter, Frau H.": the phrase before it, unless that is another name's.
        if earlier := self.earlier:
            words = _LAST_NOUN.search(earlier)
            listed = re.match(r"\s*,[^.;]*\b(?:und|and)\b", self.after)
            if words and not (listed and _PLACED.search(earlier[: words.start(1)])):
                yield words[1]
            # "Seine Mama hat das geschrieben, die Frau G."
            subject = _SUBJECT.match(earlier)
            if subject and re.fullmatch(r"\W*(?:die|der)\s+", self.lead) and not self.tail.strip(" ."):
                yield subject[1]

    def _beside_after(self) -> Iterator[str]:
        rest = self.until_next_name()
        phrases = re.split(r"(?<=[,;.(])", rest)
        first = phrases[0].strip(" ,;.")
        if said := _FROM.match(first) or _IS.match(first):
            yield said.group()
            first = ""
        elif _AT.match(first):
            first = ""
        for last, phrase in itertools.pairwise(phrases[:4]):
            stripped = phrase.strip(" ,;.()")
            if last.rstrip().endswith((".", ";")) or not stripped:
                return
            short = len(stripped.split()) <= 3 and stripped[:1].isupper()
            if first and not _HE_IS.match(stripped):  # the name's own phrase said something else
                return
            if not (_GOES_ON.match(stripped) or short):
                return
            yield stripped[:_BESIDE]
            if short:
                return

    def until_next_name(self) -> str:
        end = min((n.start for n in self._others if n.start >= self.name.end), default=len(self.item.text))
        rest = self.item.text[self.name.end : end]
        if end < len(self.item.text):  # the word before another name is that one's: "Frau P., Mutter Ines"
            rest = rest[: led.start()] if (led := _LEADS_ON.search(rest)) else re.sub(r"[^,;.]*$", "", rest)
        return rest[:_CLAUSE]

    @cached_property
    def own_clause(self) -> str:
        """What follows the name until another subject or name."""
        return re.split(r",\s*(?:er|sie|es|ich|wir|he|she|it|we|i|das)\s", self.until_next_name(), flags=re.I)[0]

    @cached_property
    def clause(self) -> str:
        """The name's own clause, and what follows until the next name."""
        return f"{self.clause_before}{self.until_next_name()}"

    @cached_property
    def clause_before(self) -> str:
        before = f"{self.earlier}, " if BARE_LEAD.fullmatch(self.lead) else ""
        return f"{before}{self.lead}"

    def did(self, deeds: re.Pattern[str]) -> bool:
        """Whether the clause says that this one did it; "a call from" must stand right before the name."""
        for match in deeds.finditer(self.clause):
            if not _BY.search(match.group()):
                return True
            between = self.clause[match.end() : len(self.clause_before)]
            if match.end() <= len(self.clause_before) and len(between.split()) <= 4:
                return True
        return False
