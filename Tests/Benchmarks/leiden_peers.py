"""Leiden beside its peers on citation-like and LFR graphs: quality and seconds, best of three seeds.

    python3 Tests/Benchmarks/leiden_peers.py --binary .build/release/citegraph
        [--sizes 100000,1000000] [--graphs topics,lfr-0.3,lfr-0.5] [--qualities modularity,cpm]
        [--seeds 3] [--peers igraph networkit-leiden ...] [--folder .build/benchmark]
        [--sizes "" --pipeline pipelines/ml-systems]

`--sizes 100000 --seeds 1` is a short run. Every peer gets the graph already loaded; ours is asked
for its own time (`citegraph measure` reports it without loading). Graphs and results are kept in
FOLDER, so that one size and one peer can be run at a time; the table shows all that is known of a
graph. Quality is computed by igraph for every peer but NetworKit, whose own figure is the same. CPM
is run at the density of the graph by those peers that have it. Bytes are the largest memory of our
process, less that of the same process on a graph of two citations, for each citation.

With `--pipeline`, the analyze stage of a pipeline is timed as well, which runs Leiden at a sweep of
resolutions, once on the whole graph and again on graphs drawn from it; `--sizes ""` times it alone.

The peers are installed into a virtual environment in FOLDER, if they are not there already.
"""

import argparse
import importlib.metadata
import json
import os
import random
import subprocess
import sys
import time

PEERS = [
    "numpy==2.4.6",
    "igraph==0.11.8",
    "leidenalg==0.10.2",
    "networkit==11.3",
    "graspologic-native==1.3.1",
]
THREADS = 2

# A child begins with the memory of its parent on its account, so a small parent starts it.
LAUNCHER = """
import os, sys
_, status, usage = os.wait4(os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:]), 0)
sys.stderr.write(str(usage.ru_maxrss))
sys.exit(os.waitstatus_to_exitcode(status))
"""


def enter_environment(folder):
    """Runs this script again inside a virtual environment that holds the peers."""

    def is_here(peer):
        name, version = peer.split("==")
        try:
            return importlib.metadata.version(name) == version
        except importlib.metadata.PackageNotFoundError:
            return False

    if all(map(is_here, PEERS)):
        return
    python = os.path.join(folder, "leiden-venv", "bin", "python")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", os.path.dirname(os.path.dirname(python))], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    os.execv(python, [python, *sys.argv])


def citations(nodes, references, seed=1):
    """Papers of topics of very different size cite by preferential attachment: three citations in
    four stay in the topic, others go to three neighboring topics or anywhere."""
    import numpy as np

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


def lfr(nodes, mixing, seed=1):
    """The benchmark of A. Lancichinetti, S. Fortunato, F. Radicchi, Phys. Rev. E 78:046110, 2008:
    degrees and sizes of communities follow power laws, and each node has the same share of its ties
    outside."""
    import networkit

    networkit.setNumberOfThreads(1)
    networkit.setSeed(seed, False)
    generator = networkit.generators.LFRGenerator(nodes)
    generator.generatePowerlawDegreeSequence(20, 1000, -2.5)
    generator.generatePowerlawCommunitySizeSequence(50, 5000, -1.5)
    generator.setMu(mixing)
    return generator.generate().iterEdges()


class Graph:
    """The citations as a file and an array, and in the form of each peer once it is asked for."""

    def __init__(self, kind, nodes, folder):
        import numpy as np

        self.name = f"{kind}-{nodes}"
        self.path = os.path.join(folder, self.name + ".txt")
        if not os.path.exists(self.path):
            edges = citations(nodes, 12) if kind == "topics" else lfr(nodes, float(kind[4:]))
            with open(self.path + ".part", "w") as file:
                file.writelines(f"{a} {b}\n" for a, b in edges)
            os.rename(self.path + ".part", self.path)
        # Papers without citations are no part of the file that all programs read.
        used, edges = np.unique(np.loadtxt(self.path, dtype=np.int32), return_inverse=True)
        self.nodes, self.edges = len(used), edges.reshape(-1, 2).astype(np.int32)
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
        import numpy as np

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
    import numpy as np

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
    networkit.setNumberOfThreads(THREADS)
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


