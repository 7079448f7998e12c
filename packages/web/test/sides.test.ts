import type { Dispute, Episode, EpisodeClaim } from "@counterclaim/ledger/view";
import { describe, expect, it } from "vitest";
import { columnsOf, nameIn } from "../src/episode/sides.ts";

const claim = (given: Partial<EpisodeClaim>): EpisodeClaim =>
  ({
    claim: "r1#c1",
    carriers: [{ publisher: "Harbour Post", published: "2031-05-02" }],
    party: null,
    origin: null,
    source: null,
    ...given,
  }) as EpisodeClaim;
const episode = (claims: readonly EpisodeClaim[]) =>
  ({
    claims,
    agents: [{ actor: "north-army", name: "fighters" }],
    targets: [{ actor: "north-army", name: "Northern Army" }],
  }) as unknown as Episode;

describe("the columns of an episode", () => {
  it("stand one a side, those that clash first, own voices last, the earliest words on top", () => {
    const claims = [
      claim({ claim: "r1#c1" }),
      claim({ claim: "r1#c2", party: "north-army", carriers: [{ publisher: "A", published: "2031-05-04" }] }),
      claim({ claim: "r2#c1", party: "north-army", carriers: [{ publisher: "B", published: "2031-05-03" }] }),
      claim({ claim: "r3#c1", party: "a-bystander", origin: "a-bystander" }),
    ];
    const disputes = [{ sides: [{ party: "north-army", claims: ["r1#c2"] }] }] as unknown as readonly Dispute[];
    const columns = columnsOf(episode(claims), disputes);
    expect(columns.map(({ name }) => name)).toEqual(["Northern Army", "A Bystander", null]);
    expect(columns[0]?.claims.map(({ claim }) => claim)).toEqual(["r2#c1", "r1#c2"]);
  });
});

describe("a side's name", () => {
  it("is the party's own, not a word that stands for it", () => {
    expect(nameIn(episode([]), "north-army")).toBe("Northern Army");
  });
  it("is as a publisher or a source writes it", () => {
    expect(nameIn(episode([claim({})]), "harbour-post")).toBe("Harbour Post");
    expect(nameIn(episode([claim({ source: "the harbour master" })]), "harbour-master")).toBe("the harbour master");
  });
  it("is the source's words for somebody unnamed", () => {
    const one = claim({ origin: "unnamed:official:r1", source: "a port official" });
    expect(nameIn(episode([one]), "unnamed:official:r1")).toBe("a port official");
  });
});
