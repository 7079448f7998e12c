import type { Evidence } from "../evidence/evidence.ts";
import { type Dispute, type Episode, ledgerName } from "../view/index.ts";
import type { Database } from "./database.ts";
import { EpisodeParts } from "./episode-parts.ts";
import { reportName } from "./episode-rows.ts";
import { NameRows } from "./name-rows.ts";

interface Version {
  readonly id: number;
  readonly key: number;
  readonly known: number;
  readonly ceased: number | null;
  readonly first_day: number;
  readonly names: string;
  readonly content: string;
}

/**
 * Makes the parts and names of a ledger whose episodes, past and present, have none yet. Of past episodes the evidence is
 * taken as it is now: what it was then an older ledger did not keep.
 */
export function fillParts(db: Database): void {
  const parts = new EpisodeParts(db);
  const ids = db.sql<{ id: number }>("SELECT id FROM episode ORDER BY key, known").all();
  const versionOf = db.sql<Version>(
    "SELECT id, key, known, ceased, first_day, names, content FROM episode WHERE id = ?",
  );
  const rename = db.sql("UPDATE episode SET names = ? WHERE id = ?");
  const evidenceNamed = db.sql<{ content: string }>("SELECT content FROM evidence WHERE name = ?");
  const disputesAt = db.sql<{ content: string }>(
    "SELECT content FROM dispute WHERE (episode = ?1 OR other = ?1) AND known <= ?2 AND (ceased IS NULL OR ceased > ?2)",
  );
  let last: Version | null = null;
  const end = (next: Version | null): void => {
    if (last !== null && last.ceased !== null && (next?.key !== last.key || next.known !== last.ceased))
      parts.cease(last.key, last.ceased);
  };
  for (const { id } of ids) {
    const version = versionOf.get(id)!;
    const episode = JSON.parse(version.content) as Episode;
    end(version);
    const reports = episode.claims.map(({ report }) => reportName(report));
    const names = [...new Set([...version.names.split("\n").filter(Boolean), ...reports])].sort();
    rename.run(names.join("\n"), id);
    const evidence = episode.claims.flatMap(({ report, event }) => {
      const row = evidenceNamed.get(ledgerName(report, event));
      return row ? [JSON.parse(row.content) as Evidence] : [];
    });
    const disputes = disputesAt.all(episode.id, version.known).map(({ content }) => JSON.parse(content) as Dispute);
    parts.put(version.key, version.first_day, episode, evidence, disputes, version.known, false);
    last = version;
  }
  end(null);
  new NameRows(db).restore();
}
