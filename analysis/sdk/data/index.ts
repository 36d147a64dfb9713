/** The descriptions that ship with gaplint, as read from JSON. A new file is added here, in alphabetical order, or to the list of its kind: agents, clients, the AI SDK's packages, LangChain's and LlamaIndex's. */
import { agentFiles } from "./agents.ts";
import { aiSdkFiles } from "./ai-sdk.ts";
import { clientFiles } from "./clients.ts";
import { langchainFiles } from "./langchain.ts";
import airbrake from "./airbrake.json" with { type: "json" };
import amplitude from "./amplitude.json" with { type: "json" };
import applicationinsights from "./applicationinsights.json" with { type: "json" };
import awsPowertoolsLogger from "./aws-powertools-logger.json" with { type: "json" };
import awsVerifiedPermissions from "./aws-verified-permissions.json" with { type: "json" };
import braintrust from "./braintrust.json" with { type: "json" };
import bugsnag from "./bugsnag.json" with { type: "json" };
import bunyan from "./bunyan.json" with { type: "json" };
import casbin from "./casbin.json" with { type: "json" };
import casl from "./casl.json" with { type: "json" };
import cedar from "./cedar.json" with { type: "json" };
import cerbosEmbedded from "./cerbos-embedded.json" with { type: "json" };
import cerbosGrpc from "./cerbos-grpc.json" with { type: "json" };
import cerbosHttp from "./cerbos-http.json" with { type: "json" };
import clerk from "./clerk.json" with { type: "json" };
import configcat from "./configcat.json" with { type: "json" };
import consola from "./consola.json" with { type: "json" };
import ddTrace from "./dd-trace.json" with { type: "json" };
import effect from "./effect.json" with { type: "json" };
import elasticApmNode from "./elastic-apm-node.json" with { type: "json" };
import fastify from "./fastify.json" with { type: "json" };
import firebaseFunctionsLogger from "./firebase-functions-logger.json" with { type: "json" };
import firebaseLogger from "./firebase-logger.json" with { type: "json" };
import flagsSdk from "./flags-sdk.json" with { type: "json" };
import flagsmithNodejs from "./flagsmith-nodejs.json" with { type: "json" };
import googleCloudErrorReporting from "./google-cloud-error-reporting.json" with { type: "json" };
import googleCloudLogging from "./google-cloud-logging.json" with { type: "json" };
import growthbook from "./growthbook.json" with { type: "json" };
import heliconeHelpers from "./helicone-helpers.json" with { type: "json" };
import honeybadger from "./honeybadger.json" with { type: "json" };
import hotShots from "./hot-shots.json" with { type: "json" };
import instructor from "./instructor.json" with { type: "json" };
import langfuse from "./langfuse.json" with { type: "json" };
import langfuseOpenai from "./langfuse-openai.json" with { type: "json" };
import langfuseTracing from "./langfuse-tracing.json" with { type: "json" };
import langsmith from "./langsmith.json" with { type: "json" };
import launchdarklyBrowser from "./launchdarkly-browser.json" with { type: "json" };
import launchdarklyNode from "./launchdarkly-node.json" with { type: "json" };
import launchdarklyReact from "./launchdarkly-react.json" with { type: "json" };
import log4js from "./log4js.json" with { type: "json" };
import logfire from "./logfire.json" with { type: "json" };
import loglevel from "./loglevel.json" with { type: "json" };
import logtail from "./logtail.json" with { type: "json" };
import logtape from "./logtape.json" with { type: "json" };
import mixpanel from "./mixpanel.json" with { type: "json" };
import nestjsLogger from "./nestjs-logger.json" with { type: "json" };
import newrelic from "./newrelic.json" with { type: "json" };
import nextAxiom from "./next-axiom.json" with { type: "json" };
import opa from "./opa.json" with { type: "json" };
import opaWasm from "./opa-wasm.json" with { type: "json" };
import openfeatureNestjs from "./openfeature-nestjs.json" with { type: "json" };
import openfeatureReact from "./openfeature-react.json" with { type: "json" };
import openfeatureServer from "./openfeature-server.json" with { type: "json" };
import openfeatureWeb from "./openfeature-web.json" with { type: "json" };
import openfga from "./openfga.json" with { type: "json" };
import openpipe from "./openpipe.json" with { type: "json" };
import opentelemetryApi from "./opentelemetry-api.json" with { type: "json" };
import opentelemetryApiLogs from "./opentelemetry-api-logs.json" with { type: "json" };
import oryClient from "./ory-client.json" with { type: "json" };
import oso from "./oso.json" with { type: "json" };
import osoCloud from "./oso-cloud.json" with { type: "json" };
import permitio from "./permitio.json" with { type: "json" };
import pino from "./pino.json" with { type: "json" };
import pinoHttp from "./pino-http.json" with { type: "json" };
import posthogJs from "./posthog-js.json" with { type: "json" };
import posthogNode from "./posthog-node.json" with { type: "json" };
import promClient from "./prom-client.json" with { type: "json" };
import roarr from "./roarr.json" with { type: "json" };
import rollbar from "./rollbar.json" with { type: "json" };
import segment from "./segment.json" with { type: "json" };
import sentry from "./sentry.json" with { type: "json" };
import signale from "./signale.json" with { type: "json" };
import spicedb from "./spicedb.json" with { type: "json" };
import statsigNode from "./statsig-node.json" with { type: "json" };
import triggerLogger from "./trigger-logger.json" with { type: "json" };
import tslog from "./tslog.json" with { type: "json" };
import unleashClient from "./unleash-client.json" with { type: "json" };
import vercelAnalytics from "./vercel-analytics.json" with { type: "json" };
import winston from "./winston.json" with { type: "json" };

