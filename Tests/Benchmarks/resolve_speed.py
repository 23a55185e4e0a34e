"""Times reading and matching a long list against a large local corpus.

    python3 Tests/Benchmarks/resolve_speed.py --binary .build/release/citegraph
        [--papers 70000] [--entries 10000] [--folder .build/resolve-speed]

Titles follow the word pairs of the bundled corpus, so that words are as rare as in real ones. Of the
entries six in ten print a title as it is, two have a slip of the pen, one has lost its subtitle, and
one is of no paper in the corpus. Prints the seconds of each stage and entries a second.
"""

import argparse
import gzip
import json
import os
import random
import re
import subprocess
import time

BUNDLED = "pipelines/ml-systems/corpus/papers.jsonl.gz"


def chain(titles):
    """Which words follow which."""
    following = {}
    for title in titles:
        words = ["^", *title.split(), "$"]
        for word, after in zip(words, words[1:]):
            following.setdefault(word, []).append(after)
    return following


def title(following, random):
    while True:
        words, word = [], "^"
        while len(words) < 18:
            word = random.choice(following[word])
            if word == "$":
                break
            words.append(word)
        if len(words) >= 4:
            return " ".join(words)


def slip(text, random):
    place = random.randrange(len(text) // 2, len(text))
    return text[:place] + text[place + 1 :]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=".build/release/citegraph")
    parser.add_argument("--papers", type=int, default=70_000)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--folder", default=".build/resolve-speed")
    arguments = parser.parse_args()
    generator = random.Random(1)
    with gzip.open(BUNDLED, "rt", encoding="utf-8") as file:
        bundled = [json.loads(line) for line in file]
    following = chain([row["title"] for row in bundled])
    names = sorted({name for row in bundled for name in row.get("authors", []) if '"' not in name})

    corpus = os.path.join(arguments.folder, "corpus")
    os.makedirs(corpus, exist_ok=True)
    papers = [
        {
            "id": f"{number:040x}",
            "title": title(following, generator),
            "year": generator.randint(1980, 2024),
            "authors": generator.sample(names, generator.randint(1, 5)),
        }
        for number in range(arguments.papers)
    ]
    citations = [
        {"citing": papers[citing]["id"], "cited": papers[cited]["id"]}
        for citing in range(1, arguments.papers)
        for cited in sorted({generator.randrange(citing) for _ in range(3)})
    ]
    for name, rows in [("papers", papers), ("citations", citations)]:
        with gzip.open(f"{corpus}/{name}.jsonl.gz", "wt", compresslevel=1, encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)
    with open(f"{corpus}/corpus.json", "w", encoding="utf-8") as file:
        counts = {"papers": len(papers), "citations": len(citations)}
        source = {"name": "made", "provenance": "resolve_speed.py", "license": "none"}
        json.dump(
            {"name": "made", "date": "2026-01-01", "counts": counts, "sources": [source]}, file
        )

    with open(f"{arguments.folder}/list.md", "w", encoding="utf-8") as file:
        file.write("# A long list\n\n## Papers\n\n")
        for number in range(arguments.entries):
            paper = generator.choice(papers)
            text = paper["title"]
            if number % 10 in (6, 7):
                text = slip(text, generator)
            elif number % 10 == 8:
                text = text.split(":")[0]
            elif number % 10 == 9:
                text = title(following, generator)
            text = re.sub(r"[\[\]*_`<>|\\]", "", text)
            file.write(f"- [{text}](https://example.org/{number}.pdf), {paper['authors'][0]}\n")
    with open(f"{arguments.folder}/pipeline.yml", "w", encoding="utf-8") as file:
        file.write("name: speed\nlist: list.md\nsources:\n  - corpus: corpus\n")

    command = [arguments.binary, "run", f"{arguments.folder}/pipeline.yml", "--offline"]
    command += ["--until", "resolve", "--output", f"{arguments.folder}/output"]
    # The first run brings the corpus into the database.
    start = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    print(f"first run, with the import: {time.monotonic() - start:.1f} s")
    shown = subprocess.run([*command, "--force"], check=True, capture_output=True, text=True)
    for line in (shown.stdout + shown.stderr).splitlines():
        found = re.search(r"\b(Ingest|Resolve)\b.*\((\d+\.\d+) s\)", line)
        if found:
            rate = arguments.entries / max(float(found[2]), 0.05)
            print(f"{line.strip()}  ({rate:.0f} entries a second)")


if __name__ == "__main__":
    main()
