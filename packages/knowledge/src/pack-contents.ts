import type { PackFile } from "./located-yaml.ts";

/** A pack, wherever it lies: a directory, or texts that a browser has fetched. Each of its files may be missing. */
export interface PackContents {
  /** The file's text; null when this pack has none. */
  read(name: string): PackFile | null;
  /** `NAME.yaml` and every `NAME/*.yaml`, in alphabetical order: a long list may be split over several files. */
  readAll(name: string): readonly PackFile[];
}

/** The named file of each pack that has one, in the packs' order: later packs add to earlier ones or override them. */
export const filesNamed = (packs: readonly PackContents[], name: string): readonly PackFile[] =>
  packs.map((pack) => pack.read(name)).filter((file) => file !== null);
