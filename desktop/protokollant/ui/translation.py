"""Qt's texts from the program's own Translator, so that window and command line share one file of translations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from protokollant.foundation.errors import Phrase
from protokollant.foundation.texts import Translator


class WindowTranslator(QTranslator):
    """Asks a `Translator`. Plural forms (`n`) are not used: texts are phrased around them."""

    def __init__(self, texts: Translator) -> None:
        super().__init__()
        self._texts = texts

    def translate(self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        return self._texts.lookup(context, source)

    def isEmpty(self) -> bool:
        return False


def install(application: QCoreApplication, texts: Translator) -> None:
    """Give every text of the window, and Qt's own buttons and dates, in the language of `texts`."""
    QLocale.setDefault(QLocale(QLocale.Language.German if texts.language == "de" else QLocale.Language.English))
    own = WindowTranslator(texts)
    own.setParent(application)
    application.installTranslator(own)
    qt = QTranslator(application)
    if qt.load(f"qtbase_{texts.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)


def tr(phrase: Phrase, /, **parameters: str | int | float) -> str:
    """A text that was marked with QT_TRANSLATE_NOOP, with its `{placeholders}` filled."""
    text = QCoreApplication.translate(phrase.context, phrase.source)
    return text.format(**parameters) if parameters else text
