import { assembleKnowledge, type Knowledge } from "@counterclaim/coder";
import { newFingerprint } from "./fingerprint.ts";
import { loadPlaceIndexes } from "./gazetteer.ts";
import { loadLanguageModel } from "./language-model.ts";
import { BASE_PACK, openPack } from "./pack-directory.ts";

export interface KnowledgeOptions {
  /** Directories of further packs, in order: each adds to those before it, or overrides them. */
  readonly packs?: readonly string[];
}

/**
 * Reads the language model, the base pack and the user's packs.
 * @throws PackError with file and line of everything wrong in a pack; nothing is coded with half a pack.
 */
export function loadKnowledge({ packs: directories = [] }: KnowledgeOptions = {}): Knowledge {
  const fingerprint = newFingerprint();
  const packs = [BASE_PACK, ...directories].map((directory) => openPack(directory, fingerprint));
  const language = loadLanguageModel(fingerprint);
  const indexes = loadPlaceIndexes(fingerprint);
  return { ...assembleKnowledge({ language, packs, indexes }), digest: `sha256:${fingerprint.digest()}` };
}
