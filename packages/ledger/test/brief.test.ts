import { describe, expect, it } from "vitest";
import { type Brief, briefOf } from "../src/brief/brief.ts";
import { briefAsHtml, briefAsMarkdown } from "../src/brief/write-brief.ts";
import type { BriefLanguage, Ledger } from "../src/index.ts";
import { dispatch } from "./report-builder.ts";
import { temporaryLedger } from "./store/temporary-ledger.ts";

const brief: Brief = {
  language: "en",
  title: "Situation brief: Tarrel",
  asOf: null,
  episodes: 1,
  cut: false,
  sections: [
    {
      heading: "Disputed",
      empty: "No claims clash.",
      sentences: [
        {
          text: "outcome: <b>both</b> say *so*",
          citations: [{ report: "r1", publisher: "Coast", quote: 'the "convoy"\nretreated <script>alert(1)</script>' }],
        },
      ],
    },
    { heading: "Conceded", empty: "Nobody concedes anything.", sentences: [] },
  ],
};

describe("a situation brief", () => {
  it("cites report and words after each sentence", () => {
    expect(briefAsMarkdown(brief)).toMatch(/^- outcome: .* \[Coast, r1: “the "convoy" retreated .*”\]$/m);
  });

  it("says where there is nothing", () => {
    expect(briefAsMarkdown(brief)).toContain("Nobody concedes anything.");
  });

  it("shows words of reports as text, in Markdown and in HTML", () => {
    expect(briefAsMarkdown(brief)).not.toMatch(/(?<!\\)<script/);
    expect(briefAsMarkdown(brief)).not.toMatch(/(?<!\\)\*so/);
    expect(briefAsHtml(brief)).not.toContain("<script>");
    expect(briefAsHtml(brief)).toContain("&lt;script&gt;");
  });
});

describe("a situation brief in French", () => {
  function ledgerOfOdrum(): Ledger {
    const { ledger } = temporaryLedger();
    const capture = { type: "capture", agent: "north-army", target: "league", town: "Odrum" } as const;
    ledger.add([
      dispatch({
        id: "r1",
        publisher: "Coast",
        published: "2031-05-03",
        sentences: [{ by: "north-army", ...capture, date: "2031-05-02" }],
      }),
      dispatch({
        id: "r2",
        publisher: null,
        published: "2031-05-03",
        sentences: [{ by: "league", stance: "denies", ...capture, date: "2031-05-02" }],
      }),
      dispatch({
        id: "r3",
        publisher: "Coast",
        published: "2031-05-09",
        sentences: [{ by: null, type: "shelling", agent: "league", date: null }],
      }),
    ]);
    return ledger;
  }
  const written = (ledger: Ledger, language: BriefLanguage): string =>
    briefAsMarkdown(briefOf(ledger, { from: "2031-01", asOf: "2999-01-01" }, language));
  const citedIn = (markdown: string): readonly string[] => markdown.match(/“.*?”/g) ?? [];

  it("says in French what is its own, and cites the same words in the same order", () => {
    const ledger = ledgerOfOdrum();
    const french = written(ledger, "fr");
    expect(citedIn(french)).toEqual(citedIn(written(ledger, "en")));
    expect(citedIn(french).length).toBeGreaterThan(2);
    expect(french).toMatch(/^# Synthèse de la situation : du 2031-01 au …$/m);
    expect(french).toMatch(/^1 épisode\. Tout ceci est affirmé par quelqu’un ; rien n’est donné pour vrai\.$/m);
    expect(french).toMatch(/^Tel que le registre le savait le 2999-01-01\.$/m);
    expect(french).toMatch(/^- réalité des faits \(contradiction\) : Selon .*, cela a eu lieu ; .* : démenti\. \[/m);
    expect(french).toMatch(/^- .* affirme : prise, .*Odrum.*\. \[Coast, /m);
    expect(french).toMatch(/^- .* nie : prise, .*Odrum.*\. \[éditeur inconnu, /m);
    expect(french.match(/^## .*$/gm)).toEqual(
      expect.arrayContaining(["## Contesté", "## Concédé", "## Contrôle, tel qu’affirmé", "## Ce qu’on ne sait pas"]),
    );
    expect(french.match(/^## .*$/gm)).toHaveLength(written(ledger, "en").match(/^## .*$/gm)!.length);
  });

  it("says what is not known of undated news", () => {
    const markdown = briefAsMarkdown(briefOf(ledgerOfOdrum(), { type: "shelling" }, "fr"));
    expect(markdown).toMatch(/^- bombardement.* : on ne sait pas quand ; où ; sur la parole de qui\. \[Coast, /m);
    expect(markdown).toMatch(/^Aucune affirmation n’en contredit une autre\.$/m);
  });

  it("leaves no English of its own", () => {
    const own = written(ledgerOfOdrum(), "fr").replaceAll(/“.*?”/g, "");
    expect(own).not.toMatch(/\b(?:says|claims?|since|not known|Nobody|Everything|capture|asserted|denied)\b/);
  });

  it("names its language in HTML", () => {
    const ledger = ledgerOfOdrum();
    expect(briefAsHtml(briefOf(ledger, {}, "fr"))).toContain('<html lang="fr">');
    expect(briefAsHtml(briefOf(ledger))).toContain('<html lang="en">');
  });
});
