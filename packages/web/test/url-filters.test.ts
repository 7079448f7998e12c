import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filtersIn, withFilter, withFilters } from "../src/filters/url-filters.ts";
import { orderIn } from "../src/situation/order.ts";

describe("the order of a list in an address", () => {
  it("is read by name; without one what is disputed stands first", () => {
    expect(orderIn("?order=latest&status=denied")).toBe("latest");
    expect(orderIn("?order=earliest")).toBe("earliest");
    for (const search of ["", "?order=", "?order=oldest", "?order=toString"]) expect(orderIn(search)).toBe("disputed");
  });
});

describe("filters in an address", () => {
  it("are read by name; what is not understood is left out", () => {
    expect(filtersIn("?status=disputed&party=north-army&view=map")).toEqual({
      status: "disputed",
      party: "north-army",
    });
    expect(filtersIn("?status=true&type=capture")).toEqual({ type: "capture" });
    expect(filtersIn("")).toEqual({});
  });

  it("are set and taken away, and leave the rest as it was", () => {
    expect(withFilter("?status=denied&view=control", "status", "disputed")).toBe("?status=disputed&view=control");
    expect(withFilter("?status=denied&view=control", "status", null)).toBe("?view=control");
    expect(withFilter("?status=denied", "status", "")).toBe("");
  });

  it("are set and taken away together", () => {
    expect(withFilters("?status=denied&to=2031", { from: "2031-01-02", to: "2031-02-03" })).toBe(
      "?status=denied&to=2031-02-03&from=2031-01-02",
    );
    expect(withFilters("?from=2031-01-02&to=2031", { from: null, to: null })).toBe("");
    expect(withFilters("?status=denied", {})).toBe("?status=denied");
  });

  it("come back as they were written, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100 }), (text) => {
        expect(filtersIn(withFilter("", "text", text)).text).toBe(text);
      }),
    );
  });
});
