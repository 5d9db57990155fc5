"""Sets of words by meaning: what patterns name with @ and what the classifier sees beside the words themselves.

The words are as `normalise.words` gives them: lower case, written out, people by kind in capitals. `stem*` is any word that
begins so, `in_front_of` several words that belong together. A word may be in several sets.
"""

from __future__ import annotations

SETS: dict[str, str] = {
    "people": """
        PARTNER KIN KID STAFF OTHER
    """,
    "i": """
        i we
    """,
    "me": """
        me us myself
    """,
    "my": """
        my our
    """,
    "he": """
        he she they PARTNER KIN KID STAFF OTHER
    """,
    "him": """
        him her them PARTNER KIN KID OTHER
    """,
    "his": """
        his her their
    """,
    "himself": """
        himself herself themselves itself
    """,
    "nobody": """
        nobody no_one none no_body not_anyone not_anybody not_a_soul no_family no_carer no_carers no_STAFF no_OTHER
    """,
    "somebody": """
        OTHER someone somebody anyone anybody whoever person
    """,
    "now": """
        now tonight today tomorrow immediately this_minute right_away straight_away straightaway this_morning this_evening
        this_afternoon instantly urgently urgent urgent* quick quickly hurry still already just suddenly sudden currently
        this_instant here_and_now this_weekend
    """,
    "soon": """
        tonight today tomorrow by_sunday by_monday this_week after_this weekend bedtime teatime morning afternoon evening noon
        o_clock
    """,
    "past": """
        ago last_year years_back years_ago months_ago previously used_to once_had history old in_2015 in_2016 in_2017 in_2018 in_2019
        in_2020 in_2021 in_2022 in_2023 in_2024 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 last_spring last_summer last_winter
        last_autumn last_christmas since_his since_her since_the_stroke passed_away widowed recovery recovering rehab recovered
        survivor
    """,
    "again": """
        again another keep keeps kept always every everyday nightly constantly repeatedly regularly often
    """,
    "anymore": """
        anymore any_more any_longer no_more no_longer another longer further
    """,
    "death": """
        die dies died dying death dead deceased grave coffin funeral buried bury cemetery heaven corpse six_foot_under in_the_ground
        mortuary hereafter curtains burial graveyard graves ashes undertaker hearse crem cremated cremation lifeless perish perished
        murdered suicide killed passing demise eternal hell afterlife afterwards obituary headstone doomed mortal
    """,
    "life": """
        life live lives living alive exist existing existence breathing born existed earth world planet breathes birth birthday
        christmas future tomorrow waking woken wake morning mornings here around
    """,
    "wish": """
        want wants wanted wish wishes wished wishing hope hopes hoping hoped rather sooner prefer pray praying prays beg begs begging
        tempted like need ready longing long longed yearn yearning crave craving desire desires desired rather_be fancy wouldnt_mind
        not_bothered dont_care do_not_care would_not_mind welcome welcomes ready_to_go looking_forward
    """,
    "plan": """
        plan plans planned planning decided decide method sorted thinking thoughts thought think thinks idea ideas ideation
        considering contemplating imagine imagining picture picturing googling googled looked_up searched mind intend intends
        intention dream dreaming worked_out prepared preparing date_in_mind arranged arrange arranging organised intending chosen
        choose choosing chose pick picked date methods means way ways how painless lethal dose google googles search searching
        websites website websites_about forums forum researching researched reading bought buys buying ordered hoard hoarding stash
        stashed stashing collected collecting saved saving stockpile stockpiling instructions written wrote writing note letter
        letters passwords tidied affairs order
    """,
    "end": """
        end ends ending ended finish finished finishing stop over enough disappear vanish gone end_it stops stopped stopping ended_it
        quit quits jack jacking pack packing give_up giving_up gave_up given_up over_with out_of_it out_of_the_way out_of_the_picture
        way_out no_more never_again once_and_for_all for_good permanently forever eternal peace rest sleep
    """,
    "killing": """
        kill kills killed killing top topping hang hanging hung hanged drown drowning drowned shoot stab stabbed stabbing poison slit
        gas smother smothered strangle strangled suffocate throttle murder electrocute jump jumping jumped overdose overdosing
        overdosed do_away doing_away string stringing suffocating strangling asphyxiate asphyxiation gassing gassed electrocution
        drownings jumps leap leaps leapt leaping plunge plunged hangs noose euthanise euthanasia put_down put_to_sleep finish_off
        do_in shoots shooting stabs slits slitting ods poisoning
    """,
    "means": """
        bridge railway train trains tram platform cliff roof rooftop rope noose belt ligature pills tablets pill tablet morphine
        oramorph paracetamol insulin bleach gun shotgun rifle knife knives blade blades razor razors scissors river canal trent weir
        lake car_park multistorey motorway ledge railings balcony oven exhaust hosepipe pillow medication meds antidepressants
        codeine tramadol diazepam warfarin antifreeze vodka bag_over lorry bus helium cord cords loop beam beams ladder banister
        bannister loft stairwell landing lamppost lorries tube pier harbour sea reservoir pond waterfall quarry height heights window
        windows top_of tower flats block multi_storey compass craft_knife stanley_knife scalpel needle needles syringe cocodamol
        dihydrocodeine fentanyl patches digoxin sleeping_tablets sleepers sertraline amitriptyline propranolol nytol temazepam
        zopiclone cabinet medicine_cabinet petrol matches plastic_bag carrier_bag garage fumes engine exhaust_pipe crossbow
        cliff_edge
    """,
    "suicide": """
        suicide suicidal suicid* self_harm self_harm* self_injur* overdose overdosing samaritans
    """,
    "cuts": """
        cut cuts cutting scratch scratches scratching burn burns burning slash slashing slashed scar scars bite bites bang bangs
        banging hit hits punch punching pinch starve starving carve carving picking compass harm harming harmed harmer graze blades
        fag lighter iron hammer circles rows lines marks sleeves wristbands bandage bandages plasters punches thump
    """,
    "wrists": """
        wrists wrist arms arm thighs legs skin hips forearm forearms sleeves stomach
    """,
    "goodbye": """
        goodbye goodbyes bye letter letters note notes farewell last_message sorry_for_everything will_is belongings giving_away
        given_away gave_away love_you_all love_you_bye funeral_plan tell_my look_after_my sorry status snapchat post posted peace_out
        nice_knowing burial wishes_for passwords keys spare_key rings wedding_ring instructions last_time remember_me remember
        remembered forgive sorry_about thank_you_for thanks_for will proud love_you loves_me be_good look_after
    """,
    "burden": """
        burden nuisance worthless useless pointless hopeless hopelessness waste waste_of no_point point worth better_off in_the_way
        nothing_left no_future no_hope failure hate_myself hates_himself hates_herself no_good empty numb black darkness dark despair
        no_reason reason reasons deserve waste_of_oxygen waste_of_space oxygen favour overstayed pain_in in_their_way nobody_would
        no_one_would miss missed notice disappointed disappointing letting_everyone_down let_everyone_down shame ashamed guilt
        unloved unwanted alone lonely trapped stuck flat low depressed despairing meaningless
    """,
    "voices": """
        voices voice hallucinating hearing psychosis psychotic
    """,
    "breath": """
        breathe breathing breath breaths breathless gasping gasp gasps wheezing wheeze wheezy choke choking choked suffocating airway
        stridor rattling panting gurgling gurgle gurgles gurgly bubbling rasping raspy puffing puffed inhaler puffer lungs windpipe
        lodged stuck air oxygen hyperventilating snoring snore snores sucking apnoea apnea breathed breathes breathin chokes heimlich
    """,
    "awake": """
        wake waken woken awake rouse rousing respond responding response answer answering conscious consciousness alert come_round
        coming_round stir stirring woke waking woken_up wakes asleep sleepy bring_round brought_round come_to out_of_it out_cold
        mumbling mumble mumbles talk talking speak speaks speech words answers answered react reacting reacts opening opens moving
        moves move nodding_off nods_off doze look_round budge
    """,
    "ill_now": """
        collapsed collapse collapsing unconscious unresponsive unrousable floppy limp lifeless clammy gasping convulsing convulsion
        convulsions seizing fitting fit fits seizure seizures jerking twitching shaking rigid frothing froth foaming drooling
        dribbling slurring slurred slurry droop drooping drooped droops lopsided droopy numb numbness paralysed fainted faint
        fainting passed_out blacked_out delirious delirium rambling gibberish incoherent drowsy sepsis septic stroke strokes
        heart_attack cardiac_arrest anaphylaxis anaphylactic hypo hypoglycaemic meningitis haemorrhage aneurysm clot rigors
        palpitations crushing tia angina dropped keeled slumped conked wobbly staggering dazed dizzy giddy vertigo vacant glazed
        vague weak wonky tingly tingling pins_and_needles heavy dead_arm dropping lop_sided gurgling swelling swollen swells lumps
        hives reaction allergic allergy shock crashed arrested arrest status jerks jerked spasms spasm spasming trembling trembly
        rolling rolled doolally hallucinating ranting raving shivery shakes sweats sweating sweaty burning boiling roasting
        overheated dehydrated fluid swollen_belly prolapse
    """,
    "colour": """
        blue grey gray purple white pale yellow mottled blotchy ashen blotches marbled ghostly pasty waxy red flushed blue_lips
        bluish greyish greenish green black navy_blue dusky patchy
    """,
    "body": """
        chest heart face mouth lips lip tongue throat head eyes eye skin pupil pupils leg arm neck tummy stomach belly jaw ear ears
        nose side body hands feet brain back ribs hip shoulder shoulders blades back_passage bottom bum cheek eyelid abdomen groin
        toe toes heel heels foot ankle wrist elbow knee hand fingers finger pelvis scalp temple forehead chin nostril gum gums spine
        collarbone rectum bowel bladder kidney kidneys liver stoma
    """,
    "blood": """
        blood bleeding bleed bleeds bled bloody gushing spurting pouring pumping artery haemorrhaging haemorrhage clots clot gushes
        gushed spurts spurted oozing ooze seeping soaked soaking pool pools puddle pints bright_red coffee_grounds nosebleed
        transfusion stitches vein wound gash
    """,
    "fall": """
        fall falls fell fallen slipped tripped tumbled tumble keeled toppled down_the_stairs floor stairs thud bump banged knock
        knocked cracked fallen_over fell_over dropped drops crashing crashed landed landing tips tipped tipping collapsed_on stumble
        stumbled tripping trip slip slips slides slid rolled ladder step steps kerb hoist_gave gave_way knocked_down run_over hit_by
    """,
    "poison": """
        swallowed swallow drank drunk ate eaten taken took bleach battery antifreeze disinfectant poison poisoned dose doses overdose
        tablets pills medication capsules berries chemicals white_spirit patches weedkiller descaler cleaner toilet_block detergent
        dishwasher washing_pod pods pod liquitab paint petrol turps perfume aftershave hand_gel sanitiser nail_varnish remover
        rat_poison slug_pellets pellets injected inject injection units unit doubled double handful load loads too_many too_much
        overdosed od mixture cocktail whisky vodka spirits drugs dealer heroin spice ketamine cocaine methadone cocodamol necked
        downed popped chewed licked sucked eat eating gulped sipped wrong patch
    """,
    "emergency": """
        ambulance ambulances 999 112 111 paramedic paramedics emergency emergencies hospital cpr resus resuscitate defibrillator
        first_aid casualty blue_light blue_lighted critical rescue rescue_med blue_lights helpline crew ambulance_crew a_and_e aande
        stretcher kiss_of_life compressions recovery_position defib aed ventilator vent bagging sos crash_team blue_lighting
    """,
    "hurt": """
        broken broke break fracture fractured burnt burned scald scalded gash gashed wound wounds injured injury crushed trapped
        stung bitten electrocuted electric_shock skull concussion dislocated snapped crack cracked angle out_of_joint blister
        blisters blistered blistering peeling scalding boiling shock shocked impaled stabbed shot bite kicked wedged pinned under
    """,
    "pain": """
        pain pains painful agony hurts hurting ache aching headache tightness tight crushing pressure stabbing squeezing griping
        cramp cramps spasm shooting throbbing burning unbearable excruciating worst thunderclap banging_head splitting migraine
        agonising screaming crying_out clutching holding writhing doubled_up rolling_about
    """,
    "fever": """
        fever temperature shivering shivers rash spots hot burning_up confused confusion muddled infection not_weed not_passed 39 40
        41 shivery shivered sweating boiling cold freezing icy chilled hypothermic heatstroke delirious doolally rambling
        hallucinating blotches blotch blotchy purple pinprick glass_test stiff light photophobia neck septic infected pus
    """,
    "measure": """
        sats oxygen sugar sugars glucose bp pulse pressure reading ketones inhaler epipen midazolam naloxone gtn spray ventilator
        trachy tracheostomy peg catheter pacemaker nebuliser shunt suction meter reads readings units bpm spo2 saturations sat puffer
        machine concentrator cylinder oxygen_machine vent stoma line picc port drip pump
    """,
    "not": """
        not no never nor without nothing neither
    """,
    "hit": """
        hit hits hitting slap slaps slapped slapping punch punches punched punching kick kicks kicked kicking shove shoves shoved
        shoving push pushes pushed pushing grab grabs grabbed grabbing shake shook shaken shaking pinch pinches pinched pinching bite
        bites bit biting bitten throw throws threw thrown throwing drag drags dragged dragging pull pulls pulled pulling strangle
        strangles strangled strangling throttle throttled choke choked smack smacks smacked smacking belt belts belted belting batter
        batters battered battering thump thumps thumped thumping leather leathers wallop walloped knock knocks knocked knocking beat
        beats beating beaten swing swung clout clouts clouted headbutt headbutted burn burns burned burnt scratch scratches scratched
        attack attacks attacked attacking assault assaulted assaults hurt hurts hurting harm harms harmed harming twist twisted bent
        squeezed scald spat spit spits whack whacks whacked clobber clobbered lash lashes lashed lashing hair pinned pins hurl hurls
        hurled hurling fling flings flung flinging lob lobbed chuck chucks chucked chucking pelt pelted claw claws clawed clawing
        clip clips clipped yank yanks yanked yanking tug tugs tugged wrench wrenched ram rams rammed ramming stamp stamps stamped
        stamping stomp stomped jab jabs jabbed poke pokes poked poking prod prods prodded elbow elbows elbowed kneed nut nutted bop
        thrash thrashes thrashed thrashing flog flogged whip whipped cane caned lamp lamped deck decked floored manhandle manhandled
        manhandles wallops clouting gouge gouged tweak tweaks tweaked nip nips nipped nipping flick flicks flicked squeeze squeezes
        squeezing scalded scorched singed slam slams slammed slamming shoulder barge barged lunge lunges lunged swings swinging swipe
        swipes swiped backhand backhanded ragged rag bash bashes bashed bashing punchin hittin knee stabs stab stabbed stabbing
        jabbing smother smothers smothered pummel pummels pummelled leathering leathered beltin bruise bruised tackle tackled wrestle
        wrestled restrain headlock pounded pounding trample trampled mauled savage savaged brays bray brayed
    """,
    "threat": """
        threaten threatens threatened threatening threats threat warned swore blackmail blackmailing vow vows vowed sworn swears
        promise promises promised intimidate intimidates menacing menaces warns blackmails
    """,
    "fear": """
        scared afraid frightened terrified fear fears fearful dread dreading unsafe not_safe danger dangerous eggshells hide hides
        hiding hidden dare_not petrified flinch flinches flinched flinching frightens scares terrifies jumpy trembling scary cower
        cowers nervous wary frightening terror uneasy panics panicky cowering trembles shake shakes shaking tense tenses barricade
        barricades barricaded tiptoe tiptoeing dreads frit fearing feared petrifies creeps quaking
    """,
    "weapon": """
        knife knives hammer poker scissors bat screwdriver gun acid petrol axe machete chisel shovel brick glass bottle iron belt
        stick pan cleaver dagger sword spanner wrench crowbar chain cord rope fork forks pliers hatchet cricket_bat baseball_bat
        air_rifle crossbow lighter matches kettle boiling bleach cane ruler slipper hose rod pole saucepan rolling_pin ashtray
        screwdrivers chisels drill
    """,
    "control": """
        control controls controlling controlled controling allow allowed allows let lets permission checks tracker tracks tracking
        cameras spying monitors watches follows stalk stalks stalking stalked coercive gaslighting gaslights isolated isolates
        forbids forbid forbidden prisoner trapped obey punish punishes punishment belittles humiliates insults degrades ashamed
        jealous possessive accuses dictate dictates dictated decides demands demanded demanding insists orders ordered ordering
        forbade bans banned monitored monitoring snoops snooping checking reads reading follow followed following timed timing
        interrogates interrogated receipts allowance password passwords passcode tracked airtag cctv ringfence isolating rules curfew
        grounded owns owned possession property kneel apologise beg begging bribes bribe manipulates manipulative manipulating
        guilt_trips gaslit mind_games sulks silent_treatment accuse accusing accused jealousy paranoid suspects
        turned_everyone_against
    """,
    "rage": """
        temper rage rages anger angry violent violence aggressive aggression abusive abuse abuses abused bully bullies bullying
        kicks_off kicking_off kicking smashes smashing smashed smash wrecks wrecked lashing lashes explode explodes explosive moods
        monster cruel nasty vicious screams screaming screamed shouts shouting shouted yells yelling swears swearing swore furious
        fury livid seething volatile hostile fiery raging tantrum tantrums outburst outbursts meltdown meltdowns erupts erupt erupted
        loses_it lost_it ballistic mental berserk bulldozes storms stormed roar roars roared roaring bellow bellows bellowed
        bellowing curses cursing shriek shrieks shrieking snarls growls hollering ranting rants hothead unpredictable brute brutal
        beast tyrant violently brawl brawling fight fights fighting fought fists fist punchy
    """,
    "sex": """
        rape raped rapes sex sexual sexually forces forced touches touching touched indecent molest molested grope gropes groped
        private_parts genitals naked undress inappropriate inappropriately kissing knickers trousers assault assaulted private
        privates pants underwear bra shower bath bedroom bed bits breast breasts groin nude nudes photos filming films molesting
        grooming groomed seduce pornography porn videos prostitute prostitution kiss kissed kisses fondle fondled fondles rub rubs
        rubbed rubbing consent unwanted on_top_of_me up_her_top inside_her
    """,
    "escape": """
        refuge escape escaping flee fled get_out get_away leave leaving hide hiding somewhere_safe safe_place safe_house injunction
        non_molestation restraining_order restraining police bail bailed arrested prison hides bolt bolted runaway run refuges
        shelter sanctuary hostel women_is_aid womens_aid lawyer solicitor order orders breached breach curfew tag tagged probation
        released release parole custody stalker stalking ex packed rucksack suitcase safehouse
    """,
    "family_honour": """
        honour izzat shame forced_marriage arranged married marry marriage passport visa abroad deport deported immigration
        immigration_status dowry fgm dishonour dishonoured disowned disown tickets ticket flight pakistan india bangladesh somalia
        nikah wedding engaged fiance sponsor spouse spousal papers document documents brp home_office deportation in_laws
    """,
    "bruise": """
        bruise bruises bruised bruising black_eye mark marks handprint fingermarks finger_marks burns sores sore bedsore bedsores
        ulcer cut lip scratches scars lump unexplained weal weals welt welts swelling swollen lumps fracture fractures broken burn
        scald scalds scratchmark grazes graze grazed footprint fingerprint fingerprints thumbprint shiner fat_lip split_lip cuts gash
        cigarette bite_marks bitemarks marked purple
    """,
    "neglect": """
        neglect neglected neglecting neglects unwashed filthy filth wet soiled soaked pad pads sores bedsores starving starved starve
        hungry fed feeding food drink water dehydrated thirsty dirty smell smelt smells stinks stink nails same_clothes weight
        skin_and_bone washed wash changed bath mess urine faeces wee poo lice maggots rats flies cold heating cupboard fridge
        unattended malnourished skinny thin undernourished underfed skeleton bony gaunt emaciated scraps leftovers crusts ration
        rationed unfed thirst parched dry raw heel heels sore infected infected_wound excrement faecal urine_soaked sodden drenched
        stench stinking reek reeks reeking grubby grime grimy matted unchanged untreated unmedicated abandoned ignored ignores
        ignoring forgotten unturned turned buzzer bell alarm cord batteries commode bedpan bottle bucket mattress blankets naked
        undressed freezing damp mould bins overflowing needles hoard hoarder clutter vermin mice cockroaches bedbugs nits weight_loss
        stone
    """,
    "lock": """
        lock locks locked locking tied tie ties strapped strap straps restrained restraining restraint shut shuts cage caged confined
        door bolt bolted held_down seclusion prisoner bolts bolting padlock padlocked handle gate gated trap trapped traps imprison
        imprisoned prison captive kept keeps belted harness harnessed rope cord gag gagged sheet cuffed handcuffed bound cellar shed
        cupboard box_room padded isolation curtains shut_in locked_in boarded
    """,
    "steal": """
        steal steals stealing stole stolen nick nicked nicking thieving theft fraud scam scammed scammer scammers money account card
        pension purse bank pin cash savings wallet jewellery inheritance attorney sign signed deeds debts exploited exploiting
        exploit exploitation conned con cheque wages benefits swindle swindled swindles fleece fleeced fleecing drain drained drains
        draining siphon siphoned pocketed pocketing pocket borrowed borrowing lend lent loan loans withdraws withdrawals withdrawing
        withdrew overdrawn emptied cleaned_out cashpoint bungalow house property gold rings ring watch valuables cheques chequebook
        pension_book pensions power_of_attorney will wills inherit forged forge signature romance_scam gift_cards builders roofers
        driveway tarmac cold_callers callers trader traders fivers fiver tenner grand thousand thousands quid
    """,
    "home": """
        care_home home nursing_home ward hospital agency STAFF respite day_centre residential supported_living hostel unit placement
        carehome hospice school nursing_homes sheltered supported care_agency carehomes units centre minibus taxi escort driver
        bus_escort keyworker key_worker support_worker care_worker nightshift night_staff night_man matron sister orderly teacher
        college
    """,
    "report": """
        report reporting reported safeguarding police social_services whistleblow whistleblower whistleblowing cqc complaint complain
        nspcc childline hotline anonymously concern concerns concerned disclosed disclosure
    """,
    "losing_it": """
        temper snapped snap lost_it lose_it losing_it patience rough roughly shouted shouting screamed swing mischief lash_out
        lashed_out hands_on stop_myself control_myself trust_myself red_mist rage swore blow snapping shook ashamed guilty dangerous
        end_up crack cracking crack_up snaps explode exploding flip flipped flipping blow_up boil boiling wound_up tipping_point
        scream screaming hate resent resentful guilt monster awful terrible horrible regret regretted didnt_mean did_not_mean sorry
        forgive dream dreaming picture imagine imagined urge urges impulse cushion pillow
    """,
    "unable": """
        can_not could_not unable not_able not_fit no_strength not_managing not_coping cope coping manage managing can_hardly
        not_going refuse refusing refuses never_again cannot impossible not_possible no_way had_it had_enough done finished over
        through throw_in throwing_in towel give_up giving_up quit quits no_energy exhausted shattered drained spent knackered broken
        collapsed legs_have_gone physically refused wont_have will_not_have not_having
    """,
    "leave": """
        leave leaves left leaving walk walked walking packed pack bag bags gone going go off out door quit quits resign resigning
        notice abandon abandoned abandoning dump dumping drop dropping dropped buggered cleared_off pulled_out packed_it_in
        driven_off drove_off run_off runs_off ran_off done_a_runner runner disappeared vanished hopped left_her left_him handed_over
        hand_over handed keys case bus_stop train station lay_by walked_off stormed_out moved_out gone_home not_coming_back evicted
        evict evicting asked_to_leave asked_us_to_remove thrown_out chucked_out kicked_out
    """,
    "take": """
        take taking fetch fetching collect collected come coming get have send place placement somewhere_else hand_over pick_up
        remove house rehouse find_him find_her bed beds place_him place_her sort sort_him responsibility take_over took_over
        taking_over step_in stand_in look_after_him have_him have_her with_him with_her sit_with stay_with see_to go_in_to be_with
        come_round go_round send_someone picked_up fetches
    """,
    "alone": """
        alone on_his_own on_her_own on_their_own by_himself by_herself on_its_own on_my_own by_myself by_themselves unattended
        no_one_with nobody_with without_care without_a_carer left_with no_one_there nobody_there home_alone on_his_tod on_her_tod own
        in_by_himself in_by_herself by_theirself all_alone nobody_in waiting_at_home sat_waiting stuck_at_home left_at_home no_family
        no_relatives no_neighbours unsupervised
    """,
    "carearr": """
        sitter sitters agency pa cover carers carer respite placement night_sitter care_package package live_in OTHER STAFF
        replacement bed assistant personal_assistant pas rota company provider care_company homecare home_care sleep_in sleeping_in
        overnight_nurse nurse night_nurse day_centre unit care_worker worker wardens warden covers shift shifts
    """,
    "fails": """
        cancelled cancel canceled let_down not_turned not_turned_up no_show not_coming pulled_out called_in_sick rung_in_sick
        off_sick quit failed collapsed broken_down fallen_through fell_through shut closed rang_to_say resigned resigns
        administration bust folded closes closing norovirus outbreak evicted evict broken broke run_off crash stuck late strike sick
        ill off isolating left_without no_staff short_staffed nobody_available unable_to_cover cannot_cover let_go handed_notice
        fallen_thru fell_thru suspended withdrawn withdraw pulled
    """,
    "i_am_ill": """
        hospital a_and_e operation op surgery ward admitted theatre anaesthetic ambulance labour section chemo trolley drip flu covid
        sick poorly broken broke collapsed fainted back slipped_disc unwell bug induced contractions waters pneumonia sepsis hernia
        burst appendix gallstones migraine vertigo shingles broken_wrist broken_collarbone collarbone knocked_down isolating isolated
        isolation jury court jail prison abroad airport flight train motorway traffic m1 scan stroke heart_attack dizzy faint shakes
        fever infected stitches cast crutches bed_rest vomiting norovirus
    """,
    "breaking": """
        breaking_point breakdown broken end_of_my_tether tether rope end_of_my_rope on_my_knees snapped cracked crisis falling_apart
        gone_to_pieces bits shattered exhausted exhaustion drained burnt_out burned_out finished done beaten collapsing drowning
        overwhelmed had_enough enough had_it cracking_up cracking crack snap snapping losing_it lost_it nerves nerve gone_completely
        last_legs wits_end wit_is_end giving_up throwing_towel crumbling falling_to_bits sobbing crying shaking numb empty desperate
        desperation tearing_my_hair in_tears in_pieces unravelling going_under going_mad
    """,
    "sleep": """
        sleep slept sleepless awake night nights hours 72_hours 48_hours shut_my_eyes awake_since dozing nodded_off nodding kip
        forty_winks insomnia
    """,
    "depend": """
        lift lifting toilet feed feeds wash washed washing dressed change changed tablets meds insulin hoist bed chair wander wanders
        stairs turn turning pads dinner tea breakfast needs vent ventilator oxygen catheter peg bedbound bedridden wheelchair
        wheelchair_bound paralysed quadriplegic blind dementia alzheimers learning disability disabled nappies incontinence toileted
        toileting carrying
    """,
    "business": """
        group groups course courses training class classes benefits benefit form forms apply application claim claiming claimed
        leaflet leaflets allowance pip dla assessment voucher badge bus parking club clubs coffee support_group grant discount
        funding fees charges cost costs pay payment payments review appeal tribunal complaint information info advice website
        register card counselling counsellor mindfulness choir social eligible eligibility entitled rights plan planning holiday
        holidays weekend regular swimming gym shop volunteer consultation survey forum job jobs work employer manager boss hours
    """,
    "ask": """
        how what where who when which can do does is are any anyone number ring call phone contact speak talk
    """,
    "fine": """
        fine ok okay safe alright better stable managed controlled well happy lovely settled brilliant comfortable expected peaceful
        joke joking lol haha ha laugh laughing figure_of_speech not_an_emergency not_urgent
    """,
    "help": """
        help please sos need urgent desperate desperately hurry quick emergency
    """,
    "throwat": """
        throw throws threw thrown throwing hurl hurls hurled hurling fling flings flung flinging chuck chucks chucked lob lobs lobbed
        pelts pelted launch launches launched tip tips tipped pour pours poured pouring spit spits spat spray sprayed splash splashed
    """,
    "mybody": """
        collar hair throat neck arm arms wrist wrists face head leg legs shin shins foot feet ear ears lip lips jaw nose eye eyes
        ribs rib stomach belly chest back hand hands finger fingers shoulder shoulders scalp cheek cheeks mouth teeth tooth knee
        knees skull thigh thighs breast breasts bum
    """,
}
