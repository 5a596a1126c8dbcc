"""Plays as the program does; the tests start it with a sound server around it.

Usage: playing_child.py SOUND.npy FROM TO SPEED. Prints lines of two numbers while it plays: the time (of
`time.monotonic`) and the position in samples; at the end "done", or the code of what went wrong.
"""

from __future__ import annotations

import sys
import threading
import time

import numpy as np

from protokollant.audio.playback import Playback, Route
from protokollant.audio.portaudio import PortAudio
from protokollant.foundation.errors import KnownError


def main() -> None:
    samples = np.load(sys.argv[1])
    playback = Playback(samples, Route(((int(sys.argv[2]), int(sys.argv[3])),)), float(sys.argv[4]))
    ended = threading.Event()
    threading.Thread(target=show_positions, args=(playback, ended), daemon=True).start()
    try:
        playback.run(PortAudio(), lambda: False)
        result = "done"
    except KnownError as error:
        result = error.code.value
    ended.set()
    sys.stdout.write(f"{result}\n")


def show_positions(playback: Playback, ended: threading.Event) -> None:
    while not ended.wait(0.02):
        before = time.monotonic()
        position = playback.position
        sys.stdout.write(f"{(before + time.monotonic()) / 2} {position}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
