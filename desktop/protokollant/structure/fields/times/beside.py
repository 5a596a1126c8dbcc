"""Words beside a value that say what it is: by when, since when, whose birthday, who tells it."""

from __future__ import annotations

import re

from protokollant.structure.fields.reading import ENCOUNTER

WEEKDAY = r"(?:\w+tag|mittwoch|sonnabend|heute),?\s+(?:der|den|dem)?\s*"
DUE_BEFORE = re.compile(
    rf"\b(?:bis(?: zum| spätestens| einschließlich)?|spätestens(?: am| zum| bis)?|endet (?:am|zum)|until|"
    rf"by)\s+(?:{WEEKDAY}|\w+day,?\s+)?$",
    re.IGNORECASE,
)
SINCE_BEFORE = re.compile(rf"\b(?:seit(?: dem)?|since)\s+(?:{WEEKDAY})?$", re.IGNORECASE)
BIRTH_BEFORE = re.compile(
    r"(?:\bgeb\.|\bgeboren\b[^,.;]{0,30}|geburtsdatum\W*(?:ist )?(?:der )?|"
    r"geburtstag\W*(?:hat \w+ )?(?:ist )?(?:am |der )?|\bborn\b[\w ]*|\bbirth\W*)\s*$",
    re.IGNORECASE,
)
BIRTH_AFTER = re.compile(r"[^,;:.]{0,40}\b(?:geboren|geb\.|zur welt|geburtstag)", re.IGNORECASE)
FIRST_PERSON = re.compile(r"\b(?:ich|mir|mich|mein\w*|wir|uns|unser\w*|i|me|my|we|us|our)\b", re.IGNORECASE)
BEGUN = re.compile(
    r"\b(?:los|losging\w*|losgegangen|losgelegt|angefangen|begonnen|gestartet|fing(?:en)?|began|started|start)\b",
    re.IGNORECASE,
)
ENDED = re.compile(
    r"\b(?:schluss|feierabend|zu ende|geendet|beendet|aufgehört|abgebrochen|fertig|vorbei|zugemacht|gegangen|"
    r"verabschiedet|aufgelegt|bedankt|aufgestanden|eingeschlafen|leergeredet|"
    r"auseinander\w*|wieder draußen|wieder weg|hung up|had enough|left|ended|finished)\b",
    re.IGNORECASE,
)
START_WORD = re.compile(r"\b(?:beginn|anfang|start)\b", re.IGNORECASE)
BY_CLOCK = re.compile(
    r"\b(?:um|gegen|so um|punkt|schlag|(?:kurz|gleich|bald) (?:nach|vor)|at|around|about)\s+$", re.IGNORECASE
)
# How people come together, told afterwards.
MEETING = re.compile(
    r"geklingelt|\bklingelte|gekommen|\bkam(?:en|st)?\b|\brief(?:en)?\b[^;.]*\ban\b|\banrief|angerufen|\bsaß(?:en)?\b|"
    r"gesessen|getroffen|\btraf(?:en)?\b|empfangen|abgeholt|eingetroffen|\btrafen? .*\bein\b|erschienen|\berschien\b|"
    r"\bstand(?:en)? .*\b(?:tür|pforte|büro)|telefoniert|gesprochen|geredet|\bging das telefon|\bklingelte|"
    r"\bging der melder|aufgetaucht|\btauchte\b|hereingeschneit|reingeschneit|vorgesprochen|\bwar(?:en)? (?:\w+ )*da\b|"
    r"\bdran\b|geklopft|\bklopfte|\bstand(?:en)?\b.*\bda\b|hatte ich\b|hatten wir\b|"
    r"durchgekommen|eingewählt|zugeschaltet|aufgemacht|ausgerückt|"
    r"\b(?:i|we|he|she|they|who|and) (?:\w+ )?(?:arrived|got (?:to|there|in)|went in|walked in|came|rang|called|phoned|"
    r"met|sat down|saw|picked up|turned up|visited|dropped in)\b",
    re.IGNORECASE,
)
# What happens again and again is not this time.
USUAL = re.compile(
    r"(?<!wie )\bimmer\b|\bjede[nrsm]?\b|täglich|\bmeistens?\b|\bsonst\b|normalerweise|\bgewöhnlich|"
    r"\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s\b|"
    r"\b(?:every|usually|always|each|normally|most days)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b",
    re.IGNORECASE,
)
NOT_YET = re.compile(
    r"\b(?:soll|sollen|will|wollen|muss|müssen|möchte|werde|wird|werden|geht noch|kann|falls|wenn|will|shall|must)\b",
    re.IGNORECASE,
)
# What somebody else said: "anderthalb Stunden sei er gelaufen".
REPORTED_SPEECH = re.compile(
    r"\b(?:sei|seien|habe (?:er|sie|es)|(?:er|sie|es) habe|hätten?|würden?)\b|\b(?:would|apparently)\b", re.IGNORECASE
)
_NO_PAPER = {"Datum", "Nacht", "Abend", "Evening", "Night", "Morning", "Afternoon"}
_LETTER_BEFORE = re.compile(r"\b([A-ZÄÖÜ]\w+)\s+(?:vom|of)\s+$")


def letter(before: str) -> bool:
    """ "Bescheid vom": the day belongs to a paper."""
    found = _LETTER_BEFORE.search(before)
    return bool(found and not ENCOUNTER.search(found[1]) and found[1] not in _NO_PAPER)
