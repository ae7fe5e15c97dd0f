"""Prints what `import kg` costs beyond `import sys`, and how long `kg --help` takes: the best of several runs of each, interleaved."""

from __future__ import annotations

import subprocess
import sys
import time

RUNS = 15
COMMANDS = {
    "import sys": [sys.executable, "-c", "import sys"],
    "import kg": [sys.executable, "-c", "import kg"],
    "kg --help": [sys.executable, "-m", "kg", "--help"],
}


def main() -> None:
    """Run every command in turn, so that a busy machine slows all alike."""
    best = dict.fromkeys(COMMANDS, float("inf"))
    for _ in range(RUNS):
        for name, command in COMMANDS.items():
            began = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            best[name] = min(best[name], time.perf_counter() - began)
    bare = best["import sys"]
    for name, seconds in best.items():
        print(
            f"{name:12} {seconds * 1000:6.0f} ms   {(seconds - bare) * 1000:+6.0f} ms   {seconds / bare:5.1f} x import sys"
        )


if __name__ == "__main__":
    main()
