"""Patterns of German (and of numbers, which are nobody's language) behind which somebody can be found."""

from __future__ import annotations

import re

CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚƏ"
NAME = (  # ends in a small letter: no abbreviation
    rf"(?:[{CAPITAL}][’'](?=[{CAPITAL}])"
    rf")?[{CAPITAL}][^\W\d_]{{0,30}}[^\W\d_A-ZÄÖÜ](?:[-’'][{CAPITAL}]?[^\W\d_]{{1,30}}){{0,4}}"
)
PARTICLE = (
    r"(?:von\s+der|von\s+dem|von\s+den|von\s+und\s+zu|van\s+der|van\s+den|van\s+de|vom|von|van|zur|zum|zu|de\s+la|"
    r"de\s+los|de|"
    r"del|della|da|dos|di|du|la|le|el|al|bin|ibn|ben|ten|ter|op\s+de|Al|El|Abu|Ben|Bin|Ibn|Van|De|Da|Di|Mc|O'|Ó|Ní|Mac)"
)
FULL = rf"(?:(?:{PARTICLE})[\s-]+){{0,2}}{NAME}"

_DEGREE = r"(?:(?:Dr|Prof|Dipl|med|phil|jur|Mag)\b\.?(?:-\w+\.)?|Doktor|Professorin|Professor)"
TITLED = re.compile(
    rf"\b(?P<form>(?:Frau|Fr\.|Fräulein|Herrn?|Hr\.|Hrn\.|Familien?|Fam\.|Eheleuten?|Ehepaars?|Geschwistern?|"
    rf"Mr\.?|Mrs\.?|Ms\.?|Miss)(?:\s+{_DEGREE}){{0,4}}|{_DEGREE}(?:\s+{_DEGREE}){{0,3}})\s+"
    rf"(?P<name>{FULL}(?:\s+(?:{PARTICLE}[\s-]+)?{NAME}){{0,2}})"
)
POSSESSIVE = re.compile(r"\b(?:mein|dein|sein|ihr|unser|eur|euer)(?:e|er|en|em|es)?\s+$", re.IGNORECASE)

