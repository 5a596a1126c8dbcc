"""A transcript as subtitles: one cue for each sentence that has times and counts."""

from __future__ import annotations

from protokollant.protocol.transcript import Transcript


def to_srt(transcript: Transcript) -> str:
    """SubRip."""
    cues = [
        f"{i}\n{_clock(start, ',')} --> {_clock(end, ',')}\n{text}\n" for i, (start, end, text) in _cues(transcript)
    ]
    return "\n".join(cues)


def to_vtt(transcript: Transcript) -> str:
    """WebVTT."""
    cues = [
        f"{_clock(start, '.')} --> {_clock(end, '.')}\n{_escaped(text)}\n"
        for _, (start, end, text) in _cues(transcript)
    ]
    return "\n".join(["WEBVTT\n", *cues])


def _cues(transcript: Transcript) -> list[tuple[int, tuple[float, float, str]]]:
    timed = [
        (s.start, max(s.start, s.end), " ".join(s.text.split()))  # an empty line would end the cue
        for s in transcript.sentences
        if s.start is not None and s.end is not None and s.struck is None
    ]
    return list(enumerate(timed, 1))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(seconds: float, point: str) -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{rest // 1000:02d}{point}{rest % 1000:03d}"
