/** External specifiers in their many spellings, brought to the one a package is known by. */

/** A package and what is asked of it: `ai/react` is package `ai`, subpath `/react`. */
export interface PackageSpecifier {
  /** Name and subpath, without protocol and version. */
  readonly specifier: string;
  readonly name: string;
}

/** Hosts that serve npm packages as modules; what follows in the path is `name@version/subpath`. */
const NPM_HOSTS: ReadonlyMap<string, RegExp> = new Map([
  ["esm.sh", /^\/(?:v\d+\/|stable\/|gh\/)?\*?/],
  ["esm.run", /^\//],
  ["cdn.esm.sh", /^\/(?:v\d+\/)?\*?/],
  ["cdn.skypack.dev", /^\/(?:pin\/|new\/)?/],
  ["unpkg.com", /^\//],
  ["cdn.jsdelivr.net", /^\/npm\//],
  ["jspm.dev", /^\/(?:npm:)?/],
  ["ga.jspm.io", /^\/npm:/],
  ["deno.land", /^\/x\//],
]);

/**
 * The package that a bare or remote specifier names: `npm:openai@4/helpers/zod` and
 * `https://esm.sh/openai@4.20.1/helpers/zod` are both `openai/helpers/zod`.
 *
 * @returns undefined when no package can have that name (`@/lib/x`, `~/x`, `virtual:x`, another URL)
 */
export function packageSpecifier(written: string): PackageSpecifier | undefined {
  const colon = written.indexOf(":");
  if (colon === -1) return fromPath(written);
  const protocol = written.slice(0, colon);
  switch (protocol) {
    case "npm":
    case "jsr":
    case "node":
    case "bun":
    case "cloudflare":
      // What a runtime brings keeps its protocol: no package of the registry is meant.
      return fromPath(written.slice(colon + 1).replace(/^\/+/, ""), protocol === "bun" || protocol === "cloudflare" ? `${protocol}:` : "");
    case "http":
    case "https":
      return fromUrl(written);
    default:
      return undefined;
  }
}

const PACKAGE_NAME = /^(?:@[a-z0-9~_-][\w.~-]*\/)?[a-z0-9_-][\w.~-]*$/i;

function fromPath(path: string, prefix = ""): PackageSpecifier | undefined {
  // A bundler's loaders and queries: `raw-loader!./x`, `pkg/worker?url`.
  const query = path.indexOf("?");
  const clean = query === -1 ? path : path.slice(0, query);
  if (clean.includes("!") || clean.includes("\\")) return undefined;
  const scoped = clean.startsWith("@");
  const nameEnd = clean.indexOf("/", scoped ? clean.indexOf("/") + 1 : 0);
  const versioned = nameEnd === -1 || (scoped && !clean.includes("/")) ? clean : clean.slice(0, nameEnd);
  const subpath = clean.slice(versioned.length).replace(/\/+$/, "");
  const at = versioned.indexOf("@", 1);
  const name = at === -1 ? versioned : versioned.slice(0, at);
  if (!PACKAGE_NAME.test(name)) return undefined;
  return { specifier: `${prefix}${name}${subpath}`, name: `${prefix}${name}` };
}

function fromUrl(url: string): PackageSpecifier | undefined {
  const match = /^https?:\/\/([^/?#]+)(\/[^?#]*)/.exec(url);
  const [, host, path] = match ?? [];
  if (host === undefined || path === undefined) return undefined;
  const lead = NPM_HOSTS.get(host);
  if (lead === undefined || !lead.test(path)) return undefined;
  const found = fromPath(path.replace(lead, ""));
  if (found === undefined) return undefined;
  // `+esm` and Deno's `mod.ts` are the package's own entry; a file name ends in what the package is asked for.
  const subpath = found.specifier.slice(found.name.length).replace(/\/(?:\+esm|mod\.[jt]s)$/, "").replace(/\.m?js$/, "");
  return { specifier: found.name + subpath, name: found.name };
}
