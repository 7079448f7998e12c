import { inFrench } from "@counterclaim/ledger/french";
import { useLingui } from "@lingui/react";
import { useText } from "./i18n.ts";

/** Reads aloud, in the language of the interface, what the ledger says in English: titles and reasons. */
export interface Said {
  /** "prise, Armée du Nord – Ligue, Odrum": the type is translated, names stay as reports write them. */
  readonly title: (episode: { readonly title: string; readonly type: string }) => string;
  /** Why claims clash, what is conceded, why a grade is suggested; an analyst's own words stay as they are. */
  readonly reason: (sentence: string) => string;
}

export function useSaid(): Said {
  const t = useText();
  const { i18n } = useLingui();
  return {
    title: ({ title, type }) => {
      const words = type.replaceAll("-", " ");
      return title.startsWith(words) ? t(words) + title.slice(words.length) : title;
    },
    reason: (sentence) => (i18n.locale === "fr" ? (inFrench(sentence, (code) => t(code)) ?? sentence) : sentence),
  };
}
