import type { Quantity } from "@counterclaim/record";

/** What became of those who are counted, or what is counted. */
export type Kind = Quantity["kind"];

/** By the verb that says it. */
export const KIND_OF_VERB: ReadonlyMap<string, Kind> = new Map(
  (
    [
      [
        "killed",
        "kill die perish slay slain murder massacre behead execute slaughter shoot assassinate drown neutralise neutralize eliminate succumb martyr embrace gun mow butcher lynch",
      ],
      ["wounded", "wound injure hurt maim"],
      ["missing", "miss disappear vanish"],
      ["captured", "capture abduct kidnap seize take"],
      ["detained", "arrest detain jail imprison apprehend hold"],
      ["displaced", "displace flee uproot evacuate"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);

/** By the noun that is counted. */
export const KIND_OF_NOUN: ReadonlyMap<string, Kind> = new Map(
  (
    [
      ["killed", "death dead fatality body corpse toll victim killed"],
      ["wounded", "wounded injured injury"],
      ["missing", "missing"],
      ["captured", "hostage captive"],
      ["detained", "detainee prisoner arrest"],
      ["displaced", "refugee displaced idp"],
      [
        "vehicles",
        "vehicle truck tank car motorcycle pickup armoured bus ship boat drone aircraft helicopter plane jet",
      ],
      [
        "forces",
        "soldier troop troops fighter rebel militant policeman mercenary serviceman combatant peacekeeper gunman insurgent terrorist jihadist marine reservist",
      ],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);
