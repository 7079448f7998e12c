import { type Leg, listTracks } from "@counterclaim/ledger";
import { whenWords } from "../ledger/episode-lines.ts";
import { queryCommand } from "../ledger/query-command.ts";

export const track = queryCommand<Leg>({
  name: "track",
  summary: "list the ways of units, stand after stand, as claimed",
  usage: `Lists the ways of units (a convoy, a column), stand after stand, as claimed. A leg above 80 km/h by the closest reading of
both times is marked implausible.

Usage: counterclaim track [OPTION…]`,
  examples: `Examples:
  counterclaim track --party mali-army --json`,
  none: "no unit's way is known",
  sides: true,
  ask: (ledger, filters) => ({ rows: listTracks(ledger, filters).flat() }),
  show: ({ unit, place, from, to, claim, speedKmh, implausible }, style) =>
    [
      `${style.strong(unit)}  ${whenWords(from, to)}  ${place}`,
      ...(speedKmh === null ? [] : [`${Math.round(speedKmh)} km/h`]),
      ...(implausible ? [style.warning("implausible")] : []),
      style.quiet(`[${claim}]`),
    ].join("  "),
});
