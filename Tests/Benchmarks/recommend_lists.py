#!/usr/bin/env python3
"""Measures the recommendations on many lists beside the baselines, with `citegraph evaluate`.

Lists: the bundled reading list, the labelled reading lists of the tests, and the references of
papers of the bundled corpus that cite at least 20 others of it. For the latter, the paper itself and
all that share half of their references with it or more are taken out of the corpus, because they
would give the answer away; papers for which the utilities of `ListKind` were fitted have an even
place in the order of the SHA-1 of their ids, and are left out here.

    recommend_lists.py --binary .build/release/citegraph [--references 12] [--only reading]
"""

import argparse
import gzip
import hashlib
import json
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPUS = ROOT / "pipelines/ml-systems/corpus"


def read(name):
    with gzip.open(CORPUS / f"{name}.jsonl.gz", "rt") as file:
        return [json.loads(line) for line in file]


def run(binary, folder, *arguments):
    done = subprocess.run([binary, *arguments], cwd=folder, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    return done.stdout


def evaluate(binary, folder):
    run(binary, folder, "run", ".", "--offline", "--until", "build", "--output", "out")
    return json.loads(run(binary, folder, "evaluate", ".", "--output", "out", "--json"))


def write_pipeline(folder, list_name, corpus):
    (folder / "pipeline.yml").write_text(
        f"list: {list_name}\nsources:\n  - corpus: {corpus}\n"
    )


def reading_list(binary, path):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "list.md").write_bytes(path.read_bytes())
        write_pipeline(folder, "list.md", CORPUS)
        return evaluate(binary, folder)


def references(binary, papers, citations, seed, cited):
    """The references of one paper as a list, on a corpus that does not know the paper."""
    lists = {}
    for row in citations:
        lists.setdefault(row["citing"], set()).add(row["cited"])
    own = lists[seed]
    hidden = {
        citing
        for citing, others in lists.items()
        if len(others) >= 5 and len(own & others) > 0.5 * min(len(own), len(others))
    } | {seed}
    kept = [row for row in citations if row["citing"] not in hidden and row["cited"] != seed]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        corpus = folder / "corpus"
        corpus.mkdir()
        facts = {"papers": [p for p in papers if p["id"] != seed], "citations": kept}
        for part, rows in facts.items():
            with gzip.open(corpus / f"{part}.jsonl.gz", "wt") as file:
                file.writelines(json.dumps(row) + "\n" for row in rows)
        counts = {part: len(rows) for part, rows in facts.items()}
        (corpus / "corpus.json").write_text(
            json.dumps({"name": "held out", "counts": counts, "sources": []})
        )
        known = {row[end] for row in kept for end in ("citing", "cited")}
        lines = ["# References", ""]
        for paper in papers:
            if paper["id"] in cited and paper["id"] in known:
                link = f"https://www.semanticscholar.org/paper/{paper['id']}"
                lines.append(f"- {paper['title']} [[Paper]]({link})")
        (folder / "list.md").write_text("\n".join(lines) + "\n")
        write_pipeline(folder, "list.md", "corpus")
        return evaluate(binary, folder)


def row(name, evaluation):
    cells = [name]
    for trials in evaluation[:2]:
        own = trials["methods"][0]["quality"]
        figures = {"recall@20": own["recall"], "MRR": own["reciprocalRank"]}
        for comparison in trials["comparisons"]:
            gap = comparison["difference"]
            ratio = comparison.get("ratio")
            change = f"{(ratio - 1) * 100:+.0f} %" if ratio else "above zero" if gap["value"] else "equal"
            figure = figures[comparison["measure"]]
            if comparison["measure"] == "recall@20":
                # A dictionary with whole numbers as keys is an array of keys and values in JSON.
                figure = dict(zip(figure[::2], figure[1::2]))[20] if isinstance(figure, list) else figure["20"]
            sure = "" if gap["low"] > 0 or gap["high"] < 0 else " ~"
            cells.append(f"{figure['value']:.3f} {change}{sure}")
    return cells


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", required=True, type=lambda p: str(pathlib.Path(p).resolve()))
    parser.add_argument("--references", type=int, default=12)
    parser.add_argument("--only", choices=["reading", "references"])
    options = parser.parse_args()
    print("| list | leave one out: recall@20 | MRR | a fifth hidden: recall@20 | MRR |")
    print("|---|---:|---:|---:|---:|")
    print("<!-- change against the best baseline; ~: no more than chance (90 %) -->")
    if options.only != "references":
        lists = [ROOT / "pipelines/ml-systems/reading-list.md"]
        lists += sorted((ROOT / "Tests/Fixtures/lists").glob("*/*.md"))
        for path in lists:
            cells = row(path.stem, reading_list(options.binary, path))
            print(f"| {' | '.join(cells)} |", flush=True)
    if options.only == "reading":
        return
    papers, citations = read("papers"), read("citations")
    cited = {}
    for citation in citations:
        cited.setdefault(citation["citing"], set()).add(citation["cited"])
    title = {paper["id"]: paper["title"] for paper in papers}
    long = [paper for paper, others in cited.items() if len(others) >= 20]
    long.sort(key=lambda paper: hashlib.sha1(paper.encode()).hexdigest())
    for seed in long[1::2][: options.references]:
        cells = row(title[seed][:60], references(options.binary, papers, citations, seed, cited[seed]))
        print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
