"""Words as data for the normaliser: shortened forms, dialect, text speak, kinds of people, look-alike characters, key words."""

from __future__ import annotations

from functools import lru_cache

LOOK_ALIKES = dict(
    zip(
        "абвгдеёзийклмнорстухцчшыьэюяіїјѕԁԛԝһɡӏαβγδεζηικμνορστυχωϲϳłøđħıŀœæßðþƒ“”‘’ʼ`´′＇…–—−",
        ["a", "b", "b", "r", "d", "e", "e", "3", "n", "n", "k", "l", "m", "h", "o", "p", "c", "t", "y", "x", "u", "4", "w", "bl", "b",
         "e", "io", "r", "i", "i", "j", "s", "d", "q", "w", "h", "g", "l", "a", "b", "y", "d", "e", "z", "n", "i", "k", "m", "v", "o",
         "p", "o", "t", "u", "x", "w", "c", "j", "l", "o", "d", "h", "i", "l", "oe", "ae", "ss", "d", "th", "f", '"', '"', "'", "'",
         "'", "'", "'", "'", "'", ".", " - ", " - ", "-"],
        strict=True,
    )
)  # fmt: skip
LOOK_ALIKES |= {c.upper(): w for c, w in LOOK_ALIKES.items() if len(c.upper()) == 1 and c.upper() != c}
PICTURES = {
    "🔪": "knife", "💊": "pills", "🔫": "gun", "🩸": "blood", "⚰": "coffin", "🪦": "grave", "💀": "dead", "☠": "dead", "🚑": "ambulance",
    "🆘": "help", "👊": "punch",
}  # fmt: skip

ENDINGS: dict[str, tuple[str, ...]] = {
    "m": ("am",), "re": ("are",), "ve": ("have",), "ll": ("will",), "d": ("would",), "s": ("is",), "t": ("not",),
}  # fmt: skip


def _pairs(text: str) -> dict[str, tuple[str, ...]]:
    """Read lines of `a b c = some words`: each word on the left stands for the words on the right."""
    result: dict[str, tuple[str, ...]] = {}
    for line in text.strip().splitlines():
        left, right = line.split("=")
        for word in left.split():
            result[word] = tuple(right.split())
    return result


WRITTEN_OUT = _pairs("""
i'm im i'am iam i’m = i am
i've ive = i have
i'll = i will
i'd = i would
we're = we are
we've weve = we have
you're youre ur = you are
you've youve = you have
they're theyre thier = they are
they've theyve = they have
theyll they'll = they will
theyd they'd = they would
hes he's = he is
shes she's = she is
she'll = she will
he'll = he will
itll it'll = it will
its it's = it is
thats that's = that is
theres there's = there is
whats what's wots = what is
whos who's = who is
wheres where's = where is
hows how's = how is
lets let's = let us
aint ain't ain int in't = is not
isnt isn't = is not
arent aren't = are not
wasnt wasn't = was not
werent weren't = were not
cant can't carnt can't cannot cnt canna canny = can not
couldnt couldn't cudnt = could not
wont won't = will not
wouldnt wouldn't wudnt = would not
shouldnt shouldn't shudnt = should not
dont don't dnt doesnt doesn't dunt = do not
didnt didn't = did not
hasnt hasn't havent haven't hadnt hadn't = have not
mustnt mustn't = must not
neednt needn't = need not
darent daren't dursnt = dare not
shant shan't = shall not
mightnt mightn't = might not
wanna wana = want to
gonna gunna gona goin gon = going to
gotta = got to
hafta = have to
oughta = ought to
lemme = let me
gimme = give me
dunno idk = do not know
kinda = kind of
coulda = could have
shoulda = should have
woulda = would have
kms kmself kmslf kmself = kill myself
kys = kill yourself
ctb = kill myself
unalive unaliving unalived = kill
su sui = suicide
sh = self harm
od oding od'ing od'd oded ods = overdose
selfharm selfharming selfharmed = self harm
u yu = you
r = are
n = and
y = why
b4 = before
4ever 4eva = forever
4 = for
2nite tonite 2night tnite tonyt 2nyt = tonight
2day tday = today
2moro tomoro tomorow tomorra 2morrow tmrw tomoz 2moz = tomorrow
plz pls plse plees pleas = please
wiv wi wid = with
wot wat wht = what
wen = when
wud = would
cud = could
shud = should
cos coz cuz bcos bcoz becos cause bc becuase = because
jus = just
thru = through
tho = though
thx ta = thanks
msg = message
txt = text
ppl = people
sum1 = someone
any1 = anyone
every1 = everyone
no1 noone = no one
summat summit sumthin smth sumat = something
nowt nuthin nuffin nothin nout = nothing
owt = anything
agen agin = again
rn = right now
atm = at the moment
asap = now
luv = love
bin = been
av hav = have
yr yrs = years
hrs = hours
hr = hour
mins = minutes
min = minute
tek = take
tekin = taking
mek = make
mekin = making
gi = give
dun = done
hurtin = hurting
killin = killing
hittin hiting = hitting
beatin = beating
cuttin = cutting
chokin = choking
dyin = dying
livin = living
fittin = fitting
bleedin = bleeding
breathin = breathing
doin = doing
leavin = leaving
hangin = hanging
endin = ending
shoutin = shouting
walkin = walking
talkin tlking tlkin = talking
thinkin thinkn = thinking
wantin = wanting
havin avin = having
feelin = feeling
lookin = looking
takin = taking
givin = giving
gettin = getting
comin = coming
sayin = saying
tryin = trying
nothing's = nothing is
meself mesen mysen mesel miself myslef mself = myself
hisself himsen hissen hisen himslef himselfs = himself
hersen hersel = herself
themself themsen themselfs theirselves = themselves
yersen yoursen = yourself
our'n = ours
telt = told
frit = frightened
scard = scared
tek's = takes
gp dr doc = doctor
a&e ane = hospital
o'd = overdose
""")

