const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stems that lost a silent e, though most stems that end like them did not. */
const SILENT_E = words(`
  invit unit reunit ignit excit incit cit expedit recit despit promot vot devot not quot denot demot provok
  execut persecut prosecut electrocut constitut substitut distribut contribut attribut dilut pollut salut refut disput institut comput
  explor restor ignor deplor implor ador stor scor bor interfer adher persever rever conven interven conced preced reced interced
  superced imped condon postpon phon clon complet compet delet concret tast wast past hast breath bath sooth loath
  straf chaf knif arrang exchang chang rearrang averag welcom consol rul schedul parol scal whal bal
  becom overcom tim nam fram blam sham tam gam rac creat recreat procreat writ rewrit bit ton wan seeth teeth wreath commut massacr
  fundrais extradit dup styl
`);

/** Stems that end as those with a silent e do, and have none. */
const NO_E = words(`
  combat format float focus bias bus murmur develop envelop gallop ruin pencil hang bang clang gang twang bring string sing
  ring sling fling cling wing sting swing spring wring ping profit exit edit visit limit inhabit exhibit prohibit inherit merit deposit
  imperil canvas chorus hiccup worship kidnap handicap blitz waltz quartz program
`);

/** Verbs in -l whose l doubles: "repelled" is of "repel", "shelled" of "shell". */
const DOUBLED_L = words(`
  repel expel compel propel rebel dispel control patrol enrol travel cancel label model shovel level tunnel fuel duel channel
  signal total rival fulfil instil distil counsel quarrel marshal pedal initial equal dial libel excel cudgel grovel unravel marvel bedevil backpedal
`);

/** Endings of stems that lost a silent e: a consonant with l, c, v, u, soft g, and vowel-consonant pairs. */
const LOST_E =
  /(?:[bcdfgkpstz]l|c|v|u|[ldr]g|[aeiou]g|[ea]ng|ung|[^eo]at|[^o]ur|[^aeo]ir|[^eo]ar|[^aeo]am|[aeiou]um|[^aeo]um|[^aeo]im|[^aeou]in|[^aeo]un|[^eo]ak|[^o]ok|[^aeo]ik|[^aeo]id|[^aeo]ud|[^eo]ad|[^o]od|[^aeo]ap|[^aeou]ip|[^aeo]op|yp|ib|ob|[^aeo]il|[^aeo]ul|[aeiounlrpw]s|[^tz]z|yz|ys)$/;

/**
 * The base of a regular past, participle (-ed) or -ing form by its spelling; null for another form. "stormed": storm,
 * "seized": seize, "stopped": stop, "denied": deny.
 */
export function regularBase(word: string): string | null {
  const ending = word.endsWith("ing") && word.length > 4 ? 3 : word.endsWith("ed") && word.length > 3 ? 2 : 0;
  if (ending === 0) return null;
  const stem = word.slice(0, -ending);
  if (!/[aeiouy]/.test(stem)) return null;
  if (ending === 2 && stem.endsWith("i")) return stem.length <= 2 ? `${stem}e` : `${stem.slice(0, -1)}y`;
  if (ending === 3 && /^[dlt]y$/.test(stem)) return `${stem[0]}ie`;
  // "freed": the e is the verb's own.
  if (ending === 2 && stem.endsWith("e")) return `${stem}e`;
  if (stem.endsWith("e")) return stem;
  const last = stem.at(-1);
  if (last === stem.at(-2) && !/[aeiou]/.test(last!)) {
    const single = stem.slice(0, -1);
    if (last === "l") return DOUBLED_L.has(single) ? single : stem;
    return /[sfz]/.test(last!) || /^(?:add|err|purr|odd|ebb|egg|butt)$/.test(stem) ? stem : single;
  }
  if (NO_E.has(stem)) return stem;
  return SILENT_E.has(stem) || LOST_E.test(stem) ? `${stem}e` : stem;
}
