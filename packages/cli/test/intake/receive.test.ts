import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { receiveBytes, receiveFile, receiveLine } from "../../src/intake/receive.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

describe("a line of NDJSON", () => {
  it("is a report; what it does not say comes from the options, or stays null", () => {
    const line = utf8('{"text":"The army left.","publisher":"OPA"}');
    expect(receiveLine(line, { publisher: "SNS", published: "2031-05-14" })).toEqual({
      report: {
        id: `sha256:${sha256("The army left.")}`,
        text: "The army left.",
        publisher: "OPA",
        published: "2031-05-14",
        sha256: sha256("The army left."),
        bytesSha256: null,
        receiving: [],
      },
    });
    expect(receiveLine(utf8('{"text":"It left.","id":"r1"}'), {})).toMatchObject({
      report: { id: "r1", published: null, publisher: null },
    });
  });

  it.each([
    ["{", "INVALID_JSON", null],
    ["not json", "INVALID_JSON", null],
    ["[1]", "INVALID_REPORT", null],
    ['"text"', "INVALID_REPORT", null],
    ["null", "INVALID_REPORT", null],
    ['{"id":"r7"}', "NO_TEXT", "r7"],
    ['{"id":"r8","text":42}', "NO_TEXT", "r8"],
    ['{"id":"r9","text":" \\n\\t "}', "NO_TEXT", "r9"],
    ['{"id":5,"text":"The army left."}', "INVALID_REPORT", null],
  ])("that is no report is refused: %s", (line, code, id) => {
    expect(receiveLine(utf8(line), {})).toMatchObject({ refusal: { code, id } });
  });

  it("keeps a lone surrogate as it is: the text is evidence", () => {
    const receipt = receiveLine(utf8('{"text":"Four \\ud83d dead"}'), {});
    expect(receipt).toMatchObject({ report: { text: "Four \ud83d dead" } });
  });
});

describe("a text file", () => {
  it("is known by the digests of its bytes and of its text, which is what follows the header", () => {
    const file = utf8("---\npublisher: OPA\n---\nThe army left.\n");
    expect(receiveBytes(file, {})).toMatchObject({
      report: {
        text: "The army left.\n",
        publisher: "OPA",
        sha256: sha256("The army left.\n"),
        bytesSha256: sha256(file),
      },
    });
  });

  it.each([
    ["empty", new Uint8Array()],
    ["blank", utf8(" \r\n\t\n")],
    ["a header alone", utf8("---\npublisher: OPA\n---\n")],
  ])("without text is refused: %s", (_, bytes) => {
    expect(receiveBytes(bytes, {})).toMatchObject({ refusal: { code: "NO_TEXT" } });
  });

  it("that is binary is refused", () => {
    expect(receiveBytes(new Uint8Array(2000), {})).toMatchObject({ refusal: { code: "NOT_TEXT" } });
  });

  it("that is a coded report is refused: its words are not to be coded once more", () => {
    const coded = new TextEncoder().encode('{"schema":"counterclaim.coded-report/1","id":"r1"}');
    expect(receiveBytes(coded, {})).toMatchObject({ refusal: { code: "INVALID_REPORT" } });
    const report = new TextEncoder().encode('{"schema": nothing of ours}');
    expect(receiveBytes(report, {})).toHaveProperty("report");
  });

  it("that is not there or a directory is refused, in words", () => {
    expect(receiveFile("no/such/file.txt", {})).toMatchObject({
      refusal: { code: "UNREADABLE", message: "no such file" },
    });
    expect(receiveFile(import.meta.dirname, {})).toMatchObject({ refusal: { message: "is a directory, not a file" } });
  });
});
