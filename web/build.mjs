// Builds dist/: styles, scripts, fonts and pictures under hashed names, each with a brotli and gzip copy, and manifest.json.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = new URL("./dist/", import.meta.url);
const fonts = new URL("./node_modules/@fontsource/source-sans-3/files/", import.meta.url);
const MAX_CSS = 120_000;
const manifest = {};

async function put(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const dot = name.lastIndexOf(".");
  const hashed = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  await writeFile(new URL(hashed, folder), bytes);
  if (/\.(css|js|svg)$/.test(name)) {
    await writeFile(new URL(`${hashed}.br`, folder), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    await writeFile(new URL(`${hashed}.gz`, folder), gzipSync(bytes, { level: 9 }));
  }
  manifest[name] = hashed;
  return hashed;
}

/** The classes of the design system that crates/web writes; rules for all others are left out. */
async function usedClasses(dir) {
  const used = new Set();
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".rs")) continue;
    const source = await readFile(`${entry.parentPath ?? entry.path}/${entry.name}`, "utf8");
    for (const [name] of source.matchAll(/\b(?:nl|utrecht)-[a-z0-9_-]+/g)) used.add(name);
  }
  return used;
}

const prune = (used) => ({
  name: "prune",
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules.*\.css$/ }, async ({ path }) => {
      const known = (selector) => [...selector.matchAll(/\.((?:nl|utrecht)-[a-z0-9_-]+)/g)].every(([, name]) => used.has(name));
      const source = (await readFile(path, "utf8")).replace(/\/\*[\s\S]*?\*\//g, "");
      const contents = source.replace(/([^{}]+)(\{[^{}]*\})/g, (rule, head, body) => {
        if (head.trim().startsWith("@")) return rule;
        const kept = head.split(/,(?![^(]*\))/).filter(known);
        return kept.length ? kept.join(",") + body : "";
      });
      return { contents: contents.replace(/@media[^{}]+\{\s*\}/g, ""), loader: "css" };
    });
  },
});

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

for (const weight of [400, 600, 700]) {
  await put(`source-sans-3-latin-${weight}.woff2`, await readFile(new URL(`source-sans-3-latin-${weight}-normal.woff2`, fonts)));
}
for (const name of await readdir(new URL("./beeld/", import.meta.url))) {
  await put(name, await readFile(new URL(`./beeld/${name}`, import.meta.url)));
}

const shared = { absWorkingDir: new URL(".", import.meta.url).pathname, bundle: true, minify: true, write: false, legalComments: "none", target: ["chrome109", "firefox115", "safari16"], logLevel: "warning" };
const css = await build({ ...shared, entryPoints: ["css/app.css"], external: ["*.woff2"], plugins: [prune(await usedClasses(new URL("../crates/web/src", import.meta.url).pathname))] });
let style = css.outputFiles[0].text.replace(/source-sans-3-latin-\d+\.woff2/g, (name) => manifest[name]);
style = `/* nazorgregie, EUPL-1.2; with NL Design System components of Frameless and Gemeente Utrecht, EUPL-1.2 */\n${style}`;
if (style.length > MAX_CSS) throw new Error(`app.css is ${style.length} bytes, more than ${MAX_CSS}`);
await put("app.css", Buffer.from(style));

for (const name of ["app.js", "passkey.js", "belkaart.js", "belkaart-werker.js"]) {
  const script = await build({ ...shared, entryPoints: [`js/${name}`], format: "esm" });
  await put(name, Buffer.from(script.outputFiles[0].contents));
}

await writeFile(new URL("manifest.json", folder), `${JSON.stringify(manifest, null, 2)}\n`);
for (const [name, hashed] of Object.entries(manifest)) {
  const size = (await readFile(new URL(hashed, folder))).length;
  console.log(`${name.padEnd(34)} ${String(size).padStart(7)} bytes`);
}
