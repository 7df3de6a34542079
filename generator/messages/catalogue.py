"""Every problem in words: one table a language, the same codes in each.

A headline says what is wrong in the writer's own words. Of the remedies the first whose values are
known is printed; the last needs no value that may be missing.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong, and what to do about it, likeliest remedy first."""

    headline: str
    remedies: tuple[str, ...]


SEVERITIES = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "notice": "lưu ý"},
    "en": {"error": "error", "warning": "warning", "notice": "note"},
}

CELL_WORDS = {
    "vi": {"cell": "trang “{sheet}”, ô {name}", "row": ", dòng {name}"},
    "en": {"cell": "sheet “{sheet}”, cell {name}", "row": ", row {name}"},
}
"""Where something is in a workbook."""

CLOSING = {
    "vi": {
        "none": "Không có lỗi nào.",
        "some": "Tổng cộng: {errors}, {warnings} trong {files}.",
        "errors": "lỗi",
        "warnings": "cảnh báo",
        "files": "tệp",
    },
    "en": {
        "none": "No problems.",
        "some": "In all: {errors}, {warnings} in {files}.",
        "errors": "error|errors",
        "warnings": "warning|warnings",
        "files": "file|files",
    },
}

NOUNS = {
    "vi": {
        "authority": "tệp về cơ quan",
        "campaign": "chiến dịch",
        "commune": "xã",
        "contact-list": "tệp đầu mối liên hệ",
        "office-list": "tệp cơ quan, đoàn thể",
        "barrier-list": "tệp vướng mắc",
        "support-list": "tệp chính sách hỗ trợ",
        "law-list": "tệp căn cứ pháp lý",
        "indicator-list": "tệp chỉ số",
        "standard-list": "tệp tiêu chuẩn",
        "format-list": "tệp khổ giấy",
        "word-list": "tệp lời dễ hiểu",
        "report": "tệp thông tin số liệu",
        "page": "trang",
        "update": "tin",
        "item": "mục này",
        "indicator": "chỉ số",
        "theme-file": "tệp giao diện",
        "own-page": "phần có sẵn của trang web",
    },
    "en": {
        "authority": "the file about the agency",
        "campaign": "a campaign",
        "commune": "a commune",
        "contact-list": "the contacts file",
        "office-list": "the offices file",
        "barrier-list": "the barriers file",
        "support-list": "the support file",
        "law-list": "the laws file",
        "indicator-list": "the indicators file",
        "standard-list": "the standards file",
        "format-list": "the formats file",
        "word-list": "the plain words file",
        "report": "the file about the figures",
        "page": "a page",
        "update": "an update",
        "item": "this item",
        "indicator": "an indicator",
        "theme-file": "a file of the theme",
        "own-page": "a part of every site",
    },
}

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
    "base_url": "base_url: https://haquang.example",
    "contact_role": "contact_role: enrolment",
    "sample": "sample: true",
}
"""A line a writer can copy, by field."""


def _say(headline: str, *remedies: str) -> Message:
    return Message(headline, remedies)


