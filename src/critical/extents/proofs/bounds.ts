import type { ExtentClaim } from "../../../certificates/extent/claim.ts";
import { distanceTo, isBoundBySigns } from "../../../certificates/extent/signs.ts";
import type { BoundProof } from "../../../certificates/extent.ts";
import { effort } from "../../../polynomial/effort.ts";
import { expand } from "../../../polynomial/expand.ts";
import { simplify } from "../../../simplify/simplify.ts";

const MOST_TERMS = 200;
const MOST_PRODUCTS = 2000;

/** Why the function is nowhere beyond the claimed value, by signs: as it is written, expanded or simplified. */
export function boundBySigns(claim: ExtentClaim): BoundProof | null {
  const distance = distanceTo(claim);
  if (distance === null) return null;
  const forms = [
    () => distance,
    () => expand(distance, effort(MOST_TERMS, MOST_PRODUCTS)) ?? distance,
    () => simplify(distance),
  ];
  for (const form of forms) {
    const excess = form();
    if (isBoundBySigns(excess, claim)) return { by: "signs", excess };
  }
  return null;
}
