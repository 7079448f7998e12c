import type { Status } from "@counterclaim/ledger/view";
import { useText } from "../language/i18n.ts";

/** A status in words, with a mark that does not rest on colour alone. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const t = useText();
  return (
    <span className={`status status-${status}`}>
      <span aria-hidden="true">{MARKS[status]}</span> {t(status)}
    </span>
  );
}

const MARKS: Readonly<Record<Status, string>> = {
  asserted: "○",
  corroborated: "◉",
  conceded: "◐",
  disputed: "⚡",
  denied: "⊘",
  retracted: "✕",
};
