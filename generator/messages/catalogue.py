"""Every problem in words, by code and language."""

from generator.messages import catalogue_en, catalogue_vi

SEVERITIES = {"vi": catalogue_vi.SEVERITIES, "en": catalogue_en.SEVERITIES}

CELL_WORDS = {"vi": catalogue_vi.CELL_WORDS, "en": catalogue_en.CELL_WORDS}

CLOSING = {"vi": catalogue_vi.CLOSING, "en": catalogue_en.CLOSING}

NOUNS = {"vi": catalogue_vi.NOUNS, "en": catalogue_en.NOUNS}

EXAMPLES = {
    "slug": "slug: dua-tre-den-truong",
    "code": "code: DT",
    "starts": "starts: 2021-09-05",
    "ends": "ends: 2021-09-05",
    "take_down": "take_down: 2021-09-30",
    "review": "review: 2022-06-30",
    "updated": "updated: 2021-08-25",
    "date": "date: 2021-08-25",
    "as_of": "as_of: 2021-08-25",
    "accent": 'accent: "#1F5C4A"',
    "base_url": "base_url: https://chiendich.example",
    "contact_role": "contact_role: enrolment",
    "sample": "sample: true",
}
"""A line a writer can copy, by field."""

CODES = {
    code: {"vi": message, "en": catalogue_en.MESSAGES[code]}
    for code, message in catalogue_vi.MESSAGES.items()
}
"""Every problem code, its message in each language."""
