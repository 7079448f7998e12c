import type { Analysis, Token } from "./analysis.ts";

/** What identifies a text in CoNLL-U. */
export interface ConlluOptions {
  /** `# newdoc id`; the sentences are numbered under it. */
  readonly id: string;
}

const CLITIC = /^(?:n['’]?t|['’`](?:s|m|d|re|ve|ll)?|not|na|ta|me)$/i;

/** An analysis as CoNLL-U (https://universaldependencies.org/format.html), each sentence closed by an empty line. */
export function toConllu(analysis: Analysis, { id }: ConlluOptions): string {
  const lines = [`# newdoc id = ${id}`];
  let paragraph = -1;
  analysis.sentences.forEach((sentence, s) => {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      lines.push("# newpar");
    }
    const { tokens } = sentence;
    lines.push(`# sent_id = ${id}-${s + 1}`);
    lines.push(`# text = ${analysis.text.slice(sentence.start, sentence.end).replace(/\s+/gu, " ")}`);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const next = tokens[i + 1];
      if (next && isClitic(token, next)) {
        lines.push(
          `${i + 1}-${i + 2}\t${analysis.text.slice(token.start, next.end)}${"\t_".repeat(7)}\t${spacing(next, tokens[i + 2])}`,
        );
        lines.push(row(token, i, "_"), row(next, i + 1, "_"));
        i++;
      } else {
        lines.push(row(token, i, spacing(token, next)));
      }
    }
    lines.push("");
  });
  if (analysis.sentences.length === 0) lines.push("");
  return `${lines.join("\n")}\n`;
}

/** Whether two words are written as one: "do|n't", "army|'s", "rebels|'", "can|not". */
function isClitic(token: Token, next: Token): boolean {
  if (next.start !== token.end || !CLITIC.test(next.form) || !/[\p{L}\p{N}.]$/u.test(token.form)) return false;
  return !/^['’`]$/.test(next.form) || next.xpos === "POS";
}

const spacing = (token: Token, next: Token | undefined): string =>
  next && next.start === token.end ? "SpaceAfter=No" : "_";

const row = (token: Token, i: number, misc: string): string =>
  `${i + 1}\t${token.form}\t${token.lemma}\t${token.upos}\t${token.xpos}\t_\t${token.head + 1}\t${token.deprel}\t_\t${misc}`;
