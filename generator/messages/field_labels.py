"""Labels of collections and fields in the forms.

The address of a page is not the address of an office: such names have a second entry, under the
schema's name and a dot.
"""

from collections.abc import Iterable
from typing import Final

from generator.language.locales import name_language
from generator.language.rules import name_inside

COLLECTION_LABELS: Final = {
    "vi": {
        "contacts": "Đầu mối ở từng địa phương",
        "campaigns": "Chiến dịch",
        "offices": "Cơ quan",
        "authority": "Đơn vị chủ quản",
        "area_kinds": "Gọi các nơi thế nào",
        "updates": "Tin mới",
        "pages": "Trang {language}",
    },
    "en": {
        "contacts": "Contacts in the areas",
        "campaigns": "Campaigns",
        "offices": "Offices",
        "authority": "Publishing authority",
        "area_kinds": "What places are called",
        "updates": "News",
        "pages": "Pages in {language}",
    },
}

ENTRY_LABELS: Final = {
    "vi": {"campaigns": "chiến dịch", "updates": "tin"},
    "en": {"campaigns": "campaign", "updates": "update"},
}
"""The label of a new entry of a collection."""

FIELD_LABELS: Final = {
    "also": ("Chữ khác cũng được", "Other words for it"),
    "area_kinds.words": ("Chữ trong câu", "Words in sentences"),
    "code_digits": ("Mã có mấy chữ số", "Digits of a code"),
    "counted_few": ("Vài nơi, nếu tiếng ấy phân biệt", "A few, where the language tells them apart"),
    "counted_two": ("Hai nơi, nếu tiếng ấy phân biệt", "Two, where the language tells them apart"),
    "counted_zero": ("Không nơi nào, nếu tiếng ấy phân biệt", "None, where the language tells it apart"),
    "counted_many": ("Nhiều nơi, sau con số", "Several, after their number"),
    "counted_other": ("Số khác nữa, nếu tiếng ấy phân biệt", "Others, where the language tells them apart"),
    "counted_one": ("Một nơi, sau con số", "One, after its number"),
    "hard": ("Nơi được đòi hỏi ít hơn", "Those of which less is asked"),
    "kinds": ("Các loại", "Kinds"),
    "many": ("Nhiều nơi", "All of them"),
    "one": ("Một nơi", "One of them"),
    "this": ("Nơi đang nói tới", "The one spoken of"),
    "whole": ("Cả vùng", "All that they are parts of"),
    "your": ("Nơi của người đọc", "The reader's own"),
    "area_kinds.id": ("Loại, như trong cột kind", "Kind, as in the column kind"),
    "area_kinds.name": ("Chữ trong tên của mỗi nơi", "The word in names of places"),
    "accent": ("Màu chủ đạo", "Accent colour"),
    "action": ("Việc cần làm ngay", "What to do now"),
    "address": ("Địa chỉ", "Address"),
    "page.address": ("Phần cuối đường dẫn của trang", "Last part of the page's address"),
    "alt": ("Lời tả ảnh", "The picture in words"),
    "appeal": ("Câu to trên áp phích", "Strong sentence of the poster"),
    "as_of": ("Ngày soát lại danh sách", "Day the list was checked"),
    "ask": ("Bà con hỏi được gì", "What one may ask"),
    "audio": ("Bản đọc thành tiếng (tên tệp)", "Recording (file)"),
    "barriers": ("Vướng mắc hay gặp", "Barriers"),
    "base_url": ("Địa chỉ trang web", "Address of the site"),
    "body": ("Nội dung", "Words of the page"),
    "campaign": ("Nói về chiến dịch nào", "About which campaign"),
    "black": ("Bản đen của biểu trưng (tệp ảnh)", "Logo in black (picture file)"),
    "bring": ("Giấy tờ cần mang", "What to bring"),
    "code": ("Mã chiến dịch (đã in thì không đổi)", "Campaign code (never changes once printed)"),
    "after": ("Xong rồi thì còn làm được gì", "What can still be done afterwards"),
    "area": ("Địa phương", "Area"),
    "areas": ("Chỉ ở các nơi này", "Only these areas"),
    "comes_again": ("Năm sau thì vào ngày nào", "On which days it comes again"),
    "consent": ("Ai đã đồng ý, ngày nào", "Who agreed, and when"),
    "contact_role": ("Đầu mối nào phụ trách", "Which contacts answer"),
    "contact_roles": (
        "Các loại đầu mối phụ trách (thay cho một loại)",
        "Kinds of contact that answer (in place of one)",
    ),
    "contacts": ("Đầu mối", "Contacts"),
    "data_licence": ("Điều kiện dùng lại số liệu", "Terms for using the figures again"),
    "day": ("Ngày", "Day"),
    "days": (
        "Từng ngày, từng giờ (thay ngày đầu, ngày cuối)",
        "Single days and hours (in place of first and last day)",
    ),
    "date": ("Ngày ban hành", "Date"),
    "update.date": ("Ngày đăng", "Day of publication"),
    "dates_note": ("Lời nhắn bà con về ngày", "For residents, on the dates"),
    "design": ("Kiểu áp phích", "Poster design"),
    "does": ("Làm gì", "What it does"),
    "draft": ("Bản nháp?", "Draft?"),
    "duties": ("Ai làm gì", "Who does what"),
    "easy_read": ("Bản dễ đọc (4 đến 9 câu rất ngắn)", "Easy to read (4 to 9 very short sentences)"),
    "email": ("Thư điện tử", "E-mail"),
    "ends": ("Ngày cuối", "Last day"),
    "file": ("Tệp ảnh", "Picture file"),
    "from": ("Từ mấy giờ", "From (time)"),
    "format": ("Khổ in", "Format"),
    "formats": ("Chỉ in các khổ này", "Only these formats"),
    "former_slugs": ("Đường dẫn cũ", "Former addresses"),
    "hotline": ("Đường dây nóng", "Hotline"),
    "hotlines": ("Các đường dây nóng", "Several hotlines"),
    "hours": ("Giờ làm việc", "Hours"),
    "id": ("Tên gọi tắt", "Short name"),
    "keep_prints": ("Giữ tờ in của mấy mùa (0: hết việc thì bỏ)", "Seasons whose sheets are kept (0: none)"),
    "language": ("Tiếng", "Language"),
    "country": ("Số điện thoại của nước nào (VN, …)", "Country of the phone numbers (VN, …)"),
    "authority.languages": ("Ngôn ngữ của trang web (vi, en, …)", "Languages of the site (vi, en, …)"),
    "campaign.languages": ("Tiếng trên tờ in", "Languages of its sheets"),
    "languages": ("Nói được tiếng gì", "Languages spoken"),
    "logo": ("Biểu trưng", "Logo"),
    "messages": ("Điều muốn nói", "Messages"),
    "motif": ("Hình vẽ", "Drawing"),
    "networks": ("Nút chuyển trang đi", "Buttons to pass pages on"),
    "name": ("Tên", "Name"),
    "note": ("Ghi chú cho đồng nghiệp", "Note to colleagues"),
    "number": ("Số văn bản", "Document number"),
    "office": ("Cơ quan", "Office"),
    "offices": ("Cơ quan", "Offices"),
    "offline": ("Điện thoại giữ trang để xem khi mất mạng", "Phones keep pages for when there is no network"),
    "other_designs": ("Khổ in dùng kiểu khác", "Formats with another design"),
    "other_languages": ("Bản dễ đọc bằng tiếng dân tộc", "Easy to read in other languages"),
    "partners": ("Các đơn vị cùng thực hiện", "Partners"),
    "people": ("Trong ảnh có người?", "Are there people in the picture?"),
    "phone": ("Điện thoại", "Phone"),
    "phones": ("Điện thoại", "Phones"),
    "picture": ("Ảnh riêng", "Own picture"),
    "update.picture": ("Ảnh đầu tin", "Picture at the top"),
    "place": ("Nơi gặp", "Place"),
    "authority.place": ("Địa bàn", "The place as a whole"),
    "to": ("Đến mấy giờ", "Until (time)"),
    "page.place": ("Xếp trang vào mục", "Where the page is listed"),
    "poster": ("Áp phích", "Poster"),
    "price": ("Giá cước", "Price"),
    "publisher": ("Đơn vị phát hành", "Publisher"),
    "review": ("Ngày phải đọc lại", "To be read again on"),
    "revised": ("Ngày sửa lần cuối", "Last changed on"),
    "role": ("Vai trò", "Role"),
    "roles": ("Vai trò", "Roles"),
    "sample": ("Còn là số mẫu?", "Still a sample?"),
    "season": ("Mùa chiến dịch, ngắn gọn", "Season, in short"),
    "campaign.season": ("Thuộc mùa nào", "Season it belongs to"),
    "season_name": ("Gọi mùa ấy thế nào", "What seasons are called"),
    "shows": ("In kèm danh sách", "List printed below"),
    "site_name": ("Tên trang web", "Name of the site"),
    "slogan": ("Khẩu hiệu", "Slogan"),
    "slug": ("Đường dẫn", "Address part"),
    "sources": ("Nguồn", "Sources"),
    "starts": ("Ngày đầu", "First day"),
    "succeeds": ("Nối tiếp chiến dịch mùa trước nào", "Which earlier campaign it takes up again"),
    "summary": ("Tóm tắt", "Summary"),
    "support": ("Chính sách hỗ trợ", "Support"),
    "syllables_per_minute": ("Tốc độ đọc loa (âm tiết mỗi phút)", "Reading pace (syllables a minute)"),
    "tagline": ("Lời giới thiệu ngắn", "Tagline"),
    "take_down": ("Ngày gỡ áp phích", "Posters come down on"),
    "task": ("Nhiệm vụ", "Task"),
    "text": ("Câu", "Sentences"),
    "title": ("Tên gọi", "Title"),
    "update.title": ("Tiêu đề", "Title"),
    "page.title": ("Tiêu đề", "Title"),
    "unit": ("Đơn vị phụ trách nội dung", "Unit responsible for the content"),
    "updated": ("Ngày cập nhật", "Updated on"),
    "url": ("Đường dẫn tới văn bản", "Link"),
    "valid_from": ("Trực từ ngày (đã trực thì để trống)", "Answers from (blank: already)"),
    "valid_to": ("Trực đến hết ngày (còn trực thì để trống)", "Answers until (blank: goes on)"),
    "when": ("Gọi khi nào", "When to call"),
}
"""Vietnamese and English, by field name."""

