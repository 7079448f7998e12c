/** Which role of an event: who did it, or to whom it was done. */
export type Role = "agents" | "targets";

/** What an event of a type means to those in it. All that appraisal knows of codebook types stands in this file. */
export interface Sense {
  /** Whose hand it strengthens, and whose it weakens; null where it does neither. */
  readonly gains: Role | null;
  readonly loses: Role | null;
  /** It says how an engagement went: who moved forward, who was thrown back. */
  readonly ground: "forward" | "back" | "held-off" | null;
  /** Afterwards the agents hold the place, or hold it no longer; "there": they are there, whoever holds it. */
  readonly hold: "takes" | "holds" | "leaves" | "there" | null;
  /** An act for which its doer is blamed. */
  readonly blamed: boolean;
}

const NEUTRAL: Sense = { gains: null, loses: null, ground: null, hold: null, blamed: false };

const forward: Sense = { ...NEUTRAL, gains: "agents", loses: "targets", ground: "forward" };
const taking: Sense = { ...forward, hold: "takes" };
const heldOff: Sense = { ...NEUTRAL, gains: "agents", loses: "targets", ground: "held-off" };
const back: Sense = { ...NEUTRAL, gains: "targets", loses: "agents", ground: "back", hold: "leaves" };
const there: Sense = { ...NEUTRAL, gains: "agents", hold: "there" };
const holding: Sense = { ...there, hold: "holds" };
const blamed: Sense = { ...NEUTRAL, blamed: true };
const blow: Sense = { ...NEUTRAL, gains: "agents", loses: "targets" };

const SENSES: Readonly<Record<string, Sense>> = {
  capture: taking,
  recapture: taking,
  breakthrough: forward,
  advance: forward,
  "repelled-attack": heldOff,
  "advance-stopped": heldOff,
  retreat: back,
  withdrawal: back,
  surrender: { ...back, hold: null },
  "territory-held": holding,
  "territory-lost": back,
  presence: there,
  position: there,
  deployment: there,
  "base-established": there,
  shootdown: blow,
  losses: blow,
  encirclement: blow,
  attack: blamed,
  ambush: blamed,
  airstrike: blamed,
  "drone-strike": blamed,
  shelling: blamed,
  "suicide-bombing": blamed,
  "mine-explosion": blamed,
  "grenade-attack": blamed,
  "chemical-attack": blamed,
  "killing-of-civilians": blamed,
  killing: blamed,
  execution: blamed,
  assassination: blamed,
  torture: blamed,
  "sexual-violence": blamed,
  abduction: blamed,
  looting: blamed,
  destruction: blamed,
  sabotage: blamed,
  "ceasefire-violation": blamed,
};

/** Words, not deeds: who rejects an accusation does not deny that it was made. */
const WORDS: ReadonlySet<string> = new Set([
  "accusation",
  "refusal",
  "condemnation",
  "demand",
  "appeal",
  "statement-of-support",
  "threat",
  "promise",
  "apology",
  "investigation",
]);
export const isSpeech = (type: string): boolean => WORDS.has(type);

/** The sense of a codebook type; neutral for a type that favours nobody. */
export const senseOf = (type: string): Sense => SENSES[type] ?? NEUTRAL;
