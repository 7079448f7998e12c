import type { Evidence } from "../evidence/evidence.ts";
import { type Blocking, comparable, kindsOf } from "./blocking.ts";
import { type Crowds, type Handle, meetInCrowd, tighter } from "./filing.ts";
import { whereOf } from "./where.ts";

/** What the index and the evidence behind it give to find neighbours by. */
export interface Files {
  readonly crowds: Crowds;
  evidence(handle: Handle): Evidence | null;
  blocking(evidence: Evidence): Blocking | null;
}

/** All that a piece of evidence is compared with: filed where it seeks, comparable, and in the same part of a crowd. */
export function neighboursIn(files: Files, evidence: Evidence): readonly Evidence[] {
  const own = files.blocking(evidence);
  if (own === null) return [];
  const level = whereOf(evidence).level;
  const seen = new Set<Handle>();
  const found: Evidence[] = [];
  files.crowds.prefetch(own.sought.map(({ hash }) => hash));
  for (const key of own.sought) {
    for (const handle of files.crowds.members(key.hash, own)) {
      if (seen.has(handle)) continue;
      const other = files.evidence(handle);
      const blocking = other && files.blocking(other);
      if (other === null || blocking === null || !comparable(evidence, other)) {
        seen.add(handle);
        continue;
      }
      const [kind, otherKind] = kindsOf(key.kind, level, whereOf(other).level);
      const crowding = tighter(files.crowds.of(evidence.id, own, kind), files.crowds.of(other.id, blocking, otherKind));
      // Apart in one crowd, they may still meet under another key.
      if (!meetInCrowd(own, blocking, crowding)) continue;
      seen.add(handle);
      found.push(other);
    }
  }
  return found;
}
