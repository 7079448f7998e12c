import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { fellows } from "../evidence/sides.ts";

const IN_RETURN = /^[^.;]{0,90}\bin (?:response|retaliation|reprisal|revenge|return)\b/i;

const isReprisal = ({ text, trigger }: Evidence): boolean => {
  const at = text.indexOf(trigger.words);
  return at >= 0 && IN_RETURN.test(text.slice(at + trigger.words.length));
};

/** "was killed in the strike, and it fired rockets in response": the answer to a blow is another blow. */
export function isAnswerTo(a: Evidence, b: Evidence, alliances: Alliances): boolean {
  if (isReprisal(a) === isReprisal(b)) return false;
  const [answer, blow] = isReprisal(a) ? [a, b] : [b, a];
  return answer.claim === blow.claim || fellows(answer.agents, blow.targets, alliances) === "yes";
}
