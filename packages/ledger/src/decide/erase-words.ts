import type { Action } from "./action.ts";
import type { KeptEvent, KeptSource } from "./claim-action.ts";
import type { Quotation } from "./quotation.ts";

/** What stands where a name was. */
const ERASED = "[redacted]";

/** What is left of a decision when the words of its report go: what kind of thing was decided on which stretch of it. */
export function withoutWords(action: Action): Action {
  switch (action.kind) {
    case "accept":
    case "reject":
      return { ...action, anchor: unquoted(action.anchor) };
    case "edit": {
      const { edit } = action;
      const anchor = unquoted(action.anchor);
      if (edit.field === "agents" || edit.field === "targets")
        return { ...action, anchor, edit: { field: edit.field, value: edit.value.map(unnamed) } };
      if (edit.field === "places") return { ...action, anchor, edit: { ...edit, value: edit.value.map(unnamed) } };
      return { ...action, anchor };
    }
    case "annotate":
      return { ...action, note: null };
    case "add-claim":
      return {
        ...action,
        content: action.content.map(unquoted),
        source: withoutSource(action.source),
        cue: action.cue && unquoted(action.cue),
        event:
          "like" in action.event ? { ...action.event, anchor: unquoted(action.event.anchor) } : eventLeft(action.event),
      };
    case "mend-claim": {
      const { anchor, content, source, cue } = action;
      return {
        ...action,
        anchor: {
          ...anchor,
          content: anchor.content.map(unquoted),
          source: anchor.source && unquoted(anchor.source),
          cue: anchor.cue && unquoted(anchor.cue),
        },
        ...(content && { content: content.map(unquoted) }),
        ...(source !== undefined && { source: withoutSource(source) }),
        ...(cue !== undefined && { cue: cue && unquoted(cue) }),
      };
    }
    default:
      return action;
  }
}

const unquoted = <Q extends Quotation>(words: Q): Q => ({ ...words, quote: null, before: null, after: null });

const unnamed = <N extends { readonly name: string }>(named: N): N => ({ ...named, name: ERASED });

const withoutSource = (source: KeptSource | null): KeptSource | null =>
  source && { words: source.words && unquoted(source.words), party: source.party && unnamed(source.party) };

const eventLeft = (event: KeptEvent): KeptEvent => ({
  ...event,
  trigger: unquoted(event.trigger),
  agents: event.agents.map(unnamed),
  targets: event.targets.map(unnamed),
  place: event.place && unnamed(event.place),
});
