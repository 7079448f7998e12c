import type { Event } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { answered } from "./answered.ts";
import type { Carriers } from "./carrier.ts";
import { inKind, meantAct } from "./meant-act.ts";
import type { Found } from "./once.ts";
import type { Parties } from "./parties.ts";
import type { Tree } from "./tree.ts";

/** An act that the text means again, by a definite noun, was there and then where it was told to be. */
export function again(tree: Tree, found: Found, earlier: readonly Event[], parties: Parties, known = false): Found {
  const { event, head, dated } = found;
  if (event.places.length > 0 && dated) return found;
  const other = meantAct(tree, head, event, earlier, parties, known);
  if (other === null || (dated && event.time?.from !== other.time?.from)) return found;
  const places = event.places.length > 0 ? event.places : other.places;
  const time = dated ? event.time : other.time;
  return { head, dated: true, event: inKind(tree, head, { ...event, places, time }, other, earlier) };
}

/** An event that is denied without saying where or when it was: there and then where it was said to be. */
export function inAnswer(
  { event, dated }: Found,
  draft: Draft,
  earlier: readonly Event[],
  carriers: Carriers,
  parties: Parties,
): Event {
  const claim = carriers.byId(event.claim);
  if ((event.places.length > 0 && dated) || claim === null) return event;
  const other = answered(event, claim, earlier, ({ claim: id }) => carriers.byId(id), parties);
  if (other === null || !maybeThere(event, other, draft)) return event;
  const places = event.places.length > 0 ? event.places : other.places;
  return { ...event, places, time: dated ? event.time : other.time };
}

/** May two events have been at one place, as far as names tell? */
function maybeThere(one: Event, other: Event, { places }: Draft): boolean {
  const named = ({ places: at }: Event) => at.map(({ place }) => places[place]!.place ?? places[place]!.name);
  const [here, there] = [named(one), named(other)];
  return here.length === 0 || here.some((name) => there.includes(name));
}
