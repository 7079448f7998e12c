const OPENING = /^["'“”‘’«»„`([*•·-]+$/u;

/** Whether a capital at this place says nothing: at the head of a sentence, or after an opening mark or a colon. */
export const isInitial = (index: number, before: string): boolean =>
  index === 0 || before === ":" || (index <= 2 && OPENING.test(before)) || /^[“‘«"`]+$/u.test(before);
