import { useQuery } from "@tanstack/react-query";
import { call } from "../api/client.ts";
import { BASE } from "../app/location.ts";
import { Answer } from "../design/answer.tsx";
import { CopyLink } from "../design/copy-link.tsx";
import { FilterBar } from "../filters/filter-bar.tsx";
import { useFilters } from "../filters/url-filters.ts";
import { useLanguage, useText } from "../language/i18n.ts";
import { Markdown } from "./markdown.tsx";

/** The situation brief for these filters: to read, to copy, to save, with a citation for each sentence. */
export default function BriefPage() {
  const t = useText();
  const lang = useLanguage();
  const { filters } = useFilters();
  const query = useQuery({
    queryKey: ["brief", filters, lang],
    queryFn: ({ signal }) => call("readBrief", { query: { ...filters, lang } }, signal),
  });
  const address = (format: "markdown" | "html"): string =>
    `${BASE}/api/brief?${new URLSearchParams({ ...(filters as Record<string, string>), lang, format })}`;
  return (
    <>
      <FilterBar />
      <div className="page">
        <div className="row no-print">
          <h1>{t("Situation brief")}</h1>
          <a className="button" href={address("markdown")} download="brief.md">
            {t("Save as Markdown")}
          </a>
          <a className="button" href={address("html")} download="brief.html">
            {t("Save as HTML")}
          </a>
          <button type="button" onClick={() => print()}>
            {t("Print")}
          </button>
          <CopyLink />
        </div>
        <Answer query={query}>
          {(markdown) => (
            <article className="card brief">
              <Markdown text={markdown} />
            </article>
          )}
        </Answer>
      </div>
    </>
  );
}
