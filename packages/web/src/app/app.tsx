import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "react-aria-components";
import { queryClient } from "../api/query-client.ts";
import { i18n } from "../language/i18n.ts";
import { navigate } from "./location.ts";
import { Shell } from "./shell.tsx";

/** The workbench. */
export const App = () => (
  <I18nProvider i18n={i18n}>
    <QueryClientProvider client={queryClient}>
      <RouterProvider navigate={navigate}>
        <Shell />
      </RouterProvider>
    </QueryClientProvider>
  </I18nProvider>
);
