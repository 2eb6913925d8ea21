/** Where a sample or normal numbers lie in the memory of src/numerics. */
export function valuesAt(): usize {
  return (__heap_base + 15) & ~15;
}
