import { STATUS_ORDER } from "@counterclaim/ledger/view";
import type { Timeline } from "@counterclaim/server/contract";
import { memo } from "react";
import { dateText } from "../design/dates.ts";
import { useText } from "../language/i18n.ts";

interface BinColumnProps {
  readonly bin: Timeline["bins"][number];
  /** The highest count of all stretches. */
  readonly most: number;
  /** Whether counts are drawn; the episodes themselves stand in lanes otherwise. */
  readonly bars: boolean;
  readonly chosen: boolean;
}

/** One stretch of time: how many episodes begin in it, by status. While one brushes only those that change are drawn anew. */
export const BinColumn = memo(function BinColumn({ bin, most, bars, chosen }: BinColumnProps) {
  const t = useText();
  const count = t("{n, plural, one {# episode} other {# episodes}}", { n: bin.count });
  const disputed = bin.disputed > 0 ? `, ${t("{n} disputed", { n: bin.disputed })}` : "";
  return (
    <div className={`timeline-bin${chosen ? " chosen" : ""}`} title={`${dateText(bin.from)}: ${count}${disputed}`}>
      {bars &&
        [...STATUS_ORDER]
          .reverse()
          .map((status) =>
            bin.statuses[status] ? (
              <span
                key={status}
                className={`bar-${status}`}
                style={{ height: `${(100 * bin.statuses[status]) / most}%` }}
              />
            ) : null,
          )}
    </div>
  );
});
