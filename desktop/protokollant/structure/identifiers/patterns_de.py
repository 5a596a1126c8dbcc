"""Patterns of German (and of numbers, which are nobody's language) behind which somebody can be found."""

from __future__ import annotations

import re

CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚƏ"
NAME = rf"[{CAPITAL}][^\W\d_]*[^\W\d_A-ZÄÖÜ](?:[-’'][{CAPITAL}]?[^\W\d_]+)*"  # ends in a small letter: no abbreviation
PARTICLE = (
    r"(?:von\s+der|von\s+dem|von\s+den|von\s+und\s+zu|van\s+der|van\s+den|van\s+de|vom|von|van|zur|zum|zu|de\s+la|de\s+los|de|"
    r"del|della|da|dos|di|du|la|le|el|al|bin|ibn|ben|ten|ter|op\s+de|Al|El|Abu|Ben|Bin|Ibn|Van|De|Da|Di|Mc|O')"
)
FULL = rf"(?:(?:{PARTICLE})[\s-]+){{0,2}}{NAME}"

_DEGREE = r"(?:(?:Dr|Prof|Dipl|med|phil|jur|Mag)\b\.?(?:-\w+\.)?|Doktor|Professorin|Professor)"
TITLED = re.compile(
    rf"\b(?P<form>(?:Frau|Fr\.|Fräulein|Herrn?|Hr\.|Hrn\.|Familien?|Fam\.|Eheleuten?|Ehepaars?|Geschwistern?|"
    rf"Mr\.?|Mrs\.?|Ms\.?|Miss)(?:\s+{_DEGREE})*|{_DEGREE}(?:\s+{_DEGREE})*)\s+"
    rf"(?P<name>{FULL}(?:\s+(?:{PARTICLE}\s+)?{NAME}){{0,2}})"
)
POSSESSIVE = re.compile(r"\b(?:mein|dein|sein|ihr|unser|eur|euer)(?:e|er|en|em|es)?\s+$", re.IGNORECASE)

