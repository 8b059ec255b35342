import { encloseAll } from "../evaluate/enclose.ts";
import type { Expr } from "../expr/expr.ts";
import type { Inertia } from "../expr/matrix.ts";
import type { Ball } from "../number/ball.ts";
import { type Box, ballsOf, isBox } from "./box/box.ts";
import { inertiaOfBalls } from "./box/inertia.ts";
import { criticalSystem } from "./box/system.ts";
import { boxTests } from "./box/tests.ts";

/** There is exactly one critical point in the box, and everywhere in the box the Hessian has this inertia, without zeros. */
export interface InertiaCertificate {
  readonly kind: "inertia";
  readonly objective: Expr;
  readonly variables: readonly string[];
  readonly box: Box;
  readonly inertia: Inertia;
}

const BITS = 128;

/** Works out both by enclosures over the box. */
export function checkInertia({ objective, variables, box, inertia }: InertiaCertificate): boolean {
  const n = variables.length;
  if (n === 0 || !isBox(box, n)) return false;
  const system = criticalSystem(objective, variables);
  if (!boxTests(system).holdsOne(box)) return false;
  const entries = encloseAll(system.hessian.flat(), ballsOf(box, variables, BITS), BITS);
  if (!entries.every((entry): entry is Ball => typeof entry === "object")) return false;
  const found = inertiaOfBalls(
    variables.map((_, i) => entries.slice(i * n, i * n + n)),
    BITS,
  );
  return (
    found !== null && found.positive === inertia.positive && found.negative === inertia.negative && inertia.zero === 0
  );
}
