/** How the list of episodes may be ordered. */
const ORDERS = ["disputed", "latest", "earliest"] as const;
export type Order = (typeof ORDERS)[number];

/** The order that an address names, else what clashes before all the rest. */
export function orderIn(search: string): Order {
  const given = new URLSearchParams(search).get("order");
  return ORDERS.find((order) => order === given) ?? "disputed";
}
