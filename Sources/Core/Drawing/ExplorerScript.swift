/// The SHA-256 of ``explorerScript`` in Base64, for the page's policy.
let explorerScriptHash = "Qd8LfQCz2l97/lmu3OiKFKrGalfyMlF/LDmHThAhw4o="

/// The program of the explorer page: state and filters first, then drawing, then input.
let explorerScript = explorerState + explorerDrawing + explorerInput

/// Data, filters, search and the panel; text enters the page as text nodes only.
private let explorerState = #"""
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
    for (const [name, value] of [["topic", data.topics[p[TOPIC]] ?? "none"], ...p[FACTS]]) {
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

/// The map on its canvas: marks, names of topics, and labels that never meet.
private let explorerDrawing = #"""
  const canvas = get("map"), context = canvas.getContext("2d");
  let width = 1, height = 1, zoom = 1, left = 0, top_ = 0, pending = false;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const p of papers) {
    x0 = Math.min(x0, p[X]); x1 = Math.max(x1, p[X]);
    y0 = Math.min(y0, p[Y]); y1 = Math.max(y1, p[Y]);
  }
  if (!papers.length) [x0, y0, x1, y1] = [0, 0, 1, 1];
  const base = () => Math.min(width / (x1 - x0 + 4), height / (y1 - y0 + 4));
  const spacing = Math.sqrt((x1 - x0 + 1) * (y1 - y0 + 1) / Math.max(papers.length, 1));
  const radius = (i) => {
    const unit = Math.min(zoom * spacing, 40);
    return Math.max(1.1, Math.sqrt(0.02 + 0.5 * papers[i][SCORE] / 100) * unit);
  };
  const toX = (x) => (x - left) * zoom, toY = (y) => (y - top_) * zoom;
  function fit() {
    zoom = base();
    left = (x0 + x1) / 2 - width / zoom / 2; top_ = (y0 + y1) / 2 - height / zoom / 2;
    draw();
  }
  function focusOn(i) {
    zoom = Math.max(zoom, base() * 3);
    left = papers[i][X] - width / zoom / 2; top_ = papers[i][Y] - height / zoom / 2;
    draw();
  }
  function zoomBy(factor, x = width / 2, y = height / 2) {
    const next = Math.min(Math.max(zoom * factor, base() / 2), base() * 200);
    left += x / zoom - x / next; top_ += y / zoom - y / next;
    zoom = next;
    draw();
  }
  function resize() {
    const box = canvas.getBoundingClientRect(), ratio = window.devicePixelRatio || 1;
    const wasFresh = width === 1;
    const [cx, cy] = [left + width / zoom / 2, top_ + height / zoom / 2];
    width = Math.max(box.width, 1); height = Math.max(box.height, 1);
    canvas.width = Math.round(width * ratio); canvas.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (wasFresh) { fit(); return; }
    left = cx - width / zoom / 2; top_ = cy - height / zoom / 2;
    draw();
  }
  function draw() {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => { pending = false; render(); });
  }
  const middles = data.topics.map((_, topic) => {
    const own = papers.filter((p) => p[TOPIC] === topic);
    const middle = (k) => own.map((p) => p[k]).sort((a, b) => a - b)[own.length >> 1];
    return own.length ? [middle(X), middle(Y)] : null;
  });
  function render() {
    const style = getComputedStyle(root), ink = style.getPropertyValue("--ink");
    const page = style.getPropertyValue("--page");
    context.fillStyle = page; context.fillRect(0, 0, width, height);
    const visible = [];
    // Large marks first, so that no small one is hidden.
    for (const i of byScore) {
      const p = papers[i], x = toX(p[X]), y = toY(p[Y]), r = radius(i);
      if (x < -r || y < -r || x > width + r || y > height + r) continue;
      if (!shown[i]) {
        context.globalAlpha = 0.08;
      } else {
        context.globalAlpha = hitSet && !hitSet.has(i) ? 0.18 : 0.9;
        visible.push(i);
      }
      context.fillStyle = color(p[TOPIC]);
      context.beginPath();
      if (p[FLAGS] & 2) {
        const d = Math.max(r * 1.25, 4);
        context.moveTo(x, y - d); context.lineTo(x + d, y); context.lineTo(x, y + d);
        context.lineTo(x - d, y); context.closePath();
      } else context.arc(x, y, p[FLAGS] & 1 ? Math.max(r, 3) : r, 0, 7);
      context.fill();
      if (p[FLAGS]) { context.strokeStyle = ink; context.lineWidth = 1.6; context.stroke(); }
    }
    context.globalAlpha = 1;
    if (chosen >= 0) {
      const [x, y] = [toX(papers[chosen][X]), toY(papers[chosen][Y])];
      context.lineWidth = 1; context.strokeStyle = ink;
      for (const other of papers[chosen][NEAR]) {
        if (!papers[other]) continue;
        context.beginPath(); context.moveTo(x, y);
        context.lineTo(toX(papers[other][X]), toY(papers[other][Y])); context.stroke();
      }
      context.lineWidth = 3; context.beginPath();
      context.arc(x, y, radius(chosen) + 4, 0, 7); context.stroke();
    }
    const taken = [];
    const write = (text, x, y, size, weight, fill) => {
      context.font = `${weight} ${size}px "DejaVu Sans", Verdana, sans-serif`;
      const w = context.measureText(text).width, box = [x - w / 2 - 2, y - size, x + w / 2 + 2, y + 4];
      if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height) return;
      if (taken.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) return;
      taken.push(box);
      context.textAlign = "center"; context.lineJoin = "round";
      context.lineWidth = 4; context.strokeStyle = page; context.strokeText(text, x, y);
      context.fillStyle = fill; context.fillText(text, x, y);
    };
    const short = (text) => {
      const head = text.split(/[:—]/)[0].trim();
      if (head.length > 1 && head.length <= 30) return head;
      return text.length > 32 ? text.slice(0, 30).trimEnd() + "…" : text;
    };
    if (chosen >= 0) {
      const p = papers[chosen];
      write(short(p[TITLE]), toX(p[X]), toY(p[Y]) - radius(chosen) - 8, 13, "bold", ink);
    }
    if (zoom < base() * 8) {
      middles.forEach((middle, topic) => {
        if (middle && on[topic]) {
          write(data.topics[topic], toX(middle[0]), toY(middle[1]), 15, "bold", textColor(topic));
        }
      });
    }
    let labels = 0;
    for (const i of visible) {
      if (labels > 60) break;
      if (hitSet && !hitSet.has(i)) continue;
      labels += 1;
      write(short(papers[i][TITLE]), toX(papers[i][X]), toY(papers[i][Y]) - radius(i) - 3, 12, "normal", ink);
    }
  }

  """#

/// Pointer, wheel and keys.
private let explorerInput = #"""
  function nearest(x, y, reach) {
    let best = -1, bestDistance = Infinity;
    papers.forEach((p, i) => {
      if (!shown[i]) return;
      const distance = Math.hypot(toX(p[X]) - x, toY(p[Y]) - y) - radius(i);
      if (distance < bestDistance) { bestDistance = distance; best = i; }
    });
    return bestDistance <= reach ? best : -1;
  }
  const pointers = new Map();
  let moved = 0;
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
    if (pointers.size === 1) moved = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const old = pointers.get(event.pointerId), hint = get("hint");
    if (!old) {
      hovered = nearest(event.offsetX, event.offsetY, 4);
      hint.hidden = hovered < 0;
      if (hovered >= 0) {
        hint.textContent = label(hovered);
        hint.style.left = `${Math.min(event.offsetX + 14, Math.max(width - 330, 0))}px`;
        hint.style.top = `${Math.min(event.offsetY + 14, height - 60)}px`;
      }
      return;
    }
    const now = [event.offsetX, event.offsetY];
    hint.hidden = true;
    if (pointers.size === 2) {
      const other = [...pointers.entries()].find(([id]) => id !== event.pointerId)[1];
      const before = Math.hypot(old[0] - other[0], old[1] - other[1]);
      const after = Math.hypot(now[0] - other[0], now[1] - other[1]);
      if (before > 0) zoomBy(after / before, (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
      moved = 99;
    } else {
      moved += Math.abs(now[0] - old[0]) + Math.abs(now[1] - old[1]);
      left -= (now[0] - old[0]) / zoom; top_ -= (now[1] - old[1]) / zoom;
      draw();
    }
    pointers.set(event.pointerId, now);
  });
  const lift = (event) => {
    const wasDown = pointers.delete(event.pointerId);
    if (event.type === "pointerup" && wasDown && moved < 6) {
      const hit = nearest(event.offsetX, event.offsetY, event.pointerType === "touch" ? 14 : 6);
      if (hit >= 0) choose(hit, false);
    }
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY * 0.0015), event.offsetX, event.offsetY);
  }, { passive: false });
  canvas.addEventListener("keydown", (event) => {
    const step = 60 / zoom;
    if (event.key === "ArrowLeft") left -= step;
    else if (event.key === "ArrowRight") left += step;
    else if (event.key === "ArrowUp") top_ -= step;
    else if (event.key === "ArrowDown") top_ += step;
    else if (event.key === "+" || event.key === "=") zoomBy(1.3);
    else if (event.key === "-") zoomBy(1 / 1.3);
    else if (event.key === "0") fit();
    else if (event.key === "Enter") {
      const hit = nearest(width / 2, height / 2, Infinity);
      if (hit >= 0) choose(hit, false);
    } else return;
    event.preventDefault();
    draw();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "Escape" && chosen >= 0) dismiss();
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") { event.preventDefault(); get("search").focus(); }
    if (event.key === "n" || event.key === "p") {
      const order = (hits || byScore).filter((i) => shown[i]);
      if (!order.length) return;
      const place = order.indexOf(chosen), step = event.key === "n" ? 1 : -1;
      choose(order[place < 0 ? 0 : (place + step + order.length) % order.length], true);
    }
  });
  for (const id of ["search", "from", "to", "member"]) get(id).addEventListener("input", filter);
  get("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && hits && hits.length) choose(hits[0], true);
  });
  get("in").addEventListener("click", () => zoomBy(1.5));
  get("out").addEventListener("click", () => zoomBy(1 / 1.5));
  get("fit").addEventListener("click", fit);
  get("theme").addEventListener("click", () => {
    root.classList.toggle("dark"); paint(); draw();
  });
  if (matchMedia("(prefers-color-scheme: dark)").matches) root.classList.add("dark");
  new ResizeObserver(resize).observe(get("stage"));
  paint();
  resize();
  filter();
  """#
