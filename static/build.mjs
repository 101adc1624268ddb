// Builds static/dist from static/src; `npm run build` runs it. It compiles and
// minifies the style sheets, and copies scripts, drawings and the fonts we serve.
// Each file gets a name that contains a hash of its contents. Where that is
// smaller, it also writes the file as brotli and as gzip. manifest.json lists all
// files; built_files.go reads it.
import { execFile } from "node:child_process";
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

// Our name of each font → its npm package and file. The latin subset has every
// character that MitID allows in a user ID, and all of Danish and English.
const fonts = {
  "sans-400.woff2": ["@fontsource/ibm-plex-sans", "ibm-plex-sans-latin-400-normal.woff2"],
  "sans-600.woff2": ["@fontsource/ibm-plex-sans", "ibm-plex-sans-latin-600-normal.woff2"],
  "mono-600.woff2": ["@fontsource/ibm-plex-mono", "ibm-plex-mono-latin-600-normal.woff2"],
};

// These licences require a copy of their text beside the work. They are joined in
// licences.txt, with those of the Go modules in the program. Name of the work → its npm
// package and file.
const licences = {
  "Det Fælles Designsystem": ["dkfds", "LICENSE.md"],
  "IBM Plex Sans": ["@fontsource/ibm-plex-sans", "LICENSE"],
  "IBM Plex Mono": ["@fontsource/ibm-plex-mono", "LICENSE"],
};

// HTTP's name of a content coding → the file name ending, and how to compress.
const codings = {
  br: [".br", (body) => promisify(zlib.brotliCompress)(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } })],
  gzip: [".gz", (body) => promisify(zlib.gzip)(body, { level: 9 })],
};

async function compile(name) {
  const { css } = await compileAsync(join(src, name), { loadPaths: [packages], quietDeps: true, style: "compressed" });
  return Buffer.from(css);
}

// goModules returns the Go modules that are in the program: name, version and folder of
// each. -e is for the embedded files, which this script is about to write.
async function goModules() {
  const format = "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}";
  const { stdout } = await promisify(execFile)("go", ["list", "-e", "-deps", "-f", format, "."], { cwd: join(here, ".."), maxBuffer: 1e8 });
  const lines = new Set(stdout.split("\n").filter((line) => line));
  return [...lines].sort().map((line) => line.split("\t"));
}

// The names of files in which a module has its licence, and what it wants to be told.
const licenceFile = /^(licen[cs]e|copying|notice|copyright)/i;

async function joinLicences() {
  let text = "";
  const add = (work, licence) => (text += `${work}\n\n${licence.trim()}\n\n\n`);
  for (const [work, [name, file]] of Object.entries(licences)) {
    add(work, await readFile(join(packages, name, file), "utf8"));
  }
  for (const [name, version, dir] of await goModules()) {
    const files = (await readdir(dir)).filter((file) => licenceFile.test(file) && !file.endsWith(".go"));
    if (files.length === 0) throw new Error(`${name}: no licence in ${dir}`);
    const texts = await Promise.all(files.sort().map((file) => readFile(join(dir, file), "utf8")));
    add(`${name} ${version}`, texts.join("\n\n"));
  }
  return Buffer.from(text);
}

// contents returns a map from each file's plain name to its contents.
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

// link replaces the plain names in a style sheet's url()s with hashed names.
function link(name, css, hashed) {
  const linked = css.toString().replace(/url\(["']?([^"')]+)["']?\)/g, (_, other) => {
    if (!hashed[other]) throw new Error(`${name}: url(${other}): no such file`);
    return `url(${hashed[other]})`;
  });
  return Buffer.from(linked);
}

const sha256 = (body) => createHash("sha256").update(body).digest("hex");

// write writes a file as it is, and in each coding that makes it at least a tenth
// smaller, which is none for fonts. It returns the file's manifest entry.
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
// Style sheets come last, because they contain the hashed names of other files.
for (const [name, plain] of [...files.filter((f) => !isStyle(f)), ...files.filter(isStyle)]) {
  const body = isStyle([name]) ? link(name, plain, hashed) : plain;
  const { name: stem, ext } = parse(name);
  hashed[name] = `${stem}.${sha256(body).slice(0, 12)}${ext}`;
  manifest[name] = await write(hashed[name], body);
}
// The manifest is written last: if the build stops early, nothing counts as built.
await writeFile(join(dist, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
