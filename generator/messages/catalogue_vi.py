"""Every problem in Vietnamese; the same codes and values as in the other languages."""

from generator.messages.message import Message, say

SEVERITIES = {"error": "lỗi", "warning": "cảnh báo", "notice": "lưu ý"}

CELL_WORDS = {"cell": "trang “{sheet}”, ô {name}", "alone": "ô {name}", "row": ", dòng {name}"}
"""Where something is in a workbook."""

CLOSING = {
    "none": "Không có lỗi nào.",
    "some": "Tổng cộng: {errors}, {warnings} trong {files}.",
    "errors": "lỗi",
    "warnings": "cảnh báo",
    "files": "tệp",
}
"""The last line of a report; of `a|b` the second is the plural."""

NOUNS = {
    "authority": "tệp về cơ quan",
    "campaign": "chiến dịch",
    "area": "địa phương",
    "area-kind-list": "tệp loại địa bàn",
    "contact-list": "tệp đầu mối liên hệ",
    "office-list": "tệp cơ quan, đoàn thể",
    "barrier-list": "tệp vướng mắc",
    "support-list": "tệp chính sách hỗ trợ",
    "law-list": "tệp căn cứ pháp lý",
    "indicator-list": "tệp chỉ số",
    "standard-list": "tệp tiêu chuẩn",
    "format-list": "tệp khổ giấy",
    "word-list": "tệp lời dễ hiểu",
    "site-words": "tệp lời giao diện",
    "report": "tệp thông tin số liệu",
    "page": "trang",
    "update": "tin",
    "item": "mục này",
    "indicator": "chỉ số",
    "moved-list": "tệp địa chỉ cũ",
    "moved-address": "địa chỉ cũ",
    "theme-file": "tệp giao diện",
    "own-page": "phần có sẵn của trang web",
}
"""What a kind of record is called inside a sentence."""