_KIN = (
    r"(?:(?:Stief|Pflege|Schwieger|Groß|Ur|Adoptiv|Halb|Zwillings|Ex-?|Kinds|Kindes|Kinder|Paten?|Bezugs|Lebens|Ehe|Haus|"
    r"Fach|Klassen|Kinder|Zahn|Frauen|Amts|Familien|Vertretungs|Grund|Schul|Jugend|Sprach|Wohn|Bewährungs|Team|"
    r"Rechts|Sozial|Heil|Tages|Nach|Mit|Arbeits|Förder|Verfahrens|Ergänzungs|Berufs|Straßen|Sucht|Schuldner)?-?"
    r"(?:[Mm]utter|[Mm]ama|[Mm]utti|[Vv]ater|[Pp]apa|[Ss]ohn|[Tt]ochter|[Bb]ruder|[Ss]chwester|[Kk]inder[n]?|[Kk]ind|[Ss]öhnen?|"
    r"[Tt]öchtern?|[Bb]rüdern?|[Ss]chwestern?|[Oo]ma|[Oo]pa|[Oo]mi|[Oo]pi|[Tt]ante|[Oo]nkel|[Cc]ousine?|[Nn]effen?|[Nn]ichte|"
    r"[Ee]nkel(?:in|s|n)?|[Ss]chwager|[Ss]chwägerin|[Mm]ann|[Ff]rau|[Pp]artner(?:in|s)?|[Ff]reund(?:in|es)?|[Gg]efährt(?:e|en|in)|"
    r"[Vv]erlobte[rn]?|[Nn]achbar(?:in|n|s)?|[Mm]ädchen|[Jj]ungen?|[Bb]uben?|[Bb]aby|[Kk]leine[rn]?|[Ää]lteste[rn]?|[Jj]üngste[rn]?|"
    r"[Kk]lient(?:in|en)?|[Bb]ewohner(?:in|s)?|[Pp]atient(?:in|en)?|[Mm]andant(?:in|en)?|[Mm]ündel|[Jj]ugendliche[rn]?|"
    r"[Kk]olleg(?:e|en|in)|[Pp]raktikant(?:in|en)?|[Ll]ehrer(?:in|s)?|[Ll]ehrkraft|[Ee]rzieher(?:in|s)?|[Bb]etreuer(?:in|s)?|"
    r"[Tt]herapeut(?:in|en)?|[Ää]rztin|[Aa]rzt(?:es)?|[Ss]chüler(?:in|s)?|[Rr]ichter(?:in|s)?|[Aa]nw[aä]lt(?:in|s)?|"
    r"[Pp]farrer(?:in|s)?|[Vv]ormund(?:in|s)?|[Hh]elfer(?:in|s)?|[Aa]rbeiter(?:in|s)?|[Bb]earbeiter(?:in|s)?|[Bb]eistand|"
    r"[Pp]ädagog(?:e|en|in)|[Hh]ebamme|[Dd]olmetscher(?:in|s)?|[Vv]ermieter(?:in|s)?|[Cc]hef(?:in|s)?|[Aa]usbilder(?:in|s)?|"
    r"[Pp]fleger(?:in|s)?|[Pp]sycholog(?:e|en|in)|[Bb]erater(?:in|s)?|[Ll]eiter(?:in|s)?|[Ff]achkraft|[Mm]ittler(?:in|s)?|"
    r"[Gg]utachter(?:in|s)?|[Ss]taatsanwalt|[Mm]elder(?:in|s)?|[Aa]nrufer(?:in|s)?|[Bb]egleiter(?:in|s)?|[Ww]irt(?:in|s)?))"
)
# A word and a name beside it ("die Mutter Sabine", "ihr Sohn, Malik,").
KIN = re.compile(rf"\b{_KIN}(?:,|\s+namens|\s+heißt|\s+hieß)?\s+(?P<name>{FULL}(?:\s+{NAME})?)")
# A profession and a name beside it, known or not.
PROFESSION = re.compile(
    r"\b(?:\w+)?(?:[Kk]olleg(?:e|en|in)|[Pp]raktikant(?:in|en)?|[Ll]ehrer(?:in|s)?|[Ee]rzieher(?:in|s)?|[Bb]etreuer(?:in|s)?|"
    r"[Tt]herapeut(?:in|en)?|[Ää]rztin|[Rr]ichter(?:in|s)?|[Aa]nw[aä]lt(?:in|s)?|[Pp]farrer(?:in|s)?|[Hh]elfer(?:in|s)?|"
    r"[Ss]achbearbeiter(?:in|s)?|[Ss]ozialarbeiter(?:in|s)?|[Pp]ädagog(?:e|en|in)|[Dd]olmetscher(?:in|s)?|[Gg]utachter(?:in|s)?|"
    r"[Pp]sycholog(?:e|en|in)|[Pp]fleger(?:in|s)?|[Kk]lient(?:in|en)?|[Mm]andant(?:in|en)?|[Pp]atient(?:in|en)?|[Nn]achbar(?:in|n)?|"
    r"[Ss]chulleiter(?:in|s)?)\s+"
    rf"(?P<name>{NAME}(?:\s+{NAME})?)"
)
CHILDREN = re.compile(
    rf"\b\w*(?:[Kk]inder[n]?|[Ss]öhnen?|[Tt]öchtern?|[Ee]ltern|[Gg]eschwistern?|[Bb]rüdern?|[Ss]chwestern|[Ff]reunden?|[Jj]ungs|"
    rf"[Mm]ädchen)(?::|,)?\s+(?P<names>{NAME}(?:,\s+{NAME})*(?:\s+(?:und|sowie)\s+{NAME})?)"
)
# What nothing but a name follows.
CALLED = re.compile(
    rf"\b(?:namens|[Nn]amen?\s+(?:ist|war|lautet|sei)|mit\s+Namen|[Vv]orname|[Nn]achname|[Ff]amilienname|[Gg]eburtsname|heißt|hieß|"
    rf"heiße|hießen|heißen|[Ii]ch\s+bin|[Hh]ier\s+(?:ist|spricht)|(?:es\s+)?(?:diktiert|spricht|schreibt)|[Vv]erfasst\s+von|[Gg]ez(?:eichnet|\.)|i\.\s?A\.|"
    rf"nennt\s+sich|nannte\s+sich|genannt|gerufen|geborene[rn]?|geb\.|verwitwete|verheiratete|alias|"
    rf"(?:[Nn]ame|[Kk]lient(?:in)?|[Pp]erson|[Aa]nrufer(?:in)?|[Tt]eilnehmende|[Aa]nwesend(?:e)?)\s*:)\s+"
    rf"(?P<name>{FULL}(?:\s+(?:{PARTICLE}\s+)?{NAME})?)"
)
INITIALLED = re.compile(rf"\b(?P<name>{NAME})\s+(?P<initial>[{CAPITAL}]\.)(?!\w)")
# Two or three capitals that stand as a person does: what comes after says so.
ACTS = (
    r"(?:hat|habe|hatte|ist|sei|war|wäre|wird|wurde|kam|kommt|sagt|sagte|meint|meinte|will|wolle|wollte|möchte|kann|könne|konnte|soll|"
    r"sollte|muss|musste|geht|ging|macht|machte|bekommt|bekam|wohnt|wohne|lebt|lebe|schläft|darf|durfte|braucht|erzählt|erzählte|"
    r"berichtet|berichtete|fragt|fragte|fand|findet|wirkt|wirkte|ruft|rief|weint|weinte|spielt|spielte|trägt|trug|nimmt|nahm|sitzt|"
    r"saß|arbeitet|arbeite|besucht|besuche|besuchte|schreibt|schrieb|zeigt|zeigte|gibt|gab|bleibt|blieb|steht|stand|liegt|lag|"
    r"trinkt|isst|lacht|lachte|fehlt|fehlte|schweigt|schwieg|übernimmt|kümmert|bringt|brachte|holt|holte|meldet|meldete|hält|"
    r"erscheint|erschien|reagiert|reagierte|äußert|äußerte|klagt|klagte|erklärt|erklärte|bittet|bat|willigt|unterschreibt)"
)
ACTING = re.compile(rf"(?P<name>{NAME})\s+(?:(?:selbst|auch|nicht|dann|sich|es|mich|uns|ihn|ihr|ihm)\s+)?{ACTS}\b")
# A preposition without an article, and nothing behind.
BESIDE = re.compile(
    rf"\b(?:mit|von|bei|für|zu|gegen|ohne|neben|über|an)\s+(?P<name>{NAME})(?![^\W_])"
    r"(?=\s*(?:[,.;:!?)]|$)|\s+(?:und|oder|aus|am|im|in|beim|vom|zum)\b)"
)

