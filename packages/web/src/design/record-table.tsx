import type { ReactNode } from "react";

/** What a table says of each of its records. The first column names the record. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** A number stands at the end of its cell; an aside is small and faint. */
  readonly as?: "number" | "aside";
}

interface RecordTableProps<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  /** Many columns: on a narrow screen a record's cells stand below one another, each with its head. */
  readonly wide?: boolean;
}

/** Records in rows, each under the name in its first column. */
export function RecordTable<Row>({ rows, keyOf, columns, wide = false }: RecordTableProps<Row>) {
  const [name, ...others] = columns;
  return (
    <table className={wide ? "stacking" : undefined}>
      <thead>
        <tr>
          {columns.map(({ head, as }) => (
            <th key={head} scope="col" className={as === "number" ? "number" : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{name.cell(row)}</th>
            {others.map(({ head, cell, as }) => (
              <td key={head} className={as && CELL[as]} data-label={head}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CELL = { number: "number", aside: "small faint" } as const;
