"""Whether "Punkt", "Komma" and their like are words of a German sentence or signs that are dictated."""

from __future__ import annotations

from protokollant.dictation import grammar_de as grammar
from protokollant.dictation.digits_de import FILES
from protokollant.dictation.grammar_de import Gender
from protokollant.dictation.spoken import PAUSE, Spot

_GENDERS = (
    (("punkt", "strich", "absatz", "umbruch"), Gender.MASCULINE),
    (("komma", "semikolon", "zeichen"), Gender.NEUTER),
    (("klammer", "zeile"), Gender.FEMININE),
)
_SIGN_NOUNS = tuple(noun for nouns, _ in _GENDERS for noun in nouns)
_PLURALS = ("zeichen", "striche", "füßchen", "klammern")
# Where one of these is said, signs are spoken about.
_OF_WRITING = (
    "fehl",
    "setz",
    "schreib",
    "schrieb",
    "vergess",
    "vergiss",
    "steht",
    "gehör",
    "getippt",
    "tippt",
    "weglass",
)
_WRITTEN = frozenset("geschrieben versehen getrennt abgetrennt gesetzt".split())
_ONE = frozenset({"eine", "einen", "einem"})
_HOURS = frozenset("halb viertel dreiviertel mitternacht mittag".split())
_BEFORE_HOURS = frozenset("um ab bis gegen nach vor seit".split())
_STOPS = frozenset({"punkt", "fragezeichen", "ausrufezeichen", "doppelpunkt", "semikolon"})
_ONE_WORD_SIGNS = _STOPS | {"komma", "bindestrich", "gedankenstrich", "schrägstrich"}
_IS = frozenset("ist lautet war heißt".split())
_MEASURED = frozenset("prozent promille kilo kilogramm grad meter kilometer liter euro millionen stunden".split())
_VERB_ENDS = frozenset("zurück stehen offen hinterlassen auf aus".split())
# So far back the verb of the clause is looked for, in words.
_LONGEST_CLAUSE = 40
_THIS_CENTURY = range(1900, 2101)


def means_a_word(spot: Spot) -> bool:
    """Whether the phrase belongs to the sentence, as in "der Punkt Wohnung", "ohne Komma", "eine neue Zeile"."""
    ended = spot.i == spot.clause
    phrase = spot.phrase
    if phrase in {"klammer auf", "klammer zu", "klammern auf", "klammern zu"} or phrase.startswith("anführung"):
        return (_is_noun(spot) or _opens_nothing(spot)) and not _has_partner(spot)
    if not ended and (_is_noun(spot) or _is_object(spot) or _is_joined(spot)):
        return True
    if phrase == "absatz":
        return _is_numbered(spot) or not (ended and (spot.i > 0 or spot.next().low in grammar.OPENERS))
    if phrase in {"punkt", "strich"} and _is_in_file_number(spot):
        return True
    if phrase == "punkt":
        return _is_item(spot)
    if phrase == "komma":
        return _is_decimal(spot)
    return False


def _gender(noun: str) -> Gender | None:
    return next((gender for endings, gender in _GENDERS if noun.endswith(endings)), None)


