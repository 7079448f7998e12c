import { rmSync } from "node:fs";
import type { Knowledge } from "@counterclaim/coder";
import {
  allEpisodes,
  type Concession,
  type Dispute,
  type EpisodeClaim,
  listDisputes,
  openLedger,
  readReport,
} from "@counterclaim/ledger";
import { knownToLedger } from "../ledger/pack-names.ts";
import type { CodedText } from "../voices/coded-text.ts";

/** What several reports show together, and none of them alone. */
export interface Findings {
  readonly dispute: Dispute | null;
  readonly concession: (Concession & { readonly words: EpisodeClaim }) | null;
  /** A report that copies another, and how much of it is reused (0-1). */
  readonly copy: { readonly carrier: string; readonly original: string; readonly reused: number } | null;
}

/** Puts reports into a fresh ledger in `file` and gives one dispute, one concession and one copy, where there are any. */
export function demonstrate(file: string, reports: readonly CodedText[], knowledge: Knowledge): Findings {
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  const ledger = openLedger(file, knownToLedger(knowledge));
  try {
    ledger.add(reports.map(({ report, text }) => ({ report: { ...report, text }, coded: report })));
    const disputes = listDisputes(ledger).rows;
    const publisherOf = (id: string): string => reports.find(({ report }) => report.id === id)?.report.publisher ?? id;
    const copies = reports.flatMap(({ report }) => {
      const copyOf = readReport(ledger, report.id)?.copyOf;
      // Who corrects itself copies nobody.
      return copyOf && publisherOf(copyOf.report) !== report.publisher
        ? [{ carrier: publisherOf(report.id), original: publisherOf(copyOf.report), reused: copyOf.reused }]
        : [];
    });
    const concessions = [...allEpisodes(ledger)].flatMap((episode) =>
      episode.concessions.flatMap((concession) => {
        const words = episode.claims.find(({ claim }) => claim === concession.claim);
        return words ? [{ ...concession, words }] : [];
      }),
    );
    return {
      dispute: disputes.find(({ sides }) => sides.every(({ party }) => party !== null)) ?? disputes[0] ?? null,
      // In the side's own words, where it was quoted.
      concession: concessions.find(({ words }) => /^["“]/.test(words.text ?? "")) ?? concessions[0] ?? null,
      copy: copies.toSorted((a, b) => b.reused - a.reused)[0] ?? null,
    };
  } finally {
    ledger.close();
  }
}
