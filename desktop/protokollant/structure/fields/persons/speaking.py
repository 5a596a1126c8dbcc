"""Who dictates: a name with which somebody introduces himself or signs off."""

from __future__ import annotations

import re

from protokollant.structure.fields.names import OWN_WORK
from protokollant.structure.fields.persons.seen import Seen
from protokollant.structure.fields.reading import ENCOUNTER

# A form of address, with which nobody names himself.
_TITLE = re.compile(r"(?:Frau|Herrn?|Familie|Ehepaar|Eheleuten?|Geschwistern?|M(?:rs?|s|iss|x)\.?)\s+")
# Somebody introduces himself.
_SPEAKS_BEFORE = re.compile(
    r"(?:\b(?:ich,|mir,|mich,|ich bin(?:'s| es)?,?|hier (?:ist|spricht|diktiert|schreibt|meldet sich)|"
    r"mein name(?: ist|:)|(?:dienst|diktat|name|verfasst|für die akte|für das protokoll):|"
    r"(?:beraten|begleitet|dokumentiert|diktiert|protokolliert) hat|(?:was|war) (?:me|ich),|ich heiße|"
    r"i am|i'm|me,|myself,)|\bes (?:diktiert|berichtet|spricht|schreibt|dokumentiert)[^,.;]{0,20}|"
    r"\b(?:diktiert|geschrieben|verfasst|erstellt|aufgenommen|protokolliert|berichtet|notiert|dokumentiert|"
    r"aufgeschrieben|bearbeitet|geführt|gehalten|written|recorded|dictated|completed|facilitated|"
    r"delivered)\b[^,;]{0,25}\b(?:von|vom|durch|by)(?: mir,)?|\b(?:gez\.|gezeichnet|"
    r"signed),?)\s+(?:wieder |mal |nochmal )?"
    r"(?:der |die )?(?:(?:Frau|Herrn?) )?$",
    re.IGNORECASE,
)
_SPEAKS_AFTER = re.compile(
    r"^(?:\s*,\s*ich\b(?! (?:hab|habe) (?:ihn|sie|ihm|ihr)\b)|,?\s*(?:hier|wieder hier|am (?:gerät|diktiergerät|"
    r"diktat|apparat hier|mikro\w*)|diktiert|spricht|schreibt|"
    r"dokumentiert|protokolliert|berichtet|here|speaking|dictating|talking|again)\b(?=\s*(?:[,.;!]|$|wieder|"
    r"again|für|mit|vom|aus))|"
    r"\s+hat (?:\w+ )?(?:diktiert|dokumentiert|protokolliert|eingetragen)\s*(?:[.,]|$)|,?\s*(?:für die akte|"
    r"für(?:s| das) protokoll|for the (?:file|record)))",
    re.IGNORECASE,
)
_WORKS_AFTER = re.compile(
    rf"^\s*(?:,\s*(?:(?:vom|von der|aus dem|aus der|beim|from|at|with|on)\s+(?:the\s+)?)?|\s(?:für die|for the|"
    rf"vom|von der|"
    rf"aus dem|aus der|from|at)\s+(?:the\s+)?)"
    rf"(?:\w+\s+){{0,2}}{OWN_WORK}(?:s|er|erin|ers)?\s*(?:[,.;:]|$)",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\b(?:vermerk|nachtrag|protokoll|notiz|bericht|eintrag|kopf|akte|gespräch|dokumentation|diktat|note|record|"
    r"report|"
    r"write-?up|entry|log)\w*",
    re.IGNORECASE,
)
_SIGNS_OFF = re.compile(
    r"\b(?:so ?weit|das war(?:'s| es)|ende|gruß|grüße|danke|schluss|fertig|tschüss?|that's (?:it|all)|"
    r"over and out|thanks|regards)\b[^.;]{0,30}$",
    re.IGNORECASE,
)


def speaks(s: Seen) -> float:
    item, name = s.item, s.name
    edge = item.position < 3 or item.position >= item.count - 2
    if (
        re.fullmatch(r"\W*(?:hallo |hi |so |also )*hier\s+(?:(?:der|die)\s+)?", s.lead, re.IGNORECASE)
        and not s.tail.strip(" ,.")
        and edge
    ):
        return 3.0
    quoted = bool(re.search(r"\w\s[^:]*:\s.*\bich\b", s.before, re.IGNORECASE))
    if not quoted and (_SPEAKS_BEFORE.search(s.before) or _SPEAKS_AFTER.match(s.after)):
        strong = bool(re.search(r"ich bin'?s|diktiert|akte|gerät|mikro", s.before[-20:] + s.after[:20], re.IGNORECASE))
        if edge or strong:
            return 3.0
    # "Ammer, Rolf Ammer": nobody else is introduced so.
    words = name.value.split()
    if not name.titled and len(words) == 2 and re.search(rf"\b{re.escape(words[1])}\b[^.;]{{0,15}},\s*$", s.before):
        return 3.0
    this = re.search(r"\b(?:(it(?:['’]s| is))|this is)\s+$", s.before, re.IGNORECASE)
    if item.position == 0 and this and not name.titled and (len(words) == 2 or not this[1]):
        return 3.0
    addressed = name.titled and bool(_TITLE.match(name.value))
    if addressed or s.lead.strip(" ,.;:!"):
        return 0.0
    opening = item.position == 0 or bool(_REPORT.search(item.text)) or item.opens
    last = item.position == item.count - 1 and not s.before.strip()
    if last and s.alone and len(words) == 2 and not item.text[name.end :].strip(" .!"):
        return 2.2
    if re.fullmatch(rf"\W*(?:\w+\s+)?{OWN_WORK}(?:\s+\w+)?\W*", s.earlier, re.IGNORECASE) and (
        opening or (item.position == item.count - 1 and s.alone)
    ):
        return 2.6
    if item.position == item.count - 1 and re.fullmatch(r"\W*(?:[\w-]+\s+){0,2}[\w-]+:\s*", s.before):
        return 2.6  # "Protokoll: Sven H."
    if (opening or last) and _WORKS_AFTER.match(s.after):
        return 2.6
    if s.alone and re.match(r"^\s*,\s*(?:ich|wir|i)\b", s.after, re.IGNORECASE) and edge:
        return 2.6
    if item.position >= item.count - 2 and s.alone and _SIGNS_OFF.search(s.before):
        return 2.6
    if name.titled:
        return 0.0
    framed = opening or any(not m.loose for m in item.mentions) or bool(ENCOUNTER.search(item.text))
    if s.alone and framed:
        return 1.9 if len(words) == 2 else 1.0
    return 0.0
