import { useState } from "react";
import { useText } from "../language/i18n.ts";

const STORED = "counterclaim.blur";

const apply = (on: boolean): void => {
  document.documentElement.dataset["blur"] = on ? "on" : "off";
};
apply(localStorage.getItem(STORED) === "on");

/** Blurs the words of reports until they are pointed at or focused; remembered on this machine. */
export function BlurChoice() {
  const t = useText();
  const [on, setOn] = useState(localStorage.getItem(STORED) === "on");
  return (
    <button
      type="button"
      aria-pressed={on}
      title={t("Words of reports come into focus when they are pointed at")}
      onClick={() => {
        localStorage.setItem(STORED, on ? "off" : "on");
        apply(!on);
        setOn(!on);
      }}
    >
      {t("Blur words")}
    </button>
  );
}
