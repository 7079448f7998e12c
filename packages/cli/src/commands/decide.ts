import { userInfo } from "node:os";
import { decide as decideOn, LedgerError, orphans, Request } from "@counterclaim/ledger";
import { loadKnowledge } from "@counterclaim/resources";
import { type Call, type Command, textOption, textOptions, UsageError } from "../command.ts";
import { LEDGER_HELP, ledgerOptions, openNamedLedger } from "../ledger/ledger-option.ts";

const help = `Records what an analyst decides: with author and reason, never overwritten, to be undone.

Usage: counterclaim decide accept EVENT            the proposal is right
       counterclaim decide reject EVENT            it is not; it is not proposed again unless its evidence changes
       counterclaim decide edit EVENT FIELD VALUE  FIELD: type, agents, targets, places, time, polarity, modality, stance or
                                                   party; VALUE: a word, or JSON
       counterclaim decide merge EPISODE EPISODE…
       counterclaim decide split EPISODE EVENT…    these events out of the episode
       counterclaim decide move EVENT EPISODE
       counterclaim decide grade SOURCE A…F        reliability of a source
       counterclaim decide grade CLAIM 1…6         credibility of a claim
       counterclaim decide annotate CLAIM NOTE
       counterclaim decide undo DECISION
       counterclaim decide orphans                 edits whose words a newer coder reads otherwise, for review

An EVENT is REPORT#e3, a CLAIM REPORT#c3, as "counterclaim episodes --json" names them.

${LEDGER_HELP}
  --reason TEXT       why
  --author NAME       who (default: the user's name)
  --seen N            the "decision" of the episode as it was seen: refused if somebody has decided since
  --pack DIR          a pack of your own; may be given several times
  --help

Examples:
  counterclaim decide reject dispatch-17#e2 --reason "a drill, not an attack"
  counterclaim decide edit dispatch-17#e2 time '{"from":"2031-05-02","to":"2031-05-02","precision":"day"}'

Exit status: 0 recorded (its number is printed); 2 wrong call, or a conflict.`;

export const decide: Command = {
  name: "decide",
  summary: "record what an analyst decides: accept, reject, edit, merge, split, grade …",
  help,
  options: {
    ...ledgerOptions,
    reason: { type: "string" },
    author: { type: "string" },
    seen: { type: "string" },
    pack: { type: "string", multiple: true },
  },
  run(call) {
    const request = call.positionals[0] === "orphans" ? null : requestOf(call.positionals);
    const seen = seenOption(call);
    const ledger = openNamedLedger(call, loadKnowledge({ packs: textOptions(call, "pack") }));
    try {
      if (request === null) {
        for (const orphan of orphans(ledger)) process.stdout.write(`${JSON.stringify(orphan)}\n`);
        return 0;
      }
      const author = textOption(call, "author") ?? userInfo().username;
      const [id] = decideOn(ledger, [request], {
        author,
        reason: textOption(call, "reason") ?? "",
        ...(seen !== undefined && { seen }),
      });
      process.stdout.write(`${JSON.stringify({ decision: id })}\n`);
      return 0;
    } catch (error) {
      if (error instanceof LedgerError) throw new UsageError(error.message);
      throw error;
    } finally {
      ledger.close();
    }
  },
};

function requestOf([kind = "", ...words]: readonly string[]): Request {
  const [first = "", second = "", ...rest] = words;
  const given =
    kind === "grade"
      ? /^[1-6]$/.test(second)
        ? { kind: "grade-claim", claim: first, credibility: Number(second) }
        : { kind: "grade-source", source: first, reliability: second }
      : {
          kind,
          event: first,
          episode: first,
          claim: first,
          to: second,
          note: words.slice(1).join(" "),
          decision: Number(first),
          episodes: words,
          events: words.slice(1),
          edit: { field: second, value: wordOrJson(rest.join(" ")) },
        };
  const parsed = Request.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`decide ${kind}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "cannot be read"}`);
}

/** A word, or JSON where it is. */
function wordOrJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function seenOption(call: Call): number | undefined {
  const seen = textOption(call, "seen");
  if (seen === undefined) return undefined;
  if (!/^\d{1,15}$/.test(seen)) throw new UsageError(`--seen: "${seen}" is not the number of a decision`);
  return Number(seen);
}
