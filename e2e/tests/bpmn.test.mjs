// SPDX-License-Identifier: EUPL-1.2
// Every shipped draaiboek as BPMN 2.0, read by the model that editors on the web stand on: nothing it does not know, everything drawn.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { BpmnModdle } from 'bpmn-moddle';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = process.env.NAZORG_BIN ?? join(top, 'target/debug/nazorgregie');
const read = async (id) => {
  const xml = execFileSync(bin, ['draaiboek', 'bpmn', id], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { xml, ...(await new BpmnModdle().fromXML(xml)) };
};

for (const id of readdirSync(join(top, 'beleid/draaiboeken'))) {
  test(`${id} opens elsewhere as a process with a diagram`, async () => {
    const { xml, rootElement, warnings } = await read(id);
    assert.deepEqual(warnings.map((w) => w.message), []);
    assert.equal(xml, (await read(id)).xml, 'the same draaiboek gives the same bytes');

    const process = rootElement.rootElements.find((e) => e.$type === 'bpmn:Process');
    const collaboration = rootElement.rootElements.find((e) => e.$type === 'bpmn:Collaboration');
    const nodes = process.flowElements.filter((e) => e.$type !== 'bpmn:SequenceFlow');
    const inLanes = process.laneSets[0].lanes.flatMap((l) => l.flowNodeRef);
    assert.equal(new Set(inLanes).size, nodes.length, 'each node stands in one lane');
    assert.equal(inLanes.length, nodes.length);

    const shown = new Set(rootElement.diagrams[0].plane.planeElement.map((e) => e.bpmnElement.id));
    const all = [...process.flowElements, ...process.laneSets[0].lanes, ...collaboration.participants, ...(collaboration.messageFlows ?? [])];
    assert.deepEqual(all.filter((e) => !shown.has(e.id)).map((e) => e.id), [], 'everything is drawn');

    // A converging sign has more in than out; a step has one of each.
    for (const n of nodes) {
      const [into, out] = [n.incoming?.length ?? 0, n.outgoing?.length ?? 0];
      if (n.$type === 'bpmn:UserTask') assert.deepEqual([into, out], [1, 1], n.id);
      if (n.gatewayDirection === 'Converging') assert.ok(into > 1 && out === 1, n.id);
      if (n.gatewayDirection === 'Diverging') assert.ok(into === 1 && out > 1, n.id);
    }

    // A shape lies within its lane, and lanes within the pool.
    const bounds = (e) => rootElement.diagrams[0].plane.planeElement.find((s) => s.bpmnElement === e).bounds;
    const within = (a, b) => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
    const pool = bounds(collaboration.participants[0]);
    for (const lane of process.laneSets[0].lanes) {
      assert.ok(within(bounds(lane), pool), lane.id);
      for (const n of lane.flowNodeRef) assert.ok(within(bounds(n), bounds(lane)), n.id);
    }
    const boxes = nodes.filter((n) => n.$type !== 'bpmn:BoundaryEvent').map((n) => [n.id, bounds(n)]);
    const apart = (a, b) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
    boxes.forEach(([id, a], i) => boxes.slice(i + 1).forEach(([other, b]) => assert.ok(apart(a, b), `${id} lies on ${other}`)));
  });
}
