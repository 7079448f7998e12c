/** Bytes that are not a model of this version, or a beam that is no width. */
export class ModelError extends Error {
  readonly code = "language.model";
  override readonly name = "ModelError";
}