_STREET_END = (
    r"(?:straße|strasse|str\.|gasse|allee|platz|ring|ufer|damm|steig|stieg|chaussee|promenade|kamp|wall|graben|weg|pfad|"
    r"siedlung|winkel|zeile|twiete|terrasse|bogen|markt|hof|berg|feld|tor|brücke|park)"
)
_HOUSE = r"(?:\s*\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4}\s?[a-z]?)?\b)"
_PLACED = rf"(?:,?\s*(?:in\s+)?\d{{4,5}}\s+{NAME}(?:\s+(?:am|an\s+der|im|a\.\s?d\.|ob\s+der)\s+{NAME})?)?"
ADDRESSES = (
    # Lindenstraße 5a, Am Alten Markt 12, Berliner Allee (without a number where the ending can be nothing else)
    re.compile(
        rf"\b(?:(?:[{CAPITAL}][\wäöüß]+(?:er|en|es)?[ -]){{0,2}}[{CAPITAL}]?[\w-]*?{_STREET_END}){_HOUSE}{_PLACED}",
    ),
    re.compile(
        rf"\b(?:[{CAPITAL}][\wäöüß.]+-)*[{CAPITAL}][\wäöüß]*(?:straße|strasse|str\.|gasse|allee|chaussee|twiete|"
        rf"promenade)(?!n)(?:\w{{0,0}})\b{_HOUSE}?{_PLACED}"
    ),
    re.compile(
        rf"\b(?:[{CAPITAL}][\wäöüß]+er|"
        rf"[{CAPITAL}][\wäöüß]+-[{CAPITAL}][\wäöüß]+(?:-[{CAPITAL}][\wäöüß]+)*)"
        rf"[ -](?:Straße|Str\.|Allee|Platz|Ring|Weg|Damm|Chaussee|Ufer|Landstraße)\b{_HOUSE}?{_PLACED}"
    ),
    re.compile(
        rf"\b(?:Am|An\s+der|An\s+den|Auf\s+der|Auf\s+dem|Im|In\s+der|In\s+den|Unter\s+den|Zum|Zur|Hinter\s+der|Hinter\s+dem|"
        rf"Bei\s+der|Alte[rs]?|Neue[rs]?|Obere[rs]?|Untere[rs]?|Große[rs]?|Kleine[rs]?)\s+(?:[{CAPITAL}][\wäöüß]+\s+)?"
        rf"[{CAPITAL}][\wäöüß-]+{_HOUSE.replace('*', '+', 1)}{_PLACED}"
    ),
    re.compile(rf"(?<![\d.,])\b\d{{5}}\s+{NAME}(?:\s+(?:am|an\s+der|im)\s+{NAME})?"),
)

