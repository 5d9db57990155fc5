"""An adult or a child harmed, neglected, robbed or shut in by somebody else, or by the writer, or the writer fears they will."""

from __future__ import annotations

from urgent.pattern import Pattern

TOPIC = "abuse_or_neglect"

ABUSE = (
    Pattern(
        "abuse_plain",
        TOPIC,
        "the words themselves, reporting",
        """
        safeguarding/safegarding !training/volunteers/board/course/lead/policy/panel/officer/level
        report/reporting/reported/tell ..5 abuse/neglect/abused/abusing/neglected/abuser/neglecting/cruelty/abuce/neglet
        elder/physical/emotional/sexual/financial/verbal/psychological/institutional/child/domestic/mental abuse/abuce/neglect/assault
        abuse/abused/abusing/abusive/abuses/abuce !of_blue/of_the_blue/on_facebook/of_alcohol/of_substances/support_group
        neglect/neglected/neglecting/neglects/neglectful/neglet
        neglected/abused by
        is it/this/that abuse/neglect/abusive
        mistreat*/maltreat*/ill_treat*/illtreat*/mishandl*
        whistleblow*/whistle_blow*
        cuckoo/cuckooing/cuckooed
        mate/hate crime
        groom/grooming/groomed him/her/my/by/online/the/a
        exploit/exploited/exploiting/exploitation
        at/in risk/danger from/where/of_harm/there/at_home/from_his/with/in_that
        not safe there/at_that/in_that/at_the_home/with_them/where/with_that
        is/are being/getting/been hurt/harmed/abused/hit/starved/neglected/exploited/beaten/bullied/groomed/drugged/robbed/mistreated/tormented
        being/getting/been/was/were hurt/hit/harmed/starved/slapped/punched/kicked/beaten/mistreated/assaulted/raped/touched/bullied/drugged/tormented/molested/smacked/robbed !by_a_car/by_the_price/by_a_branch/left_right
        cruel/horrible/nasty/unkind/rough/ruff/wicked/vicious/evil ..1 to/with/towards/on him/her/them/KIN/PARTNER/my/the/old/washing
        very kind with
        hurting/hurtin/hurts/harming/abusing/torturing/tormenting/bullying/beating/hitting ..3 KIN/PARTNER/KID/OTHER/him/her/them/residents/old !back/knees/feet/head/legs/myself/himself/herself/knuckles/out
        someone/OTHER/anybody/who hurting/hurts
        trafficked/slavery/slave
        investigate the/this/my/her/his home/agency
        disclosed/disclosure/disclosing
        vulnerable adult/lady/man/person/KIN/OTHER .. hurt/exploit*/risk/money/abuse*
        cqc .. council/hitting/staff/hurt*
        police or social services
        take it out on her/him
        know it was me who reported
        get/move/take/moved @him away/out from/of that/his/her/there/the ..2 home/PARTNER/KIN/today
        get me out
        danger where she/he
    """,
    ),
    Pattern(
        "i_have_harmed",
        TOPIC,
        "the writer has hurt, tied, locked, starved or left the person",
        """
        i ..3 hit/slapped/smacked/punched/kicked/shook/shaken/grabbed/shoved/pushed/bit/pinched/scratched/choked/strangled/throttled/belted/battered/thumped/walloped/dragged/yanked/squeezed/hurt/slap/hitting/slapping/pinching/kick/shoving/shaking/shake/smack/thump/clouted/whacked/backhanded/nipped/hit_out/lamped ..3 @him/my/his/her/KIN/arm/wrist/hard
        i/i_have hit/slapped/hurt/smacked/shook/kicked/shoved/punched/pinched/pushed/bit/grabbed @him
        i lost it/my_temper/my_rag/control/my_patience ..5 with/at/and/grabbed/on/hit @him/him/her/arms/i/my/hit
        i lost my temper and
        i/i_have ..3 lock/locked/locking/tie/tied/tying/strap/strapped/restrain/restrained/shut/shutting ..2 @him/KIN/hands/my ..5
        restraining/restrained @him
        i held/hold/holding/pinned/forced/force/pin ..1 @him ..3 down/head/nose/mouth/under/to_eat/to_take
        pinned/pinched his/her nose
        my hand/hands ..1 over/on/round/around his/her/their ..1 mouth/neck/throat/nose
        hands on her/his/their neck/throat
        hands on @him
        i ..3 left/leave/leaving/been_leaving ..2 @him ..4 wet/soiled/overnight/all_night/all_day/dirty/hungry/on_his_own/on_her_own/alone/in_the_dark/crying/screaming !with/at_day
        leave/left/leaving him/her wet/soiled/in_his/in_her/hungry
        i ..3 not fed/washed/changed/given/cleaned/bathed/been_feeding/been_changing/been_giving ..1 @him
        i give/gave/given/giving/have_given/put ..4 extra/more/double/sleeping ..4 so/to_sleep/sleep/quiet/calm/shut/drink/food/tea
        shout/shouted/shouting/scream/screamed/screaming/yelled/yelling/swore/swear/swearing ..1 at/in ..1 @him/my/her_face/his_face/face ..6 ashamed/and_i/shook/push*/shove*/hit/slap*/threw/what_kind/chucked/tea/scared/frighten*/every
        shouting/screaming in his/her face
        is it abuse/neglect/wrong if/to/that i
        i was/have_been/am/been ..1 rough/violent/cruel/abusive/aggressive ..2 with/to/towards @him/my/when
        i threw/throw/chucked/thrown ..4 at/next_to/over @him/his/her/my/wall
        i want/wanted/nearly/almost/could/feel/felt/going/gonna/will/might/about/tempted/keep ..4 hit/slap/smother/hurt/strangle/kill/throttle/batter/punch/shake/smack/harm/drown/suffocate/push/slapping/hitting/hurting/smothering/harming/strangling/drowned/swing_for/swing @him/my/it/KIN/for
        i wanted it to hit
        one of these days ..3 going/will/i/swing/kill
        swing for her/him/them/one
        wanted to smother/hurt/hit/kill/strangle/slap/shake
        gone to slap/hit/smack @him
        pulled back .. next_time/slap
        next time .. not/will ..2 pull/stop/miss/stop_myself/pull_back
        scared/frightened/worried/afraid/terrified/fear/fright/frightenend ..3 i/of ..2 will/might/may/going/am/could/do/what_i ..4 hurt/harm/hit/do/lose/snap/kill/shake/batter/him/her/lash/go_too/mischief
        scared/frightened/afraid/worried/terrified ..2 of what/myself/my_own/me/what_i
        what i will/might/could/may/would do to @him
        i will/might/would/could end up/by hurting/hitting/killing/doing ..1
        i will/might/am_going_to/going_to/gonna/could/would hurt/kill/hit/batter/strangle/murder/smother/slap/harm/throttle @him !if_he_beats/for_a
        i ..3 kill/murder @him ..2 mean/and_i/before/one_day/if
        kill him/her ..2 mean it
        take the knives out
        lose it/control/my_temper and/with/completely ..3 @him/batter/hit/hurt/do/kill
        thoughts/urges/urge/thinking/thought/images/ideas/dream/dreaming/imagining/visions of/to/about ..2 hurting/hurt/pushing/push/killing/kill/smothering/smother/hitting/hit/harming/harm/drowning/shaking/strangling/slapping/suffocating/poisoning/choking ..2 @him/my/KID/baby/down
        do @him a/some mischief/harm/injury/damage
        do my KIN/KID/PARTNER a mischief
        not ..2 trust ..2 myself with/round/around/near/not_to @him/hit/hurt/the/do
        not ..2 know ..3 can/could stop myself
        not stop myself ..1 hitting/hurting/from/shaking
        stop myself ..1 hitting/hurting/from/lashing
        i am ..1 dangerous/a_danger/not_safe_to
        nearly/almost hit/slapped/killed/smothered/drowned/hurt/shook/strangled/dropped/punched/pushed @him/the/my
        want to hurt @him
        lashed/lash/lashing out at/on @him/my/KIN/PARTNER
        hand/palm print on/across
        admit/tell/told/confess/telling/said ..3 i ..2 hit/slapped/hurt/hitting/hurting
        i ..2 hit/hurt @him .. will_you/police/take/twice/week
        frightened/scared to be alone with @him .. hit/hurt
        because i have hit
        sat on/lay_on him/her to
        i ..1 dragged/kicked/yanked/hauled/threw @him
        i ..2 pinch/pinching/pinched @him
        i ..2 spat at/on @him
        could throttle/strangle/kill/swing/murder/batter ..1 @him .. not/mean/figure/honest/scared/really
        throttle/strangle @him .. figure/mean/serious
        put/putting hands on/round/around
        pillow in my hand/hands
        shook/shaken the baby/KID/KID/her/him
        force feed/fed/feeding
        withholding/withhold/hide/hid/hiding/take/took/taking ..3 hearing_aids/glasses/frame/walking_frame/food/alarm ..3 abuse/punish/punishment/from_her/from_him/so
        leaving/leave/left him/her/them/my ..1 on_her_own/on_his_own/alone ..1 overnight/all_night/at_night/all_weekend
    """,
    ),
    Pattern(
        "others_harm",
        TOPIC,
        "somebody hits, shakes, drags or handles the person roughly",
        """
        STAFF/home/they/he/she/KIN/PARTNER/OTHER/teacher/sitter/school/KID ..3 hit/hits/hitting/slap/slaps/slapped/slapping/punch/punches/punched/kick/kicks/kicked/shove/shoves/shoved/pinch/pinches/pinched/nip/nips/nipped/smack/smacks/smacked/beat/beats/beating/batter/batters/battering/drag/drags/dragged/yank/yanks/yanked/shook/shakes/hurt/hurts/hurting/twisted/thump/thumps/thumped/attacked/strangled/manhandle/manhandled/manhandles/leather/leathers ..2 my? KIN/PARTNER/KID/OTHER/him/her/them/residents/patients/his/old !back/foot/knee/head_on/head/self/feet/to_go/out_of_her_shell
        pull/pulls/pulled/pulling/drag/drags/dragged/push/pushes/pushed/throw/throws/threw/grab/grabs/grabbed/shove/shoves/shoved/bundles ..2 KIN/PARTNER/OTHER/him/her/me/his ..4 about/down/bed/by_the_hair/shocking/by_the_arm/by_the/around/roughly/on_the/in_from/about_something
        by the hair
        slapped his/her/my hand/hands/face/leg ..1 away?
        twisted his/her/my arm
        whispered/says/said/told/tells/thinks/believes/reckon ..6 they/he/she/STAFF/OTHER/someone/girl hit/hits/hurt/hurts/punch/punches/pinches/slaps/slapped/beat/touch/touches/pinch/pinched/kick/kicks/starve/starving/cruel/rough @him/me
        says ..1 been hit/slapped/hurt/pushed/touched/punched/pinched
        they hit/hurt/pinch/slap/punch me
        man/woman/OTHER/STAFF/girl ..3 punches/pinches/hits/hurts/slaps/touches her/him/me
        STAFF/carer/agency/girl/OTHER/night ..4 rough/ruff/shout/shouts/shouting/swear/swears/threaten/threatens/threatened/bully/bullies/mock/mocks/laugh/laughing/film/filming/unkind/cruel/nasty/call/calls_her/calls_him
        home is? ..1 ruff/rough with/on
        rough/ruff with/handling/handled
        manhandl*
        shout/shouts/shouted/shouting/scream/screams at her/him/residents/them/the_residents .. phone/night/staff/heard/home/frit/flinch/STAFF/stupid
        filming/filmed/video/videos residents/him/her/them
        bruise/bruises/bruised/bruising/bruses/brusies/brused ..8 home/staff/STAFF/arms/throat/KIN/unexplained/all_over/covered/face/neck/thumb/thumbprint/body/legs/easily/explain/baby/KID/dog/school/wrist/mark
        covered/came/come/got/found/with/has/had/home/have/new ..5 bruise/bruises/bruising/bruses/marks/scratches/handprint/black_eye/burns/welts/bite_marks/burn_marks/bitemarks
        bruise/bruises/bruising/bruses
        finger/thumb/thumbprint/bite/burn/belt/slap/hand/rope/strangle marks/mark/print/prints/bruise
        mark/marks on/round/around/up/across ..2 wrist/wrists/arm/arms/neck/face/legs/back/throat
        i have marks
        cigarette/carpet/rope burn/burns
        black/swollen eye/eyes ..3
        split/fat/cut/bust lip
        broken ribs .. ward/staff/restrain*/home
        flinch/flinches/flinched/flinching/cowers/cower/cowering/jumps ..5 when/at/if/from/comes/away
        frightened/scared/terrified/afraid/frit/fear ..2 of her/him/them/the/one/that/STAFF/his ..2 STAFF/now/carer/nurse/staff/man/taxi/escort/lady/OTHER
        screaming/screams/cries/crying when the/she/he ..2 STAFF/taxi/carer/escort/comes
        she/he is/was/looks/looked/sounded/sounds/gets ..1 terrified/scared/frightened/frit
        threatens/threatened to ..1 leave/put/send/hit @him/me/her_away ..4 home/bed/away/if/complain
        hit/hits/hitting/beat/beats/beating with a/his/the/her belt/stick/slipper/spoon/shoe
        smacked/smack/hit/hits/hitting a/the/my/his/her/KID/little ..2 KID/baby/toddler/KIN/OTHER/young/kids
        kids/kid/KID/children/KIN being/getting/is hit/hurt/smacked/beaten
        KID being hit/hurt
        hurts/hits/beats/scares/punches/kicks/burns/throws ..2 me ..3 drunk/11/12/13/10/14/15
        drunk/mum/dad/pain/stepdad .. hurts/hits me
        throws/threw ..2 things/stuff/plates at me ..6 marks/pain/11/12/13/bad
        mum/KIN hits/hit my KIN/KIN
        KIN/PARTNER/OTHER hits/hit/hitting/hurts/hurt/beats/kicks/punches my? KIN/KID/PARTNER/him/her
        shut/shutting her/his mouth
        shouting help
        dance for his/her
        restrained/restraint my/him/her/face/KIN
        seclusion
        burn/burnt/burns marks/on_his/on_her
        caught/saw/seen/witnessed/heard ..4 hit/hitting/slap/slapping/shove/shoving/push/pushing/kick/kicking/shake/shaking/pinch/pinching/shout/shouting/swear/dragging ..2
        i saw/seen a OTHER hitting
        beat/beats/beaten @him up
        beaten/beat by/him
        she is? hurting her/him
        petrol .. letterbox
        throw/throwing/threw stones/things/eggs/a_drink at my/her/him/a/the/KIN
        calls/call/called/calling ..1 him/her/me names/stupid/a_dirty/retard/a_burden ..3
        smear*
        put his/her/my hand/hands up/down/in her/his/my
    """,
    ),
    Pattern(
        "neglected_by_others",
        TOPIC,
        "left wet, hungry, unwashed, alone or in pain by those who should care",
        """
        wet/soiled/dirty/soaking/filthy/stinking/same ..1 bed/pad/pads/nappy/sheets/clothes/bedding/mattress/sheet ..3
        sat/sit/sits/sitting/lying/laid/left/lay/laying/lie/living/lives/sleeping ..3 in/on ..4 wee/urine/pee/mess/faeces/poo/filth/waste/pad/wet/soiled/dirt/squalor/excrement/sick/vomit/soaking/shit
        left/leave/leaves/leaving/kept/keep/keeps/sat/dumped ..4 in/on/with/without ..4 wet/pad/commode/bed/bedpan/hoist/mess/own/pee/floor/dark/sling/pain/food/drink/cold/soiled/sheets/chair_all/high_chair/toilet ..2 all/for/hours/hrs/night/day/bed/pee/weekend/and/since/no
        left ..3 on the commode/toilet/bedpan/floor
        left ..1 hanging/screaming/crying/unattended/naked/soiled/soaked/without
        leaving/leave/left people/residents/them/KIN ..1 without/screaming/in
        pad/pads/nappy ..6 not/since/all/day/night/before/hours/changed/falling !delivery/supplier/order/delivered/free/size/prescription
        wearing one pad
        not/never/nor ..2 been/getting/being/had/having/given/give/giving/get/fed/washed/changed ..2 fed/washed/changed/bathed/cleaned/turned/food/water/drink/dinner/tablets/medication/medicine/bath/showered/drinks/meals/wash/anything_to_eat/a_drink/moved !from_the/order
        not/no/never/nor ..1 give/gives/giving/gave/feed/feeds/feeding/wash/change/let_her_eat/let_him_eat/let ..3 food/water/drink/medicine/medication/eat/tablets/feed/wash/insulin/tea/dinner/epilepsy
        no food/drink/water/heating/gas/electric/dinner/sheet/blanket/clothes/bedding ..3 in/by/house/to/for/given/and/at/on
        has/have/got/with no food ..1
        food/dinner/meals/drink/water/bell/call_bell/cord/buzzer/phone/cupboard ..4 out/away/locked/off/floor/reach/tied/cold of? ..2
        out of ..1 reach ..1
        call bell ..2
        locked/empty/bare cupboard/cupboards/fridge
        cupboards/fridge is/are ..1 bare/empty/locked
        starv/starve/starves/starved/starving/starvation !for_tea/hungry_lol/for_my_dinner
        skin and bone/bones
        lost ..4 stone/weight .. home/in/went/reach/ward/since
        bed/pressure ..1 sore/sores ..
        bedsore*/bedsores
        sores all over
        red raw
        same clothes
        dehydrated/malnourished/emaciated
        lips/tongue ..2 cracked/dry ..3
        tongue is dry
        smells/smelt/stinks/stank/stink/smelled ..2 of? wee/urine/pee/house/from/poo
        filthy/filth/squalor/unwashed
        nails were/are/is ..1 filthy/long/black/dirty
        not had/been ..1 a? wash/bath/shower/changed/washed ..2 since/for/in/days/weeks
        maggots/lice/scabies/fleas/rats/flies/cockroaches ..
        living/lives/live in ..2 filth/waste/squalor/mess/own
        self neglect*
        hoarding ..6 bath/rotting/sleeping/rats/smell/floor/door/fire
        rotting food
        wont/not let anyone/OTHER/carers/STAFF/doctor/anybody/people ..1 in
        sits in his/her own
        toilet .. carers_wont/have_to_go/where_i_sit/not_take/tell_her_off/tells
        wait .. tell/tells her/him/me off for wetting
        one ..2 member of STAFF/staff ..3 night
        residents .. screaming/floor/left/without/sleep/hit
        screaming/crying/shouting ..1 in/with/for pain/help ..3 refus*/doctor/days/home/nobody/ignored
        screaming in pain
        refuse/refusing/refuses/not/wont ..2 call/take/get/let ..3 doctor/ambulance/dentist ..6 pain/screaming/crying/stink/see_her/home
        drugged/drugging/sedated/sedating/overmedicated/doped ..2
        drug/drugs/dope @him up
        medication hidden/doubled/stolen
        leaves/leave/leaving/left ..2 her/him/them/my/toddler/KIN/KID ..1 alone/on_her_own/on_his_own/strapped/locked/in_the/outside ..2 all/for/while/in/with ..2 day/weekend/hours/works/work/night/house/buggy
        strapped in ..3 all/buggy/chair
        kids/children/KID/KIN ..4 outside/out in the? ..1 cold/road/night
        nothing on their/his/her feet
        drunk/drinking/stoned/drugs/out_of_it ..1 all_day/mother/parent/mum/KIN/while ..6 KID/kids/children/little/moved/food
        little ..2 looking after a
        wander/wandering/wandered/found ..6 home/staff ..3 not ..1 know/notice/even
        not even know she/he
        stay 4/four/five/10/ten minutes
        sign/signs/signed for 30/thirty/an_hour
        not ..3 receiving/getting ..1 them/medication/food/tablets
        took/take/taken/takes her/his/my ..1 frame/walking_frame/stick/zimmer/glasses/hearing_aids/blanket/bell/phone ..4 off/away/punish*/off_her
        as a punishment
        not allowed a/the/out/in/downstairs/food/blanket/to/any/her/his/visitors/phone/kitchen/outside ..3
        not ..1 let/allowed out ..1 of? the/her/his/my/house/room
        locks/locked/lock/locking/shut/shuts/keeps/keep/kept/shutting ..3 KIN/PARTNER/OTHER/KID/him/her/them/me ..2 in/inside/up/out ..3 room/shed/bedroom/house/cupboard/one_room/garage/cellar/flat/car/dark/while/when/all/blue_room/when_he/and
        locked in/up/away in_his/in_her/all/while/alone/a/her/his/when/at
        in/into a cupboard/shed/cellar ..2
        lock/locks/locked her/him/me in/out/up
        shut in ..2 room
        tied/tie/ties/tying/strap/straps/strapped/strapping ..3 KIN/PARTNER/KIN/him/her/hands/them/wrists ..3 to/in/with/up/down
        tied/strapped to/in/into a/the/his/her/chair/bed
        pureed/cold/hard food .. no_reason/side/bone
        broke/broken tooth
        shaved ..3 hair
        mop/mopped it up
        somewhere worse
        cover/covered/covering up a/an/the/what
        home is bad/awful/terrible/hurting
        bad care home
        staff/STAFF ..2 ignore/ignored/ignoring ..2 bell/buzzer/her/him
        pulls the emergency cord
        keep/keeps/kept @him in one/a/the/her/his ..1 room
        medicine/medication/tablets/epilepsy ..3 on his weekends
    """,
    ),
    Pattern(
        "robbed_or_used",
        TOPIC,
        "money, home, papers or work taken from somebody who cannot defend themselves",
        """
        steal/steals/stealing/stealin/stole/stolen/nick/nicks/nicked/nicking/rob/robs/robbed/robbing/thieving/pinched/pinching/pocketing/helping/swindle* ..3 from/off/my/money/KIN/mum/his/her/out/him/himself/meds/purse/pension ..3 !blind_by/disabled_bay/parking/thunder/my_bay/space
        stealing/stealin
        stole/stolen/robbed/conned/scammed/swindled/defrauded/fleeced KIN/PARTNER/him/her/off/from/out/my
        KIN/PARTNER/OTHER/STAFF/he/she/they/who/someone ..3 take/takes/taking/took/taken/spend/spends/spending/has/have/had/got/keeps/using/used/uses/borrowing/borrowed/emptied/emptying/draining/drained/control/controls/withdrawing/withdrew/collects/helps ..3 KIN/PARTNER/his/her/my/mother/all/money ..3 money/pension/bank_card/card/savings/purse/jewellery/account/pin/pension_book/wages/benefits/giro/dla/pip/cash/wallet/chequebook/allowance/house/bungalow/meds !to_court/off_the_application
        taking/take/takes/took ..2 money ..2 from/out/off/of
        money ..5 missing/gone/disappear*/disappearing/vanish*/going/taken/stolen/thursdays/tin/drawer ..2
        money/pension/savings/card/purse ..4 keeps/kept going/missing/disappearing
        bank card/account/cards ..6 nothing/months/weeks/since/her/he_has/she_has/KIN/left/emptied/food/drink
        had ..2 KIN is? ..1 card/pension/pension_book since/for/and
        card since
        account ..6 nothing/empty/emptied/left/cleared/drained
        nothing left in ..2 account
        cash ..1 point ..6 nothing/every/comes
        for her/his/my pin
        asking/asks/asked ..3 for ..1 pin/bank_card/money
        power of attorney/attorny .. sold/bought/spent/spending/stealing/abusing/caravan/car/using/emptied
        poa .. sold/spending/stealing/abusing
        sold ..3 bungalow/house/home .. bought/caravan/attorney
        sign/signs/signed/signing/forces/forced/made ..4 over ..2 house/papers/money/flat
        force/forces/forced/make/makes/made ..2 her/him/them/me to? sign
        signing papers
        not know ..2 what ..2 signing/signed
        change/changed/changing/rewrite/altered ..1 her/his/the will .. neighbour/let/in/friend/not/OTHER/suddenly
        moved/moving/living in ..4 with/and/to_look_after ..8 spending/money/pension/food/bank/downstairs/allowed/taken_over/dealing/card/toast
        taken over/taking_over/took_over ..1 his/her flat/house/home
        dealing out of
        new friend/OTHER ..4 moved/money/married
        gave/given/sent/sending/giving/paid/lent ..5 thousand/grand/k/pounds/quid/savings ..6 internet/online/never_met/woman/OTHER/more/man/roof/facebook/friend
        thousand/grand/quid/pound/k ..4 gone/missing/spent/since/taken/out_of/off
        after more ..2 money
        romance/doorstep scam/fraud
        gas man/builder/roofer/builders ..6 thousand/quid/money/more/bank/came_back
        take/takes/took him/her to the bank/cashpoint
        driveway .. bank
        done/did him/her/KIN out of
        for his/her/my pension/money/benefits/dla
        only want the/his/her pension/money/house
        living off/on ..1 his/her/KIN money/pension/benefits
        make/makes/making/made him/her/my/them ..3 buy/pay/work/dance/do ..2 them/for/everything/drinks/dinner
        money every giro/week/friday/pension
        take/takes/took his/her/my money/card/meds
        takes/taking/took/take my card/money/pension/wages/benefits ..3
        keeps the money
        no/gets_no/without wages
        not allowed out ..2 gets
        helping himself/herself to/out/from
        jewellery ..4 gone/missing/had/taken/engagement/ring
        had her/his/KIN ..1 jewellery/rings/watch
        sell/selling/sold/collecting/collects ..4 controlled/his_meds/her_meds/tablets ..4
        put me/her/him away
        married off
        taking/take/send/sending/sent her/him/them/me ..1 abroad/to_pakistan/to_india/to_bangladesh ..3 married/marry
        get/getting married .. learning/disability/agree/understand/frightened
        wont/will/not/stop/stops/stopped/stopping/prevent/prevents let/us/me/KIN/him/her ..3 see/seeing/visit/visiting/speak/phone/talk_to @him/him/KIN/our
        not let me/us/OTHER/anyone/KIN/family visit/see/in/speak @him
        wont say where
        not say where
        isolated/isolating/cut_off by/from ..3 her/his/him/us/KIN/all
        answers his/her phone .. scared/see/never/stops
        tells everyone .. away/window/see
        crying at the window
        not allowed downstairs/out/in_the_kitchen/to_eat/in_kitchen
        in the dark
    """,
    ),
    Pattern(
        "sexual_harm",
        TOPIC,
        "sexual touching or worse of somebody who cannot agree",
        """
        touch/touches/touched/touching/groping/groped/molest*/fondl*/interfer* ..4 her/him/me/kids/KID/KIN/PARTNER/inappropriately/private/privates/bits/up/sexually/residents/girl/under ..2 !base/up_paint/wood/typing/screen/the_sides/myself/the_controls
        touching/touchin her/him/me/KIN/KID
        bad touching/touch/things
        sexual/sexually/indecent ..1 abuse*/assault*/harass*/interfer*/touch*/abused/things
        raped/rape/rapes/molested
        doing things/stuff/something to my ..2 KIN/KID/OTHER/little/sister
        doing/does/did bad/rude/horrible? things/stuff to ..2 me/her/him/KIN/KID
        makes/make/made/making her/him/me do ..1 things/stuff
        getting/got/gets/gone/goes/going/climbs/climbing/found in/into bed/KIN/her/PARTNER/room with ..1 lady/resident/her/him/a/KIN/me
        in/into her/my/PARTNER/KIN ..1 room at night
        up her/my skirt/nightie/top/dress
        blood in his/her ..1 pants/knickers/underwear
        someone else's/else_is trousers/clothes
        trousers ..6 blood/pants
        naked/photos/pictures/pics ..4 of ..2 her/him/KID/KIN/resident ..3
        sends/asks/sending ..2 nude/naked/rude
    """,
    ),
)
