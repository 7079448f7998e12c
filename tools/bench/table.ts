/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const figure = (value: number): string =>
  !Number.isFinite(value) ? "-" : value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 });

/** Rows of a name and figures, under a heading, in columns. */
export function printTable(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly [string, ...number[]])[],
): void {
  const lines = [
    `\n${heading.padEnd(34)}${columns.map((column) => column.padStart(14)).join("")}`,
    ...rows.map(
      ([name, ...values]) => `  ${name.padEnd(32)}${values.map((value) => figure(value).padStart(14)).join("")}`,
    ),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Megabytes of memory that the process holds now. */
export const memoryMb = (): number => process.memoryUsage().rss / 2 ** 20;
