/** English for codes that are no words of their own; every other text is its own key. */
export const ENGLISH: Readonly<Record<string, string>> = {
  // Why something waits for review
  "single-origin": "grave, on one origin’s word",
  "low-confidence": "may not belong together",
  orphan: "a decision whose words are gone",
  // Decisions
  "grade-source": "grade of the source",
  "grade-claim": "grade of the claim",
  // Kinds of party
  "state-forces": "state forces",
  "rebel-group": "rebel group",
  "private-military": "private military company",
  "international-mission": "international mission",
  political: "political actor",
};
