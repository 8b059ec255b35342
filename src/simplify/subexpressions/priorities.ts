/** A queue of things with small positive integer priorities: the highest first, of equal ones the one that came first. */
export interface Priorities<T> {
  readonly add: (item: T, priority: number) => void;
  readonly next: () => { readonly item: T; readonly priority: number } | null;
}

export function priorities<T>(): Priorities<T> {
  const levels: { readonly items: T[]; taken: number }[] = [];
  return {
    add: (item, priority) => {
      while (levels.length <= priority) levels.push({ items: [], taken: 0 });
      levels[priority]!.items.push(item);
    },
    next: () => {
      for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
        if (level.taken < level.items.length) {
          level.taken += 1;
          return { item: level.items[level.taken - 1]!, priority: levels.length - 1 };
        }
        levels.pop();
      }
      return null;
    },
  };
}
