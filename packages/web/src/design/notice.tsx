import type { ReactNode } from "react";

interface NoticeProps {
  readonly kind: "empty" | "loading" | "error";
  readonly title: string;
  readonly children?: ReactNode;
}

/** Says why there is nothing to see: nothing there yet, still coming, or failed. */
export const Notice = ({ kind, title, children }: NoticeProps) => (
  <div className={`notice notice-${kind}`} role={kind === "error" ? "alert" : "status"}>
    <p className="notice-title">{title}</p>
    {children && <div className="notice-text">{children}</div>}
  </div>
);
