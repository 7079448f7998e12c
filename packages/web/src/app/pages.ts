import type { Role } from "@counterclaim/server/contract";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** What a page is given of its address: the parts of the path that vary. */
export interface PageProps {
  readonly id: string;
}

type Load = () => Promise<{ readonly default: ComponentType<PageProps> }>;

export interface Page {
  /** "/episodes/:id": a part behind a colon varies. */
  readonly path: string;
  readonly title: string;
  /** In the main navigation. */
  readonly listed: boolean;
  /** The least role that it is for. */
  readonly role: Role;
  readonly load: Load;
  readonly View: LazyExoticComponent<ComponentType<PageProps>>;
}

const page = (load: Load, given: Omit<Page, "load" | "View">): Page => ({ ...given, load, View: lazy(load) });

/** Every page; each is loaded when it is first shown. Titles are keys of the catalogues. */
export const PAGES: readonly Page[] = [
  page(() => import("../situation/situation-page.tsx"), {
    path: "/",
    title: "Situation",
    listed: true,
    role: "reader",
  }),
  page(() => import("../review/review-page.tsx"), { path: "/review", title: "Review", listed: true, role: "analyst" }),
  page(() => import("../report/reports-page.tsx"), {
    path: "/reports",
    title: "Reports",
    listed: true,
    role: "reader",
  }),
  page(() => import("../sources/sources-page.tsx"), {
    path: "/sources",
    title: "Sources",
    listed: true,
    role: "reader",
  }),
  page(() => import("../sources/parties-page.tsx"), {
    path: "/parties",
    title: "Parties",
    listed: true,
    role: "reader",
  }),
  page(() => import("../add/add-page.tsx"), { path: "/add", title: "Add", listed: true, role: "analyst" }),
  page(() => import("../brief/brief-page.tsx"), { path: "/brief", title: "Brief", listed: true, role: "reader" }),
  page(() => import("../episode/episode-page.tsx"), {
    path: "/episodes/:id",
    title: "Episode",
    listed: false,
    role: "reader",
  }),
  page(() => import("../report/report-page.tsx"), {
    path: "/reports/:id",
    title: "Report",
    listed: false,
    role: "reader",
  }),
  page(() => import("../review/coding-page.tsx"), {
    path: "/reports/:id/code",
    title: "Double coding",
    listed: false,
    role: "analyst",
  }),
  page(() => import("../sources/source-page.tsx"), {
    path: "/sources/:id",
    title: "Source",
    listed: false,
    role: "reader",
  }),
];

/** The page of a path and what varies in it; null for none. */
export function pageAt(path: string): { readonly page: Page; readonly id: string } | null {
  for (const page of PAGES) {
    const match = new RegExp(`^${page.path.replace(":id", "([^/]+)")}/?$`).exec(path);
    const id = match && decoded(match[1] ?? "");
    if (id !== null) return { page, id };
  }
  return null;
}

/** null for escapes that mean no text. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
