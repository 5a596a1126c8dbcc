"""Nouns of persons in German, and the contexts in which a name stands."""

from __future__ import annotations

import re

from protokollant.structure.identifiers.patterns_de import FULL, NAME, PARTICLE

# Relatives and friends: a first name follows, or a whole one. Ends of compounds ("Stiefmutter") as well.
_KIN = (
    "mutter mutti mama mami vater vati papa papi sohn sohnes tochter bruder bruders schwester kind kindes zwilling "
    "oma opa omi opi omas opas tante onkel "
    "cousin cousine cousins neffe neffen nichte enkel enkelin enkels enkelkind schwager schwagers schwägerin ehemann "
    "ehemannes ehefrau mann frau gatte gatten "
    "gattin partner partnerin partners lebenspartner freund freundin freundes gefährte gefährten gefährtin verlobter "
    "verlobte verlobten mädchen junge jungen "
    "bub buben baby säugling geschwisterkind halbbruder vaters kleine kleiner kleinen älteste ältester ältesten "
    "jüngste jüngster jüngsten exmann exfrau "
    "witwe witwer braut hund katze großmutter grossmutter großvater"
).split()
# Professions, offices and parts one has: a family name follows, a first name or a whole one.
_OFFICES = (
    "nachbar nachbarin nachbarn klient klientin klienten bewohner bewohnerin bewohners patient patientin patienten "
    "mandant mandantin mandanten proband probandin mündel "
    "jugendliche jugendlicher jugendlichen kollege kollegin kollegen praktikant praktikantin praktikanten lehrer "
    "lehrerin lehrers lehrkraft lehrperson erzieher erzieherin "
    "erziehers betreuer betreuerin betreuers therapeut therapeutin therapeuten arzt ärztin arztes schüler schülerin "
    "schülers richter richterin richters anwalt anwältin anwalts "
    "anwaltes pfarrer pfarrerin pfarrers pastor pastorin pastors diakon diakonin imam vikar vikarin kaplan pater abt "
    "priester vormund vormundin vormunds helfer helferin helfers "
    "arbeiter arbeiterin arbeiters bearbeiter bearbeiterin beistand beiständin beistands pädagoge pädagogin "
    "pädagogen hebamme dolmetscher dolmetscherin dolmetschers dolmetsch "
    "vermieter vermieterin vermieters mieter mieterin chef chefin chefs ausbilder ausbilderin pfleger pflegerin "
    "pflegers psychologe psychologin psychologen psychiater "
    "psychiaterin berater beraterin beraters leiter leiterin leiters leitung fachkraft mittler mittlerin gutachter "
    "gutachterin gutachters sachverständige sachverständiger "
    "staatsanwalt staatsanwältin melder melderin anrufer anruferin begleiter begleiterin begleitung wirt wirtin "
    "wirts meister meisterin meisters vollzieher vollzieherin "
    "sekretär sekretärin polier vorarbeiter kommissar kommissarin beamter beamte beamten beamtin polizist polizistin "
    "inspektor inspektorin direktor direktorin direktors "
    "rektor rektorin konrektor konrektorin dekan dekanin doktor professor professorin assistent assistentin "
    "assistenten referent referentin hausmeister abwart mediator "
    "mediatorin trainer trainerin coach mentor mentorin pate patin paten zeuge zeugin zeugen verwalter verwalterin "
    "notar notarin bruder schwester koordinator koordinatorin moderator "
    "moderatorin supervisor supervisorin vertreter vertreterin vorsitzende vorsitzender vorstand geschäftsführer "
    "geschäftsführerin bürgermeister bürgermeisterin täter täterin "
    "mitbewohner mitbewohnerin kamerad geschädigte beschuldigte beschuldigter angeklagte angeklagter antragsteller "
    "antragstellerin eigentümer eigentümerin fahrer fahrerin "
    "logopädin logopäde ergotherapeutin physiotherapeut kinderarzt hausarzt zahnarzt kollegen gärtnerin gärtner "
    "bäuerin bauer handwerker elektriker schneiderin friseurin "
    "friseur makler maklerin gläubiger gläubigerin arbeitgeber arbeitgeberin vorgesetzte vorgesetzter sozialarbeiter "
    "manager managerin planer planerin hilfe amtsvormund "
    "bekannte bekannter bekannten kumpel kumpels mitschüler mitschülerin mitschülers klassenkamerad soldat hauptmann "
    "oberst oberarzt oberärztin chefarzt stationsarzt "
    "stationsleitung pflegekraft hauswirt hauswart techniker installateur gast referendar referendarin auszubildende "
    "auszubildender azubi schuldnerberater hausherr "
    "inhaber inhaberin besitzer besitzerin bürge bürgin kontoinhaber kontoinhaberin ansprechpartner "
    "ansprechpartnerin kontakt kraft lehrkräfte fachkräfte kräfte eheleute ehepaar familie frühschicht spätschicht "
    "nachtwache quartiergeberin moderation protokoll fallführung bezugsbetreuung vertretung supervision anleitung "
    "verfasser verfasserin unterzeichner unterzeichnerin unterschrift protokollant protokollantin schriftführer "
    "schriftführerin gesprächsführung sachbearbeitung amtsrat amtsrätin hofrat stadtrat stadträtin trafikant "
    "trafikantin jäger förster schäfer koch köchin bäcker bäckerin metzger metzgerin kassier kassierin kassiererin "
    "verkäufer verkäuferin optiker optikerin apotheker apothekerin maurer maler malerin dachdecker tischler schreiner "
    "schlosser klempner kellner kellnerin wachtmeister bischof propst probst oberin superintendent superintendentin "
    "messner mesner küster küsterin kantor kantorin organist organistin rabbiner hodscha obmann obfrau ortsvorsteher "
    "ortsvorsteherin lebensgefährte lebensgefährtin adressat adressatin zuhälter dealer ermittler ermittlerin"
).split()
# Short forms of professions and titles; those with a full stop end with it.
_SHORT = frozenset(
    "Mag. Mag.a Mag.ª DI Ing. Dr. Dr.in Prof. Prof.in Dipl.-Psych. Dipl.-Päd. Dipl.-Soz. Dipl.-Soz.päd. "
    "Dipl.-Soz.-Päd. Dipl.-Ing. med. OA OÄ OÄrztin AA "
    "Ass. RA RAin RÄin StA StAin POM POMin PHM PHMin PK PKin PKA KHK KHKin KOK KOKin KK KKin POK POKin PHK PHKin "
    "EPHK PM PMin DSA Insp. BezInsp. AbtInsp. GrInsp. RevInsp. "
    "Kol. Koll. Kollg. Pat. Kl. Klin. Klt. Kdt. KM KV KiM KiV Schw. Pfl. Sr. Br. Hr. Fr. Fam. GF SB FK BB Bà Ông Cô "
    "Anh Mr Mrs Ms SA FH SozPäd. Soz.-Päd. Päd. Psych. Ltg. Ltr. "
    "Ltr.in Stv. Vors. Bgm. Dir. Hptm. VP Vertr. Verm. z.Hd. z.Hd z.H. Hd. Tel.".split()
) - {"Tel."}
# Endings of further nouns of persons: too general to make a name of every word behind them.
_ENDING = re.compile(
    r"\w{3,}(?:erin|istin|antin|entin|eurin|ogin|ärin|ändin|orin|ikerin|ätin|istin|istinnen|isten|ist|ant|eur|loge|"
    r"ator|ator|er|leitung|kraft|hilfe|dienst|schicht|team|leute)"
)
_KIN_WORD = re.compile(rf"(?:[^\W\d_]{{1,30}}-?)??(?:{'|'.join(sorted(_KIN, key=len, reverse=True))})", re.IGNORECASE)
_OFFICE_WORD = re.compile(
    rf"(?:[\w-]{{1,40}})??(?:{'|'.join(sorted(_OFFICES, key=len, reverse=True))})(?:nen|n|en|s)?", re.IGNORECASE
)
# der kleine Piotr, ein gewisser Marvin
_ADJECTIVE = re.compile(
    r"(?:klein|alt|lang|jung|dick|groß|ält|jüng|gewiss|besagt|bekannt|genannt|erwähnt|lieb|verstorben|arm|neu|gut|"
    r"erst|zweit|dritt)(?:er|ere|eren|erer|e|en)|"
    r"(?:sogenannte|gewisse)\w?"
)

