"""Makes JSONTable.swift: what Python's json module makes of documents that are hard to read.

    python3 Tests/Edges/ScholarAPIs/json_table.py > Tests/Edges/ScholarAPIs/JSONTable.swift

Python is the peer because it is strict about documents and reads the values that Semantic Scholar,
which is written in it, may send: NaN, infinities and lone surrogates. A lone surrogate is U+FFFD in
the table, since no Swift string holds one.
"""

import json
import platform

SPACES = ["", " ", "\t", "\n", "\r", "\u00a0", "\u2028", "\f", "\v", "\ufeff"]
WORDS = ["null", "true", "false", "Null", "TRUE", "nul", "truefalse", "nil", "NaN", "nan", "-NaN",
         "Infinity", "-Infinity", "+Infinity", "inf", "undefined"]
NUMBERS = ["0", "-0", "00", "-01", "1", "-1", "+1", "1.", ".1", "-.1", "1.0", "1.50", "1e5", "1E5",
           "1e+5", "1e-5", "1e", "1e+", "1e5.0", "1.e1", "1e400", "-1e400", "1e-400", "0e1", "0.0e0",
           "0x10", "1_0", "1,0", "- 1", "--1", "9223372036854775807", "9223372036854775808",
           "-9223372036854775808", "1" * 40, "0." + "1" * 40, "\u0661", "1a", "1 2"]
STRINGS = ['""', '"a"', "'a'", '"a', 'a"', '"a""b"', r'"\""', r'"\\"', r'"\/"', r'"\b\f\n\r\t"',
           r'"\a"', r'"\'"', r'"\x41"', r'"\u0041"', r'"\u00e9"', r'"\U0041"', r'"\u004"', r'"\u"',
           r'"\u00zz"', r'"\u 041"', r'"\u+041"', r'"\ud83d\ude00"', r'"\uD83D\uDE00"', r'"\ud83d"',
           r'"\ude00"', r'"\ud83dx"', r'"\ud83d\n"', r'"\ud83d\ud83d\ude00"', r'"\u0000"',
           r'"\u001f"', '"\u0000"', '"\u001f"', '"\n"', '"\t"', '"\u007f"', '"\u2028"', '"\u00e9"',
           '"\U0001f600"', '"\\', '"\\"', '"\\u12"', '"//"', '"<script>"']
ARRAYS = ["[]", "[ ]", "[1]", "[1,2]", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1;2]", "[", "]",
          "[1", "1]", "[[]]", "[[]", "[]]", "[[][]]", "[1}", "(1)", "[null,true]", "[1,\n2 ,3]",
          "[1]x", "[1] [2]", "[1],", "[//c\n1]", "[/*c*/1]", "[#c\n1]", "[...]", "[1:2]"]
OBJECTS = ["{}", "{ }", '{"a":1}', '{"a" : 1 , "b" : [ ] }', '{"a":1,}', '{,"a":1}', '{"a"}', '{"a":}',
           '{:1}', '{"a":1 "b":2}', '{"a":1,"a":2}', '{"":0}', "{a:1}", "{'a':1}", "{1:1}",
           "{null:1}", '{"a":1', '"a":1}', '{"a":{"b":{"c":[1,{"d":null}]}}}', '{"a"::1}',
           '{"a"=1}', '{"a":1}}', '{"a":1]', '{"a":1}{"b":2}', '{"a":1},', '{"a":tru}',
           '{"\\u0061":1}', '{"a\\u0000b":1}', '{"a":1/*c*/}', '{["a"]:1}']


def cases():
    for space in SPACES:
        yield space
        yield space + "[1]" + space
        yield "[" + space + "1" + space + "," + space + "2" + space + "]"
    for value in WORDS + NUMBERS + STRINGS:
        yield value
        yield '{"k": [' + value + "]}"
    yield from ARRAYS + OBJECTS


def literal(text):
    escaped = "".join(
        c if 0x20 <= ord(c) < 0x7F and c not in '"\\' else "\\u{%X}" % ord(c) for c in text
    )
    return f'"{escaped}"'


def image(text):
    try:
        value = json.loads(text)
    except ValueError:
        return "nil"
    written = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    return literal("".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in written))


def main():
    version = platform.python_version()
    print(f"/// Documents and how Python {version} writes what it read; `nil` where it reads nothing.")
    print("///\n/// Made by json_table.py.")
    print("enum JSONTable {")
    print("  static let cases: [(text: String, written: String?)] = [")
    for text in dict.fromkeys(cases()):
        print(f"    ({literal(text)}, {image(text)}),")
    print("  ]\n}")


main()
