"""The few questions that need the system's own dialogs: which file, which folder. Tests answer them themselves."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from protokollant.audio.reading import ACCEPTED_ENDINGS
from protokollant.documents.details import DocumentKind
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.ui.translation import tr

translate = QCoreApplication.translate
KINDS = {
    DocumentKind.DOCX: QT_TRANSLATE_NOOP("dialogs", "Word document"),
    DocumentKind.ODT: QT_TRANSLATE_NOOP("dialogs", "OpenDocument text"),
    DocumentKind.PDF: QT_TRANSLATE_NOOP("dialogs", "PDF document"),
    DocumentKind.MD: QT_TRANSLATE_NOOP("dialogs", "Markdown"),
    DocumentKind.TXT: QT_TRANSLATE_NOOP("dialogs", "Plain text"),
    DocumentKind.JSON: QT_TRANSLATE_NOOP("dialogs", "Data (JSON)"),
}


class FileDialogs:
    """Each method gives what was chosen, or None where the person thought better of it."""

    def audio_file(self, parent: QWidget) -> Path | None:
        endings = " ".join(f"*.{ending}" for ending in ACCEPTED_ENDINGS)
        sound = translate("dialogs", "Sound files ({endings})").format(endings=endings)
        everything = translate("dialogs", "All files (*)")
        title = translate("dialogs", "Open a sound file")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", f"{sound};;{everything}")
        return Path(chosen) if chosen else None

    def export_file(self, parent: QWidget, suggestion: Path) -> Path | None:
        """A path with the ending of one of the kinds that can be written."""
        filters = {f"{tr(phrase)} (*.{kind})": kind for kind, phrase in KINDS.items()}
        # The program keeps an earlier file of that name, so the system's question would say something untrue.
        chosen, selected = QFileDialog.getSaveFileName(
            parent,
            translate("dialogs", "Export the protocol"),
            str(suggestion),
            ";;".join(filters),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return with_ending(Path(chosen), filters.get(selected, DocumentKind.DOCX)) if chosen else None

    def word_form(self, parent: QWidget) -> Path | None:
        title, kind = translate("dialogs", "The organisation's Word file"), translate("dialogs", "Word (*.docx *.dotx)")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kind)
        return Path(chosen) if chosen else None

    def output_folder(self, parent: QWidget) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(parent, translate("dialogs", "Folder for documents"))
        return Path(chosen) if chosen else None

    def models_folder(self, parent: QWidget) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(parent, translate("dialogs", "Folder with the language models"))
        return Path(chosen) if chosen else None

    def backup_folder(self, parent: QWidget) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(parent, translate("dialogs", "Folder for backups"))
        return Path(chosen) if chosen else None

    def addresses_to_read(self, parent: QWidget) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(
            parent, translate("dialogs", "Import addresses"), "", translate("dialogs", "Table (*.csv)")
        )
        return Path(chosen) if chosen else None

    def figures_to_write(self, parent: QWidget, suggestion: str) -> Path | None:
        """A path that ends in one of the endings that figures are written with."""
        chosen, _ = QFileDialog.getSaveFileName(
            parent,
            translate("dialogs", "Save the figures"),
            suggestion,
            translate("dialogs", "Figures (*.json *.csv *.pdf)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(chosen) if chosen else None

    def figures_to_read(self, parent: QWidget) -> tuple[Path, ...]:
        chosen, _ = QFileDialog.getOpenFileNames(
            parent, translate("dialogs", "Figures of colleagues"), "", translate("dialogs", "Figures (*.json)")
        )
        return tuple(map(Path, chosen))

    def key_file(self, parent: QWidget) -> Path | None:
        """The organisation's private recovery key."""
        title, everything = translate("dialogs", "Key of your organisation"), translate("dialogs", "All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", everything)
        return Path(chosen) if chosen else None

    def glossary_to_read(self, parent: QWidget) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(
            parent, translate("dialogs", "Import words"), "", translate("dialogs", "Glossary (*.csv *.toml)")
        )
        return Path(chosen) if chosen else None

    def glossary_to_write(self, parent: QWidget) -> Path | None:
        """A path that ends in .csv or .toml."""
        table, own = translate("dialogs", "Table (*.csv)"), translate("dialogs", "Glossary file (*.toml)")
        chosen, selected = QFileDialog.getSaveFileName(
            parent,
            translate("dialogs", "Export your words"),
            translate("dialogs", "Glossary.csv"),
            f"{table};;{own}",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen or Path(chosen).suffix.lower() in {".csv", ".toml"}:
            return Path(chosen) if chosen else None
        return Path(f"{chosen}{'.toml' if selected == own else '.csv'}")

    def template_to_read(self, parent: QWidget) -> Path | None:
        title, kind = translate("dialogs", "Import a template"), translate("dialogs", "Template (*.toml)")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kind)
        return Path(chosen) if chosen else None

    def template_to_write(self, parent: QWidget, suggestion: str) -> Path | None:
        """A path that ends in .toml."""
        title, kind = translate("dialogs", "Export the template"), translate("dialogs", "Template (*.toml)")
        chosen, _ = QFileDialog.getSaveFileName(parent, title, suggestion, kind)
        return Path(chosen).with_suffix(".toml") if chosen else None

    def word_document(self, parent: QWidget) -> Path | None:
        title, kind = translate("dialogs", "A template from a Word document"), translate("dialogs", "Word (*.docx)")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kind)
        return Path(chosen) if chosen else None

    def learned_to_read(self, parent: QWidget) -> Path | None:
        title, kind = translate("dialogs", "Import what a colleague taught"), translate("dialogs", "Learned (*.json)")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kind)
        return Path(chosen) if chosen else None

    def learned_to_write(self, parent: QWidget) -> Path | None:
        """A path that ends in .json."""
        chosen, _ = QFileDialog.getSaveFileName(
            parent,
            translate("dialogs", "Export what you taught"),
            translate("dialogs", "Learned.json"),
            translate("dialogs", "Learned (*.json)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen or Path(chosen).suffix.lower() == ".json":
            return Path(chosen) if chosen else None
        return Path(f"{chosen}.json")

    def events_to_write(self, parent: QWidget) -> Path | None:
        """A path that ends in .csv or .json."""
        table, data = translate("dialogs", "Table (*.csv)"), translate("dialogs", "Data (*.json)")
        chosen, selected = QFileDialog.getSaveFileName(
            parent,
            translate("dialogs", "Export the log of events"),
            translate("dialogs", "Events.json"),
            f"{data};;{table}",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not chosen or Path(chosen).suffix.lower() in {".csv", ".json"}:
            return Path(chosen) if chosen else None
        return Path(f"{chosen}{'.csv' if selected == table else '.json'}")

    def print_sheet(self, parent: QWidget, title: str, code: str, text: str) -> None:
        """On paper, through the system's own dialog."""
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Protokollant")  # it stands in the printer's queue
        if QPrintDialog(printer, parent).exec():
            sheet = QTextDocument()
            groups = code.replace("-", " &nbsp; ")
            sheet.setHtml(f"<h2>{escape(title)}</h2><p><tt><big><b>{groups}</b></big></tt></p><p>{escape(text)}</p>")
            sheet.print_(printer)

    def any_file(self, parent: QWidget, title: str) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(parent, title)
        return Path(chosen) if chosen else None

    def any_folder(self, parent: QWidget, title: str) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(parent, title)
        return Path(chosen) if chosen else None

    def show_folder(self, folder: Path) -> None:
        """In the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def with_ending(path: Path, kind: DocumentKind) -> Path:
    """`path` with the chosen kind's ending, where it has none that can be written."""
    if path.suffix.removeprefix(".").lower() in set(DocumentKind):
        return path
    return path.with_name(f"{path.name}.{kind}")
