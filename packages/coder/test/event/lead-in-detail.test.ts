import { expect, test } from "vitest";
import { told } from "./coded.ts";

const first = (text: string) => told(text)[0];

test("a lead that names a region was in the town where its blow is told in detail", () => {
  const lead = "Gunmen attacked an army base in northern Mali, killing 12 soldiers, officials said.";
  const { places, time } = first(
    `${lead} The attackers stormed the camp in Ansongo on Monday. An attack there lasted hours.`,
  )!;
  expect(places).toContain("at Ansongo");
  expect(time).toEqual(["2024-05-13", "2024-05-13"]);
});

test("not where the detail is another's day, another blow, or elsewhere", () => {
  const lead = "Gunmen attacked an army base in northern Mali on Sunday, officials said.";
  expect(first(`${lead} Gunmen attacked a bus in Ansongo on Monday.`)?.places).not.toContain("at Ansongo");
  expect(first(`${lead} Another attack hit a bus in Ansongo.`)?.places).not.toContain("at Ansongo");
  expect(first(`${lead} Gunmen attacked a bus in Djibo in Burkina Faso.`)?.places).not.toContain("at Djibo");
  const several = "Gunmen attacked several villages in northern Mali, officials said.";
  expect(first(`${several} Gunmen attacked Ansongo on Monday.`)?.places).not.toContain("at Ansongo");
});
