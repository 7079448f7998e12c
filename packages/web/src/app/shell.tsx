import { lazy, Suspense, useEffect, useRef } from "react";
import { Link } from "react-aria-components";
import { useChanges } from "../api/changes.ts";
import { mayAs, useSession } from "../api/session.ts";
import { BlurChoice } from "../design/blur-choice.tsx";
import { useText } from "../language/i18n.ts";
import { LanguageChoice } from "../language/language-choice.tsx";
import { Banner } from "./banner.tsx";
import { followLink } from "./follow-link.ts";
import { addressOf, BASE, useLocation } from "./location.ts";
import { PAGES, pageAt } from "./pages.ts";
import { projectInstead } from "./project-path.ts";
import { ShownPage } from "./shown-page.tsx";
import { SignInAgain } from "./sign-in-again.tsx";
import { SignOut } from "./sign-out.tsx";
import "./shell.css";

/** Few servers have several projects: it comes only there. */
const ProjectMenu = lazy(() => import("./project-menu.tsx"));

/** The frame round every page: project, navigation, the page, what went wrong. */
export function Shell() {
  const t = useText();
  const { pathname, search } = useLocation();
  const at = pageAt(pathname);
  const session = useSession();
  const { data } = session;
  const within = data !== undefined && (!data.accounts || data.role !== null);
  const connection = useChanges(within);
  const main = useRef<HTMLElement>(null);
  const bar = useRef<HTMLElement>(null);
  const project = data && data.projects.length > 1 ? data.project : null;
  const title = [at ? t(at.page.title) : t("Not found"), project, "Counterclaim"].filter(Boolean).join(" – ");
  const visited = useRef(pathname);

  useEffect(() => {
    document.title = title;
    if (visited.current !== pathname) main.current?.focus({ preventScroll: true });
    visited.current = pathname;
  }, [title, pathname]);

  // The page's own files come while the server is asked who one is.
  useEffect(() => {
    at?.page.load().catch(() => undefined);
  }, [at?.page]);

  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty("--shell-bar", `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const instead = data ? projectInstead(BASE, data) : null;
  useEffect(() => {
    if (instead !== null) location.replace(instead + location.pathname + location.search + location.hash);
  }, [instead]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: links in it are followed; each is a link of its own
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link clicks it
    <div className="shell" onClick={followLink}>
      <a className="skip" href="#main">
        {t("Skip to the page")}
      </a>
      <header className="shell-bar" ref={bar}>
        <Link href="/" className="brand">
          Counterclaim
        </Link>
        {data && project !== null && (
          <Suspense fallback={<span className="project-choice">{project}</span>}>
            <ProjectMenu session={data} page={at?.page.listed ? at.page.path : "/"} />
          </Suspense>
        )}
        <nav aria-label={t("Pages")}>
          <ul>
            {PAGES.filter(({ listed, role }) => listed && data && mayAs(data, role)).map(({ path, title }) => (
              <li key={path}>
                <Link
                  href={path === "/" ? `/${keepFilters(pathname, search)}` : path}
                  {...(at?.page.path === path && { "aria-current": "page" as const })}
                >
                  {t(title)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <span className="shell-end">
          {data?.accounts && data.user !== null && (
            <>
              <span className="who">
                <bdi>{data.user}</bdi>
                {data.role && <span className="small"> · {t(data.role)}</span>}
              </span>
              <SignOut session={data} />
            </>
          )}
          <BlurChoice />
          <LanguageChoice />
        </span>
        <Banner connection={connection} />
      </header>
      <p className="printed">
        Counterclaim{project !== null && ` · ${project}`} · {location.origin + addressOf(pathname + search)}
      </p>
      <main id="main" ref={main} tabIndex={-1}>
        {instead === null && <ShownPage at={at} path={pathname} session={session} />}
      </main>
      <SignInAgain />
    </div>
  );
}

/** Back at the situation, its filters stand as they stood. */
let lastFilters = "";
function keepFilters(pathname: string, search: string): string {
  if (pathname === "/") lastFilters = search;
  return lastFilters;
}
