"""The actions for the Word file of a template, and what is told about them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from protokollant.app.word_forms import Study
from protokollant.protocol.template import Template
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.messages import Kind, Messages
from protokollant.ui.viewmodels.word_forms import WordForms
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.word_form_dialog import WordFormDialog

translate = QCoreApplication.translate


class FormActions(QObject):
    """For the template that `template` gives: choose a Word file, or do without one again."""

    def __init__(
        self,
        forms: WordForms,
        messages: Messages,
        template: Callable[[], Template],
        look: Look,
        dialogs: FileDialogs,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._forms = forms
        self._messages = messages
        self._template = template
        self._look = look
        self._dialogs = dialogs
        self._window = window
        self.menu = QMenu(translate("window", "&Word file of the template"), window)
        self.menu.setAccessibleName(translate("window", "Word file of the template"))
        self.choose = QAction(translate("window", "&Choose a Word file …"), self)
        self.choose.triggered.connect(lambda: self._choose())
        self.remove = QAction(translate("window", "Use the program's own &layout again"), self)
        self.remove.triggered.connect(lambda: forms.remove(self._template()))
        self.menu.addActions([self.choose, self.remove])
        self.menu.aboutToShow.connect(lambda: self.remove.setEnabled(forms.has_form(self._template())))
        forms.studied.connect(self._on_studied)
        forms.adopted.connect(self._on_adopted)
        forms.removed.connect(self._on_removed)

    def add_to(self, menu: QMenu) -> None:
        menu.addMenu(self.menu)

    def _choose(self) -> None:
        if (path := self._dialogs.word_form(self._window)) is not None:
            self._messages.withdraw("form")
            self._forms.study(path, self._template())

    def _on_studied(self, study: Study, template: Template) -> None:
        self.dialog = WordFormDialog(study, template, self._forms, self._look, self._window)
        self.dialog.open()

    def _on_adopted(self, title: str) -> None:
        text = translate("window", "Word documents of “{template}” now use your Word file.").format(template=title)
        self._messages.tell(Kind.GOOD, text, "form", brief=True)

    def _on_removed(self, title: str) -> None:
        text = translate("window", "Word documents of “{template}” have the program's own layout again.")
        self._messages.tell(Kind.GOOD, text.format(template=title), "form", brief=True)
