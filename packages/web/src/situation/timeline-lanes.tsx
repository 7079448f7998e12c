import { episodeAddress, navigate } from "../app/location.ts";
import { intervalText } from "../design/dates.ts";
import { useText } from "../language/i18n.ts";
import { useSaid } from "../language/said.ts";
import type { Lane, LaneBy, Mark } from "./lanes.ts";

/** Height of a line of a lane in pixels. */
const LINE = 7;

interface TimelineLanesProps {
  readonly lanes: readonly Lane[];
  readonly by: LaneBy;
  readonly pointed: string | null;
  readonly onPoint: (episode: string | null) => void;
}

/** Each episode as a bar in its lane; the list says the same in words, so these are out of the keyboard's way. */
export function TimelineLanes({ lanes, by, pointed, onPoint }: TimelineLanesProps) {
  const t = useText();
  const said = useSaid();
  return (
    <div className="lanes" aria-hidden="true">
      {lanes.map((lane) => (
        <div className="lane" key={lane.key} style={{ height: Math.max(17, lane.lines * LINE + 5) }}>
          <span className="lane-name">{by === "status" ? t(lane.key) : lane.key || t("others")}</span>
          {lane.marks.map((mark) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list does the same for the keyboard
            // biome-ignore lint/a11y/useKeyWithClickEvents: the same
            <span
              key={mark.row.id}
              className={classOf(mark, pointed)}
              style={{
                top: lane.lines === 1 ? 4 : 2 + mark.line * LINE,
                height: lane.lines === 1 ? 9 : LINE - 1,
                insetInlineStart: `${mark.from * 100}%`,
                width: `max(5px, ${(mark.to - mark.from) * 100}% - 2px)`,
              }}
              title={`${intervalText(mark.row.from, mark.row.to, mark.row.precision)}: ${said.title(mark.row)}`}
              onPointerEnter={() => onPoint(mark.row.id)}
              onPointerLeave={() => onPoint(null)}
              onClick={() => navigate(episodeAddress(mark.row.id))}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

const classOf = ({ row, softStart, softEnd }: Mark, pointed: string | null): string =>
  ["lane-mark", `bar-${row.status}`, softStart && "soft-start", softEnd && "soft-end", pointed === row.id && "pointed"]
    .filter(Boolean)
    .join(" ");
