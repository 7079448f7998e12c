import { describe, expect, test } from "vitest";
import { claimsIn, lines } from "./coded-claims.ts";

/** Every case: the text, then its claims as "source | cue | content", in text order. */
type Case = readonly [text: string, ...claims: string[]];

const says = (title: string, cases: readonly Case[]) =>
  describe(title, () => {
    test.each(cases.map(([text, ...claims]) => ({ text, claims })))("$text", ({ text, claims }) => {
      expect(lines(text)).toEqual(claims);
    });
  });

says("a quotation and its cue", [
  [`Colonel Tavi said: "We hold the bridge."`, `Colonel Tavi | said | "We hold the bridge."`],
  [`"We hold the bridge," Colonel Tavi said.`, `Colonel Tavi | said | "We hold the bridge,"`],
  [`"We hold the bridge", said the mayor of Osta.`, `the mayor of Osta | said | "We hold the bridge"`],
  [
    `“We hold the bridge,” said Tavi, a colonel of the garrison.`,
    `Tavi, a colonel of the garrison | said | “We hold the bridge,”`,
  ],
  [
    `"We hold the bridge," Tavi said. "Nobody crosses it."`,
    `Tavi | said | "We hold the bridge," | "Nobody crosses it."`,
  ],
  [`"The bridge," he said, "is ours."`, `he | said | "The bridge," | "is ours."`],
  [`«We hold the bridge», the governor told Radio Osta on Friday.`, `the governor | told | «We hold the bridge»`],
  [`He tweeted: "The bridge is ours!"`, `He | tweeted | "The bridge is ours!"`],
  [`As the governor put it, "nobody won".`, `the governor | put it | "nobody won"`],
  [
    `"They shouted 'leave the town' and then fired," she said.`,
    `she | said | "They shouted 'leave the town' and then fired,"`,
  ],
]);

says("a cue behind its clause, with how it was said, or a clause whose verb is hard to see", [
  ["The gate was blown up, resident Ada Veld said by phone.", "resident Ada Veld | said | The gate was blown up"],
  ["The gate was blown up, the army said in a statement.", "the army | said | The gate was blown up"],
  [
    "An air strike tore through a crowded market, killing 54 people, a volunteer group said.",
    "a volunteer group | said | An air strike tore through a crowded market, killing 54 people",
  ],
  [
    "Two officers put the army's losses at more than 60 dead.",
    "Two officers | put | the army's losses at more than 60 dead",
  ],
]);

says("the source behind a headline's mark", [
  ["At least 12 people killed in market blast: police", "police | - | At least 12 people killed in market blast"],
  ["Drone attack on dormitory kills 16 - officials", "officials | - | Drone attack on dormitory kills 16"],
  ["Border war: the town of Osta under siege"],
  ["Explainer: what is the Osta accord?"],
]);

says("tolls that are put higher or lower", [
  [
    "The rebels raised the toll from Friday's strike to 82 dead.",
    "The rebels | raised | the toll from Friday's strike to 82 dead",
  ],
  [
    "Officials on Thursday revised down to five the toll from a suicide attack on a bus.",
    "Officials | revised down | to five the toll from a suicide attack on a bus",
  ],
  ["The blast raised the toll to 40."],
  ["The rebels raised the flag over the fort."],
]);

says("two who say the same of each other", [
  [
    "The army and the rebels blamed each other for the raid.",
    "The army | blamed | each other for the raid",
    "the rebels | blamed | each other for the raid",
  ],
  [
    "The army and the rebels thanked the mayor for the bread.",
    "The army and the rebels | thanked | the mayor for the bread",
  ],
]);

says("quotations that are never closed, or run over paragraphs", [
  [
    'An officer told the Courier: "We are near the river.\n"We shall cross it tonight," he said.',
    'An officer | told | "We are near the river.',
    'he | said | "We shall cross it tonight,"',
  ],
  [
    '"The hospital is full," the doctor said.\n"There are no beds left in the whole town."',
    'the doctor | said | "The hospital is full,"',
    'the doctor | - | "There are no beds left in the whole town."',
  ],
  [
    'The mayor read out a letter. The garrison wrote:\n"We leave the town to its people."',
    'The garrison | wrote | "We leave the town to its people."',
  ],
]);

says("scare quotes and titles are nobody's claim", [
  [`The so-called "red zone" was shelled at dawn.`],
  [`The film "No Road Back From Osta" opened on Friday.`],
]);

