"""Days, hours and lengths as people tell them in passing, and those of other matters, which fill nothing."""

import pytest
from tests.dictation_rules import dictate
from tests.field_words import VOCABULARIES
from tests.unit.structure.test_field_ties import DATE, DURATION, TIME, TODAY, field, fill

from protokollant.dictation.layer import typed_utterances
from protokollant.protocol.template import FieldType, Section, Template
from protokollant.structure.fields import fill_fields

# The sentences between the first and the last one.
BETWEEN = "Die Miete ist offen. Das Amt hat noch nicht geantwortet. Der Antrag fehlt."
ENGLISH_BETWEEN = "The rent is late. The council has not replied. The form is missing."


@pytest.mark.parametrize(
    ("text", "label", "kind", "expected"),
    [
        ("Ich trag den Freitag nach, also letzten Freitag.", "Datum", DATE, "2026-03-13"),
        ("Ich trage noch den Montag nach.", "Datum", DATE, "2026-03-16"),
        ("Nachtrag vom Montag.", "Datum", DATE, "2026-03-16"),
        ("Nachtrag für vorgestern, Frau Ost.", "Datum", DATE, "2026-03-16"),
        ("So, heute ist Mittwoch, ich komm grad von Familie Ost.", "Datum", DATE, "2026-03-18"),
        ("Ich schreib noch schnell den gestrigen Besuch auf.", "Datum", DATE, "2026-03-17"),
        ("Das hier ist noch von gestern.", "Datum", DATE, "2026-03-17"),
        ("Gestern bin ich nicht mehr dazu gekommen, also jetzt: Besuch bei Frau Ost.", "Datum", DATE, "2026-03-17"),
        ("Mit Frau Ost hab ich vergangenen Donnerstag gesprochen.", "Datum", DATE, "2026-03-12"),
        ("Frau Ost war vorigen Freitag in der Sprechstunde.", "Datum", DATE, "2026-03-13"),
        ("Am Montag vor einer Woche war Herr Ost bei mir.", "Datum", DATE, "2026-03-09"),
        ("Eintrag zum elften März.", "Datum", DATE, "2026-03-11"),
        ("Elfter Dritter, Herr Ost.", "Datum", DATE, "2026-03-11"),
        ("Herr Ost, Mittwoch, der achtzehnte.", "Datum", DATE, "2026-03-18"),
        ("Heute Vormittag hat Frau Ost bei uns angerufen.", "Datum", DATE, "2026-03-18"),
        ("Das Gespräch liegt schon zwei Tage zurück, das war am Montag.", "Datum", DATE, "2026-03-16"),
        ("Letzte Woche Donnerstag war ich bei Frau Ost.", "Datum", DATE, "2026-03-12"),
        ("Herr Ost sitzt seit gestern in Haft.", "Datum", DATE, None),
        ("Gestern hat ihr Mann die Tür eingetreten, erzählt sie.", "Datum", DATE, None),
        ("Letzten Freitag hat er wieder getrunken.", "Datum", DATE, None),
        ("Viertel elf saß mir Herr Ost gegenüber.", "Beginn", TIME, "10:15"),
        ("Um halb vier hab ich geklingelt.", "Beginn", TIME, "15:30"),
        ("Dreiviertel fünf ging's los.", "Beginn", TIME, "16:45"),
        ("Kurz nach neun stand Frau Ost in der Tür.", "Beginn", TIME, "09:00"),
        ("Punkt acht war Herr Ost da.", "Beginn", TIME, "08:00"),
        ("Um zehn kam Frau Ost rein, pünktlich.", "Beginn", TIME, "10:00"),
        ("Gegen vier hat Herr Ost angerufen.", "Beginn", TIME, "16:00"),
        ("Angefangen haben wir um Viertel nach zwei.", "Beginn", TIME, "14:15"),
        ("Zehn vor drei hat mich Frau Ost an der Tür empfangen.", "Beginn", TIME, "14:50"),
        ("Heute um fünf nach halb elf war Frau Ost bei mir.", "Beginn", TIME, "10:35"),
        ("Frau Ost kam eine Viertelstunde zu spät, also erst um Viertel nach elf.", "Beginn", TIME, "11:15"),
        ("Von zwei bis drei bin ich bei Frau Ost gewesen.", "Beginn", TIME, "14:00"),
        ("Um sieben in der Früh hab ich bei Herrn Ost geklopft.", "Beginn", TIME, "07:00"),
        ("Nachts um drei hat Frau Ost angerufen.", "Beginn", TIME, "03:00"),
        ("Frau Ost muss um vier die Kinder holen.", "Beginn", TIME, None),
        ("Sie steht immer um fünf auf.", "Beginn", TIME, None),
        ("Um elf war Schluss.", "Ende", TIME, "11:00"),
        ("Los ging es um zehn, gegangen ist sie um Viertel nach elf.", "Ende", TIME, "11:15"),
        ("Um halb fünf hab ich mich verabschiedet.", "Ende", TIME, "16:30"),
        ("Von zehn bis Viertel elf war Frau Ost da.", "Ende", TIME, "10:15"),
        ("Um fünf war ich wieder draußen.", "Ende", TIME, "17:00"),
        ("Bis halb zwölf hat es gedauert.", "Ende", TIME, "11:30"),
        ("Eineinhalb Stunden, mit Pause.", "Dauer", DURATION, 90),
        ("Nach vierzig Minuten war Schluss.", "Dauer", DURATION, 40),
        ("Von zehn bis Viertel elf war Frau Ost da.", "Dauer", DURATION, 15),
        ("Hatten wir eine Dreiviertelstunde.", "Dauer", DURATION, 45),
        ("Eine Dreiviertelstunde hatten wir Zeit.", "Dauer", DURATION, 45),
        ("Gedauert hat's eine knappe Stunde.", "Dauer", DURATION, 60),
        ("Frau Ost war da, zwanzig Minuten, länger wollte sie nicht.", "Dauer", DURATION, 20),
        ("Nach einer Stunde sind wir auseinandergegangen.", "Dauer", DURATION, 60),
        ("Nach einer halben Stunde hat Herr Ost das Gespräch beendet.", "Dauer", DURATION, 30),
        ("Eine gute Stunde bin ich bei Frau Ost gesessen.", "Dauer", DURATION, 60),
        ("Das hat zwei Stunden gekostet.", "Dauer", DURATION, 120),
        ("Mehr als eine Viertelstunde war nicht drin.", "Dauer", DURATION, 15),
        ("Er hat eine Stunde auf den Bus gewartet.", "Dauer", DURATION, None),
        ("Eine Stunde am Tag übt sie Klavier.", "Dauer", DURATION, None),
        (
            "Frau Ost war da. Spätestens am 30. März muss der Widerspruch raus sein.",
            "Widerspruchsfrist",
            DATE,
            "2026-03-30",
        ),
        (
            "Frau Ost war da. Der Widerspruch muss bis zum dreißigsten März raus sein.",
            "Widerspruchsfrist",
            DATE,
            "2026-03-30",
        ),
        ("Frau Ost war da. Die Duldung läuft am 3. Mai ab.", "Aufenthaltstitel gültig bis", DATE, "2026-05-03"),
        ("Hallo, hier die Notiz zu meinem Einsatz von vorgestern.", "Einsatzdatum", DATE, "2026-03-16"),
        ("Frau Ost, Erstgespräch, siebzehnter dritter.", "Gespräch vom", DATE, "2026-03-17"),
        ("Am Freitag letzter Woche hab ich Herrn Ost in der Klinik besucht.", "Besuchsdatum", DATE, "2026-03-13"),
        ("Kurze Rückmeldung, Herr Ost war eben hier.", "Datum", DATE, None),
        ("Ich hole noch den Kontakt von Montag nach.", "Kontakt am", DATE, "2026-03-16"),
        ("Montagabend, offener Treff.", "Datum", DATE, "2026-03-16"),
        ("Gestern Nachmittag war ich mit Herrn Ost beim Arzt.", "Datum der Begleitung", DATE, "2026-03-17"),
        ("Datum ist der siebzehnte.", "Datum", DATE, "2026-03-17"),
        ("Am zehnten März war ich bei Herrn Ost im Krankenhaus.", "Datum", DATE, "2026-03-10"),
        ("Herr Ost kam heute spontan vorbei.", "Tag des Kontakts", DATE, "2026-03-18"),
        ("Vor zwei Wochen ist er ausgezogen.", "Datum", DATE, None),
        ("Sie ist am 3. März umgezogen.", "Datum", DATE, None),
        ("Der Bescheid ist von gestern.", "Datum", DATE, None),
        ("Morgen fährt sie zur Mutter.", "Datum", DATE, None),
        ("Frau Ost hat am Montag Geburtstag gehabt.", "Datum", DATE, None),
        ("Der Unfall war letzten Dienstag.", "Gespräch am", DATE, None),
        ("Herr Ost hat um dreiviertel vier geklingelt.", "Uhrzeit", TIME, "15:45"),
        ("Fünf nach halb drei war's, als Frau Ost kam.", "Uhrzeit", TIME, "14:35"),
        ("Um zehn vor zwölf hat sich Frau Ost gemeldet.", "Anruf um", TIME, "11:50"),
        ("Termin war um neun, da war er auch.", "Beginn", TIME, "09:00"),
        ("Ausgemacht war neun, gekommen ist er um halb zehn.", "Beginn", TIME, "09:30"),
        ("Von halb drei an haben wir geredet.", "Beginn", TIME, "14:30"),
        ("Ich war ab acht Uhr bei Familie Ost.", "Beginn", TIME, "08:00"),
        ("Gegen sechs am Abend hab ich Herrn Ost erreicht.", "Uhrzeit", TIME, "18:00"),
        ("Heute früh um sieben stand Herr Ost vor der Tür.", "Uhrzeit", TIME, "07:00"),
        ("Frau Ost, dreizehn Uhr dreißig.", "Uhrzeit", TIME, "13:30"),
        ("Um acht macht die Schule auf.", "Beginn", TIME, None),
        ("Herr Ost arbeitet von sechs bis zwei.", "Beginn", TIME, None),
        ("Der Bus kam um halb neun.", "Beginn", TIME, None),
        ("Die Polizei war um drei da, sagt er.", "Beginn", TIME, None),
        ("Ihr Wecker klingelt um fünf.", "Uhrzeit", TIME, None),
        ("Um zwölf muss ich weg.", "Beginn", TIME, None),
        ("Wir haben von eins bis halb drei zusammengesessen.", "Ende", TIME, "14:30"),
        ("Um vier haben wir Schluss gemacht.", "Gesprächsende", TIME, "16:00"),
        ("Kurz vor zwölf ist Herr Ost gegangen.", "Ende", TIME, "12:00"),
        ("Die Schule ist um eins aus.", "Ende", TIME, None),
        ("Die Apotheke macht um sechs zu.", "Ende", TIME, None),
        ("Ich war anderthalb Stunden bei Frau Ost.", "Dauer", DURATION, 90),
        ("Frau Ost ist zwei Stunden geblieben.", "Gesprächszeit", DURATION, 120),
        ("Fünfviertelstunden haben wir geredet.", "Dauer", DURATION, 75),
        ("Insgesamt ging das eine Stunde zehn.", "Zeit", DURATION, 70),
        ("Gespräch mit Frau Ost, gut vierzig Minuten.", "Gesprächslänge", DURATION, 40),
        ("Das Telefonat hat keine zehn Minuten gedauert.", "Dauer des Telefonats", DURATION, 10),
        ("Von neun bis zehn Uhr dreißig.", "Dauer", DURATION, 90),
        ("Es hat sich über zwei Stunden hingezogen.", "Dauer", DURATION, 120),
        ("Halbe Stunde hat's gebraucht.", "Zeitaufwand", DURATION, 30),
        ("Er kam zwanzig Minuten zu spät.", "Dauer", DURATION, None),
        ("Eine halbe Stunde bin ich hingefahren.", "Dauer", DURATION, None),
        ("Sie schläft nur vier Stunden.", "Dauer", DURATION, None),
        ("Vor zwei Stunden hat sie angerufen.", "Dauer", DURATION, None),
        ("Herr Ost wartet seit drei Stunden.", "Dauer", DURATION, None),
        ("Zwei Stunden in der Woche geht sie putzen.", "Dauer", DURATION, None),
        ("Frau Ost war da. Die Frist endet am 31. März.", "Fristende", DATE, "2026-03-31"),
        ("Frau Ost war da. Ihr Pass gilt noch bis 5. Mai 2027.", "Pass gültig bis", DATE, "2027-05-05"),
        ("Frau Ost war da. Seine Duldung ist bis zum zwanzigsten Mai verlängert.", "Duldung bis", DATE, "2026-05-20"),
        ("Frau Ost war da. Bis zum 1. April ist sie krankgeschrieben.", "Aufenthaltstitel gültig bis", DATE, None),
        ("Frau Ost war da. Bis 1. Mai wohnt sie bei der Schwester.", "Frist", DATE, None),
        ("Frau Ost war da. Der Gerichtstermin ist am 9. April.", "Gerichtstermin", DATE, "2026-04-09"),
        ("Frau Ost war da. Am 9. April ist Verhandlung.", "Hauptverhandlung", DATE, "2026-04-09"),
        ("Frau Ost war da. Eingezogen ist sie am 1. Februar.", "Einzug am", DATE, "2026-02-01"),
        ("Frau Ost war da. Am 1. Februar hat sie den Antrag gestellt.", "Antrag gestellt am", DATE, "2026-02-01"),
    ],
)
def test_the_conversation_told_in_passing(text: str, label: str, kind: FieldType, expected: object) -> None:
    assert fill(text, field(label, kind))[0][label].value == expected


