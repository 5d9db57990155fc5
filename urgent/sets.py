"""Sets of words that patterns name with @."""

from __future__ import annotations

SETS: dict[str, str] = {
    "people": "PARTNER KIN KID STAFF OTHER",
    "he": "he she they @people",
    "him": "him her them @people it",
    "himself": "himself herself themselves hisself themself",
    "be": "is are was am be been being has have had keeps kept got gone getting going went",
    "now": "now tonight today tomorrow immediately this_minute right_away straight_away straightaway asap this_morning this_evening this_afternoon",
    "want": "want wants wanted wish wishes wishing like hope hoping planning plan plans ready going thinking thoughts thought threatening threatened "
    "threatens think thinks need feel feels feeling ideas considering considered contemplating tempted about talking talks talked says saying said "
    "trying tried try tries intend intends decided",
}
