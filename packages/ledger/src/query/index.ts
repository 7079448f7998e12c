export { disputesOf, listDisputes } from "./disputes.ts";
export { allEpisodes, listEpisodes, readEpisode } from "./episodes.ts";
export { listControl, listTracks, readSource, type SourceRecord } from "./situation.ts";
