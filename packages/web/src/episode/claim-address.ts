import { idOf } from "@counterclaim/ledger/view";
import { reportAddress } from "../app/location.ts";

/** The report of a claim, opened at the claim; `edit`: with an event of it to be corrected. */
export const claimAddress = (
  { report, claim }: { readonly report: string; readonly claim: string },
  query: { readonly edit?: string } = {},
): string => reportAddress(report, { claim: idOf(claim), ...query });
