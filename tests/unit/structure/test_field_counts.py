"""Ages, head counts, hours of a week and other numbers in other words than the form's."""

import pytest
from tests.unit.structure.test_field_ties import NUMBER, field, fill


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("Elf Gläubiger hab ich gezählt.", "Anzahl Gläubiger", 11),
        ("Leon ist jetzt sieben.", "Alter des Kindes", 7),
        ("Der Bub wird im Mai sieben.", "Alter des Kindes", None),
        ("Sechs Halbe trinkt er am Tag.", "Bier pro Tag", 6),
        ("Am Tisch saßen neun Leute.", "Anzahl Teilnehmende", 9),
        ("Wir waren zu fünft.", "Anzahl Teilnehmende", 5),
        ("Zwölf Bewerbungen hat er rausgeschickt.", "Versendete Bewerbungen", 12),
        ("Zwei Töchter und einen Sohn hat Frau Ost.", "Anzahl der Kinder", 3),
        ("Frau Ost hat drei Kinder.", "Kinder", 3),
        ("Mit dem Auto waren es hin und zurück 32 Kilometer.", "Kilometer", 32),
        ("Frau Ost zieht fünfzig Kilometer weg.", "Kilometer", None),
        ("Seit neunzehn Tagen ist er trocken.", "Abstinenz in Tagen", 19),
        ("Dreihundert Euro im Monat kann er zahlen.", "Monatliche Rate in Euro", 300),
        ("Insgesamt stehen 12.000 Euro an.", "Gesamtschulden in Euro", 12000),
        ("Er hat vier Mahnungen bekommen.", "Anzahl Mahnungen", 4),
        ("Sieben Leute waren beim Frühstück.", "Teilnehmerzahl", 7),
        ("Heute waren wir nur zu dritt.", "Anzahl Teilnehmende", 3),
        ("Fünf Jugendliche sind gekommen, davon zwei neue.", "Anzahl Teilnehmende", 5),
        ("Fünf Jugendliche sind gekommen, davon zwei neue.", "Neue Besucher", 2),
        ("Sie wohnt mit zwei Kindern und dem Mann zusammen.", "Anzahl der Kinder", 2),
        ("Sie hat zwei Söhne.", "Kinderzahl", 2),
        ("Ihre Schwester hat drei Kinder.", "Anzahl der Kinder", None),
        ("Emma ist fünf und geht in den Kindergarten.", "Alter des Kindes", 5),
        ("Er raucht zwanzig Zigaretten am Tag.", "Zigaretten pro Tag", 20),
        ("Er ist zweiundvierzig.", "Alter", 42),
        ("Frau Ost, 71, verwitwet.", "Alter", 71),
        ("Ihr Sohn ist zwölf.", "Alter", None),
        ("Auf dem Konto sind noch 43 Euro.", "Kontostand in Euro", 43),
        ("Das macht zusammen 380 Euro Schulden.", "Schulden in Euro", 380),
        ("Die Rate liegt bei 50 Euro.", "Rate in Euro", 50),
        ("Die Jacke hat 80 Euro gekostet.", "Schulden in Euro", None),
        ("Pflegegrad drei ist da.", "Pflegegrad", 3),
        ("Zwanzig Kilometer bin ich gefahren.", "Gefahrene Kilometer", 20),
        ("Das Heim ist zwanzig Kilometer entfernt.", "Gefahrene Kilometer", None),
        ("Noch sechzig Sozialstunden sind offen.", "Offene Sozialstunden", 60),
        ("Sechs Stunden hat er diese Woche abgearbeitet.", "Geleistete Sozialstunden", 6),
    ],
)
def test_numbers_told_in_passing(text: str, label: str, expected: object) -> None:
    assert fill(text, field(label, NUMBER))[0][label].value == expected


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("Six of us round the table.", "Number of participants", 6),
        ("Nine people came along.", "Number attending", 9),
        ("She has two boys and a girl.", "Number of children", 3),
        ("He smokes twenty a day.", "Cigarettes per day", 20),
        ("Tom is six now.", "Age of child", 6),
        ("She scored her mood at four out of ten.", "Mood score", 4),
        ("He sent out eleven applications.", "Applications sent", 11),
        ("Her sister has three children.", "Number of children", None),
        ("He can do twenty hours a week.", "Weekly hours wanted", 20),
        ("We drove thirty miles there and back.", "Miles driven", 30),
        ("The hospital is thirty miles away.", "Miles driven", None),
        ("He is nineteen days clean.", "Days abstinent", 19),
    ],
)
def test_numbers_in_english(text: str, label: str, expected: object) -> None:
    assert fill(text, field(label, NUMBER), language="en", title="Note")[0][label].value == expected


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("Sechs von acht Kindern waren heute da.", "Anzahl Teilnehmende", 6),
        ("Vier Leute sind krank.", "Anzahl Teilnehmende", None),
        ("In der Familie leben fünf Leute.", "Anzahl Teilnehmende", None),
        ("Drei Kinder hat Frau Ost.", "Gewicht in Gramm", None),
        ("Frau Ost schläft nie vor zehn.", "Zufriedenheit von 0 bis 10", None),
        ("Seit 2014 kennen wir Frau Ost.", "Geburtsjahr", None),
        ("Frau Ost hat dreißig Jahre auf dem Bau gearbeitet.", "Alter", None),
        ("Frau Ost redet wie eine Zwanzigjährige.", "Alter", None),
        ("Ihre zwei Hunde hat Frau Ost abgegeben.", "Zahl der Hunde", None),
        ("Futter für den einen Hund hab ich dagelassen.", "Zahl der Hunde", 1),
        ("Die wohnen zu viert in zwei Zimmern.", "Personen im Haushalt", 4),
        ("Gespräch mit Frau Ost, vierzig Minuten.", "Geleistete Stunden", None),
        ("Seit elf Tagen kein Tropfen, sagt Frau Ost.", "Abstinenz in Tagen", 11),
    ],
)
def test_what_a_number_counts(text: str, label: str, expected: object) -> None:
    assert fill(text, field(label, NUMBER))[0][label].value == expected


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("Es waren elf Frauen in der Gruppe.", "Anzahl Teilnehmerinnen", 11),
        ("Acht Kinder und drei Mütter kamen.", "Anzahl Kinder anwesend", 8),
        ("Sie hat eine Tochter und zwei Söhne.", "Kinderzahl", 3),
        ("Der Kleine ist jetzt vier.", "Alter des Kindes", 4),
        ("Frau Lenz, vierunddreißig Jahre alt.", "Alter", 34),
        ("Ihre Oma ist achtzig.", "Alter", None),
        ("Siebzehn Fehltage hat er inzwischen.", "Fehltage", 17),
        ("Er trinkt drei bis vier Bier am Abend.", "Bier pro Tag", None),
        ("Monatlich kann sie 75 Euro abzahlen.", "Monatliche Rate in Euro", 75),
        ("Die Miete beträgt 610 Euro.", "Miete in Euro", 610),
        ("Sie verdient 1.400 Euro netto.", "Nettoeinkommen in Euro", 1400),
        ("Das Kind wiegt 3.400 Gramm.", "Gewicht in Gramm", 3400),
        ("Drei Spritzen hab ich ausgegeben.", "Ausgegebene Spritzen", 3),
        ("Es waren vierzehn Kontakte heute.", "Anzahl Kontakte", 14),
        ("Sie hat schon vierzehn Bewerbungen geschrieben, aber nur zwei Antworten.", "Anzahl Bewerbungen", 14),
    ],
)
def test_the_same_with_other_people_and_forms(text: str, label: str, expected: object) -> None:
    assert fill(text, field(label, NUMBER))[0][label].value == expected
