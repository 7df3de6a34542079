"""What ``loa init`` asks, and what it says, in both languages."""

from typing import Final

QUESTIONS: Final = {
    "vi": {
        "begin": "Dự án mới trong {path}. Nhấn Enter là nhận câu trả lời trong [ngoặc]; về sau đều sửa được."
        "\n(To be asked in English: Ctrl+C, then loa --lang en init)",
        "about": "Chiến dịch về việc gì?",
        "languages": "Bằng những thứ tiếng nào, tiếng chính đứng đầu? Loa có sẵn: {known}",
        "country": "Ở nước nào (mã hai chữ, ví dụ VN)?",
        "publisher": "Cơ quan nào đứng tên?",
        "publisher-in": "Tên cơ quan bằng {language}",
        "place": "Chiến dịch ở đâu, viết như khi đứng trong câu (ví dụ: huyện Hà Quảng)?",
        "place-in": "Nơi ấy bằng {language}",
        "areas": "Trong đó chia ra những gì?",
        "areas-none": "không chia",
        "places-hint": "Gọi là gì? Kể tên, cách nhau bằng dấu phẩy; hoặc ghi tên một tệp bảng (CSV, XLSX).\n"
        "  Bảng phải có cột tên; có thêm cột mã, điện thoại, loại, thuộc, vĩ độ, kinh độ thì Loa dùng luôn.",
        "places": "  Các tên, hoặc tên tệp",
        "no-table": "Không có tệp {path}. Gõ lại tên tệp, hoặc kể tên các nơi, cách nhau bằng dấu phẩy.",
        "phone": "Số điện thoại để người dân gọi?",
        "domain": "Trang sẽ ở địa chỉ nào (ví dụ: chiendich.vn)?",
        "sample": "mẫu, điền sau",
        "pick": "  Số, hoặc chữ",
        "choose": "Gõ số hoặc chữ: {choices}.",
        "unknown-words": "Loa chưa có chữ giao diện cho “{text}”; có sẵn: {known}. Muốn thêm: dịch tệp "
        "theme/locales/en.yaml của Loa thành {text}.yaml, rồi thêm  --words {text}.yaml",
        "more-than-languages": "Có {count} câu trả lời, mà trang chỉ có {languages} thứ tiếng.",
        "not-empty": "{path} không trống (có {names}). Chọn thư mục khác, ví dụ: loa init chien-dich",
        "no-folder": "{path} là tệp, không phải thư mục. Chọn tên khác, ví dụ: loa init chien-dich",
        "no-terminal": "Không có ai để hỏi. Thêm --defaults, hoặc trả lời bằng: {options}",
        "not-written": "Chưa ghi gì vào {path}.",
        "written": "Đã viết dự án vào {path}: {count} tệp. Mọi chỗ mẫu đều ghi sample: true.",
        "stopped": "Đã dừng. Chưa ghi gì vào {path}.",
        "next": "Tiếp theo:\n{enter}"
        "  {loa} serve      xem thử trang và áp phích, sửa tệp nào đổi ngay tệp ấy\n"
        "  {loa} posters    chỉ làm áp phích, vào ap-phich/\n"
        "  {loa} build      dựng cả trang và áp phích vào site/\n"
        "README.md trong thư mục ấy chỉ các bước sau.",
        "enter": "  cd {path}\n",
    },
    "en": {
        "begin": "A new project in {path}. Enter takes what is in [brackets]; all can be changed later.",
        "about": "What is the campaign about?",
        "languages": "In which languages, the main one first? There are: {known}",
        "country": "In which country (its two letters, such as VN)?",
        "publisher": "Who publishes?",
        "publisher-in": "The publisher's name in {language}",
        "place": "Where, as it stands in a sentence (such as: Green County)?",
        "place-in": "That place in {language}",
        "areas": "What is it divided into?",
        "areas-none": "nothing",
        "places-hint": "What are they called? Their names, commas between; or a table (CSV, XLSX).\n"
        "  It has a column name; code, phone, kind, parent, latitude, longitude are used too if it has them.",
        "places": "  Names, or a file",
        "no-table": "There is no file {path}. Type its name again, or the names of places, commas between.",
        "phone": "Which number do people call?",
        "domain": "Where will the site be (such as: campaign.org)?",
        "sample": "a sample, for now",
        "pick": "  Number, or word",
        "choose": "Type a number or a word: {choices}.",
        "unknown-words": "Loa has no words for pages in “{text}”, only in: {known}. To add it: translate "
        "Loa's theme/locales/en.yaml into {text}.yaml, then add  --words {text}.yaml",
        "more-than-languages": "There are {count} answers, but only {languages} languages.",
        "not-empty": "{path} is not empty (it has {names}). Choose another, such as: loa init campaign",
        "no-folder": "{path} is a file, not a folder. Choose another name, such as: loa init campaign",
        "no-terminal": "There is nobody to ask. Add --defaults, or answer with: {options}",
        "not-written": "Nothing was written to {path}.",
        "written": "The project is in {path}: {count} files. What is made up says sample: true.",
        "stopped": "Stopped. Nothing was written to {path}.",
        "next": "Next:\n{enter}"
        "  {loa} serve      preview of pages and posters; change a file, and they follow\n"
        "  {loa} posters    posters only, into ap-phich/\n"
        "  {loa} build      the whole site with its posters into site/\n"
        "README.md in that folder says what comes after.",
        "enter": "  cd {path}\n",
    },
}
"""By the language of messages."""
