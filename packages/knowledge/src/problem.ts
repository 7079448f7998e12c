/** An error in a pack, where its author will find it. */
export interface PackProblem {
  readonly file: string;
  readonly line: number;
  /** What is wrong, and what to do. */
  readonly message: string;
}

export const problemLine = (p: PackProblem): string => `${p.file}:${p.line}: ${p.message}`;

/** A pack that cannot be used; nothing is coded with half a pack. */
export class PackError extends Error {
  readonly code = "PACK_INVALID";
  readonly problems: readonly PackProblem[];
  constructor(problems: readonly PackProblem[]) {
    super(problems.map(problemLine).join("\n"));
    this.name = "PackError";
    this.problems = problems;
  }
}
