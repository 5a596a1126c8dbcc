"""Records as the program does, obeying words on stdin; the tests start it with a microphone around it.

Usage: recording_child.py JOURNAL KEY_IN_HEX [--listen]. With --listen the microphone is open until the word
"record" comes. Prints a line for each change of state, and at the end the
result as JSON.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

from protokollant.app.recording import Recorder
from protokollant.audio.portaudio import PortAudio


def main() -> None:
    recorder = Recorder(PortAudio())
    if "--listen" in sys.argv:
        recorder.listen("pulse")
        time.sleep(3.0)  # a sound server may take its time to deliver the first samples: hence the pre-roll
        show("state listening")
        assert sys.stdin.readline() == "record\n"
    recorder.start("pulse", Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
    threading.Thread(target=show_states, args=(recorder,), daemon=True).start()
    for line in sys.stdin:
        order = line.strip()
        if order == "stop":
            break
        {"pause": recorder.pause, "resume": recorder.resume}[order]()
    recorded = recorder.stop()
    result = {
        "seconds": recorded.seconds,
        "overflow": recorded.overflow_frames,
        "device_overflows": recorded.device_overflows,
        "problem": recorded.problem.code.value if recorded.problem else None,
    }
    show(json.dumps(result))


def show(line: str) -> None:
    sys.stdout.write(f"{line}\n")  # in one piece: two threads write
    sys.stdout.flush()


def show_states(recorder: Recorder) -> None:
    shown = None
    while True:
        if (state := recorder.state) is not shown:
            shown = state
            show(f"state {state.value}")
        time.sleep(0.01)


if __name__ == "__main__":
    main()
