"""Reads YAML seed files into plain values that remember their file and line.

Every scalar stays the text that was written (a phone number keeps its first 0, an amount its pence). What the text
must look like is decided in `seedchecks.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import yaml

from directory.errors import SeedError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something written in a seed file, with where it stands."""

    file: Path
    line: int
    value: str | list[Mark] | dict[str, Mark] = field(repr=False)

    def wrong(self, reason: str) -> SeedError:
        """Make the error that points here."""
        return SeedError(_shown(self.file), self.line, reason)

    def text(self) -> str:
        """Give the words written here; raise SeedError when there is a list or a mapping, or nothing."""
        if not isinstance(self.value, str):
            raise self.wrong("one value is wanted here, not a list or a mapping")
        text = " ".join(self.value.split())
        if not text:
            raise self.wrong("there is nothing here; leave the key out instead")
        return text

    def items(self) -> list[Mark]:
        """Give the entries of the list written here; raise SeedError when it is none."""
        if not isinstance(self.value, list):
            raise self.wrong("a list is wanted here")
        return self.value

    def mapping(self) -> dict[str, Mark]:
        """Give the keys and values written here; raise SeedError when it is no mapping."""
        if not isinstance(self.value, dict):
            raise self.wrong("a mapping of keys to values is wanted here")
        return self.value

    def at(self, key: str) -> Mark:
        """Give the value of a key, or this mark when the key is not there."""
        return self.mapping().get(key, self)


def read(file: Path) -> Mark:
    """Read one seed file.

    Raises:
        SeedError: The file is missing, empty, not UTF-8 or not YAML, or names a key twice.
    """
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=_LOADER)
    except OSError as error:
        raise SeedError(_shown(file), 1, f"the file cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SeedError(_shown(file), error.object[: error.start].count(b"\n") + 1, "not UTF-8 text") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SeedError(_shown(file), line, f"not YAML that can be read: {error.problem}") from error
    except yaml.YAMLError as error:
        raise SeedError(_shown(file), 1, f"not YAML that can be read: {str(error).splitlines()[0]}") from error
    if node is None:
        raise SeedError(_shown(file), 1, "the file is empty")
    try:
        return _marked(file, node)
    except RecursionError:
        raise SeedError(_shown(file), 1, "something in the file contains itself") from None


def digest(files: list[Path], *also: str) -> str:
    """Make one hash of the names and contents of files, and of anything else that decides what is loaded."""
    total = sha256()
    for part in also:
        total.update(part.encode() + b"\x00")
    for file in files:
        total.update(file.name.encode() + b"\x00")
        total.update(sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _marked(file: Path, node: yaml.Node) -> Mark:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        return Mark(file, line, "" if node.tag == "tag:yaml.org,2002:null" else node.value)
    if isinstance(node, yaml.SequenceNode):
        return Mark(file, line, [_marked(file, entry) for entry in node.value])
    keys: dict[str, Mark] = {}
    for key_node, value_node in node.value:
        key = _marked(file, key_node)
        name = key.text()
        if name in keys:
            raise key.wrong(f"the key {name!r} is here twice")
        value = _marked(file, value_node)
        keys[name] = value if isinstance(value_node, yaml.CollectionNode) else Mark(file, key.line, value.value)
    return Mark(file, line, keys)


def _shown(file: Path) -> str:
    try:
        return str(file.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(file)
