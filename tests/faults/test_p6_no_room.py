"""P6: on a disk that is full, or that cannot be written to, the old site stays and one line says why."""

import resource
import shlex
import shutil
import subprocess
import sys
from ctypes import CDLL
from pathlib import Path

import pytest

from tests.faults import whole
from tests.faults.small_site import COMMANDS, ENVIRONMENT, small_site, write_version
from tests.faults.whole import left_over, torn

_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE = 24, 1  # prctl(2), capabilities(7)
EXIT_CODES = {"milepost build": 3, "mkdocs build": 1}


def build(command: str, root: Path, **options) -> subprocess.CompletedProcess:
    return subprocess.run(COMMANDS[command], cwd=root, env=ENVIRONMENT, capture_output=True, text=True, **options)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    root = small_site(tmp_path_factory.mktemp("built"))
    assert build("milepost build", root).returncode == 0
    write_version(root, 1)
    return root


@pytest.fixture
def root(built, tmp_path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "root"))


def require_one_line(result: subprocess.CompletedProcess, command: str, *words: str) -> None:
    told = [line for line in (result.stdout + result.stderr).splitlines() if line]
    assert result.returncode == EXIT_CODES[command], told
    assert "Traceback" not in "".join(told)
    reasons = [line for line in told if any(word in line for word in words)]
    assert len(reasons) == 1, told
    assert "cannot be written" in reasons[0]
    assert str(Path(sys.prefix)) not in reasons[0], "the disk that is full is another one"


def no_file_longer_than_the_smaller_ones() -> None:
    """In the child: a write beyond this fails as it would on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def permissions_count() -> None:
    """In the child: root, too, may write only where the mode says so. Others lack the right and the need."""
    CDLL(None).prctl(_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE, 0, 0, 0)


@pytest.mark.parametrize("command", COMMANDS)
def test_p6_a_file_cannot_be_written_to_its_end(root, command):
    result = build(command, root, preexec_fn=no_file_longer_than_the_smaller_ones)

    require_one_line(result, command, "file too large")
    assert torn(root / "site") == ""
    assert left_over(root / "site") == []


@pytest.mark.parametrize("command", COMMANDS)
def test_p6_nothing_can_be_written_beside_the_site(root, command):
    root.chmod(0o555)
    try:
        result = build(command, root, preexec_fn=permissions_count)
    finally:
        root.chmod(0o755)

    require_one_line(result, command, "permission")
    assert torn(root / "site") == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_p6_a_file_is_where_the_folder_of_the_site_should_be(root, command):
    (root / "file").write_text("mine", encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        (root / "mkdocs.yml").read_text(encoding="utf-8") + "site_dir: file/site\n", encoding="utf-8"
    )
    require_one_line(build(command, root), command, "file exists", "not a directory")
    assert (root / "file").read_text(encoding="utf-8") == "mine"


def in_a_world_of_its_own(script: str) -> subprocess.CompletedProcess:
    """Runs it where it may mount what it wants, and nobody else sees that."""
    return subprocess.run(["unshare", "-rm", "sh", "-c", script], env=ENVIRONMENT, capture_output=True, text=True)


def may_mount() -> bool:
    try:
        return in_a_world_of_its_own("mount -t tmpfs -o size=1m none /mnt").returncode == 0
    except FileNotFoundError:
        return False


MOUNTS = {
    "a full disk": ("mount -t tmpfs -o size={room}k none {disk} && cp -a {root}/. {disk}", "no space left on device"),
    "a disk that is only for reading": (
        "mount --bind {root} {disk} && mount -o remount,bind,ro {disk}",
        "read-only file system",
    ),
}
"""Where the system lets us mount; what the tests above do in their own ways is the same everywhere."""


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("mount", MOUNTS if may_mount() else [])
def test_p6_on_a_disk(root, command, mount, tmp_path):
    (tmp_path / "disk").mkdir()
    size = sum(file.stat().st_size for file in root.rglob("*")) // 1024
    prepare, reason = MOUNTS[mount]
    script = " && ".join(
        [
            prepare.format(root=root, disk=tmp_path / "disk", room=size * 3 // 2),
            f"cd {tmp_path / 'disk'}",
            f"{{ {shlex.join(COMMANDS[command])}; code=$?; }}",
            f"{shlex.join([sys.executable, whole.__file__, 'site'])} && ls -a && exit $code",
        ]
    )
    result = in_a_world_of_its_own(script)

    require_one_line(result, command, reason)
    assert ".site.new" not in result.stdout
