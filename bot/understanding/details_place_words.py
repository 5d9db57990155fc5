"""Words that tell a place from a person, a thing or an everyday word of the same name. Tables only."""

from __future__ import annotations

NAMES_OF_PEOPLE_OR_THINGS = frozenset(
    """
    arnold carlton clifton kimberley leigh moira blyth bole misson laxton cromwell carrington gotham lyndon dunkirk arboretum
    underwood newstead eastwood plumtree whetstone cosby quorn silverdale radford granby girton porchester elston thorney wellow exton
    langham glaston manton hoby muston stapleton swinford foxton bardon ashwell hayton holbeck hockley heathfield redhill westwood
    fernwood belgrave enderby knighton cottam lound swingate whitemoor bakersfield northfields highfields stoke meadows victoria
    milton abbey everton kirton morton thornton stretton upton hamilton twyford goodwood wymondham harby belton elton harborough
    the_meadows park_estate the_park_estate field_head new_parks western_park rise_park lady_bay bull_farm crown_hills spinney_hill
    castle_point forest_town lace_market top_valley berry_hill warren_hill milton_ward field_head dane_hills frog_island
    lincoln kent devon chester preston warwick stafford carlisle paisley ely dudley beverley perth selby bexley brent camden harrow
    barnet melbourne hastings kendal stirling rochester christchurch grays boston stamford hanley bourne ripley sawley buxton brigg
    louth truro windsor lancaster york scotland wales fife surrey halifax cambridge oxford stroud newport bangor epsom worcester
    woking slough hull poole castleton beeston sherwood melton ashfield sutton bolton burnley cornwall london telford rugeley
    ashford dover medway durham bradford norwich beckingham averham gamston wing heather bunny croft trowel
    sandwell wirral hertford bedford luton leeds chatham redcar ashby radcliffe retford
    """.split()
) - frozenset("ashfield melton sutton london leeds bolton burnley norwich cornwall retford medway luton telford slough beeston hull".split())
"""Counts as a place only after in, near, from ..., with another place, or alone. Underscores stand for blanks."""

EVERYDAY_WORDS = frozenset(
    """
    reading bath rugby bury sale deal march ware eye barking stone street ash wells battle rye crook hope leek hose wing heather
    bunny trowel croft meadows the_meadows boston thorne victoria milton abbey upton morton kirton everton west_end bourne slough ripley grays field_head
    new_parks western_park park_estate the_park_estate arboretum whetstone stroud wellow bole sandwell
    """.split()
)
"""The same, and more is needed: somebody lives there, or a capital letter after "in"."""

STREETS = frozenset(
    """
    road rd street lane ln avenue ave drive close crescent terrace court hospital infirmary hospice prison fc afc united tigers
    rovers rangers forest building royal general pud pudding terrier sauce rd shoes university uni college mills arms
    childrens children pub salts sausages castle cathedral airport trent_university magistrates crown pie pies bank marathon
    """.split()
)
"""A name before one of these is not where somebody lives: a street, a hospital, a club. A hospital is where they are treated."""

TITLES = frozenset("mr mrs ms miss dr doctor sir nurse called named name aunty auntie uncle aunt councillor cllr hi hello dear".split())

GAP = frozenset(
    """
    in at near nr by from here over out up down just also now currently outside around round the a an way side edge of on own alone her his
    their my our with me us him them who too both independently sheltered supported housing accommodation care nursing residential home flat
    bungalow house to back away miles mile off next door village town still together , temporarily council temporary small big estate only
    place called bit far not all actually originally based living north south east west centre middle outskirts this that lovely little
    (
    """.split()
)
"""Words that may stand between "lives" and the place."""

LIVING = {
    "live": "first", "lives": "third", "living": "any", "lived": "any", "based": "any", "stay": "first", "stays": "third", "staying": "any",
    "reside": "first", "resides": "third", "moved": "any", "moving": "any", "settled": "any", "am": "i", "are": "any", "is": "third", "s": "third",
    "be": "any", "from": "any", "liv": "any", "lving": "any", "livin": "any", "house": "any", "flat": "any", "bungalow": "any", "home": "any",
}  # fmt: skip
"""Words of living somewhere, and who can be the one who does."""

SERVICES = frozenset(
    """
    respite carers carer group groups support help council sitting sitter centre club cafe assessment care hub service services advice
    transport benefits charity charities counselling counsellor near nearest local gp surgery dementia autism age young stroke memory lunch
    befriending day parking housing physio nurse line number phone hospital blue badge meals wheelchair hire break breaks holiday
    """.split()
)
"""What people type into a search box beside a place."""