VALUE_LABELS: Final = {
    "dao": ("Dao", "Dao"),
    "duong-den-lop": ("Đường đến lớp", "The way to school"),
    "false": ("Không", "No"),
    "guide": ("Trang cho gia đình", "Guides for families"),
    "laws": ("Căn cứ pháp lý", "Laws"),
    "loi-keu-goi": ("Lời kêu gọi: một câu thật to", "One strong sentence"),
    "mong": ("Mông", "Mông"),
    "loa": ("Loa phóng thanh", "A loudspeaker"),
    "nung": ("Nùng", "Nùng"),
    "print": ("Trang về in ấn", "Beside what is to print"),
    "ruong-bac-thang": ("Ruộng bậc thang", "Terraced fields"),
    "sach-mo": ("Sách mở", "An open book"),
    "same-day": ("Đúng ngày, tháng ấy", "The same day of the month"),
    "same-weekday": ("Đúng thứ ấy, ngày gần nhất", "The same weekday, nearest to it"),
    "site": ("Trang nói về trang web này", "About this site"),
    "support": ("Chính sách hỗ trợ", "Support"),
    "tay": ("Tày", "Tày"),
    "facebook": ("Facebook", "Facebook"),
    "telegram": ("Telegram", "Telegram"),
    "whatsapp": ("WhatsApp", "WhatsApp"),
    "zalo": ("Zalo", "Zalo"),
    "thong-tin": ("Thông tin: đủ việc cần biết", "All one needs to know"),
    "true": ("Có", "Yes"),
    "truong-hoc": ("Trường học", "A school"),
}
"""Labels of the values of a field with a closed list of them."""