says("a clause that a verb governs", [
  ["The army said it had taken the town.", "The army | said | it had taken the town"],
  ["The army on Saturday said it had taken the town.", "The army | said | it had taken the town"],
  ["The governor told reporters on Monday that the road was open.", "The governor | told | that the road was open"],
  [
    "The group posted on Telegram that it had seized the airfield.",
    "The group | posted | that it had seized the airfield",
  ],
  ["Residents believe the road is mined.", "Residents | believe | the road is mined"],
  ["The mission estimated that 4,000 people had fled.", "The mission | estimated | that 4,000 people had fled"],
  ["The minister asked whether the truce would hold.", "The minister | asked | whether the truce would hold"],
  [
    "The army said it had killed 12 fighters, but the rebels said only two had died.",
    "The army | said | it had killed 12 fighters",
    "the rebels | said | only two had died",
  ],
  [
    "The garrison said it was surrounded, adding that it had food for a week.",
    "The garrison | said | it was surrounded",
    "The garrison | adding | that it had food for a week",
  ],
  [
    "The garrison said on its page that the siege was over and assured that help was coming.",
    "The garrison | said | that the siege was over",
    "The garrison | assured | that help was coming",
  ],
]);

says("a clause that comes before its cue, or round it", [
  ["The road is open, the governor said on Monday.", "the governor | said | The road is open"],
  ["The road, the governor said, is open.", "the governor | said | The road | is open"],
  ["The road is mined, according to two drivers.", "two drivers | according to | The road is mined"],
  ["According to Colonel Tavi, the bridge is held.", "Colonel Tavi | According to | the bridge is held"],
  ["In the words of the mayor, the town is a ruin.", "the mayor | In the words of | the town is a ruin"],
]);

says("phrases and infinitives", [
  [
    "The minister accused the rebels of shelling the market.",
    "The minister | accused | the rebels of shelling the market",
  ],
  ["The United Nations warned of famine in the east.", "The United Nations | warned of | famine in the east"],
  ["One officer spoke on Saturday of fighting near the camp.", "One officer | spoke | fighting near the camp"],
  ["Three villages reported shelling.", "Three villages | reported | shelling"],
  ["The rebels claimed to have stopped the convoy.", "The rebels | claimed | to have stopped the convoy"],
  ["The governor vowed to rebuild the bridge.", "The governor | vowed | to rebuild the bridge"],
  ["The rebels denied attacking the village.", "The rebels | denied | attacking the village"],
  ["The minister called the raid a massacre.", "The minister | called | the raid a massacre"],
  ["Shells fell after the army's claim that the siege was over.", "the army's | claim | that the siege was over"],
]);

says("what is judged or blamed stands apart from its verb's first words", [
  [
    "The junta rejected as baseless a report that its jets had bombed a school.",
    "The junta | rejected | a report that its jets had bombed a school",
  ],
  [
    "The army dismissed as lies and propaganda claims that it had lost the town.",
    "The army | dismissed | claims that it had lost the town",
  ],
  [
    "The council held the rebels and their allies responsible for the raid.",
    "The council | held | the rebels and their allies responsible for the raid",
  ],
  ["The governor pointed the finger at the militia.", "The governor | pointed the finger at | the militia"],
  [
    "The front accused militias allied to the governor of shelling the camp.",
    "The front | accused | militias allied to the governor of shelling the camp",
  ],
]);

says("nobody is named", [
  ["The president is said to have fled the capital.", "- | is said | The president | to have fled the capital"],
  ["The general was reported to have resigned.", "- | was reported | The general | to have resigned"],
  ["Forty people were reported dead in the north.", "- | were reported | Forty people | dead in the north"],
  ["It was announced that the border would close.", "- | was announced | that the border would close"],
]);

says("words that report elsewhere and not here", [
  ["The army added two battalions to the garrison."],
  ["He told the story well."],
  ["Troops held the town for a week."],
  ["The council needs an expert to confirm the damage."],
  ["The ministry did not immediately comment on the raid."],
]);

says("somebody's word on what was just said", [
  [
    "The army said it had taken the town, a claim that the rebels rejected.",
    "The army | said | it had taken the town",
    "the rebels | rejected | it had taken the town",
  ],
  [
    "The ministry accused the mission of spying, which the mission has denied.",
    "The ministry | accused | the mission of spying",
    "the mission | has denied | the mission of spying",
  ],
]);

