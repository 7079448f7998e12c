import { Window } from "@counterclaim/ledger/view";

/** "west,south,east,north" as numbers. @throws ZodError outside the globe. */
export const windowOf = (text: string): Window => Window.parse(text.split(",").map(Number));
