import type { CueLexicon } from "@counterclaim/knowledge";
import type { Stretch, Words } from "../attribution/words.ts";
import { isBodyWord } from "./name.ts";
import { sequenceAt } from "./sequence.ts";

/** A word that says what the source is, and where it stands. */
export interface RoleWord {
  readonly role: string;
  readonly token: number;
  readonly plural: boolean;
}

/** Prepositions behind which a phrase speaks of somebody else: "spokesman for the army's general staff". */
const ELSEWHERE = new Set(["for", "of", "from", "in", "at", "to", "with", "against", "who", "whose", "that", "which"]);

/** "the rebel Eastern Front": does the name that begins here end as a body's does? */
function endsInBody({ tokens }: Words, from: number, last: number): boolean {
  let at = from;
  while (at < last && tokens[at + 1]!.upos === "PROPN") at++;
  return isBodyWord(tokens[at]!.form);
}

/** The source's role: of several the last one before "for", "of" …, as the head of an English phrase stands last. */
export function roleOf(words: Words, { first, last }: Stretch, { roles }: CueLexicon): RoleWord | null {
  let found: RoleWord | null = null;
  for (let at = first; at <= last; at++) {
    const token = words.tokens[at]!;
    if (ELSEWHERE.has(token.form.toLowerCase())) {
      // what a relative clause tells of is not what the source is
      if (found || /^(?:who|whose|which)$/iu.test(token.form)) return found;
      continue;
    }
    if (token.form === "," && found) return found;
    const role = sequenceAt(words.tokens, at, roles);
    if (!role || at + role.words.length - 1 > last) continue;
    const end = at + role.words.length - 1;
    // "general staff", "local authorities", "the UN Observer Mission": the word tells of the noun behind it
    const next = words.tokens[end + 1];
    // "the herders' union": whose it is says nothing of what it is
    if (end < last && next?.xpos === "POS") continue;
    if (
      end < last &&
      next &&
      (next.upos === "NOUN" || (next.upos === "PROPN" && endsInBody(words, end + 1, last))) &&
      !sequenceAt(words.tokens, end + 1, roles)
    ) {
      at = end;
      continue;
    }
    found = { role: role.role, token: end, plural: words.tokens[end]!.xpos.endsWith("S") };
    at = end;
  }
  return found;
}
