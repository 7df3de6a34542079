"""Every problem in English; the same codes and values as in the other languages."""

from generator.messages.message import Message, say

SEVERITIES = {"error": "error", "warning": "warning", "notice": "note"}

CELL_WORDS = {"cell": "sheet “{sheet}”, cell {name}", "alone": "cell {name}", "row": ", row {name}"}
"""Where something is in a workbook."""

CLOSING = {
    "none": "No problems.",
    "some": "In all: {errors}, {warnings} in {files}.",
    "errors": "error|errors",
    "warnings": "warning|warnings",
    "files": "file|files",
}
"""The last line of a report; of `a|b` the second is the plural."""

NOUNS = {
    "authority": "the file about the agency",
    "campaign": "a campaign",
    "area": "an area",
    "area-kind-list": "the area kinds file",
    "contact-list": "the contacts file",
    "office-list": "the offices file",
    "barrier-list": "the barriers file",
    "support-list": "the support file",
    "law-list": "the laws file",
    "indicator-list": "the indicators file",
    "standard-list": "the standards file",
    "format-list": "the formats file",
    "word-list": "the plain words file",
    "site-words": "the file of interface words",
    "report": "the file about the figures",
    "page": "a page",
    "update": "an update",
    "item": "this item",
    "indicator": "an indicator",
    "moved-list": "the file of former addresses",
    "moved-address": "the former address",
    "theme-file": "a file of the theme",
    "own-page": "a part of every site",
}
"""What a kind of record is called inside a sentence."""

