import { useQuery } from "@tanstack/react-query";
import { type ComponentProps, useState } from "react";
import { Answer } from "../design/answer.tsx";
import { Notice } from "../design/notice.tsx";
import { RecordTable } from "../design/record-table.tsx";
import { TextField } from "../design/text-field.tsx";
import { useText } from "../language/i18n.ts";

interface RecordSearchProps<Row> extends Omit<ComponentProps<typeof RecordTable<Row>>, "rows" | "wide"> {
  readonly title: string;
  /** Under which the answers are kept, and made stale by changes. */
  readonly queryKey: string;
  readonly read: (text: string, signal: AbortSignal) => Promise<{ readonly rows: readonly Row[] }>;
  /** What is said where there are none. */
  readonly empty: string;
}

/** A page of records that are looked for by name. */
export function RecordSearch<Row>({ title, queryKey, read, empty, ...table }: RecordSearchProps<Row>) {
  const t = useText();
  const [text, setText] = useState("");
  const query = useQuery({ queryKey: [queryKey, text], queryFn: ({ signal }) => read(text, signal) });
  return (
    <div className="page">
      <h1>{title}</h1>
      <TextField label={t("Name")} type="search" value={text} onChange={setText} />
      <Answer query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Notice kind="empty" title={empty} />
          ) : (
            <div className="card table-scroll">
              <RecordTable rows={rows} wide {...table} />
            </div>
          )
        }
      </Answer>
    </div>
  );
}
