// Words of the interface that Decap's Vietnamese lacks, or that mean something else with Loa: what it calls
// publishing is saving here; the site is published with "loa publish".
(() => {
  const vi = window.CMS.getLocale('vi');
  Object.assign(vi.editor.editorToolbar, {
    publish: 'Lưu', publishNow: 'Lưu', publishing: 'Đang lưu…', published: 'Đã lưu', deployButtonLabel: 'Xem thử trang',
  });
  vi.collection.collectionTop.newButton = 'Thêm %{collectionLabel}';
  vi.collection.collectionTop.newButtonAriaLabel = 'Thêm %{collectionLabel}';
  vi.editor.editorWidgets.list = { add: 'Thêm %{item}', addType: 'Thêm %{item}' };
  const gone = 'Xóa mục này? Bản cũ còn trong thư mục sao-luu/, nhưng địa chỉ và mã QR đã phát ra sẽ không mở được nữa.';
  Object.assign(vi.editor.editor, { onDeletePublishedEntry: gone, onDeleteWithUnsavedChanges: gone });
  vi.ui.toast.onFailToPersist = 'Chưa lưu. Xem lý do ở cuối màn hình.';
  vi.ui.toast.onFailToDelete = 'Chưa xóa. Xem lý do ở cuối màn hình.';

  // Unsaved words of an earlier visit would come back with all the other fields as they were then, and undo what
  // was changed in the file since. They are not offered; leaving an unsaved form is asked about.
  const offers = [vi, window.CMS.getLocale('en')].map((words) => words?.editor.editor.confirmLoadBackup);
  const confirm = window.confirm.bind(window);
  window.confirm = (question) => !offers.includes(question) && confirm(question);

  // A new file is called as "loa new" would call it: the server says how, before Decap decides.
  const handler = async ({ entry }) => {
    if (!entry.get('newRecord')) return undefined;
    const params = { collection: entry.get('collection'), raw: JSON.stringify(entry.get('data')) };
    const answer = await window.fetch('/api/v1', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ action: 'nameEntry', params }),
    });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.error);
    return entry.get('data').set('file_name', said.name);
  };
  window.CMS.registerEventListener({ name: 'preSave', handler });

  window.CMS.init();
})();
