import { STATUS_ORDER } from "@counterclaim/ledger/view";
import { WindowText } from "@counterclaim/server/contract";
import { useEffect, useState } from "react";
import { useText } from "../language/i18n.ts";
import { type FilterKey, useFilters } from "./url-filters.ts";
import "./filters.css";

/** The filters, as fields (`status` where the page has no chips for it); each takes effect when its field is left or Enter is pressed. */
export function FilterBar({ status = true }: { readonly status?: boolean }) {
  const t = useText();
  const { filters, set, clear } = useFilters();
  const window = WindowText.safeParse(filters.place ?? "").success;
  const count = Object.keys(filters).length;
  const any = count > 0;
  // Where there is little room the fields are folded away; what filters is seen all the same.
  const [open, setOpen] = useState(false);
  return (
    <search className={`filter-bar no-print${open ? " open" : ""}`} aria-label={t("Filters")}>
      <button type="button" className="filter-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {any ? t("Filters ({n} set)", { n: count }) : t("Filters")}
      </button>
      <TextFilter name="text" label={t("Words")} type="search" />
      {window ? (
        <div className="field">
          <span>{t("Place")}</span>
          <button type="button" onClick={() => set("place", null)}>
            {t("a map window")} <span aria-hidden="true">✕</span>
            <span className="unseen">{t("remove")}</span>
          </button>
        </div>
      ) : (
        <TextFilter name="place" label={t("Place")} />
      )}
      <TextFilter name="party" label={t("Party")} />
      <TextFilter name="type" label={t("Type")} />
      {status && (
        <label className="field">
          <span>{t("Status")}</span>
          <select value={filters.status ?? ""} onChange={(event) => set("status", event.target.value)}>
            <option value="">{t("any")}</option>
            {STATUS_ORDER.map((status) => (
              <option key={status} value={status}>
                {t(status)}
              </option>
            ))}
          </select>
        </label>
      )}
      <TextFilter name="from" label={t("From")} type="date" />
      <TextFilter name="to" label={t("To")} type="date" />
      <TextFilter name="asOf" label={t("As known on")} type="date" />
      {any && (
        <button type="button" onClick={clear}>
          {t("Clear filters")}
        </button>
      )}
    </search>
  );
}

interface TextFilterProps {
  readonly name: FilterKey;
  readonly label: string;
  readonly type?: "search" | "text" | "date";
}

function TextFilter({ name, label, type = "text" }: TextFilterProps) {
  const { filters, set } = useFilters();
  const value = filters[name] ?? "";
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = (text: string): void => {
    if (text !== value) set(name, text.trim());
  };
  return (
    <label className={`field filter-${name}`}>
      <span>{label}</span>
      <input
        type={type}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          if (type === "date") commit(event.target.value);
        }}
        onBlur={() => commit(typed)}
        onKeyDown={(event) => event.key === "Enter" && commit(typed)}
      />
    </label>
  );
}
