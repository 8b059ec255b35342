import { expect, test } from "vitest";
import { inertia } from "../../src/matrix/inertia.ts";
import { irreducibleBlocks } from "../../src/matrix/irreducible-blocks.ts";

test.for([
  [[], []],
  [[[0]], [[0]]],
  [
    [
      [1, 0],
      [0, 1],
    ],
    [[0], [1]],
  ],
  [
    [
      [0, 1],
      [1, 0],
    ],
    [[0, 1]],
  ],
  [
    [
      [1, 0, 2, 0],
      [0, 1, 0, 0],
      [2, 0, 1, 3],
      [0, 0, 3, 1],
    ],
    [[0, 2, 3], [1]],
  ],
])("the blocks of %j are %j", ([matrix, blocks]) => {
  expect(irreducibleBlocks(matrix as number[][])).toEqual(blocks);
});

test("the inertia of a large matrix of small blocks is found block by block", () => {
  const n = 900;
  const rows = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) =>
      i === j
        ? i % 3 === 0
          ? 0
          : 1
        : Math.floor(i / 3) === Math.floor(j / 3) && i + j === 6 * Math.floor(i / 3) + 1
          ? 1
          : 0,
    ),
  );
  expect(inertia(rows)).toEqual({ positive: 600, zero: 0, negative: 300 });
});
