import type { Sighting } from "../actor/sighting.ts";
import type { Resolved } from "./antecedent.ts";
import { inherit, plain, type Resolution, spanOf } from "./resolution.ts";

/** A short form that the report introduced: "the NSF" after "the Northern Shepherds' Front (NSF)". */
export function shortForm(sighting: Sighting, { draft, shortForms }: Resolution): Resolved {
  const own = plain(sighting);
  const token = draft.sentences[sighting.sentence]!.tokens[sighting.last]!;
  const full = shortForms.get(token.form);
  return full ? { ...inherit(own, full), name: full.name } : own;
}

/** The same party again under a shorter form stands for its first, fuller mention. */
export function again(own: Resolved, { introduced }: Resolution): Resolved {
  const { noun, specified } = own.sighting;
  if (own.actor === null || specified || (noun !== null && noun.class !== "institution")) return own;
  const first = introduced.full(own.actor);
  return first ? { ...own, coref: spanOf(first) } : own;
}
