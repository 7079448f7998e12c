import { describe, expect, it } from "vitest";
import { decode } from "../../src/intake/decode.ts";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("bytes read as text", () => {
  it.each(["", "The army said “yes”.", "أعلن الجيش", "😀"])("UTF-8 comes through unchanged: %s", (text) => {
    expect(decode(utf8(text))).toEqual({ text, diagnostics: [] });
  });

  it("a byte order mark is not part of the text", () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x41))?.text).toBe("A");
  });

  it("UTF-16 is read where its mark says so, and told", () => {
    const decoded = decode(bytes(0xff, 0xfe, 0x4f, 0x00, 0x4b, 0x00));
    expect(decoded?.text).toBe("OK");
    expect(decoded?.diagnostics.map(({ code }) => code)).toEqual(["decoded-utf-16"]);
  });

  it("a wrong byte becomes the replacement character, with a diagnostic", () => {
    const decoded = decode(
      Uint8Array.from([...utf8("The caf"), 0xe9, ...utf8(" in Port Amery was hit, the mayor said.")]),
    );
    expect(decoded?.text).toBe("The caf\ufffd in Port Amery was hit, the mayor said.");
    expect(decoded?.diagnostics.map(({ code }) => code)).toEqual(["invalid-utf-8"]);
  });

  it("a picture or an archive is no text", () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256);
    expect(decode(noise)).toBeNull();
    expect(decode(new Uint8Array(1000))).toBeNull();
  });

  it("a single NUL does not make a report binary", () => {
    expect(decode(utf8("The army said\0 it had left."))?.text).toContain("\0");
  });
});
