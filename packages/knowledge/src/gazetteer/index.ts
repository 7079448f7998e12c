export { encodeIndex } from "./encode-index.ts";
export { countryPlace, type Gazetteer, joinGazetteer } from "./gazetteer.ts";
export { GEONAMES_ATTRIBUTION, type GeonamesFile, type LineProblem, readGeonames } from "./geonames-file.ts";
export type { IndexNote } from "./index-format.ts";
export { acronymKey, isAcronym, keyOf, nameKey, wordKey } from "./name-key.ts";
export { IndexError, openIndex, type PlaceIndex } from "./open-index.ts";
export { PLACE_KINDS, type Place, type PlaceEntry, type PlaceKind, type PlaceNames } from "./place.ts";
export { type PlacesFile, readPlaces } from "./places-file.ts";
