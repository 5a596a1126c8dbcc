import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.dictation.numbers import spell
from protokollant.dictation.values import ValueKind, find_values, write_values
from protokollant.dictation.values_de import MONTH_NAMES

TODAY = dt.date(2026, 11, 22)
DAYS = [dt.date(2024, 1, 1) + dt.timedelta(n) for n in range(5 * 366)]


def ordinal(n: int) -> str:
    irregular = {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}
    return irregular.get(n, spell(n) + ("te" if n < 20 else "ste"))


def found(text: str, kind: ValueKind, **options: object) -> list[object]:
    return [v.value for v in find_values(text, TODAY, **options) if v.kind is kind]  # type: ignore[arg-type]


def test_every_date_of_five_years_in_its_spoken_and_written_forms() -> None:
    for day in DAYS:
        month, year = MONTH_NAMES[day.month - 1], spell(day.year)
        for text in (
            f"am {ordinal(day.day)}n {month} {year}",
            f"{ordinal(day.day)}r {month} {day.year}",
            f"{day.day}. {month} {day.year}",
            f"{day.day}.{day.month}.{day.year}",
            f"am {ordinal(day.day)}n {ordinal(day.month).capitalize()}n {year}",
            day.isoformat(),
        ):
            assert found(text, ValueKind.DATE) == [day.isoformat()], text


@given(st.sampled_from(DAYS))
def test_a_written_date_means_the_same_date(day: dt.date) -> None:
    for said in (
        f"am {ordinal(day.day)}n {MONTH_NAMES[day.month - 1]} {spell(day.year)}",
        f"am {ordinal(day.day)}n {ordinal(day.month)}n {spell(day.year)}",
    ):
        assert found(write_values(said), ValueKind.DATE) == [day.isoformat()]


@given(st.sampled_from(DAYS), st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)))
def test_a_date_without_a_year_is_the_nearest(day: dt.date, near: dt.date) -> None:
    text = f"am {day.day}. {MONTH_NAMES[day.month - 1]}"
    (value,) = find_values(text, near)
    date = dt.date.fromisoformat(str(value.value))
    assert (date.month, date.day, value.relative) == (day.month, day.day, True)
    if (day.month, day.day) != (2, 29):
        assert abs((date - near).days) <= 183
    (bare,) = find_values(text)
    assert bare.value == f"--{day.month:02d}-{day.day:02d}"


def test_relative_days_count_from_today_and_years_from_the_given_day() -> None:
    near = dt.date(2020, 3, 1)
    values = find_values("heute und am 3. März", TODAY, near=near)
    assert [v.value for v in values] == ["2026-11-22", "2020-03-03"]


def test_every_minute_of_the_day() -> None:
    for hour in range(24):
        for minute in range(60):
            time = f"{hour:02d}:{minute:02d}"
            forms = [f"{hour}:{minute:02d} Uhr", f"{hour}.{minute:02d} Uhr", f"{spell(hour)} Uhr {spell(minute)}"]
            forms += [f"um {hour} Uhr {minute}", f"{hour:02d}:{minute:02d}"]
            for text in forms if minute else [f"{hour} Uhr", f"um {spell(hour)} Uhr", f"{hour}:00 Uhr"]:
                assert found(text, ValueKind.TIME) == [time], text
                assert found(write_values(text), ValueKind.TIME) == [time], text


