import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Aspect, Status } from "../../src/view/index.ts";

const Anchor = z.string().regex(/^[a-z]: .+/s);
const Pair = z.tuple([Anchor, Anchor]);

/** What packages/ledger/stories/README.md says of a story. */
const Story = z.strictObject({
  title: z.string(),
  reports: z.record(
    z.string().regex(/^[a-z]$/),
    z.strictObject({ publisher: z.string(), published: z.string(), replaces: z.string().optional(), text: z.string() }),
  ),
  same: z.array(z.array(Anchor).min(1)).default([]),
  apart: z.array(Pair).default([]),
  disputes: z
    .array(z.strictObject({ kind: Aspect, between: Pair, strength: z.enum(["contradiction", "tension"]).optional() }))
    .default([]),
  concessions: z.array(z.strictObject({ claim: Anchor, covers: z.enum(["whole", "part"]) })).default([]),
  status: z.array(z.strictObject({ of: Anchor, is: Status })).default([]),
  copies: z.array(z.tuple([z.string(), z.string()])).default([]),
});
export type Story = z.infer<typeof Story> & { readonly name: string; readonly held: boolean };

const DIRECTORY = new URL("../../stories/", import.meta.url);
/** Draws the third that no rule is tuned on. */
const SEED = "velmara-1";

export const PACK = new URL("pack", DIRECTORY).pathname;

/**
 * Every story, by name; `held` for those held out.
 * @param directory a folder of stories, as a URL that ends with a slash
 */
export function readStories(directory: URL = DIRECTORY): readonly Story[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => {
      const name = file.replace(".yaml", "");
      const story = Story.parse(parse(readFileSync(new URL(file, directory), "utf8")));
      return { ...story, name, held: createHash("sha256").update(`${SEED}|${name}`).digest()[0]! % 3 === 0 };
    });
}
