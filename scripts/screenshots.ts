// `npm run screenshots`: takes the README's pictures from the running editor, on a copy of examples/. What they show is set up by
// test/e2e/pictures/, inside the extension host; how, by the harness of the end-to-end tests.
import { copyFileSync, globSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { createProfile, findPrograms, runWindow } from "./e2e/run-window.ts";
import { withCleanup } from "./host/cleanup.mjs";
import { root, screenshots } from "./host/places.mjs";
import { runMain } from "./host/trouble.mjs";

/** Where the README finds them. */
const target = join(root, "media", "screenshots");

await runMain(() =>
  withCleanup(async (cleanup) => {
    const profile = await createProfile(join(root, "examples"), cleanup);
    const outcomes = await runWindow(profile, await findPrograms(), {
      label: "pictures",
      files: ["pictures/readme.test.ts"],
      screen: { width: 1720, height: 960, scale: 1.25 },
    });
    if (!outcomes.some(({ kind }) => kind === "passed") || outcomes.some(({ kind }) => kind === "failed"))
      return 1;
    mkdirSync(target, { recursive: true });
    const pictures = globSync(join(screenshots, "readme-*.png"));
    for (const picture of pictures)
      copyFileSync(picture, join(target, basename(picture).replace("readme-", "")));
    console.log(`${pictures.length} pictures in media/screenshots/.`);
    return 0;
  }),
);
