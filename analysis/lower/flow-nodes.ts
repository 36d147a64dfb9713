/**
 * The nodes of a control-flow graph while it is laid out, and their final numbering.
 *
 * A graph is laid out from its end to its start, so that a node's successors exist before it does; only loops
 * need a placeholder that is connected afterwards. `finish` drops the placeholders and numbers the nodes in
 * reverse postorder from the entry, which reads in source order and suits forward data-flow iteration; the
 * two exits follow, then unreachable nodes.
 */
import type { ControlFlowGraph, FlowNode, NodeId } from "./facts.ts";

type Draft<T> = T extends unknown ? { -readonly [K in keyof T]: T[K] } : never;
type DraftNode = Draft<FlowNode>;

export class FlowNodes {
  private readonly list: DraftNode[] = [];

  add(node: DraftNode): NodeId {
    this.list.push(node);
    return (this.list.length - 1) as NodeId;
  }

  /** A node whose successor isn't laid out yet. Unless connected, it is an endless empty loop. */
  placeholder(): NodeId {
    const id = this.list.length as NodeId;
    return this.add({ kind: "step", next: id });
  }

  connect(placeholder: NodeId, next: NodeId): void {
    this.list[placeholder] = { kind: "step", next };
  }

  finish(entry: NodeId, exit: NodeId, throwExit: NodeId): ControlFlowGraph {
    const targets = this.withoutSteps();
    const target = (id: NodeId): NodeId => targets[id] as NodeId;
    const order = this.order(entry, [exit, throwExit], target);
    const numbers = new Int32Array(this.list.length).fill(-1);
    order.forEach((old, index) => (numbers[old] = index));
    const renumber = (id: NodeId): NodeId => numbers[target(id)] as NodeId;
    const nodes: FlowNode[] = [];
    for (const old of order) {
      const node = this.list[old];
      if (node !== undefined) nodes.push(node);
    }
    const graph = { nodes, entry: renumber(entry), exit: renumber(exit), throwExit: renumber(throwExit) };
    for (const old of order) {
      const node = this.list[old];
      if (node !== undefined) redirect(node, renumber);
    }
    return graph;
  }

  /** Where an edge to each node leads once steps are skipped. A cycle of steps alone keeps one of them. */
  private withoutSteps(): Int32Array {
    const targets = new Int32Array(this.list.length).fill(-1);
    for (let id = 0; id < targets.length; id += 1) {
      const path: number[] = [];
      let at = id;
      while (targets[at] === -1) {
        targets[at] = at;
        const node = this.list[at];
        if (node?.kind !== "step") break;
        path.push(at);
        at = node.next;
      }
      const end = targets[at] ?? at;
      for (const step of path) targets[step] = end;
    }
    return targets;
  }

  /** Reverse postorder from the entry, the ends, then the unreachable nodes from the last laid out to the first. */
  private order(entry: NodeId, ends: readonly NodeId[], target: (id: NodeId) => NodeId): NodeId[] {
    const seen = new Uint8Array(this.list.length);
    const postorder: NodeId[] = [];
    const stack: { readonly id: NodeId; readonly targets: readonly NodeId[]; next: number }[] = [];
    const visit = (id: NodeId): void => {
      const node = this.list[id];
      if (node === undefined || seen[id] === 1) return;
      seen[id] = 1;
      stack.push({ id, targets: targetsLastFirst(node), next: 0 });
    };
    const drain = (): void => {
      for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const following = top.targets[top.next];
        if (following === undefined) {
          postorder.push(top.id);
          stack.pop();
        } else {
          top.next += 1;
          visit(target(following));
        }
      }
    };
    // The ends have no successors, so they may come last.
    for (const id of ends) seen[id] = 1;
    visit(entry);
    drain();
    const order = postorder.reverse();
    order.push(...ends);
    for (let id = this.list.length - 1; id >= 0; id -= 1) {
      const node = this.list[id];
      const dropped = node?.kind === "step" && target(id as NodeId) !== id;
      if (seen[id] === 0 && !dropped) order.push(id as NodeId);
    }
    return order;
  }
}

/** The successors, those that come last in the source first: a reverse postorder lists them last. */
function targetsLastFirst(node: FlowNode): readonly NodeId[] {
  switch (node.kind) {
    case "exit":
    case "throw-exit":
      return [];
    case "call":
    case "await":
    case "yield":
      return [node.throws, node.next];
    case "branch":
      return [node.whenFalse, node.whenTrue];
    case "throw":
      return [node.throws];
    case "entry":
    case "assign":
    case "return":
    case "catch":
    case "step":
      return [node.next];
  }
}

/** Redirects a node's edges in place: the builder owns its nodes until the graph is finished. */
function redirect(node: DraftNode, map: (id: NodeId) => NodeId): void {
  switch (node.kind) {
    case "exit":
    case "throw-exit":
      return;
    case "call":
    case "await":
    case "yield":
      node.next = map(node.next);
      node.throws = map(node.throws);
      return;
    case "branch":
      node.whenTrue = map(node.whenTrue);
      node.whenFalse = map(node.whenFalse);
      return;
    case "throw":
      node.throws = map(node.throws);
      return;
    case "entry":
    case "assign":
    case "return":
    case "catch":
    case "step":
      node.next = map(node.next);
      return;
  }
}
