import { keepPreviousData, QueryClient } from "@tanstack/react-query";
import { statusOf } from "./client.ts";

/** Queries keep what they last showed while they look again; what the server refuses is not asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // A browser may believe itself offline and yet reach a server on the same machine; what fails is to say so at once.
    mutations: { networkMode: "always" },
    queries: {
      networkMode: "always",
      staleTime: 30_000,
      placeholderData: keepPreviousData,
      retry: (count, error) => count < 2 && (statusOf(error) === 0 || (statusOf(error) ?? 0) >= 500),
    },
  },
});
