"""What ``loa init`` asks, and what it says, in both languages."""

from typing import Final

QUESTIONS: Final = {
    "vi": {
        "begin": "Dự án mới trong {path}. Nhấn Enter là nhận câu trả lời trong [ngoặc]; về sau đều sửa được.",
        "about": "Chiến dịch về việc gì?",
        "languages": "Bằng những thứ tiếng nào, tiếng chính đứng đầu? Loa có sẵn: {known}",
        "country": "Ở nước nào (mã hai chữ, ví dụ VN)?",
        "publisher": "Cơ quan nào đứng tên?",
        "publisher-in": "Tên cơ quan bằng {language}",
        "place": "Chiến dịch ở đâu, viết như khi đứng trong câu (ví dụ: huyện Hà Quảng)?",
        "place-in": "Nơi ấy bằng {language}",
        "areas": "Trong đó chia ra những gì?",
        "areas-none": "không chia",
        "places": "Kể tên, cách nhau bằng dấu phẩy; hoặc tên tệp bảng (CSV, XLSX) có cột tên, có thể cả mã, "
        "điện thoại, loại, thuộc, vĩ độ, kinh độ",
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
        "next": "Tiếp theo:\n{enter}"
        "  loa serve    xem thử trang và áp phích, sửa tệp nào đổi ngay tệp ấy\n"
        "  loa build    dựng cả trang và áp phích vào site/\n"
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
        "places": "Their names, commas between; or a table (CSV, XLSX) with the column name, perhaps also "
        "code, phone, kind, parent, latitude, longitude",
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
        "next": "Next:\n{enter}"
        "  loa --lang en serve    preview of pages and posters; change a file, and they follow\n"
        "  loa --lang en build    the whole site with its posters into site/\n"
        "README.md in that folder says what comes after.",
        "enter": "  cd {path}\n",
    },
}
"""By the language of messages."""
