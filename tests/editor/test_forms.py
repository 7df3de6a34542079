"""The forms follow the schemas: each field has a widget and a name in both languages."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.build.pipeline import Checked, check
from generator.editor.choices import Options, list_choices
from generator.editor.documents import Library
from generator.editor.forms import FormContext, render_config
from generator.language.locales import USUAL
from generator.messages.field_labels import COLLECTION_LABELS, FIELD_LABELS, HINTS, VALUE_LABELS
from generator.model.json_schema import describe_model
from generator.settings import Settings
from tests.conftest import SITES, read_shipped_languages

Change = Callable[..., Path]


LIBRARY = Library(Path("/nowhere"), USUAL)
ORDER = [*LIBRARY.collections()]


def _config(
    lang: str = "vi", choices: Mapping[str, Options] | None = None, library: Library = LIBRARY
) -> Any:
    languages, preview = read_shipped_languages(), "http://127.0.0.1:8011"
    around = FormContext(lang, library, preview, date(2021, 9, 1), languages, choices or {})
    return json.loads(render_config(around))


def _all_fields(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        inner = field.get("fields", []) + ([field["field"]] if "field" in field else [])
        yield from _all_fields(inner)


def _collection(name: str, lang: str = "vi") -> list[dict[str, Any]]:
    [found] = [one for one in _config(lang)["collections"] if one["name"] == name]
    fields: list[dict[str, Any]] = (found["files"][0] if "files" in found else found)["fields"]
    return fields


def test_every_collection_has_a_form() -> None:
    for lang in USUAL:
        assert {re.sub("_(vi|en)$", "", name) for name in ORDER} == COLLECTION_LABELS[lang].keys()


def test_what_was_saved_is_shown_where_it_stands() -> None:
    collections = {one["name"]: one for one in _config()["collections"]}

    assert {
        name: (one["files"][0] if "files" in one else one)["preview_path"]
        for name, one in collections.items()
    } == {
        "contacts": "dia-ban/",
        "updates": "tin/{{slug}}/",
        "campaigns": "chien-dich/{{slug}}/",
        "offices": "co-quan/",
        "authority": "",
        "area_kinds": "",
        "pages_vi": "{{fields.address}}/",
        "pages_en": "en/{{fields.address}}/",
    }
    assert [collections[f"pages_{tag}"]["label"] for tag in USUAL] == ["Trang tiếng Việt", "Trang tiếng Anh"]


def test_a_third_language_has_a_field_in_each_text_and_pages_of_its_own() -> None:
    config = _config(library=Library(Path("/nowhere"), ("vi", "en", "fr")))
    collections = {one["name"]: one for one in config["collections"]}
    [slogan] = [one for one in collections["campaigns"]["fields"] if one["name"] == "slogan"]
    [body] = [one for one in collections["updates"]["fields"] if one["name"] == "body"]

    assert config["languages"] == ["vi", "en", "fr"]
    assert [field["label"] for field in slogan["fields"]] == ["Tiếng Việt", "Tiếng Anh", "Tiếng Pháp"]
    assert [field["name"] for field in body["fields"]] == ["vi", "en", "fr"]
    assert (collections["pages_fr"]["folder"], collections["pages_fr"]["label"]) == (
        "content/fr",
        "Trang tiếng Pháp",
    )


@pytest.mark.parametrize("name", ORDER)
def test_a_form_has_the_fields_of_its_schema_in_its_order(name: str) -> None:
    schema: Any = describe_model(LIBRARY.collections()[name].kind.model, USUAL)
    body = ["body"] if name.startswith("pages") or name == "updates" else []

    assert [field["name"] for field in _collection(name)] == [*schema["properties"], *body]


def test_every_label_is_used() -> None:
    used = {field["label"] for name in ORDER for field in _all_fields(_collection(name))}

    assert {vietnamese for vietnamese, _ in FIELD_LABELS.values()} - used == set()


def test_every_hint_and_name_of_a_value_is_used() -> None:
    fields = [field for name in ORDER for field in _all_fields(_collection(name))]
    hints = {field.get("hint") for field in fields}
    values = {option["value"] for field in fields for option in field.get("options", [])}

    assert {vietnamese for vietnamese, _ in HINTS.values()} - hints == set()
    assert values == VALUE_LABELS.keys()


def test_things_of_the_project_are_chosen_by_name(shipped: Checked) -> None:
    choices = list_choices(shipped.records, "vi")
    campaign = {
        field["name"]: field
        for one in _config("vi", choices)["collections"]
        if one["name"] == "campaigns"
        for field in _all_fields(one["fields"])
    }

    assert all(choices.values())
    assert choices.keys() >= {"barriers", "campaigns", "areas", "formats", "offices", "roles", "support"}
    assert {"value": "01399", "label": "Xã Trường Hà (01399)"} in choices["areas"]
    assert campaign["office"]["options"][0] == {
        "value": "education",
        "label": "Phòng Giáo dục và Đào tạo huyện Hà Quảng",
    }
    assert (campaign["barriers"]["widget"], campaign["barriers"]["multiple"]) == ("select", True)
    assert list_choices(shipped.records, "en")["areas"][0]["label"] == (
        "Thông Nông Township / Thông Nông Commune (01363)"
    )


def test_what_cannot_be_read_is_not_chosen_from(change: Change) -> None:
    root = change({"site_data/offices.yaml": "offices: [\n", "site_data/contacts.yaml": "roles: x\n"})
    choices = list_choices(check(Settings(root, date(2021, 9, 1))).records, "vi")

    assert (choices["offices"], choices["roles"]) == ([], [])
    assert len(choices["areas"]) == 2


def test_a_code_that_was_of_two_areas_is_one_choice_with_both_names(change: Change) -> None:
    rows = "\n01399,Xã Mới,New Commune,xã,2025-07-01,,,,\n"
    table = (SITES / "minimal/site_data/areas.csv").read_text("utf-8").rstrip() + rows
    records = check(Settings(change({"site_data/areas.csv": table}), date(2021, 9, 1))).records
    assert list_choices(records, "vi")["areas"] == [
        {"value": "01399", "label": "Xã Trường Hà / Xã Mới (01399)"},
        {"value": "01417", "label": "Xã Sóc Hà (01417)"},
    ]


def test_an_update_is_written_in_both_languages_and_begins_as_a_draft_of_today() -> None:
    fields = {field["name"]: field for field in _collection("updates")}

    assert [field["name"] for field in fields["body"]["fields"]] == ["vi", "en"]
    assert [field.get("default") for field in fields["draft"]["fields"]] == ["true", None]
    assert fields["date"]["default"] == "2021-09-01"
    [picture] = [field for field in fields["picture"]["fields"] if field["name"] == "file"]
    assert (picture["widget"], picture["media_folder"], picture["public_folder"]) == (
        "image",
        "/content/vi/updates/hinh",
        "hinh",
    )


def test_both_files_of_a_logo_are_chosen_as_pictures() -> None:
    [logo] = [field for field in _collection("authority") if field["name"] == "logo"]
    widgets = {field["name"]: (field["widget"], field.get("media_folder")) for field in logo["fields"]}
    pictures = ("image", "/campaigns/pictures")
    assert widgets == {"file": pictures, "black": pictures, "alt": ("object", None)}


def test_only_updates_and_campaigns_come_and_go() -> None:
    folders = [one for one in _config()["collections"] if "folder" in one]

    assert {one["name"] for one in folders if one["create"] or one["delete"]} == {"updates", "campaigns"}
    assert not any(one["delete"] for one in _config()["collections"] if "files" in one)


def test_nothing_is_asked_for_in_a_group_that_may_be_blank() -> None:
    [contacts] = [field for field in _collection("contacts") if field["name"] == "contacts"]
    needed = {
        field["name"]: [inner["required"] for inner in field.get("fields", [])]
        for field in contacts["fields"]
    }

    assert needed["name"] == [True, False]
    assert needed["languages"] == [False, False]


def test_a_localized_text_has_vietnamese_and_english_together() -> None:
    [slogan] = [field for field in _collection("campaigns") if field["name"] == "slogan"]

    assert slogan == {
        "name": "slogan",
        "label": "Khẩu hiệu",
        "required": True,
        "widget": "object",
        "collapsed": False,
        "fields": [
            {"name": "vi", "label": "Tiếng Việt", "required": True, "widget": "text"},
            {"name": "en", "label": "Tiếng Anh", "required": False, "widget": "text"},
        ],
    }


def test_names_that_mean_two_things_have_two_labels() -> None:
    assert [f["label"] for f in _collection("authority") if f["name"] in {"place", "address"}] == [
        "Địa bàn",
        "Địa chỉ",
    ]
    assert [f["label"] for f in _collection("pages_vi") if f["name"] in {"place", "address"}] == [
        "Phần cuối đường dẫn của trang",
        "Xếp trang vào mục",
    ]


def test_the_forms_speak_english_too() -> None:
    assert _config("en")["locale"] == "en"
    assert [field["label"] for field in _collection("contacts", "en")] == [
        "Day the list was checked",
        "Roles",
        "Contacts",
    ]


def test_all_questions_go_to_the_server_itself() -> None:
    assert _config()["backend"] == {"name": "proxy", "proxy_url": "/api/v1", "branch": "main"}
    assert _config()["publish_mode"] == "simple"


def test_a_file_that_the_project_does_without_has_no_form() -> None:
    around = FormContext("vi", LIBRARY, "", date(2021, 9, 1), absent=frozenset({"offices", "updates"}))
    names = {one["name"] for one in json.loads(render_config(around))["collections"]}
    assert {*ORDER} - names == {"offices"}
