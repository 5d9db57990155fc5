"""What only sounds like danger: idioms, things long past, plans for one day. Its words are blanked out before anything else looks."""

from __future__ import annotations

from urgent.pattern import Pattern

HARMLESS = (
    Pattern(
        "idiom_killing",
        "",
        "pain, work, prices or laughter that kill nobody",
        """
        form/forms/back/feet/stress/price/prices/costs/fees/bill/council/bills/heat/traffic/work/knees/legs/job/shoes/english/paperwork/letter/parking/system/waiting/worry/noise/neck/head/cold/thing/pip/bed/shoulder/process/hoist/admin/budget/pollen/boredom/diet/hills ..1 is/are/be? killing/kill/kills/murdering ..1 me/us/my/them/him/her
        is/are killing/murdering my budget/back/feet/knees/hopes/bed/evening/time
        killing me/us lol/haha/ha
        this is killing me
        killing/killed/kill myself/himself/herself laughing/with_laughing
        kill/killed/killing two birds
        killing/kill/killed time/my_time/your_time/an_hour/weeds/the_engine/that_and/this_chat/your_evening/my_evening/enough_of
        kill/murder/die/give_my_right_arm for a/some/an/one/the chance? ..1
        i could murder/kill/die_for a/an/some/for
        murder a ..2 night/brew/pint/tea/curry/cuppa
        is/it's/are/be/getting? ..1 murder
        dying/dyin for/to/of a/an/some/get/know/meet/see/hear/boredom/embarrassment/worry/curiosity/find/try/thirst/go/have/tell
        die/died/dies/dying of ..1 embarrassment/boredom/worry/shame/laughter/curiosity/fright/flu
        bore/bored/bores/boring ..2 to death
        worried/sick/scared/frozen/stressed/tickled/fed_up to death of_the/of_getting/about_the/of_forms/with_forms/about_filling/with
        sick to death
        dead tired/cold/good/quiet/slow/easy/bored/loss/funny/busy/keen/clever/boring/proud/chuffed/handy/strict/nice/stubborn/interested/set/expensive/long/straight/pleased/hard_to_get/on_my_feet/end_job/line/loss/ringer/heading/line/scared_of_getting/battery/machine
        brain/phone/laptop/battery/tablet/fridge/telly/tv/car/internet/screen/fone/boiler/hoist/stairlift/computer/chat/group/line/feet/arms ..2 died/dead/ded/dying/is_dead/has_died/collapsed
        feel/feels/feeling/inside dead inside
        dead inside
        or i/i_will die trying
        death warmed up
        death trap
        be the death of
        catch his/her/my death
        at death's/deaths door with_a_cold/with_flu
        over my dead body
        drop dead gorgeous
        matter of life and
        not life or death
        it is not life
        rather/sooner die than/dead_than
        rather be dead than
        drowning in leaflets/paperwork/forms/that_paperwork/letters/emails/admin/bills/laundry/washing
        drowning shorter
        heart attack when/over_it/when_i_opened/at_the_bill/at_the_price
        nearly/almost ..1 had/have/fell/died/fainted/choked ..4 heart_attack/fainted/off_my_chair/laughing/on_my_tea/words/died
        nearly fainted/choked/died_of/died_laughing/shut/went_blind
        having/had/have a heart attack over/when
        lost/losing/lose the/my will to live on_hold/with/waiting/trying/over/listening/reading/filling/queueing
        lose my/the mind/plot/will !and
        head against a/the/my ..1 brick/wall
        banging/bang/banged my head against/on a/the
        a/like_a/hit/brick brick wall
        breaking point with the/this/our council/system/form/phone/pip/dwp/school
        at ..1 breaking point with
        end of my tether/rope with the/this council/dwp/forms/pip/form/school/system
        strangle/throttle/swing_for/murder/kill/punch/slap/thump that/the/this receptionist/computer/council/dwp/photocopier/printer/robot/bot/person/man_at_the
        my boss/manager/mum/wife/husband/KIN/STAFF/PARTNER/school/she/he ..1 would/will ..1 kill/murder me if_i/for_saying/for
        scream/explode/burst if/at
        want/could to? scream !at_him/at_her
        pulling my hair
        shoot a ..2 wedding/photo/video/film
        shot to bits/pieces
        stabbed in both
        stabbing in the dark
        stab in the dark
        a stroke of luck/genius
        on the stroke of
        different strokes
        bleed/bleeding/bled her/us/him/them/me dry/savings/white
        bleed her savings
        bleeding the/radiators/radiator/obvious/hell/heck/council/useless/thing
        robbed blind/us_blind
        robbery
        knock/knocked/knocks us back/for_six
        knocked me for
        hit a ..1 brick/wall/dead_end
        hit the nail/roof/road
        hit me with it/the
        cost/costs/price ..4 arm and
        arm and a leg
        choke/choked on ..2 word/words/mower/long
        breath of fresh
        out of breath
        holding/hold my/your breath
        can not breathe for laundry/paperwork/washing
        attack of the
        panic attack about the form
        died a death
        died down
        passes/passed out leaflets
        passed from pillar
        like pulling teeth
        killer sudoku/heels/app
        killer of
        murder mystery/mysteries
        slaughtered/murdered/murderd/thrashed/hammered/battered on/by/in/again/at ..2
        battered by/feel_battered ..2 system/council/sausage/fish
        feel battered
        fish
        suicide squad/bomber
        break/broke/breaking his/her/my neck one/if_he
        skin/neck one day
        bus/a_bus/hit_by_a_bus/under_a_bus/knocked_down_by_a_bus
        under/hit_by a bus
        went/go/going/fell/fall under a
        make/made/makes my head explode/hurt/spin/ache
        headache lol
        kettle ..3 screaming
        screaming kettle
        daylight robbery
        i nearly shut
        still alive ..1 and_kicking
        alive and kicking/well
        walking out or owt
        walking out the/of door to
        out of ..1 door to bingo
        not the end of the world
        end of the day/week/month/road_show/year/street/road/summer/line_manager
        the end of ..1 life ..1 care/team/doula
        go mad/spare/insane/bananas
        going/driving me? mad/spare/insane/bananas/bonkers/up_the_wall/crackers/potty
    """,
    ),
    Pattern(
        "services_named",
        "",
        "the name of a course, group, job or thing, not the danger itself",
        """
        suicide ..1 prevention/awareness/bereavement/survivors
        bereaved/bereavement ..2 by? ..1 suicide
        safeguarding training/board/course/volunteers/level/policy
        self harm* ..1 awareness/training/course
        stroke/heart/cardiac/epilepsy/seizure/seizures/sepsis/brain_injury ..1 group/groups/club/clubs/nurse/association/survivors/support/recovery/rehab/awareness/ward/charity/medicine/sensor/clinic/unit/team/course/training/co_production/carers
        falls/heart/chest/stroke/sleep/memory/pain clinic/alarm/team/prevention/alarms/sensor/detector/pendant
        training/course/courses/class/classes/learn/workshops/workshop/teach/learning/taught/session/sessions ..10 choke/chokes/choking/cpr/seizures/seizure/suicide/stroke/fits/lift/first_aid/fit/challenges/hurt/violence/aggression
        first aid course/class/courses/training/kit/certificate/corse/day
        mental health first_aid/first
        cpr course/class/training/properly/courses
        choke proof
        carbon monoxide alarm for/deaf
        emergency plan/planning/plans/card/cards/scheme/leave/card_scheme/contact/number_card/contacts/pack
        in case of emergency
        crisis ..1 team/payment/loan/line/fund/grant ..2 they_were/brilliant/were/the_fridge/besides
        crisis payment/loan/fund/grant
        nearest/near_the accident_and/hospital_shop
        accident and emergency just
        near the queens/queen ..2
        mental health unit/ward/nurse/act/first
        adult/childrens/children social care/services complaints
        abuse of ..3 badge/parking/power_of/the_system/facebook/bay
        report ..2 abuse ..2 on ..1 facebook/twitter/instagram/the_forum
        parking/badge abuse/fraud
        ambulance car/driver/service_transport/job
        killed ..1 my/our hopes/savings
        gambling ..1 killed
        end/ending my/the/our/this ..2 contract/tenancy/job/call/chat/subscription/agreement/direct
        cut/cutting/cuts ..2 hours/costs/back/down/care_package/support/services/budget/funding/grass/hedge/transport/the_grass/his_hair/her_hair/school
        respect form
        do not resuscitate
        dnr/dnacpr
        refuse/refuses/refusing resuscitation
        living will
        life after/story/insurance_query/line/lines
        lifeline/life_line pendant/alarm/button
    """,
    ),
    Pattern(
        "long_past",
        "",
        "illness, death or a crisis long past, told as the background of a question",
        """
        had/has/have/having/after/since/following/took/suffered/survived ..4 stroke/strokes/heart_attack/heart/attack/breakdown/seizure/seizures/fall/falls/overdose/bleed/fit/fits/aneurysm/tia/sepsis/accident/head_injury/brain_injury/crash/hypo/op/operation/bypass ..5 ago/last_year/last_month/last_spring/last_summer/last_autumn/last_winter/last_week/years/2010/2011/2012/2013/2014/2015/2016/2017/2018/2019/2020/2021/2022/2023/2024/2025/in_january/in_february/in_march/in_april/in_may/in_june/in_july/in_august/in_september/in_october/in_november/in_december/over_the_summer/in_the_spring/back
        since/after/before ..2 his/her/my/the/he/she/had/mum/dad/KIN/PARTNER/our/an? ..3 stroke/strokes/heart_attack/breakdown/seizure/seizures/fall/overdose/accident/head_injury/brain_injury/crash/operation/bleed/bypass/heart/attack/injury/surgery/sepsis !and_he_wont/she_says
        had/has/suffered/have ..1 a/an/two/three/another/four/2/3/few/big/massive/several/the/his/her? ..1 stroke/strokes/heart_attack/falls/mini_strokes/tias/heart_attacks/seizures/breakdown ..4 where/would/is_there/what_help/what_should/does_that/will_he_get/will_she_get/can_he_get/so_is/who_does/who_helps/any_groups/and_lost/and_needs/looking_for/so_he_needs/so_she_needs
        two/three/few/couple/six/many/several/five/four/ten/twenty/some/1/2/3/4/5/6/10 ..1 years/months/weeks/year ago/back/since/gone !and_again
        last/previous year/years
        years/months ago/back
        in my/his/her teens/twenties/thirties/youth
        when i/he/she was a? ..1 teenager/younger/young/kid/child/little/at_uni/at_school
        as a teenager/child/kid
        in the past
        in 1960/1970/1980/1990/2000/2005/2010/2011/2012/2013/2014/2015/2016/2017/2018/2019/2020/2021/2022/2023/2024/2025
        passed/past/passd away ..3 in/last/years/two/months/recently/at_christmas
        died/dead in/last/two/three/years/months/a_year/six/four/five/ten/at_christmas/before/of_a_heart/of_cancer/of_an/from/over/when_i/of_flu/earlier
        since ..3 died/passed/passed_away/death
        lost ..3 to a? ..1 heart_attack/stroke/cancer/overdose/suicide/sepsis/covid
        took/taken his/her own life ..2 years/ago/in/last/when/and/four/two/ten/five/three
        collapsed at/in/on/last/during ..3 work/may/march/june/last/the_gym/football/school/and_her_son/and_his/january/church ..3
        and he is/home home now
        over the worst
        on the mend
        he/she is ..1 alright/fine/okay/ok/home/better/stable/settled/safe/recovering/well now/again/these_days/though
        made a ..1 recovery
        well controlled
        no fits/seizures
        went in by ambulance/ambulence/blue_light ..3 weeks/week/two/last
        was ..1 took/taken in with
        in recovery
        history of
    """,
    ),
    Pattern(
        "not_so",
        "",
        "said not to be so; what follows still counts",
        """
        not suicidal !but
        i am not suicidal
        not ..2 suicidal or
        not/no ..1 an/in/a/any emergency/danger/crisis/hurry/harm
        not in danger/crisis
        nothing urgent
        nobody/no_one is? ..1 hurt/gets_hurt/harmed/injured
        no harm done
        never hurt/hit/hits me?
        he never hits
        never hits/hit me/us !it_is/he_is_never/but/the
        not choking
        not violent
        no bruises
        i feel/am safe
        is safe and well
        not scary
        not dying
        not urgent
        besides the crisis
        is this 999
        emergencies
        not an emergency
        not leaving/walking_out
        not getting chucked out
    """,
    ),
    Pattern(
        "one_day",
        "",
        "planning for what may happen some day",
        """
        what if i ..1 dropped/drop/died/die/fell/collapsed/had/have/get ..5 tomorrow/one_day/suddenly/who
        if i ..1 dropped/drop/die/died/fell/had/was/were/ever/got/went/get/go/collapsed/became/should ..8 who/what/one_day/would/plan/ever/beforehand/suddenly
        if/when/should/does/in_case ..1 she/he/mum/dad/KIN/PARTNER/we ..1 dies/die/died/dead/passes/collapses/falls/has_a/had_a/chokes/is_dead/are_both_dead ..3
        if/what/when/where ..2 he/she chokes
        in case i/he/she die/died/collapses/dies/ever/am_ever/falls
        just in case
        when we are both? ..1 gone/dead
        both dead and gone
        dropped/droped dead at
        before i/we die
        next spring/summer/year/month/winter/autumn
        ready to go he is
        booked well ahead
    """,
    ),
)