MESSAGES: dict[str, Message] = {
    # Files
    "missing-folder": say(
        'there is no folder "{folder}".', "Create it, or run the command in the right project folder."
    ),
    "no-campaign": say(
        "there is no campaign yet, so there is nothing to publish or print.",
        'Create the first one, such as "loa new campaign open-day", and fill in its file.',
    ),
    "unknown-file": say(
        'the folder "{folder}" takes only {suffix} files; this one will not be read.',
        "Correct the file's ending, or move the file elsewhere.",
    ),
    "conflict-copy": say(
        "this copy was kept because two computers changed one file; Loa does not read it.",
        "Compare both, copy what is missing to the main file, then delete this one.",
    ),
    "folder-not-file": say(
        "this is a folder where a file should be.", "Rename the folder and create the file."
    ),
    "two-tables": say(
        "there are both {file} and {other}: it is not clear which one counts.",
        "Keep one of them, with all rows in it.",
    ),
    "missing-file": say(
        "this file is missing.",
        "Each row in {figures} is about a place in this file. If there are no places, write one row for {place}.",
        "Create it again, or take it from a backup.",
    ),
    "file-too-large": say(
        "the file has {size} MB; no file may have more than 1 MB.",
        "See whether something was pasted into it by mistake.",
    ),
    "unreadable-file": say(
        "the file cannot be opened.", "Check that you may read it, or close the program that holds it."
    ),
    "unreadable-folder": say("the folder cannot be opened.", "Check that you may read it."),
    "strange-file": say(
        "this is no ordinary file but a pipe or a device, which is not read.",
        "Delete it and make a file of this name.",
    ),
    "not-utf8": say(
        "from this line on, the text is not UTF-8, so accents cannot be read.",
        'Save the file again as UTF-8 (in Excel: "CSV UTF-8").',
    ),
    "empty-file": say("the file is empty.", "Fill it in, or delete it if it is not needed."),
    "file-exists": say(
        "this file exists already; Loa does not overwrite it.", "Choose another name, or edit the file."
    ),
    # YAML
    "odd-blank": say(
        "the blank here ({mark}) is no ordinary space, so the whole line means something else.",
        "Delete it and type a space instead.",
    ),
    "alias": say(
        "& and * at the start of a value have a special meaning that Loa does not take.",
        "Put the whole value in double quotes, or write the content out.",
    ),
    "custom-tag": say(
        "! at the start of a value has a special meaning that Loa does not take.",
        "Put the whole value in double quotes.",
    ),
    "field-name-not-text": say(
        "the name of a field should be here.",
        "Look for {{ }} [ ] ? at the start of the line; if it is content, put it in double quotes.",
    ),
    "duplicate-field": say(
        'the field "{field}" is already on line {first}.', "Keep only one of the two lines."
    ),
    "strange-character": say(
        "there is a control character here that cannot be read.",
        "Delete it and type the text again.",
    ),
    "not-fields": say(
        "the file must consist of lines like  name: value.",
        "Look at an example, such as campaigns/dua-tre-den-truong.yaml.",
    ),
    "yaml-syntax": say(
        "this cannot be understood.",
        "Look at this line and the one above; if it is content, put all of it in double quotes.",
    ),
    "two-documents": say(
        "--- divides the file into two parts.", "Remove this line; a file has one part only."
    ),
    "too-deep": say(
        "there are too many levels inside one another.",
        "Look for a [ or {{ too many, or a line that is indented too far.",
    ),
    "tab-indent": say(
        "there is a tab here, which cannot be read.",
        "Use spaces instead; at the start of a line, two for each level.",
    ),
    "open-quote": say(
        "a quotation mark opens and never closes.", "Add the closing mark at the end of the text."
    ),
    "text-after-quote": say(
        "there are words after a closing quotation mark or bracket.",
        "Put the whole text in one pair of quotes; if it has double quotes inside, use single ones outside.",
    ),
    "open-bracket": say(
        "a [ or {{ opens and never closes.",
        "Add the closing one; if it is content, put all of it in double quotes.",
    ),
    "backslash": say(
        "\\ inside double quotes has a special meaning that is not understood here.",
        "Write / instead, or put the text in single quotes.",
    ),
    "strange-start": say("a text cannot start with this character.", "Put the whole text in double quotes."),
    "wrong-indent": say(
        "this line does not start where the lines of its level above do.",
        "Add or take away spaces at its start; if it belongs to the text above, put all of that in double quotes.",
    ),
    "colon-in-text": say(
        "there is a second colon after the first.",
        "If it belongs to the text, put the whole text in double quotes.",
    ),
    "missing-colon": say(
        "this line has no colon after the field's name.", "Write  name: value, with a space after the colon."
    ),
    # CSV
    "wrong-separator": say(
        "the columns are not separated by commas.", 'In Excel, save as "CSV UTF-8 (Comma delimited)".'
    ),
    "blank-column": say("column {number} has no name.", "Name it on the first line, or delete it."),
    "duplicate-column": say('two columns are called "{field}".', "Keep only one."),
    "personal-column": say(
        'the column "{field}" looks like data about single persons.',
        "Loa takes only an area's sums. Delete the column from the file.",
    ),
    "personal-number": say(
        'the cell in column "{field}" has 12 digits, like a personal identity number.',
        "Loa takes only an area's sums. Delete the number from the file.",
    ),
    "row-short": say(
        "this row has {cells} cells and lacks the last of {columns}; Loa takes them as not reported.",
        "See whether each figure is in its column; add commas at the end for the cells that are missing.",
    ),
    "row-width": say(
        "this row has {cells} cells, the table has {columns} columns.",
        "Look for a comma too many or too few; a cell with a comma needs double quotes.",
    ),
    "no-rows": say(
        "the table has names of columns and no row yet.",
        "Add a row for each area, or take the file from a backup.",
    ),
    "missing-column": say(
        'the table lacks the column "{field}".', "Add it to the first line and fill it in for every row."
    ),
    "unknown-column": say(
        'the table has no use for the column "{field}".',
        'Did you mean "{suggestion}"?',
        "Columns that can be used: {choices}.",
    ),
    # Front matter
    "no-front-matter": say(
        "a page must start with a line --- and then its title.",
        "Look at the start of another page, such as content/vi/about.md.",
    ),
    "open-front-matter": say(
        "the head of the page opens with --- and never closes.", "Add a line --- just before the content."
    ),
    "empty-front-matter": say("the head of the page is empty.", "Add at least title, summary and updated."),
    # Fields
    "missing-field": say(
        '{kind} lacks the field "{field}".', "Add a line, for example:   {example}", "Add this field."
    ),
    "blank-field": say(
        'the field "{field}" is blank.',
        "Fill it in, for example:   {example}",
        "Fill in this field.",
    ),
    "missing-first-language": say(
        '"{field}" has no text in {language}, the first language of the site.',
        'Write the text in {language} on a line "{tag}:".',
    ),
    "unknown-field": say(
        '{kind} has no field "{field}".',
        'Did you mean "{suggestion}"?',
        "Fields that can be used: {choices}.",
    ),
    "unknown-choice": say('"{field}" takes only one of a few values.', "Choose one: {choices}."),
    "not-a-list": say(
        '"{field}" must be a list.', "Write each item on a line of its own that starts with a hyphen."
    ),
    "not-a-group": say(
        '"{field}" must have lines of its own below it, not one value.',
        "Write them indented by two spaces; their names: {choices}.",
        "Write a line for each, indented by two spaces.",
    ),
    "not-text": say(
        '"{field}" must be one value, not a list or a group.',
        "Write the value right after the colon; if it has {{ or [, put it in double quotes.",
    ),
    "empty-list": say('the list "{field}" has no item.', "Add at least one."),
    "too-many-items": say('the list "{field}" has more than {most} items.', "Leave {most} of them."),
    "empty-text": say(
        '"{field}" has no words in it.',
        "Write them between the quotes, or remove the line if it is not needed.",
    ),
    "wrong-date": say(
        '"{text}" is not a date written year-month-day.',
        "Write {suggestion} if you meant day/month/year.",
        "Write it like 2021-09-05.",
    ),
    "wrong-time": say(
        '"{text}" is not a time of day.',
        "Write {suggestion} if you meant that.",
        "Write it by the 24-hour clock, like 07:30.",
    ),
    "impossible-date": say('the calendar has no day "{text}".', "Check month and day."),
    "wrong-year": say(
        'the year of "{text}" cannot be right.',
        "Check its four digits; years from {first} to {last} are taken.",
    ),
    "wrong-code": say(
        '"{text}" is not an area code.',
        'Codes have {digits} digits. Did you mean "{suggestion}"? If a spreadsheet dropped the zero, make the column text and save again.',
        "Codes have {digits} digits.",
        "Write 1 to 12 letters without accents or digits, such as 01399.",
    ),
    "wrong-campaign-code": say(
        '"{text}" cannot be a campaign code.',
        "Write 2 to 4 capital letters without accents, or digits, such as DT.",
    ),
    "wrong-slug": say(
        '"{text}" cannot be part of an address.',
        "Use only small letters without accents, digits and hyphens, at most 60 characters.",
    ),
    "wrong-identifier": say(
        '"{text}" cannot be a short name.',
        "Use only small letters without accents, digits and hyphens, at most 60 characters, a letter first.",
    ),
    "wrong-flag": say('"{field}" takes only true or false, not "{text}".', "Write true or false."),
    "grouped-number": say(
        '"{text}" has a mark between its digits, so it is not clear which number it is.',
        "If it is a whole number, write {suggestion}.",
        "Write the digits without a mark.",
    ),
    "negative-number": say(
        '"{text}" is negative; nothing here can be less than 0.', "Check the original figures."
    ),
    "wrong-number": say(
        '"{text}" is not a whole number.',
        "Write digits only, such as 47, nine at most. Leave the cell blank if there is no figure yet.",
    ),
    "wrong-pace": say(
        '"{text}" is not a reading pace.',
        "Write how many syllables are read in a minute, a whole number from 60 to 300, such as 150.",
    ),
    "wrong-percent": say(
        '"{text}" is not a percentage.',
        "Write only a whole number from 0 to 100, no % sign, such as 90.",
    ),
    "wrong-coordinate": say(
        '"{text}" is not a coordinate.',
        "Write {suggestion}, with a decimal point.",
        "Write degrees with a decimal point, such as 22.9; south and west have a minus sign.",
    ),
    "wrong-length": say(
        '"{text}" is not a measure.', "Write only a number, no unit, with a decimal point, such as 38.5."
    ),
    "out-of-range": say(
        '"{field}" does not take {text}.',
        "Write a number from {least} to {most}, or remove the line if the field is not used.",
    ),
    "repeated-item": say('"{text}" is in the list "{field}" already.', "Keep only one of the two."),
    "wrong-file-name": say(
        '"{text}" is not the name of a file.',
        "Write it on one line, at most 255 characters, such as campaigns/pictures/photo.jpg.",
    ),
    "wrong-url": say(
        '"{text}" is not a web address.',
        "Write it in full, without spaces, such as https://campaign.example; a port is a number from 1 to 65535.",
    ),
    "wrong-base-url": say(
        '"{text}" cannot be the address of a whole site.',
        "Write {suggestion}: only a host and folders, no ?, #, @ or %, and no accents after the host.",
        "Write a shorter one: a QR code can hold at most 100 characters.",
    ),
    "wrong-address": say(
        '"{text}" is no address from the root of the site.',
        "Begin with /, without the host and what follows ? or #: /tin/2021-08/. A * stands for one whole part: /dia-ban/*/hoi/.",
    ),
    "wrong-email": say(
        '"{text}" is not an e-mail address.',
        "Write it in full, such as name@campaign.example, or remove the line.",
    ),
    "wrong-colour": say(
        '"{text}" is not a colour code.',
        'Write # and six characters 0-9, A-F in double quotes, such as "#1F5C4A".',
    ),
    "low-contrast": say(
        "the colour {text} is too pale: white text on it has a contrast of {contrast}:1, at least 4.5:1 is needed.",
        "Choose a darker colour.",
    ),
    "wrong-phone": say(
        '"{text}" is not a phone number in {country}.',
        'Write it whole, with its area code and the 0 in front, if any. A sample is written "{sample}".',
        "Write it whole, with its area code and the 0 in front, if any.",
    ),
    "phone-letters": say(
        '"{text}" is not a phone number: "{mark}" is not a digit.',
        "Write digits only; after them  ext. 12  may follow. If the number is not known yet, use a sample and  sample: true.",
    ),
    "several-phones": say(
        '"{text}" is more than one number in one place.',
        "Write one a line (in Excel: with a semicolon between; where only one is taken: keep the main one):\n{lines}",
    ),
    "sample-not-marked": say(
        "{text} is a sample number and not marked as one.",
        "Put in the real number, or add the line  sample: true.",
    ),
    # References
    "reference-without-file": say(
        'this mentions "{text}", but the project has no file {file}.',
        "Write {file}, with this name in it; or leave the mention out.",
    ),
    "unknown-office": say(
        'there is no office "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/offices.yaml: {choices}.",
    ),
    "unknown-law": say(
        'there is no law "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/laws.yaml: {choices}.",
    ),
    "unknown-support": say(
        'there is no support policy "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/support.yaml: {choices}.",
    ),
    "unknown-barrier": say(
        'there is no barrier "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/barriers.yaml: {choices}.",
    ),
    "unknown-role": say(
        'there is no contact role "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/contacts.yaml: {choices}.",
    ),
    "unknown-indicator": say(
        'there is no indicator "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/indicators.yaml: {choices}.",
    ),
    "unknown-standard": say(
        'there is no standard "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/standards.yaml: {choices}.",
    ),
    "circular-standard": say(
        'the standard "{text}" itself requires this one first, so that no area can ever reach either.',
        "Look at the requires lines of both standards and take one of them out.",
    ),
    "unknown-area": say(
        'no area has the code or name "{text}".',
        'Did you mean "{suggestion}"?',
        "See codes and names in site_data/areas.csv.",
    ),
    "ambiguous-area": say(
        '"{text}" is the name of several areas.',
        "Write a code instead: {choices}.",
        "Write the code instead.",
    ),
    "too-many-levels": say(
        "this area lies in itself, or there are more than three levels: {names}.",
        "Each area lies in one above it, at most three levels (say province, commune, hamlet). Correct parent or leave it blank.",
    ),
    "unknown-area-kind": say(
        'there is no kind of area "{text}".',
        'Did you mean "{suggestion}"?',
        "Add it to kinds in site_data/area_kinds.yaml.",
    ),
    "area-not-valid": say(
        'the code "{text}" ({name}) stands only for the time {until}, not on {day}.',
        "Use the code of the area that exists on that day.",
    ),
    "wrong-share": say(
        '"{text}" is not a share of a whole area.',
        'After the code write a number above 0, at most 1: "01392:0.6"; "01392:?" where it is not known.',
    ),
    "successors-without-end": say(
        "{text} has successors but no last day.",
        "Write the last day into the column valid_to; leave successors blank if the area still exists.",
    ),
    "shares-over-one": say(
        "the shares of {text} add up to {sum}, more than the whole.",
        'Correct them to 1 at most; write "?" for one that is not known.',
    ),
    "ended-without-successor": say(
        "these areas have ended, and nothing says what took their place: {areas}; their pages and printed codes lead nowhere.",
        "Write the code of the area that took its place into the column successors.",
    ),
    "code-of-two-areas": say(
        "the code {text} is of {first} until {until}, then of {second}: codes printed for the first will lead to the second.",
        "End the campaign before, and begin a new one with another code; if the second takes the place of the first, say so in successors.",
    ),
    "no-contact": say(
        'there is no contact "{role}" for the areas {areas}.',
        "Add it to site_data/contacts.yaml; until then their pages show only the hotline.",
    ),
    "no-contact-from": say(
        'from {day} on there is no contact "{role}" for the areas {areas}.',
        "Add to site_data/contacts.yaml who answers from that day on, with a line  valid_from: {day}.",
    ),
    "no-contact-between": say(
        'from {day} to {until} there is no contact "{role}" for the areas {areas}.',
        "Change valid_to of the earlier contact or valid_from of the later one, so that no day is between.",
    ),
    "sheet-outlives-contact": say(
        'the contact "{role}" changes on {day}, while sheets printed before still hang, in the areas {areas}.',
        "Replace them on that day; to print the new ones before, add  --today {day}  to loa posters.",
    ),
    "contact-area-ended": say(
        'the code "{text}" ({name}) stands only until {until}, before the day of the list (as_of) {day}.',
        "Write  valid_to: {until}  for this contact, or delete it.",
    ),
    "contact-outlives-area": say(
        "the contact answers until {day}, but {name} is there only until {until}; it is not shown after.",
        "If the area that took over has this number too, add a contact for it with  valid_from: {next}.",
    ),
    "contacts-overlap": say(
        "this contact answers from {day}, the earlier one still until {until}: then both are shown.",
        "Change one of the days; if both answer then, leave it as it is.",
    ),
    "contact-without-end": say(
        "this contact answers from {day}, and the earlier one has no last day: from then on both are shown.",
        "Write  valid_to: {until}  for the earlier one; if both answer, leave it as it is.",
    ),
    "unfinished-text": say(
        '"{text}" is an unfinished text that residents would read.',
        "Finish it or take it out; what is for colleagues goes into a line  note:  (never published).",
    ),
    # Translations
    "missing-translation": say(
        '"{field}" has no text in {language}; there the page will show {original}.',
        'Write the text in {language} on a line "{tag}:".',
        "Write the text in {language} into this cell.",
    ),
    "missing-translated-page": say(
        "this page has no version in {language}; there the page will show {original}.",
        "Create the file {twin}.",
    ),
    "page-without-original": say(
        "this page has no version in {original}, the first language of the site.",
        "Create the file {twin}, or give this file the name of that in {original}.",
    ),
    # Languages
    "wrong-language": say(
        '"{text}" is no tag of a language.',
        'Write "{suggestion}".',
        "Write two or three small letters, such as vi, en, fr; and a script or region where needed: zh-Hant, pt-BR.",
    ),
    "wrong-country": say(
        '"{text}" is no code of a country.',
        "Write it in capitals: {suggestion}.",
        "Write the two capital letters of ISO 3166-1, such as VN, LA, US.",
    ),
    "unknown-language": say(
        'there are no interface words for the language "{text}".',
        "There are: {choices}. For another, translate Loa's theme/locales/en.yaml into theme/locales/{text}.yaml.",
    ),
    "unusable-font": say(
        'theme/fonts/ has no font "{text}".', "Put the file there (.ttf or .otf), or correct its name."
    ),
    "unusable-format": say(
        '"{field}": a day or number cannot be written by "{text}".',
        'babel is the name of a region, such as "fr_FR"; days have patterns like "dd/MM/yyyy", shares like "#,##0.#%".',
    ),
    # Rules
    "slug-not-file-name": say(
        'the slug "{text}" differs from the file\'s name "{stem}".', "Make them the same."
    ),
    "dates-reversed": say("the last day {ends} comes before the first day {starts}.", "Check the two dates."),
    "days-and-dates": say(
        '"days" says what the first and the last day are; "{field}" is too much.',
        'Remove the line "{field}", or all of "days".',
    ),
    "role-and-roles": say(
        '"contact_roles" says who answers; "contact_role" is too much.',
        'Put its role into the list, where it is missing there, and remove the line "contact_role".',
    ),
    "days-out-of-order": say(
        "the day {day} stands behind {before} in the list.",
        "Put the days in order, of one day the earlier hour first.",
    ),
    "day-twice": say(
        "the day {day} stands there twice, at one time and place.", "Remove one, or correct time or place."
    ),
    "hours-reversed": say(
        "the end {to} is not after the beginning {from}.", "Check both; write them by the 24-hour clock."
    ),
    "take-down-too-early": say(
        "posters come down on {take_down}, before the last day {ends}.", "Choose the last day or a later one."
    ),
    "take-down-without-end": say(
        "posters come down on {take_down}, but the campaign has no last day.",
        'Give the last day ("ends"), or remove the line "take_down".',
    ),
    "review-too-early": say(
        "the review date {review} comes before the first day {starts}.",
        "Choose the first day or a later one.",
    ),
    "same-campaign-code": say(
        'two campaigns have the code "{text}"; QR codes would lead to the wrong one.',
        "Change the code of the one whose posters are not printed yet.",
    ),
    "same-successor": say(
        'two campaigns succeed "{text}"; its page can lead to one of them only.',
        'Keep the line "succeeds" in the one that takes it up again.',
    ),
    "circular-succession": say(
        '"{text}" comes, directly or through others, after this campaign itself.',
        "Take out a line of succeeds; only the later of two campaigns has it.",
    ),
    "succeeds-later": say(
        'this campaign begins on {starts}, before "{text}", which it is to succeed ({first}).',
        'Write "succeeds" into the file of the later campaign; or correct the days.',
    ),
    "same-area": say(
        'the code "{text}" has two rows for the same time.',
        "Keep only one; where two areas have the same name, give each its own code in the column code.",
    ),
    "name-without-kind": say(
        'the name "{text}" lacks the word "{word}" that goes with its kind.',
        'Write it at the beginning or end of the name ("Xã Trường Hà", "Trường Hà Commune"); or correct kind.',
    ),
    "same-tile": say("two areas are on the same tile of the map.", "Change row or column of one of them."),
    "same-season": say(
        'two periods of figures are called "{text}".',
        "Change the season of one, so that readers can tell them apart.",
    ),
    "same-id": say('the short name "{text}" is used twice.', "Change one of the two."),
    "same-address": say('two pages have the address "{text}".', "Change the address of one of them."),
    "same-former-slug": say(
        'the former address "{text}" belongs to a campaign already.', "Take this line out of former_slugs."
    ),
    "reserved-address": say(
        'the address "{text}" belongs to a section of the site.', "Choose another address for this page."
    ),
    "page-file-name": say(
        'the file name "{text}" cannot be the address of the page.',
        "Rename the file to {name}: small letters without accents, digits, hyphens, at most 60 characters.",
        "Rename the file: small letters without accents, digits and hyphens, at most 60 characters.",
    ),
    "empty-page": say("the page has no content.", "Write it below the second ---."),
    "raw-html": say(
        'pages take no HTML ("{text}").', "Write Markdown: **bold**, *italic*, [words](address)."
    ),
    "second-title": say(
        "the page already has its title (#) from the field title.", "Use ## for the sections of a page."
    ),
    "strange-link": say(
        'the link "{text}" is not a web address.',
        "Use only https://, mailto:, tel: or the name of a page, such as rights.md.",
    ),
    "unknown-page": say(
        'there is no page "{text}".', 'Did you mean "{suggestion}"?', "Pages there are: {choices}."
    ),
    "update-file-name": say(
        'the file name "{stem}" is not the day of the update ({day}) and then small letters without accents, joined by hyphens.',
        "Rename the file, and the one in the other language, to {name}, or correct date.",
    ),
    "unknown-campaign": say(
        'there is no campaign "{text}".',
        'Did you mean "{suggestion}"?',
        "Campaigns there are: {choices}. Where no such campaign is meant, leave the line out.",
    ),
    "hidden-update": say(
        'the update "{text}" is not on the site yet: it is a draft, or its day is still to come.',
        "Take the link out, or publish this update once that one is there.",
    ),
    "updated-too-early": say(
        "the day of the correction {updated} comes before the day of the update {day}.",
        "Give the day on which the words were last corrected, or take the line out.",
    ),
    "update-of-tomorrow": say(
        "this update appears only on {day}; until then it is seen in the preview (loa serve) alone.",
        "If that is right, do nothing; remember to build the site on that day.",
    ),
    "picture-without-consent": say(
        'the picture "{text}" shows people, and nothing says who agreed.',
        'Write it into consent, such as "Teacher and parents agreed on 25 August 2021". It is not published. Who was not asked is not shown.',
    ),
    "part-above-whole": say(
        "{part} ({field}) is more than the {whole} in all ({other}).", "Check the two cells."
    ),
    "nobody-of-some": say(
        'The cell {field} says "x" (nobody to count), yet the cell {other} says {whole}.',
        'Where nobody is counted write "x" in both cells. If there are {whole} and not one of them counts, write 0. Where it is not known, leave it blank.',
    ),
    "threshold-too-low": say(
        "{field} is {text}: so low that readers could recognise somebody.",
        "Write {lowest} or more; hide_below: 10 and whole_group_below: 30 are a good choice.",
    ),
    "things-with-people": say(
        'the indicator "{text}" says that it counts things, but its columns hang together with those of "{other}", which counts people.',
        "Take the line counts: things away, so that few people are hidden; or give this indicator columns of its own.",
    ),
    "minimum-of-count": say(
        'the indicator "{text}" is a plain count and no rate, so there are no per cent to reach.',
        "Name an indicator that has a denominator, or give this one a denominator.",
    ),
    "no-hard-class": say(
        "{field} is asked of no area: the classes have no line hard: true.",
        "Write classes at the top of site_data/standards.yaml, such as I, II and III, of which III says hard: true.",
    ),
    "unknown-class": say(
        'the classes in site_data/standards.yaml have no "{text}".',
        'Did you mean "{suggestion}"?',
        "Correct the column difficulty, or add this class to them.",
    ),
    "circular-column": say(
        'the column "{text}" itself lies within this one, so that neither is the wider.',
        "Look at the within lines of both columns. Write within only at the column of fewer people: those aged 15 to 25 are within those aged 15 to 35.",
    ),
    "unlisted-column": say(
        'The column "{text}" is not named in the list "columns" of this file.',
        'Did you mean "{suggestion}"?',
        'Add it to "columns", with its name in each language.',
    ),
    "wrong-sum": say(
        "{whole} ({field}) is not the sum of its parts, which add up to {sum} ({others}).",
        "Check the cells; if the column is no sum, change its parts in indicators.yaml.",
    ),
    # Workbooks
    "workbook-too-large": say(
        "The file is too large for a table of figures.",
        "Get a new form with: loa stats export-xlsx, and fill that in.",
    ),
    "old-workbook": say(
        "The file is of the old Excel kind (.xls).",
        "Open it in Excel or LibreOffice and save it as an Excel Workbook (.xlsx).",
    ),
    "locked-workbook": say(
        "The file has a password and cannot be read.",
        "Open it with the password, remove the password, save it again.",
    ),
    "other-spreadsheet": say(
        "The file is of the kind {text}, not an Excel Workbook (.xlsx).",
        "Open it, choose Save As (in Numbers: Export To Excel) and the kind Excel Workbook (.xlsx); import that.",
    ),
    "text-table": say(
        "The file is a table in plain text (.csv), not an Excel form (.xlsx) made by Loa.",
        "Get a form with: loa stats export-xlsx, and copy the figures into it; Excel takes the 0 off codes in a CSV.",
    ),
    "broken-workbook": say(
        "The file is broken, or is not an Excel file (.xlsx).",
        "Ask for the file again, as an Excel Workbook (.xlsx).",
    ),
    "no-figures-sheet": say(
        'There is no sheet "{text}".',
        "Get a form with: loa stats export-xlsx, and keep the sheet's name.",
    ),
    "extra-sheet": say(
        'The sheet "{text}" is not read.',
        'Figures belong on the sheet "Số liệu"; keep other sheets if you need them, or delete them.',
    ),
    "unknown-year": say(
        'There are no figures of the period "{text}" in site_data/statistics/.',
        'Did you mean the period "{suggestion}"?',
        'There are: {choices}. Begin a new one with "loa stats new".',
    ),
    "no-such-contact": say(
        "This row matches no contact in site_data/contacts.yaml.",
        "Keep its number, area code and role. Add a new contact to site_data/contacts.yaml.",
    ),
    "phone-repaired": say(
        'The number "{text}" has lost its leading 0; it is read as {phone}.',
        "If that is right, do nothing; if not, correct the number in the file.",
    ),
    "hidden-sheet": say(
        'The sheet "{text}" is hidden.',
        "Show the sheet so that everyone sees it.",
    ),
    "same-contact": say(
        "This contact has another row on the sheet.",
        "Keep only one row.",
    ),
    "contact-row-missing": say(
        "The row numbered {number} is missing: {name}.",
        "Put the row back. To remove a contact altogether, delete it from site_data/contacts.yaml.",
    ),
    "contacts-layout": say(
        "Single values of this file cannot be changed by themselves: its layout is unusual.",
        "Change the file by hand; or write one item a line, as in the file that comes with Loa, and take the workbook again.",
    ),
    "no-id-row": say(
        'The sheet "{sheet}" has no row with the short names of its columns (it begins with "{text}").',
        "Get a new form with: loa stats export-xlsx, and copy the figures into it.",
    ),
    "merged-cells": say(
        "This cell is merged with others, so it is not clear which row and column it fills.",
        "Unmerge the cells and fill in each.",
    ),
    "hidden-row": say(
        "This row is hidden, yet something is written in it.",
        "Show the row: keep it if it is needed, or delete what is in it.",
    ),
    "hidden-column": say(
        'The column "{field}" is hidden.',
        "Show the column so that everyone sees it.",
    ),
    "column-without-id": say(
        "There is something in this cell, but its column has no short name.",
        "Move it to the right column, or delete it.",
    ),
    "formula-without-value": say(
        "This cell is a formula without a result.",
        "Open the file in Excel, let it calculate, save it; or type the result itself.",
    ),
    "cell-not-a-number": say(
        'This cell says "{text}", which is no figure.',
        "Write a whole number, or leave the cell blank if it is not known yet.",
    ),
    "cell-is-a-date": say(
        "Excel has turned this cell into the date {text}.",
        "Set the cell's kind to Number and write the figure again.",
    ),
    "cell-is-an-error": say(
        'The formula in this cell fails: "{text}".',
        "Type the result itself.",
    ),
    "code-repaired": say(
        'The code "{text}" has lost its leading 0; it is read as {code} ({name}).',
        "If that is right, do nothing; if not, correct the code in the file.",
    ),
    "name-not-code": say(
        'The row is named "{text}", but the code {code} belongs to {name}.',
        "Make code and name agree.",
    ),
    "row-missing": say(
        "The row of {name} ({text}) is missing, which has figures now.",
        "Put the row back; without new figures copy the old ones, or leave its cells blank.",
    ),
    "figure-leaps": say(
        "{text} ({field}) differs by more than 30% from the period before, {year}: it was {before} then.",
        "Read the area's report again; if it is right, leave it, the site is built all the same.",
    ),
    # Loudspeaker and text messages
    "script-too-long": say(
        "the loudspeaker script of {length} seconds takes {needed}: what, when, what to do and whom to call.",
        "Shorten title or action by about {over} syllables.",
    ),
    "sms-too-long": say(
        "the text message ({locale}) has {count} characters, one holds {limit}: title, days and phone are too long.",
        "Shorten the title by about {over} characters.",
    ),
    # Posters and publishing
    "text-too-long": say(
        '"{field}" is too long, there is no room. Could not be made: {sheets}; {areas}; {campaigns}.',
        "Shorten it by about {excess} characters.",
        "Shorten it, or leave a part of it out.",
    ),
    "sheet-shed": say(
        '"{field}" is long, there is no room. Sheets without {parts}: {sheets}; {areas}; {campaigns}.',
        "Shorten it to print everything. What is left out first is listed under sheds in each format in site_data/formats.yaml.",
    ),
    "paper-left-out": say(
        'could not make {path}: "{field}" is too long.',
        "Shorten it by about {excess} characters.",
        "Shorten it, or leave a part of it out.",
    ),
    "unprintable-character": say(
        'the poster\'s typeface lacks {characters}, used in "{field}".',
        "Use an ordinary letter or mark instead; for letters of another script put a font into theme/fonts/.",
    ),
    "picture-missing": say(
        'there is no picture file "{text}".',
        "Write the path from the project folder, such as campaigns/pictures/opening.jpg; capitals matter.",
    ),
    "picture-outside": say(
        'the picture "{text}" lies outside the project folder.',
        "Copy it to campaigns/pictures/ and write: campaigns/pictures/<file name>.",
    ),
    "picture-unreadable": say(
        'the file "{text}" is not a PNG, JPEG, WebP or SVG picture.',
        "Open it in a picture viewer and save it as JPEG or PNG.",
    ),
    "picture-too-large": say(
        'the picture file "{text}" has {size} MB.',
        "Save it as a JPEG of less than 20 MB.",
    ),
    "picture-too-many-dots": say(
        'the picture "{text}" has {size} pixels, which could fill the memory.',
        "Make it no larger than {fit} pixels and save it as JPEG.",
        "Open it in a picture viewer, make it smaller and save it as JPEG: A3 needs no more than 3500 × 5000 pixels.",
    ),
    "picture-unsafe": say(
        'the SVG picture "{text}" has a part that cannot be printed: {part}.',
        "Keep only the drawing: no text (turn it into outlines), no CSS, no linked pictures. Or save it as PNG.",
    ),
    "picture-without-alt": say(
        'the picture "{text}" has no words.',
        "Say in the square brackets what it shows, for those who cannot see it: ![People at the market](…).",
    ),
    "strange-picture": say(
        'this picture is not written as it should be: "{text}".',
        "Write it on one line: ![what it shows](hinh/name.jpg), without spaces in the name or brackets in the words.",
    ),
    "svg-in-page": say(
        'the SVG picture "{text}" cannot be used on a written page.',
        "Save it as a PNG at least 1440 pixels wide and use that file.",
    ),
    "picture-too-coarse": say(
        'the picture "{text}" is {width} pixels wide and would look coarse on {format}: it needs {needed}.',
        "Find a larger original, or leave this format out of site_data/formats.yaml.",
    ),
    "logo-without-size": say(
        'the logo "{text}" does not say how large its drawing is (viewBox), so its proportions are unknown.',
        "Open it in a drawing program such as Inkscape, fit the page to the drawing and save it as SVG; or save it as PNG.",
    ),
    "logo-too-wide": say(
        'the logo "{text}" is more than 5 times as wide as it is tall: beside the name it would be too small to recognise.',
        "Use a shorter version, the mark without its long line of words; cut off the white around it.",
    ),
    "logo-too-tall": say(
        'the logo "{text}" is more than 4 times as tall as it is wide: beside the name it would be too small to recognise.',
        "Use a shorter version, the mark alone; cut off the white around it.",
    ),
    "logo-heavy": say(
        'the logo "{text}" has {size} kB, which every telephone that opens the site loads.',
        "Have it simplified to less than 20 kB, or save it as a PNG 500 pixels wide: Loa reduces that for pages.",
    ),
    "logo-not-black": say(
        'the black version of the logo, "{text}", has colours.',
        "Have it saved in black alone; until there is one leave out black, and sheets printed in black bear no logo.",
    ),
    "logo-without-black": say(
        'the logo "{text}" has colours and no black version: sheets printed in black ({format}) do without it.',
        "To have it there too, add a file in black alone and name it at black below logo.",
    ),
    "unknown-format": say(
        'no format is called "{text}".',
        'Did you mean "{suggestion}"?',
        "Formats there are: {choices}.",
        "See the formats in site_data/formats.yaml.",
    ),
    "format-without-room": say(
        'the format "{text}" has no room inside its margins.',
        "Lower margin or reading_distance, or raise width and height.",
    ),
    "format-not-black": say(
        'the format "{text}" is laid out as {layout}, which cannot be printed in black alone.',
        "Delete the line ink, or change layout to one of: {choices}.",
        "Delete the line ink.",
    ),
    "format-too-large": say(
        'the format "{text}" is too large.',
        "Pictures for screens have at most 4096 pixels along an edge: lower dots, or width and height.",
    ),
    # Easy-to-read pages, recordings
    "recording-missing": say(
        'there is no sound file "{text}".',
        "Write the path from the project folder, such as campaigns/audio/opening.mp3; capitals matter.",
    ),
    "recording-outside": say(
        'the sound file "{text}" is outside the project folder.',
        "Copy it into campaigns/audio/ and write: campaigns/audio/<file name>.",
    ),
    "recording-too-large": say(
        'the sound file "{text}" weighs {size} MB, too much for a slow phone and network.',
        "Save it as MP3, mono, 48 kbit/s, below 5 MB.",
    ),
    "recording-unreadable": say(
        'the file "{text}" is no MP3, Ogg or M4A recording, or its ending says another kind.',
        "Save it as MP3, with a name that ends in .mp3.",
    ),
    "recording-without-text": say(
        "no sentences say the same; people who hear badly have nothing to read.",
        "Write all sentences of easy_read in {language}.",
    ),
    "language-without-words": say(
        'the entry "{text}" has neither words nor a recording.',
        "Add text or audio, or delete the whole entry.",
    ),
    # Plain language
    "long-sentence": say(
        "this sentence has {count} words; here it should not have more than {limit}.",
        "Make two sentences of it, or say less.",
    ),
    "abbreviation": say(
        'not everybody understands the abbreviation "{text}".',
        'Write "{write}".',
        "Write it in full, or explain it in brackets beside it. If everybody knows it, add it to known in site_data/plain_words.yaml.",
    ),
    "office-language": say(
        '"{text}" is office language, hard for residents.',
        "Use everyday words: {write}. If it is a name, add it to names in site_data/plain_words.yaml.",
    ),
    "hidden-character": say(
        "here is the hidden character {mark}: nobody sees it, but it mixes up letters or hides words from search.",
        "Delete the passage and type it again instead of pasting it from Word, a PDF or a page.",
    ),
    "no-character": say(
        "here is {mark}, which is no character at all: every device shows something else, or nothing.",
        "Delete the passage and type it again; for a bullet of Word's write a hyphen.",
    ),
    "legacy-font": say(
        '"{text}" is written for the font encoding {encoding}, not in Unicode: nobody can read it on a page.',
        'Convert the passage to Unicode (UniKey: Ctrl+Shift+F6) and paste it again; it seems to be "{suggestion}".',
        "Convert the passage to Unicode (UniKey: Ctrl+Shift+F6) and paste it again.",
    ),
    "misread-letters": say(
        '"{text}" is UTF-8 that a program took for another encoding.',
        'Open the original file as UTF-8 and copy the passage again; it seems to be "{suggestion}".',
        "Open the original file as UTF-8 and copy the passage again.",
    ),
    "lost-letters": say(
        '"{text}" lost letters when it was saved: a question mark or a box stands where they were.',
        "They cannot be got back from here: take the original file, save it as UTF-8, or type the text again.",
    ),
    "eth-for-d": say(
        '"{text}" has the Icelandic letter Eth (U+00D0), which only looks like Đ: search misses it.',
        'Type it again as "{suggestion}".',
        "Type it again with the letter Đ of a Vietnamese keyboard.",
    ),
    "qr-faint": say(
        "the QR code on {path} is too faint: its squares do not stand out from their ground.",
        "Codes are black on white; look at the template in theme/posters.",
    ),
    "qr-unreadable": say(
        "the QR code on {path} cannot be read.",
        "Raise reading_distance of the format in site_data/formats.yaml.",
    ),
    "qr-wrong-address": say(
        'the QR code on {path} leads to "{found}", it should be "{expected}".',
        "This is Loa's own fault; please send the data to its developers.",
    ),
    "qr-dead-end": say(
        "the QR code on {path} leads to {expected}, but there is no such page.",
        "Check base_url in site_data/authority.yaml.",
    ),
    "missing-word": say(
        'the interface word "{field}" is missing.',
        "Add the line again, or take back the file that comes with Loa.",
    ),
    "unknown-word": say(
        'the interface word "{field}" is not among those that come with Loa, and no template of the project uses it.',
        'Did you mean "{suggestion}"?',
        "Take the line out.",
    ),
    "wrong-place": say(
        'the interface word "{field}" has "{text}", which nothing can be put into.',
        "Write places like this, with both braces: {choices}.",
        "Leave the braces out: this word has no place to be filled.",
    ),
    "engine-not-installed": say(
        "this file chooses {name} to build the site, which is not installed here.",
        'Run "pip install {name}", or rename the file to mkdocs.yml to build with MkDocs as before.',
    ),
    "engine-settings": say(
        "the program that builds the site does not accept this file: {reason}.",
        "Correct it, or delete the file: Loa brings one.",
    ),
    "mkdocs-without-loa": say(
        'this file does not use the plugin "loa", so the site cannot be built.',
        'Add the line "- loa" below plugins, or delete the file: Loa brings one.',
    ),
    "template-unknown-name": say(
        'the template uses the name "{reason}", which this page does not have.',
        "See the names a page has in generator/views/pages/.",
    ),
    "template-mistake": say(
        "the template has a mistake: {reason}.",
        "Correct the template at this line, or take back the one that comes with Loa.",
    ),
    "same-path": say(
        'two things claim the address /{path}: {other_kind} "{other}" and {kind} "{name}".',
        "Rename one: the slug of a campaign, the address of a page, the id of an indicator, or the file.",
    ),
    "path-too-long": say(
        "{kind} has so long a name that no disk takes a file called after it.",
        "Give a shorter name.",
    ),
    "windows-name": say(
        '{kind} "{name}" makes /{path}, but Windows lets no file or folder have that name.',
        "Add a word to the name, for example con-em instead of con.",
    ),
    "broken-link": say(
        'the page /{path} has a broken link: "{href}".', "Correct the link, or create the page it leads to."
    ),
    "off-site-request": say(
        'the page /{path} loads a file from elsewhere: "{href}".',
        "Copy the file into the project and point to the copy.",
    ),
    "sample-in-release": say(
        "{kind} still has {count} marked as samples, which the public must not see.",
        "Put in what is real and take out  sample: true.  To publish as a trial, add --allow-sample.",
    ),
    "release-damaged": say(
        "release {number} is no longer whole: {count} files are gone, changed or added.",
        "It cannot be used. Choose another (see: loa releases), or publish again with loa publish.",
    ),
    "cache-damaged": say(
        "{count} files kept from an earlier build are no longer whole; they were not used but made again.",
        "Nothing needs to be done. If it happens often, copy the project to another disk and have this one looked at.",
    ),
    "figures-held-back": say(
        "{count} more figures are hidden, because beside figures published earlier a very small "
        "count could be worked out from them: {cells}.",
        "Nothing needs to be done. Readers may have kept what was published, so Loa counts that in.",
    ),
    "memory-unreadable": say(
        "the file of all figures ever published cannot be read, or was changed.",
        "Bring it back from a backup. Without one, delete it: Loa writes it again from the releases that are kept, but "
        "no longer knows the figures of older ones.",
    ),
    "memory-missing": say(
        "the site was published here already (sites kept: {count}), but the file of all figures ever published is missing.",
        "Loa reads the releases that are kept. Figures of older ones are not known any more: with a backup, copy the "
        "file here.",
    ),
    "published-place-gone": say(
        "the place where the site was published is not there: {text}.",
        "If it is on another machine or a disk that is not connected, figures built here do not count in what was "
        "published there. If it is gone for good, delete this line.",
    ),
    "addresses-unreadable": say(
        "the file of all addresses ever published cannot be read.",
        "Bring it back from a backup. Without one, delete it: Loa writes it again from the live site.",
    ),
    "address-lost": say(
        "addresses that were published would be lost ({count}), and the printed codes and links that lead there: {addresses}.",
        "Bring back what was deleted or renamed, or whose code was changed; leave campaigns that are over where they "
        "are, and write a former slug into former_slugs. If it is meant, write the address into site_data/moved.yaml: "
        "under moved (leads to another page) or gone (a page says that it is gone).",
    ),
    "moved-nowhere": say(
        "a former address leads to {text}, where there is nothing that fits.",
        "The address of a page leads to a page that is there; that of a calendar, feed or data file to such a file. "
        "Where nothing takes its place, write it under gone.",
    ),
    "site-moved": say(
        "the site was published at {text}, and base_url is {now} now: printed codes still lead to the old address.",
        "Bring back the old base_url; or have the old server lead on to the new address, then write the old one into "
        "former_sites in site_data/moved.yaml.",
    ),
    "missing-output": say(
        "the site engine finished, but the file /{path} is missing.",
        "Most often another plugin in mkdocs.yml removed it; take that plugin out.",
    ),
}
"""By code; a headline, then the remedies, likeliest first."""
