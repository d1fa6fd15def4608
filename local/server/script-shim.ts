// `google.script` for a page of HtmlService: calls go to the window around the frame, answers come back from it.

const SHIM = `(function () {
  var waiting = new Map();
  var last = 0;
  var tell = function (message) { window.parent.postMessage(message, '*'); };
  var runner = function (handlers) {
    return new Proxy({}, {
      get: function (_, name) {
        if (name === 'withSuccessHandler') return function (f) { return runner(Object.assign({}, handlers, { success: f })); };
        if (name === 'withFailureHandler') return function (f) { return runner(Object.assign({}, handlers, { failure: f })); };
        if (name === 'withUserObject') return function (object) { return runner(Object.assign({}, handlers, { object: object })); };
        if (typeof name !== 'string' || name === 'then') return undefined;
        return function () {
          last += 1;
          waiting.set(last, handlers);
          tell({ kind: 'google.script.run', id: last, name: name, args: JSON.parse(JSON.stringify(Array.prototype.slice.call(arguments))) });
        };
      }
    });
  };
  window.addEventListener('message', function (event) {
    var message = event.data;
    if (event.source !== window.parent || !message || message.kind !== 'google.script.answer') return;
    var handlers = waiting.get(message.id);
    if (!handlers) return;
    waiting.delete(message.id);
    if (message.ok) {
      if (handlers.success) handlers.success(message.result, handlers.object);
    } else {
      var error = new Error(message.message);
      error.name = 'ScriptError';
      if (handlers.failure) handlers.failure(error, handlers.object);
      else console.error(error);
    }
  });
  document.addEventListener('click', function (event) {
    var link = event.target && event.target.closest && event.target.closest('a[target="_blank"][href]');
    if (!link) return;
    event.preventDefault();
    tell({ kind: 'google.script.open', url: link.href });
  });
  var size = function (part) { return function (value) { var message = { kind: 'google.script.size' }; message[part] = value; tell(message); }; };
  window.google = { script: {
    run: runner({}),
    host: {
      close: function () { tell({ kind: 'google.script.close' }); },
      setHeight: size('height'),
      setWidth: size('width'),
      editor: { focus: function () { tell({ kind: 'google.script.focus' }); } }
    }
  } };
})();`;

const PREFIX = /^\s*(?:<!doctype[^>]*>)?/i;

/** Puts the shim before everything that the page has itself, right behind its doctype. */
export function withScriptShim(html: string): string {
  const script = `<meta charset="utf-8"><script>${SHIM}</script>`;
  return `<!doctype html>${html.replace(PREFIX, () => script)}`;
}
