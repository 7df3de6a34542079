"""What the forms call collections and fields.

The address of a page is no address of an office: such names have a second entry, after the
schema's name and a dot.
"""

from typing import Final

COLLECTION_LABELS: Final = {
    "vi": {
        "contacts": "Đầu mối ở xã, thị trấn",
        "campaigns": "Chiến dịch",
        "offices": "Cơ quan",
        "authority": "Đơn vị chủ quản",
        "pages_vi": "Trang tiếng Việt",
        "pages_en": "Trang tiếng Anh",
    },
    "en": {
        "contacts": "Contacts in the communes",
        "campaigns": "Campaigns",
        "offices": "Offices",
        "authority": "Publishing authority",
        "pages_vi": "Pages in Vietnamese",
        "pages_en": "Pages in English",
    },
}

FIELD_LABELS: Final = {
    "accent": ("Màu chủ đạo", "Accent colour"),
    "action": ("Việc cần làm ngay", "What to do now"),
    "address": ("Địa chỉ", "Address"),
    "page.address": ("Phần cuối đường dẫn của trang", "Last part of the page's address"),
    "alt": ("Lời tả ảnh", "The picture in words"),
    "appeal": ("Câu to trên áp phích", "Strong sentence of the poster"),
    "as_of": ("Ngày soát lại danh sách", "Day the list was checked"),
    "ask": ("Bà con hỏi được gì", "What one may ask"),
    "audio": ("Bản đọc thành tiếng (tên tệp)", "Recording (file)"),
    "barriers": ("Vướng mắc hay gặp (tên gọi tắt)", "Barriers (short names)"),
    "base_url": ("Địa chỉ trang web", "Address of the site"),
    "body": ("Nội dung", "Words of the page"),
    "bring": ("Giấy tờ cần mang", "What to bring"),
    "code": ("Mã chiến dịch (đã in thì không đổi)", "Campaign code (never changes once printed)"),
    "commune": ("Mã xã", "Commune code"),
    "communes": ("Chỉ ở các xã này (mã xã)", "Only these communes (codes)"),
    "contact_role": ("Đầu mối nào phụ trách", "Which contacts answer"),
    "contacts": ("Đầu mối", "Contacts"),
    "data_licence": ("Điều kiện dùng lại số liệu", "Terms for using the figures again"),
    "date": ("Ngày ban hành", "Date"),
    "dates_note": ("Ghi chú về ngày", "Note on the dates"),
    "design": ("Kiểu áp phích", "Poster design"),
    "does": ("Làm gì", "What it does"),
    "duties": ("Ai làm gì", "Who does what"),
    "easy_read": ("Bản dễ đọc (4 đến 9 câu rất ngắn)", "Easy to read (4 to 9 very short sentences)"),
    "email": ("Thư điện tử", "E-mail"),
    "en": ("Tiếng Anh", "English"),
    "ends": ("Ngày cuối", "Last day"),
    "file": ("Tệp ảnh", "Picture file"),
    "format": ("Khổ in", "Format"),
    "former_slugs": ("Đường dẫn cũ", "Former addresses"),
    "hotline": ("Tổng đài bảo vệ trẻ em", "Child protection line"),
    "hours": ("Giờ làm việc", "Hours"),
    "id": ("Tên gọi tắt", "Short name"),
    "language": ("Tiếng", "Language"),
    "languages": ("Nói được tiếng gì", "Languages spoken"),
    "messages": ("Điều muốn nói", "Messages"),
    "motif": ("Hình vẽ", "Drawing"),
    "name": ("Tên", "Name"),
    "number": ("Số văn bản", "Document number"),
    "office": ("Cơ quan (tên gọi tắt)", "Office (short name)"),
    "offices": ("Cơ quan", "Offices"),
    "offline": ("Điện thoại giữ trang để xem khi mất mạng", "Phones keep pages for when there is no network"),
    "other_designs": ("Khổ in dùng kiểu khác", "Formats with another design"),
    "other_languages": ("Bản dễ đọc bằng tiếng dân tộc", "Easy to read in other languages"),
    "phone": ("Điện thoại", "Phone"),
    "phones": ("Điện thoại", "Phones"),
    "picture": ("Ảnh riêng", "Own picture"),
    "place": ("Nơi gặp", "Place"),
    "authority.place": ("Địa bàn", "District"),
    "page.place": ("Xếp trang vào mục", "Where the page is listed"),
    "poster": ("Áp phích", "Poster"),
    "publisher": ("Đơn vị phát hành", "Publisher"),
    "review": ("Ngày phải đọc lại", "To be read again on"),
    "revised": ("Ngày sửa lần cuối", "Last changed on"),
    "role": ("Vai trò (tên gọi tắt)", "Role (short name)"),
    "roles": ("Vai trò", "Roles"),
    "sample": ("Còn là số mẫu?", "Still a sample?"),
    "school_year": ("Năm học", "School year"),
    "shows": ("In kèm danh sách", "List printed below"),
    "site_name": ("Tên trang web", "Name of the site"),
    "slogan": ("Khẩu hiệu", "Slogan"),
    "slug": ("Đường dẫn", "Address part"),
    "sources": ("Nguồn", "Sources"),
    "starts": ("Ngày đầu", "First day"),
    "summary": ("Tóm tắt", "Summary"),
    "support": ("Chính sách hỗ trợ (tên gọi tắt)", "Support (short names)"),
    "syllables_per_minute": ("Tốc độ đọc loa (âm tiết mỗi phút)", "Reading pace (syllables a minute)"),
    "tagline": ("Lời giới thiệu ngắn", "Tagline"),
    "take_down": ("Ngày gỡ áp phích", "Posters come down on"),
    "task": ("Nhiệm vụ", "Task"),
    "text": ("Câu", "Sentences"),
    "title": ("Tên gọi", "Title"),
    "unit": ("Đơn vị phụ trách nội dung", "Unit responsible for the content"),
    "updated": ("Ngày cập nhật", "Updated on"),
    "url": ("Đường dẫn tới văn bản", "Link"),
    "vi": ("Tiếng Việt", "Vietnamese"),
}
"""Vietnamese and English, by field name."""

HINTS: Final = {
    "day": ("Năm-tháng-ngày, ví dụ 2021-09-05", "Year-month-day, such as 2021-09-05"),
    "yes": ("Có", "Yes"),
    "no": ("Không", "No"),
    "item": ("Mục", "Item"),
}

LANGUAGES: Final = ("vi", "en")
"""Which of a pair is which."""


def label_of(schema: str, name: str, lang: str) -> str:
    """What the form of one schema calls a field."""
    pair = FIELD_LABELS.get(f"{schema}.{name}") or FIELD_LABELS[name]
    return pair[LANGUAGES.index(lang)]


def hint(name: str, lang: str) -> str:
    """One of the `HINTS`."""
    return HINTS[name][LANGUAGES.index(lang)]
