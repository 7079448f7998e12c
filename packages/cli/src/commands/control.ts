import { type Control, listControl } from "@counterclaim/ledger";
import { counted, whenWords } from "../ledger/episode-lines.ts";
import { queryCommand } from "../ledger/query-command.ts";

export const control = queryCommand<Control>({
  name: "control",
  summary: "list who holds which place, as claimed, and since when",
  usage: `Lists who is said to hold which place, and since when.

Usage: counterclaim control [OPTION…]`,
  examples: `Examples:
  counterclaim control --place Anefis`,
  none: "nobody is said to hold a place",
  sides: true,
  ask: (ledger, filters) => ({ rows: listControl(ledger, filters) }),
  show: ({ place, name, from, to, status, claims }, style) =>
    `${style.strong(place)}  ${name}  ${whenWords(from, to)}  ${status}  ${style.quiet(counted(claims.length, "claim"))}`,
});
