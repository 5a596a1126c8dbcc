"""ADMX, ADML and policy.toml are those of the schema, and keep the rules by which Windows reads them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from tests.scripts import load_script

from protokollant.app.registry_policy import KEY
from protokollant.app.settings import load_settings
from protokollant.app.settings_schema import Form, Group, describe_settings

SCRIPT = load_script("packaging/windows/policy_templates.py")
POLICY_FILE = load_script("packaging/policy/policy_file.py")
LANGUAGES = ("de", "en")
# Element of a policy, and the elements of a presentation that may show it (ADMX schema 1.0).
SHOWN_BY = {"enum": "dropdownList", "decimal": "decimalTextBox", "list": "listBox", "text": "textBox"}
ORDER = ["parentCategory", "supportedOn", "enabledValue", "disabledValue", "elements"]
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def plain(text: str) -> Element:
    """Without the namespace, which is checked apart."""
    root = ElementTree.fromstring(text)
    for element in root.iter():
        space, _, tag = element.tag.rpartition("}")
        assert space == "{http://www.microsoft.com/GroupPolicy/PolicyDefinitions"
        element.tag = tag
    return root


ADMX = plain(SCRIPT.admx())
ADML = {language: plain(SCRIPT.adml(language)) for language in LANGUAGES}
POLICIES = {policy.get("name", ""): policy for policy in ADMX.iter("policy")}


def test_the_files_are_current() -> None:
    assert SCRIPT.main(["--check"]) == 0, "run: python packaging/windows/policy_templates.py"
    assert POLICY_FILE.main(["--check"]) == 0, "run: python packaging/policy/policy_file.py"


def test_every_setting_is_a_policy_in_its_group() -> None:
    schema = describe_settings()
    assert list(POLICIES) == list(schema)
    for key, policy in POLICIES.items():
        assert policy.get("key") == KEY
        assert policy.get("class") == "Machine"
        assert policy.find("parentCategory").get("ref") == f"CATEGORY_{schema[key].group.name}"
    used = {f"CATEGORY_{setting.group.name}" for setting in schema.values()}
    assert {category.get("name") for category in ADMX.iter("category")} == used | {"PRODUCT"}
    assert len(used) <= len(Group)


@pytest.mark.parametrize("key", describe_settings())
def test_a_policy_can_hold_what_its_setting_may_be(key: str) -> None:
    setting, policy = describe_settings()[key], POLICIES[key]
    elements = list(policy.find("elements")) if policy.find("elements") is not None else []
    if setting.form is Form.SWITCH:
        assert (policy.get("valueName"), elements) == (key, [])
        assert policy.find("enabledValue/decimal").get("value") == "1"
        assert policy.find("disabledValue/decimal").get("value") == "0"
        return
    (element,) = elements
    if setting.choices:
        held = [item.find("value/*") for item in element.iter("item")]
        values = [int(each.get("value")) if each.tag == "decimal" else each.text or "" for each in held]
        assert values == [value for value, _ in setting.choices]
    elif element.tag == "decimal":
        assert int(element.get("minValue")) == (setting.least or 0) >= 0
        assert setting.most is None or int(element.get("maxValue")) == setting.most
        assert int(element.get("maxValue")) < 2**32
    elif setting.form is Form.LIST:
        assert (element.tag, element.get("key")) == ("list", rf"{KEY}\{key}")
    else:
        assert element.tag == "text"
    assert element.tag == "list" or element.get("valueName") == key


def test_names_are_unique_and_of_the_right_form() -> None:
    for kind in ("policy", "category", "definition"):
        names = [element.get("name") for element in ADMX.iter(kind)]
        assert len(names) == len({name.casefold() for name in names})
        assert all(NAME.fullmatch(name) for name in names)
    for root in ADML.values():
        for kind in ("string", "presentation"):
            ids = [element.get("id") for element in root.iter(kind)]
            assert len(ids) == len(set(ids))


def test_elements_of_a_policy_are_in_the_order_of_the_schema() -> None:
    for policy in POLICIES.values():
        tags = [element.tag for element in policy]
        assert tags == sorted(tags, key=ORDER.index)


def test_references_within_the_definitions_resolve() -> None:
    categories = {element.get("name") for element in ADMX.iter("category")}
    definitions = {element.get("name") for element in ADMX.iter("definition")}
    assert {element.get("ref") for element in ADMX.iter("parentCategory")} <= categories
    assert {element.get("ref") for element in ADMX.iter("supportedOn") if element.get("ref")} == definitions


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_and_none_is_left_over(language: str) -> None:
    text = SCRIPT.admx()
    strings = {element.get("id"): element.text or "" for element in ADML[language].iter("string")}
    presentations = {element.get("id"): element for element in ADML[language].iter("presentation")}
    assert set(re.findall(r"\$\(string\.(\w+)\)", text)) == set(strings)
    assert set(re.findall(r"\$\(presentation\.(\w+)\)", text)) == set(presentations)
    assert all(strings.values())
    for key, setting in describe_settings().items():
        if language == "de":
            assert strings[f"{key}_Help"].split("\n")[0] != setting.help.source
        if setting.form is not Form.SWITCH:
            (element,) = POLICIES[key].find("elements")
            (control,) = presentations[key]
            assert control.get("refId") == element.get("id")
            assert control.tag == SHOWN_BY[element.tag]


def test_both_languages_have_the_same_texts() -> None:
    german, english = (sorted(element.get("id") for element in ADML[each].iter("string")) for each in LANGUAGES)
    assert german == english


# ---- policy.toml


def test_the_template_is_valid_and_fixes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(POLICY_FILE.template(), encoding="utf-8")
    assert load_settings(tmp_path, [path]).sources == {}


def test_every_key_of_the_template_can_be_uncommented(tmp_path: Path) -> None:
    text = re.sub(r"(?m)^#(?=[a-z_]+ = )", "", POLICY_FILE.template())
    assert set(tomllib.loads(text)) == set(describe_settings())
    path = tmp_path / "policy.toml"
    path.write_text(text, encoding="utf-8")
    assert set(load_settings(tmp_path, [path]).sources) == set(describe_settings())
