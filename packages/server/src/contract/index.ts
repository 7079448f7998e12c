import { codingRoutes } from "./codings.ts";
import { decisionRoutes } from "./decisions.ts";
import { episodeRoutes } from "./episodes.ts";
import { reportRoutes } from "./reports.ts";
import { sessionRoutes } from "./session.ts";
import { situationRoutes } from "./situation.ts";
import { sourceRoutes } from "./sources.ts";

/** Every route of the HTTP interface: the server's handlers, the OpenAPI document and the typed client are made from it. */
export const ROUTES = {
  ...sessionRoutes,
  ...episodeRoutes,
  ...reportRoutes,
  ...decisionRoutes,
  ...sourceRoutes,
  ...situationRoutes,
  ...codingRoutes,
} as const;
export type Routes = typeof ROUTES;

export * from "./client.ts";
export * from "./codings.ts";
export * from "./decisions.ts";
export * from "./episodes.ts";
export * from "./filters.ts";
export * from "./reports.ts";
export * from "./route.ts";
export * from "./session.ts";
export * from "./situation.ts";
export * from "./sources.ts";
