r"""Write the administrative templates of Windows' Group Policy (ADMX, ADML) from the schema of the settings.

python packaging/windows/policy_templates.py           writes packaging/windows/policies/
python packaging/windows/policy_templates.py --check   exit code 1 where they are not current

Every setting is a policy of the machine in a category of its group; its value has the setting's key as its name, below
HKLM\SOFTWARE\Policies\Protokollant, with the types that `app/registry_policy.py` reads; a list has a key of that name.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from protokollant.app.registry_policy import KEY
from protokollant.app.settings_schema import GROUP_TITLES, Form, Group, Setting, describe_settings
from protokollant.foundation.errors import Phrase
from protokollant.foundation.texts import Translator

ROOT = Path(__file__).resolve().parent.parent.parent
TARGET = Path(__file__).resolve().parent / "policies"
LANGUAGES = {"de": "de-DE", "en": "en-US"}

_SCHEMA = "http://www.microsoft.com/GroupPolicy/PolicyDefinitions"
_NAMESPACE = "Protokollant.Policies"
_REVISION, _SCHEMA_VERSION = "1.0", "1.0"
_UNSIGNED = 2**32 - 1
_LONGEST = 8191  # characters of a text
_OWN = {
    "supported": ("Protokollant 0.1 or later", "Protokollant ab Version 0.1"),
    "product": ("Protokollant", "Protokollant"),
    "default": ("Default: {value}", "Voreinstellung: {value}"),
    "empty": ("empty", "leer"),
    "on": ("on", "ein"),
    "off": ("off", "aus"),
    "one_line": ("One entry a line.", "Ein Eintrag je Zeile."),
    "only_it": ("Nobody but IT can set this.", "Dies kann nur die IT festlegen."),
    "names": ("Possible: {names}", "Möglich: {names}"),
    "switch": (
        "Enabled: on. Disabled: off. Not configured: as the person wishes.",
        "Aktiviert: ein. Deaktiviert: aus. Nicht konfiguriert: wie die Person es wünscht.",
    ),
}


def admx() -> str:
    """The definitions, without any language's text."""
    root = Element("policyDefinitions", revision=_REVISION, schemaVersion=_SCHEMA_VERSION, xmlns=_SCHEMA)
    spaces = SubElement(root, "policyNamespaces")
    SubElement(spaces, "target", prefix="protokollant", namespace=_NAMESPACE)
    SubElement(root, "resources", minRequiredRevision=_REVISION)
    supported = SubElement(SubElement(root, "supportedOn"), "definitions")
    SubElement(supported, "definition", name="SUPPORTED", displayName="$(string.SUPPORTED)")
    categories = SubElement(root, "categories")
    SubElement(categories, "category", name="PRODUCT", displayName="$(string.PRODUCT)")
    for group in _groups():
        category = SubElement(
            categories, "category", name=_category(group), displayName=f"$(string.{_category(group)})"
        )
        SubElement(category, "parentCategory", ref="PRODUCT")
    policies = SubElement(root, "policies")
    for setting in describe_settings().values():
        _add_policy(policies, setting)
    return _written(root)


def _add_policy(policies: Element, setting: Setting) -> None:
    name = _name(setting)
    form = (
        {"presentation": f"$(presentation.{name})"} if setting.form is not Form.SWITCH else {"valueName": setting.key}
    )
    policy = SubElement(
        policies,
        "policy",
        attrib={
            "name": name,
            "class": "Machine",
            "displayName": f"$(string.{name})",
            "explainText": f"$(string.{name}_Help)",
            "key": KEY,
            **form,
        },
    )
    SubElement(policy, "parentCategory", ref=_category(setting.group))
    SubElement(policy, "supportedOn", ref="SUPPORTED")
    if setting.form is Form.SWITCH:
        for tag, value in (("enabledValue", 1), ("disabledValue", 0)):
            SubElement(SubElement(policy, tag), "decimal", value=str(value))
        return
    common = {"id": name, "valueName": setting.key}
    elements = SubElement(policy, "elements")
    if setting.choices:
        choice = SubElement(elements, "enum", **common, required="true")
        for number, (value, _phrase) in enumerate(setting.choices):
            item = SubElement(choice, "item", displayName=f"$(string.{name}_{number})")
            held = SubElement(item, "value")
            if isinstance(value, str):
                SubElement(held, "string").text = value
            else:
                SubElement(held, "decimal", value=str(int(value)))
    elif _is_plain_number(setting):
        most = _UNSIGNED if setting.most is None else setting.most
        SubElement(elements, "decimal", **common, required="true", minValue=str(setting.least or 0), maxValue=str(most))
    elif setting.form is Form.LIST:
        SubElement(elements, "list", id=name, key=rf"{KEY}\{setting.key}", valuePrefix="")
    else:
        SubElement(elements, "text", **common, maxLength=str(_LONGEST), **_expandable(setting))


