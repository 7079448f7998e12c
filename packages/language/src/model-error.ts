/** Bytes that are not a model of this version. */
export class ModelError extends Error {
  readonly code = "language.model";
  override readonly name = "ModelError";
}
