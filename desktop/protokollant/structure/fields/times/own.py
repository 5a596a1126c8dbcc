"""The conversation's own day, beginning, end and length: told in its opening, or further down in so many words."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Sequence

from protokollant.dictation.values import ValueKind
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.mention import Mention
from protokollant.structure.fields.reading import ENCOUNTER, Said
from protokollant.structure.fields.times.beside import (
    BEGUN,
    BIRTH_AFTER,
    BIRTH_BEFORE,
    BY_CLOCK,
    DUE_BEFORE,
    ENDED,
    FIRST_PERSON,
    MEETING,
    NOT_YET,
    REPORTED_SPEECH,
    START_WORD,
    USUAL,
    WEEKDAY,
    letter,
)
from protokollant.structure.fields.times.clock import ON_TO, Shift, after_the_beginning, minutes, of_the_day
from protokollant.structure.fields.times.labels import Asks, Label

# Another day than that of the conversation: since when, a birthday, the date of a letter.
_OTHER_DAY_BEFORE = re.compile(
    rf"\b(?:seit(?: dem)?|vor(?: dem)?|nach(?: dem)?|ab(?: dem)?|zum|noch|datiert(?: auf)?"
    rf"|(?:zugegangen|zugestellt|ausgestellt|datiert) am|since|before|"
    rf"after)\s+(?:{WEEKDAY})?$",
    re.IGNORECASE,
)
# "Nachtrag zu gestern", "Gespräch von letztem Donnerstag", "this was last Friday": the note says its own day.
_ABOUT_DAY = re.compile(
    rf"\b(?:nachtrag|vermerk|notiz|bericht|protokoll|eintrag|doku\w*|\w*gespräch|telefonat|\w*besuch|\w*kontakt|"
    rf"sitzung|beratung|einsatz|dienst|anfrage|note|report|entry|visit|call|session)\s+(?:ist\s+|war\s+)?"
    rf"(?:noch\s+)?(?:zu|zum|von|vom|über|für|from|for|about|on|of)\s+(?:den\s+|dem\s+|der\s+)?(?:{WEEKDAY})?$|"
    rf"\b(?:das war(?: am)?|das ist (?:von|vom)|es geht um|it was|this (?:was|is)|that was|catching up on|"
    rf"writing up)\s+(?:{WEEKDAY})?$",
    re.IGNORECASE,
)
_FILED_LATE = re.compile(
    r"\b(?:trag\w*|reich\w*|hol\w*|schreib\w*|liefer\w*)\b.*\bnach\b|\bnach(?:tragen|getragen|gereicht|träglich)|"
    r"\bnachtrag\b|\bcatch(?:ing)? up\b|\bwrit(?:e|ing) (?:this |it )?up\b",
    re.IGNORECASE,
)
_END_BEFORE = re.compile(
    r"(?:\bbis|\bende\w*|\bschluss|\bfertig|\buntil|\btill|\bto|\bended|\bfinished)\W*(?:um |gegen |kurz vor |at )?$",
    re.IGNORECASE,
)
_START_BEFORE = re.compile(
    r"(?:\bab|\bbeginn\w*|\blos(?:gegangen|gefahren)?|\bstart\w*|\btreffpunkt|\bvon|\banfang\w*|\bangefangen|"
    r"\bfrom|\bstarting)\W*(?:\w+ )?(?:um |at )?$",
    re.IGNORECASE,
)
_MACHINE = re.compile(r"\bAB\b|\b(?i:anrufbeantworter|mailbox|nachricht hinterlassen|voicemail)")
# A length of time that is none of the conversation: how long ago, how late, how often.
_OTHER_LENGTH_BEFORE = re.compile(
    r"(?:\b(?:nach|vor|in|seit|alle|jede\w*|innerhalb|binnen|erst\w*|statt|halbe\w*|täglich|weitere|noch|after|"
    r"every|within|another)\s+"
    r"(?:\w+(?:en|er)\s+)?|\b(?:fahr|anfahr|warte)\w*\W+)$",
    re.IGNORECASE,
)
_OTHER_LENGTH_AFTER = re.compile(
    r"\s*(?:zu )?(?:spät|früh|später|früher|verspätung|verspätet|vorher|nachher|danach|davor|davon|entfernt|fahrt|"
    r"anfahrt|fußweg|"
    r"warteschleife|gewartet|wartezeit|pause|geplant|angesetzt|vorgesehen|lang geweint|täglich|am tag|die woche|"
    r"pro|in der woche|"
    r"late|early|ago|away|later|drive|journey|wait|a week|a day)",
    re.IGNORECASE,
)
_LENGTH_WORDS = re.compile(
    r"dauer|gedauert|gebraucht|geblieben|gesprochen|geredet|dagewesen|da gewesen|zusammengesessen|saßen|gesessen|"
    r"bei mir|bei uns|vor ort|\bwar(?:en)?\b[^,;.]*\b(?:hier|da)\b|"
    r"zusammengekommen|gereicht|ausgeschöpft|gekostet|draufgegangen|hingezogen|\bzugehört|"
    r"\bwaren'?s\b|\bwarn'?s\b|wurden'?s\b|\bam ende\b|hatten wir|hatte ich|hab(?:en)? (?:ich|wir)|"
    r"telefoniert|\blang\b|wurden es|lasted|spent|stayed|talked|took|\bwe had\b",
    re.IGNORECASE,
)
_ABOUT_SO_LONG = re.compile(
    r"\W*(?:(?:mehr als|knapp|gut|etwa|ungefähr|fast|rund|so|nur|insgesamt|zusammen|grad mal|gerade mal|keine|circa|"
    r"das waren|es waren|about|nearly|almost|over|just|only|all of|roughly)\s+)*",
    re.IGNORECASE,
)
_NOT_TALKING = re.compile(
    r"\b(?:fahr|anfahrt|hinfahrt|weg\b|warte|gewartet|verspät|vorgespräch)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:war|waren|hat|habe|hab|haben|hatte|hatten|kam|kamen|saß|saßen|stand|standen|ist|sind|gab|ging|brachte|"
    r"erschien|"
    r"wirkte|(?!heute\b|bitte\b)\w+te|(?!heuten\b)\w+ten|ge\w{3,}(?:t|en)|was|were|came|had|said|met|just|went|got|saw|rang|spent|\w{2,}ed)\b",
    re.IGNORECASE,
)
_BOUNDED_BEFORE = re.compile(r"\b(?:bis|ab|seit|noch|erst|until|since|from)\s+$", re.IGNORECASE)
# "Ihr Mann", "sein Vermieter": what others do is no conversation; nor is what is told of them.
_SOMEBODY = re.compile(r"\b(?:[Ii]hr|[Ss]ein|[Hh]er|[Hh]is)e?\s+(?:[A-ZÄÖÜ]\w+|ex|\w+er)\b")
_TOLD = re.compile(
    r"\b(?:erzählt|erzählte|sagt|sagte|berichtet|berichtete|schildert|schilderte|meint|meinte) (?:sie|er|frau|herr)\b|"
    r"\b(?:sie|er|he|she) (?:erzählt|sagt|berichtet|schildert|says|tells me)\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:they|he|she) (?:said|says|told|wants?)\b", re.IGNORECASE)
_SHE_WAS = re.compile(
    r"\b(?:er|sie|he|she|they) (?:war|was|were|ist|hat|had)\b|\b(?:war|ist|hat) (?:er|sie)\b", re.IGNORECASE
)
# What is only a part of it: "war dann noch kurz am Hörer, vielleicht eine Minute".
_UNDERWAY = re.compile(r"\b(?:(?:hin|her|an)?gefahren|gelaufen|unterwegs)\b", re.IGNORECASE)
_PART = re.compile(r"\b(?:noch kurz|kurz noch|zwischendurch|davon|briefly)\b", re.IGNORECASE)
_EVENT = re.compile(r"\b[Dd](?:er|ie|as)\s+(?P<what>[A-ZÄÖÜ]\w+)\s+(?:war|ist|kam|fand|wurde)\b")
_SOMEONE = re.compile(
    r"klient|mann\b|frau|herr|junge|mädchen|bub|vater|mutter|mama|papa|eltern|familie|schüler|bewohner|patient|sohn|"
    r"tochter|kind|kolleg|bruder|schwester|oma|opa|lehrer|betreuer|partner|freund|jugendliche|junge|dame|beratene|"
    r"ratsuchende|proband|teilnehm|gast|gäste",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?!(?:nicht|jetzt|seit|erst|fast|fest|heut|nacht|direkt|selbst|zuletzt|leicht|echt|recht|sonst|dort|bereit|weit|"
    r"statt|insgesamt|damit|ist|hat|mit|not|at|just|last|first)\b)[a-zäöüß]{3,}t\b|"
    r"\b(?i:he|she|it) (?!is\b|was\b|has\b)[a-z]+s\b"
)
_PLANNED = re.compile(
    r"\b(?:ausgemacht|geplant|angesetzt|bestellt|angemeldet|vereinbart|verabredet|vorgesehen|scheduled|booked|due)\b",
    re.IGNORECASE,
)
_GOES_OFF = re.compile(r"\blos geht|\bgeht'?s los\b", re.IGNORECASE)
_HOME = re.compile(r"\b(?:nach hause|heim|home)\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"angefordert|\bbescheid\b|\bbrief\b|\bschreiben\b|mahnung|rechnung|kündigung|\bmeldung\b|\bmail\b|beantragt|zugegangen|geschrieben|anzeige|\breported\b|\bemailed\b",
    re.IGNORECASE,
)
_DATED_TODAY = re.compile(r"\bdatiert auf\s+$", re.IGNORECASE)
_I_WAS = re.compile(
    r"\b(?:ich|wir) (?:war|waren|hab|habe|haben|traf|trafen|besuchte|besuchten|sprach|sprachen)\b|"
    r"\b(?:war|waren|habe?|haben) (?:ich|wir)\b|\b(?:stattgefunden|abgehalten)\b|\bfand(?:en)?\b.*\bstatt\b",
    re.IGNORECASE,
)
_ON = r"\w*\s*,?\s*(?:vom|am|on|of)?\s*(?:\w+tag,?\s*|mittwoch,?\s*)?(?:der|den|dem|the)?\s*"
_FINITE = re.compile(
    r"\b(?:ist|sind|hat|haben|kommt|geht|muss|macht|schließt|beginnt|\w+(?:iert|elt|ert)|is|are|has|opens|closes|starts)\b",
    re.IGNORECASE,
)
_OF_DAY = re.compile(r"\b(?:vom|von|from|of)\s+$", re.IGNORECASE)
_IT_WAS_ALL = re.compile(
    r"\b(?:insgesamt|zusammen|alles in allem|in total|altogether|all in all)\b[^,;.]*$", re.IGNORECASE
)
_THEY_TOOK = re.compile(
    r"\b(?:haben|hat|hatten?) (?:die|der|das|sie|er)\b[^,;.]*\b(?:gebraucht|gewartet|geschlafen)", re.IGNORECASE
)
_RATHER = re.compile(
    r"\b(?:genau(?:er)? genommen|genauer gesagt|beziehungsweise|vielmehr|eigentlich)\s+$", re.IGNORECASE
)
_EARLIER = {
    "gestern",
    "gestrige",
    "gestrigen",
    "gestriger",
    "gestriges",
    "gestrigem",
    "vorgestern",
    "yesterday",
    "last night",
    "last evening",
}
_PARTS_OF_TODAY = {"this morning", "this afternoon", "this evening", "this lunchtime", "tonight"}
_DAYWORDS = {"heute", "heut", "heutige", "heutiger", "heutiges", "heutigen", "heutigem", "today", *_EARLIER}
_DAYWORDS |= _PARTS_OF_TODAY
_NAMES = {
    ValueKind.DATE: ("datum", "date"),
    ValueKind.TIME: ("uhrzeit", "beginn", "start", "anfang", "time"),
    ValueKind.DURATION: ("dauer", "gesprächsdauer", "duration", "length"),
}
_LONGEST = 12 * 60


def own(kind: ValueKind, item: Said, mention: Mention, label: Label, day: dt.date) -> float:
    """Ties to the conversation itself."""
    before, after = item.before(mention.start), item.after(mention.end)
    # "Heute nochmal bei Frau M." is about this one.
    here = item.place < 3 and item.text[mention.start : mention.end].lower() in _DAYWORDS
    if not here and (item.next_in_phrase(mention.start) or (item.place > 2 and item.about_next)):
        return 0.0
    named = any(
        re.search(rf"\b{re.escape(w)}\W{{0,3}}(?:ist |war )?(?:der |den )?$", before, re.I) for w in _NAMES[kind]
    )
    match kind:
        case ValueKind.DATE:
            return _own_day(label, item, mention, before, after, named, day)
        case ValueKind.TIME:
            return _own_hour(item, mention, before, named, label)
        case _:
            return _own_length(item, mention, before, after, named)


def own_end(item: Said, mention: Mention) -> float:
    """Ties of an hour to the conversation's end."""
    before = item.before(mention.start)
    earlier = [m for m in item.mentions if m.kind is ValueKind.TIME and m.end <= mention.start]
    if earlier and ON_TO.match(item.text[earlier[-1].end : mention.start]):
        if item.opens:
            return 3.0
        phrase = item.phrase_text(mention.start)
        return 2.0 if item.place < 4 and (FIRST_PERSON.search(phrase) or MEETING.search(phrase)) else 0.0
    if re.search(
        r"\b(?:ende|schluss|ended|finished|fertig|feierabend)\b", before, re.IGNORECASE
    ) and _END_BEFORE.search(before):
        return 3.0
    phrase = item.phrase_text(mention.start)
    if ENDED.search(phrase) and BY_CLOCK.search(before) and (item.place < 3 or FIRST_PERSON.search(phrase)):
        return 2.5
    lasted = not item.rest(mention.start) or ENCOUNTER.search(phrase) or _LENGTH_WORDS.search(phrase)
    if _END_BEFORE.search(before) and item.place < 3 and lasted and not NOT_YET.search(phrase):
        return 2.5
    return 0.0