@pytest.mark.parametrize(
    ("text", "label", "kind", "expected"),
    [
        ("Heute in acht Tagen sehen wir uns wieder.", "Nächster Termin", DATE, "2026-03-25"),
        ("Heute in vierzehn Tagen kommt sie wieder.", "Nächster Termin", DATE, "2026-04-01"),
        ("Morgen in einer Woche telefonieren wir.", "Nächster Termin", DATE, "2026-03-26"),
        ("Nächste Woche Mittwoch geht's weiter.", "Nächster Termin", DATE, "2026-03-25"),
        ("Ich bin am Freitag wieder bei ihr.", "Nächster Termin", DATE, "2026-03-20"),
        ("Übermorgen schau ich noch mal vorbei.", "Nächster Termin", DATE, "2026-03-20"),
        ("Den nächsten Termin haben wir auf den zweiten April gelegt.", "Nächster Termin", DATE, "2026-04-02"),
        ("Freitag in acht Tagen, selbe Zeit.", "Nächster Termin", DATE, "2026-03-27"),
        ("In drei Wochen setzen wir uns wieder zusammen.", "Nächster Termin", DATE, "2026-04-08"),
        ("Kommenden Dienstag besuche ich sie daheim.", "Nächster Termin", DATE, "2026-03-24"),
        ("Übernächsten Montag kommt Frau Ost wieder.", "Nächster Termin", DATE, "2026-03-30"),
        ("Am Freitag muss sie zum Jobcenter.", "Nächster Termin", DATE, None),
        ("Bis Freitag schickt sie mir den Bescheid.", "Nächster Termin", DATE, None),
        ("Wir haben uns für den 27. März verabredet.", "Nächster Kontakt", DATE, "2026-03-27"),
        ("Nächstes Mal dann am Dienstag.", "Folgetermin", DATE, "2026-03-24"),
        ("In zehn Tagen ruf ich sie wieder an.", "Nächster Kontakt", DATE, "2026-03-28"),
        ("Neuer Termin ist der dritte April.", "Folgetermin", DATE, "2026-04-03"),
        ("Donnerstag in einer Woche kommt sie noch einmal.", "Nächster Termin", DATE, "2026-03-26"),
        ("Übermorgen telefonieren wir.", "Nächster Kontakt", DATE, "2026-03-20"),
        ("Wiedervorlage in vier Wochen.", "Wiedervorlage", DATE, "2026-04-15"),
        ("Ich leg mir die Sache auf den 1. April.", "Wiedervorlage", DATE, "2026-04-01"),
        ("Heute in drei Wochen um zehn.", "Nächster Termin", DATE, "2026-04-08"),
        ("Am 2. April hat sie einen Termin beim Arzt.", "Nächster Termin", DATE, None),
        ("Nächste Woche Montag muss er zum Gericht.", "Nächster Termin", DATE, None),
        ("Ab 1. April arbeitet sie wieder.", "Nächster Termin", DATE, None),
        ("Morgen ruf ich beim Jobcenter an.", "Nächster Termin", DATE, None),
        ("Am Freitag kommt der Gerichtsvollzieher wieder.", "Nächster Termin", DATE, None),
    ],
)
def test_the_next_conversation(text: str, label: str, kind: FieldType, expected: object) -> None:
    assert fill(f"Frau Ost war da. {BETWEEN} {text}", field(label, kind))[0][label].value == expected


