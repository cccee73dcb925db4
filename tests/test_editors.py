"""The committed schemas and settings, as an editor uses them: the YAML language server from npm on good and broken files."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from conftest import ROOT

from samsyn.parse import FILES
from samsyn.schemas import name_of

#: The last line of versions that run on Node 20.
PACKAGE: Final = "yaml-language-server@1.25.0"
NO_NPM: Final = "npm or its registry is missing: the editors' schemas were not tried in a language server"
SETTINGS: Final = ROOT / ".vscode" / "settings.json"
EVALUATION: Final = "content/evaluations/aktsam"
GOOD: Final = f"{EVALUATION}/findings.yml"
FINDING: Final = """# yaml-language-server: $schema=../../../schemas/findings.schema.json
findings:
  - id: monthly
    kind: factor
    direction: promotes
    bears_on: collaboration
    statement: Styrgruppen möts varje månad.
    theme: steering
    level: organisation
    voices: [manager]
    period: early
    evidence: [interview]
    source:
      section: Samverkan
      lines: 19-20
"""
pytestmark = pytest.mark.xdist_group("npm")


class Server:
    """A language server spoken to over its standard input and output."""

    def __init__(self, command: list[str], root: Path, settings: dict[str, object]) -> None:
        self.root, self.settings = root, settings
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root)
        self.number = 0
        folders = [{"uri": root.as_uri(), "name": "projekt"}]
        capabilities = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {"hover": {"contentFormat": ["plaintext"]}, "publishDiagnostics": {}},
        }
        given = {"processId": os.getpid(), "rootUri": root.as_uri(), "capabilities": capabilities}
        self.request("initialize", {**given, "workspaceFolders": folders})
        self.send({"method": "initialized", "params": {}})
        self.send({"method": "workspace/didChangeConfiguration", "params": {"settings": settings}})

    def send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self.process.stdin.flush()

    def messages(self) -> Iterator[dict[str, object]]:
        """What the server says; its questions are answered on the way."""
        while line := self.process.stdout.readline():
            length = int(line.split(b":")[1])
            while self.process.stdout.readline().strip():
                pass
            message = json.loads(self.process.stdout.read(length))
            if "id" in message and "method" in message:
                items = (
                    message.get("params", {}).get("items", []) if message["method"] == "workspace/configuration" else ()
                )
                answer = [self.settings.get(item.get("section")) for item in items]
                self.send({"id": message["id"], "result": answer if items else None})
            yield message
        pytest.fail("the language server stopped")

    def request(self, method: str, params: dict[str, object]) -> object:
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        for message in self.messages():
            if message.get("id") == self.number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
        return None

    def open(self, path: str, text: str) -> list[tuple[int, str]]:
        """Open a file with a text, which need not be saved; the line and message of each mark."""
        uri = (self.root / path).as_uri()
        item = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.send({"method": "textDocument/didOpen", "params": {"textDocument": item}})
        for message in self.messages():
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                found = message["params"]["diagnostics"]
                return sorted((mark["range"]["start"]["line"] + 1, mark["message"]) for mark in found)
        return []

    def at(self, method: str, path: str, line: int, column: int) -> object:
        place = {
            "textDocument": {"uri": (self.root / path).as_uri()},
            "position": {"line": line - 1, "character": column},
        }
        return self.request(f"textDocument/{method}", place)

    def close(self) -> None:
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.kill()
        self.process.wait()


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    npm = shutil.which("npm")
    folder = tmp_path_factory.mktemp("npm")
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, PACKAGE]
    if npm is None or subprocess.run(command, capture_output=True, check=False, timeout=300).returncode:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(NO_NPM)
    root = tmp_path_factory.mktemp("projekt")
    shutil.copytree(ROOT / "schemas", root / "schemas")
    given = json.loads(SETTINGS.read_text("utf-8"))
    yaml = {name.removeprefix("yaml."): value for name, value in given.items() if name.startswith("yaml.")}
    yaml |= {"schemaStore": {"enable": False}, "format": {"enable": False}}
    yaml["schemas"] = {(root / path).as_uri(): pattern for path, pattern in given["yaml.schemas"].items()}
    made = Server([str(folder / "node_modules" / ".bin" / "yaml-language-server"), "--stdio"], root, {"yaml": yaml})
    yield made
    made.close()


def test_settings_name_the_schema_of_every_file():
    given = json.loads(SETTINGS.read_text("utf-8"))["yaml.schemas"]
    wanted = {f"./schemas/{name_of(path)}.schema.json": f"content/{path}" for path in FILES if path.endswith(".yml")}
    assert given == wanted
    assert [path for path in given if not (ROOT / path).is_file()] == []


def test_the_yaml_extension_is_recommended():
    recommended = json.loads((ROOT / ".vscode" / "extensions.json").read_text("utf-8"))["recommendations"]
    assert "redhat.vscode-yaml" in recommended


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.endswith(".yml") and "*" not in path] + ["evaluations/*/evaluation.yml"]
)
def test_real_files_have_no_marks(server, path):
    for found in sorted((ROOT / "content").glob(path)):
        name = f"content/{found.relative_to(ROOT / 'content').as_posix()}"
        assert server.open(name, found.read_text("utf-8")) == [], name


@pytest.mark.parametrize("name", ["findings", "cells", "frameworks"])
def test_a_real_coding_has_no_marks(server, name):
    path = f"{EVALUATION}/{name}.yml"
    assert server.open(path, (ROOT / path).read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "mark"),
    [
        ("promotes", "promotess", (5, '"promotes"')),
        ("theme: steering", "theme: stering", (8, '"steering"')),
        ("level:", "nivå:", (9, "nivå")),
        ("    period: early\n", "", (3, "period")),
        ("lines: 19-20", "lines: nitton", (15, "640-649")),
        ("voices: [manager]", "voices: manager", (10, "array")),
    ],
)
@pytest.mark.parametrize("named", [True, False], ids=["schema-named-in-the-file", "schema-by-settings"])
def test_mistakes_are_marked_on_their_line(server, old, new, mark, named):
    line, said = mark
    text = FINDING.replace(old, new)
    text = text if named else re.sub("^# .*", "# utan schema", text)
    found = server.open(f"content/evaluations/{'named' if named else 'plain'}-{line}/findings.yml", text)
    assert any(at == line and said in message for at, message in found), found


@pytest.mark.parametrize(
    ("field", "code", "indent"),
    [("direction", "hinders", 4), ("theme", "anchoring", 4), ("kind", "recommendation", 4), ("period", "late", 4)],
)
def test_codes_are_completed(server, field, code, indent):
    text = re.sub(rf"{field}: .*", f"{field}: ", FINDING, count=1)
    line = next(i for i, row in enumerate(text.split("\n"), start=1) if row.startswith(" " * indent + f"{field}:"))
    path = f"content/evaluations/complete-{field}/findings.yml"
    server.open(path, text)
    found = server.at("completion", path, line, indent + len(field) + 2)
    assert code in {item["label"] for item in found["items"]}


def test_fields_are_completed(server):
    text = FINDING.replace("    period: early\n", "    \n")
    path = "content/evaluations/fields/findings.yml"
    server.open(path, text)
    labels = {item["label"] for item in server.at("completion", path, 11, 4)["items"]}
    assert {"period", "themes", "extent"} <= labels


@pytest.mark.parametrize(
    ("line", "said"),
    [(7, "Utsagan i en mening"), (8, "Huvudtema"), (10, "Vem som säger det"), (15, "Textrader i rapporten")],
)
def test_fields_are_explained_in_swedish(server, line, said):
    path = "content/evaluations/hover/findings.yml"
    server.open(path, FINDING)
    shown = server.at("hover", path, line, 8)["contents"]
    assert said in (shown["value"] if isinstance(shown, dict) else shown)
