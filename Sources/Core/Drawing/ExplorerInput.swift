/// Pointer, wheel and keys.
let explorerInput = #"""
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
