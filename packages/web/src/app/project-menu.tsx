import type { Session } from "@counterclaim/server/contract";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import { useText } from "../language/i18n.ts";
import { BASE } from "./location.ts";

interface ProjectMenuProps {
  readonly session: Session;
  /** The page to go to in the other project: what both have. */
  readonly page: string;
}

/** The project that is shown, and the others that one may enter, with one's role in each. */
export default function ProjectMenu({ session, page }: ProjectMenuProps) {
  const t = useText();
  const shown = session.projects.find(({ path }) => path === BASE)?.name ?? session.project;
  return (
    <MenuTrigger>
      <Button className="project-choice" aria-label={t("Project: {name}", { name: shown })}>
        <bdi>{shown}</bdi> <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="project-menu" placement="bottom start">
        <Menu
          aria-label={t("Projects")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[shown]}
          onAction={(name) => {
            const other = session.projects.find((project) => project.name === name);
            if (other && other.name !== shown) location.assign(other.path + (page === "/" ? "" : page));
          }}
        >
          {session.projects.map(({ name, role }) => (
            <MenuItem key={name} id={name} textValue={name}>
              <Text slot="label">
                <bdi>{name}</bdi>
              </Text>
              {session.accounts && <Text slot="description">{t(role)}</Text>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
