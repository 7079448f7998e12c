/** What linking and appraisal ask of the roster. All ids are roster ids. */
export interface Alliances {
  /** The party that `actor` is a part of; null at the top or when unknown. */
  parentOf(actor: string): string | null;
  /** Coalitions to which it belonged on that date (ISO 8601; null: at any time). */
  coalitionsOf(actor: string, on: string | null): readonly string[];
  /** The word shared by the parties that fight on one side; null when the roster names none. */
  sideOf(actor: string): string | null;
  nameOf(actor: string): string | null;
}

/** No roster: every party is its own side. */
export const noAlliances: Alliances = {
  parentOf: () => null,
  coalitionsOf: () => [],
  sideOf: () => null,
  nameOf: () => null,
};