def _is_noun(spot: Spot) -> bool:
    """Whether what stands before it makes it a noun."""
    head = spot.words[spot.i].low if spot.noun in {"auf", "zu"} else spot.noun
    plural = head.endswith(_PLURALS)
    gender = _gender(head)
    before = spot.before
    if before == "laut":  # "laut Punkt sieben", but "es war laut Punkt"
        return grammar.is_number(spot.next().low)
    if before == "statt":  # "Komma statt Punkt", but "das Gespräch findet statt Punkt"
        return spot.at(spot.i - 2).low.endswith(_SIGN_NOUNS)
    if before in grammar.NEVER_ALONE:
        return not spot.at(spot.i).ends or not grammar.is_number(spot.next().low)
    if before == "mit":
        return (
            spot.i - 1 == spot.clause
            or not _has_verb_before(spot)
            or head.endswith(("bindestrich", "schrägstrich"))
            or spot.next().low in {*_WRITTEN, "und", "statt"}
        )
    inner = spot.words[spot.i].low if spot.count > 1 and head == spot.noun else ""  # "neuer" of "neuer Absatz"
    if inner.endswith(_SIGN_NOUNS):  # "gegen den Strich Punkt" is no semicolon
        inner = ""
    adjectives, determiner, place = _attributes(spot)
    if adjectives and determiner == "als":
        return True
    clause = [word.low for word in spot.words[spot.clause : place + 1]]
    if plural and not inner and (determiner in grammar.PLURAL or grammar.is_number(determiner)):
        return not (spot.last and grammar.is_question(clause))
    if before in _ONE and spot.at(spot.i - 2).low in grammar.DETERMINERS and spot.i - 2 >= spot.clause:
        return True  # "dieser eine Punkt"
    if gender is not None and determiner in gender.determiners:
        nearest = adjectives[0] if adjectives else inner
        prepared = place > spot.clause and spot.at(place - 1).low in grammar.PREPOSITIONS
        if prepared and gender is Gender.MASCULINE and grammar.is_nominative(determiner):
            return False  # "in der größten Punkt"
        if nearest and (grammar.is_reciprocal(spot.said_before) or _is_infinitive(nearest, clause)):
            return False
        if determiner == "ihr" and place > spot.clause and nearest in grammar.PREDICATIVE:
            return False  # "es geht ihr besser Punkt"
        if nearest and _is_superlative(spot, gender, determiner, nearest, place):
            return False
        if nearest:
            return grammar.agrees(gender, determiner, nearest) and not _belongs_to_verb(spot, determiner, clause)
        return not _stands_alone(spot, gender, determiner, clause)
    if adjectives and not determiner:  # "Nächster Punkt war ...", "Großes Fragezeichen bei ..."
        ending = {Gender.MASCULINE: "er", Gender.NEUTER: "es", Gender.FEMININE: "e", None: "?"}[gender]
        return all(grammar.is_plain_adjective(word) and word.endswith(ending) for word in adjectives)
    return False


def _is_object(spot: Spot) -> bool:
    """ "seine Antwort ließ Fragezeichen zurück": what ends the clause belongs to its verb, "Fragezeichen und Herz"."""
    after, then = spot.next(), spot.next(1)
    if after.low in {"und", "oder"} and then.capital and not spot.small and then.low not in grammar.OPENERS:
        return spot.noun.endswith("zeichen")
    end = after.ends or not then.text
    return spot.noun.endswith("zeichen") and after.low in _VERB_ENDS and end and not spot.at(spot.i).text.endswith(",")


def _is_joined(spot: Spot) -> bool:
    """ "zwischen Komma und Semikolon": where the first of two is a word, the second is one too."""
    first = spot.i - 2
    joined = spot.before in {"und", "oder", "noch"} and first >= spot.clause and spot.at(first).low in _ONE_WORD_SIGNS
    return spot.count == 1 and (joined or spot.before == "weder")


def _opens_nothing(spot: Spot) -> bool:
    """ "hängte die Wäsche mit Klammern auf Punkt": no word comes that could stand in the bracket."""
    return spot.noun == "auf" and (not spot.next().text or spot.next().low in _STOPS)


def _attributes(spot: Spot) -> tuple[list[str], str, int]:
    """The adjectives before the noun, nearest first, what stands before them in the clause ("" where nothing does),
    and the place of that."""
    adjectives: list[str] = []
    i = spot.i - 1
    while i >= spot.clause and len(adjectives) < 4:
        word = spot.words[i]
        if word.low in grammar.DETERMINERS | {"lauter", "voller"} or not (
            grammar.is_adjective(word.low, word.capital and i > spot.clause, spot.small)
            or (i == spot.clause and grammar.is_plain_adjective(word.low))
            or (adjectives and grammar.is_degree(word.low))
            or (adjectives and grammar.is_number(word.low))
        ):
            break
        adjectives.append(word.low)
        i -= 1
    return adjectives, spot.words[i].low if i >= spot.clause else "", i


