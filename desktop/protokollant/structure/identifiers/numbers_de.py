"""Numbers of telephones, files, accounts, policies and cars, by their form or by the word beside them, also said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from protokollant.protocol.identifiers import IdentifierKind
from protokollant.structure.identifiers.patterns_de import CAPITAL
from protokollant.structure.identifiers.spoken_de import BELOW_HUNDRED, SPOKEN_NUMBER

EMAIL = re.compile(r"(?<![\w.])@\w[\w.]{2,30}\b|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+\b")
_PHONES = (
    re.compile(r"(?<![\w.,/-])(?:\+|00)\d{1,3}[\s./()–-]*\d(?:[\s./()–-]{0,3}\d){5,13}(?![\w])"),
    re.compile(
        r"(?<![\w.,/-])\(?0\s?\d(?:\s?\d){1,4}\)?[\s./–-]{0,3}\d(?:[\s./–-]{0,3}\d){3,11}(?![\w])(?!\s?(?:Euro|€|"
        r"Prozent|Uhr))"
    ),
    re.compile(
        r"\b(?:(?i:\w*telefon(?:nummer)?|tel|handy(?:nummer)?|mobil(?:nummer|telefon)?|ruf(?:nummer)?|tele?fax"
        r"(?:nummer)?|fax(?:nummer)?|"
        r"durchwahl(?:en)?|festnetz(?:nummer)?|erreichbar(?:keit)?|\w*kontakt|rückruf(?:nummer)?|whatsapp|signal|"
        r"telegram|sms|phone|mobile|apparat|"
        r"anrufen|durchklingeln|(?:privat|dienst|not|notruf|büro)nummer)|Nummer|App)"
        r"\b\.?[^\d\n.;]{0,30}?(?P<value>\d(?:[\s./()–-]{0,3}\d){2,17})(?![\w:])(?!\s?(?:Euro|€|Prozent|Uhr|Stunden|"
        r"Minuten))"
    ),
    re.compile(r"\bunter\s+(?:der\s+)?(?P<value>\d(?:[\s/–-]{0,3}\d){4,17})(?![\w:.,/])(?!\s?(?:Euro|€|Prozent))"),
)
# Said digit by digit or in pairs. From null on it is a telephone; otherwise five of them are a number of something.
_SEPARATOR = r"(?:\s*[,/–-]\s*|\s+)(?:(?:schrägstrich|bindestrich|strich|durchwahl|dann|doppel|und\s+dann)\s+)?"
_TOKEN = rf"(?:{BELOW_HUNDRED}|doppel(?:null|zwei|drei|vier|fünf|sechs|sieben|acht|neun)|\d{{1,4}})(?!\w)"
_SAID_PHONE = re.compile(
    rf"\b(?:plus\s+(?:vier\s*neun|neunundvierzig)|null){_SEPARATOR}{_TOKEN}(?:{_SEPARATOR}{_TOKEN}){{2,24}}",
    re.IGNORECASE,
)
_SAID_NUMBER = re.compile(
    rf"(?<![\w-])(?:[a-z]\s+)?{BELOW_HUNDRED}(?!\w)(?:{_SEPARATOR}{_TOKEN}){{4,24}}", re.IGNORECASE
)
_SAID_BEHIND = re.compile(
    rf"\b\w{{0,30}}(?P<phone>telefon|handy|durchwahl|rufnummer|fax|mobil|apparat)?(?:nummer|zeichen|konto|"
    rf"kennzeichen)?(?<=[a-z]{{5}})"
    rf"(?:\s+(?:ist|lautet|war|die|der|das)){{0,2}}\s*:?\s+(?P<value>(?:[a-z]\s+)?{BELOW_HUNDRED}(?!\w)"
    rf"(?:{_SEPARATOR}{_TOKEN}){{2,24}})",
    re.IGNORECASE,
)
# Kennzeichen c e a b eins zwei drei
_SAID_PLATE = re.compile(
    rf"\bkennzeichen\s+(?P<value>(?:[a-zäöü]\s){{2,5}}{_TOKEN}(?:{_SEPARATOR}{_TOKEN}){{0,4}})", re.IGNORECASE
)
# Behind a cue anything that is said of a number, also with letters and strokes: einundfünfzig Punkt drei Strich b r
_SAID_PART = (
    rf"(?:{BELOW_HUNDRED}|\w*(?:hundert|tausend)\w*|doppel\w+|punkt|strich|schrägstrich|bindestrich|minus|komma|"
    rf"leerzeichen|aus|"
    r"(?!(?:am|um|im|an|in|ist|und|von|zu|es|er|so|da|die|der|das|den|für|bei|mit|vom|hat|war|wir|sie|ich|ihr|auf|"
    r"bis|ja|ab)\b)[a-zäöü]{1,3}|\d{1,6})(?!\w)"
)
_SAID_CUED = re.compile(
    r"(?<![\w-])(?:\w{0,30}(?:nummer|zeichen|konto|ausweis)|iban|az|bg|steuer-?id)(?:\s+(?:ist|lautet|war|heißt|sei|"
    r"die|der|das|dann|jetzt)){0,3}\s*:?\s+"
    rf"(?P<value>{_SAID_PART}(?:[\s,/-]+{_SAID_PART}){{2,30}})",
    re.IGNORECASE,
)
_NUMERALS = re.compile(rf"\b(?:{BELOW_HUNDRED}|\w*(?:hundert|tausend)\w*)\b", re.IGNORECASE)
# zwölf f dreihundertfünfundvierzig aus vierundzwanzig
_SAID_FILE = re.compile(
    rf"(?<![\w-])(?:{SPOKEN_NUMBER}|\d{{1,4}})\s+[a-z]{{1,4}}\s+(?:\w{{3,40}}(?:\s\w{{3,40}}){{0,2}}?|\d{{1,6}})\s*"
    rf"(?:\s(?:aus|strich|"
    rf"schrägstrich)\s|/)\s*(?:{BELOW_HUNDRED}|\d{{2,4}})(?!\w)",
    re.IGNORECASE,
)
_CODE = (
    r"[A-Z0-9ÄÖÜ][A-Za-z0-9ÄÖÜ]*(?:[ ./_–-]{1,3}(?=[A-Z0-9ÄÖÜ]*\d|"
    r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,3}\b[ ./-]{1,2}\d)[A-Za-z0-9ÄÖÜäöü]+)*"
)
# Kundennummer bei der Stadtkasse, Aktenzeichen der Staatsanwaltschaft
_OF = r"(?:\s+(?:der|des|von|vom|bei|beim|für|im|auf|in)(?:\s+(?!ist\b)[^\W\d][\w.-]{0,30}){1,4}?)?"
_BETWEEN = (
    r"(?:\s*(?:lautet|ist|war|sei|hat|endet\s+auf|endend\s+auf|mit|Nummer|Nr\.|der\s+Akte|number|is)){0,3}\s*:?\s*"
)
_VALUE = (
    rf"(?P<value>(?=[^\n,;]{{0,12}}\d)(?![A-ZÄÖÜ][a-zäöüß]{{3}}){_CODE}(?:[-/.][A-Za-z]{{1,3}}\b)?)(?!\s?(?:Euro|EUR|"
    rf"€|Franken|CHF|Prozent|%|"
    rf"Uhr|Jahre|Kinder))"
)
# Digits with short groups of small letters: 235 fk 118 764
_LOOSE = (
    r"(?P<value>\d{2,}(?:[\s./-]{1,2}\d+){0,6}[\s./-]{1,2}(?!am|um|im|an|in|bis|und|von|vom|zu|mit|bei|ist|"
    r"für)[a-z]{1,3}(?:[\s./-]{1,2}\d+){1,6})(?![\w:])"
    r"(?!\s?(?:Euro|EUR|€|Franken|CHF|Prozent|%|Uhr|Jahre|Kinder))"
)
_NO_CUE = (
    r"(?!telefon|handy|mobil|ruf|fax|haus|zimmer|durchwahl|anzahl|post(?!renten|bank|fach|scheck)|kinder(?!geld|zuschlag)|personen|stunden|"
    r"konfektions|schuh|lebens|stock|seiten|mehrzahl|"
    r"vielzahl|mitglieder|teilnehmer|an?zeichen|kenn?zahl|fallzahl|uhrzeit|unzahl|überzahl|minderzahl|einzahl|"
    r"auszahl|bezahl|rückzahl|ratenzahl)"
)
_ANY_CUE = rf"(?i:\b{_NO_CUE}[^\W\d_][\w.-]{{0,40}}(?:zahl|nummer|zeichen|konto|nr\.?|id))(?![a-zäöü])"
# With a group "value": what is no year and no date. In the order in which they go before each other.
_NUMBERS = (
    re.compile(r"\b[LSB]\s\d{1,3}\s[A-Z]{1,3}\s\d{1,5}/\d{2}(?:\s[A-Z]{1,3}\b){0,2}"),  # file of a social court
    # file of a court or a prosecutor: 14 F 302/26, 2 StVK 419/23, 6 F 302/24 EASO, 12F345/24, VRs 5519 Js 80012/21
    re.compile(
        r"\b(?:(?:\d{1,4}\s)?(?:VRs|BRs|BwR|Gs|Ds|Cs|Ls|KLs|Ks|NZS|AR|Ns|Zs)\s)?\d{1,4}[a-z]?\s?"
        r"(?:[A-Z][A-Za-z]{0,5}|[IVX]{1,6})"
        r"(?:\s[A-Z])?\s?\d{1,6}/\d{2,4}"
        r"(?:\s?[A-Z]{1,5}\b|\s[a-z]\b)?(?:-\d{1,4}\b)?(?![\w/])"
    ),
    re.compile(
        r"\b(?:[A-Z]{1,4}\s)?[IVX]{1,6}\s(?:[A-Z]{1,3}\s)?\d{1,6}/\d{2,4}\b(?:\s[A-Z]{1,2}\b)?"
    ),  # of a guardianship
    re.compile(
        r"\b(?:Aktenzeichen|Akte|Az\.?|AZ\.?|Geschäftszeichen|Gz\.?|GZ\.?|Zeichen|Vorgang|Fall|BG-?Nummer|"
        r"Bedarfsgemeinschaft|Steuer-?ID|"
        r"Personalausweis|Reisepass|Ausweis|Kassenzeichen|Kennzeichen|Ausländerzentralregister|Bescheid|ZMR|AHV|SVNR|"
        r"SV-?Nr\.|KVNR|VSNR|RVNR|AZR|Steuernummer|IdNr\.?|Vertrag|Police|Rechnung|Mandat|Versicherungsschein|Karte|"
        r"[Cc]ase\s+number|[Ff]ile\s+number|[Rr]eference(?:\s+number)?|[Aa]ccount(?:\s+number)?|[Pp]olicy\s+number)"
        rf"{_BETWEEN}{_VALUE}"
    ),
    re.compile(rf"\b(?:Aktenzeichen|Az\.?|AZ\.?|[Gg]eschäftszeichen|Zeichen|Akte|Vorgang|BG){_OF}{_BETWEEN}{_VALUE}"),
    # Aktenzeichen of somebody: Az. Jugendamt 51-04/2217
    re.compile(rf"\b(?:Aktenzeichen|A[zZ]\.?|Zeichen|Vorgang)\s+(?:d\w\w\s+)?[{CAPITAL}]\w{{2,30}}:?\s+{_VALUE}"),
    # Kundennummer, IFA-Zahl, Vertragskonto and the like, whatever their first part is
    # 4711-22 ist die Kundennummer
    re.compile(
        r"\b(?P<value>[A-Z]{0,4}-?\d[\w/.-]{2,25})\s+(?:ist|lautet|als|war)\s+(?:\w{3,6}\s+)?\w{0,30}(?:nummer|"
        r"zeichen|Nummer|Zeichen)\b"
    ),
    re.compile(rf"{_ANY_CUE}{_OF}{_BETWEEN}{_LOOSE}"),
    re.compile(rf"{_ANY_CUE}{_OF}{_BETWEEN}{_VALUE}"),
    re.compile(rf"\b(?:Nummer|Nr\.?|Konto|Zahl|PIN|Code|Gesch\.-?Z\.|Aktz\.)\s*:?\s*{_VALUE}"),
    re.compile(r"\b(?:Endung|Endziffern?|endet\s+(?:auf|mit)|endend\s+auf)\s+(?P<value>\d{3,})\b"),
    # Zeichen mh-2024/17
    re.compile(
        r"\b(?:[Aa]z\.?|AZ|[Zz]eichen|[Vv]organg|Nr\.?|[Nn]ummer)\s*:?\s+(?P<value>[a-z]{1,5}[-/.]\d[\w/.-]{1,20}\w)"
    ),
    re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,4})?\b"),  # IBAN
    re.compile(r"\b(?:DE|AT|CH|LI|LU|NL|PL)\s?\d{2}(?:\s?\d){12,20}\b"),  # in groups of other lengths
    re.compile(
        r"\b\d{2}\s?(?:\d\s?){6}[A-Z]\s?\d{3}\b(?:\s\d\b(?![.:,]?\d|\s?[^\W\d]))?"
    ),  # German pension insurance, of a widow too
    re.compile(r"\b[A-Z](?:[\s-]?\d){9}\b"),  # German health insurance
    re.compile(r"\b[A-ZÄÖÜ]{1,3}[-–][A-ZÄÖÜ]{1,2}[ -]?\d{1,4}[EH]?\b"),  # number plate
    re.compile(
        r"\b(?:Auto|Wagen|P[Kk][Ww]|Fahrzeug|Transporter|Roller|Corsa|Astra|Kombi|Sprinter|Bulli|Caddy|Touran|Skoda|"
        r"Octavia|Fabia|Seat|Dacia|"
        r"Renault|Twingo|Clio|Peugeot|Citroen|Toyota|Yaris|Hyundai|Kia|Mazda|Nissan|Volvo|Smart|Moped|Motorrad|"
        r"Anhänger|VW|"
        r"L[Kk][Ww]|Taxi|Kastenwagen|Karre|Halter|Nummernschild|Golf|Polo|Passat|Opel|BMW|Audi|Mercedes|Ford|Fiat|"
        r"Kennzeichen)\b[^\n.;\d]{0,40}?"
        r"\b(?P<value>[A-ZÄÖÜ]{1,3}[ –-]{1,3}[A-ZÄÖÜ]{1,2}[ -]?\d{1,4}[EH]?\b)"
    ),
    re.compile(r"\b[A-Z]{2} \d{2,3} ?\d{3}\b(?! ?(?:Euro|Franken))"),  # Swiss number plate
    re.compile(r"\b756\.\d{4}\.\d{4}\.\d{2}\b"),  # Swiss social insurance
    re.compile(r"\b\d{4}\s?(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}\b"),  # Austrian social insurance
)
# Behind the phones, which look alike: long numbers, and letters with numbers.
_CODES = (
    # 51.21.04/QU-011
    re.compile(r"(?<![\w.,/-])\d{2}\.\d{1,2}(?:\.\d{1,2})?[-/](?:[A-ZÄÖÜ]{1,4}[-/])?\d{3,}(?:[/-]\d{2,4})?(?!\w|\.\d)"),
    re.compile(r"(?<![\w.,/@-])(?=[A-Z]{0,12}\d)(?=\d{0,12}[A-Z])(?=(?:[A-Z]{0,8}\d){4})[A-Z\d]{6,24}(?![\w@])"),
    re.compile(r"(?<![\w.,/-])\d{6,}(?![\w]|[.,]\d|\s?(?:Euro|€|Franken))"),
    re.compile(r"\b(?![A-Z]{2,5} \d{2}[.:]\d{2}\b)[A-ZÄÖÜ]{1,5}[-/. ]\d{2,}(?:[-/.]\d{2,})+(?:[-/][A-Z]{1,3})?\b"),
    re.compile(r"\b(?!(?:Euro|EUR|CHF|SGB|BGB|DIN|ISO)\b)[A-ZÄÖÜ]{1,4}[- ]?\d{5,}\b"),
    re.compile(
        r"\b(?!(?:EUR|CHF|SGB|BGB|DIN|ISO|COVID|KW|WM|EM)\b)[A-ZÄÖÜ]{2,5}[-/](?!(?:19|20)\d\d\b)\d{3,4}\b(?![\w.:]\d)"
    ),
    re.compile(
        r"(?<![\w.,/-])(?!(?:19|20)\d\d[-/](?:19|20)?\d\d\b)"
        r"\d{2,}(?:[-/]\d{2,})*[-/]{1,2}\d{4,}(?:[-/][A-Z]{1,3})?(?![\w/-])"
    ),
    # written small: 237d440981
    re.compile(r"(?<![\w.,/@-])\d{2,6}[a-wyzäöü]{1,3}\d{4,}(?![\w@])"),
    re.compile(r"(?<![\w.,/@-])(?!(?:sgb|bgb|din|iso|ab|um|in)\d)[a-zäöü]{1,3}\d{6,}(?![\w@])"),
    re.compile(r"\b(?!(?:SGB|ICD|DIN|ISO|COVID)\b)[A-ZÄÖÜ]{1,5}[-/]\d{2,}[-/][A-ZÄÖÜ0-9]{1,6}\b"),
)

_DATE = re.compile(
    r"(?:19|20)\d\d(?:-\d\d-\d\d)?|\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:\d{4}|\d{2}))?|\d{1,2}[:.]\d{2}|\d{1,2}"
)


def find_numbers(text: str) -> Iterator[tuple[IdentifierKind, int, int]]:
    """Kind, start and end of each, in the order in which they go before each other; they may overlap."""
    number, phone = IdentifierKind.NUMBER, IdentifierKind.PHONE
    for kind, patterns in ((number, _NUMBERS), (phone, _PHONES), (number, _CODES), (number, (_SAID_FILE, _SAID_PLATE))):
        for pattern in patterns:
            group = "value" if "value" in pattern.groupindex else 0
            for match in pattern.finditer(text):
                if not _is_year_or_date(match[group]):
                    yield kind, *match.span(group)
    for match in _SAID_CUED.finditer(text):
        if len(_NUMERALS.findall(match["value"])) > 1:
            called = re.search(
                r"(?i)telefon|handy|mobil|ruf|fax|\bnummer", match.group()[: match.start("value") - match.start()]
            )
            yield phone if called else number, *match.span("value")
    for match in _SAID_NUMBER.finditer(text):
        yield phone if _SAID_PHONE.match(match.group()) else number, *match.span()
    for match in _SAID_PHONE.finditer(text):
        yield phone, *match.span()
    for match in _SAID_BEHIND.finditer(text):
        yield phone if match["phone"] else number, *match.span("value")


def _is_year_or_date(text: str) -> bool:
    return _DATE.fullmatch(text.strip(" .")) is not None
