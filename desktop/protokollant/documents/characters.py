"""Which characters may stand in a document. Files of Word and OpenDocument are XML 1.0, and that forbids
some."""

from __future__ import annotations

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Word's own line break arrives as a vertical tab when it is pasted.
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# The directional overrides would let a line read other than it was said.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e]")
_NONCHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")


def well_formed(text: str) -> str:
    """`text` as Unicode that can be encoded: pairs of surrogates are joined, lone ones become U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def clean(text: str) -> str:
    """`text` with nothing in it that a document cannot hold; line breaks are `\\n`, tabs are spaces, ends are
    stripped."""
    text = _BREAKS.sub("\n", well_formed(text)).replace("\t", " ")
    return _NONCHARACTERS.sub(REPLACEMENT, _CONTROLS.sub("", text)).strip()
