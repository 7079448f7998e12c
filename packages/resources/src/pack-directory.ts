import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type PackContents, PackError, type PackFile } from "@counterclaim/knowledge";
import type { Fingerprint } from "./fingerprint.ts";

/** A pack on disk. What is read from it becomes part of the knowledge's digest. */
export interface PackDirectory extends PackContents {
  readonly directory: string;
}

/** The pack that comes with Counterclaim. */
export const BASE_PACK = fileURLToPath(new URL("../../knowledge/pack/", import.meta.url));

/** @throws PackError when `directory` is not a directory. */
export function openPack(directory: string, fingerprint: Fingerprint): PackDirectory {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new PackError([{ file: directory, line: 1, message: "no such pack; --pack takes a directory" }]);
  }
  const read = (name: string): PackFile | null => {
    const file = join(directory, name);
    if (!existsSync(file)) return null;
    const bytes = readFileSync(file);
    fingerprint.add(name, bytes);
    return { file, text: new TextDecoder("utf-8").decode(bytes) };
  };
  const readAll = (name: string): readonly PackFile[] => {
    const folder = join(directory, name);
    const inFolder = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".yaml")) : [];
    const names = [`${name}.yaml`, ...inFolder.sort().map((file) => `${name}/${file}`)];
    return names.map(read).filter((file) => file !== null);
  };
  return { directory, read, readAll };
}
