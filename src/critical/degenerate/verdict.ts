import type { Certificate } from "../../certificates/certificate.ts";

/** The proved type of a critical point, with the evidence. */
export interface Verdict {
  readonly type: "minimum" | "maximum" | "saddle" | "constant";
  /** `null` for a saddle, and where it is not known. */
  readonly strict: boolean | null;
  readonly reason: string;
  readonly certificate: Certificate | null;
}
