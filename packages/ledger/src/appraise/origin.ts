import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { fellowship, RIVAL } from "../evidence/sides.ts";

/** Words by which a report says that its own staff were there. */
const OWN_EYES = /\b(?:journalists?|reporters?|correspondents?|photographers?|teams?|crews?)\b/i;

/**
 * Who is ultimately behind a claim: the party that the source speaks for, else the named person, else the kind of
 * unnamed witness within its report. null: a publisher's own voice, which counts as no origin unless its own staff saw it.
 */
export function originOf({ source, report, copyOf, carriers }: Evidence): string | null {
  if (source.party !== null) return source.party;
  if (source.kind === "publisher") return null;
  const publisher = carriers[0]?.publisher ?? null;
  if (publisher && source.words?.includes(publisher) && OWN_EYES.test(source.words))
    return `publisher:${publisher.toLowerCase()}`;
  if (source.name !== null) return `person:${source.name.toLowerCase()}`;
  // Unnamed: two reports' eyewitnesses may be two people; a copy's is the original's.
  return `unnamed:${source.role ?? source.kind}:${copyOf?.report ?? report}`;
}

/** Whether two claims come from sources that do not depend on each other: not of one origin, not of one side, not copies. */
export function independent(a: Evidence, b: Evidence, alliances: Alliances): boolean {
  const [originA, originB] = [originOf(a), originOf(b)];
  if (originA !== null && originA === originB) return false;
  if (originA === null && originB === null) return a.report !== b.report && !copies(a, b) && otherPublishers(a, b);
  const [own, other] = [a.source.speaksFor, b.source.speaksFor];
  if (own === null || other === null || isOfOthers(a) || isOfOthers(b)) return true;
  return fellowship(own, other, alliances) !== "yes";
}

/** "The health ministry in the League-run territory": no body of the state that the rest of the report speaks of. */
const isOfOthers = ({ source: { party, words } }: Evidence): boolean =>
  party === null && words !== null && RIVAL.test(words);

/** Independent, or of one side but one of them in private: an unnamed officer may well differ from his army's statement. */
export const mayDiffer = (a: Evidence, b: Evidence, alliances: Alliances): boolean =>
  independent(a, b, alliances) || isInPrivate(a) !== isInPrivate(b);

const isInPrivate = ({ source: { kind, name } }: Evidence): boolean =>
  name === null && (kind === "unnamed" || kind === "group");

const copies = (a: Evidence, b: Evidence): boolean => a.copyOf?.report === b.report || b.copyOf?.report === a.report;

const otherPublishers = (a: Evidence, b: Evidence): boolean =>
  !a.carriers.some(({ publisher }) => publisher !== null && b.carriers.some((c) => c.publisher === publisher));

/** One claim of each independent origin: of allied parties only the first counts. Own voices are left out. */
export function independentOrigins(claims: readonly Evidence[], alliances: Alliances): readonly Evidence[] {
  const kept: Evidence[] = [];
  for (const claim of claims)
    if (originOf(claim) !== null && kept.every((other) => independent(claim, other, alliances))) kept.push(claim);
  return kept;
}
