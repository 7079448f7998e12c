import type { ReactNode } from "react";
import { useText } from "../../language/i18n.ts";

/** What the signs on the map say, folded until it is asked for. */
export function Legend() {
  const t = useText();
  const entries: readonly (readonly [sign: ReactNode, words: string])[] = [
    [<circle key="s" cx="12" cy="8" r="5" className="legend-full" />, t("The place itself")],
    [<circle key="s" cx="12" cy="8" r="7" className="legend-extent" />, t("Somewhere within a distance")],
    [
      <path key="s" d="M7 1.5 A12 12 0 0 1 17 1.5 L14.2 8 A5 5 0 0 0 9.8 8 Z" className="legend-extent" />,
      t("In a direction, between two distances"),
    ],
    [<circle key="s" cx="12" cy="8" r="7" className="legend-region" />, t("Somewhere in a region: no boundary")],
    [<circle key="s" cx="12" cy="8" r="6" className="legend-inferred" />, t("Dashed: inferred, not said outright")],
    [
      <circle key="s" cx="12" cy="8" r="7" className="legend-cluster" />,
      t("Several episodes; with an edge, some are disputed"),
    ],
    [<circle key="s" cx="12" cy="8" r="6" className="legend-held" />, t("Held, as claimed")],
    [
      <g key="s" className="legend-contested">
        <circle cx="12" cy="8" r="6.5" />
        <path d="M7 11 L13 2 M8.5 13.5 L16.5 3 M12 14 L18 6.5" />
      </g>,
      t("Held, and disputed"),
    ],
    [
      <path key="s" d="M2 12 L22 4" className="legend-track" />,
      t("The way of a unit between its latest stands, inferred"),
    ],
  ];
  return (
    <details className="map-legend">
      <summary>{t("Legend")}</summary>
      <ul>
        {entries.map(([sign, words]) => (
          <li key={words}>
            <svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
              {sign}
            </svg>
            {words}
          </li>
        ))}
      </ul>
    </details>
  );
}
