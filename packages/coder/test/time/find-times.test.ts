import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, isoOf, monthDays, partsOf, readIso, weekdayOf } from "../../src/time/calendar.ts";
import { findTimes } from "../../src/time/find-times.ts";
import { isoBound } from "../../src/time/time-rule.ts";

// A Thursday.
const PUBLISHED = "2024-05-16";

/** Each time as [words, from, to, precision], against a report of Thursday, 16 May 2024. */
const timesIn = (text: string, published: string | null = PUBLISHED) =>
  findTimes(text, readIso(published)).map(({ start, end, reading }) => {
    const words = text.slice(start, end);
    return reading === "unresolved"
      ? [words, "unresolved"]
      : [words, isoBound(reading.from), isoBound(reading.to), reading.precision];
  });

describe("the calendar", () => {
  test("knows weekdays, lengths of months, and days that there are not", () => {
    expect(weekdayOf(readIso(PUBLISHED)!)).toBe(4);
    expect(dayOf(2024, 2, 29)).not.toBeNull();
    expect([dayOf(2023, 2, 29), dayOf(2024, 2, 31), dayOf(2024, 13, 1), dayOf(2024, 0, 1)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(isoOf(monthDays(2024, 2).to)).toBe("2024-02-29");
    expect(isoOf(monthDays(2024, 0).from)).toBe("2023-12-01");
  });
  test("goes there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const { year, month, date } = partsOf(day);
        expect(dayOf(year, month, date)).toBe(day);
        expect(readIso(isoOf(day))).toBe(day);
      }),
    );
  });
  test("a date that is not ISO is none", () =>
    expect([readIso("May 16"), readIso(null), readIso("2024-02-31")]).toEqual([null, null, null]));
});

describe("weekdays", () => {
  test.each([
    ["on Monday the army left", ["Monday", "2024-05-13", "2024-05-13", "day"]],
    ["it said on Thursday that", ["Thursday", "2024-05-16", "2024-05-16", "day"]],
    ["The shelling began last Thursday.", ["last Thursday", "2024-05-09", "2024-05-09", "day"]],
    ["on Friday evening", ["Friday evening", "2024-05-10", "2024-05-10", "day"]],
    ["in the early hours of Sunday", ["the early hours of Sunday", "2024-05-12", "2024-05-12", "day"]],
    ["Talks will open on Saturday.", ["Saturday", "2024-05-18", "2024-05-18", "day"]],
    ["next Tuesday", ["next Tuesday", "2024-05-21", "2024-05-21", "day"]],
    ["they claimed earlier Wednesday to", ["earlier Wednesday", "2024-05-15", "2024-05-15", "day"]],
    ["fighting since Tuesday", ["since Tuesday", "2024-05-14", null, "range"]],
  ])("%s", (text, time) => expect(timesIn(text)).toEqual([time]));
});

describe("days by name", () => {
  test.each([
    ["early this morning", ["early this morning", "2024-05-16", "2024-05-16", "day"]],
    ["Strikes continued overnight.", ["overnight", "2024-05-15", "2024-05-16", "range"]],
    ["last night", ["last night", "2024-05-15", "2024-05-15", "day"]],
    ["yesterday evening", ["yesterday evening", "2024-05-15", "2024-05-15", "day"]],
    ["today", ["today", "2024-05-16", "2024-05-16", "day"]],
    ["the day after tomorrow", ["the day after tomorrow", "2024-05-18", "2024-05-18", "day"]],
  ])("%s", (text, time) => expect(timesIn(text)).toEqual([time]));
});

describe("dates", () => {
  test.each([
    ["on 9 November 2023", ["9 November 2023", "2023-11-09", "2023-11-09", "day"]],
    ["on November 9th, 2023,", ["November 9th, 2023", "2023-11-09", "2023-11-09", "day"]],
    ["on Nov. 9", ["Nov. 9", "2023-11-09", "2023-11-09", "day"]],
    ["on 3 May", ["3 May", "2024-05-03", "2024-05-03", "day"]],
    ["It will open on 3 June.", ["3 June", "2024-06-03", "2024-06-03", "day"]],
    ["on Tuesday, 14 May 2024", ["Tuesday, 14 May 2024", "2024-05-14", "2024-05-14", "day"]],
    ["dated 2023-11-09", ["2023-11-09", "2023-11-09", "2023-11-09", "day"]],
    ["from 5-7 April 2023", ["5-7 April 2023", "2023-04-05", "2023-04-07", "range"]],
    ["between April 5 and 7", ["April 5 and 7", "2024-04-05", "2024-04-07", "range"]],
  ])("%s", (text, time) => expect(timesIn(text)).toEqual([time]));
  test("a day that there is not resolves to none", () => {
    expect(timesIn("on 31 February 2024")).toEqual([["31 February 2024", "unresolved"]]);
    expect(timesIn("on 2024-13-45")).toEqual([["2024-13-45", "unresolved"]]);
  });
  test("the first of March is the same day in every zone", () => {
    expect(timesIn("on 1 March 2024")).toEqual([["1 March 2024", "2024-03-01", "2024-03-01", "day"]]);
  });
});

