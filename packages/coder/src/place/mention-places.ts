import { nameWords, type Place } from "@counterclaim/knowledge";
import type { Diagnostic } from "@counterclaim/record";
import type { Draft, Stage } from "../draft.ts";
import { placesBetween } from "./between.ts";
import { containersOf } from "./containers.ts";
import type { LocatedPlace } from "./located-place.ts";
import { namesNotPlaces, surnamesOf } from "./names-not-places.ts";
import { precisionOf } from "./precision.ts";
import { relatePlaces } from "./relate.ts";
import { type Resolution, resolvePlaces } from "./resolve.ts";
import { sightPlaces } from "./sight-places.ts";
import type { SightedPlace } from "./sighted-place.ts";
import { storySetting } from "./story-setting.ts";
import { treePosition } from "./tree-position.ts";
import { useOf } from "./use.ts";

/**
 * Finds the places that the report names, decides which each is and whether it stands for itself or for its rulers, and
 * reads places that are given by others ("110 kilometres south of Kidal").
 */
export const mentionPlaces: Stage = (draft, { gazetteer, countries, roster }) => {
  const { text, sentences } = draft;
  const surnames = surnamesOf(draft);
  const words = sentences.map(({ start, end }) => nameWords(text, start, end));
  const names = sentences.map((_, index) => namesNotPlaces(draft, index, words[index]!, roster, surnames));
  const sight = (given?: ReadonlySet<string>) => (sentence: Draft["sentences"][number], index: number) =>
    sightPlaces(text, index, sentence, words[index]!, gazetteer, names[index]!, given);
  const first = sentences.map(sight());
  // a name that one sentence gives away as a place is one in all
  const given = new Set(first.flat().flatMap(({ places, key }) => (places.length === 0 ? [key] : [])));
  const heads = new Set([...given].map((key) => key.split(" ")[0]!));
  const again = sight(given);
  const sighted =
    given.size === 0
      ? first.flat()
      : sentences.flatMap((sentence, index) =>
          words[index]!.some(({ key }) => heads.has(key)) ? again(sentence, index) : first[index]!,
        );
  const containers = containersOf(text, sighted);
  const resolved = resolvePlaces(sighted, containers, storySetting(words.flat(), countries, sighted));
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const located: LocatedPlace[] = [];
  for (const [i, sight] of sighted.entries()) {
    const resolution = resolved[i]!;
    const inside = containers[i]! >= 0 ? (resolved[containers[i]!]?.place.country ?? null) : null;
    const place = locate(draft, sight, resolution, inside);
    if (place === null) continue;
    located.push(place);
    // Told once, at its first mention: a name is one place throughout a report.
    if (resolution && resolution.runnersUp.length > 0 && !told.has(sight.name)) {
      told.add(sight.name);
      diagnostics.push(ambiguous(sight, resolution));
    }
  }
  const related = relatePlaces(text, (index) => sentences[index]!.start, located);
  const all = [...related.places, ...placesBetween(text, located)].sort((a, b) => a.span.start - b.span.start);
  const places = all.flatMap(({ sentence, span, mention }) => {
    const tree = treePosition(sentences[sentence]!, sentence, span.start, span.end);
    return tree ? [{ ...mention, tree }] : [];
  });
  return { ...draft, places, diagnostics: [...draft.diagnostics, ...diagnostics, ...related.diagnostics] };
};

/** A mention with its place; `country` is where it lies by the text, for one that the gazetteer lacks. */
function locate(
  draft: Draft,
  sight: SightedPlace,
  resolution: Resolution | null,
  country: string | null,
): LocatedPlace | null {
  const { start, end, sentence } = sight;
  const tree = treePosition(draft.sentences[sentence]!, sentence, start, end);
  if (!tree) return null;
  const span = { start, end };
  const place = resolution?.place ?? null;
  const use = useOf(draft.sentences[sentence]!.tokens, tree, sight, place);
  const common = { sentence, span, place, others: resolution?.runnersUp ?? [] };
  if (place === null) {
    const nowhere = { place: null, country, lat: null, lon: null, radiusKm: null, precision: null };
    return { ...common, mention: { span, name: sight.name, use, ...nowhere } };
  }
  const { id, name, kind, lat, lon, radiusKm } = place;
  const precision = precisionOf(kind, sight.part);
  return { ...common, mention: { span, name, use, place: id, country: place.country, lat, lon, radiusKm, precision } };
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
