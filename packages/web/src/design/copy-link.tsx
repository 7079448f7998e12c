import { useState } from "react";
import { useText } from "../language/i18n.ts";

/** Copies the address of what is shown, filters and as-of included: it leads back to the same view. */
export function CopyLink() {
  const t = useText();
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      onClick={async () => {
        await navigator.clipboard.writeText(location.href);
        setCopied(true);
        setTimeout(() => setCopied(false), 2000);
      }}
    >
      <span aria-live="polite">{copied ? t("Copied") : t("Copy the link to this view")}</span>
    </button>
  );
}
