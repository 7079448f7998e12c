import type { TimeRule } from "../time-rule.ts";

/** Feasts that the moon or a church sets: named, not computed. */
export const feast: TimeRule = {
  name: "feast",
  pattern:
    /\b(?:the (?:eve|first day|last day|end|start|beginning) of )?(?:Ramadan|Eid al-(?:Fitr|Adha)|Christmas(?: Eve| Day)?|Easter(?: Sunday)?|(?:a |the )?New Year(?:['’]s (?:Eve|Day))?|Nowruz|Ashura)\b/g,
  read: () => "unresolved",
};
