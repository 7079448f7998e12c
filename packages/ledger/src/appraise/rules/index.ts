import type { Rule } from "../clash.ts";
import { blame } from "./blame.ts";
import { control } from "./control.ts";
import { intent } from "./intent.ts";
import { occurrence } from "./occurrence.ts";
import { outcome } from "./outcome.ts";
import { toll } from "./toll.ts";

/** Every way in which claims clash, one rule an aspect. */
export const RULES: readonly Rule[] = [control, outcome, occurrence, blame, toll, intent];
