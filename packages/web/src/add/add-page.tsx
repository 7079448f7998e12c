import type { ReportInput } from "@counterclaim/record";
import type { AddLine } from "@counterclaim/server/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, DropZone, FileTrigger, isFileDropItem } from "react-aria-components";
import { call } from "../api/client.ts";
import { reportAddress } from "../app/location.ts";
import { useDraft } from "../design/draft.ts";
import { Refused } from "../design/refused.tsx";
import { TextField } from "../design/text-field.tsx";
import { useText } from "../language/i18n.ts";
import { readReports } from "./read-reports.ts";

const EMPTY = { text: "", publisher: "", published: "" };
const BATCH = 20;

interface Outcome {
  readonly name: string;
  readonly line: AddLine | null;
  readonly error: string | null;
}

/** Adds reports: files dropped or chosen, or a text pasted, with who published it and when. */
export default function AddPage() {
  const t = useText();
  const queries = useQueryClient();
  const [form, setForm, forget] = useDraft("add", EMPTY);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const meta = { publisher: form.publisher || null, published: form.published || null };

  const add = useMutation({
    mutationFn: async (given: readonly { readonly name: string; readonly report: ReportInput }[]) => {
      setProgress({ done: 0, of: given.length });
      let allTaken = true;
      for (let at = 0; at < given.length; at += BATCH) {
        const batch = given.slice(at, at + BATCH);
        const { lines } = await call("addReports", { body: { reports: batch.map(({ report }) => report) } });
        setOutcomes((before) => [
          ...before,
          ...batch.map(({ name }, k) => ({ name, line: lines[k] ?? null, error: lines[k]?.error ?? null })),
        ]);
        allTaken &&= lines.every(({ status }) => status !== "failed");
        setProgress({ done: at + batch.length, of: given.length });
      }
      return allTaken;
    },
    onSettled: () => queries.invalidateQueries(),
  });
  const addFiles = async (files: readonly File[]): Promise<void> => {
    const read = await Promise.all(files.map((file) => readReports(file, meta)));
    const problems = read.flatMap(({ problems }) => problems);
    setOutcomes((before) => [
      ...before,
      ...problems.map((error) => ({ name: error.split(":")[0] ?? "", line: null, error })),
    ]);
    const reports = read.flatMap(({ reports }) => reports);
    if (reports.length > 0) add.mutate(reports);
  };
  return (
    <div className="page">
      <h1>{t("Add reports")}</h1>
      <div className="row fields">
        <TextField
          label={t("Publisher")}
          value={form.publisher}
          onChange={(publisher) => setForm({ ...form, publisher })}
        />
        <TextField
          label={t("Published")}
          type="date"
          value={form.published}
          onChange={(published) => setForm({ ...form, published })}
        />
        <span className="small faint">
          {t("Both may stay empty: nothing is invented. What a file says of itself goes before.")}
        </span>
      </div>
      <DropZone
        className="card drop"
        aria-label={t("Drop text or NDJSON files here")}
        onDrop={async ({ items }) =>
          addFiles(await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())))
        }
      >
        <p>{t("Drop text or NDJSON files here")}</p>
        <FileTrigger allowsMultiple onSelect={(files) => files && addFiles([...files])}>
          <Button>{t("Choose files")}</Button>
        </FileTrigger>
      </DropZone>
      <form
        className="stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          add.mutate([{ name: t("the text pasted"), report: { text: form.text, ...meta } }], {
            onSuccess: (taken) => {
              if (!taken) return;
              forget();
              setForm({ ...form, text: "" });
            },
          });
        }}
      >
        <label className="field">
          <span>{t("Or paste the text of a report")}</span>
          <textarea
            rows={10}
            required
            value={form.text}
            onChange={(event) => setForm({ ...form, text: event.target.value })}
          />
        </label>
        <div className="row">
          <button type="submit" className="primary" disabled={add.isPending}>
            {t("Add")}
          </button>
          {progress && (
            <span role="status">
              <progress max={progress.of} value={progress.done} /> {t("{done} of {of}", progress)}
            </span>
          )}
        </div>
      </form>
      <Refused error={add.error} />
      {outcomes.length > 0 && (
        <section className="card stack" aria-live="polite">
          <h2>{t("What was found")}</h2>
          <ul className="stack">
            {outcomes.map((outcome, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: outcomes are only ever appended
              <li key={at}>
                {outcome.line && outcome.error === null ? (
                  <>
                    <a href={reportAddress(outcome.line.report)}>{outcome.name}</a>{" "}
                    {outcome.line.status === "known"
                      ? t("was known already")
                      : t(
                          "{claims, plural, one {# claim} other {# claims}}, {events, plural, one {# event} other {# events}}",
                          {
                            claims: outcome.line.claims,
                            events: outcome.line.events,
                          },
                        )}
                    {outcome.line.copyOf && (
                      <span className="faint"> {t("a copy of {report}", { report: outcome.line.copyOf })}</span>
                    )}
                  </>
                ) : (
                  <span role="alert">
                    {outcome.name}: {outcome.error}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
