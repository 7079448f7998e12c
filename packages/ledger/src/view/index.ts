export * from "./control.ts";
export * from "./dispute.ts";
export * from "./episode.ts";
export * from "./episode-claim.ts";
export * from "./filters.ts";
export * from "./leg.ts";
export * from "./party-ref.ts";
export * from "./status.ts";
