"""Times `citegraph measure` beside other graph libraries, on the same files in the same run.

    python3 Tests/Benchmarks/benchmark.py --binary .build/release/citegraph
        [--sizes 10000,100000,1000000] [--kernels load,pagerank,...] [--folder .build/benchmark]

Builds citation-like graphs with 12 citations a paper, installs the peers (versions below) into a
virtual environment in FOLDER, and prints for every kernel the seconds of each program, the ratio of
the fastest accurate peer to citegraph, the distance between the results, and citegraph's memory.
A peer whose result is further than 1e-8 (1-norm) from the solution does not count as fastest.
"""

import argparse
import json
import os
import subprocess
import sys
import time

PEERS = [
    "numpy==2.4.6",
    "scipy==1.17.1",
    "polars==2.1.0",
    "igraph==1.0.0",
    "networkit==11.3",
    "scikit-network==0.33.5",
    "sparse_dot_topn==1.2.0",
]
REFERENCES = 12
DAMPING = 0.85
THREADS = 2
# Betweenness of the top hundred: the error as a share of all pairs, and how long a peer may take.
PRECISION = 0.001
PATIENCE = 240

# A child begins with the memory of its parent on its account, so a small parent starts it.
LAUNCHER = """
import os, sys
_, status, usage = os.wait4(os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:]), 0)
sys.stderr.write(str(usage.ru_maxrss))
sys.exit(os.waitstatus_to_exitcode(status))
"""


def enter_environment(folder):
    """Runs this script again inside a virtual environment that holds the peers."""
    python = os.path.join(folder, "venv", "bin", "python")
    if os.path.abspath(sys.executable) == os.path.abspath(python):
        return
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", os.path.dirname(os.path.dirname(python))], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    os.environ["OMP_NUM_THREADS"] = os.environ["POLARS_MAX_THREADS"] = str(THREADS)
    os.execv(python, [python, *sys.argv])


