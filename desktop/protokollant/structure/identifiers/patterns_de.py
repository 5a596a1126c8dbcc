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
    rf"(?:[Nn]ame|[Kk]lient(?:in)?|[Pp]erson|[Aa]nrufer(?:in)?|[Tt]eilnehmende|[Aa]nwesend(?:e)?|[Ee]ntschuldigt|[Ff]ehlend|[Vv]erteiler|[Zz]uständig)\s*:)\s+"
    rf"(?P<name>{FULL}(?:\s+(?:{PARTICLE}[\s-]+)?{NAME})?)"
)
# Behind these every word is a name, of whatever it is the name otherwise: ein gewisser Sommer.
CERTAINLY_CALLED = re.compile(
    rf"\b(?:[Ee]in(?:e[nrm]?)?\s+gewisse[rnm]?|namens|mit\s+(?:Spitz|Vor|Nach)?[Nn]amen|[Ss]pitzname[n]?(?:\s+(?:ist|lautet|war))?:?|"
    rf"[Rr]ufname:?|(?:alte|junge|kleine|dicke|lange)[rnm]?(?=\s+(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sommer|"
    rf"Herbst|Winter|Frühling|Ostern|Pfingsten|Januar|März|April|Mai|August)\b))\s+[„»\"‚]?(?P<name>{FULL})"
)
# die alle nur Mücke nennen
NICKNAMED = re.compile(
    rf"\b(?:nur|alle|ihn|sie|er|sich|immer|meist|dort|überall|Freunde|Kumpels|als)\s+[„»\"‚]?(?P<name>{NAME})[“«\"‘]?\s+"
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

_STREET_END = (
    r"(?:straße|strasse|str\.|gasse|allee|platz|ring|ufer|damm|steig|stieg|chaussee|promenade|kamp|wall|graben|weg|"
    r"pfad|"
    r"siedlung|winkel|zeile|twiete|terrasse|bogen|markt|hof|berg|feld|tor|brücke|park)"
)
_HOUSE = r"(?:\s*\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4}\s?[a-z]?)?\b)"
WAY = re.compile(
    rf"(?<![\w-])(?P<head>[{CAPITAL}][\w-]{{2,40}}?)(?:platz|weg|ring|damm|ufer|steig|stieg|wall|kamp|gasse)"
    rf"(?![\w-]){_HOUSE}?"
)
PLACED = rf"(?:,?\s*(?:in\s+)?\d{{4,5}}\s+(?:(?:Bad|Sankt|St\.|Groß|Klein|Alt|Neu|Markt|Hansestadt)\s)?{NAME}(?:\s+(?:am|an\s+der|im|a\.\s?d\.|ob\s+der)\s+{NAME})?)?"
ADDRESSES = (
    re.compile(rf"\bPostfach\s+\d(?:\s?\d){{1,8}}{PLACED}"),
    # Lindenstraße 5a, Am Alten Markt 12, Berliner Allee (without a number where the ending can be nothing else)
    re.compile(
        rf"\b(?:(?:[{CAPITAL}][\wäöüß]{{1,30}}[ -]){{0,2}}[{CAPITAL}]?[\w-]{{0,40}}?{_STREET_END}){_HOUSE}{PLACED}",
    ),
    re.compile(
        rf"\b(?:[{CAPITAL}][\wäöüß.]{{1,30}}-){{0,5}}[{CAPITAL}][\wäöüß]{{0,30}}(?:straße|strasse|str\.|gasse|allee|"
        rf"chaussee|twiete|"
        rf"promenade)(?!n)(?:\w{{0,0}})\b{_HOUSE}?{PLACED}"
    ),
    re.compile(
        rf"\b(?:[{CAPITAL}][\wäöüß]+er|"
        rf"[{CAPITAL}][\wäöüß]+-[{CAPITAL}][\wäöüß]{{1,30}}(?:-[{CAPITAL}][\wäöüß]{{1,30}}){{0,4}})"
        rf"[ -](?:Str\.|(?:Straße|Strasse|Allee|Platz|Ring|Weg|Damm|Chaussee|Ufer|Landstraße|Gasse|Markt|Tor|Berg)"
        rf"\b){_HOUSE}?{PLACED}"
    ),
    re.compile(
        rf"\b(?:Am|An\s+der|An\s+den|Auf\s+der|Auf\s+dem|Im|In\s+der|In\s+den|Unter\s+den|Zum|Zur|Hinter\s+der|"
        rf"Hinter\s+dem|"
        rf"Bei\s+der|Alte[rs]?|Neue[rs]?|Obere[rs]?|Untere[rs]?|Große[rs]?|Kleine[rs]?)\s+(?:[{CAPITAL}][\wäöüß]+\s+)?"
        rf"[{CAPITAL}][\wäöüß-]+{_HOUSE.replace('*', '+', 1)}{PLACED}"
    ),
    # Lange Wende 50, Krumme Straße
    re.compile(
        rf"\b(?:Lange|Kurze|Hohe|Breite|Schmale|Krumme|Tiefe|Hintere|Vordere|Innere|Äußere|Mittlere|Kalte|Rote|Weiße|Schwarze|"
        rf"Grüne|Lange[nr]|Hohe[nr]|Breite[nr]|Krumme[nr]|Hintere[nr]|Vordere[nr]|Obere[nr]|Untere[nr]|Alte[nr]|Kleine[nr]|"
        rf"Große[nr])\s+[{CAPITAL}][\wäöüß-]+{_HOUSE.replace('*', '+', 1)}{PLACED}"
    ),
    re.compile(rf"(?<![\d.,])\b\d{{5}}\s+{NAME}(?:\s+(?:am|an\s+der|im)\s+{NAME})?"),
)

_FULL_DAY = r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}"
_DAY = (
    r"(?:(?:0?[1-9]|1[0-2])/(?:19|20)\d\d\b|\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})\b|\d{4}-\d{2}-\d{2}\b|"
    r"\d{1,2}\.\s*(?:Januar|Jänner|Jan\.|Februar|Feber|Feb\.|März|April|"
    r"Apr\.|Mai|Juni|Juli|August|Aug\.|September|Sept?\.|Oktober|Okt\.|November|Nov\.|Dezember|Dez\.)(?:\s+\d{4})?)"
)
BIRTH_DATES = (
    re.compile(
        rf"\b(?:[Gg]eboren(?:e[rnms]?)?|[Gg]eb\.|[Gg]eburtsdatum|[Gg]eburtstag|GebDat|Geb\.-Dat\.|DOB|[Bb]orn|"
        rf"[Dd]ate of birth|[Bb]irthday)"
        rf"(?:\s*:|\s+(?:ist|war|hat|hatte|sie|er|am|ist\s+am|war\s+am|ist\s+der|sei|der|den|den|wurde|on|is)"
        rf"){{0,4}}\s+(?P<day>{_DAY})"
    ),
    re.compile(rf"\b(?:[Aa]m\s+)(?P<day>{_DAY})(?:\s+(?:in|bei)\s+{NAME})?\s+(?:geboren|zur Welt|auf die Welt)"),
    re.compile(rf"(?<!\w)\*\s?(?P<day>{_DAY})"),
    re.compile(rf"\b(?:am|den)\s+(?P<day>{_DAY})[^\n.;]{{1,40}}\b(?:\d+\.\s+)?Geburtstag"),
    re.compile(rf"(?<![\w-]){NAME}\s*\(\s*(?P<day>{_FULL_DAY})\s*[,)]"),
    # a correction: the date that is right, a little further on in the same text
    re.compile(rf"\b[Gg]eburts(?:datum|tag)\b[^\n]{{1,90}}?\b(?P<day>{_DAY})"),
)

