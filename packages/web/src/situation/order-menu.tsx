import { navigate, useLocation } from "../app/location.ts";
import { withFilter } from "../filters/url-filters.ts";
import { useText } from "../language/i18n.ts";
import { orderIn } from "./order.ts";

/** Disputed, latest or earliest first: kept in the address. */
export function OrderMenu() {
  const t = useText();
  const { search, pathname } = useLocation();
  const choose = (order: string): void =>
    navigate(pathname + withFilter(search, "order", order === "disputed" ? null : order), { replace: true });
  return (
    <select
      className="order-menu"
      aria-label={t("Order")}
      value={orderIn(search)}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="disputed">{t("Disputed first")}</option>
      <option value="latest">{t("Latest first")}</option>
      <option value="earliest">{t("Earliest first")}</option>
    </select>
  );
}
