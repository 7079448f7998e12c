import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { fellows } from "../evidence/sides.ts";
import { familyOf } from "./family.ts";

export const isDeath = ({ type }: Pick<Evidence, "type">): boolean => familyOf(type) === "killing";

/** "All nine dead were civilians": who they were that died, not who killed them. */
export const saysWhoDied = (e: Evidence): boolean =>
  isDeath(e) &&
  e.agents.length === 0 &&
  /^(?:dead|killed|victims?|slain|deceased|died|casualties|fatalities|eliminated|neutrali[sz]ed|massacred|slaughtered)$/i.test(
    e.trigger.words,
  ) &&
  WERE.test(e.text);

/** "those KILLED in Soro WERE farmers", not "three men died of their wounds". */
const WERE =
  /\b(?:dead|killed|victims?|slain|deceased|died|casualties|fatalities|eliminated|neutrali[sz]ed|massacred|slaughtered)\b[^.;]{0,70}?\b(?:were|was|are)\b(?! (?:killed|wounded|buried|found|taken))/i;

/** None of those who died bore arms, as far as the words tell. */
export const areUnarmed = ({ targets }: Pick<Evidence, "targets">): boolean =>
  targets[0]?.kind === "civilians" &&
  targets.every(({ kind }) => kind === "civilians" || kind === "militia" || kind === "other");

/**
 * One killing, and two accounts of whom it befell: "the army killed 46 militants" / "those killed were farmers", or as many
 * farmers killed by the same army in the same days.
 * @param closely at the same place and on the same day
 */
export function areSameDeaths(a: Evidence, b: Evidence, closely: boolean, alliances: Alliances): boolean {
  if (!isDeath(a) || !isDeath(b) || areUnarmed(a) === areUnarmed(b)) return false;
  if (closely && (saysWhoDied(a) || saysWhoDied(b))) return true;
  return fellows(a.agents, b.agents, alliances) === "yes" && sameNumber(a, b);
}

/** So few may be anybody. */
const MANY = 10;

const sameNumber = (a: Evidence, b: Evidence): boolean =>
  deaths(a).some((count) => count >= MANY && deaths(b).includes(count));

const deaths = ({ quantities }: Evidence): readonly number[] =>
  quantities.flatMap(({ kind, best, low }) => (kind === "killed" ? [best ?? low ?? 0] : []));
