"""What documents say beside the words of the person, in the language of the protocol (not of the window), and
how they write dates, times and numbers."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from protokollant.protocol.identifiers import IdentifierKind
from protokollant.protocol.protocol import FieldValue
from protokollant.protocol.template import FieldType


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts and number forms of one language. `locale` is a BCP 47 tag with region. A pair is (singular,
    plural)."""

    language: str
    locale: str
    not_mentioned: str
    item: str
    details: str
    unassigned: str
    unassigned_note: str
    draft: str
    version: str
    page: str
    of: str
    dictated: str
    typed: str
    edited: tuple[str, str]
    polished: tuple[str, str]
    models: str
    approved: str
    approved_by: str
    months: tuple[str, ...]
    date: str
    time: str
    minutes: tuple[str, str]
    thousands: str
    decimal: str
    hidden: Mapping[IdentifierKind, str]
    collected: tuple[str, str]
    taken: str
    to_woman: str
    to_man: str
    dear_woman: str
    dear_man: str
    dear_person: str
    dear_all: str
    regards: str
    formulas: tuple[str, ...]
    subject_titles: tuple[str, ...]
    enclosure_titles: tuple[str, ...]
    recipient_titles: tuple[str, ...]
    recipient: str
    enclosures: str
    name: str
    phone: str
    email: str
    day: str


GERMAN = Wording(
    language="de",
    locale="de-DE",
    not_mentioned="Nicht erwähnt",
    item="Angabe",
    details="Inhalt",
    unassigned="Nicht zugeordnet",
    unassigned_note="Diese Sätze wurden gesagt und stehen noch in keinem Abschnitt:",
    draft="Entwurf – noch nicht freigegeben",
    version="Version {version}",
    page="Seite",
    of="von",
    dictated="Diktiert und maschinell nach Abschnitten sortiert; Wortlaut der Fachkraft.",
    typed="Als Text eingegeben und maschinell nach Abschnitten sortiert; Wortlaut der Fachkraft.",
    edited=(
        "1 von {total} Aussagen wurde von Hand geändert.",
        "{count} von {total} Aussagen wurden von Hand geändert.",
    ),
    polished=(
        "1 von {total} Aussagen wurde maschinell geglättet.",
        "{count} von {total} Aussagen wurden maschinell geglättet.",
    ),
    models="Modelle: {models}.",
    approved="Freigegeben am {when}.",
    approved_by="Geprüft und freigegeben von {name} am {when}.",
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    date="{day}. {month} {year}",
    time="{time} Uhr",
    minutes=("{count} Minute", "{count} Minuten"),
    thousands=".",
    decimal=",",
    hidden={
        IdentifierKind.PLACE: "Ort",
        IdentifierKind.INSTITUTION: "Einrichtung",
        IdentifierKind.ADDRESS: "[Anschrift]",
        IdentifierKind.BIRTH_DATE: "[Geburtsdatum]",
        IdentifierKind.PHONE: "[Telefonnummer]",
        IdentifierKind.EMAIL: "[E-Mail-Adresse]",
        IdentifierKind.NUMBER: "[Nummer]",
    },
    collected=(
        "Aus 1 freigegebenen Protokoll zusammengestellt; der Wortlaut ist unverändert.",
        "Aus {count} freigegebenen Protokollen zusammengestellt; der Wortlaut ist unverändert.",
    ),
    taken="{title}, {day}",
    to_woman="Frau",
    to_man="Herrn",
    dear_woman="Sehr geehrte Frau {name},",
    dear_man="Sehr geehrter Herr {name},",
    dear_person="Guten Tag {name},",
    dear_all="Sehr geehrte Damen und Herren,",
    regards="Mit freundlichen Grüßen",
    formulas=("Mit freundlichem Gruß", "Mit freundlichen Grüßen", "Freundliche Grüße", "Hochachtungsvoll"),
    subject_titles=("betreff",),
    enclosure_titles=("anlage",),
    recipient_titles=("empfäng", "anschrift"),
    recipient="Empfängerin oder Empfänger",
    enclosures="Anlagen",
    name="Name",
    phone="Telefon",
    email="E-Mail",
    day="Datum",
)

