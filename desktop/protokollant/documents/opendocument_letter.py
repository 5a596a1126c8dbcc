"""A letter in OpenDocument: what has a fixed place on the sheet stands in frames that are tied to the subject's
paragraph and placed by the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from protokollant.documents.blocks import Letter
from protokollant.documents.letter_sheet import (
    ADDRESS,
    BODY_TOP,
    INFORMATION,
    LETTERHEAD,
    MARKS,
    REMARKS,
    RETURN_LINE,
    SIGNATURE_ROOM,
    TOP,
    Zone,
)


def letter_styles(family: str) -> tuple[str, ...]:
    """Styles of paragraphs, in a family of fonts."""
    font = f'style:font-name="{family}" fo:font-family="{family}"'

    def paragraph(name: str, size: float, more: str = "", weight: str = "normal") -> str:
        return (
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">'
            f'<style:paragraph-properties fo:margin-top="0mm" fo:margin-bottom="0mm" {more}/>'
            f'<style:text-properties {font} fo:font-size="{size}pt" fo:font-weight="{weight}" fo:color="#000000"/>'
            "</style:style>"
        )

    stops = '<style:tab-stops><style:tab-stop style:position="0mm"/></style:tab-stops>'
    return (
        paragraph("LetterSmall", 7),
        paragraph("LetterRemark", 9),
        paragraph("LetterAddress", 11),
        paragraph("LetterHead", 15, weight="bold"),
        '<style:style style:name="LetterInfo" style:family="paragraph" style:parent-style-name="Standard">'
        f'<style:paragraph-properties fo:margin-left="27mm" fo:text-indent="-27mm">{stops}</style:paragraph-properties>'
        f'<style:text-properties {font} fo:font-size="9pt"/></style:style>',
        '<style:style style:name="LetterSubject" style:family="paragraph" style:parent-style-name="Heading_20_1">'
        f'<style:paragraph-properties fo:margin-top="{BODY_TOP - TOP}mm" fo:margin-bottom="22pt"/>'
        '<style:text-properties fo:font-size="11pt" fo:font-weight="bold" fo:color="#000000"/></style:style>',
        '<style:style style:name="LetterFormula" style:family="paragraph" style:parent-style-name="Text_20_body">'
        '<style:paragraph-properties fo:margin-top="12pt" fo:keep-with-next="always"/></style:style>',
        '<style:style style:name="LetterSigned" style:family="paragraph" style:parent-style-name="Text_20_body">'
        f'<style:paragraph-properties fo:margin-top="{SIGNATURE_ROOM}mm"/></style:style>',
    )


def frame_styles() -> tuple[str, ...]:
    """Of frames without border, and of lines."""

    def frame(name: str, align: str) -> str:
        return (
            f'<style:style style:name="{name}" style:family="graphic" style:parent-style-name="Frame">'
            '<style:graphic-properties style:horizontal-pos="from-left" style:horizontal-rel="page" '
            'style:vertical-pos="from-top" style:vertical-rel="page" style:wrap="run-through" '
            f'style:run-through="foreground" draw:textarea-vertical-align="{align}" fo:border="none" '
            'fo:padding="0mm" fo:margin="0mm" style:shadow="none" draw:stroke="none" draw:fill="none"/></style:style>'
        )

    return (
        frame("LetterFrame", "top"),
        frame("LetterFrameLow", "bottom"),
        '<style:style style:name="LetterMark" style:family="graphic"><style:graphic-properties '
        'style:horizontal-pos="from-left" style:horizontal-rel="page" style:vertical-pos="from-top" '
        'style:vertical-rel="page" style:wrap="run-through" style:run-through="background" draw:stroke="solid" '
        'svg:stroke-width="0.15mm" svg:stroke-color="#808080"/></style:style>',
    )


def letter_head(letter: Letter, text: Callable[[str], str]) -> tuple[str, ...]:
    """Paragraphs as XML: the subject with everything that is placed around it, then the salutation. `text` gives text
    as XML."""
    frames = "".join(
        (
            *_marks(),
            _frame(LETTERHEAD, "LetterFrame", "LetterHead", [text(letter.organisation)]),
            _frame(RETURN_LINE, "LetterFrame", "LetterSmall", [text(letter.return_line)]),
            _frame(REMARKS, "LetterFrameLow", "LetterRemark", map(text, letter.remarks)),
            _frame(ADDRESS, "LetterFrame", "LetterAddress", map(text, letter.address)),
            _frame(
                INFORMATION,
                "LetterFrame",
                "LetterInfo",
                (f"{text(label)}<text:tab/>{text(value)}" for label, value in letter.information),
            ),
        )
    )
    return (
        f'<text:p text:style-name="LetterSmall">{frames}</text:p>',
        f'<text:h text:style-name="LetterSubject" text:outline-level="1">{text(letter.subject)}</text:h>',
        f'<text:p text:style-name="Text_20_body">{text(letter.salutation)}</text:p>',
    )


def letter_end(letter: Letter, enclosures: str, text: Callable[[str], str]) -> tuple[str, ...]:
    signed = (
        f'<text:p text:style-name="{"LetterSigned" if number == 0 else "Text_20_body"}">{text(line)}</text:p>'
        for number, line in enumerate(letter.signed)
    )
    parts = [f'<text:p text:style-name="LetterFormula">{text(letter.formula)}</text:p>', *signed]
    if letter.enclosures:
        items = "".join(
            f'<text:list-item><text:p text:style-name="List_20_Bullet">{text(item)}</text:p></text:list-item>'
            for item in letter.enclosures
        )
        parts += [
            f'<text:h text:style-name="Heading_20_2" text:outline-level="2">{text(enclosures)}</text:h>',
            f'<text:list text:style-name="Bullets">{items}</text:list>',
        ]
    return tuple(parts)


def _frame(zone: Zone, style: str, paragraphs: str, contents: Iterable[str]) -> str:
    inner = "".join(f'<text:p text:style-name="{paragraphs}">{content}</text:p>' for content in contents)
    return (
        f'<draw:frame draw:style-name="{style}" text:anchor-type="paragraph" svg:x="{zone.x}mm" svg:y="{zone.y}mm" '
        f'svg:width="{zone.width}mm" svg:height="{zone.height}mm" draw:z-index="0">'
        f"<draw:text-box>{inner or '<text:p/>'}</draw:text-box></draw:frame>"
    )


def _marks() -> Iterable[str]:
    for mark in MARKS:
        yield (
            f'<draw:line draw:style-name="LetterMark" text:anchor-type="paragraph" draw:z-index="0" svg:x1="5mm" '
            f'svg:y1="{mark.y}mm" svg:x2="{5 + mark.length}mm" svg:y2="{mark.y}mm"/>'
        )
