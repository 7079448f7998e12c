// What a page would do: fetch the knowledge's bytes, put it together, and code a report.
import { assembleKnowledge, code, type ReceivedReport } from "@counterclaim/coder";
import { openIndex, type PackFile } from "@counterclaim/knowledge";
import { loadModel } from "@counterclaim/language";

/** A pack's files by name. */
export type PackTexts = Readonly<Record<string, string>>;

/** Everything that the page is given. */
export interface Delivery {
  readonly report: ReceivedReport;
  readonly packs: readonly PackTexts[];
  readonly digest: string;
}

const packOf = (texts: PackTexts) => {
  const read = (name: string): PackFile | null => {
    const text = texts[name];
    return text === undefined ? null : { file: name, text };
  };
  const readAll = (name: string): readonly PackFile[] =>
    [
      `${name}.yaml`,
      ...Object.keys(texts)
        .filter((file) => file.startsWith(`${name}/`) && file.endsWith(".yaml"))
        .sort(),
    ]
      .map(read)
      .filter((file) => file !== null);
  return { read, readAll };
};

const bytesAt = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer());

export async function codeInBrowser({ report, packs, digest }: Delivery): Promise<string> {
  const language = loadModel(await bytesAt("/model"));
  const indexes = [openIndex(await bytesAt("/gazetteer"))];
  const knowledge = assembleKnowledge({ language, packs: packs.map(packOf), indexes });
  return JSON.stringify(code(report, { ...knowledge, digest }));
}

Object.assign(globalThis, { codeInBrowser });
