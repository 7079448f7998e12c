import { config } from "zod";

// The page's policy lets no text run as code: schemas need not try whether it would.
config({ jitless: true });
