import type { ActorRoster, Codebook, Countries, CueLexicon, Descriptions, Gazetteer } from "@counterclaim/knowledge";
import type { LanguageModel } from "@counterclaim/language";

/** Everything that the coder knows: the language model and the packs. Read-only, shared by all reports. */
export interface Knowledge {
  readonly language: LanguageModel;
  /** Event types, and the words that trigger them. */
  readonly codebook: Codebook;
  /** Reporting words and what they say of a claim. */
  readonly cues: CueLexicon;
  /** The parties known by name. */
  readonly roster: ActorRoster;
  readonly countries: Countries;
  /** How parties are described when they are not named. */
  readonly descriptions: Descriptions;
  /** The world's places, imported countries' and the packs'. */
  readonly gazetteer: Gazetteer;
  /** Digest of model, packs and gazetteer. */
  readonly digest: string;
}
