"""Writes FontWidths.swift: advance widths of DejaVu Sans 2.37, regular and bold.

Needs fonttools; run as: python3 generate_font_widths.py REGULAR.ttf BOLD.ttf > FontWidths.swift
"""

import sys
from fontTools.ttLib import TTFont

BLOCKS = [(0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x3FF), (0x400, 0x45F), (0x1E00, 0x1EFF),
          (0x2010, 0x2027), (0x2030, 0x203A), (0x2070, 0x209C), (0x2190, 0x2193),
          (0x2200, 0x22FF)]


def table(path):
    font = TTFont(path)
    assert font["head"].unitsPerEm == 2048
    names, widths = font.getBestCmap(), font["hmtx"]
    lines = []
    for low, high in BLOCKS:
        numbers = [str(widths[names[code]][0] if code in names else 0)
                   for code in range(low, high + 1)]
        runs = []
        for number in numbers:
            if runs and runs[-1][0] == number:
                runs[-1][1] += 1
            else:
                runs.append([number, 1])
        words = [f"{low:X}:"] + [n if c == 1 else f"{n}*{c}" for n, c in runs]
        line = ""
        for word in words:
            if len(line) + len(word) > 94:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    return lines


print("// Written by Tests/Core/Drawing/generate_font_widths.py from DejaVu Sans 2.37.")
print("// `HEX:` starts a block of code points; `width*count` repeats; 0 means no glyph; 2048 is 1 em.")
for name, path in zip(["regular", "bold"], sys.argv[1:]):
    print(f"\nlet {name}Widths = \"\"\"")
    for line in table(path):
        print("  " + line)
    print("  \"\"\"")
