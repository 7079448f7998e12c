import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftOf, placeNamed, placesIn } from "./mentioned-places.ts";

describe("names of places", () => {
  test("towns, countries and regions, with the words that belong to them", () => {
    expect(placesIn("Shells fell on Nyala and on camps in South Darfur, the UN said in Khartoum, Sudan.")).toEqual([
      "Nyala",
      "South Darfur",
      "Khartoum",
      "Sudan",
    ]);
  });
  test("a name that no gazetteer has, by what is done there", () => {
    for (const text of [
      "Government troops have captured Velbrisk, the ministry said.",
      "The army repelled an attack on Velbrisk by the rebels.",
      "They had not withdrawn from Velbrisk by Friday.",
      "The garrison said that Velbrisk had fallen.",
      "Rebels entered the base in Velbrisk the day before.",
      "The death toll in the raid on Velbrisk stood at 15.",
      "The group said that Velbrisk was still in its hands.",
      "The army has taken back Velbrisk from the rebels.",
      "Velbrisk remains fully under rebel control.",
      "Rebels have overrun the camp of Velbrisk.",
      "The front has full control over Velbrisk.",
    ])
      expect(placesIn(text)).toEqual(["Velbrisk"]);
    expect(placesIn("The militia stormed a garrison in An Velbara, in the west.")).toEqual(["An Velbara"]);
  });
  test("and then wherever the report says it again", () => {
    expect(placesIn("The rebels captured Velbrisk on Friday. The mayor of Velbrisk fled.")).toEqual([
      "Velbrisk",
      "Velbrisk",
    ]);
  });
  test("a surname behind a given name is nobody's town", () => {
    expect(placesIn("The father of winger Luis Diaz was taken in Barrancas, Colombia.")).not.toContain("Diaz");
    expect(placesIn("Shells fell on Diaz, a town in the Philippines.")).toContain("Diaz");
  });
  test("but no captured person, and no body", () => {
    expect(placesIn("Troops captured Colonel Belvrin, the ministry said.")).toEqual([]);
    expect(placesIn("Militiamen seized Belvrin Motors on Friday.")).toEqual([]);
  });
  test("the day of a dateline is no place", () => {
    expect(placesIn("BAMAKO, May 27 (The Courier) - Rebels attacked a base.")).toEqual(["BAMAKO"]);
    expect(placesIn("BAMAKO, Nov 4 (The Courier) - Rebels attacked a base.")).toEqual(["BAMAKO"]);
  });
  test("the agency of a dateline is no place", () => {
    expect(placesIn("BAMAKO, Nov 4 (Northern Wire) - Rebels attacked a base.")).toEqual(["BAMAKO"]);
    expect(placesIn("Bamako, Nov 4 (Saba).- Rebels attacked a base.")).toEqual(["Bamako"]);
    expect(placesIn("(Bamako) - Rebels attacked a base.")).toEqual(["Bamako"]);
  });
  test("a part of a place with its direction", () => {
    const text = "Clashes spread across northern Mali.";
    expect(placesIn(text)).toEqual(["northern Mali"]);
    expect(placeNamed(text, "northern Mali")).toMatchObject({ place: "iso3166:MLI", precision: 5 });
  });
  test("a noun that says what the place is belongs to it and decides", () => {
    expect(placeNamed("Airstrikes hit the Kidal region.", "Kidal region")).toMatchObject({
      precision: 4,
      country: "MLI",
    });
    expect(placeNamed("Airstrikes hit the town of Kidal.", "Kidal")).toMatchObject({
      place: "geonames:2455290",
      precision: 1,
    });
  });
  test("a place that no gazetteer has, where a noun gives it away", () => {
    expect(placeNamed("They fled the village of Tolbinne, Mali.", "Tolbinne")).toMatchObject({
      place: null,
      lat: null,
      precision: null,
      country: "MLI",
    });
  });
  test.each([
    ["The army held al-Fashir in Sudan.", "al-Fashir", "geonames:379555"],
    ["Shells fell on al-Geneina, Sudan.", "al-Geneina", "SDN"],
    ["Rockets hit the port of Hudaydah in Yemen.", "Hudaydah", "YEM"],
    ["They fled to ed-Daein in Sudan.", "ed-Daein", "SDN"],
  ])("under whatever article it is written: %s", (text, name, expected) => {
    expect(placesIn(text)).toContain(name);
    const { place, country } = placeNamed(text, name);
    expect(place).not.toBeNull();
    expect([place, country]).toContain(expected);
  });
  test("an article before a person's name makes no place", () => {
    expect(placesIn("General Abdel Fattah al-Burhan said that Bashar al-Assad had fled.")).toEqual([]);
  });
  test("a country by its letters, and not by the pronoun", () => {
    expect(placesIn("The US and the UAE told us so.")).toEqual(["US", "UAE"]);
  });
});

