import { describe, expect, it } from "vitest";
import { readReports } from "../src/add/read-reports.ts";

const none = { publisher: null, published: null };

describe("reading a dropped file", () => {
  it("takes a text as it is, with the publisher that was typed", async () => {
    const { reports, problems } = await readReports(new File(["MARDLE - one line"], "a.txt"), {
      publisher: "Post",
      published: null,
    });
    expect(problems).toEqual([]);
    expect(reports).toEqual([
      { name: "a.txt", report: { publisher: "Post", published: null, text: "MARDLE - one line" } },
    ]);
  });

  it("lets what a file says of itself go before", async () => {
    const file = new File(["---\npublisher: Radio\nunknown: x\n---\nThe text."], "a.txt");
    const { reports } = await readReports(file, { publisher: "Post", published: null });
    expect(reports[0]?.report).toEqual({ publisher: "Radio", published: null, text: "The text." });
  });

  it("reads a report a line, and names the lines that are none", async () => {
    const lines = ['{"text":"one"}', "", "{broken", '{"text":5}', '{"text":"two"}'];
    const { reports, problems } = await readReports(new File([lines.join("\n")], "many.ndjson"), none);
    expect(reports.map(({ name }) => name)).toEqual(["many.ndjson:1", "many.ndjson:5"]);
    expect(problems.map((problem) => problem.split(": ")[0])).toEqual(["many.ndjson:3", "many.ndjson:4"]);
  });
});
