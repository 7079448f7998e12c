// npm run schema: writes the JSON Schemas. A test compares what is checked in with what the definitions give.
import { mkdirSync, writeFileSync } from "node:fs";
import { publishedSchemas } from "../src/index.ts";

const folder = new URL("../schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
