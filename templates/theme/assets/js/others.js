/* Evaluations that stand on other pages of the comparison: fetched as columns when a reader asks for them. Uses samsyn.js. */
(() => {
  "use strict";

  const { all, make, fields, chosen, read, write, partOf, numbered } = window.samsyn;
  const COLUMN = "table :is(th, td)[data-e], .sam-switch [data-e], .sam-pick:has([name=utv])";

  /* The elements of one evaluation, in the page's order: every page has the same tables with the same rows. */
  const column = (root, id) => all(COLUMN, root).filter((cell) => (cell.dataset.e || cell.querySelector("input").value) === id);

  /* Called with each showing of the view; ``wire`` makes what was fetched work as what was here. */
  window.samsyn.others = (form, root, view, wire) => {
    const field = form.querySelector("[data-others]");
    if (!field) return () => {};
    const tried = new Set();
    let names = null;
    let asked = null;

    const known = () => (asked ||= fetch(field.dataset.others)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.url)))
      .then((found) => {
        names = found;
        const here = fields(form, "utv").map((box) => box.value);
        field.append(...Object.entries(names).filter(([id]) => !here.includes(id)).map(([id, name]) =>
          make("option", { value: id }, name[field.dataset.language])));
      })
      .catch(() => (asked = null)));

    /* One evaluation's column, set after the last one here; whether it could be fetched. */
    async function fetched(id) {
      await known();
      const place = Object.keys(names || {}).indexOf(id);
      if (place < 0) return false;
      const { first, size } = field.dataset;
      const address = new URL(numbered(first, partOf(place, size)), location.href).href;
      const answer = await fetch(address).catch(() => null);
      if (!answer?.ok) return false;
      const there = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".sam-compare");
      const cells = column(there, id);
      const beside = column(root, fields(form, "utv").at(-1).value);
      if (!cells.length || cells.length !== beside.length) return false;
      for (const [i, cell] of cells.entries()) {
        const copied = document.importNode(cell, true);
        for (const a of all("a[href]", copied)) a.href = new URL(a.getAttribute("href"), address).href;
        beside[i].after(copied);
      }
      field.querySelector(`option[value="${CSS.escape(id)}"]`)?.remove();
      return true;
    }

    async function bring(ids) {
      const done = [];
      for (const id of ids) done.push(await fetched(id));
      wire();
      read(form);
      view.show();
      if (done.includes(false)) view.tell(view.say.no_other);
    }

    field.addEventListener("focus", known);
    field.addEventListener("pointerover", known);
    field.addEventListener("change", async (event) => {
      event.stopPropagation();
      const id = field.value;
      if (!id || chosen(form, "utv").length >= 5) return;
      const done = await fetched(id);
      wire();
      for (const box of fields(form, "utv")) box.checked ||= box.value === id;
      field.value = "";
      write(form);
      view.show();
      if (!done) view.tell(view.say.no_other);
    });

    /* Those that the address names and that are not here yet, each tried once. */
    return () => {
      const here = fields(form, "utv").map((box) => box.value);
      const named = (new URLSearchParams(location.search).get("utv") || "").split(",").slice(0, 5);
      const ids = named.filter((id) => id && !here.includes(id) && !tried.has(id));
      for (const id of ids) tried.add(id);
      if (ids.length) bring(ids);
    };
  };
})();
