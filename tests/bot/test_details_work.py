"""Whether the one who writes works, has stopped, or is studying."""

from __future__ import annotations

from tests.bot.test_details_seed import cases, said


@cases(
    ("I work nights", "in_work"),
    ("I work full time and look after mum", "in_work"),
    ("my boss is getting mardy", "in_work"),
    ("I've work at six", "in_work"),
    ("I'm at work when the carers come", "in_work"),
    ("he rings me at work", "in_work"),
    ("juggling work and caring", "in_work"),
    ("both of us work", "in_work"),
    ("I'm self employed", "in_work"),
    ("can my employer refuse carers leave", "in_work"),
    ("I can't take more time off work", "in_work"),
    ("I have a part time job", "in_work"),
    ("my shift starts at 8", "in_work"),
    ("I might have to give up my job", "in_work"),
    ("should I give up work", "in_work"),
    ("I don't want to leave my job", "in_work"),
    ("cos i start work at 7", "in_work"),
)
def test_in_work(text: str, expected: str) -> None:
    """Whoever works can ask for carer's leave; whoever only thinks of stopping still works."""
    assert said(text, "work") == expected


@cases(
    ("had to give up my job", "not_in_work"),
    ("I gave up work to look after him", "not_in_work"),
    ("I'm retired", "not_in_work"),
    ("retired, looking after wife", "not_in_work"),
    ("I lost my job", "not_in_work"),
    ("I packed in work", "not_in_work"),
    ("I don't work", "not_in_work"),
    ("I can't work because of mum", "not_in_work"),
    ("I'm unemployed", "not_in_work"),
    ("been made redundant", "not_in_work"),
    ("I've been out of work nine years", "not_in_work"),
    ("took early retirement", "not_in_work"),
    ("I quit my job in March", "not_in_work"),
    ("I had to stop working", "not_in_work"),
    ("i handed in my notice", "not_in_work"),
)
def test_not_in_work(text: str, expected: str) -> None:
    """Without wages other money is due."""
    assert said(text, "work") == expected


@cases(
    ("at college", "studying"),
    ("I'm at uni", "studying"),
    ("I'm a student", "studying"),
    ("my A levels", "studying"),
    ("i've got my gcses and nan needs me", "studying"),
    ("my tutor says i'll fail", "studying"),
    ("I miss school to look after mum", "studying"),
    ("i'm doing an apprenticeship", "studying"),
    ("my teacher doesn't know", "studying"),
)
def test_studying(text: str, expected: str) -> None:
    """Schools and colleges have duties to young carers."""
    assert said(text, "work") == expected


@cases(
    ("my husband works nights", ""),
    ("he's retired", ""),
    ("my retired husband", ""),
    ("my son is at college", ""),
    ("mum lost her job", ""),
    ("how does it work", ""),
    ("the hoist doesn't work", ""),
    ("the alarm stopped working", ""),
    ("I can't work out the form", ""),
    ("I can't work the hoist", ""),
    ("the social worker", ""),
    ("social work team", ""),
    ("paperwork", ""),
    ("10 working days", ""),
    ("can I work and claim", ""),
    ("if I get a job", ""),
    ("I'm a social worker, one of our clients works nights", ""),
    ("I work in a GP surgery, a patient of mine needs help", ""),
    ("dad worked down the pit", ""),
    ("it's a full time job looking after him", ""),
    ("his school rang", ""),
    ("housework", ""),
)
def test_other_peoples_work_and_other_senses(text: str, expected: str) -> None:
    """Work has many meanings, and others have jobs too."""
    assert said(text, "work") == expected
