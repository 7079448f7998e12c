import { describe, expect, test } from "vitest";
import { told } from "./coded.ts";

const last = (text: string) => told(text).at(-1);

describe("a claim that answers another without saying it again", () => {
  test.each([
    ["The rebels shelled Goma on Monday, the army said. The rebels denied responsibility.", "responsibility"],
    ["Israel accused Hezbollah of firing rockets at Metula on Monday. Hezbollah denied it.", "it"],
  ])("tells of the deed that it denies: %s", (text, trigger) => {
    const [first] = told(text).filter(({ type }) => type === "shelling");
    expect(last(text)).toMatchObject({ type: "shelling", trigger, places: first?.places, time: first?.time });
    expect(last(text)?.polarity).toBe("positive");
  });
  test("whoever denies responsibility for what nobody is said to have done denies having done it", () => {
    const denied = last("Shells hit a market in Goma on Monday, a doctor said. The M23 denied responsibility.");
    expect(denied).toMatchObject({ type: "shelling", agents: ["The M23"], places: ["at Goma"] });
  });
  test("a claim that is rejected is what the other side claimed, not what the denier did", () => {
    const text = "The army said on Monday that its troops had captured Goma. The M23 rejected the claim as propaganda.";
    const denied = told(text).find(({ carrier, type }) => carrier === "The M23" && type === "capture");
    expect(denied).toMatchObject({ trigger: "the claim as propaganda", places: ["at Goma"] });
  });
  test("words of its own that say what is denied are no such answer", () => {
    const text = "The army bombed Goma on Monday, the M23 said. The army denied reports that it would leave Bukavu.";
    expect(told(text).filter(({ type }) => type === "airstrike")).toHaveLength(1);
  });
  test("whoever denies an attack of his own where the others opened fire denies it there", () => {
    const text =
      "Azerbaijan said Armenian forces had opened fire on its positions near Tatev. It dismissed reports of an Azerbaijani attack.";
    expect(told(text).find(({ agents }) => agents[0] === "Azerbaijani")?.places).toEqual(["near Tatev"]);
  });
  test("nor is an answer to nothing", () => {
    expect(told("The army denied responsibility.")).toEqual([]);
  });
});
