const FIELDS = new Set(["INPUT", "TEXTAREA", "SELECT"]);

/** Whether somebody is about to type, or to choose in a field: keys then mean what they type. */
export function isTyping(target: Element | null = document.activeElement): boolean {
  if (target instanceof HTMLInputElement && target.type === "checkbox") return false;
  return target instanceof HTMLElement && (target.isContentEditable || FIELDS.has(target.tagName));
}
