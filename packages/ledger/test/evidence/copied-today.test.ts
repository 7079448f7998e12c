import { expect, test } from "vitest";
import { evidenceOf } from "../../src/evidence/from-coded.ts";
import { dispatch } from "../report-builder.ts";

test("a copy's today may be any day before: it was the original's", () => {
  const { coded, report } = dispatch({
    published: "2024-05-04",
    sentences: [{ by: "league", type: "capture", agent: "league", town: "Tarrel", date: "2024-05-04" }],
  });
  const day = { span: coded.claims[0]!.content[0]!, from: "2024-05-04", to: "2024-05-04", precision: "day" } as const;
  const stated = { ...coded, times: [day] };
  const timeOf = (copyOf: { report: string; reused: number } | null) => {
    const about = { report: "r", carriers: [], copyOf, superseded: new Map<string, string>(), retracted: false };
    return evidenceOf(stated, report.text, about)[0]?.time;
  };
  expect(timeOf(null)).not.toHaveProperty("stated");
  expect(timeOf({ report: "original", reused: 0.9 })).toMatchObject({ from: "2024-05-04", stated: false });
});