def lengths_by_the_clock(said: Sequence[Said], shift: Shift) -> list[Candidate]:
    """A length by its beginning and its end, where nobody counted it."""
    return _between_times(said, shift) or _from_begin_to_end(said, shift)


def _own_day(label: Label, item: Said, mention: Mention, before: str, after: str, named: bool, today: dt.date) -> float:
    said = item.text[mention.start : mention.end].lower()
    if _DATED_TODAY.search(before) and said in _DAYWORDS:
        return 2.5
    gone = str(mention.behind or mention.value) <= today.isoformat()
    about = _ABOUT_DAY.search(before)
    if gone and item.place < 6 and about and not (mention.loose and "zum" in about[0].lower()):
        return 3.0
    if gone and item.place < 4 and not mention.loose and _FILED_LATE.search(item.text) and said not in _PARTS_OF_TODAY:
        return 2.7 if said not in _DAYWORDS or said in _EARLIER else 2.0
    other = (
        DUE_BEFORE.search(before)
        or _OTHER_DAY_BEFORE.search(before)
        or BIRTH_BEFORE.search(before)
        or BIRTH_AFTER.match(after)
        or (
            said not in _DAYWORDS
            and _paper(item, mention, before)
            and not (label.occasion and label.occasion.search(before))
        )
        or re.match(r"\s*(?:bis|to|until)\b", after)
        or re.search(
            r"\bvom\b.*\bauf den\s+$", item.text[: mention.start]
        )  # "in der Nacht vom zwölften auf den dreizehnten"
    )
    if other:
        return 0.0
    if named:
        return 4.0
    phrase = item.phrase_text(mention.start)
    if _other_event(item, phrase):
        return 0.0
    if said in _DAYWORDS:
        return _by_day_word(said, item, phrase, before, after)
    ties = (1.5, 1.0, 0.5)[item.place] if item.place < 3 else 0.0
    encounter = bool(ENCOUNTER.search(phrase))
    # "Dienstag, ich sprech leise": a day of the week at the very beginning, and nothing else with it.
    if mention.loose and item.place == 0 and item.bare(mention.start) and not label.travel and _alone(item, mention):
        return 2.0
    # "Zum Herrn Ost vom letzten Freitag noch schnell was": a day gone by where nothing is told yet.
    if item.place < 2 and gone and not mention.loose and _OF_DAY.search(before) and not _PAST.search(phrase):
        return 2.2
    if mention.loose:
        full = any(m.kind is ValueKind.DATE and not m.loose for m in item.mentions)
        past = _PAST.search(item.text) and (encounter or FIRST_PERSON.search(phrase))
        late = _FILED_LATE.search(item.text)
        return 0.0 if full or item.place > 1 or not (past or late) else ties + (1.5 if late else 0.5)
    lead = not item.text[: mention.start].strip(" ,") or re.fullmatch(
        r"(?:\w+:)?\W*(?:am )?(?:\w+tag|mittwoch|sonnabend)?\W*(?:der|den|dem)?\W*", item.text[: mention.start], re.I
    )
    # "Ich war am 9. September bei ihm": told of oneself, further down than the opening as well.
    told = item.place < 4 and str(mention.value) <= today.isoformat() and _I_WAS.search(phrase)
    if told and not item.next_in_phrase(mention.start):
        return 2.5
    if label.occasion is not None and re.search(rf"(?:{label.occasion.pattern}){_ON}$", before, re.IGNORECASE):
        return 3.0
    # "Die Schwester war zur Welt gekommen, am dritten Mai": the day of the story before it.
    told_before = item.text[: item.phrase(mention.start)[0]]
    story = item.place > 0 and _PAST.search(told_before) and not FIRST_PERSON.search(item.text)
    bare = item.bare(mention.start) and not (story and not ENCOUNTER.search(item.text))
    ties += 1.5 if bare or (lead and item.place == 0) else 0.0
    ties += 1.5 if encounter else 1.0 if ENCOUNTER.search(item.text) and item.place < 3 else 0.0
    ties += 1.0 if ENCOUNTER.search(item.heading) and item.place < 3 else 0.0
    ties += 0.5 if FIRST_PERSON.search(phrase) and item.place < 3 else 0.0
    ties += 1.0 if item.place < 3 and gone and _with_its_hour(item, mention) else 0.0
    if item.place > 2 and not (encounter and _PAST.search(item.text)):
        return 0.0
    return ties - (
        1.0 if mention.relative and str(mention.value) > today.isoformat() else 0.1 if mention.relative else 0.0
    )


