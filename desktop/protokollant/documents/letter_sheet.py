"""Where things stand on the sheet of a letter: DIN 5008, form B. Millimetres from the upper left corner of an A4
sheet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Zone:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class SheetMark:
    """A short line at the left edge: where to fold, or where to punch."""

    y: float
    length: float


LEFT, RIGHT, TOP = 25.0, 20.0, 25.0  # margins
# The window lies 20 mm from the left and 45 mm from the top, 85 x 45 mm; its texts begin 5 mm further in.
LETTERHEAD = Zone(LEFT, 18, 100, 20)
RETURN_LINE = Zone(LEFT, 45, 80, 5)
REMARKS = Zone(LEFT, 50, 80, 12.7)
ADDRESS = Zone(LEFT, 62.7, 80, 27.3)
INFORMATION = Zone(125, 50, 75, 45)
BODY_TOP = 98.46
SIGNATURE_ROOM = 15.0
MARKS = (SheetMark(105, 4), SheetMark(148.5, 6), SheetMark(210, 4))
