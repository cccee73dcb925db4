/* What the theme's own script expects to find: nothing of a reader's is remembered. */
"use strict";
window.__md_scope = new URL("../../", document.currentScript.src);
window.__md_hash = () => 0;
window.__md_get = () => null;
window.__md_set = () => {};

/* The search's index is the heaviest thing on most pages: it is fetched when a reader turns to the search. */
(() => {
  const { open, send } = XMLHttpRequest.prototype;
  const waiting = [];
  let wanted = new URLSearchParams(location.search).has("q");
  const want = () => {
    wanted = true;
    for (const request of waiting.splice(0)) send.call(request);
  };
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.samWaits = new URL(url, document.baseURI).pathname.endsWith("/search/search_index.json");
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (this.samWaits && !wanted) waiting.push(this);
    else send.call(this, body);
  };
  for (const act of ["pointerover", "focusin", "touchstart"])
    document.addEventListener(
      act,
      (event) => event.target instanceof Element && event.target.closest(".md-search, .sam-search-open") && want(),
      { passive: true },
    );
})();
