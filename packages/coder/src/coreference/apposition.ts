import type { Resolved } from "./antecedent.ts";
import { type Resolution, spanOf } from "./resolution.ts";

/** "A B, a spokesman for the party", "the spokesman, A B", "the Front (NF), an alliance": the description and the name are one. */
export function apposed(own: Resolved, { resolved, draft }: Resolution): Resolved {
  const before = resolved.at(-1);
  if (before?.sighting.sentence !== own.sighting.sentence) return own;
  const between = draft.sentences[own.sighting.sentence]!.tokens.slice(before.sighting.last + 1, own.sighting.first);
  if (between.length > 2 || between.at(-1)?.form !== "," || between.some(({ upos }) => upos !== "PUNCT")) return own;
  const form = own.sighting.form;
  if (own.kind === "person" && before.kind === "person" && form !== before.sighting.form)
    return form === "person"
      ? { ...own, actor: own.actor ?? before.actor }
      : {
          ...own,
          actor: own.actor ?? before.actor,
          name: before.name,
          coref: spanOf(before),
          ...(own.actor === null && before.byRank && { byRank: true }),
        };
  const group =
    own.sighting.noun?.class === "group" &&
    !own.sighting.plural &&
    (before.sighting.form === "name" || before.sighting.ownName);
  if (!group || own.actor !== null || before.kind === "person") return own;
  return { ...own, actor: before.actor, name: before.name, kind: before.kind, coref: spanOf(before) };
}

/** The short form in brackets right after the name that it shortens. */
export function bracketed(own: Resolved, { resolved, draft }: Resolution): Resolved {
  const before = resolved.at(-1);
  const { sentence, first } = own.sighting;
  const opens = draft.sentences[sentence]!.tokens[first - 1]?.form === "(";
  if (
    !opens ||
    before?.actor !== own.actor ||
    before.sighting.sentence !== sentence ||
    before.sighting.last !== first - 2
  )
    return own;
  return { ...own, coref: spanOf(before) };
}
