"""Caring stops, tonight or now: the carer cannot go on, leaves, is ill or taken away, or the care has fallen through."""

from __future__ import annotations

from urgent.pattern import Pattern

TOPIC = "carer_breakdown"

BREAKDOWN = (
    Pattern(
        "cannot_go_on",
        TOPIC,
        "cannot do it any more",
        """
        can/could/will/going/nor/physically not ..2 do/manage/face/cope/stand/take/stay/go/carry/have/bear/get_through/keep/do_with/survive/last/look_after/stop/handle ..8 another/one_more/tonight/anymore/any_more/no_more/any_longer/minute/hour/moment/second/day_of_this/again/past_today/this_evening/today/much_longer !course/form/group/stairs/the_stairs/shopping/appointment/make
        can/could not ..1 do/cope/manage/take/go/carry/look_after/keep/stand/face it/this/on/her/him/with/all/cope/going/up ..3 anymore/any_more/no_more/any_longer/on/longer/another/tonight/up/over/$ !stairs/the_stairs
        can/could no longer cope/manage/care/look/do/go/keep/carry/have/lift
        can/i no_more/not_no/no_longer ..2
        no longer ..1 cope/manage/care_for/look_after/be_his/be_her/her_STAFF
        can/could/just/simply not cope ..2 tonight/anymore/any_more/now/with_him/with_her/on_my_own/no_more/today/$
        cant/not cope
        can/could not go/carry/keep on/going ..5 !holiday/buses/the_bus/the_course/my_own_to/trips/with_work/paying/working
        not/never/refuse ..1 doing/do/going/go/opening/look/have ..3 night/night_feed/in_to_him/again_tonight/it/her_again/him_again .. somebody/someone/OTHER/come/feed/door
        i am not doing/going ..2 it/in/back/the ..2 night/anymore/any_more/no_more/to_him/to_her/feed
        done/doing it no more
        aint/not doing ..2 it? no_more/anymore/any_more
        another/anuther/one_more night/minute/hour/day/nite/moment/second ..2 with/of/like/alone/on_my_own/$
        not/cant/dont ..3 another night/minute/hour/nite/moment/second
        at/reached/come/past/near/past_the the/my ..1 end/breaking/limit/brink of ..1 my/the/what ..1 tether/rope/limit/what/point/tether_with_her/tether_with_him
        end of ..1 my tether/rope !with_the_council/with_the_dwp
        i am/have/was at the end
        at ..1 breaking point !with_the_council/with_the_council_is/with_the_phone/with_pip
        past/reached/at/hit breaking_point/rock_bottom/the_wall/my_limit/crisis_point
        breaking point
        i am/have/just ..2 broken/broke/snapped/cracked/beaten/shattered_and/finished/empty/done_in/collapsed_in
        i am broken/finished/empty/beaten/spent
        have ..1 snapped/cracked
        nothing/no_strength/nowt left ..1 to_give/in_me/in_the_tank/empty/for_him/for_her/to_try/$
        got/have nothing left
        having/had/have/near/close_to/heading/verge/on ..4 breakdown/break_down/brakedown/meltdown ..2 right_now/now/here/and_he/and_she/myself/today/i_think/and_there/and_mum/$
        having a ..2 breakdown/meltdown
        nervous breakdown ..1
        total meltdown
        carer/STAFF breakdown/brakedown/crisis/emergency
        i have gone to pieces
        gone to pieces
        falling/fallen/coming apart
        in bits .. can_not/near/look
        crying/cry and shaking
        can not stop crying/shaking
        on my knees ..4 literally/go/floor/can_not
        not slept ..3 since/in/for/days ..6 asleep/standing/take/can_not/over/seeing/gas/go_on
        not eaten or slept
        been up/awake 30/40/48/50/60/70/72/24/36/forty/three_days/two_days ..1 hours/straight/nights
        awake/up 40/48/72/36 hours
        seeing things .. charge/sleep/up/straight
        six/five/four/seven/ten/eight/three nights on the trot/bounce
        i will drop/collapse/die_of
        falling asleep standing/on_my_feet
        can/could/physically not/nor ..2 get/move/lift/stand/bring/make/put/turn ..3 up/out/myself/her/him/feet/off ..4 bed/sofa/settee/floor/see_to/go/to_him/to_her/one_more/any_more/again/chair/today/kitchen/in_to/stairs_and
        could/can not get up ..1 and/he/she/to/off/neither
        not ..1 make myself ..1 go/get/do
        can not face ..2 going/it/him/her/another/home/today
        face going/it/him/her ..2 in/again/back/today/tonight
        sat ..3 in the car/hall/stairs/garden ..6 can_not/not ..2 go/get/face/make
        and i can not get up
        go back in/inside/home
        not ..2 go back ..1 in/inside/home
        i have ..1 stopped .. in_to/gone_in/point
        not gone/been in to him/her
        nobody has been in to
        turned my hearing aids off
        i give up/in ..1 on/with/it/with_him/with_her/completely/i/$ !smoking/work/my_job/my_work/alcohol
        given up on ..2 him/her/looking/caring
        i/we am/are/have not/never managing/coping
        we are/i_am not managing/coping
        come to a ..1 full_stop/halt/end
        too much/ill/old/weak/tired/exhausted/poorly to ..1 carry_on/go_on/look_after_him/look_after_her/lift_him/lift_her/care
        no strength left/to
        this is the end
        it is/its over .. fetch/take/look_after/can_not/caring/come/have_him/house
        somebody/someone/OTHER else is? turn
        cant do it
        can/could not do it/this/that ..2 $
        i can not do it/this !alone_forever/online/myself_the_form/on_my_phone
        i can not/just_can_not/just_cant i ..2 who/just/not
        just can not/cant ..1 today/tonight/i/and/who/he/she/face/do_it/$
        i not can/able
        i can no more
        can not make this/the/another ..1 night
        dread/dreading tonight/the_night/nights ..4 can_not/another
        keep this up .. can_not/not
        not ..1 keep this/it up
    """,
    ),
    Pattern(
        "leaving",
        TOPIC,
        "leaving the person, refusing to have them",
        """
        walk/walked/walking/walkin out ..2 on/of/and/tonight/now/today/i/the/an_hour/$/before !or_owt/the_door_to/for_a_breath/on_the_group/on_frame/with_his/of_hospital/of_the_meeting/of_work/with_a_stick/into
        walk/walking out on OTHER/him/her/someone/KIN
        i am/will/have/going/gonna/about_to/just ..2 leaving/leave/left/leavin/abandon/abandoning/dumping/dropping/drop/dump ..1 him/her/them/KIN/PARTNER/KIN/KID/home/tonight/now/today/for_good ..4 !a_note/with_my/with_his/with_her/in_peace/at_day_centre/with_KIN
        leave/leaving/left/leavin him/her/KIN/PARTNER/them at/in/on ..3 hospital/reception/council/police/town_hall/ward/doorstep/office/social/door
        leave/leaving her/him at the
        i am leaving !work/hospital/him_money/my_job/school/the_house_to
        leaving/leavin tonight/today/now/him/her/for_good
        left/leaving/gone/going/leave ..3 on_his_own/on_her_own/alone/by_himself/by_herself ..6 i/walked/going/packed/coat/5/o_clock
        packed ..2 bag/bags/case/suitcase/things/stuff
        packed a bag
        his/her/my things/bag/case/clothes in a/the ..2 bag/carrier/door/hall
        not/never coming/going/come/go back ..2
        going and ..1 not
        i am/was off ..2 mam/mum/KIN/him/her/now/and/on_her
        i quit/resign/finished/retire
        i ..2 quit/resign/resigning from? ..2 caring/looking/being/who/as
        give/giving/given/hand/handing in? ..1 notice ..1 as/of/on/that_i
        not her/his STAFF any/no/anymore
        not be/being her/his STAFF
        i/we ..2 have/had ..1 had it up/with
        had it up to here
        turn/turns/turned/go up to ..1 mum/mums ..
        just/if i just left/leave/leave_him/leave_her/go/walk/walked/do_not_turn
        what ..4 if i just left/walked/stopped/went/do_not
        if i ..1 leave/left/leaving ..4 for_good/tonight/now/about/who
        my coat is on
        coat is on
        drop/dropping/dropped/drive/driving/drove/take/taking/bring/bringing/dump/dumping him/her/KIN/PARTNER/them ..3 to/at/off ..2 hospital/council/police/police_station/town/social/office/offices/reception/civic/ward
        police station .. dropping/drop/leave
        not/never/refuse/refusing/cannot/wont/wouldn't ..2 have/having/take/taking/collect/collecting/pick/picking/accept/let/keep/keeping ..1 him/her/them/KIN/PARTNER/KIN/my ..2 back/home/here/tonight/house/in_the_house/any_longer/another/overnight/up/over_this/past !seat/garden/pain/door/sleep
        not picking/taking/having/fetching @him up/back/home
        have/take him/her back ..2 tonight/in/here/to_this/i_can
        can/could not have/keep/take @him ..3 back/here/house/home/tonight/past/another/over/in_this
        refuse/refusing/refused to have/take/look_after/care/do @him ..3
        if i refuse
        can/could/am i ..1 refuse/allowed_to_refuse to
        am i allowed to refuse
        make me look after/have/take
        made/make/force me to? ..1 have/take/look/care
        against the law to/illegal_to ..1 walk/leave
        do i have to look after/have/take
        can not/cannot/can_no_longer ..1 look after/be_left_in_charge ..2 him/her/KIN/PARTNER/my/them/bro ..5 any_more/anymore/no_more/any_longer/today/tonight/now/its/at_the_minute/in_a/she/he/on_my_own/plz
        can not look after @him
        can not care for ..2 @him/my
        run/ran away from home/it/caring/them/everything
        gone/cleared/buggered/pissed/left/walked/run/pushed/hopped/taken ..2 off/out/it/us/me/me_with ..4 and/this/without/yesterday/left/morning/with_mum/he/she ..6 carer/STAFF/mum/alone/look/did/drink/feed/dementia/lifting/get_her
        dad/KIN/PARTNER/husband/KIN walked/gone/left/cleared/run/upped out/off/us/me ..6
        PARTNER ..1 left me/us ..1 this/today/yesterday/and/last_night
        i am/am_going_to/gonna/will not ..1 be here when/tonight
        not be here when ..1 wakes/gets/comes/back
        one more word
        leaving him/her on his/her own
        before i leave/walk/go
        shut/closed the front? door .. behind/opening/street
        door and i am not opening
        stood in the street/road
    """,
    ),
    Pattern(
        "take_him",
        TOPIC,
        "asks for the person to be taken, fetched, placed",
        """
        come/coming/came ..1 and/to/out/n ..2 get/fetch/take/collect/pick/help/look/see_to ..2 him/her/PARTNER/KIN/them/my/up/me_dad/after/to_him/to_her
        come/fetch and? fetch/get/collect/take him/her/PARTNER/KIN/my/me
        fetch/collect/remove him/her/PARTNER/KIN/KID ..1 from/today/now/tonight/away/out/$
        have/has/need/needs/will/got/must/ought/want/wants/please/pls/can/could/someone/OTHER/somebody/you ..4 to? take/have/collect/fetch/remove/collected/taken/take_over/rehome/take_on ..1 @him/over/my ..2 now/today/tonight/today/please/off/from/away/somewhere/i/into/straight/this/for_me/over/anymore/instead/$ !shopping/to_his/to_her/to_the/to_dialysis/to_church/to_appointments/swimming/out/some/part/place
        someone/OTHER/somebody/anyone/who/you/social_services ..3 take/takes/taking over ..3 now/today/tonight/instead/asap/immediately/if/i/from/and/$ !care_of_the_form
        take over today/now/tonight/please/from_me/if_i
        taking over .. attack/stop/today/doctor/now
        OTHER/somebody/someone has/needs/have/will/ought/must/is_going got? to? have/take/come/look/collect/fetch/be ..2 @him/over/here/for/after/out !course
        have to come/take/have ..1 @him/for_her/for_him
        you/social/they/council/u ..2 will/can/have/lot/need/must/want ..2 have/take/come ..1 @him
        you will have to take/have
        can have him/her
        lot can have
        send someone/OTHER/somebody/help/anyone/carer/STAFF ..3
        get someone/OTHER/somebody ..2 here/out/over/round ..5 now/tonight/today/hour/bedtime/please/quick/within/by
        somebody/someone/OTHER/body/person/carer/STAFF here/to_come/come/in/out/round ..1 now/tonight/today/this/by/within/quick/instead/before/please
        need/needs/want ..1 a? OTHER/someone/somebody/body/carer/STAFF/sitter/cover/bed/place/respite/placement/help/person/somewhere/care ..5 tonight/now/today/immediately/asap/this_minute/this_evening/straight_away/right_now/urgent/urgently/this_instant/2day/in_an_hour/this_morning/by_tonight/teatime/by_five !that_can_help_with_forms
        tonight/now/today ..2 need/needs ..1 someone/carer/OTHER/STAFF/cover/care
        i need cover/carer/STAFF/OTHER
        emergency/urgent/emergancy/immediate/urgently ..1 carer/carers/STAFF/respite/care/cover/placement/bed/sitter/help_tonight/duty/social/place !card/plan/planning/scheme/cards/plans/card_scheme/number_card
        emergency duty team/social
        duty social/worker/team/officer
        out of hours ..2 social/number/care/team/line .. now/tonight/someone/got/here/i
        crisis ..2 no care/carer/carers/one
        put/place/move/get ..1 him/her/KIN/PARTNER/KIN/my ..4 home/care/placement/respite/hospice today/tonight/now/straight/immediately/this
        put my KIN/KID ..2 care
        into care .. can_not/today/tonight/anymore/any_more/cope/please/do_it
        take my KIN/KID/PARTNER into
        want/need/have to put my? ..1 in/into care
        place/bed/home/somewhere/anywhere for ..3 tonight/today/now
        anywhere/somewhere ..2 take ..1 him/her ..2 straight/tonight/now/today/away
        need ..4 bed ..4 tonight/today/now
        he/she can/must/could/is not/n't ..1 stay/stop/be/come here/home/with_me/back ..3 tonight/another/past/now/i_mean/any_more/any_longer/no_more/after_today
        can not stay/stop/be here ..3
        where can/do i/we ..1 take/leave/put/bring/drop him/her/KIN ..3 now/today/tonight/to/i
        which office do i
        off my hands
        someone/OTHER/somebody else ..4 have/do/take/turn ..2
        who can take him/her/KIN/my
        who will/would/can/is_going_to/could ..1 take/have @him ..2 tonight/now/today/$
        need a body
        need a place for
        placement today/tonight/now/urgently
        anyone/anybody/OTHER/somebody ..2 have/mind/sit_with/watch ..2 her/him/KIN ..3 tonight/now/today/this_afternoon/this_minute/an_hour
        who comes
        leaflet .. walking/today/tonight/need/now
        someone/OTHER come $
        broken can_not/cannot .
        not ..1 rest ..2 after
        dont give me a leaflet
    """,
    ),
    Pattern(
        "carer_is_ill",
        TOPIC,
        "the carer is ill, injured, taken to hospital, arrested or about to be",
        """
        i/we ..5 hospital/ward/operation/op/surgery/ambulance/admitted/theatre/anaesthetic/labour/in_bed/flu/covid/stroke/heart_attack/fell/fallen/collapsed/sick/poorly/appendix/trolley/drip/intensive/observation/sectioned/arrested/court/prison/chemo/gallbladder/put_under/rushed_in/slipped_disc/fainted/section/back_out/broke/broken/broke_my/sickness_bug/paramedics ..12 nobody/no_one/noone/alone/on_her_own/on_his_own/by_himself/by_herself/who/at_home/no_family/who_is/who_will/needs/need_hoisting/nowt/has_nobody/by_his/home_alone/left_with/look_after_him/look_after_her/what_do_i_do_with/can_not_reach/reach
        nobody/no_one/noone/alone/on_her_own/on_his_own/by_himself/by_herself/who/who_is/who_will ..10 i/me ..4 hospital/ward/operation/op/surgery/theatre/anaesthetic/labour/admitted/chemo/in_bed/put_under/trolley
        i am in/at hospital/labour/the_hospital/a_and_e/intensive/the_ward/resus/theatre ..10 mum/KIN/PARTNER/KIN/he/she/wife/alone/home/nobody
        i ..2 got/have/having/need/going/going_in/booked/about ..4 hospital/operation/op/surgery/theatre/anaesthetic/appendix ..3 tonight/tomorrow/today/now/this/in_the_morning/at_7 ..10 !and_want_to_plan/next_month
        op/operation/surgery ..4 tomorrow/tonight/today/this_afternoon/in_the_morning .. no_respite/nobody/no_one/help/who/he/she/wife/husband/my
        ambulance/paramedics ..6 for_me/take_me/taking_me/me_in/wants_me ..8
        paramedics want
        take/taking/taken/rushed/keeping/keep me in/to/into/down ..1 hospital/and_i/but/and_he/and_she/who/now/my/$
        keeping me in
        want/wants me in this/now/today/tonight
        if they take me in
        go/going/been/be into hospital tonight/today/now/tomorrow
        i/they have/am/had ..3 admitted ..2 me ..1
        told to? ..3 stay in/no_lifting/stop_caring/rest
        signed off ..4 lifting
        stop caring today/now
        who ..1 will/is_going_to/can/would/does/do/is/should/have ..3 look_after/have/feed/see_to/turn/take_over/care_for/mind/sit_with/stop_with/stay_with/give_him/give_her/taking_over/takes_over/going_to_look_after/watch/get_him/get_her ..2 @him/my/them/if/KIN ..4 tonight/now/today/tomorrow/taking/if_they_take_me/in_hospital/i_am_in/ward
        who is going to turn/feed/look/have/stop/take/get/see
        i/my have/has/got/am ..3 broke/broken/slipped/fractured/fallen/fell/put_my_back/back_out/pulled/dislocated/done_my ..8 he/she/him/her/can_not/hoist/lift/get_him/get_her/stuck/chair/commode/bed
        put my back out
        flat on the/my floor/back
        i have fallen .. seen_to/nobody/bed/can_not
        too ill/poorly/sick to
        i am ..2 ill/poorly/sick/unwell .. can_not/nobody/he/she/need/hoist/no_one
        can not ..2 stand/stand_up/get_out_of_bed/get_to_the/leave_the_bathroom/see/do_the_stairs ..8 he/she/her/him/mum/needs/hoisting/husband/KIN/PARTNER/see_to
        can/could ..1 hardly/barely get_to/stand/move/walk .. mum/KIN/PARTNER/needs/hoist/not_eaten/he/she
        not ..1 fit/safe to be/look_after/left/care ..3
        not fit to be left in charge
        no state to
        in charge of him/her/a
        withdrawal/dts/had_a_drink ..8 look_after/looking_after/her/him
        both ..3 in_bed/ill/poorly/sick/down_with ..4
        neither of us
        not had a hot meal
        KIN/STAFF/OTHER/she/PARTNER/husband/daughter/neighbour/he ..6 looks_after/cared/cares/look_after/carer/looked_after/caring/looking_after/does_for/who_sees/sees_to/sole_STAFF ..10 died/dead/hospital/sectioned/arrested/ambulance/passed/collapsed/gone/walked_out/admitted/rushed/ill/stroke/cleared/left/quit/bed/fallen/alone/crash
        died/hospital/sectioned/arrested/ambulance/passed_away/collapsed/ward/arresting ..12 looked_after/cared_for/STAFF/carer/did_everything/look_after/alone/on_his_own/on_her_own/by_himself/by_herself/nobody/no_one/upstairs/he_is_on/unattended ..3
        blue lighted/lighting/light
        taken/gone/rushed/gone_in/went/took/been ..1 to/in/into/off_in/in_the hospital/ambulance/and_it/an_ambulance ..10 alone/dad/brother/who/know_how/tablets/12/13/14/15/nan/just_me/wife_with/KIN/nobody/here_with_me/dementia/sat
        mum/mums/KIN/PARTNER ..2 gone/taken/been/rushed/took/went ..2 in the? ambulance/hospital ..8
        its just me and my
        KIN/PARTNER/wife/husband/carer ..3 died/passed_away/dead/sectioned/arrested this/last/yesterday/today/just/morning/night/suddenly ..12 he/she/dad/care/carer/looked/who/alone/our/STAFF/son
        i have been ..2 arrested/sectioned/called/told
        police ..3 arresting/arrested/taking/take/have ..6 me/PARTNER/wife/KIN/no_family/gentleman/alone
        in court tomorrow
        may not come home
        an emergency myself
        sole STAFF
        STAFF is/has/was/is_now/her ..2 me/hospital/taken/collapsed/admitted/gone/off/been
        carer is me
        my wife's/my STAFF is me
        his/her/their/tenant's/STAFF carer/STAFF/PARTNER/KIN ..4 gone/died/arrested/walked/collapsed/hospitalised/hospital/in_hospital/left ..4
        at home ..1 unattended/alone/on_his_own/on_her_own/by_himself/by_herself
        found a lump
        at the moment she/he is alone
        going under/into general/theatre/anaesthetic
        under general
    """,
    ),
    Pattern(
        "nobody_with_him",
        TOPIC,
        "the person is alone who cannot be, or care has fallen through today",
        """
        @he ..2 is/are/was/will_be/being/sat/left/be/home/been ..4 alone/on_his_own/on_her_own/by_himself/by_herself/unattended/on_their_own/on_her_tod/on_his_tod/home_alone/by_hisself ..6 now/tonight/until/with_dementia/dementia/and_i/i_am/can_not/cant/i/wander/blind/bed/bedbound/hospital/he_can/she_can/down/upstairs/insulin/fed/today/who/this !after/in_the_day/when_i_shop/day_to_day
        is/are alone/on_his_own/on_her_own/by_himself/by_herself ..4 now/tonight/and/upstairs/in_the/i/with/until/at/since
        alone and i can/am/have
        is on his/her own .. dementia/now/tonight/and_i
        is/are/has/with/no/there/have/got/and/she/he/leave/left nobody/no_one/noone/none/anyone/no_carer/no_STAFF/no_KIN ..5 with/for/here/there/to/else/can/coming/will/left ..2 him/her/PARTNER/KIN/my/look/lift/help/hand/mind/sit/have/take/get/stay/here/feed/see/leave/them/him/tonight/coming/ask/today !talk_to/talk/chat/to_talk/that_understands/who_understands
        no one/body/OTHER for my/him/her
        no one to look/mind/have/leave/sit/care/take/help/stay ..4 tonight/now/today/right/my/him/her/wife/KIN
        nobody/no_one/noone ..2 with/for/to_leave ..1 him/her/KIN/PARTNER/my/them
        nobody with/has ..2 him/her/arthur/in
        left without care/carers/a_carer/carer/anyone/help/STAFF ..2
        has/have nobody/no_one $
        no carer/carers/STAFF/sitter/cover/care/one/nurse/respite/help ..4 tonight/today/tomorrow/coming/come/turned/in_the_morning/in_place/this/now/again/turning/available/booked/until/over_the/came/till ..2
        no STAFF ..1 turned up/coming/came/tonight
        no care package/in_place/at_all_in_place
        carer/carers/STAFF/sitter/agency/pa/nurse/OTHER/night_sitter/cover/they/KIN ..5 not/never/failed ..2 turned/turn/come/came/coming/showed/arrived/shown/turning/here/show/hasnt ..2 up/yet/tonight/today/again/coming/in/and/$ ..2
        STAFF/sitter/agency/carer/respite/nurse/cover/live_in/home/pa/KIN ..4 cancelled/canceled/cancel/quit/pulled_out/let_me_down/walked/walked_out/let_us_down/rung_in_sick/called_in_sick/off_sick/sick/dropped_out/bailed/not_coming/gone_sick/left_without/folded/refused/gone_bust/handed_notice/says_no_staff ..8 tonight/today/now/tomorrow/and/morning/alone/i/can_not/nobody/as_of/noon/this/lift/mum/get/work/hour/just
        let me/us down ..8 tonight/funeral/morning/today/fire/alone
        agency ..3 just rang/called/cancelled/pulled
        pulled out ..2 as_of/today/tonight/this
        nobody is? coming
        no one is? coming
        care arrangement/arrangements/package ..3 collapsed/failed/ended/fallen/fell/broken ..2
        arrangement has collapsed
        discharged/sent/sending/send/discharging/dropped/brought ..2 home/him/her/KIN/back ..6 no_care/nothing/no_package/nothing_in_place/no_STAFF/doorstep/i_can_not/not_have/with_nothing/cope/no_help/wont_have/told_them ..3
        nothing in place
        on the doorstep
        given him/her back
        came/comes/come/turned/trains/flight/plane/stuck/snowed/abroad/airport/stranded/miles ..3 in/is/at/off/cancelled/abroad/away/me/scotland/spain ..10 alone/nobody/no_one/by_himself/by_herself/on_her_own/on_his_own/can_not_get/cant_get/get_to/insulin/with_him/with_her/can_not_be
        i am stuck/snowed/stranded/abroad/at_the_airport/at_sea/at_work/locked/away ..10 @he/alone/nobody/her/him/KIN
        can/could not be/get left/on_his_own/on_her_own/alone/to_her/to_him/to_dad/to_mum/to_KIN ..8
        can not be left ..2 and/i/my/alone
        can not get to him/her/dad/mum/KIN/dads
        i am/are/is/in/at ..3 miles off/away .. alone/who/carer/hospital/nobody
        in devon/spain/london/birmingham/derby/scotland/worksop/kent/abroad/majorca/jamaica .. alone/bed/nobody/on_her_own/on_his_own/insulin/who/nan/tablets/get_to
        i have/got ..1 run out of people
        flight/fly/plane/funeral/shift ..4 tonight/today/at_four/morning/tomorrow/starts/ten/tomorrow ..10 nobody/no_one/alone/sitter/who/can_not/not_coming/somewhere/lose_my
        got to go somewhere
        due to take over
        refused/said_no/let_down .. tonight/plane/airport/go_somewhere
        is still in bed ..3 and/i
        still in bed
        had nothing since
        had nothing ..2 yesterday/today/all_day
        not eaten since ..4
        not been/not/had fed .. wont_get_up/bed/13/nobody/ill
        homeless today/tonight ..4
        house has flooded/burned .. bedbound/mum/tonight
        hoist ..3 dead/broken/broke/gone ..4 stuck/bed/holding/lift
        stuck ..2 on/in the/his/her commode/chair/bed/toilet/bath/hoist ..3
        is stuck ..2 and
        left him/her ..1 there
        just ..2 left him/her ..2 there/with/on_the/in_the
        home/by_myself/alone ..4 with disabled/him_all_night ..2
        who has/will_have my KIN/KID
        i can/could not lift ..1 him/her/PARTNER/husband ..2 anymore/any_more/again/one_more/and/on_my_own/with/or/so
        lift @him one more
        not do ..2 on my own/by_myself
        on his/her own till/until/tonight/now ..2
        keep @him overnight
        only the neighbour
        asking for her/his PARTNER
        no family .. what/arrested/do/tomorrow/alone/operation
        no one answers/answering
        home alone
        nobody/no_one ..2 answers/answering/rings_back/here .. can_not/tonight/hour
        everything is shut
        nothing ..2 between now
        from a/my hospital/trolley/bed ..2 ward?
        my ..3 chemo/treatment ..4 ill/sick .. dinner/nobody/pads/he
        today .. who_will_have/nobody_to
        has nobody/no_one
        what/who do i/you ring/call/phone ..6 night/now/can_not_look/look_after
        i am 11/12/13/14/15/10/9 ..6 alone/look_after/know_how/nobody/bed/not_fed/on_my_own/know
        left me with mum/dad/KIN/my
        in my kitchen
        is here with me and
        trying the doors
    """,
    ),
)
