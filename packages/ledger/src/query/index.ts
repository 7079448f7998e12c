export { disputesOf, listDisputes } from "./disputes.ts";
export { allEpisodes, listEpisodes, readEpisode } from "./episodes.ts";
export { countMappable, type MapWindow, readMapWindow } from "./map-window.ts";
export { episodesWithVoice, listOrigins, listPartyOrigins, type OriginSummary, readOrigin } from "./origins.ts";
export { listReports, type ReportSummary, readReport, type StoredReport } from "./reports.ts";
export { listControl, listTracks, readSource, type SourceRecord } from "./situation.ts";
export { type EpisodeTimeline, readTimeline } from "./timeline.ts";
