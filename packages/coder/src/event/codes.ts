import type { EventType } from "@counterclaim/knowledge";
import type { ActorKind, Codes, Event } from "@counterclaim/record";

// PLOVER's verbal and material cooperation, and conflict that a future tense turns into words.
const COOPERATIVE = new Set("CONSULT SUPPORT COOPERATE AID RETREAT CONCEDE".split(" "));
const HOSTILE = new Set("PROTEST SANCTION COERCE ASSAULT".split(" "));

const STATE: ReadonlySet<ActorKind> = new Set(["state-forces", "government"]);
const GROUP: ReadonlySet<ActorKind> = new Set(["rebel-group", "militia", "private-military"]);

/** What the codes depend on besides the type. */
export interface CodedAs {
  readonly agents: readonly (ActorKind | null)[];
  readonly targets: readonly (ActorKind | null)[];
  readonly polarity: Event["polarity"];
  readonly modality: Event["modality"];
  /** Somebody agreed to it. */
  readonly agreed: boolean;
}

/**
 * The event's codes. By PLOVER's rules an intended cooperative act is an agreement, an intended hostile one a threat, a
 * refused one a rejection. UCDP's type of violence follows from the parties: 1 where a state fights, 2 between
 * organised groups, 3 against civilians.
 */
export function codesOf({ codes, civilians }: EventType, event: CodedAs): Codes {
  const against =
    event.targets.length > 0 && event.targets.every((kind) => kind === "civilians") ? civilians : undefined;
  const ged = against?.ged === undefined ? codes.ged : against.ged;
  return {
    acled: against?.acled === undefined ? codes.acled : against.acled,
    plover: intended(against?.plover === undefined ? codes.plover : against.plover, event),
    cameo: against?.cameo === undefined ? codes.cameo : against.cameo,
    ged: ged === "parties" ? typeOfViolence(event) : ged,
  };
}

function intended(plover: Codes["plover"], { polarity, modality, agreed }: CodedAs): Codes["plover"] {
  if (plover === null || (modality !== "planned" && !agreed)) return plover;
  const [category] = plover;
  if (COOPERATIVE.has(category)) return [polarity === "negative" ? "REJECT" : "AGREE", null];
  return HOSTILE.has(category) && polarity === "positive" ? ["THREATEN", null] : plover;
}

function typeOfViolence({ agents, targets }: CodedAs): Codes["ged"] {
  const all = [...agents, ...targets];
  if (targets.length > 0 && targets.every((kind) => kind === "civilians")) return 3;
  if (all.some((kind) => kind !== null && STATE.has(kind))) return 1;
  const groups = (kinds: readonly (ActorKind | null)[]) => kinds.some((kind) => kind !== null && GROUP.has(kind));
  return groups(agents) && groups(targets) ? 2 : null;
}
