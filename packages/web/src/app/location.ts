import { startTransition, useLayoutEffect, useMemo, useState } from "react";
import { baseOf, withinProject } from "./project-path.ts";

const listeners = new Set<() => void>();
const notify = (): void => {
  for (const listener of listeners) listener();
};

/**
 * Below what path this document's project stands. It never changes: another project is a document of its own, so that
 * nothing that was read of one is ever shown in another.
 */
export const BASE: string = baseOf(globalThis.location?.pathname ?? "/");

/** The address of a page of this project, for links: it leads to the same project from anywhere. */
export const addressOf = (path: string): string => (baseOf(path) === "" ? BASE + path : path);

/** A report's page, and what of it is asked for. */
export const reportAddress = (report: string, query: Query = {}): string => recordAddress("reports", report, query);

/** An episode's page, and as of what day. */
export const episodeAddress = (episode: string, query: Query = {}): string => recordAddress("episodes", episode, query);

type Query = Readonly<Record<string, string>>;

function recordAddress(kind: string, id: string, query: Query): string {
  const asked = new URLSearchParams(query).toString();
  return addressOf(`/${kind}/${encodeURIComponent(id)}${asked && `?${asked}`}`);
}

/** Goes to a page of this project without loading it anew. A path of another project is loaded. */
export function navigate(path: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const href = addressOf(path);
  if (baseOf(href) !== BASE) {
    location.assign(href);
    return;
  }
  if (href === location.pathname + location.search + location.hash) return;
  history[replace ? "replaceState" : "pushState"](null, "", href);
  if (!replace) scrollTo(0, 0);
  notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("popstate", listener);
  };
}

const hrefNow = (): string => withinProject(location.pathname) + location.search;

/**
 * Path within the project and query of the address bar; the page is drawn again when they change. A list, a timeline and a
 * map take longer to draw than a press may go unanswered: they are drawn in between of what else is typed and pressed.
 */
export function useLocation(): URL {
  const [href, setHref] = useState(hrefNow);
  useLayoutEffect(() => {
    setHref(hrefNow());
    return subscribe(() => startTransition(() => setHref(hrefNow())));
  }, []);
  return useMemo(() => new URL(href, location.origin), [href]);
}
