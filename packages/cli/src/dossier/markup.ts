/** HTML that is safe to write: text put into it has been escaped. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  toString(): string {
    return this.html;
  }
}

type Part = Markup | string | number | null | readonly (Markup | string)[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

function rendered(part: Part): string {
  if (part === null) return "";
  if (part instanceof Markup) return part.html;
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return part.map(rendered).join("");
}

/**
 * A template whose values are escaped, unless they are markup themselves.
 * @example markup`<p title="${words}">${list.map((item) => markup`<b>${item}</b>`)}</p>`
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((html, string, i) => html + rendered(parts[i - 1] ?? null) + string));
}

/** Text that is markup by origin: a style sheet, a script, a drawing of ours. */
export const trusted = (html: string): Markup => new Markup(html);