def build_graph(path, papers, seed=1):
    """Papers cite recent papers (rank · u³ back) or, by a coin, a reference of such a paper.

    Drawn in batches that cite only papers before the batch, so that NumPy can do it.
    """
    import numpy as np
    import polars as pl

    rng = np.random.default_rng(seed)
    targets = np.full((papers, REFERENCES), -1, dtype=np.int64)
    start = 0
    while start < papers:
        end = min(papers, max(start + 1, start + start // 50))
        rows = np.arange(start, end)
        if start > 0:
            draws = rng.random((end - start, REFERENCES))
            opened = start - 1 - (start * draws**3).astype(np.int64)
            copied = targets[opened, rng.integers(0, REFERENCES, opened.shape)]
            takes = (rng.random(opened.shape) < 0.5) & (copied >= 0)
            targets[rows] = np.sort(np.where(takes, copied, opened), axis=1)
        start = end
    repeats = np.zeros(targets.shape, bool)
    repeats[:, 1:] = targets[:, 1:] == targets[:, :-1]
    keep = (targets >= 0) & ~repeats
    frame = pl.DataFrame({"citing": np.nonzero(keep)[0], "cited": targets[keep]})
    frame.write_csv(path, include_header=False, separator=" ")


class Ours:
    """Runs the binary and keeps what it reports."""

    def __init__(self, binary, path):
        self.binary, self.path = binary, path

    def measure(self, name, *options, scores=False):
        table = self.path + ".scores"
        command = [self.binary, "measure", self.path, "--measure", name, "--json"]
        command += ["--threads", str(THREADS), *options] + (["--scores", table] if scores else [])
        process = subprocess.run([sys.executable, "-S", "-c", LAUNCHER, *command], capture_output=True)
        if process.returncode != 0:
            raise SystemExit(process.stderr.decode())
        report = json.loads(process.stdout)
        report["peak"] = int(process.stderr) * 1024
        if scores:
            report["scores"] = self.read(table)
        return report

    @staticmethod
    def read(table):
        import numpy as np
        import polars as pl

        frame = pl.read_csv(table, separator="\t")
        values = {}
        for name in frame.columns[1:]:
            column = np.zeros(frame["id"].max() + 1)
            column[frame["id"].to_numpy()] = frame[name].to_numpy()
            values[name] = column
        return values


def timed(function, repeat=1):
    best, result = float("inf"), None
    for _ in range(repeat):
        begin = time.perf_counter()
        result = function()
        best = min(best, time.perf_counter() - begin)
    return best, result


class Bench:
    def __init__(self, binary, path):
        self.ours, self.path = Ours(binary, path), path
        self.loaded = {}

    # What the peers hold in memory; loading it is timed by the kernel "load" only.

    def matrix(self):
        import numpy as np
        import polars as pl
        import scipy.sparse as sp

        frame = pl.read_csv(self.path, has_header=False, separator=" ", new_columns=["a", "b"])
        a, b = frame["a"].to_numpy(), frame["b"].to_numpy()
        n = int(max(a.max(), b.max())) + 1
        return sp.csr_matrix((np.ones(len(a)), (a, b)), shape=(n, n))

    def igraph(self):
        import igraph

        return igraph.Graph.Read_Edgelist(self.path, directed=True)

    def networkit(self):
        import networkit as nk

        nk.setNumberOfThreads(THREADS)
        return nk.graphio.EdgeListReader(" ", 0, directed=True, continuous=True).read(self.path)

    def held(self, name):
        if name not in self.loaded:
            self.loaded[name] = getattr(self, name)()
        return self.loaded[name]

    # The kernels: each returns our report, {peer: (seconds, distance or None)} and the distance kept.

    def load(self):
        report = min(
            (self.ours.measure("citations") for _ in range(3)), key=lambda r: r["load_seconds"]
        )
        report["seconds"] = report["load_seconds"]
        peers = {"polars+scipy": (timed(self.matrix, 3)[0], None)}
        peers["igraph"] = (timed(self.igraph)[0], None)
        peers["networkit"] = (timed(self.networkit)[0], None)
        return report, peers

    def walk(self, start):
        """Power iteration with SciPy until the 1-norm of the error is below 1e-8."""
        import numpy as np
        import scipy.sparse as sp

        a = self.held("matrix")
        degree = np.asarray(a.sum(axis=1)).ravel()
        moves = sp.csr_matrix(sp.diags(np.divide(1, degree, where=degree > 0, out=np.zeros_like(degree))) @ a).T.tocsr()
        dangling = degree == 0

        def iterate(tolerance=1e-8):
            x = start
            while True:
                following = DAMPING * (moves @ x + x[dangling].sum() * start) + (1 - DAMPING) * start
                if abs(following - x).sum() * DAMPING / (1 - DAMPING) < tolerance:
                    return following
                x = following

        return iterate

    def pagerank(self):
        import networkit as nk
        import numpy as np
        from sknetwork.ranking import PageRank

        n = self.held("matrix").shape[0]
        iterate = self.walk(np.full(n, 1 / n))
        exact = iterate(1e-13)
        report = self.ranked("pagerank", "pagerank", exact)
        results = {"scipy": timed(iterate)}
        graph = self.held("igraph")
        results["igraph"] = timed(lambda: np.array(graph.pagerank(damping=DAMPING)))
        other = self.held("networkit")

        def networkit():
            sinks = nk.centrality.SinkHandling.DistributeSinks
            return np.array(nk.centrality.PageRank(other, DAMPING, 1e-9, False, sinks).run().scores())

        results["networkit"] = timed(networkit)
        matrix = self.held("matrix")
        results["scikit-network"] = timed(
            lambda: PageRank(DAMPING, solver="piteration", n_iter=200, tol=1e-9).fit_predict(matrix)
        )
        return report, {k: (t, abs(r / r.sum() - exact).sum()) for k, (t, r) in results.items()}

    def ppr(self):
        import numpy as np
        from sknetwork.ranking import PageRank

        n = self.held("matrix").shape[0]
        seeds = np.random.default_rng(2).choice(np.arange(n // 2, n), 20, replace=False)
        start = np.zeros(n)
        start[seeds] = 1 / 20
        iterate = self.walk(start)
        exact = iterate(1e-13)
        options = ["--from", *map(str, seeds)]
        report = self.ranked("personalized-pagerank", "personalized-pagerank", exact, *options)
        graph = self.held("igraph")
        results = {"scipy": timed(iterate)}
        results["igraph"] = timed(
            lambda: np.array(
                graph.personalized_pagerank(damping=DAMPING, reset_vertices=seeds.tolist())
            )
        )
        matrix = self.held("matrix")
        weights = {int(s): 1 for s in seeds}
        results["scikit-network"] = timed(
            lambda: PageRank(DAMPING, solver="piteration", n_iter=200, tol=1e-9).fit_predict(
                matrix, weights=weights
            )
        )
        return report, {k: (t, abs(r / r.sum() - exact).sum()) for k, (t, r) in results.items()}

    def ranked(self, name, column, exact, *options):
        options = ["--damping", str(DAMPING), "--tolerance", "1e-8", *options]
        report = min(
            (self.ours.measure(name, *options, scores=True) for _ in range(3)),
            key=lambda r: r["seconds"],
        )
        report["distance"] = abs(report["scores"][column] - exact).sum()
        return report

    def hits(self):
        import numpy as np
        import scipy.sparse.linalg as sl

        matrix = self.held("matrix")
        exact = abs(sl.svds(matrix, k=1, tol=1e-14)[2][0])
        exact /= exact.sum()
        report = self.ours.measure("hits", "--tolerance", "1e-9", scores=True)
        report["distance"] = abs(report["scores"]["authority"] - exact).sum()
        graph = self.held("igraph")
        results = {"scipy": timed(lambda: abs(sl.svds(matrix, k=1, tol=1e-9)[2][0]))}
        results["igraph"] = timed(lambda: np.array(graph.authority_score()))
        return report, {k: (t, abs(r / r.sum() - exact).sum()) for k, (t, r) in results.items()}

    def core(self):
        import networkit as nk
        import numpy as np

        report = self.ours.measure("core", scores=True)
        graph = self.held("igraph")
        results = {"igraph": timed(lambda: np.array(graph.coreness(mode="all")))}
        ties = nk.graphtools.toUndirected(self.held("networkit"))
        results["networkit"] = timed(
            lambda: np.array(nk.centrality.CoreDecomposition(ties).run().scores())
        )
        exact = results["igraph"][1]
        report["distance"] = abs(report["scores"]["core"] - exact).sum()
        return report, {k: (t, abs(r - exact).sum()) for k, (t, r) in results.items()}

    def betweenness(self):
        import networkit as nk
        import numpy as np

        n = self.held("matrix").shape[0]
        report = self.ours.measure("betweenness", "--pivots", "256")
        pivots = np.random.default_rng(3).choice(n, 256, replace=False).tolist()
        graph = self.held("igraph")
        peers = {"igraph": (timed(lambda: graph.betweenness(sources=pivots))[0], None)}
        other = self.held("networkit")
        peers["networkit"] = (
            timed(lambda: nk.centrality.EstimateBetweenness(other, 256, False, True).run())[0],
            None,
        )
        return report, peers

    def ties(self):
        """The hundred papers with the largest betweenness along ties, to the same error."""
        import numpy as np

        matrix = self.held("matrix")
        n = matrix.shape[0]
        options = ["--top", "100", "--precision", str(PRECISION)]
        report = self.ours.measure("top-betweenness", *options, scores=True)
        ours = report["scores"]["top-betweenness"]
        best = set(np.argsort(-ours, kind="stable")[:100].tolist())
        report["note"] = f"{report['summary']['samples']} pairs"
        command = [sys.executable, __file__, "--kadabra", self.path]
        try:
            process = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=True)
            found = json.loads(process.stdout)
            peers = {"networkit": (found["seconds"], None)}
            report["note"] += f", {len(best & set(found['nodes']))} of 100 as KADABRA"
        except subprocess.TimeoutExpired:
            peers = {"networkit": (PATIENCE, None)}
            report["note"] += ", KADABRA was stopped"
        if n <= 10_000:
            graph = self.held("igraph").as_undirected()
            exact = np.array(graph.betweenness(directed=False))
            right = set(np.argsort(-exact, kind="stable")[:100].tolist())
            off = abs(exact - ours)[sorted(best)].max() / (n * (n - 1) / 2)
            report["note"] += f", {len(best & right)} of the exact 100, off by at most {off:.1e}"
        return report, peers

    def coupling(self):
        """The 20 largest cosines of every paper's references."""
        import numpy as np
        import scipy.sparse as sp
        from sparse_dot_topn import sp_matmul_topn

        report = self.ours.measure("coupling", scores=True)
        matrix = self.held("matrix")
        norms = np.sqrt(np.maximum(1, np.asarray(matrix.sum(axis=1)).ravel()))
        rows = sp.csr_matrix(sp.diags(1 / norms) @ matrix).astype(np.float32)
        transposed = rows.T.tocsr()
        seconds, table = timed(
            lambda: sp_matmul_topn(rows, transposed, top_n=21, n_threads=THREADS)
        )
        # A paper is its own strongest partner; the second strongest is to be compared.
        strongest = np.zeros(matrix.shape[0])
        coordinates = table.tocoo()
        others = coordinates.row != coordinates.col
        np.maximum.at(strongest, coordinates.row[others], coordinates.data[others])
        off = abs(report["scores"]["coupling"][: len(strongest)] - strongest).max()
        report["note"] = f"strongest ties off by at most {off:.1e}"
        return report, {"sparse_dot_topn": (seconds, None)}

    def spc(self):
        import numpy as np

        report = self.ours.measure("spc")
        matrix = self.held("matrix")
        other = matrix.T.tocsr()

        def paths(rows, columns):
            """Paths that start at each node, level by level from the nodes without successors."""
            n = rows.shape[0]
            waiting = np.diff(rows.indptr)
            counts = np.where(waiting == 0, 1.0, 0.0)
            level = np.nonzero(waiting == 0)[0]
            while len(level):
                sizes = np.diff(columns.indptr)[level]
                starts = np.repeat(columns.indptr[level] - np.cumsum(sizes) + sizes, sizes)
                nexts = columns.indices[starts + np.arange(sizes.sum())]
                np.add.at(counts, nexts, np.repeat(counts[level], sizes))
                np.subtract.at(waiting, nexts, 1)
                nexts = np.unique(nexts)
                level = nexts[waiting[nexts] == 0]
            return counts

        def numpy():
            with np.errstate(over="ignore", invalid="ignore"):
                down, up = paths(matrix, other), paths(other, matrix)
                rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
                return down[matrix.indices] * up[rows]

        return report, {"numpy": (timed(numpy)[0], None)}

    def intervals(self):
        one = min(self.ours.measure("pagerank")["seconds"] for _ in range(3))
        report = self.ours.measure("rank-intervals", "--resamples", "100")
        report["note"] = f"{report['seconds'] / one:.1f} times one PageRank ({one:.3f} s)"
        return report, {}


def kadabra(path):
    """Runs KADABRA alone in a process, which can be stopped; prints its seconds and papers."""
    import networkit as nk

    nk.setNumberOfThreads(THREADS)
    ties = nk.graphio.EdgeListReader(" ", 0, directed=False, continuous=True).read(path)
    algorithm = nk.centrality.KadabraBetweenness(ties, PRECISION, 0.1, False, 100)
    seconds, _ = timed(algorithm.run)
    print(json.dumps({"seconds": seconds, "nodes": algorithm.topkNodesList()}))


KERNELS = ["load", "pagerank", "ppr", "hits", "core", "betweenness", "ties", "coupling", "spc", "intervals"]
BARS = {"load": 1, "pagerank": 8, "ppr": 8, "hits": 2, "core": 1.5, "betweenness": 2, "ties": 1.5,
        "coupling": 2, "spc": 3}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=".build/release/citegraph")
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--kernels", default=",".join(KERNELS))
    parser.add_argument("--folder", default=".build/benchmark")
    parser.add_argument("--kadabra", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.kadabra:
        kadabra(options.kadabra)
        return
    os.makedirs(options.folder, exist_ok=True)
    enter_environment(options.folder)
    for size in map(int, options.sizes.split(",")):
        path = os.path.join(options.folder, f"citations-{size}.txt")
        if not os.path.exists(path):
            build_graph(path, size)
        bench = Bench(os.path.abspath(options.binary), path)
        print(f"\n{size} papers")
        for kernel in options.kernels.split(","):
            report, peers = getattr(bench, kernel)()
            line = f"{kernel:12} citegraph {report['seconds']:8.3f} s"
            line += f"  {report['peak'] / report['m']:5.1f} bytes/citation"
            if "distance" in report:
                line += f"  distance {report['distance']:.1e}"
            good = [t for t, d in peers.values() if d is None or d < 1e-8]
            if good:
                ratio = min(good) / report["seconds"]
                line += f"  {ratio:6.1f} times the fastest (bar {BARS[kernel]})"
            print(line + ("  " + report["note"] if "note" in report else ""))
            for name, (seconds, distance) in peers.items():
                error = "" if distance is None else f"  distance {distance:.1e}"
                print(f"{'':12} {name:15} {seconds:8.3f} s{error}", flush=True)


if __name__ == "__main__":
    main()
