import { GEONAMES_ATTRIBUTION, keyOf, type Place, readGeonames } from "@counterclaim/knowledge";
import { loadKnowledge, readGeonamesText, writeImported } from "@counterclaim/resources";
import { type Call, type Command, type ExitStatus, textOptions, UsageError } from "../command.ts";

const help = `Tells what the gazetteer knows, and adds a country's places to it.

Usage: counterclaim gazetteer
       counterclaim gazetteer find NAME… [--pack DIR]…
       counterclaim gazetteer add FILE|CC

  find NAME…   the places of that name
  add FILE     imports a GeoNames country file (ML.txt, or ML.zip as GeoNames packs it)
  add CC       the same, downloaded from GeoNames by its country code
  --pack DIR   a pack of your own, whose places.tsv is used too
  --help

Imported countries lie in COUNTERCLAIM_HOME/gazetteer (else ~/.local/share/counterclaim/gazetteer), and are used from
then on by every command.

Examples:
  counterclaim gazetteer find Kidal
  counterclaim gazetteer add ML

Exit status: 0 done; 1 some lines of the file could not be used; 2 wrong call, or a file that cannot be read.`;

/** Of many lines that cannot be used, as many are told. */
const SHOWN = 20;

export const gazetteer: Command = {
  name: "gazetteer",
  summary: "look places up; add a country's places",
  help,
  options: { pack: { type: "string", multiple: true } },
  async run(call) {
    const [action, ...names] = call.positionals;
    if (action === undefined) return about(call);
    if (action === "find" && names.length > 0) return find(names, call);
    if (action === "add" && names.length === 1) return add(names[0]!);
    throw new UsageError(
      action === "add" ? "add takes one file or country code" : `"${action}" is no action with what follows`,
    );
  },
};

const known = (call: Call) => loadKnowledge({ packs: textOptions(call, "pack") }).gazetteer;

function about(call: Call): ExitStatus {
  const { attribution, sources } = known(call);
  process.stdout.write(`${[...sources, ...attribution].join("\n")}\n`);
  return 0;
}

function find(names: readonly string[], call: Call): ExitStatus {
  const { find: look, attribution } = known(call);
  const lines = names.flatMap((name) => {
    const places = [...look(keyOf(name))].sort((a, b) => b.population - a.population);
    return places.length > 0 ? places.map(described) : [`${name}: no place of that name`];
  });
  process.stdout.write(`${[...lines, ...attribution].join("\n")}\n`);
  return 0;
}

const described = ({ name, kind, region, country, lat, lon, population, id }: Place): string =>
  [name, kind, region ?? country ?? "-", `${lat.toFixed(3)}, ${lon.toFixed(3)}`, population || "-", id].join("\t");

async function add(fileOrCode: string): Promise<ExitStatus> {
  const { name, text, source } = await readGeonamesText(fileOrCode);
  const { places, problems } = readGeonames(text);
  for (const { line, message } of problems.slice(0, SHOWN)) process.stderr.write(`${fileOrCode}:${line}: ${message}\n`);
  if (problems.length > SHOWN) process.stderr.write(`… and ${problems.length - SHOWN} further lines\n`);
  if (places.length === 0) {
    process.stderr.write(`${fileOrCode}: no place in it; a GeoNames country file has 19 columns parted by tabs\n`);
    return 2;
  }
  const file = writeImported(name, places, source);
  process.stdout.write(`${places.length} places of ${source} are in ${file}\n${GEONAMES_ATTRIBUTION}\n`);
  return problems.length > 0 ? 1 : 0;
}
