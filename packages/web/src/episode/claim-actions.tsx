import { type EpisodeClaim, ledgerName } from "@counterclaim/ledger/view";
import { useMayDecide } from "../api/session.ts";
import { useDraft } from "../design/draft.ts";
import { Refused } from "../design/refused.tsx";
import { TextField } from "../design/text-field.tsx";
import { useText } from "../language/i18n.ts";
import { claimAddress } from "./claim-address.ts";
import { useDecide } from "./decide.ts";

interface ClaimActionsProps {
  readonly claim: EpisodeClaim;
  readonly seen: number;
}

/** Accept, reject with a reason, take out of this episode, grade. */
export function ClaimActions({ claim, seen }: ClaimActionsProps) {
  const t = useText();
  const mayDecide = useMayDecide();
  const event = ledgerName(claim.report, claim.event);
  const [reason, setReason] = useDraft<string | null>(`reject|${event}`, null);
  const decide = useDecide(() => setReason(null));
  if (!mayDecide) return null;
  return (
    <div className="claim-actions no-print">
      <div className="row">
        <button
          type="button"
          onClick={() => decide.mutate({ requests: [{ kind: "accept", event }], reason: "", seen })}
        >
          {t("Accept")}
        </button>
        <button type="button" onClick={() => setReason(reason === null ? "" : null)} aria-expanded={reason !== null}>
          {t("Reject …")}
        </button>
        <a className="button" href={claimAddress(claim, { edit: claim.event })}>
          {t("Edit …")}
        </a>
        <label className="row small">
          <span className="faint">{t("Credibility")}</span>
          <select
            value={claim.grade.by === "ledger" ? "" : claim.grade.credibility}
            onChange={(change) =>
              decide.mutate({
                requests: [
                  {
                    kind: "grade-claim",
                    claim: claim.claim,
                    credibility: Number(change.target.value) as 1 | 2 | 3 | 4 | 5 | 6,
                  },
                ],
                reason: "",
                seen,
              })
            }
          >
            <option value="" disabled>
              {t("suggested: {grade}", { grade: claim.grade.credibility })}
            </option>
            {[1, 2, 3, 4, 5, 6].map((grade) => (
              <option key={grade} value={grade}>
                {grade} – {t(CREDIBILITY[grade - 1]!)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {reason !== null && (
        <form
          className="row"
          onSubmit={(submit) => {
            submit.preventDefault();
            decide.mutate({ requests: [{ kind: "reject", event }], reason, seen });
          }}
        >
          <TextField label={t("Why it is rejected")} size="grow" value={reason} onChange={setReason} required />
          <button type="submit" className="primary">
            {t("Reject")}
          </button>
        </form>
      )}
      <Refused error={decide.error} />
    </div>
  );
}

/** Admiralty code, information credibility. */
const CREDIBILITY = ["confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"];
