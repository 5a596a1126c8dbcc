"""The address book: find, add, change, import; and choose whom a letter goes to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from protokollant.app.addresses import Entry, is_empty
from protokollant.documents.addresses import Address, Form, address_lines, salutation
from protokollant.documents.wording import wording_of
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.letters import Letters
from protokollant.ui.widgets.basics import button, column, label
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.dialogs import FileDialogs

translate = QCoreApplication.translate
_ENTRY = Qt.ItemDataRole.UserRole


class AddressDialog(QDialog):
    """`language`: in which letters are written, for the salutation that is shown."""

    def __init__(self, letters: Letters, look: Look, dialogs: FileDialogs, parent: QWidget, language: str) -> None:
        super().__init__(parent)
        self._letters = letters
        self._look = look
        self._dialogs = dialogs
        self._wording = wording_of(language)
        self._editing: str | None = None  # the entry in the form; empty for a new one
        self._asked = ""  # the entry for which a second click removes
        self.setWindowTitle(translate("letters", "Address book"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(900, 620)
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("letters", "Find a name, an organisation or a town"))
        self.search.setAccessibleName(translate("letters", "Find an address"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self._list())
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("letters", "Addresses"))
        self.list.currentItemChanged.connect(lambda *_: self._on_chosen())
        self.list.itemActivated.connect(lambda _: self._choose())
        self.form = CalmComboBox(look)
        for form, text in _forms().items():
            self.form.addItem(text, form)
        self.form.setAccessibleName(translate("letters", "Form of address"))
        self.fields = {name: _field(text) for name, text in _labels().items()}
        self.preview = label(look, "", Type.BODY, "muted", wrap=True)
        self.preview.setAccessibleName(translate("letters", "How it will stand in the letter"))
        for edit in self.fields.values():
            edit.textChanged.connect(lambda _: self._on_typed())
        self.form.currentIndexChanged.connect(lambda _: self._on_typed())
        self.new_button = button(translate("letters", "&New"), self._new)
        self.save_button = button(translate("letters", "&Save"), self._save)
        self.remove_button = button(translate("letters", "&Delete"), self._remove)
        self.import_button = button(translate("letters", "&Import …"), self._import)
        self.choose_button = button(translate("letters", "&Use for this letter"), self._choose, "primary")
        self.choose_button.setVisible(letters.shown)
        self.said = label(look, "", Type.BODY, "muted", wrap=True)
        self._lay_out()
        letters.listed.connect(self._list)
        letters.imported.connect(self._on_imported)
        letters.failed.connect(lambda problem: self.said.setText(letters.explain(problem)))
        letters.refresh()
        self._list()
        self.search.setFocus()

    def _lay_out(self) -> None:
        outer = column(self, (Space.XL, Space.XL, Space.XL, Space.L), Space.M)
        outer.addWidget(label(self._look, translate("letters", "Address book"), Type.TITLE))
        one, other = QWidget(), QWidget()
        left = column(one, spacing=Space.S)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        below_list = QHBoxLayout()
        below_list.addWidget(self.new_button)
        below_list.addWidget(self.import_button)
        below_list.addStretch(1)
        left.addLayout(below_list)
        form = QFormLayout()
        form.setVerticalSpacing(Space.S)
        form.addRow(translate("letters", "Form of address"), self.form)
        for name, text in _labels().items():
            form.addRow(text, self.fields[name])
        right = column(other, spacing=Space.M)
        right.addLayout(form)
        right.addWidget(self.preview)
        right.addStretch(1)
        below_form = QHBoxLayout()
        below_form.addWidget(self.remove_button)
        below_form.addStretch(1)
        below_form.addWidget(self.save_button)
        right.addLayout(below_form)
        both = QHBoxLayout()
        both.setSpacing(Space.XL)
        both.addWidget(one, 1)
        both.addWidget(other, 1)
        outer.addLayout(both, 1)
        outer.addWidget(self.said)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.choose_button)
        below.addWidget(button(translate("letters", "Close"), self.accept))
        outer.addLayout(below)

    def address(self) -> Address:
        """What is typed."""
        texts = {name: edit.text() for name, edit in self.fields.items()}
        return Address(form=self.form.currentData(), **texts)

    def _list(self) -> None:
        chosen = self._chosen()
        words = self.search.text().casefold().split()
        found = [e for e in self._letters.entries if all(word in e.address.listed.casefold() for word in words)]
        self.list.clear()
        for entry in found:
            item = QListWidgetItem(entry.address.listed)
            item.setData(_ENTRY, entry)
            self.list.addItem(item)
        ids = [entry.id for entry in found]
        if ids:
            self.list.setCurrentRow(ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0)
        else:
            self._show(None)

    def _chosen(self) -> Entry | None:
        item = self.list.currentItem()
        entry = item.data(_ENTRY) if item is not None else None
        return entry if isinstance(entry, Entry) else None

    def _on_chosen(self) -> None:
        self._show(self._chosen())

    def _show(self, entry: Entry | None) -> None:
        address = entry.address if entry is not None else Address()
        self._editing = entry.id if entry is not None else ""
        self.form.setCurrentIndex(self.form.findData(address.form))
        for name, edit in self.fields.items():
            edit.setText(getattr(address, name))
        self._ask("")
        self._on_typed()

    def _on_typed(self) -> None:
        address, entry = self.address(), self._chosen()
        lines = (*address_lines(address, self._wording), "", salutation(address, self._wording))
        self.preview.setText("" if is_empty(address) else "\n".join(lines))
        before = entry.address if entry is not None and self._editing == entry.id else Address()
        self.save_button.setEnabled(not is_empty(address) and address != before)
        self.remove_button.setEnabled(bool(self._editing))
        self.choose_button.setEnabled(not is_empty(address))

    def _new(self) -> None:
        self.list.setCurrentRow(-1)
        self._show(None)
        self.fields["organisation"].setFocus()

    def _save(self) -> None:
        self._letters.save(self.address(), self._editing or "")
        self.said.setText(translate("letters", "Saved."))

    def _remove(self) -> None:
        """It cannot be undone, so it takes a second click."""
        entry = self._chosen()
        if entry is None:
            return
        if self._asked != entry.id:
            self._ask(entry.id)
            self.said.setText(translate("letters", "This cannot be undone. Press the button once more to delete it."))
            return
        self.said.clear()
        self._letters.remove(entry.id)

    def _ask(self, id: str) -> None:
        self._asked = id
        text = translate("letters", "&Delete for good") if id else translate("letters", "&Delete")
        self.remove_button.setText(text)
        self.remove_button.setAccessibleName(text.replace("&", ""))

    def _choose(self) -> None:
        """What is typed counts, saved or not."""
        address = self.address()
        if self._letters.shown and not is_empty(address):
            self._letters.choose(address)
            self.accept()

    def _import(self) -> None:
        if (path := self._dialogs.addresses_to_read(self)) is not None:
            self._letters.import_file(path)

    def _on_imported(self, count: int) -> None:
        self.said.setText(translate("letters", "New addresses: {count}").format(count=count))


def _field(text: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(text)
    return made


def _forms() -> dict[Form, str]:
    return {
        Form.NEUTRAL: translate("letters", "By full name (divers, unknown)"),
        Form.WOMAN: translate("letters", "Woman"),
        Form.MAN: translate("letters", "Man"),
    }


def _labels() -> dict[str, str]:
    return {
        "title": translate("letters", "Title"),
        "first_name": translate("letters", "First name"),
        "last_name": translate("letters", "Last name"),
        "organisation": translate("letters", "Organisation"),
        "department": translate("letters", "Department"),
        "street": translate("letters", "Street and number"),
        "postcode": translate("letters", "Postcode"),
        "town": translate("letters", "Town"),
        "country": translate("letters", "Country"),
        "remark": translate("letters", "Remark above the address"),
    }