@pytest.mark.parametrize(
    ("text", "label", "kind", "expected"),
    [
        ("Just got back from Mrs Odell, this is Wednesday the eighteenth.", "Date of visit", DATE, "2026-03-18"),
        ("Writing up Monday, Mr Odell at the hub.", "Date", DATE, "2026-03-16"),
        ("I saw Mr Odell yesterday afternoon.", "Contact date", DATE, "2026-03-17"),
        ("This is from last Thursday, Mr Odell.", "Date", DATE, "2026-03-12"),
        ("Mr Odell rang this morning.", "Date of call", DATE, "2026-03-18"),
        ("Visit to Mrs Odell on the tenth of March.", "Visit date", DATE, "2026-03-10"),
        ("Her son was arrested last Friday.", "Date", DATE, None),
        ("He moved out on 3 March.", "Date of contact", DATE, None),
        ("I got there at ten past two.", "Start time", TIME, "14:10"),
        ("Quarter to four he rang the bell.", "Time", TIME, "15:45"),
        ("She came in at half nine.", "Arrived", TIME, "09:30"),
        ("We started at eleven and finished at twenty past.", "Start", TIME, "11:00"),
        ("Met him at five this afternoon.", "Start time", TIME, "17:00"),
        ("The school rang her at ten.", "Start time", TIME, None),
        ("She wakes up at five every day.", "Start time", TIME, None),
        ("We finished at half past three.", "End time", TIME, "15:30"),
        ("I stayed an hour and ten minutes.", "Length of visit", DURATION, 70),
        ("Forty minutes, most of it about the rent.", "Duration", DURATION, 40),
        ("It took a good hour.", "Duration", DURATION, 60),
        ("After half an hour he had enough and left.", "Duration", DURATION, 30),
        ("He was twenty minutes late.", "Duration", DURATION, None),
        ("She waited two hours for the bus.", "Duration", DURATION, None),
        ("Mrs Odell was in. She needs to reply by 2 April.", "Reply due by", DATE, "2026-04-02"),
        ("Mrs Odell was in. Her visa runs out on 3 May.", "Visa expires", DATE, "2026-05-03"),
    ],
)
def test_english_days_hours_and_lengths(text: str, label: str, kind: FieldType, expected: object) -> None:
    assert fill(text, field(label, kind), language="en", title="Note")[0][label].value == expected


