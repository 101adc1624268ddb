// Builds static/dist from static/src: style sheets compiled and compressed,
// the module and the drawings as they are, and the fonts that we serve.
// `npm run build` runs it; static.go embeds what it leaves.
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileAsync } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const src = join(here, "src");
const dist = join(here, "dist");
const packages = join(here, "..", "node_modules");

// Our name of a font → package and file. The latin subset holds every sign
// that MitID allows in a user ID, and all of Danish and English.
const fonts = {
  "sans-400.woff2": ["@fontsource/ibm-plex-sans", "ibm-plex-sans-latin-400-normal.woff2"],
  "sans-600.woff2": ["@fontsource/ibm-plex-sans", "ibm-plex-sans-latin-600-normal.woff2"],
  "mono-600.woff2": ["@fontsource/ibm-plex-mono", "ibm-plex-mono-latin-600-normal.woff2"],
};

// Their licences ask to go wherever the work goes.
const licences = {
  "Det Fælles Designsystem": ["dkfds", "LICENSE.md"],
  "IBM Plex Sans": ["@fontsource/ibm-plex-sans", "LICENSE"],
  "IBM Plex Mono": ["@fontsource/ibm-plex-mono", "LICENSE"],
};

async function empty(dir) {
  await mkdir(dir, { recursive: true });
  for (const name of await readdir(dir)) {
    if (name !== ".gitkeep") await rm(join(dir, name), { recursive: true });
  }
}

async function compile(name) {
  const { css } = await compileAsync(join(src, name), {
    loadPaths: [packages],
    quietDeps: true,
    style: "compressed",
  });
  await writeFile(join(dist, name.replace(/\.scss$/, ".css")), css);
}

async function copyLicences() {
  let text = "";
  for (const [work, [name, file]] of Object.entries(licences)) {
    text += `${work}\n\n${(await readFile(join(packages, name, file), "utf8")).trim()}\n\n\n`;
  }
  await writeFile(join(dist, "licences.txt"), text);
}

await empty(dist);
const sources = (await readdir(src)).filter((name) => !name.startsWith("_"));
await Promise.all([
  ...sources.map((name) =>
    name.endsWith(".scss") ? compile(name) : copyFile(join(src, name), join(dist, name)),
  ),
  ...Object.entries(fonts).map(([ours, [name, file]]) =>
    copyFile(join(packages, name, "files", file), join(dist, ours)),
  ),
  copyLicences(),
]);
