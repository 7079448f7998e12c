import { type Claim, contains, type Event, type Span } from "@counterclaim/record";

/**
 * Whether a claim's own words name an event's place: the mention stands in the content, in the sentence that tells of the
 * event. Elsewhere ("the city", after a dateline or a sentence that named one) the place is inferred.
 * @param sentences of the report; none where they are not known
 */
export function namesPlace(
  mention: Span,
  { trigger }: Pick<Event, "trigger">,
  { content }: Pick<Claim, "content">,
  sentences: readonly Span[],
): boolean {
  const sentence = sentences.find((one) => contains(one, trigger));
  return content.some((piece) => contains(piece, mention)) && (sentence === undefined || contains(sentence, mention));
}
