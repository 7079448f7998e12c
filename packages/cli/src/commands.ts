import type { Command } from "./command.ts";

/** All commands, in the order in which --help lists them. A command's file is loaded when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./commands/start.ts")).start,
  code: async () => (await import("./commands/code.ts")).code,
  show: async () => (await import("./commands/show.ts")).show,
  dossier: async () => (await import("./commands/dossier.ts")).dossier,
  roster: async () => (await import("./commands/roster.ts")).roster,
  gazetteer: async () => (await import("./commands/gazetteer.ts")).gazetteer,
  parse: async () => (await import("./commands/parse.ts")).parse,
  add: async () => (await import("./commands/add.ts")).add,
  episodes: async () => (await import("./commands/episodes.ts")).episodes,
  disputes: async () => (await import("./commands/disputes.ts")).disputes,
  control: async () => (await import("./commands/control.ts")).control,
  track: async () => (await import("./commands/track.ts")).track,
  source: async () => (await import("./commands/source.ts")).source,
  brief: async () => (await import("./commands/brief.ts")).brief,
  export: async () => (await import("./commands/export.ts")).exportEpisodes,
  decide: async () => (await import("./commands/decide.ts")).decide,
  verify: async () => (await import("./commands/verify.ts")).verify,
  redact: async () => (await import("./commands/redact.ts")).redact,
  rebuild: async () => (await import("./commands/rebuild.ts")).rebuild,
  serve: async () => (await import("./commands/serve.ts")).serve,
  user: async () => (await import("./commands/user.ts")).user,
};
