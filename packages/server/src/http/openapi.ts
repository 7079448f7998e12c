import { z } from "zod";
import { Problem, ROUTES, type Route } from "../contract/index.ts";

/** The OpenAPI 3.1 document of the HTTP interface, made from the same schemas that check requests. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  const schemas: Record<string, object> = {};
  for (const [name, route] of Object.entries(ROUTES) as [string, Route][]) {
    paths[route.path] ??= {};
    paths[route.path]![route.method.toLowerCase()] = operation(name, route, schemas);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Counterclaim",
      version,
      description: "Who said what happened, who disputes it, and how anyone could know.",
    },
    paths,
    servers: [
      { url: "/", description: "The first project" },
      {
        url: "/projects/{project}",
        description: "Any project",
        variables: { project: { default: "counterclaim", description: "Its name, as the session lists it" } },
      },
    ],
    components: {
      schemas,
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "counterclaim" } },
      responses: {
        Problem: {
          description: "RFC 9457",
          content: { "application/problem+json": { schema: schemaOf(Problem, "output", schemas) } },
        },
      },
    },
  };
}

function operation(name: string, route: Route, schemas: Record<string, object>): object {
  const answer =
    route.response || route.media
      ? {
          200: {
            description: "OK",
            content: {
              [route.media ?? "application/json"]: {
                schema: route.response ? schemaOf(route.response, "output", schemas) : {},
              },
            },
          },
        }
      : { 204: { description: "Done" } };
  return {
    operationId: name,
    summary: route.summary,
    ...(route.role !== null && { security: [{ session: [] }], "x-role": route.role }),
    parameters: [...parameters(route.params, "path", schemas), ...parameters(route.query, "query", schemas)],
    ...(route.body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: schemaOf(route.body, "input", schemas) } },
      },
    }),
    responses: { ...answer, default: { $ref: "#/components/responses/Problem" } },
  };
}

function parameters(schema: z.ZodType | undefined, place: "path" | "query", schemas: Record<string, object>): object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input", schemas) as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: shape,
  }));
}

/** Named parts stand once, in `schemas`; what is taken may differ from what is answered, and is named apart. */
function schemaOf(schema: z.ZodType, io: "input" | "output", schemas: Record<string, object>): object {
  const nameOf = (part: string): string => (io === "input" ? `${part}Input` : part);
  const json = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" });
  const {
    $schema: _,
    $defs = {},
    ...own
  } = JSON.parse(JSON.stringify(json), (key, value) =>
    key === "$ref"
      ? String(value).replace(/^#\/\$defs\/(.+)$/, (_, part) => `#/components/schemas/${nameOf(part)}`)
      : value,
  ) as Record<string, unknown> & { $defs?: Record<string, object> };
  for (const [part, shape] of Object.entries($defs)) schemas[nameOf(part)] = shape;
  return own;
}
