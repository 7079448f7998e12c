import { z } from "zod";

/** Languages in which a situation brief can be written. */
export const BriefLanguage = z.enum(["en", "fr"]);
export type BriefLanguage = z.infer<typeof BriefLanguage>;
