/* Esc closes what is open and gives focus back to what opened it: the search, the legend of the bar, the filters, an opened
   cell, and the explanation of an abbreviation. Everything works without this file, but for Esc. */
(() => {
  "use strict";

  const root = document.documentElement;
  const search = (target) => target.closest?.(".md-search") && document.getElementById("__search");
  const query = () => document.querySelector("input[name=query]");

  /* The theme lets focus fall to the page when the search closes; the field keeps it here, and a key opens it again. */
  function leave(toggle) {
    query().focus();
    setTimeout(() => toggle.checked && toggle.click());
  }

  function close(target) {
    const folded = target.closest?.(".sam-bar details[open]");
    if (folded) {
      folded.open = false;
      return folded.querySelector("summary");
    }
    const filter = target.closest?.(".sam-filter--open");
    const more = filter?.querySelector("[data-more]");
    if (more?.checkVisibility()) {
      more.click();
      return more;
    }
    return null;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const toggle = search(event.target);
    if (toggle?.checked) {
      event.stopImmediatePropagation();
      leave(toggle);
      return;
    }
    root.classList.add("sam-quiet");
    close(event.target)?.focus();
  }, true);
  document.addEventListener("input", ({ target }) => {
    const toggle = target === query() && search(target);
    if (toggle && !toggle.checked) toggle.click();
  });
  for (const moved of ["pointerover", "focusin"]) {
    document.addEventListener(moved, () => root.classList.remove("sam-quiet"));
  }
})();
