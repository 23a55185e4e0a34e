"""Runs `citegraph run` against emulated sources that fail, and shows that the results do not change.

    python3 Tests/Reliability/faults.py [--binary .build/release/citegraph]
        [--emulator .build/release/emulator] [--pipeline pipelines/ml-systems] [--pace 2]
        [--faults 0 0.05 0.3] [--seed 1]

The emulator serves the facts of the pipeline's corpus as Semantic Scholar and arXiv would; the
pipeline is run with these two sources alone, at `--pace` requests a second. A share of the replies is
spoiled in twenty ways. A run that defers something is continued, as a person would, until nothing is
left; then every file must be that of the run without faults. The smallest gap is taken between the
arrivals of requests, over all runs together.
"""

import argparse
import hashlib
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

# The database holds equal rows, but its pages and times depend on the history of writes.
UNCOMPARED = {".lock", "corpus.sqlite", "ledger.json"}
COUNTS = re.compile(
    r"(\S+): requests (\d+), bytes (\d+), connections (\d+), largest concurrency (\d+), "
    r"smallest gap (.+)"
)


def hashes(folder):
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in pathlib.Path(folder).rglob("*")
        if file.is_file() and file.name not in UNCOMPARED
    }


def write_pipeline(arguments, folder):
    """The pipeline with the emulated sources alone, and with no limit on requests."""
    source = pathlib.Path(arguments.pipeline).resolve()
    text = (source / "pipeline.yml").read_text()
    pace = f"{{ requests-per-second: {arguments.pace} }}"
    text = re.sub(r"(?m)^  - corpus:.*\n", "", text)
    text = re.sub(r"(?m)^(  - (?:semantic-scholar|arxiv):).*$", rf"\1 {pace}", text)
    text = re.sub(r"requests: \d+", "requests: 100000", text)
    text = re.sub(r"(?m)^list: ", f"list: {source}/", text)
    text = re.sub(r"overrides: ", f"overrides: {source}/", text)
    path = pathlib.Path(folder) / "pipeline.yml"
    path.write_text(text)
    return path


def run(arguments, pipeline, share, output):
    """Runs to the end; how many runs it took, the time, and what the emulator saw."""
    emulator = subprocess.Popen(
        [arguments.emulator, f"{arguments.pipeline}/corpus", str(share), str(arguments.seed)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )
    settings = dict(emulator.stdout.readline().strip().split("=", 1) for _ in range(2))
    environment = {**os.environ, **settings, "XDG_CACHE_HOME": f"{output}-cache"}
    start = time.monotonic()
    for count in range(1, 21):
        end = subprocess.run(
            [arguments.binary, "run", str(pipeline), "--until", "recommend", "--quiet", "--output", output],
            env=environment, capture_output=True, text=True,
        )
        if end.returncode != 1:
            break
    seconds = time.monotonic() - start
    printed, _ = emulator.communicate()
    return end, count, seconds, COUNTS.findall(printed)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=".build/release/citegraph")
    parser.add_argument("--emulator", default=".build/release/emulator")
    parser.add_argument("--pipeline", default="pipelines/ml-systems")
    parser.add_argument("--pace", type=float, default=2)
    parser.add_argument("--faults", type=float, nargs="+", default=[0, 0.05, 0.3])
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    failures = 0
    print("faults runs  wall s  source            requests       bytes  gap ms  concurrency  connections")
    with tempfile.TemporaryDirectory() as folder:
        pipeline = write_pipeline(arguments, folder)
        expected = None
        for share in arguments.faults:
            output = f"{folder}/{share}"
            end, runs, seconds, sources = run(arguments, pipeline, share, output)
            for name, requests, size, connections, concurrency, gap in sources:
                milliseconds = f"{float(gap.split()[0]) * 1e3:.1f}" if gap[0].isdigit() else "-"
                print(
                    f"{share:6.0%} {runs:4}  {seconds:6.1f}  {name:16}  {requests:>8}  {size:>10}  "
                    f"{milliseconds:>6}  {concurrency:>11}  {connections:>11}"
                )
                is_early = milliseconds != "-" and float(milliseconds) < 1e3 / arguments.pace
                failures += is_early or int(concurrency) > 1
            found = hashes(output)
            expected = expected or found
            wrong = sorted(k for k in expected.keys() | found.keys() if expected.get(k) != found.get(k))
            if end.returncode or wrong:
                failures += 1
                print(f"exit {end.returncode}, different: {wrong}\n{end.stderr}")
        print(f"{len(expected)} files compared, {failures} failures")
    sys.exit(1 if failures else 0)


main()
