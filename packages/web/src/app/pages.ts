import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/** What a page is given of its address: the parts of the path that vary. */
export interface PageProps {
  readonly id: string;
}

export interface Page {
  /** "/episodes/:id": a part behind a colon varies. */
  readonly path: string;
  readonly title: string;
  /** In the main navigation. */
  readonly listed: boolean;
  readonly View: LazyExoticComponent<ComponentType<PageProps>>;
}

/** Every page; each is loaded when it is first shown. Titles are keys of the catalogues. */
export const PAGES: readonly Page[] = [
  { path: "/", title: "Situation", listed: true, View: lazy(() => import("../situation/situation-page.tsx")) },
  { path: "/review", title: "Review", listed: true, View: lazy(() => import("../review/review-page.tsx")) },
  { path: "/reports", title: "Reports", listed: true, View: lazy(() => import("../report/reports-page.tsx")) },
  { path: "/sources", title: "Sources", listed: true, View: lazy(() => import("../sources/sources-page.tsx")) },
  { path: "/parties", title: "Parties", listed: true, View: lazy(() => import("../sources/parties-page.tsx")) },
  { path: "/add", title: "Add", listed: true, View: lazy(() => import("../add/add-page.tsx")) },
  { path: "/brief", title: "Brief", listed: true, View: lazy(() => import("../brief/brief-page.tsx")) },
  { path: "/episodes/:id", title: "Episode", listed: false, View: lazy(() => import("../episode/episode-page.tsx")) },
  { path: "/reports/:id", title: "Report", listed: false, View: lazy(() => import("../report/report-page.tsx")) },
  {
    path: "/reports/:id/code",
    title: "Double coding",
    listed: false,
    View: lazy(() => import("../review/coding-page.tsx")),
  },
  { path: "/sources/:id", title: "Source", listed: false, View: lazy(() => import("../sources/source-page.tsx")) },
];

/** The page of a path and what varies in it; null for none. */
export function pageAt(path: string): { readonly page: Page; readonly id: string } | null {
  for (const page of PAGES) {
    const match = new RegExp(`^${page.path.replace(":id", "([^/]+)")}/?$`).exec(path);
    if (match) return { page, id: decodeURIComponent(match[1] ?? "") };
  }
  return null;
}
