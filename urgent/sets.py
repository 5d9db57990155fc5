"""Sets of words by meaning: what patterns name with @ and what the classifier sees beside the words themselves.

The words are as `normalise.words` gives them: lower case, written out, people by kind in capitals. `stem*` is any word that
begins so, `in_front_of` several words that belong together. A word may be in several sets.
"""

from __future__ import annotations

SETS: dict[str, str] = {
    # people
    "people": "PARTNER KIN KID STAFF OTHER",
    "i": "i we",
    "me": "me us myself",
    "my": "my our",
    "he": "he she they PARTNER KIN KID STAFF OTHER",
    "him": "him her them PARTNER KIN KID OTHER",
    "his": "his her their",
    "himself": "himself herself themselves itself",
    "nobody": "nobody no_one none no_body not_anyone not_anybody not_a_soul no_family no_carer no_carers no_STAFF no_OTHER",
    "somebody": "OTHER someone somebody anyone anybody whoever person",
    # when
    "now": "now tonight today tomorrow immediately this_minute right_away straight_away straightaway this_morning this_evening this_afternoon "
    "instantly urgently urgent urgent* quick quickly hurry still already just suddenly sudden currently this_instant here_and_now this_weekend",
    "soon": "tonight today tomorrow by_sunday by_monday this_week after_this weekend bedtime teatime morning afternoon evening noon o_clock",
    "past": "ago last_year years_back years_ago months_ago previously used_to once_had history old in_2015 in_2016 in_2017 in_2018 in_2019 in_2020 in_2021 "
    "in_2022 in_2023 in_2024 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 last_spring last_summer last_winter last_autumn last_christmas since_his "
    "since_her since_the_stroke passed_away widowed recovery recovering rehab recovered survivor",
    "again": "again another keep keeps kept always every everyday nightly constantly repeatedly regularly often",
    "anymore": "anymore any_more any_longer no_more no_longer another longer further",
    # suicide and self-harm
    "death": "die dies died dying death dead deceased grave coffin funeral buried bury cemetery heaven corpse six_foot_under in_the_ground mortuary hereafter",
    "life": "life live lives living alive exist existing existence breathing born",
    "wish": "want wants wanted wish wishes wished wishing hope hopes hoping hoped rather sooner prefer pray praying prays beg begs begging tempted "
    "like need ready longing long",
    "plan": "plan plans planned planning decided decide method sorted thinking thoughts thought think thinks idea ideas ideation considering contemplating "
    "imagine imagining picture picturing googling googled looked_up searched mind intend intends intention dream dreaming worked_out prepared preparing date_in_mind",
    "end": "end ends ending ended finish finished finishing stop over enough disappear vanish gone end_it",
    "killing": "kill kills killed killing top topping hang hanging hung hanged drown drowning drowned shoot stab stabbed stabbing poison slit gas smother smothered "
    "strangle strangled suffocate throttle murder electrocute jump jumping jumped overdose overdosing overdosed do_away doing_away string stringing",
    "means": "bridge railway train trains tram platform cliff roof rooftop rope noose belt ligature pills tablets pill tablet morphine oramorph paracetamol insulin "
    "bleach gun shotgun rifle knife knives blade blades razor razors scissors river canal trent weir lake car_park multistorey motorway ledge railings balcony oven "
    "exhaust hosepipe pillow medication meds antidepressants codeine tramadol diazepam warfarin antifreeze vodka bag_over lorry bus",
    "suicide": "suicide suicidal suicid* self_harm self_harm* self_injur* overdose overdosing samaritans",
    "cuts": "cut cuts cutting scratch scratches scratching burn burns burning slash slashing slashed scar scars bite bites bang bangs banging hit hits punch punching pinch "
    "starve starving carve carving picking",
    "wrists": "wrists wrist arms arm thighs legs skin hips forearm forearms sleeves stomach",
    "goodbye": "goodbye goodbyes bye letter letters note notes farewell last_message sorry_for_everything will_is belongings giving_away given_away gave_away "
    "love_you_all love_you_bye funeral_plan tell_my look_after_my sorry",
    "burden": "burden nuisance worthless useless pointless hopeless hopelessness waste waste_of no_point point worth better_off in_the_way nothing_left no_future "
    "no_hope failure hate_myself hates_himself hates_herself no_good empty numb black darkness dark despair no_reason reason reasons deserve",
    "voices": "voices voice hallucinating hearing psychosis psychotic",
    # medical
    "breath": "breathe breathing breath breaths breathless gasping gasp gasps wheezing wheeze wheezy choke choking choked suffocating airway stridor rattling panting",
    "awake": "wake waken woken awake rouse rousing respond responding response answer answering conscious consciousness alert come_round coming_round stir stirring",
    "ill_now": "collapsed collapse collapsing unconscious unresponsive unrousable floppy limp lifeless clammy gasping convulsing convulsion convulsions seizing fitting fit fits "
    "seizure seizures jerking twitching shaking rigid frothing froth foaming drooling dribbling slurring slurred slurry droop drooping drooped droops lopsided droopy "
    "numb numbness paralysed fainted faint fainting fainted passed_out blacked_out delirious delirium rambling gibberish incoherent drowsy sepsis septic stroke strokes heart_attack "
    "cardiac_arrest anaphylaxis anaphylactic hypo hypoglycaemic meningitis haemorrhage aneurysm clot rigors palpitations crushing tia angina",
    "colour": "blue grey gray purple white pale yellow mottled blotchy ashen blotches marbled",
    "body": "chest heart face mouth lips lip tongue throat head eyes eye skin pupil pupils leg arm neck tummy stomach belly jaw ear ears nose side body hands feet brain back ribs hip",
    "blood": "blood bleeding bleed bleeds bled bloody gushing spurting pouring pumping artery haemorrhaging",
    "fall": "fall falls fell fallen slipped tripped tumbled tumble keeled toppled down_the_stairs floor stairs thud bump banged knock knocked cracked",
    "poison": "swallowed swallow drank drunk ate eaten taken took bleach battery antifreeze disinfectant poison poisoned dose doses overdose tablets pills medication capsules "
    "berries chemicals white_spirit patches weedkiller",
    "emergency": "ambulance ambulances 999 112 111 paramedic paramedics emergency emergencies hospital cpr resus resuscitate defibrillator first_aid casualty blue_light blue_lighted critical",
    "hurt": "broken broke break fracture fractured burnt burned scald scalded gash gashed wound wounds injured injury crushed trapped stung bitten electrocuted electric_shock "
    "skull concussion",
    "pain": "pain pains painful agony hurts hurting ache aching headache tightness tight crushing pressure stabbing",
    "fever": "fever temperature shivering shivers rash spots hot burning_up confused confusion muddled infection not_weed not_passed 39 40 41",
    "measure": "sats oxygen sugar sugars glucose bp pulse pressure reading ketones inhaler epipen midazolam naloxone gtn spray ventilator trachy tracheostomy peg catheter "
    "pacemaker nebuliser shunt suction",
    "not": "not no never nor without nothing neither",
    # violence and fear
    "hit": "hit hits hitting slap slaps slapped slapping punch punches punched punching kick kicks kicked kicking shove shoves shoved shoving push pushes pushed pushing grab grabs "
    "grabbed grabbing shake shook shaken shaking pinch pinches pinched pinching bite bites bit biting bitten throw throws threw thrown throwing drag drags dragged dragging pull pulls pulled pulling "
    "strangle strangles strangled strangling throttle throttled choke choked smack smacks smacked smacking belt belts belted belting batter batters battered battering thump thumps thumped thumping "
    "leather leathers wallop walloped knock knocks knocked knocking beat beats beating beaten swing swung clout clouts clouted headbutt headbutted burn burns burned burnt scratch scratches scratched "
    "attack attacks attacked attacking assault assaulted assaults hurt hurts hurting harm harms harmed harming twist twisted bent squeezed scald spat spit spits whack whacks whacked clobber clobbered "
    "lash lashes lashed lashing hair pinned pins",
    "threat": "threaten threatens threatened threatening threats threat warned swore blackmail blackmailing",
    "fear": "scared afraid frightened terrified fear fears fearful dread dreading unsafe not_safe danger dangerous eggshells hide hides hiding hidden dare_not petrified flinch flinches flinched flinching "
    "frightens scares terrifies jumpy trembling scary cower cowers nervous wary",
    "weapon": "knife knives hammer poker scissors bat screwdriver gun acid petrol axe machete chisel shovel brick glass bottle iron belt stick pan",
    "control": "control controls controlling controlled controling allow allowed allows let lets permission checks tracker tracks tracking cameras spying monitors watches follows stalk stalks stalking stalked coercive "
    "gaslighting gaslights isolated isolates forbids forbid forbidden prisoner trapped obey punish punishes punishment belittles humiliates insults degrades ashamed jealous possessive accuses",
    "rage": "temper rage rages anger angry violent violence aggressive aggression abusive abuse abuses abused bully bullies bullying kicks_off kicking_off kicking smashes smashing smashed smash wrecks wrecked lashing "
    "lashes explode explodes explosive moods monster cruel nasty vicious screams screaming screamed shouts shouting shouted yells yelling swears swearing swore",
    "sex": "rape raped rapes sex sexual sexually forces forced touches touching touched indecent molest molested grope gropes groped private_parts genitals naked undress inappropriate inappropriately kissing knickers trousers",
    "escape": "refuge escape escaping flee fled get_out get_away leave leaving hide hiding somewhere_safe safe_place safe_house injunction non_molestation restraining_order restraining police bail bailed arrested prison",
    "family_honour": "honour izzat shame forced_marriage arranged married marry marriage passport visa abroad deport deported immigration immigration_status dowry fgm",
    # abuse and neglect
    "bruise": "bruise bruises bruised bruising black_eye mark marks handprint fingermarks finger_marks burns sores sore bedsore bedsores ulcer cut lip scratches scars lump unexplained",
    "neglect": "neglect neglected neglecting neglects unwashed filthy filth wet soiled soaked pad pads sores bedsores starving starved starve hungry fed feeding food drink water dehydrated thirsty dirty smell smelt smells stinks stink nails "
    "same_clothes weight skin_and_bone washed wash changed bath mess urine faeces wee poo lice maggots rats flies cold heating cupboard fridge unattended malnourished skinny thin",
    "lock": "lock locks locked locking tied tie ties strapped strap straps restrained restraining restraint shut shuts cage caged confined door bolt bolted held_down seclusion prisoner",
    "steal": "steal steals stealing stole stolen nick nicked nicking thieving theft fraud scam scammed scammer scammers money account card pension purse bank pin cash savings wallet jewellery inheritance attorney sign signed deeds debts "
    "exploited exploiting exploit exploitation conned con cheque wages benefits",
    "home": "care_home home nursing_home ward hospital agency STAFF respite day_centre residential supported_living hostel unit placement carehome hospice school",
    "report": "report reporting reported safeguarding police social_services whistleblow whistleblower whistleblowing cqc complaint complain nspcc childline hotline anonymously concern concerns concerned disclosed disclosure",
    "losing_it": "temper snapped snap lost_it lose_it losing_it patience rough roughly shouted shouting screamed swing mischief lash_out lashed_out hands_on stop_myself control_myself trust_myself red_mist rage swore blow snapping "
    "shook ashamed guilty dangerous end_up",
    # breakdown of care
    "unable": "can_not could_not unable not_able not_fit no_strength not_managing not_coping cope coping manage managing can_hardly not_going refuse refusing refuses never_again",
    "leave": "leave leaves left leaving walk walked walking packed pack bag bags gone going go off out door quit quits resign resigning notice abandon abandoned abandoning dump dumping drop dropping dropped buggered cleared_off "
    "abandoning pulled_out packed_it_in",
    "take": "take taking fetch fetching collect collected come coming get have send place placement somewhere_else hand_over pick_up remove",
    "alone": "alone on_his_own on_her_own on_their_own by_himself by_herself on_its_own on_my_own by_myself by_themselves unattended no_one_with nobody_with without_care without_a_carer left_with no_one_there nobody_there home_alone "
    "on_his_tod on_her_tod own",
    "carearr": "sitter sitters agency pa cover carers carer respite placement night_sitter care_package package live_in OTHER STAFF replacement bed",
    "fails": "cancelled cancel canceled let_down not_turned not_turned_up no_show not_coming pulled_out called_in_sick rung_in_sick off_sick quit failed collapsed broken_down fallen_through fell_through shut closed rang_to_say",
    "i_am_ill": "hospital a_and_e operation op surgery ward admitted theatre anaesthetic ambulance labour section chemo trolley drip flu covid sick poorly broken broke collapsed fainted back slipped_disc unwell bug",
    "breaking": "breaking_point breakdown broken end_of_my_tether tether rope end_of_my_rope on_my_knees snapped cracked crisis falling_apart gone_to_pieces bits shattered exhausted exhaustion drained burnt_out burned_out finished done beaten "
    "collapsing drowning overwhelmed had_enough enough had_it cracking_up",
    "sleep": "sleep slept sleepless awake night nights hours 72_hours 48_hours",
    "depend": "lift lifting toilet feed feeds wash washed washing dressed change changed tablets meds insulin hoist bed chair wander wanders stairs turn turning pads dinner tea breakfast needs",
    # ordinary business
    "business": "group groups course courses training class classes benefits benefit form forms apply application claim claiming claimed leaflet leaflets allowance pip dla assessment voucher badge bus parking club clubs coffee "
    "support_group grant discount funding fees charges cost costs pay payment payments review appeal tribunal complaint information info advice website register card counselling counsellor mindfulness choir social "
    "eligible eligibility entitled rights plan planning holiday holidays weekend regular swimming gym shop volunteer consultation survey forum job jobs work employer manager boss hours",
    "ask": "how what where who when which can do does is are any anyone number ring call phone contact speak talk",
    "fine": "fine ok okay safe alright better stable managed controlled well happy lovely settled brilliant comfortable expected peaceful joke joking lol haha ha laugh laughing figure_of_speech not_an_emergency not_urgent",
    "help": "help please sos need urgent desperate desperately hurry quick emergency",
}