AMBIGUOUS: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {
    "ill": (("i", "will"), frozenset(["kill", "do", "end", "be", "hurt", "jump", "take", "just", "go", "hang", "die", "never", "not", "hit", "lose", "have", "leave", "swing", "give", "finish", "put", "get", "walk", "probably", "only", "soon"])),
    "id": (("i", "would"), frozenset(["rather", "sooner", "be", "have", "do", "end", "jump", "kill", "like", "die", "prefer", "never", "not", "leave", "go", "take", "just"])),
    "well": (("we", "will"), frozenset(["both", "be", "never", "die", "end"])),
    "hell": (("he", "will"), frozenset(["kill", "hurt", "hit", "find", "die", "do", "be", "not", "never", "come", "take", "get"])),
    "shell": (("she", "will"), frozenset(["kill", "hurt", "hit", "find", "die", "do", "be", "not", "never", "come", "take", "get"])),
    "were": (("we", "are"), frozenset(["not", "both", "going", "all", "scared", "so"])),
    "me": (("my",), frozenset(["arm", "arms", "leg", "legs", "chest", "heart", "head", "house", "life", "wrist", "wrists", "throat", "face", "hands", "hand", "neck", "money", "husband", "tablets", "pills", "bed", "room", "own", "nerves", "back", "eyes"])),
    "mi": (("my",), frozenset(["arm", "arms", "leg", "legs", "chest", "heart", "head", "life", "KIN", "PARTNER", "KID", "OTHER"])),
    "2": (("to",), frozenset(["die", "do", "be", "go", "kill", "end", "live", "cope", "stop", "get", "leave", "carry", "hurt", "disappear", "look"])),
}  # fmt: skip
BEFORE_TO = frozenset(["want", "wanted", "wants", "going", "need", "needs", "needed", "able", "trying", "try", "like", "used"])

PEOPLE: dict[str, str] = {
    word: kind
    for kind, names in {
        "PARTNER": "husband hubby hubbie huband husban wife wifey partner boyfriend girlfriend bf gf fiance fiancee spouse missus missis ex exhusband",
        "KIN": "mum mam mom mummy mammy mother mams dad daddy father pop papa mama ma da nan nana nanna nanny nanan gran grandma granma granny gramma "
        "grandmother grandad granddad grandpa grandfather gramps brother bro sister sis uncle aunt auntie aunty cousin nephew niece parent parents "
        "stepdad stepmum stepfather stepmother stepson stepdaughter son sons daughter daughters grandparents babcia dadi bhabhi ammi abbu amma beti beta "
        "mother-in-law brothers sisters relative family grandson granddaughter twin",
        "KID": "baby toddler child kid kiddie infant newborn bairn bab",
        "STAFF": "staff nurse nurses carers manager agency pa worker workers attendant escort",
        "OTHER": "friend mate neighbour neighbor lodger flatmate housemate client patient resident residents pupil gentleman lady chap bloke fella fellow "
        "woman man lad lads lass guy girl boy pal colleague carer tenant customer teenager teen youngster somebody someone",
    }.items()
    for word in names.split()
}

