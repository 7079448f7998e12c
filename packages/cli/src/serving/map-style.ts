import { type Call, textOption, UsageError } from "../command.ts";

/** The lines of an option for a map style in a command's help. */
export const MAP_STYLE_HELP = `  --map-style URL     a vector-tile style (style.json) of your own for the maps, whose tiles, images and fonts are on
                      the same server (default: COUNTERCLAIM_MAP_STYLE, else the countries that come with it)`;

/** The style that a call or the environment names; null for none. @throws UsageError for what is no web address */
export function mapStyle(call: Call, env: NodeJS.ProcessEnv = process.env): string | null {
  const option = textOption(call, "map-style");
  const [name, given] =
    option === undefined ? ["COUNTERCLAIM_MAP_STYLE", env.COUNTERCLAIM_MAP_STYLE] : ["--map-style", option];
  if (given === undefined || (given === "" && option === undefined)) return null;
  const url = URL.parse(given);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
    throw new UsageError(
      `${name}: "${given}" is no web address; give the whole of it: https://tiles.example/style.json`,
    );
  if (url.username !== "" || url.password !== "")
    throw new UsageError(`${name}: a name and a password in an address would be shown to everybody who sees the map`);
  return url.href;
}