MESSAGES: dict[str, Message] = {
    # Files
    "missing-folder": say(
        'không có thư mục "{folder}".', "Tạo thư mục này, hoặc chạy lệnh trong đúng thư mục dự án."
    ),
    "no-campaign": say(
        "chưa có chiến dịch nào, nên chưa có gì để đăng và để in.",
        'Tạo chiến dịch đầu tiên, ví dụ "loa new campaign ngay-hoi", rồi điền tệp vừa tạo.',
    ),
    "unknown-file": say(
        'thư mục "{folder}" chỉ nhận tệp {suffix}; tệp này sẽ không được đọc.',
        "Đổi đuôi tệp cho đúng, hoặc chuyển tệp đi nơi khác.",
    ),
    "conflict-copy": say(
        "đây là bản giữ lại khi hai máy cùng sửa một tệp; Loa không đọc bản này.",
        "So hai bản, chép phần còn thiếu sang tệp chính, rồi xóa bản này.",
    ),
    "folder-not-file": say(
        "đây là một thư mục, lẽ ra phải là một tệp.", "Đổi tên thư mục rồi tạo tệp mang tên này."
    ),
    "two-tables": say(
        "có cả {file} lẫn {other}, không rõ dùng tệp nào.",
        "Giữ lại một tệp, gộp các dòng còn thiếu vào đó.",
    ),
    "missing-file": say(
        "thiếu tệp này.",
        "Mỗi dòng trong {figures} là số liệu của một nơi trong tệp này. Không chia ra nơi nào thì ghi một dòng cho {place}.",
        "Tạo lại tệp, hoặc lấy lại từ bản sao lưu.",
    ),
    "file-too-large": say(
        "tệp nặng {size} MB; mỗi tệp không được quá 1 MB.", "Kiểm tra xem có dán nhầm nội dung vào tệp không."
    ),
    "unreadable-file": say(
        "không mở được tệp.", "Kiểm tra quyền đọc của tệp, hoặc đóng chương trình đang giữ tệp."
    ),
    "unreadable-folder": say("không mở được thư mục này.", "Kiểm tra quyền đọc của thư mục."),
    "strange-file": say(
        "đây không phải tệp thường mà là ống dẫn hoặc thiết bị của máy, Loa không đọc.",
        "Xóa đi rồi tạo tệp mang tên này.",
    ),
    "not-utf8": say(
        "từ dòng này, chữ trong tệp không phải UTF-8 nên không đọc được dấu tiếng Việt.",
        'Lưu lại tệp với bảng mã UTF-8 (trong Excel: "CSV UTF-8").',
    ),
    "empty-file": say("tệp trống.", "Điền nội dung, hoặc xóa tệp nếu không cần nữa."),
    "file-exists": say("tệp này đã có, Loa không ghi đè.", "Chọn tên khác, hoặc sửa tệp đang có."),
    # YAML
    "odd-blank": say(
        "chỗ trống ở đây ({mark}) không phải dấu cách thường, nên cả dòng bị hiểu sai.",
        "Xóa chỗ trống ấy rồi gõ lại bằng phím cách.",
    ),
    "alias": say(
        "dấu & và * ở đầu giá trị có nghĩa đặc biệt, Loa không nhận.",
        "Đặt cả giá trị trong dấu nháy kép, hoặc chép lại nội dung cho đủ.",
    ),
    "custom-tag": say(
        "dấu ! ở đầu giá trị có nghĩa đặc biệt, Loa không nhận.",
        "Đặt cả giá trị trong dấu nháy kép.",
    ),
    "field-name-not-text": say(
        "ở đây lẽ ra phải là tên một trường.",
        "Kiểm tra dấu {{ }} [ ] ? ở đầu dòng; nếu là nội dung thì đặt trong dấu nháy kép.",
    ),
    "duplicate-field": say('trường "{field}" đã có ở dòng {first}.', "Chỉ giữ lại một dòng."),
    "strange-character": say("ở đây có ký tự điều khiển không đọc được.", "Xóa ký tự này rồi gõ lại chữ."),
    "not-fields": say(
        "tệp phải gồm các dòng dạng  tên: giá trị.",
        "Xem một tệp mẫu, ví dụ campaigns/dua-tre-den-truong.yaml.",
    ),
    "yaml-syntax": say(
        "không hiểu được cách viết ở đây.",
        "Kiểm tra dòng này và dòng ngay trên; nếu là nội dung, đặt cả nội dung trong dấu nháy kép.",
    ),
    "two-documents": say("dấu --- chia tệp thành hai phần.", "Bỏ dòng --- này; mỗi tệp chỉ có một phần."),
    "too-deep": say(
        "có quá nhiều bậc lồng nhau.", "Kiểm tra dấu [ hoặc {{ thừa, hoặc dòng thụt vào quá sâu."
    ),
    "tab-indent": say(
        "ở đây có phím Tab, Loa không đọc được.", "Thay Tab bằng dấu cách; đầu dòng thì mỗi bậc hai dấu cách."
    ),
    "open-quote": say("dấu nháy mở ra mà không đóng lại.", "Thêm dấu nháy đóng ở cuối nội dung."),
    "text-after-quote": say(
        "sau dấu nháy hoặc dấu ngoặc đóng lại còn có chữ.",
        "Đặt cả nội dung trong một cặp dấu nháy; nội dung có dấu nháy kép thì bọc bằng dấu nháy đơn.",
    ),
    "open-bracket": say(
        "dấu [ hoặc {{ mở ra mà không đóng lại.",
        "Thêm dấu đóng; nếu là nội dung, đặt cả nội dung trong dấu nháy kép.",
    ),
    "backslash": say(
        "dấu \\ trong dấu nháy kép có nghĩa đặc biệt, Loa không hiểu ở đây.",
        "Thay bằng dấu /, hoặc bọc nội dung bằng dấu nháy đơn.",
    ),
    "strange-start": say("nội dung không thể bắt đầu bằng ký tự này.", "Đặt cả nội dung trong dấu nháy kép."),
    "wrong-indent": say(
        "đầu dòng này không thẳng hàng với các dòng cùng bậc ở trên.",
        "Thêm hoặc bớt dấu cách đầu dòng; nếu là nội dung của dòng trên, đặt cả nội dung trong dấu nháy kép.",
    ),
    "colon-in-text": say(
        "sau dấu hai chấm lại có một dấu hai chấm nữa.",
        "Nếu đó là nội dung, đặt cả nội dung trong dấu nháy kép.",
    ),
    "missing-colon": say(
        "dòng này thiếu dấu hai chấm sau tên trường.", "Viết  tên: giá trị, sau dấu hai chấm có một dấu cách."
    ),
    # CSV
    "wrong-separator": say(
        "các cột không cách nhau bằng dấu phẩy.",
        'Trong Excel, lưu lại bằng kiểu "CSV UTF-8 (Comma delimited)".',
    ),
    "blank-column": say("cột thứ {number} không có tên.", "Đặt tên cho cột ở dòng đầu, hoặc xóa cột."),
    "duplicate-column": say('có hai cột cùng tên "{field}".', "Chỉ giữ lại một cột."),
    "personal-column": say(
        'cột "{field}" có vẻ chứa thông tin riêng của từng người.',
        "Loa chỉ nhận số tổng của mỗi nơi. Xóa cột này khỏi tệp.",
    ),
    "personal-number": say(
        'ô ở cột "{field}" có 12 chữ số, giống số định danh cá nhân.',
        "Loa chỉ nhận số tổng của mỗi nơi. Xóa số này khỏi tệp.",
    ),
    "row-short": say(
        "dòng có {cells} ô, thiếu các ô ở cuối so với bảng {columns} cột; Loa coi các ô ấy là chưa báo cáo.",
        "Xem số liệu có nằm đúng cột không; thêm dấu phẩy ở cuối dòng cho đủ ô.",
    ),
    "row-width": say(
        "dòng này có {cells} ô, bảng có {columns} cột.",
        "Kiểm tra dấu phẩy thừa hoặc thiếu; ô có dấu phẩy phải đặt trong dấu nháy kép.",
    ),
    "no-rows": say(
        "bảng mới có tên cột, chưa có dòng nào.", "Thêm mỗi nơi một dòng, hoặc lấy lại tệp từ bản sao lưu."
    ),
    "missing-column": say('bảng thiếu cột "{field}".', "Thêm cột này vào dòng đầu và điền cho từng dòng."),
    "unknown-column": say(
        'bảng không dùng cột "{field}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các cột dùng được: {choices}.",
    ),
    # Front matter
    "no-front-matter": say(
        "trang phải bắt đầu bằng một dòng --- rồi đến tiêu đề.",
        "Xem phần đầu của một trang khác, ví dụ content/vi/about.md.",
    ),
    "open-front-matter": say(
        "phần đầu trang mở bằng --- mà không đóng lại.", "Thêm một dòng --- ngay trước nội dung trang."
    ),
    "empty-front-matter": say("phần đầu trang còn trống.", "Thêm ít nhất title, summary và updated."),
    # Fields
    "missing-field": say(
        '{kind} thiếu trường "{field}".', "Thêm một dòng, ví dụ:   {example}", "Thêm trường này."
    ),
    "blank-field": say(
        'trường "{field}" còn trống.', "Điền giá trị, ví dụ:   {example}", "Điền giá trị cho trường này."
    ),
    "missing-first-language": say(
        '"{field}" chưa có chữ {language}, là ngôn ngữ đầu tiên của trang web.',
        'Viết nội dung {language} ở dòng "{tag}:".',
    ),
    "unknown-field": say(
        '{kind} không có trường "{field}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các trường dùng được: {choices}.",
    ),
    "unknown-choice": say('"{field}" chỉ nhận một trong các giá trị có sẵn.', "Chọn một: {choices}."),
    "not-a-list": say(
        '"{field}" phải là một danh sách.', "Viết mỗi mục một dòng, bắt đầu bằng dấu gạch ngang."
    ),
    "not-a-group": say(
        '"{field}" phải gồm nhiều dòng con, không phải một giá trị.',
        "Viết các dòng con thụt vào hai dấu cách; tên dòng con: {choices}.",
        "Viết mỗi mục một dòng con, thụt vào hai dấu cách.",
    ),
    "not-text": say(
        '"{field}" phải là một giá trị, không phải danh sách hay nhóm.',
        "Viết giá trị ngay sau dấu hai chấm; nếu có {{ hoặc [ thì đặt trong dấu nháy kép.",
    ),
    "empty-list": say('danh sách "{field}" chưa có mục nào.', "Thêm ít nhất một mục."),
    "too-many-items": say('danh sách "{field}" có quá {most} mục.', "Bớt đi cho còn {most} mục."),
    "empty-text": say(
        '"{field}" chưa có chữ nào.', "Điền nội dung giữa hai dấu nháy, hoặc bỏ dòng này nếu không cần."
    ),
    "wrong-date": say(
        '"{text}" chưa đúng cách viết ngày: năm-tháng-ngày.',
        "Viết là {suggestion} nếu bạn muốn nói ngày/tháng/năm.",
        "Viết dạng 2021-09-05.",
    ),
    "wrong-time": say(
        '"{text}" chưa đúng cách viết giờ.',
        "Viết là {suggestion} nếu đúng ý bạn.",
        "Viết giờ theo 24 giờ, dạng 07:30.",
    ),
    "impossible-date": say('lịch không có ngày "{text}".', "Kiểm tra lại tháng và ngày."),
    "wrong-year": say(
        'năm của ngày "{text}" không thể đúng.',
        "Kiểm tra lại bốn chữ số của năm; Loa nhận từ {first} đến {last}.",
    ),
    "wrong-code": say(
        '"{text}" không phải mã.',
        'Mã có {digits} chữ số. Có phải là "{suggestion}"? Nếu bảng tính bỏ mất số 0, đặt cột ở dạng chữ rồi lưu lại.',
        "Mã có {digits} chữ số.",
        "Viết 1 đến 12 chữ cái không dấu hoặc chữ số, ví dụ 01399.",
    ),
    "wrong-campaign-code": say(
        '"{text}" không dùng làm mã chiến dịch được.',
        "Viết 2 đến 4 chữ in hoa không dấu hoặc chữ số, ví dụ DT.",
    ),
    "wrong-slug": say(
        '"{text}" không dùng làm tên đường dẫn được.',
        "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, không quá 60 ký tự.",
    ),
    "wrong-identifier": say(
        '"{text}" không dùng làm tên gọi tắt được.',
        "Chỉ dùng chữ thường không dấu, chữ số, dấu gạch nối, không quá 60 ký tự; bắt đầu bằng chữ.",
    ),
    "wrong-flag": say(
        '"{field}" chỉ nhận true (có) hoặc false (không), không nhận "{text}".', "Viết true hoặc false."
    ),
    "grouped-number": say(
        '"{text}" có dấu ngăn giữa các chữ số, không rõ là số nào.',
        "Nếu là số nguyên, viết liền: {suggestion}.",
        "Viết liền các chữ số.",
    ),
    "negative-number": say('"{text}" là số âm; ở đây chỉ nhận từ 0 trở lên.', "Kiểm tra lại số liệu gốc."),
    "wrong-number": say(
        '"{text}" không phải số nguyên.',
        "Chỉ viết chữ số, ví dụ 47, nhiều nhất chín chữ số. Nếu chưa có số liệu, để ô trống.",
    ),
    "wrong-pace": say(
        '"{text}" không phải tốc độ đọc.',
        "Ghi số tiếng đọc trong một phút, một số nguyên từ 60 đến 300, ví dụ 150.",
    ),
    "wrong-percent": say(
        '"{text}" không phải tỷ lệ phần trăm.',
        "Chỉ viết một số nguyên từ 0 đến 100, không viết dấu %, ví dụ 90.",
    ),
    "wrong-coordinate": say(
        '"{text}" không phải tọa độ.',
        "Viết {suggestion}, với dấu chấm thập phân.",
        "Viết số độ, với dấu chấm thập phân, ví dụ 22.9; phía nam, phía tây thì có dấu trừ.",
    ),
    "wrong-length": say(
        '"{text}" không phải số đo.', "Chỉ viết số, không viết đơn vị, dùng dấu chấm thập phân, ví dụ 38.5."
    ),
    "out-of-range": say(
        '"{field}" không nhận {text}.',
        "Ghi một số từ {least} đến {most}; nếu không dùng trường này thì bỏ cả dòng.",
    ),
    "repeated-item": say('"{text}" đã có trong danh sách "{field}".', "Chỉ giữ lại một dòng."),
    "wrong-file-name": say(
        '"{text}" không phải tên tệp.',
        "Ghi tên tệp trên một dòng, không quá 255 ký tự, ví dụ campaigns/pictures/anh.jpg.",
    ),
    "wrong-url": say(
        '"{text}" không phải địa chỉ trang web.',
        "Viết đủ, không có dấu cách, ví dụ https://chiendich.example; nếu có số cổng thì từ 1 đến 65535.",
    ),
    "wrong-base-url": say(
        '"{text}" không dùng làm địa chỉ của cả trang web được.',
        "Viết là {suggestion}: chỉ có tên miền và thư mục, không có dấu ?, #, @, % hay chữ có dấu sau tên miền.",
        "Viết ngắn hơn: mã QR chỉ chứa được địa chỉ không quá 100 ký tự.",
    ),
    "wrong-address": say(
        '"{text}" không phải địa chỉ tính từ gốc của trang.',
        "Bắt đầu bằng dấu /, bỏ tên miền và phần sau dấu ? hay #: /tin/2021-08/. Dấu * thay cho trọn một phần: /dia-ban/*/hoi/.",
    ),
    "wrong-email": say(
        '"{text}" không phải địa chỉ thư điện tử.',
        "Viết đủ, ví dụ ten@chiendich.example; nếu chưa có thì bỏ dòng này.",
    ),
    "wrong-colour": say(
        '"{text}" không phải mã màu.',
        'Viết dấu # và sáu ký tự 0-9, A-F, trong dấu nháy kép, ví dụ "#1F5C4A".',
    ),
    "low-contrast": say(
        "màu {text} quá nhạt: chữ trắng trên màu này chỉ tương phản {contrast}:1, cần ít nhất 4,5:1.",
        "Chọn màu đậm hơn.",
    ),
    "wrong-phone": say(
        '"{text}" không phải số điện thoại ở {country}.',
        'Viết đủ số, cả mã vùng và số 0 ở đầu nếu có. Số mẫu viết là "{sample}".',
        "Viết đủ số, cả mã vùng và số 0 ở đầu nếu có.",
    ),
    "phone-letters": say(
        '"{text}" không phải số điện thoại: "{mark}" không phải chữ số.',
        "Chỉ viết chữ số, hết số thì có thể thêm  máy lẻ 12. Chưa biết số thật thì ghi số mẫu và dòng  sample: true.",
    ),
    "several-phones": say(
        '"{text}" là nhiều số ghi chung một chỗ.',
        "Ghi mỗi số một dòng (trong Excel: ngăn bằng dấu chấm phẩy; chỗ chỉ nhận một số: giữ số chính):\n{lines}",
    ),
    "sample-not-marked": say(
        "số {text} là số mẫu nhưng chưa ghi rõ.", "Thay bằng số thật, hoặc thêm dòng  sample: true."
    ),
    # References
    "reference-without-file": say(
        'ở đây nhắc tới "{text}", nhưng dự án không có tệp {file}.',
        "Viết tệp {file}, trong đó có tên này; không cần thì bỏ chỗ nhắc ở đây.",
    ),
    "unknown-office": say(
        'không có cơ quan nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/offices.yaml: {choices}.",
    ),
    "unknown-law": say(
        'không có căn cứ pháp lý nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/laws.yaml: {choices}.",
    ),
    "unknown-support": say(
        'không có chính sách hỗ trợ nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/support.yaml: {choices}.",
    ),
    "unknown-barrier": say(
        'không có vướng mắc nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/barriers.yaml: {choices}.",
    ),
    "unknown-role": say(
        'không có vai trò liên hệ nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/contacts.yaml: {choices}.",
    ),
    "unknown-indicator": say(
        'không có chỉ số nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/indicators.yaml: {choices}.",
    ),
    "unknown-standard": say(
        'không có tiêu chuẩn nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các tên có trong site_data/standards.yaml: {choices}.",
    ),
    "circular-standard": say(
        'tiêu chuẩn "{text}" lại đòi chính tiêu chuẩn này phải đạt trước, nên không nơi nào đạt được.',
        "Xem lại các dòng requires của hai tiêu chuẩn, bỏ bớt một dòng.",
    ),
    "unknown-area": say(
        'không có nơi nào mang mã hay tên "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Xem mã và tên trong site_data/areas.csv.",
    ),
    "ambiguous-area": say(
        '"{text}" là tên của nhiều nơi.', "Ghi mã thay cho tên: {choices}.", "Ghi mã thay cho tên."
    ),
    "too-many-levels": say(
        "nơi này nằm trong chính nó, hoặc có hơn ba cấp: {names}.",
        "Mỗi nơi nằm trong một nơi cấp trên, nhiều nhất ba cấp (ví dụ tỉnh, xã, xóm). Sửa hoặc bỏ trống ô parent.",
    ),
    "unknown-area-kind": say(
        'chưa có loại nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Thêm loại ấy vào kinds trong site_data/area_kinds.yaml.",
    ),
    "area-not-valid": say(
        'mã "{text}" ({name}) chỉ dùng trong thời gian {until}, không có vào ngày {day}.',
        "Dùng mã của nơi đang có vào ngày đó.",
    ),
    "wrong-share": say(
        '"{text}" không phải là một phần của nơi này.',
        'Ghi số lớn hơn 0, nhiều nhất là 1, sau mã: "01392:0.6"; chưa biết thì ghi "01392:?".',
    ),
    "successors-without-end": say(
        "{text} có nơi kế tiếp mà chưa có ngày cuối.",
        "Ghi ngày cuối vào cột valid_to; nơi này vẫn còn thì để trống ô successors.",
    ),
    "shares-over-one": say(
        "các phần của {text} cộng lại là {sum}, hơn cả nơi ấy.",
        'Sửa lại để cộng lại nhiều nhất là 1; phần chưa biết thì ghi "?".',
    ),
    "ended-without-successor": say(
        "không còn nữa mà chưa ghi nơi nào kế tiếp: {areas}; trang và mã QR đã in của nơi ấy không dẫn đi đâu.",
        "Ghi mã của nơi kế tiếp vào cột successors.",
    ),
    "code-of-two-areas": say(
        "mã {text} là của {first} đến {until}, rồi là của {second}: mã QR đã in cho nơi trước sẽ dẫn tới nơi sau.",
        "Cho chiến dịch kết thúc trước đó, rồi làm chiến dịch mới với mã khác; nơi sau thay nơi trước thì ghi vào successors.",
    ),
    "no-contact": say(
        'chưa có đầu mối "{role}" cho: {areas}.',
        "Thêm đầu mối vào site_data/contacts.yaml; trong lúc chờ, trang của những nơi ấy chỉ có số dùng chung.",
    ),
    "no-contact-from": say(
        'từ ngày {day} không còn đầu mối "{role}" cho: {areas}.',
        "Thêm vào site_data/contacts.yaml đầu mối trực từ ngày ấy, có dòng  valid_from: {day}.",
    ),
    "no-contact-between": say(
        'từ ngày {day} đến hết ngày {until} không có đầu mối "{role}" cho: {areas}.',
        "Sửa valid_to của đầu mối trước, hoặc valid_from của đầu mối sau, cho hai bên nối nhau.",
    ),
    "sheet-outlives-contact": say(
        'đầu mối "{role}" đổi từ ngày {day}, khi tờ in trước đó còn treo, ở: {areas}.',
        "Đến ngày ấy thay bằng tờ có số mới; muốn in sẵn thì thêm  --today {day}  vào lệnh loa posters.",
    ),
    "contact-area-ended": say(
        'mã "{text}" ({name}) chỉ dùng đến hết ngày {until}, trước ngày soát danh sách (as_of) {day}.',
        "Ghi  valid_to: {until}  cho đầu mối này, hoặc xóa đầu mối.",
    ),
    "contact-outlives-area": say(
        "đầu mối trực đến ngày {day}, nhưng {name} chỉ có đến hết ngày {until}; sau đó đầu mối không hiện nữa.",
        "Nơi thay thế vẫn dùng số này thì thêm đầu mối cho nơi ấy, có dòng  valid_from: {next}.",
    ),
    "contacts-overlap": say(
        "đầu mối này trực từ ngày {day}, mà đầu mối trước còn trực đến hết ngày {until}: khi ấy hiện cả hai.",
        "Sửa một trong hai ngày cho nối nhau; đúng là cả hai cùng trực thì cứ để vậy.",
    ),
    "contact-without-end": say(
        "đầu mối này trực từ ngày {day}, mà đầu mối trước không có ngày cuối: từ ngày ấy hiện cả hai.",
        "Ghi  valid_to: {until}  cho đầu mối trước; đúng là cả hai cùng trực thì cứ để vậy.",
    ),
    "unfinished-text": say(
        '"{text}" là lời còn viết dở, mà bà con sẽ đọc thấy.',
        "Viết cho xong, hoặc bỏ đi; điều chỉ nói với đồng nghiệp thì chuyển sang dòng  note:  (không đăng).",
    ),
    # Translations
    "missing-translation": say(
        '"{field}" chưa có chữ {language}; trang {language} sẽ hiện chữ {original}.',
        'Viết nội dung {language} ở dòng "{tag}:".',
        "Viết nội dung {language} vào ô này.",
    ),
    "missing-translated-page": say(
        "trang này chưa có bản {language}; trang {language} sẽ hiện chữ {original}.", "Tạo tệp {twin}."
    ),
    "page-without-original": say(
        "trang này chưa có bản {original}, là ngôn ngữ đầu tiên của trang web.",
        "Tạo tệp {twin}, hoặc đổi tên tệp này cho trùng với bản {original}.",
    ),
    # Languages
    "wrong-language": say(
        '"{text}" không phải ký hiệu của một ngôn ngữ.',
        'Viết "{suggestion}".',
        "Viết hai hoặc ba chữ thường không dấu, ví dụ vi, en, fr; cần thì thêm kiểu chữ hay vùng: zh-Hant, pt-BR.",
    ),
    "wrong-country": say(
        '"{text}" không phải ký hiệu của một nước.',
        "Viết chữ in hoa: {suggestion}.",
        "Viết hai chữ in hoa theo ISO 3166-1, ví dụ VN, LA, US.",
    ),
    "unknown-language": say(
        'chưa có lời của giao diện cho ngôn ngữ "{text}".',
        "Đã có: {choices}. Muốn thêm thì dịch theme/locales/vi.yaml của Loa thành theme/locales/{text}.yaml.",
    ),
    "unusable-font": say(
        'theme/fonts/ không có phông chữ "{text}".',
        "Chép tệp phông (.ttf hoặc .otf) vào đó, hoặc sửa tên cho đúng.",
    ),
    "unusable-format": say(
        '"{field}": không dùng được "{text}" để viết ngày hay số.',
        'babel là tên một vùng, ví dụ "fr_FR"; mẫu ngày như "dd/MM/yyyy", mẫu tỷ lệ như "#,##0.#%".',
    ),
    # Rules
    "slug-not-file-name": say(
        'slug "{text}" khác tên tệp "{stem}".', "Sửa slug hoặc đổi tên tệp cho giống nhau."
    ),
    "dates-reversed": say("ngày kết thúc {ends} lại trước ngày bắt đầu {starts}.", "Kiểm tra lại hai ngày."),
    "days-and-dates": say(
        'đã có "days" thì ngày đầu, ngày cuối theo đó, không ghi "{field}".',
        'Bỏ dòng "{field}", hoặc bỏ cả "days".',
    ),
    "role-and-roles": say(
        'đã có "contact_roles" thì không ghi thêm "contact_role".',
        'Vai trò ấy chưa có trong danh sách thì thêm vào đó, rồi bỏ dòng "contact_role".',
    ),
    "days-out-of-order": say(
        "ngày {day} đứng sau ngày {before} trong danh sách.",
        "Xếp các ngày từ trước đến sau, giờ sớm đứng trước.",
    ),
    "day-twice": say("ngày {day} ghi hai lần, cùng giờ, cùng nơi.", "Xóa một lần, hoặc sửa giờ, sửa nơi."),
    "hours-reversed": say(
        "giờ xong {to} không sau giờ bắt đầu {from}.", "Kiểm tra lại hai giờ, viết theo 24 giờ."
    ),
    "take-down-too-early": say(
        "ngày gỡ áp phích {take_down} lại trước ngày kết thúc {ends}.",
        "Chọn ngày gỡ từ ngày kết thúc trở đi.",
    ),
    "take-down-without-end": say(
        "có ngày gỡ áp phích {take_down} mà chiến dịch không có ngày cuối.",
        "Ghi ngày cuối (ends), hoặc bỏ dòng take_down.",
    ),
    "review-too-early": say(
        "ngày xem lại {review} lại trước ngày bắt đầu {starts}.", "Chọn ngày xem lại từ ngày bắt đầu trở đi."
    ),
    "same-campaign-code": say(
        'hai chiến dịch cùng mang mã "{text}"; mã QR sẽ dẫn nhầm.', "Đổi mã của chiến dịch chưa in áp phích."
    ),
    "same-successor": say(
        'hai chiến dịch cùng nối tiếp "{text}"; trang của nó chỉ dẫn tới một chiến dịch được thôi.',
        "Giữ dòng succeeds ở chiến dịch thật sự làm tiếp, bỏ ở chiến dịch kia.",
    ),
    "circular-succession": say(
        '"{text}" lại nối tiếp chính chiến dịch này, thẳng hoặc qua chiến dịch khác.',
        "Bỏ bớt một dòng succeeds: trong hai chiến dịch, chỉ cái sau mới ghi.",
    ),
    "succeeds-later": say(
        'chiến dịch này bắt đầu ngày {starts}, trước cả "{text}" mà nó nối tiếp ({first}).',
        "Ghi succeeds vào tệp của chiến dịch sau; hoặc sửa lại ngày.",
    ),
    "same-area": say(
        'mã "{text}" có hai dòng cho cùng một thời gian.',
        "Chỉ giữ lại một dòng; nếu là hai nơi cùng tên, ghi cho mỗi nơi một mã riêng ở cột code.",
    ),
    "name-without-kind": say(
        'tên "{text}" không có chữ "{word}" như cột kind.',
        'Viết chữ ấy ở đầu hoặc cuối tên ("Xã Trường Hà", "Trường Hà Commune"); hoặc sửa cột kind.',
    ),
    "same-tile": say("hai nơi nằm trên cùng một ô của bản đồ.", "Đổi row hoặc column của một nơi."),
    "same-season": say(
        'hai kỳ số liệu cùng tên "{text}".', "Đổi season của một kỳ, để người đọc phân biệt được hai kỳ."
    ),
    "same-id": say('tên gọi tắt "{text}" dùng hai lần.', "Đổi một trong hai tên."),
    "same-address": say('hai trang cùng địa chỉ "{text}".', "Đổi address của một trang."),
    "same-former-slug": say(
        'địa chỉ cũ "{text}" đã thuộc về một chiến dịch.', "Bỏ dòng này khỏi former_slugs."
    ),
    "reserved-address": say(
        'địa chỉ "{text}" đã dành cho một mục của trang web.', "Chọn address khác cho trang này."
    ),
    "page-file-name": say(
        'tên tệp "{text}" không làm địa chỉ của trang được.',
        "Đổi tên tệp thành {name}: chữ thường không dấu, chữ số, dấu gạch nối, không quá 60 ký tự.",
        "Đổi tên tệp: chữ thường không dấu, chữ số và dấu gạch nối, không quá 60 ký tự.",
    ),
    "empty-page": say("trang chưa có nội dung.", "Viết nội dung dưới dòng --- thứ hai."),
    "raw-html": say(
        'không dùng mã HTML trong trang ("{text}").',
        "Viết bằng Markdown: **đậm**, *nghiêng*, [chữ](đường dẫn).",
    ),
    "second-title": say("tiêu đề lớn (#) đã có sẵn từ title.", "Dùng ## cho các mục trong trang."),
    "strange-link": say(
        'đường dẫn "{text}" không phải địa chỉ trang web.',
        "Chỉ dùng https://, mailto:, tel: hoặc tên một trang, ví dụ rights.md.",
    ),
    "unknown-page": say(
        'không có trang "{text}".', 'Có phải bạn muốn viết "{suggestion}"?', "Các trang có sẵn: {choices}."
    ),
    "update-file-name": say(
        'tên tệp "{stem}" không phải là ngày của tin ({day}) rồi đến chữ thường không dấu, nối bằng gạch ngang.',
        "Đổi tên tệp, cả bản tiếng Anh, thành {name}, hoặc sửa date.",
    ),
    "unknown-campaign": say(
        'không có chiến dịch nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các chiến dịch đang có: {choices}. Không phải chiến dịch nào trong đó thì bỏ dòng này.",
    ),
    "hidden-update": say(
        'tin "{text}" chưa hiện trên trang: còn là bản nháp hoặc chưa đến ngày.',
        "Bỏ đường dẫn này, hoặc đợi tin kia hiện rồi mới đăng tin này.",
    ),
    "updated-too-early": say(
        "ngày sửa {updated} lại trước ngày đăng tin {day}.",
        "Ghi ngày vừa sửa tin này, hoặc xóa dòng này nếu tin chưa sửa lần nào.",
    ),
    "update-of-tomorrow": say(
        "tin này đến ngày {day} mới hiện; trước đó chỉ thấy khi xem thử bằng loa serve.",
        "Nếu đúng ý thì không cần sửa; nhớ dựng lại trang vào ngày đó.",
    ),
    "picture-without-consent": say(
        'ảnh "{text}" có người mà chưa ghi ai đã đồng ý.',
        'Ghi vào consent, ví dụ: "Cô giáo và bố mẹ các em đồng ý ngày 25/08/2021". Dòng này không hiện trên trang. Chưa hỏi thì chưa đăng ảnh.',
    ),
    "part-above-whole": say("{part} ({field}) lớn hơn tổng là {whole} ({other}).", "Kiểm tra lại hai ô."),
    "nobody-of-some": say(
        'Ô {field} ghi "x" (không có ai để tính), nhưng ô {other} ghi {whole}.',
        'Không ai thuộc diện này thì ghi "x" ở cả hai ô. Có {whole} người mà không ai đạt thì ghi 0. Chưa biết thì để trống.',
    ),
    "threshold-too-low": say(
        "{field} là {text}: thấp quá, người xem có thể nhận ra từng người.",
        "Ghi {lowest} hoặc cao hơn; nên giữ hide_below: 10 và whole_group_below: 30.",
    ),
    "things-with-people": say(
        'chỉ số "{text}" ghi là đếm vật, nhưng cột của nó có liên quan đến cột của "{other}", là chỉ số đếm người.',
        "Bỏ dòng counts: things, để số đếm người ít quá thì được ẩn; hoặc cho chỉ số này những cột riêng.",
    ),
    "minimum-of-count": say(
        'chỉ số "{text}" chỉ là một số đếm, không phải tỷ lệ, nên không có mức phần trăm nào để đạt.',
        "Chọn chỉ số có denominator, hoặc thêm denominator cho chỉ số này.",
    ),
    "no-hard-class": say(
        "{field} không dành cho nơi nào: trong classes không có nhóm nào ghi hard: true.",
        "Thêm classes ở đầu site_data/standards.yaml, ví dụ các nhóm I, II và III, trong đó III ghi hard: true.",
    ),
    "unknown-class": say(
        'trong classes của site_data/standards.yaml không có nhóm "{text}".',
        'Có phải "{suggestion}"?',
        "Sửa cột difficulty, hoặc thêm nhóm này vào classes.",
    ),
    "circular-column": say(
        'cột "{text}" lại nằm trong chính cột này, nên không biết cột nào rộng hơn.',
        "Xem dòng within của hai cột. Chỉ ghi within ở cột ít người hơn, ví dụ nhóm 15 đến 25 tuổi nằm trong nhóm 15 đến 35 tuổi.",
    ),
    "unlisted-column": say(
        'Cột "{text}" chưa có tên trong danh sách "columns" của tệp này.',
        'Có phải bạn muốn viết "{suggestion}"?',
        'Thêm cột vào "columns", kèm tên gọi trong từng thứ tiếng.',
    ),
    "wrong-sum": say(
        "{whole} ({field}) không bằng tổng các cột con, cộng lại được {sum} ({others}).",
        "Kiểm tra lại các ô; nếu đây không phải cột tổng thì sửa các cột con của nó trong indicators.yaml.",
    ),
    # Workbooks
    "workbook-too-large": say(
        "Tệp quá lớn để là bảng số liệu.",
        "Lấy bảng mới bằng: loa stats export-xlsx, rồi điền lại.",
    ),
    "old-workbook": say(
        "Tệp thuộc kiểu Excel cũ (.xls).",
        "Mở bằng Excel hoặc LibreOffice, lưu thành kiểu Excel Workbook (.xlsx).",
    ),
    "locked-workbook": say(
        "Tệp có mật khẩu nên không đọc được.",
        "Mở bằng mật khẩu, bỏ mật khẩu, lưu lại.",
    ),
    "other-spreadsheet": say(
        "Tệp thuộc kiểu {text}, không phải kiểu Excel (.xlsx).",
        "Mở tệp, chọn Lưu thành (trong Numbers: Xuất sang Excel), kiểu Excel Workbook (.xlsx), rồi nhận lại.",
    ),
    "text-table": say(
        "Tệp là bảng chữ (.csv), không phải bảng Excel (.xlsx) do Loa tạo.",
        "Lấy bảng bằng: loa stats export-xlsx, rồi chép số sang; mở thẳng CSV bằng Excel thì mã mất số 0.",
    ),
    "broken-workbook": say(
        "Tệp hỏng, hoặc không phải tệp Excel (.xlsx).",
        "Xin gửi lại tệp, kiểu Excel Workbook (.xlsx).",
    ),
    "no-figures-sheet": say(
        'Không có trang tính "{text}".',
        "Lấy bảng bằng: loa stats export-xlsx, và giữ nguyên tên trang tính.",
    ),
    "extra-sheet": say(
        'Trang tính "{text}" không được đọc.',
        'Số liệu để ở trang "Số liệu"; trang khác cần thì giữ, không cần thì xóa.',
    ),
    "unknown-year": say(
        'Không có số liệu của kỳ "{text}" trong site_data/statistics/.',
        'Có phải kỳ "{suggestion}"?',
        'Đang có: {choices}. Kỳ mới thì chạy "loa stats new" trước.',
    ),
    "no-such-contact": say(
        "Dòng này không khớp với đầu mối nào trong site_data/contacts.yaml.",
        "Giữ nguyên số thứ tự, mã và vai trò. Đầu mối mới thì thêm vào site_data/contacts.yaml.",
    ),
    "phone-repaired": say(
        'Số "{text}" mất số 0 ở đầu; Loa đọc là {phone}.',
        "Đúng thì không phải làm gì; sai thì sửa số trong tệp.",
    ),
    "hidden-sheet": say(
        'Trang tính "{text}" bị ẩn.',
        "Cho hiện trang tính để mọi người cùng thấy.",
    ),
    "same-contact": say(
        "Đầu mối này đã có một dòng khác trong trang.",
        "Chỉ giữ lại một dòng.",
    ),
    "contact-row-missing": say(
        "Thiếu dòng số {number}: {name}.",
        "Thêm lại dòng ấy. Muốn bỏ hẳn đầu mối thì xóa trong site_data/contacts.yaml.",
    ),
    "contacts-layout": say(
        "Loa không sửa được riêng từng chỗ trong tệp này, vì cách trình bày khác thường.",
        "Sửa thẳng trong tệp; hoặc ghi mỗi mục một dòng như tệp mẫu đi kèm Loa rồi nhận bảng Excel lại.",
    ),
    "no-id-row": say(
        'Trang "{sheet}" không có dòng tên gọi tắt của cột (bắt đầu bằng "{text}").',
        "Lấy bảng mới bằng: loa stats export-xlsx, rồi chép số sang.",
    ),
    "merged-cells": say(
        "Ô này là ô gộp, không rõ nội dung thuộc về dòng nào, cột nào.",
        "Bỏ gộp ô, rồi ghi vào từng ô.",
    ),
    "hidden-row": say(
        "Dòng này bị ẩn nhưng có nội dung.",
        "Cho hiện dòng: cần thì giữ, không cần thì xóa hẳn nội dung trong dòng.",
    ),
    "hidden-column": say(
        'Cột "{field}" bị ẩn.',
        "Cho hiện cột để mọi người cùng thấy.",
    ),
    "column-without-id": say(
        "Ô này có nội dung nhưng cột của nó không có tên gọi tắt.",
        "Chuyển số sang đúng cột, hoặc xóa.",
    ),
    "formula-without-value": say(
        "Ô này là công thức chưa có kết quả.",
        "Mở tệp bằng Excel, chờ tính xong rồi lưu lại; hoặc ghi thẳng vào ô.",
    ),
    "cell-not-a-number": say(
        'Ô này ghi "{text}", không phải con số.',
        "Ghi số nguyên, hoặc để trống nếu chưa có số.",
    ),
    "cell-is-a-date": say(
        "Excel đã đổi ô này thành ngày {text}.",
        "Chọn kiểu ô là Number rồi ghi lại con số.",
    ),
    "cell-is-an-error": say(
        'Công thức ở ô này báo lỗi "{text}".',
        "Ghi thẳng vào ô.",
    ),
    "code-repaired": say(
        'Mã "{text}" mất số 0 ở đầu; Loa đọc là {code} ({name}).',
        "Đúng thì không phải làm gì; sai thì sửa mã trong tệp.",
    ),
    "name-not-code": say(
        'Dòng mang tên "{text}", nhưng mã {code} là của {name}.',
        "Sửa lại mã hoặc tên cho khớp.",
    ),
    "row-missing": say(
        "Thiếu dòng của {name} ({text}), nơi đang có số liệu.",
        "Thêm lại dòng ấy; chưa có số mới thì chép số cũ, hoặc để trống các ô.",
    ),
    "figure-leaps": say(
        "{text} ({field}) khác số của kỳ trước, {year}, quá 30 %: kỳ ấy là {before}.",
        "Đọc lại báo cáo của nơi ấy; nếu đúng thì cứ để nguyên, trang vẫn dựng được.",
    ),
    # Loudspeaker and text messages
    "script-too-long": say(
        "bản {length} giây để đọc loa không đọc kịp: riêng việc gì, ngày nào, làm gì, gọi số nào đã mất {needed} giây.",
        "Bớt khoảng {over} tiếng ở title hoặc action.",
    ),
    "sms-too-long": say(
        "tin nhắn ({locale}) dài {count} ký tự, một tin chỉ chứa {limit}: riêng tên, ngày và số điện thoại đã quá.",
        "Đặt title ngắn hơn khoảng {over} ký tự.",
    ),
    # Posters and publishing
    "text-too-long": say(
        '"{field}" dài quá, không đủ chỗ. Chưa in được: {sheets}; {areas}; {campaigns}.',
        "Bớt khoảng {excess} ký tự.",
        "Viết ngắn lại, hoặc bớt đi một phần.",
    ),
    "sheet-shed": say(
        '"{field}" dài, không đủ chỗ. Đã bỏ {parts} trên tờ in: {sheets}; {areas}; {campaigns}.',
        "Muốn in đủ thì viết ngắn lại. Thứ tự bỏ bớt ghi ở sheds của từng khổ trong site_data/formats.yaml.",
    ),
    "paper-left-out": say(
        'chưa in được {path}: "{field}" dài quá.',
        "Bớt khoảng {excess} ký tự.",
        "Viết ngắn lại, hoặc bớt đi một phần.",
    ),
    "unprintable-character": say(
        'chữ in áp phích không có ký tự {characters} trong "{field}".',
        "Thay ký tự này bằng chữ hoặc dấu thông thường; nếu là chữ của thứ tiếng khác thì chép phông chữ vào theme/fonts/.",
    ),
    "picture-missing": say(
        'không có tệp ảnh "{text}".',
        "Ghi đường dẫn tính từ thư mục dự án, ví dụ campaigns/pictures/ngay-hoi.jpg; chữ hoa, chữ thường phải đúng.",
    ),
    "picture-outside": say(
        'ảnh "{text}" nằm ngoài thư mục dự án.',
        "Chép ảnh vào campaigns/pictures/ rồi ghi: campaigns/pictures/<tên tệp>.",
    ),
    "picture-unreadable": say(
        'tệp "{text}" không phải ảnh PNG, JPEG, WebP hay SVG.',
        "Mở ảnh bằng phần mềm xem ảnh rồi lưu lại thành JPEG hoặc PNG.",
    ),
    "picture-too-large": say(
        'tệp ảnh "{text}" nặng {size} MB.',
        "Lưu lại thành JPEG nhẹ hơn 20 MB.",
    ),
    "picture-too-many-dots": say(
        'ảnh "{text}" có {size} điểm ảnh, mở ra thì máy dễ hết bộ nhớ.',
        "Thu nhỏ còn {fit} điểm ảnh trở xuống rồi lưu thành JPEG.",
        "Mở bằng phần mềm xem ảnh, thu nhỏ rồi lưu thành JPEG: in khổ A3 cũng chỉ cần 3500 × 5000 điểm ảnh.",
    ),
    "picture-unsafe": say(
        'ảnh SVG "{text}" có phần không in được: {part}.',
        "Chỉ giữ hình vẽ: không chữ (đổi chữ thành nét), không kiểu CSS, không ảnh liên kết. Hoặc lưu thành PNG.",
    ),
    "picture-without-alt": say(
        'ảnh "{text}" chưa có lời tả.',
        "Ghi trong ngoặc vuông ảnh cho thấy gì, cho người không nhìn thấy ảnh: ![Bà con ở chợ phiên](…).",
    ),
    "strange-picture": say(
        'chỗ chèn ảnh này viết chưa đúng: "{text}".',
        "Viết trên một dòng: ![lời tả](hinh/ten-anh.jpg). Tên tệp không có dấu cách, lời tả không có ngoặc vuông.",
    ),
    "svg-in-page": say(
        'ảnh SVG "{text}" không đưa vào trang viết được.',
        "Lưu thành PNG rộng ít nhất 1440 điểm ảnh rồi dùng tệp ấy.",
    ),
    "picture-too-coarse": say(
        'ảnh "{text}" rộng {width} điểm ảnh, in khổ {format} sẽ vỡ nét: cần ít nhất {needed}.',
        "Tìm bản gốc lớn hơn của ảnh, hoặc bỏ khổ này trong site_data/formats.yaml.",
    ),
    "logo-without-size": say(
        'biểu trưng "{text}" không ghi khổ của hình vẽ (viewBox), nên không biết rộng hẹp thế nào.',
        "Mở bằng phần mềm vẽ (như Inkscape), thu trang vừa khít hình rồi lưu lại thành SVG; hoặc lưu thành PNG.",
    ),
    "logo-too-wide": say(
        'biểu trưng "{text}" dài quá: rộng hơn 5 lần chiều cao, đặt cạnh tên cơ quan thì nhỏ, không nhìn ra.',
        "Dùng bản gọn hơn, chỉ có hình, không kèm dòng chữ dài; cắt sát lề trắng quanh hình.",
    ),
    "logo-too-tall": say(
        'biểu trưng "{text}" cao quá: cao hơn 4 lần chiều rộng, đặt cạnh tên cơ quan thì nhỏ, không nhìn ra.',
        "Dùng bản gọn hơn, chỉ có hình; cắt sát lề trắng quanh hình.",
    ),
    "logo-heavy": say(
        'biểu trưng "{text}" nặng {size} kB; máy nào mở trang web cũng phải tải về.',
        "Nhờ người vẽ bớt nét thừa và lưu lại dưới 20 kB, hoặc lưu thành PNG rộng 500 điểm ảnh: Loa thu nhỏ cho trang web.",
    ),
    "logo-not-black": say(
        'bản đen của biểu trưng, "{text}", còn có màu.',
        "Nhờ người vẽ lưu một bản chỉ có màu đen; chưa có thì bỏ dòng black, tờ in đen trắng sẽ không có biểu trưng.",
    ),
    "logo-without-black": say(
        'biểu trưng "{text}" có màu và chưa có bản đen: tờ in đen trắng ({format}) không in biểu trưng.',
        "Muốn có thì thêm tệp chỉ có màu đen và ghi tên tệp ở black dưới logo.",
    ),
    "unknown-format": say(
        'không có khổ in nào tên là "{text}".',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Các khổ đang có: {choices}.",
        "Xem các khổ trong site_data/formats.yaml.",
    ),
    "format-without-room": say(
        'khổ "{text}" không còn chỗ bên trong lề.',
        "Giảm margin, giảm reading_distance, hoặc tăng width và height.",
    ),
    "format-not-black": say(
        'khổ "{text}" bày kiểu {layout} nên không in chỉ mực đen được.',
        "Xóa dòng ink, hoặc đổi layout thành một trong: {choices}.",
        "Xóa dòng ink.",
    ),
    "format-too-large": say(
        'khổ "{text}" lớn quá.',
        "Ảnh cho màn hình nhiều nhất 4096 điểm ảnh mỗi chiều: giảm dots, hoặc giảm width và height.",
    ),
    # Easy-to-read pages, recordings
    "recording-missing": say(
        'không có tệp ghi âm "{text}".',
        "Ghi đường dẫn tính từ thư mục dự án, ví dụ campaigns/audio/den-truong.mp3; chữ hoa, chữ thường phải đúng.",
    ),
    "recording-outside": say(
        'tệp ghi âm "{text}" nằm ngoài thư mục dự án.',
        "Chép tệp vào campaigns/audio/ rồi ghi: campaigns/audio/<tên tệp>.",
    ),
    "recording-too-large": say(
        'tệp ghi âm "{text}" nặng {size} MB; máy yếu, mạng yếu không nghe nổi.',
        "Lưu lại thành MP3 một kênh (mono), 48 kbit/s, nhẹ hơn 5 MB.",
    ),
    "recording-unreadable": say(
        'tệp "{text}" không phải bản ghi MP3, Ogg hay M4A, hoặc đuôi tệp không đúng loại.',
        "Lưu lại thành MP3, tên tệp kết thúc bằng .mp3.",
    ),
    "recording-without-text": say(
        "chưa có câu chữ nói cùng điều này; người nghe kém không có gì để đọc.",
        "Viết đủ các câu trong easy_read bằng {language}.",
    ),
    "language-without-words": say(
        'mục "{text}" chưa có chữ, cũng chưa có bản ghi.', "Thêm text hoặc audio, hoặc xóa cả mục này."
    ),
    # Plain language
    "long-sentence": say(
        "câu này dài {count} chữ; ở đây nên không quá {limit}.",
        "Ngắt thành hai câu, hoặc bớt lời.",
    ),
    "abbreviation": say(
        'không phải ai cũng hiểu chữ viết tắt "{text}".',
        'Viết "{write}".',
        "Viết đủ chữ; hoặc giải nghĩa ngay bên cạnh, trong ngoặc. Ai cũng quen thì thêm vào known trong site_data/plain_words.yaml.",
    ),
    "office-language": say(
        '"{text}" là chữ công văn, bà con khó hiểu.',
        "Viết bằng lời thường: {write}. Là tên riêng thì thêm vào names trong site_data/plain_words.yaml.",
    ),
    "hidden-character": say(
        "ở đây có ký tự ẩn {mark}: mắt không thấy nhưng làm sai thứ tự chữ, hoặc làm tìm kiếm không ra.",
        "Xóa cả đoạn rồi gõ lại, đừng chép từ Word, PDF hay trang khác.",
    ),
    "no-character": say(
        "ở đây có mã {mark}, không phải chữ nào cả: mỗi máy hiện một kiểu, hoặc không hiện.",
        "Xóa cả đoạn rồi gõ lại; nếu là dấu đầu dòng của Word thì dùng dấu gạch nối.",
    ),
    "legacy-font": say(
        '"{text}" là chữ của bảng mã {encoding}, không phải Unicode: trên trang không ai đọc được.',
        'Chuyển cả đoạn sang Unicode (UniKey: Ctrl+Shift+F6), rồi chép lại; Loa đoán đây là "{suggestion}".',
        "Chuyển cả đoạn sang Unicode (UniKey: Ctrl+Shift+F6), rồi chép lại.",
    ),
    "misread-letters": say(
        '"{text}" là chữ UTF-8 bị một chương trình đọc sai bảng mã.',
        'Mở lại tệp gốc, chọn bảng mã UTF-8, rồi chép lại cả đoạn; Loa đoán đây là "{suggestion}".',
        "Mở lại tệp gốc, chọn bảng mã UTF-8, rồi chép lại cả đoạn.",
    ),
    "lost-letters": say(
        '"{text}" đã mất chữ có dấu khi lưu: chỗ chữ mất còn dấu hỏi hoặc ô vuông.',
        "Không khôi phục được từ đây: lấy lại từ tệp gốc, lưu bằng UTF-8, hoặc gõ lại.",
    ),
    "eth-for-d": say(
        '"{text}" có chữ Eth của tiếng Iceland (U+00D0), chỉ nhìn giống chữ Đ: tìm kiếm không ra, máy đọc sai.',
        'Gõ lại là "{suggestion}".',
        "Gõ lại bằng chữ Đ của bộ gõ tiếng Việt.",
    ),
    "qr-faint": say(
        "mã QR trên tờ {path} mờ quá: ô đậm và nền chưa đủ tương phản.",
        "Mã phải in đen trên nền trắng; xem lại mẫu trong theme/posters.",
    ),
    "qr-unreadable": say(
        "mã QR trên tờ {path} không quét được.",
        "Tăng reading_distance của khổ này trong site_data/formats.yaml.",
    ),
    "qr-wrong-address": say(
        'mã QR trên tờ {path} dẫn tới "{found}", lẽ ra phải là "{expected}".',
        "Đây là lỗi của Loa; xin gửi kèm tệp dữ liệu cho người phát triển.",
    ),
    "qr-dead-end": say(
        "mã QR trên tờ {path} dẫn tới {expected}, nhưng trang đó không có.",
        "Kiểm tra base_url trong site_data/authority.yaml.",
    ),
    "missing-word": say('thiếu chữ giao diện "{field}".', "Thêm lại dòng này, hoặc lấy lại tệp đi kèm Loa."),
    "unknown-word": say(
        'chữ giao diện "{field}" không có trong tệp đi kèm Loa, và không mẫu trang nào của dự án dùng tới.',
        'Có phải bạn muốn viết "{suggestion}"?',
        "Bỏ dòng này đi.",
    ),
    "wrong-place": say(
        'chữ giao diện "{field}" có "{text}", Loa không biết điền gì vào đó.',
        "Chỗ để điền viết đúng như sau, đủ hai dấu ngoặc: {choices}.",
        "Bỏ dấu ngoặc nhọn: chữ này không có chỗ nào để điền.",
    ),
    "engine-not-installed": say(
        "tệp này chọn {name} làm chương trình dựng trang, nhưng máy này chưa cài.",
        'Cài bằng lệnh "pip install {name}", hoặc đổi tên tệp thành mkdocs.yml để dựng bằng MkDocs như cũ.',
    ),
    "engine-settings": say(
        "chương trình dựng trang không nhận tệp này: {reason}.",
        "Sửa chỗ ấy, hoặc xóa tệp này: Loa có sẵn một tệp.",
    ),
    "mkdocs-without-loa": say(
        'tệp này không dùng phần bổ sung "loa", nên không dựng được trang.',
        'Thêm dòng "- loa" dưới plugins, hoặc xóa tệp này: Loa có sẵn một tệp.',
    ),
    "template-unknown-name": say(
        'mẫu trang dùng tên "{reason}" mà trang này không có.',
        "Xem các tên có sẵn của trang trong generator/views/pages/.",
    ),
    "template-mistake": say(
        "mẫu trang viết sai: {reason}.", "Sửa mẫu ở dòng này, hoặc lấy lại mẫu đi kèm Loa."
    ),
    "same-path": say(
        'hai nơi cùng chiếm địa chỉ /{path}: {other_kind} "{other}" và {kind} "{name}".',
        "Đổi tên một bên: slug của chiến dịch, address của trang, id của chỉ số, hoặc tên tệp.",
    ),
    "path-too-long": say(
        "{kind} này có tên dài quá, không ổ đĩa nào nhận tệp mang tên như vậy.",
        "Đặt tên ngắn hơn.",
    ),
    "windows-name": say(
        '{kind} "{name}" tạo ra /{path}, mà Windows không cho tệp hay thư mục nào mang tên ấy.',
        "Thêm một từ vào tên, ví dụ: con-em thay cho con.",
    ),
    "broken-link": say(
        'trang /{path} có đường dẫn hỏng: "{href}".', "Sửa đường dẫn, hoặc tạo trang còn thiếu."
    ),
    "off-site-request": say(
        'trang /{path} tải tệp từ nơi khác: "{href}".', "Chép tệp vào dự án rồi dẫn tới bản chép."
    ),
    "sample-in-release": say(
        "{kind} còn {count} mục mẫu, chưa thể đăng cho bà con xem.",
        "Thay bằng thông tin thật rồi bỏ dòng  sample: true.  Chỉ đăng thử thì thêm --allow-sample.",
    ),
    "release-damaged": say(
        "bản số {number} không còn nguyên: {count} tệp bị mất, bị đổi hoặc bị thêm vào.",
        "Không dùng được bản này. Chọn bản khác (xem: loa releases), hoặc đăng lại bằng loa publish.",
    ),
    "cache-damaged": say(
        "{count} tệp giữ từ lần dựng trước không còn nguyên; Loa không dùng và đã làm lại.",
        "Không phải sửa gì. Gặp lại nhiều lần thì chép dự án sang ổ đĩa khác và nhờ người xem ổ đĩa này.",
    ),
    "figures-held-back": say(
        "{count} số phải ẩn thêm, vì ghép với số đã đăng trước đây có thể tính ra một số đếm rất "
        "nhỏ: {cells}.",
        "Không phải sửa gì. Số đã đăng thì người đọc có thể còn giữ, nên Loa tính cả những số ấy.",
    ),
    "memory-unreadable": say(
        "tệp ghi những số liệu từng đăng không đọc được, hoặc đã bị sửa.",
        "Lấy lại tệp này từ bản sao lưu. Không có bản sao lưu thì xóa tệp: Loa ghi lại từ các bản đăng còn giữ, nhưng "
        "không còn biết số của những bản cũ hơn.",
    ),
    "memory-missing": say(
        "nơi đăng này đã có {count} bản nhưng không có tệp ghi những số liệu từng đăng.",
        "Loa đọc lại từ các bản còn giữ. Số của những bản cũ hơn thì không còn biết: có bản sao lưu thì chép tệp về đây.",
    ),
    "published-place-gone": say(
        "không thấy nơi đã đăng trang: {text}.",
        "Nơi ấy ở máy khác hoặc chưa gắn ổ đĩa thì số liệu dựng ở đây chưa tính đến những gì từng đăng ở đó. "
        "Đã bỏ hẳn thì xóa dòng này.",
    ),
    "addresses-unreadable": say(
        "tệp ghi những địa chỉ từng đăng không đọc được.",
        "Lấy lại tệp này từ bản sao lưu. Không có bản sao lưu thì xóa tệp: Loa ghi lại từ trang đang đăng.",
    ),
    "address-lost": say(
        "{count} địa chỉ từng đăng sẽ mất, ai quét mã đã in hay mở liên kết cũ sẽ không thấy trang: {addresses}.",
        "Trả lại thứ đã xóa, đổi tên hay đổi mã; chiến dịch đã qua thì cứ để nguyên, đổi slug thì ghi slug cũ vào "
        "former_slugs. Muốn bỏ thật thì ghi địa chỉ vào site_data/moved.yaml: moved (dẫn sang trang khác) hoặc gone "
        "(trang nói là không còn).",
    ),
    "moved-nowhere": say(
        "địa chỉ cũ dẫn tới {text}, nhưng ở đó không có gì hợp.",
        "Địa chỉ của một trang dẫn tới một trang đang có; của một tệp lịch, tin hay số liệu thì tới một tệp như thế. "
        "Không còn gì thay thế thì ghi vào gone.",
    ),
    "site-moved": say(
        "trang đã đăng ở {text}, nay base_url là {now}: mã đã in vẫn dẫn về địa chỉ cũ.",
        "Lấy lại base_url cũ; hoặc nhờ người lo máy chủ cho địa chỉ cũ dẫn sang địa chỉ mới, rồi ghi địa chỉ cũ vào "
        "former_sites trong site_data/moved.yaml.",
    ),
    "missing-output": say(
        "chương trình dựng trang chạy xong nhưng thiếu tệp /{path}.",
        "Thường do một plugin khác trong mkdocs.yml; bỏ plugin đó.",
    ),
}
"""By code; a headline, then the remedies, likeliest first."""