def citegraph_leiden(binary, folder):
    def peak(path, *options):
        command = [binary, "measure", path, "--json", "--threads", str(THREADS), *options]
        process = subprocess.run(
            [sys.executable, "-S", "-c", LAUNCHER, *command], check=True, capture_output=True
        )
        return json.loads(process.stdout), int(process.stderr) * 1024

    def run(graph, quality, seed):
        tiny = os.path.join(folder, "two-citations.txt")
        with open(tiny, "w") as file:
            file.write("1 2\n2 3\n")
        options = ["--measure", "leiden" if quality == "modularity" else "leiden-cpm"]
        options += ["--seed", str(seed)]
        if quality == "cpm":
            options += ["--resolution", repr(graph.density)]
        answer, memory = peak(graph.path, *options)
        memory -= peak(tiny, *options)[1]
        return answer["summary"][quality], answer["seconds"], memory / answer["m"]

    return run


def time_analysis(binary, pipeline, folder):
    """Prints the seconds of the whole analyze stage, best of three; the sweeps are part of it."""

    def run(*options):
        command = [binary, "run", pipeline, "--offline", "--quiet", *options]
        process = subprocess.run(command + ["--output", os.path.join(folder, "analysis")])
        # 1: done, but something was deferred or fell short.
        if process.returncode > 1:
            sys.exit(process.returncode)

    run("--until", "build")
    again = ["--from", "analyze", "--until", "analyze", "--force"]
    seconds = min(timed(lambda: run(*again))[1] for _ in range(3))
    print(f"{pipeline}: the analyze stage with its sweeps of resolutions  seconds {seconds:8.3f}")


def table(results):
    """All results of one graph and quality, with what the bars ask: speed, and the best quality."""
    ours = results.get("citegraph")
    for name, entry in results.items():
        line = f"  {name:17} quality {entry['quality']:.7f}  seconds {entry['seconds']:8.3f}"
        if "bytes" in entry:
            line += f"  {entry['bytes']:.1f} bytes per citation"
        elif ours:
            line += f"  {entry['seconds'] / ours['seconds']:5.1f} times ours"
            line += f"  ours {ours['quality'] - entry['quality']:+.7f}"
        seeds = entry.get("seeds", 3)
        print(line + ("" if seeds == 3 else f"  ({seeds} seed{'s' * (seeds > 1)})"))


def compare(graph, quality, peers, seeds):
    """Runs the peers on one graph and prints the table of all that is known of it."""
    print(f"{graph.name}: {graph.nodes} papers, {len(graph.edges)} citations, {quality}", flush=True)
    kept = f"{graph.path}.{quality}.json"
    results = json.load(open(kept)) if os.path.exists(kept) else {}
    for name, peer in peers.items():
        runs = [peer(graph, quality, seed) for seed in range(1, seeds + 1)]
        if None in runs:
            continue
        results[name] = {
            "quality": max(run[0] for run in runs),
            "seconds": min(run[1] for run in runs),
            "seeds": seeds,
        }
        if name == "citegraph":
            results[name]["bytes"] = max(run[2] for run in runs)
        with open(kept, "w") as file:
            json.dump(results, file)
    table(results)


def main():
    peers = {
        "igraph": igraph_leiden,
        "leidenalg": leidenalg_leiden,
        "graspologic": graspologic_leiden,
        "networkit-leiden": networkit_leiden,
        "networkit-plm": networkit_plm,
    }
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", help="the citegraph to measure")
    parser.add_argument("--sizes", default="100000,1000000")
    parser.add_argument("--graphs", default="topics,lfr-0.3,lfr-0.5")
    parser.add_argument("--qualities", default="modularity,cpm")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--peers", nargs="*", default=list(peers), choices=list(peers), metavar="PEER")
    parser.add_argument("--pipeline", help="a pipeline whose analyze stage is timed")
    parser.add_argument("--folder", default=".build/benchmark")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    enter_environment(options.folder)
    chosen = {name: peers[name] for name in options.peers}
    if options.binary:
        chosen["citegraph"] = citegraph_leiden(os.path.abspath(options.binary), options.folder)
    if options.binary and options.pipeline:
        time_analysis(os.path.abspath(options.binary), options.pipeline, options.folder)
    for size in map(int, filter(None, options.sizes.split(","))):
        for kind in options.graphs.split(","):
            graph = Graph(kind, size, options.folder)
            for quality in options.qualities.split(","):
                compare(graph, quality, chosen, options.seeds)


if __name__ == "__main__":
    main()
