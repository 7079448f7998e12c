import { type I18n, setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";

/** Texts are keyed by their English: a missing translation reads English, never a code. */
export const LANGUAGES = { en: "English", fr: "Français" } as const;
export type Language = keyof typeof LANGUAGES;
/** How a page of each language runs. */
const DIRECTIONS: Readonly<Record<Language, "ltr" | "rtl">> = { en: "ltr", fr: "ltr" };

const STORED = "counterclaim.language";

function preferred(): Language {
  const stored = localStorage.getItem(STORED);
  const wanted = stored ?? navigator.language.slice(0, 2);
  return wanted in LANGUAGES ? (wanted as Language) : "en";
}

export const i18n: I18n = setupI18n({ locale: "en", messages: { en: ENGLISH, fr: FRENCH } });
i18n.setMessagesCompiler(compileMessage);
speak(preferred());

/** Switches the interface to a language and remembers it. */
export function speak(language: Language): void {
  i18n.activate(language);
  document.documentElement.lang = language;
  document.documentElement.dir = DIRECTIONS[language];
  localStorage.setItem(STORED, language);
}

/** The language of the interface. */
export const useLanguage = (): Language => useLingui().i18n.locale as Language;

export type Text = (message: string, values?: Record<string, unknown>) => string;

const textsOf =
  (active: I18n, _: string): Text =>
  (message, values) =>
    active._(message, values);

/** The interface's texts in the language chosen; ICU message syntax. */
export function useText(): Text {
  const { i18n: active } = useLingui();
  const { locale } = active;
  // The same as long as the language is: what depends on it is not made anew in each picture.
  return useMemo(() => textsOf(active, locale), [active, locale]);
}
