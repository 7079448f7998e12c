/** Addresses of every page over the samples, and what has to be there before a page is looked at. */
export const EVERY_PAGE: Readonly<Record<string, readonly [path: string, ready: string]>> = {
  situation: ["/", ".lane-mark"],
  control: ["/?view=control", ".control-panel table"],
  nothing: ["/?text=xylophone", ".notice-empty"],
  review: ["/review", ".queue-item"],
  reports: ["/reports", "tbody tr"],
  report: ["/reports/sample-04?claim=c3", "mark"],
  editing: ["/reports/sample-04?claim=c3&edit=e3", ".event-edit"],
  coding: ["/reports/sample-04/code", ".coding"],
  sources: ["/sources", "tbody tr"],
  source: ["SOURCE", ".facts"],
  parties: ["/parties", "tbody tr"],
  add: ["/add", ".drop"],
  brief: ["/brief", ".brief h2"],
  episode: ["EPISODE", ".dispute"],
  missing: ["/no/such/page", ".notice-empty"],
};

/** Those addresses with an episode and a source of the ledger that is served. */
export async function everyPage(url: string): Promise<typeof EVERY_PAGE> {
  const rowsOf = async (path: string) => (await (await fetch(url + path)).json()).rows;
  const disputed: { id: string; type: string }[] = await rowsOf("/api/episodes?status=disputed");
  const episode = (disputed.find(({ type }) => type === "capture") ?? disputed[0])!.id;
  const speaker: string = (await rowsOf("/api/sources"))[0].origin;
  return Object.fromEntries(
    Object.entries(EVERY_PAGE).map(([name, [path, ready]]) => [
      name,
      [
        path
          .replace("EPISODE", `/episodes/${encodeURIComponent(episode)}`)
          .replace("SOURCE", `/sources/${encodeURIComponent(speaker)}`),
        ready,
      ],
    ]),
  );
}
