import { type GeoProjection, geoCircle, geoMercator, geoPath } from "d3-geo";
import type { CodedText } from "../../voices/coded-text.ts";
import { type Markup, markup, trusted } from "../markup.ts";
import { claimNumber } from "../report-text.ts";
import type { Land } from "./boundaries.ts";
import { distanceKm, ringSector } from "./geometry.ts";
import { placeLabels } from "./labels.ts";
import { cornersOf, type DrawnPlace, drawnPlaces } from "./places.ts";
import { roundDistance } from "./scale-bar.ts";

const WIDTH = 640;
const HEIGHT = 420;
const MARGIN = 56;
/** A map of a single town shows this much around it, in degrees: its name alone would say nothing. */
const LEAST_DEGREES = 0.35;
/** Land of less than this (in square units of the map) is not named. */
const LEAST_NAMED = 9000;
/** From this many km in a unit of the map, coarser borders are fine enough. */
const COARSE_KM = 4;
const KM_PER_DEGREE = 111.2;

/** Where the report's places are, as a drawing; null when none can be drawn. */
export function mapFigure(coded: CodedText, landAt: (scale: "50m" | "110m") => readonly Land[]): Markup | null {
  const places = drawnPlaces(coded);
  if (places.length === 0) return null;
  const projection = framing(places);
  const land = landAt(kmPerUnitOf(projection) > COARSE_KM ? "110m" : "50m");
  const path = geoPath(
    projection.clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]),
  ).digits(1);
  const shapes = land.flatMap((feature) => {
    const d = path(feature);
    return d === null ? [] : [markup`<path class="land" d="${d}"/>`];
  });
  const wanted = places.flatMap((place) => {
    const point = projection([place.lon, place.lat]);
    return point ? [{ text: labelOf(place), x: point[0], y: point[1] }] : [];
  });
  const names = land.filter((feature) => path.area(feature) > LEAST_NAMED).map((feature) => nameOf(feature, path));
  const labels = placeLabels([...wanted, ...names], WIDTH, HEIGHT);
  return markup`<figure class="map">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Map of ${places.map(({ name }) => name).join(", ")}">
<rect class="sea" width="${WIDTH}" height="${HEIGHT}"/>
${shapes}
${places.map((place) => drawing(place, projection, path)).filter((shape) => shape !== null)}
${labels.map(({ text, at, anchor }) => markup`<text class="${names.some((name) => name.text === text) ? "label name" : "label"}" x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}">${text}</text>`)}
${scaleBar(projection)}
</svg>
<figcaption>Places named in the report; numbers are the claims in which they are named. A dashed line is the whole stretch that the words allow. Borders: Natural Earth. Places: GeoNames (CC BY 4.0) and packs.</figcaption>
</figure>`;
}

/** Mercator, so that north is up and a ring stays round, framed on the places. */
function framing(places: readonly DrawnPlace[]): GeoProjection {
  const corners = places.flatMap(cornersOf);
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const [lat, lon] = [middle(corners.map((p) => p.lat)), middle(corners.map((p) => p.lon))];
  const least = [-LEAST_DEGREES, LEAST_DEGREES].map((d) => [lon + d, lat + d]);
  const coordinates = [...corners.map((p) => [p.lon, p.lat]), ...least];
  return geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, HEIGHT - MARGIN],
    ],
    { type: "MultiPoint", coordinates },
  );
}

function nameOf(land: Land, path: ReturnType<typeof geoPath>) {
  const [x, y] = path.centroid(land);
  return { text: land.properties.name, x, y };
}

const labelOf = ({ name, claims }: DrawnPlace): string =>
  claims.length === 0
    ? name
    : `${name} (${claims.slice(0, 4).map(claimNumber).join(", ")}${claims.length > 4 ? " …" : ""})`;

function drawing(place: DrawnPlace, projection: GeoProjection, path: ReturnType<typeof geoPath>): Markup | null {
  const { shape, lat, lon } = place;
  if (shape.kind === "pin") {
    const point = projection([lon, lat]);
    return point && markup`<circle class="pin" cx="${point[0].toFixed(1)}" cy="${point[1].toFixed(1)}" r="4"/>`;
  }
  const outline =
    shape.kind === "sector"
      ? ringSector(shape.from, shape.km, shape.bearing)
      : geoCircle()
          .center([lon, lat])
          .radius(shape.radiusKm / KM_PER_DEGREE)();
  return markup`<path class="area" d="${path(outline) ?? ""}"/>`;
}

/** Kilometres in a unit of the map, at its foot. */
function kmPerUnitOf(projection: GeoProjection): number {
  const [left, right] = [projection.invert?.([16, HEIGHT - 16]), projection.invert?.([116, HEIGHT - 16])];
  if (!left || !right) return Number.POSITIVE_INFINITY;
  return distanceKm({ lon: left[0], lat: left[1] }, { lon: right[0], lat: right[1] }) / 100;
}

function scaleBar(projection: GeoProjection): Markup | null {
  const y = HEIGHT - 16;
  const kmPerUnit = kmPerUnitOf(projection);
  if (!Number.isFinite(kmPerUnit) || kmPerUnit === 0) return null;
  const km = roundDistance(kmPerUnit, 160);
  const end = (16 + km / kmPerUnit).toFixed(1);
  return trusted(
    `<g class="scale"><path d="M16 ${y - 5}V${y}H${end}V${y - 5}"/><text class="label" x="16" y="${y - 8}">${km} km</text></g>`,
  );
}