describe("names that are no places", () => {
  test.each([
    ["persons", "Jordan Welsh met Paris Holm and Mr. Lincoln."],
    ["papers and universities", "The Denver Post cited Boston University."],
    ["adjectives and peoples", "Malian soldiers fought Syrians and Ukrainian drones."],
    ["parties", "Fighters of Wagner arrived."],
    ["common words at a sentence's head", "Reading is hard. Of course. March was cold. Most left."],
    ["weekdays and months", "On Sunday in May they left."],
  ])("%s", (_, text) => expect(placesIn(text)).toEqual([]));
});

describe("which of many places", () => {
  test("countries in a list are each themselves", () => {
    const text = "The wounded were flown to Greece, Bulgaria, Italy, Austria and Germany.";
    const codes = draftOf(text).places.map(({ place, country }) => [place, country]);
    expect(codes).toEqual(["GRC", "BGR", "ITA", "AUT", "DEU"].map((iso3) => [`iso3166:${iso3}`, iso3]));
  });
  test("what the text puts behind it", () => {
    expect(placeNamed("A fire broke out in Paris, Texas.", "Paris")).toMatchObject({ country: "USA" });
    expect(placeNamed("A fire broke out in Paris.", "Paris")).toMatchObject({ country: "FRA" });
  });
  test("the country of the story", () => {
    const text =
      "Nigerian troops drove through Borno State. They were stopped in Gwoza, the Nigerian army said in Abuja.";
    expect(placeNamed(text, "Gwoza").country).toBe("NGA");
  });
  test("the places near it: one name is one place in a report", () => {
    const text = "Deputies from Dallas and Fort Worth, Texas, went to Arlington. Arlington was calm.";
    expect(
      draftOf(text)
        .places.filter((p) => p.name === "Arlington")
        .map((p) => p.place),
    ).toEqual(["geonames:4671240", "geonames:4671240"]);
  });
  test("two that fit nearly as well are told", () => {
    const { places, diagnostics } = draftOf("A bridge fell in Springfield.");
    const found = diagnostics.filter((d) => d.code === "place-ambiguous");
    expect(found).toHaveLength(1);
    expect(found[0]!.span).toEqual(places[0]!.span);
    expect(found[0]!.message).toMatch(/"Springfield" is taken for .* it may also be /);
  });
  test("a town and its region are no two readings", () => {
    expect(draftOf("Mali's army left Kidal.").diagnostics).toEqual([]);
  });
});

describe("a place that stands for its rulers", () => {
  test.each([
    ["Bamako rejected the offer.", "Bamako", "metonym"],
    ["The ministry blamed Sunday's deadly strike on Kyiv.", "Kyiv", "metonym"],
    ["The ministry condemned Sunday's deadly strike on Kyiv.", "Kyiv", "literal"],
    ["The rebels agreed a truce with Kyiv.", "Kyiv", "metonym"],
    ["Shells fell in Bamako.", "Bamako", "literal"],
    ["Bamako lies on the Niger River.", "Bamako", "literal"],
  ])("%s %s: %s", (text, words, use) => expect(placeNamed(text, words).use).toBe(use));
});

describe('a name that no gazetteer has, after "at"', () => {
  test("is a place where it follows the day, or those who fell there", () => {
    expect(placesIn("The rebels killed 14 people during a raid on Wednesday night at Tolbinne.")).toContain("Tolbinne");
    expect(placesIn("The rebels killed 14 soldiers at Tolbinne.")).toContain("Tolbinne");
    expect(placesIn("He works as an engineer at Tolbinne.")).toEqual([]);
  });
});

