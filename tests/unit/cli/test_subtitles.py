from __future__ import annotations

from protokollant.documents.subtitles import to_srt, to_vtt
from protokollant.protocol.transcript import Sentence, Transcript

TRANSCRIPT = Transcript(
    (
        Sentence(0, "Größe <5 & mehr.\n\nNeue Zeile.", "", 0.0, 1.9996),
        Sentence(1, "Streich das.", "", 2.0, 3.0, struck="command"),
        Sentence(2, "Getippt.", ""),
        Sentence(3, "Nach einer Stunde.", "", 3661.5, 3661.0),
    ),
    "de",
)


def test_srt() -> None:
    assert to_srt(TRANSCRIPT) == (
        "1\n00:00:00,000 --> 00:00:02,000\nGröße <5 & mehr. Neue Zeile.\n\n"
        "2\n01:01:01,500 --> 01:01:01,500\nNach einer Stunde.\n"
    )


def test_vtt() -> None:
    assert to_vtt(TRANSCRIPT) == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nGröße &lt;5 &amp; mehr. Neue Zeile.\n\n"
        "01:01:01.500 --> 01:01:01.500\nNach einer Stunde.\n"
    )


def test_an_empty_transcript() -> None:
    assert to_srt(Transcript((), "de")) == ""
    assert to_vtt(Transcript((), "de")) == "WEBVTT\n"