VIETNAMESE = {
    # Files
    "missing-folder": _say(
        'không có thư mục "{folder}".', "Tạo thư mục này, hoặc chạy lệnh trong đúng thư mục dự án."
    ),
    "unknown-file": _say(
        'thư mục "{folder}" chỉ nhận tệp {suffix}; tệp này sẽ không được đọc.',
        "Đổi đuôi tệp cho đúng, hoặc chuyển tệp đi nơi khác.",
    ),
    "conflict-copy": _say(
        "đây là bản giữ lại khi hai máy cùng sửa một tệp; Loa không đọc bản này.",
        "So hai bản, chép phần còn thiếu sang tệp chính, rồi xóa bản này.",
    ),
    "folder-not-file": _say(
        "đây là một thư mục, lẽ ra phải là một tệp.", "Đổi tên thư mục rồi tạo tệp mang tên này."
    ),
    "missing-file": _say("thiếu tệp này.", "Tạo lại tệp, hoặc lấy lại từ bản sao lưu."),
    "file-too-large": _say(
        "tệp nặng {size} MB; mỗi tệp không được quá 1 MB.", "Kiểm tra xem có dán nhầm nội dung vào tệp không."
    ),
    "unreadable-file": _say(
        "không mở được tệp.", "Kiểm tra quyền đọc của tệp, hoặc đóng chương trình đang giữ tệp."
    ),
    "unreadable-folder": _say("không mở được thư mục này.", "Kiểm tra quyền đọc của thư mục."),
    "strange-file": _say(
        "đây không phải tệp thường mà là ống dẫn hoặc thiết bị của máy, Loa không đọc.",
        "Xóa đi rồi tạo tệp mang tên này.",
    ),
    "not-utf8": _say(
        "từ dòng này, chữ trong tệp không phải UTF-8 nên không đọc được dấu tiếng Việt.",
        'Lưu lại tệp với bảng mã UTF-8 (trong Excel: "CSV UTF-8").',
    ),
    "empty-file": _say("tệp trống.", "Điền nội dung, hoặc xóa tệp nếu không cần nữa."),
    "file-exists": _say("tệp này đã có, Loa không ghi đè.", "Chọn tên khác, hoặc sửa tệp đang có."),
    # YAML
    "odd-blank": _say(
        "chỗ trống ở đây ({mark}) không phải dấu cách thường, nên cả dòng bị hiểu sai.",
        "Xóa chỗ trống ấy rồi gõ lại bằng phím cách.",
    ),
    "alias": _say(
        "dấu & và * ở đầu giá trị có nghĩa đặc biệt, Loa không nhận.",
        "Đặt cả giá trị trong dấu nháy kép, hoặc chép lại nội dung cho đủ.",
    ),
    "custom-tag": _say(
        "dấu ! ở đầu giá trị có nghĩa đặc biệt, Loa không nhận.",
        "Đặt cả giá trị trong dấu nháy kép.",
    ),
    "field-name-not-text": _say(
        "ở đây lẽ ra phải là tên một trường.",
        "Kiểm tra dấu {{ }} [ ] ? ở đầu dòng; nếu là nội dung thì đặt trong dấu nháy kép.",
    ),
    "duplicate-field": _say('trường "{field}" đã có ở dòng {first}.', "Chỉ giữ lại một dòng."),
    "strange-character": _say("ở đây có ký tự điều khiển không đọc được.", "Xóa ký tự này rồi gõ lại chữ."),
    "not-fields": _say(
        "tệp phải gồm các dòng dạng  tên: giá trị.",
        "Xem một tệp mẫu, ví dụ campaigns/dua-tre-den-truong.yaml.",
    ),
    "yaml-syntax": _say(
        "không hiểu được cách viết ở đây.",
        "Kiểm tra dòng này và dòng ngay trên; nếu là nội dung, đặt cả nội dung trong dấu nháy kép.",
    ),
    "two-documents": _say("dấu --- chia tệp thành hai phần.", "Bỏ dòng --- này; mỗi tệp chỉ có một phần."),
    "too-deep": _say(
        "có quá nhiều bậc lồng nhau.", "Kiểm tra dấu [ hoặc {{ thừa, hoặc dòng thụt vào quá sâu."
    ),
    "tab-indent": _say(
        "ở đây có phím Tab, Loa không đọc được.", "Thay Tab bằng dấu cách; đầu dòng thì mỗi bậc hai dấu cách."
    ),
    "open-quote": _say("dấu nháy mở ra mà không đóng lại.", "Thêm dấu nháy đóng ở cuối nội dung."),
    "text-after-quote": _say(
        "sau dấu nháy hoặc dấu ngoặc đóng lại còn có chữ.",
        "Đặt cả nội dung trong một cặp dấu nháy; nội dung có dấu nháy kép thì bọc bằng dấu nháy đơn.",
    ),
    "open-bracket": _say(
        "dấu [ hoặc {{ mở ra mà không đóng lại.",
        "Thêm dấu đóng; nếu là nội dung, đặt cả nội dung trong dấu nháy kép.",
    ),
    "backslash": _say(
        "dấu \\ trong dấu nháy kép có nghĩa đặc biệt, Loa không hiểu ở đây.",
        "Thay bằng dấu /, hoặc bọc nội dung bằng dấu nháy đơn.",
    ),
    "strange-start": _say(
        "nội dung không thể bắt đầu bằng ký tự này.", "Đặt cả nội dung trong dấu nháy kép."
    ),
    "wrong-indent": _say(
        "đầu dòng này không thẳng hàng với các dòng cùng bậc ở trên.",
        "Thêm hoặc bớt dấu cách đầu dòng; nếu là nội dung của dòng trên, đặt cả nội dung trong dấu nháy kép.",
    ),
    "colon-in-text": _say(
        "sau dấu hai chấm lại có một dấu hai chấm nữa.",
        "Nếu đó là nội dung, đặt cả nội dung trong dấu nháy kép.",
    ),
    "missing-colon": _say(
        "dòng này thiếu dấu hai chấm sau tên trường.", "Viết  tên: giá trị, sau dấu hai chấm có một dấu cách."
    ),
    # CSV
    "wrong-separator": _say(
        "các cột không cách nhau bằng dấu phẩy.",
        'Trong Excel, lưu lại bằng kiểu "CSV UTF-8 (Comma delimited)".',
    ),
    "blank-column": _say("cột thứ {number} không có tên.", "Đặt tên cho cột ở dòng đầu, hoặc xóa cột."),
    "duplicate-column": _say('có hai cột cùng tên "{field}".', "Chỉ giữ lại một cột."),
    "personal-column": _say(
        'cột "{field}" có vẻ chứa thông tin riêng của từng người.',
        "Loa chỉ nhận số tổng của mỗi xã. Xóa cột này khỏi tệp.",
    ),
    "personal-number": _say(
        'ô ở cột "{field}" có 12 chữ số, giống số định danh cá nhân.',
        "Loa chỉ nhận số tổng của mỗi xã. Xóa số này khỏi tệp.",
    ),
    "row-short": _say(
        "dòng có {cells} ô, thiếu các ô ở cuối so với bảng {columns} cột; Loa coi các ô ấy là chưa báo cáo.",
        "Xem số liệu có nằm đúng cột không; thêm dấu phẩy ở cuối dòng cho đủ ô.",
    ),
    "row-width": _say(
        "dòng này có {cells} ô, bảng có {columns} cột.",
        "Kiểm tra dấu phẩy thừa hoặc thiếu; ô có dấu phẩy phải đặt trong dấu nháy kép.",
    ),
    "no-rows": _say(
        "bảng mới có tên cột, chưa có dòng nào.", "Thêm mỗi xã một dòng, hoặc lấy lại tệp từ bản sao lưu."
    ),
    "missing-column": _say('bảng thiếu cột "{field}".', "Thêm cột này vào dòng đầu và điền cho từng dòng."),
    "unknown-column": _say(
        'bảng không dùng cột "{field}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các cột dùng được: {choices}.",
    ),
    # Front matter
    "no-front-matter": _say(
        "trang phải bắt đầu bằng một dòng --- rồi đến tiêu đề.",
        "Xem phần đầu của một trang khác, ví dụ content/vi/about.md.",
    ),
    "open-front-matter": _say(
        "phần đầu trang mở bằng --- mà không đóng lại.", "Thêm một dòng --- ngay trước nội dung trang."
    ),
    "empty-front-matter": _say("phần đầu trang còn trống.", "Thêm ít nhất title, summary và updated."),
    # Fields
    "missing-field": _say(
        '{kind} thiếu trường "{field}".', "Thêm một dòng, ví dụ:   {example}", "Thêm trường này."
    ),
    "blank-field": _say(
        'trường "{field}" còn trống.', "Điền giá trị, ví dụ:   {example}", "Điền giá trị cho trường này."
    ),
    "missing-vietnamese": _say('"{field}" chưa có chữ tiếng Việt.', 'Viết nội dung tiếng Việt ở dòng "vi:".'),
    "unknown-field": _say(
        '{kind} không có trường "{field}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các trường dùng được: {choices}.",
    ),
    "unknown-choice": _say('"{field}" chỉ nhận một trong các giá trị có sẵn.', "Chọn một: {choices}."),
    "not-a-list": _say(
        '"{field}" phải là một danh sách.', "Viết mỗi mục một dòng, bắt đầu bằng dấu gạch ngang."
    ),
    "not-a-group": _say(
        '"{field}" phải gồm nhiều dòng con, không phải một giá trị.',
        "Viết các dòng con thụt vào hai dấu cách; tên dòng con: {choices}.",
    ),
    "not-text": _say(
        '"{field}" phải là một giá trị, không phải danh sách hay nhóm.',
        "Viết giá trị ngay sau dấu hai chấm; nếu có {{ hoặc [ thì đặt trong dấu nháy kép.",
    ),
    "empty-list": _say('danh sách "{field}" chưa có mục nào.', "Thêm ít nhất một mục."),
    "empty-text": _say(
        '"{field}" chưa có chữ nào.', "Điền nội dung giữa hai dấu nháy, hoặc bỏ dòng này nếu không cần."
    ),
    "wrong-date": _say(
        '"{text}" chưa đúng cách viết ngày: năm-tháng-ngày.',
        "Viết là {suggestion} nếu bạn muốn nói ngày/tháng/năm.",
        "Viết dạng 2021-09-05.",
    ),
    "impossible-date": _say('lịch không có ngày "{text}".', "Kiểm tra lại tháng và ngày."),
    "wrong-year": _say(
        'năm của ngày "{text}" không thể đúng.',
        "Kiểm tra lại bốn chữ số của năm; Loa nhận từ {first} đến {last}.",
    ),
    "wrong-code": _say(
        '"{text}" không phải mã xã.',
        'Mã xã có năm chữ số. Có phải là "{suggestion}"? Nếu bảng tính bỏ mất số 0, đặt cột ở dạng chữ rồi lưu lại.',
        "Mã xã có năm chữ số, ví dụ 01399.",
    ),
    "wrong-campaign-code": _say(
        '"{text}" không dùng làm mã chiến dịch được.',
        "Viết 2 đến 4 chữ in hoa không dấu hoặc chữ số, ví dụ DT.",
    ),
    "wrong-slug": _say(
        '"{text}" không dùng làm tên đường dẫn được.',
        "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, không quá 60 ký tự.",
    ),
    "wrong-identifier": _say(
        '"{text}" không dùng làm tên gọi tắt được.',
        "Chỉ dùng chữ thường không dấu, chữ số, dấu gạch nối, không quá 60 ký tự; bắt đầu bằng chữ.",
    ),
    "wrong-flag": _say(
        '"{field}" chỉ nhận true (có) hoặc false (không), không nhận "{text}".', "Viết true hoặc false."
    ),
    "grouped-number": _say(
        '"{text}" có dấu ngăn giữa các chữ số, không rõ là số nào.',
        "Nếu là số nguyên, viết liền: {suggestion}.",
        "Viết liền các chữ số.",
    ),
    "negative-number": _say('"{text}" là số âm; ở đây chỉ nhận từ 0 trở lên.', "Kiểm tra lại số liệu gốc."),
    "wrong-number": _say(
        '"{text}" không phải số nguyên.',
        "Chỉ viết chữ số, ví dụ 47, nhiều nhất chín chữ số. Nếu chưa có số liệu, để ô trống.",
    ),
    "wrong-pace": _say(
        '"{text}" không phải tốc độ đọc.',
        "Ghi số tiếng đọc trong một phút, một số nguyên từ 60 đến 300, ví dụ 150.",
    ),
    "wrong-percent": _say(
        '"{text}" không phải tỷ lệ phần trăm.',
        "Chỉ viết một số nguyên từ 0 đến 100, không viết dấu %, ví dụ 90.",
    ),
    "wrong-length": _say(
        '"{text}" không phải số đo.', "Chỉ viết số, không viết đơn vị, dùng dấu chấm thập phân, ví dụ 38.5."
    ),
    "out-of-range": _say(
        '"{field}" không nhận {text}.',
        "Ghi một số từ {least} đến {most}; nếu không dùng trường này thì bỏ cả dòng.",
    ),
    "repeated-item": _say('"{text}" đã có trong danh sách "{field}".', "Chỉ giữ lại một dòng."),
    "wrong-file-name": _say(
        '"{text}" không phải tên tệp.',
        "Ghi tên tệp trên một dòng, không quá 255 ký tự, ví dụ campaigns/pictures/anh.jpg.",
    ),
    "wrong-url": _say(
        '"{text}" không phải địa chỉ trang web.',
        "Viết đủ, không có dấu cách, ví dụ https://haquang.example; nếu có số cổng thì từ 1 đến 65535.",
    ),
    "wrong-base-url": _say(
        '"{text}" không dùng làm địa chỉ của cả trang web được.',
        "Viết là {suggestion}: chỉ có tên miền và thư mục, không có dấu ?, #, @, % hay chữ có dấu sau tên miền.",
        "Viết ngắn hơn: mã QR chỉ chứa được địa chỉ không quá 100 ký tự.",
    ),
    "wrong-email": _say(
        '"{text}" không phải địa chỉ thư điện tử.',
        "Viết đủ, ví dụ ten@haquang.example; nếu chưa có thì bỏ dòng này.",
    ),
    "wrong-colour": _say(
        '"{text}" không phải mã màu.',
        'Viết dấu # và sáu ký tự 0-9, A-F, trong dấu nháy kép, ví dụ "#1F5C4A".',
    ),
    "low-contrast": _say(
        "màu {text} quá nhạt: chữ trắng trên màu này chỉ tương phản {contrast}:1, cần ít nhất 4,5:1.",
        "Chọn màu đậm hơn.",
    ),
    "wrong-phone": _say(
        '"{text}" không phải số điện thoại ở Việt Nam.',
        'Viết đủ số, cả mã vùng và số 0 ở đầu. Số mẫu viết là "0206 000 0012".',
    ),
    "phone-letters": _say(
        '"{text}" không phải số điện thoại: "{mark}" không phải chữ số.',
        "Chỉ viết chữ số, hết số thì có thể thêm  máy lẻ 12. Chưa biết số thật thì ghi số mẫu và dòng  sample: true.",
    ),
    "several-phones": _say(
        '"{text}" là nhiều số ghi chung một chỗ.',
        "Ghi mỗi số một dòng (trong Excel: ngăn bằng dấu chấm phẩy; chỗ chỉ nhận một số: giữ số chính):\n{lines}",
    ),
    "sample-not-marked": _say(
        "số {text} là số mẫu nhưng chưa ghi rõ.", "Thay bằng số thật, hoặc thêm dòng  sample: true."
    ),
    # References
    "unknown-office": _say(
        'không có cơ quan nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/offices.yaml: {choices}.",
    ),
    "unknown-law": _say(
        'không có căn cứ pháp lý nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/laws.yaml: {choices}.",
    ),
    "unknown-support": _say(
        'không có chính sách hỗ trợ nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/support.yaml: {choices}.",
    ),
    "unknown-barrier": _say(
        'không có vướng mắc nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/barriers.yaml: {choices}.",
    ),
    "unknown-role": _say(
        'không có vai trò liên hệ nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/contacts.yaml: {choices}.",
    ),
    "unknown-indicator": _say(
        'không có chỉ số nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/indicators.yaml: {choices}.",
    ),
    "unknown-standard": _say(
        'không có tiêu chuẩn nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/standards.yaml: {choices}.",
    ),
    "circular-standard": _say(
        'tiêu chuẩn "{text}" lại đòi chính tiêu chuẩn này phải đạt trước, nên không xã nào đạt được.',
        "Xem lại các dòng requires của hai tiêu chuẩn, bỏ bớt một dòng.",
    ),
    "unknown-commune": _say(
        'không có xã nào mang mã "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Xem mã trong site_data/communes.csv.",
    ),
    "commune-not-valid": _say(
        'mã "{text}" ({name}) chỉ dùng trong thời gian {until}, không có vào ngày {day}.',
        "Dùng mã của xã đang có vào ngày đó.",
    ),
    "no-contact": _say(
        'chưa có đầu mối "{role}" cho các xã: {communes}.',
        "Thêm đầu mối vào site_data/contacts.yaml; trong lúc chờ, trang các xã này chỉ có số của đường dây nóng.",
    ),
    "unfinished-text": _say(
        '"{text}" là lời còn viết dở, mà bà con sẽ đọc thấy.',
        "Viết cho xong, hoặc bỏ đi; điều chỉ nói với đồng nghiệp thì chuyển sang dòng  note:  (không đăng).",
    ),
    # Translations
    "missing-english": _say(
        '"{field}" chưa có chữ tiếng Anh; trang tiếng Anh sẽ hiện chữ tiếng Việt.',
        'Viết nội dung tiếng Anh ở dòng "en:".',
    ),
    "missing-english-page": _say(
        "trang này chưa có bản tiếng Anh; trang tiếng Anh sẽ hiện chữ tiếng Việt.", "Tạo tệp {twin}."
    ),
    "missing-vietnamese-page": _say(
        "trang này có bản tiếng Anh mà chưa có bản tiếng Việt.",
        "Tạo tệp {twin}, hoặc đổi tên tệp này cho trùng với bản tiếng Việt.",
    ),
    # Rules
    "slug-not-file-name": _say(
        'slug "{text}" khác tên tệp "{stem}".', "Sửa slug hoặc đổi tên tệp cho giống nhau."
    ),
    "dates-reversed": _say("ngày kết thúc {ends} lại trước ngày bắt đầu {starts}.", "Kiểm tra lại hai ngày."),
    "take-down-too-early": _say(
        "ngày gỡ áp phích {take_down} lại trước ngày kết thúc {ends}.",
        "Chọn ngày gỡ từ ngày kết thúc trở đi.",
    ),
    "review-too-early": _say(
        "ngày xem lại {review} lại trước ngày bắt đầu {starts}.", "Chọn ngày xem lại từ ngày bắt đầu trở đi."
    ),
    "same-campaign-code": _say(
        'hai chiến dịch cùng mang mã "{text}"; mã QR sẽ dẫn nhầm.', "Đổi mã của chiến dịch chưa in áp phích."
    ),
    "same-commune": _say('mã xã "{text}" có hai dòng cho cùng một thời gian.', "Chỉ giữ lại một dòng."),
    "name-without-kind": _say(
        'tên "{text}" không có chữ "{word}" như cột kind.',
        'Tiếng Việt viết chữ ấy ở đầu tên, tiếng Anh ở cuối ("Xã Trường Hà", "Trường Hà Commune"); hoặc sửa cột kind.',
    ),
    "same-tile": _say("hai xã nằm trên cùng một ô của bản đồ.", "Đổi row hoặc column của một xã."),
    "same-id": _say('tên gọi tắt "{text}" dùng hai lần.', "Đổi một trong hai tên."),
    "same-address": _say('hai trang cùng địa chỉ "{text}".', "Đổi address của một trang."),
    "same-former-slug": _say(
        'địa chỉ cũ "{text}" đã thuộc về một chiến dịch.', "Bỏ dòng này khỏi former_slugs."
    ),
    "reserved-address": _say(
        'địa chỉ "{text}" đã dành cho một mục của trang web.', "Chọn address khác cho trang này."
    ),
    "page-file-name": _say(
        'tên tệp "{text}" không làm địa chỉ của trang được.',
        "Đổi tên tệp thành {name}: chữ thường không dấu, chữ số, dấu gạch nối, không quá 60 ký tự.",
        "Đổi tên tệp: chữ thường không dấu, chữ số và dấu gạch nối, không quá 60 ký tự.",
    ),
    "empty-page": _say("trang chưa có nội dung.", "Viết nội dung dưới dòng --- thứ hai."),
    "raw-html": _say(
        'không dùng mã HTML trong trang ("{text}").',
        "Viết bằng Markdown: **đậm**, *nghiêng*, [chữ](đường dẫn).",
    ),
    "second-title": _say("tiêu đề lớn (#) đã có sẵn từ title.", "Dùng ## cho các mục trong trang."),
    "strange-link": _say(
        'đường dẫn "{text}" không phải địa chỉ trang web.',
        "Chỉ dùng https://, mailto:, tel: hoặc tên một trang, ví dụ rights.md.",
    ),
    "unknown-page": _say(
        'không có trang "{text}".', 'Có phải bạn muốn viết "{suggestion}"?', "Các trang có sẵn: {choices}."
    ),
    "update-file-name": _say(
        'tên tệp "{stem}" không phải là ngày của tin ({day}) rồi đến chữ thường không dấu, nối bằng gạch ngang.',
        "Đổi tên tệp, cả bản tiếng Anh, thành {name}, hoặc sửa date.",
    ),
    "unknown-campaign": _say(
        'không có chiến dịch nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các chiến dịch đang có: {choices}. Tin không thuộc chiến dịch nào thì bỏ dòng này.",
    ),
    "hidden-update": _say(
        'tin "{text}" chưa hiện trên trang: còn là bản nháp hoặc chưa đến ngày.',
        "Bỏ đường dẫn này, hoặc đợi tin kia hiện rồi mới đăng tin này.",
    ),
    "updated-too-early": _say(
        "ngày sửa {updated} lại trước ngày đăng tin {day}.",
        "Ghi ngày vừa sửa tin này, hoặc xóa dòng này nếu tin chưa sửa lần nào.",
    ),
    "update-of-tomorrow": _say(
        "tin này đến ngày {day} mới hiện; trước đó chỉ thấy khi xem thử bằng loa serve.",
        "Nếu đúng ý thì không cần sửa; nhớ dựng lại trang vào ngày đó.",
    ),
    "picture-without-consent": _say(
        'ảnh "{text}" có người mà chưa ghi ai đã đồng ý.',
        'Ghi vào consent, ví dụ: "Cô giáo và bố mẹ các em đồng ý ngày 25/08/2021". Dòng này không hiện trên trang. Chưa hỏi thì chưa đăng ảnh.',
    ),
    "part-above-whole": _say(
        "{part} trẻ ({field}) lớn hơn tổng {whole} trẻ ({other}).", "Kiểm tra lại hai ô."
    ),
    "nobody-of-some": _say(
        'Ô {field} ghi "x" (không có ai để tính), nhưng ô {other} ghi {whole}.',
        'Không ai thuộc diện này thì ghi "x" ở cả hai ô. Có {whole} người mà không ai đạt thì ghi 0. Chưa biết thì để trống.',
    ),
    "threshold-too-low": _say(
        "{field} là {text}: thấp quá, người xem có thể nhận ra từng em.",
        "Ghi {lowest} hoặc cao hơn; nên giữ hide_below: 10 và whole_group_below: 30.",
    ),
    "circular-column": _say(
        'cột "{text}" lại nằm trong chính cột này, nên không biết cột nào rộng hơn.',
        "Xem dòng within của hai cột. Chỉ ghi within ở cột ít người hơn, ví dụ nhóm 15 đến 25 tuổi nằm trong nhóm 15 đến 35 tuổi.",
    ),
    "unlisted-column": _say(
        'Cột "{text}" chưa có tên trong danh sách "columns" của tệp này.',
        'Có phải bạn muốn viết "{suggestion}"?',
        'Thêm cột vào "columns", kèm tên gọi tiếng Việt và tiếng Anh.',
    ),
    "wrong-sum": _say(
        "{whole} ({field}) không bằng tổng các cột con, cộng lại được {sum} ({others}).",
        "Kiểm tra lại các ô; nếu đây không phải cột tổng thì sửa các cột con của nó trong indicators.yaml.",
    ),
    # Workbooks
    "workbook-too-large": _say(
        "Tệp quá lớn để là bảng số liệu.",
        "Lấy bảng mới bằng: loa stats export-xlsx, rồi điền lại.",
    ),
    "old-workbook": _say(
        "Tệp thuộc kiểu Excel cũ (.xls).",
        "Mở bằng Excel hoặc LibreOffice, lưu thành kiểu Excel Workbook (.xlsx).",
    ),
    "locked-workbook": _say(
        "Tệp có mật khẩu nên không đọc được.",
        "Mở bằng mật khẩu, bỏ mật khẩu, lưu lại.",
    ),
    "other-spreadsheet": _say(
        "Tệp thuộc kiểu {text}, không phải kiểu Excel (.xlsx).",
        "Mở tệp, chọn Lưu thành (trong Numbers: Xuất sang Excel), kiểu Excel Workbook (.xlsx), rồi nhận lại.",
    ),
    "text-table": _say(
        "Tệp là bảng chữ (.csv), không phải bảng Excel (.xlsx) do Loa tạo.",
        "Lấy bảng bằng: loa stats export-xlsx, rồi chép số sang; mở thẳng CSV bằng Excel thì mã xã mất số 0.",
    ),
    "broken-workbook": _say(
        "Tệp hỏng, hoặc không phải tệp Excel (.xlsx).",
        "Xin gửi lại tệp, kiểu Excel Workbook (.xlsx).",
    ),
    "no-figures-sheet": _say(
        'Không có trang tính "{text}".',
        "Lấy bảng bằng: loa stats export-xlsx, và giữ nguyên tên trang tính.",
    ),
    "extra-sheet": _say(
        'Trang tính "{text}" không được đọc.',
        'Số liệu để ở trang "Số liệu"; trang khác cần thì giữ, không cần thì xóa.',
    ),
    "unknown-year": _say(
        'Không có năm học "{text}" trong site_data/statistics/.',
        'Có phải năm học "{suggestion}"?',
        'Đang có: {choices}. Năm mới thì chạy "loa stats new-year" trước.',
    ),
    "wrong-school-year": _say(
        '"{text}" không phải năm học.',
        "Viết hai năm liền nhau, có gạch nối, ví dụ 2022-2023.",
    ),
    "no-such-contact": _say(
        "Dòng này không khớp với đầu mối nào trong site_data/contacts.yaml.",
        "Giữ nguyên số thứ tự, mã xã và vai trò. Đầu mối mới thì thêm vào site_data/contacts.yaml.",
    ),
    "phone-repaired": _say(
        'Số "{text}" mất số 0 ở đầu; Loa đọc là {phone}.',
        "Đúng thì không phải làm gì; sai thì sửa số trong tệp.",
    ),
    "hidden-sheet": _say(
        'Trang tính "{text}" bị ẩn.',
        "Cho hiện trang tính để mọi người cùng thấy.",
    ),
    "same-contact": _say(
        "Đầu mối này đã có một dòng khác trong trang.",
        "Chỉ giữ lại một dòng.",
    ),
    "contact-row-missing": _say(
        "Thiếu dòng số {number}: {name}.",
        "Thêm lại dòng ấy. Muốn bỏ hẳn đầu mối thì xóa trong site_data/contacts.yaml.",
    ),
    "contacts-layout": _say(
        "Loa không sửa được riêng từng chỗ trong tệp này, vì cách trình bày khác thường.",
        "Sửa thẳng trong tệp; hoặc ghi mỗi mục một dòng như tệp mẫu đi kèm Loa rồi nhận bảng Excel lại.",
    ),
    "no-id-row": _say(
        'Trang "{sheet}" không có dòng tên gọi tắt của cột (bắt đầu bằng "{text}").',
        "Lấy bảng mới bằng: loa stats export-xlsx, rồi chép số sang.",
    ),
    "merged-cells": _say(
        "Ô này là ô gộp, không rõ nội dung thuộc về dòng nào, cột nào.",
        "Bỏ gộp ô, rồi ghi vào từng ô.",
    ),
    "hidden-row": _say(
        "Dòng này bị ẩn nhưng có nội dung.",
        "Cho hiện dòng: cần thì giữ, không cần thì xóa hẳn nội dung trong dòng.",
    ),
    "hidden-column": _say(
        'Cột "{field}" bị ẩn.',
        "Cho hiện cột để mọi người cùng thấy.",
    ),
    "column-without-id": _say(
        "Ô này có nội dung nhưng cột của nó không có tên gọi tắt.",
        "Chuyển số sang đúng cột, hoặc xóa.",
    ),
    "formula-without-value": _say(
        "Ô này là công thức chưa có kết quả.",
        "Mở tệp bằng Excel, chờ tính xong rồi lưu lại; hoặc ghi thẳng vào ô.",
    ),
    "cell-not-a-number": _say(
        'Ô này ghi "{text}", không phải con số.',
        "Ghi số nguyên, hoặc để trống nếu chưa có số.",
    ),
    "cell-is-a-date": _say(
        "Excel đã đổi ô này thành ngày {text}.",
        "Chọn kiểu ô là Number rồi ghi lại con số.",
    ),
    "cell-is-an-error": _say(
        'Công thức ở ô này báo lỗi "{text}".',
        "Ghi thẳng vào ô.",
    ),
    "code-repaired": _say(
        'Mã "{text}" mất số 0 ở đầu; Loa đọc là {code} ({name}).',
        "Đúng thì không phải làm gì; sai thì sửa mã trong tệp.",
    ),
    "name-not-code": _say(
        'Dòng mang tên "{text}", nhưng mã {code} là của {name}.',
        "Sửa lại mã hoặc tên cho khớp.",
    ),
    "row-missing": _say(
        "Thiếu dòng của {name} ({text}), xã đang có số liệu.",
        "Thêm lại dòng ấy; chưa có số mới thì chép số cũ, hoặc để trống các ô.",
    ),
    "figure-leaps": _say(
        "{text} ({field}) khác năm học {year} quá 30 %: năm ấy là {before}.",
        "Đọc lại báo cáo của xã; nếu đúng thì cứ để nguyên, trang vẫn dựng được.",
    ),
    # Loudspeaker and text messages
    "script-too-long": _say(
        "bản {length} giây để đọc loa không đọc kịp: riêng việc gì, ngày nào, làm gì, gọi số nào đã mất {needed} giây.",
        "Bớt khoảng {over} tiếng ở title hoặc action.",
    ),
    "sms-too-long": _say(
        "tin nhắn ({locale}) dài {count} ký tự, một tin chỉ chứa {limit}: riêng tên, ngày và số điện thoại đã quá.",
        "Đặt title ngắn hơn khoảng {over} ký tự.",
    ),
    # Posters and publishing
    "text-too-long": _say(
        '"{field}" dài quá, không đủ chỗ. Chưa in được: {sheets}; {communes}; {campaigns}.',
        "Bớt khoảng {excess} ký tự.",
        "Viết ngắn lại, hoặc bớt đi một phần.",
    ),
    "sheet-shed": _say(
        '"{field}" dài, không đủ chỗ. Đã bỏ {parts} trên tờ in: {sheets}; {communes}; {campaigns}.',
        "Muốn in đủ thì viết ngắn lại. Thứ tự bỏ bớt ghi ở sheds của từng khổ trong site_data/formats.yaml.",
    ),
    "paper-left-out": _say(
        'chưa in được {path}: "{field}" dài quá.',
        "Bớt khoảng {excess} ký tự.",
        "Viết ngắn lại, hoặc bớt đi một phần.",
    ),
    "unprintable-character": _say(
        'chữ in áp phích không có ký tự {characters} trong "{field}".',
        "Thay ký tự này bằng chữ hoặc dấu thông thường.",
    ),
    "picture-missing": _say(
        'không có tệp ảnh "{text}".',
        "Ghi đường dẫn tính từ thư mục dự án, ví dụ campaigns/pictures/ngay-hoi.jpg; chữ hoa, chữ thường phải đúng.",
    ),
    "picture-outside": _say(
        'ảnh "{text}" nằm ngoài thư mục dự án.',
        "Chép ảnh vào campaigns/pictures/ rồi ghi: campaigns/pictures/<tên tệp>.",
    ),
    "picture-unreadable": _say(
        'tệp "{text}" không phải ảnh PNG, JPEG, WebP hay SVG.',
        "Mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPEG hoặc PNG.",
    ),
    "picture-too-large": _say(
        'tệp ảnh "{text}" nặng {size} MB.',
        "Lưu lại thành JPEG nhẹ hơn 20 MB.",
    ),
    "picture-too-many-dots": _say(
        'ảnh "{text}" có {size} điểm ảnh, mở ra thì máy dễ hết bộ nhớ.',
        "Thu nhỏ còn {fit} điểm ảnh trở xuống rồi lưu thành JPEG.",
        "Mở bằng phần mềm xem ảnh, thu nhỏ rồi lưu thành JPEG: in khổ A3 cũng chỉ cần 3500 × 5000 điểm ảnh.",
    ),
    "picture-unsafe": _say(
        'ảnh SVG "{text}" có phần không in được: {part}.',
        "Chỉ giữ hình vẽ: không chữ (đổi chữ thành nét), không kiểu CSS, không ảnh liên kết. Hoặc lưu thành PNG.",
    ),
    "picture-without-alt": _say(
        'ảnh "{text}" chưa có lời tả.',
        "Ghi trong ngoặc vuông ảnh cho thấy gì, cho người không nhìn thấy ảnh: ![Thầy cô đón các em ở cổng trường](…).",
    ),
    "strange-picture": _say(
        'chỗ chèn ảnh này viết chưa đúng: "{text}".',
        "Viết trên một dòng: ![lời tả](hinh/ten-anh.jpg). Tên tệp không có dấu cách, lời tả không có ngoặc vuông.",
    ),
    "svg-in-page": _say(
        'ảnh SVG "{text}" không đưa vào trang viết được.',
        "Lưu thành PNG rộng ít nhất 1440 điểm ảnh rồi dùng tệp ấy.",
    ),
    "picture-too-coarse": _say(
        'ảnh "{text}" rộng {width} điểm ảnh, in khổ {format} sẽ vỡ nét: cần ít nhất {needed}.',
        "Tìm bản gốc lớn hơn của ảnh, hoặc bỏ khổ này trong site_data/formats.yaml.",
    ),
    "unknown-format": _say(
        'không có khổ in nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các khổ đang có: {choices}.",
        "Xem các khổ trong site_data/formats.yaml.",
    ),
    "format-without-room": _say(
        'khổ "{text}" không còn chỗ bên trong lề.',
        "Giảm margin, giảm reading_distance, hoặc tăng width và height.",
    ),
    "format-not-black": _say(
        'khổ "{text}" bày kiểu {layout} nên không in chỉ mực đen được.',
        "Xóa dòng ink, hoặc đổi layout thành sheet, two-up hay tear-off.",
    ),
    "format-too-large": _say(
        'khổ "{text}" lớn quá.',
        "Ảnh cho màn hình nhiều nhất 4096 điểm ảnh mỗi chiều: giảm dots, hoặc giảm width và height.",
    ),
    # Easy-to-read pages, recordings
    "recording-missing": _say(
        'không có tệp ghi âm "{text}".',
        "Ghi đường dẫn tính từ thư mục dự án, ví dụ campaigns/audio/den-truong.mp3; chữ hoa, chữ thường phải đúng.",
    ),
    "recording-outside": _say(
        'tệp ghi âm "{text}" nằm ngoài thư mục dự án.',
        "Chép tệp vào campaigns/audio/ rồi ghi: campaigns/audio/<tên tệp>.",
    ),
    "recording-too-large": _say(
        'tệp ghi âm "{text}" nặng {size} MB; máy yếu, mạng yếu không nghe nổi.',
        "Lưu lại thành MP3 một kênh (mono), 48 kbit/s, nhẹ hơn 5 MB.",
    ),
    "recording-unreadable": _say(
        'tệp "{text}" không phải bản ghi MP3, Ogg hay M4A, hoặc đuôi tệp không đúng loại.',
        "Lưu lại thành MP3, tên tệp kết thúc bằng .mp3.",
    ),
    "recording-without-text": _say(
        "chưa có câu chữ nói cùng điều này; người nghe kém không có gì để đọc.",
        "Viết đủ các câu trong easy_read, bằng ngôn ngữ của bản ghi (ngôn ngữ khác: bằng tiếng Việt).",
    ),
    "language-without-words": _say(
        'mục "{text}" chưa có chữ, cũng chưa có bản ghi.', "Thêm text hoặc audio, hoặc xóa cả mục này."
    ),
    # Plain language
    "long-sentence": _say(
        "câu này dài {count} chữ; ở đây nên không quá {limit}.",
        "Ngắt thành hai câu, hoặc bớt lời.",
    ),
    "abbreviation": _say(
        'không phải ai cũng hiểu chữ viết tắt "{text}".',
        'Viết "{write}".',
        "Viết đủ chữ; hoặc giải nghĩa ngay bên cạnh, trong ngoặc. Ai cũng quen thì thêm vào known trong site_data/plain_words.yaml.",
    ),
    "office-language": _say(
        '"{text}" là chữ công văn, bà con khó hiểu.',
        "Viết bằng lời thường: {write}. Là tên riêng thì thêm vào names trong site_data/plain_words.yaml.",
    ),
    "hidden-character": _say(
        "ở đây có ký tự ẩn {mark}: mắt không thấy nhưng làm sai thứ tự chữ, hoặc làm tìm kiếm không ra.",
        "Xóa cả đoạn rồi gõ lại, đừng chép từ Word, PDF hay trang khác.",
    ),
    "no-character": _say(
        "ở đây có mã {mark}, không phải chữ nào cả: mỗi máy hiện một kiểu, hoặc không hiện.",
        "Xóa cả đoạn rồi gõ lại; nếu là dấu đầu dòng của Word thì dùng dấu gạch nối.",
    ),
    "legacy-font": _say(
        '"{text}" là chữ của bảng mã {encoding}, không phải Unicode: trên trang không ai đọc được.',
        'Chuyển cả đoạn sang Unicode (UniKey: Ctrl+Shift+F6), rồi chép lại; Loa đoán đây là "{suggestion}".',
        "Chuyển cả đoạn sang Unicode (UniKey: Ctrl+Shift+F6), rồi chép lại.",
    ),
    "misread-letters": _say(
        '"{text}" là chữ UTF-8 bị một chương trình đọc sai bảng mã.',
        'Mở lại tệp gốc, chọn bảng mã UTF-8, rồi chép lại cả đoạn; Loa đoán đây là "{suggestion}".',
        "Mở lại tệp gốc, chọn bảng mã UTF-8, rồi chép lại cả đoạn.",
    ),
    "lost-letters": _say(
        '"{text}" đã mất chữ có dấu khi lưu: chỗ chữ mất còn dấu hỏi hoặc ô vuông.',
        "Không khôi phục được từ đây: lấy lại từ tệp gốc, lưu bằng UTF-8, hoặc gõ lại.",
    ),
    "eth-for-d": _say(
        '"{text}" có chữ Eth của tiếng Iceland (U+00D0), chỉ nhìn giống chữ Đ: tìm kiếm không ra, máy đọc sai.',
        'Gõ lại là "{suggestion}".',
        "Gõ lại bằng chữ Đ của bộ gõ tiếng Việt.",
    ),
    "qr-faint": _say(
        "mã QR trên tờ {path} mờ quá: ô đậm và nền chưa đủ tương phản.",
        "Mã phải in đen trên nền trắng; xem lại mẫu trong theme/posters.",
    ),
    "qr-unreadable": _say(
        "mã QR trên tờ {path} không quét được.",
        "Tăng reading_distance của khổ này trong site_data/formats.yaml.",
    ),
    "qr-wrong-address": _say(
        'mã QR trên tờ {path} dẫn tới "{found}", lẽ ra phải là "{expected}".',
        "Đây là lỗi của Loa; xin gửi kèm tệp dữ liệu cho người phát triển.",
    ),
    "qr-dead-end": _say(
        "mã QR trên tờ {path} dẫn tới {expected}, nhưng trang đó không có.",
        "Kiểm tra base_url trong site_data/authority.yaml.",
    ),
    "missing-word": _say('thiếu chữ giao diện "{field}".', "Thêm lại dòng này, hoặc lấy lại tệp đi kèm Loa."),
    "wrong-place": _say(
        'chữ giao diện "{field}" có "{text}", Loa không biết điền gì vào đó.',
        "Chỗ để điền viết đúng như sau, đủ hai dấu ngoặc: {choices}.",
        "Bỏ dấu ngoặc nhọn: chữ này không có chỗ nào để điền.",
    ),
    "mkdocs-without-loa": _say(
        'tệp này không dùng phần bổ sung "loa", nên MkDocs không dựng được trang.',
        'Thêm dòng "- loa" dưới plugins, hoặc xóa tệp này: Loa có sẵn một tệp.',
    ),
    "template-unknown-name": _say(
        'mẫu trang dùng tên "{reason}" mà trang này không có.',
        "Xem các tên có sẵn của trang trong generator/views/pages.py.",
    ),
    "template-mistake": _say(
        "mẫu trang viết sai: {reason}.", "Sửa mẫu ở dòng này, hoặc lấy lại mẫu đi kèm Loa."
    ),
    "same-path": _say(
        'hai nơi cùng chiếm địa chỉ /{path}: {other_kind} "{other}" và {kind} "{name}".',
        "Đổi tên một bên: slug của chiến dịch, address của trang, id của chỉ số, hoặc tên tệp.",
    ),
    "path-too-long": _say(
        "{kind} này có tên dài quá, không ổ đĩa nào nhận tệp mang tên như vậy.",
        "Đặt tên ngắn hơn.",
    ),
    "windows-name": _say(
        '{kind} "{name}" tạo ra /{path}, mà Windows không cho tệp hay thư mục nào mang tên ấy.',
        "Thêm một từ vào tên, ví dụ: con-em thay cho con.",
    ),
    "broken-link": _say(
        'trang /{path} có đường dẫn hỏng: "{href}".', "Sửa đường dẫn, hoặc tạo trang còn thiếu."
    ),
    "off-site-request": _say(
        'trang /{path} tải tệp từ nơi khác: "{href}".', "Chép tệp vào dự án rồi dẫn tới bản chép."
    ),
    "sample-in-release": _say(
        "{kind} còn {count} mục mẫu, chưa thể đăng cho bà con xem.",
        "Thay bằng thông tin thật rồi bỏ dòng  sample: true.  Chỉ đăng thử thì thêm --allow-sample.",
    ),
    "release-damaged": _say(
        "bản số {number} không còn nguyên: {count} tệp bị mất, bị đổi hoặc bị thêm vào.",
        "Không dùng được bản này. Chọn bản khác (xem: loa releases), hoặc đăng lại bằng loa publish.",
    ),
    "cache-damaged": _say(
        "{count} tệp giữ từ lần dựng trước không còn nguyên; Loa không dùng và đã làm lại.",
        "Không phải sửa gì. Gặp lại nhiều lần thì chép dự án sang ổ đĩa khác và nhờ người xem ổ đĩa này.",
    ),
    "figures-held-back": _say(
        "năm học {year}: {count} số phải ẩn thêm, vì ghép với số đã đăng trước đây có thể tính ra một số đếm rất "
        "nhỏ: {cells}.",
        "Không phải sửa gì. Số đã đăng thì người đọc có thể còn giữ, nên Loa tính cả những số ấy.",
    ),
    "memory-unreadable": _say(
        "tệp ghi những số liệu từng đăng không đọc được, hoặc đã bị sửa.",
        "Lấy lại tệp này từ bản sao lưu. Không có bản sao lưu thì xóa tệp: Loa ghi lại từ các bản đăng còn giữ, nhưng "
        "không còn biết số của những bản cũ hơn.",
    ),
    "memory-missing": _say(
        "nơi đăng này đã có {count} bản nhưng không có tệp ghi những số liệu từng đăng.",
        "Loa đọc lại từ các bản còn giữ. Số của những bản cũ hơn thì không còn biết: có bản sao lưu thì chép tệp về đây.",
    ),
    "published-place-gone": _say(
        "không thấy nơi đã đăng trang: {text}.",
        "Nơi ấy ở máy khác hoặc chưa gắn ổ đĩa thì số liệu dựng ở đây chưa tính đến những gì từng đăng ở đó. "
        "Đã bỏ hẳn thì xóa dòng này.",
    ),
    "missing-output": _say(
        "chương trình dựng trang chạy xong nhưng thiếu tệp /{path}.",
        "Thường do một plugin khác trong mkdocs.yml; bỏ plugin đó.",
    ),
}