CHILDREN = re.compile(
    rf"\b\w*(?:[Kk]inder[n]?|[Ss]öhnen?|[Tt]öchtern?|[Ee]ltern|[Gg]eschwistern?|[Bb]rüdern?|[Ss]chwestern|"
    rf"[Ff]reunden?|[Jj]ungs|[Zz]willingen?|[Dd]rillingen?|[Ee]nkeln?|[Cc]ousins|[Oo]nkels|[Tt]anten|[Nn]effen|"
    rf"[Nn]ichten|[Kk]lient(?:en|innen)|[Jj]ugendlichen?|[Tt]eilnehmer\w*|[Kk]olleg(?:en|innen)|"
    rf"[Mm]ädchen)(?::|,)?\s+(?P<names>{NAME}(?:,\s+{NAME})*(?:\s+(?:und|sowie)\s+{NAME})?)"
)
# What nothing but a name follows.
CALLED = re.compile(
    rf"\b(?:namens|[Nn]amen?\s+(?:ist|war|lautet|sei)|mit\s+Namen|[Vv]orname|[Nn]achname|[Ff]amilienname|"
    rf"[Gg]eburtsname|heißt|hieß|"
    rf"heiße|hießen|heißen|[Ii]ch\s+bin|[Hh]ier\s+(?:ist|spricht)|(?:es\s+)?(?:diktiert|spricht|schreibt)|"
    rf"[Vv]erfasst\s+von|(?:[Gg]egen|[Uu]nter)?[Gg]ez(?:eichnet|\.)|[Uu]nterzeichnet(?:\s+von)?|i\.\s?[AV]\.|"
    rf"nenn(?:t|en|e)(?:\s+(?:sich|ihn|sie|es|mich|nur|immer|selbst)){{1,3}}|nannte(?:\s+(?:sich|ihn|sie|es|nur|"
    rf"immer)){{1,3}}|genannt|gerufen|geborene[rn]?|geb\.|verwitwete|verheiratete|alias|"
    rf"(?:[Nn]ame|[Kk]lient(?:in)?|[Pp]erson|[Aa]nrufer(?:in)?|[Tt]eilnehmende|[Aa]nwesend(?:e)?|[Ee]ntschuldigt|"
    rf"[Ff]ehlend|[Vv]erteiler|[Zz]uständig)\s*:)\s+"
    rf"(?P<name>{FULL}(?:\s+(?:{PARTICLE}[\s-]+)?{NAME})?)"
)
# Behind these every word is a name, of whatever it is the name otherwise: ein gewisser Sommer.
CERTAINLY_CALLED = re.compile(
    rf"\b(?:[Ee]in(?:e[nrm]?)?\s+gewisse[rnm]?|namens|mit\s+(?:Spitz|Vor|Nach)?[Nn]amen|[Ss]pitzname[n]?(?:\s+(?:ist|"
    rf"lautet|war))?:?|"
    rf"[Rr]ufname:?|(?:alte|junge|kleine|dicke|lange)[rnm]?(?=\s+(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|"
    rf"Sommer|"
    rf"Herbst|Winter|Frühling|Ostern|Pfingsten|Januar|März|April|Mai|August)\b))\s+[„»\"‚]?(?P<name>{FULL})"
)
# die alle nur Mücke nennen
NICKNAMED = re.compile(
    rf"\b(?:nur|alle|ihn|sie|er|sich|immer|meist|dort|überall|Freunde|Kumpels|"
    rf"als)\s+[„»\"‚]?(?P<name>{NAME})[“«\"‘]?\s+"
    r"(?:nenn(?:t|en)|ruf(?:t|en)|gerufen|genannt)\b"
)
INITIAL = re.compile(rf"(?<![\w.])(?<!\w\.\s)(?P<initial>[{CAPITAL}]\.)\s?(?P<name>{NAME})")
INITIALLED = re.compile(rf"\b(?P<name>{NAME})\s+(?P<initial>[{CAPITAL}]\.)(?!\w)")
# Two or three capitals that stand as a person does: what comes after says so.
ACTS = (
    r"(?:hat|habe|hatte|ist|sei|war|wäre|wird|wurde|kam|kommt|sagt|sagte|meint|meinte|will|wolle|wollte|möchte|kann|"
    r"könne|konnte|soll|"
    r"sollte|muss|musste|geht|ging|macht|machte|bekommt|bekam|wohnt|wohne|lebt|lebe|schläft|darf|durfte|braucht|"
    r"erzählt|erzählte|"
    r"berichtet|berichtete|fragt|fragte|fand|findet|wirkt|wirkte|ruft|rief|weint|weinte|spielt|spielte|trägt|trug|"
    r"nimmt|nahm|sitzt|"
    r"saß|arbeitet|arbeite|besucht|besuche|besuchte|schreibt|schrieb|zeigt|zeigte|gibt|gab|bleibt|blieb|steht|stand|"
    r"liegt|lag|"
    r"trinkt|isst|lacht|lachte|fehlt|fehlte|schweigt|schwieg|übernimmt|kümmert|bringt|brachte|holt|holte|meldet|"
    r"meldete|hält|"
    r"erscheint|erschien|reagiert|reagierte|äußert|äußerte|klagt|klagte|erklärt|erklärte|bittet|bat|willigt|"
    r"unterschreibt)"
)
ACTING = re.compile(
    rf"(?<![\w-])(?P<name>{NAME})\s+(?:(?:selbst|auch|nicht|dann|sich|es|mich|uns|ihn|ihr|ihm)\s+)?{ACTS}\b"
)
# A preposition without an article, and nothing behind.
BESIDE = re.compile(
    rf"\b(?:mit|von|bei|für|zu|gegen|ohne|neben|über|an|durch|samt|und|wegen|seit|dass|[Mm]it|[Vv]on|[Bb]ei)"
    rf"\s+(?P<name>{NAME})(?![^\W_])"
    r"(?=\s*(?:[,.;:!?)]|$)|\s+(?:und|oder|aus|am|im|in|beim|vom|zum)\b)"
)

# Behind these a person stands, or a document.
SOURCE = re.compile(rf"\b(?:[Ll]aut|[Gg]egenüber|[Ss]o)\s+(?P<name>{NAME})(?![\w-])")

# Endings of common nouns: such a word is nobody's name where nothing else speaks for it.
NOUN = re.compile(
    r"(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|tum|ismus|ment|gespräch|"
    r"gespräche|besuch|"
    r"gruppe|dienst|amt|stunde|stunden|termin|termine|telefonat|hilfe|hilfen|beratung|sitzung|schule|klasse|raum|"
    r"heim|markt|platz|"
    r"woche|wochen|zeit|zeiten|geld|plan|pläne|antrag|bescheid|vertrag|wohnung|zimmer|arbeit|problem|probleme|"
    r"situation|"
    r"gericht|kasse|versicherung|kosten|karte|bericht|brief|nummer|liste|punkt|wesen|mittel|mitteln|recht|pflicht|"
    r"straf|gewalt|tag|tage|tagen|kammer|verband|verein|zettel|datum|daten|blatt|bogen|buch|gesetz|ordnung|gang|fall|"
    r"fälle|iert|"
    r"ierte|ierten)s?$",
    re.IGNORECASE,
)
