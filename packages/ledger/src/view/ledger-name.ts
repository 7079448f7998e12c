/** What the ledger calls a claim or an event: its report's id, and its own id there: "r1#c2". */
export const ledgerName = (report: string, id: string): string => `${report}#${id}`;

/** The report that a claim or an event is of. */
export const reportOf = (name: string): string => name.slice(0, name.lastIndexOf("#"));

/** The id of a claim or an event in its report. */
export const idOf = (name: string): string => name.slice(name.lastIndexOf("#") + 1);
