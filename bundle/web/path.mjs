// node:path in the bundle for browsers, where every path is absolute and written with "/".
export { basename, dirname, isAbsolute, join } from "../../analysis/project/paths.ts";
