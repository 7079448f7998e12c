import type { Session } from "@counterclaim/server/contract";
import { describe, expect, it } from "vitest";
import { pageAt } from "../src/app/pages.ts";
import { baseOf, projectInstead, withinProject } from "../src/app/project-path.ts";

const session = (given: Partial<Session>): Session => ({
  accounts: true,
  user: "ines",
  role: "analyst",
  project: "north",
  projects: [],
  mapStyle: null,
  csrf: "token",
  ...given,
});
const NORTH = { name: "north", role: "analyst", path: "/projects/north" } as const;
const SOUTH = { name: "south", role: "reader", path: "/projects/south" } as const;

describe("the project in an address", () => {
  it("stands before the page's own path", () => {
    expect(baseOf("/projects/south/episodes/e1")).toBe("/projects/south");
    expect(withinProject("/projects/south/episodes/e1")).toBe("/episodes/e1");
    expect(withinProject("/projects/south")).toBe("/");
    expect(withinProject("/projects/south/")).toBe("/");
    expect(baseOf("/projects/Haut-Karabagh%20%231/review")).toBe("/projects/Haut-Karabagh%20%231");
  });

  it("is absent at the root", () => {
    for (const path of ["/", "/review", "/reports/projects", "/projects", "/projects/"]) {
      expect(baseOf(path), path).toBe("");
      expect(withinProject(path), path).toBe(path);
    }
  });

  it("is named as soon as there is a choice, and stays away while there is none", () => {
    expect(projectInstead("", session({ projects: [NORTH] }))).toBeNull();
    expect(projectInstead("", session({ projects: [NORTH, SOUTH] }))).toBe("/projects/north");
    expect(projectInstead("/projects/south", session({ projects: [NORTH, SOUTH] }))).toBeNull();
  });

  it("is the one that one may enter where one has no role in the first", () => {
    expect(projectInstead("", session({ role: null, projects: [SOUTH] }))).toBe("/projects/south");
    expect(projectInstead("", session({ role: null, projects: [] }))).toBeNull();
    expect(projectInstead("/projects/north", session({ role: null, projects: [SOUTH] }))).toBeNull();
  });
});

describe("the page of a path", () => {
  it("is none where the path is no text", () => {
    expect(pageAt("/episodes/%E0%A4")).toBeNull();
    expect(pageAt("/episodes/a%20b")?.id).toBe("a b");
  });
});
