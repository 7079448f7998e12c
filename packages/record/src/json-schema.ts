import { z } from "zod";
import { CodedReport, ReportError } from "./coded-report.ts";
import { ReportInput } from "./report.ts";

/** The JSON Schemas (draft 2020-12) that other programs may rely on, by file name; made from the definitions beside. */
export function publishedSchemas(): Readonly<Record<string, object>> {
  return {
    "report-input.schema.json": schemaOf(ReportInput, "A report, as counterclaim code --ndjson reads it"),
    "coded-report.schema.json": schemaOf(CodedReport, "A coded report, as counterclaim code writes it"),
    "report-error.schema.json": schemaOf(ReportError, "The line that stands for a report which could not be coded"),
  };
}

const schemaOf = (definition: z.ZodType, title: string): object => {
  const { $schema, ...rest } = z.toJSONSchema(definition, {
    io: "input",
    // Readonly is a promise of our types; it says nothing to who reads a line of JSON.
    override: ({ jsonSchema }) => delete jsonSchema.readOnly,
  });
  return { $schema, title, ...rest };
};
