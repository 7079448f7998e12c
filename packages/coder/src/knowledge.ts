import type { Codebook } from "@counterclaim/knowledge";
import type { LanguageModel } from "@counterclaim/language";

/** Everything that the coder knows: the language model and the packs. Read-only, shared by all reports. */
export interface Knowledge {
  readonly language: LanguageModel;
  /** Event types, and the words that trigger them. */
  readonly codebook: Codebook;
  /** Digest of model, packs and gazetteer. */
  readonly digest: string;
}
