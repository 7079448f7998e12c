import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** `COUNTERCLAIM_SERVER` names the server that the development page talks to. */
export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/api": process.env["COUNTERCLAIM_SERVER"] ?? "http://127.0.0.1:4180" } },
  build: {
    // Committed: whoever starts the workbench needs no build tools.
    outDir: "built",
    emptyOutDir: true,
    target: "es2024",
    // The map is a chunk of its own, loaded when a map is shown.
    rolldownOptions: { output: { hashCharacters: "hex" } },
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
});
