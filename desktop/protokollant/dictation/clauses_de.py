"""Where a new main clause begins in speech that was recognised without any signs.

A subject with its finite verb behind it ("sie war", "die Mutter hat") begins one, where the clause before has its
verb and no subordinate clause is open. In doubt nothing is split: two sentences in one read better than a torn one.
"""

from __future__ import annotations

from collections.abc import Sequence

from protokollant.dictation.grammar_de import DETERMINERS, PREPOSITIONS

FINITE = frozenset(
    "ist war bin sind waren hat hatte habe haben hatten wird wurde werden wurden kann konnte können konnten "
    "muss musste müssen mussten soll sollte sollen sollten will wollte wollen wollten darf durfte dürfen "
    "durften mag möchte möchten kommt kam kamen geht ging gingen lebt lebte leben wohnt wohnte wohnen bleibt "
    "blieb braucht brauchte brauchen wirkt wirkte macht machte arbeitet arbeitete fühlt fühlte schläft "
    "schlief gibt gab nimmt nahm trinkt trank zahlt zahlte besucht besuchte hilft half sieht sah steht stand "
    "liegt lag spricht sprach ruft rief zeigt zeigte wünscht wünschte bekommt bekam kennt kannte lehnt lehnte "
    "bittet bat fehlt fehlte isst aß weint weinte schweigt schwieg weiß wusste spielt spielte lernt lernte "
    "trägt trug hält hielt läuft lief zieht zog stimmt stimmte trifft traf holt holte".split()
)
# After one of these a main clause is what was said or thought: "er sagt sie ist krank".
_SAYING = frozenset(
    "sagt sagte sagen gesagt meint meinte gemeint glaubt glaubte glaube denkt dachte denke findet fand "
    "berichtet berichtete erzählt erzählte erklärt erklärte behauptet behauptete hofft hoffte weiß wusste "
    "fragt fragte antwortet antwortete angibt angegeben".split()
)
_SUBORDINATE = frozenset(
    "dass weil wenn ob obwohl als bevor nachdem damit sodass während bis falls sofern solange sobald seit wo "
    "wie was wer wann warum weshalb welche welcher welches welchem welchen".split()
)
_COORDINATE = frozenset("und oder aber sondern denn doch sowie bzw".split())
_TOWARDS = frozenset({"zur", "zum"})
_PRONOUNS = frozenset("er sie es wir ich man".split())
_ARTICLES = frozenset("der die das ein eine mein meine sein seine ihr ihre unser unsere".split())
_ADVERBS = frozenset(
    "dann danach anschließend außerdem deshalb daher trotzdem dort heute gestern morgen inzwischen zudem "
    "später zuerst zuletzt allerdings aktuell derzeit bisher früher".split()
)
_GOES_ON = PREPOSITIONS | DETERMINERS | _PRONOUNS | {"nicht", "sehr", "so"}
_SUBJECTS = _PRONOUNS | _ARTICLES


def begins_clause(clause: Sequence[str], following: Sequence[str], *, capital: bool) -> bool:
    """Whether a main clause begins after the words of `clause` with `following` (at most five words), in lower case.

    `capital`: the first of `following` has a capital, in a text that has small letters as well."""
    if len(clause) < 2 or len(following) < 2:
        return False
    before, (first, second) = clause[-1], following[:2]
    third = following[2] if len(following) > 2 else ""
    reported = before in _SAYING or (before == "an" and not {"gibt", "gab", "geben", "gaben"}.isdisjoint(clause))
    if reported or before in _COORDINATE | _SUBORDINATE:
        return False
    if capital and first in _SUBJECTS | _ADVERBS and not before.endswith("en"):
        return True
    if before in _GOES_ON or not _is_complete(clause):
        return False
    if first in _PRONOUNS and second in FINITE:
        return True
    if first in {"das", "dies"} and second in FINITE:
        return True
    if first in _ADVERBS and second in FINITE and third in _SUBJECTS:
        return True
    # "... die Wohnung der Mutter ist klein": a genitive begins nothing.
    genitive = first == "der" and clause[-2] in DETERMINERS
    if first not in _ARTICLES or genitive or second in FINITE:
        return False
    if third in FINITE:
        return True
    fourth, fifth = [*following[3:5], "", ""][:2]
    if second.endswith(("e", "en", "er", "es")) and third not in PREPOSITIONS:
        return fourth in FINITE  # "die neue Wohnung ist"
    return third in _TOWARDS and fifth in FINITE  # "der Weg zur Schule ist"


def _is_complete(clause: Sequence[str]) -> bool:
    """Whether a main clause has its verb, and every subordinate one as well."""
    verb = subordinate = False
    for word in clause:
        if word in _SUBORDINATE:
            subordinate = True
        elif word in FINITE:
            verb, subordinate = verb or not subordinate, False
    return verb and not subordinate
