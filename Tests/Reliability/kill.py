"""Kills `citegraph run` at random moments and shows that nothing is lost or spoiled.

    python3 Tests/Reliability/kill.py [--binary .build/release/citegraph]
        [--pipeline pipelines/ml-systems] [--rounds 20] [--seed 1]

One uninterrupted run gives the reference. In each round a new run is killed (SIGKILL) after a random
share of that time, once or twice, and then finished. Every file must have the reference's SHA-256,
no file may be left over, and the database must pass its integrity check.
"""

import argparse
import hashlib
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

# The database holds equal rows, but its pages depend on the history of writes.
UNCOMPARED = {".lock", "corpus.sqlite"}


def command(arguments, output):
    return [arguments.binary, "run", arguments.pipeline, "--offline", "--quiet", "--output", output]


def hashes(folder):
    files = (f for f in pathlib.Path(folder).rglob("*") if f.is_file())
    return {
        str(f.relative_to(folder)): hashlib.sha256(f.read_bytes()).hexdigest()
        for f in files
        if f.name not in UNCOMPARED
    }


def is_sound(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def kill(arguments, output, delay):
    """Starts a run and kills it; the time it took when it was done before, else None."""
    start = time.monotonic()
    process = subprocess.Popen(
        command(arguments, output), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        process.wait(delay)
    except subprocess.TimeoutExpired:
        process.kill()
    return None if process.wait() == -signal.SIGKILL else time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=".build/release/citegraph")
    parser.add_argument("--pipeline", default="pipelines/ml-systems")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    failures = kills = 0
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        subprocess.run(command(arguments, f"{folder}/reference"), check=True)
        whole = time.monotonic() - start
        expected = hashes(f"{folder}/reference")
        print(f"reference: {len(expected)} files in {whole:.1f} s")
        number = 0
        while number < arguments.rounds:
            output = f"{folder}/{number}"
            delays = [chance.random() * whole]
            done = kill(arguments, output, delays[0])
            if done is not None:
                # The machine is faster now than at the start; the round does not count.
                whole = min(whole, done)
                shutil.rmtree(output)
                continue
            number += 1
            kills += 1
            if chance.random() < 0.5:
                delays.append(chance.random() * whole)
                kills += kill(arguments, output, delays[1]) is None
            end = subprocess.run(command(arguments, output), capture_output=True, text=True)
            found = hashes(output)
            wrong = sorted(
                name for name in expected.keys() | found.keys()
                if expected.get(name) != found.get(name)
            )
            sound = is_sound(f"{output}/corpus.sqlite")
            if end.returncode or wrong or not sound:
                failures += 1
                print(
                    f"round {number}, killed after {delays}: exit {end.returncode}, "
                    f"different {wrong}, database {'sound' if sound else 'damaged'}\n{end.stderr}"
                )
    print(f"{arguments.rounds} rounds, {kills} kills, {failures} failures")
    sys.exit(1 if failures else 0)


main()
