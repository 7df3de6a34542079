// Sends with each save the version of the file that the form was filled from, so that no change is lost; and
// keeps the reason for a refused save on the screen, which Decap's own notice does not.
(() => {
  window.CMS_MANUAL_INIT = true;
  const API = '/api/v1';
  const seen = new Map();
  const ask = window.fetch.bind(window);

  const show = (text) => {
    document.getElementById('loa-report')?.remove();
    if (!text) return;
    const panel = Object.assign(document.createElement('div'), { id: 'loa-report' });
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Đóng' });
    panel.setAttribute('role', 'alert');
    panel.append(Object.assign(document.createElement('pre'), { textContent: text }), button);
    button.addEventListener('click', () => panel.remove());
    document.body.append(panel);
  };

  // The file a request is about; the response to a new file's name, or to a save, may be a refusal to show.
  const NAMED = {
    getEntry: (params) => params.path,
    persistEntry: (params) => params.dataFiles[0].path,
    deleteFiles: (params) => params.paths[0],
    nameEntry: (params) => params.collection,
    persistMedia: (params) => params.asset.path,
  };

  window.fetch = async (address, options) => {
    if (String(address).endsWith('/config.yml')) return keepPages(await ask(address, options));
    if (String(address) !== API || !options || !options.body) return ask(address, options);
    const question = JSON.parse(options.body);
    const { action, params } = question;
    const file = NAMED[action]?.(params) || '';
    if (action === 'persistEntry' || action === 'deleteFiles') params.seen = seen.get(file) || '';
    const answer = await ask(address, { ...options, body: JSON.stringify(question) });
    const said = file ? await answer.clone().json() : {};
    if (said.seen !== undefined) seen.set(file, said.seen);
    // Decap asks for a new file before it exists: no error to report.
    if (file && !(action === 'getEntry' && answer.status === 404)) show(said.error);
    if (answer.ok && params.options?.newEntry) window.addEventListener('hashchange', lookAgain, { once: true });
    return answer;
  };

  // Decap offers the preview of a new file, and itself as a choice in other forms, only once it is opened afresh.
  const lookAgain = () => setTimeout(() => window.location.reload(), 1500);

  // From an area's telephone the preview opens at that area, not at the list of all.
  let config = {};
  let area = '';
  const keepPages = async (answer) => {
    config = await answer.clone().json();
    setSideBySide(config.languages[0]);
    return answer;
  };
  // The languages of one text stand side by side: their fields are called by the tags of the languages.
  const setSideBySide = (first) => {
    const texts = `div:has(> div > textarea[id^="${first}-field"])`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${texts} { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0 1rem; }
      ${texts} > div { margin-top: 1rem !important; }`);
    document.adoptedStyleSheets = [sheet];
  };
  const findArea = (node) => {
    const fields = node.querySelectorAll('[id^="area-field"]');
    if (!fields.length) return node.parentElement ? findArea(node.parentElement) : '';
    let around = fields[0];
    while (around !== node && !/\(\d{5}\)/.test(around.textContent)) around = around.parentElement;
    return fields.length > 1 ? '' : around.textContent.match(/\((\d{5})\)/)?.[1] || '';
  };
  document.addEventListener('focusin', ({ target }) => { area = findArea(target) || area; });
  document.addEventListener('click', ({ target }) => {
    const link = target.closest('a');
    const page = config.area_pages?.[area];
    if (link && page && link.pathname === config.area_list) link.href = new URL(`/${page}`, link.href).href;
  }, true);
})();
