/** A direction of the compass, as it is written into the record. */
export const BEARINGS = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"] as const;
export type Bearing = (typeof BEARINGS)[number];

/** Degrees clockwise from north. */
export const degreesOf = (bearing: Bearing): number => BEARINGS.indexOf(bearing) * 45;

/** "South-East", "southeastern", "south east": the bearing; null for other words. Of sixteen points the nearest of eight. */
export function readBearing(words: string): Bearing | null {
  const plain = words
    .toLowerCase()
    .replace(/[\s-]+/g, "")
    .replace(/(?:ern|wards?|ernmost)$/, "");
  const parts = /^(?:(?:east|west)(?=north|south))?(?:(north|south)\1?)?(east|west)?$/.exec(plain);
  if (!parts || plain === "") return null;
  const found = `${parts[1] ?? ""}${parts[2] ?? ""}` || plain;
  return BEARINGS.find((b) => b === found) ?? null;
}
