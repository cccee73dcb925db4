/* The comparison: which evaluations, and what of them. Uses samsyn.js. */
(() => {
  "use strict";

  const { all, fill, join, make, idle, fields, names, chosen, words, read, write, tools, facetWords, sentences } = window.samsyn;

  function compare(form) {
    const root = form.closest(".sam-compare");
    const say = JSON.parse(form.dataset.words);
    const status = form.querySelector("[data-status]");
    const bar = root.querySelector(".sam-switch");
    const everybody = fields(form, "utv").map((box) => box.value);
    const facets = names(form).filter((name) => !["utv", "vad"].includes(name));
    let one = "";
    let round = 0;
    let counted = "";
    const columns = window.samsyn.columns(root);
    let parts = {};

    const { seen } = columns;
    const hide = (element, hidden) => element.hidden !== hidden && (element.hidden = hidden);

    const several = () => chosen(form, "utv").length > 1;
    const shown = () => (several() ? chosen(form, "utv") : everybody);
    const view = {
      say,
      cells: columns.cells,
      seen,
      tell: (text) => (status.textContent = text),
      wanted(link) {
        const fitting = behind.fitting();
        if (link.dataset.of === "findings") return fitting;
        if (!link.dataset.rows.includes(" ")) return several() && new Set(shown());
        if (!several() && !fitting && !chosen(form, "vad").length) return null;
        const fit = all("td[data-e]:not(.sam-unfit)", link.closest("section")).filter((cell) => !cell.closest("[hidden]"));
        return new Set(fit.map((cell) => `${cell.closest("[data-item]").dataset.item.split(":")[1]} ${cell.dataset.e}`));
      },
      words: () => [`${several() ? join(words(form, "utv"), say.and) : say.everybody}: ${join(words(form, "vad"), say.and) || say.everything}`,
        ...facetWords(form, facets, say.or)].join("; "),
      show() {
        const evaluations = shown();
        const what = chosen(form, "vad");
        const within = (code) => what.filter((item) => item.startsWith(`${code}:`));
        const deep = { teman: "tema", ramverk: "ramverk" };
        round += 1;
        if (round === 1 && !names(form).some((name) => chosen(form, name).length)) return begin(evaluations[0]);
        close(root);
        const full = chosen(form, "utv").length >= 5;
        for (const box of fields(form, "utv")) box.disabled = full && !box.checked;
        columns.show(evaluations);
        for (const part of parts.what) {
          const code = part.dataset.what;
          part.hidden = what.length > 0 && !what.includes(code) && !within(deep[code]).length;
        }
        for (const row of parts.pair) row.hidden = !row.dataset.pair.split(" ").every((id) => evaluations.includes(id));
        for (const whole of parts.whole) whole.hidden = several();
        for (const link of parts.choice) link.hidden = evaluations.length === 2;
        for (const item of parts.item) {
          const [code] = item.dataset.item.split(":");
          const wanted = within(code);
          item.hidden = wanted.length > 0 && !wanted.includes(item.dataset.item);
          if (item.localName === "details" && wanted.includes(item.dataset.item)) item.open = true;
        }
        const changed = counted !== evaluations.join();
        counted = evaluations.join();
        for (const table of changed ? parts.drop : []) drop(table);
        const fitting = behind.narrow(evaluations);
        for (const note of changed ? parts.count : parts.count.filter((each) => each.dataset.count === "theme")) {
          const shows = seen(note.closest("tr"));
          const fits = shows.filter((cell) => !cell.classList.contains("sam-unfit")).length;
          const filtered = fitting && note.dataset.count === "theme" && fill(say.found_in, fits, shows.length);
          const said = [sentences[note.dataset.count](shows, say), filtered].filter(Boolean).join(" ");
          if (note.textContent !== said) note.textContent = said;
        }
        turn(evaluations.includes(one) ? one : evaluations[0]);
        const [alone] = words(form, "utv");
        const text = view.words();
        view.tell(alone && !several() ? fill(say.one, alone) : fill(say.shows, text));
        window.samsyn.name((several() || what.length > 0) && text);
        root.dispatchEvent(new CustomEvent("samsyn:chosen", { detail: several() ? evaluations : [] }));
        others();
        for (const item of within("tema")) beside(root.querySelector(`[data-item="${CSS.escape(item)}"]`));
      },
    };

    const behind = window.samsyn.behind(form, root, facets, say, view);
    const others = window.samsyn.others(form, root, view, () => wire());

    /* Rows where none of the chosen has anything, and how many they are. */
    function drop(table) {
      const rows = [...table.tBodies[0].rows];
      const some = several();
      for (const row of rows) hide(row, some && seen(row).every((cell) => "empty" in cell.dataset));
      const note = table.parentElement.parentElement.querySelector("[data-dropped]");
      const gone = rows.filter((row) => row.hidden).length;
      note.hidden = !gone;
      note.textContent = gone ? fill(say.dropped, gone, rows.length) : "";
    }

    /* Nothing is chosen yet: the page says it all. */
    function begin(first) {
      turn(first);
      view.tell(fill(say.shows, view.words()));
      others();
    }

    /* On a narrow screen: one evaluation at a time. */
    function turn(id) {
      one = id;
      for (const button of all("button", bar)) button.setAttribute("aria-pressed", String(button.dataset.e === one));
      columns.turn(one);
    }

    /* Each part of the page is laid out for itself while nothing else is to be done, all at once where the address names a
       place; with many evaluations a part waits until it comes into view. */
    function lay([next, ...rest]) {
      if (!next) return;
      next.classList.add("sam-laid");
      if (location.hash) lay(rest);
      else requestAnimationFrame(() => idle(() => lay(rest)));
    }

    function close(where) {
      for (const row of columns.opened(where)) shut(row);
    }

    function shut(row) {
      for (const button of all("[aria-expanded=true]", row.previousElementSibling)) button.setAttribute("aria-expanded", "false");
      row.remove();
    }

    /* A cell's findings below its row. */
    async function open(button, link) {
      const row = button.closest("tr");
      const closing = button.getAttribute("aria-expanded") === "true";
      if (row.nextElementSibling?.matches(".sam-opened")) shut(row.nextElementSibling);
      if (closing) return;
      button.setAttribute("aria-expanded", "true");
      const cell = button.closest("td");
      const head = make("p", { className: "sam-opened__head", tabIndex: -1 }, make("strong", {}, `${cell.dataset.label}: ${row.querySelector("th a").textContent}`));
      const box = make("td", { colSpan: seen(row).length + 1, className: cell.className.match(/hue-\d+/)[0] }, head, say.waiting);
      row.after(make("tr", { className: "sam-opened" }, box));
      const back = () => {
        open(button, link);
        button.focus();
      };
      box.addEventListener("keydown", (event) => event.key === "Escape" && (event.stopPropagation(), back()));
      try {
        const found = await behind.findings(link);
        const end = make("button", { type: "button", className: "sam-button" }, say.close);
        end.addEventListener("click", back);
        box.replaceChildren(head, make("div", { className: "sam-opened__list" }, ...found), end);
        if (box.isConnected) head.focus();
      } catch {
        location.href = link.href;
      }
    }

    /* One theme in depth: each evaluation's findings under its column. */
    async function beside(row) {
      const now = round;
      const links = seen(row).flatMap((cell) => all("[data-open]", cell));
      const lists = await Promise.all(links.map(behind.findings)).catch(() => null);
      if (!lists || now !== round) return;
      close(row.parentElement);
      const boxes = seen(row).map((cell) => {
        const box = make("td", { className: cell.className }, ...(lists[links.indexOf(cell.querySelector("[data-open]"))] || []));
        Object.assign(box.dataset, { e: cell.dataset.e, label: cell.dataset.label });
        return box;
      });
      row.after(make("tr", { className: "sam-opened sam-opened--beside" }, make("th", { scope: "row" }, say.findings), ...boxes));
    }

    /* A link to a cell's findings becomes a button that shows them here; those that are buttons already stay. */
    function wire() {
      columns.known();
      counted = "";
      parts = Object.fromEntries(["what", "pair", "whole", "choice", "item", "drop", "count"].map((kind) => [kind, all(`[data-${kind}]`, root)]));
      for (const link of all("[data-open]:not([hidden])", root)) instead(link);
    }

    function instead(link) {
      const button = make("button", { type: "button", className: "sam-open" }, ...[...link.childNodes].map((node) => node.cloneNode(true)));
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", () => open(button, link));
      button.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") open(button, link);
      });
      link.hidden = true;
      link.after(button);
    }
    wire();
    if (!root.querySelector(".sam-matrix--many")) lay(all(":scope > section", root));
    for (const link of parts.choice) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        history.pushState(null, "", link.href);
        read(form);
        view.show();
        root.scrollIntoView();
        status.focus({ preventScroll: true });
      });
    }
    bar.addEventListener("click", ({ target }) => target.closest("button") && turn(target.closest("button").dataset.e));
    bar.hidden = false;
    root.classList.add("sam-turns");
    root.querySelector(".sam-choose").open = window.matchMedia("(min-width: 44em)").matches;
    const legend = root.querySelector(".sam-bar details");
    legend.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      legend.open = false;
      legend.firstElementChild.focus();
    });
    form.addEventListener("change", ({ target }) => {
      const themed = chosen(form, "vad").some((item) => item === "teman" || item.startsWith("tema:"));
      if (facets.includes(target.name) && target.checked && !themed) fields(form, "vad").find((box) => box.value === "teman").checked = true;
      const box = fields(form, "vad").find((field) => field.value === target.dataset.one);
      const select = form.querySelector(`[data-one="${CSS.escape(target.value)}"]`);
      if (box) box.checked = false;
      if (select && target.checked) select.value = "";
      write(form);
      view.show();
    });
    tools(view, form, all("[data-do]", form), all("[data-rows]", root));
  }

  window.samsyn.add("compare", compare);
})();
