"""Writes pipelines/ml-systems/corpus from plain facts.

    python3 Tests/Support/make-corpus.py FACTS pipelines/ml-systems/corpus

FACTS holds papers.jsonl and citations.jsonl. Rows are sorted, fields stand in the order of the
format, and the gzip header carries neither name nor time, so that equal facts give equal bytes.
The quirks of the facts are kept and listed in corpus.json.
"""

import gzip
import json
import pathlib
import sys

FIELDS = ["id", "corpus_id", "doi", "arxiv", "title", "year", "venue", "authors"]

MANIFEST = {
    "name": "ml-systems",
    "date": "2026-11-24",
    "description": "The entries of the reading list of 2019 that have a record, the papers they "
    "cite and that cite them, and what those cite. No abstracts.",
    "sources": [
        {
            "name": "Semantic Scholar",
            "url": "https://www.semanticscholar.org",
            "provenance": "reference lists as published in the GitHub repositories "
            "JackonYang/paper-crawler-cache, "
            "ashaikh23/Automatic-Database-Construction-for-MLSys-Papers and "
            "Marina-LA/Conference-Data-Plots",
            "license": "ODC-BY: attribution to Semantic Scholar",
        },
        {
            "name": "Printed reference lists of systems conferences of 2017",
            "url": "https://github.com/eitanf/sysconf",
            "provenance": "reference lists as printed, matched to records by title; a few percent "
            "of these citations are expected to be wrong",
            "license": "bare facts only (titles, years, who cites whom)",
        },
    ],
    "identifiers": {
        "40 hex digits": "paper id of Semantic Scholar",
        "printed:": "a work known only from printed reference lists",
        "conference:": "a conference paper without a Semantic Scholar id",
        "arxiv:": "a record known by its arXiv id alone",
    },
    "quirks": [
        "one work under several ids: TVM has three, InferLine, TrIMS and VideoStorm two each",
        "titles with other spellings; venue names recorded as papers",
        "an edition of Hennessy and Patterson dated 1969",
        "references newer than the citing paper",
        "no reference lists for Horovod, Bistro, LAVEA, End-to-end arguments and the books; one "
        "reference for Ray",
        "no record of System Design for Large Scale Machine Learning, Streaming Systems, Osquery "
        "and OpenPAI",
    ],
}


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def write(path, values):
    lines = [json.dumps(v, ensure_ascii=False, separators=(",", ":")) for v in values]
    data = ("\n".join(lines) + "\n").encode("utf-8")
    path.write_bytes(gzip.compress(data, compresslevel=9, mtime=0))


facts, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
papers = sorted(rows(facts / "papers.jsonl"), key=lambda p: p["id"].encode())
citations = sorted(
    rows(facts / "citations.jsonl"), key=lambda c: (c["citing"].encode(), c["cited"].encode())
)
write(folder / "papers.jsonl.gz", [{f: p[f] for f in FIELDS if p.get(f)} for p in papers])
write(folder / "citations.jsonl.gz", [{f: c[f] for f in ("citing", "cited")} for c in citations])
known = {
    "papers": len(papers),
    "citations": len(citations),
    "with_year": sum("year" in p for p in papers),
    "with_authors": sum("authors" in p for p in papers),
    "with_references": len({c["citing"] for c in citations}),
}
manifest = {"name": MANIFEST["name"], "date": MANIFEST["date"], "counts": known, **MANIFEST}
(folder / "corpus.json").write_text(
    json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
)
