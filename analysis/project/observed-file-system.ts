/** A file system that remembers what it was asked, and can say later whether it would answer the same. */
import type { FileSystem } from "./file-system.ts";

export interface ObservedFileSystem extends FileSystem {
  /** Every path that something was asked about. */
  readonly observed: ReadonlySet<string>;
}

export function observed(inner: FileSystem): ObservedFileSystem {
  const paths = new Set<string>();
  return {
    observed: paths,
    readDirectory: (folder) => {
      paths.add(folder);
      return inner.readDirectory(folder);
    },
    readText: (file) => {
      paths.add(file);
      return inner.readText(file);
    },
    glance: (file) => {
      paths.add(file);
      return inner.glance?.(file) ?? inner.readText(file);
    },
    wasRead: (file) => {
      paths.add(file);
    },
    kind: (path) => {
      paths.add(path);
      return inner.kind(path);
    },
    realPath: (path) => {
      paths.add(path);
      return inner.realPath(path);
    },
    linkTarget: (path) => {
      paths.add(path);
      return inner.linkTarget(path);
    },
  };
}
