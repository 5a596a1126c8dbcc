"""Printing with a preview: the pages of the PDF, drawn as they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget


def prepare(printer: QPrinter, title: str) -> None:
    """A4 to the edge of the paper: the layout brings its own margins. `title` is read in the print queue."""
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )


def draw(pages: Sequence[bytes], printer: QPrinter) -> None:
    """Draw those of the pages (SVG) that the printer was asked for."""
    wanted = [
        page
        for number, page in enumerate(pages, start=1)
        if not printer.fromPage() or printer.fromPage() <= number <= max(printer.toPage(), printer.fromPage())
    ]
    painter = QPainter(printer)
    try:
        for number, page in enumerate(wanted):
            if number:
                printer.newPage()
            paper = printer.paperRect(QPrinter.Unit.DevicePixel)
            QSvgRenderer(QByteArray(page)).render(painter, QRectF(0, 0, paper.width(), paper.height()))
    finally:
        painter.end()


class PrintPreview(QPrintPreviewDialog):
    """Qt's own preview, with its own way to the printer."""

    def __init__(self, pages: Sequence[bytes], title: str, parent: QWidget) -> None:
        self.printer_ = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(self.printer_, title)
        super().__init__(self.printer_, parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(900, 800)
        self.paintRequested.connect(lambda printer: draw(pages, printer))
