"""Whatever a script does, its note alone fails."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from notesc.diagnostics import Code
from notesc.project.build import Goal, Task
from notesc.project.configuration import find_configuration
from notesc.project.discovery import find_scripts
from notesc.project.report import NoteOutcome
from notesc.project.sandbox import Limits
from notesc.project.workers import run_tasks

GOOD = "from notesc import Note\nnote = Note('Good')\nnote.calc(1).eq(1)\n"


def run(folder: Path, scripts: dict[str, str], seconds: float = 20.0) -> dict[str, NoteOutcome]:
    (folder / "derivations").mkdir(exist_ok=True)
    for name, text in scripts.items():
        (folder / "derivations" / f"{name}.py").write_text(text, encoding="utf-8")
    configuration = find_configuration(folder)
    tasks = [Task(script, folder, Goal.LOAD) for script in find_scripts(configuration, [], folder)]
    outcomes = run_tasks(tasks, Limits(seconds, 2048), at_once=2)
    return {Path(outcome.path).stem: outcome for _, outcome in outcomes}


def test_a_bad_script_fails_alone(tmp_path: Path) -> None:
    """Exits, crashes and floods are each reported for what they are, and the good note beside them is loaded."""
    found = run(
        tmp_path,
        {
            "exits": "import os\nos._exit(3)\n",
            "leaves": "raise SystemExit(0)\n",
            "crashes": "\nimport ctypes\nctypes.string_at(0)\n",
            "floods": "while True:\n    print('x' * 10_000)\n",
            "grows": "x = bytearray(10**11)\n",
            "asks": "input()\n",
            "good": GOOD,
        },
    )
    codes = {name: [d.code for d in outcome.diagnostics] for name, outcome in found.items()}
    assert codes == {
        "exits": [Code.DIED],
        "leaves": [Code.RAISED],
        "crashes": [Code.DIED],
        "floods": [Code.RAISED],
        "grows": [Code.RAISED],
        "asks": [Code.RAISED],
        "good": [],
    }
    words = {name: outcome.diagnostics[0].message for name, outcome in found.items() if outcome.diagnostics}
    assert "exit status 3" in words["exits"]
    assert "SIGSEGV" in words["crashes"]
    assert "64 MB" in words["floods"]
    assert "memory" in words["grows"]
    assert found["crashes"].diagnostics[0].span.line == 3
    assert found["good"].title == "Good"
    assert not found["good"].errors


def test_a_script_that_hangs_is_ended_with_its_programs(tmp_path: Path) -> None:
    """A loop that swallows interrupts, a sleep, and a program that the script started: all are over in time."""
    marker = tmp_path / "pid"
    started = time.monotonic()
    found = run(
        tmp_path,
        {
            "loops": "while True:\n    try:\n        while True: len('')\n    except BaseException: pass\n",
            "sleeps": "import time\ntime.sleep(600)\n",
            "starts": (
                "import subprocess, time\n"
                "child = subprocess.Popen(['sleep', '600'])\n"
                f"open({str(marker)!r}, 'w').write(str(child.pid))\n"
                "time.sleep(600)\n"
            ),
            "good": GOOD,
        },
        seconds=1.5,
    )
    assert time.monotonic() - started < 15
    for name in ("loops", "sleeps", "starts"):
        assert [d.code for d in found[name].diagnostics] == [Code.OUT_OF_TIME]
    assert found["sleeps"].diagnostics[0].span.line == 2
    assert found["good"].title == "Good"
    assert _ends(int(marker.read_text()))


def _ends(process: int) -> bool:
    """Whether a process that was killed is gone, or waits for its parent to notice."""
    for _ in range(50):
        try:
            os.kill(process, 0)
            state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":
            return True
        time.sleep(0.1)
    return False


def test_what_a_script_prints_is_kept_apart(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing of it reaches our own output, and its beginning comes with the outcome, made harmless."""
    text = "import os\nprint('by Python')\nos.system('echo by the shell')\n"
    text += "print('\\x1b[31m' + 'y' * 500)\nprint('z\\n' * 50)\n"
    printed = run(tmp_path, {"a": text + GOOD})["a"].printed
    assert "by Python" in printed
    assert "by the shell" in printed
    assert "\x1b" not in printed
    assert printed.endswith("[…]")
    assert printed.count("\n") <= 20
    assert capfd.readouterr() == ("", "")


def test_a_script_that_forks_is_reported_once(tmp_path: Path) -> None:
    """The copy does not go through our phases."""
    outcomes = run(tmp_path, {"forks": "import os\nos.fork()\n" + GOOD, "good": GOOD})
    assert [outcome.title for outcome in outcomes.values()] == ["Good", "Good"]


def test_a_thread_left_behind_holds_nothing_up(tmp_path: Path) -> None:
    """A script's thread ends with its script."""
    text = "import threading, time\nthreading.Thread(target=time.sleep, args=(600,)).start()\n" + GOOD
    assert run(tmp_path, {"threads": text})["threads"].diagnostics == ()


def test_nothing_is_left_in_the_folder_of_the_scripts(tmp_path: Path) -> None:
    """No compiled modules beside the author's files."""
    run(tmp_path, {"a": GOOD, "b": "import derivations.a\n" + GOOD})
    assert sorted(path.name for path in (tmp_path / "derivations").iterdir()) == ["a.py", "b.py"]
