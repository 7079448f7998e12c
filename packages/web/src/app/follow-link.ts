import type { MouseEvent } from "react";
import { BASE, navigate } from "./location.ts";
import { pageAt } from "./pages.ts";
import { baseOf, withinProject } from "./project-path.ts";

/** How long a page may take to bring what an address points at. */
const PATIENCE_MS = 5000;

/** Follows a plain click on a link to a page of this project without loading it anew; all others are the browser's. */
export function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (link === null || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.target !== "" || link.hasAttribute("download") || link.origin !== location.origin) return;
  const samePage = link.pathname === location.pathname && link.search === location.search;
  if (samePage || baseOf(link.pathname) !== BASE || pageAt(withinProject(link.pathname)) === null) return;
  event.preventDefault();
  navigate(link.pathname + link.search + link.hash);
  if (link.hash !== "") pointAt(link.hash);
}

/** Scrolls to what the address points at once it is there; the browser itself looks only when it loads a page. */
function pointAt(hash: string): void {
  const point = (): boolean => {
    if (document.getElementById(decodeURIComponent(hash.slice(1))) === null) return false;
    location.replace(hash);
    return true;
  };
  const observer = new MutationObserver(() => point() && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), PATIENCE_MS);
}