def _belongs_to_verb(spot: Spot, determiner: str, clause: list[str]) -> bool:
    """ "ein" and "sein" at the end of a clause: "schlief ein", "kann nicht so sein"."""
    if determiner == "ein" and spot.next().text == "ein":  # "ihm fällt ein Punkt ein"
        return False
    return (determiner == "ein" and grammar.ends_with_particle(clause)) or (
        determiner == "sein" and len(clause) > 1 and grammar.has_modal(clause[:-1])
    )


def _has_verb_before(spot: Spot) -> bool:
    """Whether "mit" may be a part of a verb, over spoken commas and abbreviations: "er nahm Brot, Obst mit"."""
    start = spot.i - 1
    while start > max(0, spot.i - _LONGEST_CLAUSE) and not spot.at(start - 1).ends:
        if spot.at(start - 1).low in _STOPS and len(spot.at(start - 2).low) > 1:
            break
        start -= 1
    said = spot.words[start : spot.i - 1]
    asked = grammar.is_question([word.low for word in said])
    return asked or any(not word.capital and grammar.may_be_verb(word.low) for word in said)


def _is_infinitive(word: str, clause: list[str]) -> bool:
    """ "er will am zweiten kommen Punkt"."""
    return word.endswith("en") and not grammar.is_plain_adjective(word) and grammar.has_modal(clause)


def _is_superlative(spot: Spot, gender: Gender, determiner: str, adjective: str, place: int) -> bool:
    """Whether it ends its clause without a noun: "ist ihr am wichtigsten Punkt", "dieser Abschnitt ist der schwerste
    Punkt", where the subject has the gender too."""
    following = spot.next()
    opens = not following.text or (following.capital and following.low in grammar.OPENERS)
    if not (opens or spot.last) or not grammar.is_superlative(adjective):
        return False
    if determiner == "am":
        return True
    subject = spot.at(spot.clause).low
    return (
        gender is Gender.MASCULINE
        and grammar.is_nominative(determiner)
        and grammar.is_nominative(subject)
        and place - 1 > spot.clause
        and grammar.is_copula(spot.at(place - 1).low)
    )


def _stands_alone(spot: Spot, gender: Gender, determiner: str, clause: list[str]) -> bool:
    """Whether the word before is no determiner of the noun but a pronoun or a part of the verb."""
    following = spot.next()
    opens = not following.text or (following.capital and following.low in grammar.OPENERS)
    if determiner == "ein" and gender is Gender.NEUTER and any(word.startswith(_OF_WRITING) for word in clause):
        return bool(following.text) and following.low in grammar.CLAUSE_OPENERS  # "er setze nie ein Komma"
    if _belongs_to_verb(spot, determiner, clause):
        return True
    if determiner == "ein" and gender is Gender.MASCULINE and (opens or spot.last) and grammar.has_subject(clause):
        return True
    if determiner == "ihr":
        return len(clause) > 1 and clause[-2] not in grammar.CONJUNCTIONS
    if determiner == "jeder":
        return len(clause) > 1 and opens
    if determiner == "dem" and gender is Gender.NEUTER:
        return following.low == "was"
    if determiner != "das":
        return False
    if any(word.startswith(_OF_WRITING) for word in clause) or clause == ["das"]:
        return len(clause) > 1 and following.low in grammar.CONJUNCTIONS
    if spot.phrase == "komma":
        return following.low in grammar.CLAUSE_OPENERS or following.low in grammar.OPENERS - grammar.PREPOSITIONS
    return opens or spot.last


def _has_partner(spot: Spot) -> bool:
    """Whether a bracket or quotation mark that is opened here is closed later, or the other way round."""
    noun, ways = spot.words[spot.i].low, {"auf", "zu", "oben", "unten", "öffnen", "schließen"}
    others = [
        i
        for i, word in enumerate(spot.words)
        if word.low == noun and not spot.i <= i < spot.i + spot.count and spot.at(i + 1).low in ways
    ]
    if spot.noun not in ways:  # said without "auf" and "zu"
        return sum(word.low == noun for word in spot.words) % 2 == 0
    closes = spot.noun in {"zu", "oben", "schließen"}
    return any((i < spot.i) == closes for i in others)


