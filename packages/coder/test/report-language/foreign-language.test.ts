import { describe, expect, it } from "vitest";
import { foreignLanguage } from "../../src/report-language/foreign-language.ts";

const foreign: Readonly<Record<string, readonly string[]>> = {
  French: [
    "L'armée a annoncé samedi avoir pris le contrôle de la localité, ce que démentent les rebelles.",
    "Les habitants fuient la ville à pied. Un porte-parole a parlé de lourdes pertes.",
  ],
  Spanish: ["El ejército anunció el sábado que había tomado el control del pueblo, algo que los rebeldes niegan."],
  Arabic: ["أعلن الجيش يوم السبت أنه سيطر على البلدة، ونفى المتمردون ذلك."],
  Russian: ["В субботу военные сообщили, что взяли посёлок под контроль. Повстанцы это отрицают."],
  Portuguese: ["O exército anunciou no sábado que tomou o controlo da vila, o que os rebeldes negam."],
  Swahili: ["Jeshi lilisema Jumamosi kwamba limechukua udhibiti wa mji huo baada ya mapigano makali."],
  German: ["Die Armee teilte am Samstag mit, sie habe den Ort eingenommen; die Rebellen bestreiten das."],
};

describe("a report in another language", () => {
  for (const [language, texts] of Object.entries(foreign)) {
    it.each(texts)(`${language}: %s`, (text) => {
      expect(foreignLanguage(text)?.code).toBe("language-not-english");
    });
  }

  it("is named where it is a common one", () => {
    expect(foreignLanguage(foreign.French![0]!)?.message).toContain("French");
    expect(foreignLanguage(foreign.Arabic![0]!)?.message).toContain("Arabic");
  });
});

describe("English is never taken for another language", () => {
  it.each([
    "",
    "   \n",
    "Tolbin",
    "Col. Imre Hallow",
    "Rebels seize Tolbin",
    "M23 rebels take Sake",
    "Russian President Vladimir Putin, Prime Minister Dmitry Medvedev, Defence Minister Sergei Shoigu",
    "Armenian-backed militias violated ceasefire in occupied Karabakh 115 times in last 24 hours",
    "Malian troops enter Tessalit, Aguelhok, Anefis, Kidal",
    "Le Monde reported, citing a source in Port Amery, that talks had failed. “C'est fini”, the minister said.",
    "23 killed, 41 wounded, 7 missing, 600 displaced.",
  ])("%s", (text) => {
    expect(foreignLanguage(text)).toBeNull();
  });

  it("nor is a long text of names and numbers only", () => {
    expect(foreignLanguage("1. 2. 3. 4. ".repeat(500))).toBeNull();
  });
});