HINTS: Final = {
    "from": ("Theo 24 giờ, ví dụ 07:30", "By the 24-hour clock, such as 07:30"),
    "to": ("Theo 24 giờ, ví dụ 11:00", "By the 24-hour clock, such as 11:00"),
    "day": ("Năm-tháng-ngày, ví dụ 2021-09-05", "Year-month-day, such as 2021-09-05"),
    "accent": ("Đủ đậm để chữ trắng đọc rõ, ví dụ #1F5C4A", "Dark enough for white letters, such as #1F5C4A"),
    "appeal": ("Bỏ trống thì dùng khẩu hiệu.", "Left blank, the slogan is used."),
    "audio": ("MP3, Ogg hay M4A, nhẹ hơn 5 MB.", "MP3, Ogg or M4A, less than 5 MB."),
    "code": (
        "2 đến 4 chữ in hoa không dấu hoặc chữ số, ví dụ DT",
        "2 to 4 capital letters without accents, or digits, such as DT",
    ),
    "areas": ("Để trống là mọi nơi.", "Blank means all of them."),
    "campaign.season": (
        "Viết như ở Cơ quan, ví dụ 2021-2022. Để trống là mùa đang làm.",
        "As the agency's season is written, such as 2021-2022. Blank means the present one.",
    ),
    "formats": ("Để trống là mọi khổ in.", "Blank means all of them."),
    "campaign.languages": (
        "Mỗi mục một cách in: vi, en, hay vi-en cho tờ hai thứ tiếng. Để trống là mọi cách.",
        "An item each: vi, en, or vi-en for sheets in two languages. Blank means all.",
    ),
    "update.date": (
        "Năm-tháng-ngày. Đăng rồi thì không đổi: ngày nằm trong địa chỉ của tin.",
        "Year-month-day. Never changes once published: the day is part of the address.",
    ),
    "consent": ("Chỉ để ở cơ quan, không hiện trên trang.", "For the office only; never published."),
    "draft": ("“Có” thì chỉ thấy khi xem thử.", "“Yes”: seen in the preview only."),
    "file": (
        "JPEG, PNG hoặc WebP, nhẹ hơn 10 MB. Cứ đưa ảnh gốc.",
        "JPEG, PNG or WebP, less than 10 MB. Take the original.",
    ),
    "messages": ("Ba đến năm điều, quan trọng nhất viết trước.", "Three to five, the most important first."),
    "note": ("Không bao giờ đăng.", "Never published."),
    "people": (
        "Có thì phải được người ấy đồng ý; trẻ em thì cả cha mẹ.",
        "If so they must have agreed; for a child, the parents too.",
    ),
    "phones": ("Viết đủ số, cả mã vùng, ví dụ 0206 000 0012", "In full, such as 0206 000 0012"),
    "phone": ("Viết đủ số, cả mã vùng, ví dụ 0206 000 0012", "In full, such as 0206 000 0012"),
    "sample": ("Chọn “Không” khi đã thay bằng số thật.", "“No” once the real number stands there."),
    "campaign.sample": (
        "Chọn “Không” khi chữ và ngày đều đã là thật.",
        "“No” once all words and days are real.",
    ),
    "slug": (
        "Chữ thường không dấu, nối bằng gạch ngang, ví dụ dua-tre-den-truong",
        "Small letters without accents, joined by hyphens, such as dua-tre-den-truong",
    ),
    "page.updated": (
        "Năm-tháng-ngày. Sửa nội dung thì ghi lại ngày.",
        "Year-month-day, when the words last changed.",
    ),
    "update.updated": (
        "Chỉ ghi khi tin đã đăng rồi mới sửa: năm-tháng-ngày.",
        "Only for news that was published before it was corrected: year-month-day.",
    ),
}
"""The hint below a field: by its name, or the schema's name, a dot and its name."""

