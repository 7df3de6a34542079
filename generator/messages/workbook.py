"""The instructions in the workbook, in Vietnamese, the language of those who fill it in."""

SAMPLE_REMARK = "SỐ MẪU, không phải số thật của nơi nào"

GUIDE_SENTENCES = (
    "Cách điền bảng số liệu",
    "1. Chỉ điền vào các ô trắng ở trang “Số liệu”. Mã, tên các nơi và các dòng đầu đã khóa, để nguyên.",
    "2. Ghi số nguyên, viết liền, không dấu chấm, dấu phẩy: 1200.",
    "3. Chưa có số thì để trống: trang web ghi “chưa báo cáo”, không phải số 0.",
    "4. Không có ai thuộc diện được tính thì ghi x ở cả cột số và cột tổng: trang web ghi “không áp dụng”.",
    "5. Chỉ ghi số tổng. Không ghi tên, ngày sinh hay số định danh của bất cứ ai.",
    "6. Không gộp ô, không ẩn dòng hay cột, không thêm cột.",
    "7. Đưa chuột vào đầu cột để đọc cột ấy tính thế nào.",
    "8. Lưu dưới dạng .xlsx, không đặt mật khẩu, rồi gửi lại nơi đã giao.",
    "Nhận lại rồi thì chạy: loa stats import-xlsx TỆP, đọc các thay đổi, rồi chạy lại với --write.",
)
"""One sentence per row."""
