/** A label that wants to stand near a point, in the map's units. */
export interface Wanted {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface Placed extends Wanted {
  readonly anchor: "start" | "end" | "middle";
  readonly at: readonly [number, number];
}

const LETTER = 6.6;
const HEIGHT = 14;

type Box = readonly [left: number, top: number, right: number, bottom: number];

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Puts each label right, left, above or below its point, where it covers no other and stays on the map; else leaves it out. */
export function placeLabels(wanted: readonly Wanted[], width: number, height: number): readonly Placed[] {
  const taken: Box[] = wanted.map(({ x, y }) => [x - 4, y - 4, x + 4, y + 4]);
  const placed: Placed[] = [];
  for (const label of wanted) {
    const { x, y, text } = label;
    const length = text.length * LETTER;
    const choices = [
      { anchor: "start", at: [x + 8, y + 4], left: x + 7 },
      { anchor: "end", at: [x - 8, y + 4], left: x - 8 - length },
      { anchor: "middle", at: [x, y - 9], left: x - length / 2 },
      { anchor: "middle", at: [x, y + 18], left: x - length / 2 },
    ] as const;
    for (const { anchor, at, left } of choices) {
      const box: Box = [left, at[1] - HEIGHT + 3, left + length, at[1] + 3];
      const inside = box[0] >= 2 && box[2] <= width - 2 && box[1] >= 2 && box[3] <= height - 2;
      if (!inside || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      placed.push({ ...label, anchor, at: [...at] });
      break;
    }
  }
  return placed;
}
