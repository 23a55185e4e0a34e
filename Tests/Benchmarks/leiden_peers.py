"""Leiden beside its peers on one citation-like graph: quality and seconds, best of three seeds.

    python leiden_peers.py --nodes 100000 --citegraph .build/release/citegraph
    python leiden_peers.py --nodes 1000000 --peers igraph networkit-leiden   # adds to the table
    python leiden_peers.py --nodes 100000 --quality cpm --citegraph .build/release/citegraph

Needs numpy and the peers: igraph==0.11.8 leidenalg==0.10.2 networkit==11.3 graspologic-native==1.3.1.
A peer that is not installed is not run. Every peer gets the graph already loaded; ours is asked for
its own time (`citegraph measure` reports it without loading). Graphs and results are kept in
--folder, so that one size and one peer can be run at a time; the table shows all that is known of
the graph. Quality is computed by igraph for every peer but NetworKit, whose own figure is the same.
CPM is run at the density of the graph by those peers that have it.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import time

import numpy as np

# A child begins with the memory of its parent on its account, so a small parent starts it.
LAUNCHER = """
import os, sys
_, status, usage = os.wait4(os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:]), 0)
sys.stderr.write(str(usage.ru_maxrss))
sys.exit(os.waitstatus_to_exitcode(status))
"""


def citations(nodes, references, seed=1):
    """Papers of topics of very different size cite by preferential attachment: three citations in
    four stay in the topic, others go to three neighboring topics or anywhere."""
    rng = np.random.default_rng(seed)
    topics = max(20, nodes // 2000)
    sizes = rng.zipf(1.6, topics).clip(1, 200).astype(float)
    topic = rng.choice(topics, nodes, p=sizes / sizes.sum())
    counts = rng.poisson(rng.gamma(2, references / 2, nodes))
    pools, everything, edges = [[] for _ in range(topics)], [], []
    for paper in range(nodes):
        home, cited = topic[paper], set()
        for where, age, beside in rng.random((counts[paper], 3)):
            if where < 0.75:
                pool = pools[home]
            elif where < 0.9:
                pool = pools[(home + 1 + int(beside * 3)) % topics]
            else:
                pool = everything
            if pool:
                cited.add(pool[int(len(pool) * (1 - age * age))] if age > 0 else pool[-1])
        for other in sorted(cited - {paper}):
            edges.append((paper, other))
            pools[topic[other]].append(other)
            everything.append(other)
        pools[home].append(paper)
        everything.append(paper)
    return edges


class Graph:
    """The citations as a file and an array, and in the form of each peer once it is asked for."""

    def __init__(self, nodes, references, folder):
        os.makedirs(folder, exist_ok=True)
        self.nodes = nodes
        self.path = os.path.join(folder, f"topics-{nodes}-{references:g}.txt")
        if not os.path.exists(self.path):
            with open(self.path + ".part", "w") as file:
                file.writelines(f"{a} {b}\n" for a, b in citations(nodes, references))
            os.rename(self.path + ".part", self.path)
        self.edges = np.loadtxt(self.path, dtype=np.int32)
        self.held = None

    @property
    def density(self):
        return 2 * len(self.edges) / (self.nodes * (self.nodes - 1))

    def igraph(self):
        import igraph

        if self.held is None:
            self.held = igraph.Graph(n=self.nodes, edges=self.edges)
        return self.held

    def quality(self, membership, quality):
        if quality == "modularity":
            return self.igraph().modularity(membership)
        labels = np.asarray(membership)
        inside = (labels[self.edges[:, 0]] == labels[self.edges[:, 1]]).sum()
        sizes = np.bincount(labels).astype(float)
        return float(inside - self.density * (sizes * (sizes - 1) / 2).sum())


def timed(run):
    start = time.perf_counter()
    result = run()
    return result, time.perf_counter() - start


def igraph_leiden(graph, quality, seed):
    peer = graph.igraph()
    random.seed(seed)
    # Its CPM has node weights of 1, as ours.
    options = {"resolution": graph.density} if quality == "cpm" else {}
    found, seconds = timed(
        lambda: peer.community_leiden(objective_function=quality, n_iterations=2, **options)
    )
    return graph.quality(found.membership, quality), seconds


def leidenalg_leiden(graph, quality, seed):
    import leidenalg

    peer = graph.igraph()
    if quality == "cpm":
        kind, options = leidenalg.CPMVertexPartition, {"resolution_parameter": graph.density}
    else:
        kind, options = leidenalg.ModularityVertexPartition, {}
    found, seconds = timed(lambda: leidenalg.find_partition(peer, kind, seed=seed, **options))
    return graph.quality(found.membership, quality), seconds


def graspologic_leiden(graph, quality, seed):
    import graspologic_native

    edges = [(str(a), str(b), 1.0) for a, b in graph.edges.tolist()]
    options = {"use_modularity": quality == "modularity", "iterations": 2, "seed": seed}
    if quality == "cpm":
        options["resolution"] = graph.density
    (_, found), seconds = timed(lambda: graspologic_native.leiden(edges, **options))
    alone = iter(range(graph.nodes, 2 * graph.nodes))
    labels = [found[str(node)] if str(node) in found else next(alone) for node in range(graph.nodes)]
    return graph.quality(np.unique(labels, return_inverse=True)[1].tolist(), quality), seconds


def networkit(graph, quality, seed, search):
    import networkit

    if quality != "modularity":
        return None
    networkit.setNumberOfThreads(2)
    rows, columns = graph.edges.T
    peer = networkit.GraphFromCoo((rows, columns), n=graph.nodes, directed=False)
    networkit.setSeed(seed, True)
    run = search(networkit, peer)
    _, seconds = timed(run.run)
    return networkit.community.Modularity().getQuality(run.getPartition(), peer), seconds


def networkit_leiden(graph, quality, seed):
    return networkit(graph, quality, seed, lambda kit, peer: kit.community.ParallelLeiden(peer))


def networkit_plm(graph, quality, seed):
    return networkit(graph, quality, seed, lambda kit, peer: kit.community.PLM(peer, refine=True))


def citegraph_leiden(binary):
    def run(graph, quality, seed):
        measure = "leiden" if quality == "modularity" else "leiden-cpm"
        command = [binary, "measure", graph.path, "--measure", measure, "--json"]
        command += ["--threads", "2", "--seed", str(seed)]
        if quality == "cpm":
            command += ["--resolution", repr(graph.density)]
        process = subprocess.run(
            [sys.executable, "-S", "-c", LAUNCHER, *command], check=True, capture_output=True
        )
        answer = json.loads(process.stdout)
        bytes_per_tie = int(process.stderr) * 1024 / answer["m"]
        return answer["summary"][quality], answer["seconds"], bytes_per_tie

    return run


def table(results):
    """All results of one graph and quality, with what the bars ask: speed, and the best quality."""
    ours = results.get("citegraph")
    for name, entry in results.items():
        line = f"{name:18} quality {entry['quality']:.7f}  seconds {entry['seconds']:8.3f}"
        if "bytes" in entry:
            line += f"  {entry['bytes']:.1f} bytes per tie"
        elif ours:
            line += f"  {entry['seconds'] / ours['seconds']:5.1f} times ours"
            line += f"  ours {ours['quality'] - entry['quality']:+.7f}"
        print(line)


def main():
    peers = {
        "igraph": igraph_leiden,
        "leidenalg": leidenalg_leiden,
        "graspologic": graspologic_leiden,
        "networkit-leiden": networkit_leiden,
        "networkit-plm": networkit_plm,
    }
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--references", type=float, default=12)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--quality", choices=["modularity", "cpm"], default="modularity")
    parser.add_argument("--citegraph", help="the binary to measure")
    parser.add_argument("--peers", nargs="*", default=list(peers), choices=list(peers), metavar="PEER")
    parser.add_argument("--folder", default=".build/benchmark")
    options = parser.parse_args()
    graph = Graph(options.nodes, options.references, options.folder)
    print(f"{options.nodes} papers, {len(graph.edges)} citations, {options.quality}")
    kept = f"{graph.path}.{options.quality}.json"
    results = json.load(open(kept)) if os.path.exists(kept) else {}
    chosen = {name: peers[name] for name in options.peers}
    if options.citegraph:
        chosen["citegraph"] = citegraph_leiden(options.citegraph)
    for name, peer in chosen.items():
        try:
            runs = [peer(graph, options.quality, seed) for seed in range(1, options.seeds + 1)]
        except ImportError:
            print(f"{name:18} not installed")
            continue
        if None in runs:
            continue
        results[name] = {"quality": max(run[0] for run in runs), "seconds": min(run[1] for run in runs)}
        if name == "citegraph":
            results[name]["bytes"] = max(run[2] for run in runs)
        with open(kept, "w") as file:
            json.dump(results, file)
    table(results)


if __name__ == "__main__":
    main()
