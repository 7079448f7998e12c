import type { Country, RosterActor } from "@counterclaim/knowledge";
import type { Span } from "@counterclaim/record";
import type { Sighting } from "../actor/sighting.ts";
import type { Draft } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Resolved } from "./antecedent.ts";
import type { Introduced } from "./introduced.ts";

/** What a sighting is resolved with: the report, whom it is about, and who was mentioned before. */
export interface Resolution {
  readonly draft: Draft;
  readonly story: Country | null;
  readonly resolved: readonly Resolved[];
  readonly introduced: Introduced;
  readonly shortForms: ReadonlyMap<string, Resolved>;
  readonly knowledge: Knowledge;
}

/** As it is seen by itself. */
export const plain = (sighting: Sighting): Resolved => ({
  sighting,
  actor: sighting.actor,
  name: sighting.name,
  kind: sighting.kind,
  coref: null,
  side: null,
});

/** Stands for an earlier mention. `whole`: for all that the antecedent is part of. */
export function inherit(own: Resolved, antecedent: Resolved, whole?: RosterActor): Resolved {
  const unit = own.sighting.noun?.class === "unit";
  return {
    ...own,
    actor: whole?.id ?? antecedent.actor,
    name: whole?.name ?? (unit ? own.name : antecedent.name),
    kind: whole?.kind ?? antecedent.kind ?? own.kind,
    coref: spanOf(antecedent),
  };
}

/** Where the name stands: the antecedent's own antecedent, if it has one. */
export const spanOf = ({ coref, sighting }: Resolved): Span => coref ?? { start: sighting.start, end: sighting.end };
