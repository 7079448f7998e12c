import type { Request } from "@counterclaim/ledger";
import { type Call, textOption, textOptions, UsageError } from "../command.ts";

/** What `decide add-claim` and `decide mend-claim` take besides. */
export const claimOptions = {
  content: { type: "string", multiple: true },
  quote: { type: "string", multiple: true },
  source: { type: "string" },
  party: { type: "string" },
  "own-voice": { type: "boolean" },
  cue: { type: "string" },
  "no-cue": { type: "boolean" },
  stance: { type: "string" },
  event: { type: "string" },
  type: { type: "string" },
  trigger: { type: "string" },
  agent: { type: "string", multiple: true },
  target: { type: "string", multiple: true },
  place: { type: "string" },
  date: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
} as const;

export const CLAIM_HELP = `Words of the report for add-claim and mend-claim, each as START:END or as the words themselves, where they stand once:
  --quote WORDS       what is claimed; may be given several times, for pieces
  --content START:END the same by offsets (UTF-16, the end after the last)
  --source WORDS      whose words; without it the report's own voice
  --party NAME        the party that the source speaks for: roster id or name
  --cue WORDS         the reporting word: "denied"
  --own-voice, --no-cue   mend-claim: no source, no reporting word
What an added claim says happened:
  --stance STANCE     asserts (default), denies, confirms, expects, doubts, asks, retracts
  --event EVENT       an event of the same report that it is about too; or:
  --type TYPE         of the codebook
  --trigger WORDS     the words that say that it happened (default: the content)
  --agent, --target NAME  who did it, to whom: roster id or name; may be given several times
  --place NAME        a name of the report or the gazetteer, or a gazetteer id
  --date DATE, or --from DATE --to DATE`;

type Given = Record<string, unknown>;

/** The request of `decide add-claim REPORT` or `decide mend-claim CLAIM`, still to be checked. @throws UsageError */
export function claimRequest(kind: "add-claim" | "mend-claim", named: string, call: Call): Given {
  const source = sourceOf(call);
  const cue = call.values["no-cue"] === true ? null : selection(call, "cue");
  if (kind === "mend-claim") {
    for (const name of ["stance", "event", "type", "agent", "target", "place", "date", "from", "to", "trigger"])
      if (call.values[name] !== undefined)
        throw new UsageError(`--${name}: mend-claim changes words only; "decide edit" changes the rest`);
    const content = contentOf(call);
    return {
      kind,
      claim: named,
      ...(content.length > 0 && { content }),
      ...(source !== undefined && { source }),
      ...(cue !== undefined && { cue }),
    };
  }
  const content = contentOf(call);
  if (content.length === 0) throw new UsageError("add-claim: --quote or --content says which words claim it");
  return {
    kind,
    report: named,
    content,
    source: source ?? null,
    cue: cue ?? null,
    stance: textOption(call, "stance") ?? "asserts",
    event: textOption(call, "event") ?? eventOf(call),
  } satisfies Omit<Extract<Request, { kind: "add-claim" }>, "stance"> & Given;
}

type Selection = { readonly quote: string } | { readonly start: number; readonly end: number };

const contentOf = (call: Call): readonly Selection[] => [
  ...textOptions(call, "content").map((text) => offsets(text, "content")),
  ...textOptions(call, "quote").map((quote) => ({ quote })),
];

function selection(call: Call, name: string): Selection | undefined {
  const text = textOption(call, name);
  if (text === undefined) return undefined;
  return SPAN.test(text) ? offsets(text, name) : { quote: text };
}

const SPAN = /^(\d{1,9}):(\d{1,9})$/;

function offsets(text: string, name: string): Selection {
  const [, start, end] = SPAN.exec(text) ?? [];
  if (start === undefined || end === undefined) throw new UsageError(`--${name}: "${text}" is not START:END`);
  return { start: Number(start), end: Number(end) };
}

function sourceOf(
  call: Call,
): { words: Selection | null; party: { actor: null; name: string } | null } | null | undefined {
  const words = selection(call, "source");
  const party = textOption(call, "party");
  if (call.values["own-voice"] === true) {
    if (words || party !== undefined) throw new UsageError("--own-voice: there is no source then");
    return null;
  }
  if (!words && party === undefined) return undefined;
  return { words: words ?? null, party: party === undefined ? null : { actor: null, name: party } };
}

function eventOf(call: Call) {
  const type = textOption(call, "type");
  if (type === undefined) throw new UsageError("add-claim: --type or --event says what it claims happened");
  const trigger = selection(call, "trigger");
  const place = textOption(call, "place");
  return {
    type,
    ...(trigger && { trigger }),
    agents: partiesOf(call, "agent"),
    targets: partiesOf(call, "target"),
    place: place === undefined ? null : { name: place },
    time: timeOf(call),
  };
}

const partiesOf = (call: Call, name: "agent" | "target") =>
  textOptions(call, name).map((party) => ({ actor: null, name: party }));

const PRECISION = { 4: "year", 7: "month", 10: "day" } as const;

function timeOf(call: Call) {
  const date = textOption(call, "date");
  const [from = null, to = null] = [textOption(call, "from"), textOption(call, "to")];
  if (date === undefined) return from === null && to === null ? null : { from, to, precision: "range" as const };
  if (from !== null || to !== null) throw new UsageError("--date: give either it, or --from and --to");
  return { from: date, to: date, precision: PRECISION[date.length as keyof typeof PRECISION] ?? "hour" };
}