def _paper(item: Said, mention: Mention, before: str) -> bool:
    return letter(before) and not any(name.end > mention.start - 8 for name in item.names if name.end <= mention.start)


def _alone(item: Said, mention: Mention) -> bool:
    """Whether no other word stands with a day in its phrase."""
    return not item.rest(mention.start) and not re.search(r"\d|\b(?:bis|seit|ab)\b", item.before(mention.start)[-6:])


def _by_day_word(said: str, item: Said, phrase: str, before: str, after: str) -> float:
    """Ties of "heute" and "gestern"."""
    encounter = bool(ENCOUNTER.search(phrase))
    if said in _PARTS_OF_TODAY and (
        not _PAST.search(item.text) or REPORTED_SPEECH.search(item.text) or _SAID.search(item.text)
    ):
        return 0.0
    if (_BOUNDED_BEFORE.search(before) and said not in _PARTS_OF_TODAY) or NOT_YET.search(phrase):
        return 0.0
    later_today = said in {"heute", "today"} and re.match(r"\s+(?:abend|nacht|mittag)\b", after, re.I)
    if later_today and not _PAST.search(phrase) and item.place > 1:
        return 0.0
    if item.place < 3:
        # What somebody else did yesterday says nothing of the conversation.
        mine = encounter or FIRST_PERSON.search(phrase)
        if said in _EARLIER and not mine and (_SOMEBODY.search(phrase) or _TOLD.search(item.text)):
            return 0.0
        elsewhere = said in _EARLIER and not encounter and _REPORTED.search(phrase)
        return (1.5, 1.0, 0.5)[item.place] + 1.5 + (0.5 if encounter else 0.0) - (1.2 if elsewhere else 0.0)
    if said in _EARLIER:
        return 2.0 if encounter and _PAST.search(item.text) and FIRST_PERSON.search(item.text) else 0.0
    return 2.0 if _PAST.search(phrase) and not re.search(r"\b(?:nicht mehr|bis heute)\b", phrase, re.I) else 0.0


