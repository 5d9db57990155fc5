"""Reads a table as people save it: from Excel in its several ways, with semicolons, in an older encoding, with a cell too many.

A row that does not fit under the headings is refused: read on, every cell after the slip would be taken for another field.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from directory.errors import ImportFileError

Row = dict[str, str | None]

_SAYS_ITS_SIGN = re.compile(r"sep=(.)\r?\n", re.I)
_ZIP = b"PK\x03\x04"
"""How .xlsx and .ods begin, whatever the file is called."""
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table by line; a cell that is not there is None. `refused` and `problems` are for the report."""

    headings: tuple[str, ...]
    rows: tuple[tuple[int, Row], ...]
    refused: tuple[tuple[str, str], ...] = ()
    problems: tuple[str, ...] = ()

    def with_headings(self, name: Callable[[str], str]) -> Table:
        """Give the table under other headings."""
        rows = tuple((line, {name(heading): cell for heading, cell in row.items()}) for line, row in self.rows)
        return replace(self, headings=tuple(map(name, self.headings)), rows=rows)


def read_table(file: Path) -> Table:
    """Read a CSV file.

    Raises:
        ImportFileError: It cannot be read, is no table, or has a column twice.
    """
    text, problems = read_text(file)
    told = _SAYS_ITS_SIGN.match(text)
    first = text.partition("\n")[0]
    delimiter = told[1] if told else max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text[told.end() :] if told else text, newline=""), delimiter=delimiter, strict=True)
    try:
        lines = [(reader.line_num + bool(told), cells) for cells in reader]
    except csv.Error as error:
        raise ImportFileError(f"{file}, line {reader.line_num}: {error}.") from None
    headings = [heading.strip() for heading in lines[0][1]] if lines else []
    twice = next((heading for heading in headings if heading and headings.count(heading) > 1), None)
    if twice:
        raise ImportFileError(f"{file} has the column {twice!r} twice.")
    rows: list[tuple[int, Row]] = []
    refused: list[tuple[str, str]] = []
    for line, cells in lines[1:]:
        if any(cell.strip() for cell in cells[len(headings) :]):
            refused.append((f"line {line}", "it has more cells than there are headings: put a cell that has a comma in quotation marks"))
        elif any(cell.strip() for cell in cells):
            padded = [*cells, *[None] * (len(headings) - len(cells))]
            rows.append((line, {heading: cell for heading, cell in zip(headings, padded, strict=False) if heading}))
    return Table(tuple(filter(None, headings)), tuple(rows), tuple(refused), problems)


def read_text(file: Path) -> tuple[str, tuple[str, ...]]:
    """Read a file as text, in UTF-8, UTF-16 or what older spreadsheets write; and say when letters were lost.

    Raises:
        ImportFileError: It cannot be read.
    """
    try:
        body = file.read_bytes()
    except OSError as error:
        raise ImportFileError(f"{file} cannot be read: {error.strerror}.") from None
    if body.startswith(_ZIP):
        raise ImportFileError(f"{file} is a spreadsheet: open it, save it as CSV, and import that.")
    for encoding in ("utf-16",) if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ("utf-8-sig", "cp1252"):
        try:
            return body.decode(encoding), ()
        except UnicodeDecodeError:
            continue
    lost = "some letters could not be read and stand as \ufffd: save the file as UTF-8"
    return body.decode("cp1252", errors="replace"), (lost,)
