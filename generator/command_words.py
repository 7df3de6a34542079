"""What the command itself says, in both languages."""

import errno

SAID = {
    "vi": {
        "published": "Đã dựng xong: {target}",
        "copied": "Bản cho USB: {path}, {size} MB",
        "not-copied": "Chưa làm bản cho USB; bản cũ, nếu có, vẫn giữ nguyên.",
        "copy-refused": "Loa không ghi đè {path}: không phải bản USB do Loa làm. Chọn tên khác, ngoài trang.",
        "untouched": "Chưa dựng gì mới; bản đang có vẫn giữ nguyên.",
        "posters": "Đủ {count} tệp trong {target}, {made} tệp mới làm.",
        "interrupted": "Đã dừng theo yêu cầu. Bản đang có vẫn giữ nguyên.",
        "no-posters": "Không có tờ nào hợp với lựa chọn này. Đang có các chiến dịch, khổ in: {choices}.",
        "serving": "Đang xem thử tại {address} (Ctrl+C để dừng)",
        "stopped": "Đã dừng xem thử.",
        "created": "Đã tạo {path}. Điền các chỗ trống rồi chạy: loa check",
        "translations-kept": "Đã ghi nhận: {count} đoạn tiếng Anh khớp với tiếng Việt hiện nay.",
        "new-year": "Đã tạo {path} và tệp .yaml đi kèm. Tiếp theo: loa stats export-xlsx --year {year}",
        "exported": "Đã ghi {path}. Điền xong thì chạy: loa stats import-xlsx TỆP",
        "not-imported": "Chưa ghi gì; số liệu đang có vẫn giữ nguyên.",
        "no-changes": "Không có gì khác với số liệu đang có.",
        "would-import": "Có {count} thay đổi, chưa ghi. Đúng rồi thì chạy lại với --write để ghi vào {path}.",
        "imported": "Đã ghi vào {path}. Bản cũ ở {backup}. Tiếp theo chạy: loa check",
        "blank-cell": "(trống)",
        "busy": "Một lần dựng khác đang chạy vào cùng thư mục. Chờ xong rồi thử lại.",
        "refused": "{path} không phải thư mục do Loa dựng, nên Loa không thay. Chọn thư mục khác bằng --out.",
        "no-project": "{path} không phải thư mục dự án Loa (cần có campaigns/ và site_data/).",
        "port": "Cổng này đang có chương trình khác dùng. Chọn cổng khác bằng --port, ví dụ --port 8001.",
        "making": "Áp phích, tờ in",
        "bug": "Loa gặp lỗi của chính nó, không phải lỗi của bạn. Xin gửi phần trên cho người phát triển.",
        "disk": "Không đọc hoặc ghi được: {reason}. Bản đã dựng trước vẫn giữ nguyên.",
    },
    "en": {
        "published": "Built: {target}",
        "copied": "Copy for a USB stick: {path}, {size} MB",
        "not-copied": "No copy for a USB stick was made; the old one, if any, is untouched.",
        "copy-refused": "{path} is not a USB copy that Loa made. Choose another name, outside the site.",
        "untouched": "Nothing new was built; what was there is untouched.",
        "posters": "{count} files are in {target}, {made} of them newly made.",
        "interrupted": "Stopped as asked. What was there is untouched.",
        "no-posters": "No sheet matches this choice. Campaigns and formats there are: {choices}.",
        "serving": "Preview at {address} (Ctrl+C to stop)",
        "stopped": "Preview stopped.",
        "created": "Created {path}. Fill in the blanks, then run: loa check",
        "translations-kept": "Kept: {count} English texts say what their Vietnamese says now.",
        "new-year": "Created {path} and its .yaml file. Now run: loa stats export-xlsx --year {year}",
        "exported": "Wrote {path}. Once it is filled in, run: loa stats import-xlsx FILE",
        "not-imported": "Nothing was written; the figures are as they were.",
        "no-changes": "Nothing differs from the figures there are.",
        "would-import": "{count} changes, none written yet. If right, run again with --write, to {path}.",
        "imported": "Wrote {path}. The old one is {backup}. Now run: loa check",
        "blank-cell": "(blank)",
        "busy": "Another build is writing to the same folder. Wait until it is done, then try again.",
        "refused": "{path} is not a folder that Loa built, so it is not replaced. Choose another with --out.",
        "no-project": "{path} is not a Loa project (it needs campaigns/ and site_data/).",
        "port": "Another program uses this port. Choose another with --port, such as --port 8001.",
        "making": "Posters and prints",
        "bug": "This is Loa's own fault, not yours. Please send the text above to its developers.",
        "disk": "Cannot read or write: {reason}. What was built before is untouched.",
    },
}
"""What the command itself says, by language."""

DISK_REASONS = {
    "vi": {
        errno.ENOSPC: "ổ đĩa đã đầy",
        errno.EACCES: "không có quyền ở thư mục này",
        errno.EROFS: "ổ đĩa chỉ cho đọc",
    },
    "en": {},
}
"""Common reasons in words; others as the system says them."""
