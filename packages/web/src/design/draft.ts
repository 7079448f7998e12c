import { useEffect, useState } from "react";
import { draftsOf } from "../api/client.ts";

/**
 * What is typed outlives a reload, an expired session and a lost connection, for whoever typed it, in their project;
 * `forget` when it has been saved.
 */
export function useDraft<T>(key: string, start: T): readonly [T, (value: T) => void, () => void] {
  const [stored] = useState(() => `counterclaim.draft.${draftsOf()}.${key}`);
  const [value, setValue] = useState<T>(() => keptAt<T>(stored) ?? start);
  const [kept, setKept] = useState(true);
  useEffect(() => {
    if (kept) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [kept]);
  return [
    value,
    (next) => {
      // At once: the page may be gone before it is drawn again.
      setKept(keep(stored, next, start));
      setValue(next);
    },
    () => {
      setKept(true);
      localStorage.removeItem(stored);
    },
  ];
}

function keptAt<T>(stored: string): T | null {
  const kept = localStorage.getItem(stored);
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as T;
  } catch {
    return null;
  }
}

/** Whether the browser had room for it; the page warns before it is left where it had none. */
function keep(stored: string, value: unknown, start: unknown): boolean {
  const text = JSON.stringify(value);
  if (text === JSON.stringify(start)) {
    localStorage.removeItem(stored);
    return true;
  }
  try {
    localStorage.setItem(stored, text);
    return true;
  } catch {
    return false;
  }
}
