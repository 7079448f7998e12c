import { z } from "zod";
import { ROLES, route } from "./route.ts";

export const Session = z
  .object({
    accounts: z.boolean().describe("false: nobody needs to sign in here."),
    user: z.string().nullable(),
    role: z.enum(ROLES).nullable(),
    project: z.string(),
    projects: z
      .array(z.object({ name: z.string(), role: z.enum(ROLES), path: z.string() }).readonly())
      .readonly()
      .describe("Every project in which one has a role; its routes stand below its path."),
    mapStyle: z
      .string()
      .nullable()
      .describe("Address of the vector-tile style for maps; null: the countries that come with the workbench."),
    csrf: z.string().nullable().describe("To be sent as x-csrf-token with everything that changes something."),
  })
  .readonly();
export type Session = z.infer<typeof Session>;

/** RFC 9457. */
export const Problem = z
  .object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string().optional() })
  .readonly();
export type Problem = z.infer<typeof Problem>;

export const sessionRoutes = {
  readSession: route({ method: "GET", path: "/api/session", summary: "Who one is", role: null, response: Session }),
  signIn: route({
    method: "POST",
    path: "/api/session",
    summary: "Signs in",
    role: null,
    body: z.object({ user: z.string().min(1).max(200), password: z.string().min(1).max(1000) }).readonly(),
    response: Session,
  }),
  signOut: route({ method: "DELETE", path: "/api/session", summary: "Signs out", role: null }),
} as const;
