import { Suspense, useEffect, useRef } from "react";
import { Link } from "react-aria-components";
import { useChanges } from "../api/changes.ts";
import { useSession } from "../api/session.ts";
import { BlurChoice } from "../design/blur-choice.tsx";
import { Notice } from "../design/notice.tsx";
import { useText } from "../language/i18n.ts";
import { LanguageChoice } from "../language/language-choice.tsx";
import { Failure } from "./failure.tsx";
import { useLocation } from "./location.ts";
import { PAGES, pageAt } from "./pages.ts";
import { SignIn } from "./sign-in.tsx";
import { SignOut } from "./sign-out.tsx";
import "./shell.css";

/** The frame round every page: navigation, the page, what went wrong. */
export function Shell() {
  const t = useText();
  const { pathname, search } = useLocation();
  const at = pageAt(pathname);
  const session = useSession();
  const connection = useChanges();
  const main = useRef<HTMLElement>(null);
  const title = at ? t(at.page.title) : t("Not found");
  const visited = useRef(pathname);

  useEffect(() => {
    document.title = `${title} – Counterclaim`;
    if (visited.current !== pathname) main.current?.focus();
    visited.current = pathname;
  }, [title, pathname]);

  const locked = session.data?.accounts === true && session.data.user === null;
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t("Skip to the page")}
      </a>
      <header className="shell-bar">
        <Link href="/" className="brand">
          Counterclaim
        </Link>
        <nav aria-label={t("Pages")}>
          <ul>
            {PAGES.filter(({ listed }) => listed).map(({ path, title }) => (
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
          {connection === "lost" && (
            <span className="connection" role="status">
              {t("No connection: what you see may be old")}
            </span>
          )}
          {session.data?.user && <span className="who">{session.data.user}</span>}
          {session.data?.accounts && session.data.user && <SignOut />}
          <BlurChoice />
          <LanguageChoice />
        </span>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {locked ? (
          <SignIn />
        ) : at === null ? (
          <Notice kind="empty" title={t("There is no such page")}>
            <Link href="/">{t("To the situation")}</Link>
          </Notice>
        ) : (
          <Failure key={pathname}>
            <Suspense fallback={<Notice kind="loading" title={t("Loading")} />}>
              <at.page.View id={at.id} />
            </Suspense>
          </Failure>
        )}
      </main>
    </div>
  );
}

/** Back at the situation, its filters stand as they stood. */
let lastFilters = "";
function keepFilters(pathname: string, search: string): string {
  if (pathname === "/") lastFilters = search;
  return lastFilters;
}
