/** French, by the English texts. */
export const FRENCH: Readonly<Record<string, string>> = {
  Situation: "Situation",
  Review: "Revue",
};
