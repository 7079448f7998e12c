import type { Dispute } from "@counterclaim/ledger/view";
import { useText } from "../language/i18n.ts";
import { useSaid } from "../language/said.ts";
import { claimAddress } from "./claim-address.ts";

/** A dispute spelt out: the two claims that show it best, beside each other, in their words. */
export function DisputeCard({ dispute }: { readonly dispute: Dispute }) {
  const t = useText();
  const said = useSaid();
  return (
    <section className="card dispute stack" aria-labelledby={dispute.id}>
      <div className="row">
        <h2 id={dispute.id}>{t("Disputed: {kind}", { kind: t(dispute.kind) })}</h2>
        <span className="small faint">
          {t(dispute.strength === "contradiction" ? "cannot both be true" : "could both be, in sequence or in part")}
        </span>
      </div>
      <div className="sides">
        {dispute.claims.map((claim, at) => (
          <figure key={`${claim.claim}|${claim.event}`} className={`side-quote side-${at === 0 ? "a" : "b"}`}>
            <blockquote className="quote sensitive" dir="auto">
              {claim.text}
            </blockquote>
            <figcaption className="small">
              {claim.source ?? t("own voice")} ·{" "}
              <a href={claimAddress(claim)}>{claim.carriers[0]?.publisher ?? t("unknown publisher")}</a>
            </figcaption>
          </figure>
        ))}
      </div>
      <p className="small faint">{said.reason(dispute.reason)}</p>
    </section>
  );
}
