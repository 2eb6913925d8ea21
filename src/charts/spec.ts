/** Anything that can be written as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object that can be written as JSON. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * A Vega-Lite specification as kohorta writes it: one drawing of layers over each other, with its data inside. Version
 * 5, because that is what JupyterLab draws.
 *
 * @see https://vega.github.io/vega-lite/docs/spec.html
 */
export interface VegaLiteSpec {
  readonly $schema: 'https://vega.github.io/schema/vega-lite/v5.json';
  /** The text alternative. */
  readonly description: string;
  /** Of the plot without axes and labels, pixels. */
  readonly width: number;
  readonly height: number;
  readonly title: JsonObject;
  readonly layer: readonly JsonObject[];
  readonly config: JsonObject;
  readonly padding: Json;
  readonly background: string;
}

/** The MIME type under which JupyterLab and VS Code draw a {@link VegaLiteSpec} live. */
export const VEGA_LITE_MIME_TYPE = 'application/vnd.vegalite.v5+json';
