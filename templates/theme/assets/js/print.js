/* On paper the places in the reports become numbered notes at the end. Without this file they stand where they are. */
(() => {
  "use strict";

  const shown = (element) => !element.closest("[hidden]");
  const named = (place) => {
    const hue = /\bhue-\d+\b/.exec(place.closest('[class*="hue-"]')?.className)?.[0];
    return hue ? document.querySelector(`.sam-tag.${hue}`)?.textContent.trim().replace(/\s+/g, " ") ?? "" : "";
  };

  function note() {
    restore();
    const end = document.querySelector("[data-sources]");
    const places = [...document.querySelectorAll("#innehall .sam-place")].filter(shown);
    if (!end || !places.length) return;
    const single = new Set(places.map(named)).size === 1;
    const numbers = new Map();
    for (const place of places) {
      const name = single ? "" : named(place);
      const text = `${name ? `${name}: ` : ""}${place.textContent.trim()}`;
      if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
      place.classList.add("sam-place--noted");
      place.insertAdjacentHTML("afterend", `<span class="sam-note-number">[${numbers.get(text)}]</span>`);
    }
    for (const [text, number] of numbers) {
      const item = document.createElement("li");
      item.textContent = `[${number}] ${text}`;
      end.querySelector("ol").append(item);
    }
    end.hidden = false;
  }

  function restore() {
    for (const number of document.querySelectorAll(".sam-note-number")) number.remove();
    for (const place of document.querySelectorAll(".sam-place--noted")) place.classList.remove("sam-place--noted");
    const end = document.querySelector("[data-sources]");
    if (!end) return;
    end.hidden = true;
    end.querySelector("ol").replaceChildren();
  }

  addEventListener("beforeprint", note);
  addEventListener("afterprint", restore);
})();
