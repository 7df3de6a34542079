"""Messages of the command itself, in both languages."""

import errno
from pathlib import Path
from typing import Final

from generator.system.full_disk import FullDiskError

INTERRUPTED: Final = 130
"""Exit code after Ctrl+C, as shells have it: 128 and the number of the signal."""

MESSAGES = {
    "vi": {
        "published": "Đã dựng xong: {target}",
        "built": "Làm mới {made} trong {files} tệp, {seconds} giây.",
        "unchanged": "Không có gì đổi từ lần dựng trước; {target} vẫn như thế.",
        "copied": "Bản cho USB: {path}, {size} MB",
        "not-copied": "Chưa làm bản cho USB; bản cũ, nếu có, vẫn giữ nguyên.",
        "copy-refused": "Loa không ghi đè {path}: không phải bản USB do Loa làm. Chọn tên khác, ngoài trang.",
        "untouched": "Chưa dựng gì mới; bản đang có vẫn giữ nguyên.",
        "posters": "Đủ {count} tệp trong {target}, {made} tệp mới làm.",
        "released": "Đã đăng bản số {number} ({size} MB). Trang đang phục vụ: {path}",
        "same-release": "Không có gì khác với bản số {number} đang đăng, nên không làm bản mới.",
        "only-the-day": "Chỉ khác ngày dựng: bản số {number} đang đăng, dựng cho ngày {day}, đọc vẫn đúng, "
        "nên không làm bản mới.",
        "taken-back": "Có người đã bỏ bản số {number} để lấy lại bản trước, mà dữ liệu vẫn y như bản ấy. "
        "Sửa chỗ nhầm, hoặc đăng tay không có --if-changed.",
        "not-released": "Chưa đăng gì mới; trang đang có vẫn giữ nguyên.",
        "rolled-back": "Đang dùng lại bản số {number}, đăng ngày {day}. Sửa dữ liệu xong thì đăng lại.",
        "rolled-back-same": "Bản số {number} đang được đăng rồi.",
        "no-earlier": "Không còn bản nào trước bản đang đăng. Xem các bản đang giữ: loa releases {target}",
        "no-release": "Không có bản số {number}. Đang giữ các bản: {numbers}.",
        "no-releases": "Chưa có bản nào trong {target}.",
        "release-row": "{mark} Bản số {number} · {day} · {size} MB · {files} tệp · {state}",
        "release-whole": "còn nguyên",
        "release-broken": "đã hỏng",
        "release-live": "Dấu ▶ là bản đang đăng. Lấy lại bản trước: loa rollback {target}",
        "upload-refused": "Loa không ghi đè {path}: không phải ZIP do Loa làm. Chọn tên khác, ngoài TARGET.",
        "uploaded": "Tệp để tải lên máy chủ: {path}, {size} MB",
        "changes-first": "Bản đầu tiên, có {count} trang.",
        "changes-none": "Các trang đọc vẫn như bản trước.",
        "changes-new": "Trang mới ({count}):",
        "changes-gone": "Trang đã bỏ ({count}):",
        "changes-phone": "Số điện thoại đổi ({count}):",
        "changes-date": "Ngày tháng đổi ({count}):",
        "changes-figure": "Con số đổi ({count}):",
        "changes-sentence": "Câu chữ đổi ({count}):",
        "changes-edition": "Số bản trên tờ in đổi theo ({count}):",
        "changes-files": "Tệp khác (áp phích, báo cáo, dữ liệu): {new} mới, {changed} đổi, {gone} bỏ.",
        "changes-pages": "{count} trang",
        "changes-more": "… và {count} dòng nữa",
        "changes-nothing": "(không có)",
        "changes-all": "Đầy đủ các thay đổi: {path}",
        "interrupted": "Đã dừng theo yêu cầu. Bản đang có vẫn giữ nguyên.",
        "no-posters": "Không có tờ nào hợp với lựa chọn này. Đang có các chiến dịch, khổ in: {choices}. "
        "Chiến dịch đã qua chỉ in khi gọi tên bằng --campaign.",
        "no-area": "Không rõ nơi nào là “{asked}”. Có thể là:\n{areas}",
        "more-areas": "  … và {count} nơi nữa trong site_data/areas.csv",
        "serving": "Đang xem thử tại {address} (Ctrl+C để dừng)",
        "stopped": "Đã dừng xem thử.",
        "editing": "Mở địa chỉ này trong trình duyệt của máy này (dùng một lần): {address} (Ctrl+C để dừng)",
        "stopped-editing": "Đã dừng trình sửa.",
        "no-editor": "Chưa có trình sửa trên máy này. Chạy một lần: make editor",
        "created": "Đã tạo {path}. Sửa chữ, điền chỗ trống rồi chạy: loa check",
        "schemas": "Đã ghi {count} tệp mô tả vào {folder}.",
        "translations-kept": "Đã ghi nhận: {count} đoạn dịch khớp với bản gốc hiện nay.",
        "new-period": "Đã tạo {path} và tệp .yaml đi kèm. Tiếp theo: loa stats export-xlsx --period {period}",
        "exported": "Đã ghi {path}. Điền xong thì chạy: loa stats import-xlsx TỆP",
        "form-kept": "Tệp cùng tên có từ trước được giữ ở {backup}.",
        "not-imported": "Chưa ghi gì; số liệu đang có vẫn giữ nguyên.",
        "no-changes": "Không có gì khác với số liệu đang có.",
        "would-import": "Có {count} thay đổi, chưa ghi. Đúng rồi thì chạy lại với --write để ghi vào {path}.",
        "imported": "Đã ghi vào {path}. Bản cũ ở {backup}. Tiếp theo chạy: loa check",
        "blank-cell": "(trống)",
        "busy": "Một lần dựng khác đang chạy vào cùng thư mục. Chờ xong rồi thử lại.",
        "refused-unmarked": "Loa không thay {path}: ở đó không có dấu .loa-site của Loa. Chọn thư mục khác "
        "bằng --out; nếu đó là trang do bản Loa cũ dựng thì đổi tên hoặc xóa thư mục ấy rồi chạy lại.",
        "refused-foreign": "Loa không thay {path}: trong đó có thứ không do Loa dựng ({count}): {names}. "
        "Chuyển ra chỗ khác rồi chạy lại.",
        "refused-no-folder": "Loa không thay {path}: đó là tệp, đường liên kết hoặc ổ đĩa gắn vào. "
        "Chọn một thư mục thường.",
        "refused-no-shelf": "{path} không phải nơi Loa đăng trang. Hãy chọn một thư mục trống hoặc chưa có.",
        "no-project": "Không có dự án Loa nào trong {path}. Bắt đầu một dự án: loa init. "
        "Làm việc với dự án ở chỗ khác: loa --project THƯ-MỤC …",
        "port": "Cổng này đang có chương trình khác dùng. Chọn cổng khác bằng --port, ví dụ --port 8001.",
        "making": "Áp phích, tờ in",
        "bug": "Loa gặp lỗi của chính nó, không phải lỗi của bạn. Xin gửi phần trên cho người phát triển.",
        "disk": "Không đọc hoặc ghi được: {reason}. Bản đã dựng trước vẫn giữ nguyên.",
    },
    "en": {
        "published": "Built: {target}",
        "built": "{made} of {files} files made, in {seconds} seconds.",
        "unchanged": "Nothing has changed since the last build; {target} is as it was.",
        "copied": "Copy for a USB stick: {path}, {size} MB",
        "not-copied": "No copy for a USB stick was made; the old one, if any, is untouched.",
        "copy-refused": "{path} is not a USB copy that Loa made. Choose another name, outside the site.",
        "untouched": "Nothing new was built; what was there is untouched.",
        "posters": "{count} files are in {target}, {made} of them newly made.",
        "released": "Release {number} is live ({size} MB). Served from: {path}",
        "same-release": "Nothing differs from release {number}, which is live, so no new one was made.",
        "only-the-day": "Only the day of building would differ: release {number}, which is live and made for "
        "{day}, still reads right, so no new one was made.",
        "taken-back": "Somebody went back from release {number}, and the data is still what it was made "
        "from. Mend the mistake, or publish by hand without --if-changed.",
        "not-released": "Nothing new was published; the live site is untouched.",
        "rolled-back": "Release {number} of {day} is live. Mend the data and publish again when ready.",
        "rolled-back-same": "Release {number} is live already.",
        "no-earlier": "There is no release before the live one. See which are kept: loa releases {target}",
        "no-release": "There is no release {number}. These are kept: {numbers}.",
        "no-releases": "There are no releases in {target} yet.",
        "release-row": "{mark} Release {number} · {day} · {size} MB · {files} files · {state}",
        "release-whole": "whole",
        "release-broken": "damaged",
        "release-live": "▶ marks the live release. To go back to the one before: loa rollback {target}",
        "upload-refused": "{path} is no ZIP that Loa made. Choose another name, outside TARGET.",
        "uploaded": "File to upload: {path}, {size} MB",
        "changes-first": "The first release, with {count} pages.",
        "changes-none": "The pages read as before.",
        "changes-new": "New pages ({count}):",
        "changes-gone": "Pages that are gone ({count}):",
        "changes-phone": "Phone numbers that changed ({count}):",
        "changes-date": "Dates that changed ({count}):",
        "changes-figure": "Figures that changed ({count}):",
        "changes-sentence": "Sentences that changed ({count}):",
        "changes-edition": "Versions of printed sheets that changed with it ({count}):",
        "changes-files": "Other files (posters, reports, data): {new} new, {changed} changed, {gone} gone.",
        "changes-pages": "{count} pages",
        "changes-more": "… and {count} more lines",
        "changes-nothing": "(none)",
        "changes-all": "All changes: {path}",
        "interrupted": "Stopped as asked. What was there is untouched.",
        "no-posters": "No sheet matches this choice. Campaigns and formats there are: {choices}. "
        "A campaign that is over is printed only when named with --campaign.",
        "no-area": "No single area is called “{asked}”. It may be:\n{areas}",
        "more-areas": "  … and {count} more in site_data/areas.csv",
        "serving": "Preview at {address} (Ctrl+C to stop)",
        "stopped": "Preview stopped.",
        "editing": "Open this in a browser on this machine (good once): {address} (Ctrl+C to stop)",
        "stopped-editing": "Editor stopped.",
        "no-editor": "The editor is not on this machine yet. Run once: make editor",
        "created": "Created {path}. Change the words, fill in the blanks, then run: loa check",
        "schemas": "Wrote {count} schemas to {folder}.",
        "translations-kept": "Kept: {count} translations say what their originals say now.",
        "new-period": "Created {path} and its .yaml file. Now run: loa stats export-xlsx --period {period}",
        "exported": "Wrote {path}. Once it is filled in, run: loa stats import-xlsx FILE",
        "form-kept": "The file of the same name that was there is kept as {backup}.",
        "not-imported": "Nothing was written; the figures are as they were.",
        "no-changes": "Nothing differs from the figures there are.",
        "would-import": "{count} changes, none written yet. If right, run again with --write, to {path}.",
        "imported": "Wrote {path}. The old one is {backup}. Now run: loa check",
        "blank-cell": "(blank)",
        "busy": "Another build is writing to the same folder. Wait until it is done, then try again.",
        "refused-unmarked": "{path} is not replaced: it does not bear Loa's mark, .loa-site. Choose another "
        "with --out; if an older Loa built the site there, rename or delete that folder, then run again.",
        "refused-foreign": "{path} is not replaced: things stand in it that Loa did not build ({count}): "
        "{names}. Move them elsewhere, then run again.",
        "refused-no-folder": "{path} is not replaced: it is a file, a link or a mounted disk. "
        "Choose an ordinary folder.",
        "refused-no-shelf": "{path} is no place where Loa publishes. Choose an empty folder or a new one.",
        "no-project": "There is no Loa project in {path}. To begin one: loa init. "
        "To work on one elsewhere: loa --project FOLDER …",
        "port": "Another program uses this port. Choose another with --port, such as --port 8001.",
        "making": "Posters and prints",
        "bug": "This is Loa's own fault, not yours. Please send the text above to its developers.",
        "disk": "Cannot read or write: {reason}. What was built before is untouched.",
    },
}
"""Messages of the command itself, by language."""

