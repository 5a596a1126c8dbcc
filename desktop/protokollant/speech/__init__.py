"""From samples to words: voice activity, pieces between pauses, recognition. `whisper` is the one foreign adapter."""
