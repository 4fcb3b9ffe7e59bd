"""Programs in JavaScript, fetched by npm for a test and kept nowhere."""

import shutil
import subprocess

import pytest

SECONDS = 240


def install(folder, *packages):
    """Install packages in a folder; skip the test where npm is missing, tell why where it fails."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed: apt-get install npm")
    told = folder / "npm.log"  # a pipe would stay open, and the wait for its end, past the limit
    command = ["npm", "install", "--no-audit", "--no-fund", "--no-save", "--prefix", folder]
    what = ", ".join(packages)
    with told.open("w", encoding="utf-8") as log:
        try:
            options = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log}
            subprocess.run([*command, *packages], check=True, timeout=SECONDS, **options)
        except subprocess.TimeoutExpired:
            pytest.fail(f"npm did not fetch {what} within {SECONDS} s; is the network there?")
        except subprocess.CalledProcessError:
            pytest.fail(f"npm cannot fetch {what}: {told.read_text(encoding='utf-8')[-2000:]}")
