"""The writer, or somebody they know, is afraid of, hurt by or controlled by somebody at home, illness or not."""

from __future__ import annotations

from urgent.pattern import Pattern

TOPIC = "domestic_abuse"

DOMESTIC = (
    Pattern(
        "violence_to_me",
        TOPIC,
        "somebody at home hurts the writer",
        """
        @he/who/it/and/then/has/is/just/dad/ex ..4 hit/hits/hitting/hiting/slap/slaps/slapped/punch/punches/punched/kick/kicks/kicked/bite/bites/bit/shove/shoves/shoved/pushed/pushes/grab/grabs/grabbed/beat/beats/beating/beltin/belting/belts/batter/batters/battered/strangle/strangles/strangled/strangling/choke/choked/choking/choked/attack/attacks/attacked/hurt/hurts/hurting/throttled/throttles/scratch/scratches/scratched/headbutt/headbutts/headbutted/burn/burns/burned/burnt/drag/drags/dragged/throws/threw/thrown/pin/pins/pinned/smack/smacks/smacked/thump/thumps/thumped/leather/leathers/wallops/clouts/stabbed/assaulted/assaults/rape/raped/whacks/spit/spits/knocks/knocked/kicking/punching/biting/beaten/harm/harms/harmed/twists/squeezes/striking/strikes/struck/slapping/scald/clobbers me/us/mine !for_six/for_a_loan/with_the_bill/up/sideways/back/hard_when_she_died/hard_losing/hard/out/that/how/like_a
        hit/hits/hitting/punch/punches/punched/kick/kicks/beat/beats/beating/hurt/hurts/attacks/attacked/strangled/slapped/slaps/bit/bites/scratches/pushed/shoved/grabbed/threw/thrown/dragged/thumped/batters me/us ..3 when/if/with/because/in/again/for/every/and/up/hard/on/down/across/over/by/last/today/tonight
        PARTNER/husband/KIN hit/hits/beat/beats/punched/slapped/hurts/hurt/kicks/kicked/attacks/attacked/hitting/hiting/threatens/threatened/strangled/bullies/abuses me/us
        i was/am/have_been/got/get/been/keep ..2 hit/beaten/punched/slapped/attacked/strangled/raped/kicked/beat/knocked_about/abused/assaulted/threatened ..3 by/up/again/last/every/$
        being/getting/been hit/beaten/knocked/abused/battered/punched/slapped ..2 by/at_home/about/up
        i get a ..1 smack/slap/hiding/kicking/clout/thump/beating/pasting/good_hiding
        give/gives/given/gave/giving me a/another ..2 smack/slap/hiding/kicking/clout/thump/beating/pasting/black_eye/shove/kick/good_hiding/bloody
        get a/the smack/slap/fist/clout/beating
        knocking/knocks/knocked me/us/KIN/my_KIN ..1 about/around
        knock/knocks/knocking/knocked @him about/around ..2
        come/comes/came/coming/go/goes/going/went/gone/flew/flies/run/ran/lunges/lunged/swings/swung at/for me/us !a_coffee/a_chat/walk/the_weekend/help
        comes/came/coming/goes/went at/for me/us
        has/had/got/grabs/get/gets/grabbed/pulls/pulled/dragged/drags me/us/her ..2 by the/my hair/throat/neck/arm/scruff/wrist/wrists
        by the throat/neck
        hand/hands/fingers round/around/on/at ..2 my/her/KIN/me neck/throat
        knife/screwdriver/blade/scissors/gun to/at/against my/her/KIN neck/throat/face
        up against the/a wall/fridge/cooker/door
        against the wall/cooker/fridge/door
        shoved/pushed/pushes/threw/thrown/throws/pinned/pins/put ..1 me/us/her ..3 against/across/down/into/over/in/onto/through
        throws/throw/threw/thrown/chucks/chucked/lobbed ..4 at me/my/us/her/KIN
        broke/broken/breaks/fractured/snapped/busted my/me/two/her/KIN/three/one ..1 wrist/arm/nose/ribs/rib/jaw/finger/glasses/hand/leg/teeth/fingers/collarbone/of
        broke her arm ..1 now
        black and blue
        i have/got/am/with/had/covered/has/the/in ..2 black_eye/bruise/bruises/bruised/split_lip/broken_finger/broken_nose/finger_marks/brusies/shiner/bruising ..2
        bruises ..2 show/prove/from/up/all/on my?
        black/swollen eye .. mean_it/talk/scared/PARTNER/he/she/kids/lashing
        split lip/head
        pulls/pulled/grabs/grabbed/yanks/gets/got my? hair
        bent my fingers
        stands/standing/stood over/in me/the/doorway
        in my face
        gets/got/get in my face
        pins/pinned/pin me
        blocks/blocking/blocked the door/way/doorway
        walked into a door/it_was_the_cupboard
        was/were/was_not/weren't not the cupboard/door
        does/did/done it again .. swore
        handy with his/her? fists
        fist/fists/handy ..3 on/with/him/still
        got a fist/temper on
        took/takes/take it out on me/us
        never raised ..1 hand .. now
        where it does/do not show
        keeping out of reach
        wakes/woke/waking ..1 up? strangling/attacking/hitting/with_his
        spits/spit/spitting at/on/in me/my/us
        lash/lashes/lashing/lashed/hits/hitting out ..3 at/black/scared/kids/me/and_i/now
        hit me/her/us before he/she
        a right pasting
        lays/laid/lay/laying/raise/raised/raises/putting/puts/put a/his/her/hand/hands ..2 hand/hands/finger on me
        laid ..2 finger .. terrified/scared
        beat/beats/beating/beaten me/us
        the man/OTHER who beat/hit/raped/abused me
        looking ..2 after ..2 who/that beat/hit/abused/raped ..1 me
        who beat me
        after 20/30/40/50/years ..4 knocking/hitting/beating/abuse
    """,
    ),
    Pattern(
        "violent_home",
        TOPIC,
        "violence and rage at home, weapons, threats",
        """
        domestic/domestik/dv/household violence/violance/vilence/abuse
        violent/vilent/voilent/violence/vilence !films/film/video/game/games/crime_prevention
        aggressive/agressive/agression/aggression !breed/cancer/form/treatment/chemo/drug/tumour/type
        abusive/abusiv/abuser
        coercive/controlling/controling/gaslight* ..2
        threaten/threatens/threatened/threatening/threatning ..4 me/us/to_kill/to_hurt/to_stab/to_hit/to_burn/with/PARTNER/KIN/my/her/him/to_put/to_take/to_tell/violence/himself !to_evict/to_cut/to_stop_our/us_with_eviction/with_court/to_leave_school
        threats/threat to/from/against/of ..1 me/us/kill/him/my/violence/PARTNER
        says/said/saying/swears/swore/told/tells/shouts/going ..4 will/would/going_to/gonna/to kill/murder/stab/hurt/slit/burn/bury/find/finish/batter/shoot/knife/strangle/smash me/us/her/KIN/my/the_lot/the_house/all
        he/she/PARTNER/dad/KIN/he's ..3 will/would/gonna/going_to/might/could/to ..1 kill/murder/hurt/hit/beat/batter/stab/shoot/finish/punch/slit me/us/KIN/my !if_he_knew_i_was_eating
        finishes/finish me off
        i am next
        put me in ..1 the? ground/hospital/grave/a_box
        slit/cut my/her/our/KIN throat/throats
        put me/us/her through the/a ..1 window/wall
        burn the house/place/us
        come/comes/coming/came after me/us
        got/has/with/holding/had/grabbed/waving/have/getting/picked/took/hold ..3 a/the/up/of ..2 knife/knives/hammer/poker/gun/axe/machete/bat/scissors/screwdriver/screwdriver/bottle .. ..1
        has/got/with/by/at a knife !and_fork/sharpener
        chases/chased/chasing/runs/running/came/comes/goes/went ..2 me/us/her ..3 with ..2 knife/knives/hammer/stick/poker/scissors/pan
        hide/hides/hid/hiding/hidden/locked/lock ..3 knives/knife/sharp/scissors ..6 temper/car/boot/him/her/son/scared/rage/lose/kick*
        smash/smashes/smashed/smashing/wreck/wrecks/wrecked/wrecking/trash/trashes/trashed/trashing/breaks/breaking/break/breakin ..2 house/room/things/stuff/doors/door/flat/furniture/place/everything/up/telly/windows/plates/kitchen !up_news/cups/down
        kick/kicks/kicked/kicking/punch/punches/punched/punching/bang/banging/bangs/put/puts/breaking/break/smash/smashed ..2 door/doors/wall/walls/windows/window/holes ..2 in/off/down/through/up/when
        punches doors/walls/holes
        kicking the door
        holes in ..1 walls/doors/wall
        kicking/kicks/kick off ..4 hammer/smash*/scared/hit*/again_and_i/knife/tonight/got
        is ..1 kicking off
        temper/rage/rages/anger/mood/moods/outburst*/outbursts/rages ..6 scared/hit*/knife/frit/frightened/black/hide/throw*/throws/afraid/death/lock/threat*/violent/show/now/wicked/hiding/next/quiet
        wicked/terrible/awful/nasty/foul/vile/frightening/dangerous/horrible temper/rages/rage
        flies/fly/flew/gets/goes/went into/in a/one_of_his/his/her rage/rages/temper
        one of his/her moods/rages/tempers
        at it again
        kids/children ..3 crying .. again/he/at_it/scared/hiding/shout*
        kids/children/bairns saw/heard/watched/are_scared/are_frightened/scared/frightened
        drunk/drinking/pub/drinks/had_a_drink/spice/drugs ..6 locked/hide/hits/scared/violent/smash*/breaking/batter*/temper/threat*/upstairs/doors/hit/frighten*/leather*/beat*/angry/screwdriver/knife
        hide/hiding/hid upstairs/in/under/from/behind/at ..3 ..2 !costs/nothing/the_biscuits/the_remote/the_letters
        is/was/always/bit a? ..1 monster/bully/tyrant/nightmare/brute ..2
        always/was/been a bully
        bullies/bullying me/her/us
        screams/screaming/shouts/shouting/yells/screamed ..1 at/in/every me/my_face/night/us ..3
        screaming ..2 every night
        tried/tries/trying to ..1 strangle/stab/choke/smother/hurt/run/drown/suffocate/throttle me/us/KIN/her/over
        strangled/strangles/strangling/stranglin/strangle
        threatened/threatens/threatening ..1 with
        acid
        puts/put the windows through/in
        sectioned ..4 attack*/violent/back/scared .. me
        turned/turns/become/became/got/gets/getting/gone/is_getting ..1 violent/nasty/aggressive/handy/physical/vicious/threatening !weather
        nasty/vicious/physical with/to/towards/and me/scratches/hits/us
        attacks/attack/attacking/attacked/attacker !of_breathlessness/of_gout/of_sciatica/sitters/on_his_pride/mine/panic/my_cat
        outs/out/outed me to
        leak/post/share/send my/our/the pics/pictures/photos/nudes/videos
        killed/kicked/hurt/hurts/kicks/drowned/throttled/hit the/my/our cat/dog/pet/budgie/kitten/puppy ..3
        pulls/pulling/pull @him off
        lost/loses/lose his/her temper/rag with/at/and_hit me/us/the_kids/every
        raises/raised his/her hand/fist/fists/stick
        face changes
        not himself .. throat/hit/violent/slit/scared/hurt
        dreading ..1 friday/tonight/him/weekend/the_weekend
        is/are/on drugs .. threat*/knife/held/money/steal*/hit
    """,
    ),
    Pattern(
        "afraid_at_home",
        TOPIC,
        "fear of somebody, hiding, not safe at home",
        """
        scared/afraid/frightened/terrified/frit/frightend/frighten/scard/petrified/fearful/fear/feared/wary/nervous/scare ..2 of ..2 PARTNER/KIN/KID/him/her/them/OTHER/my_own/nights/his/what_he/what_she/ex !injections/needles/hoist/forms/falls/falling/flying/the_dark/hospital/hospitals/doctors/driving/dying/losing/future/heights/wrong/dogs/getting_it/being_a/phones/the_phone/dentist/stroke/memory/epilepsy/disease/illness/seizures/moods_swings/condition/money/the_bill
        scared/afraid/frightened/terrified/frit to ..1 go_home/go_back/leave/say/speak/tell/sleep/be_alone/be_at/come/move/go_in/walk/breathe/have_him/have_her/be_in/upset/answer/open/talk !the_council/to_the_doctor/to_strangers/him_alone_in_case_he_falls/him_in_case_he_falls/her_in_case_she_falls/to_people
        afraid/scared/frightened/terrified/fear for ..2 my/her/our/his/KIN/the safety/life/sisters/KIN/kids/KID/lives/children
        @he/it/which ..3 scares/frightens/terrifies/intimidates/scare/frighten me/us/my/them !when_he_falls/when_she_falls
        @he ..1 scares/frightens/terrifies me/us
        scares me .. shout*/hit*/STAFF/temper/45/carer/stare*/looks/moods
        scared/terrified/frightened/afraid in/at my/our own? ..1 home/house/front_door
        walk/walking on ..1 eggshells/egg_shells/eggshell
        eggshells
        not/never/dont/nor/un ..2 feel/be/feeling/am/is/are ..1 safe in/at/here/with/around/round/to_go/to_be/any/for !on_the_stairs/in_the_bath/on_stairs/in_the_shower/in_the_kitchen/on_his_own/on_her_own/with_the_gas/on_her_feet/on_his_feet
        not safe in/at/here/with/to_be ..3 house/home/him/here/bedroom/her/room/night
        unsafe at/in home/my/here/with/own
        not safe here
        need/want/somewhere/anywhere/place/needs ..2 somewhere/place/safe/anywhere ..1 safe ..2
        somewhere/place/anywhere safe
        safe place/house/room
        somewhere to? run/hide/quiet_to_go
        hiding/hide/hid/hides/locked/lock/barricade/barricaded/locking/sleep/sleeping ..4 in/behind/with ..3 bathroom/toilet/wardrobe/bedroom/chair/garage/car/room/coat/cupboard/loo/shed/upstairs/door/office !costs
        lock/locked/locking/locks/shut/shutting my/myself/ourselves/me/us/and ..3 in/bedroom/the ..3 toilet/bathroom/room/car/bedroom/door/loo/with
        lock my bedroom/door
        chair ..2 against/on/under/behind ..1 door/handle
        sleep ..3 in_my_coat/with_a_chair/by_the_door/in_the_car/wiv/with_one_eye/with_my_phone
        sleep in my coat
        in case i have to run
        got/get/had_to_get/getting out through/of ..2 conservatory/window/back
        in my slippers .. night/out
        jump ..4 key/door ..2
        hear/hears/hearing ..1 his/her key/car/footsteps ..4
        way he/she looks at me
        not breathe .. he/looks
        dare not say/breathe/speak/move/tell/leave/go/owt/open
        what/when/if he/she ..3 finds/knows/comes ..2 out/back/home .. kill/hurt/go_mad/mad/happen/hit
        when/if/before he/she gets/comes/is/finds in/home/back/out ..5 kill/hurt/hit/hide/scared/mad/shake
        coming back at/soon/in
        in the next room/shower/garden/house .. quiet/quick/type/moods/he/bail/he_is
        have/need/got to type/be quiet/quick/quietly
        need to be quick
        he/she is/might/will/can/could/mustnt ..2 listening/listen/hear/watching/see/read/reads/know/answer ..3 phone/me/messages/what/on/type/this/i
        can he/she/they see/read/tell/find ..2 what/i/my/this ..3 type/typed/write/been/messages/on_here/looked/searched
        he/she must/can/should not know/find/see/read/hear ..3
        mustnt know
        do not/please ring/call/phone/text/reply/contact/send ..3 back/me/letters ..1 he/she/PARTNER/they
        delete ..3 he/before/she/mustnt/after
        hide a bag
        hide this
        shaking typing
        pressed 55
        ring 999 or just leave
        afraid/scared ..1 go/be home/alone
        i am scared/frightened/terrified/afraid/frit/petrified $
        scared/frightened/terrified/frit to death of/he/she
        always frightened/scared
        frightened/scared all the time
        should i be frightened/scared
        because/cos i am duck
        like a prisoner
        get out before
        scared for ..2 his/her/KIN/KIN/sisters/kids/KID
        scares/scared so bad
        bedroom ..4 chair/door ..2 scare*/night
        stop in one room
        not safe in
        night/nights .. scared/frightened of/strong
        trouble the kind
        the kind with fists
        dare not go home
    """,
    ),
    Pattern(
        "control",
        TOPIC,
        "control of money, phone, visits, body, papers",
        """
        will/do/would/did/he/she/never/stop/stops not/never/me let/lets/allow/allows/allowing me/us/KIN ..2 leave/out/see/have/go/talk/phone/use/work/eat/sleep/speak/learn/visit/wear/near/spend/get/drive/answer/be/do_anything/near_a !alone_with_the_money/sleep_through/sleep_he/sleep_she/him_at_night/wash_him/wash_her/help/change/feed/dress/put/come_to_the_appointment/in_the_ward/stay/park/claim
        not let ..1 me/KIN/us out/see/have/leave/go/learn ..1
        i am/we_are not allowed ..6
        not allowed phone/money/out/friends/visitors/to_go/to_see/to_leave/to_speak/to_have
        i have/must to? ask/beg ..2 permission/for_money/for/him/to ..2
        ask/asking/need ..1 permission to/from him
        must/have_to beg for
        he/she/PARTNER/KIN ..3 controls/control/controlling/dictates/decides/monitors/tracks/checks/reads/watches/times/follows/counts/stalks/stalking/spies ..2 me/everything/my/money/what/phone/us/all/the_food/calls/messages/who !the_gas/the_locks/the_doors/the_door/his_blood/her_blood/blood/on_him/on_her/telly/the_tv/football/tv
        controls/controlling/controling/controlled ..1 me/everything/my/what/who/money/behaviour/PARTNER/relationship
        proper/very/so/really/being controlling
        doing control
        controls everything
        checks/goes/reads/looks/go ..2 my/through ..1 phone/fone/messages/bag/post/emails
        goes/look through my/thru ..1 phone/bag/fone/post
        tracker/tracking/cameras/camera/spyware ..3 on/in ..2 my/me/every/phone/car/room/house
        follows/follow/following/stalk/stalks/stalked/stalking/tracks me/her/us
        stalk/stalks/stalked/stalking/stalker
        times me
        takes/take/took/taken/keeps/kept/hides/hid/hiding/controls/holds/withholds/has/got/have ..2 my/me/all_my/me_my ..3 money/wages/card/bank_card/passport/visa/keys/phone/fone/crutches/allowance/pension/benefits/tablets/wheelchair/glasses/medication/purse/savings/documents/inhaler/hearing_aid !to_the/in_the_safe/for_safe/ready
        takes/took/take/hiding my/it wages/keys/tablets/crutches/phone/passport/carers_allowance/all/card
        takes it all and
        penny/money/pound to myself
        show/shows/showing ..1 receipts ..2 to/for
        i have no/not/never ..1 money of_my_own/to_myself
        run/ran/runs ..2 debts in my/her name
        debts in my name
        in my name and
        cut/cuts/cutting/stopped/stops/keeps me ..2 off/from/away from/seeing/all my/her/KIN/friends
        no/not have/any friends .. he/she/lets/allowed
        cancels/cancelled my ..1 appointments/appointment
        see the doctor ..1 by_myself/alone/without
        without him/her .. allow/see
        belittle*/humiliat*/degrad*/insults/demean*/undermines me/her/us
        belittles/humiliates me
        puts me down
        calls/called/calling me ..2 whore/stupid/useless/fat/ugly/bitch/slag/names/mental/cow/thick/worthless/slut/disgusting ..1
        tells/says/told/tell/telling ..3 nobody/no_one would/will ..1 want/believe ..1 me
        tells/telling/told everyone/them/people i am mental/mad/crazy/the_abuser/going
        gaslight*
        going senile .. moves
        moves ..2 things/furniture .. senile/fall/purpose/telling
        makes/made/make/forces/forced me ..1 do/drop/have/sleep/leave/stop/give/beg/sign/quit ..3 sex/things/college/job/up/work/over/garage/floor/what
        made me drop/leave/quit/give
        forces/force/forcing/forced himself/herself/me/sex ..2 on/into/to
        rape/raped/rapes/raping
        not take no for
        not want sex/him_touching
        sex ..4 no/forces/forced/hurts/wife_is/duty/refuse/ill/every
        hurts me in bed
        wifes/wife_is/PARTNER_is duty
        made/makes it sexual
        sexual with/towards me
        grabs/grabbed/gropes/groped/touches/touched me ..3 and/frightened/scared/sexual/alone/breast/bum ..
        if i/we ..1 leave/left/go/tell/told/report/complain/get/say/do/ask/rang/spoke ..4 kill/hurt/never/lose/smack/take/hit/himself/burn/find/suffer/tell/trouble/himself/pay/reported
        unless i do/say/give/am
        take the/my/our kids/children/boy/KID/KIN ..1 off/away/abroad/from me?
        never see ..2 my/the/our ..1 KIN/kids/KID/children/son/again
        kill himself/herself if i
        punish/punishes/punished/punishing me/us ..1
        leaving/leaves/left me in/on/without ..2 bed/toilet/chair ..2
        not take me to
        keeps my wheelchair
        threatens/says ..2 social_services
        if i complain/answer/argue
        silent ..3 weeks/days
        i depend on him/her
        everything i spend
        beg for money/sanitary/food
        not to eat till
        do as i am told
        told to sleep
        tell/tells/told ..2 what to ..2 wear/eat/spend
        won't/not allow ..3 see/visit/nurse/doctor me
        use/using the kids/children .. get/against
        get at me
        jealous/possessive
    """,
    ),
    Pattern(
        "leaving_or_protection",
        TOPIC,
        "refuge, leaving somebody violent, court orders, an ex at the door, forced marriage and honour",
        """
        refuge/refuges
        womens/women/woman ..1 refuge/aid/shelter
        men/man/men's/bloke ..3 abused/victims/beaten/hit ..2 by
        leave/leaving/escape/escaping/flee/fleeing/left/away_from/get_away ..2 him/her/PARTNER/abusive/violent/an_abusive/from_him/from_her ..4 when/scared/safely/kill/where/looks/disabled/mum/how/go/kids/abusive/PARTNER/but/without/if/PARTNER/carer
        how do/can/to ..1 i leave him/her/my/PARTNER/when !alone/with/at/in_the/for/to_go/on_his/on_her/overnight
        how ..2 i ..1 get/getting ..1 away/out ..2 when/from/of/him/$
        i would/want/need/going_to/wanna leave him/her/PARTNER ..1 but/and
        i would leave but
        need/want/needs/have to get/be out/away ..2 from/of/before/now/abusive/tonight/$ ..1 !more/of_bed/and_about/of_the_house_more
        get out before he/she
        leave a/my? violent/abusive
        escape/escaping/escaped/flee/fleeing/fled !room/to_the_country/to_southwell/to_the_coast
        i need place/somewhere to_go/to_stay/with_baby
        place/where/somewhere/anywhere ..2 to/i/we/can ..3 go tonight/now/with/safe/and_take/$
        where can/could/do i/we go ..1 tonight/now/with/that
        is there anywhere ..3 safe/i_can_go/go
        somewhere quiet to go
        bag and some money
        without him/her knowing
        clare's/clares law
        clare is law
        non molestation/mol
        injunction/restraining_order/occupation_order/restraining/non_mol
        bail/bailed/prison/arrested/jail ..4 friday/where/here/back/him/today/knows/released/out/have_him/to_here/broken/husband
        gets/got/coming/out ..1 of? prison/jail ..4 knows/friday/live/he
        knows where i/we live
        have him/her/my ..1 arrested/removed
        found ..2 our/my/her new? address
        turning/turns/turned up at/outside ..4
        ex keeps/is/has/turned/turns/broke/got/found/was ..2 turning/outside/up/broke/in/messaging/following/non/a/round/found/using/here
        PARTNER ..2 keeps turning up
        is outside ..2 right/now/my/the
        outside right now
        sat in the car across/outside
        in the garden .. bail/broken/he_is
        not allowed near us/me/the_kids
        broke/breaks/breaking/broken in/into ..1 while/my/the/house/last
        texted/messages/rang/called/calls 20/30/40/50/60/80/100/hundred ..2 times
        watching me/us/the_house
        says ..2 watching
        rang/called/ring the police on my/him/her
        police on my own
        forced marriage
        arranged marriage .. want/not/force
        to marry .. not/want/dont/pakistan/send
        honour/honor/izzat/shame ..4 kill/leave/family/KIN/bring/based/killing/if
        family will/would/going_to kill
        passport .. visa/husband/taken/back/he
        visa .. him/husband/depend/police/send/on_him
        police/they will/would send me back
        no one in this country .. beat/hit/leave/husband
        keep/keeps me in ..1 house
        can/could he/my/PARTNER ..2 be made to leave
        is/does it/this/that ..2 count/still/be/really/domestic ..2 domestic/abuse
        child to parent
        parent abuse
        violence ..1 against
        husband ..4 dangerous
        he is dangerous
        dangerous ..3 son/husband/man/leave/PARTNER/KIN
        nobody in this country
        bring/bringing shame
        dont wash our/my dirty
        dirty linen
    """,
    ),
    Pattern(
        "others_at_home",
        TOPIC,
        "another person is hurt or threatened by their partner or family",
        """
        KIN is? ..2 gonna/going_to kill ..1 KIN/my/mum
        my KIN hits/hit/beats/hitting/threatens/threatened/strangled/attacks/attacked/scares/hurts/pushed/kicked/bullies/shouts_at/screams_at my? KIN/her/him/me
        being hit by my/her/PARTNER/KIN
        PARTNER ..3 hits/hit/hitting/strangled/threatened/beats/hurts/abusing/violent/attacked/battering her/him/them/KIN
        her/his/KIN PARTNER ..3 hits/hit/hitting/strangled/threatened/beats/violent/horrible/controls/attacked
        PARTNER is ..1 horrible/violent/nasty/abusive/dangerous/vicious to/with/and
        horrible/nasty/violent/abusive to her/him/KIN
        hear it ..2 through
        battering/beating/hitting her/him/KIN/PARTNER
        keeps saying he/she does/do not mean
        not mean it .. hit*/black_eye/dementia/friend/bruise*
        black eye/eyes
        screaming every night
        stepdad/KIN is hitting/beating them/us/her
        hitting them/us both
        too scared to go/say/leave/tell/speak
        throw/get our OTHER/KIN out .. broke
        facial injuries
        PARTNER/KIN strangled/battered/stabbed/punched
        injuries/bruises .. says/PARTNER/dementia/fell/husband
        mummy can not run
        shouts and breaks
        breaks stuff/things
        says not to tell
        mum says not to tell
    """,
    ),
)
