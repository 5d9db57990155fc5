"""What `web` itself says, in one table: the first words, the calm words when parts are down, and the starting choices.

Plain British English, reading age 9, at most 20 words a sentence. Numbers are put in from the directory, never written
here. What the assistant says in answer is worded in `domain.yml`.
"""

from __future__ import annotations

GREETING = (
    "Hello. I look up who can help when you look after someone. Tell me what is going on, in your own words. "
    "If you would rather talk to a person, ring {name} on {phone}."
)
STARTING_CHOICES: tuple[tuple[str, str], ...] = (
    ("topic:carers_hub", "I need help and don't know where to start"),
    ("topic:short_breaks", "I need a break"),
    ("topic:benefits", "Money and benefits"),
    ("topic:am_i_a_carer", "Do you look after someone?"),
    ("do:urgent", "I need urgent help now"),
)
URGENT_CHOICE = "do:urgent"
CALM = (
    "Sorry, I can't look things up just now. You can ring {name} on {phone}. "
    "You can also try me again in a few minutes. If someone is in danger, ring {emergency}."
)
URGENT = "Please talk to someone now. If someone is in danger, ring {emergency}."
RING = "You can also ring {name} on {phone}."
DANGER = "If someone is in danger, ring {emergency}."
