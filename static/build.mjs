// Builds static/dist from static/src: style sheets compiled and compressed,
// the module and the drawings as they are, and the fonts that we serve, each
// under a name that holds a hash of its contents and beside it, where that is
// smaller, as brotli and as gzip. manifest.json says what there is. `npm run
// build` runs it; static.go embeds what it leaves.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import zlib from "node:zlib";
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

// HTTP's name of a coding → how its files end, and how they are made.
const codings = {
  br: [".br", (body) => promisify(zlib.brotliCompress)(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } })],
  gzip: [".gz", (body) => promisify(zlib.gzip)(body, { level: 9 })],
};

async function compile(name) {
  const { css } = await compileAsync(join(src, name), { loadPaths: [packages], quietDeps: true, style: "compressed" });
  return Buffer.from(css);
}

async function joinLicences() {
  let text = "";
  for (const [work, [name, file]] of Object.entries(licences)) {
    text += `${work}\n\n${(await readFile(join(packages, name, file), "utf8")).trim()}\n\n\n`;
  }
  return Buffer.from(text);
}

// contents returns every file by its plain name.
async function contents() {
  const sources = (await readdir(src)).filter((name) => !name.startsWith("_"));
  const files = [
    ...sources.map(async (name) =>
      name.endsWith(".scss") ? [name.replace(/\.scss$/, ".css"), await compile(name)] : [name, await readFile(join(src, name))],
    ),
    ...Object.entries(fonts).map(async ([ours, [name, file]]) => [ours, await readFile(join(packages, name, "files", file))]),
    ["licences.txt", await joinLicences()],
  ];
  return new Map(await Promise.all(files));
}

// link puts the hashed names of other files into a style sheet.
function link(name, css, hashed) {
  const linked = css.toString().replace(/url\(["']?([^"')]+)["']?\)/g, (_, other) => {
    if (!hashed[other]) throw new Error(`${name}: url(${other}): no such file`);
    return `url(${hashed[other]})`;
  });
  return Buffer.from(linked);
}

const sha256 = (body) => createHash("sha256").update(body).digest("hex");

// write writes a file in every coding that makes it noticeably smaller, which
// is none for fonts, and returns what the manifest says of it.
async function write(file, body) {
  const sums = { identity: sha256(body) };
  await writeFile(join(dist, file), body);
  for (const [coding, [suffix, compress]] of Object.entries(codings)) {
    const small = await compress(body);
    if (small.length >= body.length * 0.9) continue;
    sums[coding] = sha256(small);
    await writeFile(join(dist, file + suffix), small);
  }
  return { file, sha256: sums };
}

async function empty(dir) {
  await mkdir(dir, { recursive: true });
  for (const name of await readdir(dir)) {
    if (name !== ".gitkeep") await rm(join(dir, name), { recursive: true });
  }
}

await empty(dist);
const files = [...(await contents())].sort(([a], [b]) => (a < b ? -1 : 1));
const isStyle = ([name]) => name.endsWith(".css");
const hashed = {};
const manifest = {};
// Style sheets come last, because the hashes of the files that they name become
// part of their own contents.
for (const [name, plain] of [...files.filter((f) => !isStyle(f)), ...files.filter(isStyle)]) {
  const body = isStyle([name]) ? link(name, plain, hashed) : plain;
  const { name: stem, ext } = parse(name);
  hashed[name] = `${stem}.${sha256(body).slice(0, 12)}${ext}`;
  manifest[name] = await write(hashed[name], body);
}
// Last of all: without it nothing counts as built.
await writeFile(join(dist, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
