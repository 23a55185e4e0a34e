"""Opens an explorer page in headless Chromium and uses it as a reader would.

Needs playwright and chromium; `make explorer-test` installs the former and runs

  python3 explore_in_chromium.py explorer.html [--shots FOLDER] [--papers 20000]

With --papers the papers of the page are repeated beside themselves up to that number, and panning,
zooming and search must stay smooth: 30 frames a second, 100 ms from key to result.
"""

import argparse
import json
import pathlib
import random
import tempfile
import time

from playwright.sync_api import sync_playwright

parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("page", type=pathlib.Path)
parser.add_argument("--shots", type=pathlib.Path, help="a folder for screenshots")
parser.add_argument("--papers", type=int, help="repeat the papers up to this number")
options = parser.parse_args()


def enlarged(page, count):
    """The page with its papers repeated: every copy has its own place and nearest papers."""
    start = page.index('id="data">') + len('id="data">')
    end = page.index("</script>", start)
    data, rng = json.loads(page[start:end]), random.Random(1)
    papers = data["papers"]
    side = max(p[5] for p in papers) - min(p[5] for p in papers) + 5
    many = []
    for index in range(count):
        copy, place = divmod(index, len(papers))
        row = list(papers[place])
        row[0] = f"{row[0]} {copy}" if copy else row[0]
        row[5] = round(row[5] + side * (copy % 3) + rng.random(), 2)
        row[6] = round(row[6] + side * (copy // 3) + rng.random(), 2)
        row[11] = [near + copy * len(papers) for near in row[11]]
        many.append(row)
    data["papers"] = many
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=False)
    for bad in "<>&\u2028\u2029":
        text = text.replace(bad, f"\\u{ord(bad):04x}")
    return page[:start] + text + page[end:]


page_file, shots = options.page.resolve(), options.shots
if shots:
    shots.mkdir(parents=True, exist_ok=True)
if options.papers:
    folder = tempfile.TemporaryDirectory()
    large = pathlib.Path(folder.name) / "explorer.html"
    large.write_text(enlarged(page_file.read_text(), options.papers))
    page_file = large
print(f"{page_file.stat().st_size / 1e6:.1f} MB")
problems, requests = [], []


def shot(page, name):
    if shots:
        page.screenshot(path=str(shots / f"{name}.png"))


def shown(page):
    return page.inner_text("#count")


with sync_playwright() as play:
    browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for name, size, scheme in [("desktop", (1280, 800), "light"), ("dark", (1280, 800), "dark"),
                               ("phone", (375, 812), "light")]:
        page = browser.new_page(viewport={"width": size[0], "height": size[1]},
                                color_scheme=scheme)
        page.on("console", lambda m: problems.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: problems.append(str(e)))
        page.on("request", lambda r: requests.append(r.url))
        page.on("dialog", lambda d: problems.append("dialog"))
        started = time.time()
        page.goto(page_file.as_uri())
        page.wait_for_function("document.getElementById('count').textContent.length > 0")
        page.wait_for_timeout(200)
        print(f"{name}: loaded in {time.time() - started:.2f} s, {shown(page)}")
        shot(page, name)
        everything = shown(page)

        page.keyboard.press("/")
        page.keyboard.type("learning")
        page.wait_for_timeout(200)
        assert "found among" in shown(page), shown(page)
        assert page.locator("#results button").count() > 0
        shot(page, f"{name}-search")
        page.locator("#results button").first.click()
        assert page.is_visible("#panel")
        assert "learning" in page.inner_text("#panel").lower()
        page.wait_for_timeout(200)
        shot(page, f"{name}-panel")
        if page.locator("#panel li button").count():
            before = page.inner_text("#panel h2")
            page.locator("#panel li button").first.click()
            assert page.inner_text("#panel h2") != before
        page.keyboard.press("Escape")
        assert not page.is_visible("#panel")
        page.fill("#search", "")

        page.select_option("#member", "listed")
        assert shown(page) != everything
        page.select_option("#member", "all")
        page.fill("#from", "2015")
        assert shown(page) != everything
        page.fill("#from", "")
        page.locator("#none").click()
        assert shown(page).startswith("0 "), shown(page)
        page.locator("#every").click()
        assert shown(page) == everything

        page.focus("#map")
        for key in ["+", "ArrowLeft", "ArrowUp", "-", "Enter"]:
            page.keyboard.press(key)
        assert page.is_visible("#panel")
        page.keyboard.press("n")
        page.keyboard.press("Escape")
        box = page.locator("#map").bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.wheel(0, -600)
        page.wait_for_timeout(200)
        shot(page, f"{name}-near")
        page.locator("#theme").click()

        # Frames while the whole map is dragged and zoomed, and the time from a key to its result.
        page.locator("#fit").click()
        frames = page.evaluate("""() => new Promise((done) => {
          const times = []; let last = performance.now(), left = 60;
          const tick = () => { const now = performance.now(); times.push(now - last); last = now;
            const key = left % 4 < 2 ? "ArrowLeft" : left % 4 === 2 ? "+" : "-";
            canvas.dispatchEvent(new KeyboardEvent("keydown", { key }));
            if (--left) requestAnimationFrame(tick); else done(times.sort((a, b) => a - b)); };
          requestAnimationFrame(tick); })""")
        search = page.evaluate("""() => {
          const field = document.getElementById("search"), start = performance.now();
          field.value = "learning sys"; field.dispatchEvent(new Event("input"));
          const taken = performance.now() - start;
          field.value = ""; field.dispatchEvent(new Event("input"));
          return taken; }""")
        print(f"{name}: {1000 / frames[30]:.0f} frames a second, slowest frame {frames[-1]:.0f} ms, "
              f"search {search:.0f} ms")
        if options.papers:
            assert frames[30] <= 1000 / 30, f"{name}: a frame takes {frames[30]:.0f} ms"
            assert search <= 100, f"{name}: a search takes {search:.0f} ms"
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name}: the page is {wide} pixels too wide"
        page.close()
    browser.close()

outside = [url for url in requests if url != page_file.as_uri()]
assert not problems, problems
assert not outside, outside
print("no console message, no request")