ENGLISH = {
    "missing-folder": _say(
        'there is no folder "{folder}".', "Create it, or run the command in the right project folder."
    ),
    "unknown-file": _say(
        'the folder "{folder}" takes only {suffix} files; this one will not be read.',
        "Mend the file's ending, or move the file elsewhere.",
    ),
    "conflict-copy": _say(
        "this copy was kept because two computers changed one file; Loa does not read it.",
        "Compare both, copy what is missing to the main file, then delete this one.",
    ),
    "folder-not-file": _say(
        "this is a folder where a file should be.", "Rename the folder and create the file."
    ),
    "missing-file": _say("this file is missing.", "Create it again, or take it from a backup."),
    "file-too-large": _say(
        "the file has {size} MB; no file may have more than 1 MB.",
        "See whether something was pasted into it by mistake.",
    ),
    "unreadable-file": _say(
        "the file cannot be opened.", "Check that you may read it, or close the program that holds it."
    ),
    "unreadable-folder": _say("the folder cannot be opened.", "Check that you may read it."),
    "strange-file": _say(
        "this is no ordinary file but a pipe or a device, which is not read.",
        "Delete it and make a file of this name.",
    ),
    "not-utf8": _say(
        "from this line on, the text is not UTF-8, so accents cannot be read.",
        'Save the file again as UTF-8 (in Excel: "CSV UTF-8").',
    ),
    "empty-file": _say("the file is empty.", "Fill it in, or delete it if it is not needed."),
    "file-exists": _say(
        "this file exists already; Loa does not overwrite it.", "Choose another name, or edit the file."
    ),
    "odd-blank": _say(
        "the blank here ({mark}) is no ordinary space, so the whole line means something else.",
        "Delete it and type a space instead.",
    ),
    "alias": _say(
        "& and * at the start of a value have a special meaning that Loa does not take.",
        "Put the whole value in double quotes, or write the content out.",
    ),
    "custom-tag": _say(
        "! at the start of a value has a special meaning that Loa does not take.",
        "Put the whole value in double quotes.",
    ),
    "field-name-not-text": _say(
        "the name of a field should stand here.",
        "Look for {{ }} [ ] ? at the start of the line; if it is content, put it in double quotes.",
    ),
    "duplicate-field": _say(
        'the field "{field}" is already on line {first}.', "Keep only one of the two lines."
    ),
    "strange-character": _say(
        "there is a control character here that cannot be read.",
        "Delete it and type the text again.",
    ),
    "not-fields": _say(
        "the file must consist of lines like  name: value.",
        "Look at an example, such as campaigns/dua-tre-den-truong.yaml.",
    ),
    "yaml-syntax": _say(
        "this cannot be understood.",
        "Look at this line and the one above; if it is content, put all of it in double quotes.",
    ),
    "two-documents": _say(
        "--- divides the file into two parts.", "Remove this line; a file has one part only."
    ),
    "too-deep": _say(
        "there are too many levels inside one another.",
        "Look for a [ or {{ too many, or a line that is indented too far.",
    ),
    "tab-indent": _say(
        "there is a tab here, which cannot be read.",
        "Use spaces instead; at the start of a line, two for each level.",
    ),
    "open-quote": _say(
        "a quotation mark opens and never closes.", "Add the closing mark at the end of the text."
    ),
    "text-after-quote": _say(
        "there are words after a closing quotation mark or bracket.",
        "Put the whole text in one pair of quotes; if it has double quotes inside, use single ones outside.",
    ),
    "open-bracket": _say(
        "a [ or {{ opens and never closes.",
        "Add the closing one; if it is content, put all of it in double quotes.",
    ),
    "backslash": _say(
        "\\ inside double quotes has a special meaning that is not understood here.",
        "Write / instead, or put the text in single quotes.",
    ),
    "strange-start": _say("a text cannot start with this character.", "Put the whole text in double quotes."),
    "wrong-indent": _say(
        "this line does not start where the lines of its level above do.",
        "Add or take away spaces at its start; if it belongs to the text above, put all of that in double quotes.",
    ),
    "colon-in-text": _say(
        "there is a second colon after the first.",
        "If it belongs to the text, put the whole text in double quotes.",
    ),
    "missing-colon": _say(
        "this line has no colon after the field's name.", "Write  name: value, with a space after the colon."
    ),
    "wrong-separator": _say(
        "the columns are not separated by commas.", 'In Excel, save as "CSV UTF-8 (Comma delimited)".'
    ),
    "blank-column": _say("column {number} has no name.", "Name it on the first line, or delete it."),
    "duplicate-column": _say('two columns are called "{field}".', "Keep only one."),
    "personal-column": _say(
        'the column "{field}" looks like data about single persons.',
        "Loa takes only a commune's sums. Delete the column from the file.",
    ),
    "personal-number": _say(
        'the cell in column "{field}" has 12 digits, like a personal identity number.',
        "Loa takes only a commune's sums. Delete the number from the file.",
    ),
    "row-short": _say(
        "this row has {cells} cells and lacks the last of {columns}; Loa takes them as not reported.",
        "See whether each figure is in its column; add commas at the end for the cells that are missing.",
    ),
    "row-width": _say(
        "this row has {cells} cells, the table has {columns} columns.",
        "Look for a comma too many or too few; a cell with a comma needs double quotes.",
    ),
    "no-rows": _say(
        "the table has names of columns and no row yet.",
        "Add a row for each commune, or take the file from a backup.",
    ),
    "missing-column": _say(
        'the table lacks the column "{field}".', "Add it to the first line and fill it in for every row."
    ),
    "unknown-column": _say(
        'the table has no use for the column "{field}".',
        'Did you mean "{suggestion}"?',
        "Columns that can be used: {choices}.",
    ),
    "no-front-matter": _say(
        "a page must start with a line --- and then its title.",
        "Look at the start of another page, such as content/vi/about.md.",
    ),
    "open-front-matter": _say(
        "the head of the page opens with --- and never closes.", "Add a line --- just before the content."
    ),
    "empty-front-matter": _say("the head of the page is empty.", "Add at least title, summary and updated."),
    "missing-field": _say(
        '{kind} lacks the field "{field}".', "Add a line, for example:   {example}", "Add this field."
    ),
    "blank-field": _say(
        'the field "{field}" is blank.',
        "Fill it in, for example:   {example}",
        "Fill in this field.",
    ),
    "missing-vietnamese": _say(
        '"{field}" has no Vietnamese text.', 'Write the Vietnamese text on a line "vi:".'
    ),
    "unknown-field": _say(
        '{kind} has no field "{field}".',
        'Did you mean "{suggestion}"?',
        "Fields that can be used: {choices}.",
    ),
    "unknown-choice": _say('"{field}" takes only one of a few values.', "Choose one: {choices}."),
    "not-a-list": _say(
        '"{field}" must be a list.', "Write each item on a line of its own that starts with a hyphen."
    ),
    "not-a-group": _say(
        '"{field}" must have lines of its own below it, not one value.',
        "Write them indented by two spaces; their names: {choices}.",
    ),
    "not-text": _say(
        '"{field}" must be one value, not a list or a group.',
        "Write the value right after the colon; if it has {{ or [, put it in double quotes.",
    ),
    "empty-list": _say('the list "{field}" has no item.', "Add at least one."),
    "empty-text": _say(
        '"{field}" has no words in it.',
        "Write them between the quotes, or remove the line if it is not needed.",
    ),
    "wrong-date": _say(
        '"{text}" is not a date written year-month-day.',
        "Write {suggestion} if you meant day/month/year.",
        "Write it like 2021-09-05.",
    ),
    "impossible-date": _say('the calendar has no day "{text}".', "Check month and day."),
    "wrong-year": _say(
        'the year of "{text}" cannot be right.',
        "Check its four digits; years from {first} to {last} are taken.",
    ),
    "wrong-code": _say(
        '"{text}" is not a commune code.',
        'Commune codes have five digits. Did you mean "{suggestion}"? If a spreadsheet dropped the zero, make the column text and save again.',
        "Commune codes have five digits, such as 01399.",
    ),
    "wrong-campaign-code": _say(
        '"{text}" cannot be a campaign code.',
        "Write 2 to 4 capital letters without accents, or digits, such as DT.",
    ),
    "wrong-slug": _say(
        '"{text}" cannot be part of an address.',
        "Use only small letters without accents, digits and hyphens, at most 60 characters.",
    ),
    "wrong-identifier": _say(
        '"{text}" cannot be a short name.',
        "Use only small letters without accents, digits and hyphens, at most 60 characters, a letter first.",
    ),
    "wrong-flag": _say('"{field}" takes only true or false, not "{text}".', "Write true or false."),
    "grouped-number": _say(
        '"{text}" has a mark between its digits, so it is not clear which number it is.',
        "If it is a whole number, write {suggestion}.",
        "Write the digits without a mark.",
    ),
    "negative-number": _say(
        '"{text}" is negative; nothing here can be less than 0.', "Check the original figures."
    ),
    "wrong-number": _say(
        '"{text}" is not a whole number.',
        "Write digits only, such as 47, nine at most. Leave the cell blank if there is no figure yet.",
    ),
    "wrong-pace": _say(
        '"{text}" is not a reading pace.',
        "Write how many syllables are read in a minute, a whole number from 60 to 300, such as 150.",
    ),
    "wrong-percent": _say(
        '"{text}" is not a percentage.',
        "Write only a whole number from 0 to 100, no % sign, such as 90.",
    ),
    "wrong-length": _say(
        '"{text}" is not a measure.', "Write only a number, no unit, with a decimal point, such as 38.5."
    ),
    "out-of-range": _say(
        '"{field}" does not take {text}.',
        "Write a number from {least} to {most}, or remove the line if the field is not used.",
    ),
    "repeated-item": _say('"{text}" stands in the list "{field}" already.', "Keep only one of the two."),
    "wrong-file-name": _say(
        '"{text}" is not the name of a file.',
        "Write it on one line, at most 255 characters, such as campaigns/pictures/photo.jpg.",
    ),
    "wrong-url": _say(
        '"{text}" is not a web address.',
        "Write it in full, without spaces, such as https://haquang.example; a port is a number from 1 to 65535.",
    ),
    "wrong-base-url": _say(
        '"{text}" cannot be the address of a whole site.',
        "Write {suggestion}: only a host and folders, no ?, #, @ or %, and no accents after the host.",
        "Write a shorter one: a QR code can hold at most 100 characters.",
    ),
    "wrong-email": _say(
        '"{text}" is not an e-mail address.',
        "Write it in full, such as name@haquang.example, or remove the line.",
    ),
    "wrong-colour": _say(
        '"{text}" is not a colour code.',
        'Write # and six characters 0-9, A-F in double quotes, such as "#1F5C4A".',
    ),
    "low-contrast": _say(
        "the colour {text} is too pale: white text on it has a contrast of {contrast}:1, at least 4.5:1 is needed.",
        "Choose a darker colour.",
    ),
    "wrong-phone": _say(
        '"{text}" is not a telephone number in Viet Nam.',
        'Write it whole, with its area code and the 0 in front. A sample is written "0206 000 0012".',
    ),
    "phone-letters": _say(
        '"{text}" is not a telephone number: "{mark}" is not a digit.',
        "Write digits only; after them  ext. 12  may stand. If the number is not known yet, use a sample and  sample: true.",
    ),
    "several-phones": _say(
        '"{text}" is more than one number in one place.',
        "Write one a line (in Excel: with a semicolon between; where only one is taken: keep the main one):\n{lines}",
    ),
    "sample-not-marked": _say(
        "{text} is a sample number and not marked as one.",
        "Put in the real number, or add the line  sample: true.",
    ),
    "unknown-office": _say(
        'there is no office "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/offices.yaml: {choices}.",
    ),
    "unknown-law": _say(
        'there is no law "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/laws.yaml: {choices}.",
    ),
    "unknown-support": _say(
        'there is no support policy "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/support.yaml: {choices}.",
    ),
    "unknown-barrier": _say(
        'there is no barrier "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/barriers.yaml: {choices}.",
    ),
    "unknown-role": _say(
        'there is no contact role "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/contacts.yaml: {choices}.",
    ),
    "unknown-indicator": _say(
        'there is no indicator "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/indicators.yaml: {choices}.",
    ),
    "unknown-standard": _say(
        'there is no standard "{text}".',
        'Did you mean "{suggestion}"?',
        "Names in site_data/standards.yaml: {choices}.",
    ),
    "circular-standard": _say(
        'the standard "{text}" itself requires this one first, so that no commune can ever reach either.',
        "Look at the requires lines of both standards and take one of them out.",
    ),
    "unknown-commune": _say(
        'no commune has the code "{text}".',
        'Did you mean "{suggestion}"?',
        "See the codes in site_data/communes.csv.",
    ),
    "commune-not-valid": _say(
        'the code "{text}" ({name}) stands only for the time {until}, not on {day}.',
        "Use the code of the commune that exists on that day.",
    ),
    "no-contact": _say(
        'there is no contact "{role}" for the communes {communes}.',
        "Add it to site_data/contacts.yaml; until then their pages show only the hotline.",
    ),
    "unfinished-text": _say(
        '"{text}" is an unfinished text that residents would read.',
        "Finish it or take it out; what is for colleagues goes into a line  note:  (never published).",
    ),
    "missing-english": _say(
        '"{field}" has no English text; the English page will show Vietnamese.',
        'Write the English text on a line "en:".',
    ),
    "missing-english-page": _say(
        "this page has no English twin; the English page will show Vietnamese.", "Create the file {twin}."
    ),
    "missing-vietnamese-page": _say(
        "this page has no Vietnamese twin.",
        "Create the file {twin}, or give this file the Vietnamese one's name.",
    ),
    "slug-not-file-name": _say(
        'the slug "{text}" differs from the file\'s name "{stem}".', "Make them the same."
    ),
    "dates-reversed": _say(
        "the last day {ends} comes before the first day {starts}.", "Check the two dates."
    ),
    "take-down-too-early": _say(
        "posters come down on {take_down}, before the last day {ends}.", "Choose the last day or a later one."
    ),
    "review-too-early": _say(
        "the review date {review} comes before the first day {starts}.",
        "Choose the first day or a later one.",
    ),
    "same-campaign-code": _say(
        'two campaigns have the code "{text}"; QR codes would lead to the wrong one.',
        "Change the code of the one whose posters are not printed yet.",
    ),
    "same-commune": _say('the commune code "{text}" has two rows for the same time.', "Keep only one."),
    "name-without-kind": _say(
        'the name "{text}" lacks the word "{word}" that goes with its kind.',
        'Write it before the Vietnamese name and after the English one ("Xã Trường Hà", "Trường Hà Commune"); or mend kind.',
    ),
    "same-tile": _say(
        "two communes stand on the same tile of the map.", "Change row or column of one of them."
    ),
    "same-id": _say('the short name "{text}" is used twice.', "Change one of the two."),
    "same-address": _say('two pages have the address "{text}".', "Change the address of one of them."),
    "same-former-slug": _say(
        'the former address "{text}" belongs to a campaign already.', "Take this line out of former_slugs."
    ),
    "reserved-address": _say(
        'the address "{text}" belongs to a section of the site.', "Choose another address for this page."
    ),
    "page-file-name": _say(
        'the file name "{text}" cannot be the address of the page.',
        "Rename the file to {name}: small letters without accents, digits, hyphens, at most 60 characters.",
        "Rename the file: small letters without accents, digits and hyphens, at most 60 characters.",
    ),
    "empty-page": _say("the page has no content.", "Write it below the second ---."),
    "raw-html": _say(
        'pages take no HTML ("{text}").', "Write Markdown: **bold**, *italic*, [words](address)."
    ),
    "second-title": _say(
        "the page already has its title (#) from the field title.", "Use ## for the sections of a page."
    ),
    "strange-link": _say(
        'the link "{text}" is not a web address.',
        "Use only https://, mailto:, tel: or the name of a page, such as rights.md.",
    ),
    "unknown-page": _say(
        'there is no page "{text}".', 'Did you mean "{suggestion}"?', "Pages there are: {choices}."
    ),
    "update-file-name": _say(
        'the file name "{stem}" is not the day of the update ({day}) and then small letters without accents, joined by hyphens.',
        "Rename the file, and its twin in the other language, to {name}, or correct date.",
    ),
    "unknown-campaign": _say(
        'there is no campaign "{text}".',
        'Did you mean "{suggestion}"?',
        "Campaigns there are: {choices}. Leave the line out if the update belongs to no campaign.",
    ),
    "hidden-update": _say(
        'the update "{text}" is not on the site yet: it is a draft, or its day is still to come.',
        "Take the link out, or publish this update once that one is there.",
    ),
    "updated-too-early": _say(
        "the day of the correction {updated} comes before the day of the update {day}.",
        "Give the day on which the words were last corrected, or take the line out.",
    ),
    "update-of-tomorrow": _say(
        "this update appears only on {day}; until then it is seen in the preview (loa serve) alone.",
        "If that is right, do nothing; remember to build the site on that day.",
    ),
    "picture-without-consent": _say(
        'the picture "{text}" shows people, and nothing says who agreed.',
        'Write it into consent, such as "Teacher and parents agreed on 25 August 2021". It is not published. Who was not asked is not shown.',
    ),
    "part-above-whole": _say(
        "{part} children ({field}) are more than the {whole} in all ({other}).", "Check the two cells."
    ),
    # Loudspeaker and text messages
    "script-too-long": _say(
        "the loudspeaker script of {length} seconds takes {needed}: what, when, what to do and whom to call.",
        "Shorten title or action by about {over} syllables.",
    ),
    "sms-too-long": _say(
        "the text message ({locale}) has {count} characters, one holds {limit}: title, days and phone are too long.",
        "Shorten the title by about {over} characters.",
    ),
    # Workbooks
    "workbook-too-large": _say(
        "The file is too large for a table of figures.",
        "Get a new form with: loa stats export-xlsx, and fill that in.",
    ),
    "old-workbook": _say(
        "The file is of the old Excel kind (.xls).",
        "Open it in Excel or LibreOffice and save it as an Excel Workbook (.xlsx).",
    ),
    "locked-workbook": _say(
        "The file has a password and cannot be read.",
        "Open it with the password, remove the password, save it again.",
    ),
    "other-spreadsheet": _say(
        "The file is of the kind {text}, not an Excel Workbook (.xlsx).",
        "Open it, choose Save As (in Numbers: Export To Excel) and the kind Excel Workbook (.xlsx); import that.",
    ),
    "text-table": _say(
        "The file is a table in plain text (.csv), not an Excel form (.xlsx) made by Loa.",
        "Get a form with: loa stats export-xlsx, and copy the figures into it; Excel takes the 0 off codes in a CSV.",
    ),
    "broken-workbook": _say(
        "The file is broken, or is not an Excel file (.xlsx).",
        "Ask for the file again, as an Excel Workbook (.xlsx).",
    ),
    "no-figures-sheet": _say(
        'There is no sheet "{text}".',
        "Get a form with: loa stats export-xlsx, and keep the sheet's name.",
    ),
    "extra-sheet": _say(
        'The sheet "{text}" is not read.',
        'Figures belong on the sheet "Số liệu"; keep other sheets if you need them, or delete them.',
    ),
    "unknown-year": _say(
        'There is no school year "{text}" in site_data/statistics/.',
        'Did you mean the school year "{suggestion}"?',
        'There are: {choices}. Begin a new year with "loa stats new-year".',
    ),
    "wrong-school-year": _say(
        '"{text}" is not a school year.',
        "Write two years that follow each other, with a hyphen, such as 2022-2023.",
    ),
    "no-such-contact": _say(
        "This row matches no contact in site_data/contacts.yaml.",
        "Keep its number, commune code and role. Add a new contact to site_data/contacts.yaml.",
    ),
    "phone-repaired": _say(
        'The number "{text}" has lost its leading 0; it is read as {phone}.',
        "If that is right, do nothing; if not, mend the number in the file.",
    ),
    "hidden-sheet": _say(
        'The sheet "{text}" is hidden.',
        "Show the sheet so that everyone sees it.",
    ),
    "same-contact": _say(
        "This contact has another row on the sheet.",
        "Keep only one row.",
    ),
    "contact-row-missing": _say(
        "The row numbered {number} is missing: {name}.",
        "Put the row back. To remove a contact altogether, delete it from site_data/contacts.yaml.",
    ),
    "contacts-layout": _say(
        "Single values of this file cannot be changed by themselves: its layout is unusual.",
        "Change the file by hand; or write one item a line, as in the file that comes with Loa, and take the workbook again.",
    ),
    "no-id-row": _say(
        'The sheet "{sheet}" has no row with the short names of its columns (it begins with "{text}").',
        "Get a new form with: loa stats export-xlsx, and copy the figures into it.",
    ),
    "merged-cells": _say(
        "This cell is merged with others, so it is not clear which row and column it fills.",
        "Unmerge the cells and fill in each.",
    ),
    "hidden-row": _say(
        "This row is hidden, yet something is written in it.",
        "Show the row: keep it if it is needed, or delete what is in it.",
    ),
    "hidden-column": _say(
        'The column "{field}" is hidden.',
        "Show the column so that everyone sees it.",
    ),
    "column-without-id": _say(
        "There is something in this cell, but its column has no short name.",
        "Move it to the right column, or delete it.",
    ),
    "formula-without-value": _say(
        "This cell is a formula without a result.",
        "Open the file in Excel, let it calculate, save it; or type the result itself.",
    ),
    "cell-not-a-number": _say(
        'This cell says "{text}", which is no figure.',
        "Write a whole number, or leave the cell blank if it is not known yet.",
    ),
    "cell-is-a-date": _say(
        "Excel has turned this cell into the date {text}.",
        "Set the cell's kind to Number and write the figure again.",
    ),
    "cell-is-an-error": _say(
        'The formula in this cell fails: "{text}".',
        "Type the result itself.",
    ),
    "code-repaired": _say(
        'The code "{text}" has lost its leading 0; it is read as {code} ({name}).',
        "If that is right, do nothing; if not, mend the code in the file.",
    ),
    "name-not-code": _say(
        'The row is named "{text}", but the code {code} belongs to {name}.',
        "Make code and name agree.",
    ),
    "row-missing": _say(
        "The row of {name} ({text}) is missing, which has figures now.",
        "Put the row back; without new figures copy the old ones, or leave its cells blank.",
    ),
    "figure-leaps": _say(
        "{text} ({field}) differs from the school year {year} by more than 30%: it was {before} then.",
        "Read the commune's report again; if it is right, leave it, the site is built all the same.",
    ),
    "nobody-of-some": _say(
        'The cell {field} says "x" (nobody to count), yet the cell {other} says {whole}.',
        'Where nobody is counted write "x" in both cells. If there are {whole} and not one of them counts, write 0. Where it is not known, leave it blank.',
    ),
    "threshold-too-low": _say(
        "{field} is {text}: so low that readers could recognise a child.",
        "Write {lowest} or more; hide_below: 10 and whole_group_below: 30 are a good choice.",
    ),
    "circular-column": _say(
        'the column "{text}" itself lies within this one, so that neither is the wider.',
        "Look at the within lines of both columns. Write within only at the column of fewer people: those aged 15 to 25 are within those aged 15 to 35.",
    ),
    "unlisted-column": _say(
        'The column "{text}" is not named in the list "columns" of this file.',
        'Did you mean "{suggestion}"?',
        'Add it to "columns", with its Vietnamese and English name.',
    ),
    "wrong-sum": _say(
        "{whole} ({field}) is not the sum of its parts, which add up to {sum} ({others}).",
        "Check the cells; if the column is no sum, change its parts in indicators.yaml.",
    ),
    "text-too-long": _say(
        '"{field}" is too long, there is no room. Could not be made: {sheets}; {communes}; {campaigns}.',
        "Shorten it by about {excess} characters.",
        "Shorten it, or leave a part of it out.",
    ),
    "sheet-shed": _say(
        '"{field}" is long, there is no room. Sheets without {parts}: {sheets}; {communes}; {campaigns}.',
        "Shorten it to print everything. What goes first stands under sheds of each format in site_data/formats.yaml.",
    ),
    "paper-left-out": _say(
        'could not make {path}: "{field}" is too long.',
        "Shorten it by about {excess} characters.",
        "Shorten it, or leave a part of it out.",
    ),
    "unprintable-character": _say(
        'the poster\'s typeface lacks {characters}, used in "{field}".',
        "Use an ordinary letter or mark instead.",
    ),
    "picture-missing": _say(
        'there is no picture file "{text}".',
        "Write the path from the project folder, such as campaigns/pictures/opening.jpg; capitals matter.",
    ),
    "picture-outside": _say(
        'the picture "{text}" lies outside the project folder.',
        "Copy it to campaigns/pictures/ and write: campaigns/pictures/<file name>.",
    ),
    "picture-unreadable": _say(
        'the file "{text}" is not a PNG, JPEG, WebP or SVG picture.',
        "Open it in a picture viewer and save it as JPEG or PNG.",
    ),
    "picture-too-large": _say(
        'the picture file "{text}" has {size} MB.',
        "Save it as a JPEG of less than 20 MB.",
    ),
    "picture-too-many-dots": _say(
        'the picture "{text}" has {size} dots, which could fill the memory.',
        "Make it no larger than {fit} dots and save it as JPEG.",
        "Open it in a picture viewer, make it smaller and save it as JPEG: A3 needs no more than 3500 × 5000 dots.",
    ),
    "picture-unsafe": _say(
        'the SVG picture "{text}" has a part that cannot be printed: {part}.',
        "Keep only the drawing: no text (turn it into outlines), no CSS, no linked pictures. Or save it as PNG.",
    ),
    "picture-without-alt": _say(
        'the picture "{text}" has no words.',
        "Say in the square brackets what it shows, for those who cannot see it: ![Teachers at the school gate](…).",
    ),
    "strange-picture": _say(
        'this picture is not written as it should be: "{text}".',
        "Write it on one line: ![what it shows](hinh/name.jpg), without spaces in the name or brackets in the words.",
    ),
    "svg-in-page": _say(
        'the SVG picture "{text}" cannot stand on a written page.',
        "Save it as a PNG at least 1440 dots wide and use that file.",
    ),
    "picture-too-coarse": _say(
        'the picture "{text}" is {width} dots wide and would look coarse on {format}: it needs {needed}.',
        "Find a larger original, or leave this format out of site_data/formats.yaml.",
    ),
    "unknown-format": _say(
        'no format is called "{text}".',
        'Did you mean "{suggestion}"?',
        "Formats there are: {choices}.",
        "See the formats in site_data/formats.yaml.",
    ),
    "format-without-room": _say(
        'the format "{text}" has no room inside its margins.',
        "Lower margin or reading_distance, or raise width and height.",
    ),
    "format-not-black": _say(
        'the format "{text}" is laid out as {layout}, which cannot be printed in black alone.',
        "Delete the line ink, or change layout to sheet, two-up or tear-off.",
    ),
    "format-too-large": _say(
        'the format "{text}" is too large.',
        "Pictures for screens have at most 4096 dots along an edge: lower dots, or width and height.",
    ),
    # Easy-to-read pages, recordings
    "recording-missing": _say(
        'there is no sound file "{text}".',
        "Write the path from the project folder, such as campaigns/audio/opening.mp3; capitals matter.",
    ),
    "recording-outside": _say(
        'the sound file "{text}" is outside the project folder.',
        "Copy it into campaigns/audio/ and write: campaigns/audio/<file name>.",
    ),
    "recording-too-large": _say(
        'the sound file "{text}" weighs {size} MB, too much for a slow phone and network.',
        "Save it as MP3, mono, 48 kbit/s, below 5 MB.",
    ),
    "recording-unreadable": _say(
        'the file "{text}" is no MP3, Ogg or M4A recording, or its ending says another kind.',
        "Save it as MP3, with a name that ends in .mp3.",
    ),
    "recording-without-text": _say(
        "no sentences say the same; people who hear badly have nothing to read.",
        "Write all sentences in easy_read in the language of the recording (other languages: in Vietnamese).",
    ),
    "language-without-words": _say(
        'the entry "{text}" has neither words nor a recording.',
        "Add text or audio, or delete the whole entry.",
    ),
    # Plain language
    "long-sentence": _say(
        "this sentence has {count} words; here it should not have more than {limit}.",
        "Make two sentences of it, or say less.",
    ),
    "abbreviation": _say(
        'not everybody understands the abbreviation "{text}".',
        'Write "{write}".',
        "Write it in full, or explain it in brackets beside it. If everybody knows it, add it to known in site_data/plain_words.yaml.",
    ),
    "office-language": _say(
        '"{text}" is office language, hard for residents.',
        "Use everyday words: {write}. If it is a name, add it to names in site_data/plain_words.yaml.",
    ),
    "hidden-character": _say(
        "here is the hidden character {mark}: nobody sees it, but it mixes up letters or hides words from search.",
        "Delete the passage and type it again instead of pasting it from Word, a PDF or a page.",
    ),
    "no-character": _say(
        "here is {mark}, which is no character at all: every device shows something else, or nothing.",
        "Delete the passage and type it again; for a bullet of Word's write a hyphen.",
    ),
    "legacy-font": _say(
        '"{text}" is written for the font encoding {encoding}, not in Unicode: nobody can read it on a page.',
        'Convert the passage to Unicode (UniKey: Ctrl+Shift+F6) and paste it again; it seems to be "{suggestion}".',
        "Convert the passage to Unicode (UniKey: Ctrl+Shift+F6) and paste it again.",
    ),
    "misread-letters": _say(
        '"{text}" is UTF-8 that a program took for another encoding.',
        'Open the original file as UTF-8 and copy the passage again; it seems to be "{suggestion}".',
        "Open the original file as UTF-8 and copy the passage again.",
    ),
    "lost-letters": _say(
        '"{text}" lost letters when it was saved: a question mark or a box stands where they were.',
        "They cannot be got back from here: take the original file, save it as UTF-8, or type the text again.",
    ),
    "eth-for-d": _say(
        '"{text}" has the Icelandic letter Eth (U+00D0), which only looks like Đ: search misses it.',
        'Type it again as "{suggestion}".',
        "Type it again with the letter Đ of a Vietnamese keyboard.",
    ),
    "qr-faint": _say(
        "the QR code on {path} is too faint: its squares do not stand out from their ground.",
        "Codes are black on white; look at the template in theme/posters.",
    ),
    "qr-unreadable": _say(
        "the QR code on {path} cannot be read.",
        "Raise reading_distance of the format in site_data/formats.yaml.",
    ),
    "qr-wrong-address": _say(
        'the QR code on {path} leads to "{found}", it should be "{expected}".',
        "This is Loa's own fault; please send the data to its developers.",
    ),
    "qr-dead-end": _say(
        "the QR code on {path} leads to {expected}, but there is no such page.",
        "Check base_url in site_data/authority.yaml.",
    ),
    "missing-word": _say(
        'the interface word "{field}" is missing.',
        "Add the line again, or take back the file that comes with Loa.",
    ),
    "wrong-place": _say(
        'the interface word "{field}" has "{text}", which nothing can be put into.',
        "Write places like this, with both braces: {choices}.",
        "Leave the braces out: this word has no place to be filled.",
    ),
    "mkdocs-without-loa": _say(
        'this file does not use the plugin "loa", so MkDocs cannot build the site.',
        'Add the line "- loa" below plugins, or delete the file: Loa brings one.',
    ),
    "template-unknown-name": _say(
        'the template uses the name "{reason}", which this page does not have.',
        "See the names a page has in generator/views/pages.py.",
    ),
    "template-mistake": _say(
        "the template has a mistake: {reason}.",
        "Mend the template at this line, or take back the one that comes with Loa.",
    ),
    "same-path": _say(
        'two things claim the address /{path}: {other_kind} "{other}" and {kind} "{name}".',
        "Rename one: the slug of a campaign, the address of a page, the id of an indicator, or the file.",
    ),
    "path-too-long": _say(
        "{kind} has so long a name that no disk takes a file called after it.",
        "Give a shorter name.",
    ),
    "windows-name": _say(
        '{kind} "{name}" makes /{path}, but Windows lets no file or folder have that name.',
        "Add a word to the name, for example con-em instead of con.",
    ),
    "broken-link": _say(
        'the page /{path} has a broken link: "{href}".', "Mend the link, or create the page it leads to."
    ),
    "off-site-request": _say(
        'the page /{path} loads a file from elsewhere: "{href}".',
        "Copy the file into the project and point to the copy.",
    ),
    "sample-in-release": _say(
        "{kind} still has {count} marked as samples, which the public must not see.",
        "Put in what is real and take out  sample: true.  To publish as a trial, add --allow-sample.",
    ),
    "release-damaged": _say(
        "release {number} is no longer whole: {count} files are gone, changed or added.",
        "It cannot be used. Choose another (see: loa releases), or publish anew with loa publish.",
    ),
    "cache-damaged": _say(
        "{count} files kept from an earlier build are no longer whole; they were not used but made again.",
        "Nothing needs mending. If it happens often, copy the project to another disk and have this one looked at.",
    ),
    "figures-held-back": _say(
        "school year {year}: {count} more figures are hidden, because beside figures published earlier a very small "
        "count could be worked out from them: {cells}.",
        "Nothing needs mending. Readers may have kept what was published, so Loa counts that in.",
    ),
    "memory-unreadable": _say(
        "the file of all figures ever published cannot be read, or was changed.",
        "Bring it back from a backup. Without one, delete it: Loa writes it anew from the releases that are kept, but "
        "no longer knows the figures of older ones.",
    ),
    "memory-missing": _say(
        "the site was published here already (sites kept: {count}), but the file of all figures ever published is missing.",
        "Loa reads the releases that are kept. Figures of older ones are not known any more: with a backup, copy the "
        "file here.",
    ),
    "published-place-gone": _say(
        "the place where the site was published is not there: {text}.",
        "If it is on another machine or a disk that is not connected, figures built here do not count in what was "
        "published there. If it is gone for good, delete this line.",
    ),
    "missing-output": _say(
        "the site engine finished, but the file /{path} is missing.",
        "Most often another plugin in mkdocs.yml removed it; take that plugin out.",
    ),
}

CODES = {code: {"vi": VIETNAMESE[code], "en": ENGLISH[code]} for code in VIETNAMESE}
"""Every problem code, its message in each language."""
