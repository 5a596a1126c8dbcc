"""Choices and texts that are said in other words than the form's: concepts, matters and kinds, and what stays empty."""

from __future__ import annotations

import pytest

from .test_field_ties import CHOICE, TEXT, field, value

CONTACT = field("Kontaktart", CHOICE, "aufsuchend", "in der Dienststelle", "fernmündlich", "per Videokonferenz")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heute um zehn hat mir Frau Abel die Wohnungstür aufgemacht, wir saßen auf ihrem Balkon.", "aufsuchend"),
        ("Heute um zehn war Frau Abel bei mir, sie saß vor meinem Schreibtisch.", "in der Dienststelle"),
        ("Heute um zehn hatte ich Frau Abel in der Leitung, eine Viertelstunde.", "fernmündlich"),
        ("Heute um zehn haben wir uns zusammengeschaltet, der Ton von Frau Abel war weg.", "per Videokonferenz"),
        # Nothing about how; another's call; the next conversation; a reason; two ways.
        ("Heute um zehn mit Frau Abel geredet, eine Viertelstunde.", None),
        ("Gespräch mit Frau Abel, eine Viertelstunde. Das Jobcenter hat viermal angerufen.", None),
        ("Gespräch mit Frau Abel. Nächstes Mal schalten wir uns zusammen.", None),
        ("Heute Gespräch mit Frau Abel, weil daheim die Maler sind.", None),
        ("Heute war Frau Abel bei mir im Büro, danach hab ich sie noch angerufen.", None),
    ],
)
def test_how_the_conversation_was(text: str, expected: str | None) -> None:
    assert value(text, CONTACT) == expected


def test_a_wide_option_stands_for_what_the_form_does_not_tell_apart() -> None:
    text = "Heute um zehn hat Frau Abel mir aufgemacht, wir saßen in ihrer Küche."
    assert value(text, field("Kontakt", CHOICE, "persönlich", "telefonisch")) == "persönlich"
    assert value(text, field("Kontakt", CHOICE, "persönlich", "Hausbesuch", "telefonisch")) == "Hausbesuch"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Da dürfen wir keine Zeit verlieren.", "hoch"),
        ("Wegen des Antrags muss heute noch jemand zum Amt.", "hoch"),
        ("Das eilt nicht.", "niedrig"),
        ("Zeitdruck haben wir keinen, hat also alles keine Eile.", "niedrig"),
        ("Dringend ist das nicht, aber in den nächsten zwei Wochen sollten wir ran.", "mittel"),
        ("Sie hatte es eilig, weil der Bus fuhr.", None),
    ],
)
def test_urgency(text: str, expected: str | None) -> None:
    assert value(f"Frau Abel war da. {text}", field("Dringlichkeit", CHOICE, "niedrig", "mittel", "hoch")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das kann nicht warten.", "ja"),
        ("Da brennt nichts an, das hat Zeit.", "nein"),
        ("Ob das eilt, weiß ich nicht.", None),
    ],
)
def test_urgency_as_yes_or_no(text: str, expected: str | None) -> None:
    assert value(f"Frau Abel war da. {text}", field("Eilbedürftig", CHOICE, "ja", "nein")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er hat die Tür zugeknallt und herumgeschrien.", "gereizt"),
        ("Er war den Tränen nah.", "gedrückt"),
        ("Seine Schwester ist zurzeit sehr gereizt.", None),
        ("Gereizt war er nicht.", None),
    ],
)
def test_how_someone_is_counts_only_of_himself(text: str, expected: str | None) -> None:
    assert (
        value(f"Herr Abel war da. {text}", field("Stimmung", CHOICE, "ausgeglichen", "gedrückt", "gereizt")) == expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er ist bei seiner Schwester untergekommen.", "bei Eltern/Verwandten"),
        ("Seit Mai schläft er im Auto.", "ohne Obdach"),
        ("Der Mietvertrag läuft auf ihn.", "eigene Wohnung"),
        ("Er hat ein Bett in der Notunterkunft.", "Unterkunft"),
        ("Seine Tochter schläft im Auto.", None),
        ("Vielleicht kommt er bei seiner Schwester unter.", None),
    ],
)
def test_where_someone_lives(text: str, expected: str | None) -> None:
    options = ("eigene Wohnung", "bei Eltern/Verwandten", "Unterkunft", "ohne Obdach")
    assert value(f"Herr Abel war da. {text}", field("Wohnsituation", CHOICE, *options)) == expected


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        ("Polizei informiert", "Zwei Beamte haben ihn in der Nacht mitgenommen.", "ja"),
        ("Polizei informiert", "In der Nacht kam die Streife.", "ja"),
        ("Polizei informiert", "Zur Polizei will sie auf keinen Fall.", "nein"),
        ("Polizei informiert", "Vielleicht geht sie zur Polizei.", None),
        ("Polizei informiert", "Ob die Polizei da war, konnte mir keiner sagen.", None),
        ("P-Konto", "Einen Pfändungsschutz hat er nie einrichten lassen.", "nein"),
        ("P-Konto", "Sein Konto ist seit Mai geschützt.", "ja"),
        ("P-Konto", "Ob er ein P-Konto hat, wusste er nicht.", None),
        ("Rückfall", "Am Sonntag ist er abgestürzt.", "ja"),
        ("Rückfall", "Er ist sauber geblieben.", "nein"),
        ("Rückfall", "Sein Bruder ist rückfällig geworden.", None),
        ("Suizidalität", "Über Suizidalität haben wir gesprochen.", None),
    ],
)
def test_matters(label: str, text: str, expected: str | None) -> None:
    assert value(f"Heute war sie da. {text}", field(label, CHOICE, "ja", "nein")) == expected


