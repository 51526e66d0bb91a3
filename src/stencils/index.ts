import abTesting from "./ab-testing.json" with { type: "json" };
import alerting from "./alerting.json" with { type: "json" };
import apiGateway from "./api-gateway.json" with { type: "json" };
import auditLog from "./audit-log.json" with { type: "json" };
import batchInference from "./batch-inference.json" with { type: "json" };
import batchProcessing from "./batch-processing.json" with { type: "json" };
import businessRules from "./business-rules.json" with { type: "json" };
import cache from "./cache.json" with { type: "json" };
import calibration from "./calibration.json" with { type: "json" };
import candidateGeneration from "./candidate-generation.json" with { type: "json" };
import cdn from "./cdn.json" with { type: "json" };
import changeDataCapture from "./change-data-capture.json" with { type: "json" };
import checkpointStore from "./checkpoint-store.json" with { type: "json" };
import chunker from "./chunker.json" with { type: "json" };
import client from "./client.json" with { type: "json" };
import computeCluster from "./compute-cluster.json" with { type: "json" };
import dashboard from "./dashboard.json" with { type: "json" };
import dataCatalog from "./data-catalog.json" with { type: "json" };
import dataLake from "./data-lake.json" with { type: "json" };
import dataValidation from "./data-validation.json" with { type: "json" };
import dataWarehouse from "./data-warehouse.json" with { type: "json" };
import database from "./database.json" with { type: "json" };
import decisionPolicy from "./decision-policy.json" with { type: "json" };
import deploymentPipeline from "./deployment-pipeline.json" with { type: "json" };
import driftDetector from "./drift-detector.json" with { type: "json" };
import edgeDevice from "./edge-device.json" with { type: "json" };
import embeddingService from "./embedding-service.json" with { type: "json" };
import evalHarness from "./eval-harness.json" with { type: "json" };
import eventStream from "./event-stream.json" with { type: "json" };
import experimentTracker from "./experiment-tracker.json" with { type: "json" };
import externalSource from "./external-source.json" with { type: "json" };
import fallback from "./fallback.json" with { type: "json" };
import featureFlag from "./feature-flag.json" with { type: "json" };
import featurePipeline from "./feature-pipeline.json" with { type: "json" };
import featureStore from "./feature-store.json" with { type: "json" };
import guardrail from "./guardrail.json" with { type: "json" };
import humanReview from "./human-review.json" with { type: "json" };
import hyperparameterTuning from "./hyperparameter-tuning.json" with { type: "json" };
import identityService from "./identity-service.json" with { type: "json" };
import indexRefresh from "./index-refresh.json" with { type: "json" };
import itemCatalog from "./item-catalog.json" with { type: "json" };
import labeling from "./labeling.json" with { type: "json" };
import llmAgent from "./llm-agent.json" with { type: "json" };
import llmGateway from "./llm-gateway.json" with { type: "json" };
import llmServer from "./llm-server.json" with { type: "json" };
import loadBalancer from "./load-balancer.json" with { type: "json" };
import modelEvaluation from "./model-evaluation.json" with { type: "json" };
import modelRegistry from "./model-registry.json" with { type: "json" };
import modelServer from "./model-server.json" with { type: "json" };
import monitoring from "./monitoring.json" with { type: "json" };
import notificationService from "./notification-service.json" with { type: "json" };
import objectStore from "./object-store.json" with { type: "json" };
import offlineFeatureStore from "./offline-feature-store.json" with { type: "json" };
import onlineFeatureStore from "./online-feature-store.json" with { type: "json" };
import predictionLog from "./prediction-log.json" with { type: "json" };
import predictionStore from "./prediction-store.json" with { type: "json" };
import profileStore from "./profile-store.json" with { type: "json" };
import promptStore from "./prompt-store.json" with { type: "json" };
import queryUnderstanding from "./query-understanding.json" with { type: "json" };
import ranker from "./ranker.json" with { type: "json" };
import rateLimiter from "./rate-limiter.json" with { type: "json" };
import reRanker from "./re-ranker.json" with { type: "json" };
import retrainingTrigger from "./retraining-trigger.json" with { type: "json" };
import retriever from "./retriever.json" with { type: "json" };
import rollout from "./rollout.json" with { type: "json" };
import sampling from "./sampling.json" with { type: "json" };
import searchIndex from "./search-index.json" with { type: "json" };
import semanticCache from "./semantic-cache.json" with { type: "json" };
import shadowModel from "./shadow-model.json" with { type: "json" };
import streamProcessing from "./stream-processing.json" with { type: "json" };
import tokenMeter from "./token-meter.json" with { type: "json" };
import toolRunner from "./tool-runner.json" with { type: "json" };
import trainingData from "./training-data.json" with { type: "json" };
import trainingJob from "./training-job.json" with { type: "json" };
import vectorIndex from "./vector-index.json" with { type: "json" };
import workflowOrchestrator from "./workflow-orchestrator.json" with { type: "json" };
import trainingLoopPattern from "./patterns/training-loop.json" with { type: "json" };
import servingLoopPattern from "./patterns/serving-loop.json" with { type: "json" };
import twoLoopsPattern from "./patterns/two-loops.json" with { type: "json" };
import multiStageRankingPattern from "./patterns/multi-stage-ranking.json" with { type: "json" };
import reviewCascadePattern from "./patterns/review-cascade.json" with { type: "json" };
import streamingFeaturesPattern from "./patterns/streaming-features.json" with { type: "json" };
import batchScoringPattern from "./patterns/batch-scoring.json" with { type: "json" };
import shadowCanaryPattern from "./patterns/shadow-canary.json" with { type: "json" };
import driftRetrainPattern from "./patterns/drift-retrain.json" with { type: "json" };
import indexRefreshPattern from "./patterns/index-refresh.json" with { type: "json" };
import ragPattern from "./patterns/rag.json" with { type: "json" };
import type { BoardSpec } from "../core/board/board-spec.ts";
import type { Stencil } from "../core/board/stencil.ts";

