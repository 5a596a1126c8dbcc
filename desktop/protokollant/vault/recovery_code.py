"""A recovery code: 160 random bits as letters and digits that can be read aloud, printed and typed again.

Eight groups of five signs from Crockford's alphabet (no I, L, O, U). The last sign of a group is its check sign, so
that a slip is found in its group: four signs carry 20 bits. `read_code` takes small letters, spaces, hyphens, and O, I
and L for 0, 1 and 1.
"""

from __future__ import annotations

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, GROUP_SIGNS = 8, 5
CODE_BYTES = 20

_BITS = 5
_DATA_SIGNS = GROUP_SIGNS - 1
_LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
# A Reed-Solomon check over GF(32): no single slip and no swap of neighbours in a group goes unseen.
_POWERS = (2, 4, 8, 16)
_POLYNOMIAL = 0b100101


class MistypedCodeError(Exception):
    """`group`: the first one that is not right, from 1; 0 where the length is wrong."""

    def __init__(self, group: int) -> None:
        super().__init__(group)
        self.group = group


def new_code() -> bytes:
    return secrets.token_bytes(CODE_BYTES)


def write_code(code: bytes) -> str:
    """As it is shown: groups with hyphens between."""
    number = int.from_bytes(code, "big")
    signs = [number >> (_BITS * place) & 31 for place in reversed(range(GROUPS * _DATA_SIGNS))]
    groups = (signs[start : start + _DATA_SIGNS] for start in range(0, len(signs), _DATA_SIGNS))
    return "-".join(
        "".join(ALPHABET[sign] for sign in (*group, _check(group, place))) for place, group in enumerate(groups)
    )


def read_code(text: str) -> bytes:
    """What was typed. Raises MistypedCodeError."""
    signs = "".join(sign for sign in text.upper() if sign.isalnum()).translate(_LOOK_ALIKES)
    if len(signs) != GROUPS * GROUP_SIGNS:
        raise MistypedCodeError(0)
    number = 0
    for place in range(GROUPS):
        group = [ALPHABET.find(sign) for sign in signs[place * GROUP_SIGNS : (place + 1) * GROUP_SIGNS]]
        if min(group) < 0 or group[-1] != _check(group[:-1], place):
            raise MistypedCodeError(place + 1)
        for sign in group[:-1]:
            number = number << _BITS | sign
    return number.to_bytes(CODE_BYTES, "big")


def _check(group: list[int], place: int) -> int:
    check = place + 1  # whole groups cannot change their places either
    for power, sign in zip(_POWERS, group, strict=True):
        check ^= _times(power, sign)
    return check


def _times(one: int, other: int) -> int:
    """The product in GF(32)."""
    product = 0
    while other:
        product ^= one if other & 1 else 0
        one = one << 1 ^ (_POLYNOMIAL if one & 16 else 0)
        other >>= 1
    return product
