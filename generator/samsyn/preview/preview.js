/* The preview in the browser: follows each change without losing the reader's place, and shows what is wrong. */
(() => {
  const own = document.currentScript;
  const words = JSON.parse(own.dataset.words);
  const waiting = document.body.hasAttribute("data-waiting");
  const article = (root = document) => root.querySelector("article");
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const memory = `samsyn:${location.pathname}`;
  let build = own.dataset.build;

  /* ---- The place: the first thing in view that has a name, what is open, and what has the focus. ---- */

  function named(elements) {
    const count = new Map();
    return elements.map((element) => {
      const home = element.id || `${element.parentElement.closest("[id]")?.id || ""} ${element.localName}`;
      const n = (count.get(home) || 0) + 1;
      count.set(home, n);
      return [`${home} ${n}`, element];
    });
  }
  const controls = () => named(all("a[href], button, input, select, textarea, summary, [tabindex]"));

  function place() {
    const mark = all("[id]", article() || document).find((element) => {
      const box = element.getBoundingClientRect();
      return box.height && box.top > -1;
    });
    return {
      y: scrollY,
      id: mark?.id,
      top: mark?.getBoundingClientRect().top,
      open: named(all("details")).map(([name, element]) => [name, element.open]),
      focus: controls().find(([, element]) => element === document.activeElement)?.[0],
    };
  }

  function back(to) {
    const open = new Map(to.open);
    for (const [name, element] of named(all("details"))) if (open.has(name)) element.open = open.get(name);
    controls().find(([name]) => name === to.focus)?.[1].focus({ preventScroll: true });
    const mark = to.id && document.getElementById(to.id);
    scrollTo({ top: mark ? scrollY + mark.getBoundingClientRect().top - to.top : to.y, behavior: "instant" });
  }

  function reload() {
    if (!waiting) sessionStorage.setItem(memory, JSON.stringify(place()));
    history.scrollRestoration = "manual";
    location.reload();
  }

  function arrived() {
    const kept = sessionStorage.getItem(memory);
    sessionStorage.removeItem(memory);
    if (kept) back(JSON.parse(kept));
    history.scrollRestoration = "auto";
  }

  /* ---- A new build: only the article changes places where the rest of the page is the same. ---- */

  async function follow(told) {
    if (told.build === build) return;
    if (waiting || told.assets !== own.dataset.assets || !article()) return reload();
    const answer = await fetch(location.href, { cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const mark = fresh.querySelector("script[data-shell]");
    if (!answer.ok || mark?.dataset.shell !== own.dataset.shell || !article(fresh)) return reload();
    if (mark.dataset.build === build) return;
    build = mark.dataset.build;
    const kept = place();
    article().replaceWith(document.adoptNode(article(fresh)));
    document.title = fresh.title;
    window.document$?.next(document);
    back(kept);
  }

  /* ---- The box: every text enters as text, never as markup. ---- */

  const style = `
    :host { all: initial }
    section, .mark { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff;
      border: 1px solid #6b6b6b; position: fixed; z-index: 2147483000; box-sizing: border-box }
    section { inset: auto 0 0 0; max-height: 72vh; overflow: auto; border-width: 3px 0 0; border-color: #a3270f; padding: 16px max(16px, calc(50vw - 560px)) }
    section.warned { border-color: #8a5a00 }
    header { display: flex; gap: 16px; align-items: start; justify-content: space-between }
    h2 { font-size: 20px; line-height: 1.25; margin: 0 }
    h2:focus { outline: none }
    p { margin: 4px 0 0 }
    ol { list-style: none; margin: 12px 0 0; padding: 0 }
    li { border-top: 1px solid #c9c9c9; padding: 10px 0; overflow-wrap: anywhere }
    .place { font: 13px/1.45 ui-monospace, monospace }
    .error { color: #a3270f; font-weight: 600 } .warning { color: #7a4f00; font-weight: 600 }
    pre { font: 13px/1.45 ui-monospace, monospace; margin: 6px 0 0; padding: 8px; overflow: auto; background: #f3f3f0; white-space: pre }
    button { font: inherit; color: inherit; background: none; border: 1px solid currentColor; padding: 5px 12px; cursor: pointer; flex: none; min-height: 32px }
    .mark { inset: auto 12px 12px auto; padding: 0 }
    .mark button { border: 0; padding: 8px 14px } .mark p { margin: 8px 14px }
    :focus-visible { outline: 3px solid #0b5fc0; outline-offset: 2px }
    [role=status] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    @media (prefers-color-scheme: dark) {
      section, .mark { color: #ececec; background: #1c1c1e; border-color: #8f8f8f } section { border-color: #ff9478 } section.warned { border-color: #f0b94d }
      pre { background: #2a2a2d } li { border-color: #4a4a4a } .error { color: #ff9478 } .warning { color: #f0b94d } :focus-visible { outline-color: #8fc4ff }
    }
    @media print { :host { display: none } section, .mark { display: none } }`;
  const host = document.createElement("samsyn-preview");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const make = (name, text = "", attributes = {}) => {
    const element = document.createElement(name);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const status = make("p", "", { role: "status" });
  root.append(status);
  document.body.append(host);

  let shown = "";
  let before = null;

  const count = (problems) => {
    const n = (severity) => problems.filter((problem) => problem.severity === severity).length;
    const say = (number, one, many) => (number ? [number === 1 ? one : many.replace("{n}", number)] : []);
    return [...say(n("error"), words.one, words.many), ...say(n("warning"), words.one_warning, words.many_warnings)].join(", ");
  };

  function item(problem) {
    const entry = make("li");
    const head = make("div");
    if (problem.place) head.append(make("span", problem.place, { class: "place" }), " ");
    if (problem.word) head.append(make("span", `${problem.word}: `, { class: problem.severity }));
    head.append(problem.message);
    if (problem.code) head.append(make("span", ` [${problem.code}]`, { class: "place" }));
    entry.append(head);
    if (problem.excerpt) entry.append(make("pre", problem.excerpt, { tabindex: "0" }));
    if (problem.hint) entry.append(make("p", `${words.hint}: ${problem.hint}`));
    return entry;
  }

  /* Whether the focus was inside what is taken away. */
  function close() {
    const inside = Boolean(root.activeElement);
    for (const element of root.querySelectorAll("section, .mark")) element.remove();
    return inside;
  }

  /* The focus goes back to where it was before the box, else to the button that opens it. */
  function away() {
    if (before?.isConnected) before.focus({ preventScroll: true });
    else root.querySelector(".mark button")?.focus({ preventScroll: true });
    before = null;
  }

  function box(problems, failed, focus) {
    const outside = document.activeElement;
    const inside = close();
    const section = make("section", "", { role: failed ? "alertdialog" : "dialog", "aria-labelledby": "head", "aria-describedby": "about", class: failed ? "failed" : "warned" });
    const top = make("header");
    const said = make("div");
    const head = make("h2", count(problems), { id: "head", tabindex: "-1" });
    said.append(head, make("p", failed ? words.keeps : words.warned, { id: "about" }));
    const hide = make("button", words.hide, { type: "button" });
    const fold = () => mark(problems, failed) && away();
    hide.addEventListener("click", fold);
    section.addEventListener("keydown", (event) => event.key === "Escape" && fold());
    top.append(said, hide);
    const list = make("ol");
    list.append(...problems.map(item));
    section.append(top, list);
    root.append(section);
    if (!focus && !inside) return;
    if (!inside) before = outside;
    head.focus({ preventScroll: true });
  }

  function mark(problems, failed) {
    const inside = close();
    const place = make("div", "", { class: "mark" });
    const button = make("button", count(problems), { type: "button", "aria-haspopup": "dialog" });
    button.addEventListener("click", () => box(problems, failed, true));
    place.append(button);
    root.append(place);
    return inside;
  }

  function tell(problems) {
    const now = JSON.stringify(problems);
    if (now === shown) return;
    const failed = problems.some((problem) => problem.severity === "error");
    if (waiting) {
      if (shown && failed) location.reload();
      shown = now;
      return;
    }
    const was = shown.includes('"severity": "error"') || shown.includes('"severity":"error"');
    shown = now;
    if (failed) box(problems, true, !root.querySelector("section"));
    else {
      if (problems.length ? mark(problems, false) : close()) away();
      status.textContent = was ? words.mended : "";
    }
  }

  /* ---- Word from the server; a page out of sight lets go of its connection, of which a browser has six. ---- */

  let source = null;
  let queue = Promise.resolve();
  function listen() {
    if (source || document.hidden) return;
    source = new EventSource(own.dataset.events);
    source.onmessage = ({ data }) => {
      const told = JSON.parse(data);
      root.querySelector(".lost")?.remove();
      queue = queue.then(() => follow(told)).then(() => tell(told.problems)).catch(reload);
    };
    source.onerror = () => {
      if (root.querySelector(".lost, section")) return;
      const place = make("div", "", { class: "mark lost", role: "status" });
      place.append(make("p", words.lost));
      root.append(place);
    };
  }
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      source?.close();
      source = null;
    } else listen();
  });
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    source = null;
    listen();
  });
  if (document.readyState === "complete") arrived();
  else addEventListener("load", arrived);
  listen();
})();
