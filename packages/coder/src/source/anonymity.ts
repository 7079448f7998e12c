import type { Span } from "@counterclaim/record";

const FORMULA =
  /\b(?:on (?:the )?condition (?:of anonymity|that (?:he|she|they) not be (?:named|identified)|of not being (?:named|identified))|(?:speaking|spoke|talking|talked) anonymously|anonymously|(?:asked|asking|requested|requesting|wished|preferred) (?:not to be|to remain|that (?:his|her|their) names? not be) (?:named|identified|quoted by name|anonymous|unnamed|used|published)|(?:request(?:ed|ing)|ask(?:ed|ing) for|granted|demanding) anonymity|declin(?:ed|ing) to (?:be (?:named|identified)|give (?:his|her|their) names?)|(?:did not|didn't|didn’t) want to be (?:named|identified)|refus(?:ed|ing) to be (?:named|identified)|who (?:was|were) not authori[sz]ed to speak[^,.]*|(?:was|were) not authori[sz]ed to (?:speak|talk|comment)[^,.]*)/iu;

const REASON =
  /^,?\s*(?:because of|because|as|since|due to|citing|given|out of|for|for reasons of|owing to|over)\s+([^.;\n]+?)(?=,|[.;]|\n|$|(?<!\b(?:been|was|were|be|had|have|has)) (?:said|says|told|added|confirmed)\b)/iu;

export interface Anonymity {
  /** The words that grant it. */
  readonly span: Span;
  /** The reason given; null where none is. */
  readonly reason: Span | null;
}

/** "on condition of anonymity because of the sensitivity of the matter", in a stretch of the text; null for none. */
export function anonymityIn(text: string, { start, end }: Span): Anonymity | null {
  // long sentences are no place for a formula that stands beside its source
  const sentence = text.slice(start, Math.min(end, start + 2000));
  const formula = FORMULA.exec(sentence);
  if (!formula) return null;
  const after = formula.index + formula[0].length;
  const span = { start: start + formula.index, end: start + after };
  const unauthorised = /not authori[sz]ed/iu.test(formula[0]);
  if (unauthorised) return { span, reason: span };
  const reason = REASON.exec(sentence.slice(after));
  if (!reason) return { span, reason: null };
  const from = start + after + reason.index + reason[0].length - reason[1]!.length;
  return { span, reason: { start: from, end: from + reason[1]!.trimEnd().length } };
}
