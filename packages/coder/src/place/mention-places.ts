import type { Place } from "@counterclaim/knowledge";
import type { Diagnostic, PlaceMention } from "@counterclaim/record";
import type { Draft, Stage } from "../draft.ts";
import { containersOf } from "./containers.ts";
import { namesNotPlaces } from "./names-not-places.ts";
import { precisionOf } from "./precision.ts";
import { type Resolution, resolvePlaces } from "./resolve.ts";
import { sightPlaces } from "./sight-places.ts";
import type { SightedPlace } from "./sighted-place.ts";
import { storySetting } from "./story-setting.ts";
import { treePosition } from "./tree-position.ts";
import { useOf } from "./use.ts";

/** Finds the places that the report names, decides which each is, and whether it stands for the place or for its rulers. */
export const mentionPlaces: Stage = (draft, { gazetteer, countries }) => {
  const sighted = draft.sentences.flatMap((sentence, index) =>
    sightPlaces(draft.text, index, sentence, gazetteer, namesNotPlaces(draft, index)),
  );
  const containers = containersOf(draft.text, sighted);
  const resolved = resolvePlaces(sighted, containers, storySetting(draft.text, countries, sighted));
  const places: Draft["places"][number][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [i, sight] of sighted.entries()) {
    const tree = treePosition(draft.sentences[sight.sentence]!, sight.sentence, sight.start, sight.end);
    if (!tree) continue;
    const resolution = resolved[i]!;
    const inside = containers[i]! >= 0 ? resolved[containers[i]!] : null;
    const use = useOf(draft.sentences[sight.sentence]!.tokens, tree, sight, resolution?.place ?? null);
    places.push({ ...mention(sight, resolution, inside?.place.country ?? null), use, tree });
    if (resolution && resolution.runnersUp.length > 0) diagnostics.push(ambiguous(sight, resolution));
  }
  return { ...draft, places, diagnostics: [...draft.diagnostics, ...diagnostics] };
};

function mention(
  sight: SightedPlace,
  resolution: Resolution | null,
  country: string | null,
): Omit<PlaceMention, "use"> {
  const span = { start: sight.start, end: sight.end };
  if (!resolution)
    return { span, name: sight.name, place: null, country, lat: null, lon: null, radiusKm: null, precision: null };
  const { place } = resolution;
  return {
    span,
    name: place.name,
    place: place.id,
    country: place.country,
    lat: place.lat,
    lon: place.lon,
    radiusKm: place.radiusKm,
    precision: precisionOf(place.kind, sight.part),
  };
}

function ambiguous({ start, end, name }: SightedPlace, { place, runnersUp }: Resolution): Diagnostic {
  const others = runnersUp.slice(0, 3).map(described);
  return {
    code: "place-ambiguous",
    message: `"${name}" is taken for ${described(place)}; it may also be ${others.join(" or ")}`,
    span: { start, end },
  };
}

const described = ({ name, kind, country, region, id }: Place): string =>
  `${name} (${[kind, region ?? country, id].filter((part) => part !== null).join(", ")})`;
