import type { Patch, Scenario } from './scenario.js';

/** The patches of one assumption and area, which belong together. */
export interface PatchGroup {
  readonly path: string;
  readonly area: string | undefined;
  readonly patches: readonly Patch[];
}

/** The patches of a scenario by assumption, in the order in which each stands first. */
export function patchGroups({ patches }: Scenario): readonly PatchGroup[] {
  const keys = [...new Set(patches.map(({ path, area }) => `${path}\n${area ?? ''}`))];
  return keys.map((key) => {
    const own = patches.filter(({ path, area }) => `${path}\n${area ?? ''}` === key);
    return { path: own[0].path, area: own[0].area, patches: own };
  });
}

/** The scenario with only these patches, in the order they have. */
export function onlyPatches(scenario: Scenario, wanted: (patch: Patch) => boolean): Scenario {
  return { ...scenario, patches: scenario.patches.filter(wanted) };
}
