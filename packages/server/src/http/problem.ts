import { LedgerError, type LedgerErrorCode } from "@counterclaim/ledger";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { ZodError } from "zod";
import type { Problem } from "../contract/index.ts";

/** A refusal with its HTTP status; `detail` is shown to the caller. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, detail: string) {
    super(detail);
    this.name = "Refusal";
    this.status = status;
  }
}

const STATUS: Partial<Record<LedgerErrorCode, number>> = { LEDGER_BUSY: 503 };
const TITLES: Readonly<Record<number, string>> = {
  400: "The request is not understood",
  401: "Sign in first",
  403: "Not permitted",
  404: "Not found",
  409: "Somebody has decided since",
  413: "Too large",
  415: "Unsupported media type",
  429: "Too many attempts",
  503: "Busy",
};

/** The one place where errors become answers: RFC 9457, without stack traces or paths. */
export function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  if (problem.status >= 500) request.log.error(error);
  return sendProblem(reply, problem);
}

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(problem.status).type("application/problem+json").send(problem);

export const problem = (status: number, detail?: string): Problem => ({
  type: "about:blank",
  title: TITLES[status] ?? "The server failed",
  status,
  ...(detail !== undefined && { detail }),
});

export function problemOf(error: FastifyError | Error): Problem {
  if (error instanceof Refusal) return problem(error.status, error.message);
  if (error instanceof ZodError)
    return problem(
      400,
      error.issues.map(({ path, message }) => `${path.join(".") || "request"}: ${message}`).join("; "),
    );
  if (error instanceof LedgerError) return problem(STATUS[error.code] ?? statusOf(error.code), error.message);
  const status = "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 500;
  return status < 500 ? problem(status, error.message) : problem(500);
}

function statusOf(code: LedgerErrorCode): number {
  if (code.endsWith("_UNKNOWN")) return 404;
  return code.includes("CONFLICT") ? 409 : 400;
}
