import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanQuotations } from "../../src/quotation/scan.ts";

const paragraphsOf = (text: string) =>
  [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
const scan = (text: string) =>
  scanQuotations(text, paragraphsOf(text)).map(({ span, ...rest }) => ({
    words: text.slice(span.start, span.end),
    ...rest,
  }));
const words = (text: string) => scan(text).map((q) => q.words);

describe("quotations by their marks", () => {
  test.each([
    ["straight", '"The road is open," the governor said.', ['"The road is open,"']],
    ["typographic", "“The road is open,” the governor said.", ["“The road is open,”"]],
    ["guillemets", "«La route est ouverte», a dit le gouverneur.", ["«La route est ouverte»"]],
    ["guillemets with blanks", "« La route est ouverte », a dit le gouverneur.", ["« La route est ouverte »"]],
    ["guillemets turned round", "»Die Straße ist frei«, sagte er.", ["»Die Straße ist frei«"]],
    ["low opening marks", "„Die Straße ist frei“, sagte er.", ["„Die Straße ist frei“"]],
    ["grave accents", "``The road is open,'' the governor said.", ["``The road is open,''"]],
    ["single", "'The road is open,' the governor said.", ["'The road is open,'"]],
    ["single typographic", "‘The road isn’t open,’ the governor said.", ["‘The road isn’t open,’"]],
    ["in brackets", 'The base ("our northern gate") fell.', ['"our northern gate"']],
    ["after a dash", 'The governor -"a patient man"- waited.', ['"a patient man"']],
  ])("%s marks", (_, text, expected) => expect(words(text)).toEqual(expected));

  test("two pieces round a cue are two quotations", () => {
    expect(words('"We hold the bridge," Colonel Tavi said. "Nobody crosses it."')).toEqual([
      '"We hold the bridge,"',
      '"Nobody crosses it."',
    ]);
  });

  test("a quotation inside a quotation knows the outer one", () => {
    expect(scan(`"They shouted 'leave the town' and then fired," she said.`)).toEqual([
      { words: `"They shouted 'leave the town' and then fired,"`, closed: true, inside: null, kind: "speech" },
      { words: "'leave the town'", closed: true, inside: 0, kind: "speech" },
    ]);
  });

  test("double marks stand inside single ones, too", () => {
    expect(words(`'He called it "a clean retreat" and left,' she said.`)).toEqual([
      `'He called it "a clean retreat" and left,'`,
      '"a clean retreat"',
    ]);
  });

  test("what is never closed runs to the end of its paragraph", () => {
    const text = 'The officer said: "We are near the river.  \n"We go on," he said.';
    expect(scan(text)).toEqual([
      { words: '"We are near the river.', closed: false, inside: null, kind: "speech" },
      { words: '"We go on,"', closed: true, inside: null, kind: "speech" },
    ]);
  });

  test("what the next paragraph closes without having opened it runs on to there", () => {
    const text = '"We are near the river.\nWe shall cross it," the officer said.';
    expect(scan(text).map(({ words, closed }) => [words, closed])).toEqual([
      ['"We are near the river.\nWe shall cross it,"', true],
    ]);
  });

  test("an opening mark where another is open says that the first was never closed", () => {
    expect(
      scan('"We are near the river, he said. "We go on," he said.').map(({ words, closed }) => [words, closed]),
    ).toEqual([
      ['"We are near the river, he said.', false],
      ['"We go on,"', true],
    ]);
  });

  test.each([
    ["a possessive", "The rebels' line broke near the brothers' farm."],
    ["contractions", "They didn't say it, and it wasn’t theirs."],
    ["elisions", "Back in the '90s they gave 'em arms, ‘til the truce."],
    ["inches and feet", 'A pipe of 6" and a wall of 5\'10" stood there.'],
    ["a closing mark alone", 'The road is open," the governor said.'],
    ["a mark alone", 'The governor said " and left.'],
  ])("%s is no quotation", (_, text) => expect(words(text)).toEqual([]));

  test("a possessive inside single marks does not close them", () => {
    expect(words("'We hold the rebels' line now,' he said.")).toEqual(["'We hold the rebels' line now,'"]);
  });

  test.each([
    ["scare quotes", 'the so-called "red zone" of the town', "term"],
    ["a title", 'the report "No Road Back From Osta" came out', "term"],
    ["a fragment of speech", 'spoke of "heavy losses on their side" there', "speech"],
    ["a short answer after a pause", 'He said, "No way"', "speech"],
    ["a short answer with its stop", 'He said "Never."', "speech"],
  ] as const)("%s is a %s", (_, text, kind) => expect(scan(text).map((q) => q.kind)).toEqual([kind]));
});

describe("on any text", () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "``",
    "''",
    " ",
    "\n",
    ",",
    ".",
    "s",
    "said",
    "é",
    "𝒳",
    "\ud800",
    "1",
  );
  const mixed = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((all) => all.join("")),
    fc.string({ unit: "binary" }),
  );

  test("spans are in range, begin with a mark, nest and never cross", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const found = scanQuotations(text, paragraphsOf(text));
        for (const [index, { span, inside }] of found.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.end - span.start).toBeGreaterThan(1);
          expect(text[span.start]).toMatch(/["'“”‘«»„`’]/u);
          expect(text.slice(span.end - 1, span.end + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]/);
          if (inside !== null) {
            expect(inside).toBeLessThan(index);
            expect(found[inside]!.span.start).toBeLessThanOrEqual(span.start);
            expect(found[inside]!.span.end).toBeGreaterThanOrEqual(span.end);
          }
          for (const other of found.slice(0, index)) {
            const apart = other.span.end <= span.start;
            expect(apart || other.span.end >= span.end).toBe(true);
          }
        }
      }),
    );
  });

  test("the time grows with the length, not with its square", () => {
    const time = (text: string) => {
      const from = performance.now();
      scanQuotations(text, paragraphsOf(text));
      return performance.now() - from;
    };
    const bad = "'a \"b «c ‘d ";
    time(bad.repeat(2000));
    expect(time(bad.repeat(40000))).toBeLessThan(5000);
  });
});
