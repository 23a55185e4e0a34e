"""Map layouts beside their peers on the same graphs: share of neighbors kept, and seconds.

    python3 Tests/Benchmarks/layout_peers.py --binary .build/release/citegraph --papers 10000
        [--kinds citations communities] [--graphs 3] [--edges FILE]
        [--skip sfdp openTSNE] [--folder .build/benchmark]

Of the edges of the graph, those count whose far end is among the k nearest papers on the map, k
being the paper's degree, at most 50; SciPy's tree finds the nearest for every program alike.
openTSNE gets the graph's edges as affinities (the mean of both ends' shares), 250 steps with
exaggeration 12 and 500 without, two threads. Above 20,000 papers sfdp takes minutes and above
200,000 openTSNE an hour; they are left out there. Peers are installed into a virtual environment
in FOLDER; sfdp is part of Graphviz.

Graphs of kind citations grow by preferential attachment in topics of very different size, 12
citations a paper. Those of kind communities have degrees and community sizes after power laws, and
three ties in ten leave the community, as the LFR benchmark (doi:10.1103/PhysRevE.78.046110). With
--graphs, each program lays out that many graphs of each kind and size, and the medians are printed;
our own seed changes with the graph's. With --edges, the graph is a file of two numbers a line.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time

PEERS = ["numpy==2.4.6", "scipy==1.17.1", "openTSNE==1.0.4"]
LARGEST = {"citegraph": 10**9, "sfdp": 20_000, "openTSNE": 200_000}

# A child begins with the memory of its parent on its account, so a small parent starts it.
LAUNCHER = """
import os, sys
_, status, usage = os.wait4(os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:]), 0)
sys.stderr.write(str(usage.ru_maxrss))
sys.exit(os.waitstatus_to_exitcode(status))
"""


def enter_environment(folder):
    """Runs this script again inside a virtual environment that holds the peers."""
    python = os.path.join(folder, "layout-venv", "bin", "python")
    if os.path.abspath(sys.executable) == os.path.abspath(python):
        return
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", os.path.dirname(os.path.dirname(python))], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    os.execv(python, [python, *sys.argv])


def communities(papers, seed, mixing=0.3):
    """Stubs of each community are joined at random, then the stubs of all that lead outside."""
    import numpy as np

    rng = np.random.default_rng(seed)
    degrees = np.minimum(200, 8 * (1 - rng.random(papers)) ** (-1 / 1.5)).astype(int)
    sizes = []
    while sum(sizes) < papers:
        sizes.append(int(min(500, 20 * (1 - rng.random()) ** (-1 / 0.5))))
    home = rng.permutation(np.repeat(np.arange(len(sizes)), sizes)[:papers])
    inside = rng.binomial(degrees, 1 - mixing)
    edges = set()
    rooms = [np.nonzero(home == room)[0] for room in range(len(sizes))]
    stubs = [np.repeat(room, np.minimum(inside[room], max(len(room) - 1, 0))) for room in rooms]
    for pool in [*stubs, np.repeat(np.arange(papers), degrees - inside)]:
        ends = rng.permutation(pool)
        pairs = zip(ends[::2].tolist(), ends[1::2].tolist())
        edges.update((max(pair), min(pair)) for pair in pairs if pair[0] != pair[1])
    return sorted(edges)


def adjacency(edges):
    import numpy as np
    import scipy.sparse as sp

    nodes = int(edges.max()) + 1
    matrix = sp.coo_matrix((np.ones(len(edges)), edges.T), shape=(nodes, nodes)).tocsr()
    matrix = (matrix + matrix.T).tocsr()
    matrix.data[:] = 1
    return matrix


def kept_neighbors(places, matrix):
    """The share of edges whose far end is near; a paper without a place stands far from all."""
    import numpy as np
    from scipy.spatial import cKDTree

    degrees = np.diff(matrix.indptr)
    tree, kept = cKDTree(places), 0
    for degree in np.unique(degrees[degrees > 0]):
        rows, k = np.nonzero(degrees == degree)[0], min(int(degree), 50)
        nearest = tree.query(places[rows], k=k + 1)[1]
        for row, near in zip(rows, nearest):
            near = near[near != row][:k]
            kept += np.isin(matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]], near).sum()
    return kept / matrix.nnz


def citegraph(path, matrix, options, seed):
    import numpy as np

    table = path + ".layout"
    command = [options.binary, "measure", path, "--measure", "layout", "--json", "--threads", "2",
               "--seed", str(seed)]
    run = subprocess.run(
        [sys.executable, "-S", "-c", LAUNCHER, *command, "--scores", table], capture_output=True
    )
    if run.returncode != 0:
        raise SystemExit(run.stderr.decode())
    rows = np.loadtxt(table, skiprows=1)
    places = np.full((matrix.shape[0], 2), 1e9) + np.arange(matrix.shape[0])[:, None]
    places[rows[:, 0].astype(int)] = rows[:, 1:]
    return places, json.loads(run.stdout)["seconds"], int(run.stderr) / 1024


def sfdp(path, matrix, options, seed):
    import numpy as np

    pairs = zip(*(part.tolist() for part in matrix.nonzero()))
    lines = [f"{a} -- {b};" for a, b in pairs if a < b]
    text = "graph { node [shape=point]; " + " ".join(lines) + "}"
    start = time.perf_counter()
    plain = subprocess.run(["sfdp", "-Tplain"], input=text, capture_output=True, text=True, check=True).stdout
    seconds = time.perf_counter() - start
    places = np.full((matrix.shape[0], 2), 1e9) + np.arange(matrix.shape[0])[:, None]
    for node, x, y in re.findall(r"^node (\d+) (\S+) (\S+)", plain, re.M):
        places[int(node)] = float(x), float(y)
    return places, seconds, None


def open_tsne(path, matrix, options, seed):
    import numpy as np
    import openTSNE
    import scipy.sparse as sp

    start = time.perf_counter()
    shares = sp.diags(1 / np.maximum(np.diff(matrix.indptr), 1)) @ matrix
    joint = (shares + shares.T).tocsr()
    joint /= joint.sum()
    affinities = openTSNE.affinity.PrecomputedAffinities(joint, normalize=False)
    places = openTSNE.initialization.random(np.zeros((matrix.shape[0], 2)), random_state=seed)
    method = "fft" if matrix.shape[0] >= 10_000 else "bh"
    map_ = openTSNE.TSNEEmbedding(
        places, affinities, n_jobs=2, random_state=seed, negative_gradient_method=method
    )
    map_ = map_.optimize(250, exaggeration=12, momentum=0.8).optimize(500, momentum=0.8)
    return np.asarray(map_), time.perf_counter() - start, None


def graphs(options):
    """The name of each group of graphs, and the paths of their files."""
    import numpy as np
    from leiden_peers import citations

    if options.edges:
        yield os.path.basename(options.edges), [options.edges]
        return
    makers = {
        "citations": lambda papers, seed: citations(papers, 12, seed),
        "communities": communities,
    }
    for kind in options.kinds:
        for papers in options.papers:
            paths = []
            for seed in range(1, options.graphs + 1):
                paths.append(os.path.join(options.folder, f"layout-{kind}-{papers}-{seed}.txt"))
                if not os.path.exists(paths[-1]):
                    np.savetxt(paths[-1], np.array(makers[kind](papers, seed)), fmt="%d")
            yield f"{kind}, {papers} papers", paths


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the binary to measure")
    parser.add_argument("--papers", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--kinds", nargs="+", default=["citations"], help="citations, communities")
    parser.add_argument("--graphs", type=int, default=1, help="how many graphs of a kind and size")
    parser.add_argument("--edges", help="a graph of your own: two numbers a line")
    parser.add_argument("--folder", default=".build/benchmark")
    parser.add_argument("--skip", nargs="*", default=[], help="programs to leave out")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    enter_environment(options.folder)
    import numpy as np

    programs = {"citegraph": citegraph, "sfdp": sfdp, "openTSNE": open_tsne}
    for group, paths in graphs(options):
        matrices = [adjacency(np.loadtxt(path, dtype=int)) for path in paths]
        print(f"{group}, {int(np.median([matrix.nnz // 2 for matrix in matrices]))} ties")
        for name, program in programs.items():
            if name in options.skip or matrices[0].shape[0] > LARGEST[name]:
                continue
            rows = []
            for seed, (path, matrix) in enumerate(zip(paths, matrices), 1):
                places, seconds, memory = program(path, matrix, options, seed)
                rows.append((kept_neighbors(places, matrix), seconds, memory or 0))
            share, seconds, memory = np.median(rows, axis=0)
            note = f"  {memory:.0f} MB" if memory else ""
            print(f"  {name:10} neighbors kept {share:.4f}  seconds {seconds:.2f}{note}", flush=True)


if __name__ == "__main__":
    main()
