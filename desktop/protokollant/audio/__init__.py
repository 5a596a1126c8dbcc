"""Sound: microphones, the encrypted journal, sound files. No recognition."""
