import { I18nProvider, useLingui } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { I18nProvider as AriaProvider, RouterProvider } from "react-aria-components";
import { queryClient } from "../api/query-client.ts";
import { i18n } from "../language/i18n.ts";
import { addressOf, navigate } from "./location.ts";
import { Shell } from "./shell.tsx";

/** The workbench. */
export const App = () => (
  <I18nProvider i18n={i18n}>
    <QueryClientProvider client={queryClient}>
      <Speaking>
        <RouterProvider navigate={navigate} useHref={addressOf}>
          <Shell />
        </RouterProvider>
      </Speaking>
    </QueryClientProvider>
  </I18nProvider>
);

/** Lists, menus and dialogs speak the interface's language, not the browser's. */
function Speaking({ children }: { readonly children: ReactNode }) {
  const { i18n: active } = useLingui();
  return <AriaProvider locale={active.locale}>{children}</AriaProvider>;
}
