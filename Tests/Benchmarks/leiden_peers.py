"""Leiden beside its peers on one citation-like graph: modularity and seconds, best of three seeds.

    python leiden_peers.py --nodes 100000 --citegraph .build/release/citegraph

Needs numpy and the peers: igraph==0.11.8 leidenalg==0.10.2 networkit==11.3. A peer that is not
installed, or is left out with --skip, is not run. Every peer gets the graph already loaded; ours is
asked for its own time (`citegraph measure` reports it without loading).
"""

import argparse
import json
import random
import subprocess
import tempfile
import time

import numpy as np


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


def timed(run):
    start = time.perf_counter()
    result = run()
    return result, time.perf_counter() - start


def igraph_leiden(nodes, edges, seed):
    import igraph

    graph = igraph.Graph(n=nodes, edges=edges)
    random.seed(seed)
    found, seconds = timed(
        lambda: graph.community_leiden(objective_function="modularity", n_iterations=2)
    )
    return graph.modularity(found.membership), seconds


def leidenalg_leiden(nodes, edges, seed):
    import igraph
    import leidenalg

    graph = igraph.Graph(n=nodes, edges=edges)
    kind = leidenalg.ModularityVertexPartition
    found, seconds = timed(lambda: leidenalg.find_partition(graph, kind, seed=seed))
    return graph.modularity(found.membership), seconds


def networkit_graph(nodes, edges):
    import networkit

    networkit.setNumberOfThreads(2)
    rows, columns = np.array(edges).T
    return networkit, networkit.GraphFromCoo((rows, columns), n=nodes, directed=False)


def networkit_leiden(nodes, edges, seed):
    networkit, graph = networkit_graph(nodes, edges)
    networkit.setSeed(seed, True)
    search = networkit.community.ParallelLeiden(graph)
    _, seconds = timed(search.run)
    return networkit.community.Modularity().getQuality(search.getPartition(), graph), seconds


def networkit_plm(nodes, edges, seed):
    networkit, graph = networkit_graph(nodes, edges)
    networkit.setSeed(seed, True)
    search = networkit.community.PLM(graph, refine=True)
    _, seconds = timed(search.run)
    return networkit.community.Modularity().getQuality(search.getPartition(), graph), seconds


def citegraph_leiden(binary):
    def run(nodes, edges, seed):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.writelines(f"{citing} {cited}\n" for citing, cited in edges)
            file.flush()
            command = [binary, "measure", file.name, "--measure", "leiden", "--json"]
            command += ["--threads", "2", "--seed", str(seed)]
            answer = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        return answer["summary"]["modularity"], answer["seconds"]

    return run


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--references", type=float, default=12)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--citegraph", help="the binary to measure")
    parser.add_argument("--skip", nargs="*", default=[], help="peers to leave out")
    options = parser.parse_args()
    edges = citations(options.nodes, options.references)
    print(f"{options.nodes} papers, {len(edges)} citations")
    peers = {
        "igraph": igraph_leiden,
        "leidenalg": leidenalg_leiden,
        "networkit-leiden": networkit_leiden,
        "networkit-plm": networkit_plm,
    }
    if options.citegraph:
        peers["citegraph"] = citegraph_leiden(options.citegraph)
    for name, peer in peers.items():
        if name in options.skip:
            continue
        try:
            runs = [peer(options.nodes, edges, seed) for seed in range(1, options.seeds + 1)]
        except ImportError:
            print(f"{name:18} not installed")
            continue
        best, fastest = max(run[0] for run in runs), min(run[1] for run in runs)
        print(f"{name:18} modularity {best:.6f}  seconds {fastest:.2f}")


if __name__ == "__main__":
    main()
