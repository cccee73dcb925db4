/* The columns of the comparison, one an evaluation, looked up once: with many evaluations they are thousands of cells, and
   a choice goes through those that it changes. Uses samsyn.js; for compare.js. */
(() => {
  "use strict";

  const { all, grouped, idle } = window.samsyn;
  /* As many as a wide screen holds side by side: more that appear at once follow when those have been painted. */
  const SIGHT = 10;

  window.samsyn.columns = (root) => {
    const opened = root.getElementsByClassName("sam-opened");
    let shown = new Set();
    let columns = new Map();
    let cells = new Map();
    let turned = [];
    let coming = [];

    function appear(ids) {
      for (const element of ids.flatMap((id) => columns.get(id) || [])) element.hidden = false;
    }
    function follow(ids) {
      if (ids !== coming || !ids.length) return;
      appear(ids.splice(0, SIGHT));
      requestAnimationFrame(() => requestAnimationFrame(() => idle(() => follow(ids))));
    }

    const self = {
      /* Takes in what is on the page, at first and when a column has been added: that one is shown. */
      known() {
        const marked = all("[data-e]", root);
        const before = columns;
        columns = grouped(marked, (element) => element.dataset.e);
        cells = grouped(marked.filter((element) => element.localName === "td"), (cell) => cell.parentElement);
        for (const id of columns.keys()) if (!before.has(id)) shown.add(id);
        turned = [...columns.keys()];
      },
      cells: (row) => cells.get(row) || [],
      /* The cells of a row that are shown, or will be in a moment. */
      seen: (row) => self.cells(row).filter((cell) => shown.has(cell.dataset.e)),
      show(evaluations) {
        const wanted = new Set(evaluations);
        const going = [...shown].filter((id) => !wanted.has(id));
        for (const element of going.flatMap((id) => columns.get(id) || [])) element.hidden = true;
        coming = evaluations.filter((id) => !shown.has(id) || coming.includes(id));
        shown = wanted;
        follow(coming);
      },
      /* The one that a narrow screen shows. */
      turn(one) {
        const changed = [...turned, one].flatMap((id) => columns.get(id) || []);
        for (const cell of [...changed, ...[...opened].flatMap((row) => all("[data-e]", row))]) {
          if (cell.localName !== "button") cell.classList.toggle("sam-off", cell.dataset.e !== one);
        }
        turned = [one];
      },
      opened: (where) => [...opened].filter((row) => where.contains(row)),
    };
    addEventListener("beforeprint", () => appear(coming.splice(0)));
    return self;
  };
})();
