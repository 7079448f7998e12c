import { type Span, wordsAt } from "@counterclaim/record";
import type { ReportView } from "@counterclaim/server/contract";
import { useId } from "react";
import { Button, Form } from "react-aria-components";
import { useDraft } from "../design/draft.ts";
import { Refused } from "../design/refused.tsx";
import { TextField } from "../design/text-field.tsx";
import { useDecide } from "../episode/decide.ts";
import { useText } from "../language/i18n.ts";
import { mendingOf, type Part } from "./claim-draft.ts";

interface MendClaimProps {
  readonly report: ReportView;
  readonly claim: string;
  readonly part: Exclude<Part, "trigger">;
  readonly span: Span;
  readonly onClose: () => void;
  readonly onMended: (decision: number) => void;
}

const TITLES = {
  content: "These become the claim's words",
  source: "These become its source",
  cue: "These become its reporting word",
} as const;

/** Other words for a part of the focused claim: what stood, what will stand, and why. */
export function MendClaim({ report, claim, part, span, onClose, onMended }: MendClaimProps) {
  const t = useText();
  const title = useId();
  const [reason, setReason, forget] = useDraft(`mend|${report.id}|${claim}`, "");
  const decide = useDecide(([decision]) => {
    forget();
    if (decision !== undefined) onMended(decision);
  });
  const words = (span: Span): string => wordsAt(report.text ?? "", span);
  const before = wordsBefore(report, claim, part).map(words).join(" … ");
  return (
    <Form
      className="card claim-form stack no-print"
      aria-labelledby={title}
      onSubmit={(submit) => {
        submit.preventDefault();
        decide.mutate({ requests: [mendingOf(claim, part, span, report)], reason, seen: report.decision });
      }}
    >
      <h2 id={title}>{t(TITLES[part])}</h2>
      <p className="small">
        <del className="quote sensitive faint" dir="auto">
          {before === "" ? "–" : before}
        </del>
      </p>
      <p className="small">
        <ins className="quote sensitive" dir="auto">
          {words(span)}
        </ins>
      </p>
      {/* it opens at a key press, to be typed into */}
      <TextField label={t("Why")} autoFocus required value={reason} onChange={setReason} />
      <div className="row">
        <Button type="submit" className="primary" isDisabled={decide.isPending}>
          {t("Save")}
        </Button>
        <Button onPress={onClose}>{t("Cancel")}</Button>
        <Refused error={decide.error} />
      </div>
    </Form>
  );
}

function wordsBefore({ coded }: ReportView, id: string, part: Exclude<Part, "trigger">): readonly Span[] {
  const claim = coded?.claims.find((one) => one.id === id);
  if (!claim) return [];
  if (part === "content") return claim.content;
  const span = part === "source" ? claim.source.span : claim.cue;
  return span ? [span] : [];
}
