"""German words of the closed classes, and what endings tell: enough grammar to know a noun by what stands before it."""

from __future__ import annotations

import re
from enum import Enum

from protokollant.dictation.numbers import parse, parse_ordinal

_POSSESSIVE = "mein dein sein unser euer eur ihr".split()


def _words(text: str, *endings: str) -> frozenset[str]:
    """The words, and every possessive, "kein" and "ein" with each of the endings."""
    return frozenset(text.split()) | {stem + ending for stem in ("ein", "kein", *_POSSESSIVE) for ending in endings}


class Gender(Enum):
    """With the determiners that agree with a noun in nominative, accusative or dative singular."""

    MASCULINE = _words(
        "der den dem zum vom im am beim dieser diesen diesem jeder jeden jedem welcher welchen welchem mancher manchen "
        "manchem jener jenen jenem solcher",
        "", "en", "em",
    )  # fmt: skip
    NEUTER = _words(
        "das dem zum vom im am beim ins ans aufs dieses diesem jedes jedem welches welchem jenes jenem manches",
        "",
        "em",
    )
    FEMININE = _words("die der zur diese dieser jede jeder welche welcher jene manche", "e", "er")

    @property
    def determiners(self) -> frozenset[str]:
        return self.value


DETERMINERS = frozenset().union(*(gender.determiners for gender in Gender))
PLURAL = frozenset(
    "die den viele vielen einige einigen mehrere mehreren beide beiden alle allen keine keinen seine ihre meine unsere "
    "lauter voller diese diesen solche wenige weitere".split()
)
# These stand before a noun and never alone at the end of a clause ("er macht mit", "sie stimmt zu", "er hört auf").
NEVER_ALONE = frozenset("ohne für gegen von zwischen seit bis pro per laut gemäß wegen trotz statt je in".split())
PREPOSITIONS = NEVER_ALONE | frozenset(
    "auf zu mit an ab um vor nach aus bei über unter durch hinter neben außer während gegenüber zum zur vom im am beim "
    "ins ans".split()
)
_ADVERBS_OF_DEGREE = frozenset(
    "sehr ganz besonders wirklich weniger so zu noch völlig ziemlich recht eher immer nicht gar äußerst höchst wenig "
    "durchaus eigentlich allzu zutiefst rein ebenso genauso mehr einzig".split()
)
# They end like adjectives.
_NO_ADJECTIVES = frozenset(
    "immer wieder später früher weiter leider lieber gerne heute eine einen einem einer keine meine seine ihre unsere "
    "alle keiner einer meiner seiner ihrer deiner aber oder unter über hinter sondern sogar hier daher bisher vorher "
    "nachher sicher außer neben zwischen gegen wegen seinetwegen gestern morgen eben neulich bitte beide viele einige "
    "danke sehr mehr ihnen denen sie diese dieser diesen diesem jede jeder jeden jedem welche welcher mitten oben "
    "unten außen innen hinten vorne selber allerdings ende anders besonders jahre stunde woche schwer sauber sicher "
    "teuer bitter munter heiter locker schwanger nüchtern offen trocken selten zufrieden betrunken geschieden".split()
)
# After a pronoun they tell how it is ("es geht ihr besser"), with a noun they would have another ending or are rare.
PREDICATIVE = frozenset(
    "besser schlechter lieber leichter schwerer sicherer wichtiger näher klarer fremder egal unangenehmer".split()
)
# Adjectives that stand for a person or a thing: "mit dem Jugendlichen". Where nothing has capitals they are nouns.
_PERSONS = re.compile(
    r"(?:jugendlich|erwachsen|angehörig|verwandt|bekannt|vorgesetzt|angestellt|verlobt|beamt|obdachlos|arbeitslos|"
    r"jung|alleinerziehend|gefangen|beschuldigt|angeklagt|geschädigt|betroffen|beteiligt|verantwortlich|abgeordnet|"
    r"minderjährig|volljährig|geflüchtet|behindert|krank|verstorben|deutsch|zuständig|ehrenamtlich|hauptamtlich|"
    r"anwesend|sachverständig|vertraut|liebst|klein|groß|ält(?:er|est)|jüng(?:er|st))e[nmrs]?"
)
_ENDING = r"(?:er|es|en|em|e)"
_ADJECTIVE_SUFFIX = re.compile(
    rf".{{2,}}(?:ig|lich|isch|bar|sam|los|voll|haft|iv|al|ell|end|icht|chst|gst|tzt|ant|ent|ös|när){_ENDING}"
    # Participles: "besprochener", "genannte", "abgelehnten".
    rf"|(?:\w*ge|be|ver|er|ent|zer|wider|über|unter)\w{{2,}}(?:en|et|gt|kt|ht|lt|mt|nt|rt|st|pt|ft){_ENDING}|\w{{2,}}iert{_ENDING}"
    # Those without a suffix are a closed class.
    rf"|(?:un)?(?:weiter|neu|alt|gut|schlecht|groß|klein|offen|ander|einzig|ganz|wund|kurz|klar|hoh|heikl|best|meist|lang|tief|"
    r"breit|eng|weit|nah|fern|früh|spät|jung|schön|stark|schwach|hart|weich|warm|kalt|heiß|kühl|nass|hell|dunkl|laut|leis|still|"
    r"schnell|leicht|schwer|dick|dünn|fein|grob|glatt|rund|spitz|scharf|stumpf|frei|fest|leer|reich|arm|krank|gesund|tot|müd|"
    r"satt|froh|klug|dumm|fremd|wahr|falsch|echt|rein|roh|reif|sicher|gleich|genau|gering|gewiss|besonder|ernst|mittler|unter|"
    r"ober|inner|äußer|hinter|vorder|link|recht|erst|letzt|vorletzt|bös|brav|dicht|fair|faul|feucht|flach|forsch|gerad|"
    r"gemein|geheim|geschickt|grau|grün|gelb|blau|rot|schwarz|weiß|braun|bunt|herb|kahl|knapp|krass|krumm|lieb|locker|matt|mild|"
    rf"nackt|nett|plump|rasch|rau|sanft|schief|schlicht|schlimm|schmal|schräg|steil|streng|stur|süß|treu|trüb|wach|wild|zart|"
    rf"zäh|toll|schwierig|konkret|komplett|direkt|indirekt|exakt|defekt|privat|akut|absolut|robust|prekär|"
    r"regulär|primär|sekundär|einzeln|modern|extern|intern|simpl|plausibl|flexibl|sensibl|stabil|labil|legitim|diskret|"
    rf"abstrakt|korrekt|perfekt|präzis|divers|absurd|wichtiger|größer|kleiner|besser|schlechter|älter|jünger|näher){_ENDING}"
)
# Verbs at the end of a clause that sound like adjectives: "abzugeben", "gestorben", "angekommen".
_VERB_AT_THE_END = re.compile(
    r"(?:ab|an|auf|aus|bei|dar|durch|ein|fest|fort|frei|her|hin|los|mit|nach|nieder|statt|teil|um|vor|weg|weiter|zu|zurück|"
    r"zusammen|über|unter|heraus|herein|hinaus|hinein|voran|voraus|vorbei|wieder)zu\w{2,}e?n|(?:\w*ge|be|ver|er|ent|zer)\w{2,}en"
)
# Verbs that end their clause with "ein" ("schläft ... ein"); at the first group "ein" may also begin an object.
_EIN_OBJECT = re.compile(
    r"(?:sehe?|sieht|sah|setzt|bring|brach|nimmt|nehm|nahm|füg|trag|träg|trug|les|lies|las|räum|gest)\w*"
)
_WEAK_EIN = (
    "nässt dämmt mischt lenkt nistet lebt kehrt engt plant ebnet übt prägt weiht weist schenkt schickt steckt "
    "redet renkt sammelt spart tippt tauscht wechselt wickelt speist loggt checkt kassiert quartiert studiert "
    "bürgert deckt heizt holt hüllt jagt igelt kesselt klinkt kreist liefert mündet pflanzt pflegt rastet "
    "reiht rollt rahmt sackt schmeichelt schleust schnürt schätzt spannt sperrt stellt stuft trichtert trudelt "
    "wandert webt zäunt äschert flößt fühlt fordert blendet baut büßt döst lullt"
)
_EIN = re.compile(
    r"(?:zieh|zog|lad|läd|lud|schlaf|schläf|schlief|kauf|richte|schätz|stell|brech|brich|brach|geh|ging|halt|hält|hielt|"
    r"fall|fäll|fiel|tret|tritt|trat|weis|wies|leit|reich|führ|leg|lass|läss|lieb|ließ|schalt|schließ|schloss|schränk|"
    r"schüchter|schul|spring|sprang|steig|stieg|stuf|stimm|teil|willig|wend|zahl|hol|hak|misch|bild|pendel|schreib|"
    r"schrieb|crem|forder|klag|kleid|arbeit|gewöhn|lös|lern|pack|park|frier|fror|büß|reis|rück|ruck|wirk|räum|setz|"
    r"sperr|stürz|tauch|trag|träg|trug|nimm|nehm|nahm|bring|brach|sieh|seh|sah|schläg|schlug|trud|atm|nick|prasse|ordne)\w*"
    rf"|(?:{'|'.join(_WEAK_EIN.split())})(?:e|est|en)?"
    r"|trifft|trafe?n?|treffe|greift|griffe?n?|greife|dringt|drange?n?|bezieht|bezoge?n?|berufte?n?|beruft|schreitet|schritte?n?|"
    r"schiebt|schobe?n?|schleicht|schliche?n?|wirft|warfe?n?|gießt|gosse?n?|lädt|lude?n?"
)
_COPULAS = re.compile(
    r"(?:bin|ist|sind|seid|war|waren|wäre|wird|wurde|werde|bleib|blieb|heiß|hieß|gilt|galt|scheint|schien)\w*"
)
# The subject of its clause, whatever its verb is.
_SUBJECTS = frozenset("er ich wir man du".split())
_MODAL = re.compile(
    r"(?:kann|kannst|könn|konnt|muss|musst|müss|soll|darf|durft|dürf|mag|mögen|möcht|will|woll|wird|werd|würd|lass|läss|"
    r"ließ|scheint|schien|zu|brauch)\w*"
)
_QUESTION_WORDS = re.compile(
    r"(?:wer|wie|was|wo|wann|warum|weshalb|wieso|woher|wohin|welche[rsmn]?|wem|wen|wessen|wieviel|womit|wofür|wozu|"
    r"worüber|woran|worauf|wovon|wodurch|wobei|ob)"
)
_PRONOUNS = frozenset("er sie es ich wir du ihr man das der die dies jemand".split())
CONJUNCTIONS = frozenset(
    "dass weil wenn ob obwohl als da bevor nachdem damit sodass während bis falls sofern solange sobald und aber oder "
    "sondern denn doch jedoch".split()
)
# What may begin a clause after a comma or a sentence after a stop.
OPENERS = frozenset(
    "er sie es wir ich ihr der die das den dem des ein eine einen einem einer dieser diese dieses diesen "
    "man sein seine "
    "ihre ihr mein meine unser unsere dann danach da dort hier heute gestern morgen jetzt nun und aber "
    "auch als wenn weil "
    "dass ob obwohl am im in auf an bei beim mit nach vor von vom zu zum zur für gegen seit während wegen außerdem "
    "deshalb daher trotzdem jedoch so was wer wie wo warum nicht kein keine zudem zuvor später anschließend zunächst "
    "zuletzt abends morgens bisher inzwischen derzeit aktuell insgesamt allerdings dennoch sonst schließlich damals "
    "mehr dabei dazu davon darum dadurch hierzu hinzu sobald nachdem bevor falls sondern denn ihm ihn ihnen mir mich "
    "uns alle beide viele einige manche jeder jede niemand jemand keiner".split()
)
# With these a clause opens after a comma, or a short answer.
CLAUSE_OPENERS = CONJUNCTIONS | frozenset(
    "der die das den dem deren dessen denen was wer wie wo wann warum welche welcher welches womit wofür wozu worüber "
    "wovon woran worauf um ohne statt also ja nein nämlich sowie weder er sie es ich wir man vielleicht "
    "vermutlich".split()
)
_UNITS = frozenset(
    "tage tagen tag wochen woche monate monaten monat jahre jahren jahr stunden stunde minuten minute "
    "sekunden euro cent "
    "prozent kinder kindern kind personen person mal meter metern kilometer kilometern kilo liter schüler familien "
    "geschwister geschwistern söhne töchter brüder schwestern termine terminen gespräche mädchen jungen frauen männer "
    "zimmer zimmern mitarbeiter tabletten zigaretten bier freunde freundinnen".split()
)
_PLURAL_VERBS = frozenset(
    "sind waren haben hatten leben lebten wohnen wohnten kamen kommen sollen wollen können gehen gingen werden wurden "
    "blieben bleiben fehlen fehlten davon von der".split()
)


