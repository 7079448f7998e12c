import { useEffect, useState } from "react";

/** What is typed outlives a reload, an expired session and a lost connection; `forget` when it has been saved. */
export function useDraft<T>(key: string, start: T): readonly [T, (value: T) => void, () => void] {
  const stored = `counterclaim.draft.${key}`;
  const [value, setValue] = useState<T>(() => {
    const kept = localStorage.getItem(stored);
    return kept === null ? start : (JSON.parse(kept) as T);
  });
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) localStorage.setItem(stored, JSON.stringify(value));
  }, [stored, value, touched]);
  return [
    value,
    (next) => {
      setTouched(true);
      setValue(next);
    },
    () => {
      setTouched(false);
      localStorage.removeItem(stored);
    },
  ];
}
