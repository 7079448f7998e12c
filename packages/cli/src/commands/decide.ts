import { userInfo } from "node:os";
import { decide as decideOn, type Ledger, namesIn, orphans, Request } from "@counterclaim/ledger";
import { loadKnowledge } from "@counterclaim/resources";
import { type Call, type Command, textOption, textOptions, UsageError } from "../command.ts";
import { CLAIM_HELP, claimOptions, claimRequest } from "../ledger/claim-options.ts";
import { LEDGER_HELP, ledgerOptions, withLedger } from "../ledger/ledger-option.ts";

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
       counterclaim decide add-claim REPORT --quote WORDS --type TYPE …   a claim that was not found
       counterclaim decide mend-claim CLAIM [--quote WORDS] [--source WORDS] [--cue WORDS]   other words for one that was
       counterclaim decide undo DECISION
       counterclaim decide orphans                 decisions whose words a newer coder reads otherwise, for review

An EVENT is REPORT#e3, a CLAIM REPORT#c3, as "counterclaim episodes --json" names them. What decision 7 adds is REPORT#ac7
with the event REPORT#ae7.

${CLAIM_HELP}

${LEDGER_HELP}
  --reason TEXT       why
  --author NAME       who (default: the user's name)
  --seen N            the "decision" of the episode as it was seen: refused if somebody has decided since
  --pack DIR          a pack of your own; may be given several times
  --help

Examples:
  counterclaim decide reject dispatch-17#e2 --reason "a drill, not an attack"
  counterclaim decide edit dispatch-17#e2 time '{"from":"2031-05-02","to":"2031-05-02","precision":"day"}'
  counterclaim decide add-claim dispatch-17 --quote "held the bridge" --source "The rebels" --cue denied --stance denies \\
    --type capture --agent mali-army --place Kidal --date 2031-05-02 --reason "overlooked"
  counterclaim decide mend-claim dispatch-17#c3 --source "a teacher"

Exit status: 0 recorded (its number is printed); 2 wrong call, or a conflict.`;

export const decide: Command = {
  name: "decide",
  summary: "record what an analyst decides: accept, reject, edit, merge, split, grade …",
  help,
  options: {
    ...ledgerOptions,
    ...claimOptions,
    reason: { type: "string" },
    author: { type: "string" },
    seen: { type: "string" },
    pack: { type: "string", multiple: true },
  },
  run(call) {
    const request = call.positionals[0] === "orphans" ? null : requestOf(call);
    const seen = seenOption(call);
    return withLedger(call, loadKnowledge({ packs: textOptions(call, "pack") }), (ledger) => {
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
      process.stdout.write(`${JSON.stringify({ decision: id, ...addedBy(ledger, id!) })}\n`);
      return 0;
    });
  },
};

/** What a decision added, by name. */
function addedBy(ledger: Ledger, decision: number): { readonly claim?: string; readonly event?: string } {
  const made = ledger.decisions().decisions.find(({ id }) => id === decision);
  const [claim, event] = made?.action.kind === "add-claim" ? namesIn(made) : [];
  return { ...(claim !== undefined && { claim }), ...(event !== undefined && { event }) };
}

function requestOf(call: Call): Request {
  const [kind = "", ...words] = call.positionals;
  const [first = "", second = "", ...rest] = words;
  const ofClaim = kind === "add-claim" || kind === "mend-claim";
  if (ofClaim && words.length !== 1)
    throw new UsageError(`decide ${kind}: names one ${kind === "add-claim" ? "REPORT" : "CLAIM"}, words by options`);
  const astray = ofClaim ? undefined : Object.keys(claimOptions).find((name) => call.values[name] !== undefined);
  if (astray !== undefined) throw new UsageError(`--${astray}: only add-claim and mend-claim take it`);
  const given = ofClaim
    ? claimRequest(kind, first, call)
    : kind === "grade"
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
