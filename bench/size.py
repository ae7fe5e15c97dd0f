"""Prints the megabytes of a fresh installation of the core, without extras, and what weighs most."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
MEGABYTE = 1_000_000


def _weight(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def main() -> None:
    """Install into a new environment, and weigh what the environment did not hold before."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch) / "venv"
        venv.create(home, with_pip=True)
        packages = next(home.glob("lib/python*/site-packages"))
        before = {path.name for path in packages.iterdir()}
        pip = [
            str(home / "bin" / "python"),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            str(ROOT),
        ]
        subprocess.run(pip, check=True, stdout=sys.stderr)
        weights = {path.name: _weight(path) for path in packages.iterdir() if path.is_dir() and path.name not in before}
        version = subprocess.run(
            [str(home / "bin" / "kg"), "--version"], check=True, capture_output=True, text=True, cwd=scratch
        )
        print(f"{version.stdout.strip()}: {sum(weights.values()) / MEGABYTE:.1f} MB installed")
        for name, weight in sorted(weights.items(), key=lambda item: -item[1])[:8]:
            print(f"  {weight / MEGABYTE:7.1f} MB  {name}")


if __name__ == "__main__":
    main()
