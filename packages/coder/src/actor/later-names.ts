import type { Sentence, Token } from "@counterclaim/language";
import type { Sighting } from "./sighting.ts";

/** What a body's name may end in, and a report calls it by again. Armies and governments are looked up as institutions. */
const BODY =
  /^(front|movement|mission|party|union|league|council|congress|committee|federation|agency|organisation|organization|corps|network|commission|resistance|authority|brigade|brotherhood|militia)$/;

/** The word by which a report can call a named party again: "front" of "the Northern Front"; null for none. */
export function bodyWord({ tokens }: Sentence, { form, kind, head, actor, noun, ownName }: Sighting): string | null {
  if ((actor === null && !ownName) || kind === "person" || kind === "media") return null;
  if (form !== "name" && !(form === "description" && (noun?.class === "body" || noun?.class === "group"))) return null;
  const word = tokens[head]!.form.toLowerCase();
  return BODY.test(word) ? word : null;
}

/** Where "the front" is a line and no party, "the movement of troops" no body. */
const PLACED = /^(on|at|along|near|behind|to|from|across)$/;

/** "The front", "the mission": where a sentence calls a party again by the last word of its name. */
export function laterBodies(
  index: number,
  { tokens }: Sentence,
  introduced: ReadonlyMap<string, Sighting>,
): readonly Sighting[] {
  if (introduced.size === 0) return [];
  return tokens.flatMap((token, at) => {
    const full = introduced.get(token.form);
    const the = tokens[at - 1];
    if (!full || !the || !/^(the|this)$/i.test(the.form) || isElsewhere(tokens, at)) return [];
    return [
      {
        ...full,
        sentence: index,
        first: at - 1,
        last: at,
        head: at,
        start: the.start,
        end: token.end,
        form: "name" as const,
        noun: null,
        institution: null,
        possessor: null,
        specified: false,
      },
    ];
  });
}

function isElsewhere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next && (/^(of|to)$/i.test(next.form) || (/^(NOUN|PROPN)$/.test(next.upos) && next.xpos !== "POS"))) return true;
  return tokens[at]!.form === "front" && PLACED.test(tokens[at - 2]?.form.toLowerCase() ?? "");
}
