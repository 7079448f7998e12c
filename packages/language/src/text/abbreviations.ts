const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Abbreviations before a name: their full stop never ends a sentence. */
export const TITLES = list(`
  Mr Mrs Ms Messrs Mx Dr Prof Rev Fr Sr Hon St Ste Mt Ft
  Gen Lt Col Maj Capt Cpl Sgt Cmdr Cdr Comdr Adm Brig Pvt Pfc Spc Lieut Insp Supt Cmsr Const Det Pte Wg
  Gov Sen Rep Reps Sens Pres Amb Sec Min Dep Atty Asst Assoc Vice Mgr Msgr Sh
  Mlle Mme Dra Ing Lic Sra Eng Al Sheik
`);

/** Abbreviations whose full stop ends a sentence only where the next word cannot continue it. */
export const ABBREVIATIONS = list(`
  Inc Ltd Co Corp Bros Jr Sr Esq Dept Univ Assn Est Bldg Div Bn Bde Regt Coy Plc Intl Natl Govt
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Ave Blvd Rd Hwy Sq Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mont Neb Nev
  Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo
  etc vs al cf ca approx esp incl excl ext est max min vol vols ed eds pp fig figs art arts para paras sec ch no nos No Nos
  sq ft lb lbs oz km hrs hr mins secs yrs yr tel Tel viz resp ibid op cit
  Attn Fax Ref
`);

/** Abbreviations that a number follows: "No. 5", "p. 12", "Art. 3", "approx. 40". */
export const BEFORE_NUMBER = list(
  "No Nos no nos p pp Art art Sec sec Fig fig Vol vol Ch ch para Para approx ca c Res Resp",
);

/** Words that open a sentence when they follow an abbreviation or initials that could also stand inside one. */
export const OPENERS = list(`
  The A An This That These Those It He She They We I You There Here But And Or So Yet However Meanwhile Also
  In On At By For From With After Before Since When While As If Although Though Despite Under Over During Some Many Most
  Several Two Three Four Five Its His Her Their Our My Earlier Later Last Both Each No Not What Who Why How Where Then
  Another Other Others All Any Now Once Only Such Their Thus Still Even Asked Speaking According Witnesses Residents
`);
