/** What an activation of a function speaks of: files, and further activations. */
import type { Frame, Value } from "./value.ts";

export interface Spoken {
  /** Absolute paths. */
  readonly files: Set<string>;
  readonly frames: Set<Frame>;
}

/** What a frame speaks of itself; what its frames speak of in turn is not among it. */
export function spokenOfBy(frame: Frame): Spoken {
  const spoken: Spoken = { files: new Set([frame.fn.file]), frames: new Set() };
  if (frame.call !== undefined) spoken.files.add(frame.call.file);
  addFrame(spoken, frame.caller);
  addFrame(spoken, frame.closure);
  addValue(spoken, frame.receiver);
  return spoken;
}

function addFrame({ frames }: Spoken, frame: Frame | undefined): void {
  if (frame !== undefined) frames.add(frame);
}

function addValue(spoken: Spoken, value: Value | undefined): void {
  if (value === undefined) return;
  for (const hop of value.hops) spoken.files.add(hop.file);
  switch (value.kind) {
    case "string":
    case "text":
    case "registry":
      spoken.files.add(value.at.file);
      break;
    case "object":
    case "array":
      spoken.files.add(value.at.file);
      addFrame(spoken, value.frame);
      break;
    case "function":
      spoken.files.add(value.fn.file);
      addFrame(spoken, value.frame);
      addValue(spoken, value.receiver);
      break;
    case "class":
    case "instance":
      spoken.files.add(value.class.file);
      if (value.kind === "instance" && value.site !== undefined) spoken.files.add(value.site.file);
      addFrame(spoken, value.frame);
      break;
    case "api":
      for (const { call, frame } of value.sites) {
        spoken.files.add(call.file);
        addFrame(spoken, frame);
      }
      break;
    case "json":
    case "typed":
    case "module":
      spoken.files.add(value.file);
      break;
    case "parameter":
      spoken.files.add(value.fn.file);
      break;
    case "external":
      addValue(spoken, value.shape);
      addValue(spoken, value.given);
      break;
    case "environment":
      break;
  }
}
