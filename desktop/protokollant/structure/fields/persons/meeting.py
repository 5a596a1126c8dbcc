"""Who was there, and with whom it was talked, by the sentence in which a name stands."""

from __future__ import annotations

import re

from protokollant.structure.fields.persons.seen import BARE_LEAD, OF_BEFORE, Seen

_PRESENT = re.compile(
    r"\b(?:mit am tisch|am tisch|(?:mit )?dabei|(?:saß|saßen|sitzt|stand|war|waren|kam|ist|hat|hatte|"
    r"sind) (?:auch |noch |mit |heute "
    r")*(?:noch|dabei|mit dabei|dazu)|dazugekommen|dazugestoßen|dazugesetzt|mitgekommen|mitgebracht|mitgegangen|"
    r"hinzugekommen|zugegen|anwesend|im beisein|in begleitung|begleitet von|zusammen mit|gemeinsam mit|"
    r"neben (?!her|bei)|außerdem|kam (?:mit|rüber|dazu|hinzu)|(?:saß|sitzt|war|hörte|kam) (?:\w+ ){0,4}mit\b|"
    r"mit von der partie|zu besuch|was visiting|"
    r"begleitet (?:hat|haben|wurde)|(?:hat|haben|wurde)\b[^.;]{0,40}\bbegleitet|"
    r"sat in|sat with|joined|also (?:there|present|in the room)|came (?:along|with|too)|was (?:there|"
    r"with) (?:too|us|her|him|them)|"
    r"together with|accompanied|brought)\b",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"\b(?:mich|uns|me|us)\b[^.;]*\b(?:abgeholt|empfangen|begrüßt|(?:rein|herein)gelassen|begleitet|aufgemacht|"
    r"let|greeted)\b|"
    r"\b(?:let|met|greeted|showed) (?:me|us)\b",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"\b(?:geredet|gesprochen|telefon\w*|telefonat|unterhalten|gespräch|redete|sprach|angerufen|talked|spoke|"
    r"chatted|phoned|call)\b",
    re.IGNORECASE,
)
_TALKED_BEFORE = re.compile(
    r"\b(?:geredet|gesprochen|telefoniert|telefonat|unterhalten|redete|sprach|talked|spoke|chatted|"
    r"call)\b[^.;]{0,40}\b(?:mit|with|to)\s+"
    r"(?:[^.;,]{1,30},\s*)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_CALL_NOUN = re.compile(r"\b(?:\w*anruf|besuch|\w*meldung|nachricht|mail)\s+von\s+(?:der |dem )?$", re.IGNORECASE)
_ON_THE_LINE = re.compile(
    r"\b(?:dran|am (?:apparat|telefon|hörer|rohr)|in der leitung|an der strippe|gegenüber|on the (?:line|"
    r"phone))\b(?:\s+(?:war|ist|"
    r"hatte ich|saß|sitzt|was))?[^.;]{0,30}$",
    re.IGNORECASE,
)
_ON_THE_LINE_AFTER = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:dran|am (?:apparat|telefon|hörer)|in der leitung|gegenüber|on the (?:line|phone))\b",
    re.IGNORECASE,
)


def is_companion(s: Seen) -> bool:
    """Whether somebody came along: "mit dem Mann vom Sanitätshaus, Herr N.", "hat mich Frau R. abgeholt"."""
    if re.search(r"\b(?:(?:nächste|kommende)[nrs]?|next|demnächst|künftig)\b", s.item.text, re.IGNORECASE):
        return False
    bare = BARE_LEAD.fullmatch(s.lead) and not re.match(r"\W*(?:mit|with)\b", s.lead, re.IGNORECASE)
    first = s.earlier if bare and s.earlier else s.lead
    if re.search(r"\b(?:außer|ohne|nicht|except|without)\s+(?:\w+\s+)?$", s.lead, re.IGNORECASE):
        return False
    if re.match(r"\W*(?:und |and )?(?:mit|neben|with|alongside)\s+\S", f"{first}{s.name.value}", re.IGNORECASE):
        return not _TALK.search(s.item.text)
    if re.match(r"\s+(?:und ich|and (?:i|me|myself))\b", s.after, re.I) or re.search(
        r"\b(?:ich und|me and|i and)\s+$", s.before, re.I
    ):
        return True
    return bool(_PRESENT.search(s.clause) or _RECEIVES.search(s.clause))


def talked_with(s: Seen) -> bool:
    """Whether the conversation was held with this one."""
    before = f"{s.earlier}, {s.lead}" if BARE_LEAD.fullmatch(s.lead) else s.lead
    if OF_BEFORE.search(s.lead) and not re.search(r"\bvo[nm]\s+(?:\w+\s+)?$", s.lead, re.IGNORECASE):
        return False
    if re.search(r"[^\W\d_]+\s+von\s+(?:der |dem )?$", s.lead) and not _CALL_NOUN.search(s.lead):
        return False
    if re.match(r"\s+(?:rang|called|phoned)\b(?! by)|\s+rief\b.*\ban\b", s.tail, re.IGNORECASE):
        return True
    if re.search(r"\brief\s+(?:\w+\s+)?$", s.lead, re.IGNORECASE) and re.search(r"\ban\b", s.tail):
        return True
    if _TALKED_BEFORE.search(before) or _ON_THE_LINE.search(before):
        return True
    with_name = re.search(r"\b(?:mit|with|to)\s+(?:der |dem |the )?$", s.lead, re.IGNORECASE)
    if with_name and _TALK.search(s.tail):
        return True
    return bool(_ON_THE_LINE_AFTER.match(s.tail))
