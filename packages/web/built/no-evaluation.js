// The page's policy lets no text run as code; Zod, which would try whether it may, is told so before it loads.
globalThis.__zod_globalConfig = { jitless: true };
