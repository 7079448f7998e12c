import { languageModelBytes } from "@counterclaim/resources";
import { measureLanguage } from "../../packages/language/bench/language-speed.ts";
import { corpus } from "./corpus.ts";
import { printTable } from "./table.ts";

/** Words a second of the language stages alone, by this thread's clock. */
export function benchLanguage(): void {
  const texts = corpus(10).map(({ text }) => text);
  const clock = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const { words, segmentation, tagger, analysis } = measureLanguage(languageModelBytes(), texts, [1, 2, 4, 8], clock);
  printTable(
    `language, ${words.toLocaleString("en")} words`,
    ["words/s"],
    [
      ["sentences and words", segmentation],
      ["tagger", tagger],
      ...[...analysis].map(([beam, speed]): [string, number] => [`text to trees, beam ${beam}`, speed]),
    ],
  );
}
