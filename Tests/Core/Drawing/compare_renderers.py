"""Checks drawings against the SVG 1.1 DTD and that librsvg, Inkscape and Chromium draw them alike.

    python3 compare_renderers.py FILE.svg... [--shots FOLDER]

Needs pillow, numpy and playwright (see `make explorer-test`), and from Debian: librsvg2-bin,
inkscape, chromium, libxml2-utils, w3c-sgml-lib. Pictures are blurred by two pixels, because every
program smooths edges its own way; fewer than one pixel in a thousand may then differ visibly. Of the texts
that Chromium draws with its fonts, no two may overlap.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
from PIL import Image, ImageFilter
from playwright.sync_api import sync_playwright

DTD = "/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-SVG11-20110816/svg11.dtd"
VISIBLE, SHARE = 40, 0.001

# Left and right as drawn; up and down the reach of the glyphs, not of the line.
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll("text")]
    .filter((text) => text.textContent.trim() && !text.closest('[id$="-halo"]'))
    .map((text) => {
      const box = text.getBBox(), y = +text.getAttribute("y"), size = +text.getAttribute("font-size");
      return [box.x, y - 0.76 * size, box.x + box.width, y + 0.24 * size, text.textContent];
    });
  const meet = (a, b) => a[0] < b[2] - 0.5 && b[0] < a[2] - 0.5 && a[1] < b[3] && b[1] < a[3];
  return boxes.flatMap((a, i) => boxes.slice(0, i).filter((b) => meet(a, b))
    .map((b) => `${a[4]} | ${b[4]}`)); }"""


def blurred(path):
    image = Image.open(path).convert("RGB").filter(ImageFilter.GaussianBlur(2))
    return np.asarray(image).astype(int)


def draw(browser, drawing, folder):
    """The drawing by each program, at one pixel a unit."""
    names = {name: folder / f"{drawing.stem}-{name}.png" for name in ["librsvg", "inkscape", "chromium"]}
    subprocess.run(["rsvg-convert", drawing, "-o", names["librsvg"]], check=True)
    subprocess.run(
        ["inkscape", drawing, f"--export-filename={names['inkscape']}", "--export-dpi=96"],
        check=True,
        capture_output=True,
    )
    width, height = Image.open(names["librsvg"]).size
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(drawing.resolve().as_uri())
    page.screenshot(path=names["chromium"])
    overlaps = page.evaluate(OVERLAPS)
    page.close()
    return names, overlaps


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("drawings", type=pathlib.Path, nargs="+")
    parser.add_argument("--shots", type=pathlib.Path, help="keeps the pictures in this folder")
    options = parser.parse_args()
    scratch = tempfile.TemporaryDirectory()
    folder = options.shots or pathlib.Path(scratch.name)
    folder.mkdir(parents=True, exist_ok=True)
    failures = 0
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for drawing in options.drawings:
            valid = subprocess.run(["xmllint", "--nonet", "--noout", "--dtdvalid", DTD, drawing])
            pictures, overlaps = draw(browser, drawing, folder)
            reference = blurred(pictures["librsvg"])
            shares = []
            for name in ["inkscape", "chromium"]:
                other = blurred(pictures[name])
                same = other.shape == reference.shape
                differs = np.abs(other - reference).max(axis=2) > VISIBLE if same else np.ones(1)
                shares.append(differs.mean())
            verdict = "ok" if valid.returncode == 0 and max(shares) < SHARE and not overlaps else "FAILED"
            failures += verdict != "ok"
            print(
                f"{drawing.name}: {verdict}; valid {valid.returncode == 0}, visibly different from "
                f"librsvg: Inkscape {100 * shares[0]:.4f} %, Chromium {100 * shares[1]:.4f} %; {len(overlaps)} texts overlap {overlaps[:3] or ''}"
            )
        browser.close()
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
