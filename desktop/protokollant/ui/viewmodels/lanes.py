"""The threads of the window, by name. Work of one lane never overlaps with other work of that lane."""

SOUND = "sound"  # the recorder and the sound library, which want to be called one at a time
DEVICES = "devices"  # looking which microphones are there
STORE = "store"  # saving and reading dictations, in the order in which it was asked for
FILES = "files"  # reading sound files, writing documents
ENGINES = "engines"  # recognition and sorting, one dictation after the other
PLAYING = "playing"  # playing, one passage after the other
LISTENING = "listening"  # reading the recording that is to be played, and marking its transcript
LIVE = "live"  # recognition of what is being recorded
KEYS = "keys"  # what takes a passphrase
MODELS = "models"  # fetching, importing, checking and loading models
PURGE = "purge"  # deleting what is due
EVENTS = "events"  # reading and checking the log of events, which may be long
SETTINGS = "settings"  # keeping settings
FINDING = "finding"  # searching, while others save
INDEX = "index"  # making what is old findable
SAFETY = "safety"  # looking over what is stored, and backups