def _with_its_hour(item: Said, mention: Mention) -> bool:
    """ "Letzten Donnerstag um halb elf": a day that was told with its hour."""
    phrase = item.phrase(mention.start)
    return any(m.kind is ValueKind.TIME and item.phrase(m.start) == phrase for m in item.mentions)


def _own_hour(item: Said, mention: Mention, before: str, named: bool, label: Label) -> float:
    end = _END_BEFORE.search(before) and not re.search(r"\bvon\b", before[-12:], re.I)
    by_clock = bool(BY_CLOCK.search(before))
    if end or DUE_BEFORE.search(before) or re.search(r"\b(?:seit|statt|since)\s+$", before, re.I):
        return 0.0
    if not by_clock and re.search(r"\b(?:vor|nach)\s+$", before, re.I):
        return 0.0
    phrase = item.phrase_text(mention.start)
    if _MACHINE.search(phrase) or NOT_YET.search(phrase) or USUAL.search(phrase) or _other_event(item, phrase):
        return 0.0
    if named:
        return 4.0
    others_hour = any(m.kind is ValueKind.TIME and m is not mention for m in item.mentions)
    if others_hour and _PLANNED.search(phrase):  # "halb elf war ausgemacht, um elf war er da"
        return 0.0
    begun = BEGUN.search(phrase) and not ENDED.search(phrase) and (_GOES_OFF.search(phrase) or not _goes_on(phrase))
    if label.first and item.place < 3 and begun:
        return 2.5
    met = bool(MEETING.search(phrase)) and not _HOME.search(phrase) and not REPORTED_SPEECH.search(phrase)
    if item.place > 2 and not item.opens:
        return 2.0 if item.place < 5 and met and label.first and not ENDED.search(phrase) else 0.0
    day = [m for m in item.mentions if m.kind is ValueKind.DATE and item.phrase(m.start) == item.phrase(mention.start)]
    yesterday = any(item.text[m.start : m.end].lower() in _EARLIER for m in day)
    mine = bool(ENCOUNTER.search(phrase) or FIRST_PERSON.search(phrase))
    ties = (0.5, 0.3, 0.2)[item.place] if item.place < 3 else 0.0
    others = _SOMEBODY.search(phrase) or _TOLD.search(item.text)
    if not mine and (others or (_SHE_WAS.search(phrase) and not met)):
        return ties
    leads = re.fullmatch(r"(?:\w+:)?\W*(?:um|gegen|kurz nach|at)?\W*", item.text[: mention.start], re.I)
    if item.bare(mention.start) or (_START_BEFORE.search(before) and (mine or not _goes_on(phrase))):
        return ties + 2.0
    named_one = bool(item.names) and any(item.phrase(n.start) == item.phrase(mention.start) for n in item.names)
    # Of "then the trolley came at three and I was forgotten" the first half is about no person.
    clause = _clause(item, mention)
    told = item.place < 3 and _PAST.search(clause) and (by_clock or leads)
    told = told and (named_one or bool(ENCOUNTER.search(clause) or FIRST_PERSON.search(clause)))
    # "Zehn nach zehn abends am Hintereingang, ...": where and when, without a verb.
    verbless = (
        item.place < 4 and leads and item.count > 1 and not _PAST.search(phrase) and len(item.rest(mention.start)) <= 4
    )
    # What somebody else did yesterday says nothing of the conversation.
    if told or (verbless and label.first and not _FINITE.search(phrase)):
        return ties + 1.8
    if (day and (mine or not yesterday or item.place == 0)) or ENCOUNTER.search(phrase) or (met and not yesterday):
        return ties + 1.8
    if item.place < 2 and (FIRST_PERSON.search(phrase) or (label.loose and leads)):
        return ties + 1.7
    return ties