KEY_WORDS = frozenset(
    ["suicide", "suicidal", "overdose", "overdosed", "overdosing", "selfharm", "kill", "killing", "killed", "myself", "himself", "herself", "hanging", "hanged", "tablets", "paracetamol", "breathing", "breathe", "collapsed", "collapse", "unconscious", "unresponsive", "ambulance", "emergency", "choking", "seizure", "bleeding", "stroke", "heart", "attack", "poison", "poisoned", "abuse", "abused", "abusing", "abusive", "neglect", "neglected", "neglecting", "violence", "violent", "bruises", "bruised", "slapped", "punched", "kicked", "strangled", "strangle", "raped", "assault", "assaulted", "threatened", "threatening", "threatens", "scared", "frightened", "terrified", "afraid", "controlling", "hitting", "beating", "hospital", "breakdown", "respite", "carer", "tonight", "tomorrow", "anymore", "cutting", "wrists", "bridge", "jump", "drown", "morphine", "insulin", "knife", "razor", "goodbye", "ending", "harm", "harming", "harmed", "dying", "alive", "living", "death", "safeguarding", "stealing", "starving", "locked", "husband", "partner", "convulsing"]
)
"""Words whose misspelling must not hide a danger; a word one letter away that is not a word itself is read as one of them."""

HIDDEN = """
    hit hits hurt hurts beat beats rape punch cope blood bleeding drooling stroke domestic child starved starving cut cuts stab rope pills drugs
    drunk knife blade suffer suffocate hang hanging hung jump bridge depressed depression worthless alone afraid danger dangerous unsafe police
    refuge stalking stalker choke choked faint fainted fitting seizure collapse fever sepsis killing dead death dies depressed
"""
"""Further words that people hide behind figures and signs."""

REAL_WORDS = frozenset(
    ["cooking", "changing", "banging", "ranging", "handing", "hinging", "drying", "lying", "tying", "vying", "skill", "skilling", "skilled", "filling", "filled", "milling", "milled", "billing", "tilling", "chalking", "joking", "poking", "cloaking", "abuser", "abuses", "amuse", "amused", "amusing", "heard", "hearts", "heat", "hears", "attach", "attacks", "stoke", "strike", "strobe", "strokes", "breeding", "bleating", "bidding", "seizures", "bridges", "bride", "bride's", "fridge", "ridge", "lump", "dump", "pump", "hump", "jumps", "bump", "jumpy", "drawn", "drown", "drowns", "brown", "crown", "frown", "alike", "olive", "alive", "live", "lives", "linking", "liking", "loving", "giving", "diving", "having", "lining", "living", "hiving", "hiting", "harms", "farm", "farming", "charm", "charming", "arming", "warm", "warming", "harsh", "hard", "knifed", "razors", "tables", "tablet", "cables", "spite", "despite", "carers", "career", "cared", "care", "cares", "carter", "caret", "caller", "sacred", "scarce", "scares", "scared", "scarred", "stared", "spared", "shared", "staled", "heating", "beating", "seating", "bearing", "beading", "boating", "bedding", "meeting", "eating", "putting", "cutting", "gutting", "nutting", "jutting", "rutting", "death", "deaths", "heath", "health", "depth", "dearth", "bending", "ending", "lending", "sending", "tending", "vending", "mending", "fending", "pending", "wending", "licked", "ticked", "picked", "nicked", "kicked", "kicker", "kickers", "punches", "slipped", "slapped", "snapped", "clapped", "flapped", "lapped", "linked", "looked", "blocked", "rocked", "docked", "mocked", "clocked", "socked", "cocked", "logged", "lacked", "licked", "locker", "lockets", "starring", "staring", "stating", "starting", "sterling", "stealing", "steaming", "sealing", "stalling", "stroked", "struck", "collapses", "collapsing", "breathes", "breather", "breathed", "breath", "aspire", "respire", "rescue", "hospitals", "hospice", "hospitable", "tonights", "partners", "parted", "partnered", "husbands", "brusies", "bruise", "broken", "braised", "cruised"]
)

