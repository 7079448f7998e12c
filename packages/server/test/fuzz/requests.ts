import type { InjectOptions } from "fastify";
import type { Seeded } from "../../../ledger/bench/seeded.ts";
import { type Known, type Shape, valueFor } from "./values.ts";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: Shape;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Shape }>> };
}

export interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const TYPES = ["application/json", "text/plain", "application/xml", "application/json; charset=utf-16", "", "x/y/z"];

/** Requests as many as are asked for, made from the document: the same for the same seed. */
export function* requestsFrom(document: Document, random: Seeded, known: Known): Generator<InjectOptions> {
  const operations = Object.entries(withoutReferences(document).paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      // A stream of events has no end to wait for.
      .filter(([, { operationId }]) => operationId !== "watchChanges")
      .map(([method, operation]) => ({ path, method, operation })),
  );
  for (;;) yield requestFor(random.pick(operations), random, known);
}

function requestFor(
  { path, method, operation }: { readonly path: string; readonly method: string; readonly operation: Operation },
  random: Seeded,
  known: Known,
): InjectOptions {
  const given = (where: Parameter["in"]) =>
    operation.parameters
      .filter((one) => one.in === where && (one.required ? random.below(30) > 0 : random.below(3) === 0))
      .map(({ name, schema }) => [name, valueFor(schema, name, random, known)] as const);
  const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
  let url = path;
  for (const [name, value] of given("path")) url = url.replace(`{${name}}`, () => encoded(text(value), random));
  const query = given("query").map(([name, value]) => `${name}=${encoded(text(value), random)}`);
  if (random.below(25) === 0) query.push("unknown=1", "limit[]=3", "text=a&text=b");
  if (query.length > 0) url += `?${query.join("&")}`;
  const shape = operation.requestBody?.content["application/json"]?.schema;
  const headers: Record<string, string> = { host: "127.0.0.1:4180" };
  if (random.below(40) === 0) headers["if-none-match"] = random.pick(['"x"', "*", "W/", "\\"]);
  if (!shape && random.below(30) > 0) return { method: method.toUpperCase() as "GET", url, headers };
  let payload = JSON.stringify(valueFor(shape ?? {}, "body", random, known)) ?? "";
  if (random.below(12) === 0) payload = payload.slice(0, random.below(payload.length + 1));
  if (random.below(100) === 0) payload = `${"[".repeat(5000)}`;
  headers["content-type"] = random.below(12) === 0 ? random.pick(TYPES) : "application/json";
  return { method: method.toUpperCase() as "POST", url, headers, payload };
}

function withoutReferences(document: Document): Document {
  const replaced = (value: unknown): unknown =>
    typeof value === "object" && value !== null && "$ref" in value
      ? document.components.schemas[String(value.$ref).replace("#/components/schemas/", "")]
      : value;
  return { ...document, paths: JSON.parse(JSON.stringify(document.paths), (_, value) => replaced(value)) };
}

/** As a browser would write it; now and then with an escape that means nothing. */
const encoded = (text: string, random: Seeded): string =>
  random.below(60) === 0 ? "%E0%A4%A" : encodeURIComponent(text.toWellFormed());
