import type { Diagnostic } from "@counterclaim/record";

/** Bytes read as text, and what had to be mended on the way. */
export interface DecodedText {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Above this share of undecodable or control characters a file is taken for something other than text. */
const BINARY_SHARE = 0.1;
const SAMPLE_LENGTH = 65_536;

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });
const lenientUtf8 = new TextDecoder("utf-8");

/** UTF-8, or UTF-16 where a byte order mark says so; null when the bytes are no text at all (a picture, an archive). */
export function decode(bytes: Uint8Array): DecodedText | null {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) {
    const text = new TextDecoder(utf16).decode(bytes);
    return {
      text,
      diagnostics: [diagnostic("decoded-utf-16", `read as ${utf16.toUpperCase()}, as its byte order mark says`)],
    };
  }
  try {
    const text = strictUtf8.decode(bytes);
    return looksBinary(text) ? null : { text, diagnostics: [] };
  } catch {
    const text = lenientUtf8.decode(bytes);
    if (looksBinary(text)) return null;
    const message = "is not valid UTF-8: each wrong sequence of bytes is read as U+FFFD, the replacement character";
    return { text, diagnostics: [diagnostic("invalid-utf-8", message)] };
  }
}

const diagnostic = (code: string, message: string): Diagnostic => ({ code, message });

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function looksBinary(text: string): boolean {
  const length = Math.min(text.length, SAMPLE_LENGTH);
  let strange = 0;
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0xfffd || c < 9 || (c > 13 && c < 32 && c !== 27) || c === 127) strange++;
  }
  return strange > 8 && strange > length * BINARY_SHARE;
}
