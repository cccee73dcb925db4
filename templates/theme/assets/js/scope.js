/* What the theme's own script expects to find: nothing of a reader's is remembered. */
"use strict";
window.__md_scope = new URL("../../", document.currentScript.src);
window.__md_hash = () => 0;
window.__md_get = () => null;
window.__md_set = () => {};
