import { describe, expect, it } from "vitest";
import { accountsOf, ask, served, signIn } from "./served.ts";

const STYLE = "https://tiles.example:8443/maps/style.json?key=abc";
const policyOf = (headers: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    String(headers["content-security-policy"])
      .split(";")
      .map((directive) => {
        const [name = "", ...sources] = directive.trim().split(" ");
        return [name, sources.join(" ")];
      }),
  );

describe("a map style of one's own", () => {
  it("opens the policy for its origin, in what maps load, and for nothing else", async () => {
    const without = policyOf((await ask(await served(), "/api/session")).headers);
    const policy = policyOf((await ask(await served({ mapStyle: STYLE }), "/api/session")).headers);
    expect(policy).toEqual({
      ...without,
      "connect-src": "'self' https://tiles.example:8443",
      "img-src": "'self' data: blob: https://tiles.example:8443",
      "font-src": "'self' https://tiles.example:8443",
    });
    expect(Object.values(without).join(" ")).not.toContain("tiles.example");
  });

  it("is told to pages by the session, whole; without one there is none", async () => {
    expect((await ask(await served({ mapStyle: STYLE }), "/api/session")).json().mapStyle).toBe(STYLE);
    expect((await ask(await served(), "/api/session")).json().mapStyle).toBeNull();
  });

  it("is told to nobody who has not signed in: its address may hold a key", async () => {
    const app = await served({ mapStyle: STYLE, accounts: await accountsOf(["reader"]) });
    expect((await ask(app, "/api/session")).body).not.toContain("key=abc");
    const { cookie } = await signIn(app, "reader");
    expect((await ask(app, "/api/session", { headers: { cookie } })).json().mapStyle).toBe(STYLE);
  });
});
