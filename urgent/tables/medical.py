"""Life at risk now: breathing, heart, stroke, fits, bleeding, falls, poison, infection; and asking for an ambulance."""

from __future__ import annotations

from urgent.pattern import Pattern

TOPIC = "medical_emergency"

MEDICAL = (
    Pattern(
        "cannot_breathe",
        TOPIC,
        "breathing stopped, hard or wrong; choking",
        """
        not/stopped/stop/nor/hardly/barely/struggling/struggles/trouble/difficulty/can/could/cant/isnt/fighting/gasping/catch/short/out/aint/never/difficult/hard ..3 breathing/breathe/breath/breathin !technique/space/a_word/until/till/out/exercises/for_laundry
        gasping/wheezing/suffocating/choking/airway/stridor
        fighting for breath/air/life
        breathing/breath ..2 is/has/gone/very/really/dead/so/all/sounds/getting/are/a_bit/only/fast/slow/funny/shallow/noisy/weird/bad/laboured ..3 fast/funny/shallow/noisy/weird/bad/laboured/peculiar/dreadful/awful/heavy/slow/slowly/rattling/bubbly/strange/odd/terrible/quick/worse/thirty/30/now_and_then/wrong/gurgly/raspy/irregular/stopping
        breathing/breath thirty/30/40/forty/fast/really_fast/slow/good/right/properly/only/bad ..2
        not breathing right/properly/well/good
        breathing a bit/tiny_bit .. cut/found
        agonal
        long gaps .. breath/breathing
        chest is? bubbling/rattling/heaving
        bubbling chest
        whistling/high_pitched noise ..3 breathing
        turn/turned/turning/gone/going/went/go/goes/is/look/looks/looking/are/with/has ..3 blue/purple/grey/gray/ashen/mottled/blotchy/lifeless/white_as_a_sheet/ghostly/deathly !badge/badges/hair/light/eyes/area/card/cards/matter/sky/with_cold/bin/squirrel/lighted/inhaler
        lips/lip/face/fingers/hands/nose/toes/nails/mouth ..3 blue/purple/grey/gray
        blue/purple/grey lips/face/fingers/lip/fingernails/in_the_face
        funny/horrible/terrible/strange/awful/bad/weird/odd colour/color
        gone/is/gone_all/went ..2 clammy/clammy_and/sweaty_and/cold_and_clammy
        clammy
        blue what do i do
        asthma attack
        inhaler/spray/nebuliser/midazolam/epipen/gtn ..4 not/nothing/no ..3 work/working/helping/touching/anything/help/doing/good/effect
        stuck in my/his/her/the/their throat/windpipe/neck/gullet/airway
        stuck ..3 throat
        gone down the_wrong_way/wrong_way/wrong
        down wrong way
        summat/something/meat/food/piece/dinner ..2 stuck .. blue/throat/breath/talk/cough/face
        not ..2 swallow/cough .. talk/breath/speak/drool/grape/choke/choking/noise
        throat/tongue/lips/face/mouth/airway ..3 swell/swelling/swollen/swelled/closing/closed/tightening/tight/puffed
        swelling/swollen ..2 face/lips/tongue/throat/mouth/up_quick/up_fast
        swelling up quick/fast/quickly
        anaphyla*
        allergic reaction
        no epipen
        stung/sting ..3 mouth/throat/tongue/swelling
        trachy/tracheostomy/trache ..4 blocked/out/clear/fallen
        oxygen ..4 run/ran/running out/low/empty
        oxygen/sats ..4 6*/7*/80/81/82/83/84/85/86/87/88/dropping/low/falling
        sats/oxygen_level/oxygen_levels are/is/at/of/drop*/low/fall* ..2
        ventilator ..3 alarm/stopped/failed/off/alarming
        feed ..4 into/in_his/in_her ..1 lungs
        drowning in it/fluid
        went/gone/slipped/face under/down in the/water/bath
        head ..2 above/under ..1 water
        found ..3 bath/pool/pond ..3 water/under/drown/face
        high pitched
        something/it's ..1 stuck gone/in
    """,
    ),
    Pattern(
        "not_responding",
        TOPIC,
        "cannot be woken, collapsed, fainted, limp",
        """
        can/could/will/won't/not/unable/hardly/barely/cannot/wont ..2 not/be/get/to/hardly/barely ..3 wake/waken/woken/rouse/roused/stir/come_round/come_to/wake_up/respond/awake/keep_awake/stay_awake !up_early/until/till/for_school/for_work
        will/can not ..1 wake !up_for/me/till/until
        can/will/could not get @him/PARTNER ..1 to? come_round/wake/wake_up/respond/answer/come_to/up/speak
        get her/him to come round
        not waking/responding/rousing/conscious/stirring/answering/coming_round/reacting !to_emails/the_phone/their_phone/my_calls/my_emails/my_letters/phone/phones/to_my_emails
        stopped responding/talking/moving/breathing/answering/shouting .. ..4
        not moving/move !house/home/in/out/forward/on/anywhere/to/him_into/her_into/fast
        not responding/answering ..1 to? me/us/properly/him/her/$
        eyes is/are/open/rolled/rolling ..3 open/back/not/rolling/but/no
        eyes ..2 rolled/rolling/glazed/fixed
        nobody there and/in_there/behind_his/behind_her
        unconscious/unresponsive/unrousable/lifeless/out_cold/spark_out/comatose
        passed/pass/passing/blacked/black/knocked/conked/zonked out !leaflets/the_leaflets/with_distinction/of_the_course/cards/from_tiredness/flyers
        knocked out/cold/unconscious
        collapsed/collapsing/keeled/slumped/crumpled !venue/care_plan/package/the_package
        fainted/fainting/faint and/won't/wont/will/again/twice/in/on/at/just/she/he/from/while/now/$
        faint/fainted/fainting
        floppy/limp and/has/gone/in/he/she/now/on/$
        gone/went/going/turned/he_is/she_is/has/all/is ..2 floppy/limp/stiff/rigid/vague/vacant/unresponsive/out_cold/cold_and_stiff/lifeless
        gone down ..2 like a
        gone down ..1 sack
        out of it .. breathing/position
        not ..2 come/came/coming back/round ..1 to? herself/himself/herself_after
        had/having/has/taken/took a/bit/funny bit_of_a/funny/of_a/bad ..2 turn/do ..3 come_round/not/wake/answer/went/stiff
        funny turn/do with/now/just/this
        come over very? queer/funny/faint/all/ill/dizzy
        drowsy/sleepy/confused/muddled/rambling/delirious ..6 head/fever/fall/fell/lump/temperature/infection/shiver*/shaking/vomiting/blotchy/blood
        head/fell/fall/lump/temperature/infection/fever/shiver*/shaking/medication/wrong/vomiting/warfarin/thinners ..10 drowsy/sleepy/delirious/confused/rambling/muddled
        drowsy and/going_drowsy/getting_drowsy
        going/gone/getting/very/really/so drowsy
        hardly/barely be? woken/woke/conscious/awake/speak/speaking/talking/rouse/moving/breathing
        stay/keep/staying awake ..3 ice/hands/cold/grey/pale
        not ..1 stay awake
        talking/speaking/saying/says/talks/said/speech ..2 gibberish/rubbish/nonsense/strange/funny/jumbled/that_make_no_sense/not_making
        gibberish/incoherent
        making/make/makes/talking not/no/any ..1 sense
        not making/talking/make/talk ..1 any? sense
        not talking sense
        suddenly/sudden/all_of_a_sudden/come_on_sudden ..5 confus*/weak/weakness/blind/numb/headache/dizzy/vision/sight/pain/speak/talk/walk/dizziness/double/terrible
        dizzy/seeing_double/seeing ..4 sudden/suddenly/straight/double
        right as rain .. now/can_not
        do not know who i am .. hot/fever/temperature/sudden/suddenly/it
        thinks i am his/her ..1 KIN .. infection/breath/fever/purple
        found ..6 collapsed/slumped/unconscious/not_moving/cold/hanging/dead/floor/bottom/hung/lifeless
        slumped
        heard ..2 thud/bang/crash/fall .. stopped/nothing/not/mid
        stopped talking ..2 mid
        phone ..8 thud
        blood coming
        and he/she is/has stopped shouting/answering/talking/moving/responding
        moaning .. not answering/responding
        cold and/but ..3 not/stiff/grey/blue/clammy/hardly/moving/breath
        stiff with cold
        freezing cold .. not/stiff/floor/hardly/talk/confus*/mottled/breath*
        body is cold
        is cold .. what/door/locked/dead/think
        head/pupil ..4 bigger/pupil/pupils
        pupil/pupils bigger/different/one/blown
        not opening/open ..1 eyes
        not opening/open eyes
        slow slow
        out cold
        gone unresponsive/quiet_and_cold
        no response
    """,
    ),
    Pattern(
        "heart",
        TOPIC,
        "pain in the chest, heart attack, heart stopped or racing",
        """
        chest ..1 pain/pains/tightness/tight/hurts/hurting/crushing/heavy/pressure/painful/is_killing/aching
        pain/pains/tightness/tight/crushing/pressure/ache/heaviness/squeezing/stabbing/elephant/band/agony/weight/indigestion ..5 chest/breastbone/jaw/left_arm/heart
        chest ..5 arm/jaw/elephant/sweat*/sweating
        pain ..6 arm/jaw .. chest/sweat*
        clutching/holding/grabbing/gripping/clutches/rubbing ..1 his/her/my/at ..1 chest/heart/arm
        sweating cobs
        havin/having/have/think/another/is/had/has/get/signs/it_is/massive/mild/suffering ..2 a/an/another/heart ..2 heart_attack/hart_attack/heat_attack/heart_attak/cardiac_arrest
        think/is/could/having/signs/massive/suspected/wife/husband/another ..4 heart/hart/heat attack/attak/atack
        ^ heart/hart/heat attack/attak/atack
        heart/heat/hart attack/atack/attak $
        cardiac arrest
        heart has/is/just/keeps/going/was? stopped/stopping/racing/going_180/pounding/missing/doing_funny/fluttering/going_funny/going_mad/all_over
        heart going/racing/doing
        heart is doing
        no pulse
        pulse ..4 slow/weak/none/fast/find/faint/racing/thready/dead_slow
        palpitations
        pacemaker ..3 firing/shock/shocking/shocked
        shock after shock
        angina .. spray/not/chest/bad/pain/worse/gtn
        gtn/spray ..3 not/nothing/helping/three/twice
        pain ..3 come back worse
        blood_pressure/bp/pressure ..3 200/210/220/230/240/250/190/sky_high_and/through_the_roof_and
        bp 2*
        dysreflexia
        sickle cell crisis
        addisons/addisonian/adrenal crisis
        defibrillator/defib/aed
    """,
    ),
    Pattern(
        "stroke_signs",
        TOPIC,
        "a stroke happening now",
        """
        face/mouth/eye/eyelid/cheek/smile/side ..3 dropped/drooped/droop/drooping/droops/droopy/drop/dropping/lopsided/slid/slipped/gone_funny/gone_weird/fallen/weird/twisted/sagging/crooked/wonky
        droop/drooping/droopin/drooped/droopy/facial_droop/lopsided
        slur/slurs/slurring/slurred/slurry/slurrin
        speech ..2 gone/is/has/all/went/sounds/suddenly ..3 funny/slurred/odd/weird/jumbled/strange/garbled/gone
        can/could/will not ..2 lift/feel/move/raise/hold/use ..2 arm/arms/leg/legs/side/hand/hands/toe/pen/neck/head/cup/limbs !well/without/myself/heavy/the_hoist
        not feel/move/lift his/her/my/a/the left/right/one/a? ..1 side/arm/leg/legs/arms/toe/hand
        not moving his/her/my ..1 legs/arms/arm/leg/neck
        arm/hand/leg/side/arms/hands/fingers ..3 gone/went/is/has/all ..2 dead/weak/numb/useless/heavy/limp/weird/floppy/funny/tingly/paralysed
        numb/numbness/weak/weakness/paralysed/dead ..3 one/left/right/down ..2 side/arm/leg
        down one/left/right/the side .. face/arm/numb/weak/lips/drib*
        one side ..4 face/numb/weak/not/since/this_morning/body/mouth
        left/right side ..2 sudden/numb/weak/dead/gone/paralysed
        dribbling ..4 one/side/tea/mouth/morning/now/ever
        drooling
        having/is/had/has/have/another/suspected/think/possible/massive/mini ..2 a/another/having/had/stroke/mini ..2 stroke/strok/tia/mini_stroke .. right_now/now/just/this_morning/today/think/face/what/help/or_something/tonight/just_now/i_think
        having/havin a? ..1 stroke/strok/tia
        think/thinks/sure/looks_like/could ..5 stroke/strok/tia !association/group/club/nurse/survivors/support
        is this/it/she/he a? having? a? ..1 stroke/strok/tia/seizure
        stroke fast/signs/symptoms !group
        signs/symptoms/sign of a? stroke/sepsis/heart_attack/meningitis .. now/today/he/she/got/has/showing
        another stroke/heart/seizure/fit/bleed .. ..2
        worst headache
        headache ..6 life/thunderclap/sudden/worst/stiff/vomit/confus*
        thunderclap
        lost/losing/lose the/his/her/my ..1 sight/vision/speech ..3 sudden/suddenly/all/now/one
        woke/wake/woken ..2 up? ..2 can_not/unable/and_can_not/not ..2 talk/speak/move/see
        can not/no talk/speak/walk .. pointing/suddenly/crying/mouth/eyes/fall
        no speak/talk/move
        not ..2 say ..1 own name
        had a strok
        tia yesterday/today/now
        talks/talking/talk strange/funny/weird/odd ..2
        blood ..2 ear
    """,
    ),
    Pattern(
        "seizure",
        TOPIC,
        "a fit now, long or new",
        """
        fitting/seizing/convulsing/convulsion/convulsions/convuls* !room/rooms/in/kitchen/bathroom/rails/it/the/a/for/clothes/carpets/round/service
        having/havin/is_having/into/in/had/started/another/first/has/more/second/third a/an/her/his/another/one/first/ever/bad/big/long/massive/epileptic? ..1 fit/seizure/siezure/fits/seizures now/still/going/and/right/minutes/wont/will/not/on_the/what/she/he/help/please/ever/just/has/for/$
        fit/seizure/fits/seizures/siezure/seizing/fitting ..5 stop/stopped/stopping/minutes/long/longer/still/another/after_another/blue/going/now/end/minute/not_coming
        fit/seizure ..2 last/lasting
        during/in/after a fit/seizure ..3 turned/blue/not/wont
        turned blue
        first ..2 fit/seizure
        one fit/seizure after
        still fitting/seizing/jerking/shaking/going/not_come/unconscious
        jerking/jerkin/twitching/thrashing/shaking/shakin ..3 floor/over/body/uncontrollably/violently/eyes/not
        shaking/jerking/jerkin all over
        went/gone/goes stiff ..3 and/froth*/not/shaking
        stiff and/all ..3 eyes/froth*/shak*/rolled/blue/foam*
        froth/frothing/foaming/foam ..2 at/from/coming/mouth/up
        froth*/foaming
        status epilepticus
        given/gave/giving/used ..4 midazolam/buccal/diazepam/rescue ..5 still/not/fitting/seizing/again/work
        never happened before
        dangerous .. minutes/fit/seizure
        is/he/she/on/at/been eight/nine/ten/5/6/7/8/9/10/fifteen/twenty/15/20 minutes .. fit/seizure/now/still
        dysreflexia
    """,
    ),
    Pattern(
        "bleeding",
        TOPIC,
        "heavy bleeding, blood coughed or vomited, deep wounds",
        """
        blood everywhere/pouring/soaking/soaked/gushing/spurting/coming/all_over/through/pumping/dripping/in_his/in_her/in_my/on_the_floor/loss !tests/samples/test
        blood ..2 everywhere/pouring/gushing/over_the/loss/all
        lot/lots/loads/pool/pools/much/lost/losing/puddle/amount/bucket/cupful of? blood/bleeding
        bleed/bleeding/bleeds/bleedin/bled ..4 not/stop/stopping/heavily/loads/lots/badly/lot/everywhere/mouth/ear/head/bad/out/from/profusely/much/alone/fainting/nose/inside/rectum/dry_not !gums/radiators/us
        bleeding/bleedin and/he/she/not/wont/really/still/a_lot/$
        will/can/is/it/wont/wound/cut/nose not ..2 stop/stopping bleeding
        not stop/stopping bleeding
        stop/stem/control the/her/his/this? bleeding
        pouring/pumping/gushing/spurting/pissing ..1 blood/out/of_blood/from_his/from_her/with_blood/$
        coughing/coughs/coughed/coughin/vomiting/vomited/throwing/threw/thrown/spitting/sick/sicked/bringing/brought/puking/passing/pooing/weeing/peeing/passed/from/of ..2 fresh/up/black/bright/lots_of/of/mouth? blood/blood_clots/clots !test/tests/pressure/sugar/clot/samples/sugars
        vomit/sick/vomiting ..4 blood/coffee_grounds/black
        coffee grounds
        blood/fluid ..2 from/in/out_of/coming his/her/the/my/out_of? ear/ears/mouth/eyes/ear
        clear fluid
        cut ..4 bone/artery/deep/deeply/gushing
        artery
        to the bone
        gash/gashed ..
        deep cut/wound/gash
        see/seeing inside .. arm/blood/wound
        really deep .. arm/cut
        cut/slit/slashed/slit his/her/my/their wrists/throat/neck/wrist ..6 blood/bleeding/stop/bleed/now/just/help
        stabbed/shot/impaled himself/herself/in/him/her/his/by !in_both
        sawn/sliced/chopped ..3 hand/finger/fingers/leg/arm/foot/thumb
        fell/gone/went/fallen/put ..3 through ..2 glass/window/door
        leg ulcer ..2 burst/bleeding
        burst and/spurting
        nose ..1 bleed/bleeding ..4 hour/hours/stop/thinners/faint
        nosebleed
        bled through
        soaking/soaked through ..3 towels/towel/dressing/bandage/sheet
        haemorrhag*
        black blood
        fistula .. blood/bleed*
        pregnant .. bleed*/blood
        waters ..1 broke/broken/gone
        miscarr*
        pulled/ripped/come out ..2 catheter/line/tube .. blood*
    """,
    ),
    Pattern(
        "fall_or_injury",
        TOPIC,
        "a bad fall, a knock on the head, burns, crush, broken bones",
        """
        fall/fell/fallen/falls/slipped/tripped/tumble/tumbled/dropped/knocked/collapsed/slid/gone_down/went_down/tripping/fal ..10 head/unconscious/bleeding/blood/not_moving/not_talking/not_answering/stairs/ladder/window/wake/bone/answering/neck/wake_up/can_not_move/can_not_get_up/screaming/gash/speak/respond/breathe/hip/warfarin/thinners/agony
        fell/fallen/fall down/off/out/through/from ..3 stairs/ladder/window/roof/bed/wheelchair/commode/bridge/hoist/loft/steps/chair/bike/wall .. ..2
        fallen/fell ..1 and/again/over/out/off/on/down/in and/again/over/he/she/out/off/on/in/can_not/banged/wont ..3 can_not/not/hurt/stuck/bang*/get_up/floor/up/head/help
        has/is/just/have/mum/had fallen/fell !asleep/out_with/behind/ill/through/last/into_debt/between/apart/off_the_list/away/on_hard
        had a/another/bad fall/tumble ..4 banged/head/now/hurt/not/today/this/floor/can_not/blood/bleeding
        fall/fell/fallen .. today/now/just/this_morning/tonight
        went/gone/goes/going/tumbled/come down the/some/cellar? ..1 stairs/steps ..4 in/feel/not/bang*/head/now/legs/bottom
        on/at/of/found ..3 bottom/foot of the ..1 stairs/steps
        bottom of the ..1 stairs/steps
        is/are/laid/lying/lay/been/still/stuck/found/sat/now on/across the/kitchen/bathroom/bedroom/floor ..1 floor/ground/pavement ..8 not/can_not/wont/will_not/cold/unconscious/blood/moving/talking/screaming/get_up/answering/door/locked/since/hours/all_night/breath*/hurt/pain/bleeding/help/up/help_please
        on the floor .. not/door/locked/cold/shock/can_not/eyes/screaming/leg/blood/help/unconscious
        been/laid/lying/lay on/on_the floor/kitchen/bathroom ..4 since/all/hours/night
        outside ..4 all night .. cold/stiff/found
        all night ..6 stiff/cold/freezing/found
        bang/banged/banging/hit/hits/knock/knocked/cracked/cracking/smacked/bumped/hurt/split/whacked/thumped ..2 his/her/my/the/their/on_the/on? ..1 head/skull !off/against/on_a_brick/on_the_wall_with/brick/with/in_the_sand/of/each/out
        bump/blow/knock/lump/gash/cut/hole/bang/injury/dent to/on/in his/her/my/the/their? ..1 head/skull/forehead
        lump ..3 head
        head .. pouring/blood/bleed*/sick/vomit*/cracked/split/gash/swollen/knocked
        head injury .. now/today/just/sick/drows*/confus*/bleed*
        sick ..6 banged ..3 head
        broke/broken/broke/break/breaks/snapped/fractured his/her/my/the/their/a? ..1 neck/back/hip/leg/arm/pelvis/skull/spine .. now/think/just/floor/can_not/move/moving/screaming/looks/help
        think ..4 broke/broken/fractured/broken_his
        hip/leg/arm/ankle/foot/bone ..3 looks/turned/bent/sticking/twisted/shorter ..2 wrong/out/bent/funny/angle/odd
        bone ..2 sticking/poking
        screaming on the floor/in_pain/in_agony/with_pain/on_floor
        screaming ..1 with/in pain/agony .. floor/head/leg/hip/now
        twist/twisted .. can_not/toe/move
        can/could not feel/move his/her/my legs/feet/toes/arms
        burn/burns/burnt/burned/scald/scalded/scalding ..5 kettle/boiling/skin/water/oil/face/coming/front/fat/tea/pan/hand/bath/blistering/blisters/fire
        skin ..2 coming/peeling/hanging off
        chip pan
        house/kitchen/flat/bed/clothes/chair/room/oven is/are/on/has/caught ..1 on_fire/fire/caught_fire !doors/alarm/alarms/brigade/door/escape
        is/are on fire
        fire ..4 burned/burnt/trapped/can_not_get/smoke
        smoke/flames .. everywhere/coming/trapped/kitchen/house_is
        carbon monoxide ..4 going/beeping/gone/sounding/off/headache*/headaches/is
        smell/smells/stinks ..1 of? gas .. now/unconscious/house/headache/strong/everywhere/dizzy/what
        gas leak
        electric/electrocuted ..2 shock/himself/herself
        electrocuted
        trapped/crushed/pinned under/by/beneath ..3
        hit by a/the? ..2 car/bus/lorry/branch/train/van/tram/bike
        run/knocked over/down by/in_the_road
        car crash/accident ..3 now/just/today/hurt/trapped/bleeding
        falling branch
        safe to move @him
        not ..2 move/feel/get_up ..2 legs/toe/floor/neck
        not get @him/up/off up/off ..3 floor/ground .. pain/hurt/hurts/breathe/bleeding/help
        leg/legs bent/twisted wrong/back/the_wrong
        drowned/drowning in_the/in_a/bath/pool
        pulled ..3 from/out_of ..1 water/canal/river/bath/pond
        tablets/lines/tube/cord ..3 wrapped ..2 round his/her ..1 neck
        gone limp/blue
    """,
    ),
    Pattern(
        "poison_or_overdose",
        TOPIC,
        "an overdose taken, the wrong dose, something swallowed",
        """
        overdose/overdosed/overdosing/overdosd/overdos*
        is/was/think/he/she/been/has/brother/just od/oding/od'd
        take/taken/took/had/swallowed/given/gave/eaten/necked/downed/drank/popped/ate/taking/give ..4 all/whole/too_many/too_much/handful/loads/double/twice/box/pack/packet/bottle/lot/forty/thirty/twenty/fifty/week/month/ten/extra/20/30/40/50/60/100/sixty/hundred/strip/wrong/entire ..5 tablets/pills/paracetamol/medication/meds/insulin/morphine/oramorph/dose/capsules/codeine/tramadol/antidepressants/aspirin/ibuprofen/sleeping/heart/patches/patch/vodka/dosage/dosette/medicine/pregabs/pregabalin/ago
        took/taken/take/swallowed/had/gave/given/taking all ..1 his/her/my/the/their/nans/of ..3 tablets/pills/medication/meds/paracetamol/insulin/morphine
        taken/took/had too much/many ..2 of? ..2
        took/taken/swallowed/had pills/something/summat/loads/drugs/tablets ..3 now/eyes/out/just/vodka/rolling/told/and
        daughter took pills
        KIN/KID/he/she/PARTNER/OTHER has/is/just/have? took/taken/swallowed/eaten/drunk/drank/ate/drink ..2 pills/tablets/bleach/battery/coin/magnet/detergent/disinfectant/white_spirit/poison/antifreeze/weedkiller/dishwasher/washing/soap/petrol/turps/paint/perfume/hand_gel/sanitiser/medication/mouthwash/glass/teeth/rat
        swallowed/swallow/swallows ..4 battery/coin/teeth/denture/dentures/bleach/tablets/magnet/patch/patches/pills/box/bone/pin/glass/load/lego/something
        swallowed a/some/the/her/his/all/loads/something
        drank/drunk/drinking/drink/ate/eaten/chewed/licked/got_into/into ..4 bleach/white_spirit/antifreeze/weedkiller/disinfectant/dishwasher/detergent/washing_up/pods/patches/nana's/pills/morphine/turps/petrol/perfume/cleaner/zoflora/dettol/alcohol_gel/hand_gel/heart_pills/methadone
        had some/all/a_lot of ..3 morphine/tablets/pills/medicine/methadone/insulin/oramorph
        given/gave/give/had/giving/taken/injected/drawn ..4 insulin/tablets/medication/morphine/oramorph/meds/medicine/dose/patch/patches ..3 twice/by_mistake/wrong/double/mistake/two/instead/again
        wrong/double/too_much/extra/twice ..3 medication/dose/insulin/tablets/meds/medicine/patch/patches/morphine/tablet/pills !delivered/from_the_pharmacy/by_the_chemist
        gave/given ..3 double/twice
        two ..2 patches ..3 wake/on
        hundred/100 units
        wrong insulin
        mixed ..4 dosette/tablets/blister/meds ..
        week is? worth ..2 tablets/pills/meds
        how many/after ..2 paracetamol .. worry/safe/taken/just/had
        paracetamol .. worry
        just had/taken thirty/twenty/forty/all
        drugs/heroin/spice/pills/vodka/pregabs ..6 blue/wake/rolling/breathing/collapsed/unconscious/out_cold/unresponsive/floor
        drink/drinking/drunk/drinkin/drinking_all ..5 not/wont ..1 wake
        sniffed/inhaled/sniffing ..3 aerosol/gas/glue/lighter
        poison/poisoned/poisoning
        naloxone
        took/taken/had/done/something/summat eyes ..2 rolling
        mixed/mixing ..3 bleach/alcohol/pills
        changed her/his mind .. pills/tablets/handful
        handful of pills/tablets
        turkey/out/pills ..1 and vodka
    """,
    ),
    Pattern(
        "diabetes_and_infection",
        TOPIC,
        "sugar, sepsis, high fever, meningitis, dehydration",
        """
        hypo/hypos/hypoglycaemic ..3 unconscious/now/not/wake/wont/what/come/is/can_not/drink/she/he/and
        having/in/bad/severe/massive a? ..1 hypo
        sugar/sugars/reading/bm/glucose/levels/bms ..4 1*/2*/3/30/33/35/25/28/hi/low/dropped/high/too/says_hi/through
        sugar/glucose/bm/bms is/are/at/of/reading/reads/says/has/gone ..3 1/2/low/1.8/hi/high/2.1/dangerously/really/30/28
        pear drops
        diabetic/diabetes ..8 floppy/sweaty/unconscious/rolling/wake/confused/drink/shaking/sense/collapsed/out
        ketones/ketoacidosis/dka
        sepsis/septic/septicaemia signs/now/she/he/and/what/symptoms/think/$
        think/could/looks/signs/worried/is_it/having/got ..3 sepsis/septic/meningitis
        sepsis
        temperature/temp/fever ..4 38/39/40/41/42/39.5/38.9/40.2/104/103/shiver*/through/sky/rash/stiff/confus*/delirious/rambling/burning
        running/temperature/temp/of 40/41/40.2/39/39.5/38.9/104/38.5
        rigors
        rash ..8 glass/fade/fades/spreading/fever/stiff/purple/bruises/floppy
        rash/spots that/which do not ..1 fade/go
        purple spots/rash
        stiff neck
        neck ..2 stiff .. fever/light/rash/spots/headache
        mottled/marbled
        not passed/weed/peed/had_a_wee/urinated ..3 water/all/today/urine/since
        burning up
        burning up ..4 confused/shaking/not/rash/breath*
        shaking/shivering ..3 fever/temperature/confus*/hot/delirious
        wound/foot/sore/leg ..4 gone black/stinks .. fever/delirious/shaking
        delirious
        chemo ..6 temperature/temp/fever/shiver*/shivering/38/39
        really/so/very hot ..3 stopped sweating/not
        stopped sweating
        heatstroke/hypothermia
        not ..3 drink/drunk/drinking ..3 woken/wake/rouse/days/sleepy/drows*
        hard as a board
        terrible/severe/sudden/awful/excruciating pain ..5 tummy/stomach/belly/abdomen
        sick/vomiting/vomited ..2 twelve/ten/20/all/constantly times/night .. head/blood/drows*
        vomiting and/collapsing/drowsy/screaming .. drowsy/collaps*/head/confus*
        shunt ..4 blocked/vomit*/drows*
        dialysis ..4 missed .. heart/faint/breath/weak
        missed ..2 dialysis
        cold and clammy
        ice cold
        catheter ..3 blocked ..4 temperature/pain/rambl*/fever
        peg/tube ..4 come/came/pulled/fallen out .. bleed*/blood/breath*
    """,
    ),
    Pattern(
        "dead_or_dying_now",
        TOPIC,
        "found dead, dying here and now",
        """
        think/thinks/thought/pretty_sure/sure ..4 dead/died/is_dead/has_died/dying_right_now/just_died
        is he/she/mum dead
        @he is/are dead ..3 what/i_think/help/on/in/and_cold/please/oh
        just/found/find ..2 died/dead/hanging/hung/hanged/dead_in
        just died ..3 not_moving/here/in_front/what/on/now/moving
        help/please ..3 dying/dyin
        dying/dyin right_now/now/help/on_the/in_front/please_help/in_my_arms
        is dying/dyin ..2 help/please/now/right/what/on
        not/no pulse/breathing/moving/heartbeat
        not going to make it
        slipping away .. now/help/ambulance
        cut him/her down
    """,
    ),
    Pattern(
        "asks_for_999",
        TOPIC,
        "asks for an ambulance, 999 or first aid now",
        """
        ambulance/ambulence/ambulanse/ambluance ..1 now/please/quick/quickly/help/here/come/asap/needed/urgently/to/and/$
        need/ring/call/want/get/send/phone/require/fetch/calling/ringing/dial ..4 ambulance/ambulence/ambulanse/ambluance/paramedic/paramedics/999/112 !car/drivers/or_not_in_future/isnt_needed
        should/shall/do/must i/we ring/call/dial/phone/get/take ..4 ambulance/999/111/112/emergency/hospital
        ^ ambulance/999/emergency/paramedics $
        need ..3 emergency/ambulance services/service
        need the emergency
        999 ..1 or 111
        do i/we ring/call/phone 999/111
        call/ring/dial/phone/rang 999/112 !if/in_an/for_emergencies/last/years/ago/in_future/when/yesterday/wasted
        999 or/now/please/for_me
        not ..2 ring/call/phone/send ..1 an? ambulance
        send ..2 paramedics/ambulance
        how ..2 do/to/give/perform cpr !course/training/class/properly/workshop
        cpr now/please/on/help/instructions
        tell me ..2 how to_do_cpr/to_give_cpr
        please hurry
        hurry please/up/!
        recovery position
        what position ..2 put
        someone/OTHER help/come quick/me_my/please_my
        help help
        help ..2 @he ..2 collapsed/dying/choking/not/dead/keeled/fallen/bleeding/unconscious/aint/fitting
        does @he need hospital/an_ambulance/to_go_to_hospital/a_doctor_now
        need to go to hospital/and_e now/quick/tonight/urgently
        111 put/on/said/told ..2 hold/stopped/waiting/queue/wait
        on hold ..8 getting worse/awake/respond*/blue/cold
        getting worse .. awake/cold/breath*/blue/minute/grey/hold
        doctor/home/careline/111 ..3 says/said/say/wait/wont ..5 blue/breathing/stroke/grey/ambulance
        holding his/her/my ..1 chest
        life threatening
        medical emergency
        eyes rolling/rolled
        EMERGENCY
        heart failure ..4 breath*/drown*/froth*/grey
    """,
    ),
)
