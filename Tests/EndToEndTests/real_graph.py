"""Writes real-graph.txt.gz, the citations of the bundled corpus, and real-graph.json, what igraph,
NetworkX and NetworKit say about them.

    python3 -m venv .venv
    .venv/bin/pip install igraph==1.0.0 networkx==3.6.1 networkit==11.3 numpy==2.4.6 scipy==1.17.1
    .venv/bin/python Tests/EndToEndTests/real_graph.py

Papers are numbered by year, then id. For every measure the table holds the values of the 25 first
papers and 64 sums of all values with random signs (bit k of a hash of the row decides the k-th). If
all sums agree to s, the values agree to about s in the 2-norm, and to s·√n in the 1-norm.
"""

import gzip
import importlib.metadata as metadata
import json
import math
import pathlib

import igraph
import networkit as nk
import networkx as nx
import numpy as np

HERE = pathlib.Path(__file__).parent
CORPUS = HERE.parent.parent / "pipelines/ml-systems/corpus"
DAMPING = 0.5


def lines(name):
    with gzip.open(CORPUS / name, "rt") as file:
        return [json.loads(line) for line in file]


def citations():
    years = {paper["id"]: paper.get("year") or 9999 for paper in lines("papers.jsonl.gz")}
    pairs = {(row["citing"], row["cited"]) for row in lines("citations.jsonl.gz")}
    ids = sorted({i for pair in pairs for i in pair}, key=lambda i: (years.get(i, 9999), i))
    number = {i: n for n, i in enumerate(ids)}
    return len(ids), sorted((number[a], number[b]) for a, b in pairs if a != b)


def signs(rows):
    """One word a row: SplitMix64 of its number."""
    z = (np.arange(rows, dtype=np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def summary(values):
    words = signs(len(values))
    sums = []
    for bit in range(64):
        sign = 1 - 2 * ((words >> np.uint64(bit)) & np.uint64(1)).astype(int)
        sums.append(math.fsum(float(s) * float(v) for s, v in zip(sign, values)))
    return {"first": [float(v) for v in values[:25]], "sums": sums}


def agree(one, other, tolerance):
    one, other = np.array(one, float), np.array(other, float)
    assert abs(one - other).sum() <= tolerance * max(1, abs(one).sum()), abs(one - other).sum()
    return one


def walk(graph, edges, n, start):
    """igraph's PRPACK; checked with NetworkX."""
    ours = graph.personalized_pagerank(damping=DAMPING, reset=list(start))
    theirs = nx.pagerank(
        digraph(n, edges), DAMPING, dict(enumerate(start)), max_iter=1000, tol=1e-17,
        dangling=dict(enumerate(start)),
    )
    return agree(ours, [theirs[v] for v in range(n)], 1e-10)


def digraph(n, edges):
    graph = nx.DiGraph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(edges)
    return graph


def spc(n, edges):
    """log₂ of the path counts in integers of any length, for the citations that are on no cycle or
    run into the past."""
    component = {}
    for number, members in enumerate(nx.strongly_connected_components(digraph(n, edges))):
        for v in members:
            component[v] = number
    kept = [(a, b) for a, b in edges if component[a] != component[b] or b < a]
    graph = digraph(n, kept)
    order = list(nx.topological_sort(graph))  # citing before cited
    leaving, arriving = {}, {}
    for v in order:
        leaving[v] = sum(leaving[u] for u in graph.predecessors(v)) or 1
    for v in reversed(order):
        arriving[v] = sum(arriving[u] for u in graph.successors(v)) or 1
    return [math.log2(arriving[b] * leaving[a]) for a, b in kept], len(edges) - len(kept)


def main():
    n, edges = citations()
    with gzip.GzipFile(HERE / "real-graph.txt.gz", "wb", 9, mtime=0) as file:
        file.write("".join(f"{a} {b}\n" for a, b in edges).encode())
    graph = igraph.Graph(n, edges, directed=True)
    plain = digraph(n, edges)
    other = nk.Graph(n, directed=True)
    for a, b in edges:
        other.addEdge(a, b)
    seeds = [n - 1 - 37 * k for k in range(20)]
    decay = n / 10
    table = {}
    rank = walk(graph, edges, n, [1.0] * n)
    sinks = nk.centrality.SinkHandling.DistributeSinks
    agree(rank, nk.centrality.PageRank(other, DAMPING, 1e-14, False, sinks).run().scores(), 1e-9)
    table["pagerank"] = rank
    table["citerank"] = walk(graph, edges, n, [math.exp((v - n + 1) / decay) for v in range(n)])
    table["personalized-pagerank"] = walk(
        graph, edges, n, [1.0 if v in seeds else 0.0 for v in range(n)]
    )
    hubs, authorities = nx.hits(plain, max_iter=10_000, tol=1e-15)
    for name, theirs, mine in [
        ("authority", [authorities[v] for v in range(n)], graph.authority_score()),
        ("hub", [hubs[v] for v in range(n)], graph.hub_score()),
    ]:
        table[name] = agree(theirs, np.array(mine) / sum(mine), 1e-10)
    between = graph.betweenness()
    agree(between, nk.centrality.Betweenness(other).run().scores(), 1e-11)
    table["betweenness"] = between
    ties = nk.graphtools.toUndirected(other)
    ties.removeMultiEdges()
    simple = graph.as_undirected()
    both = simple.betweenness()
    # NetworKit counts ordered pairs.
    agree(both, np.array(nk.centrality.Betweenness(ties).run().scores()) / 2, 1e-11)
    table["betweenness-ties"] = both
    cores = nx.core_number(plain.to_undirected())
    table["core"] = agree([cores[v] for v in range(n)], simple.coreness(), 0)
    counts, dropped = spc(n, edges)
    table["log2-spc"] = counts
    peers = ("igraph", "networkx", "networkit", "numpy", "scipy")
    report = {
        "made_with": {p: metadata.version(p) for p in peers},
        "papers": n,
        "citations": len(edges),
        "dropped_from_cycles": dropped,
        "seeds": seeds,
        "measures": {name: summary(values) for name, values in table.items()},
    }
    (HERE / "real-graph.json").write_text(json.dumps(report, indent=1) + "\n")


main()
