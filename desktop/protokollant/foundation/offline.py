"""Libraries that would talk to the network on their own, and how each is told not to."""

from __future__ import annotations

import os

# ONNX Runtime (voice activity) reports to its maker from version 1.29 on, unless it finds this before it is loaded.
OFFLINE = {"ORT_DISABLE_TELEMETRY": "1", "HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}


def stay_offline() -> None:
    """To be called before such a library is imported, in the process that imports it."""
    os.environ.update(OFFLINE)
