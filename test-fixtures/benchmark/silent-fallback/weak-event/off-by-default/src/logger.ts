import winston from "winston";

export const logger = winston.createLogger();
