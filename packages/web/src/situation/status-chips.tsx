import { STATUS_ORDER } from "@counterclaim/ledger/view";
import { StatusBadge } from "../design/status-badge.tsx";
import { useFilters } from "../filters/url-filters.ts";
import { useText } from "../language/i18n.ts";
import { useTimelineBins } from "./bins.ts";

/** What clashes stands first; what was taken back is rarely looked for. */
const CHIPS = [...STATUS_ORDER.filter((status) => status !== "retracted"), "retracted"] as const;

/** One click to what is disputed, conceded, denied: each status that occurs, with how often. */
export function StatusChips() {
  const t = useText();
  const { filters, set } = useFilters();
  const { status: chosen, ...others } = filters;
  const { data } = useTimelineBins(others);
  const counts = new Map<string, number>();
  // Undated episodes and those folded away are in no stretch: the chips say how many stand on the timeline.
  for (const { statuses } of data?.bins ?? [])
    for (const [status, count] of Object.entries(statuses)) counts.set(status, (counts.get(status) ?? 0) + count);
  return (
    <fieldset className="chips" aria-label={t("Status")}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => set("status", null)}>
        {t("All")} <span className="faint">{data?.total ?? ""}</span>
      </button>
      {CHIPS.filter((status) => status === chosen || counts.has(status)).map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={chosen === status}
          onClick={() => set("status", chosen === status ? null : status)}
        >
          <StatusBadge status={status} /> <span className="faint">{counts.get(status) ?? 0}</span>
        </button>
      ))}
    </fieldset>
  );
}
