/* The findings behind the comparison's matrix: which of them fit the filter, cell by cell. Uses samsyn.js; for compare.js. */
(() => {
  "use strict";

  const { all, fill, make, chosen, sift, everything, count } = window.samsyn;

  /* A theme's findings in one evaluation, as they stand on the theme's page. */
  const fetched = new Map();
  function page(address) {
    const known = fetched.get(address) || fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(address);
      return new DOMParser().parseFromString(await answer.text(), "text/html");
    });
    fetched.set(address, known);
    known.catch(() => fetched.delete(address));
    return known;
  }

  async function findings(link) {
    const [address, anchor] = link.href.split("#");
    const section = (await page(address)).getElementById(anchor).closest("section");
    return all(".sam-finding", section).map((found) => {
      const copied = document.importNode(found, true);
      copied.dataset.finding = found.id;
      for (const element of [copied, ...all("[id]", copied)]) element.removeAttribute("id");
      for (const a of all("a[href]", copied)) a.href = new URL(a.getAttribute("href"), address).href;
      return copied;
    });
  }

  window.samsyn.behind = (form, root, facets, say, view) => {
    const panel = form.querySelector("[data-narrow]");
    const themes = all('tr[data-item^="tema:"]', root);
    let rows = null;
    let asked = null;
    let fitting = null;
    const told = new Map();

    /* The findings' codes, asked for when a reader first filters them. */
    const codes = () => (asked ||= everything(panel.dataset.narrow, facets)
      .then((found) => {
        rows = found.map((row) => ({ ...row, themes: row.by.tema }));
        view.show();
      })
      .catch(() => {
        asked = null;
        view.tell(say.no_codes);
      }));

    /* How many findings each cell has: theme and evaluation to a number. */
    function tally(found) {
      const cells = new Map();
      for (const row of found) {
        for (const theme of row.themes) cells.set(`${theme} ${row.evaluation}`, (cells.get(`${theme} ${row.evaluation}`) || 0) + 1);
      }
      return cells;
    }

    /* What a cell offers: all its findings (``n`` is undefined), or those that fit. */
    function offer(cell, n, whole) {
      if (told.get(cell) === n) return;
      told.set(cell, n);
      cell.classList.toggle("sam-unfit", n === 0);
      const button = cell.querySelector(".sam-open");
      if (!button) return;
      const text = button.firstChild;
      button.dataset.all ||= text.data;
      button.hidden = n === 0;
      text.data = n === undefined ? button.dataset.all : fill(say.fits, n, whole);
      cell.querySelector(".sam-nofit")?.remove();
      if (n === 0) button.after(make("span", { className: "sam-nofit" }, fill(say.no_fit, whole)));
    }

    /* Themes and cells by the findings that fit; a cell keeps its state, which is that of all its findings. */
    function narrow(evaluations) {
      const active = facets.some((facet) => chosen(form, facet).length);
      if (active) panel.open = true;
      if (!rows && panel.open) codes();
      const theirs = rows?.filter((row) => evaluations.includes(row.evaluation)) || [];
      const { fits, found } = sift(theirs, facets.map((facet) => chosen(form, facet)));
      if (rows) count(form, facets, found);
      const before = fitting;
      fitting = active && rows ? new Set([...fits].map((row) => row.name)) : null;
      for (const link of all("[data-list-too]", panel)) link.href = link.href.split("?")[0] + location.search;
      const [fit, whole] = fitting ? [tally(fits), tally(theirs)] : [];
      let gone = 0;
      for (const row of fitting || before ? themes : []) {
        const place = (cell) => `${row.dataset.item.split(":")[1]} ${cell.dataset.e}`;
        for (const cell of view.cells(row)) {
          const key = place(cell);
          const n = fitting ? fit.get(key) || 0 : undefined;
          offer(cell, n, whole?.get(key));
        }
        const none = Boolean(fitting) && !view.seen(row).some((cell) => fit.get(place(cell)));
        gone += none && !row.hidden;
        row.hidden ||= none;
      }
      const note = root.querySelector("[data-no-theme]");
      note.hidden = !gone;
      note.textContent = gone ? fill(say.no_theme, gone, themes.length) : "";
      return fitting;
    }

    panel.addEventListener("toggle", () => panel.open && codes());
    return {
      narrow,
      fitting: () => fitting,
      findings: async (link) => (await findings(link)).filter((element) => fitting?.has(element.dataset.finding) ?? true),
    };
  };
})();
