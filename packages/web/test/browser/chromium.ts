import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** WebGL by software: the map is drawn where there is no graphics card. */
const ARGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

/**
 * A headless Chromium that can draw maps: CHROMIUM_PATH, else an installed one, else the one of @sparticuz/chromium.
 * @throws Error that says what to install
 */
export async function openChromium(): Promise<Browser> {
  const found = [process.env["CHROMIUM_PATH"], ...INSTALLED].find((path) => path !== undefined && existsSync(path));
  try {
    return await chromium.launch({ executablePath: found ?? (await packed()), args: ARGS });
  } catch (cause) {
    throw new Error("No Chromium could be opened: install one (apt install chromium), or name it in CHROMIUM_PATH.", {
      cause,
    });
  }
}

const packed = async (): Promise<string> => (await import("@sparticuz/chromium")).default.executablePath();