describe("months, seasons and years", () => {
  test.each([
    ["in August", ["August", "2023-08-01", "2023-08-31", "month"]],
    ["in May", ["May", "2024-05-01", "2024-05-31", "month"]],
    ["since early October", ["since early October", "2023-10-01", null, "range"]],
    ["in mid-January 2016", ["mid-January 2016", "2016-01-11", "2016-01-20", "range"]],
    ["last July", ["last July", "2023-07-01", "2023-07-31", "month"]],
    ["in November last year", ["November last year", "2023-11-01", "2023-11-30", "month"]],
    ["in October of last year", ["October of last year", "2023-10-01", "2023-10-31", "month"]],
    ["in March this year", ["March this year", "2024-03-01", "2024-03-31", "month"]],
    ["in 2012", ["2012", "2012-01-01", "2012-12-31", "year"]],
    ["Since 2009 it has", ["Since 2009", "2009-01-01", null, "range"]],
    ["in late 2015", ["late 2015", "2015-09-01", "2015-12-31", "range"]],
    ["in the 1990s", ["1990s", "1990-01-01", "1999-12-31", "range"]],
    ["from 1980-88", ["1980-88", "1980-01-01", "1988-12-31", "range"]],
    ["in the spring of 2022", ["the spring of 2022", "2022-03-01", "2022-05-31", "range"]],
    ["last summer", ["last summer", "2023-06-01", "2023-08-31", "range"]],
  ])("%s", (text, time) => expect(timesIn(text)).toEqual([time]));
});

describe("counted back from publication", () => {
  test.each([
    ["two years ago", ["two years ago", "2022-01-01", "2022-12-31", "year"]],
    ["three months ago", ["three months ago", "2024-02-01", "2024-02-29", "month"]],
    ["a week ago", ["a week ago", "2024-05-06", "2024-05-12", "week"]],
    ["10 days ago", ["10 days ago", "2024-05-06", "2024-05-06", "day"]],
    ["last week", ["last week", "2024-05-06", "2024-05-12", "week"]],
    ["this month", ["this month", "2024-05-01", "2024-05-31", "month"]],
    ["the end of last year", ["the end of last year", "2023-09-01", "2023-12-31", "range"]],
    ["in the past two weeks", ["the past two weeks", "2024-05-02", "2024-05-16", "range"]],
    ["in recent days", ["recent days", null, "2024-05-16", "range"]],
    ["Earlier, an officer spoke.", ["Earlier", null, "2024-05-16", "range"]],
    ["They fought for several days.", ["for several days", null, null, "range"]],
    ["four days later", ["four days later", "unresolved"]],
  ])("%s", (text, time) => expect(timesIn(text)).toEqual([time]));
});

describe("counted from the day that the text told last", () => {
  test.each([
    ["They came on Monday and left two days later.", "two days later", "2024-05-15", "2024-05-15", "day"],
    ["On Tuesday the army denied the raid of the day before.", "the day before", "2024-05-13", "2024-05-13", "day"],
    [
      "She said on Tuesday that they had come three days before.",
      "three days before",
      "2024-05-11",
      "2024-05-11",
      "day",
    ],
    ["It fell on Monday. A month earlier it had been quiet.", "A month earlier", "2024-04-01", "2024-04-30", "month"],
  ])("%s", (text, ...time) => expect(timesIn(text)[1]).toEqual(time));
  test("not where it counts from what the next words say", () => {
    expect(timesIn("He left on Monday, the day before the vote.")).toHaveLength(1);
  });
  test("not from a day told long before", () => {
    const far = `It fell on Monday.${" Nothing was heard.".repeat(20)} Two days later it rained.`;
    expect(timesIn(far)[1]).toEqual(["Two days later", "unresolved"]);
  });
});

describe("without a day of publication", () => {
  test.each(["on Monday", "yesterday", "in August", "on 9 November", "two years ago", "last week", "overnight"])(
    "%s stays unresolved",
    (text) => expect(timesIn(text, null).map(([, from]) => from)).toEqual(["unresolved"]),
  );
  test("dates with a year need none", () => {
    expect(timesIn("on 9 November 2023, and in 2012", null).map(([, from]) => from)).toEqual([
      "2023-11-09",
      "2012-01-01",
    ]);
  });
});

describe("words that are no times", () => {
  test.each([
    "They may march on.",
    "March! May they live.",
    "2000 soldiers and 1800 km",
    "Resolution 2254 was passed.",
    "a 35-year-old man, 19 years old",
    "The fall of the town, the spring of a clock",
    "It costs $2012 or 2,016 pounds.",
    "twice a day",
    "the Sunday Times's Sunday's",
  ])("%s", (text) => expect(timesIn(text).filter(([words]) => !/Sunday/.test(words as string))).toEqual([]));
});

describe("any text at all", () => {
  const words = [
    "Monday",
    "early",
    "May",
    "2012",
    "-",
    "31",
    "February",
    "since",
    "ago",
    "two",
    "years",
    "last",
    "9,000",
    "/",
    "12:30",
    "of",
  ];
  test("gives times in order, inside the text, none over another, and no interval backwards", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 15 }), fc.boolean(), (parts, dated) => {
        const text = parts.join(" ");
        let last = 0;
        for (const { start, end, reading } of findTimes(text, dated ? readIso(PUBLISHED) : null)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          if (reading !== "unresolved" && reading.from !== null && reading.to !== null)
            expect(reading.from).toBeLessThanOrEqual(reading.to);
        }
      }),
    );
  });
  test("takes no time that grows faster than the text", () => {
    const text = "early late mid last 1 2 3 4 5 May 6 7 8 ".repeat(2000);
    const began = performance.now();
    findTimes(text, readIso(PUBLISHED));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
