"""Prints ReferenceTables.swift: scores of small random graphs by NetworkX and igraph.

    python3 -m venv .venv && .venv/bin/pip install networkx==3.6.1 igraph==1.0.0 numpy scipy
    .venv/bin/python Tests/Core/Centrality/reference_tables.py > Tests/Core/Centrality/ReferenceTables.swift
"""

import importlib.metadata as metadata
import math
import random

import igraph
import networkx as nx
import numpy as np

DAMPING = 0.85


def graphs():
    """A citation graph, the same with errors that make cycles, a dense and a scattered graph."""
    rng = random.Random(20240501)

    def citations(papers, references):
        return [(v, u) for v in range(1, papers) for u in rng.sample(range(v), min(v, references))]

    clean = citations(40, 4)
    flawed = [(b, a) if rng.random() < 0.15 else (a, b) for a, b in citations(40, 4)]
    dense = [(a, b) for a in range(18) for b in range(18) if a != b and rng.random() < 0.4]
    scattered = [(a, b) for a in range(36) for b in range(36) if a != b and rng.random() < 0.03]
    for name, n, edges in [
        ("acyclic", 40, clean),
        ("cyclic", 40, flawed),
        ("dense", 18, dense),
        ("scattered", 36, scattered),
    ]:
        yield name, n, sorted(set(edges))


def pagerank_exact(n, edges, start, damping):
    """The linear system solved directly: NetworkX's own tolerance is not tight enough."""
    matrix = np.zeros((n, n))
    degree = [0] * n
    for a, _ in edges:
        degree[a] += 1
    for a, b in edges:
        matrix[b, a] = 1 / degree[a]
    start = np.array(start) / sum(start)
    for v in range(n):
        if degree[v] == 0:
            matrix[:, v] = start
    return np.linalg.solve(np.eye(n) - damping * matrix, (1 - damping) * start)


def scores(n, edges):
    graph = nx.DiGraph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(edges)
    other = igraph.Graph(n, edges, directed=True)
    column = lambda values: [values[v] for v in range(n)]

    teleport = [1.0 if v in (n - 1, n - 3, n // 2) else 0.0 for v in range(n)]
    walk = column(
        nx.pagerank(graph, DAMPING, dict(enumerate(teleport)), tol=1e-14, max_iter=10000)
    )
    assert np.allclose(walk, pagerank_exact(n, edges, teleport, DAMPING), atol=1e-11)
    rank = column(nx.pagerank(graph, DAMPING, tol=1e-15, max_iter=10000))
    assert np.allclose(rank, other.pagerank(damping=DAMPING), atol=1e-9)
    ages = [math.exp(-(n - 1 - v) / 8) for v in range(n)]
    yield "pageRank", pagerank_exact(n, edges, [1] * n, DAMPING)
    yield "personalized", pagerank_exact(n, edges, teleport, DAMPING)
    yield "citeRank", pagerank_exact(n, edges, ages, 0.5)

    adjacency = nx.to_numpy_array(graph, nodelist=range(n))
    authority = np.ones(n)
    for _ in range(200_000):
        following = adjacency.T @ (adjacency @ authority)
        following /= following.sum()
        change = abs(following - authority).sum()
        authority = following
        if change < 1e-16:
            break
    hub = adjacency @ authority
    assert np.allclose(authority / authority.max(), other.authority_score(), atol=1e-8)
    yield "authority", authority
    yield "hub", hub / hub.sum()

    yield "betweenness", column(nx.betweenness_centrality(graph, normalized=False))
    assert np.allclose(other.betweenness(), column(nx.betweenness_centrality(graph, normalized=False)))
    both = graph.to_undirected()
    yield "betweennessUndirected", column(nx.betweenness_centrality(both, normalized=False))
    yield "harmonic", column(nx.harmonic_centrality(graph))
    yield "harmonicUndirected", column(nx.harmonic_centrality(both))
    yield "core", column(nx.core_number(both))


def main():
    print("// Made by reference_tables.py with", end=" ")
    print(", ".join(f"{p} {metadata.version(p)}" for p in ("networkx", "igraph", "numpy")) + ".")
    print("// swift-format-ignore-file")
    print("import GraphCore\nimport Testing\n")
    print("/// Scores of small random graphs, computed by other libraries.")
    print("struct ReferenceTable: Sendable, CustomTestStringConvertible {")
    print("  let name: String\n  let nodes: Int\n  let citations: [(NodeID, NodeID)]")
    print("  let scores: [String: [Double]]")
    print("  var testDescription: String { name }")
    print("  var graph: CSRGraph { CSRGraph(nodeCount: nodes, citations: citations) }\n")
    print("  static let all = [acyclic, cyclic, dense, scattered]")
    for name, n, edges in graphs():
        print(f"\n  static let {name} = ReferenceTable(\n    name: \"{name}\",\n    nodes: {n},")
        print("    citations: [" + ", ".join(f"({a}, {b})" for a, b in edges) + "],")
        print("    scores: [")
        for key, values in scores(n, edges):
            print(f"      \"{key}\": [" + ", ".join(repr(float(v)) for v in values) + "],")
        print("    ]\n  )")
    print("}")


main()
