/** URL paths of frameworks that route by file. */

/**
 * The path that a route file serves: "/api/chat" for "/work/app/api/chat/route.ts". Route groups and file names that
 * stand for the folder are left out; parameters stay as written, "[id]".
 *
 * @param project absolute path of the project's root
 * @param file absolute path of the route file
 * @param root the folder whose content is routed, e.g. "app"; "" for the project's root
 */
export function routePath(project: string, file: string, root: string): string {
  const parts = file.slice(project.length).split("/").filter((part) => part !== "");
  const from = root === "" ? 0 : parts.lastIndexOf(root) + 1;
  const path = parts
    .slice(from)
    .filter((part) => !/^\(.*\)$/.test(part))
    .map((part) => part.replace(/\.[cm]?[jt]sx?$/, ""))
    .filter((part) => !["route", "+server", "index", "page", "layout", "+page.server", "+layout.server"].includes(part));
  return `/${path.join("/")}`;
}
