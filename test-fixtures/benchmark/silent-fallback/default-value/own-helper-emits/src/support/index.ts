export { noteIncident, remember } from "./incidents.js";
