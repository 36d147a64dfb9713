import { createConsola } from "consola";

export const log = createConsola().withTag("beacon");
