import { RemoteWriter } from "./remote.js";
import { TemplateWriter } from "./template.js";
import type { Writer } from "./writer.js";

// expect-none: hardcoded-model only a template is filled in
export const offline = () => new TemplateWriter().polish("gpt-5.4-pro", "text");

// expect: hardcoded-model/constant model=gpt-5.4-nano
export const online = () => new RemoteWriter().polish("gpt-5.4-nano", "text");

// expect: hardcoded-model/constant model=gpt-5.4-mini
export const either = (writer: Writer) => writer.polish("gpt-5.4-mini", "text");
