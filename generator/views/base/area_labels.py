"""What areas are called: by themselves, and among those that lie in the same one."""

from generator.language.places import with_capitals
from generator.model.area import Area
from generator.model.language import Language
from generator.model.site import Site


def name_area(site: Site, language: Language, area: Area) -> str:
    """The area's full name, in the first language where it is not translated.

    Where another has the same, with the one it lies in: "Xóm Bản Mới, xã Trường Hà".
    """
    name, upper = name_in_list(area, language), site.tree.telling(area)
    if not upper:
        return name
    kind, said = site.kind_of(upper), name_area(site, language, upper)
    return _join(language, name, kind.inside(said, language.tag) if kind else said)


def name_briefly(site: Site, language: Language, area: Area) -> str:
    """Without its kind; where another has the same name, with that of the one it lies in."""
    name, upper = name_briefly_in_list(area, language), site.tree.telling(area)
    return _join(language, name, name_briefly(site, language, upper)) if upper else name


def name_in_list(area: Area, language: Language) -> str:
    """The full name among areas that lie in the same one, which is said above them."""
    return area.name.best(language.tag)


def name_briefly_in_list(area: Area, language: Language) -> str:
    """The name there without its kind; the full one where the language writes it in its own way."""
    name = name_in_list(area, language)
    return area.own_name if area.own_name in name else name


def _join(language: Language, name: str, upper: str) -> str:
    return language.words["area_within"].format(**with_capitals({"area": name, "upper": upper}))