def is_number(word: str) -> bool:
    return word.isdigit() or parse(word) is not None


def counts(following: str, capital: bool) -> bool:
    """Whether a word after a number is what it counts ("drei Tage", "zwei davon", "zwölf sind es")."""
    return following in _UNITS or following in _PLURAL_VERBS or (capital and following not in OPENERS)


def is_degree(word: str) -> bool:
    return word in _ADVERBS_OF_DEGREE


def is_adjective(word: str, capital: bool, small: bool) -> bool:
    """Whether a word inside a clause may be an adjective before a noun. One with a capital is a noun of its own."""
    if capital or word in _NO_ADJECTIVES or not word.isalpha() or not word.endswith(("e", "en", "er", "es", "em")):
        return False
    if is_plain_adjective(word):
        return not (small and _PERSONS.fullmatch(word))
    return not small and not _VERB_AT_THE_END.fullmatch(word)


def is_plain_adjective(word: str) -> bool:
    """Whether it is an adjective by its form alone, wherever it stands."""
    return word not in _NO_ADJECTIVES and (
        _ADJECTIVE_SUFFIX.fullmatch(word) is not None or parse_ordinal(word) is not None
    )


def agrees(gender: Gender, determiner: str, adjective: str) -> bool:
    """The ending of an adjective between its determiner and a noun: "der nächste", "ein wichtiger", "den wunden"."""
    if determiner in {"ein", "kein", *_POSSESSIVE}:
        return adjective.endswith("er" if gender is Gender.MASCULINE else "es")
    nominative = {Gender.MASCULINE: "er", Gender.NEUTER: "s", Gender.FEMININE: "e"}[gender]
    if determiner.endswith(nominative) or determiner == "die":
        return adjective.endswith("e")
    return adjective.endswith("en")


