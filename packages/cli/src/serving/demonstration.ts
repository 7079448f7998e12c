import type { Knowledge } from "@counterclaim/coder";
import { serveOnce } from "../dossier/serve.ts";
import { serveProjects } from "./listen.ts";
import { openProject } from "./projects.ts";

interface Demonstration {
  /** The dossier's file, and the ledger's. */
  readonly page: string;
  readonly ledger: string;
  readonly knowledge: Knowledge;
  readonly packs: readonly string[];
}

/** Serves the dossier and the workbench over the demonstration ledger, to this machine only, on free ports until Ctrl-C. */
export async function serveDemonstration(
  { page, ledger, knowledge, packs }: Demonstration,
  say: (line: string) => void,
): Promise<void> {
  const { project, close } = openProject({ name: "demonstration", file: ledger }, knowledge, packs);
  try {
    await Promise.all([
      serveOnce(page, (url) => say(`The dossier in a browser:  ${url}`)),
      serveProjects({ host: "127.0.0.1", port: 0, projects: [project], accounts: null, proxies: [] }, (url) =>
        say(`The workbench:             ${url}  (Ctrl-C ends)`),
      ),
    ]);
  } finally {
    await close();
  }
}
