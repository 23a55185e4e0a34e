/// The SHA-256 of ``explorerScript`` in Base64, for the page's policy.
let explorerScriptHash = "bHGjoSYSZVzSPwo7KaM/UjxZGP7f3w/Yk0CDLKEjvxk="

/// The program of the explorer page: state and filters first, then drawing, then input.
let explorerScript = explorerState + explorerDrawing + explorerInput

/// Data, filters, search and the panel; text enters the page as text nodes only.
let explorerState = #"""
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const [TITLE, AUTHORS, VENUE, YEAR, TOPIC, X, Y, SCORE, FLAGS, FACTS, REASONS, NEAR, LINKS] =
    Array(13).keys();
  const papers = data.papers, root = document.documentElement;
  const get = (id) => document.getElementById(id);
  const make = (name, text, parent) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (parent) parent.append(element);
    return element;
  };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = papers.map((p) => fold(p[TITLE] + " " + p[AUTHORS]));
  const byScore = papers.map((_, i) => i).sort((a, b) => papers[b][SCORE] - papers[a][SCORE] || a - b);
  const years = papers.map((p) => p[YEAR]).filter((y) => y !== null);
  const firstYear = years.reduce((a, b) => Math.min(a, b), 9999);
  const lastYear = years.reduce((a, b) => Math.max(a, b), 0);
  const on = new Uint8Array(data.topics.length + 1).fill(1);
  let shown = papers.map(() => true), hits = null, chosen = -1, hovered = -1;
  const color = (topic) => {
    const list = root.classList.contains("dark") ? data.dark : data.light;
    return topic < 0 ? "#8b929c" : list[topic % list.length];
  };
  // A topic's color, halfway to the ink, so that its name reads on its own marks.
  const textColor = (topic) => {
    const channel = (place) => parseInt(color(topic).slice(place, place + 2), 16);
    const ink = root.classList.contains("dark") ? 255 : 0;
    return `rgb(${[1, 3, 5].map((place) => (channel(place) + ink) >> 1).join(",")})`;
  };

  const boxes = [];
  const counts = new Array(data.topics.length + 1).fill(0);
  for (const p of papers) counts[p[TOPIC] < 0 ? data.topics.length : p[TOPIC]] += 1;
  data.topics.concat("no topic").forEach((name, topic) => {
    if (!counts[topic]) return;
    const label = make("label", undefined, get("topics")), box = make("input", undefined, label);
    box.type = "checkbox"; box.checked = true;
    box.addEventListener("change", () => { on[topic] = box.checked ? 1 : 0; filter(); });
    boxes.push([box, topic, make("i", undefined, label)]);
    make("span", name, label); make("small", counts[topic], label);
  });
  const paint = () => {
    for (const [, topic, dot] of boxes) {
      dot.style.background = color(topic === data.topics.length ? -1 : topic);
    }
  };
  const setAll = (value) => {
    for (const [box, topic] of boxes) { box.checked = value; on[topic] = value ? 1 : 0; }
    filter();
  };
  get("every").addEventListener("click", () => setAll(true));
  get("none").addEventListener("click", () => setAll(false));
  if (lastYear) {
    get("from").placeholder = firstYear; get("to").placeholder = lastYear;
  }

  function filter() {
    const from = parseInt(get("from").value, 10), to = parseInt(get("to").value, 10);
    const member = get("member").value;
    const words = fold(get("search").value).split(/\s+/).filter(Boolean);
    let count = 0;
    papers.forEach((p, i) => {
      const topic = p[TOPIC] < 0 ? data.topics.length : p[TOPIC];
      let ok = on[topic] === 1;
      if (from) ok = ok && p[YEAR] !== null && p[YEAR] >= from;
      if (to) ok = ok && p[YEAR] !== null && p[YEAR] <= to;
      if (member === "listed") ok = ok && (p[FLAGS] & 1) !== 0;
      if (member === "recommended") ok = ok && (p[FLAGS] & 2) !== 0;
      if (member === "other") ok = ok && (p[FLAGS] & 1) === 0;
      shown[i] = ok;
      if (ok) count += 1;
    });
    hits = words.length
      ? byScore.filter((i) => shown[i] && words.every((word) => texts[i].includes(word))) : null;
    get("count").textContent = hits
      ? `${hits.length} found among ${count} papers shown` : `${count} papers shown`;
    const list = get("results");
    list.replaceChildren();
    for (const i of (hits || []).slice(0, 40)) {
      const button = make("button", label(i), make("li", undefined, list));
      button.type = "button";
      button.addEventListener("click", () => choose(i, true));
    }
    hitSet = hits ? new Set(hits) : null;
    draw();
  }
  let hitSet = null;
  const label = (i) => papers[i][TITLE] + (papers[i][YEAR] === null ? "" : ` (${papers[i][YEAR]})`);

  function choose(i, move) {
    chosen = i;
    const p = papers[i], panel = get("panel");
    panel.replaceChildren();
    panel.hidden = false;
    document.body.classList.add("open");
    const close = make("button", "×", panel);
    close.type = "button"; close.className = "close"; close.setAttribute("aria-label", "Close");
    close.addEventListener("click", dismiss);
    make("h2", p[TITLE], panel).tabIndex = -1;
    if (p[AUTHORS]) make("p", p[AUTHORS], panel);
    const where = [p[VENUE], p[YEAR]].filter((part) => part).join(", ");
    if (where) make("p", where, panel);
    if (p[FLAGS] & 1) make("p", "◉ on the list", panel).className = "mark";
    if (p[FLAGS] & 2) make("p", "◆ recommended", panel).className = "mark";
    const facts = make("dl", undefined, panel);
    for (const [name, value] of [["Topic", data.topics[p[TOPIC]] ?? "none"], ...p[FACTS]]) {
      make("dt", name, facts); make("dd", value, facts);
    }
    if (p[REASONS].length) {
      make("h3", "Why recommended", panel);
      const reasons = make("ul", undefined, panel);
      for (const reason of p[REASONS]) make("li", reason, reasons);
    }
    if (p[LINKS].length) {
      make("h3", "Links", panel);
      for (const [name, address] of p[LINKS]) {
        if (!/^https?:\/\//i.test(address)) continue;
        const link = make("a", name, panel);
        link.href = address; link.rel = "noopener noreferrer"; link.target = "_blank";
      }
    }
    if (p[NEAR].length) {
      make("h3", "Most related", panel);
      const near = make("ul", undefined, panel);
      for (const other of p[NEAR]) {
        if (!papers[other]) continue;
        const button = make("button", label(other), make("li", undefined, near));
        button.type = "button";
        button.addEventListener("click", () => choose(other, true));
      }
    }
    resize();
    if (move) focusOn(i);
    panel.scrollTop = 0;
    panel.querySelector("h2").focus({ preventScroll: true });
    draw();
  }
  function dismiss() {
    get("panel").hidden = true;
    document.body.classList.remove("open");
    chosen = -1;
    resize();
    canvas.focus();
  }

  """#