INSTITUTION = re.compile(
    rf"\b(?:(?:Kita|Kindergarten|Kinderhaus|Krippe|Hort|Grundschule|Gesamtschule|Realschule|Hauptschule|Mittelschule|Oberschule|"
    rf"Förderschule|Gymnasium|Berufsschule|Volksschule|Schule|Klinik|Klinikum|Krankenhaus|Hospital|Praxis|Gemeinschaftspraxis|"
    rf"Wohngruppe|Wohnheim|Kinderheim|Heim|Pfarrei|Kirchengemeinde|Verein|Firma|Bäckerei|Metzgerei|Gasthaus|Hotel|Apotheke|Kanzlei|"
    rf"Seniorenheim|Pflegeheim|Altenheim|Haus|Stiftung|Werkstatt|Spedition|Friseursalon|Salon|Pizzeria|Restaurant|Café|Autohaus)\s+"
    rf"(?:„[^“”\n]{{2,40}}[“”]|(?:(?:am|an\s+der|an\s+den|im|in\s+der|zum|zur|zu|St\.|Sankt)\s+)?"
    rf"[{CAPITAL}][\wäöüß.]+(?:[- ][{CAPITAL}][\wäöüß]+){{0,2}}"
    rf"(?:\s+(?:am|an\s+der|im|zum|zur)\s+[{CAPITAL}][\wäöüß]+)?))"
    rf"|\b[{CAPITAL}][\wäöüß.]+(?:-[{CAPITAL}][\wäöüß.]+)+-(?:Schule|Grundschule|Gesamtschule|Realschule|Gymnasium|Klinik|Klinikum|"
    rf"Krankenhaus|Hospital|Haus|Heim|Stiftung|Kita|Kindergarten|Gemeinde|Werkstatt|Werkstätten|Zentrum)\b"
    rf"|\b(?:St\.|Sankt)[- ][{CAPITAL}][\wäöüß]+(?:-[{CAPITAL}][\wäöüß]+)*"
)

_DAY = (
    r"(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})\b|\d{4}-\d{2}-\d{2}\b|\d{1,2}\.\s*(?:Januar|Jänner|Jan\.|Februar|Feber|Feb\.|März|April|"
    r"Apr\.|Mai|Juni|Juli|August|Aug\.|September|Sept?\.|Oktober|Okt\.|November|Nov\.|Dezember|Dez\.)(?:\s+\d{4})?)"
)
BIRTH_DATES = (
    re.compile(
        rf"\b(?:geboren(?:e[rnms]?)?|geb\.|[Gg]eburtsdatum|Geburtstag|GebDat|Geb\.-Dat\.|born|date of birth|birthday)"
        rf"(?:\s*:|\s+(?:ist|war|hat|hatte|sie|er|am|ist\s+am|war\s+am|ist\s+der|sei|der|den|den|wurde|on|is)){{0,4}}\s+(?P<day>{_DAY})"
    ),
    re.compile(rf"\b(?:am\s+)(?P<day>{_DAY})(?:\s+(?:in|bei)\s+{NAME})?\s+(?:geboren|zur Welt|auf die Welt)"),
    re.compile(rf"(?<!\w)\*\s?(?P<day>{_DAY})"),
)

EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
_DIGITS = r"\d(?:[\s./()–-]{0,3}\d){4,17}"
PHONES = (
    re.compile(r"(?<![\w.,/-])(?:\+|00)\d{1,3}[\s./()–-]*\d(?:[\s./()–-]{0,3}\d){5,13}(?![\w])"),
    re.compile(r"(?<![\w.,/-])\(?0\d{2,5}\)?[\s./–-]{0,3}\d(?:[\s./–-]{0,2}\d){3,9}(?![\w])(?!\s?(?:Euro|€|Prozent))"),
    re.compile(
        r"\b(?:Telefon(?:nummer)?|Tel\.?|Handy(?:nummer)?|Mobil(?:nummer)?|Mobiltelefon|Rufnummer|Fax(?:nummer)?|Durchwahl|Festnetz|"
        r"erreichbar|Rückruf(?:nummer)?|Nummer|WhatsApp|phone|mobile)\b[^\d\n.;]{0,30}?(?P<value>\d(?:[\s./()–-]{0,3}\d){2,17})(?![\w:])"
    ),
)
_CODE = r"[A-Z0-9ÄÖÜ][A-Za-z0-9ÄÖÜ]*(?:[ ./_–-]{1,3}(?=[A-Z0-9ÄÖÜ]*\d|[A-Z]{1,3}\b[ ./-]{1,2}\d)[A-Za-z0-9ÄÖÜ]+)*"
NUMBERS = (
    re.compile(
        r"\b(?:Aktenzeichen|Aktennummer|Akte|Az\.?|AZ|Geschäftszeichen|Gz\.?|Geschäftsnummer|Zeichen|Vorgang(?:snummer)?|Fall(?:nummer)?|"
        r"Fallnr\.?|BG-?Nummer|Bedarfsgemeinschaft|Kundennummer|Kundennr\.?|Versicherungsnummer|Versichertennummer|"
        r"Sozialversicherungsnummer|Rentenversicherungsnummer|Krankenversicherungsnummer|Krankenversichertennummer|Mitgliedsnummer|"
        r"Steuernummer|Steuer-?ID|Steueridentifikationsnummer|Identifikationsnummer|Personalnummer|Matrikelnummer|Ausweisnummer|"
        r"Passnummer|Personalausweis|Reisepass|Kontonummer|Konto|Vertragsnummer|Rechnungsnummer|Kassenzeichen|Bearbeitungsnummer|"
        r"Kennzeichen|Ausländerzentralregister|AZR-?Nummer|Registernummer|Depotnummer|Bescheid(?:nummer)?|Antragsnummer|Nummer|Nr\.|"
        r"case number|file number|reference|account)"
        r"(?:\s*(?:lautet|ist|war|mit|Nummer|Nr\.|der\s+Akte|number|is))*\s*:?\s*"
        rf"(?P<value>(?=[^\n,;]{{0,12}}\d){_CODE})"
    ),
    re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,4})?\b"),  # IBAN
    re.compile(r"\b\d{2}\s?\d{6}\s?[A-Z]\s?\d{3}\b"),  # German pension insurance
    re.compile(r"\b[A-Z]\d{9}\b"),  # German health insurance
    re.compile(r"\b\d{1,3}\s?(?:[A-Z][A-Za-z]{0,2}|[IVX]{1,4})\s\d{1,5}/\d{2,4}\b"),  # file of a court
    re.compile(r"\b[A-ZÄÖÜ]{1,3}-[A-ZÄÖÜ]{1,2}[ -]?\d{1,4}[EH]?\b"),  # number plate
    re.compile(r"\b(?:756\.\d{4}\.\d{4}\.\d{2}|\d{4}\s?\d{6})\b(?=[^\n]{0,20}(?:AHV|SVNR|Versicherung))"),
)

# Endings of common nouns: such a word is nobody's name where nothing else speaks for it.
NOUN = re.compile(
    r"(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|nis|nisse|tum|ismus|ment|gespräch|gespräche|besuch|"
    r"gruppe|dienst|amt|stunde|stunden|termin|termine|telefonat|hilfe|hilfen|beratung|sitzung|schule|klasse|raum|heim|markt|platz|"
    r"woche|wochen|zeit|zeiten|geld|plan|pläne|antrag|bescheid|vertrag|wohnung|zimmer|arbeit|problem|probleme|situation|"
    r"gericht|kasse|versicherung|kosten|karte|bericht|brief|nummer|liste|punkt|wesen|mittel|mitteln|recht|pflicht|straf|gewalt)s?$",
    re.IGNORECASE,
)
