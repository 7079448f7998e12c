import { type CallError, createClient, ROUTES } from "@counterclaim/server/contract";

let token: string | null = null;

/** The session's token, sent with everything that changes something. */
export const setToken = (csrf: string | null): void => {
  token = csrf;
};

/** Calls the server that served this page. */
export const call = createClient(ROUTES, { csrf: () => token });

export const statusOf = (error: unknown): number | null =>
  error instanceof Error && "problem" in error ? (error as CallError).problem.status : null;
