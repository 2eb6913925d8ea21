// The module that a worker of Node.js runs.
import { parentPort } from 'node:worker_threads';
import { areaAnswers, type WorkerTask } from './area-worker.js';

const answer = areaAnswers();
parentPort?.on('message', (task: WorkerTask) => answer(task, (found, transfer) => parentPort?.postMessage(found, transfer)));
