import type { z } from "zod";

/** Who may call a route, each including those before it. */
export const ROLES = ["reader", "analyst", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** One route of the HTTP interface: what it takes, what it answers, who may call it. */
export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  /** With parameters in braces: "/api/episodes/{id}". */
  readonly path: string;
  readonly summary: string;
  /** null: no session is needed. */
  readonly role: Role | null;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Absent: no content. */
  readonly response?: z.ZodType;
  /** Of the answer, where it is no JSON. */
  readonly media?: "text/markdown" | "text/html" | "text/event-stream" | "application/geo+json" | "text/csv";
}

/** Keeps the route's own schemas in its type. */
export const route = <R extends Route>(given: R): R => given;
