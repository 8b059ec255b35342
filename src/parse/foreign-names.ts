/** Functions of other programs, and what to write instead. */
export const foreignFunctions: ReadonlyMap<string, string> = new Map([
  ["if", "write c ? a : b or piecewise(c, a, b)"],
  ["factorial", "write gamma(x + 1)"],
  ["diff", "write the derivative out"],
  ["D", "write the derivative out"],
  ["derivative", "write the derivative out"],
  ["integrate", "integrals are not read"],
  ["int", "integrals are not read"],
  ["sum", "write the sum out"],
  ["prod", "write the product out"],
  ["product", "write the product out"],
  ["limit", "limits are not read"],
  ["floor", "steps and remainders are not supported"],
  ["ceil", "steps and remainders are not supported"],
  ["round", "steps and remainders are not supported"],
  ["fix", "steps and remainders are not supported"],
  ["mod", "steps and remainders are not supported"],
  ["re", "formulas are real"],
  ["im", "formulas are real"],
  ["conj", "formulas are real"],
  ["nthRoot", "write root(u, n)"],
  ["square", "write x^2"],
  ["cube", "write x^3"],
  ["hypot", "write sqrt(x^2 + y^2)"],
  ["norm", "write sqrt(x^2 + y^2)"],
  ["dot", "write x*u + y*v"],
]);

/** What a name means in another program, and its spelling here, if it has one. */
export interface ForeignName {
  readonly message: string;
  readonly write: string | null;
}

const INFINITY: ForeignName = {
  message: "is no variable unless it is declared; infinity is not a number",
  write: null,
};

/** Names that are hardly meant to be variables: they are not guessed, but may be declared. */
export const foreignNames: ReadonlyMap<string, ForeignName> = new Map([
  ["Pi", { message: "is written pi here", write: "pi" }],
  ["inf", INFINITY],
  ["Inf", INFINITY],
  ["oo", INFINITY],
  ["infinity", INFINITY],
  ["log_10", { message: "is written log10(x) here", write: null }],
  ["log_2", { message: "is written log2(x) here", write: null }],
]);
