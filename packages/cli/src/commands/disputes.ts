import { type Dispute, listDisputes } from "@counterclaim/ledger";
import { disputeLines } from "../ledger/episode-lines.ts";
import { queryCommand } from "../ledger/query-command.ts";

export const disputes = queryCommand<Dispute>({
  name: "disputes",
  summary: "list claims that clash, with both sides' words",
  usage: `Lists disputes: one for each episode (or pair of episodes) and aspect, with the two claims that show it best.

Usage: counterclaim disputes [OPTION…]`,
  examples: `Examples:
  counterclaim disputes
  counterclaim disputes --party csp --json`,
  none: "no dispute",
  ask: (ledger, filters) => listDisputes(ledger, filters),
  show: disputeLines,
});
