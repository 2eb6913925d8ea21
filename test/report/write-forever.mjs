// Writes one large file again and again until it is killed: the other side of the test in write-file.test.ts.
const [module, path] = process.argv.slice(2);
const { writeFileWhole } = await import(module);
for (let round = 0; ; round++) {
  writeFileWhole(path, `${String.fromCharCode(97 + (round % 26)).repeat(1_000_000)}\n`);
  if (round === 0) process.stdout.write('writing\n');
}
