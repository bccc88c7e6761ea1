// Makes of each worker one script that stands alone: a worker imports nothing when it starts.
import { rolldown } from 'rolldown';

for (const name of ['worker', 'morning', 'remove']) {
  const bundle = await rolldown({ input: `dist/worker/${name}.js` });
  await bundle.write({
    file: `dist/${name}.bundle.js`,
    format: 'iife',
    minify: true,
    comments: false,
  });
  await bundle.close();
}