def test_an_option_that_denies_the_other_is_no() -> None:
    one = field("Schweigepflichtentbindung", CHOICE, "liegt vor", "liegt nicht vor")
    assert value("Sie war da. Den Zettel hat sie nicht unterschrieben.", one) == "liegt nicht vor"
    assert value("Sie war da. Den Zettel hat sie gleich unterschrieben.", one) == "liegt vor"


@pytest.mark.parametrize(
    ("options", "text", "expected"),
    [
        (("Aufnahme", "Absage", "Bedenkzeit"), "Wir konnten ihr nichts anbieten.", "Absage"),
        (("Aufnahme", "Absage", "Bedenkzeit"), "Sie will noch eine Nacht drüber schlafen.", "Bedenkzeit"),
        (("Aufnahme", "Absage", "Bedenkzeit"), "Sie darf am Montag einziehen.", "Aufnahme"),
        (("Aufnahme", "Absage", "Bedenkzeit"), "Der Husten wird in der Notaufnahme angeschaut.", None),
    ],
)
def test_outcomes(options: tuple[str, ...], text: str, expected: str | None) -> None:
    assert value(f"Frau Abel hat angefragt. {text}", field("Ergebnis", CHOICE, *options)) == expected


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        ("Anlass", "Heute Gespräch mit Frau Abel, Anlass war der Ärger mit der Schule.", "Ärger mit der Schule"),
        ("Anlass", "Heute kam Frau Abel wegen der Mahnung am Montag.", "Mahnung"),
        ("Anlass", "Heute kam Frau Abel, eine halbe Stunde.", None),
        ("Diagnose", "Herr Abel hat eine Herzinsuffizienz.", "Herzinsuffizienz"),
        ("Diagnose", "Seine Mutter hatte Demenz.", None),
        ("Diagnose", "Eine Demenz hat er nicht.", None),
        ("Delikt", "Er sitzt wegen Betrug.", "Betrug"),
        ("Delikt", "Sein Bruder sitzt wegen Betrug.", None),
        ("Hilfsmittel", "Der Rollator steht im Flur.", "Rollator"),
        ("Hilfsmittel", "Sie hat Rollator und Treppenlift.", None),
        ("Hauptgläubiger", "Am meisten kriegt die Volksbank.", "Volksbank"),
        ("Bisheriger Wohnort", "Gewohnt hat sie bis jetzt in Neudorf.", "Neudorf"),
        ("Bisheriger Wohnort", "Ihre Tante lebt in Neudorf.", None),
        ("Ort", "Heute um neun saßen wir in der Stadtbücherei.", "Stadtbücherei"),
        ("Ort", "Gespräch am 3. März 2026, Beratungszimmer drei.", "Beratungszimmer drei"),
        ("Ort", "3. März 2026, Am Ziegelteich 7, Hausbesuch.", "Am Ziegelteich 7"),
        ("Arbeitsgruppe", "Gespräch mit Frau Abel, Lager zwei, am 3. März 2026.", "Lager zwei"),
        ("Anlass", "Heute kam Frau Abel wegen Malik.", None),
    ],
)
def test_texts_by_what_the_label_asks_for(label: str, text: str, expected: str | None) -> None:
    assert value(text, field(label, TEXT)) == expected


@pytest.mark.parametrize(
    ("one", "text", "expected"),
    [
        (
            field("Contact", CHOICE, "home visit", "office", "phone"),
            "Today I knocked at her door and we sat in the kitchen.",
            "home visit",
        ),
        (field("Police involved", CHOICE, "yes", "no"), "Today she came in. Nobody called the police.", "no"),
        (field("Diagnosis", TEXT), "Today I saw Mr Lane. He has heart failure.", "heart failure"),
        (
            field("Living situation", CHOICE, "own tenancy", "with family", "hostel"),
            "He moved back in with his mum.",
            "with family",
        ),
    ],
)
def test_english(one: object, text: str, expected: str | None) -> None:
    assert value(text, one, language="en") == expected  # type: ignore[arg-type]
