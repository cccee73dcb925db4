/* The honest denominators of sentences.py, from the same pieces. Uses samsyn.js; for compare.js. */
(() => {
  "use strict";

  const { fill, lower, join, grouped } = window.samsyn;

  window.samsyn.sentences = {
    theme(cells, say) {
      const asked = cells.filter((cell) => !say.missing.includes(cell.dataset.state)).length;
      const { phrases, missing } = counted(cells, say);
      const found = phrases(say.found, asked === 1 && say.only);
      if (!found.length) return `${[say.nobody, join(missing, say.and)].filter(Boolean).join(": ")}.`;
      const told = join([found[0], ...found.slice(1).map(lower)], say.and);
      const sentence = asked === 1 ? told : `${told} ${fill(say.base, asked)}`;
      return `${[sentence, join(missing, say.and)].filter(Boolean).join("; ")}.`;
    },
    element(cells, say) {
      const { missing } = counted(cells, say);
      const asked = cells.filter((cell) => !say.missing.includes(cell.dataset.state)).length;
      const first = `${[fill(say.examined, asked, cells.length), join(missing, say.and)].filter(Boolean).join("; ")}.`;
      const judged = say.judges.map(([judge, sentence]) => {
        const theirs = cells.filter((cell) => cell.dataset.judge === judge);
        const found = counted(theirs, say).phrases(say.codings).map(lower).join(", ");
        const stands = theirs.map((cell) => cell.dataset.state).filter((state) => say.stands.includes(state));
        const accord = stands.length > 1 && say.accord[new Set(stands).size === 1 ? "same" : "differ"];
        return found && fill(sentence, [found, accord].filter(Boolean).join("; "));
      });
      return [first, ...judged].filter(Boolean).join(" ");
    },
    cluster: (cells, say) => fill(say.recurs, cells.filter((cell) => !("empty" in cell.dataset)).length, cells.length),
  };

  function counted(cells, say) {
    const n = grouped(cells, (cell) => cell.dataset.state);
    const phrases = (states, only) => states.filter((state) => n.has(state)).map((state) => fill(say.verbs[state], only || n.get(state).length));
    return { phrases, missing: phrases(say.missing) };
  }
})();
