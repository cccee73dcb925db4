/* Every finding of the site with its codes: what a filter shows of those that are not on the page. Uses samsyn.js. */
(() => {
  "use strict";

  const { fill, make, sift, count, partOf, numbered } = window.samsyn;
  const files = new Map();

  /* The file is asked for once; ``place`` is that of a finding's evaluation among all, from 0. */
  function everything(address, facets) {
    const known = files.get(address) || fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(address);
      const { facets: codes, evaluations } = await answer.json();
      const names = Object.keys(codes);
      const by = (found) => Object.fromEntries(names.map((name, i) => [name, found[i].map((place) => codes[name][place])]));
      return Object.entries(evaluations).flatMap(([evaluation, findings], place) =>
        Object.entries(findings).map(([id, found]) => ({ name: `${evaluation}.${id}`, evaluation, place, by: by(found) })));
    });
    files.set(address, known);
    known.catch(() => files.delete(address));
    return known.then((rows) => rows.map((row) => ({ ...row, codes: facets.map((facet) => row.by[facet] || []) })));
  }

  /* A list of several pages: how many findings fit on all of them, in words, and links to where they stand. */
  function beyond(form, facets, view) {
    const place = document.querySelector("[data-elsewhere]");
    const { codes, part, first, size } = form.dataset;
    let every = null;
    let asked = null;

    const ask = () => (asked ||= everything(codes, facets).then((found) => {
      every = found;
      view.show();
    }).catch(() => {
      asked = null;
      view.tell(`${view.say.no_codes}.`);
    }));

    return (wanted, here) => {
      const on = wanted.some((choice) => choice.length);
      if (on && !every) ask();
      place.hidden = true;
      if (!every) return "";
      const { fits, found } = sift(every, wanted);
      count(form, facets, found);
      if (!on) return "";
      const pages = new Map();
      for (const row of fits) {
        const page = partOf(row.place, size);
        pages.set(page, (pages.get(page) || 0) + 1);
      }
      pages.delete(Number(part));
      place.replaceChildren(view.say.elsewhere, ...[...pages].flatMap(([page, n]) =>
        [" ", make("a", { href: numbered(first, page) + location.search }, `${page} (${n})`)]));
      place.hidden = !pages.size;
      return `${fill(fits.size ? view.say.some : view.say.none, fits.size || every.length, every.length)}; ${fill(view.say.here, here)}`;
    };
  }

  Object.assign(window.samsyn, { everything, beyond });
})();
