"""Institutions without a word for their kind beside them: composed ("Marienstift"), with a hyphen, firms by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.patterns_de import CAPITAL, NAME, NOUN
from protokollant.structure.identifiers.persons_de import noun_of_person

_HOUSE = (
    "stift haus heim hof hort spital hospital krankenhaus klinik klinikum schule grundschule gymnasium apotheke "
    "kloster kapelle "
    "kirche kindergarten kita mühle park treff gemeinde gut werkstatt werkstätten oberschule realschule hauptschule "
    "förderschule gesamtschule "
    "mittelschule krippe"
)
_HOUSES = "|".join(sorted(_HOUSE.split(), key=len, reverse=True))
_COMPOSED = re.compile(rf"(?<![\w-])(?P<head>[{CAPITAL}][a-zäöüßéè]{{2,30}}?)(?P<house>{_HOUSES})s?(?![\w-])")
# Heads that houses are called by: plants, animals, saints, what stands on a sign of an inn.
_ON_SIGNS = frozenset(
    "ahorn birken buchen eichen erlen eschen eiben kastanien kiefern tannen linden ulmen weiden lärchen pappel rosen "
    "lilien tulpen flieder holunder ginster mohn bären löwen adler hirsch falken storchen schwalben schwanen raben "
    "lerchen amsel finken pelikan delphin einhorn greifen igel biber dachs fuchs wolfs lamm ochsen rössli rössle "
    "kronen sonnen stern sternen mond monden engel anker schwert glocken regenbogen glückauf marien annen katharinen "
    "elisabethen johannis johannes nikolai petri pauli jakobi michaelis martini martins georgen stephanus lukas markus "
    "matthäus thomas barbara ursulinen josefs antonius hubertus luther melanchthon kolping wichern fliedner "
    "bodelschwingh bonhoeffer paulus christus heiliggeist dreikönigs trinitatis kreuz lazarus samariter raphael "
    "gabriel "
    "emmaus immanuel bethanien bethel friedens".split()
)
# Of these whatever is before them is a name, if it is no ordinary word: Stüveschule, Saturnringschule.
_SCHOOLS = frozenset(
    "schule grundschule oberschule realschule hauptschule förderschule gesamtschule mittelschule gymnasium klinik "
    "klinikum krankenhaus werkstätten "
    "apotheke kita krippe kindergarten".split()
)
# Called by who founded them, whoever it was.
_FOUNDED = frozenset("stift hospital spital kloster".split())
_RIVERS = frozenset(
    "elbe weser aller leine oker ems hunte oder rhein main donau isar neckar mosel saale spree havel ruhr lippe "
    "fulda werra lahn trave".split()
)
# What schools, clinics and workshops are of by their kind.
_SORTS = re.compile(
    r"(?:.*(?:fach|berufs|ober|haupt|real|grund|förder|gesamt|sonder|hoch|volks|musik|tanz|fahr|sprach|kunst|pflege|"
    r"abend|ganztags|lern|hilfe|wirtschafts|"
    r"gemeinschafts|tages|kinder|jugend|reha|unfall|frauen|haut|augen|zahn|tier|uni|universitäts|spezial|privat|akut|"
    r"behinderten|schüler|eltern|kreis|"
    r"stadt|stadtteil|bezirks|landes|bundes|dorf|land|werk|fahrrad|reparatur|auto|kfz|holz|lehr|schreib|zukunfts|"
    r"schul|vor|mutter|krankenhaus|klinik|betriebs|"
    r"ballett|koran|reit|hunde|ski|schwimm|segel|flug|surf|sonntags|samstags|schauspiel|techniker|meister|handels|"
    r"hauswirtschafts|landwirtschafts|"
    r"hebammen|stamm|wunsch|ziel|heimat|regel|brennpunkt|inklusions|schwerpunkt|partner|kooperations|internats|"
    r"rücken|umwelt|europa|sekundar|regional|"
    r"mädchen|jungen|bekenntnis|konfessions|ersatz|sucht|herz|nerven|fuß|lungen|entzugs|entgiftungs|kur|internet|"
    r"online|versand|not|haus|stadt|bahnhofs|"
    r"sozial|wald|natur|bewegungs|montessori|waldorf|freien|neue|alte|nachbar|theater|schau|näh|mal|kreativ|koch|"
    r"maler|schlosser|tischler|behinderten))"
)
# These are called by what is around them too ("Waldschule", "Rathausapotheke").
_CALLED_BY_PLACE = frozenset("schule grundschule apotheke klinik mühle stift gymnasium".split())
_PLACES = frozenset(
    "berg burg schloss see wald park wiesen auen heide tal brunnen quellen ufer bach hügel garten marktplatz markt "
    "rathaus bahnhof turm tor brücken mühlen insel hafen nord süd ost west süder norder oster wester".split()
)
# Compounds of a head above that are houses of a kind, or no houses.
_KINDS_OF = frozenset(
    "burghof bergwerk parkhaus parkplatz kreuzkirche berghütte rosenkohl sternwarte friedenskirche seehof schlosshof "
    "burgpark schlosspark seepark turmhaus torhaus marktschule abendschule baumschule waldheim engelhaus "
    "blaskapelle musikkapelle windmühle wassermühle kaffeemühle pfeffermühle tretmühle seemannsheim stadtpark "
    "wanderheim friedensgemeinde rosengut".split()
)
# With a hyphen: the head has to be no common noun ("Refugio-Ambulanz", but "Trauma-Ambulanz").
_HYPHENED = re.compile(
    rf"(?<![\w-])(?P<head>{NAME})-(?P<kind>[{CAPITAL}]?[\wäöüß]*(?:[Aa]mbulanz|[Pp]raxis|[Gg]ruppe|[Zz]entrum|[Hh]aus|"
    r"[Hh]eim|[Hh]of|[Ss]tift|[Mm]obil|[Ss]telle|[Ll]aden|[Mm]arkt|[Dd]ienst|[Tt]reff|[Ww]erkstatt|[Bb]äckerei|"
    r"[Aa]potheke|[Mm]ühle|[Hh]otel|[Pp]ension|[Cc]afé|[Bb]ar|[Bb]ad|[Pp]ark|[Pp]rojekt|[Vv]erlag|[Ss]tudio|"
    r"[Ss]chule|[Kk]linik|[Ss]tiftung|[Gg]ymnasium|[Kk]ita|[Vv]erein|[Ii]mbiss|[Ee]xpress|[Ll]ogistik|[Tt]ransporte|"
    r"[Tt]axi|[Rr]einigung|[Kk]urier|[Ss]pedition|[Rr]eisen|[Ss]ecurity))(?![\w-])"
)
# im Blauen Haus, in der Alten Schmiede: an adjective with a capital inside of a sentence is part of a name
_CALLED_LIKE = re.compile(
    r"\b(?:im|ins|in\s+de[rnm]|in\s+die|beim|bei\s+de[rmn]|vom|von\s+de[rm]|aus\s+de[rm]|zum|zur|das|die|der|den|dem|"
    r"an\s+die|für\s+die)\s+"
    r"(?P<name>(?:Blau|Rot|Grün|Gelb|Golden|Weiß|Schwarz|Bunt|Alt|Neu|Wild|Fröhlich|Lustig|Flink|Frech|Kunterbunt|"
    r"Klein|Groß|Silbern|Warm|Hell|"
    rf"Offen|Sieben|Rund|Krumm|Stark|Schief|Lang|Hoh)"
    rf"(?:e[rnms]?)?\s(?P<noun>[{CAPITAL}][a-zäöüß]{{2,30}}))(?![\w-])(?!\s*\d)"
)
_NO_HOUSE = frozenset(
    "Kreuz Kreuzes Hilfen Hilfe Faden Brett Ganztag Sprechstunde Sprechstunden Angebot Angebote Träger Trägern Tür "
    "Türen Jugendarbeit Medien "
    "Pflege Vollzug Punkt Zahlen Halbmond Markt Testament Woche Jahr Ohr Welle Liste Karte Koalition Gruppe Treff "
    "Fragen Stellen Stelle".split()
)
# Hof Brinkmann, Gut Quandt
_FARM = re.compile(rf"\b(?:Hof|Gut|Gestüt|Domäne|Forsthaus|Schloss)\s+(?P<name>{NAME})(?![\w-])")
# Bei Blitzblank Westphal, bei der Badenfunk Energie: two words behind whom one works for or owes.
_FIRM = re.compile(
    rf"\b(?:bei|beim|bei\s+der|Firma|Fa\.|gegen\s+die|von\s+der|an\s+die|für\s+die|zur|mit\s+der)\s+"
    rf"(?P<name>(?P<one>{NAME})\s+(?P<two>{NAME}))(?![\w-])"
)
# Badenfunk Energie: a word of its own, and a branch
_BRANCH = re.compile(
    rf"(?<![\w-])(?P<head>{NAME})\s+(?:Energie|Strom|Gas|Wasser|Telekom|Mobilfunk|Finanz|Finance|Leasing|Immobilien|"
    r"Bau|Technik|Logistik|Logistics|Service|Services|Reisen|Moden|Catering|Reinigung|Security|Personal|"
    r"Personalservice|"
    r"Zeitarbeit|Media|Versicherungen|Events|Facility|Fitness|Sicherheit|Transporte|Gebäudereinigung|Dienste|"
    r"Haustechnik|Elektro|Sanitär|Bedachungen|Gartenbau|Automobile|Backwaren|Feinkost|Foods|Group|Holding|Consulting)"
    r"(?![\w-])"
)
_AT_FIRM = re.compile(r"\b(?:bei|beim|Firma|Fa\.|für|gegen|bei\s+der)\s+$")
_AT_ONE = re.compile(rf"\b(?:Firma|Fa\.)\s+(?P<name>{NAME})(?![\w-])")
# Shops of a chain, by who keeps them
_CHAIN = re.compile(
    rf"\b(?:Spar|Eurospar|Rewe|REWE|Edeka|EDEKA|Nah\s?&\s?Frisch|Volg|Adeg|ADEG|Nahkauf|Penny|Euronics|Expert)\s+"
    rf"(?P<name>{NAME})(?![\w-])"
)


def find_named_houses(text: str, names: KnownNames) -> Iterator[tuple[int, int]]:
    """Start and end of each; they may overlap."""
    for match in _COMPOSED.finditer(text):
        if _is_called(match["head"], match["house"], names):
            yield match.span()
    for match in _HYPHENED.finditer(text):
        head = match["head"].rsplit("-", 1)[-1]
        if not names.is_family(match["kind"]) and (_is_name(head, names) or head.lower() in _ON_SIGNS):
            yield match.span()
    for match in _CALLED_LIKE.finditer(text):
        noun = match["noun"]
        if noun not in _NO_HOUSE and not (noun_of_person(noun) or names.is_known(noun) or NOUN.search(noun)):
            yield match.span("name")
    for match in _FARM.finditer(text):
        if names.is_family(match["name"]) or (not noun_of_person(match["name"]) and _is_name(match["name"], names)):
            yield match.span()
    for match in _CHAIN.finditer(text):
        if _is_name(match["name"], names) or match["name"] in names.unclear_family:
            yield match.span()
    for match in _FIRM.finditer(text):
        one, two = match["one"], match["two"]
        if noun_of_person(one) or names.is_first(one) or names.is_nobody(one) or names.is_nobody(two):
            continue
        if (names.is_uncommon(one) and not names.is_noun(one) and not NOUN.search(two)) or (
            _is_name(two, names) and not NOUN.search(one) and not one.endswith("er")
        ):
            yield match.span("name")
    for match in _BRANCH.finditer(text):
        small = match["head"].lower()
        worked_at = names.is_known(match["head"]) and _AT_FIRM.search(text, max(0, match.start() - 12), match.start())
        if worked_at or not (
            small in names.words or names.is_noun(small) or names.is_nobody(small) or NOUN.search(small)
        ):
            yield match.span()
    for match in _AT_ONE.finditer(text):
        if not names.is_nobody(match["name"]) and not NOUN.search(match["name"]):
            yield match.span("name")


def _is_called(head: str, house: str, names: KnownNames) -> bool:
    small, whole = head.lower(), head.lower() + house
    if whole in _KINDS_OF:
        return False
    if small in _ON_SIGNS or (house in _CALLED_BY_PLACE and small in _PLACES):
        return True
    if (
        house in _SCHOOLS
        and whole not in names.words
        and not names.is_noun(whole)
        and _is_head_of_a_school(small, names)
    ):
        return True
    if whole in names.words or names.is_noun(whole) or house in ("gemeinde", "gut", "treff", "hof", "kirche", "park"):
        return False
    bare = (head.removesuffix(ending) + further for ending, further in (("en", ""), ("n", ""), ("s", ""), ("en", "a")))
    if any(map(names.is_first, (head, *bare))) or (names.is_family(head) and small not in names.words):
        return True
    return house in _FOUNDED and names.is_uncommon(head) and not names.is_noun(head)


def _is_head_of_a_school(head: str, names: KnownNames) -> bool:
    if head in ("nordstadt", "südstadt", "oststadt", "weststadt", "altstadt", "neustadt", "innenstadt"):
        return True
    if _SORTS.fullmatch(head):
        return False
    ordinary = head in names.words or names.is_noun(head) or head.removesuffix("s") in names.words
    return head in _RIVERS or names.is_first(head.capitalize()) or not ordinary


def _is_name(word: str, names: KnownNames) -> bool:
    return names.is_known(word) or (names.is_uncommon(word) and not names.is_noun(word)) or word in names.places
