"""How many were there, and how many children somebody has: "zu viert", "siebzehn Kids", "ein Sohn".

Other people are counted as well, in families and houses; so a count of those present needs words of presence or the
section that speaks of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from protokollant.dictation.values import ValueKind
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.mention import Mention
from protokollant.structure.fields.reading import Said
from protokollant.structure.fields.vocabulary import Vocabulary
from protokollant.structure.fields.words import label_words, topic

_GROUP = {w: i + 2 for i, w in enumerate("zweit dritt viert fünft sechst siebt acht neunt zehnt".split())}
_IN_A_GROUP = re.compile(rf"\bzu (?P<count>{'|'.join(_GROUP)})\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:waren|saßen|kamen|gesessen|gekommen|erschienen|dabei|da gewesen|dagewesen|anwesend|teilgenommen|"
    r"mitgemacht|versammelt|beisammen|zusammengesessen|am tisch|hatten wir|hatte ich|were|came|joined|attended|"
    r"turned up|showed up|round the table|round a table|present)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\b(?:familie|haushalt|geschwister|wohnung|wohnen|schlafen|household|family)\b", re.IGNORECASE)
_PART = re.compile(r"\b(?:darunter|davon|including|of them)\b", re.IGNORECASE)
_OUT_OF = re.compile(r"^\s*(?:von|of)\s*(?:den|the)?\s*$", re.IGNORECASE)
_AMONG = re.compile(r"\s*(?:von|of)\s+(?:den |the )?[\w]+\s+(\w+)", re.IGNORECASE)
_MISSING = re.compile(r"\b(?:krank|weniger|fehlen|fehlten|entschuldigt|abgesagt|missing|ill|fewer)\b", re.IGNORECASE)
_WERE = re.compile(
    r"\s*(?:waren|sind|saßen|kamen|were|came|turned)\b[^,;.]*\b(?:da|dabei|gekommen|erschienen|anwesend|there|up|present)?\b",
    re.IGNORECASE,
)
_CHILDREN_LABEL = re.compile(r"\bkinder|\bchildren|\bkids\b", re.IGNORECASE)
_PRESENCE_LABEL = re.compile(r"anwesend|present", re.IGNORECASE)
_MOST_CHILDREN = 12
_HOUSEHOLD_LABEL = re.compile(r"haushalt|household", re.IGNORECASE)
_LIVING = re.compile(r"\b(?:wohn\w*|leb\w*|haus\w*|live|living)\b", re.IGNORECASE)
_HAS = re.compile(r"\b(?:hat|haben|habe|hab|mit|dabei|bringt|brachte|has|have|with)\b", re.IGNORECASE)
_ONE_CHILD = re.compile(
    r"\b(?P<one>ein(?:en|em)? (?:\w+e[nr]? )?(?:sohn|junge[n]?|bub(?:en)?|kind)|eine[r]? (?:\w+e[n]? )?tochter|"
    r"ein (?:\w+es )?mädchen|one (?:\w+ )?(?:son|daughter|child|boy|girl)|"
    r"a (?:\w+ )?(?:son|daughter|boy|girl|child))\b",
    re.IGNORECASE,
)
# What is counted is gone, or nobody is sure.
NOT_ANY_MORE = re.compile(
    r"\b(?:abgegeben|weggegeben|gestorben|verstorben|eingeschläfert|verkauft|verloren|früher|damals|"
    r"gave up|died|used to|"
    r"sold)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"^(?:\s*\w*)?\s*(?:,|und|and|plus|sowie)\s*$", re.IGNORECASE)


def headcounts(label: str, said: Sequence[Said], vocabulary: Vocabulary) -> Iterator[Candidate]:
    if vocabulary.numbers.attending.search(label):
        about = topic(label_words(label), vocabulary)
        for item in said:
            yield from _present(item, about, vocabulary)
    elif counts_children(label):
        for item in said:
            yield from _children(item, vocabulary)
    elif _HOUSEHOLD_LABEL.search(label):
        for item in said:
            yield from _living(item)


def counts_children(label: str) -> bool:
    """Whether a label asks how many children somebody has."""
    return bool(_CHILDREN_LABEL.search(label)) and not _PRESENCE_LABEL.search(label)


def _living(item: Said) -> Iterator[Candidate]:
    """ "Die wohnen zu viert in einem Zimmer"."""
    for match in _IN_A_GROUP.finditer(item.text):
        if _LIVING.search(item.phrase_text(match.start())):
            yield Candidate(_GROUP[match["count"].lower()], match.group(), item.sentence, 2.5)


def _present(item: Said, about: re.Pattern[str] | None, vocabulary: Vocabulary) -> Iterator[Candidate]:
    topical = item.place < 3 or bool(about and about.search(item.heading))
    for match in _IN_A_GROUP.finditer(item.text):
        if topical and _PRESENT.search(item.phrase_text(match.start())):
            yield Candidate(_GROUP[match["count"].lower()], match.group(), item.sentence, 2.5)
    for mention in item.mentions:
        if mention.kind is not ValueKind.NUMBER or not 0 < float(mention.value) < 1000:
            continue
        phrase, before = item.phrase_text(mention.start), item.before(mention.start)
        if _OUT_OF.match(before) or _MISSING.search(item.text[mention.end :][:30]):
            continue
        if _ELSEWHERE.search(phrase) or _PART.search(item.text[: mention.start]):
            continue
        present = bool(_PRESENT.search(phrase))
        ties = 0.0
        whole = _AMONG.match(item.text, mention.end)  # "sechs von acht Kindern"
        counted = whole is not None and bool(vocabulary.numbers.people.match(whole[1]))
        if counted or _counts(item, mention, vocabulary.numbers.people):
            ties = 3.0 if present and topical else 2.2 if topical else 0.0
        elif present and topical and _WERE.match(item.text[mention.end :]) and not before.strip(" ,"):
            ties = 2.5
        if ties:
            yield Candidate(mention.value, item.text[mention.start : mention.end], item.sentence, ties)


def _children(item: Said, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """ "Ein Sohn, acht Jahre alt", "zwei Töchter und einen Sohn hat sie": those of one phrase together."""
    nouns = vocabulary.numbers.children
    found = [(m.start(), m.end(), 1) for m in _ONE_CHILD.finditer(item.text)]
    for mention in item.mentions:
        if mention.kind is ValueKind.NUMBER and (noun := _counts(item, mention, nouns)):
            found.append((mention.start, mention.end + noun, int(float(mention.value))))
    found = sorted({start: (start, end, count) for start, end, count in found}.values())
    for k, (start, end, count) in enumerate(found):
        if k and _AND.match(item.text[found[k - 1][1] : start]):
            continue  # counted with the one before
        last = end
        for after, until, more in found[k + 1 :]:
            if not _AND.match(item.text[last:after]):
                break
            count, last = count + more, until
        begin, _end = item.phrase(start)
        before = item.text[begin:start]
        # "Der Bruder hat fünf Kinder"
        if vocabulary.persons.kin.search(before) or NOT_ANY_MORE.search(item.text):
            continue
        if count > _MOST_CHILDREN:
            continue
        called_so = re.search(r"\b(?:kinder|children|kids)\b", item.text[start:last], re.IGNORECASE)
        if not item.text[:start].strip() or called_so or _HAS.search(item.phrase_text(start)):
            yield Candidate(count, item.text[start:last], item.sentence, 3.0 if called_so and count > 1 else 2.2)


def _counts(item: Said, mention: Mention, nouns: re.Pattern[str]) -> int:
    """How far behind the number a noun ends that it counts; 0 for none."""
    match = re.match(r"\s*(?:\w+(?:e|en|er)\s+)?(\w+)", item.text[mention.end :])
    one = re.match(r"\s*(\w+)", item.text[mention.end :])
    if of_us := re.match(r"\s+of us\b", item.text[mention.end :]):
        return of_us.end()
    for found in (one, match):
        if found and nouns.match(found[1]):
            return found.end()
    return 0
