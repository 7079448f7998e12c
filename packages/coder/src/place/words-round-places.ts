import type { PlaceKind } from "@counterclaim/knowledge";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

type Kinds = readonly PlaceKind[];

const DIVISION: Kinds = ["region", "district", "area"];
const SETTLEMENT: Kinds = ["seat", "town", "capital", "quarter"];

const kindsByNoun = (...rows: readonly (readonly [string, Kinds])[]): ReadonlyMap<string, Kinds> =>
  new Map(rows.flatMap(([nouns, kinds]) => nouns.split(" ").map((noun): [string, Kinds] => [noun, kinds])));

/** Nouns that follow a name and make one place of it, with the kinds that such a place has. */
export const NOUN_AFTER = kindsByNoun(
  ["region province state governorate oblast prefecture department voivodeship wilaya", DIVISION],
  [
    "county district parish township municipality cercle territory division raion canton",
    ["district", "region", "area", "seat", "town"],
  ],
  ["city town village", SETTLEMENT],
  ["river lake sea bay strait gulf canal ocean delta creek", ["water"]],
  ["mountains mountain hills island islands peninsula desert valley forest plateau", ["land", "area", "water"]],
  ["neighborhood neighbourhood suburb quarter", ["quarter", "town", "seat"]],
  ["airport airfield dam camp crossing base port prison bridge", ["site"]],
);

/** Nouns before "of" that say what kind of place follows: "the town of Ber". */
export const NOUN_BEFORE_OF = kindsByNoun(
  ["town city village locality settlement community municipality capital hamlet port", [...SETTLEMENT, "site"]],
  ["province region state governorate oblast", DIVISION],
  ["district county area territory township", ["district", "region", "area", "quarter", "town", "seat"]],
  ["neighborhood neighbourhood suburb", ["quarter", "town", "seat"]],
  ["island", ["land", "area", "town"]],
  [
    "post outpost crossing checkpoint fort fortress base camp garrison barracks airport airfield bridge hill ridge heights",
    [...SETTLEMENT, "site"],
  ],
  ["country", ["country"]],
);

/** Words that stand before a name and belong to it: "Lake Faguibine", "Mount Hermon". */
export const NOUN_BEFORE = set(
  "lake mount mt fort camp port cape wadi jabal jebel river isle tel tell ras khan beit deir",
);

/** Written with a capital, part of a place's name: "East Ghouta", "Upper Nile". */
export const DIRECTION =
  /^(?:(?:north|south|east|west|central|upper|lower|greater|inner|outer|mid)(?:ern)?|north-?(?:east|west)(?:ern)?|south-?(?:east|west)(?:ern)?|(?:north|south)-?central)$/i;

/** Words that end the name of an organisation, an office, a paper: a place inside such a name is no place of the report. */
export const ORGANISATION = set(
  `university college school institute academy times post news journal herald tribune gazette telegraph observer
  guardian mail press daily agency association federation union league club united fc cup championship party front
  movement congress alliance coalition group company corp corporation inc ltd bank fund foundation society council
  commission committee ministry department bureau office authority board court tribunal police hospital church
  cathedral mosque stadium theatre theater museum hotel center centre court accords accord agreement treaty convention
  protocol declaration process summit conference act bill law brigade battalion army navy force forces guard guards
  command division regiment corps airlines airways railways motors steel oil gas energy petroleum bridge festival
  marathon open grand prix symphony orchestra chamber zoo library gallery show award prize review street road avenue
  boulevard drive lane highway st rd ave blvd building tower towers palace park square gardens field house hall jail
  prison virus fever flu disease syndrome declaration effect rovers city's rangers giants lions bears eagles yankees dodgers`,
);

/** Of those, words after which the place still stands for itself: "Baghdad police", "Paris stock exchange" lose nothing. */
export const STILL_PLACE = set(
  "police hospital jail prison court council airport stadium department office authority museum hotel bridge zoo library park street road avenue boulevard drive lane highway st rd ave blvd school schools center centre mosque cathedral church festival marathon summit conference square palace hall fire city board house chamber university college treaty agreement accord accords",
);

/** Words before a name that make it a person's. */
export const PERSON_TITLE = set(
  `mr mrs ms miss dr sir lord lady prof professor president vice-president minister premier chancellor senator sen rep
  representative congressman congresswoman governor gov mayor judge justice general gen colonel col major maj captain
  capt lieutenant lt sergeant sgt corporal private pvt admiral commander marshal sheriff officer detective inspector
  chief king queen prince princess pope cardinal bishop archbishop rev reverend father sister brother saint imam sheikh
  ayatollah mullah rabbi ambassador secretary spokesman spokeswoman spokesperson chairman chairwoman director coach
  attorney deputy constable pfc cpl coroner`,
);

/** Words before "of" after which a place's name belongs to an organisation or a title. */
export const HEAD_OF_NAME = set(
  "university college bank duke duchess archbishop bishop treaty battle church prince princess earl count academy institute voice bay house knights sons daughters order",
);

/** Given names that are written before a surname: "Luis Diaz" is nobody's town. */
export const GIVEN_NAME = set(
  `thomas james john paul george david michael robert william mary anna maria martin victor oscar max carlos jose juan
  miguel luis pedro mohamed mohammed muhammad ahmed ahmad hassan hussein ibrahim omar osman mahmoud khalid yusuf abdul
  abdullah`,
);

/** A preposition that goes before places. */
export const PLACE_PREPOSITION = set(
  "in at near from to toward towards into through across around outside inside within via off between over beyond of on for against along around",
);

/** Capitalised words of the calendar and the like that are also names of small places. */
export const NEVER_PLACE = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter ramadan eid god allah islam bible quran koran internet english french
  german spanish arabic mr mrs ms i he she it we they you the a an and but if as so no not yes for on at by in to of or
  this that these those there here what when where who why how which while after before since until also then than
  more most many much some any all both each few one two three four five six seven eight nine ten first second third
  last next new old good best police army state states government president minister prime party union united nations
  security council house senate court justice university school hospital church street road avenue park lake river mount
  north south east west northern southern eastern western central international national federal royal republic
  democratic people group force forces general major captain colonel sergeant lieutenant officer chief king queen prince
  al el la le de of abu ibn bin ben ali san santa saint st major battle love hope story reading mobile nice male bar best
  bath ball orange ford dean cook young green brown white black gray grey hill wood stone bush rice baker turner hunter
  mason porter carter parker taylor martin thomas james john paul george david michael robert william mary anna maria
  victor oscar max carlos jose juan miguel luis pedro mohamed mohammed muhammad ahmed ahmad hassan hussein ibrahim omar
  osman mahmoud khalid yusuf abdul abdullah media press post times star sun moon earth mars venus eu who un us our my his
  her their its your ok tv dna hiv aids ebola covid flu virus web net com www apple amazon google facebook twitter ford
  toyota honda sony gates jobs wells fargo sears target gap tesla free congress parliament pentagon republican republicans
  democrat democrats democratic labour labor conservative liberal green tory tories red blue yellow gold silver rose lily
  violet ruby crystal joy grace faith charity liberty independence freedom victory progress universal enterprise commerce
  industry media index union center centre front movement legion brigade brigades guard militia column shield town city village county district province region mayor data`,
);

/** Lower-case words after a name that take it away from the place: "West Nile virus". */
export const TAKEN_NAME = set("virus viruses ebolavirus strain strains fever flu disease syndrome variant vaccine");

/** Verbs whose subject speaks: a small town of the speaker's name is not meant. */
export const SPEAKING = set(
  "say tell add state ask explain note warn write believe think testify admit deny reply recall describe insist argue joke comment respond continue",
);
