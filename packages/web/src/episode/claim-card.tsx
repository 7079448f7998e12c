import type { EpisodeClaim } from "@counterclaim/ledger/view";
import { dateText } from "../design/dates.ts";
import { useText } from "../language/i18n.ts";
import { useSaid } from "../language/said.ts";
import { ClaimActions } from "./claim-actions.tsx";
import { claimAddress } from "./claim-address.ts";

interface ClaimCardProps {
  readonly claim: EpisodeClaim;
  readonly seen: number;
  /** Seen as of an earlier day: nothing can be decided. */
  readonly frozen: boolean;
}

/** One claim: the words, who says them, when, through whom, and how far that can be relied on. */
export function ClaimCard({ claim, seen, frozen }: ClaimCardProps) {
  const t = useText();
  const said = useSaid();
  const [first, ...others] = claim.carriers;
  const gone = claim.superseded !== null || claim.retracted;
  return (
    <article className={`card claim${gone ? " claim-gone" : ""}`} id={claim.claim}>
      <div className="claim-head small">
        <span className="faint">
          {t(claim.stance)} · {t(claim.type.replaceAll("-", " "))}
          {claim.analyst !== undefined && ` · ${t("added by {name}", { name: claim.analyst })}`}
        </span>
        <span title={claim.grade.reasons.map(said.reason).join("; ")} className="grade">
          {claim.grade.source}
          {claim.grade.credibility}{" "}
          <span className="faint">{claim.grade.by === "ledger" ? t("suggested") : claim.grade.by}</span>
        </span>
      </div>
      <blockquote className="quote sensitive" dir="auto">
        {claim.text}
      </blockquote>
      <p className="small">
        {claim.source ?? t("own voice")}
        {" · "}
        <a href={claimAddress(claim)}>{first?.publisher ?? t("unknown publisher")}</a>
        {first?.published && `, ${dateText(first.published)}`}
      </p>
      {(others.length > 0 || claim.copyOf) && (
        <p className="small faint">
          {claim.copyOf &&
            t("a copy: {share} of its words were there before", {
              share: `${Math.round(claim.copyOf.reused * 100)} %`,
            })}
          {others.length > 0 &&
            ` ${t("also run by {names}", { names: others.map(({ publisher }) => publisher ?? "?").join(", ") })}`}
        </p>
      )}
      {claim.superseded !== null && <p className="small">{t("Corrected since")}</p>}
      {claim.retracted && <p className="small">{t("Taken back")}</p>}
      <details className="small">
        <summary>{t("Why it is here, and its grade")}</summary>
        <ul className="reasons">
          {[...claim.reasons, ...claim.grade.reasons, ...claim.notes].map((reason) => (
            <li key={reason}>{said.reason(reason)}</li>
          ))}
        </ul>
      </details>
      {!frozen && <ClaimActions claim={claim} seen={seen} />}
    </article>
  );
}