# A word and a name right behind it, or behind a comma, a colon or a bracket.
BEHIND = re.compile(
    rf"(?<![\w.-])(?P<noun>[^\W\d_][\w-]{{0,50}}(?:\.-?[\w-]{{0,12}}){{0,3}})"
    rf"(?=(?P<between>,\s+eine?[rnm]?(?:\s+gewisse[rn]?)?\b|,|:|\s*\(|\s+namens|\s+heißt|\s+hieß|\s+ist|"
    rf"\s+war)?(?(between)\s*|\s+)(?P<name>{FULL}(?:\s+(?:{PARTICLE}[\s-]+)?{NAME}){{0,2}}))"
)
# What a person is called by.
KIN, OFFICE, ENDING, ADJECTIVE = "kin", "office", "ending", "adjective"


def noun_of_person(word: str) -> str:
    """What sort of word it is that a name stands behind; nothing for another word."""
    if word in _SHORT:
        return OFFICE
    if "." in word:
        return ""
    if word[0].isupper():
        if _OFFICE_WORD.fullmatch(word):
            return OFFICE
        if _KIN_WORD.fullmatch(word):
            return KIN
        return ENDING if _ENDING.fullmatch(word) else ""
    return ADJECTIVE if _ADJECTIVE.fullmatch(word) else ""