describe("places given by others", () => {
  test("distance and bearing: a ring sector, not a pin", () => {
    const text = "A convoy was attacked 30 kilometres north of Gao.";
    const place = placeNamed(text, "30 kilometres north of Gao");
    expect(place).toMatchObject({
      place: null,
      relation: { reference: "Gao", bearing: "north", km: [27, 33] },
      precision: 2,
    });
    expect(place.lat!).toBeCloseTo(16.27 + 30 / 111.2, 1);
    expect(place.radiusKm!).toBeGreaterThan(10);
  });
  test("of a place that the gazetteer has: checked, and kept where it is", () => {
    const text = "In Gao, 300 kilometres (185 miles) southwest of Kidal, shots were heard.";
    expect(placeNamed(text, "Gao")).toMatchObject({
      place: "geonames:2457163",
      relation: { reference: "Kidal", bearing: "southwest", km: [270, 330] },
    });
    expect(draftOf(text).diagnostics).toEqual([]);
  });
  test("a stated distance or bearing that cannot be is told", () => {
    const wrong = draftOf("In Gao, 900 kilometres southwest of Kidal, shots were heard.");
    expect(wrong.diagnostics.map((d) => d.code)).toEqual(["place-relation-disagrees"]);
    const turned = draftOf("In Gao, 300 kilometres northeast of Kidal, shots were heard.");
    expect(turned.diagnostics.map((d) => d.code)).toEqual(["place-relation-disagrees"]);
    const units = draftOf("In Gao, 300 kilometres (300 miles) southwest of Kidal, shots were heard.");
    expect(units.diagnostics.map((d) => d.code)).toContain("distance-units-disagree");
  });
  test("of a place that no gazetteer has: it lies there", () => {
    const place = placeNamed("The village of Tolbinne, 40 km east of Gao, burnt.", "Tolbinne");
    expect(place).toMatchObject({ place: null, country: "MLI", relation: { reference: "Gao", bearing: "east" } });
    expect(place.lon!).toBeGreaterThan(0.2);
  });
  test("of a place named before", () => {
    const text = "Troops neared Kidal. Kidal was shelled from Gao, some 300 kilometres to the southwest.";
    expect(placeNamed(text, "Gao").relation).toEqual({ reference: "Kidal", bearing: "southwest", km: [270, 330] });
  });
  test("words for few: a range", () => {
    const text = "We are a few dozen kilometres from Kidal.";
    expect(placeNamed(text, "a few dozen kilometres from Kidal").relation).toEqual({
      reference: "Kidal",
      bearing: null,
      km: [24, 60],
    });
  });
  test("near, outskirts, beside, on the road, between", () => {
    expect(placeNamed("They fought near the town of Kidal.", "Kidal")).toMatchObject({ precision: 2, radiusKm: 25 });
    expect(placeNamed("They reached the outskirts of Kidal.", "the outskirts of Kidal")).toMatchObject({
      precision: 2,
    });
    expect(placeNamed("A plane fell south of Kidal.", "south of Kidal").relation?.bearing).toBe("south");
    expect(placeNamed("Mines lay on the road to Kidal.", "Kidal").precision).toBe(5);
    const between = placeNamed("Trucks burnt between Gao and Ansongo.", "between Gao and Ansongo");
    expect(between.lat!).toBeGreaterThan(15.6);
    expect(between.lat!).toBeLessThan(16.3);
  });
  test("the south of a country is a part of it, not beside it", () => {
    expect(placeNamed("Rain fell in the south of Mali.", "Mali").relation).toBeUndefined();
  });
  test("what is farther than any report stays unresolved, and is told", () => {
    const { places, diagnostics } = draftOf("It fell 9,000 km south of Kidal.");
    expect(places).toMatchObject([{ lat: null, lon: null, precision: null }]);
    expect(diagnostics.map((d) => d.code)).toEqual(["distance-absurd"]);
  });
  test("every span lies in the text, whatever is thrown together", () => {
    const words = [
      "Kidal",
      "30 km",
      "north of",
      "near",
      ", ",
      "Mali",
      "between",
      "and",
      "Gao",
      "to the south",
      ". ",
      "the",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
        const text = parts.join(" ");
        const draft = draftOf(text);
        for (const { span, lat, lon } of draft.places) {
          expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
          expect((lat === null) === (lon === null)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
