import { styleText } from "node:util";

/** Colours for a terminal; plain words for a pipe. */
export interface Style {
  heading(text: string): string;
  strong(text: string): string;
  quiet(text: string): string;
  warning(text: string): string;
}

const same = (text: string): string => text;
const plain: Style = { heading: same, strong: same, quiet: same, warning: same };

const coloured: Style = {
  heading: (text) => styleText(["bold", "underline"], text, { validateStream: false }),
  strong: (text) => styleText("bold", text, { validateStream: false }),
  quiet: (text) => styleText("dim", text, { validateStream: false }),
  warning: (text) => styleText("yellow", text, { validateStream: false }),
};

/** Colour only on a terminal, and not where NO_COLOR asks for none. */
export const styleFor = (stream: { readonly isTTY?: boolean }, noColour = process.env.NO_COLOR): Style =>
  stream.isTTY && !noColour ? coloured : plain;
