/** Scanned imports as plain lists and back. */
import type { ScannedImport } from "../project/project.ts";
import type { PackedImports } from "./messages.ts";

const FORMS = ["import", "reexport", "require", "dynamic"] as const;
/** A form's number takes the bits below this one. */
const TYPE_ONLY = 4;

export function packImports(files: readonly (readonly ScannedImport[])[]): PackedImports {
  const layout: number[] = [];
  const strings: string[] = [];
  for (const imports of files) {
    layout.push(imports.length);
    for (const { specifier, names, form, typeOnly } of imports) {
      layout.push(FORMS.indexOf(form) + (typeOnly ? TYPE_ONLY : 0), names.length);
      strings.push(specifier, ...names);
    }
  }
  return { layout, strings };
}

/** The inverse of `packImports`. */
export function unpackImports({ layout, strings }: PackedImports): ScannedImport[][] {
  const files: ScannedImport[][] = [];
  let string = 0;
  for (let position = 0; position < layout.length; ) {
    const imports: ScannedImport[] = [];
    for (let count = layout[position++] ?? 0; count > 0; count--) {
      const code = layout[position++] ?? 0;
      const names = layout[position++] ?? 0;
      imports.push({
        specifier: strings[string] ?? "",
        names: strings.slice(string + 1, string + 1 + names),
        form: FORMS[code % TYPE_ONLY] ?? "import",
        typeOnly: code >= TYPE_ONLY,
      });
      string += 1 + names;
    }
    files.push(imports);
  }
  return files;
}