def _other_event(item: Said, phrase: str) -> bool:
    """ "Der Unfall war letzten Dienstag", "der Bus kam um halb neun"."""
    found = _EVENT.search(phrase)
    if found is None or FIRST_PERSON.search(phrase):
        return False
    names = {word for name in item.names for word in name.value.split()}
    return not (ENCOUNTER.search(found["what"]) or _SOMEONE.search(found["what"]) or found["what"] in names)


def _goes_on(phrase: str) -> bool:
    """ "Er arbeitet von sechs bis zwei": what somebody does all the time, in the present."""
    return not _PAST.search(phrase) and bool(_PRESENT.search(phrase))


def _clause(item: Said, mention: Mention) -> str:
    """What is between two conjunctions around a value, in its phrase."""
    start, end = item.phrase(mention.start)
    before = re.split(r"\b(?:und|aber|dann|and|but|then)\b", item.text[start : mention.start])[-1]
    return before + " " + re.split(r"\b(?:und|aber|and|but|then)\b", item.text[mention.end : end])[0]


def _own_length(item: Said, mention: Mention, before: str, after: str, named: bool) -> float:
    phrase = item.phrase_text(mention.start)
    leads = bool(_ABOUT_SO_LONG.fullmatch(item.text, item.phrase(mention.start)[0], mention.start))
    early = item.place < 3 or (
        item.place < 5 and leads and item.phrase(mention.start)[0] == 0 and item.bare(mention.start)
    )
    # "Abgebrochen haben wir nach 25 Minuten": so long it was.
    at_its_end = re.search(r"\b(?:ende|abschluss|ausklang|ending)\b", item.heading, re.I) and ENDED.search(item.text)
    after_it = item.text[mention.end : mention.end + 70]
    closed = (ENDED.search(phrase) or (item.place < 3 and ENDED.search(after_it))) and (
        item.place < 4 or FIRST_PERSON.search(phrase)
    )
    if re.search(r"\b(?:nach|after)\s+$", before, re.I) and (closed or at_its_end):
        return 2.5
    if _OTHER_LENGTH_BEFORE.search(before) or _OTHER_LENGTH_AFTER.match(after) or USUAL.search(phrase):
        return 0.0
    if named:
        return 4.0
    if _RATHER.search(before):
        return 3.0 if item.opens or item.place < 3 else 0.0
    if _PART.search(item.text[: mention.start]) or REPORTED_SPEECH.search(phrase):
        return 0.0
    if _IT_WAS_ALL.search(before) and re.search(r"\b(?:war|waren|warn)\b", before):
        return 2.2
    if _THEY_TOOK.search(phrase) and not FIRST_PERSON.search(phrase):
        return 0.0
    if _UNDERWAY.search(phrase) or _NOT_TALKING.search(phrase) or _NOT_TALKING.search(before[-45:]):
        return 0.0
    words = bool(_LENGTH_WORDS.search(phrase))
    if not early and not (item.place < 4 and words) and not (item.opens and (words or item.bare(mention.start))):
        return 2.0 if words and ENCOUNTER.search(item.text) and FIRST_PERSON.search(item.text) else 0.0
    ties = (0.5, 0.4, 0.2)[item.place] if item.place < 3 else 0.2
    if item.bare(mention.start):
        return ties + (2.0 if item.opens else 1.8)
    if words or ENCOUNTER.search(phrase) or (early and _I_WAS.search(phrase)):
        return ties + 1.8
    dated = any(m.kind is ValueKind.DATE and not m.loose for m in item.mentions)
    if leads and (dated or early):
        return ties + 1.8
    timed = item.place == 0 and _with_its_hour(item, mention)
    return ties + (1.6 if leads or timed else 1.0) if item.opens else 0.0