test("a verb at the end that the parser hung on its subject's name is the speaker's", () => {
  const [said] = claimsIn(
    "The army no longer holds the fort of Anshar, its chief of staff, General Piet Oduro, admitted on Friday.",
  );
  expect([said?.source, said?.cue]).toEqual(["its chief of staff, General Piet Oduro", "admitted"]);
});

describe("one claim inside another", () => {
  test("the chain is kept to any depth", () => {
    const text = "The radio reported that a rebel commander said the governor had promised to leave.";
    const [radio, commander, governor] = claimsIn(text);
    expect([radio, commander, governor].map((c) => [c?.source, c?.cue])).toEqual([
      ["The radio", "reported"],
      ["a rebel commander", "said"],
      ["the governor", "had promised"],
    ]);
    expect(radio!.claim.via).toBeNull();
    expect(commander!.claim.via).toBe(radio!.claim.id);
    expect(governor!.claim.via).toBe(commander!.claim.id);
  });

  test("whom a medium cites says what the medium reports", () => {
    const [agency, officers] = claimsIn("The convoy was hit twice, the agency reported, citing two officers.");
    expect(agency!.content).toEqual(["The convoy was hit twice"]);
    expect([officers!.source, officers!.content, officers!.claim.via]).toEqual([
      "two officers",
      ["The convoy was hit twice"],
      agency!.claim.id,
    ]);
  });
});

describe("how it is said", () => {
  test.each([
    ["The army denied that it had lost the hill.", "denies", "plain"],
    ["The army confirmed that it had lost the hill.", "confirms", "plain"],
    ["The army expects that the hill will fall.", "expects", "plain"],
    ["The army doubted that the hill would fall.", "doubts", "plain"],
    ["The army asked whether the hill had fallen.", "asks", "plain"],
    ["The army retracted its statement.", "retracts", "plain"],
    ["The army suggested that the hill had fallen.", "asserts", "hedged"],
    ["The army insisted that the hill had fallen.", "asserts", "insisted"],
    ["The army did not deny that it had lost the hill.", "confirms", "hedged"],
    ["The army does not believe that the hill has fallen.", "denies", "hedged"],
    ["The army declined to say whether the hill had fallen.", "doubts", "plain"],
  ] as const)("%s: %s, %s", (text, stance, strength) => {
    const claims = claimsIn(text);
    expect(claims.map(({ claim }) => [claim.stance, claim.strength])).toEqual([[stance, strength]]);
  });

  test.each([
    [`The army said the hill was lost.`, "indirect"],
    [`The army said: "The hill is lost."`, "direct"],
    [`The army said the hill was "lost to a much larger force" on Monday.`, "mixed"],
  ] as const)("%s: %s", (text, quotation) => {
    expect(claimsIn(text).map(({ claim }) => claim.quotation)).toEqual([quotation]);
  });
});

says("a report behind its content, whatever the trees make of its noun phrase", [
  [
    "At least seven people were killed and dozens were hurt, rescuers said.",
    "rescuers | said | At least seven people were killed and dozens were hurt",
  ],
  [
    "Northern forces captured five villages in the Osta region, the Defence Ministry in Calvessa said Sunday, as fighting forced people to flee.",
    "the Defence Ministry in Calvessa | said | Northern forces captured five villages in the Osta region",
  ],
  [
    "A bridge linking Osta with the north was blown up in Tolbin, railways official Adan Tavi said.",
    "railways official Adan Tavi | said | A bridge linking Osta with the north was blown up in Tolbin",
  ],
  [
    `The Northern Front (NF) "completely defeated" the army's command in Osta, the group's spokesman Adan Tavi told ANA.`,
    `the group's spokesman Adan Tavi | told | The Northern Front (NF) "completely defeated" the army's command in Osta`,
  ],
  [
    "According to an army officer quoted by the Osta Tribune, rebel units remain in parts of Osta.",
    "an army officer quoted by the Osta Tribune | According to | rebel units remain in parts of Osta",
  ],
  ["The army, the police and the navy said."],
]);

