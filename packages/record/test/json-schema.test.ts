import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CodedReport, publishedSchemas, SCHEMA } from "../src/index.ts";

const published = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../schema/${name}`, import.meta.url), "utf8"));

describe("the published JSON Schemas", () => {
  it.each(Object.entries(publishedSchemas()))("%s is what the definitions give (npm run schema)", (name, schema) => {
    expect(published(name)).toEqual(schema);
  });

  it("know every field of a coded report", () => {
    const { $defs } = published("coded-report.schema.json") as {
      $defs: { CodedReport: { properties: Record<string, unknown> } };
    };
    const { properties } = $defs.CodedReport;
    expect(Object.keys(properties)).toEqual(Object.keys(CodedReport.unwrap().shape));
    expect(properties.schema).toMatchObject({ const: SCHEMA });
  });
});