export const builtInFiles: Readonly<Record<string, unknown>> = {
  "airbrake.json": airbrake,
  "amplitude.json": amplitude,
  "applicationinsights.json": applicationinsights,
  "aws-powertools-logger.json": awsPowertoolsLogger,
  "aws-verified-permissions.json": awsVerifiedPermissions,
  "braintrust.json": braintrust,
  "bugsnag.json": bugsnag,
  "bunyan.json": bunyan,
  "casbin.json": casbin,
  "casl.json": casl,
  "cedar.json": cedar,
  "cerbos-embedded.json": cerbosEmbedded,
  "cerbos-grpc.json": cerbosGrpc,
  "cerbos-http.json": cerbosHttp,
  "clerk.json": clerk,
  "configcat.json": configcat,
  "consola.json": consola,
  "dd-trace.json": ddTrace,
  "effect.json": effect,
  "elastic-apm-node.json": elasticApmNode,
  "fastify.json": fastify,
  "firebase-functions-logger.json": firebaseFunctionsLogger,
  "firebase-logger.json": firebaseLogger,
  "flags-sdk.json": flagsSdk,
  "flagsmith-nodejs.json": flagsmithNodejs,
  "google-cloud-error-reporting.json": googleCloudErrorReporting,
  "google-cloud-logging.json": googleCloudLogging,
  "growthbook.json": growthbook,
  "helicone-helpers.json": heliconeHelpers,
  "honeybadger.json": honeybadger,
  "hot-shots.json": hotShots,
  "instructor.json": instructor,
  "langfuse.json": langfuse,
  "langfuse-openai.json": langfuseOpenai,
  "langfuse-tracing.json": langfuseTracing,
  "langsmith.json": langsmith,
  "launchdarkly-browser.json": launchdarklyBrowser,
  "launchdarkly-node.json": launchdarklyNode,
  "launchdarkly-react.json": launchdarklyReact,
  "log4js.json": log4js,
  "logfire.json": logfire,
  "loglevel.json": loglevel,
  "logtail.json": logtail,
  "logtape.json": logtape,
  "mixpanel.json": mixpanel,
  "nestjs-logger.json": nestjsLogger,
  "newrelic.json": newrelic,
  "next-axiom.json": nextAxiom,
  "opa.json": opa,
  "opa-wasm.json": opaWasm,
  "openfeature-nestjs.json": openfeatureNestjs,
  "openfeature-react.json": openfeatureReact,
  "openfeature-server.json": openfeatureServer,
  "openfeature-web.json": openfeatureWeb,
  "openfga.json": openfga,
  "openpipe.json": openpipe,
  "opentelemetry-api.json": opentelemetryApi,
  "opentelemetry-api-logs.json": opentelemetryApiLogs,
  "ory-client.json": oryClient,
  "oso.json": oso,
  "oso-cloud.json": osoCloud,
  "permitio.json": permitio,
  "pino.json": pino,
  "pino-http.json": pinoHttp,
  "posthog-js.json": posthogJs,
  "posthog-node.json": posthogNode,
  "prom-client.json": promClient,
  "roarr.json": roarr,
  "rollbar.json": rollbar,
  "segment.json": segment,
  "sentry.json": sentry,
  "signale.json": signale,
  "spicedb.json": spicedb,
  "statsig-node.json": statsigNode,
  "trigger-logger.json": triggerLogger,
  "tslog.json": tslog,
  "unleash-client.json": unleashClient,
  "vercel-analytics.json": vercelAnalytics,
  "winston.json": winston,
  ...agentFiles,
  ...aiSdkFiles,
  ...clientFiles,
  ...langchainFiles,
};
