import { expect, test } from "vitest";
import { coded } from "./coded-claims.ts";

const own = (text: string, publisher: string | null = "The Calvessa Courier") =>
  coded(text, publisher)
    .claims.filter(({ source }) => source.kind === "publisher")
    .map(({ source, content, quotation }) => ({
      words: content.map(({ start, end }) => text.slice(start, end)),
      name: source.name,
      actor: source.actor,
      quotation,
    }));

test("what nobody is quoted for is the publisher's own, sentence by sentence", () => {
  const text = "The convoy left the town on Monday. The army said it met no resistance. Two bridges were destroyed.";
  expect(own(text).map(({ words }) => words)).toEqual([
    ["The convoy left the town on Monday"],
    ["Two bridges were destroyed"],
  ]);
});

test("where a report was written is no claim", () => {
  expect(own("OSTA, Nov 4 (Harbour Agency) - The convoy left the town on Monday.").map(({ words }) => words)).toEqual([
    ["The convoy left the town on Monday"],
  ]);
});

test("of a sentence that reports, only what stands outside source, cue and content is its own", () => {
  const text = "The road was cut and the governor, who fled the town in May, said it would be mended.";
  for (const { words } of own(text)) for (const piece of words) expect(piece).not.toMatch(/mended|said/);
});

test.each([
  ["Burkina Faso armed forces general staff", "burkina-faso-army"],
  ["Ministry of Defence of Azerbaijan", "azerbaijan-defence-ministry"],
  ["Sudan Tribune", null],
  ["Army Times", null],
  ["Myanmar Now", null],
])("%s speaks for %s", (publisher, actor) => {
  expect(own("The base has not fallen.", publisher)[0]?.actor).toBe(actor);
});

test("an unknown publisher is not invented", () => {
  expect(own("The convoy left the town.", null)).toEqual([
    { words: ["The convoy left the town"], name: null, actor: null, quotation: "none" },
  ]);
});

test("a publisher that is a party speaks as that party", () => {
  const [claim] = own("Our forces entered the town at dawn.", "Rapid Support Forces");
  expect([claim?.name, claim?.actor]).toEqual(["Rapid Support Forces", "rsf"]);
});

test("a medium is no party, even where a party shares its name", () => {
  const [claim] = own("The convoy left the town.", "AFP");
  expect([claim?.name, claim?.actor]).toEqual(["AFP", null]);
});