_COMMON = (
    ["a", "about", "after", "again", "all", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "being", "but", "by", "can", "come", "could", "day", "did", "do", "does", "done", "down", "each", "end", "even", "ever", "every", "feel", "find", "first", "for", "from", "get", "give", "go", "going", "good", "got", "had", "has", "have", "he", "help", "her", "here", "him", "his", "home", "how", "i", "if", "in", "into", "is", "it", "just", "keep", "know", "last", "leave", "let", "life", "like", "little", "live", "long", "look", "love", "made", "make", "many", "me", "more", "much", "must", "my", "need", "never", "new", "next", "night", "no", "not", "nothing", "now", "of", "off", "on", "one", "only", "or", "other", "our", "out", "over", "own", "people", "please", "put", "right", "room", "said", "same", "say", "see", "she", "should", "so", "some", "soon", "still", "stop", "such", "take", "tell", "than", "thank", "that", "the", "their", "them", "then", "there", "they", "thing", "think", "this", "through", "time", "to", "today", "too", "two", "up", "us", "very", "want", "was", "way", "we", "well", "were", "what", "when", "where", "which", "who", "why", "will", "with", "without", "work", "would", "year", "yes", "you", "your", "hello", "really", "really", "sleep", "need", "feel", "feeling", "tired", "die", "dead", "hurt", "hate", "alone", "anyone", "anymore", "any", "scared", "soon", "been", "see", "needing", "seen", "free", "three", "tree", "agree", "week", "wheel", "wheelchair", "bye", "off", "call", "tall", "fall", "ball", "hall", "well", "tell", "sell", "hell", "kiss", "miss", "less", "mess", "pass", "all", "full", "pull", "bull", "still", "hill", "pill", "pills", "will", "bill", "happy", "sorry", "worry", "carry", "hurry", "marry", "funny", "mummy", "daddy", "nanny", "sunny", "penny", "berry", "letter", "better", "bitter", "butter", "matter", "dinner", "supper", "address", "access", "across", "assess", "process", "need", "room", "food", "mood", "good", "look", "took", "book", "cook", "hook", "school", "soon", "moon", "noon", "too"]
)
RUN_TOGETHER = {
    "killmyself": ("kill", "myself"), "killme": ("kill", "me"), "endit": ("end", "it"), "endmylife": ("end", "my", "life"), "enditall": ("end", "it", "all"),
    "wanttodie": ("want", "to", "die"), "iwanttodie": ("i", "want", "to", "die"), "dieplease": ("die", "please"), "selfharm": ("self", "harm"),
    "helpme": ("help", "me"), "notbreathing": ("not", "breathing"), "heartattack": ("heart", "attack"), "killhimself": ("kill", "himself"),
    "killherself": ("kill", "herself"), "hurtme": ("hurt", "me"), "hitsme": ("hits", "me"), "hitme": ("hit", "me"), "topmyself": ("top", "myself"),
    "hangmyself": ("hang", "myself"), "hurtmyself": ("hurt", "myself"), "cutmyself": ("cut", "myself"), "iwanttokillmyself": ("i", "want", "to", "kill", "myself"),
    "wannadie": ("want", "to", "die"), "iwannadie": ("i", "want", "to", "die"), "chestpain": ("chest", "pain"), "chestpains": ("chest", "pain"),
    "cantcope": ("can", "not", "cope"), "betteroffdead": ("better", "off", "dead"), "endthings": ("end", "things"), "alot": ("a", "lot"),
    "noone": ("no", "one"), "aswell": ("as", "well"), "infront": ("in", "front"),
}  # fmt: skip


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    """Words that are never read as a misspelling of something else."""
    return KEY_WORDS | REAL_WORDS | frozenset(_COMMON) | frozenset(PEOPLE) | frozenset(WRITTEN_OUT)


@lru_cache(maxsize=1)
def disguisable() -> frozenset[str]:
    """Words that figures for letters may stand for."""
    return KEY_WORDS | frozenset(HIDDEN.split()) | frozenset(_COMMON) | frozenset(w for w in WRITTEN_OUT if w.isalpha() and len(w) > 2)


@lru_cache(maxsize=1)
def _near() -> dict[str, str]:
    """Every string one letter away from a key word, with the word."""
    near: dict[str, str] = {}
    letters = "abcdefghijklmnopqrstuvwxyz"
    for word in sorted(KEY_WORDS):
        if len(word) < 5:
            continue
        for i in range(1, len(word) + 1):
            near.setdefault(word[:i] + word[i + 1 :], word)
            if i + 1 < len(word):
                near.setdefault(word[:i] + word[i + 1] + word[i] + word[i + 2 :], word)
            for c in letters:
                near.setdefault(word[:i] + c + word[i:], word)
                near.setdefault(word[:i] + c + word[i + 1 :], word)
    return near


def repaired(word: str) -> tuple[str, ...]:
    """Return the key word that a misspelt word stands for, else the word itself."""
    if len(word) < 5:
        return (word,)
    found = _near().get(word)
    return (found,) if found else (word,)
