import type { Session } from "@counterclaim/server/contract";

/** "/projects/NAME" of an address that names a project; "" of one that does not: the root shows the first. */
export const baseOf = (pathname: string): string => /^\/projects\/[^/]+/.exec(pathname)?.[0] ?? "";

/** The page's path within its project: "/episodes/e1" of "/projects/south/episodes/e1". */
export const withinProject = (pathname: string): string => pathname.slice(baseOf(pathname).length) || "/";

/**
 * Where the root leads to: its addresses name no project, and would show another when the first changes. Null where one
 * stays: there is one project only, or the address names one.
 */
export function projectInstead(base: string, { project, role, projects }: Session): string | null {
  if (base !== "") return null;
  const [first] = projects;
  if (role === null) return first?.path ?? null;
  return projects.length > 1 ? (projects.find(({ name }) => name === project)?.path ?? null) : null;
}