EMAIL = re.compile(r"(?<![\w.])@\w[\w.]{2,30}\b|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+\b")
_DIGITS = r"\d(?:[\s./()–-]{0,3}\d){4,17}"
PHONES = (
    re.compile(r"(?<![\w.,/-])(?:\+|00)\d{1,3}[\s./()–-]*\d(?:[\s./()–-]{0,3}\d){5,13}(?![\w])"),
    re.compile(
        r"(?<![\w.,/-])\(?0\s?\d(?:\s?\d){1,4}\)?[\s./–-]{0,3}\d(?:[\s./–-]{0,2}\d){3,9}(?![\w])(?!\s?(?:Euro|€|"
        r"Prozent))"
    ),
    re.compile(
        r"\b(?:Telefon(?:nummer)?|Tel\.?|Handy(?:nummer)?|Mobil(?:nummer)?|Mobiltelefon|Rufnummer|Fax(?:nummer)?|"
        r"Durchwahl|Festnetz|"
        r"erreichbar|Rückruf(?:nummer)?|Nummer|WhatsApp|Signal|SMS|[Pp]hone|[Mm]obile)"
        r"\b\.?[^\d\n.;]{0,30}?(?P<value>\d(?:[\s./()–-]{0,3}\d){2,17})(?![\w:])"
    ),
)
_CODE = r"[A-Z0-9ÄÖÜ][A-Za-z0-9ÄÖÜ]*(?:[ ./_–-]{1,3}(?=[A-Z0-9ÄÖÜ]*\d|[A-Z]{1,3}\b[ ./-]{1,2}\d)[A-Za-z0-9ÄÖÜ]+)*"
_BETWEEN = r"(?:\s*(?:lautet|ist|war|mit|Nummer|Nr\.|der\s+Akte|number|is)){0,3}\s*:?\s*"
_VALUE = (
    rf"(?P<value>(?=[^\n,;]{{0,12}}\d)(?![A-ZÄÖÜ][a-zäöüß]{{3}}){_CODE}(?:[-/.][A-Za-z]{{1,3}}\b)?)(?!\s?(?:Euro|EUR|€|Franken|CHF|Prozent|%|"
    rf"Uhr|Jahre|Kinder))"
)
# With a group "value": what is no year and no date. In the order in which they go before each other.
NUMBERS = (
    re.compile(r"\b[LSB]\s\d{1,3}\s[A-Z]{1,3}\s\d{1,5}/\d{2}(?:\s[A-Z]{1,3}\b){0,2}"),  # file of a social court
    # file of a court or a prosecutor: 14 F 302/26, 2 StVK 419/23, 6 F 302/24 EASO
    re.compile(
        r"\b\d{1,4}\s?(?:[A-Z][A-Za-z]{0,5}|[IVX]{1,6})\s\d{1,6}/\d{2,4}(?:\s?[A-Z]{1,5}\b|\s[a-z]\b)?(?![\w/])"
    ),
    re.compile(
        r"\b(?:Aktenzeichen|Akte|Az\.?|AZ\.?|Geschäftszeichen|Gz\.?|GZ\.?|Zeichen|Vorgang|Fall|BG-?Nummer|"
        r"Bedarfsgemeinschaft|Steuer-?ID|"
        r"Personalausweis|Reisepass|Ausweis|Kassenzeichen|Kennzeichen|Ausländerzentralregister|Bescheid|ZMR|AHV|SVNR|"
        r"SV-?Nr\.|KVNR|"
        r"[Cc]ase\s+number|[Ff]ile\s+number|[Rr]eference(?:\s+number)?|[Aa]ccount(?:\s+number)?|[Pp]olicy\s+number)"
        rf"{_BETWEEN}{_VALUE}"
    ),
    # Aktenzeichen of somebody: Az. Jugendamt 51-04/2217
    re.compile(rf"\b(?:Aktenzeichen|A[zZ]\.?|Zeichen|Vorgang)\s+(?:d\w\w\s+)?[{CAPITAL}]\w{{2,30}}:?\s+{_VALUE}"),
    # Kundennummer, IFA-Zahl, Vertragskonto and the like, whatever their first part is
    re.compile(
        r"\b(?!Telefon|Handy|Mobil|Ruf|Fax|Haus|Zimmer|Durchwahl|Anzahl|Post|Kinder|Personen|Stunden|Konfektions|"
        r"Schuh|Lebens|Stock|Seiten)"
        r"[^\W\d_][\w-]{0,40}(?:[Zz]ahl|[Nn]ummer|[Zz]eichen|[Kk]onto|[Nn]r\.?|ID)(?![a-zäöü])"
        rf"{_BETWEEN}{_VALUE}"
    ),
    re.compile(rf"\b(?:Nummer|Nr\.|Konto|Zahl)\s*:?\s*{_VALUE}"),
    re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,4})?\b"),  # IBAN
    re.compile(r"\b\d{2}\s?\d{6}\s?[A-Z]\s?\d{3}\b"),  # German pension insurance
    re.compile(r"\b[A-Z]\s?\d{3}\s?\d{3}\s?\d{3}\b"),  # German health insurance
    re.compile(r"\b[A-ZÄÖÜ]{1,3}[-–][A-ZÄÖÜ]{1,2}[ -]?\d{1,4}[EH]?\b"),  # number plate
    re.compile(r"\b[A-Z]{2} \d{2,3} ?\d{3}\b(?! ?(?:Euro|Franken))"),  # Swiss number plate
    re.compile(r"\b756\.\d{4}\.\d{4}\.\d{2}\b"),  # Swiss social insurance
    re.compile(r"\b\d{4}\s?(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}\b"),  # Austrian social insurance
)
# Behind the phones, which look alike: long numbers, and letters with numbers.
CODES = (
    re.compile(r"(?<![\w.,/@-])(?=[A-Z]{0,12}\d)(?=\d{0,12}[A-Z])(?=(?:[A-Z]{0,8}\d){4})[A-Z\d]{6,24}(?![\w@])"),
    re.compile(r"(?<![\w.,/-])\d{6,}(?![\w]|[.,]\d|\s?(?:Euro|€|Franken))"),
    re.compile(r"\b(?![A-Z]{2,5} \d{2}[.:]\d{2}\b)[A-ZÄÖÜ]{1,5}[-/. ]\d{2,}(?:[-/.]\d{2,})+(?:[-/][A-Z]{1,3})?\b"),
    re.compile(r"\b(?!(?:Euro|EUR|CHF|SGB|BGB|DIN|ISO)\b)[A-ZÄÖÜ]{1,4}[- ]?\d{5,}\b"),
    re.compile(
        r"(?<![\w.,/-])(?!(?:19|20)\d\d[-/](?:19|20)?\d\d\b)"
        r"\d{2,}(?:[-/]\d{2,})*[-/]\d{4,}(?:[-/][A-Z]{1,3})?(?![\w/-])"
    ),
)

# Endings of common nouns: such a word is nobody's name where nothing else speaks for it.
NOUN = re.compile(
    r"(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|tum|ismus|ment|gespräch|"
    r"gespräche|besuch|"
    r"gruppe|dienst|amt|stunde|stunden|termin|termine|telefonat|hilfe|hilfen|beratung|sitzung|schule|klasse|raum|"
    r"heim|markt|platz|"
    r"woche|wochen|zeit|zeiten|geld|plan|pläne|antrag|bescheid|vertrag|wohnung|zimmer|arbeit|problem|probleme|"
    r"situation|"
    r"gericht|kasse|versicherung|kosten|karte|bericht|brief|nummer|liste|punkt|wesen|mittel|mitteln|recht|pflicht|"
    r"straf|gewalt|tag|tage|tagen|kammer|verband|verein|zettel|datum|daten|blatt|bogen|buch|gesetz|ordnung|gang|fall|fälle|iert|"
    r"ierte|ierten)s?$",
    re.IGNORECASE,
)