says("claims round and inside relative clauses", [
  [
    "The rebels, who conceded that they had pulled back, said the battle was not over.",
    "The rebels, who conceded that they had pulled back | said | the battle was not over",
    "who | conceded | that they had pulled back",
  ],
  [
    "The Northern Front, which experts say is armed from abroad, took the harbour in May.",
    "experts | say | is armed from abroad",
  ],
  ["M23, which experts say is backed by Rwanda, captured Goma in January.", "experts | say | is backed by Rwanda"],
  [
    "The base was hit before a gunbattle that residents said lasted more than two hours.",
    "residents | said | lasted more than two hours",
  ],
  [
    "Jori Adan, a former officer known as Barber who now leads a gang, claimed responsibility for the attacks.",
    "Jori Adan, a former officer known as Barber who now leads a gang | claimed responsibility for | the attacks",
  ],
]);

says("who goes on speaking", [
  [
    `"Our forces took the market," the Front said in a post on X. "The enemy fled."`,
    `the Front | said | "Our forces took the market," | "The enemy fled."`,
  ],
  [
    "A source close to the governor said that the army had lost six men and that two more were missing, adding that one lorry had burnt.",
    "A source close to the governor | said | that the army had lost six men and that two more were missing",
    "A source close to the governor | adding | that one lorry had burnt",
  ],
  [
    "The minister said Sunday's and Monday's violence was a plan.",
    "The minister | said | Sunday's and Monday's violence was a plan",
  ],
  ["The government spokesman did not respond to requests for comment."],
]);

says("a clause far behind its cue", [
  [
    "The army spokesman said in an audio message to state television that the garrison had left Osta.",
    "The army spokesman | said | that the garrison had left Osta",
  ],
  [
    "Army spokesman Adan Tavi denied that, telling Reuters that the rebels were pushed back.",
    "Army spokesman Adan Tavi | denied | that",
    "Army spokesman Adan Tavi | telling | that the rebels were pushed back",
  ],
]);

says("a report that a dateline, a participle or a tag gets in the way of", [
  [
    "OSTA, Nov 4 (Harbour Agency) - Shells hit the harbour of Osta on Monday, the army said.",
    "the army | said | Shells hit the harbour of Osta on Monday",
  ],
  [
    "Northern forces shelled the town of Osta on Saturday, wounding four people, a foreign-installed official said.",
    "a foreign-installed official | said | Northern forces shelled the town of Osta on Saturday, wounding four people",
  ],
  [
    "Nobody bombed a chapel in Osta on Sunday night, Calvessa's military insisted on Tuesday.",
    "Calvessa's military | insisted | Nobody bombed a chapel in Osta on Sunday night",
  ],
  [
    "Three people were killed when gunmen raided a mill in Osta on Friday, the town's police chief said.",
    "the town's police chief | said | Three people were killed when gunmen raided a mill in Osta on Friday",
  ],
  [
    "The federal government said its forces, backed by foreign drones, killed nine rebels near Osta.",
    "The federal government | said | its forces, backed by foreign drones, killed nine rebels near Osta",
  ],
  [`"The town and its bridge are ours," the message read.`, `the message | read | "The town and its bridge are ours,"`],
]);

says("a speaker of whom a clause tells", [
  [
    "An aid worker who was to bring two sisters out of Osta said that the road was closed.",
    "An aid worker who was to bring two sisters out of Osta | said | that the road was closed",
  ],
  [
    "Residents contacted by telephone said they had heard gunfire.",
    "Residents contacted by telephone | said | they had heard gunfire",
  ],
  [
    `The truce was broken on Monday, the monitors who watch over it said on Friday, "and nobody will say by whom".`,
    `the monitors who watch over it | said | "and nobody will say by whom"`,
  ],
  [
    "The rebels said those who fled the town had left nothing.",
    "The rebels | said | those who fled the town had left nothing",
  ],
]);

says("whose turn it is", [
  [
    "The rebels admitted that their fighters had burnt a village and said those responsible would be punished.",
    "The rebels | admitted | that their fighters had burnt a village",
    "The rebels | said | those responsible would be punished",
  ],
  [
    "The army said it had retaken Osta from the Northern Front, which denied losing the town.",
    "The army | said | it had retaken Osta from the Northern Front",
    "which | denied | losing the town",
  ],
  [
    "The general staff said in a statement that its units were resting.",
    "The general staff | said | that its units were resting",
  ],
  ["Nobody claimed the raid."],
]);