ENGLISH = Wording(
    language="en",
    locale="en-GB",
    not_mentioned="Not mentioned",
    item="Item",
    details="Details",
    unassigned="Not assigned",
    unassigned_note="These sentences were said and do not stand in any section yet:",
    draft="Draft – not yet approved",
    version="Version {version}",
    page="Page",
    of="of",
    dictated="Dictated and sorted into sections by machine; the professional's own words.",
    typed="Entered as text and sorted into sections by machine; the professional's own words.",
    edited=(
        "1 of {total} statements was changed by hand.",
        "{count} of {total} statements were changed by hand.",
    ),
    polished=(
        "1 of {total} statements was smoothed by machine.",
        "{count} of {total} statements were smoothed by machine.",
    ),
    models="Models: {models}.",
    approved="Approved on {when}.",
    approved_by="Reviewed and approved by {name} on {when}.",
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    date="{day} {month} {year}",
    time="{time}",
    minutes=("{count} minute", "{count} minutes"),
    thousands=",",
    decimal=".",
    hidden={
        IdentifierKind.PLACE: "Place",
        IdentifierKind.INSTITUTION: "Institution",
        IdentifierKind.ADDRESS: "[address]",
        IdentifierKind.BIRTH_DATE: "[date of birth]",
        IdentifierKind.PHONE: "[phone number]",
        IdentifierKind.EMAIL: "[e-mail address]",
        IdentifierKind.NUMBER: "[number]",
    },
    collected=(
        "Put together from 1 approved protocol; the wording is unchanged.",
        "Put together from {count} approved protocols; the wording is unchanged.",
    ),
    taken="{title}, {day}",
    to_woman="Ms",
    to_man="Mr",
    dear_woman="Dear Ms {name},",
    dear_man="Dear Mr {name},",
    dear_person="Dear {name},",
    dear_all="Dear Sir or Madam,",
    regards="Yours sincerely",
    formulas=("Yours sincerely", "Yours faithfully", "Kind regards", "Best regards"),
    subject_titles=("subject",),
    enclosure_titles=("enclosure",),
    recipient_titles=("recipient", "addressee"),
    recipient="Recipient",
    enclosures="Enclosures",
    name="Name",
    phone="Phone",
    email="E-mail",
    day="Date",
)


def wording_of(language: str) -> Wording:
    return ENGLISH if language == "en" else GERMAN


def format_count(forms: tuple[str, str], count: int, total: int = 0) -> str:
    return forms[count != 1].format(count=count, total=total)


def format_date(date: datetime.date, wording: Wording) -> str:
    """12. November 2026"""
    return wording.date.format(day=date.day, month=wording.months[date.month - 1], year=date.year)


def format_time(time: datetime.time, wording: Wording) -> str:
    """14:30 Uhr"""
    return wording.time.format(time=f"{time:%H:%M}")


def format_moment(moment: datetime.datetime, wording: Wording) -> str:
    """12. November 2026, 14:30 Uhr"""
    return f"{format_date(moment, wording)}, {format_time(moment.time(), wording)}"


def format_number(number: float, wording: Wording) -> str:
    """12.345,6 - digits are grouped from 10000 on, as is usual in running text; nothing is rounded."""
    value = Decimal(str(number))
    grouped = f"{value:,f}" if abs(value) >= 10_000 else f"{value:f}"
    whole, _, fraction = grouped.partition(".")
    fraction = fraction.rstrip("0")
    whole = whole.replace(",", wording.thousands)
    return f"{whole}{wording.decimal}{fraction}" if fraction else whole


def format_field(field: FieldValue, kind: FieldType, wording: Wording) -> str | None:
    """A field's value for reading, None when it was not said. A value that is not in its kind's normal form
    (the person typed "Mitte November") stays as it is."""
    value = field.value
    if value is None or value == "":
        return None
    try:
        match kind:
            case FieldType.DATE:
                return format_date(datetime.date.fromisoformat(str(value)), wording)
            case FieldType.TIME:
                return format_time(datetime.time.fromisoformat(str(value)), wording)
            case FieldType.DURATION:
                return format_count(wording.minutes, int(value))
            case FieldType.NUMBER if not isinstance(value, str):
                return format_number(value, wording)
    except ValueError:
        pass
    return str(value)
