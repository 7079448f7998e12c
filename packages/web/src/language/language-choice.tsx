import { useLingui } from "@lingui/react";
import { LANGUAGES, type Language, speak, useText } from "./i18n.ts";

/** The interface's language. Reports keep theirs. */
export function LanguageChoice() {
  const t = useText();
  const { i18n } = useLingui();
  return (
    <label className="language-choice">
      <span className="unseen">{t("Language of the interface")}</span>
      <select value={i18n.locale} onChange={(event) => speak(event.target.value as Language)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
