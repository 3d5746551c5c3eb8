// From the library's modules: its index brings uploads, redirects and a retry of its own along,
// twice as much again for the pane to load.
import { GraphRequest } from '@microsoft/microsoft-graph-client/lib/es/src/GraphRequest.js';
import { HTTPClient } from '@microsoft/microsoft-graph-client/lib/es/src/HTTPClient.js';
import { ResponseType } from '@microsoft/microsoft-graph-client/lib/es/src/ResponseType.js';
import { toMiddleware, type Step } from './chain.ts';

export type OpenRequest = (path: string) => GraphRequest;

/** Requests that run through the steps and come back as they were answered, errors included. */
export function openLibrary(baseUrl: string, steps: readonly Step[]): OpenRequest {
  const http = new HTTPClient(...steps.map(toMiddleware));
  const versionAt = baseUrl.lastIndexOf('/');
  const config = {
    baseUrl: baseUrl.slice(0, versionAt),
    defaultVersion: baseUrl.slice(versionAt + 1),
  };
  return (path) => new GraphRequest(http, config, path).responseType(ResponseType.RAW);
}