ITEM: Final = ("Mục", "Item")
"""The label of a new list item."""

LANGUAGES: Final = ("vi", "en")
"""Position of each language in a pair of labels."""


def collection_label(name: str, lang: str) -> str:
    """What a collection is called; of pages there is one for each language."""
    labels = COLLECTION_LABELS[lang]
    kind, _, tag = name.rpartition("_")
    return labels[name] if name in labels else labels[kind].format(language=name_inside(tag, lang))


def language_label(tag: str, lang: str) -> str:
    """What the field for the text in one language is called."""
    return name_language(tag, lang)


def label_of(schema: str, name: str, lang: str) -> str:
    """The label of a field in the form of one schema."""
    pair = FIELD_LABELS.get(f"{schema}.{name}") or FIELD_LABELS[name]
    return pair[LANGUAGES.index(lang)]


def hint_of(schema: str, name: str, lang: str) -> str:
    """The hint below a field; "" for most."""
    pair = HINTS.get(f"{schema}.{name}") or HINTS.get(name)
    return pair[LANGUAGES.index(lang)] if pair else ""


def options_of(values: Iterable[str], lang: str) -> list[dict[str, str]]:
    """Values with their labels."""
    return [{"value": value, "label": VALUE_LABELS[value][LANGUAGES.index(lang)]} for value in values]


def item_word(lang: str) -> str:
    """The label of a new list item."""
    return ITEM[LANGUAGES.index(lang)]