@pytest.mark.parametrize("hour", range(1, 13))
def test_times_told_by_quarters(hour: int) -> None:
    word, before = spell(hour), (hour - 1) or 12
    for text, time in {
        f"halb {word}": f"{before:02d}:30",
        f"dreiviertel {word}": f"{before:02d}:45",
        f"drei viertel {word}": f"{before:02d}:45",
        f"viertel {word}": f"{before:02d}:15",
        f"Viertel nach {word}": f"{hour:02d}:15",
        f"Viertel vor {word}": f"{before:02d}:45",
        f"fünf vor halb {word}": f"{before:02d}:25",
        f"zehn nach {word}": f"{hour:02d}:10",
        f"zwanzig vor {word}": f"{before:02d}:40",
    }.items():
        assert found(f"um {text}", ValueKind.TIME) == [time], text
        assert found(f"um {text} Uhr", ValueKind.TIME) == [time], text
        assert found(write_values(f"um {text}"), ValueKind.TIME) == [time], text


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("am zwölften November zweitausendsechsundzwanzig", "am 12. November 2026"),
        ("am zwölften November zweitausend sechsundzwanzig", "am 12. November 2026"),
        ("am dritten März zwanzig sechsundzwanzig", "am 3. März 2026"),
        ("am zwölften Elften zweitausendsechsundzwanzig", "am 12.11.2026"),
        ("vom dritten bis fünften Mai", "vom 3. bis 5. Mai"),
        ("am ersten und am dritten Mai", "am 1. und am 3. Mai"),
        ("um vierzehn Uhr dreißig kam sie", "um 14:30 Uhr kam sie"),
        ("um 14.30 Uhr", "um 14:30 Uhr"),
        ("14 Uhr 30", "14:30 Uhr"),
        ("ein Uhr", "1 Uhr"),
        ("fünf vor halb neun", "8:25 Uhr"),
        ("von acht bis zehn Uhr", "von 8 bis 10 Uhr"),
        ("acht Uhr drei Kinder", "8 Uhr drei Kinder"),
        ("acht Uhr dreißig Minuten", "8 Uhr 30 Minuten"),
        ("um acht Uhr zwanzig Kinder", "um 8 Uhr 20 Kinder"),
        ("fünfundvierzig Minuten", "45 Minuten"),
        ("zwei Stunden fünfzehn Minuten", "2 Stunden 15 Minuten"),
        ("eine Stunde und zwanzig Minuten", "eine Stunde und 20 Minuten"),
        ("dreihundertfünfzig Euro", "350 Euro"),
        ("dreihundertfünfzig euro und fünfzig minuten", "350 Euro und 50 Minuten"),
        ("fünf Euro fünfzig", "5,50 Euro"),
        ("drei Euro zwanzig Cent", "3,20 Euro"),
        ("zweitausendeinhundert Euro", "2.100 Euro"),
        ("zweihundert Euro Strafe", "200 Euro Strafe"),
        ("drei Komma fünf Prozent", "3,5 Prozent"),
        ("5 Komma 5 Prozent", "5,5 Prozent"),
        ("null Komma eins zwei fünf Prozent", "0,125 Prozent"),
        ("eins Komma fünf Millionen", "1,5 Millionen"),
        ("fünf Prozent", "5 Prozent"),
        ("einundzwanzig Kinder", "21 Kinder"),
        ("im Jahr zweitausend dreiundzwanzig", "im Jahr 2023"),
        ("seit neunzehnhundertachtundneunzig", "seit 1998"),
        ("dreizehntausend Schritte", "13.000 Schritte"),
    ],
)
def test_what_a_secretary_writes(said: str, written: str) -> None:
    assert write_values(said) == written


@pytest.mark.parametrize(
    "text",
    [
        "drei Wochen lang",
        "die ersten zwei Wochen",
        "zwei Drittel der Zeit",
        "um drei Ecken",
        "im fünften Monat",
        "in der ersten Mai-Woche",
        "die dritte Januarwoche",
        "zum dritten Mal",
        "1.500 Euro",
        "3,5 Prozent",
        "0,125 Prozent",
        "1,5 Millionen Euro",
        "nach § 8a SGB VIII",
        "Aktenzeichen SB 218",
        "SB-218 und 7/26",
        "Telefon 0176 1234567",
        "eine Stunde",
        "anderthalb Stunden",
        "eine Dreiviertelstunde",
        "eine Stunde zwanzig",
        "im Jahr 2019",
        "halb so viel",
        "hundert Mal",
        "tausend Dank",
        "zwölf Kinder",
        "zwanzig nach acht",
        "auf eins achtzig",
        "am dreißigsten Februar",
        "zwei Millionen",
        "in drei Viertel der Fälle",
        "ein Mann und eine Frau",
        "12.11.2026",
        "",
    ],
)
def test_what_stays_as_it_is(text: str) -> None:
    assert write_values(text) == text


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("eine Stunde", 60),
        ("eine halbe Stunde", 30),
        ("eine knappe halbe Stunde", 30),
        ("eine Viertelstunde", 15),
        ("eine Dreiviertelstunde", 45),
        ("dreiviertel Stunde", 45),
        ("anderthalb Stunden", 90),
        ("eineinhalb Stunden", 90),
        ("zweieinhalb Stunden", 150),
        ("1,5 Stunden", 90),
        ("zwei Stunden fünfzehn Minuten", 135),
        ("eine Stunde zwanzig", 80),
        ("2 h", 120),
        ("25 min", 25),
        ("ein halbstündiges Gespräch", 30),
        ("eine 45-minütige Beratung", 45),
        ("ein anderthalbstündiger Besuch", 90),
    ],
)
def test_durations_in_minutes(text: str, minutes: int) -> None:
    assert found(text, ValueKind.DURATION) == [minutes]
    assert found(write_values(text), ValueKind.DURATION) == [minutes]


@given(st.integers(0, 999_999))
def test_money_keeps_its_amount(n: int) -> None:
    for text in (f"{spell(n)} Euro", f"{n} Euro"):
        assert found(text, ValueKind.MONEY) == [n]
        assert found(write_values(text), ValueKind.MONEY) == [n]


