/** A bug of ours: an invariant broken, a certificate rejected. Ends the command with exit code 70. */
export class InternalError extends Error {
  override readonly name = "InternalError";
}
