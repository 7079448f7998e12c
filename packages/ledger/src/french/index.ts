export { FRENCH_CODES } from "./codes.ts";
export { inFrench, LEDGER_SENTENCES } from "./sentences.ts";