def is_nominative(determiner: str) -> bool:
    """Whether a masculine noun after it is a subject, so that no preposition stands before: "der", "dieser"."""
    return determiner.endswith("er") and determiner not in _POSSESSIVE


def ends_with_particle(clause: list[str]) -> bool:
    """Whether the "ein" at the end of the clause belongs to its verb: "er schlief ein", "sie sieht das ein"."""
    verbs = [i for i, word in enumerate(clause[:-1]) if _EIN.fullmatch(word)]
    if not verbs:
        return False
    close = verbs[-1] == len(clause) - 2
    return not (close and _EIN_OBJECT.fullmatch(clause[verbs[-1]]))


def has_subject(clause: list[str]) -> bool:
    """Whether it begins with its subject and says no "is": "er traf" has no place for a second one, "ein Punkt"."""
    return bool(clause) and clause[0] in _SUBJECTS and not any(is_copula(word) for word in clause)


def may_be_verb(word: str) -> bool:
    """Whether a word with a small letter is of no other class that is known."""
    return word not in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PLURAL and not is_plain_adjective(word)


def is_reciprocal(clause: list[str]) -> bool:
    """ "eins nach dem anderen", "einer mit der anderen": nothing that is counted or named follows."""
    if (
        len(clause) < 4
        or clause[-1] not in {"andere", "anderen", "anderem", "anderer"}
        or clause[-2] not in DETERMINERS
    ):
        return False
    return clause[-3] in PREPOSITIONS and clause[-4] in {"eins", "eines", "einer", "eine", "einen", "einem"}


def is_copula(word: str) -> bool:
    return _COPULAS.fullmatch(word) is not None


def is_superlative(adjective: str) -> bool:
    """ "schwerste", "am wichtigsten"; no ordinal ("der erste", "am zwanzigsten")."""
    return adjective.endswith(("ste", "sten")) and "letzt" not in adjective and parse_ordinal(adjective) is None


def has_modal(clause: list[str]) -> bool:
    return any(_MODAL.fullmatch(word) for word in clause)


def is_question(clause: list[str]) -> bool:
    """By a question word or the verb at its beginning."""
    words = clause[1:] if clause and clause[0] in CONJUNCTIONS | PREPOSITIONS else clause
    if not words:
        return False
    if _QUESTION_WORDS.fullmatch(words[0]):
        return True
    verb_first = words[0].endswith(("t", "st", "en", "ann", "uss", "ill", "arf", "oll", "ag", "ar", "am", "eiß", "te"))
    return verb_first and len(words) > 1 and words[1] in _PRONOUNS and words[0] not in CONJUNCTIONS | PREPOSITIONS
