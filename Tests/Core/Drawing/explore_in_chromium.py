"""Opens an explorer page in headless Chromium and uses it as a reader would.

Needs playwright (1.4x) and chromium; run as:
  python3 explore_in_chromium.py explorer.html [FOLDER for screenshots]
"""

import pathlib
import sys
import time

from playwright.sync_api import sync_playwright

page_file = pathlib.Path(sys.argv[1]).resolve()
shots = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
problems, requests = [], []


def shot(page, name):
    if shots:
        page.screenshot(path=str(shots / f"{name}.png"))


def shown(page):
    return page.inner_text("#count")


with sync_playwright() as play:
    browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for name, size, scheme in [("desktop", (1280, 800), "light"), ("dark", (1280, 800), "dark"),
                               ("phone", (390, 844), "light")]:
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

        # Time of a drawn frame while the map is dragged.
        page.mouse.down()
        frames = page.evaluate("""() => new Promise((done) => {
          const times = []; let last = performance.now(), left = 30;
          const tick = () => { const now = performance.now(); times.push(now - last); last = now;
            canvas.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft" }));
            if (--left) requestAnimationFrame(tick); else done(times.sort((a, b) => a - b)); };
          requestAnimationFrame(tick); })""")
        page.mouse.up()
        print(f"{name}: median frame {frames[15]:.0f} ms, slowest {frames[-1]:.0f} ms")
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name}: the page is {wide} pixels too wide"
        page.close()
    browser.close()

outside = [url for url in requests if url != page_file.as_uri()]
assert not problems, problems
assert not outside, outside
print("no console message, no request")
