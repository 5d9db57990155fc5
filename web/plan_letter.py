"""The letter that asks the council for an assessment: whom it goes to is the directory's, what it asks is the law's.

Adults: a carer's assessment, Care Act 2014 (fact `assessment-duty`). Under 18: a young carer's needs assessment; parents
of a disabled child: a parent carer's needs assessment, both Children and Families Act 2014 (facts `young-carer-assessment`,
`parent-carer-assessment`). Names, addresses and whatever else is private are blanks, to be filled in by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from urllib.parse import quote

from directory import ServiceRecord
from web import saying

Kind = Literal["adult", "young", "parent"]

SUBJECT: dict[Kind, str] = {
    "adult": "Please may I have a carer's assessment",
    "young": "Please may I have a young carer's assessment",
    "parent": "Please may I have a parent carer's assessment",
}
ASKS: dict[Kind, str] = {
    "adult": "I am asking for a carer's assessment, under the Care Act 2014.",
    "young": "I am asking for a young carer's needs assessment. I am under 18.",
    "parent": "I am asking for a parent carer's needs assessment.",
}
HELPS: dict[Kind, str] = {
    "adult": "Each week I care for about ____ hours.",
    "young": "Each week I help for about ____ hours.",
    "parent": "My child is ____ years old.",
}
BLANK = "_" * 30


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to be filled in and sent."""

    kind: Kind
    council: str | None
    email: str | None
    phone: str | None
    url: str | None
    subject: str
    paragraphs: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """The letter as plain text."""
        return "\n\n".join("\n".join(lines) for lines in self.paragraphs)

    @property
    def mail_address(self) -> str | None:
        """A link that opens the carer's own mail with the letter in it; None when no address is known."""
        if not self.email:
            return None
        return f"mailto:{self.email}?subject={quote(self.subject)}&body={quote(self.text.replace(chr(10), chr(13) + chr(10)))}"

    @property
    def sending(self) -> tuple[str, ...]:
        """How to send it, a sentence each. The directory has no postal addresses: whom to ask for one is said instead."""
        if self.email and self.phone:
            return (f"You can email it to {self.email}.", f"To post it, ring {self.phone} and ask for the address.")
        if self.email:
            return (f"You can email it to {self.email}.",)
        if self.phone:
            return (f"I have no address for it. Ring {self.phone} and ask where to send it.",)
        return ("I don't know which council that is.", "Tell me in the chat which town they live in, and I can say.")

    @property
    def step(self) -> str:
        """The next step that the letter stands for."""
        what = SUBJECT[self.kind].removeprefix("Please may I have ")
        if self.council and self.phone:
            return f"Ask {self.council} for {what}. Ring {self.phone}, or send the letter below."
        return f"Ask the council where the person lives for {what}. You can send the letter below."


def kind_of(person: dict[str, Any], topics: set[str]) -> Kind:
    """Return which assessment a person would ask for, from what was heard."""
    if person.get("age_group") == "under_18":
        return "young"
    return "parent" if "parent_carers" in topics else "adult"


def letter(kind: Kind, council: str | None, service: ServiceRecord | None, person: dict[str, Any], on: date) -> Letter:
    """Write the letter; without a council or its service the address is left blank."""
    who = saying.someone(person)
    email = service.email if service else None
    to = [council or f"The council: {BLANK}", *([service.name] if service and service.name != council else []), *([email] if email else [])]
    if not email:
        to.append("Address: " + BLANK)
    caring = f"I {'help to look after' if kind == 'young' else 'look after'} {who}."
    paragraphs = (
        (f"My name: {BLANK}", f"My address: {BLANK}", f"My phone: {BLANK}"),
        (f"{on.day} {on:%B %Y}",),
        ("To: " + to[0], *to[1:]),
        (SUBJECT[kind],),
        (f"{caring} Their name is {BLANK}", f"They live at {BLANK}"),
        (ASKS[kind],),
        (HELPS[kind], f"The hardest part for me is {BLANK}"),
        ("Please tell me when you can do this.", "Please also tell me what help there is while I wait."),
        ("Thank you.", BLANK),
    )
    return Letter(
        kind=kind,
        council=council,
        email=email,
        phone=service.phone if service else None,
        url=service.url if service else None,
        subject=SUBJECT[kind],
        paragraphs=paragraphs,
    )
