// Looks and rules, each kept once and told by its place.

import type { Look, Rule } from './book-plan';

export function createPalette() {
  const looks: Look[] = [{}];
  const rules: Rule[] = [];
  const places = new Map<string, number>([['{}', 0]]);
  const rulePlaces = new Map<string, number>();
  const placeIn = <T>(list: T[], known: Map<string, number>, item: T): number => {
    const key = JSON.stringify(item);
    const place = known.get(key) ?? list.push(item) - 1;
    known.set(key, place);
    return place;
  };
  return {
    looks: looks as readonly Look[],
    rules: rules as readonly Rule[],
    look: (look: Look): number => placeIn(looks, places, look),
    rule: (rule: Rule): number => placeIn(rules, rulePlaces, rule),
  };
}
