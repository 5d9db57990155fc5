"""`directory add`, `edit` and `retire`: in an editor or by options, checked like the seed, with the difference shown."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click
from rich.markup import escape

from directory import editing
from directory.api import Directory, open_directory
from directory.commands.common import AS_JSON, BY, a_table, console, database, one_sentence, print_json
from directory.commands.showing import for_people
from directory.documents import changed_fields
from directory.errors import ChangeRefused, SeedError, ServiceNotFound
from directory.ownformat import read_phone, read_span
from directory.records import ServiceRecord
from directory.seedfields import one_of, slug
from directory.seedfiles import read
from directory.seedrecords import service_reader
from directory.seedwriting import as_seed, as_yaml, plain
from directory.vocabulary import AUDIENCES, CONFIDENCES
from directory.wording import TOPIC_WORDS

_NEW: Mapping[str, Any] = {
    "name": "",
    "organization": "",
    "description": "",
    "status": "active",
    "local_state": "current",
    "topics": ["carers_hub"],
    "audience": ["adult_carer"],
    "areas": [],
    "phones": [{"number": ""}],
    "source": "",
    "confidence": "medium",
}
_HEAD = """# Leave out a key rather than leave it empty. Topics come most direct first.
# Hours: schedules: [{days: [mon, tue], opens_at: "09:00", closes_at: "17:00"}]; closed for a while: add
# {closed: true, valid_from: 2026-12-24, valid_to: 2027-01-01}. Save and close the editor to go on; save nothing to stop.
"""
_LISTS = ("topics", "conditions", "audience", "areas")
_READERS: Mapping[str, Callable[[str], Any]] = {"phones": read_phone, "schedules": read_span}


def _fields(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for each part of a record."""
    options = [
        click.option("--name", help="What it is called."),
        click.option("--organization", help="Who runs it."),
        click.option("--description", help="What it does, in plain words."),
        click.option("--topic", "topics", multiple=True, type=click.Choice(sorted(TOPIC_WORDS)), help="Most direct first; replaces all."),
        click.option("--condition", "conditions", multiple=True, help="Id of a condition; replaces all."),
        click.option("--audience", multiple=True, type=click.Choice(AUDIENCES), help="Whom it is for; replaces all."),
        click.option("--area", "areas", multiple=True, help="Id of an area; replaces all."),
        click.option("--phone", "phones", multiple=True, help='Such as "0115 876 1000" or "07814 678460 (text)"; replaces all.'),
        click.option(
            "--hours",
            "schedules",
            multiple=True,
            metavar="HOURS",
            help='Such as "mon-fri 09:00-17:00", "bank holidays closed" or "exception closed [2026-12-24 to 2027-01-01]"; replaces all.',
        ),
        click.option("--minimum-age", type=click.IntRange(0, 120), help="From this age."),
        click.option("--maximum-age", type=click.IntRange(0, 120), help="Up to this age."),
        click.option("--email", help="Where to write to."),
        click.option("--url", help="Its page."),
        click.option("--cost", help="What it costs, in words."),
        click.option("--hours-note", help="Opening hours in words."),
        click.option("--source", help="Where this is from."),
        click.option("--source-date", help="How old that is."),
        click.option("--confidence", type=click.Choice(CONFIDENCES), help="How sure the source is."),
        click.option("--yes", is_flag=True, help="Do not ask."),
        BY,
        AS_JSON,
    ]
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@click.argument("service_id", metavar="ID")
@_fields
@one_sentence
def add(service_id: str, by: str, yes: bool, as_json: bool, **options: Any) -> None:
    """Add a service, by options or, without any, in your editor ($EDITOR)."""
    directory = open_directory()
    try:
        directory.service(service_id)
        raise ChangeRefused(f"There is a service with the id {service_id!r} already: use `directory edit`.")
    except ServiceNotFound:
        pass
    service = _changed(directory, {"id": service_id, **_NEW}, options, only_options={"status": "active", "local_state": "current"})
    _ask({name: ("", value) for name, (_, value) in changed_fields(_nobody(service.id), service).items()}, yes, as_json)
    with database() as engine:
        _say(service_id, editing.add(engine, service, by), as_json)


@click.command()
@click.argument("service_id", metavar="ID")
@_fields
@one_sentence
def edit(service_id: str, by: str, yes: bool, as_json: bool, **options: Any) -> None:
    """Change a service, by options or, without any, in your editor ($EDITOR).

    An option with nothing in it ("") takes away what is there.
    """
    directory = open_directory()
    before = directory.service(service_id)
    after = _changed(directory, as_seed(before), options)
    if after.id != service_id:
        raise ChangeRefused("An id stays for good, because others refer to it: add a new service and retire this one.")
    difference = {name: values for name, values in changed_fields(before, after).items() if name != "assured_date"}
    _ask(difference, yes, as_json)
    with database() as engine:
        _say(service_id, editing.edit(engine, service_id, lambda _: after, by), as_json)


