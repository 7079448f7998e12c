import { z } from "zod";
import { Problem, ROUTES, type Route } from "../contract/index.ts";

/** The OpenAPI 3.1 document of the HTTP interface, made from the same schemas that check requests. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries(ROUTES) as [string, Route][]) {
    paths[route.path] ??= {};
    paths[route.path]![route.method.toLowerCase()] = operation(name, route);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Counterclaim",
      version,
      description: "Who said what happened, who disputes it, and how anyone could know.",
    },
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "counterclaim" } },
      responses: {
        Problem: {
          description: "RFC 9457",
          content: { "application/problem+json": { schema: schemaOf(Problem, "output") } },
        },
      },
    },
  };
}

function operation(name: string, route: Route): object {
  const answer =
    route.response || route.media
      ? {
          200: {
            description: "OK",
            content: {
              [route.media ?? "application/json"]: { schema: route.response ? schemaOf(route.response, "output") : {} },
            },
          },
        }
      : { 204: { description: "Done" } };
  return {
    operationId: name,
    summary: route.summary,
    ...(route.role !== null && { security: [{ session: [] }], "x-role": route.role }),
    parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query")],
    ...(route.body && {
      requestBody: { required: true, content: { "application/json": { schema: schemaOf(route.body, "input") } } },
    }),
    responses: { ...answer, default: { $ref: "#/components/responses/Problem" } },
  };
}

function parameters(schema: z.ZodType | undefined, place: "path" | "query"): object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
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

function schemaOf(schema: z.ZodType, io: "input" | "output"): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" });
  return json;
}
