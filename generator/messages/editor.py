"""Messages of the editor's server, in both languages."""

from typing import Final

WORDS: Final = {
    "vi": {
        "refused": "Đã từ chối {what}: {why}",
        "host": "địa chỉ máy chủ (Host) không phải của trình sửa này.",
        "origin": "yêu cầu đến từ một trang khác (Origin).",
        "token": "địa chỉ mở trang không đúng hoặc đã dùng rồi. Chạy lại loa edit và mở địa chỉ mới.",
        "method": "chỉ nhận GET và POST.",
        "request": "yêu cầu viết sai.",
        "size": "gửi lên quá 14 MB, hoặc không nói rõ dài bao nhiêu.",
        "slow": "gửi chưa đủ như đã báo, hoặc quá chậm.",
        "path": "không có trang hay tệp này trong phần được sửa.",
        "data": "nội dung gửi lên không đúng dạng.",
        "action": "trình sửa này không làm việc đó.",
        "saving": "chưa lưu {path} ({status}).",
        "saved": "Đã lưu {path}.",
        "deleted": "Đã xóa {path}.",
        "kept": " Bản cũ: {backup}.",
        "picture-name": "Chưa lưu ảnh. Tên tệp ảnh chỉ gồm chữ thường không dấu, số, gạch nối, rồi đến "
        ".jpg, .png hoặc .webp. Đổi tên tệp rồi tải lên lại.",
        "picture-size": "Chưa lưu ảnh {path}: nặng hơn 10 MB. Thu nhỏ ảnh rồi tải lên lại.",
        "picture-dots": "Chưa lưu ảnh {path}: ảnh có {size} điểm ảnh, mở ra thì máy dễ hết bộ nhớ. "
        "Thu nhỏ còn {fit} điểm ảnh trở xuống, lưu thành JPEG (.jpg), rồi tải lên lại.",
        "picture-kind": "Chưa lưu ảnh {path}: tệp không phải ảnh JPEG, PNG hay WebP như đuôi tên tệp, "
        "hoặc đã hỏng. Mở ảnh, lưu lại thành JPEG (.jpg), rồi tải lên lại.",
        "picture-there": "Chưa lưu ảnh. Đã có một ảnh khác tên là {path}. Đổi tên tệp rồi tải lên lại.",
        "disk": "Chưa lưu được vào ổ đĩa: {reason}. Tệp đang có vẫn giữ nguyên.",
        "conflict": "Chưa lưu. {path} vừa được sửa ở nơi khác sau khi bạn mở. "
        "Chép lại chỗ bạn vừa sửa, tải lại trang, rồi sửa lại.",
        "conflict-deleting": "Chưa xóa. {path} vừa được sửa ở nơi khác sau khi bạn mở. "
        "Tải lại trang, đọc lại, rồi hãy xóa.",
        "both": "- {field}: trong tệp là “{theirs}”, bạn ghi “{own}”.",
        "link": "Chưa lưu. {path} là liên kết, hoặc nằm trong thư mục là liên kết; Loa không ghi qua đó. "
        "Thay bằng tệp hay thư mục thật rồi lưu lại.",
        "blank": "(trống)",
        "layout": "Chưa lưu. Loa không sửa được riêng từng chỗ trong {path}, vì cách trình bày khác thường. "
        "Sửa thẳng trong tệp, hoặc ghi mỗi mục một dòng như tệp mẫu đi kèm Loa.",
    },
    "en": {
        "refused": "Refused {what}: {why}",
        "host": "the Host is not that of this editor.",
        "origin": "the request comes from another page (Origin).",
        "token": "the address is wrong or was used already. Run loa edit again and open the new address.",
        "method": "only GET and POST are taken.",
        "request": "the request is malformed.",
        "size": "more than 14 MB were sent, or it was not said how much.",
        "slow": "less was sent than announced, or too slowly.",
        "path": "there is no such page or file among those to edit.",
        "data": "what was sent has not the right form.",
        "action": "this editor does not do that.",
        "saving": "{path} was not saved ({status}).",
        "saved": "Saved {path}.",
        "deleted": "Deleted {path}.",
        "kept": " The old one: {backup}.",
        "picture-name": "The picture was not saved. Its name may have small letters without accents, digits "
        "and hyphens, then .jpg, .png or .webp. Rename the file and upload it again.",
        "picture-size": "{path} was not saved: more than 10 MB. Make it smaller and upload it again.",
        "picture-dots": "{path} was not saved: it has {size} pixels, which could fill the memory. "
        "Make it no larger than {fit} pixels, save it as JPEG (.jpg) and upload it again.",
        "picture-kind": "{path} was not saved: it is no JPEG, PNG or WebP picture as its name says, or it is "
        "damaged. Save it as JPEG (.jpg) and upload it again.",
        "picture-there": "The picture was not saved. There is another one called {path}. Rename the file and "
        "upload it again.",
        "disk": "Could not save to disk: {reason}. The file is as it was.",
        "conflict": "Not saved. {path} was changed elsewhere after you opened it. "
        "Copy what you changed, load the page again, and change it again.",
        "conflict-deleting": "Not deleted. {path} was changed elsewhere after you opened it. "
        "Load the page again, read it, then delete it.",
        "both": "- {field}: the file has “{theirs}”, you wrote “{own}”.",
        "link": "Not saved. {path} is a link, or lies in a folder that is one; Loa writes through none. "
        "Put a real file or folder in its place and save again.",
        "blank": "(blank)",
        "layout": "Not saved. Single values of {path} cannot be changed by themselves: its layout is "
        "unusual. Change the file by hand, or write one item a line, as in the file that comes with Loa.",
    },
}
"""By language and key."""
