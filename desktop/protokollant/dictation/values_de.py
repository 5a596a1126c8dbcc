"""German dates, times, durations, amounts and persons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from protokollant.dictation.numbers import parse, parse_ordinal
from protokollant.dictation.value_reader import LONGEST_FIGURE, Found, Matcher, Reader, ValueKind, plain

MONTH_NAMES = tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split())
_MONTHS = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)} | {"jänner": 1, "feber": 2}
_WEEKDAYS = {d: i for i, d in enumerate("montag dienstag mittwoch donnerstag freitag samstag sonntag".split())} | {
    "sonnabend": 5
}
_BEFORE_DATE = set("am vom bis zum ab den dem seit der datum".split())
_BEFORE_TIME = set("um gegen ab bis von seit kurz".split())
_RELATIVE_DAYS = {"heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2}
_HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5}
_ONE = {"ein", "eine", "einer", "einen", "einem"}
_PARTS = {"viertelstunde": 15, "dreiviertelstunde": 45}
_MILLIONS = {"million", "millionen", "mio"}
# With one of these a number is a figure however small it is.
_UNITS = set("prozent kilometer kilo kilogramm meter grad quadratmeter cent promille".split())
_GLUED_UNITS = set("min h std kg km m cm g mg ml l uhr euro".split())
# What is counted in a number that stands after "acht Uhr": then the number is none of minutes.
_COUNTED = set(
    (
        "minuten stunden tage tagen wochen monate monaten jahre jahren prozent euro kilometer kinder kindern personen "
        "leute leuten menschen frauen männer männern jugendliche jugendlichen teilnehmer teilnehmern teilnehmende mal"
    ).split()
)
_TITLES = {"Frau", "Herr", "Herrn", "Familie"}
_DEGREES = {"Dr": "Dr.", "Prof": "Prof.", "Doktor": "Doktor", "Professor": "Professor", "Professorin": "Professorin"}
_PARTICLES = {"von", "van", "de", "der", "den", "zu", "zur", "da", "di", "del", "el", "al", "ten"}
_NO_SURNAMES = {"anfang", "ende", "mitte"} | set(_MONTHS)
# "seine Frau Petra" is a wife, not a form of address.
_POSSESSIVE = re.compile(r"(?:mein|dein|sein|ihr|unser|eur)(?:e|er|en|em|es)?")
_BEFORE_LETTER = set("haus klasse zimmer block gruppe plan vitamin hepatitis gebäude team station typ stufe".split())
_PARTS_OF_LAW = {"paragraf", "paragraph", "§", "artikel", "absatz"}
_SUBDIVISIONS = {"absatz", "abs", "satz", "nummer", "nr", "buchstabe"}
_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV".split()
_BEFORE_TELEPHONE = set("telefon telefonnummer nummer rufnummer handynummer handy mobilnummer durchwahl".split())
_ADJECTIVE = re.compile(r"(.+?)(stündig|minütig)(?:e[rmns]?)?")
_AFTERNOON = {"nachmittags", "nachmittag", "abends", "abend"}


class GermanReader(Reader):
    """Spoken and written forms alike."""

    def matchers(self) -> Sequence[Matcher]:
        return (
            self.law,
            self.digits,
            self.date,
            self.time,
            self.duration,
            self.money,
            self.person,
            self.plain_number,
        )

    # --- numbers

    def number(self, i: int) -> tuple[int, float] | None:
        """A number in figures or words at `i`: (tokens, value). Not one: "0176", "8a", "SB-218", "7/26"."""
        simple = self._simple_number(i)
        if simple is None or self.at(i + simple[0]) not in _MILLIONS:
            return simple
        count, value = simple
        return count + 1, float(Decimal(str(value)) * 1_000_000)

    def _simple_number(self, i: int) -> tuple[int, float] | None:
        token = self.at(i)
        if token[:1].isdigit():
            # Nobody says a number so long; and a float could not keep it.
            return self._figures(i, token) if len(token) <= LONGEST_FIGURE else None
        if token in _HALVES:
            return 1, _HALVES[token]
        value = parse(token)
        if value is None:
            return None
        if self.at(i + 1) == "komma" and (digit := _digit(self.at(i + 2))) is not None:
            digits, count = str(digit), 3
            while (digit := _digit(self.at(i + count))) is not None:
                digits, count = f"{digits}{digit}", count + 1
            return count, float(f"{value}.{digits}")
        if token.endswith("tausend") and (rest := parse(self.at(i + 1))) and rest < 1000 and self.at(i + 1) != "ein":
            return 2, float(value + rest)
        return 1, float(value)

    def _figures(self, i: int, token: str) -> tuple[int, float] | None:
        after = self.at(i + 1) if self.glued(i + 1) else ""
        before = self.at(i - 1) if self.glued(i) else ""
        if (after.isalpha() and after not in _GLUED_UNITS) or before.isalpha() or before in {"-", "/"} or after == "/":
            return None
        if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", token) and not token.startswith("0"):
            return 1, float(token.replace(".", "").replace(",", "."))
        if not re.fullmatch(r"(?:0|[1-9]\d*)(,\d+)?", token):
            return None
        if self.at(i + 1) == "komma" and re.fullmatch(r"\d{1,3}", self.at(i + 2)) and "," not in token:
            return 3, float(f"{token}.{self.at(i + 2)}")
        return 1, float(token.replace(",", "."))

    def whole(self, i: int, low: int, high: int) -> int | None:
        """A whole number in one token between `low` and `high`."""
        token = self.at(i)
        value = int(token) if re.fullmatch(r"[0-9]{1,6}", token) else parse(token)
        return value if value is not None and low <= value <= high else None

    def plain_number(self, i: int) -> Found | None:
        found = self.number(i)
        if found is None:
            return None
        count, value = found
        if count == 1 and self.at(i) in {"hundert", "tausend", "null", "ein", *_HALVES}:
            return None
        # Numbers in a row are a telephone number, a size, a score: they stay as they were said.
        in_a_row = self.whole(i - 1, 0, 999_999) is not None or self.whole(i + count, 0, 999_999) is not None
        on_the_clock = self.at(i + count) in {"vor", "nach"} and self.whole(i + count + 1, 1, 12) is not None
        spoken = not self.at(i)[0].isdigit() or "komma" in {self.at(k) for k in range(i, i + count)}
        millions = self.at(i + count - 1) in _MILLIONS
        written = None
        if spoken and not in_a_row and not on_the_clock and not (millions and count == 2):
            # Small numbers stay words in running text; with a unit they are figures.
            if millions:
                written = f"{_figure(value / 1_000_000)} {self.raw(i + count - 1)}"
            elif self.at(i + count) in _UNITS or value >= 13 or count > 1:
                written = _figure(value)
        return Found(count, ValueKind.NUMBER, plain(value), written)

    def money(self, i: int) -> Found | None:
        found = self.number(i)
        if found is None or self.at(i + found[0]) not in {"euro", "€"}:
            return None
        count, amount = found[0] + 1, Decimal(str(found[1]))
        currency = self.at(i + found[0]).capitalize()
        cents = self.whole(i + count, 1, 99) if amount == int(amount) else None
        if cents and self.at(i + count + 1) == "cent":
            amount, count = amount + Decimal(cents) / 100, count + 2
        elif cents and currency != "€" and not self.raw(i + count + 1).istitle():
            amount, count = amount + Decimal(cents) / 100, count + 1
        if self.at(i + found[0] - 1) in _MILLIONS:
            head = self.raw(i) if found[0] == 2 else _figure(float(amount) / 1_000_000)
            written = f"{head} {self.raw(i + found[0] - 1)} {currency}"
        else:
            written = f"{_figure(float(amount), money=True)} {currency}"
        return Found(count, ValueKind.MONEY, plain(float(amount)), written)

    # --- dates

    def date(self, i: int) -> Found | None:
        return self.date_figures(i) or self.date_words(i) or self.shared_month(i) or self.date_relative(i)

    def date_figures(self, i: int) -> Found | None:
        token = self.at(i)
        if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})", token):
            day, month, year = int(match[1]), int(match[2]), int(match[3])
            return self.dated(1, day, month, year + 2000 if year < 100 else year)
        before = self.at(i - 1) in _BEFORE_DATE
        if before and (match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})", token)) and self.at(i + 1) == ".":
            return self.dated(2, int(match[1]), int(match[2]), None)
        if re.fullmatch(r"\d{4}", token) and self.at(i + 1) == "-" and self.at(i + 3) == "-":
            month_, day_ = self.whole(i + 2, 1, 12), self.whole(i + 4, 1, 31)
            if month_ and day_:
                return self.dated(5, day_, month_, int(token))
        return None

    def _day(self, i: int) -> tuple[int, int] | None:
        """An ordinal from 1 to 31, in words or as "12.": (tokens, day)."""
        if day := parse_ordinal(self.at(i)):
            return 1, day
        if self.at(i).isdigit() and self.at(i + 1) == "." and (day := self.whole(i, 1, 31)):
            return 2, day
        return None

    def date_words(self, i: int) -> Found | None:
        found = self._day(i)
        if found is None:
            return None
        count, day = found
        month = _MONTHS.get(self.at(i + count))
        if month is not None:
            if self.at(i + count + 1) == "-":  # "in der ersten Mai-Woche"
                return None
            tokens, year = self.year(i + count + 1)
            written = f"{day}. {MONTH_NAMES[month - 1]}" + (f" {year}" if year else "")
            return self.dated(count + 1 + tokens, day, month, year, written)
        ordinal = self._day(i + count)
        if ordinal is None or ordinal[1] > 12 or self.at(i - 1) not in _BEFORE_DATE:
            return None
        count, month = count + ordinal[0], ordinal[1]
        tokens, year = self.year(i + count)
        return self.dated(count + tokens, day, month, year, f"{day}.{month}." + (f"{year}" if year else ""))

    def shared_month(self, i: int) -> Found | None:
        """The first day in "vom dritten bis fünften Mai", "am 1. und am 3. Mai"."""
        found = self._day(i) if self.at(i - 1) in _BEFORE_DATE else None
        if found is None or self.at(i + found[0]) not in {"bis", "und", "oder"}:
            return None
        second = i + found[0] + 1
        if self.at(second) in {"zum", "am", "den", "dem"}:
            second += 1
        other = self.date_words(second)
        if other is None:
            return None
        month = int(str(other.value)[-5:-3])
        year = None if other.relative else int(str(other.value)[:4])
        return self.dated(found[0], found[1], month, year, f"{found[1]}.")

    def year(self, i: int) -> tuple[int, int | None]:
        """A year after a date: "2026", "zweitausendsechsundzwanzig" in one or two words, "zwanzig sechsundzwanzig"."""
        if self.at(i) == "zweitausend" and (rest := self.whole(i + 1, 1, 99)):
            return 2, 2000 + rest
        if self.at(i) == "zwanzig" and (rest := self.whole(i + 1, 10, 99)):
            return 2, 2000 + rest
        year = self.whole(i, 1900, 2199)
        return (1, year) if year else (0, None)

    def date_relative(self, i: int) -> Found | None:
        token, before = self.at(i), self.at(i - 1)
        days = _RELATIVE_DAYS.get(token)
        if self.raw(i) == "morgen" and before not in {"am", "heute", "guten", "jeden", "gestern", "diesen"}:
            days = 1
        if days is not None:
            return self.days_from_today(1, days)
        weekday = _WEEKDAYS.get(self.at(i + 1))
        if weekday is not None and token in {"nächsten", "nächster", "kommenden", "kommender", "diesen"}:
            return self.weekday(2, weekday, ahead=True)
        if weekday is not None and token in {"letzten", "letzter", "vergangenen", "vergangener", "vorigen"}:
            return self.weekday(2, weekday, ahead=False)
        return None

    # --- times of day

    def time(self, i: int) -> Found | None:
        token = self.at(i)
        if (match := re.fullmatch(r"(\d{1,2})[:.](\d{2})", token)) and int(match[1]) < 25 and int(match[2]) < 60:
            if self.at(i + 1) == "uhr":
                return self._time(i, 2, int(match[1]), int(match[2]))
            return self._time(i, 1, int(match[1]), int(match[2]), keep=True) if ":" in token else None
        return self.time_on_the_clock(i) or self.first_of_range(i) or self.time_by_quarters(i)

    def time_on_the_clock(self, i: int) -> Found | None:
        hour = 1 if self.at(i) == "ein" else self.whole(i, 0, 24)
        if hour is None or self.at(i + 1) != "uhr":
            return None
        minute = self.whole(i + 2, 0, 59)
        after = self.at(i + 3)
        counts = after in _COUNTED or (self.raw(i + 3).istitle() and minute is not None and minute % 5 > 0)
        if minute is None or self.at(i + 2) == "ein" or counts or after in {"uhr", "bis", "komma"}:
            return self._time(i, 2, hour, 0)
        return self._time(i, 3, hour, minute)

    def first_of_range(self, i: int) -> Found | None:
        """The first hour in "von acht bis zehn Uhr", "zwischen zehn und elf Uhr"."""
        joint = {"von": "bis", "zwischen": "und"}.get(self.at(i - 1))
        hour = self.whole(i, 0, 24)
        if hour is None or joint is None or self.at(i + 1) != joint or not self.time_on_the_clock(i + 2):
            return None
        found = self._time(i, 1, hour, 0)
        return found and Found(1, ValueKind.TIME, found.value, str(hour))

    def time_by_quarters(self, i: int) -> Found | None:
        """ "halb elf", "Viertel nach zwei", "dreiviertel acht", "fünf vor halb neun", "um zehn nach drei"."""
        token, prepared = self.at(i), self.at(i - 1) in _BEFORE_TIME
        if token == "halb" and (hour := self.whole(i + 1, 1, 12)):
            return self._spoken(i, 2, hour * 60 - 30)
        if token == "dreiviertel" and (hour := self.whole(i + 1, 1, 12)):
            return self._spoken(i, 2, hour * 60 - 15)
        if token == "drei" and self.at(i + 1) == "viertel" and prepared and (hour := self.whole(i + 2, 1, 12)):
            return self._spoken(i, 3, hour * 60 - 15)
        if token == "viertel":
            if self.at(i + 1) == "nach" and (hour := self.whole(i + 2, 1, 12)):
                return self._spoken(i, 3, hour * 60 + 15)
            if self.at(i + 1) == "vor" and (hour := self.whole(i + 2, 1, 12)):
                return self._spoken(i, 3, hour * 60 - 15)
            if prepared and (hour := self.whole(i + 1, 1, 12)):
                return self._spoken(i, 2, hour * 60 - 45)
            return None
        minutes = self.whole(i, 1, 29)
        if minutes is None or self.at(i + 1) not in {"vor", "nach"}:
            return None
        distance = -minutes if self.at(i + 1) == "vor" else minutes
        if self.at(i + 2) == "halb" and (hour := self.whole(i + 3, 1, 12)):
            return self._spoken(i, 4, hour * 60 - 30 + distance)
        if prepared and (hour := self.whole(i + 2, 1, 12)):
            return self._spoken(i, 3, hour * 60 + distance)
        return None

    def _spoken(self, i: int, count: int, minutes: int) -> Found | None:
        """A time told by quarters is one of twelve hours: 30 minutes are "halb eins", 12:30."""
        if self.at(i + count) == "uhr":
            count += 1
        elif self.at(i + count) in _COUNTED:
            return None
        return self._time(i, count, minutes // 60 or 12, minutes % 60)

    def _time(self, i: int, count: int, hour: int, minute: int, *, keep: bool = False) -> Found | None:
        if hour > 24 or (hour == 24 and minute):
            return None
        written = f"{hour} Uhr" if not minute else f"{hour}:{minute:02d} Uhr"
        around = {self.at(k) for k in (i - 3, i - 2, i - 1, i + count, i + count + 1)}
        half_day = 12 if 1 <= hour < 12 and around & _AFTERNOON else 0
        value = f"{(hour + half_day) % 24:02d}:{minute:02d}"
        return Found(count, ValueKind.TIME, value, None if keep else written)

    # --- durations

    def duration(self, i: int) -> Found | None:
        return self.part_of_an_hour(i) or self.hours_and_minutes(i) or self.length_as_adjective(i)

    def part_of_an_hour(self, i: int) -> Found | None:
        j = i + 1 if self.at(i) in _ONE else i
        if self.at(j) in {"gute", "knappe", "ganze"}:
            j += 1
        if j > i and self.at(j) in _PARTS:
            return Found(j - i + 1, ValueKind.DURATION, _PARTS[self.at(j)])
        if self.at(j) in {"halbe", "halben"} and self.at(j + 1) == "stunde" and self.at(i - 1) not in {"jede", "jeder"}:
            return Found(j - i + 2, ValueKind.DURATION, 30)
        if self.at(j) == "drei" and self.at(j + 1) == "viertel" and self.at(j + 2) in {"stunde", "stunden"}:
            return Found(j - i + 3, ValueKind.DURATION, 45)
        if self.at(j) == "dreiviertel" and self.at(j + 1) == "stunde":
            return Found(j - i + 2, ValueKind.DURATION, 45)
        return None

    def hours_and_minutes(self, i: int) -> Found | None:
        one = self.at(i) in _ONE
        first = (1, 1.0) if one else self.number(i)
        if first is None:
            return None
        count, amount = first
        unit = self.at(i + count)
        said = unit if unit in {"h", "std"} else unit.capitalize()
        if unit in {"minute", "minuten", "min"}:
            written = None if one else f"{_figure(amount)} {'Minuten' if unit == 'min' else said}"
            return _lasting(count + 1, amount, written)
        if unit not in {"stunde", "stunden", "std", "h"}:
            return None
        written = None if one or self.at(i) in _HALVES else f"{_figure(amount)} {said}"
        minutes, count = amount * 60, count + 1
        joined = 1 if self.at(i + count) == "und" else 0
        more = self.number(i + count + joined)
        if more is None or more[1] >= 60:
            return _lasting(count, minutes, written)
        after = i + count + joined + more[0]
        if self.at(after) in {"minute", "minuten", "min"}:
            head = self.raw(i) if one else _figure(amount)
            written = f"{head} {unit.capitalize()} {'und ' if joined else ''}{_figure(more[1])} Minuten"
            return _lasting(after + 1 - i, minutes + more[1], written)
        if not joined and more[1] % 5 == 0 and not self.raw(after).istitle():  # "eine Stunde zwanzig"
            return _lasting(after - i, minutes + more[1], None)
        return _lasting(count, minutes, written)

    def length_as_adjective(self, i: int) -> Found | None:
        """ "ein halbstündiges Gespräch", "45-minütig"."""
        j = i + 2 if self.at(i + 1) == "-" and self.glued(i + 2) else i
        match = _ADJECTIVE.fullmatch(f"{self.at(i)}{self.at(j)}" if j > i else self.at(i))
        if match is None:
            return None
        amount = 0.5 if match[1] == "halb" else _HALVES.get(match[1])
        if amount is None:
            whole = int(match[1]) if re.fullmatch(r"[0-9]{1,3}", match[1]) else parse(match[1])
            amount = None if whole is None else float(whole)
        if amount is None:
            return None
        return _lasting(j - i + 1, amount * (60 if match[2] == "stündig" else 1), None)

    # --- law, telephone and file numbers

    def law(self, i: int) -> Found | None:
        """ "Paragraf acht a SGB acht" -> "§ 8a SGB VIII", "Artikel sechs Absatz zwei" -> "Artikel 6 Absatz 2"."""
        if self.at(i) == "sgb":
            return self._book(i)
        head = self.at(i)
        if head not in _PARTS_OF_LAW or (number := self.whole(i + 1, 1, 9999)) is None or self.at(i + 1) == "ein":
            return None
        sign = "§" if head in {"paragraf", "paragraph", "§"} else self.raw(i)
        count, parts = 2, [f"{sign} {number}"]
        if re.fullmatch(r"[a-z]", self.at(i + 2)) and self.at(i + 3) not in {"."}:
            parts[0], count = f"{parts[0]}{self.at(i + 2)}", 3
        while self.at(i + count) in _SUBDIVISIONS and (number := self.whole(i + count + 1, 1, 99)):
            parts.append(f"{self.raw(i + count)} {number}")
            count += 2
        if self.at(i + count) == "sgb" and (book := self._book(i + count)):
            parts.append(str(book.written))
            count += book.count
        written = " ".join(parts)
        return Found(count, ValueKind.LAW, written, written)

    def _book(self, i: int) -> Found | None:
        """ "SGB acht", "SGB 8": the books of the Sozialgesetzbuch have Roman numbers."""
        number = self.whole(i + 1, 1, 14)
        if number is None or self.at(i + 1) == "ein":
            return None
        written = f"SGB {_ROMAN[number - 1]}"
        return Found(2, ValueKind.LAW, written, written)

    def digits(self, i: int) -> Found | None:
        """A telephone number digit by digit ("null eins sieben zwo ..."), and what follows "Aktenzeichen"."""
        before = {self.at(i - 1), self.at(i - 2), self.at(i - 3)}
        if before & {"aktenzeichen", "az"}:
            return self._file_number(i)
        called = bool(before & _BEFORE_TELEPHONE)
        figures, j = "", i
        while (part := self._spoken_digits(j)) and (called or len(part) == 1):
            figures, j = figures + part, j + 1
        spoken = any(self.at(k).isalpha() for k in range(i, j))
        if j - i < (4 if called else 6) or not spoken:
            return None
        return Found(j - i, ValueKind.DIGITS, figures, figures)

    def _spoken_digits(self, i: int) -> str:
        token = self.at(i)
        if token.isdigit():
            return token
        value = parse(token) if token.isalpha() and token != "ein" else None
        return "" if value is None or value > 99 else str(value)

    def _file_number(self, i: int) -> Found | None:
        parts: list[str] = []
        j = i
        while j < i + 12:
            token = self.at(j)
            figures = token if re.fullmatch(r"\d+", token) else str(parse(token) or "") if token.isalpha() else ""
            letter = self.raw(j).upper() if len(token) == 1 and token.isalpha() else ""
            sign = token if token in {"/", "-"} and parts else ""
            if not (figures or letter or sign):
                break
            glued = bool(parts) and (self.glued(j) or bool(sign))
            parts.append(f"{'' if glued else ' '}{figures or letter or sign}")
            j += 1
        written = "".join(parts).strip()
        if j - i < 2 or not any(c.isdigit() for c in written):
            return None
        return Found(j - i, ValueKind.DIGITS, written, written)

    # --- persons

    def person(self, i: int) -> Found | None:
        if self.raw(i) not in _TITLES:
            return self.initialled(i)
        if self.raw(i) == "Frau" and _POSSESSIVE.fullmatch(self.at(i - 1)):
            return None
        j, names = i + 1, []
        while self.raw(j) in _DEGREES:
            names.append(_DEGREES[self.raw(j)])
            j += 2 if self.raw(j + 1) == "." else 1
        while self.raw(j) in _PARTICLES and len(names) < 5:
            names.append(self.raw(j))
            j += 1
        if not self.is_name(j) or self.at(j) in _NO_SURNAMES:
            return None
        names.append(self.raw(j))
        j += 1
        if len(names[-1]) > 2 and self._is_initial(j):  # "Frau Jana F."
            names.append(self.raw(j))
            j += 1
        if len(names[-1]) <= 2 and self.raw(j) == "." and self.glued(j):
            names[-1] += "."
            j += 1
        while self.raw(j) == "-" and self.glued(j) and self.is_name(j + 1):
            names[-1] += f"-{self.raw(j + 1)}"
            j += 2
        title = "Herr" if self.raw(i) == "Herrn" else self.raw(i)
        return Found(j - i, ValueKind.PERSON, " ".join([title, *names]))

    def _is_initial(self, i: int) -> bool:
        return len(self.raw(i)) == 1 and self.raw(i).isupper() and self.raw(i + 1) == "." and self.glued(i + 1)

    def initialled(self, i: int) -> Found | None:
        """ "Jana F.": a first name and an initial."""
        first = self.raw(i)
        if not (first.isalpha() and first.istitle() and len(first) > 2) or first.lower() in _BEFORE_LETTER:
            return None
        return Found(3, ValueKind.PERSON, f"{first} {self.raw(i + 1)}.") if self._is_initial(i + 1) else None


def _lasting(count: int, minutes: float, written: str | None) -> Found | None:
    if minutes != int(minutes) or minutes > 100_000:
        return None
    return Found(count, ValueKind.DURATION, int(minutes), written)


def _digit(word: str) -> int | None:
    value = parse(word) if word.isalpha() else None
    return value if value is not None and value < 10 else None


def _figure(value: float, *, money: bool = False) -> str:
    """German figures with every digit: comma, and points from five digits on (from four with money)."""
    whole, _, rest = f"{Decimal(str(value)):f}".partition(".")
    rest = rest.rstrip("0")
    if len(whole) >= (4 if money else 5):
        whole = f"{int(whole):,}".replace(",", ".")
    return whole if not rest else f"{whole},{rest.ljust(2, '0') if money else rest}"