@given(st.integers(0, 99_999), st.text("0123456789", min_size=1, max_size=4))
def test_decimals_keep_every_digit(whole: int, digits: str) -> None:
    said = f"{spell(whole)} Komma {' '.join(spell(int(d)) for d in digits)} Prozent"
    assert found(write_values(said), ValueKind.NUMBER) == [float(f"{whole}.{digits}")]


@pytest.mark.parametrize(
    ("text", "time"),
    [("um halb drei nachmittags", "14:30"), ("abends um sechs Uhr", "18:00"), ("abends um 18 Uhr", "18:00")],
)
def test_the_part_of_the_day_counts(text: str, time: str) -> None:
    assert found(text, ValueKind.TIME) == [time]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("heute", "2026-11-22"),
        ("gestern Abend", "2026-11-21"),
        ("vorgestern", "2026-11-20"),
        ("sie ruft morgen an", "2026-11-23"),
        ("übermorgen", "2026-11-24"),
        ("nächsten Dienstag", "2026-11-24"),
        ("letzten Freitag", "2026-11-20"),
        ("am kommenden Sonntag", "2026-11-29"),
        ("vergangenen Sonntag", "2026-11-15"),
    ],
)
def test_relative_days(text: str, day: str) -> None:
    assert found(text, ValueKind.DATE) == [day]


@pytest.mark.parametrize("text", ["am Morgen", "jeden Morgen", "Guten Morgen", "am Montag", "am 31. Februar"])
def test_no_days(text: str) -> None:
    assert found(text, ValueKind.DATE) == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Gespräch mit Frau M. heute", "Frau M."),
        ("bei Herrn Meier", "Herr Meier"),
        ("Herr Dr. Müller-Lüdenscheidt kam", "Herr Dr. Müller-Lüdenscheidt"),
        ("Frau Doktor Öztürk", "Frau Doktor Öztürk"),
        ("Frau von Stein", "Frau von Stein"),
        ("Frau Jana F. kam", "Frau Jana F."),
        ("Familie Huber", "Familie Huber"),
        ("wegen Kevin R., Klasse", "Kevin R."),
    ],
)
def test_persons(text: str, person: str) -> None:
    assert found(text, ValueKind.PERSON) == [person]


@pytest.mark.parametrize("text", ["seine Frau Petra", "eine Frau, Anfang dreißig", "die Frau Anfang 30", "Haus B. hat"])
def test_no_persons(text: str) -> None:
    assert found(text, ValueKind.PERSON) == []


WORDS = st.sampled_from(
    "am um halb drei zwölften November Uhr dreißig eine Stunde Euro Komma fünf Frau M. 12. 14:30 1.500 § 8a und bis - ,"
    " . zweitausend sechsundzwanzig nächsten Dienstag viertel vor Millionen Herr von Dr. 0176 null".split()
)


@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=40))
def test_values_are_disjoint_and_in_order_in_any_text(text: str) -> None:
    for language in ("de", "en"):
        last = 0
        for value in find_values(text, TODAY, language=language):
            assert last <= value.start < value.end <= len(text)
            last = value.end


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_writing_twice_changes_nothing_more(text: str) -> None:
    once = write_values(text)
    assert [v.value for v in find_values(write_values(once)) if v.kind is ValueKind.DATE] == [
        v.value for v in find_values(once) if v.kind is ValueKind.DATE
    ]


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("am zweiten und dritten Tag", "am zweiten und dritten Tag"),
        ("vom ersten zum zweiten Halbjahr", "vom ersten zum zweiten Halbjahr"),
        ("am ersten dritten und fünften jeden Monats", "am ersten dritten und fünften jeden Monats"),
        ("in der Nacht vom dritten auf den vierten Mai", "in der Nacht vom 3. auf den 4. Mai"),
        ("hundert Euro zwanzig davon in bar", "100 Euro 20 davon in bar"),
        ("um acht Uhr zwanzig davon waren krank", "um 8 Uhr 20 davon waren krank"),
        ("im Haus zwei kleine Kinder", "im Haus zwei kleine Kinder"),
        ("eins fünfzig Euro", "eins fünfzig Euro"),
        ("ein paar hundert Euro", "ein paar hundert Euro"),
        ("zwischen fünf und zwanzig Euro", "zwischen 5 und 20 Euro"),
        ("am Telefon vierzehn, fünfzehn Mal", "am Telefon 14, 15 Mal"),
        ("null eins sieben sechs drei vier, zwei Kinder", "017634, zwei Kinder"),
        ("vierter März achtundachtzig", "4. März 1988"),
        ("am 12.3.88 geboren", "am 12.3.88 geboren"),
    ],
)
def test_no_number_takes_in_its_neighbour(said: str, written: str) -> None:
    assert write_values(said) == written
