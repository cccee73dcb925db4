/* Citing: a finding's reference in every form, cut out of the published files word for word; the comparison's reference
   follows what the reader has chosen. Without this file the links lead to the files, which hold the same. */
(() => {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, given = {}, ...inside) => {
    const element = Object.assign(document.createElement(tag), given);
    element.append(...inside);
    return element;
  };
  /* The entry with a key, in each form of file. */
  const cut = {
    txt: (text, key) => text.split("\n").find((line) => line.startsWith(`[${key}] `))?.slice(key.length + 3),
    bib: (text, key) => text.split(/\n(?=@)/).find((entry) => entry.includes(`{${key},`)),
    ris: (text, key) => text.split(/(?<=ER {2}- )\r?\n/).find((entry) => entry.includes(`ID  - ${key}\r\n`)),
    json: (text, key) => JSON.stringify(JSON.parse(text).filter((entry) => entry.id === key), null, 1),
  };
  const names = { txt: "", bib: "BibTeX", ris: "RIS", json: "CSL-JSON" };

  async function fetched(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(address);
    return answer.text();
  }

  function dialogue(dialog) {
    const status = dialog.querySelector("[role=status]");
    const copying = dialog.querySelector("[data-copy]");
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    async function show(link) {
      const [file, name] = link.dataset.cite.split("#");
      const key = `samsyn-${file.split("/").pop()}.${name}`;
      const forms = await Promise.all(Object.keys(names).map(async (ending) => [ending, cut[ending](await fetched(`${file}.${ending}`), key).trim()]));
      dialog.querySelector("[data-forms]").replaceChildren(...forms.flatMap(([ending, text]) => [
        ...(names[ending] ? [make("p", { className: "sam-note" }, names[ending])] : []),
        make("pre", { className: ending === "txt" ? "sam-form sam-form--text" : "sam-form", tabIndex: 0 }, make("span", {}, text),
          ...(copying ? [button(text)] : [])),
      ]));
      status.textContent = "";
      dialog.showModal();
    }
    function button(text) {
      const one = copying.cloneNode(true);
      one.hidden = false;
      one.addEventListener("click", () => navigator.clipboard.writeText(text).then(
        () => (status.textContent = dialog.dataset.copied), () => (status.textContent = dialog.dataset.failed)));
      return one;
    }
    for (const link of all("[data-cite]")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        show(link).catch(() => { location.href = link.href; });
      });
    }
  }

  /* The comparison: names and address as chosen. */
  function follow(box) {
    const root = box.closest(".sam-compare");
    const reference = box.querySelector("[data-reference]");
    const title = reference.querySelector("cite");
    const link = reference.querySelector("a.sam-url");
    const word = (id) => root.querySelector(`.sam-chooser input[value="${CSS.escape(id)}"]`).dataset.word;
    const ids = all(".sam-chooser input[name=utv]", root).map((field) => field.value);
    const join = (found) => [found.slice(0, -1).join(", "), found.at(-1)].filter(Boolean).join(` ${box.dataset.and} `);
    const whole = join(ids.map(word));
    const texts = new Map([title, link, ...all("pre.sam-form", box)].filter(Boolean).map((element) => [element, element.textContent]));
    const address = link?.textContent;
    const latex = (text) => text.replace(/[&%$#_{}]/g, "\\$&");
    root.addEventListener("samsyn:chosen", ({ detail }) => {
      const named = join((detail.length ? detail : ids).map(word));
      for (const [element, text] of texts) {
        let said = text.replace(whole, named).replace(latex(whole), latex(named));
        if (address) said = said.replace(address, `${address}${location.search}`);
        if (element !== title && element !== link && detail.length) said = said.replace("samsyn-jamfor", ["samsyn-jamfor", ...detail].join("-"));
        element.textContent = said;
      }
      if (link) link.href = link.textContent;
    });
  }

  const start = () => {
    for (const dialog of all("[data-cite-dialog]")) dialogue(dialog);
    for (const box of all("[data-cite-chosen]")) follow(box);
  };
  if (window.document$) window.document$.subscribe(start);
  else document.addEventListener("DOMContentLoaded", start);
})();