def _from_begin_to_end(said: Sequence[Said], shift: Shift) -> list[Candidate]:
    """A length by "Beginn war zehn Uhr fünf, Schluss um zehn Uhr vierzig": both called so, in one sentence."""
    for item in said:
        times = [m for m in item.mentions if m.kind is ValueKind.TIME] if item.place < 3 else []
        for start, end in itertools.pairwise(times):
            before = item.before(start.start)
            begun = START_WORD.search(before) or BEGUN.search(item.phrase_text(start.start))
            if not begun or own_end(item, end) < 2.5:
                continue
            begin = str(of_the_day(item, start, shift).value)
            length = minutes(str(of_the_day(item, end, shift).value)) - minutes(begin)
            if 0 < length <= _LONGEST:
                return [Candidate(length, item.text[start.start : end.end], item.sentence, 2.0)]
    return []


def _between_times(said: Sequence[Said], shift: Shift) -> list[Candidate]:
    """A length is said as well by "von zehn bis elf", where both stand in one phrase and are the conversation's."""
    found = []
    label = Label(Asks.OWN, (), None, True)
    for item in said:
        times = [m for m in item.mentions if m.kind is ValueKind.TIME] if item.place < 3 else []
        for start, end in itertools.pairwise(times):
            if not ON_TO.match(item.text[start.end : end.start]):
                continue
            if _own_hour(item, start, item.before(start.start), False, label) < 2.0:
                continue
            words = item.text[start.start : end.end]
            ended = Candidate(of_the_day(item, end, shift).value, item.text[end.start : end.end], item.sentence, 2.0)
            (ended,) = after_the_beginning([ended], said, shift)
            length = minutes(str(ended.value)) - minutes(str(of_the_day(item, start, shift).value))
            if 0 < length <= _LONGEST:
                found.append(Candidate(length, words, item.sentence, 2.0))
    return found
