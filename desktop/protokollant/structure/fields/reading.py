"""A dictation as fields read it: each sentence with its values, its names, its phrases and its place in the whole."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from protokollant.dictation.values import ValueKind
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Sentence
from protokollant.structure.fields.mention import Mention
from protokollant.structure.fields.names import Name, find_names, unknown_names
from protokollant.structure.fields.spoken import find_mentions
from protokollant.structure.fields.vocabulary import Vocabulary

# What the conversation itself is called: its day, its hour and its length are the ones said beside such a word.
ENCOUNTER = re.compile(
    r"gespräch|gesproch|beratung|beraten\b|besuch|sitzung|treffen\b|treffpunkt|getroffen|telefonat|telefoniert|anruf|"
    r"angerufen|geklingelt|\bkontakt|protokoll|notiz|\bbericht|vermerk|\beintrag\b|termin\b|dauer\b|rahmen|eckdaten|kopfzeile|"
    r"\w+dienst\b|\w+schicht\b|\bschicht\b|einsatz|\brunde\b|\btour\b|\baufnahme|supervision|intervision|konferenz|"
    r"\bhpg\b|aufgesucht|besprechung|klausur|vorsprache|hilfeplan|begleitung|begleitet|\bchat|einzelchat|krisen|"
    r"sprechstunde|mediation|"
    r"\b(?:session|meeting|met|visit(?:ed)?|call(?:ed)?|contact|appointment|interview|spoke|started|lasted|note|shift|"
    r"supervision|outreach)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\bnächst\w*|folgetermin|folgegespräch|wiedersehen|wiedervorlage|wiederkommen|\bkommende[nrm]?\b|\bnext\b|"
    r"\bgeht'?s? weiter\b|\bmachen wir weiter\b|follow-?up|\bagain\b|\bwieder\b|\bnochmal\b|\bnoch (?:ein)?mal\b|"
    r"\b(?:sehen|treffen|sprechen|hören|"
    r"setzen) wir uns\b|\bwir (?:sehen|treffen|sprechen|hören) uns\b|^(?:und )?weiter\b|\bfortsetzung\b|"
    r"\bneuer termin|\bdemnächst\b|\b(?:i'm|i am|i'll be) back\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:war|waren|kam|kamen|saß|saßen|hatten?|erschien|erschienen|stand|standen|gewesen|was|were|came)\b",
    re.IGNORECASE,
)
_BORDER = re.compile(r"[,;:!?…](?=\s|$)|\.(?=\s|$)|\s[–-]\s")
# What may stand with a value in a phrase that says nothing but the value.
_LITTLE = set(
    "am um den dem der die das vom von bis ab gegen heute gestern vormittag nachmittag abend früh mittag morgen "
    "kurz rund etwa ca circa gut gute guter knapp knappe ungefähr fast genau und also so im in es war waren dauer "
    "datum beginn start ende uhr insgesamt zusammen auf wie immer dann nur noch schon bei ein eine einer on at "
    "the for from to about roughly date it was nearly around start starting genommen beide nicht ganz mit sagen "
    "wir today jahr".split()
)

_FRAME_TITLE = re.compile(
    r"\b(?:rahmen|rahmendaten|eckdaten|kopf|kopfdaten|kopfzeile|kontaktdaten|formalia|formales|contact details|"
    r"about the (?:visit|session|call|meeting)|(?:visit|session|shift) details)\b",
    re.IGNORECASE,
)

# Nobody says so long a sentence; what is, is no speech, and its patterns would take minutes.
_LONGEST = 1500


@dataclass(frozen=True, repr=False)
class Said(Redacted):
    """A sentence with its values and names, its place in the dictation, and the title of the section it went to."""

    position: int
    count: int
    sentence: Sentence
    mentions: tuple[Mention, ...]
    names: tuple[Name, ...]
    heading: str
    # Its place among the sentences of the section that says when and with whom, where that is said further down.
    place: int
    # Its place among all the sentences of its section.
    place_in_section: int = 0

    @property
    def text(self) -> str:
        return self.sentence.text

    @cached_property
    def _borders(self) -> list[int]:
        """Where phrases end: at signs, but at none inside a value or behind a figure."""
        inside = [(m.start, m.end) for m in self.mentions]
        ends = [
            m.end()
            for m in _BORDER.finditer(self.text)
            if not any(start <= m.start() < end for start, end in inside)
            and not (m.group() == "." and self.text[m.start() - 1 : m.start()].isdigit() and m.end() < len(self.text))
        ]
        return [0, *ends, len(self.text)]

    def phrase(self, at: int) -> tuple[int, int]:
        """The stretch between two signs in which the character `at` stands."""
        borders = self._borders
        start = max(b for b in borders if b <= at)
        end = min((b for b in borders if b > at), default=len(self.text))
        return start, end

    def phrase_text(self, at: int) -> str:
        start, end = self.phrase(at)
        return self.text[start:end]

    def before(self, at: int) -> str:
        """What was said before the character `at`, since the value before."""
        since = max((m.end for m in self.mentions if m.end <= at), default=0)
        return self.text[since:at]

    def after(self, at: int) -> str:
        """What was said from the character `at` on, until the next value."""
        until = min((m.start for m in self.mentions if m.start >= at), default=len(self.text))
        return self.text[at:until]

    def rest(self, at: int) -> list[str]:
        """The words of a phrase that belong to no value and say something of their own."""
        start, end = self.phrase(at)
        text = list(self.text[start:end])
        for m in self.mentions:
            for k in range(max(start, m.start), min(end, m.end)):
                text[k - start] = " "
        return [w for w in re.findall(r"[^\W\d_]+", "".join(text).lower()) if w not in _LITTLE]

    def bare(self, at: int) -> bool:
        """Whether the phrase says nothing but values, or one word more."""
        return len(self.rest(at)) <= 1

    @cached_property
    def without_values(self) -> str:
        """The text with blanks for its values, so that "nächsten Freitag" is not taken for "das nächste Mal"."""
        text = list(self.text)
        for m in self.mentions:
            if m.kind is ValueKind.DATE:
                text[m.start : m.end] = " " * (m.end - m.start)
        return re.sub(
            r"\bnächste[nrs]? (?=(?:woche|monat|jahr))", lambda m: " " * len(m.group()), "".join(text), flags=re.I
        )

    @cached_property
    def opens(self) -> bool:
        """Whether it says when, how long and with whom the conversation was: at the beginning, or in so many words."""
        kinds = {m.kind for m in self.mentions if not m.loose}
        rich = len(kinds & {ValueKind.DATE, ValueKind.TIME, ValueKind.DURATION}) >= 2
        named = bool(ENCOUNTER.search(self.text))
        first = self.place == 0 and bool(self.mentions) and not self.text[: self.mentions[0].start].strip()
        if self.place < 3:
            dated = self.place == 0 and bool(kinds & {ValueKind.DATE, ValueKind.TIME})
            return first or rich or named or dated or bool(ENCOUNTER.search(self.heading))
        return rich and named

    @cached_property
    def about_next(self) -> bool:
        """Whether it is about the next conversation."""
        past = bool(_PAST.search(self.text))  # "Frau M. war heute wieder da"
        said = any(not (past and found.group().lower() == "wieder") for found in _NEXT.finditer(self.without_values))
        return said or self.heading_next

    @property
    def heading_next(self) -> bool:
        return bool(_NEXT.search(self.heading)) or "termin" in self.heading.lower()

    def next_in_phrase(self, at: int) -> bool:
        start, end = self.phrase(at)
        past = bool(_PAST.search(self.text[start:end]))
        return any(
            not (past and found.group().lower() == "wieder") for found in _NEXT.finditer(self.without_values[start:end])
        )

    @property
    def ends(self) -> bool:
        """Whether it is one of the last sentences, where the next appointment is said."""
        return self.position >= self.count - 3 and self.position > 1


def frame_section(template: Template) -> str:
    """The title of the section that says when, where and with whom: by its words, else the first of the form."""
    for section in template.sections:
        if _FRAME_TITLE.search(section.title):
            return section.title
    return template.sections[0].title if template.sections else ""


def read(
    template: Template,
    sentences: Sequence[Sentence],
    headings: Mapping[int, str],
    today: dt.date,
    near: dt.date,
    vocabulary: Vocabulary,
) -> list[Said]:
    """Relative days count from `today`; a date without its year is the one nearest to `near`."""
    sentences = [sentence for sentence in sentences if len(sentence.text) <= _LONGEST]
    known = vocabulary.first_names | unknown_names([s.text for s in sentences], vocabulary)
    said: list[Said] = []
    frame = frame_section(template)
    for i, sentence in enumerate(sentences):
        heading = headings.get(sentence.id, "")
        in_section = sum(item.heading == heading for item in said)
        place = min(i, in_section) if heading == frame else i
        mentions = find_mentions(sentence.text, today, near, template.language)
        said.append(
            Said(
                i,
                len(sentences),
                sentence,
                tuple(m for m in mentions if m.kind is not ValueKind.PERSON),
                find_names(sentence.text, [m for m in mentions if m.kind is ValueKind.PERSON], known, vocabulary),
                heading,
                place,
                in_section,
            )
        )
    return said
