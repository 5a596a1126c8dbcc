"""Institutions by a word for their kind and a name beside it, by their legal form, or by whom they are named after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from protokollant.structure.identifiers.firms_de import find_employers, find_firms, find_practices
from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.named_houses_de import find_named_houses
from protokollant.structure.identifiers.offices_de import OF_A_STATE
from protokollant.structure.identifiers.patterns_de import CAPITAL
from protokollant.structure.identifiers.persons_de import noun_of_person

_WORD = rf"[{CAPITAL}][\w’]{{0,40}}(?:-[\w’]{{1,40}}){{0,4}}"
# Ends of words for a kind of institution, alone or composed ("Klinik", "Fachklinik", "Privatklinik").
_KINDS = (
    "schule schulen gymnasium lyzeum internat akademie kolleg kita krippe kindergarten kinderhaus hort kinderladen "
    "krabbelstube "
    "klinik klinikum krankenhaus hospital spital hospiz sanatorium ambulanz praxis apotheke krankenstube pflegezentrum "
    "heim wohngruppe wohngemeinschaft hausgemeinschaft wohnhaus gästehaus residenz stift seniorenzentrum pflegestift "
    "herberge unterkunft "
    "quartier pension hotel gasthof gasthaus gaststätte restaurant pizzeria imbiss café cafe bistro kneipe bar disco "
    "club klub "
    "zentrum treff treffpunkt jugendhaus tagesstätte werkstatt werkstätten werkstätte teestube wärmestube stube "
    "tafel laden lädchen "
    "verein verband stiftung genossenschaft baugenossenschaft gemeinschaft kirchengemeinde pfarrei pfarre kloster "
    "gemeindehaus moschee "
    "firma betrieb bank sparkasse kasse versicherung inkasso inkassobüro inkassobüros forderungsdienst büro kanzlei "
    "agentur verwaltung hausverwaltung "
    "wohnbau wohnungsbau bau holzbau tiefbau hochbau bauunternehmen bauträger stadtwerke gemeindewerke werke werken "
    "werk fleischwerk "
    "stahlwerk autohaus kaufhaus möbelhaus schuhhaus sanitätshaus modehaus bestattungshaus reisebüro spedition "
    "logistik transporte "
    "reinigung gebäudereinigung wäscherei bäckerei konditorei metzgerei fleischerei schlachterei brauerei molkerei "
    "gärtnerei "
    "baumschule schreinerei tischlerei zimmerei schlosserei druckerei malerbetrieb elektro sanitär fahrschule "
    "tanzschule musikschule "
    "friseursalon salon studio kosmetikstudio center supermarkt markt pflegedienst fahrdienst sozialdienst hausnotruf "
    "kurierdienst lieferdienst paketdienst botendienst hausmeisterdienst wachdienst sicherheitsdienst reinigungsdienst "
    "zustelldienst abschleppdienst schlüsseldienst kurier zustellung umzüge umzugsunternehmen verkehrsbetriebe "
    "wasserbetriebe "
    "sportverein turnverein musikverein schützenverein verlag kinderdorf jugenddorf tierheim reiterhof gutshof "
    "hofgut bauernhof "
    "kinderdorf moschee synagoge kirche pflege unternehmen unternehmung handlung campingplatz kulturzentrum "
    "bürgerhaus begegnungsstätte haus "
    "mobil gruppe mühle drogerie parfümerie optik schneiderei weberei näherei käserei kelterei gärtnerhof "
    "reinigungsservice service verbund netzwerk projekt initiative villa schloss burg alm hütte skatepark "
    "freizeitpark freibad "
    "hallenbad schwimmbad sportplatz bücherei bibliothek museum theater kino bühne chor orchester band camp kiosk "
    "trinkhalle shop store boutique discounter garage reisen busreisen taxi immobilien labor feuerwehr kolonie "
    "gartenverein schrebergarten kleingartenanlage jugendherberge frisör friseur coiffeur optiker bäcker metzger "
    "fleischer getränkemarkt baumarkt gartencenter raststätte tankstelle kapelle dom münster schwesternschaft orden "
    "hospizverein selbsthilfegruppe frauenhaus schutzhaus obdach asyl lager übergangswohnheim zentralstelle nest "
    "schenke schänke stüble stüberl beisl wirtshaus brauhaus weinstube spielothek spielhalle casino kegelbahn "
    "reitstall reitverein ponyhof fischzucht zirkus pfadfinder stamm loge zunft volksbank raiffeisenbank "
    "sozialstation station ranch hundeschule tierarztpraxis tierklinik treffpunkt lädele basar stall "
    "wohnen pfarrgemeinde refugium werft sportfreunde spielvereinigung turnerschaft turngemeinde gilde adaption "
    "kaserne farm hausboot "
    "anlage eisdiele eiscafé lokal kantine mensa juz psychiatrie tagesstruktur kleiderkammer suppenküche vesperkirche "
    "möbellager "
    "gebrauchtwarenhaus fairkauf geburtshaus pflegeteam zeitarbeit gesellschaft gutshaus landgut hofladen imkerei "
    "gestüt "
    "autohof rasthof karosserie lackiererei dachdeckerei schmiede gießerei sägewerk fabrik manufaktur schlachthof "
    "domäne "
    "halle beratungszentrum elternzentrum wache schutzraum schutzwohnung wohnprojekt wohnverbund werkhof wohnstätte "
    "förderzentrum "
    "bauspielplatz abenteuerspielplatz lehrbetrieb filiale backstube teehaus"
).split()
_ENDS = "|".join(f"[{kind[0]}{kind[0].upper()}]{kind[1:]}" for kind in sorted(_KINDS, key=len, reverse=True))
KIND = (
    rf"(?=[{CAPITAL}])(?:[{CAPITAL}][\w-]{{0,40}}?)?(?:(?:{_ENDS})(?:e?s)?|"
    rf"[{CAPITAL}][a-zäöüß]{{2,30}}(?:stelle|park)|BBS|IGS|KGS|FOS|OBS|HTL|KiTa|KiGa|WfbM|WG|MVZ|SPZ|KJP|JVA|Rewe|"
    rf"Edeka)"
)
_AT = (
    r"(?:(?:am|an\s+der|an\s+den|auf\s+der|auf\s+dem|im|in\s+der|zum|zur|zu|vor\s+dem|unterm|Am|An\s+der|Im|Zum|"
    r"Zur|(?:Die|Der|Das)(?:\s+[a-zäöüß]{3,15}(?:e|en|er))?|Alte[rs]?|Neue[rs]?)\s+)"
)
_QUOTED = r"[„«»“\"‚‘][^“”«»\"\n]{2,40}[“”»«\"’‘]"
# Psychosomatische, Freie, Kleine: before the kind, where it begins the name.
_ADJECTIVE = rf"(?:[{CAPITAL}][a-zäöüß]{{2,30}}(?:isch|lich|ig|frei|klein|groß|neu|alt)(?:e|er|en|es)\s+|Freien?\s+)?"
_STREET = r"(?!\s+(?:Straße|Strasse|Str\.|Allee|Platz|Gasse|Weg|Ring|Ufer|Damm|Chaussee|Markt|Tor))(?![\w-])"
_KIND_AND_NAME = re.compile(
    rf"\b{_ADJECTIVE}(?P<kind>{KIND})\s+(?:(?P<quoted>{_QUOTED})|(?P<at>{_AT})?(?P<name>(?:St\.|Sankt|{_WORD})(?:[- "
    rf"]{_WORD}){{0,2}}"
    rf"(?:\s+(?:am|an\s+der|an\s+den|im|in\s+der|zum|zur|und|&)\s+{_WORD}{_STREET})?))"
)
_LEGAL = (
    r"(?:g?GmbH(?:\s*&\s*Co\.?\s*(?:KGaA|KG|OHG))?|AG|KG|eG|OHG|UG|GbR|SE|mbH|e\.\s?V\.|e\.\s?G\.|e\.\s?K\.|eV|"
    r"Ltd\.?|Genossenschaft|gAG)"
)
_COMPANY = re.compile(
    rf"\b(?!(?:Die|Der|Das|Bei|Beim|Von|Vom|Zur|Zum|Mit|Für|An|Im|In|Firma)\s)"
    rf"(?P<name>{_WORD}(?:[ ](?:(?:und|&|für|der|im|am)[ ])?(?:St\.|{_WORD})){{0,4}})[ ]{_LEGAL}(?![\w-])"
)
_PARTNERS = re.compile(
    rf"\b(?!(?:Die|Der|Das|Bei|Beim|Von|Vom)\s){_WORD}(?:,?[ ]{_WORD}){{0,2}}[ ](?:&|und|u\.)[ ](?:Söhne|Sohn|"
    rf"Partner|Co\.?(?:[ ]KG)?|Kollegen|Töchter|"
    rf"Cie\.?)(?!\w)"
)
# BKK Mobil Oil, AOK Nordwest; Asklepios Klinik Barmbek
_INSURED = re.compile(rf"\b(?:BKK|AOK|IKK|KKH|DAK|SBK|ÖGK|GKK|LKK)[ -]{_WORD}(?:[ ]{_WORD})?")
_BEFORE_KIND = re.compile(
    rf"\b(?P<head>{_WORD})[ ](?:Klinik|Kliniken|Klinikum|Schule|Stiftung|Apotheke|Bank|Versicherung|Immobilien|"
    rf"Logistik|Residenz|Hotel|Werke|Werft|Kaserne|Werkstätten|Pflegedienst|Verlag|Ambulanz|Bäckerei|Mühle)"
    rf"(?:[ ]{_WORD})?(?![\w-])"
)
_CLUB = re.compile(
    rf"\b(?:\d\.\s?)?(?:TuS|TSV|TSG|TSC|TV|SV|SC|SG|FC|FSV|VfB|VfL|VfR|ASV|BSV|BSC|DJK|SpVgg|SpVg|ESV|HSV|MTV|TuRa|"
    rf"ATV|SSV|FV|KV|VfG|BC|BV|RV|RSV|KSV|KSC|TTC|TTV|TC|EC|ERC|EHC|EV|HC|HSG|TuSpo|SuS|SK|ASC|ASK|ASKÖ|FSC|USC|USV|"
    rf"MTG|TG|TB|"
    rf"STV|STB|PSV|VSK|WSV|LG|RC|Eintracht|Fortuna|Borussia|Germania|Concordia|Viktoria|Arminia|Alemannia|Union|"
    rf"Rot-Wei(?:ß|ss)|"
    rf"Blau-Wei(?:ß|ss)|Schwarz-Wei(?:ß|ss)|Grün-Wei(?:ß|ss)|Rot-Schwarz|Blau-Gelb)\s"
    rf"(?:(?:\d{{2,4}}|Rot-Wei(?:ß|ss)|Blau-Wei(?:ß|ss)|Eintracht|Fortuna|Germania|Concordia)\s)?{_WORD}"
    rf"(?:[- /]{_WORD})?"
)
# Fabian-und-Sebastian-Kirche
_SMALL_PART = r"(?:(?:und|von|van|vom|der|dem|den|de|la|di|du|zu|zum|zur|am|im|an|auf|bei|unter|in)-){0,2}"
_NAMED_AFTER = re.compile(
    rf"\b[{CAPITAL}][\wäöüß.]{{1,40}}(?:-{_SMALL_PART}[{CAPITAL}][\wäöüß.]{{1,40}}){{0,5}}-(?:\w*[Ss]chule|Gymnasium|Kolleg|"
    rf"Lyzeum|\w*[Kk]linik|Klinikum|Krankenhaus|Hospital|"
    rf"Spital|Stift|Haus|Heim|Stiftung|Kita|Kindergarten|Hort|Gemeinde|Werkstatt|Werkstätten|Zentrum|Apotheke|Praxis|"
    rf"Werke?|Hof|Akademie|"
    rf"Bank|Kaserne|Moschee|Kirche|Synagoge|Kapelle|Tafel|Verein|Siedlung|Club|Treff)\b"
    rf"|\b(?:St\.|Sankt)[- ][{CAPITAL}][\wäöüß]{{1,30}}(?:-[{CAPITAL}][\wäöüß]{{1,30}}){{0,3}}"
)
# Albert-Schweitzer-Therapeutische Gemeinschaft, Anne-Frank-Familienhilfe: behind somebody's first name whatever it is
_AFTER_SOMEBODY = re.compile(
    rf"(?<![\w-])(?P<first>[{CAPITAL}][a-zäöüß]{{2,30}})-(?:(?:von|vom|zu|de|der)-)?"
    rf"(?:[{CAPITAL}][\wäöüß.]{{1,30}}-){{1,3}}"
    rf"(?!\w*(?:[Ss]traße|[Ss]trasse|[Ss]tr\b|[Aa]llee|[Pp]latz|[Rr]ing|[Ww]eg|[Dd]amm|[Uu]fer|[Gg]asse|[Pp]reis|"
    rf"[Tt]est|[Ss]yndrom|[Ss]kala|[Mm]odell|[Kk]rankheit))"
    rf"[{CAPITAL}][a-zäöüß]{{3,40}}(?:(?<=e)\s|(?<=en)\s|(?<=er)\s|(?<=es)\s|(?![\w-]))"
    rf"(?:(?<=\s)[{CAPITAL}]\w{{2,40}})?"
)
# Who keeps clinics and homes in many towns
_OPERATORS = frozenset(
    "Helios Asklepios Sana Ameos Vitos Median Schön Agaplesion Malteser Johanniter Korian Alloheim Vivantes Paracelsus "
    "Mediclin Celenus Kursana Azurit Casa Oberberg Limes Burghof".split()
)
# BBS 3, KGS II
_NUMBERED = re.compile(
    r"\b(?:BBS|BBZ|OSZ|IGS|KGS|RS|GS|HS|OBS|Berufsschule|Grundschule|Gesamtschule)\s(?:\d|[IVX]{1,3})\b(?!\.\s?"
    r"(?:Klass|Kläss|Stufe|Jahrg))"
)
# Hospitals that are known by their letters
_LETTERS = re.compile(
    r"\b(?:MHH|UKE|UKSH|UMG|AKH|UKM|UKB|UKD|UKL|UKJ|UKR|Charité|KRH|LMU|RKU|USB|Inselspital)\b(?![-/])"
)
# Ernestinum: schools by their founder, in Latin
_LATIN = re.compile(
    rf"\b(?:im|ins|am|ans|aufs|vom|zum|das|beim)\s+(?P<name>[{CAPITAL}][a-zäöü]{{2,20}}(?:in|an|ian|en|e)um)\b"
)
# Verein Frauen helfen Frauen e. V.: with small words inside
_ASSOCIATION = re.compile(
    rf"\b(?:[Dd]e[rnms]|[Dd]ie|[Bb]eim|[Vv]om|[Zz]um|[Ii]m|[Zz]ur)\s+(?P<name>[{CAPITAL}][\w-]{{1,40}}"
    rf"(?:\s[\w-]{{1,40}}){{1,6}}\s"
    rf"e\.\s?[VGK]\.)"
)
# Fachdienst Jugend und Familie Celle
_DEPARTMENT = re.compile(
    rf"\b(?:Amt|Fachdienst|Fachbereich|Abteilung|Dezernat|Referat|Sachgebiet|Team)\s(?:für\s)?{_WORD}(?:,?\s(?:und|"
    rf"&)\s{_WORD})?"
    rf"(?:\s(?:der|des)\s(?:Stadt|Landkreises|Kreises|Region))?\s(?P<name>{_WORD})(?![\w-])"
)
# Haus der Begegnung; not that of a family
_HOUSE_OF = re.compile(
    rf"\bHaus(?:es)?\s+(?:der|des|für)\s+(?:Begegnung|Jugend|Kulturen|Hoffnung|Diakonie|Caritas|Kirche|Generationen|"
    rf"Nachbarschaft|Vielfalt|Vereine|Stille|"
    rf"Gesundheit|Kunst|Musik|Parität|Weiterbildung|Bildung|Handwerks|Sports|Lebens|Friedens|Talente|Barmherzigkeit|"
    rf"Sinne|Brücke|"
    rf"[{CAPITAL}]\w{{2,30}}(?:hilfe|arbeit|pflege|beratung|bildung|dienste))(?:\s+{_WORD})?"
)
# Wohnheim Lange Straße, Unterkunft Birkenweg: called by the street
_KIND_AND_STREET = re.compile(
    rf"(?<![\w-])(?P<kind>{KIND})\s+(?:(?:in\s+der|am|im)\s+)?(?P<street>{_WORD}(?:straße|strasse|allee|weg|platz|"
    rf"ring|gasse|damm|ufer)(?![\w-])|"
    rf"{_WORD}\s(?:Straße|Strasse|Allee|Platz|Weg|Ring|Gasse|Damm|Ufer|Chaussee)(?![\w-]))(?!\s*\d)"
)
# Bei der Saalebank: a bank by a word of its own.
_BANK = re.compile(rf"\b(?P<head>[{CAPITAL}][\wäöüß]{{2,}})(?:bank|sparkasse)\b")
# Of which no name is made with a preposition ("der Verband am Fuß", "den Stift im Griff").
_NEVER_AT = re.compile(
    r"\w*(?:stift|verband|dienst|bank|kasse|versicherung|betrieb|verwaltung|bau|reinigung|gemeinschaft|unterkunft|"
    r"büro|bar|werk|club|gruppe|stelle|chor|mobil|projekt|service|verbund|netzwerk|station|verein|feuerwehr|camp|lager|"
    r"initiative|band|tafel|nest|shop|bus|reisen|stube|park|stall|loge|museum|theater)",
    re.IGNORECASE,
)
_NO_BANK = tuple(
    "anklage daten park sitz garten eck werk ofen sand fenster rück haus samen blut kirchen holz bild wissens national "
    "zentral noten schlaf".split()
)
# What comes before the hyphen and names nobody ("Reha-Klinik").
_NO_PERSON = frozenset(
    "reha akut tages fach ganztags grund integrations sonder mutter-kind eltern-kind kinder jugend senioren frauen "
    "männer suchtmittel online "
    "privat montessori waldorf waldorf corona impf abend volks spezial demenz hospiz palliativ memory suppen kleider "
    "second-hand tbc mvz".split()
)
# Houses that are called by whatever word: Café Lichtung
_ANYTHING = re.compile(r"(?:\w*[Cc]af[eé]|Teestube|Kita|Kinderhaus|Pension|Gasthaus|Restaurant|Bar|Villa)")
# Nouns that stand behind such a word without being its name.
_AFTERWARDS = re.compile(
    r"(?:Frau|Herrn?|Familie|Fam|Dr|Prof|Kinder|Eltern|Mutter|Vater|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|"
    r"Samstag|Sonntag|Januar|"
    r"Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Uhr|Bescheid|Termin|Termine|Anruf|"
    r"Angst|Ärger|Schluss|"
    r"Druck|Geld|Probleme?|Telefon|Tel|Hausbesuch|Aufnahme|Entlassung|Parkplatz|Eingang|Haltestelle|Metall|Holz|Ende|"
    r"Anfang|Mitte|Platz|Plätze|Hilfe|Urlaub|"
    r"Seit|Sie|Ihr|Er|Es|Ich|Wir|"
    r"Das|Dort|Dann|Kollegin|Kollege|Kontakt|Kosten|Nachfrage|Rücksprache|Unterlagen|Heute|Gestern|Morgen|Az|Nr)\.?"
)


# Welfare organisations and a place: Diakonie Quimmenthal
_WELFARE = re.compile(
    rf"\b(?:Diakonie|Diakonisches\s+Werk|Caritas|Caritasverband(?:e?s)?|AWO|DRK|ASB|Kinderschutzbund(?:e?s)?|"
    rf"Lebenshilfe|Rotkreuz|Profamilia|"
    rf"Donum\s+Vitae|Kolpingfamilie|Arbeiterwohlfahrt|Weißer\s+Ring|Johanniter|Malteser|VdK|SkF|SKM|"
    rf"Frauenhaus|Frauenberatung|Bahnhofsmission|Volkshilfe|Hilfswerk|Spitex)[ ](?P<name>{_WORD})(?:[ ](?:an[ ]der|"
    rf"am|ob[ ]der)[ ]{_WORD})?"
)


def find_institutions(text: str, names: KnownNames) -> Iterator[tuple[int, int]]:
    """Start and end of each, in the order in which they go before each other; they may overlap."""
    yield from find_practices(text)
    for match in _ASSOCIATION.finditer(text):
        yield match.span("name")
    for match in _COMPANY.finditer(text):
        yield match.span()
    for match in _PARTNERS.finditer(text):
        if not names.is_nobody(match.group().split()[0]) and not noun_of_person(match.group().split()[0]):
            yield match.span()
    for match in _INSURED.finditer(text):
        if not _AFTERWARDS.fullmatch(match.group().split()[-1]):
            yield match.span()
    for match in _WELFARE.finditer(text):
        if names.is_uncommon(match["name"]) or match["name"] in names.places:
            yield match.span()
    for match in _BEFORE_KIND.finditer(text):
        head = match["head"]
        if (
            head in _OPERATORS
            or (head.isupper() and len(head) > 2)
            or names.is_known(head)
            or (names.is_uncommon(head) and not names.is_noun(head))
        ):
            yield match.span()
    for match in _CLUB.finditer(text):
        yield match.span()
    for pattern in (_NUMBERED, _LETTERS, OF_A_STATE):
        for match in pattern.finditer(text):
            yield match.span()
    for match in _DEPARTMENT.finditer(text):
        if match["name"] in names.places:
            yield match.span()
    for match in _LATIN.finditer(text):
        if names.is_uncommon(match["name"]) and not names.is_noun(match["name"]):
            yield match.span("name")
    yield from find_firms(text, names)
    for match in _KIND_AND_STREET.finditer(text):
        street = match["street"].lower()
        if street not in names.words and not names.is_noun(street):
            yield match.span()
    yield from _by_kind(text, names)
    for match in _NAMED_AFTER.finditer(text):
        if match.group().rsplit("-", 1)[0].lower() not in _NO_PERSON:
            yield match.span()
    for match in _BANK.finditer(text):
        if match.group().lower() not in names.words and not match["head"].lower().endswith(_NO_BANK):
            yield match.span()
    for match in _AFTER_SOMEBODY.finditer(text):
        if names.is_first(match["first"]):
            yield match.start(), match.start() + len(match.group().rstrip())
    for match in _HOUSE_OF.finditer(text):
        yield match.span()
    yield from find_named_houses(text, names)
    yield from find_employers(text, names)


def _by_kind(text: str, names: KnownNames) -> Iterator[tuple[int, int]]:
    """A kind and a name. What is not the name of one kind may be a kind itself: "zur Malgruppe im Café Lichtung"."""
    at = 0
    while match := _KIND_AND_NAME.search(text, at):
        end = match.end() if match["quoted"] else None
        if end is None and not _AFTERWARDS.fullmatch(match["name"].split()[0]):
            end = _end_of_name(match, names)
        if end:
            yield match.start(), end
        at = end or match.end("kind")


def _end_of_name(match: re.Match[str], names: KnownNames) -> int | None:
    """Where the name ends; None where what follows is no name: nouns that say what it is about, a person."""
    name = match["name"]
    words = list(re.finditer(r"\S+", name))
    first = words[0].group()
    if match["at"] and match["at"][0].islower() and _NEVER_AT.fullmatch(match["kind"]):
        return None
    if names.is_nobody(first) or (_is_abstract(first) and not _ANYTHING.fullmatch(match["kind"])):
        return None
    if match["kind"] == "Betreff":
        return None
    if match["kind"] == "Gruppe" and not match["at"] and not names.is_uncommon(first):
        return None  # in der Gruppe Bilder gemalt
    if not match["at"] and names.is_first(first) and match["kind"].endswith("dienst"):
        return None
    end = match.end("name")
    for word in words[1:]:
        placed = name[word.end() :].lstrip() in names.places  # Beratungsstelle Faire Mobilität Oldenburg
        if _AFTERWARDS.fullmatch(word.group()) or (_is_abstract(word.group()) and not placed):
            return match.start("name") + len(name[: word.start()].rstrip())
    return end


def _is_abstract(word: str) -> bool:
    return word != "Grafschaft" and (
        re.search(
            r"(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|nis|termin|gespräch|besuch|antrag|vertrag|spruch)s?$", word
        )
        is not None
    )
