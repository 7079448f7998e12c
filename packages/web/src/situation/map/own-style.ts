import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";

/** A server that has not answered by then is taken for unreachable, milliseconds. */
const PATIENCE = 10_000;
/** Before the names of its sources and layers: ours never meet them. */
export const OWN = "own:";

/** Reads the vector-tile style that the server was started with. @throws Error where it cannot be read or is no style */
export async function ownStyle(url: string): Promise<StyleSpecification> {
  const answer = await fetch(url, { credentials: "omit", signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return adopted(await answer.json(), url);
}

/** A style with our names for its parts, and addresses that are relative to its own made whole. @throws Error for what is no style */
export function adopted(given: unknown, url: string): StyleSpecification {
  const style = given as StyleSpecification | null;
  if (style?.version !== 8 || !Array.isArray(style.layers) || typeof style.sources !== "object")
    throw new Error(`${url} is no map style of version 8`);
  const whole = (address: string): string => wholeAddress(address, url);
  const sources = Object.entries(style.sources).map(([name, source]) => [OWN + name, located(source, whole)]);
  return {
    ...style,
    ...(typeof style.glyphs === "string" && { glyphs: whole(style.glyphs) }),
    ...(typeof style.sprite === "string" && { sprite: whole(style.sprite) }),
    ...(Array.isArray(style.sprite) && { sprite: style.sprite.map((one) => ({ ...one, url: whole(one.url) })) }),
    sources: Object.fromEntries(sources) as StyleSpecification["sources"],
    layers: style.layers.map(
      (layer) =>
        ({
          ...layer,
          id: OWN + layer.id,
          ...("source" in layer && typeof layer.source === "string" && { source: OWN + layer.source }),
        }) as LayerSpecification,
    ),
  };
}

/** Whether a style writes names of its own: then ours would stand beside them. */
export const hasNames = ({ layers }: StyleSpecification): boolean =>
  layers.some(({ type, layout }) => type === "symbol" && layout !== undefined && "text-field" in layout);

function located(source: SourceSpecification, whole: (address: string) => string): object {
  return {
    ...source,
    ...("url" in source && typeof source.url === "string" && { url: whole(source.url) }),
    ...("tiles" in source && Array.isArray(source.tiles) && { tiles: source.tiles.map(whole) }),
    ...("data" in source && typeof source.data === "string" && { data: whole(source.data) }),
  };
}

/** Braces stand for a tile's numbers; as an address they would be escaped. */
const wholeAddress = (address: string, base: string): string =>
  /^[a-z][a-z\d+.-]*:/i.test(address)
    ? address
    : new URL(address, base).href.replaceAll("%7B", "{").replaceAll("%7D", "}");