@pytest.mark.parametrize(
    ("text", "label", "kind", "expected"),
    [
        ("Seeing her again a week on Friday.", "Next visit", DATE, "2026-03-27"),
        ("Back next Tuesday.", "Next visit", DATE, "2026-03-24"),
        ("I'll ring her tomorrow week.", "Next contact", DATE, "2026-03-26"),
        ("We meet again in a fortnight.", "Next meeting", DATE, "2026-04-01"),
        ("Same time next week.", "Next session", DATE, "2026-03-25"),
        ("On Friday she has to be at court.", "Next visit", DATE, None),
    ],
)
def test_the_next_visit_in_english(text: str, label: str, kind: FieldType, expected: object) -> None:
    text = f"Mrs Odell was in. {ENGLISH_BETWEEN} {text}"
    assert fill(text, field(label, kind), language="en", title="Note")[0][label].value == expected


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("Nachtdienst, halb drei hat Herr Ost geklingelt.", "Beginn", "02:30"),
        ("Spätdienst, um neun war Herr Ost da.", "Beginn", "21:00"),
        ("Es geht um gestern Abend. Um halb neun war ich bei Herrn Ost.", "Beginn", "20:30"),
        ("Frau Ost hat die Kinder nur noch bis eins betreut.", "Bis", None),
        ("Das Gutachten von 22 ist überholt.", "Beginn", None),
    ],
)
def test_the_half_of_the_day(text: str, label: str, expected: object) -> None:
    assert fill(text, field(label, TIME))[0][label].value == expected