@click.command()
@click.argument("service_id", metavar="ID")
@click.option("--replaced-by", metavar="ID", help="The service that took over.")
@BY
@AS_JSON
@one_sentence
def retire(service_id: str, replaced_by: str | None, by: str, as_json: bool) -> None:
    """Send no carer to a service any more; it is kept, and says which one took over."""
    with database() as engine:
        _say(service_id, editing.retire(engine, service_id, by, replaced_by), as_json)


def _changed(
    directory: Directory, record: dict[str, Any], options: Mapping[str, Any], only_options: Mapping[str, Any] | None = None
) -> ServiceRecord:
    """Give the record as the options, or the editor, have made it."""
    given = {name: value for name, value in options.items() if value not in (None, ())}
    if given:
        emptied = {name for name, value in given.items() if value in ("", ("",))}
        kept = {"id": record["id"], **only_options} if only_options is not None else record
        merged = {**kept, **{name: _plain(name, value) for name, value in given.items() if name not in emptied}}
        merged = {name: value for name, value in merged.items() if name not in emptied}
        if only_options is not None:
            merged = {"source": "Added by staff", "confidence": "medium", "audience": ["adult_carer"], **merged}
        try:
            return _checked(directory, as_yaml(merged))
        except SeedError as error:
            raise ChangeRefused(f"{error.reason[0].upper()}{error.reason[1:]}.") from error
    text: str | None = f"{_HEAD}{as_yaml(record)}"
    while True:
        try:
            text = click.edit(text, extension=".yml", require_save=True)
        except UnicodeDecodeError as error:
            raise ChangeRefused("Your editor saved something other than UTF-8 text, so nothing was changed.") from error
        if text is None:
            raise ChangeRefused("Nothing was saved, so nothing was changed.")
        try:
            return _checked(directory, text)
        except SeedError as error:
            click.echo(f"Line {error.line}: {error.reason}.", err=True)
            if not _again():
                raise ChangeRefused(f"Nothing was changed. What you wrote is kept in {_keep(text)}.") from error


def _again() -> bool:
    try:
        return click.confirm("Edit it again?", default=True)
    except click.Abort:  # the line was cut: what was written must not be lost
        return False


def _keep(text: str) -> Path:
    """Keep what somebody wrote, so that a slip does not cost them an hour."""
    with tempfile.NamedTemporaryFile("w", prefix="directory-", suffix=".yml", delete=False, encoding="utf-8") as file:
        file.write(text)
    return Path(file.name)


def _checked(directory: Directory, text: str) -> ServiceRecord:
    """Read a record by the rules of the seed files."""
    data = directory.gazetteer()
    reader = service_reader(
        one_of(sorted(TOPIC_WORDS), "topic"),
        one_of([condition["id"] for condition in data["conditions"]], "condition"),
        one_of([area.id for area in directory.areas()], "area"),
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "record.yml"
        file.write_text(text, encoding="utf-8")
        mark = read(file)
        slug(mark.mapping().get("id", mark.at("id")))
        return reader(mark).record


def _plain(name: str, value: Any) -> Any:
    """Write what an option gives the way the seed files have it."""
    if name in _READERS:
        try:
            return plain(tuple(_READERS[name](words.strip()) for words in value))
        except ValueError as error:
            words = str(error)
            raise ChangeRefused(f"{words[0].upper()}{words[1:]}.") from None
    return list(value) if name in _LISTS else value


def _nobody(service_id: str) -> ServiceRecord:
    return ServiceRecord(service_id, "", "", "")


def _ask(difference: Mapping[str, tuple[str, str]], yes: bool, as_json: bool) -> None:
    """Show what would change, and ask."""
    if not difference:
        raise ChangeRefused("Nothing is different.")
    if not as_json:
        table = a_table("field", "before", "after")
        for name, (before, after) in difference.items():
            was, becomes = escape(for_people(before)), escape(for_people(after))
            table.add_row(name.replace("_", " "), f"[red]{was}[/red]", f"[green]{becomes}[/green]")
        console().print(table)
    if not yes and not as_json and not click.confirm("Keep this change?", default=True):
        raise ChangeRefused("Nothing was changed.")


def _say(service_id: str, change: str, as_json: bool) -> None:
    if as_json:
        print_json({"service": service_id, "change": change or None})
    else:
        click.echo(f"{service_id}: changed ({change}). `directory undo {service_id}` takes it back." if change else "Nothing is different.")
