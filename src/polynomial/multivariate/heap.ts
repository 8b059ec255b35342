/**
 * A binary heap of rows, the one with the largest key on top: the merge of sparse products (Johnson 1974). Row `rows[i]` has
 * the key `keys[i]`; only the first `size` places count.
 */
export interface RowHeap {
  keys: Float64Array;
  rows: Int32Array;
  size: number;
}

/** The heap of rows 0, 1, … with these keys, which descend. */
export function heapOf(keys: readonly number[]): RowHeap {
  return { keys: Float64Array.from(keys), rows: Int32Array.from(keys, (_, i) => i), size: keys.length };
}

export function emptyHeap(): RowHeap {
  return { keys: new Float64Array(8), rows: new Int32Array(8), size: 0 };
}

export function insertRow(heap: RowHeap, key: number, row: number): void {
  if (heap.size === heap.keys.length) grow(heap);
  const { keys, rows } = heap;
  let hole = heap.size;
  heap.size += 1;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    if (keys[parent]! >= key) break;
    keys[hole] = keys[parent]!;
    rows[hole] = rows[parent]!;
    hole = parent;
  }
  keys[hole] = key;
  rows[hole] = row;
}

function grow(heap: RowHeap): void {
  const { keys, rows } = heap;
  heap.keys = new Float64Array(2 * keys.length);
  heap.rows = new Int32Array(2 * rows.length);
  heap.keys.set(keys);
  heap.rows.set(rows);
}

/** Gives the row on top a smaller key. */
export function lowerTop(heap: RowHeap, key: number): void {
  sink(heap, key, heap.rows[0]!);
}

/** Takes the row on top out. */
export function removeTop(heap: RowHeap): void {
  heap.size -= 1;
  if (heap.size > 0) sink(heap, heap.keys[heap.size]!, heap.rows[heap.size]!);
}

function sink({ keys, rows, size }: RowHeap, key: number, row: number): void {
  let hole = 0;
  for (let child = 1; child < size; child = 2 * hole + 1) {
    if (child + 1 < size && keys[child + 1]! > keys[child]!) child += 1;
    if (keys[child]! <= key) break;
    keys[hole] = keys[child]!;
    rows[hole] = rows[child]!;
    hole = child;
  }
  keys[hole] = key;
  rows[hole] = row;
}
