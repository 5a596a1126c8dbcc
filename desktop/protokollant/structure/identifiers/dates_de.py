"""Dates as they are written and said in German, whole or in part. For regular expressions that ignore case in them."""

from __future__ import annotations

from protokollant.structure.identifiers.spoken_de import BELOW_HUNDRED, ORDINAL, SPOKEN_YEAR

MONTH = (
    r"(?:(?:Januar|Jänner|Feber|Februar|März|April|Mai|Juni|Juno|Juli|August|September|Oktober|November|Dezember)\b|"
    r"(?:Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\b\.?)"
)
YEAR = rf"(?:(?:19|20)\d\d\b|{SPOKEN_YEAR}\b)"
# Said in Low German: fievunveertig
_LOW_GERMAN = (
    r"(?:(?:een|twee|dree|dre|veer|fie?f|fie?v|söss|soss|söven|söben|acht|negen)un)?"
    r"(?:twintig|dörtig|dartig|veertig|föfftig|föftig|sösstig|sösstig|söventig|söbentig|tachentig|tachtig|negentig)"
)
# In two figures or said without its century; no time, no amount.
_COUNTED = r"(?!\s+(?:Wochen?|Monate?|Tage?|Stunden?|Minuten?|Kinder|Mal|Uhr)\b)"
SHORT_YEAR = (
    rf"(?:{YEAR}|[’']?\d\d\b(?![.:,]\d|\s*(?:Uhr|Euro|€|cm|Gramm|g\b)){_COUNTED}|null\s(?:{BELOW_HUNDRED})\b|"
    rf"(?:{BELOW_HUNDRED}|{_LOW_GERMAN})\b{_COUNTED})"
)
_FEAST = (
    r"(?:Heiligabend|Heilige[rn]?\s+Abend|Silvester|Neujahr(?:stag)?|Nikolaus(?:tag)?|Rosenmontag|Karfreitag|"
    r"Oster(?:sonntag|montag|n)|Pfingst(?:sonntag|montag|en)|Weihnachten|Himmelfahrt|Dreikönig(?:e|stag)?|Halloween|"
    r"(?:erste[nr]?|zweite[nr]?|1\.|2\.)\s+(?:Weihnachts(?:feier)?tag|Advent)|Allerheiligen|Valentinstag|Muttertag)"
)
DAY_NUMBER = r"(?:\d{1,2}(?:\.|te[nr]\b))"
# With a year
FULL_DATE = (
    rf"(?:\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:(?:19|20)\d\d|\d\d)\b(?![.:]\d)|\d{{1,2}}\.\s?\d{{1,2}}\.\s(?:{SPOKEN_YEAR}|"
    rf"{BELOW_HUNDRED})\b|"
    # 3. IV. 1984, 03-Apr-1984, 3.Apr.84
    r"\d{1,2}\.\s?(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})\.\s?(?:(?:19|20)\d\d|\d\d)\b|"
    rf"\d{{1,2}}(?:\.\s?|-|\s){MONTH}(?:-|\s|(?<=\.))(?:(?:19|20)\d\d|\d\d)\b(?![.:]\d|\s*Uhr)|"
    r"\d{1,2}/\d{1,2}/(?:(?:19|20)\d\d|\d\d)\b|\d{1,2}-\d{1,2}-(?:(?:19|20)\d\d|\d\d)\b|(?:19|20)\d\d-\d\d-\d\d\b|"
    rf"(?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d\b|(?:{DAY_NUMBER}|{ORDINAL}\b)\s*{MONTH}\s+{SHORT_YEAR}|"
    rf"(?:{DAY_NUMBER}|{ORDINAL}\b)\s*{ORDINAL}\s+{SHORT_YEAR}|{MONTH}\s+(?:{YEAR}|[’']\d\d\b)|(?:{_FEAST}|Frühjahr|"
    rf"Frühling|Sommer|Herbst|Winter)\s+{YEAR})"
)
# In the order in which the longer ones go first.
DATE = (
    rf"(?:{FULL_DATE}|(?:{DAY_NUMBER}|{ORDINAL}\b)\s*{MONTH}|{_FEAST}|\d{{1,2}}\.\s?\d{{1,2}}\.(?!\d)|"
    rf"(?:{DAY_NUMBER}|{ORDINAL}\b)\s{ORDINAL}\b)"
)
DATE_OR_YEAR = rf"(?:{DATE}|{YEAR})"
DATE_OR_MONTH = rf"(?:{DATE}|{MONTH})"
