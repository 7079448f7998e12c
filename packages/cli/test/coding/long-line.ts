const SYLLABLES = "ka ro mi ta le so bu ni da ve gor sha tin mal zu pel".split(" ");
const PARTIES = "the army|the rebels|government forces|separatist fighters|the militia|the United Nations".split("|");
const PLACES = "Kidal|Gao|Timbuktu|Bamako|Khartoum|Kharkiv|Aleppo|Mopti".split("|");
const DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** Wire-like prose of `length` UTF-16 units in one line, its names ever new ones; always the same. */
export function longLine(length: number): string {
  let seed = 20_231;
  const below = (n: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const one = (list: readonly string[]): string => list[below(list.length)]!;
  const name = (): string => {
    const word = Array.from({ length: 2 + below(2) }, () => one(SYLLABLES)).join("");
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const sentences = [
    () =>
      `Colonel ${name()} ${name()}, a spokesman for ${one(PARTIES)}, said ${2 + below(90)} soldiers died near ${one(PLACES)}.`,
    () => `“We hold the town of ${name()},” ${name()} ${name()} told reporters in ${one(PLACES)}.`,
    () => `He denied that ${one(PARTIES)} had shelled the market of ${name()} on ${one(DAYS)}.`,
    () => `A convoy of ${3 + below(60)} vehicles left ${one(PLACES)} for ${one(PLACES)} after the attack.`,
    () =>
      `According to residents, ${one(PARTIES)} entered a village ${10 + below(80)} kilometres south of ${one(PLACES)}.`,
    () => "The claims could not be independently verified.",
    () => `They withdrew from ${name()}, and ${name()} said his men had captured ${2 + below(20)} fighters.`,
    () => `Fighting between ${one(PARTIES)} and ${one(PARTIES)} had gone on since the rebels seized ${name()}.`,
  ];
  const parts: string[] = [];
  for (let size = 0; size < length; size += parts.at(-1)!.length)
    parts.push(`${sentences[below(sentences.length)]!()} `);
  return parts.join("").slice(0, length);
}
