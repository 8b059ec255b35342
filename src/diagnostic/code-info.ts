/** What one code means; `hessian explain CODE` prints `title` and `explanation`. */
export interface CodeInfo {
  readonly title: string;
  readonly explanation: string;
}
