/* Figures on request: the picture made at build gives way to the same table's Plotly figure, and back.
   The library is self-hosted and fetched once, when a reader shows intent. Nothing is sent anywhere. */
(() => {
  "use strict";

  const SWEDISH = {
    moduleType: "locale",
    name: "sv",
    dictionary: {
      "Download plot as a PNG": "Hämta bilden (PNG)",
      "Download plot": "Hämta bilden",
      "Taking snapshot - this may take a few seconds": "Bilden görs, det kan ta några sekunder",
      "Snapshot succeeded": "Bilden är sparad",
      "Sorry, there was a problem downloading your snapshot!": "Bilden gick inte att spara",
    },
    format: {
      days: ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
      shortDays: ["sön", "mån", "tis", "ons", "tors", "fre", "lör"],
      months: ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
      shortMonths: ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"],
      date: "%Y-%m-%d",
    },
  };
  const CONFIG = {
    showSendToCloud: false,
    plotlyServerURL: "",
    displaylogo: false,
    modeBarButtons: [["toImage"]],
    responsive: true,
  };
  const open = new Map();
  let library = null;

  const language = () => (document.documentElement.lang || "sv").slice(0, 2);

  function preload(url) {
    if (library || document.querySelector("link[data-figures]")) return;
    const link = Object.assign(document.createElement("link"), { rel: "preload", as: "script", href: url });
    link.dataset.figures = "";
    document.head.append(link);
  }

  /* The library carries a map's style sheet, which the page's rules refuse, and leaves out where an element has its name. */
  const MAP_STYLE = "9f215cf04c5486422605d13261cb87401f4e7763b6296af81e98efbc0130da53";

  function load(url) {
    if (window.Plotly) return Promise.resolve();
    if (!document.getElementById(MAP_STYLE)) document.head.append(Object.assign(document.createElement("meta"), { id: MAP_STYLE }));
    library ??= new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: url, async: true });
      script.addEventListener("load", resolve);
      script.addEventListener("error", () => {
        library = null;
        script.remove();
        reject(new Error(url));
      });
      document.head.append(script);
    });
    return library;
  }

  /* The page's colours, as they are at this moment: light, dark or a reader's own. */
  function colours(element) {
    const of = (name, otherwise) => getComputedStyle(element).getPropertyValue(name).trim() || otherwise;
    return {
      paper: of("--paper", "#fff"),
      ink: of("--ink", "#222"),
      muted: of("--muted", "#666"),
      rule: of("--rule", "#ccc"),
      accent: of("--accent", "#225"),
      hue: (number) => {
        const probe = document.createElement("span");
        probe.className = `hue-${number}`;
        probe.hidden = true;
        element.append(probe);
        const found = getComputedStyle(probe).getPropertyValue("--hue").trim();
        probe.remove();
        return found || of("--accent", "#225");
      },
    };
  }

  function faded(colour, alpha) {
    const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
    return parts ? `rgba(${parts.slice(1).map((part) => parseInt(part, 16)).join(",")},${alpha})` : colour;
  }

  /* What each role looks like; the figure's data names the role and the hue, never a colour. */
  function dressed(trace, colour) {
    const hue = colour.hue(trace.meta.hue);
    const role = trace.meta.role;
    const hover = { bgcolor: colour.paper, bordercolor: colour.ink, font: { color: colour.ink }, align: "left" };
    const flat = { color: hue, line: { width: 0 } };
    const serial = /^series-(\d+)$/.exec(role);
    const looks = {
      bar: {
        marker: flat,
        width: 0.5,
        textposition: "auto",
        insidetextanchor: "start",
        textangle: 0,
        cliponaxis: false,
        insidetextfont: { color: colour.paper },
        outsidetextfont: { color: colour.ink },
      },
      open: { marker: { ...flat, opacity: 0.3, line: { color: hue, width: 1 } }, width: 0.5 },
      interval: { marker: { ...flat, opacity: 0.3 }, width: 0.35 },
      dot: { marker: { color: hue, size: 12, line: { color: colour.paper, width: 1 } }, cliponaxis: false },
      target: { marker: { symbol: "line-ns", size: 26, line: { color: colour.ink, width: 3 } }, cliponaxis: false },
      programme: { line: { color: hue, width: 14 }, cliponaxis: false },
      evaluated: { line: { color: hue, width: 5 }, cliponaxis: false },
    };
    const steps = [1, 0.62, 0.36, 0.18];
    const look = serial
      ? { marker: { color: faded(hue, steps[serial[1] % steps.length]), line: { color: hue, width: 1 } } }
      : looks[role] || {};
    const errors = trace.error_x ? { error_x: { ...trace.error_x, color: hue, thickness: 2, width: 6 } } : {};
    return { ...trace, ...look, ...errors, hoverlabel: hover };
  }

  /* The house template: calm axes, no background, the page's own type. */
  function layout(given, colour, element, height) {
    const style = getComputedStyle(element);
    const axis = {
      color: colour.muted,
      gridcolor: colour.rule,
      linecolor: colour.rule,
      zeroline: false,
      showline: true,
      automargin: true,
      fixedrange: true,
      tickfont: { size: 13 },
    };
    const found = {
      ...given,
      height,
      autosize: true,
      dragmode: false,
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: style.fontFamily, size: 14, color: colour.ink },
      margin: { l: 8, r: 24, t: 28, b: 32 },
      modebar: { bgcolor: "rgba(0,0,0,0)", color: colour.muted, activecolor: colour.ink },
      legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom", font: { size: 13 } },
      hoverlabel: { font: { family: style.fontFamily, size: 14 } },
    };
    const names = new Set(["xaxis", "yaxis", ...Object.keys(given).filter((name) => /^[xy]axis\d*$/.test(name))]);
    for (const name of names) {
      const upright = name.startsWith("y");
      const category = given[name]?.type === "category" || !given[name];
      const own = { showgrid: !category, ...(upright ? { tickfont: { size: 13, color: colour.ink } } : {}) };
      found[name] = { ...axis, ...own, ...(given[name] || {}) };
    }
    return found;
  }

  async function show(button, picture, place) {
    if (button.getAttribute("aria-busy") === "true") return;
    const height = Math.round(picture.getBoundingClientRect().height);
    button.setAttribute("aria-busy", "true"); // not disabled: that would take the keyboard's focus away
    try {
      await load(button.dataset.plotly);
    } catch {
      button.closest(".fig").querySelector(".fig-status").textContent = button.dataset.failed;
      return;
    } finally {
      button.removeAttribute("aria-busy");
    }
    if (!button.isConnected) return;
    if (language() === "sv") window.Plotly.register(SWEDISH);
    picture.hidden = true;
    place.hidden = false;
    await draw(button, place, height);
    open.set(button, { place, height });
    button.textContent = button.dataset.hide;
    button.setAttribute("aria-pressed", "true");
  }

  async function draw(button, place, height) {
    const figure = JSON.parse(button.dataset.figure);
    const colour = colours(place);
    const config = { ...CONFIG, locale: language() === "sv" ? "sv" : "en" };
    config.toImageButtonOptions = { filename: button.closest(".fig").id, scale: 2 };
    const data = figure.data.map((trace) => dressed(trace, colour));
    await window.Plotly.newPlot(place, data, layout(figure.layout, colour, place, height), config);
    for (const svg of place.querySelectorAll("svg.main-svg")) svg.setAttribute("aria-hidden", "true");
  }

  function hide(button, picture, place) {
    open.delete(button);
    window.Plotly.purge(place);
    place.hidden = true;
    picture.hidden = false;
    button.textContent = button.dataset.show;
    button.setAttribute("aria-pressed", "false");
  }

  function prepare(button) {
    if (button.dataset.ready) return;
    button.dataset.ready = "true";
    const picture = button.closest(".fig").querySelector(".fig-picture");
    const place = document.createElement("div");
    place.className = "fig-interactive";
    place.hidden = true;
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", button.dataset.alternative);
    picture.after(place);
    button.hidden = false;
    // Not on focus: who tabs past a button has asked for nothing.
    for (const intent of ["pointerenter", "touchstart"]) {
      button.addEventListener(intent, () => preload(button.dataset.plotly), { once: true, passive: true });
    }
    button.addEventListener("click", () => (open.has(button) ? hide : show)(button, picture, place));
  }

  function start() {
    for (const button of [...open.keys()]) if (!button.isConnected) open.delete(button);
    document.querySelectorAll(".fig-switch button[data-plotly]").forEach(prepare);
  }

  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const [button, { place, height }] of open) if (button.isConnected) draw(button, place, height);
  });
  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