SHOWN_NAMES = 3
"""Files of others that are named in a message; the rest are counted."""


def describe_refusal(lang: str, path: object, reason: str, names: tuple[str, ...]) -> str:
    """Why Loa does not replace what is at `path`; `reason` and `names` as in `TargetRefusedError`."""
    shown = ", ".join(names[:SHOWN_NAMES]) + (", …" if len(names) > SHOWN_NAMES else "")
    return MESSAGES[lang][f"refused-{reason}"].format(path=path, count=len(names), names=shown)


def describe_disk(lang: str, error: OSError, root: Path) -> str:
    """Why something could not be read or written; paths inside the project `root` are relative to it."""
    path = Path(error.filename or "")
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    if isinstance(error, FullDiskError):
        return FULL_DISKS[lang][error.holds].format(path=shown)
    reason = DISK_REASONS[lang].get(error.errno or 0, error.strerror or str(error))
    return f"{reason} ({shown})" if error.filename else reason


FULL_DISKS = {
    "vi": {
        "cache": "ổ đĩa chứa các tờ đã làm ({path}) đã đầy; xóa thư mục ấy được",
        "site": "ổ đĩa chứa trang ({path}) đã đầy",
        "temp": "ổ đĩa chứa thư mục tạm ({path}) đã đầy",
        "": "ổ đĩa chứa {path} đã đầy",
    },
    "en": {
        "cache": "the disk that holds the cache ({path}) is full; that folder may be deleted",
        "site": "the disk that holds the site ({path}) is full",
        "temp": "the disk that holds the temporary folder ({path}) is full",
        "": "the disk that holds {path} is full",
    },
}
"""A full disk by what it holds."""

DISK_REASONS = {
    "vi": {
        errno.ENOSPC: "ổ đĩa đã đầy",
        errno.EACCES: "không có quyền ở thư mục này",
        errno.EROFS: "ổ đĩa chỉ cho đọc",
    },
    "en": {},
}
"""Common reasons in words; others as the system says them."""
