/** What is wrong with the gates on a way, and where. */
import type { Trouble } from "../../analysis/link/gates/gate-use.ts";
import type { GatedWay, Stage } from "../../analysis/link/gates/paths.ts";

/** Where a gate fails: at the stage whose call is to be mended. */
export interface Fault {
  readonly stage: Stage;
  readonly trouble: Trouble | { readonly kind: "some-paths"; readonly detail: "caller"; readonly sibling: GatedWay };
}
