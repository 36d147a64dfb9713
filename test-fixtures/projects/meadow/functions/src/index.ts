export { identify, diagnose, remind } from "./plants";
export { onPhoto } from "./photos";