def test_a_crisis_line_leaves_open_which_half_of_the_day() -> None:
    begin = field("Beginn", TIME)
    for text, expected in (("Zehn nach zwei, eine Frau.", None), ("Zehn nach zwei in der Nacht, eine Frau.", "02:10")):
        assert fill(text, begin, title="Anruf am Krisentelefon")[0]["Beginn"].value == expected


def test_the_section_that_says_when_is_the_opening_wherever_it_comes() -> None:
    """Read by the headings: the first section of the form."""
    sentences = "Herr Ost hat die Küche gestrichen. Er schläft schlecht. Die Schwester hilft ihm. Der Kater ist weg. "
    told = "Um zehn hab ich bei ihm geklingelt."
    template = Template("t", "Vermerk", "de", (Section("a", "Rahmen"), Section("b", "Lage")), (field("Beginn", TIME),))
    said = [s for s in dictate(typed_utterances(sentences + told), "de") if s.struck is None]
    headings = {s.id: "Rahmen" if "geklingelt" in s.text else "Lage" for s in said}
    values = dict(fill_fields(template, said, headings, TODAY, VOCABULARIES["de"]))
    assert values["Beginn"].value == "10:00"


@pytest.mark.parametrize(
    ("text", "label", "kind", "expected"),
    [
        ("Servus, ich diktier das von vorgestern nach.", "Datum", DATE, "2026-03-16"),
        ("Bericht über den Hausbesuch vom vergangenen Samstag.", "Besuch am", DATE, "2026-03-14"),
        ("Vorhin war Frau Lenz da, heut Vormittag also.", "Datum", DATE, "2026-03-18"),
        ("Der Termin mit Frau Lenz gestern dauerte länger.", "Datum", DATE, "2026-03-17"),
        ("Herr Lenz hat mich Sonntagabend erreicht.", "Kontaktdatum", DATE, "2026-03-15"),
        ("Samstag, der vierzehnte, Herr Lenz am Telefon.", "Datum", DATE, "2026-03-14"),
        ("Am Wochenende hat er sich gestritten.", "Datum", DATE, None),
        ("Seit Montag ist sie krankgeschrieben.", "Datum", DATE, None),
        ("Am zwölften ist das Geld gekommen, erzählt sie.", "Datum", DATE, None),
        ("Halb elf war ausgemacht, um elf war er da.", "Beginn", TIME, "11:00"),
        ("Frau Lenz ist so gegen drei gekommen.", "Beginn", TIME, "15:00"),
        ("Um Viertel vor neun hab ich bei Lenz geläutet.", "Uhrzeit", TIME, "08:45"),
        ("Beginn dreiviertel eins.", "Beginn", TIME, "12:45"),
        ("Zwanzig nach vier ging die Tür auf und Herr Lenz stand da.", "Uhrzeit", TIME, "16:20"),
        ("Wir haben uns um fünf am Bahnhof getroffen.", "Uhrzeit des Treffens", TIME, "17:00"),
        ("Um halb acht abends hat er mich angerufen.", "Uhrzeit", TIME, "19:30"),
        ("Er steht um sechs auf und fährt um sieben los.", "Beginn", TIME, None),
        ("Die Kita schließt um vier.", "Ende", TIME, None),
        ("Der Kurs geht von neun bis zwölf.", "Beginn", TIME, None),
        ("Von Viertel nach zwei bis drei haben wir gesprochen.", "Bis", TIME, "15:00"),
        ("Schluss war dann kurz nach fünf.", "Ende", TIME, "17:00"),
        ("Sechzig Minuten, wie immer.", "Dauer", DURATION, 60),
        ("Wir saßen eine Dreiviertelstunde in der Küche.", "Dauer", DURATION, 45),
        ("Hat alles in allem zwanzig Minuten gebraucht.", "Zeitaufwand", DURATION, 20),
        ("Nach zwei Stunden war er erschöpft, und wir haben aufgehört.", "Dauer", DURATION, 120),
        ("Es waren am Ende fast zwei Stunden.", "Dauer des Gesprächs", DURATION, 120),
        ("Herr Lenz war eine Stunde hier.", "Dauer", DURATION, 60),
        ("Er sitzt acht Stunden am Computer.", "Dauer", DURATION, None),
        ("Nach drei Stunden Schlaf ist er wach.", "Dauer", DURATION, None),
        (
            "Frau Lenz war hier. Das Geld reicht nicht. Der Vermieter droht. Wir telefonieren am Montag.",
            "Nächster Kontakt",
            DATE,
            "2026-03-23",
        ),
        (
            "Frau Lenz war hier. Das Geld reicht nicht. Der Vermieter droht. Am 25. ist sie wieder bei mir.",
            "Nächster Termin",
            DATE,
            "2026-03-25",
        ),
        (
            "Frau Lenz war hier. Das Geld reicht nicht. Der Vermieter droht. Weiter machen wir am ersten April.",
            "Nächster Termin",
            DATE,
            "2026-04-01",
        ),
        (
            "Frau Lenz war hier. Das Geld reicht nicht. Der Vermieter droht. Heute in einer Woche, gleiche Zeit.",
            "Folgetermin",
            DATE,
            "2026-03-25",
        ),
        (
            "Frau Lenz war hier. Das Geld reicht nicht. Der Vermieter droht. Am Montag hat der Sohn Geburtstag.",
            "Nächster Termin",
            DATE,
            None,
        ),
        (
            "Frau Lenz war hier. Das Geld reicht nicht. Der Vermieter droht. Am 1. April wird die Miete fällig.",
            "Nächster Termin",
            DATE,
            None,
        ),
        (
            "Frau Lenz war hier. Das Geld reicht nicht. Bis Mittwoch wollen die Nachbarn Bescheid geben.",
            "Folgetermin",
            DATE,
            None,
        ),
        (
            "Frau Lenz war hier. Der Widerspruch muss bis zum 2. April beim Amt sein.",
            "Widerspruchsfrist",
            DATE,
            "2026-04-02",
        ),
        ("Frau Lenz war hier. Einreichen muss sie alles bis 30. März.", "Abgabefrist", DATE, "2026-03-30"),
        (
            "Frau Lenz war hier. Ihr Aufenthaltstitel läuft Ende Mai, genau am 28. Mai, ab.",
            "Gültig bis",
            DATE,
            "2026-05-28",
        ),
        ("Frau Lenz war hier. Sie bleibt bis zum 2. April im Krankenhaus.", "Abgabefrist", DATE, None),
        ("Frau Lenz war hier. Ausgezogen ist er am 1. März.", "Auszug am", DATE, "2026-03-01"),
    ],
)
def test_the_same_with_other_people_and_forms(text: str, label: str, kind: FieldType, expected: object) -> None:
    assert fill(text, field(label, kind))[0][label].value == expected