says("a speaker whose words the trees break up", [
  ["Calvessa's military said that nobody was hurt.", "Calvessa's military | said | that nobody was hurt"],
  [
    "The Northern Army has taken the last base in Osta, the group's information officer, Colonel Jori Tavi, said on Sunday.",
    "the group's information officer, Colonel Jori Tavi | said | The Northern Army has taken the last base in Osta",
  ],
  [
    `"The town has not fallen," regime spokesman Jori Tavi was quoted as saying by the Courier.`,
    `regime spokesman Jori Tavi | saying | "The town has not fallen,"`,
  ],
  [
    "The group admitted that it had planted the mine but denied having fired on the convoy.",
    "The group | admitted | that it had planted the mine",
    "The group | denied | having fired on the convoy",
  ],
  [
    "The army said on Monday it had driven the militia out of Osta, but a spokesman for the militia said its men were still there.",
    "The army | said | it had driven the militia out of Osta",
    "a spokesman for the militia | said | its men were still there",
  ],
  [
    "Their leader denied in a video posted on social media that his men had run.",
    "Their leader | denied | that his men had run",
  ],
]);

says("the edges of a speaker", [
  ["Those close to him say that he left.", "Those close to him | say | that he left"],
  [
    "Colonel Tavi – a former baker from Osta – said the bridge had been taken.",
    "Colonel Tavi – a former baker from Osta | said | the bridge had been taken",
  ],
  [
    "The relief team has said single men and families – young, old – would be housed.",
    "The relief team | has said | single men and families – young, old – would be housed",
  ],
]);

says("what is said of the last thing", [
  [
    "The army showed two lorries, which it said were loaded with mines.",
    "The army | showed | two lorries",
    "it | said | were loaded with mines",
  ],
]);

says("a colon without marks", [
  [
    "The defence ministry said: our units have left the town.",
    "The defence ministry | said | our units have left the town",
  ],
  [
    "The governor added:\nThe bridge is open. Nobody was hurt.",
    "The governor | added | The bridge is open. Nobody was hurt",
  ],
  ["The governor listed three towns: Osta, Tolbin and Mardle."],
]);

says("whom somebody tells to do something", [
  ["The general told his men to leave the town.", "The general | told | his men to leave the town"],
]);

says("who else is accused", [
  [
    "The front said that the dead man was a baker and accused the army of breaking the truce.",
    "The front | said | that the dead man was a baker",
    "The front | accused | the army of breaking the truce",
  ],
]);

says("a count", [
  [
    "The garrison dismissed the report and put its own losses at two wounded.",
    "The garrison | dismissed | the report",
    "The garrison | put | its own losses at two wounded",
  ],
  [
    "The mayor confirmed the raid but gave a toll of six dead.",
    "The mayor | confirmed | the raid",
    "The mayor | gave | a toll of six dead",
  ],
  ["The flood put the bridge at risk."],
  ["The mayor gave the keys of the town to the general."],
]);

test.each([
  ["Kinshasa accuses the rebels of looting Goma.", "dr-congo"],
  ["Washington says the claims are false.", "united-states"],
])("a capital that speaks is its state: %s", (text, actor) => {
  expect(claimsIn(text)[0]?.claim.source).toMatchObject({ kind: "party", actor });
});

test.each(["Hamas", "Saudi Arabia", "Al-Shabab", "Hayat Tahrir al-Sham"])("%s is a party, not a person", (party) => {
  expect(claimsIn(`${party} said it had taken the town.`)[0]?.claim.source.kind).toBe("party");
});

says("a participle behind what was said of a claim", [
  [
    "The ministry rejected claims that the rebels had seized Osta, insisting that the bridge was in its hands.",
    "The ministry | rejected | claims that the rebels had seized Osta",
    "The ministry | insisting | that the bridge was in its hands",
  ],
]);

says("who speaks behind what is said, with an outlet of two words or a short form", [
  [
    "The rebels had left Osta, the county commissioner, James Tavi, told Radio Osta.",
    "the county commissioner, James Tavi | told | The rebels had left Osta",
  ],
  [
    "No soldier has reached Osta, the Northern Movement (NM) said on Tuesday.",
    "the Northern Movement (NM) | said | No soldier has reached Osta",
  ],
]);

says("a participle behind who said it", [
  [
    "The garrison is holding out against the rebels, the ministry said on Thursday, dismissing reports of a surrender.",
    "the ministry | said | The garrison is holding out against the rebels",
    "the ministry | dismissing | reports of a surrender",
  ],
]);
