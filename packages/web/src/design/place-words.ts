import type { EpisodePlace } from "@counterclaim/ledger/view";
import type { Text } from "../language/i18n.ts";

/** A place as a report puts it: "36–44 km north of Kidal", "within 25 km of Gao", "Mopti". */
export function placeWords({ name, relation }: Pick<EpisodePlace, "name" | "relation">, t: Text): string {
  if (!relation) return name;
  const [near, far] = relation.km.map((km) => Math.round(km));
  const km = near === far ? String(far) : `${near}–${far}`;
  const place = relation.reference;
  if (relation.from === null) return name === place ? t("within {far} km of {place}", { far, place }) : name;
  if (relation.bearing === null) return t("{km} km from {place}", { km, place });
  const bearing = t(relation.bearing);
  return near === 0
    ? t("up to {far} km {bearing} of {place}", { far, bearing, place })
    : t("{km} km {bearing} of {place}", { km, bearing, place });
}

/** The same, with how far round it lies, and that it is inferred: "Mopti ± 107 km", "Ber · inferred". */
export function fullPlaceWords(place: Omit<EpisodePlace, "lat" | "lon">, t: Text): string {
  const { radiusKm, relation, inferred } = place;
  const round = radiusKm && !relation ? ` ± ${Math.round(radiusKm)} km` : "";
  return placeWords(place, t) + round + (inferred ? ` · ${t("inferred")}` : "");
}
