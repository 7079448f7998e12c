import { nameWords } from "@counterclaim/knowledge";
import type { ActorKind } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";

const MEDIUM =
  /\b(?:news|press|radio|tv|television|times|post|agency|daily|herald|wire|journal|media|gazette|tribune|observer|mirror|today|online|broadcasting|channel|echo|courier|standard|star|sun|chronicle|telegraph|monitor|review|magazine|university|institute|relief|rights|aid|doctors|red cross|red crescent|committee to protect)\b/i;

const BODIES: readonly (readonly [ActorKind, RegExp])[] = [
  [
    "rebel-group",
    /\b(?:liberation|resistance|revolutionary|independence|salvation|separatist|rebel|people['’]s defen[cs]e)\b.*\b(?:army|front|movement|forces|council|committee|brigades?|party|command|union|organi[sz]ation)\b|\b(?:front|movement|brigades?|militia|defen[cs]e (?:committee|council))$/i,
  ],
  [
    "state-forces",
    /\b(?:armed forces|army|navy|air force|national guard|general staff|border guard|gendarmerie|defen[cs]e forces|security forces|joint command|police)\b/i,
  ],
  ["government", /\b(?:ministry|government|presidency)\b/i],
];

/** What a body that no list knows is, by its name; null for a medium and for anybody else. */
export function bodyByName(name: string): ActorKind | null {
  if (MEDIUM.test(name)) return null;
  return BODIES.find(([, named]) => named.test(name))?.[0] ?? null;
}

const OUR_OWN =
  /\bour (?:[\p{L}\p{N}-]+ ){0,2}(?:forces|troops|soldiers|army|fighters|men|units?|brigades?|battalions?|columns?|mujahideen|combatants|militia|guns|positions)\b/iu;

/**
 * Whether a text is the statement of a body of the war that no list knows: its publisher is called as one, or it speaks of
 * "our fighters" in its own voice. The roster tells of the others.
 */
export function isCommunique(
  { text, quotations }: Pick<Draft, "text" | "quotations">,
  publisher: string,
  knowledge: Knowledge,
): boolean {
  const words = nameWords(publisher);
  if (knowledge.roster.names.match(words, 0)?.length === words.length || MEDIUM.test(publisher)) return false;
  if (bodyByName(publisher) !== null) return true;
  let own = "";
  let from = 0;
  for (const { span, inside } of quotations) {
    if (inside !== null) continue;
    own += `${text.slice(from, span.start)} `;
    from = span.end;
  }
  return OUR_OWN.test(own + text.slice(from));
}
