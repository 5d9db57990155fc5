"""Words that tell a place from a person, a thing or an everyday word of the same name. Tables only."""

from __future__ import annotations

from bot.understanding.details_text import wordset

NAMES_OF_PEOPLE_OR_THINGS = wordset("""
    arboretum arnold ashby ashford ashwell averham bakersfield bangor bardon barnet beckingham bedford belgrave belton berry_hill
    beverley bexley blyth bole bourne bradford brent brigg bull_farm buxton cambridge camden carlisle carlton carrington castle_point
    castleton chatham chester christchurch clifton cosby cottam croft cromwell crown_hills dane_hills devon dover dudley dunkirk
    durham eastwood elston elton ely enderby epsom exton fernwood field_head fife forest_town foxton frog_island gamston girton
    glaston goodwood gotham granby grays halifax hamilton hanley harborough harby harrow hastings hayton heathfield hertford
    highfields hoby hockley holbeck kendal kent kimberley knighton lace_market lady_bay lancaster langham laxton leigh lincoln lound
    louth lyndon manton meadows melbourne milton_ward misson moira muston new_parks newport newstead northfields oxford paisley
    park_estate perth plumtree poole porchester preston quorn radcliffe radford redcar redhill ripley rise_park rochester rugeley
    sandwell sawley scotland selby sherwood silverdale spinney_hill stafford stamford stapleton stirling stoke stretton stroud surrey
    swinford swingate the_meadows the_park_estate thorney thornton top_valley truro twyford underwood wales warren_hill warwick wellow
    western_park westwood whetstone whitemoor windsor wirral woking worcester wymondham york
    """)
"""Counts as a place only after in, near, from ..., with another place, or alone. Underscores stand for blanks."""

EVERYDAY_WORDS = wordset("""
    abbey ash barking bath battle boston bunny bury crook deal everton eye heather hope hose kirton leek march milton morton reading
    rugby rye sale stone street thorne trowel upton victoria ware wells west_end wing
    """)
"""The same, and more is needed: somebody lives there, or a capital letter after "in"."""

STREETS = wordset("""
    road rd street lane ln avenue ave drive close crescent terrace court hospital infirmary hospice prison fc afc united tigers
    rovers rangers forest building royal general pud pudding terrier sauce rd shoes university uni college mills arms
    childrens children pub salts sausages castle cathedral airport trent_university magistrates crown pie pies bank marathon
    """)
"""A name before one of these is not where somebody lives: a street, a hospital, a club. A hospital is where they are treated."""

TITLES = wordset("mr mrs ms miss dr doctor sir nurse called named name aunty auntie uncle aunt councillor cllr hi hello dear")

GAP = wordset("""
    in at near nr by from here over out up down just also now currently outside around round the a an way side edge of on own alone her his
    their my our with me us him them who too both independently sheltered supported housing accommodation care nursing residential home flat
    bungalow house to back away miles mile off next door village town still together , temporarily council temporary small big estate only
    place called bit far not all actually originally based living north south east west centre middle outskirts this that lovely little
    (
    """)
"""Words that may stand between "lives" and the place."""

LIVING = {
    **dict.fromkeys(("live", "stay", "reside"), "first"),
    **dict.fromkeys(("lives", "stays", "resides", "is", "s"), "third"),
    **dict.fromkeys(
        ("living", "livin", "lving", "lived", "based", "staying", "moved", "moving", "settled", "are", "be", "been", "from"), "any"
    ),
    **dict.fromkeys(("house", "flat", "bungalow", "home"), "any"),
    "am": "i",
}
"""Words of living somewhere, and who can be the one who does."""

SERVICES = wordset("""
    respite carers carer group groups support help council sitting sitter centre club cafe assessment care hub service services advice
    transport benefits charity charities counselling counsellor near nearest local gp surgery dementia autism age young stroke memory lunch
    befriending day parking housing physio nurse line number phone hospital blue badge meals wheelchair hire break breaks holiday
    """)
"""What people type into a search box beside a place."""
