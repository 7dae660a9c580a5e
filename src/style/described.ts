import { FORMATS, LIMITS, type Limits, PLANS } from '../reading/limits.ts';
import { counted, listOf } from '../text.ts';
import type { Style } from './style.ts';

/** What a house changes, in a line: "1 rule off, 3 phrases, drafts in warm". */
export function described({ rules, limits, phrases, allow, drafts, voice }: Style): string {
  const off = Object.values(rules).filter((rule) => rule.off).length;
  const weighed = Object.values(rules).filter((rule) => rule.severity !== undefined || rule.cost !== undefined).length;
  const own = Object.values(phrases).reduce((sum, list) => sum + list.length, 0);
  const tones = Object.keys(drafts);
  const parts = [
    ...(off > 0 ? [`${counted(off, 'rule')} off`] : []),
    ...(weighed > 0 ? [`${counted(weighed, 'rule')} weighed otherwise`] : []),
    ...(isShorter(limits) ? ['shorter boxes'] : []),
    ...(own > 0 ? [counted(own, 'phrase')] : []),
    ...(allow.length > 0 ? [`${counted(allow.length, 'word')} allowed`] : []),
    ...(tones.length > 0 ? [`${listOf(tones)} drafts`] : []),
    ...(voice.name ? [`the name ${voice.name}`] : []),
    ...(voice.footer ? ['a line at the end'] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing is changed';
}

function isShorter(limits: Limits): boolean {
  return FORMATS.some((format) => PLANS.some((plan) => limits[format][plan] < LIMITS[format][plan]));
}
