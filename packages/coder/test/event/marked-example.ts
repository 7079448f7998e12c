import type { Span } from "@counterclaim/record";

/** An example of the codebook: its text, and what is marked in it. */
export interface MarkedExample {
  readonly text: string;
  readonly trigger: Span;
  readonly agents: readonly Span[];
  readonly targets: readonly Span[];
}

/** Reads the codebook's marks: `<…>` the trigger, `[A …]` an agent, `[T …]` a target; marks may nest. */
export function readMarks(marked: string): MarkedExample {
  let text = "";
  const open: { readonly kind: "trigger" | "A" | "T"; readonly start: number }[] = [];
  const spans = { trigger: [] as Span[], A: [] as Span[], T: [] as Span[] };
  for (let i = 0; i < marked.length; i++) {
    const rest = marked.slice(i);
    const role = /^\[([AT]) /.exec(rest);
    if (role) {
      open.push({ kind: role[1] as "A" | "T", start: text.length });
      i += 2;
    } else if (rest.startsWith("<")) open.push({ kind: "trigger", start: text.length });
    else if (rest.startsWith(">") || rest.startsWith("]")) {
      const mark = open.pop();
      if (!mark) throw new Error(`unopened mark in: ${marked}`);
      spans[mark.kind].push({ start: mark.start, end: text.length });
    } else text += marked[i];
  }
  if (open.length > 0 || spans.trigger.length !== 1) throw new Error(`one <trigger>, and every mark closed: ${marked}`);
  return { text, trigger: spans.trigger[0]!, agents: spans.A, targets: spans.T };
}
