/// The map on its canvas: marks, names of topics, and labels that never meet.
let explorerDrawing = #"""
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
    const visible = [], palette = data.topics.map((_, topic) => color(topic)), none = color(-1);
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
      context.fillStyle = p[TOPIC] < 0 ? none : palette[p[TOPIC]];
      // No eye tells so small a disc from a square of its area, which is drawn faster.
      if (!p[FLAGS] && r < 1.3) {
        context.fillRect(x - r * 0.886, y - r * 0.886, r * 1.772, r * 1.772);
        continue;
      }
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
      const nameSize = width < 500 ? 12 : 15;
      middles.forEach((middle, topic) => {
        if (middle && on[topic]) {
          write(data.topics[topic], toX(middle[0]), toY(middle[1]), nameSize, "bold", textColor(topic));
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
