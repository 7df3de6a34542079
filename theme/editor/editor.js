// Says with each save which version of the file the form was filled from, so that nobody's change is lost.
(() => {
  window.CMS_MANUAL_INIT = true;
  const API = '/api/v1';
  const seen = new Map();
  const ask = window.fetch.bind(window);

  window.fetch = async (address, options) => {
    if (String(address) !== API || !options || !options.body) return ask(address, options);
    const question = JSON.parse(options.body);
    const { action, params } = question;
    const file = action === 'getEntry' ? params.path : action === 'persistEntry' ? params.dataFiles[0].path : '';
    if (action === 'persistEntry') params.seen = seen.get(file) || '';
    const answer = await ask(address, { ...options, body: JSON.stringify(question) });
    if (file && answer.ok) seen.set(file, (await answer.clone().json()).seen);
    return answer;
  };
})();
