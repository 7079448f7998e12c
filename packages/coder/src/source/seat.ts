import type { Countries } from "@counterclaim/knowledge";
import type { Source } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import type { Speaker } from "./speaker.ts";

/** "Kinshasa accuses", "Washington says": a capital that speaks is its state; every other source stays as it is. */
export function seatOf(
  { places }: Draft,
  sentence: number,
  { span }: Speaker,
  source: Source,
  { byCode }: Countries,
): Source {
  const seat = inSentence(places, sentence).find(
    ({ span: at, use }) => use === "metonym" && at.start === span.start && at.end === span.end,
  );
  const state = seat?.country ? byCode.get(seat.country) : undefined;
  return state ? { ...source, kind: "party", actor: state.id, name: state.name, role: null } : source;
}
