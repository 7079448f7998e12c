import type { Session } from "@counterclaim/server/contract";
import { Suspense } from "react";
import { Link } from "react-aria-components";
import { statusOf } from "../api/client.ts";
import { mayAs, type useSession } from "../api/session.ts";
import { Notice } from "../design/notice.tsx";
import { useText } from "../language/i18n.ts";
import { Failure } from "./failure.tsx";
import { BASE } from "./location.ts";
import type { pageAt } from "./pages.ts";
import { SignIn } from "./sign-in.tsx";

interface ShownPageProps {
  readonly at: ReturnType<typeof pageAt>;
  readonly path: string;
  readonly session: ReturnType<typeof useSession>;
}

/** The page of the address, or why it is not shown: nobody signed in, no such project, no role for it, no such page. */
export function ShownPage({ at, path, session: { data, error, isPending } }: ShownPageProps) {
  const t = useText();
  if (isPending) return <Notice kind="loading" title={t("Loading")} />;
  if (BASE !== "" && statusOf(error) === 404)
    return (
      <Notice kind="empty" title={t("There is no such project here")}>
        <a href="/">{t("To the first project")}</a>
      </Notice>
    );
  if (data?.accounts && data.user === null) return <SignIn />;
  if (data?.accounts && data.role === null) return <NoRole session={data} />;
  if (at === null)
    return (
      <Notice kind="empty" title={t("There is no such page")}>
        <Link href="/">{t("To the situation")}</Link>
      </Notice>
    );
  if (data?.role && !mayAs(data, at.page.role))
    return (
      <Notice kind="error" title={t("You may not see this")}>
        {t("This page needs the role “{needed}”; in this project you are “{role}”.", {
          needed: t(at.page.role),
          role: t(data.role),
        })}
      </Notice>
    );
  return (
    <Failure key={path}>
      <Suspense fallback={<Notice kind="loading" title={t("Loading")} />}>
        <at.page.View id={at.id} />
      </Suspense>
    </Failure>
  );
}

/** Somebody who is known, and is in none of the projects or not in this one. */
function NoRole({ session }: { readonly session: Session }) {
  const t = useText();
  return (
    <Notice kind="error" title={t("You have no role in the project “{name}”", { name: session.project })}>
      {session.projects.length === 0 ? (
        t("Whoever keeps the accounts can give you one.")
      ) : (
        <>
          {t("You may enter:")}{" "}
          {session.projects.map(({ name, path: address }) => (
            <a key={name} className="button" href={address}>
              {name}
            </a>
          ))}
        </>
      )}
    </Notice>
  );
}
