import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PackError } from "@counterclaim/knowledge";
import { geoArea } from "d3-geo";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { z } from "zod";

/** Land with a border: a country, or a region of a pack. */
export type Land = Feature<Polygon | MultiPolygon, { readonly name: string }>;

/** The world's countries (Natural Earth, public domain), at 1:50 million, or at 1:110 million for a map of continents. */
export function worldLand(scale: "50m" | "110m"): readonly Land[] {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  const world: Topology<{ countries: GeometryCollection<{ name: string }> }> = JSON.parse(readFileSync(file, "utf8"));
  return feature(world, world.objects.countries).features as readonly Land[];
}

const Ring = z.array(z.array(z.number()).min(2)).min(4, "a ring has at least four positions, the last like the first");
const Boundaries = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      type: z.literal("Feature"),
      properties: z.object({ name: z.string() }),
      geometry: z.discriminatedUnion("type", [
        z.object({ type: z.literal("Polygon"), coordinates: z.array(Ring) }),
        z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring)) }),
      ]),
    }),
  ),
});

/** The regions in a pack's `boundaries.geojson`; none where it has no such file. @throws PackError */
export function packLand(pack: string): readonly Land[] {
  const file = join(pack, "boundaries.geojson");
  if (!existsSync(file)) return [];
  try {
    return Boundaries.parse(JSON.parse(readFileSync(file, "utf8"))).features.map(clockwise);
  } catch (error) {
    const message =
      error instanceof z.ZodError
        ? error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")
        : `is not valid JSON: ${String(error)}`;
    throw new PackError([{ file, line: 1, message }]);
  }
}

/** GeoJSON's outer rings run counter-clockwise, d3-geo's clockwise: a wrong one covers the rest of the globe. */
function clockwise(land: Land): Land {
  if (geoArea(land) <= 2 * Math.PI) return land;
  const { geometry } = land;
  const turned = (rings: Polygon["coordinates"]): Polygon["coordinates"] => rings.map((ring) => ring.toReversed());
  return {
    ...land,
    geometry:
      geometry.type === "Polygon"
        ? { type: "Polygon", coordinates: turned(geometry.coordinates) }
        : { type: "MultiPolygon", coordinates: geometry.coordinates.map(turned) },
  };
}