def adml(language: str) -> str:
    """The texts of one language, "de" or "en"."""
    translator = Translator.load(language, ROOT / "resources" / "translations")
    root = Element("policyDefinitionResources", revision=_REVISION, schemaVersion=_SCHEMA_VERSION, xmlns=_SCHEMA)
    SubElement(root, "displayName").text = "Protokollant"
    SubElement(root, "description").text = "Protokollant"
    resources = SubElement(root, "resources")
    strings, presentations = SubElement(resources, "stringTable"), SubElement(resources, "presentationTable")
    for key, text in _strings(translator):
        SubElement(strings, "string", id=key).text = text
    for setting in describe_settings().values():
        if setting.form is not Form.SWITCH:
            _add_presentation(presentations, setting, translator)
    return _written(root)


def _strings(translator: Translator) -> Iterator[tuple[str, str]]:
    yield "SUPPORTED", _own("supported", translator)
    yield "PRODUCT", _own("product", translator)
    for group in _groups():
        yield _category(group), translator.phrase(GROUP_TITLES[group])
    for setting in describe_settings().values():
        name = _name(setting)
        yield name, translator.phrase(setting.label)
        yield f"{name}_Help", "\n\n".join(_help(setting, translator))
        for number, (_value, phrase) in enumerate(setting.choices):
            yield f"{name}_{number}", translator.phrase(phrase)


def _help(setting: Setting, translator: Translator) -> Iterator[str]:
    yield translator.phrase(setting.help)
    if setting.form is Form.SWITCH:
        yield _own("switch", translator)
    if setting.words:
        yield "\n".join(f"{value}: {translator.phrase(word)}" for value, word in setting.words)
    if setting.names is not None:
        yield _own("names", translator).format(names=", ".join(setting.names))
    if setting.form is Form.LIST:
        yield _own("one_line", translator)
    yield _own("default", translator).format(value=_default(setting, translator))
    if setting.admin:
        yield _own("only_it", translator)
    yield f"policy.toml: {setting.key}"


def _default(setting: Setting, translator: Translator) -> str:
    known: dict[object, Phrase] = {**dict(setting.choices), **dict(setting.words)}
    if setting.form is Form.SWITCH:
        return _own("on" if setting.default else "off", translator)
    if setting.default in known:
        return translator.phrase(known[setting.default])
    unit = f" {translator.phrase(setting.unit)}" if setting.unit else ""
    return f"{setting.default}{unit}" if setting.default != "" else _own("empty", translator)


def _add_presentation(table: Element, setting: Setting, translator: Translator) -> None:
    name, label = _name(setting), translator.phrase(setting.label)
    if setting.unit is not None:
        label += f" ({translator.phrase(setting.unit)})"
    presentation = SubElement(table, "presentation", id=name)
    if setting.choices:
        values = [value for value, _ in setting.choices]
        attributes = {"refId": name, "noSort": "true", "defaultItem": str(values.index(setting.default))}
        SubElement(presentation, "dropdownList", attributes).text = label
    elif _is_plain_number(setting):
        SubElement(presentation, "decimalTextBox", refId=name, defaultValue=str(setting.default)).text = label
    elif setting.form is Form.LIST:
        SubElement(presentation, "listBox", refId=name).text = label
    else:
        box = SubElement(presentation, "textBox", refId=name)
        SubElement(box, "label").text = label
        if setting.default != "":
            SubElement(box, "defaultValue").text = str(setting.default)


def _is_plain_number(setting: Setting) -> bool:
    """Group Policy's numbers have no sign; one that may be below zero is asked for as text."""
    return setting.form is Form.NUMBER and (setting.least is None or setting.least >= 0)


def _expandable(setting: Setting) -> dict[str, str]:
    """%PROGRAMDATA% and the like may stand in a path."""
    return {"expandable": "true"} if setting.form in (Form.FILE, Form.FOLDER) else {}


def _groups() -> tuple[Group, ...]:
    """Those with a setting, in the order of the settings page."""
    used = {setting.group for setting in describe_settings().values()}
    return tuple(group for group in Group if group in used)


def _category(group: Group) -> str:
    return f"CATEGORY_{group.name}"


def _name(setting: Setting) -> str:
    return setting.key


def _own(key: str, translator: Translator) -> str:
    english, german = _OWN[key]
    return german if translator.language == "de" else english


def _written(root: Element) -> str:
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def files() -> dict[Path, str]:
    """Every file and its content."""
    return {
        TARGET / "protokollant.admx": admx(),
        **{TARGET / folder / "protokollant.adml": adml(language) for language, folder in LANGUAGES.items()},
    }


def main(arguments: list[str]) -> int:
    for path, text in files().items():
        if "--check" in arguments:
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                return 1
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
