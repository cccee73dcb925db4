/* Choosing: a form whose fields are kept in the address, and a list that it filters. Every page is complete without this
   file: it hides what a reader has not chosen and counts anew. All words stand in the markup. */
(() => {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const fill = (text, ...values) => values.reduce((said, value) => said.replace("{}", value), text);
  const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);
  const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const join = (parts, word) => (parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`);
  const make = (tag, given = {}, ...inside) => {
    const element = Object.assign(document.createElement(tag), given);
    element.append(...inside);
    return element;
  };
  const grouped = (things, by) => things.reduce((found, thing) => {
    const key = by(thing);
    if (found.has(key)) found.get(key).push(thing);
    else found.set(key, [thing]);
    return found;
  }, new Map());
  const idle = window.requestIdleCallback || ((act) => setTimeout(act, 100));
  const kinds = { filter };
  let views = [];
  let title = "";

  /* A form and the address: ?name=code,code */
  const fields = (form, name) => [...form.elements].filter((field) => field.name && (!name || field.name === name));
  const names = (form) => [...new Set(fields(form).map((field) => field.name))];
  const on = (field) => (field.type === "checkbox" ? field.checked : field.value.trim() !== "");
  const chosen = (form, name) => fields(form, name).filter(on).map((field) => field.value.trim());
  const words = (form, name) => fields(form, name).filter(on).map((field) =>
    field.selectedOptions?.[0].dataset.word || (field.type === "search" ? `”${field.value.trim()}”` : field.dataset.word));

  function read(form) {
    const asked = new URLSearchParams(location.search);
    for (const field of fields(form)) {
      const text = asked.get(field.name) || "";
      const codes = text.split(",");
      if (field.type === "checkbox") field.checked = codes.includes(field.value);
      else if (field.options) field.value = codes.find((code) => [...field.options].some((o) => o.value === code)) || "";
      else field.value = text;
    }
  }

  function write(form, replace = false) {
    const plain = (text) => encodeURIComponent(text).replace(/%2C/g, ",").replace(/%3A/g, ":");
    const query = names(form).map((name) => [name, chosen(form, name)]).filter(([, codes]) => codes.length)
      .map(([name, codes]) => `${name}=${plain(codes.join(","))}`).join("&");
    history[replace ? "replaceState" : "pushState"](null, "", query ? `?${query}` : location.pathname);
  }

  function clear(form) {
    for (const field of fields(form)) {
      if (field.type === "checkbox") field.checked = false;
      else field.value = "";
    }
  }

  /* A copied link: the address as text, and as a link that says in words what it shows where text has form. */
  async function copy(shown, say) {
    const link = location.href.split("#")[0];
    const words = make("a", { href: link }, document.title);
    const part = (type, text) => new Blob([text], { type });
    try {
      await navigator.clipboard.write([
        new ClipboardItem({ "text/plain": part("text/plain", link), "text/html": part("text/html", words.outerHTML) }),
      ]);
    } catch {
      try {
        await navigator.clipboard.writeText(link);
      } catch {
        return fill(say.failed, shown);
      }
    }
    return fill(say.copied, shown);
  }

  /* The rows on view, cut out of the published file word for word. */
  async function download(link, wanted) {
    const cells = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map((m) => m[1] ?? m[2]);
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(link.href);
      const [head, ...lines] = (await answer.text()).match(/(?:"(?:[^"]|"")*"|[^"\n])+\n?/g);
      const places = link.dataset.rows.split(" ").map((name) => cells(head).indexOf(name));
      const kept = lines.filter((line) => wanted.has(places.map((place) => cells(line)[place]).join(" ")));
      const file = URL.createObjectURL(new Blob([head, ...kept], { type: "text/csv;charset=utf-8" }));
      make("a", { href: file, download: link.href.split("/").pop().replace(".csv", "-urval.csv") }).click();
      setTimeout(() => URL.revokeObjectURL(file), 60000);
    } catch {
      location.href = link.href;
    }
  }

  function tools(view, form, buttons, links) {
    const act = {
      copy: async () => view.tell(await copy(view.words(), view.say)),
      print: () => window.print(),
      clear: () => {
        clear(form);
        write(form);
        view.show();
      },
    };
    for (const button of buttons) button.addEventListener("click", act[button.dataset.do]);
    for (const link of links) {
      link.addEventListener("click", (event) => {
        const wanted = view.wanted(link);
        if (!wanted) return;
        event.preventDefault();
        download(link, wanted);
      });
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    views.push(Object.assign(view, { form }));
    read(form);
    view.show();
  }

  /* Pages that hold the evaluations a part at a time: the one with the evaluation at a place among all, and its address. */
  const partOf = (place, size) => Math.floor(place / size) + 1;
  const numbered = (first, part) => (part > 1 ? `${first}${part}/` : first);

  /* Facets: and between them, or within. Which rows fit, and how many each choice would give, the others as they are. */
  function sift(rows, wanted) {
    const fits = new Set();
    const found = wanted.map(() => new Map());
    for (const row of rows) {
      const misses = [...wanted.keys()].filter((i) => wanted[i].length && !row.codes[i].some((code) => wanted[i].includes(code)));
      if (!misses.length) fits.add(row);
      if (misses.length > 1) continue;
      for (const i of misses.length ? misses : wanted.keys()) {
        for (const code of row.codes[i]) found[i].set(code, (found[i].get(code) || 0) + 1);
      }
    }
    return { fits, found };
  }

  function count(form, facets, found) {
    for (const place of all("[data-n]", form)) {
      const [facet, code] = place.dataset.n.split(" ");
      const n = found[facets.indexOf(facet)].get(code) || 0;
      place.textContent = n;
      place.closest("label").classList.toggle("sam-none", !n);
    }
    for (const mark of all("[data-chosen]", form)) {
      const n = chosen(form, mark.dataset.chosen).length;
      mark.textContent = n || "";
      if (n) mark.closest("details").open = true;
    }
  }

  function heading(form, name) {
    return lower(fields(form, name)[0].closest("[aria-label]").getAttribute("aria-label"));
  }

  const facetWords = (form, facets, or) => facets.filter((name) => chosen(form, name).length)
    .map((name) => `${heading(form, name)}: ${join(words(form, name), or)}`);

  /* A list that facets and words narrow. */
  function filter(form) {
    const id = form.dataset.filter;
    const say = JSON.parse(form.dataset.words);
    const status = document.querySelector(`[data-status="${id}"]`);
    const bar = document.querySelector(`[data-tools="${id}"]`);
    const more = form.querySelector("[data-more]");
    const facets = names(form).filter((name) => name !== "text");
    const fold = (text) => text.normalize("NFC").toLocaleLowerCase("sv");
    const rows = all("[data-row]", document.getElementById(id)).map((element) => ({
      element,
      name: element.id || element.querySelector("[id]").id,
      text: fold(element.textContent),
      codes: facets.map((facet) => (element.dataset[facet] || "").split(" ")),
    }));
    let whole = "";
    const active = () => names(form).filter((name) => chosen(form, name).length);
    const result = () => {
      if (whole) return whole;
      const visible = rows.filter((row) => !row.element.hidden).length;
      return fill(active().length ? (visible ? say.some : say.none) : say.all, visible || rows.length, rows.length);
    };
    const view = {
      say,
      tell: (text) => (status.textContent = text),
      wanted: () => active().length && new Set(rows.filter((row) => !row.element.hidden).map((row) => row.name)),
      words() {
        const typed = chosen(form, "text").length ? [`${fields(form, "text")[0].dataset.word}: ${words(form, "text")[0]}`] : [];
        return [result(), [...typed, ...facetWords(form, facets, say.or)].join("; ")].filter(Boolean).join(" – ");
      },
      show() {
        const typed = fold(chosen(form, "text").join(" ")).split(/\s+/).filter(Boolean);
        const said = rows.filter((row) => typed.every((word) => row.text.includes(word)));
        const { fits, found } = sift(said, facets.map((facet) => chosen(form, facet)));
        for (const row of rows) row.element.hidden = !fits.has(row);
        if (paged) whole = paged(facets.map((facet) => chosen(form, facet)), fits.size);
        else count(form, facets, found);
        for (const group of all("[data-group]", document.getElementById(id))) {
          group.hidden = !group.querySelector("[data-row]:not([hidden])");
        }
        const text = view.words();
        view.tell(`${text}.`);
        window.samsyn.name(active().length && text);
      },
    };
    const paged = form.dataset.codes && window.samsyn.beyond(form, facets, view);
    form.addEventListener("input", ({ target }) => {
      write(form, target.type === "search");
      view.show();
    });
    more.addEventListener("click", () => {
      const open = form.classList.toggle("sam-filter--open");
      more.setAttribute("aria-expanded", String(open));
      more.textContent = open ? say.less : say.more;
    });
    bar.hidden = false;
    tools(view, form, all("[data-do]", bar), all(`[data-list="${id}"]`));
  }

  function start() {
    views = views.filter((view) => view.form.isConnected);
    if (!views.length) title = document.title;
    for (const [kind, begin] of Object.entries(kinds)) {
      for (const form of all(`form[data-${kind}]:not([data-ready])`)) {
        form.dataset.ready = "true";
        begin(form);
      }
    }
  }

  window.addEventListener("popstate", () => {
    for (const view of views) {
      read(view.form);
      view.show();
    }
  });
  /* The same page in the other language, with the same choice and at the same place. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.sam-language");
    if (link) link.href = link.href.split(/[?#]/)[0] + location.search + location.hash;
  });

  window.samsyn = {
    all, fill, lower, join, make, grouped, idle, fields, names, chosen, words, read, write, tools, sift, count, facetWords, partOf, numbered,
    name: (shown) => (document.title = shown ? `${upper(shown)} – ${title}` : title),
    add: (kind, begin) => (kinds[kind] = begin),
  };
  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