// TypeScript widens the strings of JSON files; test/stencils checks each file against its schema instead.

/** The stencil library. */
export const stencils = [
  abTesting,
  alerting,
  apiGateway,
  auditLog,
  batchInference,
  batchProcessing,
  businessRules,
  cache,
  calibration,
  candidateGeneration,
  cdn,
  changeDataCapture,
  checkpointStore,
  chunker,
  client,
  computeCluster,
  dashboard,
  dataCatalog,
  dataLake,
  dataValidation,
  dataWarehouse,
  database,
  decisionPolicy,
  deploymentPipeline,
  driftDetector,
  edgeDevice,
  embeddingService,
  evalHarness,
  eventStream,
  experimentTracker,
  externalSource,
  fallback,
  featureFlag,
  featurePipeline,
  featureStore,
  guardrail,
  humanReview,
  hyperparameterTuning,
  identityService,
  indexRefresh,
  itemCatalog,
  labeling,
  llmAgent,
  llmGateway,
  llmServer,
  loadBalancer,
  modelEvaluation,
  modelRegistry,
  modelServer,
  monitoring,
  notificationService,
  objectStore,
  offlineFeatureStore,
  onlineFeatureStore,
  predictionLog,
  predictionStore,
  profileStore,
  promptStore,
  queryUnderstanding,
  ranker,
  rateLimiter,
  reRanker,
  retrainingTrigger,
  retriever,
  rollout,
  sampling,
  searchIndex,
  semanticCache,
  shadowModel,
  streamProcessing,
  tokenMeter,
  toolRunner,
  trainingData,
  trainingJob,
  vectorIndex,
  workflowOrchestrator,
] as readonly unknown[] as readonly Stencil[];

/** The patterns that *New Board…* offers and the library places, in the order of their lists. */
export const patterns = [
  trainingLoopPattern,
  servingLoopPattern,
  twoLoopsPattern,
  multiStageRankingPattern,
  reviewCascadePattern,
  streamingFeaturesPattern,
  batchScoringPattern,
  shadowCanaryPattern,
  driftRetrainPattern,
  indexRefreshPattern,
  ragPattern,
] as readonly unknown[] as readonly BoardSpec[];