def _is_numbered(spot: Spot) -> bool:
    """ "Absatz drei", not "Absatz Drei Kinder ..."."""
    number, counted = spot.next(), spot.next(1)
    return grammar.is_number(number.low) and not grammar.counts(counted.low, counted.capital and not spot.small)


def _is_item(spot: Spot) -> bool:
    """ "Punkt neun Uhr", "Punkt drei der Tagesordnung", "Punkt für Punkt", "von Punkt A nach Punkt B"."""
    before, after, then = spot.before, spot.next(), spot.next(1)
    here = spot.at(spot.i)
    started = spot.i == spot.clause
    if "für" in (before, after.low) and "punkt" in (spot.at(spot.i - 2).low, then.low):
        return True
    if (after.low, then.low) == ("und", "komma"):
        return True
    if started and spot.i == 0:
        return True
    if here.ends or here.pause > PAUSE:
        return False
    if after.low in _HOURS or after.low == "uhr" or (grammar.is_number(after.low) and then.low == "uhr"):
        return not (after.capital and grammar.is_number(after.low) and before not in _BEFORE_HOURS)
    if started and (here.starts or not spot.at(spot.i - 1).ends):
        # After another command, or at the beginning of a line: "... Punkt. Punkt Wohnung: ...".
        return bool(after.text) and (
            grammar.is_number(after.low) or (after.capital and after.low not in grammar.OPENERS)
        )
    if len(after.low) == 1 and after.low.isalpha() and not after.low.isdigit():
        return before in grammar.PREPOSITIONS
    if not grammar.is_number(after.low) or after.low == "ein":
        if started:  # the recogniser wrote a stop: "Er kam. Punkt Wohnung: ..."
            return after.capital and (after.text.endswith(":") or then.low == "doppelpunkt")
        return False
    if started or after.low == "eins":
        return True
    counted = grammar.counts(then.low, then.capital and not spot.small)
    if counted and not (then.low in {"der", "von"} and before in grammar.PREPOSITIONS):
        return False
    return before in grammar.PREPOSITIONS or not after.capital


def _is_in_file_number(spot: Spot) -> bool:
    """ "Aktenzeichen einundfünfzig Punkt drei": what was said since the name of the number are numbers and letters."""
    said, after = spot.said_before, spot.next()
    names = [i for i, word in enumerate(said) if word in FILES]
    if not names or (after.capital and not after.low.isdigit()) or grammar.counts(spot.next(1).low, capital=False):
        return False
    parts = [word for word in said[names[-1] + 1 :] if word not in _IS]
    listed = [grammar.is_number(word) or len(word) == 1 or word in {"punkt", "strich"} for word in parts]
    return bool(parts) and all(listed) and grammar.is_number(after.low)


def _is_decimal(spot: Spot) -> bool:
    """ "zwei Komma fünf"; not "um neun Komma zwei Stunden später"."""
    before, after = spot.before, spot.next()
    if (before, after.low) == ("null", "nichts"):
        return True
    if not grammar.is_number(after.low) or (after.capital and not after.low.isdigit() and before):
        return False
    if not before:
        return spot.i == 0
    if not grammar.is_number(before) or spot.at(spot.i - 1).text[-1:] in ".,;:":
        return False
    if spot.next(1).low in {"und", "oder"} and grammar.is_number(spot.next(2).low) and spot.next(3).low != "komma":
        return spot.next(3).low in _MEASURED  # "zwei Komma vier und sechs Jahre" are three numbers
    year = (before.isdigit() and int(before) in _THIS_CENTURY) or before.startswith(("zweitausend", "neunzehnhundert"))
    return not (year or spot.at(spot.i - 2).low in _BEFORE_HOURS or spot.next(1).low == "davon")
