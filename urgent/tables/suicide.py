"""Suicide and self-harm: the writer's own or somebody else's, said plainly or veiled."""

from __future__ import annotations

from urgent.pattern import Pattern

TOPIC = "suicide_or_self_harm"

SUICIDE = (
    Pattern(
        "suicide_plain",
        TOPIC,
        "the plain words for it, in every person",
        """
        suicide/suicid*
        kill/kills/killing/top/tops/topping/hang/hanging/hung/hanged/drown/drowning/shoot/shooting/poison/poisoning/gas/gassing myself/ourselves/@himself
        do/doing/done/does/make/making away with myself/ourselves/@himself/me
        do/doing/done myself/himself/herself in
        finish/finishing/finished myself/himself/herself ..1
        string/stringing/strung ..1 myself/himself/herself/me up
        take/takes/taking/took/taken/end/ends/ending/ended/finish/finishing my/our/his/her/their/your/ones own? life/lives
        take/taking/took/taken it/life myself
        end/ending/finish/finishing it/things/everything/this all/forever/for_good/myself/tonight/now/soon/properly
        want/wants/wanted/going/wish/wishes/thinking/thought/think/thoughts/plan/planning/tempted/like/feel/ready/about/try/trying/tried/talking/threatening/threatens to/of/about/like/on? ..1 end/ending/finish/finishing it/things/everything/this
        death/suicide pact
        made/have/had a pact
        passive ideation/thoughts
        ideation
        samaritans
        kill myself
    """,
    ),
    Pattern(
        "death_wish",
        TOPIC,
        "wanting to be dead, not to live, not to wake",
        """
        want/wants/wanted/wanting/wish/wishes/wishing/longing/ready/rather/sooner/prefer/hope/hoping/beg/begs/begging/pray/prays/praying/like/ask/asks/asking/try/tries/trying to/i/he/she/for/that? ..2 die/dead/death !of/laughing/inside
        rather/sooner/want/wants/wanted/wish/wishes/wished ..3 be_dead/be_gone_for_good/were_dead/was_dead/was_gone/were_gone
        want/wants/wanting death
        wish/wishes/wished/hope/hoping/hopes/praying/pray/prays/rather ..4 not/never ..2 wake/woken/woke/been_born/born/be_here/here/alive/exist
        wish/wishes/wished ..5 in_that_crash/in_that_car_crash/it_had_worked/it_had_been_me/never_been_born
        do/did/would/will/can not/nor ..1 want/wish/care/intend/plan/fancy/like/hope/need to? ..1 live/be_alive/wake/wake_up/exist/be_here/be_around/go_on_living/see_another/see_tomorrow/carry_on_living/be_on_this_earth/keep_living
        not/no want/wants/wish to? ..1 live/be_alive/wake_up/be_here/exist/live_no_more
        no/without wish/desire/reason/will/point/reasons/need to? ..2 live/be_alive/living/see_another/stay_alive/go_on_living/carry_on_living
        lost/losing/lose the/my/his/her will to live !on/waiting/with/trying/over/listening/in_this/in_that/reading/filling
        do not ..2 wake/waking up !at/until/till/early
        just? not wake/waking up !at/until/till/early/for
        sick/tired/weary/fed_up/bored/enough/done/finished with/of/w? ..1 living/life/being_alive/being_here/existing/this_life/my_life/it_all_and
        can/could not ..1 do/face/stand/bear/take/live life/living/alive/with_myself/like_this_and
        can/could not/nor ..2 live !with_him/with_her/without_a/with_them/with_my/independently/alone/on_his/on_her/at/there/here/in !the/this/a
        can/could not go/carry/keep on/going living/being_here/being_alive/with_my_life/not_living
        not ..1 the caring .. living
        life/living is/was not ..1 worth ..1 living/it/anything
        not worth ..1 living/being_alive/carrying_on_with_life
        why ..2 bother/keep/carry/go/stay ..2 staying/stay/living/being/alive/breathing
        what is/was/the the? point in/of/to? ..2 living/life/being_here/being_alive/existing/being/me
        no/not/any point ..1 in/of/to ..1 living/life/me/being_here/being_alive/my_life/existing
        no point in me
        nothing/nowt/little ..1 left? ..2 live/stay/living/carry_on/wake_up ..1 for
        reason/reasons ..1 to/for get_up_or/live/stay_alive/living/eat_or_breathe
        stop/stopped existing/living
        like/prefer/want/wants/rather/wish to/i/did/could? not? ..1 stop/disappear/vanish existing/forever/for_good/for_ever/off_the_earth/from_the_earth/altogether/completely
        want/wants/wanted/wish to? disappear/vanish/fade_away/be_gone/cease
        not exist/existing anymore/any_more
        button ..4 switch/turn/end ..2 me/myself/it ..1 off?
        switch/turn ..1 me/myself off
        put me/him/her out_of my/his/her misery
        relief/lovely/nice/rest/peace/peaceful/easier/kinder/better ..3 not to/being be/here/wake/alive !for_you
        relief/rest/peace/easier/happier/better/restful ..5 dead/if_i_died/to_die/if_she_died/if_he_died
        being/be dead
        give/gives me/him/her poison
        ready to meet my/his/her maker
        ready/time/want/wants/wish/waiting/hoping for/to ..1 death/die/go_to_the_lord/go_to_god/be_taken
        want/wants/longs/wishes to go to/and_be_with/be_with ..2 heaven/god/jesus/lord/him/her/PARTNER/KIN/allah !home_in/at/in/more/all/for/when/until/now
        buried/be with her/him/PARTNER/KIN/KID in_heaven/again_in/buried_with/up_there
        want/wants/wanted to/i ..2 buried/lie_down_and_die/lay_down_and_die/join_him/join_her/follow_him/follow_her
        want/wants/wanted to go to/with her/him
        six foot/feet under
        dead/better_off/happier/better in the/my/a ground/grave/box/earth
        tired ..3 waking up
        hate/hates being alive
        cba/bothered living/life
        fallen/fell/feel out of love with life
        unbearable/hell/torture to_live/living/to_be_alive
        go/going/went to_sleep/sleep ..5 not/never ..2 wake/waking/woke
        go/going to_sleep/sleep .. be/was/that_be the_end/end
        sleep/asleep forever/for_ever/for_good
        drink ..4 not ..2 wake
        not ..2 want/bothered ..3 see ..2 christmas/morning/birthday/tomorrow/winter/spring/summer/year
        be alive come/by/at/for/when/next
        want/wants/wanted ..4 stop/end/over ..3 forever/any_way_possible/for_good/whatever_it_takes
        want/wants/need ..1 the/this/my/it pain/suffering/hurt/hurting/noise ..1 to? stop/end/over !in_my/in_his/in_her
        want/wants/wanted/says/wishes ..2 it/everything/all/things ..1 all? to? end/be_over/stop/finish
        i/he/she/just want/wants/wanted it ..1 to? stop/end/over/finish
        !not ready/time to? go/die ..1 now $
        god/lord/allah take/takes me
        good innings .. go/choose/time/enough
        go at a time ..3 choose/choosing
        had enough of living/life/this_life/everything
        drop/close my_eyes_for_good
    """,
    ),
    Pattern(
        "better_off_without",
        TOPIC,
        "feeling a burden, others better off",
        """
        better ..1 off ..5 without me/him/her/us/them
        better ..1 off ..3 dead/gone/if_i/if_he/if_she/in_the_ground
        better/easier/happier/manage/cope/fine/free/rid/better_off ..6 if_i_was/if_i_were/if_i_died/without_me/when_i_am_gone/once_i_am_gone/if_i_just_went/if_i_wasn't/if_i_was_not/were_she_dead/if_she_were/if_he_were/after_the_funeral/if_i_were_not/if_i_am_not
        worth more/less ..3 dead/gone
        insurance .. dead/gone/kids/die/died/pay
        nobody/no_one/who/anyone would/will/is/ever ..2 miss/notice/care/come_to/cry ..3 me/gone/funeral/dead/died/old
        not suppose anyone/OTHER would miss
        miss/notice me if/when
        if i was/were/am not? ..1 dead/alive/gone/here_anymore/here_any_more/gone_for_good/around_anymore
        deserve to die/be_dead
        not deserve to live/be_alive/be_here/exist
        hate/hates myself
        i am the/a problem .. take_me/gone/away
        take me away
        burden .. die/dead/without/gone/end/finish/live/alive/anymore
        says ..2 @he is a burden
        i am a/just/only/nothing_but? burden
        being/such/become a burden ..6 end/finish/die/gone/go
        world/everyone/everybody/KIN/PARTNER/KID/they would be ..2 better/happier
        sooner ..1 gone the better
        happier if ..2 @he/i were/was/am dead/gone
    """,
    ),
    Pattern(
        "will_not_be_here",
        TOPIC,
        "speaking of a time when the person will not be there",
        """
        will/would/shall/might/may/be not/soon/never ..1 be/being here/around/about/alive/on_this_earth ..1 by/on/when/after/much/long/tomorrow/next/for/come/in_the_morning/anymore/any_more/to_see/longer/soon
        will not be here $
        will/would/shall/might/may/think/dont not/i be/am/will_be/going_to_be alive
        will be dead/gone by/before/soon/then/tomorrow/in_the_morning/when/tonight
        i will be/soon_be dead
        not be/been/going_to_be around/here/about much longer
        not going to be here/around
        not ..1 have/need to worry/bother/think about me/him/her/us/any_of ..2 after/much/soon/anymore/any_more/tonight/for_long/again
        shall/will not be/need/want needing/troubling/bothering/wanting/a_bother/a_trouble/it/anything/owt/them/one ..3 after/where/this_winter/anyone/again/much/any_more/anymore/longer/soon/this_week
        shall not be needing/wanting/seeing
        not need/needing/want/wanting it/them/one/a_coat/anything ..1 this_winter/where/after/soon/much
        where i/he/she is/am going .. need/not
        by the time ..2 read/reads/get/see/sees/find/finds
        when/after/once/for ..2 find me/my_body/him_in_the
        finds/find me !a/an/the/some/another/help/somewhere/out/at/in/near
        my/his/her last message/words/night/day/goodbye/letter/birthday/christmas/post/text
        this is the? last ..2 message/time/night/you_will_hear/goodbye/i_will
        not do/doing/see/seeing/having another birthday/christmas/winter/year/summer/spring/sunrise
        see ..1 another winter/christmas/birthday/sunrise/spring/morning
        for good/ever once/after/when her/his/she/he/mum
        taking/take myself off for/somewhere/and
        go/going/slip/slipping/leave quietly
        slip away quiet*
        i/he/she/just/shall/will/to am/is/be? going/go/off !on/to/into/home/out/back/in/ahead/through/and/round/down/for/with/over/up/there/off/shopping/at/mad/crazy/insane/bonkers/potty/spare/by/under/without/nowhere/somewhere forever/for_good/for_ever/soon_and/one_way/anyway_lol/where_no
        go/going by/of my own choice/hand
        my own choice/hand/terms
        choose when/how to? ..1 go/die
        when she/he goes .. i go/go_too/follow/am_going
        if/when/once/after ..1 @he ..1 goes/dies/passes/passed/gone/dead/went ..6 i/no/me ..3 go/follow/going/end/join/not_carry/not_stay/not_stopping/carrying_on/carry_on_without/too/done/done_too/nothing
        not/no stop/stopping/stay/staying/live/carry/go/intention/carrying/going ..3 here/on/living without him/her/PARTNER/KIN
        no intention/plans ..3 carrying_on/going_on/living/growing_old/staying
        if i go .. she/he/they/both/together
        tonight is/will_be/was? the night
        doing/do it tonight/today/now/then/when_he/when_she/after/soon/properly/before/this_week/this_weekend
        would/could/should/will have done it by_now/already/before/years
        will/he/she/would/going_to do it himself/herself/properly/this_time/again/one_day/soon/if/tonight/anyway
        will do it $
        i have/am/he/she decided .. not/tonight/going/end
        want/wants to go now/to_her/to_him/to_god/home_to
        i want to go $
        done done
        done ..1 w/with ..1 being_alive/life/living/everything/it_all/this_world/existing
        i am done with this life/life/living
        going_to/gonna/will/just/am/lol go anyway/bye/now_bye/forever
        nothing matters ..1 anymore/any_more/now/to_me
        dont/not ..1 bother/send/look/come ..3 for_me/buying/looking/after_me
        not/never/do_not to? look/come ..1 for/looking her/me/him
        please/do not ..1 send anyone/anybody/OTHER/police/ambulance .
        one way/a_way trip/ticket
    """,
    ),
    Pattern(
        "goodbyes",
        TOPIC,
        "saying goodbye, letters, giving things away, putting affairs in order",
        """
        goodbye/bye/goodbyes/farewell everyone/everybody/all/forever/for_ever/to_everyone/to_all/world/KIN/my/and_sorry/and_thank/for_good/message/note/letter/video/on_his/on_her/on_facebook/on_snapchat
        goodbye/bye .. sorry/i_am_sorry/forgive/tried
        sorry .. goodbye/bye/bye_KIN/for_everything_and/for_everything_and_bye
        sorry for everything
        love you ..2 bye/goodbye/forever/always_bye
        bye for/forever ..1 ever/good
        say/saying/said/says/posted/sent/sending/text/texted/texting/writing/wrote/written/leaving/left ..4 goodbye/goodbyes/farewell
        say/saying/said my/his/her/their goodbyes
        written/wrote/writing/write/left/leaving/found ..1 the/a/my/his/her/some/them/us/KIN/to letters/letter/note/notes ..1 for/in/on/from/saying/to? !the_council/the_dwp/the_doctor/complaint
        written/wrote/writing to each/all of/the
        found/left/leaving/finding a/his/her note
        letter/letters/note ..2 on the side/table/pillow/bed/mantelpiece/fridge/kitchen
        tell my/the/KIN/them KIN/KID/kids/children/KIN/PARTNER/OTHER/babies i/that/we love
        tell/told them/him/her/KIN ..1 i/we love/loved
        giving/gave/given/gives/give ..1 away/his/her/my/all/things/stuff .. away/where/things/stuff/tools/belongings/fishing/clothes/rods/collection/watch/dog/cat/possessions
        giving/gave/given/gives away ..2 his/her/my/things/everything/stuff/tools/belongings/possessions/clothes
        rehomed/re-homed/rehoming/given/gave ..2 dog/dogs/cat/cats/pets away/and/so/already
        rehomed the/my/her/his dog/cat/pets/animals/budgie
        got/put/putting/getting/sorted/sorting/everything/everythin/all ..2 affairs/everything/papers ..2 order/straight/sorted
        everything/everythin/affairs/all in order
        sorted/paid/planned ..2 funeral .. ready/bills/keys/go/left
        where the/my/her/his will/insurance/papers/policies/documents is/are
        told/showed/shown/showing/rang/ringing ..6 where ..2 will/insurance/paperwork/bills/papers/boiler
        showed/shown/showing ..3 how to ..2 boiler/bills/alarm .. strong/now/one/without
        look after ..4 when/after/once i am/have gone/not_here/dead/go
        look after my/our/the/him/her ..3 tonight .. doing/gone
        last will
        sent/sending/text/texted ..4 saying/luv/love ..2 you/sorry ..2 bye/forever/goodbye/everything
        do/not where ..2 going .. need
        thank you ..4 not be troubling/bothering
        just wanted to say thank/thanks/sorry ..6 not/last/anyone/again/everything
        suddenly ..2 calm/happy/peaceful .. months/giving/dead
        really? calm and happy
        for after ..1 he/she/i is/am/have gone
        left/leaves/leaving her/his/my wedding? ring/phone ..8 letter/note/look/gone/table
        without ..2 phone .. look/note/letter
        missing .. letter/note/goodbye/ring
    """,
    ),
    Pattern(
        "plan_and_means",
        TOPIC,
        "a plan, a method, the means gathered or in hand",
        """
        i/he/she/they/have/has/got/is/made/making/with have/has/got/is/a? a plan $
        have/has/got/is/made/with a/my/his/her/it plan/plans ..2 to/how/and/for he/she/die/end/do_it/go/kill/will
        he/she has/have/got/is a/his/her plan
        it/is/and i have a plan
        no plan yet
        planning/plan/planned/plans my/his/her/how/own ..1 own? death/exit/suicide/i_would_go/to_go/i_would_do_it
        plan/planning/planned/worked/work how/out i/he/she/we ..1 would/will/could/am/to ..1 go/do_it/die/end/be_dead
        working/work/worked out how to ..1 die/be_dead/go/do_it
        got/have ..2 it all worked out
        worked out .. without/go/die
        got/have the/a/my/method method/methods ..1 sorted?
        picking/pick/chosen/set/picked a/the/my day/date/time ..1 for? $
        date in mind
        thought/thinking/thinkin/think/thoughts of/about/on ..1 how/ways/methods/way ..1 to? $
        thought/thinking/think of/about ways
        ways/way/how to die/go/end/kill/do_it
        ways to ..2 die/go_quick/disappear
        painless/quickest/easiest/quick/easy/painlessly/quietest ..1 way/ways/method/road/death ..1 out/to/of?
        is/does/would it painful/hurt to/when/if ..2 die/drown/hang/overdose/you_die
        thought/think/thinking/consider/considered/considering/talk/talked about/of? ..1 taking/take us/them/him/her/both/all us/with/both/of/all
        take/taking/takes us/them/him/her/both/all/everyone ..1 with/both me/with/myself/of
        take/taking/takes us/them both/all !out/to/for/shopping/in/on/a/swimming/somewhere
        taking us/both of us
        two/both/all of us ..2 went/go/going/gone together/at_once/quiet
        both/we/us ..1 go/going/gone/went/die/end together !to/on/for/shopping/in/every/out/into
        end/finish it/things for them/us/both ..1
        end it for
        how many/much ..6 tablets/pills/paracetamol/insulin/morphine/ibuprofen/codeine/units/antidepressants .. take/kill/die/end/enough/would/fatal/lethal/it
        lethal/fatal dose
        many ..4 would it take to
        saving/saved/save/hoarding/hoarded/hoards/stashing/stashed/stockpiling/stockpiled/collecting/keeping/hiding/storing/squirrelled/squirrelling/stored/building ..3 tablets/pills/paracetamol/meds/medication/morphine/sleeping/patches/insulin/codeine !in_a/safe/in_the_fridge
        count/counted/counting ..2 tablets/pills/meds/paracetamol/sleeping ..3
        tablets/pills/bottle/razor/knife/rope/noose/blade in/on ..1 my/his/her hand/hands/lap/pocket
        sat/sitting/stood/sits/standing with/holding ..4 bottle/tablets/pills/rope/belt/knife/razor/noose/blade/scissors ..3
        look/looking/looked/stare/staring at ..3 tablets/morphine/pills/insulin/medication/meds/knife/drawer .. easy/think/thought/tempted/wonder/could/all
        tablets/insulin/morphine/pills/medication .. cross/crosses/crossed my/his/her mind
        enough ..2 in the cupboard/drawer/cabinet .. end/see_to/do/finish
        have/has/got enough ..3 to see to/do/finish/end it/us/me/both
        take/takes/taking/swallow/swallowing all ..2 of? ..2 tablets/pills/medication/meds/paracetamol/insulin/the_lot/morphine
        will/would/says/going_to/gonna take the lot/them_all/whole_lot/everything_in
        tablets .. take the lot
        all here/there in the drawer/cupboard .. tablets
        noose/ligature/hosepipe
        found ..3 rope/belt/razor/blades/blade/noose/letter/pills/stash ..5
        rope ..4 boot/garage/shed/neck/tree/bag/loft/car/bought
        belt/cord/scarf/tie/rope/things/wire/flex/sheet/laces/lead ..3 lap/neck/throat
        tie/tying/tied/ties/tighten/wrap/wraps/wrapping/put/puts/putting ..4 around/round my/his/her neck
        strangle/strangling/strangled/suffocate/smother/electrocute myself/himself/herself
        head in the oven
        walk/walking/walked/wade/wading/jump/jumping/throw/throwing/go/going/goes into/in/to/towards the/a/front trent/river/canal/sea/lake/traffic/road/motorway/water/weir/reservoir/of .. stop/back/drown/under/not/and
        into the trent/canal/sea/traffic/weir/reservoir
        left but the river
        wonder ..2 about the river/canal/trent/bridge
        jump/jumping/jumps/jumped/throw/throws/throwing/chuck/chucking/fling off/from/in_front/out_of/under/himself/herself/myself/down/infront ..3
        feel/feels/felt/want/wants/wanted/telling/tell/tells/told/say/saying/says/thought/thinking ..2 like/him/her/me/to/of/about/he/she? to/will? jump/jumping !for_joy/queue/start/the/through/ship/at/up
        step/stepping/walk/walking/run/running/runs/ran/lie/lying/lay/laying in_front/out/into/infront/under/out_in_front/on ..4 train/tram/lorry/bus/traffic/road/car/cars/tracks/truck/line
        in/infront front? of ..2 train/tram/bus/lorry/traffic/truck/bus/moving/oncoming
        drive/driving/drove/crash/crashing/steer/swerve ..4 into/off/at/under ..3 tree/wall/river/bridge/lorry/cliff/trent/canal/traffic/oncoming/barrier
        crash the/my/his/her car
        stand/stood/standing/sat/sitting/stands/sits/been/was/is on/at/by/near/over/looking ..4 bridge/edge/platform/ledge/roof/cliff/railings/tracks/multistorey/parapet/weir/motorway/rooftop/railway ..1
        is/am/stood/gone/up/out/him/her/she/he on/off/at the/a ..2 bridge/ledge/roof/rooftop/railway/tracks/cliff/parapet
        wrong/other side of ..2 railings/barrier/fence/bridge
        edge of ..3 platform/roof/bridge/cliff
        platform edge/at
        multistorey/multi_storey ..1 !parking/car_park_parking
        how high ..5 bridge/car_park/roof/multistorey/car
        garage with ..2 engine/car
        engine/car running/on ..3 garage/windows/inside
        where ..3 shotgun/gun/rifle ..1 is/are?
        got/has/have/with/find/hid/locked/hide ..4 shotgun/rifle/gun/air_rifle .. talk/himself/done/end/another
        rid of ..2 guns
        blade/razor/knife/scissors/blades under/in ..1 my/his/her pillow/bed/sock/room/bag/phone
        locked/locks/barricaded ..1 himself/herself ..4 with ..2 razor/knife/blade/pills/tablets/belt/rope
        hide/hid/hidden/locked/locking/lock/hiding ..3 knives/tablets/blades/razors/pills/medication/sharps .. himself/herself/because_he_said/because_she_said/in_case_he/in_case_she/do_it/end/lot/sleep_outside/suicid*
        sleep ..3 in case he/she does/do/did it/something
        pillow over ..2 face/head ..1
        bought/ordered/buying ..3 online .. live/die/end/himself/herself/can_not
        booked a hotel room .. find/finds/mum/KIN
        googling/googled/google/search/searched/searching/looked/looking/look ..3 how to do it
        googling/googled/searched/searching/looked ..2 painless/methods/suicide/knots/nooses/ways_to
        how to do it/die/hang/end
        life/death ..2 my/in my/own hands
        river ..2 left/only/calling
        something/bought/got to end it
        jump/jumps when/if/off
        find another/other/a way/ways .. himself/herself/it/guns
        hotel room .. find
        where ..1 going to? do_it/jump
        before the kids woke/wake
    """,
    ),
    Pattern(
        "self_harm",
        TOPIC,
        "cutting, burning, hitting oneself; refusing food or medicine to die",
        """
        self harm*/injur*/mutilat*/hurt*
        selfharm*
        cut/cutting/cuts/slit/slitting/slash/slashing/slashed/carving/burn/burning/burns/burnt/burned/scratch/scratching/scratches/hurt/hurting/hurts/harm/harming/harms/injure/injuring/injures/stab/stabbing/punish/punishing/starve/starving/bite/biting/bites/punch/punching/hit/hitting/hits/pinch/pinching/scald/scalding myself/himself/herself/themselves !out/off/on_the/on_a/on_my/in_half/short/shaving/by_accident/accidentally/lifting/a_deal/up_for/moving
        cut/cutting/cuts/cutted/slit/slitting/slashed/slashing/slashes/scratching/scratches/scratched/burning/burns/burned/burnt/hurting/picking/picks/carving/cutted/razor/blade ..2 my/his/her/their/the/own/at/up/on/into/through ..1 wrist/wrists/arm/arms/leg/legs/thigh/thighs/skin/hip/hips/forearm/forearms/body/hands/stomach
        did/done/doing my/his/her thighs/arms/wrists/legs/hips
        been/started/keeps/caught/is/relapsed/stop/from/with/again/began/found/kept cutting/cuttin !back/down/costs/hours/the/grass/his_hair/her_hair/corners/my_hours/it_fine/out/off/hedges/money/care/services
        now/he/she is/are cutting $
        been/keeps/started/is cutting !back/down/my_hours/hours
        i/he/she cut/cuts when/because/to/cos/myself/every/coz
        fresh/rows/lines/row/new/deep ..1 of? cuts/scars/scratches/marks
        cuts/scars/marks/scratches up/on/all_over/down/along ..2 her/his/my/their arm/arms/wrist/wrists/legs/thighs/leg
        sleeves .. cuts/scars/marks/saw
        till/until ..2 bleed/bleeds/bled/blood/split
        makes/make ..1 bleed/bleeds ..2 himself/herself/on_purpose
        razor/razors/blade/blades .. bathroom/bag/pillow/arm/arms/wrists/thighs/skin/hips/legs/sharpner/sharpener/bed/locked
        bloody/blood tissues/tissue/towels/sheets .. razor/blade/bag/school
        hit/hits/hitting/punch/punches/punching/bang/bangs/banging/slap/slapping myself/himself/herself/my_head/my_own ..4 face/wall/head/again/over/bruises/times
        bangs/banging/bang his/her/my head ..3 wall/floor ..8 dead/die/kill/stop/end/bleed*
        hurting/hurt/harming/punish/punishing/damage my/his/her own? body ..1
        hurting/hurt/harming/burning/started_hurting/cutting myself
        feel something/anything .. cut/cutting/burn/iron/hurting/hurt
        punching walls .. stop/exist/die/split
        starving/starve myself/himself/herself
        stopped/stop/stops/refusing/refuse/refuses/refused/not ..2 eating/eat/food/tablets/insulin/dialysis/meds/medication/drinking/taking/drink ..8 die/dying/dead/deliberately/purpose/way_of_going/way_out/quickest/end_it/wants_to_go/had_enough/give_up/given_up/live
        refusing/refuses/skipping/skips/stopped ..1 his/her/my/taking? insulin/dialysis ..6 die/way/road/end/out/purpose/wants
        bites/bite/scratches/hits/hurts/punches herself/himself ..4 kill/bleed/bleeds/dead/die/till
        kill me .. says/bleeds
        says ..1 kill me
        headbanging .. die/dead
        scissors ..3 wrists/arms/wrist
        picking at ..2 wrists/arms ..2 with/till/until
        relapsed/relapse ..3 cutting/harm
    """,
    ),
    Pattern(
        "attempts",
        TOPIC,
        "an attempt made or repeated",
        """
        tried/tries/trying/attempted/attempting/attempt/attempts to ..2 kill/hang/jump/strangle/drown/overdose/suffocate/die/end_it/end_his/end_her/end_my/do_away/top/take_his/take_her/take_my/throw_himself/throw_herself/od
        tried/attempted it/suicide ..3 before/again/once/already/twice
        already tried ..2 once/twice/before/this
        overdose/overdosed/overdosing/overdoses ..6 again/before/twice/planning/plan/thinking/next_time/properly/on_purpose
        took/taken/take ..6 on purpose/purposely .. again/last/month/want
        took an overdose in/last .. again/same/thinking
        home ..4 after ..1 overdose
        discharged ..8 hang/overdose/kill/suicid*
        after ..2 overdose .. again/properly/says/still/talking
        overdosed/overdose ..2 before and/tonight
        wish/wishes/wished it/that/they had worked/killed/not_found/succeeded/let
        do/does/doing it properly/right this/next time
        properly this/next time
        next time .. not/make_sure/i_will/he_will/put_them_back/know_about
        do not know about next time
        help/helped/helping/let/make ..1 me/him/her/PARTNER/KIN/us die/finish_it/end_it/end_my/end_her/end_his/go_to_switzerland/finish
        help/helped/helping/asked/asks/begs/begged/asking/wants ..2 me/him/her/PARTNER/KIN ..2 to? ..2 die/end_it/end_his/end_her/finish/finish_it/kill/put_a_pillow/hold_a_pillow
        assisted dying/suicide/death
        dignitas/euthanasia/euthanise
        switzerland .. die/end/himself/herself/trip/shed/pain
        let/lets me/him/her ..1 die/go_peacefully !at_home/in_peace_at/in_hospital
        kill me .. please/wants/begs/asks/says
        begs/begging/begged/asks/asked/asking ..2 me/us to? ..2 kill/finish/die/pillow/end
        mercy killing
        out of ..1 misery
    """,
    ),
    Pattern(
        "not_safe_with_self",
        TOPIC,
        "afraid of what one may do to oneself",
        """
        not/nor ..1 safe with/from/around/by myself/himself/herself/my_own
        keep/keeping myself/himself/herself safe
        can/could/not keep himself/herself/myself safe
        danger/risk to myself/himself/herself
        dont/not ..1 trust/trusting myself/himself/herself !with_him/with_her/not_to_hit/round/around/to_drive/with_KIN/with_PARTNER/to_not/not_to
        do/does/doing/did something/OTHER silly/stupid/daft/drastic/terrible/awful/bad/foolish/rash !with_the/like/in_the/to_him/to_her/to_them
        something/anything silly/daft/drastic tonight/now/again/to_myself/$
        stop me before/from i/doing/it/hurting/do
        hurt/harm/injure myself/himself/herself/themselves !lifting/moving/on_the/falling/by/when/if_he_falls/on
        risk of ..1 suicide/self
        at risk of himself/herself
        crisis team number/urgent/please/now/my/wants
        dark/scary/horrible/awful/bad/terrible/intrusive/disturbing/black/dangerous ..1 thoughts/ideas/thinking/place
        having/getting/have/got/had thoughts of/about ..2 hurting/ending/dying/death/hanging/harming/suicide/finishing/jumping/killing myself/himself/herself/it/my/his/her
        thoughts of/about ..1 hurting/ending/dying/death/harming/finishing/hanging myself/himself/herself/it
        thoughts of finishing/ending/dying/death/not_being
        think/thinking/thought/talk/talks/talking/obsessed/writing/wrote/dream/dreaming about/of/on? ..1 dying/death/being_dead/wanting_to_die/ending/end !of_life/at_home/with_dignity/certificate/benefit/in_service/stages/my_contract/my_job/the_call/my_tenancy
        only thing/reason ..3 stopping/stops/keeping/keeps/kept/stop ..1 me/him/her/i ..1 !sane/warm/going_is_tea/busy/sane
        only/sole/main thing/reason/reasons ..6 alive/done_it/still_here/not_done/am_here/here_still/ended
        only reason i/he/she have/is/am not/still/here/alive/done ..2
        keeping me alive/here
        no/not way/fight/strength/hope/future left? ..1 out/in_me/for_me/forward/ahead .. go/plan/die/end/living/how
        no way out
        no future/hope/tomorrow for me/him/her/us
        see/seeing/saw/find/found no/a/any way/reason/future/hope/point/light/end ..1 out/forward/to_go_on/to_carry_on/in_anything/in_living/to_get_up/ahead/anymore/any_more/of_it/to_live/to_carry
        can/could not ..1 see a/any/no ..1 way/future/reason/point/end ..1
        can not see ..2 reason
        no one/nobody cares ..3 alive/die/dead/anymore_and
        voices/voice .. kill/hurt/jump/die/end/harm/burn/cut/do_it/stab/dead
        voice/voices tell/tells/telling/told/say/saying/says/said ..3 hurt/kill/jump/die/end/harm/burn/cut/do
        actively/acutely/still/feel/feeling suicidal
        can not live/go_on_living ..4 with what/did/myself/without
        guilt .. buried/die/dead/end
        life is/was over/finished/not_worth
        my life is/was over/done/finished/ruined_and/pointless/worthless/meaningless
        do/does not want to be here !in_this_home/in_this_house/in_hospital/at_the/in_the
        not wanting to be/live here/alive
        not want ..1 be/to_be here any_more/anymore/no_more/any_longer/now
        sad enough/much to_die
        i am/feel/am_feeling/feeling just? ..1 so? empty/numb/nothing/worthless/hopeless/useless/trapped .. hurting/hurt/feel/anymore/live/point/cut
        worthless/hopeless ..2 .. die/dead/end/gone
        wish/wishes ..2 was/were/am ..1 dead/gone/not_here/never_born/not_born
        not be/being here/alive ..1 anymore/any_more/no_more/any_longer
        goodnight forever
        end of the/my line/road ..2 me
        easy/easier way out
        the easy way out
        not carry on being/living/with_life
        carry on being here/alive
        carry on living
        life ..2 too hard/painful/much .. end/anymore
        going/go to/and kill/hang/jump/drown/top
        what happens ..4 if i die/kill/died !before/first/suddenly/in_an/tomorrow_can/and_he_is
        happy to die/go/be_dead
        sorry ..2 to be_a/have_been_a? burden
        is ..3 wrong/sin/normal/bad ..4 wish/want/plan/think ..6 dead/death/die
        if it were/was not ..1 a? sin
        talking ..2 killing/dying/death
        it is time ..1 to? go/die $
        drinking and saying ..2 time
    """,
    ),
)
