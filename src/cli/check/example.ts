/** What `hessian init` writes. A test runs it. */
export const exampleSpec = `# yaml-language-server: $schema=./node_modules/hessian/schema/spec-1.json
# Assertions about formulas. Run them with: npx hessian check
version: 1

# Taken by every model that does not say otherwise.
defaults:
  vars: [x, y]        # the variables of differentiation, in this order
  timeout: 10s        # of each check
  severity: error     # or warning, or off

models:
  bowl:
    expr: x^2 + x*y + y^2 - 3*x
    checks:
      # Equal as functions, not as text. A wrong one is shown with a point where it differs.
      - gradient: { x: "2*x + y - 3", y: "x + 2*y" }
      - hessian: [[2, 1], [1, 2]]
      # Every critical point: also fails if it is not proved that none is missing.
      - criticalPoints: { exactly: [{ at: { x: 2, y: -1 }, type: minimum, value: -3 }] }
      - convex: true
        reason: the solver needs it      # shown when the check fails
      - min: { value: -3, at: { x: 2, y: -1 } }
      - not: { concave: true }

  # Parameters are real numbers; assumptions hold for every check.
  scaled:
    expr: a*x^2 + 2*b*x*y + c*y^2
    params: [a, b, c]
    checks:
      - homogeneous: 2
      - symmetricIn: [[x, y]]
        when: a == c

  # A formula may live in a file: whole, by lines (12-15), by a comment "hessian: name" (#name),
  # by a JSON pointer (/models/0/loss), or by a \\label of a LaTeX file.
  # loss:
  #   file: src/loss.py
  #   pointer: "#loss"
  #   checks:
  #     # Compares what your code returns with the exact gradient; needs --allow-code.
  #     - code: { file: src/loss.py, export: grad, is: gradient, samples: 200, box: { x: [0.1, 10] } }

# One model for each row of values.
matrix:
  power:
    expr: x^n
    vars: [x]
    rows: [{ n: 2 }, { n: 4 }]
    checks:
      - convex: true
      - bounds: [0, null]
`;