# Krückebergs Tochter
GENITIVE = re.compile(rf"(?<![\w.-])(?P<name>{NAME})(?<=s|’|')\s+(?=(?P<noun>[^\W\d_a-zäöü]\w{{1,50}}))")
# Names in a row: Anna, Mehmet (7) und der alte Piotr
_AGE = r"(?:\s*\([^()\n]{1,16}\)|,?\s+\d{1,2}\s*(?:J\.|Jahre|Mon\.|Monate)?(?=[,.;]|\s+und\b))?"
ITEM = rf"(?:{FULL}(?:\s+{NAME}){{0,2}})"
_DETERMINED = r"(?:(?:die|der|den|dem|das|seine?[rnm]?|ihre?[rnm]?|deren|dessen)\s+(?:[a-zäöüß]{3,12}\s+)?)?"
ROW = re.compile(
    rf"(?<![\w-]){ITEM}{_AGE}(?:(?:,|\s+und|\s+sowie|\s+oder|\s+&|\s*/)\s+{_DETERMINED}{ITEM}{_AGE}){{1,12}}"
)
PART = re.compile(rf"(?P<name>{ITEM})(?P<age>{_AGE})")
AGED = re.compile(
    rf"(?<![\w-])(?P<name>{NAME}(?:\s+{NAME})?)\s*\(\s*\d{{1,2}}\s*(?:J\.?|Jahre?|Mon\.?|Monate|Wochen)?\s*[,)]"
)
# Heribert und Margot Vennemann
COUPLE = re.compile(
    rf"\b(?:[Ee]heleuten?|[Ee]hepaars?|[Ee]ltern|[Gg]roßeltern|[Gg]eschwistern?|[Pp]aar)\s+(?P<one>{NAME})\s+(?:und|"
    rf"&|u\.)\s+(?P<name>{NAME})\s+(?P<family>{FULL})"
)
# Two capitalised words, side by side.
TWO = re.compile(rf"(?<![\w.-])(?P<first>{NAME})\s+(?=(?P<second>(?:{PARTICLE}[\s-]+)?{NAME})(?![\w.-]*\w))")
# Before a common noun that nobody is called by.
_NO_ADJECTIVE = (
    r"(?:hab|hatt|wurd|werd|woll|wollt|konnt|könn|könnt|sollt|soll|musst|müss|müsst|durft|dürf|möcht|würd|wär|sagt|"
    r"bracht|holt|macht|fragt|kannt|besucht|"
    r"erzählt|bericht|meint|lebt|wohnt|arbeitet|red|find|denk|glaub|seh|geh|ruf|frag|nehm|bitt|heut|gern|all|oh|sei|"
    r"lass|treff|kenn|geb|meld|dacht|traf|sowi)"
    r"(?:e|en|ten|te|ne)|[a-zäöüß]{3,}[^\Wtzo]te"
)
DETERMINED = re.compile(
    r"\b(?:(?:d(?:as|es|er|ie|en|em)|ein\w*|kein\w*|dies\w*|jen\w*|jed\w*|welch\w*|viel\w*|wenig\w*|all\w*|beid\w*|"
    r"mein\w*|dein\w*|sein\w*|ihr\w*|unser\w*|euer|eur\w*|zwei|drei|vier|fünf|sechs|mehr|etwas|zum|zur|im|am|beim|"
    r"vom|ins|ans|"
    rf"pro|per|\d+|(?!{_NO_ADJECTIVE}\s)[a-zäöüß]+(?:e|en|er|es|em|te|ten|ter|sche|schen|ige|igen))\s+)$"
)
CAPITALISED = re.compile(rf"(?<![\w.-])(?P<name>{NAME}(?:\s+{NAME}){{0,3}})")
