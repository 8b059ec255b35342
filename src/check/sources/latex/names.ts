const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron rho sigma tau upsilon phi chi psi omega " +
  "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega";

/** Letters by command. */
export const greek: ReadonlyMap<string, string> = new Map([
  ...GREEK.split(" ").map((name) => [name, name] as const),
  ...["epsilon", "theta", "phi", "rho", "sigma", "kappa"].map((name) => [`var${name}`, name] as const),
  ["pi", "pi"],
  ["ell", "ell"],
  ["hbar", "hbar"],
]);

/** Functions by command or by the name in `\operatorname`; the value is the name in our grammar. */
export const functions: ReadonlyMap<string, string> = new Map([
  ..."sin cos tan cot sec csc sinh cosh tanh coth exp ln log min max sech csch erf erfc sgn sign abs gamma sigmoid softplus"
    .split(" ")
    .map((name) => [name, name] as const),
  ...["sin", "cos", "tan", "cot", "sec", "csc"].flatMap(
    (name) =>
      [
        [`arc${name}`, `a${name}`],
        [`a${name}`, `a${name}`],
      ] as const,
  ),
  ...["sinh", "cosh", "tanh", "coth"].flatMap(
    (name) =>
      [
        [`ar${name}`, `a${name}`],
        [`arc${name}`, `a${name}`],
        [`a${name}`, `a${name}`],
      ] as const,
  ),
  ["lg", "log10"],
  ["tg", "tan"],
  ["ctg", "cot"],
  ["arctg", "atan"],
]);

/** `\sin^{-1} x` is the inverse function. */
export const inverses: ReadonlyMap<string, string> = new Map(
  ["sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth"].map((name) => [name, `a${name}`]),
);
